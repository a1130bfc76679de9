// Greetings, thanks and questions about the assistant itself: told apart before anything is matched, and only where nothing else is said.
import { tokenize } from "../text/tokens.ts";

export type SmallTalk = "greeting" | "thanks" | "fixed" | "help" | "goodbye";

// Each list holds words that may stand in such a message; a message is small talk when all its words do, and one of them decides.
const fillers = new Set(
  "a again all and are at bot can day dear do everybody everyone folks for guys have how i im in is it just me my nice now of ok okay on please so team that the there this to today very well what who with you your much lot really again here one perfect good great nice cool awesome super alles auch bitte das dir du es ich ist ihr ja na sehr so und wie zusammen mal le la les et tout tous vous tu te de bien est ce va que a todos todo el lo y muy por ser si".split(
    " ",
  ),
);

const deciding: readonly (readonly [SmallTalk, ReadonlySet<string>])[] = [
  [
    "fixed",
    new Set(
      "fixed solved resolved works worked working sorted geklappt gelöst funktioniert läuft behoben résolu marche fonctionne solucionado resuelto funciona".split(
        " ",
      ),
    ),
  ],
  ["thanks", new Set("thanks thank thx ty cheers tnx danke dank dankeschön vielen merci gracias tack".split(" "))],
  ["help", new Set("help hilfe aide ayuda".split(" "))],
  ["goodbye", new Set("bye goodbye tschüss ciao adios adiós cya later".split(" "))],
  [
    "greeting",
    new Set(
      "hi hello hey hiya yo morning afternoon evening moin hallo servus grüß guten morgen tag abend bonjour bonsoir salut hola buenas buenos días dias tardes".split(
        " ",
      ),
    ),
  ],
];

// "Fixed" alone is a report of success only beside thanks, "that" or "it"; "not working" never is.
const negations = new Set("not no nicht kein keine pas non ne isnt doesnt dont wont cant never still only".split(" "));

// Questions about the assistant, as runs of words.
const aboutItself: readonly RegExp[] = [
  /^(?:so |hi |hello |hey )?(?:who|what) are you\b/,
  /^what (?:can|do) (?:you|u) (?:do|know)\b/,
  /^how do(?:es)? (?:this|you|it) work\b/,
  /^(?:wer bist du|was kannst du|qui es tu|que sais tu faire|quien eres|qué puedes hacer)\b/,
];

/** Longer than this nobody makes small talk. */
const mostWords = 14;

/** The kind of small talk that a text is, or undefined where anything else is said in it. */
export function smallTalkOf(text: string): SmallTalk | undefined {
  if (text.length > 200) return undefined;
  const words = tokenize(text).map((token) => token.word.toLowerCase().replaceAll("'", ""));
  if (words.length === 0) return /\p{L}|\p{N}/u.test(text) ? undefined : "greeting";
  if (words.length > mostWords) return undefined;
  const said = words.join(" ");
  if (aboutItself.some((pattern) => pattern.test(said))) return "help";
  let kind: SmallTalk | undefined;
  for (const [candidate, decides] of deciding) {
    if (words.some((word) => decides.has(word))) {
      kind = candidate;
      break;
    }
  }
  if (kind === undefined || words.some((word) => negations.has(word))) return undefined;
  const allowed = (word: string): boolean => fillers.has(word) || deciding.some(([, decides]) => decides.has(word));
  if (!words.every(allowed)) return undefined;
  if (kind === "fixed" && words.some((word) => ["how", "what", "who", "wie", "que"].includes(word))) return undefined;
  return kind;
}
