// What a turn means: a press says it outright; typed words are an answer on offer, a command, small talk, or a report.
import type { Question } from "../knowledge/dialog.ts";
import type { Role } from "../knowledge/product.ts";
import { smallTalkOf, type SmallTalk } from "../matching/smalltalk.ts";
import { commandWords, denialWords } from "../phrases/commands.ts";
import { plainOf } from "./plain.ts";
import type { Action, Said } from "./said.ts";
import { isWayOut } from "./session.ts";
import { numberIn, readAnswer, type SameMeaning, type TypedAnswer } from "./typed-answer.ts";

export type Intent =
  | { readonly kind: "report" }
  | { readonly kind: "answer"; readonly question: Question; readonly answer: TypedAnswer }
  | { readonly kind: "pick"; readonly id: string }
  | { readonly kind: "deny"; readonly finding: string }
  /** `role` is absent where the person would not say. */
  | {
      readonly kind: "role";
      readonly role?: string;
      /** Nothing else was said. */
      readonly plain?: boolean;
    }
  | { readonly kind: "change"; readonly question: string }
  | { readonly kind: "tick"; readonly tick: string }
  | { readonly kind: "action"; readonly action: Action }
  | { readonly kind: "smalltalk"; readonly talk: SmallTalk }
  /** An answer's id or number that is not on offer. */
  | { readonly kind: "not-on-offer" };

/** What can be answered just now. */
export interface OnOffer {
  readonly question?: Question;
  /** Who is at the keyboard is asked. */
  readonly roles?: readonly Role[];
  /** Questions that were answered before: an answer's id that is theirs alone changes it. */
  readonly answered: readonly Question[];
  /** Ids of candidates that are shown, in order. */
  readonly candidates: readonly string[];
  /** A remedy is shown and its outcome is awaited. */
  readonly outcome: boolean;
  /** The finding that the answer rests on, which can be denied. */
  readonly finding?: string;
  readonly same: SameMeaning;
}

const commands: ReadonlyMap<string, Action> = new Map(
  Object.entries(commandWords).flatMap(([action, words]) =>
    [action, ...words].map((word) => [plainOf(word), action as keyof typeof commandWords] as const),
  ),
);

/** Nothing longer is a command: it is a report, or an answer in a sentence. */
const longestCommand = 60;

export function interpret(said: Said, offer: OnOffer): Intent {
  if ("answer" in said) return answerIntent(said.answer, offer);
  if ("pick" in said) return { kind: "pick", id: said.pick };
  if ("deny" in said) return { kind: "deny", finding: said.deny };
  if ("role" in said) return { kind: "role", role: said.role };
  if ("change" in said) return { kind: "change", question: said.change };
  if ("tick" in said) return { kind: "tick", tick: said.tick };
  if ("action" in said) return actionIntent(said.action, offer);
  if ("file" in said) return { kind: "report" };
  return typedIntent(said.text, offer);
}

function answerIntent(answer: string, offer: OnOffer): Intent {
  const { question, roles } = offer;
  if (roles !== undefined) {
    if (roles.some(({ id }) => id === answer)) return { kind: "role", role: answer };
    if (isWayOut(answer)) return { kind: "role" };
  }
  const pressed = (of: Question): Intent => ({ kind: "answer", question: of, answer: { answer, by: "number" } });
  if (question !== undefined && (isWayOut(answer) || question.answers.some(({ id }) => id === answer)))
    return pressed(question);
  if (offer.candidates.includes(answer)) return { kind: "pick", id: answer };
  // An id that only one earlier question knows changes what was answered there.
  const earlier = offer.answered.filter(({ answers }) => answers.some(({ id }) => id === answer));
  return earlier.length === 1 ? pressed(earlier[0]!) : { kind: "not-on-offer" };
}

function actionIntent(action: Action, offer: OnOffer): Intent {
  const wayOut = action === "dont-know" || action === "cant-check";
  if (wayOut && offer.roles !== undefined) return { kind: "role" };
  if ((wayOut || action === "none") && offer.question !== undefined) {
    const answer = action === "none" ? "dont-know" : action;
    return { kind: "answer", question: offer.question, answer: { answer, by: "way-out" } };
  }
  if (wayOut && offer.candidates.length > 0) return { kind: "action", action: "none" };
  return { kind: "action", action };
}

function typedIntent(text: string, offer: OnOffer): Intent {
  const typed = text.trim();
  const short = typed.length <= longestCommand && !/[\r\n]/.test(typed);
  const plain = short ? plainOf(typed) : "";
  const chosen = short ? typedAnswer(typed, plain, offer) : undefined;
  if (chosen !== undefined) return chosen;
  if (short) {
    if (offer.finding !== undefined && denialWords.has(plain)) return { kind: "deny", finding: offer.finding };
    const action = commands.get(plain);
    if (action !== undefined) return actionIntent(action, offer);
    if (offer.question !== undefined && /^\d{1,2}$/.test(plain)) return { kind: "not-on-offer" };
  }
  const talk = smallTalkOf(typed);
  if (talk === "fixed") return offer.outcome ? { kind: "action", action: "fixed" } : { kind: "smalltalk", talk };
  return talk === undefined ? { kind: "report" } : { kind: "smalltalk", talk };
}

/** A number, a label, a time or a clear yes or no, where one answer is meant. What only its words suggest may be a report: read later. */
function typedAnswer(typed: string, plain: string, offer: OnOffer): Intent | undefined {
  if (offer.roles !== undefined) return typedRole(typed, offer.roles, offer.same);
  if (offer.question !== undefined) {
    const answer = readAnswer(typed, offer.question, offer.same);
    // Whole commands that hold a word of an answer stay commands ("still fails"), unless the label is just that.
    if (answer === undefined || (answer.by === "words" && commands.has(plain))) return undefined;
    if (answer.by === "way-out" && commands.has(plain)) return actionIntent(commands.get(plain)!, offer);
    return answer.by === "words" ? undefined : { kind: "answer", question: offer.question, answer };
  }
  const number = numberIn(plain);
  if (number !== undefined && offer.candidates.length > 0) {
    const candidate = offer.candidates[number - 1];
    if (candidate !== undefined) return { kind: "pick", id: candidate };
    if (number === offer.candidates.length + 1) return { kind: "action", action: "none" };
  }
  return undefined;
}

/** Who is at the keyboard, as a reply to that question. */
export function typedRole(typed: string, roles: readonly Role[], same: SameMeaning): Intent | undefined {
  const question: Question = {
    id: "",
    ask: "",
    minutes: 0,
    who: [],
    answers: roles.map(({ id, asked = "" }) => ({ id, label: asked, findings: [], effects: new Map() })),
  };
  const found = readAnswer(typed, question, same);
  if (found === undefined) return undefined;
  if (isWayOut(found.answer)) return { kind: "role" };
  const label = question.answers.find(({ id }) => id === found.answer)?.label ?? "";
  const said = plainOf(typed).split(" ").length;
  return {
    kind: "role",
    role: found.answer,
    plain: (found.by === "label" || found.by === "words") && said <= plainOf(label).split(" ").length,
  };
}
