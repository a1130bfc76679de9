// The bot's own sentences, in English. Short, active, calm; says what it saw, then what it concludes, then what to do.
// Sentences about a product stand in knowledge/, never here.

export const en = {
  thisIs: "This is documented",
  mostLikely: "Most likely",
  couldBe: "It could be one of these",

  welcome: "Paste an error message, a log or a command's output, or say what fails.",
  three: "Three to try",
  whatItKnows: "What it knows",
  helpTitle: "Paste an error message, a log or a command's output, or say what fails.",
  helpLines: [
    "I look for the documented problem and give its steps and its source.",
    "Where several causes are possible, I ask one question at a time, and none that your paste has answered.",
    "Where nothing is documented, I say so, and list what to collect.",
  ],
  helpWords: "You can type: back · start over · none of these · it works now · it did not help · hand over · help",
  goodbye: "The case stays here. Paste the next one when it comes.",
  thanksNothing: "You're welcome. Paste the next error when it comes.",
  thanksOpen: "Did it help?",
  startedOver: "A new case. Paste an error message, a log or a command's output, or say what fails.",
  nothingToUndo: "There is nothing to take back. Paste an error message, or say what fails.",
  stopped: "Stopped here. The case is kept; say start over for a new one.",

  read: "What I read",
  effortSteps: (count: number): string => (count === 1 ? "1 step" : `${count} steps`),
  about: (minutes: number): string => `about ${minutesOf(minutes)}`,
  minutes: (minutes: number): string => minutesOf(minutes),
  wait: (from: number, to: number): string => (from === to ? spanOf(from) : `${from} to ${spanOf(to)}`),
  thenRoles: ", then ",
  orRoles: " or ",
  goodToKnow: "Good to know",
  verify: "It worked when",
  anotherWay: "Another way",
  theWay: "The way",

  worksNow: "It works now",
  gotIt: "I have what I need",
  didNotHelp: "It did not help",
  handOver: "Hand over",
  showFix: "Show the fix now",
  back: "Back",
  startOver: "Start over",
  help: "Help",
  noneOfThese: "None of these",
  dontKnow: "I don't know",
  cantCheck: "I can't check",
  somethingElse: "It is about something else",
  notThat: "That is not right",
  notThatCertificate: "That is not the host's certificate",
  denied: "Noted, that does not count.",
  deniedText: "Paste what is right, or say what fails.",
  showNearest: "Show the nearest",

  familyOpening: (title: string, causes: number): string =>
    `${title}: ${countWord(causes)} causes are documented; a few questions tell them apart.`,
  fastest: "Fastest: paste the message, the log or the command's output.",
  stillOpen: (causes: number): string => `Not settled yet: ${countWord(causes)} causes are still possible.`,
  notSure: "To be sure:",
  toTellApart: "What tells them apart:",
  unclear: "I could not read an answer in that.",
  unclearHelp: "Choose one of the answers, type its number, or paste what the command prints.",

  severalTitle: (count: number): string =>
    count === 1
      ? "One documented problem could be meant."
      : `${capital(countWord(count))} documented problems could be meant.`,
  sharedWords: (count: number): string =>
    count === 1
      ? "It shares words with what you sent. Does it fit?"
      : "They share words with what you sent. Which one fits?",
  others: (count: number): string =>
    count === 1 ? "One more is less likely." : `${countWord(count)} more are less likely.`,
  swapped: (word: string): string => `your text says ${word} where the documented message has another word`,

  unknownTitle: "This is not in what I know.",
  foreignTitle: (maker: string): string => `That is ${maker}, not this product, so I have no entry for it.`,
  foreignHint: "If it does come from this product, paste the line that names it.",
  nearest: "Nearest:",
  differsAspect: "Named only in one",
  differsYours: (words: readonly string[]): string =>
    `It differs: yours names ${words.join(", ")}, and that one does not.`,
  differsArticle: (words: readonly string[]): string =>
    `It differs: that one names ${words.join(", ")}, and yours does not.`,
  collect: "For the next level, collect",

  fixedTitle: "Resolved.",
  fixedText: (title: string): string => `Noted: ${title}`,
  fixedNoArticle: "Noted. The case is closed.",
  undoReminder: "Before you go, undo what was changed for a time:",
  exhaustedTitle: "Nothing documented is left to try.",
  exhaustedText: "Hand it over: the case file lists what was found, asked and tried.",
  notFixedNext: "Noted, that was not it.",

  caseFileTitle: "Case file",
  handedOver: "The case file, ready to copy.",
  handedOverText: "Secrets are masked. Names of people and servers are as you pasted them.",
  fileReported: "What was reported",
  fileRead: "What was read from it",
  fileFound: "What it points to",
  fileAsked: "What was asked",
  fileTried: "What was tried",
  fileMissing: "What is still missing",
  fileNothing: "nothing",
  fileHelped: "it helped",
  fileNotHelped: "it did not help",

  masked: (kinds: string, count: number): string => {
    const [it, has, change] = count === 1 ? ["it", "It has", "it"] : ["them", "They have", "them"];
    return `Your text held ${kinds}. I masked ${it} before anything else and did not keep ${it}. ${has} been in a chat, so change ${change}.`;
  },
  maskKinds: {
    password: ["a password", "passwords"],
    token: ["a token", "tokens"],
    key: ["a key", "keys"],
    header: ["an authorization header", "authorization headers"],
    cookie: ["a cookie", "cookies"],
    "private-key": ["a private key", "private keys"],
    secret: ["a secret", "secrets"],
  } as Readonly<Record<string, readonly [string, string]>>,
  and: " and ",
  alsoSeen: "Also in your text:",
  line: (line: number): string => `line ${line}`,
  lines: (from: number, to: number): string => (from === to ? `line ${from}` : `lines ${from} to ${to}`),
  cut: (kept: number, all: number): string => `I matched all of it and kept the ${kept} lines that matter of ${all}.`,

  refused: {
    role: "Roles are not asked for yet; each step says who can do it.",
    why: "I can't explain a question yet; choose the answer that fits, or I don't know.",
    status: "I can't list the causes here yet; hand over shows what was found so far.",
    "what-if": "I can't say yet what would change my mind.",
    "ask-customer": "I can't write the questions for the customer yet; hand over lists what is still missing.",
    done: "Steps are not ticked off one by one yet; say it works now or it did not help.",
    tried: "Say it did not help, and the next cause comes.",
    skip: "Steps are not skipped one by one yet; say it works now or it did not help.",
    undone: "Temporary changes are not tracked yet; the steps say how each is undone.",
    waive: "Temporary changes are not tracked yet; the steps say how each is undone.",
    remind: "I can't remind you yet; the step says how long to wait.",
    park: "A case can't be parked yet; it stays here as it is.",
    resume: "There is no parked case; a case stays open until it is resolved or handed over.",
    forget: "I can't delete a conversation yet; ask whoever runs this assistant.",
  } as Readonly<Record<string, string>>,

  readingLabels: {
    connectorName: "connector",
    host: "host",
    port: "port",
    status: "status",
    operation: "operation",
    subject: "certificate for",
    notAfter: "valid until",
    service: "service",
    state: "state",
    policy: "policy",
    scope: "scope",
    debug: "Debug",
    source: "source",
    switchValue: "switchValue",
    proxy: "proxy",
    dn: "DN",
    account: "account",
    version: "version",
    release: "release",
    code: "code",
    count: "count",
    path: "path",
    file: "file",
  } as Readonly<Record<string, string>>,

  likely: { likely: "likely", possible: "possible", less: "less likely" },
  somethingElseCause: "Something else",
};

export type Phrases = typeof en;

function minutesOf(minutes: number): string {
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}

/** A wait, given in minutes, in the unit that people would say. */
function spanOf(minutes: number): string {
  if (minutes % 1440 === 0) return minutes === 1440 ? "1 day" : `${minutes / 1440} days`;
  if (minutes % 60 === 0) return minutes === 60 ? "1 hour" : `${minutes / 60} hours`;
  return minutesOf(minutes);
}

const countWords = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

function countWord(count: number): string {
  return countWords[count] ?? String(count);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
