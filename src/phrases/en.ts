// The bot's own sentences, in English. Short, active, calm; says what it saw, then what it concludes, then what to do.
// Sentences about a product stand in knowledge/, never here.

import { drawn } from "./drawn.ts";
import { files } from "./files.ts";
import { english } from "./findings.ts";

export const en = {
  /** BCP 47; for dates, and for pages that say which language they are in. */
  language: "en" as string,
  /** A locale for dates in this language. */
  dates: "en-GB" as string,
  findings: english,
  drawn,
  files,

  thisIs: "This is documented",
  mostLikely: "Most likely",

  welcome: "Paste an error message, a log or a command's output, or say what fails.",
  three: "Three to try",
  helpTitle: "Paste an error message, a log or a command's output, or say what fails.",
  helpLines: [
    "I look for the documented problem and give its steps and its source.",
    "Where several causes are possible, I ask one question at a time, and none that your paste has answered.",
    "Where nothing is documented, I say so, and list what to collect.",
  ],
  helpWords:
    "You can type: why · where do we stand · what would change your mind · ask the customer · show the fix · done · skip · back · " +
    "it works now · it did not help · already tried · none of these · park · resume · hand over · start over · forget my data · help",
  goodbye: "The case stays here. Paste the next one when it comes.",
  thanksNothing: "You're welcome. Paste the next error when it comes.",
  thanksOpen: "Did it help?",
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
  familyOfAnswers: (title: string, answers: number): string =>
    `${title}: ${countWord(answers)} answers are documented; a question or two finds yours.`,
  seen: (sentences: readonly string[]): string => `I saw: ${sentences.join(" · ")}. So that is not asked.`,
  fastest: "Fastest: paste the message, the log or the command's output.",
  stillOpen: (causes: number): string => `Not settled yet: ${countWord(causes)} causes are still possible.`,
  unclear: "I could not read an answer in that.",
  unclearRemark: "I could not place that.",
  unclearOutcome: "Say how it went with the steps above, or paste the next error.",
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
  exhaustedTitle: "Nothing documented is left to try.",
  exhaustedText: "Hand it over: the case file lists what was found, asked and tried.",

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
  codeMeans: (family: string, name: string, says: string): string =>
    ` is ${family}: ${name}${says === "" ? "" : `, ${says}`}.`,
  codeFamily: {
    http: "an HTTP status",
    win32: "a Windows error (Win32)",
    hresult: "a Windows error (HRESULT)",
    ntstatus: "a Windows status (NTSTATUS)",
    ldap: "an LDAP result",
    scim: "a SCIM error type",
  },
  errorsTitle: "Errors in your text",
  fixFirst: "See to the first one; the others often follow from it.",
  times: (count: number): string => (count === 1 ? "" : `, ${count} times`),
  errorUnknown: "not documented",
  alsoSeen: "Also in your text:",
  line: (line: number): string => `line ${line}`,
  lines: (from: number, to: number): string => (from === to ? `line ${from}` : `lines ${from} to ${to}`),
  cut: (kept: number, all: number): string => `I matched all of it and kept the ${kept} lines that matter of ${all}.`,

  whoAsks: "One thing before I go on: it decides what I ask for, and of whom.",
  whoAsksId: "Who is at the keyboard?",
  roleNoted: (label: string): string => `Noted: ${lower(label)}.`,

  why: "Why this question",
  whyTitle: "Why I ask that.",
  whyAnswer: (label: string): string => `“${label}”`,
  whyMoves: (title: string, from: number, to: number): string =>
    `would move *${title}* from ${percent(from)} to ${percent(to)}.`,
  whyCosts: (minutes: number): string => `The answer costs about ${minutesOf(minutes)}.`,
  whyArticle: "Why I propose this.",
  whyRole:
    "What somebody else must look up or do takes longer. Knowing who is there, I ask first for what can be seen from there.",
  whyNothing: "Nothing is asked or proposed just now. Paste an error message, or say what fails.",
  whyMatched: "Your text holds its documented message.",
  whyDescribed: "Your description comes nearest to it.",
  whyPicked: "You chose it.",
  whySeen: (fact: string): string => `For it: ${fact}.`,
  whyShare: (share: number): string => `Of what is documented it is ${percent(share)} likely, as things stand.`,
  whatIf: "What would change your mind",
  whatIfTitle: "What would change my mind.",
  whatIfAnswer: (ask: string, label: string): string => `${ask} If the answer is “${label}”,`,
  whatIfNotHelped: (title: string): string => `If the steps of *${title}* do not help,`,
  whatIfLeads: (title: string): string => `*${title}* comes first.`,
  whatIfNothing: "Nothing that can still be asked would: no answer brings another cause to the front.",
  whatIfNone: "Nothing is weighed just now. Paste an error message, or say what fails.",
  status: "Where we stand",
  statusTitle: "Where we stand.",
  statusLeft: (count: number, title: string): string =>
    count === 1 ? `One cause is left: ${title}.` : `${capital(countWord(count))} causes are left; ahead: ${title}.`,
  statusHelped: "It works now, as you said.",
  statusPossible: "Still possible",
  statusRuledOut: "Ruled out",
  statusTried: "Tried",
  statusOpen: "Open until undone",
  statusFor: "for it",
  statusAgainst: "against it",
  statusNothing: "Nothing has been reported yet. Paste an error message, or say what fails.",

  askCustomer: "Ask the customer",
  askCustomerTitle: "Questions to send on.",
  askCustomerIntro: "Please tell us, in any order:",
  askCustomerCopy: "To send on",
  askCustomerAfter: "Paste the reply here; I read it in one go.",
  askCustomerNothing: "There is nothing left to ask that would change the answer.",
  replyRead: "From the reply I took:",
  replyUnread: (numbers: readonly number[]): string =>
    `I could not read an answer under ${numbers.map((number) => `${number}.`).join(", ")}`,
  youSaid: (label: string, ask: string): string => `“${label}” to “${ask}”`,
  replyMissing: (questions: readonly string[]): string =>
    `Not answered yet: ${questions.map((question) => question.replace(/[.?]$/, "")).join("; ")}.`,

  changed: (label: string): string => `Changed: ${label}.`,
  took: (ask: string, label: string): string => `Noted for “${ask}” ${label}`,
  change: "Change an answer",
  changeAnswer: (label: string): string => `Change: ${label}`,
  contradiction: (newer: string, older: string): string =>
    `Two things do not go together: ${newer}; and before that: ${older}. I go by the newer one.`,
  contradictionTried: (title: string): string => `the steps of “${title}” did not help`,
  contradictionProved: (title: string): string => `your paste shows “${title}”`,
  twoFaults: (first: string, second: string): string =>
    `Two things are wrong: ${first}, and ${second}. First the one that is mended sooner.`,
  budget: "That was enough asking.",
  knowledgeChanged: "The knowledge was updated since your last message.",
  knowledgeLost: (ask: string, label: string): string =>
    `Your answer “${label}” to “${ask}” no longer counts, since that is not asked any more.`,

  testAgainAt: "Test again at ",
  testNow: "The documented time has passed: test again now.",
  stillFails: "It still fails",
  remindMe: "Remind me",
  remindTitle: (time: string): string => `I will remind you at ${time}.`,
  remindCannot: (time: string): string => `I cannot write by myself here. Test again at ${time}.`,
  remindNothing: "There is nothing to wait for just now.",
  remindDue: (time: string): string => `It is ${time}: test again now.`,

  stepDone: "Done",
  stepSkip: "Skip",
  stepNone: "There is no step to tick just now.",
  alreadyTriedShort: "Already tried",
  alreadyTried: (title: string): string => `Noted as tried: ${title}`,

  undoTitle: (count: number): string =>
    count === 1
      ? "It works, and one thing is still open until it is undone."
      : `It works, and ${countWord(count)} things are still open until they are undone.`,
  undoOpened: "Open until undone",
  undone: "It is set back",
  waive: "Leave it, I know the risk",
  undoneNoted: "Noted: it is set back.",
  waivedNoted: "Noted: it stays, and you know the risk.",
  undoNothing: "Nothing is open that must be set back.",
  ledgerSince: (time: string): string => `since ${time}`,

  parked: (title: string): string => `Parked: ${title}`,
  parkedText: "It stays as it is. Say resume to go on, or paste the next one.",
  parkNothing: "There is no case to park.",
  resume: "Resume",
  resumeCase: (title: string): string => `Back to: ${title}`,
  resumed: (title: string): string => `Back at: ${title}`,
  resumeNothing: "There is no other case that waits.",
  kept: (title: string): string => `The case before waits: ${title}. Say resume to go back to it.`,
  park: "Park",
  forgotten: "Everything of this conversation is deleted.",
  forgottenText: "What you pasted, the answers and the case are gone. A new message begins anew.",
  fileRuledOut: "What is ruled out",
  fileOpen: "Still open until undone",
  fileSkipped: "left out",
  fileMoreLines: (count: number): string => (count === 1 ? "1 more line" : `${count} more lines`),
  fileRole: "At the keyboard",
  fileUnanswered: "nobody could answer",

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

function percent(share: number): string {
  const rounded = Math.round(share * 100);
  return rounded === 0 ? "under 1 %" : rounded === 100 ? "over 99 %" : `${rounded} %`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function minutesOf(minutes: number): string {
  const rounded = Math.max(1, Math.round(minutes));
  return rounded === 1 ? "1 minute" : `${rounded} minutes`;
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
