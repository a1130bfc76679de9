// Why this question, what would change the assistant's mind, and where the case stands: the open question stays open below.
import { whatWouldFlip, whyAsk } from "../diagnosis/explain.ts";
import { somethingElse } from "../diagnosis/words.ts";
import type { Question } from "../knowledge/dialog.ts";
import { type Block, type Inline, literal, paragraph, strong, textOfInlines } from "../knowledge/blocks.ts";
import { sentenceOf } from "../phrases/findings.ts";
import { answersOf, type Diagnosis } from "./diagnosing.ts";
import { factOf, labelOf, speaks } from "./for-and-against.ts";
import { openChanges } from "./ledger.ts";
import { likelihoodOf, panelOf, possibleFrom } from "./panel-of.ts";
import { askingAgain } from "./question-reply.ts";
import type { Choice, Reply, Section } from "./reply.ts";
import { isHelped } from "./outcome.ts";
import { openQuestion, type Standing, topCause } from "./standing.ts";
import { plainReply, type Telling, titleOf } from "./telling.ts";
import { timeOf } from "./waiting.ts";

/** Answers of no more than this many are explained; the rest moves less. */
const mostAnswers = 3;
/** An answer that moves a cause by less than this explains nothing. */
const worthTelling = 0.05;

export function whyReply(standing: Standing, telling: Telling): Reply {
  const { say } = telling;
  const question = openQuestion(standing);
  if (question !== undefined && standing.diagnosis !== undefined)
    return whyQuestion(question, standing.diagnosis, standing, telling);
  if (standing.focus.kind === "role") return askingAgain(standing, telling, plainReply(say.whyRole));
  if (standing.focus.kind !== "article") return plainReply(say.whyNothing);
  const { article, by, confidence } = standing.focus;
  const lines: (readonly Inline[])[] = [];
  for (const finding of standing.findings) {
    if (!article.findings.includes(finding.finding)) continue;
    const sentence = textOfInlines(sentenceOf(finding, telling.zone, telling.say.findings)).replace(/\.$/, "");
    if (sentence !== "") lines.push([literal(say.whySeen(`${sentence}, ${say.line(finding.lines[0] ?? 1)}`))]);
  }
  if (standing.diagnosis !== undefined)
    for (const each of speaks(article.id, standing.diagnosis, "for"))
      lines.push([literal(say.whySeen(factOf(each, telling)))]);
  if (by === "message" || by === "code") lines.push([literal(say.whyMatched)]);
  if (by === "description") lines.push([literal(say.whyDescribed)]);
  if (by === "pick") lines.push([literal(say.whyPicked)]);
  else if (by === "diagnosis") lines.push([literal(say.whyShare(confidence))]);
  return plainReply(say.whyArticle, { sections: [list(unique(lines))] });
}

function whyQuestion(question: Question, diagnosis: Diagnosis, standing: Standing, telling: Telling): Reply {
  const { say } = telling;
  const moved = whyAsk(diagnosis.belief, question)
    .filter(({ from, to }) => Math.abs(to - from) >= worthTelling)
    .toSorted(
      (one, other) =>
        other.probability * Math.abs(other.to - other.from) - one.probability * Math.abs(one.to - one.from),
    )
    .slice(0, mostAnswers)
    .map(({ answer, cause, from, to }): readonly Inline[] => [
      strong(say.whyAnswer(labelOf(question, answer, telling))),
      literal(" "),
      ...emphasized(say.whyMoves(titleOf(cause, telling), from, to)),
    ]);
  return askingAgain(
    standing,
    telling,
    plainReply(say.whyTitle, { sections: [list(moved), text(say.whyCosts(diagnosis.costs.ask(question)))] }),
  );
}

export function whatIfReply(standing: Standing, telling: Telling): Reply {
  const { say } = telling;
  const { diagnosis } = standing;
  if (diagnosis === undefined) return plainReply(say.whatIfNone);
  const flip = whatWouldFlip(
    diagnosis.dialog,
    diagnosis.observations,
    diagnosis.asked,
    standing.tried,
    diagnosis.costs,
  );
  if (flip === undefined)
    return askingAgain(standing, telling, plainReply(say.whatIfTitle, { sections: [text(say.whatIfNothing)] }));
  const condition =
    flip.kind === "answer"
      ? say.whatIfAnswer(flip.question.ask, labelOf(flip.question, flip.answer, telling))
      : say.whatIfNotHelped(titleOf(flip.article, telling));
  const content = [
    ...emphasized(condition),
    literal(" "),
    ...emphasized(say.whatIfLeads(titleOf(flip.leader, telling))),
  ];
  const how = flip.kind === "answer" ? [text(say.whyCosts(flip.minutes))] : [];
  return askingAgain(
    standing,
    telling,
    plainReply(say.whatIfTitle, { sections: [{ kind: "text", blocks: [paragraph(...content)] }, ...how] }),
  );
}

export function statusReply(standing: Standing, telling: Telling): Reply {
  const { say } = telling;
  if (standing.facts.length === 0) return plainReply(say.statusNothing);
  const { diagnosis } = standing;
  const panel = panelOf(standing, telling);
  const sections: Section[] = [];
  if (isHelped(standing.facts)) sections.push(text(say.statusHelped));
  else if (diagnosis !== undefined && panel.possible.length > 0)
    sections.push(titled(say.statusPossible, list(possible(diagnosis, telling))));
  else if (standing.focus.kind === "article")
    sections.push(titled(say.statusPossible, list([[...standing.focus.article.title]])));
  if (panel.ruledOut.length > 0)
    sections.push(
      titled(say.statusRuledOut, list(panel.ruledOut.map(({ title, fact }) => [literal(`${title}: ${fact}`)]))),
    );
  const tried = [...standing.tried].map((id): readonly Inline[] => [
    literal(`${titleOf(id, telling)}: ${say.fileNotHelped}`),
  ]);
  if (tried.length > 0) sections.push(titled(say.statusTried, list(tried)));
  const open = openChanges(standing.changes).map((change): readonly Inline[] => [
    literal(`${change.text} (${say.ledgerSince(timeOf(change.since, telling))})`),
  ]);
  if (open.length > 0) sections.push(titled(say.statusOpen, list(open)));
  if (panel.known.length > 0) sections.push({ kind: "read", values: panel.known });
  return askingAgain(
    standing,
    telling,
    plainReply(headlineOf(standing, telling), { sections, quiet: changesOnOffer(standing, telling) }),
  );
}

/** The latest answers, each to be changed. */
function changesOnOffer({ diagnosis }: Standing, telling: Telling): readonly Choice[] {
  return answersOf(diagnosis)
    .filter(({ given }) => given.by === "person")
    .toSorted((one, other) => other.given.place - one.given.place)
    .slice(0, mostChanges)
    .map(({ question, given }) => ({
      label: telling.say.changeAnswer(labelOf(question, given.answer, telling)),
      said: { change: question.id },
    }));
}

const mostChanges = 3;

/** "Two causes are left; the secret token is ahead." */
function headlineOf({ diagnosis, facts }: Standing, telling: Telling): string {
  const { say } = telling;
  if (diagnosis === undefined || isHelped(facts)) return say.statusTitle;
  const left = [...diagnosis.belief].filter(([cause, share]) => cause !== somethingElse && share >= possibleFrom);
  const top = topCause(diagnosis);
  return left.length === 0 || top === undefined
    ? say.statusTitle
    : say.statusLeft(left.length, titleOf(top.cause, telling));
}

/** At most so many causes are listed. */
const mostCauses = 6;

function possible(diagnosis: Diagnosis, telling: Telling): readonly (readonly Inline[])[] {
  const { say } = telling;
  return [...diagnosis.belief]
    .toSorted((one, other) => other[1] - one[1])
    .filter(([, share]) => share >= possibleFrom)
    .slice(0, mostCauses)
    .map(([cause, share]): readonly Inline[] => {
      const word = say.likely[likelihoodOf(share)];
      const sides = [
        ...speaks(cause, diagnosis, "for").map((each) => `${say.statusFor}: ${factOf(each, telling)}`),
        ...speaks(cause, diagnosis, "against").map((each) => `${say.statusAgainst}: ${factOf(each, telling)}`),
      ];
      return [
        strong(titleOf(cause, telling)),
        literal(` (${word})${sides.length === 0 ? "" : `. ${capital(sides.join("; "))}`}`),
      ];
    });
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const text = (words: string): Section => ({ kind: "text", blocks: [paragraph(literal(words))] });

const list = (items: readonly (readonly Inline[])[]): Section & { readonly kind: "text" } => {
  const block: Block = { kind: "list", ordered: false, items: items.map((item) => [paragraph(...item)]) };
  return { kind: "text", blocks: items.length === 0 ? [] : [block] };
};

const titled = (title: string, section: Section & { readonly kind: "text" }): Section => ({ ...section, title });

/** What stands between asterisks is a title. */
function emphasized(words: string): readonly Inline[] {
  return words
    .split("*")
    .map((part, index): Inline => (index % 2 === 0 ? literal(part) : { kind: "emphasis", content: [literal(part)] }))
    .filter((run) => run.kind !== "literal" || run.text !== "");
}

function unique(lines: readonly (readonly Inline[])[]): readonly (readonly Inline[])[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    const words = textOfInlines(line);
    return seen.has(words) ? false : seen.add(words);
  });
}
