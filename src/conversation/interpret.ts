// What a turn means: a press says it outright; typed words are an answer on offer, a command, small talk, or a report.
import type { Question } from "../knowledge/dialog.ts";
import { smallTalkOf, type SmallTalk } from "../matching/smalltalk.ts";
import type { Action, Said } from "./said.ts";

export type Intent =
  | { readonly kind: "report" }
  | { readonly kind: "answer"; readonly question: string; readonly answer: string }
  | { readonly kind: "pick"; readonly id: string }
  | { readonly kind: "deny"; readonly finding: string }
  | { readonly kind: "role" }
  | { readonly kind: "action"; readonly action: Action }
  | { readonly kind: "smalltalk"; readonly talk: SmallTalk }
  /** An answer's id or number that is not on offer. */
  | { readonly kind: "not-on-offer" };

/** What can be answered just now. */
export interface OnOffer {
  readonly question?: Question;
  /** Ids of candidates that are shown, in order. */
  readonly candidates: readonly string[];
  /** A remedy is shown and its outcome is awaited. */
  readonly outcome: boolean;
  /** The finding that the answer rests on, which can be denied. */
  readonly finding?: string;
}

// Whole messages that are commands, without their punctuation. An answer on offer that reads the same goes before them.
const commands: ReadonlyMap<string, Action> = new Map(
  (
    [
      ["back", "back|go back|undo|one back|zurück|retour|atrás|no wait|oops go back"],
      ["restart", "start over|restart|new case|reset|start again|neu anfangen|neuer fall|recommencer|empezar de nuevo"],
      ["help", "help|?|hilfe|aide|ayuda"],
      ["none", "none of these|none|neither|none of them|keines davon|keine davon|aucun|ninguno"],
      [
        "fixed",
        "it works now|works now|it works|that fixed it|fixed|fixed it|that worked|it worked|solved|resolved|i have what i need|that did it|all good now|geht jetzt|es geht jetzt|funktioniert jetzt|ça marche|ya funciona",
      ],
      [
        "not-fixed",
        "it did not help|did not help|didnt help|that did not help|still fails|it still fails|still failing|still broken|not fixed|no luck|still the same|same error|no change|did not work|didnt work|that did not work|that didnt work|it did not|hat nicht geholfen|geht immer noch nicht|ça ne marche pas|no funciona",
      ],
      [
        "hand-over",
        "hand over|handover|hand it over|escalate|make the hand-over|make the handover|übergeben|case file",
      ],
      ["show-fix", "show the fix now|show the fix|show fix|just show the fix"],
      ["stop", "stop|quit|exit|cancel|abbrechen"],
      [
        "dont-know",
        "i dont know|dont know|dunno|no idea|idk|not sure|i do not know|weiß nicht|weiss nicht|keine ahnung|je ne sais pas|no sé|no se",
      ],
      [
        "cant-check",
        "i cant check|cant check|cannot check|i cannot check|no access|kann ich nicht prüfen|kann nicht prüfen|je ne peux pas vérifier|no puedo comprobar",
      ],
      ["why", "why|why this question|why do you ask|warum"],
      ["status", "where do we stand|where we stand|status"],
      ["what-if", "what would change your mind"],
      ["ask-customer", "ask the customer"],
      ["tried", "already tried|already tried that"],
      ["done", "done"],
      ["skip", "skip"],
      ["undone", "it is set back|set back"],
      ["waive", "leave it i know the risk"],
      ["remind", "remind me"],
      ["park", "park"],
      ["resume", "resume"],
      ["forget", "forget my data|forget me"],
    ] as const
  ).flatMap(([action, words]) => words.split("|").map((word) => [word, action] as const)),
);

const denials: ReadonlySet<string> = new Set(
  "that is not right|thats not right|that is wrong|thats wrong|not right|that is not the hosts certificate|thats not the hosts certificate|that is not the right certificate|thats not the right certificate|wrong certificate|that is another certificate|das stimmt nicht|das ist das falsche zertifikat".split(
    "|",
  ),
);

/** Nothing longer is a command or an answer: it is a report. */
const longestCommand = 60;

export function interpret(said: Said, offer: OnOffer): Intent {
  if ("answer" in said) return answerIntent(said.answer, offer);
  if ("pick" in said) return { kind: "pick", id: said.pick };
  if ("deny" in said) return { kind: "deny", finding: said.deny };
  if ("role" in said) return { kind: "role" };
  if ("action" in said) return actionIntent(said.action, offer);
  if ("file" in said) return { kind: "report" };
  return typedIntent(said.text, offer);
}

function answerIntent(answer: string, offer: OnOffer): Intent {
  const { question } = offer;
  if (question !== undefined) {
    if (question.answers.some((each) => each.id === answer) || answer === "dont-know" || answer === "cant-check") {
      return { kind: "answer", question: question.id, answer };
    }
  }
  return offer.candidates.includes(answer) ? { kind: "pick", id: answer } : { kind: "not-on-offer" };
}

function actionIntent(action: Action, offer: OnOffer): Intent {
  if ((action === "dont-know" || action === "cant-check" || action === "none") && offer.question !== undefined) {
    return { kind: "answer", question: offer.question.id, answer: action === "none" ? "dont-know" : action };
  }
  if ((action === "dont-know" || action === "cant-check") && offer.candidates.length > 0)
    return { kind: "action", action: "none" };
  return { kind: "action", action };
}

function typedIntent(text: string, offer: OnOffer): Intent {
  const typed = text.trim();
  if (typed.length <= longestCommand && !/[\r\n]/.test(typed)) {
    const plain = plainOf(typed);
    const chosen = typedAnswer(plain, offer);
    if (chosen !== undefined) return chosen;
    if (offer.finding !== undefined && denials.has(plain)) return { kind: "deny", finding: offer.finding };
    const action = commands.get(plain);
    if (action !== undefined) return actionIntent(action, offer);
    if (offer.question !== undefined && /^\d{1,2}$/.test(plain)) return { kind: "not-on-offer" };
  }
  const talk = smallTalkOf(typed);
  if (talk === "fixed") return offer.outcome ? { kind: "action", action: "fixed" } : { kind: "smalltalk", talk };
  return talk === undefined ? { kind: "report" } : { kind: "smalltalk", talk };
}

/** A number, a label or a clear yes or no, where one answer is meant. */
function typedAnswer(plain: string, offer: OnOffer): Intent | undefined {
  const number = /^(?:no\.? ?|nr\.? ?|#)?(\d{1,2})\.?$/.exec(plain)?.[1];
  if (offer.question !== undefined) {
    const { id, answers } = offer.question;
    if (number !== undefined) {
      const ids = [...answers.map((answer) => answer.id), "dont-know", "cant-check"];
      const answer = ids[Number(number) - 1];
      return answer === undefined ? undefined : { kind: "answer", question: id, answer };
    }
    const labels = answers.map((answer) => ({ id: answer.id, label: plainOf(answer.label) }));
    const same = labels.filter(({ label }) => label === plain);
    const inside =
      same.length > 0 ? same : labels.filter(({ label }) => startsWithWords(label, plain) || wordsInside(label, plain));
    const around = inside.length > 0 ? inside : labels.filter(({ label }) => wordsInside(plain, label));
    const meant =
      around.length > 0
        ? around
        : labels.filter(({ label }) => yesOrNo(plain) !== undefined && yesOrNo(label) === yesOrNo(plain));
    if (meant.length === 1) return { kind: "answer", question: id, answer: meant[0]!.id };
    return undefined;
  }
  if (number !== undefined && offer.candidates.length > 0) {
    const candidate = offer.candidates[Number(number) - 1];
    if (candidate !== undefined) return { kind: "pick", id: candidate };
    if (Number(number) === offer.candidates.length + 1) return { kind: "action", action: "none" };
  }
  return undefined;
}

function startsWithWords(label: string, plain: string): boolean {
  return plain.length >= 3 && label.startsWith(plain) && !/[\p{L}\p{N}]/u.test(label.charAt(plain.length));
}

/** Typed words that stand in a label side by side, three letters at least. */
function wordsInside(label: string, plain: string): boolean {
  return plain.length >= 3 && ` ${label} `.includes(` ${plain} `);
}

function yesOrNo(plain: string): "yes" | "no" | undefined {
  const [first] = plain.split(" ");
  if (first === undefined) return undefined;
  if (["yes", "y", "yep", "yeah", "ja", "oui", "si", "sí"].includes(first)) return "yes";
  return ["no", "n", "nope", "nein", "non"].includes(first) ? "no" : undefined;
}

/** Lower case, without punctuation and apostrophes, one space between words. */
export function plainOf(text: string): string {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’`]/g, "")
    .replace(/[^\p{L}\p{N}?#-]+/gu, " ")
    .trim();
  return plain === "?" ? plain : plain.replaceAll("?", " ").replace(/ {2,}/g, " ").trim();
}
