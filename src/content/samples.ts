// Examples and counterexamples: reports that an article must and must not answer.
import type { Sample } from "../knowledge/article.ts";
import { readFences, type Fence } from "./fences.ts";
import { isIsoDate } from "./ids.ts";
import { didYouMean } from "./nearest.ts";
import type { Report } from "./problem.ts";
import type { Section } from "./sections.ts";

export function readSamples(
  name: "Examples" | "Counterexamples",
  section: Section | undefined,
  report: Report,
): readonly Sample[] {
  if (section === undefined) return [];
  return readFences(name, section, report).map((fence) => readSample(fence, report));
}

function readSample({ text, words, line }: Fence, report: Report): Sample {
  let candidate = false;
  let today: string | undefined;
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (word === "candidate") {
      candidate = true;
    } else if (word === "today") {
      const date = words[++index] ?? "";
      if (isIsoDate(date)) today = date;
      else report.error(line, `Behind \`today\` stands no date. Write it as \`today 2026-11-23\`.`);
    } else {
      const known = ["candidate", "today"];
      report.error(
        line,
        `\`${word}\` is not a word for an example.${didYouMean(word, known)} Behind the fence stand \`candidate\` and \`today 2026-11-23\`.`,
      );
    }
  }
  return { text, candidate, ...(today === undefined ? {} : { today }), line };
}
