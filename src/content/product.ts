// knowledge/product.yaml: what the engine must know of a product.
import * as z from "zod";
import { noProduct, type Product } from "../knowledge/product.ts";
import { toPlainLines } from "./article.ts";
import { code, id, minutes, sentence } from "./ids.ts";
import { createReport, hasErrors, inOrder, type Parsed } from "./problem.ts";
import { checkShape } from "./shape.ts";
import { checkStyle } from "./style.ts";
import { lineOf, type Tree } from "./tree.ts";
import { parseYaml } from "./yaml.ts";

const factor = z
  .string()
  .regex(/^\d{1,4}(?:\.\d{1,3})?$/, { error: "is not a number. Write one such as 1.5." })
  .meta({ number: true });
const words = z.array(sentence);

export const productSchema = z.strictObject({
  name: sentence.describe("What the product is called."),
  about: sentence.describe("One sentence on what is known, for the first visit and for help."),
  markers: words.optional().describe("Words that make a generic sentence this product's."),
  aliases: z
    .record(z.string(), words)
    .optional()
    .describe("The name that articles use, and the older or other names for it."),
  synonyms: z.record(z.string(), words).optional().describe("A word, and the words that people use in its place."),
  "code-families": words.optional().describe("How codes of this product's family begin."),
  foreign: z
    .record(z.string(), words)
    .optional()
    .describe("Another product, and the words or beginnings of codes that give it away."),
  roles: z
    .record(
      id,
      z.strictObject({
        label: sentence,
        factor: factor.describe("How many times longer it takes to have it done by one who is not there."),
        can: z.array(z.string()).optional().describe("Other roles whose work this one does as well."),
        asked: z.string().optional().describe("What is pressed when the assistant asks who is at the keyboard."),
      }),
    )
    .optional()
    .describe("Who can do something."),
  "wait-weight": factor.optional().describe("What a minute of waiting costs against a minute of work."),
  "escalation-minutes": minutes.optional().describe("What handing over costs, in minutes."),
  services: z
    .array(z.strictObject({ display: sentence, name: code.optional(), part: id, formerly: words.optional() }))
    .optional()
    .describe("The product's Windows services."),
  "case-values": z
    .record(z.string(), id)
    .optional()
    .describe("A name that may stand in braces in a resolution, and the reading that fills it."),
  collect: z
    .array(z.strictObject({ text: sentence, how: sentence.optional() }))
    .optional()
    .describe("What to gather when nothing is documented."),
  try: z
    .array(z.strictObject({ label: sentence, text: sentence }))
    .optional()
    .describe("Three things to try, for a first visit."),
});

const style = { sentences: new Set(["about", "label", "text", "how", "display"]), bracketLists: true };

/** A placeholder's name, as the braces in a resolution take it. */
const isPlaceholderName = (text: string): boolean => /^[A-Za-z][\w -]{0,39}$/.test(text);

/** `readings` are the names of values that readers can give; without them every name is taken. */
export function parseProduct(
  file: string,
  text: string,
  context: { readonly readings?: ReadonlySet<string> } = {},
): Parsed<Product> {
  const report = createReport(file);
  const { tree, soundUntil } = parseYaml(toPlainLines(text), 1, report);
  if (tree === undefined) {
    if (!hasErrors(report.problems)) {
      report.error(1, "This file is empty. Write `name:` and `about:`, or remove the file.");
    }
    return { problems: inOrder(report.problems) };
  }
  checkStyle(tree, style, report);
  const data = checkShape(productSchema, tree, soundUntil, report);
  if (data === undefined) return { problems: inOrder(report.problems) };
  for (const [name, reading] of Object.entries(data["case-values"] ?? {})) {
    const line = lineOf(tree, "case-values", name);
    if (!isPlaceholderName(name)) {
      report.error(line, `\`${name}\` cannot stand in braces. Use letters, digits, spaces and hyphens, 40 at most.`);
    }
    if (context.readings?.has(reading) === false) {
      report.error(line, `No reader gives the value \`${reading}\`. Use one of ${[...context.readings].join(", ")}.`);
    }
  }
  const product: Product = {
    name: data.name,
    about: data.about,
    markers: data.markers ?? [],
    aliases: invert(data.aliases ?? {}, "aliases", tree, report.error),
    synonyms: toGroups(data.synonyms ?? {}, tree, report.error),
    codeFamilies: data["code-families"] ?? [],
    foreign: invert(data.foreign ?? {}, "foreign", tree, report.error),
    roles: Object.entries(data.roles ?? {}).map(([role, { label, factor: times, can, asked }]) => ({
      id: role,
      label,
      factor: Number(times),
      ...(can === undefined ? {} : { can }),
      ...(asked === undefined ? {} : { asked }),
    })),
    waitWeight: data["wait-weight"] === undefined ? noProduct.waitWeight : Number(data["wait-weight"]),
    escalationMinutes:
      data["escalation-minutes"] === undefined ? noProduct.escalationMinutes : Number(data["escalation-minutes"]),
    services: (data.services ?? []).map(({ display, name, part, formerly = [] }) => ({
      display,
      ...(name === undefined ? {} : { name }),
      part,
      formerly,
    })),
    caseValues: new Map(Object.entries(data["case-values"] ?? {})),
    collect: (data.collect ?? []).map(({ text: what, how }) => ({ text: what, ...(how === undefined ? {} : { how }) })),
    tryThese: data.try ?? [],
  };
  return { problems: inOrder(report.problems), ...(hasErrors(report.problems) ? {} : { value: product }) };
}

/** Groups of words, the one that articles use first. */
function toGroups(
  groups: Readonly<Record<string, readonly string[]>>,
  tree: Tree,
  error: (line: number, message: string) => void,
): readonly (readonly string[])[] {
  invert(groups, "synonyms", tree, error);
  return Object.entries(groups).map(([word, others]) => [word, ...others]);
}

/** From the words under a name to each word's name; a word under two names could mean either. */
function invert(
  groups: Readonly<Record<string, readonly string[]>>,
  key: string,
  tree: Tree,
  error: (line: number, message: string) => void,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [name, group] of Object.entries(groups)) {
    for (const [index, word] of group.entries()) {
      const other = names.get(word);
      if (other !== undefined) {
        error(
          lineOf(tree, key, name, index),
          `\`${word}\` stands under \`${other}\` already. Keep it under one of the two.`,
        );
      }
      names.set(word, name);
    }
  }
  return names;
}
