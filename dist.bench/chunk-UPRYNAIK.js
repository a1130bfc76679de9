import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));
import {
  decode,
  redact
} from "./chunk-IXMSVPOQ.js";
import {
  readFolder,
  toLine
} from "./chunk-AJG7WLWI.js";
import {
  articleOf
} from "./chunk-RPBVDIL4.js";
import {
  StoreTrouble
} from "./chunk-3CWPMJSE.js";
import {
  TurnFailed,
  newReference,
  whereOf
} from "./chunk-GQQHCBP4.js";
import {
  code,
  fillBlocks,
  fillInlines,
  literal,
  own,
  paragraph,
  textOfBlocks,
  textOfInlines
} from "./chunk-PYHFKQYR.js";

// src/diagnosis/words.ts
var weightOfLikelihood = { often: 6, sometimes: 2, rarely: 0.5 };
var somethingElse = "something-else";
var weightOfSomethingElse = weightOfLikelihood.sometimes;
var probabilityOfEffect = {
  "points-to": 0.9,
  suggests: 0.6,
  "speaks-against": 0.15,
  "rules-out": 0.02
};
var usualShare = 0.95;
var leastProbability = 5e-3;
function priorOf(dialog) {
  const weights = /* @__PURE__ */ new Map();
  for (const [cause, likelihood] of dialog.causes) weights.set(cause, weightOfLikelihood[likelihood]);
  weights.set(somethingElse, weightOfSomethingElse);
  const total2 = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return new Map([...weights].map(([cause, weight]) => [cause, weight / total2]));
}
function answersGiven(question, cause) {
  const named2 = question.answers.map((answer) => {
    const effect = answer.effects.get(cause);
    return effect === void 0 ? void 0 : probabilityOfEffect[effect];
  });
  const taken = named2.reduce((sum, mass) => sum + (mass ?? 0), 0);
  const open2 = named2.filter((mass) => mass === void 0).length;
  if (open2 === 0) return floored(named2.map((mass) => (mass ?? 0) / taken));
  const rest = Math.max(0, 1 - taken);
  const usual = question.answers.findIndex((answer) => answer.id === question.usual);
  const usualIsOpen = usual >= 0 && named2[usual] === void 0;
  return floored(
    named2.map((mass, index) => {
      if (mass !== void 0) return mass;
      if (!usualIsOpen) return rest / open2;
      if (index === usual) return open2 === 1 ? rest : rest * usualShare;
      return rest * (1 - usualShare) / (open2 - 1);
    })
  );
}
function floored(masses) {
  const raised = masses.map((mass) => Math.max(mass, leastProbability));
  const total2 = raised.reduce((sum, mass) => sum + mass, 0);
  return raised.map((mass) => mass / total2);
}

// src/diagnosis/belief.ts
var failsAlthoughTrue = 0.05;
var matchedIfTrue = 0.8;
var matchedIfOther = 0.1;
var provedIfTrue = 0.9;
var provedIfOther = 0.02;
function believe(dialog, observations) {
  const weights = new Map(priorOf(dialog));
  for (const observation of observations) {
    switch (observation.kind) {
      case "answer": {
        const question = dialog.questions.find((each) => each.id === observation.question);
        const index = question?.answers.findIndex((answer) => answer.id === observation.answer) ?? -1;
        if (question === void 0 || index < 0) break;
        for (const [cause, weight] of weights) weights.set(cause, weight * answersGiven(question, cause)[index]);
        break;
      }
      case "tried":
        scale(weights, observation.article, failsAlthoughTrue);
        break;
      case "matched":
        scaleAll(weights, observation.article, matchedIfTrue, matchedIfOther);
        break;
      case "proved":
        scaleAll(weights, observation.article, provedIfTrue, provedIfOther);
        break;
    }
  }
  return normalized(weights);
}
function scaleAll(weights, article, ifTrue, ifOther) {
  for (const [cause, weight] of weights) weights.set(cause, weight * (cause === article ? ifTrue : ifOther));
}
function scale(weights, cause, factor) {
  const weight = weights.get(cause);
  if (weight !== void 0) weights.set(cause, weight * factor);
}
function normalized(weights) {
  const total2 = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return new Map([...weights].map(([cause, weight]) => [cause, weight / total2]));
}

// src/assemble.ts
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";

// src/phrases/en.ts
var en = {
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
    "Where nothing is documented, I say so, and list what to collect."
  ],
  helpWords: "You can type: back \xB7 start over \xB7 none of these \xB7 it works now \xB7 it did not help \xB7 hand over \xB7 help",
  goodbye: "The case stays here. Paste the next one when it comes.",
  thanksNothing: "You're welcome. Paste the next error when it comes.",
  thanksOpen: "Did it help?",
  startedOver: "A new case. Paste an error message, a log or a command's output, or say what fails.",
  nothingToUndo: "There is nothing to take back. Paste an error message, or say what fails.",
  stopped: "Stopped here. The case is kept; say start over for a new one.",
  read: "What I read",
  effortSteps: (count) => count === 1 ? "1 step" : `${count} steps`,
  about: (minutes) => `about ${minutesOf(minutes)}`,
  minutes: (minutes) => minutesOf(minutes),
  wait: (from, to) => from === to ? spanOf(from) : `${from} to ${spanOf(to)}`,
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
  familyOpening: (title, causes) => `${title}: ${countWord(causes)} causes are documented; a few questions tell them apart.`,
  fastest: "Fastest: paste the message, the log or the command's output.",
  stillOpen: (causes) => `Not settled yet: ${countWord(causes)} causes are still possible.`,
  notSure: "To be sure:",
  toTellApart: "What tells them apart:",
  unclear: "I could not read an answer in that.",
  unclearHelp: "Choose one of the answers, type its number, or paste what the command prints.",
  severalTitle: (count) => count === 1 ? "One documented problem could be meant." : `${capital(countWord(count))} documented problems could be meant.`,
  sharedWords: (count) => count === 1 ? "It shares words with what you sent. Does it fit?" : "They share words with what you sent. Which one fits?",
  others: (count) => count === 1 ? "One more is less likely." : `${countWord(count)} more are less likely.`,
  swapped: (word) => `your text says ${word} where the documented message has another word`,
  unknownTitle: "This is not in what I know.",
  foreignTitle: (maker) => `That is ${maker}, not this product, so I have no entry for it.`,
  foreignHint: "If it does come from this product, paste the line that names it.",
  nearest: "Nearest:",
  differsAspect: "Named only in one",
  differsYours: (words4) => `It differs: yours names ${words4.join(", ")}, and that one does not.`,
  differsArticle: (words4) => `It differs: that one names ${words4.join(", ")}, and yours does not.`,
  collect: "For the next level, collect",
  fixedTitle: "Resolved.",
  fixedText: (title) => `Noted: ${title}`,
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
  masked: (kinds, count) => {
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
    secret: ["a secret", "secrets"]
  },
  and: " and ",
  alsoSeen: "Also in your text:",
  line: (line) => `line ${line}`,
  lines: (from, to) => from === to ? `line ${from}` : `lines ${from} to ${to}`,
  cut: (kept2, all) => `I matched all of it and kept the ${kept2} lines that matter of ${all}.`,
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
    forget: "I can't delete a conversation yet; ask whoever runs this assistant."
  },
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
    file: "file"
  },
  likely: { likely: "likely", possible: "possible", less: "less likely" },
  somethingElseCause: "Something else"
};
function minutesOf(minutes) {
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}
function spanOf(minutes) {
  if (minutes % 1440 === 0) return minutes === 1440 ? "1 day" : `${minutes / 1440} days`;
  if (minutes % 60 === 0) return minutes === 60 ? "1 hour" : `${minutes / 60} hours`;
  return minutesOf(minutes);
}
var countWords = [
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
  "twelve"
];
function countWord(count) {
  return countWords[count] ?? String(count);
}
function capital(text3) {
  return text3.charAt(0).toUpperCase() + text3.slice(1);
}

// src/text/normalize.ts
var namedEntities = /* @__PURE__ */ new Map([
  ["quot", '"'],
  ["apos", "'"],
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["nbsp", " "]
]);
var mojibake = [
  ["\xE2\u20AC\u2122", "'"],
  ["\xE2\u20AC\u02DC", "'"],
  ["\xE2\u20AC\u0153", '"'],
  ["\xE2\u20AC\x9D", '"'],
  ["\xE2\u20AC\u201C", "-"],
  ["\xC3\xBC", "\xFC"],
  ["\xC3\xA4", "\xE4"],
  ["\xC3\xB6", "\xF6"],
  ["\xC3\u0178", "\xDF"],
  ["\xC3\xA9", "\xE9"],
  ["\xC3\xA8", "\xE8"],
  ["\xC2\xA0", " "]
];
function normalizeLine(line) {
  let text3 = line;
  if (text3.includes("\xE2\u20AC") || text3.includes("\xC3") || text3.includes("\xC2\xA0")) {
    for (const [broken, whole] of mojibake) text3 = text3.replaceAll(broken, whole);
  }
  if (text3.includes("&")) text3 = decodeEntities(decodeEntities(text3));
  if (text3.includes('\\"'))
    text3 = text3.replaceAll('\\"', '"').replaceAll("\\\\", "\\").replace(/\\[rnt]/g, " ");
  else if (text3.includes("\\r\\n")) text3 = text3.replaceAll("\\r\\n", " ");
  return text3.normalize("NFKC").replace(/[‘’‚‛`´]/g, "'").replace(/[“”„«»]/g, '"').replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "");
}
function decodeEntities(text3) {
  return text3.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,5}));/g,
    (whole, decimal, hex, name) => {
      if (name !== void 0) return namedEntities.get(name) ?? whole;
      const point = decimal === void 0 ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      return point > 0 && point <= 1114111 && !(point >= 55296 && point <= 57343) ? String.fromCodePoint(point) : whole;
    }
  );
}
function linesOf(text3) {
  return text3.split(/\r\n|\n|\r/);
}

// src/phrases/findings.ts
var say = (...parts2) => parts2.flatMap((part) => part === void 0 ? [] : typeof part === "string" ? [literal(part)] : [part]);
var mine = (text3) => text3 === void 0 ? void 0 : own(text3);
var serviceIs = (state) => (value) => say("The service ", mine(value("service")), ` ${state}.`);
var sayings = {
  "services-both-running": () => say("Both services are running."),
  "agent-service-stopped": serviceIs("is not running"),
  "host-service-stopped": serviceIs("is not running"),
  "agent-service-missing": serviceIs("is missing on the server"),
  "host-service-missing": serviceIs("is missing on the server"),
  "certificate-expired": (value, zone) => say("The certificate ended on ", mine(dayOf(value("notAfter"), zone)), "."),
  "certificate-in-date": (value, zone) => say("The certificate is valid until ", mine(dayOf(value("notAfter"), zone)), "."),
  "certificate-not-yet-valid": (value, zone) => say("The certificate is valid only from ", mine(dayOf(value("notBefore"), zone)), "."),
  "certificate-other-host": (value) => say(
    "The names differ: the certificate is for ",
    mine(value("subject") ?? value("san")),
    ", the server is ",
    mine(value("host")),
    "."
  ),
  "certificate-same-host": (value) => say("The certificate is for ", mine(value("host") ?? value("subject")), ", which is the server's name."),
  "tenant-url-well-formed": () => say("The tenant URL has the documented form."),
  "tenant-url-malformed": (value) => say("The tenant URL does not have the documented form", ...wrongPart(value("wrong")), "."),
  "tenant-url-other-case": (value) => say("The tenant URL writes the connector's name in another way: ", mine(value("connectorName")), "."),
  "tenant-url-other-port": (value) => say("The tenant URL has the port ", mine(value("port")), ", the wizard another one."),
  "scim-status-401": () => say("The call was refused: ", own("401"), ", unauthorized."),
  "scim-status-404": () => say("The call found nothing at its address: ", own("404"), "."),
  "scim-status-500": () => say("The call failed on its way: ", own("500"), ", internal server error."),
  "host-importing": () => say("The host says that it is still importing."),
  "host-script-success": () => say("The test script reached the host."),
  "host-script-401": () => say("The test script was refused: the token is not the host's."),
  "host-script-no-connection": () => say("The test script could not connect to the host."),
  "debug-on": () => say(code("Debug"), " is ", own("true"), " in the configuration."),
  "debug-off": () => say(code("Debug"), " is off in the configuration."),
  "log-levels-differ": () => say("The sources have different ", code("switchValue"), " settings."),
  "log-level-verbose": () => say(code("switchValue"), " is ", own("Verbose"), "."),
  "connection-string-logged": () => say("A connection string stands in the log."),
  "proxy-placeholder-left": (value) => say("The proxy block still holds its placeholder", ...inParentheses(value("proxy")), "."),
  "proxy-block-misplaced": () => say("The proxy block stands outside ", code("system.net"), "."),
  "proxy-block-sound": () => say("The proxy block has the documented form."),
  "registration-timed-out": () => say("The agent's registration timed out."),
  "execution-policy-refused": (value) => say("The execution policy of ", mine(value("scope")), " is ", mine(value("policy")), "."),
  "execution-policy-sound": () => say("The execution policies are as documented."),
  "dn-not-ldap-style": (value) => say("The DN ", mine(value("dn")), " is not in LDAP style."),
  "metrics-collector-denied": () => say("The agent may not read its performance registry key."),
  "cache-folder-rights-missing": () => say("The host's cache folder refused access to a connector DLL."),
  "dotnet-too-old": (value) => say("The .NET Framework is older than documented", ...inParentheses(value("version") ?? value("release")), "."),
  "dotnet-sound": () => say("The .NET Framework is new enough."),
  "agent-inactive": () => say("The portal shows the agent as inactive."),
  "agent-active": () => say("The portal shows the agent as active."),
  "cache-empty": () => say("The host's cache is empty."),
  "cache-filled": (value) => say("The host's cache holds ", mine(value("count") ?? "some"), " objects.")
};
function sentenceOf(finding, zone) {
  const value = (name) => textOf(finding.values[name]);
  return sayings[finding.finding]?.(value, zone) ?? [];
}
function wrongPart(wrong) {
  return wrong === void 0 ? [] : [": ", literal(wrong)];
}
function inParentheses(text3) {
  return text3 === void 0 ? [] : [" (", own(text3), ")"];
}
function textOf(value) {
  if (value === void 0) return void 0;
  return typeof value === "object" ? value.join(", ") : String(value);
}
function dayOf(iso, zone) {
  if (iso === void 0) return void 0;
  const [first = iso] = iso.split(", ");
  const dateOnly = /^\d{4}-\d{2}-\d{2}$/.test(first);
  const time = Date.parse(first);
  if (Number.isNaN(time)) return iso;
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: dateOnly ? "UTC" : zone
  }).format(time);
}

// src/matching/confidence.ts
var recognizedFrom = 0.8;
var sureFrom = 0.99;
var candidateFrom = 0.5;
var findingConfidence = 0.97;
var dialogCodeConfidence = 0.9;
var dialogFindingConfidence = 0.82;
var cappedConfidence = 0.6;
var confidenceOfCodeAndPart = 0.92;
var confidenceOfFamilyMessage = 0.95;
var shortMessageWeight = 3;
var fairPartWeight = 3;
function confidenceOfSighting(sighting) {
  const { coverage: coverage2, weight, signature } = sighting;
  if (signature.bareCode) return 0;
  if (signature.weight < shortMessageWeight) return coverage2 > 0.95 ? 0.995 : 0;
  if (coverage2 >= 0.9) return 0.998;
  if (coverage2 >= 0.75) return 0.992;
  if (coverage2 >= 0.6 && weight >= fairPartWeight) return 0.96;
  if (coverage2 >= 0.45 && weight >= fairPartWeight) return 0.88;
  if (coverage2 >= 0.35 && weight >= fairPartWeight) return 0.7;
  return 0.3;
}
var bias = -6.1;
var perCoverage = 1.7;
var perLikeness = 4.9;
var perMargin = 1.6;
var perWeight = 1.1;
var perTerm = 1.4;
var perMarker = 0.9;
var perOtherMaker = -3.9;
var perNewCode = -1.5;
var fullWeight = 8;
var fullTerms = 6;
function confidenceOfDescription({ found, margin, marked, away, newCode }) {
  const sum = bias + perCoverage * found.coverage + perLikeness * found.likeness + perMargin * margin + perWeight * Math.min(found.weight, fullWeight) / fullWeight + perTerm * Math.min(found.terms.size, fullTerms) / fullTerms + (marked ? perMarker : 0) + (away ? perOtherMaker : 0) + (newCode ? perNewCode : 0);
  return 1 / (1 + Math.exp(-sum));
}

// src/conversation/effort.ts
function effortOfWay(way, product, say2) {
  const needed2 = way.steps.filter((step) => step.optional === void 0);
  const minutes = needed2.reduce((sum, step) => sum + (step.minutes ?? 0), 0);
  const roles = [...new Set(needed2.map((step) => rolesOf(step, product, say2)).filter((role) => role !== ""))];
  return [
    say2.effortSteps(way.steps.length),
    ...minutes > 0 ? [say2.about(minutes)] : [],
    ...roles.length > 0 && roles.length <= 3 ? [roles.map(lower).join(say2.thenRoles)] : []
  ].join(" \xB7 ");
}
function effortOfStep(step, product, say2) {
  const roles = rolesOf(step, product, say2);
  return [...roles === "" ? [] : [roles], ...step.minutes === void 0 ? [] : [say2.minutes(step.minutes)]].join(
    " \xB7 "
  );
}
function effortOfArticle(article, product, say2) {
  const [way] = article.ways;
  if (way === void 0) return "";
  const minutes = way.steps.reduce((sum, step) => sum + (step.optional === void 0 ? step.minutes ?? 0 : 0), 0);
  const roles = [...new Set(way.steps.map((step) => rolesOf(step, product, say2)).filter((role) => role !== ""))];
  return [
    ...minutes > 0 ? [say2.minutes(minutes)] : [],
    ...roles.length > 0 ? [roles.slice(0, 3).map(lower).join(", ")] : []
  ].join(" \xB7 ");
}
function rolesOf(step, product, say2) {
  return step.who.map((id) => product.roles.find((role) => role.id === id)?.label ?? id).join(say2.orRoles);
}
function lower(text3) {
  return text3.charAt(0).toLowerCase() + text3.slice(1);
}

// src/conversation/telling.ts
function plainReply(headline, rest = {}) {
  return {
    headline: typeof headline === "string" ? [literal(headline)] : headline,
    tone: "plain",
    notices: [],
    sections: [],
    choices: [],
    filled: false,
    aside: [],
    quiet: [],
    ...rest
  };
}
function titleInSentence(article) {
  const [first, ...rest] = article.title;
  if (first?.kind !== "literal" || !/^(?:The|A|An|No|One|Two|This|Test) /.test(first.text)) return article.title;
  return [literal(first.text.charAt(0).toLowerCase() + first.text.slice(1)), ...rest];
}
function asSentence(content) {
  return /[.?!:]$/.test(textOfInlines(content)) ? content : [...content, literal(".")];
}

// src/conversation/article-reply.ts
function articleReply(answer, telling2) {
  const { article } = answer;
  const { say: say2, values, zone } = telling2;
  const [finding] = answer.findings;
  const seen = finding === void 0 ? [] : sentenceOf(finding, zone);
  const title = asSentence(titleInSentence(article));
  const problem = article.kind === "problem";
  const claims = problem && !answer.chosen;
  const certainty = claims && seen.length === 0 ? answer.confidence >= sureFrom ? say2.thisIs : say2.mostLikely : void 0;
  const headline = seen.length > 0 ? seen : claims ? title : asSentence(article.title);
  const explanation = fillBlocks(article.explanation, values);
  const sections = [
    {
      kind: "text",
      blocks: seen.length > 0 ? [paragraph({ kind: "strong", content: asSentence(article.title) }), ...explanation] : explanation
    }
  ];
  if (answer.read.length > 0) sections.push({ kind: "read", values: answer.read });
  article.ways.forEach((way, index) => {
    const title2 = article.ways.length === 1 ? void 0 : way.title ?? (index === 0 ? say2.theWay : say2.anotherWay);
    sections.push({
      kind: "steps",
      ...title2 === void 0 ? {} : { title: title2 },
      // The best way is first; another one is there for who needs it.
      ...index === 0 ? {} : { folded: true },
      effort: effortOfWay(way, telling2.knowledge.product, say2),
      steps: way.steps.map((step, number) => replyStep(step, number + 1, telling2))
    });
  });
  if (article.verification.length > 0)
    sections.push({ kind: "check", blocks: fillBlocks(article.verification, values) });
  if (article.caveats.length > 0) {
    const caveats = {
      kind: "list",
      ordered: false,
      items: article.caveats.map((caveat) => fillBlocks(caveat, values))
    };
    sections.push({ kind: "text", title: say2.goodToKnow, blocks: [caveats], folded: true });
  }
  sections.push(sourceOf(article));
  const risky = article.ways[0]?.steps.some((step) => step.risk !== void 0 && step.temporary !== void 0) ?? false;
  return plainReply(fillInlines(headline, values), {
    ...certainty === void 0 ? {} : { certainty },
    tone: risky ? "risk" : "plain",
    sections,
    choices: [
      { label: problem ? say2.worksNow : say2.gotIt, said: { action: "fixed" } },
      ...answer.deny === void 0 ? [] : [answer.deny],
      { label: say2.didNotHelp, said: { action: "not-fixed" } },
      { label: say2.handOver, said: { action: "hand-over" } }
    ],
    filled: true
  });
}
function replyStep(step, number, telling2) {
  const { say: say2, values, knowledge } = telling2;
  return {
    number,
    content: fillBlocks(step.content, values),
    effort: effortOfStep(step, knowledge.product, say2),
    ...step.risk === void 0 ? {} : { risk: step.risk },
    ...step.optional === void 0 ? {} : { optional: step.optional },
    ...step.wait === void 0 ? {} : { wait: say2.wait(step.wait.from, step.wait.to) }
  };
}
function sourceOf(article) {
  return {
    kind: "source",
    links: article.sources.map((href) => ({ label: labelOf(href), href })),
    article: article.id,
    ...article.reviewed === void 0 ? {} : { reviewed: article.reviewed }
  };
}
function labelOf(href) {
  const [address3 = href] = href.split("#");
  const parts2 = address3.replace(/^https?:\/\//, "").split(/[/?]/).filter((part) => part !== "");
  const [host = address3] = parts2;
  const page2 = parts2.length > 1 ? parts2[parts2.length - 1] : "";
  return page2 === "" ? host : `${host}: ${page2.replaceAll("-", " ")}`;
}

// src/conversation/candidates-reply.ts
var mostCandidates = 3;
function candidatesReply(entries, read2, telling2) {
  const { say: say2 } = telling2;
  const shown2 = entries.flatMap((entry) => candidateOf(entry, telling2) ?? []).slice(0, mostCandidates);
  const others = entries.length - shown2.length;
  const sections = [];
  const lead = [say2.sharedWords(shown2.length), ...others > 0 ? [say2.others(others)] : []].join(" ");
  sections.push({ kind: "text", blocks: [paragraph(literal(lead))] });
  if (read2.length > 0) sections.push({ kind: "read", values: read2 });
  sections.push({ kind: "candidates", candidates: shown2 });
  return plainReply(say2.severalTitle(shown2.length), {
    sections,
    aside: [{ label: say2.noneOfThese, said: { action: "none" } }],
    quiet: [{ label: say2.handOver, said: { action: "hand-over" } }]
  });
}
function candidateOf(entry, telling2) {
  const { knowledge, say: say2 } = telling2;
  const dialog = knowledge.dialogs.get(entry.id);
  if (dialog !== void 0) {
    return {
      article: dialog.id,
      title: [literal(dialog.title)],
      explanation: [literal(say2.familyOpening(dialog.title, dialog.causes.size))],
      effort: "",
      choice: { label: dialog.title, said: { pick: dialog.id } }
    };
  }
  const article = articleOf(knowledge, entry.id);
  if (article === void 0) return void 0;
  const [first] = article.explanation;
  const swapped = entry.swapped === void 0 ? [] : [literal(` (${say2.swapped(entry.swapped)})`)];
  return {
    article: article.id,
    title: article.title,
    explanation: [...first?.kind === "paragraph" ? first.content : [], ...swapped],
    effort: effortOfArticle(article, knowledge.product, say2),
    choice: { label: textOfInlines(article.title), said: { pick: article.id } }
  };
}

// src/conversation/question-reply.ts
var namedFrom = 0.5;
var possibleFrom = 0.03;
function questionReply(answer, telling2) {
  const { say: say2, knowledge } = telling2;
  const { diagnosis, question } = answer;
  const top = topCause(diagnosis);
  const article = top === void 0 || top.probability < namedFrom ? void 0 : articleOf(knowledge, top.cause);
  const sections = [];
  if (article !== void 0) sections.push({ kind: "text", blocks: article.explanation.slice(0, 1) });
  else if (answer.opening) sections.push({ kind: "text", blocks: [paragraph(literal(say2.fastest))] });
  if (answer.read.length > 0) sections.push({ kind: "read", values: answer.read });
  const headline = article !== void 0 ? asSentence(titleInSentence(article)) : [
    literal(
      answer.opening ? say2.familyOpening(diagnosis.dialog.title, diagnosis.dialog.causes.size) : say2.stillOpen(
        [...diagnosis.belief.values()].filter((probability) => probability >= possibleFrom).length
      )
    )
  ];
  return plainReply(headline, {
    ...article === void 0 ? {} : { certainty: say2.mostLikely },
    sections,
    asked: askedOf(question),
    aside: [
      { label: say2.dontKnow, said: { action: "dont-know" } },
      { label: say2.cantCheck, said: { action: "cant-check" } }
    ],
    quiet: [
      ...article === void 0 ? [] : [{ label: say2.showFix, said: { action: "show-fix" } }],
      ...answer.opening ? [] : [{ label: say2.back, said: { action: "back" } }],
      { label: say2.handOver, said: { action: "hand-over" } }
    ]
  });
}
function askedOf(question) {
  return {
    question: question.id,
    text: question.ask,
    how: howOf(question),
    answers: question.answers.map(({ id, label: label2 }) => ({ id, label: label2 }))
  };
}
function howOf(question) {
  const blocks = [];
  let commands2;
  let language = "";
  for (const line of (question.how ?? "").split("\n")) {
    if (line.trim().startsWith("```")) {
      if (commands2 === void 0) {
        commands2 = [];
        language = line.trim().slice(3).trim();
      } else {
        blocks.push({
          kind: "code",
          ...language === "" ? {} : { language },
          pieces: [literalRun(commands2.join("\n"))]
        });
        commands2 = void 0;
      }
    } else if (commands2 !== void 0) commands2.push(line.trimEnd());
    else if (line.trim() !== "") blocks.push(paragraph(...runsOf(line.trim())));
  }
  if (commands2 !== void 0) blocks.push({ kind: "code", pieces: [literalRun(commands2.join("\n"))] });
  return blocks;
}
function runsOf(line) {
  return line.split("`").map((text3, index) => index % 2 === 0 ? literalRun(text3) : { kind: "code", pieces: [literalRun(text3)] }).filter((run) => run.kind === "code" || run.text !== "");
}
var literalRun = (text3) => ({ kind: "literal", text: text3 });
function topCause(diagnosis) {
  let top;
  for (const [cause, probability] of diagnosis.belief) {
    if (cause !== somethingElse && (top === void 0 || probability > top.probability)) top = { cause, probability };
  }
  return top;
}

// src/diagnosis/move.ts
var minutesUnknown = 5;
function minutesOfFix(article, product) {
  const [way] = article.ways;
  if (way === void 0) return minutesUnknown;
  let minutes = 0;
  for (const step of way.steps) {
    if (step.optional !== void 0) continue;
    minutes += step.minutes ?? (step.wait === void 0 ? minutesUnknown : 0);
    if (step.wait !== void 0) minutes += (step.wait.from + step.wait.to) / 2 * product.waitWeight;
  }
  return minutes;
}
var leastToTry = 0.02;
function nextMove(dialog, belief, asked, tried, costs) {
  const untried = (cause) => cause !== somethingElse && !tried.has(cause);
  let best = { kind: "hand-over" };
  let least = costs.escalation;
  const withoutAsking = costOfTrying(belief, untried, costs);
  const first = bestTry(belief, untried, costs);
  if (first !== void 0 && withoutAsking < least) {
    best = { kind: "try", article: first };
    least = withoutAsking;
  }
  for (const question of dialog.questions) {
    if (asked.has(question.id) || question.answers.length === 0) continue;
    const cost = question.minutes + costAfter(question, belief, untried, costs);
    if (cost < least - 1e-9) {
      best = { kind: "ask", question };
      least = cost;
    }
  }
  return best;
}
function foresee(question, belief) {
  const given = new Map([...belief.keys()].map((cause) => [cause, answersGiven(question, cause)]));
  return question.answers.map((answer, index) => {
    const joint = [...belief].map(([cause, probability2]) => [cause, probability2 * given.get(cause)[index]]);
    const probability = joint.reduce((sum, [, mass]) => sum + mass, 0);
    return {
      answer: answer.id,
      probability,
      belief: new Map(joint.map(([cause, mass]) => [cause, mass / probability]))
    };
  });
}
function costAfter(question, belief, untried, costs) {
  return foresee(question, belief).reduce(
    (sum, outcome) => sum + outcome.probability * Math.min(costOfTrying(outcome.belief, untried, costs), costs.escalation),
    0
  );
}
function costOfTrying(belief, untried, costs) {
  const order = [...belief].filter(([cause, probability]) => untried(cause) && probability >= leastToTry).map(([cause, probability]) => ({ probability, minutes: costs.fix(cause) })).toSorted((one, other) => other.probability / other.minutes - one.probability / one.minutes);
  let open2 = 1;
  let cost = 0;
  for (const { probability, minutes } of order) {
    if (probability * costs.escalation <= minutes * open2) continue;
    cost += open2 * minutes;
    open2 -= probability;
  }
  return cost + Math.max(0, open2) * costs.escalation;
}
function bestTry(belief, untried, costs) {
  let best;
  let rate = 0;
  for (const [cause, probability] of belief) {
    if (!untried(cause) || probability < leastToTry) continue;
    const own2 = probability / costs.fix(cause);
    if (own2 > rate) {
      best = cause;
      rate = own2;
    }
  }
  return best;
}

// src/evidence/judges/evidence.ts
function toEvidence(reports) {
  const byReader = /* @__PURE__ */ new Map();
  reports.forEach((readings, report) => {
    for (const reading of readings) {
      const placed2 = byReader.get(reading.reader) ?? [];
      placed2.push({ ...reading, report });
      byReader.set(reading.reader, placed2);
    }
  });
  const all = (reader) => byReader.get(reader) ?? [];
  return {
    all,
    newest: (reader, counts = () => true) => {
      const counted = all(reader).filter(counts);
      const report = counted.at(-1)?.report;
      return counted.filter((reading) => reading.report === report);
    }
  };
}
function toFinding(finding, [basis, ...others], values, names2 = []) {
  const lines = [basis, ...others].filter(({ report }) => report === basis.report).flatMap((reading) => names2.length === 0 ? [reading.line] : linesOf2(reading, names2));
  return {
    finding,
    values: Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => value === void 0 ? [] : [[name, value]])
    ),
    lines: [...new Set(lines)].sort((a, b) => a - b),
    report: basis.report
  };
}
function linesOf2({ values, line, lines }, names2) {
  const present = names2.filter((name) => values[name] !== void 0);
  return present.length === 0 ? [line] : present.map((name) => lines?.[name] ?? line);
}
function text(value) {
  return typeof value === "string" ? value : void 0;
}

// src/evidence/judges/agent.ts
var placeholder = /\[proxy[^\]]{0,40}\]/iu;
var masked = /\[[a-z-]{3,12} \d{1,6}\]/gu;
var address = /^https?:\/\/[^\s/[\]]{1,300}:\d{1,5}\/?$/iu;
var rightPlaces = /* @__PURE__ */ new Set(["configuration/system.net/defaultProxy", "system.net/defaultProxy"]);
var wrongPlaces = /^<\/configuration>|(?:^|\/)(?!system\.net(?:\/|$))[^/]{1,80}\/defaultProxy$|(?:^|\/)(?!defaultProxy$)[^/]{1,80}$/u;
var judgeAgent = (evidence) => [
  ...judgeProxy(evidence),
  ...judgeRegistration(evidence),
  ...judgePortal(evidence)
];
function judgeProxy(evidence) {
  const block = evidence.newest("agent-configuration").at(-1);
  if (block === void 0) return [];
  const { proxy } = block.values;
  const path = text(block.values.path) ?? "";
  const isLeft = placeholder.test(text(proxy) ?? "");
  const isMisplaced = wrongPlaces.test(path);
  const isSound = !isLeft && rightPlaces.has(path) && address.test((text(proxy) ?? "").replace(masked, "x"));
  return [
    ...isLeft ? [toFinding("proxy-placeholder-left", [block], { proxy })] : [],
    ...isMisplaced ? [toFinding("proxy-block-misplaced", [block], { proxy, path })] : [],
    ...isSound ? [toFinding("proxy-block-sound", [block], { proxy })] : []
  ];
}
function judgeRegistration(evidence) {
  const [first, ...others] = evidence.newest("registration-timed-out");
  return first === void 0 ? [] : [toFinding("registration-timed-out", [first, ...others], {})];
}
function judgePortal(evidence) {
  const states = evidence.newest("agent-state");
  const [first, ...others] = states;
  if (first === void 0 || others.some(({ values }) => values.state !== first.values.state)) return [];
  const finding = first.values.state === "inactive" ? "agent-inactive" : "agent-active";
  return [toFinding(finding, [first, ...others], { state: first.values.state })];
}

// src/evidence/host-names.ts
var hostShape = /^(?=.{1,253}$)[\p{L}\d_](?:[\p{L}\d_-]{0,62})(?:\.[\p{L}\d_-]{1,63}){0,10}\.?$/u;
var loopback = /^(?:localhost|localhost\.localdomain|127(?:\.\d{1,3}){3}|\[?::1\]?|0\.0\.0\.0)$/iu;
var address2 = /^\d{1,3}(?:\.\d{1,3}){3}$|:/u;
function isHostShaped(text3) {
  return hostShape.test(text3);
}
function isLoopback(host) {
  return loopback.test(host.trim());
}
function isSameHost(one, other) {
  const [a, b] = [folded(one), folded(other)];
  if (a === b) return true;
  if (address2.test(a) || address2.test(b)) return false;
  return !a.includes(".") && firstLabel(b) === a || !b.includes(".") && firstLabel(a) === b;
}
function coverage(names2, host) {
  if (names2.length === 0 || isLoopback(host)) return void 0;
  if (names2.some((name) => isSameHost(name, host) || wildcardCovers(name, host))) return "same";
  if (address2.test(folded(host)) || names2.some(isLoopback)) return void 0;
  const isShort = !folded(host).includes(".");
  return isShort && names2.some((name) => name.startsWith("*.")) ? void 0 : "other";
}
function wildcardCovers(name, host) {
  if (!name.startsWith("*.")) return false;
  const [full, domain] = [folded(host), folded(name).slice(1)];
  return full.endsWith(domain) && !full.slice(0, full.length - domain.length).includes(".") && full !== domain.slice(1);
}
function folded(host) {
  return host.trim().toLowerCase().replace(/\.$/u, "");
}
function firstLabel(host) {
  const dot = host.indexOf(".");
  return dot < 0 ? host : host.slice(0, dot);
}

// src/evidence/judges/hosts.ts
var signsOfHost = ["ecma-host-script", "host-importing", "host-configuration", "cache-folder", "cache-count"];
function toTenantUrl(evidence) {
  const hasHost = signsOfHost.some((reader) => evidence.all(reader).length > 0) || evidence.all("service-status").some(({ values }) => values.scope === "host") || evidence.all("tenant-url").some(({ values }) => values.source === void 0);
  return evidence.newest("tenant-url", ({ values }) => hasHost || values.source === void 0).at(-1);
}
function toHosts(evidence) {
  const url = toTenantUrl(evidence);
  const called = url === void 0 ? void 0 : toKnown(url);
  const computers = [];
  for (const reading of evidence.newest("hostname")) {
    const known = toKnown(reading);
    if (known !== void 0 && !computers.some(({ name }) => isSameHost(name, known.name))) computers.push(known);
  }
  return { ...called === void 0 ? {} : { called }, computers };
}
function toKnown(reading) {
  const name = text(reading.values.host);
  return name === void 0 || isLoopback(name) ? void 0 : { name, reading };
}

// src/evidence/judges/certificate.ts
var signsOfOurs = [
  "tenant-url",
  "service-status",
  "host-importing",
  "ecma-host-script",
  "host-configuration",
  "agent-configuration",
  "cache-count",
  "metrics-collector",
  "cache-folder",
  "connection-string-logged"
];
var dateLength = 10;
var judgeCertificate = (evidence, now) => {
  const isOurCase = signsOfOurs.some((reader) => evidence.all(reader).length > 0);
  const certificates = evidence.newest("certificate", ({ values }) => values.source !== "sentence" || isOurCase);
  const hosts = toHosts(evidence);
  const belonging = certificates.filter((certificate2) => judgeNames(certificate2, hosts)?.coverage === "same");
  const chosen = belonging.length > 0 ? belonging : certificates;
  return [...judgePeriod(chosen, now), ...judgeHost(chosen, hosts, evidence)];
};
function judgePeriod(certificates, now) {
  const today = now.toISOString().slice(0, dateLength);
  const dated = certificates.filter(({ values: values2 }) => values2.notAfter !== void 0 || values2.notBefore !== void 0);
  const periods = dated.map((certificate2) => toPeriod(certificate2, today));
  const [first] = dated;
  const [period] = periods;
  if (first === void 0 || period === void 0 || periods.some((other) => other !== period)) return [];
  const { notBefore, notAfter, subject } = first.values;
  const values = period === "certificate-not-yet-valid" ? { notBefore, notAfter, subject } : { notAfter, subject };
  return [
    toFinding(period, [first, ...dated.slice(1)], values, [
      period === "certificate-not-yet-valid" ? "notBefore" : "notAfter"
    ])
  ];
}
function toPeriod({ values }, today) {
  const [after2, before2] = [toDates(values.notAfter), toDates(values.notBefore)];
  if (after2.length > 0 && after2.every((date) => date < today)) return "certificate-expired";
  if (before2.length > 0 && before2.every((date) => date > today)) return "certificate-not-yet-valid";
  const hasBegun = before2.every((date) => date <= today);
  return after2.length > 0 && hasBegun && after2.every((date) => date > today) ? "certificate-in-date" : void 0;
}
function toDates(value) {
  if (typeof value === "string") return [value];
  return typeof value === "object" ? value : [];
}
function judgeHost(certificates, hosts, evidence) {
  const named2 = certificates.filter((certificate2) => toNames(certificate2).length > 0);
  const judged2 = named2.map((certificate2) => judgeNames(certificate2, hosts));
  const [first] = named2;
  const [verdict2] = judged2;
  if (first === void 0 || verdict2 === void 0 || judged2.some((other) => other?.coverage !== verdict2.coverage))
    return [];
  const { subject, san } = first.values;
  const finding = verdict2.coverage === "same" ? "certificate-same-host" : "certificate-other-host";
  const others = [...named2.slice(1), ...hostReadings(verdict2.host, evidence)];
  return [
    toFinding(finding, [first, ...others], { subject, san, host: verdict2.host.name }, ["subject", "san", "host"])
  ];
}
function hostReadings({ reading }, evidence) {
  return evidence.all(reading.reader).filter(({ report, line }) => report === reading.report && line === reading.line);
}
function judgeNames(certificate2, { called, computers }) {
  const names2 = toNames(certificate2);
  const judged2 = (host) => {
    const covered = coverage(names2, host.name);
    return covered === void 0 ? void 0 : { coverage: covered, host };
  };
  const byCall = called === void 0 ? void 0 : judged2(called);
  const byComputer = computers.map(judged2);
  if (byCall?.coverage === "other") return byCall;
  const match = byComputer.find((verdict2) => verdict2?.coverage === "same") ?? byCall;
  const mismatch = byComputer.find((verdict2) => verdict2?.coverage === "other");
  if (byCall !== void 0 && mismatch !== void 0 && match === byCall) return void 0;
  if (match !== void 0) return match;
  return byComputer.every((verdict2) => verdict2?.coverage === "other") ? mismatch : void 0;
}
function toNames({ values }) {
  const subject = text(values.subject);
  const san = typeof values.san === "object" ? values.san : [];
  return [...subject === void 0 ? [] : [subject], ...san];
}

// src/evidence/judges/host-configuration.ts
var judgeHostConfiguration = (evidence) => [
  ...judgeDebug(evidence),
  ...judgeLevels(evidence),
  ...judgeConnectionString(evidence)
];
function judgeDebug(evidence) {
  const last = evidence.newest("host-configuration", ({ values }) => values.debug !== void 0).at(-1);
  if (last === void 0) return [];
  const { debug, file } = last.values;
  return [toFinding(debug === true ? "debug-on" : "debug-off", [last], { debug, file })];
}
function judgeLevels(evidence) {
  const sources2 = evidence.newest("host-configuration", ({ values }) => values.switchValue !== void 0);
  const levels = new Set(sources2.map(({ values }) => text(values.switchValue)?.toLowerCase()));
  const [first, ...others] = sources2;
  if (first === void 0) return [];
  const differ = levels.size > 1 ? [toFinding("log-levels-differ", [first, ...others], { ...describe(sources2), file: first.values.file })] : [];
  const [verbose, ...more] = sources2.filter(({ values }) => text(values.switchValue)?.toLowerCase() === "verbose");
  if (verbose === void 0) return differ;
  const { source, switchValue, file } = verbose.values;
  return [...differ, toFinding("log-level-verbose", [verbose, ...more], { source, switchValue, file })];
}
function describe(sources2) {
  const list = (name) => sources2.map(({ values }) => String(values[name]));
  return { source: list("source"), switchValue: list("switchValue") };
}
function judgeConnectionString(evidence) {
  const [first, ...others] = evidence.newest("connection-string-logged");
  return first === void 0 ? [] : [toFinding("connection-string-logged", [first, ...others], { account: first.values.account })];
}

// src/evidence/judges/host-script.ts
var isSuccess = (status) => status >= 200 && status < 300;
var judgeHostScript = (evidence) => {
  const last = evidence.newest("ecma-host-script", ({ values }) => values.status !== void 0 || values.code !== void 0).at(-1);
  if (last === void 0) return [];
  const { status, code: code2, connectorName: connectorName2 } = last.values;
  if (code2 !== void 0) return [toFinding("host-script-no-connection", [last], { code: code2, connectorName: connectorName2 })];
  if (typeof status !== "number") return [];
  if (isSuccess(status)) return [toFinding("host-script-success", [last], { status, connectorName: connectorName2 })];
  return status === 401 ? [toFinding("host-script-401", [last], { status, connectorName: connectorName2 })] : [];
};

// src/evidence/judges/logs.ts
var judgeLogs = (evidence) => [
  ...judgeDn(evidence),
  ...judgeMetrics(evidence),
  ...judgeCacheFolder(evidence),
  ...judgeCache(evidence)
];
function judgeDn(evidence) {
  const [first, ...others] = evidence.newest("ldap-dn").filter(({ values }) => {
    const dn2 = text(values.dn) ?? "";
    return dn2.includes("@") && !dn2.includes("=");
  });
  return first === void 0 ? [] : [toFinding("dn-not-ldap-style", [first, ...others], { dn: first.values.dn })];
}
function judgeMetrics(evidence) {
  const [first, ...others] = evidence.newest("metrics-collector");
  return first === void 0 ? [] : [toFinding("metrics-collector-denied", [first, ...others], { resource: first.values.resource })];
}
function judgeCacheFolder(evidence) {
  const [first, ...others] = evidence.newest("cache-folder");
  return first === void 0 ? [] : [toFinding("cache-folder-rights-missing", [first, ...others], { file: first.values.file })];
}
function judgeCache(evidence) {
  const last = evidence.newest("cache-count").at(-1);
  if (last === void 0) return [];
  const { count, state } = last.values;
  return [toFinding(count === 0 ? "cache-empty" : "cache-filled", [last], { count, state })];
}

// src/evidence/judges/scim.ts
var telling = /* @__PURE__ */ new Set([401, 404, 500]);
var judgeScim = (evidence) => {
  const newest = evidence.newest("scim-blob", ({ values }) => values.status !== void 0);
  const statuses = [...new Set(newest.map(({ values }) => values.status))];
  return statuses.flatMap((status) => {
    const [first, ...others] = newest.filter(({ values }) => values.status === status);
    if (first === void 0 || typeof status !== "number" || !telling.has(status)) return [];
    const { operation: operation2, resource, code: code2 } = first.values;
    return [toFinding(`scim-status-${status}`, [first, ...others], { status, operation: operation2, resource, code: code2 }, ["status"])];
  });
};
var judgeImporting = (evidence) => {
  const [first] = evidence.newest("host-importing");
  return first === void 0 ? [] : [toFinding("host-importing", [first], {})];
};

// src/evidence/judges/server.ts
var refusing = /* @__PURE__ */ new Set(["MachinePolicy", "UserPolicy", "LocalMachine"]);
var documented = /* @__PURE__ */ new Set(["Undefined", "RemoteSigned"]);
var needed = ["MachinePolicy", "UserPolicy", "LocalMachine"];
var judged = /* @__PURE__ */ new Set([...needed, "CurrentUser"]);
var release471 = 461308;
var build471 = 2558;
var lowestBuild = 1e3;
var judgeServer = (evidence) => [...judgePolicy(evidence), ...judgeDotnet(evidence)];
function judgePolicy(evidence) {
  const scopes2 = new Map(
    evidence.newest("execution-policy").map((reading) => [text(reading.values.scope) ?? "", reading])
  );
  const list = [...scopes2.values()];
  const [first, ...others] = list.filter(
    ({ values }) => values.policy === "Unrestricted" && refusing.has(text(values.scope) ?? "")
  );
  if (first !== void 0) {
    const { scope, policy } = first.values;
    return [toFinding("execution-policy-refused", [first, ...others], { scope, policy })];
  }
  const [one, ...rest] = list.filter(({ values }) => judged.has(text(values.scope) ?? ""));
  const isSound = needed.every((scope) => scopes2.has(scope)) && [one, ...rest].every((reading) => documented.has(text(reading?.values.policy) ?? ""));
  return one !== void 0 && isSound ? [toFinding("execution-policy-sound", [one, ...rest], { policy: one.values.policy })] : [];
}
function judgeDotnet(evidence) {
  const readings = evidence.newest("dotnet-version");
  const judgedOnes = readings.flatMap((reading) => {
    const isEnough = isNewEnough(reading);
    return isEnough === void 0 ? [] : [{ reading, isEnough }];
  });
  const best = judgedOnes.find(({ isEnough }) => isEnough) ?? judgedOnes.at(-1);
  if (best === void 0) return [];
  const { release: release2, version: version2 } = best.reading.values;
  return [toFinding(best.isEnough ? "dotnet-sound" : "dotnet-too-old", [best.reading], { release: release2, version: version2 })];
}
function isNewEnough({ values: { release: release2, version: version2 } }) {
  if (typeof release2 === "number") return release2 >= release471;
  const parts2 = text(version2)?.split(".").map(Number) ?? [];
  const [major, minor = 0, third = 0] = parts2;
  if (major === void 0 || parts2.some(Number.isNaN)) return void 0;
  if (major !== 4 || minor !== 7) return major > 4 || major === 4 && minor > 7;
  return third >= lowestBuild ? third >= build471 : third >= 1;
}

// src/evidence/judges/services.ts
var parts = ["agent", "host"];
var judgeServices = (evidence) => {
  const latest = parts.flatMap((part) => {
    const reading = evidence.newest("service-status", ({ values }) => values.scope === part).at(-1);
    return reading === void 0 ? [] : [{ part, reading }];
  });
  const broken = latest.flatMap(({ part, reading }) => toBroken(part, reading) ?? []);
  const running = latest.map(({ reading }) => reading).filter(({ values }) => values.state === "running");
  const [newest, other] = running.sort((a, b) => b.report - a.report);
  if (newest === void 0 || other === void 0) return broken;
  return [toFinding("services-both-running", [newest, other], { state: "running" }, ["state"])];
};
function toBroken(part, reading) {
  const { service, state } = reading.values;
  if (state === "missing") return toFinding(`${part}-service-missing`, [reading], { service, state }, ["state"]);
  const isStopped = state === "stopped" || state === "disabled";
  return isStopped ? toFinding(`${part}-service-stopped`, [reading], { service, state }, ["state"]) : void 0;
}

// src/evidence/judges/tenant-url.ts
var highestPort = 65535;
var prefix = /^\/ecma2host_([^/]*)(.*)$/u;
var placeholder2 = /^(?:[<{[]?\s?connector[ _-]?name\s?[>}\]]?|[<{[].{0,80}|)$/iu;
var judgeTenantUrl = (evidence) => {
  const url = toTenantUrl(evidence);
  if (url === void 0) return [];
  const wrong = wrongParts(url);
  const { resource, host, port: port2, connectorName: connectorName2 } = url.values;
  if (wrong.length > 0) {
    const names2 = ["resource", "host", "port", "connectorName"];
    return [toFinding("tenant-url-malformed", [url], { wrong, resource, host, port: port2, connectorName: connectorName2 }, names2)];
  }
  const differing = [...otherCase(url, evidence), ...otherPort(url, evidence)];
  if (differing.length > 0) return differing;
  const isExact = /^\/ecma2host_/u.test(text(url.values.path) ?? "");
  return isExact ? [toFinding("tenant-url-well-formed", [url], { resource, host, port: port2, connectorName: connectorName2 })] : [];
};
function wrongParts({ values }) {
  const wrong = [];
  const path = text(values.path) ?? "";
  if (values.scheme !== "https") wrong.push(values.scheme === "http" ? "http instead of https" : "https:// missing");
  if (typeof values.port !== "number") wrong.push("port missing");
  else if (values.port < 1 || values.port > highestPort) wrong.push("port out of range");
  const match = prefix.exec(path.replace(/^\/ecma2host_/iu, "/ecma2host_"));
  if (match === null) wrong.push("/ecma2host_ missing");
  else if (placeholder2.test(text(values.connectorName) ?? "")) wrong.push("connectorName not replaced");
  const rest = match === null ? path : match[2];
  const scim = match === null ? /\/scim(?=\/|$)(.*)$/u.exec(rest) : /^\/scim(?=\/|$)(.*)$/u.exec(rest);
  if (scim === null) wrong.push("/scim missing");
  else if (!/^\/?$/u.test(scim[1])) wrong.push("path after /scim");
  return wrong;
}
function otherCase(url, evidence) {
  const typed = text(url.values.connectorName);
  const known = settings(evidence, "connectorName").at(-1);
  const name = text(known?.values.connectorName);
  if (typed === void 0 || known === void 0 || name === void 0) return [];
  if (typed === name || typed.toLowerCase() !== name.toLowerCase()) return [];
  const { resource } = url.values;
  return [
    toFinding("tenant-url-other-case", [url, known], { resource, connectorName: typed, expected: name }, [
      "connectorName"
    ])
  ];
}
function otherPort(url, evidence) {
  const { port: port2, resource } = url.values;
  const known = settings(evidence, "port").at(-1);
  if (known === void 0 || known.values.port === port2) return [];
  return [toFinding("tenant-url-other-port", [url, known], { resource, port: port2, expected: known.values.port }, ["port"])];
}
function settings(evidence, name) {
  return ["ecma-host-script", "connector-settings"].flatMap((reader) => evidence.all(reader)).filter(({ values }) => values[name] !== void 0).sort((a, b) => a.report - b.report || a.line - b.line);
}

// src/evidence/findings.ts
var judges = [
  judgeServices,
  judgeCertificate,
  judgeTenantUrl,
  judgeScim,
  judgeImporting,
  judgeHostScript,
  judgeHostConfiguration,
  judgeAgent,
  judgeServer,
  judgeLogs
];
function judge(reports, now, denied3 = /* @__PURE__ */ new Set()) {
  const isDenied = ({ finding, report }) => denied3.has(finding) || denied3.has(`${finding}@${report}`);
  let counted = reports;
  for (; ; ) {
    const findings = judgeAll(counted, now);
    const refuted = findings.find((finding) => isDenied(finding) && finding.finding.startsWith("certificate-"));
    const left = refuted === void 0 ? counted : withoutCertificates(counted, refuted);
    if (left === counted) {
      return findings.filter((finding) => !isDenied(finding)).sort((a, b) => a.report - b.report || a.lines[0] - b.lines[0]);
    }
    counted = left;
  }
}
function judgeAll(reports, now) {
  const evidence = toEvidence(reports);
  return judges.flatMap((judgeFamily) => judgeFamily(evidence, now));
}
function withoutCertificates(reports, { report, lines }) {
  const isMeant = ({ reader, line, lines: own2 }) => reader === "certificate" && [line, ...Object.values(own2 ?? {})].some((at) => lines.includes(at));
  const readings = reports[report] ?? [];
  const left = readings.filter((reading) => !isMeant(reading));
  return left.length === readings.length ? reports : reports.with(report, left);
}

// src/conversation/session.ts
var emptySession = { version: 1, facts: [] };
var waysOut = ["dont-know", "cant-check"];
var mostFacts = 400;
function factsOfCase(session) {
  const start = session.facts.findLastIndex((fact) => fact.kind === "case");
  return session.facts.slice(start + 1);
}
function withFacts(session, ...facts) {
  const all = [...session.facts, ...facts];
  if (all.length <= mostFacts) return { ...session, facts: all };
  const cut = all.findIndex((fact, index) => fact.kind === "case" && index >= all.length - mostFacts);
  return { ...session, facts: cut < 0 ? all.slice(-mostFacts) : all.slice(cut) };
}
function withoutLastFact(session) {
  let facts = session.facts.slice(0, -1);
  if (facts.at(-1)?.kind === "case") facts = facts.slice(0, -1);
  return { ...session, facts };
}

// src/conversation/standing.ts
var questionBudget = 8;
function standingOf(facts, knowledge, now) {
  const reports = facts.flatMap((fact) => fact.kind === "report" ? [fact.report] : []);
  const denied3 = new Set(facts.flatMap((fact) => fact.kind === "deny" ? [fact.finding] : []));
  const findings = judge(
    reports.map((report) => report.readings),
    now,
    denied3
  );
  const tried = new Set(facts.flatMap((fact) => fact.kind === "tried" && !fact.helped ? [fact.article] : []));
  const last = facts.at(-1);
  const helped = facts.some((fact) => fact.kind === "tried" && fact.helped);
  const state = helped ? "resolved" : last?.kind === "handed-over" ? "escalated" : "open";
  const base = { facts, reports, findings, tried, state };
  const { focus, diagnosis } = focusOf(base, knowledge);
  return { ...base, focus, ...diagnosis === void 0 ? {} : { diagnosis } };
}
function focusOf(base, knowledge) {
  const { facts, reports } = base;
  if (facts.length === 0) return { focus: { kind: "nothing" } };
  const report = governing(reports);
  const picked = pickInForce(facts);
  const dialog = openDialog(base, knowledge, picked?.kind === "pick" ? picked.id : void 0, report);
  const entries = entriesOf(base, knowledge, report, dialog);
  const diagnosis = dialog === void 0 ? void 0 : diagnose(dialog, base, knowledge, matchedCause(dialog, report));
  const shown2 = facts.at(-1);
  if (shown2?.kind === "show-fix") {
    const article = articleOf(knowledge, shown2.article);
    if (article !== void 0) return withDiagnosis(articleFocus(article, diagnosis, "diagnosis"), diagnosis);
  }
  if (picked?.kind === "pick" && !base.tried.has(picked.id)) {
    const article = articleOf(knowledge, picked.id);
    if (article !== void 0) return withDiagnosis({ kind: "article", article, confidence: 1, by: "pick" }, diagnosis);
  }
  const [first] = entries;
  const decided = first !== void 0 && first.kind === "article" && first.confidence >= recognizedFrom ? first : void 0;
  if (decided !== void 0 && picked === void 0 && !asksFirst(decided, diagnosis)) {
    const article = articleOf(knowledge, decided.id);
    if (article !== void 0) {
      return withDiagnosis({ kind: "article", article, confidence: decided.confidence, by: decided.by }, diagnosis);
    }
  }
  if (diagnosis !== void 0 && picked?.kind !== "none") {
    switch (diagnosis.move.kind) {
      case "ask":
        return { focus: { kind: "dialog", diagnosis }, diagnosis };
      case "try": {
        const article = articleOf(knowledge, diagnosis.move.article);
        if (article !== void 0) return { focus: articleFocus(article, diagnosis, "diagnosis"), diagnosis };
        break;
      }
      case "hand-over":
        return { focus: { kind: "exhausted" }, diagnosis };
    }
  }
  if (picked?.kind === "none")
    return report === void 0 ? { focus: { kind: "exhausted" } } : { focus: { kind: "unknown", report } };
  if (entries.length > 0) {
    return base.tried.size > 0 && entries.length === 1 && entries[0].kind === "article" ? { focus: candidateArticle(entries[0], knowledge) } : { focus: { kind: "candidates", entries } };
  }
  if (base.tried.size > 0) return { focus: { kind: "exhausted" } };
  return report === void 0 ? { focus: { kind: "nothing" } } : { focus: { kind: "unknown", report } };
}
function entriesOf(base, knowledge, report, dialog) {
  const proved = provedArticles(base, knowledge);
  const matched = (report?.match.entries ?? []).filter(
    (entry) => entry.nearest === void 0 && !base.tried.has(entry.id) && (entry.by !== "finding" || entry.kind === "dialog" || proved.has(entry.id))
  );
  const decided = new Set(matched.filter((entry) => entry.confidence >= recognizedFrom).map((entry) => entry.id));
  const rest = matched.filter((entry) => decided.has(entry.id) || !proved.has(entry.id));
  const added = [...proved].filter((id) => !base.tried.has(id) && !decided.has(id)).map((id) => ({ id, kind: "article", confidence: findingConfidence, by: "finding" }));
  const ofFamily = added.filter((entry) => dialog?.causes.has(entry.id) === true);
  return [...ofFamily, ...rest, ...added.filter((entry) => !ofFamily.includes(entry))];
}
function provedArticles(base, knowledge) {
  const found = new Set(base.findings.map((finding) => finding.finding));
  return new Set(
    [...knowledge.articles.values()].filter((article) => article.status === "validated" && article.findings.some((id) => found.has(id))).map((article) => article.id)
  );
}
function pickInForce(facts) {
  const last = facts.findLastIndex((fact) => fact.kind === "pick" || fact.kind === "none");
  const picked = facts[last];
  if (picked === void 0 || picked.kind !== "pick" && picked.kind !== "none") return void 0;
  const later = facts.slice(last + 1).some((fact) => fact.kind === "report" && fact.report.match.verdict !== "unknown");
  return later ? void 0 : picked;
}
function withDiagnosis(focus, diagnosis) {
  return diagnosis === void 0 ? { focus } : { focus, diagnosis };
}
function articleFocus(article, diagnosis, by) {
  return { kind: "article", article, confidence: diagnosis?.belief.get(article.id) ?? 0.5, by };
}
function candidateArticle(entry, knowledge) {
  const article = articleOf(knowledge, entry.id);
  return article === void 0 ? { kind: "exhausted" } : { kind: "article", article, confidence: entry.confidence, by: entry.by };
}
function governing(reports) {
  return reports.findLast((report) => report.match.verdict === "recognized") ?? reports.findLast((report) => report.match.verdict === "candidates") ?? reports.at(-1);
}
function openDialog(base, knowledge, picked, report) {
  const ids = [
    picked,
    ...(report?.match.entries ?? []).filter((entry) => entry.nearest === void 0).map((entry) => entry.id),
    ...base.tried
  ];
  const named2 = ids.find((id) => id !== void 0 && knowledge.dialogs.has(id));
  if (named2 !== void 0) return knowledge.dialogs.get(named2);
  const lead = picked ?? report?.match.entries.find((entry) => entry.nearest === void 0)?.id ?? [...base.tried].at(-1);
  if (lead === void 0) return void 0;
  const own2 = knowledge.articles.get(lead)?.dialog;
  if (own2 !== void 0) return knowledge.dialogs.get(own2);
  return [...knowledge.dialogs.values()].find((dialog) => dialog.causes.has(lead));
}
function matchedCause(dialog, report) {
  return report?.match.entries.find(
    (entry) => entry.kind === "article" && entry.by !== "finding" && entry.confidence >= recognizedFrom && dialog.causes.has(entry.id)
  )?.id;
}
function asksFirst(entry, diagnosis) {
  if (diagnosis === void 0 || entry.by !== "message" || !diagnosis.dialog.causes.has(entry.id)) return false;
  return diagnosis.dialog.opens.codes.length > 0 && diagnosis.move.kind === "ask";
}
function diagnose(dialog, base, knowledge, matched) {
  const settled2 = /* @__PURE__ */ new Map();
  const observations = [];
  const asked = /* @__PURE__ */ new Set();
  let questions = 0;
  for (const fact of base.facts) {
    if (fact.kind !== "answer") continue;
    questions++;
    asked.add(fact.question);
    if (!isWayOut(fact.answer)) observations.push({ kind: "answer", question: fact.question, answer: fact.answer });
  }
  for (const question of dialog.questions) {
    if (asked.has(question.id)) continue;
    for (const answer of question.answers) {
      const finding = base.findings.find((each) => answer.findings.includes(each.finding));
      if (finding === void 0) continue;
      settled2.set(question.id, { answer: answer.id, finding });
      observations.push({ kind: "answer", question: question.id, answer: answer.id });
      asked.add(question.id);
      break;
    }
  }
  if (matched !== void 0) observations.push({ kind: "matched", article: matched });
  for (const article of provedArticles(base, knowledge)) {
    if (dialog.causes.has(article) && !base.tried.has(article)) observations.push({ kind: "proved", article });
  }
  for (const article of base.tried) observations.push({ kind: "tried", article });
  const belief = believe(dialog, observations);
  const costs = {
    fix: (cause) => {
      const article = articleOf(knowledge, cause);
      return article === void 0 ? knowledge.product.escalationMinutes : minutesOfFix(article, knowledge.product);
    },
    escalation: knowledge.product.escalationMinutes
  };
  const everything = questions >= questionBudget ? new Set(dialog.questions.map((question) => question.id)) : asked;
  return { dialog, belief, observations, settled: settled2, move: nextMove(dialog, belief, everything, base.tried, costs) };
}
function isWayOut(answer) {
  return waysOut.some((way) => way === answer);
}

// src/conversation/unknown-reply.ts
function unknownReply(report, read2, telling2) {
  const { say: say2, knowledge } = telling2;
  const { foreign: foreign3, entries } = report.match;
  const sections = [];
  if (read2.length > 0) sections.push({ kind: "read", values: read2 });
  if (foreign3 !== void 0) sections.push({ kind: "text", blocks: [paragraph(literal(say2.foreignHint))] });
  const quiet = [];
  for (const entry of foreign3 === void 0 ? entries.slice(0, 1) : []) {
    const article = articleOf(knowledge, entry.id);
    const dialog = knowledge.dialogs.get(entry.id);
    const title = article?.title ?? (dialog === void 0 ? void 0 : [literal(dialog.title)]);
    if (title === void 0) continue;
    sections.push({
      kind: "text",
      blocks: [
        paragraph(
          literal(`${say2.nearest} `),
          article === void 0 ? { kind: "strong", content: title } : { kind: "article-link", article: article.id, content: title }
        )
      ]
    });
    sections.push(...differenceOf(entry, say2));
    quiet.push({ label: say2.showNearest, said: { pick: entry.id } });
  }
  const collect = foreign3 === void 0 ? collectBlocks(telling2) : [];
  if (collect.length > 0) sections.push({ kind: "text", title: say2.collect, blocks: collect });
  return plainReply(foreign3 === void 0 ? say2.unknownTitle : say2.foreignTitle(foreign3.maker), {
    sections,
    choices: [
      { label: say2.handOver, said: { action: "hand-over" } },
      { label: say2.somethingElse, said: { action: "restart" } }
    ],
    filled: foreign3 === void 0,
    quiet
  });
}
function differenceOf(entry, say2) {
  const { article, yours } = entry.differs ?? { article: [], yours: [] };
  if (article.length > 0 && yours.length > 0) {
    return [
      {
        kind: "differences",
        rows: [{ aspect: say2.differsAspect, article: article.join(", "), yours: yours.join(", ") }]
      }
    ];
  }
  const sentence = yours.length > 0 ? say2.differsYours(yours) : article.length > 0 ? say2.differsArticle(article) : void 0;
  return sentence === void 0 ? [] : [{ kind: "text", blocks: [paragraph(literal(sentence))] }];
}
function collectBlocks(telling2) {
  const { collect } = telling2.knowledge.product;
  if (collect.length === 0) return [];
  return [
    {
      kind: "list",
      ordered: false,
      items: collect.map((item) => [
        paragraph(literal(item.text)),
        ...item.how === void 0 ? [] : [paragraph(literal(item.how.trimEnd()))]
      ])
    }
  ];
}

// src/conversation/values.ts
var said = [
  "connectorName",
  "host",
  "port",
  "status",
  "service",
  "state",
  "subject",
  "notAfter",
  "debug",
  "source",
  "switchValue",
  "scope",
  "policy",
  "proxy",
  "dn",
  "release",
  "version",
  "count"
];
var mostValues = 8;
function valuesRead(readings, say2, zone) {
  const values = [];
  for (const name of said) {
    for (const reading of readings) {
      if (isInternal(name, reading)) continue;
      const value = shown(name, reading, zone);
      if (value === void 0 || value === "") continue;
      const label2 = say2.readingLabels[name] ?? name;
      if (values.some((known) => known.label === label2 && known.value === value)) continue;
      values.push({ label: label2, value, line: reading.lines?.[name] ?? reading.line });
    }
  }
  return values.slice(0, mostValues);
}
function isInternal(name, reading) {
  if (name === "scope") return reading.values.policy === void 0;
  if (name === "source") return reading.values.switchValue === void 0;
  return false;
}
function shown(name, reading, zone) {
  const value = reading.values[name];
  if (name !== "notAfter") return textOf(value);
  const dates = typeof value === "object" ? value : [textOf(value)];
  return dates.map((date) => dayOf(date, zone)).join(" / ");
}
var longestMark = 120;
function marksOf(readings, lines) {
  const marks = [];
  for (const reading of readings) {
    for (const name of said) {
      const text3 = textOf(reading.values[name]);
      if (text3 === void 0 || text3 === "" || text3.length > longestMark || isInternal(name, reading)) continue;
      const line = reading.lines?.[name] ?? reading.line;
      const there = lines[line - 1] ?? "";
      if (there.includes(text3) && !marks.some((mark2) => mark2.line === line && mark2.text === text3)) {
        marks.push({ line, text: text3 });
      }
    }
  }
  return marks;
}
var loopback2 = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;
function caseValues(readings, product) {
  const values = /* @__PURE__ */ new Map();
  for (const [placeholder5, reading] of product.caseValues) {
    for (const each of readings) {
      const text3 = textOf(each.values[reading]);
      if (text3 === void 0 || text3 === "" || reading === "host" && loopback2.test(text3)) continue;
      if (reading === "path" && !/^[A-Za-z]:\\/.test(text3)) continue;
      values.set(placeholder5, text3);
    }
  }
  return values;
}

// src/conversation/case-file.ts
var mostLines = 40;
function caseFile(standing, telling2) {
  const { say: say2, knowledge, zone, now } = telling2;
  const title = (id) => {
    const article = articleOf(knowledge, id);
    if (article !== void 0) return `${textOfInlines(article.title)} (${id})`;
    return knowledge.dialogs.get(id)?.title ?? id;
  };
  const at = (iso) => new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: zone }).format(
    Date.parse(iso)
  );
  const reported = [];
  const read2 = [];
  const asked = [];
  const tried = [];
  for (const fact of standing.facts) {
    switch (fact.kind) {
      case "report": {
        const lines = fact.report.text.split(/\r\n|\n|\r/);
        reported.push(
          `[${at(fact.at)}${fact.report.file === void 0 ? "" : `, ${fact.report.file}`}]`,
          ...lines.slice(0, mostLines)
        );
        if (fact.report.lines > mostLines) reported.push(`(\u2026 ${fact.report.lines - mostLines} more lines)`);
        for (const value of valuesRead(fact.report.readings, say2, zone)) {
          read2.push(`- ${value.label}: ${value.value}${value.line === void 0 ? "" : ` (${say2.line(value.line)})`}`);
        }
        break;
      }
      case "answer": {
        const question = standing.diagnosis?.dialog.questions.find((each) => each.id === fact.question);
        const label2 = isWayOut(fact.answer) ? fact.answer === "dont-know" ? say2.dontKnow : say2.cantCheck : question?.answers.find((answer) => answer.id === fact.answer)?.label ?? fact.answer;
        asked.push(`- ${question?.ask ?? fact.question} ${label2}`);
        break;
      }
      case "tried":
        tried.push(`- ${title(fact.article)}: ${fact.helped ? say2.fileHelped : say2.fileNotHelped}`);
        break;
      case "pick":
        asked.push(`- ${title(fact.id)}`);
        break;
      case "none":
        asked.push(`- ${say2.noneOfThese}`);
        break;
      case "show-fix":
      case "deny":
      case "case":
      case "handed-over":
        break;
    }
  }
  const found = foundLines(standing, telling2, title);
  const missing = missingLines(standing, telling2);
  const part = (heading, lines) => `${heading}
${lines.length === 0 ? `- ${say2.fileNothing}` : lines.join("\n")}`;
  return [
    `${say2.caseFileTitle}${knowledge.product.name === "" ? "" : `: ${knowledge.product.name}`} (${at(now.toISOString())}, ${zone})`,
    part(say2.fileReported, reported),
    part(say2.fileRead, read2),
    part(say2.fileFound, found),
    part(say2.fileAsked, asked),
    part(say2.fileTried, tried),
    part(say2.fileMissing, missing)
  ].join("\n\n");
}
function foundLines(standing, telling2, title) {
  const lines = standing.findings.flatMap((finding) => {
    const sentence = textOfInlines(sentenceOf(finding, telling2.zone));
    return sentence === "" ? [] : [`- ${sentence} (${finding.lines.map((line) => telling2.say.line(line)).join(", ")})`];
  });
  if (standing.focus.kind === "article") lines.push(`- ${title(standing.focus.article.id)}`);
  if (standing.diagnosis !== void 0) {
    for (const [cause, probability] of [...standing.diagnosis.belief].toSorted((one, other) => other[1] - one[1]).slice(0, 3)) {
      if (articleOf(telling2.knowledge, cause) === void 0) continue;
      const line = `- ${title(cause)}: ${probability >= 0.5 ? telling2.say.likely.likely : telling2.say.likely.possible}`;
      if (!lines.includes(`- ${title(cause)}`)) lines.push(line);
    }
  }
  return lines;
}
function missingLines(standing, telling2) {
  const open2 = standing.facts.flatMap((fact) => {
    if (fact.kind !== "answer" || !isWayOut(fact.answer)) return [];
    const question = standing.diagnosis?.dialog.questions.find((each) => each.id === fact.question);
    return question === void 0 ? [] : [`- ${question.ask}`];
  });
  const collect = textOfBlocks(collectBlocks(telling2));
  return [
    ...open2,
    ...collect.split("\n").filter((line) => line.trim() !== "").map((line) => `- ${line}`)
  ];
}

// src/conversation/short-replies.ts
var plainSentence = (sentence) => plainReply(sentence);
var text2 = (...lines) => ({
  kind: "text",
  blocks: lines.map((line) => paragraph(literal(line)))
});
function welcomeReply(telling2) {
  return plainReply(telling2.say.welcome, { sections: aboutProduct(telling2), choices: threeToTry(telling2) });
}
function smallTalkReply(talk, standing, telling2) {
  const { say: say2 } = telling2;
  switch (talk) {
    case "greeting":
      return welcomeReply(telling2);
    case "help":
      return plainReply(say2.helpTitle, {
        sections: [text2(...say2.helpLines), ...aboutProduct(telling2), text2(say2.helpWords)],
        choices: threeToTry(telling2)
      });
    case "goodbye":
      return plainReply(say2.goodbye);
    case "thanks":
    case "fixed":
      return standing.focus.kind === "article" && standing.state === "open" ? plainReply(say2.thanksOpen, { choices: outcomes(telling2), filled: true }) : plainReply(say2.thanksNothing);
  }
}
function fixedReply(id, telling2) {
  const { say: say2, knowledge } = telling2;
  const article = articleOf(knowledge, id);
  if (article === void 0) return plainReply(say2.fixedTitle, { tone: "done", sections: [text2(say2.fixedNoArticle)] });
  const undo = article.ways.flatMap(
    (way) => way.steps.flatMap((step) => step.temporary?.sentence === void 0 ? [] : [step.temporary.sentence])
  );
  const undoSteps = article.ways[0]?.steps.filter((step) => step.undoes !== void 0) ?? [];
  const reminders = [
    ...undo.map((sentence) => paragraph(literal(sentence))),
    ...undoSteps.flatMap((step) => step.content)
  ];
  return plainReply(say2.fixedTitle, {
    tone: "done",
    sections: [
      text2(say2.fixedText(textOfInlines(article.title))),
      ...reminders.length > 0 ? [{ kind: "text", title: say2.undoReminder, blocks: reminders }] : []
    ],
    quiet: [{ label: say2.startOver, said: { action: "restart" } }]
  });
}
function handOverReply(standing, telling2) {
  const { say: say2 } = telling2;
  return plainReply(say2.handedOver, {
    sections: [text2(say2.handedOverText), { kind: "copy", title: say2.caseFileTitle, text: caseFile(standing, telling2) }],
    quiet: [
      { label: say2.back, said: { action: "back" } },
      { label: say2.startOver, said: { action: "restart" } }
    ]
  });
}
function exhaustedReply(standing, telling2) {
  const { say: say2 } = telling2;
  return plainReply(say2.exhaustedTitle, {
    sections: [text2(say2.exhaustedText)],
    choices: [
      { label: say2.handOver, said: { action: "hand-over" } },
      { label: say2.somethingElse, said: { action: "restart" } }
    ],
    filled: true,
    quiet: standing.facts.length > 1 ? [{ label: say2.back, said: { action: "back" } }] : []
  });
}
function deniedReply(telling2) {
  return plainReply(telling2.say.denied, {
    sections: [text2(telling2.say.deniedText)],
    quiet: [
      { label: telling2.say.back, said: { action: "back" } },
      { label: telling2.say.handOver, said: { action: "hand-over" } }
    ]
  });
}
function unclearReply(standing, telling2) {
  const { say: say2 } = telling2;
  const question = standing.focus.kind === "dialog" && standing.focus.diagnosis.move.kind === "ask" ? standing.focus.diagnosis.move.question : void 0;
  if (question === void 0) return plainReply(say2.unclear, { sections: [text2(say2.welcome)] });
  return plainReply(say2.unclear, {
    sections: [text2(say2.unclearHelp)],
    asked: askedOf(question),
    aside: [
      { label: say2.dontKnow, said: { action: "dont-know" } },
      { label: say2.cantCheck, said: { action: "cant-check" } }
    ],
    quiet: [
      { label: say2.somethingElse, said: { action: "restart" } },
      { label: say2.handOver, said: { action: "hand-over" } }
    ]
  });
}
function outcomes(telling2) {
  const { say: say2 } = telling2;
  return [
    { label: say2.worksNow, said: { action: "fixed" } },
    { label: say2.didNotHelp, said: { action: "not-fixed" } },
    { label: say2.handOver, said: { action: "hand-over" } }
  ];
}
function aboutProduct(telling2) {
  const { about } = telling2.knowledge.product;
  return about === "" ? [] : [text2(about)];
}
function threeToTry(telling2) {
  return telling2.knowledge.product.tryThese.map(({ label: label2, text: said5 }) => ({ label: label2, said: { text: said5 } }));
}

// src/conversation/compose.ts
function compose(standing, telling2, report) {
  const reply = replyTo(standing, telling2, report);
  const notices = report === void 0 ? [] : alsoSeen(standing, telling2, report);
  return notices.length === 0 ? reply : { ...reply, notices: [...reply.notices, ...notices] };
}
function replyTo(standing, telling2, report) {
  const { focus } = standing;
  const read2 = report === void 0 ? [] : valuesRead(report.readings, telling2.say, telling2.zone);
  switch (focus.kind) {
    case "nothing":
      return welcomeReply(telling2);
    case "article": {
      const findings = standing.findings.filter((finding2) => focus.article.findings.includes(finding2.finding));
      const [finding] = findings;
      return articleReply(
        {
          article: focus.article,
          confidence: focus.confidence,
          findings: focus.by === "pick" ? [] : findings,
          read: read2,
          chosen: focus.by === "pick",
          ...finding === void 0 || focus.by === "pick" ? {} : { deny: { label: denialOf(finding.finding, telling2), said: { deny: finding.finding } } }
        },
        telling2
      );
    }
    case "dialog": {
      const { move } = focus.diagnosis;
      if (move.kind !== "ask") return exhaustedReply(standing, telling2);
      const opening = !standing.facts.some((fact) => fact.kind === "answer" || fact.kind === "tried");
      return questionReply({ diagnosis: focus.diagnosis, question: move.question, read: read2, opening }, telling2);
    }
    case "candidates":
      return candidatesReply(focus.entries, read2, telling2);
    case "unknown":
      if (standing.facts.at(-1)?.kind === "deny") return deniedReply(telling2);
      return unknownReply(focus.report, read2, telling2);
    case "exhausted":
      return exhaustedReply(standing, telling2);
  }
}
function denialOf(finding, telling2) {
  return finding.startsWith("certificate-") ? telling2.say.notThatCertificate : telling2.say.notThat;
}
function alsoSeen(standing, telling2, report) {
  const { knowledge, say: say2, zone } = telling2;
  const about = standing.focus.kind === "article" ? standing.focus.article.id : void 0;
  const notices = [];
  const told = new Set(about === void 0 ? [] : [about]);
  const index = standing.reports.length - 1;
  for (const article of knowledge.articles.values()) {
    if (told.has(article.id) || article.status !== "validated") continue;
    const finding = standing.findings.find((each) => each.report === index && article.findings.includes(each.finding));
    if (finding === void 0) continue;
    const sentence = sentenceOf(finding, zone);
    if (sentence.length === 0) continue;
    told.add(article.id);
    notices.push([
      literal(`${say2.alsoSeen} `),
      ...sentence,
      literal(" "),
      { kind: "article-link", article: article.id, content: article.title }
    ]);
  }
  for (const entry of report.match.entries) {
    if (entry.by !== "message" || entry.lines === void 0 || entry.confidence < 0.9 || told.has(entry.id) || standing.focus.kind !== "article")
      continue;
    const article = articleOf(knowledge, entry.id);
    if (article === void 0) continue;
    told.add(article.id);
    notices.push([
      literal(`${say2.alsoSeen} `),
      { kind: "article-link", article: article.id, content: article.title },
      literal(` (${say2.lines(entry.lines.from, entry.lines.to)})`)
    ]);
  }
  return notices.slice(0, 3).filter((notice) => textOfInlines(notice) !== "");
}

// src/text/stem.ts
var shortestStemmed = 4;
function stem(word) {
  if (word.length < shortestStemmed || /\d/.test(word)) return word;
  let base = word;
  if (base.endsWith("ies") && base.length > 4) base = `${base.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x)es$/.test(base)) base = base.slice(0, -2);
  else if (base.endsWith("s") && !/(?:ss|us|is)$/.test(base)) base = base.slice(0, -1);
  if (base.endsWith("ing") && base.length > 6) base = undouble(base.slice(0, -3));
  else if (base.endsWith("ed") && base.length > 5) base = undouble(base.slice(0, -2));
  if (base.endsWith("e") && base.length > 4) base = base.slice(0, -1);
  return base;
}
function undouble(base) {
  return /(?:bb|dd|gg|mm|nn|pp|rr|tt)$/.test(base) ? base.slice(0, -1) : base;
}

// src/text/tokens.ts
var longestTerm = 96;
var volatile = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b|\b\d{1,4}[-./]\d{1,2}[-./]\d{2,4}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,7})?Z?)?\b|\b\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,7})?\b/gi;
function tokenize(text3) {
  const tokens = [];
  linesOf(text3).forEach((line, index) => {
    tokenizeLine(normalizeLine(line), index + 1, tokens);
  });
  return tokens;
}
function tokenizeLine(line, number, into) {
  let end2 = 0;
  if (/\d/.test(line)) {
    for (const found of line.matchAll(volatile)) {
      words(line.slice(end2, found.index), number, into);
      into.push({ term: "", word: found[0], line: number });
      end2 = found.index + found[0].length;
    }
  }
  words(end2 === 0 ? line : line.slice(end2), number, into);
}
function words(text3, line, into) {
  let start = -1;
  for (let at = 0; at <= text3.length; at++) {
    if (at < text3.length && (isWordUnit(text3.charCodeAt(at)) || isInnerApostrophe(text3, at, start))) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) {
      const word = text3.slice(start, at);
      if (word.length > longestTerm) into.push({ term: "", word: word.slice(0, longestTerm), line });
      else into.push({ term: termOf(word), word, line });
      start = -1;
    }
  }
}
function isInnerApostrophe(text3, at, start) {
  if (text3.charCodeAt(at) !== 39 || start < 0) return false;
  const rest = /^'(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])/iu.exec(text3.slice(at, at + 5));
  return rest !== null;
}
function isWordUnit(unit) {
  if (unit < 128)
    return unit >= 97 && unit <= 122 || unit >= 65 && unit <= 90 || unit >= 48 && unit <= 57 || unit === 95;
  return !(unit <= 191 || unit >= 8192 && unit <= 11263 || unit >= 12288 && unit <= 12351 || unit >= 55296 && unit <= 63743 || unit >= 65024);
}
function termOf(word) {
  return stem(word.toLowerCase().replaceAll("'", ""));
}
function humpsOf(word) {
  return word.match(/[A-Z]{2,}(?![a-z])|[A-Z]?[^A-Z\d_]+|\d+|[A-Z]/g) ?? [word];
}

// src/matching/smalltalk.ts
var fillers = new Set(
  "a again all and are at bot can day dear do everybody everyone folks for guys have how i im in is it just me my nice now of ok okay on please so team that the there this to today very well what who with you your much lot really again here one perfect good great nice cool awesome super alles auch bitte das dir du es ich ist ihr ja na sehr so und wie zusammen mal le la les et tout tous vous tu te de bien est ce va que a todos todo el lo y muy por ser si".split(
    " "
  )
);
var deciding = [
  [
    "fixed",
    new Set(
      "fixed solved resolved works worked working sorted geklappt gel\xF6st funktioniert l\xE4uft behoben r\xE9solu marche fonctionne solucionado resuelto funciona".split(
        " "
      )
    )
  ],
  ["thanks", new Set("thanks thank thx ty cheers tnx danke dank dankesch\xF6n vielen merci gracias tack".split(" "))],
  ["help", new Set("help hilfe aide ayuda".split(" "))],
  ["goodbye", new Set("bye goodbye tsch\xFCss ciao adios adi\xF3s cya later".split(" "))],
  [
    "greeting",
    new Set(
      "hi hello hey hiya yo morning afternoon evening moin hallo servus gr\xFC\xDF guten morgen tag abend bonjour bonsoir salut hola buenas buenos d\xEDas dias tardes".split(
        " "
      )
    )
  ]
];
var negations = new Set("not no nicht kein keine pas non ne isnt doesnt dont wont cant never still only".split(" "));
var aboutItself = [
  /^(?:so |hi |hello |hey )?(?:who|what) are you\b/,
  /^what (?:can|do) (?:you|u) (?:do|know)\b/,
  /^how do(?:es)? (?:this|you|it) work\b/,
  /^(?:wer bist du|was kannst du|qui es tu|que sais tu faire|quien eres|qué puedes hacer)\b/
];
var mostWords = 14;
function smallTalkOf(text3) {
  if (text3.length > 200) return void 0;
  const words4 = tokenize(text3).map((token) => token.word.toLowerCase().replaceAll("'", ""));
  if (words4.length === 0) return new RegExp("\\p{L}|\\p{N}", "u").test(text3) ? void 0 : "greeting";
  if (words4.length > mostWords) return void 0;
  const said5 = words4.join(" ");
  if (aboutItself.some((pattern2) => pattern2.test(said5))) return "help";
  let kind;
  for (const [candidate, decides] of deciding) {
    if (words4.some((word) => decides.has(word))) {
      kind = candidate;
      break;
    }
  }
  if (kind === void 0 || words4.some((word) => negations.has(word))) return void 0;
  const allowed = (word) => fillers.has(word) || deciding.some(([, decides]) => decides.has(word));
  if (!words4.every(allowed)) return void 0;
  if (kind === "fixed" && words4.some((word) => ["how", "what", "who", "wie", "que"].includes(word))) return void 0;
  return kind;
}

// src/conversation/interpret.ts
var commands = new Map(
  [
    ["back", "back|go back|undo|one back|zur\xFCck|retour|atr\xE1s|no wait|oops go back"],
    ["restart", "start over|restart|new case|reset|start again|neu anfangen|neuer fall|recommencer|empezar de nuevo"],
    ["help", "help|?|hilfe|aide|ayuda"],
    ["none", "none of these|none|neither|none of them|keines davon|keine davon|aucun|ninguno"],
    [
      "fixed",
      "it works now|works now|it works|that fixed it|fixed|fixed it|that worked|it worked|solved|resolved|i have what i need|that did it|all good now|geht jetzt|es geht jetzt|funktioniert jetzt|\xE7a marche|ya funciona"
    ],
    [
      "not-fixed",
      "it did not help|did not help|didnt help|that did not help|still fails|it still fails|still failing|still broken|not fixed|no luck|still the same|same error|no change|did not work|didnt work|that did not work|that didnt work|it did not|hat nicht geholfen|geht immer noch nicht|\xE7a ne marche pas|no funciona"
    ],
    [
      "hand-over",
      "hand over|handover|hand it over|escalate|make the hand-over|make the handover|\xFCbergeben|case file"
    ],
    ["show-fix", "show the fix now|show the fix|show fix|just show the fix"],
    ["stop", "stop|quit|exit|cancel|abbrechen"],
    [
      "dont-know",
      "i dont know|dont know|dunno|no idea|idk|not sure|i do not know|wei\xDF nicht|weiss nicht|keine ahnung|je ne sais pas|no s\xE9|no se"
    ],
    [
      "cant-check",
      "i cant check|cant check|cannot check|i cannot check|no access|kann ich nicht pr\xFCfen|kann nicht pr\xFCfen|je ne peux pas v\xE9rifier|no puedo comprobar"
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
    ["forget", "forget my data|forget me"]
  ].flatMap(([action, words4]) => words4.split("|").map((word) => [word, action]))
);
var denials = new Set(
  "that is not right|thats not right|that is wrong|thats wrong|not right|that is not the hosts certificate|thats not the hosts certificate|that is not the right certificate|thats not the right certificate|wrong certificate|that is another certificate|das stimmt nicht|das ist das falsche zertifikat".split(
    "|"
  )
);
var longestCommand = 60;
function interpret(said5, offer) {
  if ("answer" in said5) return answerIntent(said5.answer, offer);
  if ("pick" in said5) return { kind: "pick", id: said5.pick };
  if ("deny" in said5) return { kind: "deny", finding: said5.deny };
  if ("role" in said5) return { kind: "role" };
  if ("action" in said5) return actionIntent(said5.action, offer);
  if ("file" in said5) return { kind: "report" };
  return typedIntent(said5.text, offer);
}
function answerIntent(answer, offer) {
  const { question } = offer;
  if (question !== void 0) {
    if (question.answers.some((each) => each.id === answer) || answer === "dont-know" || answer === "cant-check") {
      return { kind: "answer", question: question.id, answer };
    }
  }
  return offer.candidates.includes(answer) ? { kind: "pick", id: answer } : { kind: "not-on-offer" };
}
function actionIntent(action, offer) {
  if ((action === "dont-know" || action === "cant-check" || action === "none") && offer.question !== void 0) {
    return { kind: "answer", question: offer.question.id, answer: action === "none" ? "dont-know" : action };
  }
  if ((action === "dont-know" || action === "cant-check") && offer.candidates.length > 0)
    return { kind: "action", action: "none" };
  return { kind: "action", action };
}
function typedIntent(text3, offer) {
  const typed = text3.trim();
  if (typed.length <= longestCommand && !/[\r\n]/.test(typed)) {
    const plain2 = plainOf(typed);
    const chosen = typedAnswer(plain2, offer);
    if (chosen !== void 0) return chosen;
    if (offer.finding !== void 0 && denials.has(plain2)) return { kind: "deny", finding: offer.finding };
    const action = commands.get(plain2);
    if (action !== void 0) return actionIntent(action, offer);
    if (offer.question !== void 0 && /^\d{1,2}$/.test(plain2)) return { kind: "not-on-offer" };
  }
  const talk = smallTalkOf(typed);
  if (talk === "fixed") return offer.outcome ? { kind: "action", action: "fixed" } : { kind: "smalltalk", talk };
  return talk === void 0 ? { kind: "report" } : { kind: "smalltalk", talk };
}
function typedAnswer(plain2, offer) {
  const number = /^(?:no\.? ?|nr\.? ?|#)?(\d{1,2})\.?$/.exec(plain2)?.[1];
  if (offer.question !== void 0) {
    const { id, answers } = offer.question;
    if (number !== void 0) {
      const ids = [...answers.map((answer2) => answer2.id), "dont-know", "cant-check"];
      const answer = ids[Number(number) - 1];
      return answer === void 0 ? void 0 : { kind: "answer", question: id, answer };
    }
    const labels3 = answers.map((answer) => ({ id: answer.id, label: plainOf(answer.label) }));
    const same = labels3.filter(({ label: label2 }) => label2 === plain2);
    const inside = same.length > 0 ? same : labels3.filter(({ label: label2 }) => startsWithWords(label2, plain2) || wordsInside(label2, plain2));
    const around = inside.length > 0 ? inside : labels3.filter(({ label: label2 }) => wordsInside(plain2, label2));
    const meant = around.length > 0 ? around : labels3.filter(({ label: label2 }) => yesOrNo(plain2) !== void 0 && yesOrNo(label2) === yesOrNo(plain2));
    if (meant.length === 1) return { kind: "answer", question: id, answer: meant[0].id };
    return void 0;
  }
  if (number !== void 0 && offer.candidates.length > 0) {
    const candidate = offer.candidates[Number(number) - 1];
    if (candidate !== void 0) return { kind: "pick", id: candidate };
    if (Number(number) === offer.candidates.length + 1) return { kind: "action", action: "none" };
  }
  return void 0;
}
function startsWithWords(label2, plain2) {
  return plain2.length >= 3 && label2.startsWith(plain2) && !/[\p{L}\p{N}]/u.test(label2.charAt(plain2.length));
}
function wordsInside(label2, plain2) {
  return plain2.length >= 3 && ` ${label2} `.includes(` ${plain2} `);
}
function yesOrNo(plain2) {
  const [first] = plain2.split(" ");
  if (first === void 0) return void 0;
  if (["yes", "y", "yep", "yeah", "ja", "oui", "si", "s\xED"].includes(first)) return "yes";
  return ["no", "n", "nope", "nein", "non"].includes(first) ? "no" : void 0;
}
function plainOf(text3) {
  const plain2 = text3.normalize("NFKC").toLowerCase().replace(/['’`]/g, "").replace(/[^\p{L}\p{N}?#-]+/gu, " ").trim();
  return plain2 === "?" ? plain2 : plain2.replaceAll("?", " ").replace(/ {2,}/g, " ").trim();
}

// src/conversation/panel-of.ts
var ruledOutBelow = 0.03;
var possibleFrom2 = 0.04;
var likelyFrom = 0.4;
var lessLikelyBelow = 0.12;
var mostShown = 5;
function panelOf(standing, telling2) {
  const { say: say2, zone } = telling2;
  const known = valuesRead(
    standing.reports.flatMap((report) => report.readings),
    say2,
    zone
  ).map(({ label: label2, value }) => ({ label: label2, value }));
  const { diagnosis } = standing;
  if (diagnosis === void 0) return { possible: [], ruledOut: [], known };
  const ordered = [...diagnosis.belief].toSorted((one, other) => other[1] - one[1]);
  const title = (cause) => {
    const article = articleOf(telling2.knowledge, cause);
    return article === void 0 ? say2.somethingElseCause : textOfInlines(article.title);
  };
  const prior = priorOf(diagnosis.dialog);
  return {
    possible: ordered.filter(([, share]) => share >= possibleFrom2).slice(0, mostShown).map(([cause, share]) => ({ title: title(cause), word: wordOf(share), share })),
    ruledOut: ordered.filter(
      ([cause, share]) => cause !== somethingElse && share < ruledOutBelow && share < (prior.get(cause) ?? 0) / 3
    ).flatMap(([cause]) => {
      const fact = factAgainst(cause, diagnosis, standing, telling2);
      return fact === void 0 ? [] : [{ title: title(cause), fact }];
    }).slice(0, mostShown),
    known
  };
}
function wordOf(share) {
  if (share >= likelyFrom) return "likely";
  return share < lessLikelyBelow ? "less likely" : "possible";
}
function factAgainst(cause, diagnosis, standing, telling2) {
  const { say: say2, zone } = telling2;
  for (const question of diagnosis.dialog.questions) {
    const settled2 = diagnosis.settled.get(question.id);
    const given = standing.facts.findLast(
      (fact) => fact.kind === "answer" && fact.question === question.id && !isWayOut(fact.answer)
    );
    const id = settled2?.answer ?? (given?.kind === "answer" ? given.answer : void 0);
    const answer = question.answers.find((each) => each.id === id);
    if (answer === void 0) continue;
    const effect = answer.effects.get(cause);
    const elsewhere = effect === void 0 && [...answer.effects.values()].includes("points-to");
    if (effect !== "rules-out" && effect !== "speaks-against" && !elsewhere) continue;
    if (settled2 !== void 0) {
      const sentence = textOfInlines(sentenceOf(settled2.finding, zone)).replace(/\.$/, "");
      const [line] = settled2.finding.lines;
      return line === void 0 ? sentence : `${sentence}, ${say2.line(line)}`;
    }
    return answer.label;
  }
  return standing.tried.has(cause) ? say2.fileNotHelped : void 0;
}

// src/conversation/respond.ts
function createRespond(knowledge) {
  return (input) => {
    const session = input.session ?? emptySession;
    const before2 = standingOf(factsOfCase(session), knowledge, input.now);
    const intent = interpret(input.said, onOffer(before2));
    const { now, zone } = input;
    const at = now.toISOString();
    const telling2 = (standing) => ({
      say: en,
      knowledge,
      zone,
      now,
      values: caseValues(
        standing.reports.flatMap((report) => report.readings),
        knowledge.product
      )
    });
    const goOn = (next, report) => {
      const standing = standingOf(factsOfCase(next), knowledge, now);
      return finish(next, standing, [compose(standing, telling2(standing), report)], report);
    };
    const stay = (reply, report) => finish(session, before2, [reply], report);
    const finish = (next, standing, replies, report) => ({
      session: next,
      turn: {
        ...turnOf(standing, telling2(standing), replies, heardOf(intent, input, before2, knowledge), report),
        ...beginsCase(session, next) ? { fresh: true } : {}
      }
    });
    const add = (...facts) => withFacts(session, ...facts);
    switch (intent.kind) {
      case "report": {
        const { report } = input;
        if (report === void 0) return stay(welcomeReply(telling2(before2)));
        const fact = { kind: "report", at, report };
        const place = placeOf(report, before2, knowledge, now);
        if (place === "unclear") return stay(unclearReply(before2, telling2(before2)), report);
        return goOn(place === "new" ? add({ kind: "case", at }, fact) : add(fact), report);
      }
      case "answer":
        return goOn(add({ kind: "answer", at, question: intent.question, answer: intent.answer }));
      case "pick":
        if (!knowledge.dialogs.has(intent.id) && !knowledge.articles.has(knowledge.renamed.get(intent.id) ?? intent.id)) {
          return stay(unclearReply(before2, telling2(before2)));
        }
        return goOn(add({ kind: "pick", at, id: intent.id }));
      case "deny":
        return goOn(add({ kind: "deny", at, finding: intent.finding }));
      case "role":
        return stay(plainSentence(en.refused.role ?? ""));
      case "not-on-offer":
        return stay(unclearReply(before2, telling2(before2)));
      case "smalltalk":
        return stay(smallTalkReply(intent.talk, before2, telling2(before2)));
      case "action":
        break;
    }
    switch (intent.action) {
      case "back": {
        if (session.facts.length === 0) return stay(plainSentence(en.nothingToUndo));
        const earlier = withoutLastFact(session);
        if (factsOfCase(earlier).length === 0) {
          const standing = standingOf([], knowledge, now);
          return finish(earlier, standing, [plainSentence(en.startedOver)]);
        }
        return goOn(earlier);
      }
      case "restart": {
        const fresh = session.facts.length === 0 ? session : add({ kind: "case", at });
        return finish(fresh, standingOf([], knowledge, now), [welcomeReply(telling2(standingOf([], knowledge, now)))]);
      }
      case "help":
        return stay(smallTalkReply("help", before2, telling2(before2)));
      case "stop":
        return stay(plainSentence(en.stopped));
      case "fixed": {
        if (before2.facts.length === 0) return stay(smallTalkReply("thanks", before2, telling2(before2)));
        const article = currentArticle(before2) ?? somethingElse;
        const next = add({ kind: "tried", at, article, helped: true });
        const standing = standingOf(factsOfCase(next), knowledge, now);
        return finish(next, standing, [fixedReply(article, telling2(standing))]);
      }
      case "not-fixed":
      case "tried": {
        const article = currentArticle(before2);
        if (article === void 0)
          return before2.facts.length === 0 ? stay(plainSentence(en.nothingToUndo)) : stay(compose(before2, telling2(before2)));
        return goOn(add({ kind: "tried", at, article, helped: false }));
      }
      case "none":
        if (before2.facts.length === 0) return stay(welcomeReply(telling2(before2)));
        return goOn(add({ kind: "none", at }));
      case "show-fix": {
        const top = before2.diagnosis === void 0 ? void 0 : topCause(before2.diagnosis);
        if (top === void 0) return stay(compose(before2, telling2(before2)));
        return goOn(add({ kind: "show-fix", at, article: top.cause }));
      }
      case "hand-over": {
        if (before2.facts.length === 0) return stay(welcomeReply(telling2(before2)));
        const next = before2.state === "open" ? add({ kind: "handed-over", at }) : session;
        const standing = standingOf(factsOfCase(next), knowledge, now);
        return finish(next, standing, [handOverReply(before2, telling2(before2))]);
      }
      case "dont-know":
      case "cant-check":
        return stay(before2.facts.length === 0 ? welcomeReply(telling2(before2)) : unclearReply(before2, telling2(before2)));
      case "done":
      case "skip":
      case "undone":
      case "waive":
      case "why":
      case "status":
      case "what-if":
      case "ask-customer":
      case "remind":
      case "park":
      case "resume":
      case "forget":
        return stay(plainSentence(en.refused[intent.action] ?? ""));
    }
  };
}
function onOffer(standing) {
  const { focus } = standing;
  const open2 = standing.state === "open";
  const finding = open2 && focus.kind === "article" ? standing.findings.find((each) => focus.article.findings.includes(each.finding)) : void 0;
  const question = open2 && focus.kind === "dialog" && focus.diagnosis.move.kind === "ask" ? focus.diagnosis.move.question : void 0;
  return {
    ...question === void 0 ? {} : { question },
    candidates: open2 && focus.kind === "candidates" ? focus.entries.slice(0, 3).map((entry) => entry.id) : [],
    outcome: open2 && focus.kind === "article",
    ...finding === void 0 ? {} : { finding: finding.finding }
  };
}
function placeOf(report, before2, knowledge, now) {
  if (before2.facts.length === 0) return "same";
  if (before2.state !== "open") return "new";
  const { match } = report;
  const lead = match.entries.find((entry) => entry.nearest === void 0)?.id;
  const { diagnosis, focus } = before2;
  const asking = focus.kind === "dialog";
  if (diagnosis !== void 0) {
    if (lead !== void 0 && (lead === diagnosis.dialog.id || diagnosis.dialog.causes.has(lead))) return "same";
    const after2 = standingOf([...before2.facts, { kind: "report", at: now.toISOString(), report }], knowledge, now);
    if (after2.findings.some(
      (finding) => finding.report === before2.reports.length && bears(finding.finding, diagnosis.dialog.id, knowledge)
    ))
      return "same";
    if (asking) return match.verdict === "recognized" && isPlainlyAnother(report) ? "new" : "unclear";
  }
  if (focus.kind === "article" && lead === focus.article.id) return "same";
  if (focus.kind === "candidates" && lead !== void 0 && focus.entries.some((entry) => entry.id === lead))
    return "same";
  if (focus.kind === "unknown" || focus.kind === "nothing") return match.verdict === "unknown" ? "new" : "same";
  return "new";
}
function isPlainlyAnother(report) {
  const [first] = report.match.entries;
  return first !== void 0 && (first.by !== "description" || report.text.trim().split(/\s+/).length >= wordsOfDescription);
}
var wordsOfDescription = 5;
function bears(finding, dialog, knowledge) {
  return knowledge.dialogs.get(dialog)?.questions.some((question) => question.answers.some((answer) => answer.findings.includes(finding))) ?? false;
}
function currentArticle(standing) {
  return standing.focus.kind === "article" ? standing.focus.article.id : void 0;
}
function beginsCase(before2, after2) {
  const added = after2.facts.slice(before2.facts.length);
  return before2.facts.length > 0 && added.some((fact) => fact.kind === "case");
}
function heardOf(intent, input, before2, knowledge) {
  const { said: said5, report } = input;
  if (report !== void 0 && (intent.kind === "report" || intent.kind === "smalltalk")) {
    return {
      kind: "report",
      text: report.text,
      ...report.file === void 0 ? {} : { file: report.file },
      marks: marksOf(report.readings, linesOf(report.text)),
      masked: report.masked
    };
  }
  return { kind: "choice", label: labelOf2(said5, report, before2, knowledge) };
}
function labelOf2(said5, report, before2, knowledge) {
  if (report !== void 0) return report.text;
  if ("answer" in said5) {
    const question = before2.diagnosis?.move.kind === "ask" ? before2.diagnosis.move.question : void 0;
    return question?.answers.find((answer) => answer.id === said5.answer)?.label ?? wayOutLabel(said5.answer);
  }
  if ("action" in said5) return actionLabels[said5.action] ?? said5.action;
  if ("pick" in said5) {
    const article = articleOf(knowledge, said5.pick);
    return article === void 0 ? knowledge.dialogs.get(said5.pick)?.title ?? said5.pick : textOfInlines(article.title);
  }
  if ("deny" in said5) return en.notThat;
  if ("role" in said5) return said5.role;
  return said5.text;
}
function wayOutLabel(answer) {
  return answer === "dont-know" ? en.dontKnow : answer === "cant-check" ? en.cantCheck : answer;
}
var actionLabels = {
  fixed: en.worksNow,
  "not-fixed": en.didNotHelp,
  "hand-over": en.handOver,
  "show-fix": en.showFix,
  back: en.back,
  restart: en.startOver,
  help: en.help,
  none: en.noneOfThese,
  "dont-know": en.dontKnow,
  "cant-check": en.cantCheck
};
function turnOf(standing, telling2, replies, heard, report) {
  const { focus, diagnosis } = standing;
  const belief = diagnosis === void 0 ? void 0 : believe(diagnosis.dialog, diagnosis.observations);
  const causes = belief === void 0 ? [] : [...belief].map(([article, probability]) => ({ article, probability }));
  const ordered = [
    ...causes.filter((cause) => cause.article !== somethingElse).toSorted((one, other) => other.probability - one.probability),
    ...causes.filter((cause) => cause.article === somethingElse)
  ];
  const proposed = proposalOf(standing);
  const step = focus.kind === "article" && focus.article.ways.length > 0 && standing.state === "open" ? { article: focus.article.id, number: 1 } : void 0;
  return {
    heard,
    replies: withNotices(replies, heard, telling2),
    panel: panelOf(standing, telling2),
    ...report === void 0 ? {} : { verdict: report.match.verdict },
    ...proposed === void 0 ? {} : { proposed },
    ...step === void 0 ? {} : { step },
    causes: ordered,
    findings: standing.findings,
    ledger: [],
    state: standing.state
  };
}
function proposalOf(standing) {
  const { focus, diagnosis } = standing;
  if (focus.kind === "article") return { article: focus.article.id, confidence: focus.confidence };
  if (focus.kind !== "dialog" || diagnosis === void 0) return void 0;
  const top = topCause(diagnosis);
  return top === void 0 || top.probability < 0.5 ? void 0 : { article: top.cause, confidence: top.probability };
}
function withNotices(replies, heard, telling2) {
  const [first, ...rest] = replies;
  if (first === void 0 || heard.kind !== "report" || heard.masked.length === 0) return replies;
  const { say: say2 } = telling2;
  const kinds = heard.masked.map(({ kind, count }) => say2.maskKinds[kind]?.[count === 1 ? 0 : 1] ?? kind);
  const list = kinds.length < 2 ? kinds.join("") : `${kinds.slice(0, -1).join(", ")}${say2.and}${kinds[kinds.length - 1]}`;
  return [
    {
      ...first,
      notices: [
        [
          {
            kind: "literal",
            text: say2.masked(
              list,
              heard.masked.reduce((sum, { count }) => sum + count, 0)
            )
          }
        ],
        ...first.notices
      ]
    },
    ...rest
  ];
}

// src/evidence/lines.ts
var longestLine = 4e3;
var mostLines2 = 5e5;
var mostReadings = 200;
var wrapped = /[\u00a0\u202f\u200b-\u200f\u202a-\u202e\u2018-\u201f\ufeff\u001b&]|\\"/u;
var entities = /* @__PURE__ */ new Map([
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
  ["&#39;", "'"],
  ["&nbsp;", " "],
  ["&amp;", "&"]
]);
function toReportLines(text3) {
  const plainEnds = text3.includes("\r") ? text3.replace(/\r\n?/gu, "\n") : text3;
  return { lines: plainEnds.split("\n", mostLines2).map(unwrapped), lower: text3.toLowerCase() };
}
function createReader(name, mentions, readLines) {
  const readMentioned = (report, context) => {
    const words4 = typeof mentions === "function" ? mentions(context) : mentions;
    return words4.some((word) => report.lower.includes(word)) ? folded2(readLines(report, context)) : [];
  };
  return {
    name,
    readLines: readMentioned,
    read: (text3, context) => readMentioned(toReportLines(text3), context)
  };
}
function folded2(readings) {
  let last = "";
  const changes = readings.filter(({ values }) => {
    const said5 = JSON.stringify(values);
    const isRepeat = said5 === last;
    last = said5;
    return !isRepeat;
  });
  if (changes.length <= mostReadings) return changes;
  return [...changes.slice(0, mostReadings / 2), ...changes.slice(-mostReadings / 2)];
}
function joined(lines, index, count) {
  return lines.slice(index, index + count).map((line) => line.trim()).join(" ").slice(0, longestLine);
}
function isNear(lines, index, reach3, pattern2) {
  return lines.slice(Math.max(0, index - reach3), index + reach3 + 1).some((line) => pattern2.test(line));
}
function createNearness(lines, pattern2) {
  let counts;
  return (index, before2, after2) => {
    counts ??= lines.reduce(
      (sums, line, at) => {
        sums[at + 1] = sums[at] + (pattern2.test(line) ? 1 : 0);
        return sums;
      },
      new Uint32Array(lines.length + 1)
    );
    const [from, to] = [Math.max(0, index - before2), Math.min(lines.length, index + after2 + 1)];
    return to > from && counts[to] > counts[from];
  };
}
function unwrapped(line) {
  const head = line.length > longestLine ? line.slice(0, longestLine) : line;
  return withoutQuoting(wrapped.test(head) ? plain(head) : head);
}
function plain(line) {
  return withoutEscapes(line).replace(/\u001b\[[0-9;]{0,20}[A-Za-z]/gu, "").replace(/[\u200b-\u200f\u202a-\u202e\ufeff]/gu, "").replace(/[\u00a0\u202f]/gu, " ").replace(/[\u2018-\u201b]/gu, "'").replace(/[\u201c-\u201f]/gu, '"').replace(/&(?:lt|gt|quot|apos|#39|nbsp|amp);/gu, (entity) => entities.get(entity) ?? entity);
}
function withoutEscapes(line) {
  if (!line.includes('\\"')) return line;
  return line.replaceAll('\\"', '"').replaceAll("\\\\", "\\").replace(/\\[rnt]/gu, " ");
}
function withoutQuoting(line) {
  if (!line.startsWith(">")) return line;
  const rest = line.replace(/^(?:> ?){1,10}/u, "");
  return rest === "" ? line : rest;
}

// src/evidence/xml-tags.ts
var mostTagLines = 12;
var longestPiece = 1e3;
var mostTags = 2e4;
var root = "configuration";
var tagHead = /<!--|-->|(?<!`)<(\/?)([A-Za-z][\w.:-]{0,80})(?![\w.:-])/gu;
var attribute = /([\w.:-]{1,60}) {0,10}= {0,10}(?:"([^"]{0,500})"|'([^']{0,500})')/gu;
function findTags(lines) {
  const tags = [];
  const open2 = [];
  let isComment = false;
  let isRootClosed = false;
  for (const [index, line] of lines.entries()) {
    if (!isComment && !line.includes("<")) continue;
    for (const match of line.matchAll(tagHead)) {
      const [head, slash, name] = match;
      if (head === "<!--") isComment = true;
      else if (head === "-->") isComment = false;
      if (isComment || name === void 0) continue;
      if (slash === "/") {
        const at = open2.lastIndexOf(name);
        if (at >= 0) open2.length = at;
        isRootClosed ||= name === root;
        continue;
      }
      if (name === root) {
        open2.length = 0;
        isRootClosed = false;
      }
      const body = bodyOf(lines, index, match.index + head.length);
      tags.push({
        name,
        attributes: toAttributes(body),
        path: [...isRootClosed ? [`</${root}>`] : [], ...open2],
        line: index + 1
      });
      if (!body.endsWith("/") && open2.length < 50) open2.push(name);
      if (tags.length >= mostTags) return tags;
    }
  }
  return tags;
}
function bodyOf(lines, index, from) {
  let body = "";
  for (let at = index; at < Math.min(lines.length, index + mostTagLines); at++) {
    const piece2 = lines[at].slice(at === index ? from : 0, (at === index ? from : 0) + longestPiece);
    const end2 = piece2.search(/[<>]/u);
    if (end2 >= 0) return `${body} ${piece2.slice(0, end2)}`.trim();
    body += ` ${piece2.trim()}`;
  }
  return body.trim();
}
function toAttributes(body) {
  return new Map(
    [...body.matchAll(attribute)].map((match) => [match[1], match[2] ?? match[3] ?? ""])
  );
}

// src/evidence/agent-configuration.ts
var ours = /aadconnectprovisioningagent|provisioning agent/u;
var otherFile = /\.exe\.config|web\.config|app\.config|machine\.config|app(?:lication)? ?proxy/u;
var agentConfiguration = createReader("agent-configuration", ["proxyaddress"], ({ lines, lower: lower2 }) => {
  if (!ours.test(lower2) && otherFile.test(lower2)) return [];
  return findTags(lines).flatMap(({ name, attributes, path, line }) => {
    const proxy = attributes.get("proxyaddress") ?? attributes.get("proxyAddress");
    if (name !== "proxy" || proxy === void 0) return [];
    return [
      { reader: agentConfiguration.name, values: { proxy, path: path.join("/") }, line: addressLine(lines, line) }
    ];
  });
});
function addressLine(lines, line) {
  for (let at = line; at < line + 8; at++) if (/proxyaddress/iu.test(lines[at - 1] ?? "")) return at;
  return line;
}

// src/evidence/labels.ts
var widestLabel = 48;
function toLabelled(line) {
  const head = line.slice(0, widestLabel);
  const at = head.search(/[:=]/u);
  if (at < 1) return void 0;
  const label2 = head.slice(0, at).trim().toLowerCase().replace(/^"(.{1,40})"$/u, "$1");
  const value = line.slice(at + 1).trim().replace(/^"([^"]{0,200})",?$/u, "$1").replace(/,$/u, "");
  return label2 === "" || value === "" ? void 0 : { label: label2.replace(/^[*•+ -]{1,6}/u, ""), value, separator: head[at] === "=" ? "=" : ":" };
}

// src/evidence/supposition.ts
var supposing = new RegExp(
  `(?<![\\p{L}])(?:${[
    "make sure|ensure|check (?:that|if|whether)|please check|verify|confirm|should|must|need|needs|needed|if|when|once|whether|unless|until",
    "after|before|while|neither|either|would|could|can you|is it|are they|does it|requires?|expected?|instead of|supposed",
    "stellen sie sicher|sicherstellen|pr\xFCfen|\xFCberpr\xFCfen|vergewissern|sollte|sollten|muss|m\xFCssen|wenn|falls|ob|nachdem|sobald|bis|weder",
    "assurez|v\xE9rifiez|v\xE9rifier|doit|doivent|devrait|quand|lorsque|apr\xE8s|avant",
    "aseg\xFArese|compruebe|comprobar|verifique|debe|deben|deber\xEDa|cuando|despu\xE9s|antes"
  ].join("|")})(?![\\p{L}])`,
  "iu"
);
var sentenceEnd = /[.!;] /gu;
function isSupposed(line, start, end2) {
  let from = 0;
  for (const match of line.slice(0, start).matchAll(sentenceEnd)) from = match.index + match[0].length;
  return supposing.test(line.slice(Math.max(from, end2 - 300), end2)) || /^[\s'"*)]{0,4}\?/u.test(line.slice(end2, end2 + 6));
}

// src/evidence/agent-state.ts
var pageReach = 3;
var inactive = "not active|isn't active|isnt active|inactive|inaktiv|nicht aktiv|inactif|pas actif|inactivo|no (?:est\xE1 )?activo";
var statement = new RegExp(
  `(?<!\\p{L})agent(?:s|en|e)?(?!\\p{L})(?: status| state|-status| im portal| in the portal| in portal)?["')*:=| -]{0,6}(?:(?:is|are|ist|sind|est|est\xE1|shows?|shown|shows? up|as|als|displayed|still|now|currently|wird|angezeigt|noch|status|state|comme|como|the portal|portal|in|im|the|dropdown|list|but|it)[ :,]{1,2}){0,9}["'*]?(${inactive}|active|aktiv|actif|activo)(?! directory)(?!\\p{L})`,
  "iu"
);
var page = /portal|entra|azure|on-premises connectivity|admin connectivity|provisioning|ecma/iu;
var statusLabels = /* @__PURE__ */ new Set(["status", "state", "agent status", "zustand", "statut", "\xE9tat", "estado"]);
var aboutAgents = /on-premises connectivity|admin connectivity|provisioning agent/iu;
var listed = new RegExp(`^["']?(${inactive}|active|aktiv|actif|activo)["']?$`, "iu");
var isInactive = new RegExp(`^(?:${inactive})$`, "iu");
var agentState = createReader("agent-state", ["agent", "agente"], ({ lines }, context) => {
  const names2 = agentNames(context);
  return lines.flatMap((line, index) => {
    const inList = readListed(lines, index);
    if (inList !== void 0) return [toReading(inList, index)];
    const text3 = named(line, names2);
    const match = statement.exec(text3);
    if (match === null || !(isNear(lines, index, pageReach, page) || text3 !== line)) return [];
    const end2 = match.index + match[0].length;
    if (isSupposed(text3, match.index, end2)) return [];
    return [toReading(match[1], index)];
  });
});
function toReading(word, index) {
  return { reader: agentState.name, values: { state: isInactive.test(word) ? "inactive" : "active" }, line: index + 1 };
}
function readListed(lines, index) {
  const labelled = toLabelled(lines[index]);
  if (labelled === void 0 || !statusLabels.has(labelled.label)) return void 0;
  const word = listed.exec(labelled.value)?.[1];
  return word !== void 0 && isNear(lines, index, pageReach, aboutAgents) ? word : void 0;
}
function named(line, names2) {
  const name = names2.find((known) => line.toLowerCase().includes(known));
  if (name === void 0) return line;
  const at = line.toLowerCase().indexOf(name);
  return `${line.slice(0, at)}agent${line.slice(at + name.length)}`;
}
function agentNames({ services }) {
  return services.filter(({ part }) => part === "agent").flatMap(({ display, name, formerly }) => [display, ...name === void 0 ? [] : [name], ...formerly]).map((name) => name.toLowerCase()).sort((a, b) => b.length - a.length);
}

// src/evidence/cache-count.ts
var outputReach = 12;
var markerReach = 4;
var check = /\$\w{1,20}\.length -gt 9/iu;
var verdict = /^\s{0,8}(True|False)\s{0,8}$/u;
var sameLine = new RegExp("\\$\\w{1,20}\\.length -gt 9[\"'`]?[\\s,:;>-]{1,6}(?:(?:prints?|shows?|says|gives?|returns?|is|ergibt|liefert|affiche|muestra)[ :\"'`]{1,3})?(true|false)(?!\\p{L})", "iu");
var cacheQuery = /\/scim\/cache|-ObjectTypePath cache/iu;
var total = /"totalResults" ?: ?(\d{1,9})(?!\d)/iu;
var said2 = new RegExp("(?<!\\p{L})cache(?: of the (?:ecma )?host| des hosts)? (?:is|ist|est|est\xE1|holds|has|contains|shows|hat|enth\xE4lt|contient|tiene) (?:still |only |just |noch |nur )?(?:(empty|leer|vide|vac\xEDa|vac\xEDo|no (?:users|objects|entries)|keine (?:benutzer|objekte))|(\\d{1,9}) (?:objects?|users?|entries|records|objekte|benutzer|objets|utilisateurs|objetos|usuarios))(?!\\p{L})", "iu");
var marker = /ecma|connector|provisioning|testecma2hostconnection/iu;
var cacheCount = createReader("cache-count", ["cache", "length -gt 9"], ({ lines }) => {
  const [isBelowCheck, isBelowQuery] = [createNearness(lines, check), createNearness(lines, cacheQuery)];
  return lines.flatMap((line, index) => {
    const found = readVerdict(line, index, isBelowCheck) ?? readTotal(line, index, isBelowQuery) ?? readSaid(lines, index);
    return found === void 0 ? [] : [{ reader: cacheCount.name, values: found, line: index + 1 }];
  });
});
function readVerdict(line, index, isBelowCheck) {
  const alone = verdict.exec(line)?.[1];
  const word = sameLine.exec(line)?.[1] ?? (alone !== void 0 && isBelowCheck(index, outputReach, -1) ? alone : void 0);
  if (word === void 0) return void 0;
  return word.toLowerCase() === "true" ? { state: "filled" } : { count: 0 };
}
function readTotal(line, index, isBelowQuery) {
  const count = total.exec(line)?.[1];
  return count !== void 0 && isBelowQuery(index, outputReach, 0) ? { count: Number(count) } : void 0;
}
function readSaid(lines, index) {
  const line = lines[index];
  const match = said2.exec(line);
  if (match === null || !isNear(lines, index, markerReach, marker)) return void 0;
  if (isSupposed(line, match.index, match.index + match[0].length)) return void 0;
  return { count: match[2] === void 0 ? 0 : Number(match[2]) };
}

// src/evidence/cache-folder.ts
var breaks = 4;
var folder = /[\\/]Service[\\/]ECMA[\\/]Cache[\\/][\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}[\\/]([\w.-]{1,120}\.dll)/iu;
var drive = /[A-Za-z]:[\\/][^<>|"*?:]{0,200}$/u;
var denied = /access is denied|access denied|zugriff verweigert|accès refusé|acceso denegado|0x80070005|e_accessdenied/iu;
var reasonReach = 300;
var cacheFolder = createReader("cache-folder", ["ecma\\cache", "ecma/cache", "ecma\\\\cache"], ({ lines }) => {
  const found = lines.flatMap((line, index) => {
    if (!/cache/iu.test(line) && !/service/iu.test(line)) return [];
    const text3 = joined(lines, index, breaks).replace(/([\\/]) (?=\w)/gu, "$1");
    const match = folder.exec(text3);
    if (match === null || match.index >= line.trim().length) return [];
    if (!denied.test(text3.slice(match.index, match.index + match[0].length + reasonReach))) return [];
    const before2 = drive.exec(text3.slice(Math.max(0, match.index - 200), match.index))?.[0] ?? "";
    return [{ reader: cacheFolder.name, values: { file: `${before2}${match[0]}` }, line: index + 1 }];
  });
  return found;
});

// src/evidence/dates.ts
var farthest = 120;
var centuryTurns = 50;
var monthNames = [
  ["jan", "january", "januar", "j\xE4nner", "janvier", "janv", "enero", "ene"],
  ["feb", "february", "februar", "f\xE9vrier", "fevrier", "f\xE9vr", "fevr", "febrero"],
  ["mar", "march", "m\xE4rz", "maerz", "m\xE4r", "mrz", "mars", "marzo"],
  ["apr", "april", "avril", "avr", "abril", "abr"],
  ["may", "mai", "mayo"],
  ["jun", "june", "juni", "juin", "junio"],
  ["jul", "july", "juli", "juillet", "juil", "julio"],
  ["aug", "august", "ao\xFBt", "aout", "agosto", "ago"],
  ["sep", "sept", "september", "septembre", "septiembre", "setiembre"],
  ["oct", "october", "oktober", "okt", "octobre", "octubre"],
  ["nov", "november", "novembre", "noviembre"],
  ["dec", "december", "dezember", "dez", "d\xE9cembre", "decembre", "d\xE9c", "diciembre", "dic"]
];
var months = new Map(
  monthNames.flatMap((names2, index) => names2.map((name) => [name, index + 1]))
);
var forms = [
  // 2025-03-31, 2025/03/31
  [/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu, ([, y, m, d]) => settled(y, m, d)],
  // 31.03.2025: never a US date
  [/(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})(?!\d|\.\d)/gu, ([, d, m, y]) => settled(y, m, d)],
  // 3/31/2025, 31/03/2025, 31-03-2025
  [/(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/gu, ([, a, , b, y]) => open(a, b, y)],
  // Mar 31 09:00:00 2025 GMT, Mar 31 09:00:00 UTC 2025, March 31, 2025
  [
    new RegExp("(?<!\\p{L})(\\p{L}{3,10})\\.? {1,3}(\\d{1,2})(?:st|nd|rd|th)?,? {1,3}(?:\\d{2}:\\d{2}:\\d{2} {1,3}(?:[A-Z]{2,5} )?)?(\\d{4})(?!\\d)", "gu"),
    ([, month, d, y]) => settled(y, monthOf(month), d)
  ],
  // 31. März 2025, 31-Mar-2025, 1er mars 2025, 31 de marzo de 2025
  [
    new RegExp("(?<!\\d)(\\d{1,2})(?:\\.|er|st|nd|rd|th)?[ -]{1,3}(?:de )?(\\p{L}{3,10})\\.?,?[ -]{1,3}(?:del? )?(\\d{4})(?!\\d)", "gu"),
    ([, d, month, y]) => settled(y, monthOf(month), d)
  ]
];
function findDate(text3) {
  const head = text3.slice(0, farthest);
  if (!/\d/u.test(head)) return void 0;
  let first;
  for (const [pattern2, form] of forms) {
    for (const match of head.matchAll(pattern2)) {
      const read2 = form(match);
      if (read2 === void 0) continue;
      if (first === void 0 || match.index < first.start) {
        first = { ...read2, start: match.index, end: match.index + match[0].length };
      }
      break;
    }
  }
  return first;
}
function toDateValue(date, order) {
  const { dayFirst, monthFirst } = date;
  if (dayFirst === void 0 || monthFirst === void 0 || dayFirst === monthFirst)
    return dayFirst ?? monthFirst ?? "";
  if (order === void 0) return [monthFirst, dayFirst];
  return order === "day-first" ? dayFirst : monthFirst;
}
function provenOrder(dates) {
  const orders = new Set(dates.flatMap((date) => date.proves === void 0 ? [] : [date.proves]));
  const [order] = orders;
  return orders.size === 1 ? order : void 0;
}
function settled(year, month, day) {
  const iso = toIso(year, month, day);
  return iso === void 0 ? void 0 : { dayFirst: iso, monthFirst: iso };
}
function open(first, second, year) {
  const dayFirst = toIso(year, second, first);
  const monthFirst = toIso(year, first, second);
  if (dayFirst === void 0 && monthFirst === void 0) return void 0;
  if (monthFirst === void 0) return { ...dayFirst === void 0 ? {} : { dayFirst }, proves: "day-first" };
  if (dayFirst === void 0) return { monthFirst, proves: "month-first" };
  return { dayFirst, monthFirst };
}
function monthOf(name) {
  const month = months.get((name ?? "").toLowerCase());
  return month === void 0 ? void 0 : String(month);
}
function toIso(year, month, day) {
  const m = Number(month);
  const d = Number(day);
  const short = Number(year);
  if (![m, d, short].every(Number.isInteger) || m < 1 || m > 12 || d < 1) return void 0;
  const y = year?.length === 2 ? short + (short < centuryTurns ? 2e3 : 1900) : short;
  if (y < 1900 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return void 0;
  return `${String(y)}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

// src/evidence/certificate-draft.ts
var farthestLines = 150;
var nothing = { san: [], isSentence: true, lastLine: 0 };
function createCollector(isOurs) {
  const readings = [];
  let draft = nothing;
  const close = () => {
    const reading = toCertificate(draft, isOurs);
    if (reading !== void 0) readings.push(reading);
    draft = nothing;
  };
  const closeIfFar = (line) => {
    if (draft.lastLine > 0 && line - draft.lastLine > farthestLines) close();
  };
  return {
    draft: () => draft,
    put: (values, line, isSentence) => {
      closeIfFar(line);
      const { notBefore, notAfter, subject, thumbprint } = draft;
      const comesAgain = (values.notBefore && notBefore) ?? (values.notAfter && notAfter) ?? (values.subject && subject) ?? (values.thumbprint && thumbprint);
      if (comesAgain !== void 0) close();
      draft = { ...draft, ...values, isSentence: draft.isSentence && isSentence, lastLine: line };
    },
    addNames: (names2, line, isSentence) => {
      if (names2.length === 0) return;
      closeIfFar(line);
      const san = [...draft.san, ...names2.map((value) => ({ value, line }))];
      draft = { ...draft, san, isSentence: draft.isSentence && isSentence, lastLine: line };
    },
    close,
    readings: () => readings
  };
}
function toCertificate(draft, isOurs, neighbours = []) {
  const { notBefore, notAfter, subject, thumbprint, san } = draft;
  if (notAfter === void 0 && subject === void 0 && san.length === 0) return void 0;
  const dates = [notBefore, notAfter].flatMap((dated) => dated === void 0 ? [] : [dated.value]);
  const order = provenOrder([...dates, ...neighbours]) ?? draft.order;
  const found = [
    ["notBefore", notBefore && toDateValue(notBefore.value, order), notBefore?.line],
    ["notAfter", notAfter && toDateValue(notAfter.value, order), notAfter?.line],
    ["subject", subject?.value, subject?.line],
    ["san", san.length === 0 ? void 0 : [...new Set(san.map(({ value }) => value))], san[0]?.line],
    ["thumbprint", thumbprint?.value, thumbprint?.line],
    // A sentence without a word of this product counts only where the case has other signs of it.
    ["source", draft.isSentence && !isOurs() ? "sentence" : void 0, void 0]
  ];
  const line = Math.min(...found.flatMap(([, , at]) => at === void 0 ? [] : [at]));
  const elsewhere = found.flatMap(([name, , at]) => at === void 0 || at === line ? [] : [[name, at]]);
  return {
    reader: "certificate",
    values: Object.fromEntries(found.flatMap(([name, value]) => value === void 0 ? [] : [[name, value]])),
    line,
    ...elsewhere.length === 0 ? {} : { lines: Object.fromEntries(elsewhere) }
  };
}

// src/evidence/certificate-labels.ts
var mostLabels = 24;
var words2 = [
  // kind, English and German, French and Spanish
  ["not-after", ["not after", "notafter", "nicht nach"], ["pas apr\xE8s", "no despu\xE9s de", "no despu\xE9s"]],
  ["not-before", ["not before", "notbefore", "nicht vor"], ["pas avant", "no antes de", "no antes"]],
  [
    "names",
    ["subject alternative name", "dnsnamelist", "alternativer antragstellername"],
    ["autre nom de l'objet", "autre nom du sujet", "nombre alternativo del titular", "nombre alternativo del sujeto", "nombre alternativo del firmante"]
  ],
  ["issued-to", ["issued to", "ausgestellt f\xFCr", "ausgestellt auf"], ["d\xE9livr\xE9 \xE0", "emitido para", "emitido a"]],
  ["issuer", ["issuer", "issued by", "aussteller", "ausgestellt von"], ["\xE9metteur", "d\xE9livr\xE9 par", "emisor", "emitido por"]],
  ["subject", ["subject", "antragsteller"], ["objet", "sujet", "sujeto", "titular", "asunto"]],
  ["thumbprint", ["thumbprint", "fingerabdruck", "cert hash(sha1)", "zertifikathash(sha1)", "sha1 fingerprint"], ["empreinte num\xE9rique", "empreinte", "huella digital"]],
  [
    "range",
    ["valid from", "g\xFCltig ab", "g\xFCltig von", "g\xFCltig vom"],
    ["valide du", "valable du", "v\xE1lido desde"]
  ],
  [
    "expiry",
    [
      "certificate expiration date",
      "expiration date",
      "expiry date",
      "expires on",
      "expires at",
      "expires",
      "expired on",
      "expired at",
      "expired since",
      "expired",
      "expiry",
      "expiration",
      "valid until",
      "valid till",
      "valid to",
      "valid through",
      "ran out on",
      "ended on",
      "g\xFCltig bis zum",
      "g\xFCltig bis",
      "ablaufdatum",
      "l\xE4uft am",
      "l\xE4uft ab am",
      "abgelaufen am",
      "abgelaufen seit",
      "abgelaufen"
    ],
    [
      "expire le",
      "expirait le",
      "a expir\xE9 le",
      "expir\xE9 le",
      "expir\xE9 depuis le",
      "date d'expiration",
      "valable jusqu'au",
      "valide jusqu'au",
      "v\xE1lido hasta el",
      "v\xE1lido hasta",
      "vence el",
      "venci\xF3 el",
      "caduca el",
      "caduc\xF3 el",
      "expira el",
      "expir\xF3 el",
      "fecha de expiraci\xF3n",
      "fecha de caducidad",
      "fecha de vencimiento"
    ]
  ]
];
var labels = new Map(
  words2.flatMap(([kind, unordered, dayFirst]) => [
    ...unordered.map((word) => [word, { kind }]),
    ...dayFirst.map((word) => [word, { kind, order: "day-first" }])
  ])
);
var anyLabel = new RegExp(
  `(?<![\\p{L}\\d.])(?:${[...labels.keys()].sort((a, b) => b.length - a.length).map((word) => word.replace(/[()]/gu, "\\$&")).join("|")})(?![\\p{L}\\d])`,
  "giu"
);
var trigger = /after|before|nicht |pas a|no a|no d|subject|issue|ausst|antrag|obj|suj|titular|asunto|dnsname|autre|alternat|livr|emi|thumb|finger|hash|empreinte|huella|valid|ltig|expir|ended|ran out|abl|abgel|uft |valable|lido|ven|cadu|metteur|caducidad/iu;
function findLabels(line) {
  if (!trigger.test(line)) return [];
  const found = [];
  for (const match of line.matchAll(anyLabel)) {
    const label2 = labels.get(match[0].toLowerCase());
    if (found.length >= mostLabels) break;
    if (label2 !== void 0) found.push({ ...label2, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
var certificateMentions = [
  "cert",
  "zertifikat",
  "notafter",
  "not after",
  "nicht nach",
  "subject",
  "antragsteller",
  "cn=",
  "cn =",
  "issued to",
  "ausgestellt",
  "d\xE9livr\xE9 \xE0",
  "emitido",
  "settings tab",
  "registerkarte",
  "onglet",
  "pesta\xF1a",
  "pas apr\xE8s",
  "no despu\xE9s",
  "sujet",
  "objet"
];

// src/evidence/certificate-names.ts
var mostNames = 50;
var distinguished = /^\s{0,8}\/?(?:CN|OU?|DC|L|ST?|C|E|SERIALNUMBER|STREET|T|G|SN) ?= ?\S/u;
var commonName = /(?:^|[\s,;/+{("'])CN ?= ?(?:"([^"]{1,200})"|([^,;/+")}]{1,200}))/u;
var nextLabel = /\s{2,}|\s[\p{L}]{2,20} {0,12}[:=]/u;
var alternative = /(?:DNS[- ]Name|Nom DNS|Nombre (?:de )?DNS) ?= ?([\w*.-]{1,253})|(?<![\w.])DNS:([\w*.-]{1,253})|(?:IP[- ]?Addresse?|IP-Adresse|Adresse IP|Dirección IP) ?[:=] ?([\d.:a-f]{3,45})/giu;
function isDistinguished(value) {
  return distinguished.test(value);
}
function toSubject(value) {
  const match = commonName.exec(value);
  const name = (match === null ? value : match[1] ?? match[2] ?? "").trim();
  const cut = name.search(nextLabel);
  const subject = (cut < 0 ? name : name.slice(0, cut)).trim();
  return subject === "" || /(?:\.\.\.|…)$/u.test(subject) ? void 0 : subject;
}
function hasCommonName(text3) {
  return commonName.test(text3);
}
function findAlternatives(line) {
  return [...line.matchAll(alternative)].slice(0, mostNames).map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}
function toNameList(value) {
  return value.replace(/[{}]/gu, " ").split(/[\s,;]+/u).filter((name) => isHostShaped(name.replace(/^\*\./u, ""))).slice(0, mostNames);
}
function toDecisiveHost(text3) {
  const word = /^[\s'"`*:=]{0,6}((?:\*\.)?[\p{L}\d][\p{L}\d._-]{1,252})/u.exec(text3)?.[1]?.replace(/[.-]$/u, "");
  if (word === void 0 || !isHostShaped(word.replace(/^\*\./u, ""))) return void 0;
  const isDecisive = new RegExp("\\p{L}", "u").test(word) && (/[\d.-]/u.test(word.slice(1)) || new RegExp("^\\p{Lu}{4,}$", "u").test(word));
  return isDecisive && !/\.(?:exe|dll|config|ps1|log|txt)$/iu.test(word) ? word : void 0;
}

// src/evidence/certificate-words.ts
var dateReach = 40;
var certificateWord = new RegExp("(?<!\\p{L})(?:certs?|certificates?|certificats?|certificados?|\\p{L}{0,20}zertifikat(?:e?s)?)(?!\\p{L})|settings tab|registerkarte|onglet|pesta\xF1a", "iu");
var foreign = new RegExp("(?<!\\p{L})(?:ad ?fs|saml|sso|signing|signatur|iis|exchange|outlook|ldaps?|proxy|vpn|rdp|apache|nginx|tomcat|jenkins|gitlab|vcenter|firewall|citrix|web ?site|web ?server|domain controller|sql ?server|mssql|smtp|radius|wsus|sccm)(?!\\p{L})", "iu");
var beforeDates = new Set(
  `on at am the le la el seit since is was ist war est date datum until by zum dem den der of utc gmt local shows says host hosts ecma certificate cert tab settings registerkarte zertifikat zertifikats certificat certificado h\xF4te du des del de
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
  montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
  lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes mi\xE9rcoles jueves viernes s\xE1bado domingo`.split(
    /\s+/u
  )
);
function isAboutCertificate(text3, above, isInNote) {
  const isAbout2 = isInNote || certificateWord.test(text3) || certificateWord.test(above);
  return isAbout2 && !foreign.test(text3) && !foreign.test(above);
}
function nearDate(value) {
  const date = findDate(value);
  if (date === void 0 || date.start > dateReach) return void 0;
  const words4 = value.slice(0, date.start).toLowerCase().split(/[^\p{L}]+/u);
  return words4.every((word) => word === "" || beforeDates.has(word)) ? date : void 0;
}
function dateBefore(text3, label2) {
  if (!/^abgelaufen$/iu.test(text3.slice(label2.start, label2.end))) return void 0;
  const head = text3.slice(Math.max(0, label2.start - 24), label2.start);
  const date = findDate(head);
  return date !== void 0 && head.slice(date.end).trim() === "" ? date : void 0;
}
function toSaidName(value) {
  const said5 = value.replace(/^ ?(?:is|ist|est|es|=|:) /u, " ");
  const name = hasCommonName(said5) ? toDecisiveHost(toSubject(said5) ?? "") : toDecisiveHost(said5);
  if (name === void 0) return void 0;
  const rest = said5.slice(said5.indexOf(name) + name.length);
  return new RegExp("^['\"`.]{0,2}\\s{0,4}(?:$|[,;)]|(?:and|but|while|und|aber|et|mais|y|pero|server|host|hostname|valid)(?!\\p{L}))", "iu").test(
    rest
  ) ? name : void 0;
}

// src/evidence/certificate-blocks.ts
var noteReach = 3;
var boundary = new RegExp("^\\s{0,8}={3,60}[^=]{1,80}={3,60}\\s{0,8}$|-----BEGIN |^\\s{0,8}X\\.?509[- ]\\p{L}{8,12}:|^\\s{0,4}\\d s:|^\\s{0,8}(?:Certificate|Zertifikat):\\s{0,8}$", "u");
var nameLabels = /* @__PURE__ */ new Set(["subject", "issued-to", "issuer"]);
var leaf = /^\s{0,4}0 s: ?/u;
var names = /DNS|IP|CN ?=/u;
var mark = /^ {0,24}[:=\]] {0,24}/u;
function readCertificateBlocks(lines, isOurs) {
  const collector2 = createCollector(isOurs);
  let pending;
  let isListOpen = false;
  lines.forEach((text3, index) => {
    if (boundary.test(text3)) collector2.close();
    const labels3 = findLabels(text3);
    if (labels3.length === 0 && pending === void 0 && !isListOpen && !names.test(text3)) return;
    const place = { lines, index, text: text3, isAbout: isAbout(lines, index, collector2) };
    if (pending !== void 0 && text3.trim() !== "") {
      const isOtherPart = pending.kind === "subject" && isDistinguished(text3) && !hasCommonName(text3);
      if (labels3.length === 0 && !isOtherPart) take(collector2, place, pending, text3.trim(), true);
      if (!isOtherPart) pending = void 0;
    }
    if (isListOpen) {
      collector2.addNames(toNameList(text3), index + 1, false);
      isListOpen = !text3.includes("}") && text3.trim() !== "";
    } else if (collector2.draft().lastLine > 0 || place.isAbout) {
      collector2.addNames(findAlternatives(text3), index + 1, false);
    }
    if (leaf.test(text3)) putSubject(collector2, place, toSubject(text3.replace(leaf, "")), false);
    labels3.forEach((label2, at) => {
      const rest = text3.slice(label2.end, labels3[at + 1]?.start ?? text3.length);
      const found = mark.exec(rest);
      const value = found === null ? rest : rest.slice(found[0].length);
      take(collector2, place, label2, value, found !== null);
      if (found !== null && value.trim() === "") pending = label2;
      isListOpen ||= label2.kind === "names" && value.includes("{") && !value.includes("}");
    });
    const saysName = hasCommonName(text3) && !labels3.some(({ kind }) => nameLabels.has(kind));
    if (saysName && place.isAbout && collector2.draft().subject === void 0) {
      putSubject(collector2, place, toDecisiveHost(toSubject(text3) ?? ""), true);
    }
  });
  collector2.close();
  return collector2.readings();
}
function isAbout(lines, index, collector2) {
  const { lastLine } = collector2.draft();
  return isAboutCertificate(lines[index], lines[index - 1] ?? "", lastLine > 0 && index + 1 - lastLine <= noteReach);
}
function take(collector2, place, label2, value, hasMark) {
  switch (label2.kind) {
    case "not-after":
      putDate(collector2, place, label2, "notAfter", nearDate(value), false);
      return;
    case "not-before":
      putDate(collector2, place, label2, "notBefore", nearDate(value), false);
      return;
    case "subject":
      if (hasMark && isDistinguished(value)) putSubject(collector2, place, toSubject(value), false);
      else if (place.isAbout) putSubject(collector2, place, toSaidName(value), true);
      return;
    case "issued-to":
      takeIssuedTo(collector2, place, value, hasMark);
      return;
    case "issuer":
      if (hasMark && label2.order !== void 0) collector2.put({ order: label2.order }, place.index + 1, true);
      return;
    case "names":
      if (value.includes("{")) collector2.addNames(toNameList(value), place.index + 1, false);
      return;
    case "thumbprint":
      takeThumbprint(collector2, place, value);
      return;
    case "expiry":
      if (place.isAbout)
        putDate(collector2, place, label2, "notAfter", nearDate(value) ?? dateBefore(place.text, label2), true);
      return;
    case "range":
      takeRange(collector2, place, label2, value);
      return;
  }
}
function putDate(collector2, { index }, { order }, name, date, isSentence) {
  if (date === void 0) return;
  const line = index + 1;
  collector2.put({ [name]: { value: date, line }, ...order === void 0 ? {} : { order } }, line, isSentence);
}
function putSubject(collector2, { index }, name, isSentence) {
  if (name !== void 0) collector2.put({ subject: { value: name, line: index + 1 } }, index + 1, isSentence);
}
function takeIssuedTo(collector2, place, value, hasMark) {
  const { lines, index } = place;
  const isDialog = hasMark && [-2, -1, 0, 1, 2].some((step) => findLabels(lines[index + step] ?? "").some(({ kind }) => kind === "issuer"));
  if (!isDialog) {
    if (place.isAbout) putSubject(collector2, place, toDecisiveHost(value), true);
    return;
  }
  const word = value.trim().split(/\s/u)[0] ?? "";
  if (isHostShaped(word.replace(/^\*\./u, ""))) putSubject(collector2, place, word, false);
}
function takeThumbprint(collector2, { index }, value) {
  const hex = /^\s{0,24}((?:[\da-f]{2}[ :]?){20})(?![\da-f])/iu.exec(value)?.[1]?.replace(/[ :]/gu, "").toUpperCase();
  if (hex !== void 0) collector2.put({ thumbprint: { value: hex, line: index + 1 } }, index + 1, true);
}
function takeRange(collector2, place, label2, value) {
  const isDialog = collector2.draft().subject !== void 0 && !collector2.draft().isSentence;
  const from = nearDate(value);
  if (from === void 0 || !(isDialog || place.isAbout)) return;
  putDate(collector2, place, label2, "notBefore", from, !isDialog);
  const rest = value.slice(from.end);
  const until = new RegExp("^.{0,20}?(?: (?:to|until|till|through|bis|au|hasta)(?!\\p{L})|-|\u2013)", "u").exec(rest);
  if (until !== null) putDate(collector2, place, label2, "notAfter", nearDate(rest.slice(until[0].length)), !isDialog);
}

// src/evidence/certificate-pem.ts
import { X509Certificate } from "node:crypto";
var mostCertificates = 30;
var mostLines3 = 300;
var begin = "-----BEGIN CERTIFICATE-----";
var end = "-----END CERTIFICATE-----";
function readPemCertificates(lines) {
  const readings = [];
  let open2;
  for (const [index, line] of lines.entries()) {
    const start = line.indexOf(begin);
    if (start >= 0) open2 = { parts: [], line: index + 1 };
    if (open2 === void 0) continue;
    const rest = start >= 0 ? line.slice(start + begin.length) : line;
    const stop = rest.indexOf(end);
    open2.parts.push(stop < 0 ? rest : rest.slice(0, stop));
    if (stop >= 0) {
      const reading = toReading2(open2.parts.join(""), open2.line);
      if (reading !== void 0) readings.push(reading);
    }
    if (stop >= 0 || open2.parts.length > mostLines3) open2 = void 0;
    if (readings.length >= mostCertificates) break;
  }
  return readings;
}
function toReading2(body, line) {
  const certificate2 = parse(body);
  if (certificate2 === void 0) return void 0;
  const [before2, after2] = [findDate(certificate2.validFrom), findDate(certificate2.validTo)];
  const subject = toSubject(certificate2.subject.replace(/\n/gu, ", "));
  return toCertificate(
    {
      ...before2 === void 0 ? {} : { notBefore: { value: before2, line } },
      ...after2 === void 0 ? {} : { notAfter: { value: after2, line } },
      ...subject === void 0 ? {} : { subject: { value: subject, line } },
      thumbprint: { value: certificate2.fingerprint.replace(/:/gu, ""), line },
      san: findAlternatives(certificate2.subjectAltName ?? "").map((value) => ({ value, line })),
      isSentence: false,
      lastLine: line
    },
    () => true
  );
}
function parse(body) {
  const base64 = body.replace(/[^A-Za-z0-9+/=]/gu, "");
  const wrapped2 = base64.replace(/.{64}/gu, "$&\n");
  try {
    return new X509Certificate(`${begin}
${wrapped2}
${end}
`);
  } catch (error) {
    if (error instanceof Error) return void 0;
    throw error;
  }
}

// src/evidence/certificate-table.ts
var mostRows = 100;
var columns = /* @__PURE__ */ new Set([
  "thumbprint",
  "subject",
  "notafter",
  "notbefore",
  "dnsnamelist",
  "friendlyname",
  "issuer",
  "hasprivatekey",
  "enhancedkeyusagelist",
  "serialnumber",
  "psparentpath"
]);
function readCertificateTables(lines) {
  const readings = [];
  lines.forEach((line, index) => {
    const header = toHeader(line);
    if (header === void 0 || !/^[\s-]{4,}$/u.test(lines[index + 1] ?? "")) return;
    const rows = [];
    for (let at = index + 2; at < Math.min(lines.length, index + 2 + mostRows) && lines[at].trim() !== ""; at++) {
      rows.push(toRow(lines[at], at + 1, header));
    }
    const dates = rows.flatMap((row2) => row2.dates);
    for (const { draft } of rows) {
      const reading = toCertificate(draft, () => true, dates);
      if (reading !== void 0) readings.push(reading);
    }
  });
  return readings;
}
function toHeader(line) {
  if (!/thumbprint|subject|notafter/iu.test(line)) return void 0;
  const words4 = line.trim().toLowerCase().split(/\s+/u);
  const isHeader = words4.every((word) => columns.has(word)) && words4.some((word) => word !== "thumbprint" && word !== "issuer");
  return isHeader ? words4 : void 0;
}
function toRow(row2, line, header) {
  const dateColumns = header.filter((column) => column === "notafter" || column === "notbefore");
  const dates = findDates(row2, dateColumns.length);
  const [before2, after2] = ["notbefore", "notafter"].map(
    (column) => dates[dateColumns.findIndex((name) => name === column)]
  );
  const subject = header.includes("subject") ? toRowSubject(row2, header) : void 0;
  const thumbprint = /(?<![\dA-F])[\dA-F]{40}(?![\dA-F])/iu.exec(row2)?.[0];
  const names2 = header.includes("dnsnamelist") ? toNameList(/\{([^{}]{1,400})\}/u.exec(row2)?.[1] ?? "") : [];
  const draft = {
    san: names2.map((value) => ({ value, line })),
    isSentence: false,
    lastLine: line,
    ...after2 === void 0 ? {} : { notAfter: { value: after2, line } },
    ...before2 === void 0 ? {} : { notBefore: { value: before2, line } },
    ...subject === void 0 ? {} : { subject: { value: subject, line } },
    ...thumbprint === void 0 ? {} : { thumbprint: { value: thumbprint.toUpperCase(), line } }
  };
  return { draft, dates };
}
function toRowSubject(row2, header) {
  const issuerFirst = header.includes("issuer") && header.indexOf("issuer") < header.indexOf("subject");
  const start = row2.indexOf("CN=", issuerFirst ? row2.indexOf("CN=") + 1 : 0);
  const cell = start < 0 ? "" : row2.slice(start);
  const date = findDate(cell);
  const value = date === void 0 ? cell : cell.slice(0, date.start);
  return hasCommonName(value) ? toSubject(value) : void 0;
}
function findDates(row2, count) {
  const dates = [];
  for (let rest = row2; dates.length < count; ) {
    const date = findFarDate(rest);
    if (date === void 0) return dates;
    dates.push(date);
    rest = rest.slice(date.end);
  }
  return dates;
}
function findFarDate(text3) {
  for (let from = 0; from < Math.min(text3.length, 1e3); from += 80) {
    const date = findDate(text3.slice(from));
    if (date !== void 0) return { ...date, start: date.start + from, end: date.end + from };
  }
  return void 0;
}

// src/evidence/certificate.ts
var ours2 = new RegExp("ecma|connector|provisioning|settings tab|registerkarte|(?<!\\p{L})(?:hosts?|h\xF4te|agent(?:s|en|e)?)(?!\\p{L})", "iu");
var certificate = createReader("certificate", certificateMentions, ({ lines, lower: lower2 }) => {
  const isOurs = () => ours2.test(lower2);
  const whole = [...readPemCertificates(lines), ...readCertificateTables(lines)];
  const rows = new Set(whole.map(({ line }) => line));
  const blocks = readCertificateBlocks(lines, isOurs).filter(({ line }) => !rows.has(line));
  return [...whole, ...blocks].sort((a, b) => a.line - b.line);
});

// src/evidence/connection-string-logged.ts
var eventReach = 15;
var password = /(?<![\p{L}\d_])(?:pwd|password) ?= ?(?:\[password \d{1,6}\]|[^\s;"'[]{1,200})/iu;
var otherKeys = /(?<![\p{L}\d_])(server|data source|driver|dsn|filedsn|database|initial catalog|uid|user id|hostname|dbq|trusted_connection) ?= ?[^;]{1,200}/giu;
var user = /(?<![\p{L}\d_])(?:uid|user id) ?= ?([^;\s"']{1,100})/iu;
var ours3 = /ecma2?host|connectorslog|genericsql|generic sql|iam\.connector/iu;
var logged = new RegExp("event ?id|log name|protokollname|nom du journal|nombre de registro|level ?:|<event |eventdata|event viewer|connectorslog|\\.(?:log|evtx)(?!\\p{L})|^\\W{0,4}\\d{4}-\\d{2}-\\d{2}[ t]\\d{2}:\\d{2}|^\\W{0,4}\\d{1,2}[/.]\\d{1,2}[/.]\\d{4},? \\d{1,2}:\\d{2}|^\\[\\d{2}:\\d{2}:\\d{2}|(?:information|verbose|error): ?\\d{1,3} ?:", "iu");
var connectionStringLogged = createReader(
  "connection-string-logged",
  ["pwd", "password"],
  ({ lines }) => lines.flatMap((line, index) => {
    if (!password.test(line)) return [];
    const keys = new Set([...line.matchAll(otherKeys)].map((match) => match[1].toLowerCase()));
    if (keys.size < 2 || !isNear(lines, index, eventReach, ours3) || !isNear(lines, index, eventReach, logged))
      return [];
    const account = user.exec(line)?.[1];
    return [{ reader: connectionStringLogged.name, values: account === void 0 ? {} : { account }, line: index + 1 }];
  })
);

// src/evidence/connector-settings.ts
var nameLabel = new RegExp("(?<!\\p{L})(?:connector(?:'s)? ?name|konnektorname|name des (?:connectors|konnektors)|nom du connecteur|nombre del conector) ?(?:[:=]|in the wizard (?:is|:)) ?[\"'`]?([\\p{L}\\d][\\p{L}\\d_.-]{0,100})", "iu");
var nameSaid = new RegExp("(?<!\\p{L})(?:connector(?:'s)? ?name (?:in the wizard )?(?:is|ist|est|es)|connector (?:is|ist) (?:called|named)|(?:in|im) (?:the )?wizard (?:it|the (?:connector )?name|the connector) is(?: called| named)?|wizard (?:calls|says|has|shows) (?:it|the connector|connector)|connector hei\xDFt|connecteur s'appelle|conector se llama) [\"'`]?([\\p{L}\\d][\\p{L}\\d_.-]{0,100})", "iu");
var nameShape = /[\p{Lu}\d]/u;
var placeholder3 = /^connector_?name$/iu;
var port = new RegExp("(?:listen(?:s|ing)? on (?:tcp )?port|(?:wizard|settings tab|registerkarte|onglet|pesta\xF1a)[^.!?]{0,60}?(?<!\\p{L})port(?: is| ist|:)?) {0,3}:? {0,3}(\\d{2,5})(?!\\d)", "iu");
var otherPort2 = /ldap|sql|oracle|database|datenbank|directory/iu;
var ours4 = /ecma|connector|wizard|settings tab/iu;
var connectorSettings = createReader(
  "connector-settings",
  ["connector", "konnektor", "connecteur", "conector", "port", "wizard"],
  ({ lines }) => lines.flatMap((line, index) => {
    const name = connectorName(line);
    const listening = ours4.test(line) && !otherPort2.test(line) ? port.exec(line)?.[1] : void 0;
    if (name === void 0 && listening === void 0) return [];
    const values = {
      ...name === void 0 ? {} : { connectorName: name },
      ...listening === void 0 ? {} : { port: Number(listening) }
    };
    return [{ reader: connectorSettings.name, values, line: index + 1 }];
  })
);
function connectorName(line) {
  const labelled = nameLabel.exec(line)?.[1];
  const said5 = nameSaid.exec(line)?.[1];
  const name = (labelled ?? (said5 !== void 0 && nameShape.test(said5) ? said5 : void 0))?.replace(/[.-]$/u, "");
  return name === void 0 || placeholder3.test(name) ? void 0 : name;
}

// src/evidence/dotnet-version.ts
var keyReach = 40;
var pathReach = 8;
var registry = /NET Framework Setup\\NDP|PSChildName\s{0,20}: (?:Full|Client|v4)/iu;
var release = /(?<![\p{L}\d])Release(?:\s{1,30}REG_DWORD\s{1,30}|\s{0,20}[:=] ?)(0x[\da-f]{1,8}|\d{5,7})(?![\da-f])/iu;
var version = /(?<![\p{L}\d])Version(?:\s{1,30}REG_SZ\s{1,30}|\s{0,20}[:=] ?)(4\.\d{1,2}(?:\.\d{1,5})?)(?![\d.]*\d)/iu;
var query = /NET Framework Setup\\NDP.{0,60}Release/iu;
var said3 = /(?:installed|installiert|installé|instalado|we have|version is|version:|it is|ist|est)[^.!?]{0,20}\.NET(?: Framework)? (?:version )?(4(?:\.\d){1,2})(?![\d.]*\d)|\.NET(?: Framework)?(?: version)? ?(?:is |: ?)?(4(?:\.\d){1,2}) (?:is |are |ist |est |está )?(?:installed|installiert|installé|instalado)/iu;
var wanted = /install (?:the )?\.net|installing|require|prerequisite|not installed|missing|voraussetzung|nicht|prérequis/iu;
var dotnetVersion = createReader("dotnet-version", ["net framework", ".net"], ({ lines }) => {
  const isNearKey = createNearness(lines, registry);
  return lines.flatMap((line, index) => {
    const inRegistry = /release|version/iu.test(line) && isNearKey(index, keyReach, pathReach);
    const releaseRead = inRegistry ? release.exec(line)?.[1] : void 0;
    const alone = query.test(lines[index - 1] ?? "") ? /^\s{0,8}(\d{5,7})\s{0,8}$/u.exec(line)?.[1] : void 0;
    const number = releaseRead ?? alone;
    const versionRead = inRegistry ? version.exec(line)?.[1] : readSaid2(line);
    if (number === void 0 && versionRead === void 0) return [];
    const values = {
      ...number === void 0 ? {} : { release: Number(number) },
      ...versionRead === void 0 ? {} : { version: versionRead }
    };
    return [{ reader: dotnetVersion.name, values, line: index + 1 }];
  });
});
function readSaid2(line) {
  const match = said3.exec(line);
  if (match === null || wanted.test(line) || isSupposed(line, match.index, match.index + match[0].length))
    return void 0;
  return match[1] ?? match[2];
}

// src/evidence/http-status.ts
var phrases = [
  [200, "OK"],
  [201, "Created"],
  [202, "Accepted"],
  [204, "No Content"],
  [301, "Moved Permanently"],
  [302, "Found"],
  [304, "Not Modified"],
  [307, "Temporary Redirect"],
  [308, "Permanent Redirect"],
  [400, "Bad Request"],
  [401, "Unauthorized"],
  [402, "Payment Required"],
  [403, "Forbidden"],
  [404, "Not Found"],
  [405, "Method Not Allowed"],
  [406, "Not Acceptable"],
  [407, "Proxy Authentication Required"],
  [408, "Request Timeout"],
  [409, "Conflict"],
  [410, "Gone"],
  [411, "Length Required"],
  [412, "Precondition Failed"],
  [413, "Request Entity Too Large"],
  [414, "Request Uri Too Long"],
  [415, "Unsupported Media Type"],
  [416, "Requested Range Not Satisfiable"],
  [417, "Expectation Failed"],
  [422, "Unprocessable Entity"],
  [429, "Too Many Requests"],
  [431, "Request Header Fields Too Large"],
  [500, "Internal Server Error"],
  [501, "Not Implemented"],
  [502, "Bad Gateway"],
  [503, "Service Unavailable"],
  [504, "Gateway Timeout"],
  [505, "Http Version Not Supported"]
];
var byWord = new Map(phrases.map(([status, phrase]) => [folded3(phrase), status]));
var mostWords2 = 4;
function toStatus(text3) {
  const number = /^\s{0,8}([1-5]\d\d)(?!\d|\.\d)/u.exec(text3)?.[1];
  if (number !== void 0) return Number(number);
  const words4 = new RegExp("^\\s{0,8}(\\p{L}{1,40}(?: \\p{L}{1,40}){0,3})", "u").exec(text3)?.[1]?.split(" ") ?? [];
  for (let count = Math.min(mostWords2, words4.length); count > 0; count--) {
    const status = byWord.get(folded3(words4.slice(0, count).join("")));
    if (status !== void 0) return status;
  }
  return void 0;
}
function folded3(phrase) {
  return phrase.replace(/[ -]/gu, "").toLowerCase();
}

// src/evidence/ecma-host-script.ts
var outputReach2 = 60;
var connectFailure = "ConnectFailure";
var script = /testecma2hostconnection/iu;
var prompt = /^\s{0,8}supply values for the following parameters|^\s{0,8}(?:connectorname|secrettoken) ?: /iu;
var parameter = /(?:-ConnectorName |^\s{0,8}ConnectorName ?: ?)["']?([^\s"';:,]{1,100})/iu;
var portParameter = /-Port (\d{1,5})(?!\d)/iu;
var noConnection = /unable to connect to the remote server|actively refused|verbindung mit dem remoteserver kann nicht hergestellt werden|impossible de se connecter au serveur distant|no es posible conectar(?:se)? con el servidor remoto|can(?:not|'t) connect|could not connect|no connection could be made/iu;
var statusForms = new RegExp("(?<![\\p{L}\\d])http(?:\\/\\d(?:\\.\\d)?)? ?(?:status ?)?(?:code ?)?:? ?([1-5]\\d\\d)(?!\\d)|statuscode ?\\s{0,12}: ?([1-5]\\d\\d)(?!\\d)|\\(([45]\\d\\d)\\)|(?<![\\d.,:/-])([1-5]\\d\\d) (?=ok(?!\\p{L})|unauthorized|not found|internal server)", "iu");
var bareStatus = /(?<![\d.,:/-])(200|401|403|404|405|500|503)(?![\d.,:/-])/u;
var unauthorized = new RegExp("(?<!\\p{L})unauthorized(?!\\p{L})", "iu");
var success = /http (?:connection|request) (?:was )?(?:successful|succeeded)|scim:api:messages:2\.0:ListResponse/iu;
var negation = new RegExp("(?<!\\p{L})(?:no|not|never|without|doesn't|didn't|kein|keine|keinen|nicht|ohne|pas|aucun|aucune|sans|sin|ning\xFAn)(?!\\p{L})", "iu");
var ecmaHostScript = createReader(
  "ecma-host-script",
  ["testecma2hostconnection", "secrettoken"],
  ({ lines }) => {
    const readings = [];
    let lastMention = -outputReach2 - 1;
    let known = {};
    lines.forEach((line, index) => {
      if (script.test(line) || prompt.test(line)) {
        if (script.test(line)) known = {};
        lastMention = index;
        known = { ...known, ...parametersOf(line) };
      }
      if (index - lastMention > outputReach2) return;
      const outcome = outcomeOf(line);
      if (outcome !== void 0)
        readings.push({ reader: ecmaHostScript.name, values: { ...known, ...outcome }, line: index + 1 });
      else if (script.test(line) && Object.keys(known).length > 0)
        readings.push({ reader: ecmaHostScript.name, values: known, line: index + 1 });
      else if (prompt.test(line) && parameter.test(line))
        readings.push({ reader: ecmaHostScript.name, values: known, line: index + 1 });
    });
    return readings;
  }
);
function parametersOf(line) {
  const name = parameter.exec(line)?.[1];
  const port2 = portParameter.exec(line)?.[1];
  return {
    ...name === void 0 ? {} : { connectorName: name },
    ...port2 === void 0 ? {} : { port: Number(port2) }
  };
}
function outcomeOf(line) {
  const failed = noConnection.exec(line);
  if (failed !== null) return isSupposed(line, failed.index, failed.index) ? void 0 : { code: connectFailure };
  const found = statusIn(line);
  if (found === void 0) return void 0;
  const isDenied = negation.test(line.slice(Math.max(0, found.start - 40), found.start));
  return isDenied || isSupposed(line, found.start, found.start) ? void 0 : { status: found.status };
}
function statusIn(line) {
  const match = statusForms.exec(line) ?? (script.test(line) ? bareStatus.exec(line) : null);
  if (match !== null) {
    return { status: Number(match.slice(1).join("")), start: match.index };
  }
  const word = unauthorized.exec(line) ?? success.exec(line);
  if (word === null) return void 0;
  const status = toStatus(word[0]) ?? 200;
  return { status, start: word.index };
}

// src/evidence/execution-policy.ts
var scopes = "MachinePolicy|UserPolicy|Process|CurrentUser|LocalMachine";
var policies = "Undefined|RemoteSigned|Unrestricted|Bypass|Restricted|AllSigned|Default";
var row = new RegExp(`(?<![\\w.-])(${scopes})(?:\\s{1,40}|\\s{0,20}[:=|]\\s{0,20})(${policies})(?![\\w.])`, "giu");
var listScope = new RegExp(`^\\s{0,8}Scope\\s{0,20}: (${scopes})\\s{0,8}$`, "iu");
var listPolicy = new RegExp(`^\\s{0,8}ExecutionPolicy\\s{0,20}: (${policies})\\s{0,8}$`, "iu");
var spelled = new Map(
  [...scopes.split("|"), ...policies.split("|")].map((word) => [word.toLowerCase(), word])
);
var executionPolicy = createReader(
  "execution-policy",
  ["policy"],
  ({ lines }) => lines.flatMap((line, index) => {
    const rows = [...line.matchAll(row)].map((match) => toReading3(match[1], match[2], index + 1));
    const policy = listPolicy.exec(line)?.[1];
    const scope = policy === void 0 ? void 0 : listScope.exec(lines[index - 1] ?? "")?.[1];
    return scope === void 0 || policy === void 0 ? rows : [...rows, toReading3(scope, policy, index + 1)];
  })
);
function toReading3(scope, policy, line) {
  const written = (word) => spelled.get(word.toLowerCase()) ?? word;
  return { reader: executionPolicy.name, values: { scope: written(scope), policy: written(policy) }, line };
}

// src/evidence/host-configuration.ts
var fileName = /Microsoft\.ECMA2Host\.(?:Service|ConfigWizard)\.exe\.config/iu;
var sources = /* @__PURE__ */ new Set(["connectorslog", "ecma2host"]);
var foreign2 = /<system\.web|<compilation|<connectionstrings|\.exe\.config|web\.config|app\.config|machine\.config/u;
var ours5 = /ecma2host|connectorslog/u;
var hostConfiguration = createReader("host-configuration", ["debug", "switchvalue"], ({ lines, lower: lower2 }) => {
  const isOurs = ours5.test(lower2);
  if (!isOurs && foreign2.test(lower2)) return [];
  const tags = findTags(lines);
  const keys = tags.filter(({ name, attributes }) => name === "add" && attributes.has("key"));
  const files = lines.flatMap((line, index) => {
    const file = fileName.exec(line)?.[0];
    return file === void 0 ? [] : [{ file, line: index + 1 }];
  });
  return tags.flatMap(({ name, attributes, line }) => {
    const file = (files.findLast((named2) => named2.line <= line) ?? (files.length === 1 ? files[0] : void 0))?.file;
    const where = file === void 0 ? {} : { file };
    const [key2, value] = [attributes.get("key"), attributes.get("value")?.toLowerCase()];
    if (name === "add" && key2?.toLowerCase() === "debug" && (value === "true" || value === "false")) {
      return isOurs || keys.length === 1 ? [{ reader: hostConfiguration.name, values: { debug: value === "true", ...where }, line }] : [];
    }
    const [source, switchValue] = [attributes.get("name"), attributes.get("switchValue")];
    if (name !== "source" || source === void 0 || switchValue === void 0 || !sources.has(source.toLowerCase()))
      return [];
    return [{ reader: hostConfiguration.name, values: { source, switchValue, ...where }, line }];
  });
});

// src/evidence/host-importing.ts
var message = new RegExp("(?:ecma(?:2host)?[ -]?(?:connector )?host|(?<!\\p{L})(?:the|portal says|says) host) (?:is )?(?:currently |still )?(?:importing data|importiert (?:derzeit|aktuell|gerade|zurzeit|noch) daten|importe actuellement des donn\xE9es|est\xE1 importando datos)|is currently importing data from the target application", "iu");
var hostImporting = createReader(
  "host-importing",
  ["import"],
  ({ lines }) => lines.flatMap((line, index) => {
    if (!/host|import/iu.test(line)) return [];
    const match = message.exec(joined(lines, index, 2));
    const begins = match !== null && match.index < line.trim().length;
    return begins ? [{ reader: hostImporting.name, values: {}, line: index + 1 }] : [];
  })
);

// src/evidence/hostname.ts
var eventReach2 = 15;
var prompt2 = /(?:^|[>$#]) {0,4}(?:hostname(?:\.exe)?|\$env:computername|echo %computername%)(?: {1,4}(\S{1,64})(?: .{0,2000})?)? {0,4}$/iu;
var variable = /(?<![\w$:])COMPUTERNAME ?= ?["']?([\w.-]{1,253})/u;
var eventXml = /<Computer>([^<>\s]{1,253})<\/Computer>/u;
var labels2 = /* @__PURE__ */ new Set([
  "host name",
  "hostname",
  "csname",
  "csdnshostname",
  "nom de l'h\xF4te",
  "nombre de host",
  "nombre del host",
  "computer name",
  "computername",
  "server name",
  "servername",
  "nom du serveur",
  "nombre del servidor",
  "ger\xE4tename",
  "device name"
]);
var eventLabels = /* @__PURE__ */ new Set(["computer", "ordinateur", "equipo"]);
var eventHead = /^\s{0,8}(?:log name|protokollname|nom du journal|nombre de registro) ?:/iu;
var said4 = new RegExp("(?<!\\p{L})(?:(?:the |our |this |der |le |el |dieser )?(?:server|serveur|servidor|host|machine|computer|box|vm)(?:'s)? ?(?:is (?:called|named)|hei\xDFt|s'appelle|se llama)|(?:the |our |its )?(?:server'?s? ?name|host ?name|computer ?name|name of the (?:server|host|machine|box)|servername|nom du serveur|nombre del servidor) (?:is|ist|est|es|lautet))(?!\\p{L})", "iu");
var otherServer = new RegExp("(?<!\\p{L})(?:sql|proxy|database|db|mail|exchange|ldap|dns|file|web|print|smtp|target|ad|domain|jump|old|other|second) $", "iu");
var hostname = createReader(
  "hostname",
  ["host", "h\xF4te", "computer", "server", "serveur", "servidor", "ordinateur", "equipo", "csname", "ger\xE4tename"],
  ({ lines }) => lines.flatMap((line, index) => {
    const [host, at] = read(line, index, lines) ?? [];
    if (host === void 0 || at === void 0 || !isHostShaped(host) || isLoopback(host)) return [];
    return [{ reader: hostname.name, values: { host }, line: at + 1 }];
  })
);
function read(line, index, lines) {
  const command = prompt2.exec(line);
  if (command !== null) {
    const sameLine2 = command[1] === void 0 ? void 0 : toDecisiveHost(command[1]);
    if (sameLine2 !== void 0) return [sameLine2, index];
    if (command[1] === void 0) return nextWord(index, lines);
  }
  const whole = variable.exec(line) ?? eventXml.exec(line);
  if (whole !== null) return [whole[1], index];
  const labelled = toLabelled(line);
  const label2 = labelled?.label.replace(/[ .]{2,48}$/u, "");
  if (labelled !== void 0 && label2 !== void 0) {
    const word = labelled.value.split(/\s/u)[0];
    if (labels2.has(label2) && isSingle(labelled.value)) return [word, index];
    if (eventLabels.has(label2) && isNear(lines, index, eventReach2, eventHead)) return [word, index];
  }
  return readSaid3(line, index);
}
function nextWord(index, lines) {
  for (let at = index + 1; at <= index + 2; at++) {
    const word = lines[at]?.trim() ?? "";
    if (word !== "") return isHostShaped(word) ? [word, at] : void 0;
  }
  return void 0;
}
function isSingle(value) {
  const [word, ...rest] = value.split(/\s/u);
  return isHostShaped(word ?? "") && (rest.length === 0 || toDecisiveHost(value) === word);
}
function readSaid3(line, index) {
  const match = said4.exec(line);
  if (match === null || otherServer.test(
    line.slice(0, match.index + match[0].search(/server|serveur|servidor|host|machine|computer|box|vm/iu))
  )) {
    return void 0;
  }
  const host = toDecisiveHost(line.slice(match.index + match[0].length));
  return host === void 0 || host.startsWith("*") ? void 0 : [host, index];
}

// src/evidence/ldap-dn.ts
var reach = 4;
var style = /ldap style|validbyldapstyle|ldap-stil|style ldap|estilo ldap/iu;
var dn = /(?<![\p{L}\d])DN ?[:=] ?["']?([^\s"'<>|]{1,256})/u;
var ldapDn = createReader(
  "ldap-dn",
  ["ldap"],
  ({ lines }) => lines.flatMap((line, index) => {
    const value = dn.exec(line)?.[1]?.replace(/[.,;:)]{1,5}$/u, "");
    if (value === void 0 || value === "" || !isNear(lines, index, reach, style)) return [];
    return [{ reader: ldapDn.name, values: { dn: value }, line: index + 1 }];
  })
);

// src/evidence/metrics-collector.ts
var reach2 = 5;
var breaks2 = 3;
var key = String.raw`(?:'|"|« ?|\u201e)?global(?:'|"| ?»)?`;
var denied2 = new RegExp(
  [
    `access to the registry key ${key} is denied`,
    `zugriff auf den registrierungsschl\xFCssel ${key} wurde verweigert`,
    `acc\xE8s \xE0 la cl\xE9 de registre ${key} (?:est|a \xE9t\xE9) refus\xE9`,
    `(?:se deneg\xF3 el acceso|acceso denegado) a la clave (?:del|de) registro ${key}`
  ].join("|"),
  "iu"
);
var collector = /unable to initialize metrics collector/iu;
var ours6 = /metrics collector|aadconnectprovisioningagent|azure ad connect provisioning agent|provisioning agent/iu;
var metricsCollector = createReader(
  "metrics-collector",
  ["registry", "registrierung", "registre", "registro", "metrics collector"],
  ({ lines }) => {
    const found = lines.flatMap((line, index) => {
      if (!/registr|metrics/iu.test(line) && !/access|zugriff|accès|acceso|acces/iu.test(line)) return [];
      const text3 = joined(lines, index, breaks2);
      const match = denied2.exec(text3) ?? (/unauthorizedaccess/iu.test(text3) ? collector.exec(text3) : null);
      const begins = match !== null && match.index < line.trim().length;
      return begins && isNear(lines, index, reach2, ours6) ? [{ reader: metricsCollector.name, values: { resource: "Global" }, line: index + 1 }] : [];
    });
    return found.filter(({ line }, at) => at === 0 || line - found[at - 1].line > breaks2);
  }
);

// src/evidence/registration-timed-out.ts
var agent = /provisioning agent|aadconnectprovisioningagent|hybrid identity service|entra (?:connect )?(?:provisioning )?agent/iu;
var registration = new RegExp("regist(?:er|ration)|registrier|enregistre|registr(?:o|ar)(?!\\p{L})", "iu");
var timeout = new RegExp("(?<!\\p{L})(?:times? out|timed? ?-?out|timeouts?|zeit\xFCberschreitung|zeitlimit|d\xE9lai d'attente|tiempo de espera)(?!\\p{L})", "iu");
var documented2 = /agent times out or (?:the )?certificate (?:is invalid|is not valid|isn't valid)/iu;
var negation2 = new RegExp("(?<!\\p{L})(?:no|not|never|without|doesn't|didn't|nicht|kein|keine|pas|sans|sin)(?!\\p{L})", "iu");
var registrationTimedOut = createReader(
  "registration-timed-out",
  ["agent", "hybrid identity"],
  ({ lines }) => lines.flatMap((line, index) => {
    if (!timeout.test(line)) return [];
    const around = joined(lines, Math.max(0, index - 1), 3);
    const isDocumented = documented2.test(line) && agent.test(around);
    const isSaid = agent.test(line) && registration.test(line);
    const match = timeout.exec(line);
    if (match === null || !(isDocumented || isSaid)) return [];
    const end2 = match.index + match[0].length;
    const isDenied = negation2.test(line.slice(Math.max(0, match.index - 20), match.index));
    const isOpen = isSupposed(line.replace(new RegExp("(?<!\\p{L})when(?!\\p{L})", "giu"), "then"), match.index, end2);
    return isDenied || isOpen ? [] : [{ reader: registrationTimedOut.name, values: {}, line: index + 1 }];
  })
);

// src/evidence/urls.ts
var longest = 1e3;
var placeholder4 = String.raw`[<\[{]connector[ _-]?name[>\]}]`;
var character = String.raw`[^\s"'<>|\\\x60,;{[]`;
var piece = `(?:${character}|${placeholder4}|[{[])`;
var withScheme = new RegExp(`https?:/{1,2}${piece}{1,${String(longest)}}`, "giu");
var withoutScheme = new RegExp(
  `^[\\s:="'*<(]{0,8}((?:[\\w.-]{1,253}):\\d{1,5}/${piece}{1,${String(longest)}})`,
  "iu"
);
function findUrls(line) {
  if (!/https?:\//iu.test(line)) return [];
  return [...line.matchAll(withScheme)].map((match) => toFound(match[0], match.index));
}
function findSchemeless(text3) {
  const match = withoutScheme.exec(text3);
  return match === null ? void 0 : toFound(match[1], match[0].length - match[1].length);
}
function toUrlParts(url) {
  const match = /^(?:(https?):\/{1,2})?([^/?#]{1,300})([^?#]*)(\?)?/iu.exec(url);
  if (match === null) return void 0;
  const authority = match[2].replace(/^[^@]{0,200}@/u, "");
  const [, host, port2] = /^(\[[\da-f:.]{2,45}\]|[^:[\]]{1,253})(?::(\d{1,5}))?$/iu.exec(authority) ?? [];
  if (host === void 0) return void 0;
  return {
    ...match[1] === void 0 ? {} : { scheme: match[1].toLowerCase() },
    host,
    ...port2 === void 0 ? {} : { port: Number(port2) },
    path: match[3],
    hasQuery: match[4] !== void 0
  };
}
function toFound(url, start) {
  let text3 = url.replace(/[.:!?*]{1,5}$/u, "");
  if (text3.endsWith(")") && !text3.includes("(")) text3 = text3.slice(0, -1);
  if (text3.endsWith("]") && !text3.includes("[")) text3 = text3.slice(0, -1);
  return { text: text3, start, end: start + text3.length };
}

// src/evidence/scim-blob.ts
var blobReach = 12;
var markerReach2 = 6;
var statusLabel = /response status ?code ?[:=] ?"?/iu;
var resourceLabel = new RegExp('(?<!\\p{L})resource ?: ?"?(?=https?:)', "iu");
var operation = new RegExp('(?<!\\p{L})[Oo]peration ?: ?"?(GET|POST|PUT|PATCH|DELETE)(?!\\p{L})', "u");
var errorCode = /error ?code ?: ?"?([A-Za-z][A-Za-z\d]{5,120})/iu;
var loose = /(?<![\p{L}\d])http(?:\/\d(?:\.\d)?)?(?: ?status)?(?: ?code)?(?: error)? ?:? ?([1-5]\d\d)(?!\d)|\(([45]\d\d)\)|status ?code ?(?:is |was |of )?[:=]? ?"?([1-5]\d\d)(?!\d)|(?<![\d.,:/-])(4\d\d|5\d\d) (?=unauthorized|forbidden|not found|internal server|bad request|method not)/iu;
var marker2 = /ecma|scim|test(?:ing)? (?:the )?connection|connection test|verbindungstest|tester la connexion|test de connexion|probar (?:la )?conexión|tenant url|systemforcrossdomain|provisioning (?:agent|service|log)|on-premises app/iu;
var looseWord = new RegExp(`status ?code["']? ?[:=] ?["']?(?=\\p{L})`, "iu");
var script2 = "testecma2hostconnection";
var scimBlob = createReader(
  "scim-blob",
  ["status", "http", "resource:", "(4", "(5", "401", "404", "500"],
  ({ lines, lower: lower2 }) => {
    const readings = [];
    const readsLoose = !lower2.includes(script2) && marker2.test(lower2);
    lines.forEach((line, index) => {
      const label2 = statusLabel.exec(line);
      const isBlob = label2 !== null || resourceLabel.test(line);
      const isOfLast = isBlob && readings.length > 0 && isSameBlob(readings.at(-1), index + 1, label2 !== null);
      if (isBlob && !isOfLast) readings.push(readBlob(lines, index));
      else if (!isBlob && readsLoose) readings.push(...readLoose(lines, index));
    });
    return readings.filter(({ values }) => values.status !== void 0);
  }
);
function isSameBlob({ values, line, lines }, at, isStatus) {
  return isStatus && values.resource !== void 0 && at - line <= blobReach && (lines?.status ?? line) === at;
}
function readBlob(lines, index) {
  const found = [];
  const note = (name, value, line2) => {
    if (value !== void 0 && !found.some((other) => other.name === name)) found.push({ name, value, line: line2 });
  };
  for (let at = index; at < Math.min(lines.length, index + blobReach); at++) {
    const line2 = lines[at];
    const resource = resourceLabel.exec(line2);
    if (resource !== null && at > index && found.some(({ name }) => name === "resource")) break;
    if (resource !== null)
      note("resource", findUrls(line2.slice(resource.index))[0]?.text.replace(/\?.*$/u, ""), at + 1);
    note("operation", operation.exec(line2)?.[1], at + 1);
    const status = statusLabel.exec(line2);
    if (status !== null) {
      note("status", toStatus(line2.slice(status.index + status[0].length)) ?? toStatus(lines[at + 1] ?? ""), at + 1);
      break;
    }
  }
  for (let at = index; at >= Math.max(0, index - blobReach); at--)
    note("code", errorCode.exec(lines[at])?.[1], at + 1);
  const line = Math.min(index + 1, ...found.filter(({ name }) => name !== "code").map((value) => value.line));
  const elsewhere = found.filter((value) => value.line !== line).map((value) => [value.name, value.line]);
  return {
    reader: scimBlob.name,
    values: Object.fromEntries(found.map(({ name, value }) => [name, value])),
    line,
    ...elsewhere.length === 0 ? {} : { lines: Object.fromEntries(elsewhere) }
  };
}
function readLoose(lines, index) {
  const line = lines[index];
  const number = loose.exec(line)?.slice(1).join("");
  const word = number === void 0 ? looseWord.exec(line) : null;
  const status = word === null ? Number(number) : toStatus(line.slice(word.index + word[0].length));
  if (status === void 0 || Number.isNaN(status) || !isNear(lines, index, markerReach2, marker2)) return [];
  return [{ reader: scimBlob.name, values: { status }, line: index + 1 }];
}

// src/evidence/service-names.ts
var distinctiveWord = 0.5;
var distinctiveWords = 0.65;
var stemLength = 9;
var mostNames2 = 40;
var before = /[\p{L}\d\\/._-]$/u;
var after = new RegExp("^(?:[\\p{L}\\d\\\\/_-]|\\.\\p{L}|'s\\b)", "u");
var otherThing = /^['")]{0,2} {1,2}(?:updater|wizard|logs?|configuration|config|events?|folder|installer|setup|installation|package|connector|server|trace|tray|account)\b/iu;
function knownNames(context) {
  const names2 = context.services.flatMap(
    ({ display, name, part, formerly }) => [display, ...name === void 0 ? [] : [name], ...formerly].flatMap((full) => [full, full.replace(/^Microsoft /u, "")]).map((full) => ({ name: full.toLowerCase(), part, display }))
  );
  return names2.filter(({ name }) => name !== "").sort((a, b) => b.name.length - a.name.length);
}
function stems(context) {
  return knownNames(context).map(({ name }) => name.slice(0, stemLength));
}
function findServices(line, names2) {
  const lower2 = line.toLowerCase();
  const text3 = lower2.length === line.length ? lower2 : line;
  const found = [];
  for (const known of names2.filter(({ name }) => text3.includes(name))) {
    for (let at = text3.indexOf(known.name); at >= 0 && found.length < mostNames2; at = text3.indexOf(known.name, at + known.name.length)) {
      const end2 = at + known.name.length;
      if (isFree(found, at, end2) && isWholeName(text3, at, end2)) found.push({ ...placed(known), start: at, end: end2 });
    }
  }
  if (!text3.includes("...") && !text3.includes("\u2026")) return found.sort((a, b) => a.start - b.start);
  for (const cut of [...text3.matchAll(/\.\.\.|…/gu)].slice(0, mostNames2)) {
    const service = cutName(text3, cut.index, names2);
    if (service !== void 0 && isFree(found, service.start, service.end)) found.push(service);
  }
  return found.sort((a, b) => a.start - b.start);
}
function cutName(text3, cut, names2) {
  const head = text3.slice(Math.max(0, cut - 80), cut);
  for (const known of names2) {
    const least = Math.ceil(known.name.length * (known.name.includes(" ") ? distinctiveWords : distinctiveWord));
    for (let length = Math.min(known.name.length - 1, head.length); length >= least; length--) {
      if (!head.endsWith(known.name.slice(0, length))) continue;
      const start = cut - length;
      if (before.test(text3.slice(Math.max(0, start - 1), start))) continue;
      return { ...placed(known), start, end: cut + (text3.startsWith("...", cut) ? 3 : 1) };
    }
  }
  return void 0;
}
function isWholeName(text3, start, end2) {
  const rest = text3.slice(end2, end2 + 40);
  return !before.test(text3.slice(Math.max(0, start - 1), start)) && !after.test(rest) && !otherThing.test(rest);
}
function isFree(found, start, end2) {
  return found.every((other) => end2 <= other.start || start >= other.end);
}
function placed({ part, display }) {
  return { part, display };
}

// src/evidence/service-states.ts
var words3 = [
  [
    "stopped",
    [
      "not running",
      "not started",
      "isn't running",
      "isn't started",
      "nicht gestartet",
      "wird nicht ausgef\xFChrt",
      "l\xE4uft nicht",
      "laufen nicht",
      "n'est pas en cours d'ex\xE9cution",
      "n'est pas d\xE9marr\xE9",
      "ne tourne pas",
      "no se est\xE1 ejecutando",
      "no est\xE1 en ejecuci\xF3n",
      "no est\xE1 iniciado",
      "no iniciado"
    ]
  ],
  [
    "missing",
    [
      "missing",
      "not installed",
      "not present",
      "not there",
      "not listed",
      "does not exist",
      "doesn't exist",
      "isn't there",
      "nicht vorhanden",
      "nicht installiert",
      "existiert nicht",
      "fehlt",
      "n'existe pas",
      "n'est pas install\xE9",
      "manquant",
      "no existe",
      "no est\xE1 instalado",
      "falta"
    ]
  ],
  ["running", ["running", "started", "wird ausgef\xFChrt", "ausgef\xFChrt", "gestartet", "l\xE4uft", "laufen", "en cours d'ex\xE9cution", "d\xE9marr\xE9", "d\xE9marr\xE9s", "en ejecuci\xF3n", "iniciado", "iniciados"]],
  ["stopped", ["stopped", "beendet", "gestoppt", "angehalten", "arr\xEAt\xE9", "arr\xEAt\xE9s", "arrete", "detenido", "detenidos"]],
  ["disabled", ["disabled", "deaktiviert", "d\xE9sactiv\xE9", "deshabilitado"]]
];
var stateOf = new Map(
  words3.flatMap(([state, names2]) => names2.map((name) => [name, state]))
);
var anyState = new RegExp(
  `(?<![\\p{L}\\d_-])(?:${words3.flatMap(([, names2]) => names2).join("|")})(?![\\p{L}\\d_]|-\\p{L})`,
  "giu"
);
var otherSense = /^ (?:out|low|into|through|version|slow|slowly|hot)\b/iu;
var scNumbers = /* @__PURE__ */ new Map([
  ["1", "stopped"],
  ["4", "running"]
]);
function findStates(line) {
  const found = [];
  for (const match of line.matchAll(anyState)) {
    const end2 = match.index + match[0].length;
    const state = stateOf.get(match[0].toLowerCase());
    if (state !== void 0 && !otherSense.test(line.slice(end2, end2 + 12)))
      found.push({ state, start: match.index, end: end2 });
  }
  return found;
}
function toState(value) {
  const trimmed = value.trim();
  const numbered = /^([1-7])(?: {1,4}[A-Z_]{4,20}\b|$)/u.exec(trimmed);
  if (numbered !== null) return scNumbers.get(numbered[1]);
  return stateOf.get(trimmed.toLowerCase());
}
var startTypes = /^(?:\d {1,4})?(?:auto(?:matic|matisch|matique|mático|_start)?|manual|manuell|manuel|demand_start|disabled|deaktiviert|désactivé|deshabilitado)(?: {1,2}\(.{1,60}\))?$/iu;
function isStartType(value) {
  return startTypes.test(value.trim());
}
function isDisabledStart(value) {
  return /^(?:\d {1,4})?(?:disabled|deaktiviert|désactivé|deshabilitado)$/iu.test(value.trim());
}

// src/evidence/service-blocks.ts
var nameLabels2 = /* @__PURE__ */ new Set([
  "name",
  "displayname",
  "service_name",
  "display_name",
  "servicename",
  "service name",
  "display name",
  "service",
  "dienstname",
  "anzeigename",
  "dienst",
  "nom",
  "nom du service",
  "nom complet",
  "nom_service",
  "nombre",
  "nombre para mostrar",
  "nombre de servicio",
  "nombre del servicio",
  "nombre_servicio",
  "nombre_mostrar"
]);
var stateLabels = /* @__PURE__ */ new Set([
  "status",
  "state",
  "service status",
  "dienststatus",
  "zustand",
  "statut",
  "\xE9tat",
  "etat",
  "\xE9tat du service",
  "estado",
  "estado del servicio",
  "statut du service"
]);
var startLabels = /* @__PURE__ */ new Set([
  "starttype",
  "start_type",
  "startup type",
  "startmode",
  "starttyp",
  "type de d\xE9marrage",
  "tipo de inicio"
]);
function readServiceBlocks(lines, names2) {
  const readings = [];
  let block = emptyBlock();
  const close = () => {
    const reading = toReading4(block);
    if (reading !== void 0) readings.push(reading);
    block = emptyBlock();
  };
  lines.forEach((line, index) => {
    if (line.trim() === "") {
      if (block.separator !== "=" || (lines[index - 1] ?? "").trim() === "") close();
      return;
    }
    const bare = bareName(line, names2);
    const labelled = bare === void 0 ? toLabelled(line) : void 0;
    const key2 = bare === void 0 ? labelled?.label : "name";
    if (key2 === void 0) return;
    const isName = nameLabels2.has(key2);
    const isState = stateLabels.has(key2);
    if (!isName && !isState && !startLabels.has(key2)) return;
    if (block.seen.has(key2)) close();
    block.seen.add(key2);
    block.separator = labelled?.separator ?? ":";
    const value = labelled?.value ?? "";
    if (isName) {
      const service = bare ?? findServices(value, names2).find(({ start }) => start <= 1);
      if (service !== void 0 && block.service === void 0) {
        block.service = service;
        block.serviceLine = index + 1;
      }
    } else if (isState) {
      const state = toState(value);
      if (state !== void 0) {
        block.state = state;
        block.stateLine = index + 1;
      }
    } else {
      block.isDisabled = isDisabledStart(value);
    }
  });
  close();
  return readings;
}
function bareName(line, names2) {
  if (line.length > 120) return void 0;
  const [service] = findServices(line, names2);
  if (service === void 0) return void 0;
  const rest = line.slice(0, service.start) + line.slice(service.end);
  return /^[\s'"*:()-]{0,20}(?:(?:the |der |le |el )?(?:service|dienst|servicio))?[\s'"*:()-]{0,20}$/iu.test(rest) ? service : void 0;
}
function emptyBlock() {
  return { serviceLine: 0, stateLine: 0, isDisabled: false, separator: ":", seen: /* @__PURE__ */ new Set() };
}
function toReading4({ service, serviceLine, state, stateLine, isDisabled }) {
  if (service === void 0 || state === void 0 && !isDisabled) return void 0;
  const shown2 = isDisabled && state !== "running" ? "disabled" : state;
  if (shown2 === void 0) return void 0;
  return {
    reader: "service-status",
    values: { service: service.display, scope: service.part, state: shown2 },
    line: serviceLine,
    ...stateLine === 0 || stateLine === serviceLine ? {} : { lines: { state: stateLine } }
  };
}

// src/evidence/service-statements.ts
var widestGap = 90;
var links = new Set(
  `service services dienst dienste servicio le la les el der die das status state zustand statut \xE9tat etat estado is are its the it
  shows shown shows as currently still now both all present and ist sind steht auf noch jetzt beide wieder est sont actuellement
  toujours est\xE1 est\xE1n esta actualmente und et y startup type starttype automatic manual auto automatisch manuell automatique manuel
  autom\xE1tico win32_own_process win32_share_process service_name display_name name displayname also again already only in say says`.split(
    /\s+/u
  )
);
var turns = new RegExp("(?<!\\p{L})(?:then|but|again|after|later|seconds?|minutes?|dann|aber|sich|gleich|nach|puis|mais|luego|pero)(?!\\p{L})", "giu");
var conjunction = /^[\s'"*,()&/-]{0,6}(?:and|und|et|y|&|,|\/)?(?: the| der| le| el)?(?: service| dienst)?[\s'"*(]{0,6}$/iu;
var thereIsNo = /(?:\bthere is no|\bno service (?:named|called)|\bes gibt keinen dienst|\bil n'y a pas de service) ?['"]?$/iu;
function readStatements(line, names2) {
  const services = findServices(line, names2);
  const [first] = services;
  if (first === void 0) return [];
  if (line.includes("	")) {
    const row2 = readTabRow(line, first);
    if (row2 !== void 0) return [row2];
  }
  if (line.includes("@{")) return readHashTables(line, names2);
  if (thereIsNo.test(line.slice(0, first.start))) return [{ service: first, state: "missing" }];
  const states = findStates(line);
  if (states.length === 0) return [];
  const groups = grouped(services, states);
  return stateFirst(line, groups, states) ?? nameFirst(line, groups, states);
}
function readTabRow(line, service) {
  const cells = line.split("	").map((cell) => cell.trim());
  if (!cells.some((cell) => cell.length >= service.end - service.start && findsAt(cell, line, service)))
    return void 0;
  const state = cells.map(toState).find((cell) => cell !== void 0 && cell !== "disabled");
  if (state !== void 0) return { service, state };
  const start = cells.find(isStartType);
  if (start === void 0) return void 0;
  if (isDisabledStart(start)) return { service, state: "disabled" };
  return cells.slice(0, cells.indexOf(start)).includes("") ? { service, state: "stopped" } : void 0;
}
function findsAt(cell, line, service) {
  return cell.toLowerCase() === line.slice(service.start, service.end).toLowerCase();
}
function readHashTables(line, names2) {
  return line.split("@{").slice(1).flatMap((piece2) => {
    const table = piece2.slice(0, piece2.indexOf("}") < 0 ? piece2.length : piece2.indexOf("}"));
    const [service] = findServices(table, names2);
    const state = table.split(";").map((pair) => toState(pair.slice(pair.indexOf("=") + 1))).find((found) => found !== void 0);
    return service === void 0 || state === void 0 ? [] : [{ service, state }];
  });
}
function grouped(services, states) {
  const groups = [];
  for (const service of services) {
    const last = groups.at(-1);
    const isParted = states.some(
      (state) => last !== void 0 && state.start >= last.end && state.end <= service.start
    );
    if (last?.part === service.part && !isParted && service.start - last.end < widestGap) {
      groups[groups.length - 1] = { ...last, end: service.end };
    } else {
      groups.push(service);
    }
  }
  return groups;
}
function stateFirst(line, groups, states) {
  const opening = states[0];
  const head = line.slice(0, opening.start);
  const isRow = /^[\s'"*|-]{0,20}$/u.test(head) || /-{4,}\s{1,20}$/u.test(head.slice(-60));
  const [service] = groups;
  if (!isRow || service === void 0 || opening.end > service.start) return void 0;
  const gap = line.slice(opening.end, service.start);
  const isTabular = /^[\s'"*|,:]{2,20}(?:\S{1,40}\s{1,20})?$/u.test(gap) || /^\s\S{0,40}\.\.\.\s{1,20}$/u.test(gap);
  const isWholeRow = /^[\s:|-]$/u.test(gap) && /^[\s'"*|.]{0,20}$/u.test(line.slice(groups.at(-1).end));
  if (!isTabular && !isWholeRow) return void 0;
  return groups.flatMap((group) => {
    const state = states.findLast((found) => found.end <= group.start)?.state;
    return state === void 0 || group.start - states[0].end > widestGap * groups.length ? [] : [{ service: group, state }];
  });
}
function nameFirst(line, groups, states) {
  const statements = [];
  let waiting = [];
  groups.forEach((service, index) => {
    const next = groups[index + 1];
    const within = states.filter((state) => state.start >= service.end && state.end <= (next?.start ?? line.length));
    const [nearest] = within;
    if (nearest === void 0) {
      const isJoined = next !== void 0 && conjunction.test(line.slice(service.end, next.start));
      waiting = isJoined ? [...waiting, service] : [];
      return;
    }
    const isPlain = isLink(line.slice(service.end, nearest.start)) && !changesItsMind(line, within);
    if (isPlain && !isSupposed(line, (waiting[0] ?? service).start, nearest.end)) {
      const state = nearest.state === "disabled" ? (within.find((other) => other.state === "running") ?? nearest).state : nearest.state;
      const isDisabled = state === "stopped" && within.some((other) => other.state === "disabled");
      for (const named2 of [...waiting, service])
        statements.push({ service: named2, state: isDisabled ? "disabled" : state });
    }
    waiting = [];
  });
  return statements;
}
function changesItsMind(line, [first, second]) {
  if (first === void 0 || second === void 0) return false;
  const states = /* @__PURE__ */ new Set([first.state, second.state]);
  return states.has("running") && states.has("stopped") && isLink(line.slice(first.end, second.start).replace(turns, " "));
}
function isLink(gap) {
  if (gap.length > widestGap || /[?!]|\.\s|\bwas\b/u.test(gap)) return false;
  return gap.replace(/\([^()]{0,60}\)/gu, " ").toLowerCase().split(/[^\p{L}\d_]+/u).every((word) => word === "" || links.has(word) || /^\d{1,3}$/u.test(word));
}

// src/evidence/service-status.ts
var complaintReach = 4;
var noSuchService = new RegExp("cannot find any service with (?:service|display) name|kein(?:en)? dienst mit (?:dem |einem )?\\p{L}{0,12}namen|impossible de trouver (?:un |le |aucun )?service(?: assorti| portant| avec)?(?: du| le| de)?(?: nom)?(?: de service| complet)?|no se (?:encuentra|encontr\xF3|puede encontrar) ning[u\xFA]n servicio(?: con)?(?: el)?(?: nombre)?(?: de servicio| para mostrar)?", "iu");
var notInstalled = /does not exist as an installed service|(?:failed|fehler|échec\(s\)|error|erreur) 1060\b|kein installierter dienst|n'existe pas en tant que service installé|no existe como servicio instalado/iu;
var serviceCommand = /\b(?:sc(?:\.exe)? (?:query|queryex|qc|start|stop)|get-service|net (?:start|stop)) /iu;
var serviceStatus = createReader("service-status", stems, ({ lines }, context) => {
  const names2 = knownNames(context);
  const readings = [...readServiceBlocks(lines, names2)];
  const inBlocks = new Set(readings.flatMap((reading) => [reading.line, ...Object.values(reading.lines ?? {})]));
  lines.forEach((line, index) => {
    for (const { service, state } of readStatements(line, names2)) {
      if (!inBlocks.has(index + 1)) readings.push(toServiceReading(service, state, index + 1));
    }
    const complained = complainedAbout(lines, index, names2);
    if (complained !== void 0) readings.push(toServiceReading(complained, "missing", index + 1));
  });
  return readings.sort((a, b) => a.line - b.line);
});
function toServiceReading(service, state, line) {
  return { reader: serviceStatus.name, values: { service: service.display, scope: service.part, state }, line };
}
function complainedAbout(lines, index, names2) {
  const line = lines[index];
  if (noSuchService.test(line)) {
    const text3 = joined(lines, index, 2);
    const complaint = noSuchService.exec(text3);
    const end2 = complaint === null ? 0 : complaint.index + complaint[0].length;
    return findServices(text3, names2).find(
      ({ start }) => start >= end2 && /^(?:name)?[\s:'"(«]{0,6}$/u.test(text3.slice(end2, start))
    );
  }
  if (!notInstalled.test(line)) return void 0;
  if (notInstalled.test(lines[index - 1] ?? "") || notInstalled.test(lines[index - 2] ?? "")) return void 0;
  for (let above = index; above >= Math.max(0, index - complaintReach); above--) {
    const service = findServices(lines[above], names2).at(-1);
    if (service !== void 0) return service;
    if (serviceCommand.test(lines[above])) return void 0;
  }
  return void 0;
}

// src/evidence/tenant-url.ts
var mostUrls = 8;
var labelReach = 60;
var usualPort = 8585;
var label = /tenant[- ]?url|mandanten-?url|url (?:du|de) (?:locataire|client)|url (?:de|del) inquilino/iu;
var request = /(?:resource|request(?: ?ur[il])?|uri|url) ?: ?["']?$|(?<![\p{L}])(?:GET|POST|PATCH|PUT|DELETE) ["']?$/iu;
var pattern = new RegExp("(?<!\\p{L})(?:pattern|format|should (?:be|look)|looks? like|example|e\\.g\\.|replace|such as|instead of|docs?|documentation|follows?|must be|template|muster|beispiel|sollte|mod\xE8le|exemple|ejemplo|formato)(?!\\p{L})", "iu");
var prefix2 = /\/ecma2host_([^/]{0,200})/iu;
var resources = /^(.{0,400}?\/scim)\/(?:users|groups|schemas|resourcetypes|serviceproviderconfig|cache|me|bulk)(?:\/.{0,400})?$/iu;
var withoutHost = /scim[- ]app|on-premises scim/u;
var ecma = /ecma/u;
var tenantUrl = createReader(
  "tenant-url",
  ["ecma2host_", "tenant", "mandanten", "locataire", "inquilino"],
  ({ lines, lower: lower2 }) => {
    const isOurs = ecma.test(lower2);
    const isScimApp = withoutHost.test(lower2);
    return lines.flatMap((line, index) => {
      const labelled = findLabelled(line, index, lines);
      const urls = findUrls(line).filter(({ text: text3 }) => prefix2.test(text3)).slice(0, mostUrls);
      const others = labelled === void 0 ? urls : urls.filter(({ start }) => start !== labelled.start);
      return [...labelled === void 0 ? [] : [labelled], ...others].flatMap((url) => {
        if (pattern.test(line.slice(Math.max(0, url.start - 200), url.start))) return [];
        const reading = toReading5(
          url,
          url === labelled || isAlone(line, url) ? "tenant" : kindOf(line, url),
          index + 1
        );
        if (reading === void 0) return [];
        if (prefix2.test(url.text) || !isScimApp && (isOurs || isLocal(reading))) return [reading];
        return isScimApp ? [] : [{ ...reading, values: { ...reading.values, source: "label" } }];
      });
    });
  }
);
function isLocal({ values: { host, port: port2 } }) {
  return port2 === usualPort || typeof host === "string" && isLoopback(host);
}
function findLabelled(line, index, lines) {
  const match = label.exec(line);
  const end2 = match === null ? 0 : match.index + match[0].length;
  if (match === null && !isLabelAlone(lines[index - 1])) return void 0;
  const url = findUrls(line).find(({ start }) => start >= end2 && start - end2 <= labelReach);
  if (url !== void 0)
    return request.test(line.slice(end2, url.start)) && !/url/iu.test(match?.[0] ?? "url") ? void 0 : url;
  const rest = line.slice(end2).replace(/^[^:=]{0,20}[:=]/u, "");
  const bare = findSchemeless(rest);
  const offset = line.length - rest.length;
  return bare === void 0 ? void 0 : { text: bare.text, start: bare.start + offset, end: bare.end + offset };
}
function isLabelAlone(line) {
  return line !== void 0 && line.length <= labelReach && label.test(line) && !line.includes("://") && /^[^.!?]{0,60}[:*=]?\s{0,4}$/u.test(line);
}
function isAlone(line, { start, end: end2 }) {
  return /^[\s"'`<(*-]{0,12}$/u.test(line.slice(0, start)) && /^[\s"'`>).*-]{0,12}$/u.test(line.slice(end2));
}
function kindOf(line, url) {
  const isRequest = request.test(line.slice(Math.max(0, url.start - 40), url.start)) || resources.test(toUrlParts(url.text)?.path ?? "");
  return isRequest ? "request" : "tenant";
}
function toReading5(url, kind, line) {
  const parts2 = toUrlParts(url.text);
  if (parts2 === void 0 || /\/ecma2host_(?:[<{[]|%7b)[^/]{0,80}\/scim\/cache/iu.test(parts2.path)) return void 0;
  const isRequest = kind === "request" || parts2.hasQuery || /\/scim\/(?:cache|schemas|serviceproviderconfig)\b/iu.test(parts2.path);
  const path = isRequest ? resources.exec(parts2.path)?.[1] ?? parts2.path : parts2.path;
  const connectorName2 = prefix2.exec(path)?.[1]?.replace(/%20/gu, " ").replace(/%7b/giu, "{").replace(/%7d/giu, "}");
  return {
    reader: tenantUrl.name,
    values: {
      ...parts2.scheme === void 0 ? {} : { scheme: parts2.scheme },
      host: parts2.host,
      ...parts2.port === void 0 ? {} : { port: parts2.port },
      path,
      ...connectorName2 === void 0 || connectorName2 === "" ? {} : { connectorName: connectorName2 },
      // What is asked for below the tenant URL is no part of it; a query is cut off where its first quote stood.
      resource: url.text.replace(/\?.*$/u, "")
    },
    line
  };
}

// src/evidence/readers.ts
var lineReaders = [
  serviceStatus,
  certificate,
  hostname,
  tenantUrl,
  connectorSettings,
  scimBlob,
  hostImporting,
  ecmaHostScript,
  hostConfiguration,
  connectionStringLogged,
  agentConfiguration,
  agentState,
  registrationTimedOut,
  executionPolicy,
  ldapDn,
  metricsCollector,
  cacheFolder,
  cacheCount,
  dotnetVersion
];
function readReport(text3, context) {
  const report = toReportLines(text3);
  return lineReaders.flatMap((reader) => reader.readLines(report, context)).sort((a, b) => a.line - b.line);
}

// src/evidence/opposites.ts
var opposites = {
  "services-both-running": [
    "agent-service-stopped",
    "agent-service-missing",
    "host-service-stopped",
    "host-service-missing"
  ],
  "certificate-in-date": ["certificate-expired", "certificate-not-yet-valid"],
  "certificate-same-host": ["certificate-other-host"],
  "tenant-url-well-formed": ["tenant-url-malformed", "tenant-url-other-case", "tenant-url-other-port"],
  "host-script-success": ["host-script-401", "host-script-no-connection"],
  "debug-off": ["debug-on"],
  "proxy-block-sound": ["proxy-placeholder-left", "proxy-block-misplaced"],
  "execution-policy-sound": ["execution-policy-refused"],
  "dotnet-sound": ["dotnet-too-old"],
  "agent-active": ["agent-inactive"],
  "cache-filled": ["cache-empty"],
  // The cache answered, so the host responds.
  "cache-empty": ["cache-filled", "host-script-no-connection"]
};
function spokenAgainst(findings) {
  const against = /* @__PURE__ */ new Set();
  for (const finding of findings)
    for (const opposite of opposites[finding] ?? []) if (!findings.has(opposite)) against.add(opposite);
  return against;
}

// src/matching/retrieval.ts
import MiniSearch from "minisearch";

// src/matching/words.ts
var functionWords = "a about after again all also am an and any are as at be because been before being both but by can cannot cant could did do does doesnt doing done dont down each else even ever every few first for from get gets getting give go goes going gone got had has have having he her here him his how i id if im in into is isnt it its itself just keep keeps kind know let like ll look looking looks lot made make makes many may maybe me might more most much must my need needs never no none not nothing now of off ok on once one only or other our out over own per please put re really same say says see seems seen she should show shows since so some something somewhere still such than that thats the their them then there these they thing things think this those though thru to today told too try trying u under until up us use used using ve very via want wants was wasnt way we well went were what whats when where which while who whole whose why will with without wont work would yes yesterday yet you your der die das den dem des ein eine einen einem einer und oder aber ist sind war nicht kein keine ich wir er sie es zu zum zur im in am an auf aus bei mit nach von vor wie was wo wenn dass auch noch nur schon hat haben wird werden kann man bekomme mir mich dann immer mal le la les un une des du de et ou mais est sont pas ne je nous il elle on ce cette ces dans sur avec pour par que qui quoi comment quand ou au aux plus tout tr\xE8s apr\xE8s el los las una unos unas y o pero es son no yo en con por para que como cuando donde al del se lo m\xE1s ya est\xE1 est\xE1n";
var fillerWords = "actually advice ask asked asking asks tell tells told anybody anyone anything apparently argh asap boss bug bugs colleague colleagues complaining complains cust customer customers damn dear desperate everything funny guess guy guys hmm hope idea ideas issue issues kinda lol mate normal obviously odd omg phone please plz possibly probably problem problems question quick quickly random really reason says simply somebody someone somehow sorry strange stuck stuff sudden suddenly supposed sure ticket tickets totally trouble troubles ugh unclear urgent weird whatever wondering wrong bitte danke hilfe kunde kunden leider problem stimmt warum client merci pourquoi probl\xE8me gracias cliente problema porque";
var errorWords = "access account application argument assembly call check client code com config configuration connect connection could data default denied dependency details dll error event exception exe exist exists fail failed failure file found header http https id info information inner input internal invalid line load local located log loading member message method microsoft name null object operation outer parameter path permission privilege process program read received registry request resource response server service specified stack start started status stop stopped string system thread time timeout trace type unable unauthorized unexpected unknown url user value version warning windows";
var functionTerms = new Set(functionWords.split(" ").map(termOf));
var fillerTerms = new Set(fillerWords.split(" ").map(termOf));
var errorTerms = new Set(errorWords.split(" ").map(termOf));
var functionWeight = 0.05;
var errorWeight = 0.35;
var plainWeight = 1;
var codeWeight = 1.6;
function weightOf(term, word) {
  if (functionTerms.has(term) || fillerTerms.has(term)) return functionWeight;
  if (errorTerms.has(term)) return errorWeight;
  return isCodeWord(word) ? codeWeight : plainWeight;
}
function tellsNothing(term) {
  return functionTerms.has(term) || fillerTerms.has(term);
}
var reasonPhrases = new Set(
  "ok created accepted badrequest unauthorized forbidden notfound methodnotallowed conflict gone toomanyrequests internalservererror notimplemented badgateway serviceunavailable gatewaytimeout requesttimeout".split(
    " "
  )
);
function isReasonPhrase(word) {
  return reasonPhrases.has(word.toLowerCase());
}
function isCodeWord(word) {
  if (/\d/.test(word)) return /[a-z]/i.test(word) || word.length >= 3;
  return word.length >= 8 && /[a-z][A-Z]/.test(word) && humpsOf(word).length >= 3;
}
function isExactCode(word) {
  return isCodeWord(word) && !isReasonPhrase(word);
}

// src/matching/retrieval.ts
var boosts = { title: 3.5, symptoms: 2.5, messages: 1.5, explanation: 1.5, resolution: 0.5, examples: 1 };
var bm25 = { k: 1.5, b: 0.7, d: 0.5 };
var fields = Object.keys(boosts);
var unknownRarity = 0.5;
var containedWorth = 0.8;
var shortestContained = 3;
var mostFound = 12;
function createRetrieval(articles, dialogs, rewrite) {
  const termsOf2 = (text3) => rewrite(tokenize(text3).filter((token) => token.term !== "")).map((token) => token.term);
  const entries = [];
  const phrases2 = /* @__PURE__ */ new Map();
  const phraseOf = (text3) => new Map(
    rewrite(tokenize(text3).filter((token) => token.term !== "" && !tellsNothing(token.term))).map((token) => [
      token.term,
      token.word
    ])
  );
  for (const article of articles) {
    if (article.status !== "validated") continue;
    entries.push({
      id: article.id,
      title: textOfInlines(article.title),
      symptoms: article.symptoms.join("\n"),
      messages: [...article.messages.flatMap((message2) => message2.parts.map(textOfPart)), ...article.codes].join("\n"),
      explanation: textOfBlocks(article.explanation),
      resolution: [
        ...article.ways.flatMap((way) => way.steps.map((step) => textOfBlocks(step.content))),
        textOfBlocks(article.verification),
        ...article.caveats.map(textOfBlocks)
      ].join("\n"),
      examples: article.examples.map((example) => example.text).join("\n")
    });
    phrases2.set(article.id, phrasesOf(article).map(phraseOf));
  }
  for (const dialog of dialogs) {
    entries.push({
      id: dialog.id,
      title: dialog.title,
      symptoms: dialog.opens.symptoms.join("\n"),
      messages: dialog.opens.codes.join("\n"),
      explanation: "",
      resolution: "",
      examples: ""
    });
    phrases2.set(dialog.id, [dialog.title, ...dialog.opens.symptoms].map(phraseOf));
  }
  const search = new MiniSearch({
    fields,
    tokenize: termsOf2,
    // Tokens come rewritten and stemmed; function words are dropped, they only blur the ranking.
    processTerm: (term) => tellsNothing(term) ? null : term,
    searchOptions: { boost: boosts, bm25, combineWith: "OR" }
  });
  search.addAll(entries);
  const vocabulary = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const own2 = new Set(termsOf2(Object.values(entry).join("\n")));
    for (const term of own2) vocabulary.set(term, (vocabulary.get(term) ?? 0) + 1);
  }
  const rarity = (term) => {
    const known = vocabulary.get(term);
    return known === void 0 ? unknownRarity * Math.log(1 + entries.length) : Math.log(1 + entries.length / (1 + known));
  };
  const weigh = (query2) => weightOf(query2.term, query2.word) * rarity(query2.term);
  return {
    vocabulary,
    find(terms) {
      const weights = new Map(terms.map((query2) => [query2.term, weigh(query2)]));
      const total2 = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
      if (total2 === 0) return [];
      const weightByItself = new Map(terms.map((query2) => [query2.term, weightOf(query2.term, query2.word)]));
      const known = [...weights.keys()].filter((term) => vocabulary.has(term) && !tellsNothing(term));
      if (known.length === 0) return [];
      const results = search.search(known.join(" "), {
        tokenize: (text3) => text3.split(" "),
        boostTerm: (term) => Math.sqrt(weightByItself.get(term) ?? 1)
      });
      return results.slice(0, mostFound).map((result) => {
        const id = result.id;
        const weight = result.terms.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
        const nearest = nearestPhrase(phrases2.get(id) ?? [], weights, rarity);
        return {
          id,
          score: result.score,
          coverage: weight / total2,
          weight,
          ...nearest,
          terms: new Map(result.terms.map((term) => [term, (weights.get(term) ?? 0) / total2]))
        };
      });
    }
  };
}
function phrasesOf(article) {
  const said5 = article.symptoms.length > 0 ? article.symptoms : textOfBlocks(article.explanation).split(/[.!?]\s/);
  return [textOfInlines(article.title), ...said5];
}
function nearestPhrase(phrases2, weights, rarity) {
  let likeness = 0;
  let phrase = phrases2[0] ?? /* @__PURE__ */ new Map();
  let queryWeight = 0;
  for (const weight of weights.values()) queryWeight += weight;
  for (const each of phrases2) {
    let shared = 0;
    let own2 = 0;
    for (const [term, word] of each) {
      const weight = weights.get(term) ?? weightOf(term, word) * rarity(term);
      own2 += weight;
      if (weights.has(term)) shared += weight;
    }
    if (own2 === 0) continue;
    const contained = each.size >= shortestContained ? shared / own2 : 0;
    const like = Math.max(2 * shared / (own2 + queryWeight), contained * containedWorth);
    if (like > likeness) {
      likeness = like;
      phrase = each;
    }
  }
  return { likeness, phrase };
}
function textOfPart(part) {
  return part.pieces.map((piece2) => piece2.kind === "literal" ? piece2.text : " ").join("");
}

// src/matching/scan.ts
var leastCoverage = 0.3;
var mostHits = 4e3;
var mostWindowHits = 400;
var slack = 14;
var longestSwap = 12;
function createScan(signatures, correct) {
  const postings = /* @__PURE__ */ new Map();
  signatures.forEach((signature, index) => {
    signature.words.forEach((word, at) => {
      const list = postings.get(word.term);
      if (list === void 0) postings.set(word.term, [{ signature: index, word: at }]);
      else list.push({ signature: index, word: at });
    });
  });
  return (tokens) => {
    const hits = new Array(signatures.length);
    const corrected = /* @__PURE__ */ new Map();
    tokens.forEach((token, index) => {
      if (token.term === "") return;
      let posted = postings.get(token.term);
      if (posted === void 0) {
        if (!corrected.has(token.term))
          corrected.set(token.term, joined2(tokens, index, postings) ?? correct(token.term));
        const term = corrected.get(token.term);
        if (term !== void 0) posted = postings.get(term);
      }
      for (const { signature, word } of posted ?? []) {
        const list = hits[signature] ??= [];
        if (list.length < mostHits) list.push({ token: index, word });
      }
    });
    const sightings = [];
    hits.forEach((list, index) => {
      if (list === void 0) return;
      const sighting = align(signatures[index], list, tokens);
      if (sighting !== void 0) sightings.push(sighting);
    });
    return sightings;
  };
}
function joined2(tokens, index, postings) {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (next === void 0 || next.term === "" || next.line === token.line) return void 0;
  const whole = (token.word + next.word).toLowerCase();
  return postings.has(whole) ? whole : void 0;
}
function align(signature, hits, tokens) {
  const window = bestWindow(signature, hits);
  if (window === void 0) return void 0;
  const pairs = heaviestChain(signature, window);
  const weight = pairs.reduce((sum, pair) => sum + signature.words[pair.word].weight, 0);
  const said5 = pairs.reduce(
    (sum, pair) => sum + (signature.words[pair.word].named ? 0 : signature.words[pair.word].weight),
    0
  );
  const coverage2 = Math.min(weight / signature.weight, signature.saidWeight === 0 ? 1 : said5 / signature.saidWeight);
  const first = pairs[0];
  const last = pairs[pairs.length - 1];
  if (coverage2 < leastCoverage || first === void 0 || last === void 0) return void 0;
  const swapped = swapOf(signature, pairs, tokens);
  return {
    signature,
    coverage: coverage2,
    weight,
    ...swapped === void 0 ? {} : { swapped },
    fromLine: tokens[first.token].line,
    toLine: tokens[last.token].line,
    tokens: pairs.map((pair) => pair.token),
    words: pairs.map((pair) => pair.word)
  };
}
function bestWindow(signature, hits) {
  const length = signature.words.length * 2 + signature.room + slack;
  const counts = new Array(signature.words.length).fill(0);
  let weight = 0;
  let from = 0;
  let best = { weight: 0, from: 0, to: 0 };
  for (let to = 0; to < hits.length; to++) {
    const hit = hits[to];
    if (counts[hit.word]++ === 0) weight += signature.words[hit.word].weight;
    while (hits[from].token < hit.token - length) {
      const gone = hits[from++];
      if (--counts[gone.word] === 0) weight -= signature.words[gone.word].weight;
    }
    if (weight > best.weight + 1e-9) best = { weight, from, to };
  }
  if (best.weight / signature.weight < leastCoverage) return void 0;
  return hits.slice(best.from, Math.min(best.to + 1, best.from + mostWindowHits));
}
function heaviestChain(signature, hits) {
  const total2 = new Array(hits.length).fill(0);
  const before2 = new Array(hits.length).fill(-1);
  let best = -1;
  for (let at = 0; at < hits.length; at++) {
    const hit = hits[at];
    const own2 = signature.words[hit.word].weight;
    total2[at] = own2;
    for (let earlier = 0; earlier < at; earlier++) {
      const other = hits[earlier];
      if (other.word >= hit.word || other.token >= hit.token) continue;
      const apart = hit.token - other.token - (hit.word - other.word);
      const sum = total2[earlier] + own2 - Math.abs(apart) * 1e-4;
      if (sum > total2[at]) {
        total2[at] = sum;
        before2[at] = earlier;
      }
    }
    if (best < 0 || total2[at] > total2[best]) best = at;
  }
  const chain = [];
  for (let at = best; at >= 0; at = before2[at]) chain.push(hits[at]);
  return chain.reverse();
}
function swapOf(signature, pairs, tokens) {
  const known = new Set(signature.words.map((word) => word.term));
  for (let at = 0; at + 1 < pairs.length; at++) {
    const left = pairs[at];
    const right = pairs[at + 1];
    const between = right.token - left.token - 1;
    if (between < 1 || between > longestSwap || right.word === left.word + 1) continue;
    const missing = signature.words.slice(left.word + 1, right.word);
    if (!missing.some((word) => word.code)) continue;
    const stranger = tokens.slice(left.token + 1, right.token).find((token) => token.term !== "" && !known.has(token.term));
    if (stranger !== void 0) return stranger.word;
  }
  return void 0;
}

// src/matching/signatures.ts
var roomOfType = {
  guid: 2,
  path: 14,
  file: 5,
  host: 5,
  port: 1,
  date: 8,
  number: 2,
  user: 4,
  url: 16,
  code: 3,
  name: 3,
  text: 30
};
function createSignatures(articles, rewrite, names2) {
  const signatures = [];
  const nameRuns = names2.map((name) => tokenize(name).map((token) => token.term));
  for (const article of articles) {
    if (article.status !== "validated") continue;
    for (const message2 of article.messages) {
      for (const part of message2.parts) {
        const signature = compile(article.id, part, message2.generic, rewrite, nameRuns);
        if (signature !== void 0) signatures.push(signature);
      }
    }
  }
  return signatures;
}
function compile(article, part, generic, rewrite, nameRuns) {
  const tokens = [];
  let room = 0;
  let text3 = "";
  for (const piece2 of part.pieces) {
    if (piece2.kind === "placeholder") {
      room += roomOfType[piece2.type];
      text3 += `{${piece2.name}}`;
      continue;
    }
    text3 += piece2.text;
    tokens.push(...tokenize(piece2.text).filter((token) => token.term !== ""));
  }
  const rewritten = rewrite(tokens);
  if (rewritten.length === 0) return void 0;
  const named2 = namedPositions(rewritten, nameRuns);
  const files = filePositions(text3, rewritten);
  const words4 = rewritten.map((token, at) => ({
    term: token.term,
    weight: named2.has(at) ? Math.max(weightOf(token.term, token.word), 0.6) : weightOf(token.term, token.word),
    named: named2.has(at),
    code: named2.has(at) || files.has(token.term) || isCodeWord(token.word) || isReasonPhrase(token.word)
  }));
  const withoutLabel = words4.filter((word) => word.term !== "error" && word.term !== "cod" && word.term !== "code");
  return {
    article,
    words: words4,
    weight: words4.reduce((sum, word) => sum + word.weight, 0),
    saidWeight: words4.reduce((sum, word) => sum + (word.named ? 0 : word.weight), 0),
    room,
    generic,
    bareCode: withoutLabel.length === 1 && withoutLabel[0].code,
    text: text3
  };
}
function namedPositions(tokens, nameRuns) {
  const positions = /* @__PURE__ */ new Set();
  for (const run of nameRuns) {
    for (let at = 0; at + run.length <= tokens.length; at++) {
      if (run.every((term, offset) => tokens[at + offset].term === term)) {
        for (let offset = 0; offset < run.length; offset++) positions.add(at + offset);
      }
    }
  }
  return positions;
}
function filePositions(text3, tokens) {
  const terms = /* @__PURE__ */ new Set();
  for (const file of text3.matchAll(/[\w.-]{1,120}\.(?:dll|exe|ps1|config|msi|sys|xml)\b/gi)) {
    for (const token of tokenize(file[0])) if (tokens.some((own2) => own2.term === token.term)) terms.add(token.term);
  }
  return terms;
}

// src/matching/spelling.ts
var shortestCorrected = 5;
var shortestWithTwo = 9;
var longestCorrected = 80;
function createSpelling(vocabulary) {
  const forms2 = /* @__PURE__ */ new Map();
  for (const term of vocabulary.keys()) {
    if (!isCorrectable(term)) continue;
    for (const form of shortened(term)) {
      const list = forms2.get(form);
      if (list === void 0) forms2.set(form, [term]);
      else list.push(term);
    }
  }
  const long = /* @__PURE__ */ new Map();
  for (const term of vocabulary.keys()) {
    if (term.length < shortestWithTwo || !isCorrectable(term)) continue;
    const list = long.get(term.charAt(0));
    if (list === void 0) long.set(term.charAt(0), [term]);
    else list.push(term);
  }
  return {
    correct(term) {
      if (!isCorrectable(term) || vocabulary.has(term)) return void 0;
      let best;
      let bestDistance = term.length >= shortestWithTwo ? 2 : 1;
      const consider = (known) => {
        const distance = editDistance(term, known, bestDistance);
        if (distance > bestDistance) return;
        const nearer = distance < bestDistance || best === void 0;
        if (nearer || (vocabulary.get(known) ?? 0) > (vocabulary.get(best) ?? 0)) {
          best = known;
          bestDistance = distance;
        }
      };
      const near = new Set(shortened(term).flatMap((form) => forms2.get(form) ?? []));
      for (const known of near)
        if (known.length >= shortestWithTwo || editDistance(term, known, 1) <= 1) consider(known);
      if (best === void 0 && term.length >= shortestWithTwo) {
        for (const known of long.get(term.charAt(0)) ?? []) consider(known);
      }
      return best;
    }
  };
}
function isCorrectable(term) {
  return term.length >= shortestCorrected && term.length <= longestCorrected && !/\d/.test(term);
}
function shortened(term) {
  const forms2 = [term];
  for (let at = 0; at < term.length; at++) forms2.push(term.slice(0, at) + term.slice(at + 1));
  return forms2;
}
function editDistance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before2 = [];
  let row2 = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(row2[j] + 1, next[j - 1] + 1, row2[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) {
        cost = Math.min(cost, before2[j - 2] + 1);
      }
      next.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before2 = row2;
    row2 = next;
  }
  return row2[b.length];
}

// src/matching/rewriting.ts
function createRewriting(pairs) {
  const root2 = { next: /* @__PURE__ */ new Map() };
  for (const [from, to] of pairs) {
    if (from.length === 0 || from.join(" ") === to.join(" ")) continue;
    let node = root2;
    for (const term of from) {
      let next = node.next.get(term);
      if (next === void 0) node.next.set(term, next = { next: /* @__PURE__ */ new Map() });
      node = next;
    }
    node.to ??= to;
  }
  if (root2.next.size === 0) return (tokens) => tokens;
  return (tokens) => {
    let rewritten;
    for (let at = 0; at < tokens.length; ) {
      const found = longest2(root2, tokens, at);
      if (found === void 0) {
        rewritten?.push(tokens[at]);
        at++;
        continue;
      }
      rewritten ??= tokens.slice(0, at);
      for (const term of found.to) rewritten.push({ ...tokens[at], term });
      at += found.length;
    }
    return rewritten ?? tokens;
  };
}
function longest2(root2, tokens, start) {
  let node = root2;
  let best;
  for (let at = start; at < tokens.length; at++) {
    node = node.next.get(tokens[at].term);
    if (node === void 0) break;
    if (node.to !== void 0) best = { to: node.to, length: at - start + 1 };
  }
  return best;
}

// src/matching/vocabulary.ts
var termsOf = (text3) => tokenize(text3).map((token) => token.term);
function createVocabulary(product) {
  const aliasPairs = [...product.aliases].map(([from, to]) => [termsOf(from), termsOf(to)]);
  for (const service of product.services)
    for (const old of service.formerly) aliasPairs.push([termsOf(old), termsOf(service.display)]);
  const rename = createRewriting(aliasPairs);
  const synonymPairs = product.synonyms.flatMap(
    ([first, ...others]) => first === void 0 ? [] : others.map((other) => [termsOf(other), termsOf(first)])
  );
  const synonyms = createRewriting(synonymPairs);
  const markers = product.markers.map(termsOf).filter((run) => run.length > 0);
  const foreign3 = [...product.foreign].map(([word, maker]) => ({
    word,
    maker,
    run: termsOf(word),
    prefix: word.endsWith("-") || word.endsWith("*")
  }));
  return {
    rename,
    generalize: (tokens) => synonyms(rename(tokens)),
    productTerms: new Set([...markers, synonyms(tokenize(product.name)).map((token) => token.term)].flat()),
    hasMarker: (tokens) => markers.some((run) => holds(tokens, run, false)),
    foreignOf(tokens) {
      for (const { word, maker, run, prefix: prefix3 } of foreign3)
        if (run.length > 0 && holds(tokens, run, prefix3)) return { word, maker };
      return void 0;
    }
  };
}
function holds(tokens, run, prefix3) {
  const last = run.length - 1;
  for (let at = 0; at + last < tokens.length; at++) {
    let matched = 0;
    while (matched <= last && tokens[at + matched].term === run[matched]) matched++;
    if (matched > last) return true;
    if (last === 0 && tokens[at].term.startsWith(`${run[0]}_`)) return true;
    if (prefix3 && matched === last && continuesWithDigits(tokens[at + last].term, run[last])) return true;
  }
  return false;
}
function continuesWithDigits(term, beginning) {
  return term.length > beginning.length && term.startsWith(beginning) && /^\d+$/.test(term.slice(beginning.length));
}

// src/matching/matcher.ts
var mostQueryTerms = 60;
var mostEntries = 8;
var mostNearest = 2;
var leastNearness = 0.12;
var mostDiffering = 4;
function createMatcher(knowledge) {
  const { product } = knowledge;
  const vocabulary = createVocabulary(product);
  const names2 = product.services.map((service) => service.display);
  const signatures = createSignatures(knowledge.articles.values(), vocabulary.rename, names2);
  const retrieval = createRetrieval(knowledge.articles.values(), knowledge.dialogs.values(), vocabulary.generalize);
  const signatureTerms = /* @__PURE__ */ new Map();
  for (const signature of signatures) {
    for (const word of signature.words) signatureTerms.set(word.term, (signatureTerms.get(word.term) ?? 0) + 1);
  }
  const signatureSpelling = createSpelling(signatureTerms);
  const querySpelling = createSpelling(retrieval.vocabulary);
  const scan = createScan(signatures, signatureSpelling.correct);
  const opening = openingCodes(knowledge);
  const articleByFinding = findingOwners(knowledge);
  const dialogByFinding = findingsThatOpen(knowledge);
  const codes = codesOfArticles(knowledge);
  return (text3, findings) => {
    const smalltalk = smallTalkOf(text3);
    if (smalltalk !== void 0) return { verdict: "smalltalk", sure: false, entries: [], smalltalk };
    const tokens = vocabulary.rename(tokenize(text3));
    const marked = vocabulary.hasMarker(tokens);
    const foreign3 = vocabulary.foreignOf(tokens);
    const away = foreign3 !== void 0 && !marked;
    const entries = /* @__PURE__ */ new Map();
    const offer = (entry) => {
      const known = entries.get(entry.id);
      if (known === void 0 || known.confidence < entry.confidence) entries.set(entry.id, entry);
    };
    const sightings = scan(tokens);
    const capped = /* @__PURE__ */ new Set();
    const coded = new Set(tokens.map((token) => token.term));
    const strangers = (sighting) => {
      const explained = new Set(sighting.tokens);
      return tokens.some(
        (token, index) => !explained.has(index) && token.word.length >= 4 && weightOf(token.term, token.word) >= 1 && !retrieval.vocabulary.has(token.term) && querySpelling.correct(token.term) === void 0
      );
    };
    for (const sighting of sightings) {
      const id = sighting.signature.article;
      const confidence = weighSighting(sighting, sightings, {
        marked,
        away,
        strangers,
        coded,
        codes: codes.get(id) ?? []
      });
      if (confidence <= cappedConfidence && sighting.coverage >= 0.5 && !sighting.signature.bareCode) capped.add(id);
      if (confidence < candidateFrom) continue;
      offer({
        id,
        kind: "article",
        confidence,
        by: "message",
        lines: { from: sighting.fromLine, to: sighting.toLine },
        ...sighting.swapped === void 0 ? {} : { swapped: sighting.swapped }
      });
    }
    for (const entry of entries.values()) if (entry.confidence > cappedConfidence) capped.delete(entry.id);
    for (const finding of away ? [] : findings) {
      for (const id of dialogByFinding.get(finding.finding) ?? []) {
        offer({ id, kind: "dialog", confidence: dialogFindingConfidence, by: "finding" });
      }
    }
    const decisive = /* @__PURE__ */ new Set();
    for (const finding of away ? [] : findings) {
      for (const id of articleByFinding.get(finding.finding) ?? []) {
        decisive.add(id);
        offer({ id, kind: "article", confidence: findingConfidence, by: "finding" });
      }
    }
    const against = spokenAgainst(new Set(findings.map((finding) => finding.finding)));
    const refuted = (id) => !decisive.has(id) && (knowledge.articles.get(id)?.findings.some((finding) => against.has(finding)) ?? false);
    for (const token of tokens) {
      const dialog = opening.get(token.term);
      if (dialog !== void 0) offer({ id: dialog, kind: "dialog", confidence: dialogCodeConfidence, by: "code" });
    }
    const described = describe2(tokens, retrieval, vocabulary.generalize, querySpelling.correct);
    const found = familyFirst(described, knowledge, vocabulary.productTerms);
    const support = new Map(found.map((hit) => [hit.id, hit]));
    const best = found[0];
    const newCode = tokens.some(
      (token) => isCodeOf(token, product.codeFamilies) && !retrieval.vocabulary.has(token.term)
    );
    if (best !== void 0) {
      found.forEach((hit, index) => {
        const causes = knowledge.dialogs.get(hit.id)?.causes;
        const next = found.slice(index + 1).find((other) => causes?.has(other.id) !== true);
        const margin = next === void 0 ? 1 : Math.max(0, (hit.score - next.score) / hit.score);
        const behind = (best.score - hit.score) / best.score;
        const known = entries.get(hit.id);
        if (known !== void 0 && known.by !== "code" || refuted(hit.id)) return;
        let confidence = confidenceOfDescription({ found: hit, margin: index === 0 ? margin : 0, marked, away, newCode }) * (1 - behind * 0.8);
        if (capped.has(hit.id)) confidence = Math.min(confidence, cappedConfidence);
        if (confidence >= candidateFrom)
          offer({
            id: hit.id,
            kind: knowledge.dialogs.has(hit.id) ? "dialog" : "article",
            confidence: Math.min(confidence, 0.985),
            by: "description"
          });
      });
    }
    const ranked = rank([...entries.values()], decisive, support, knowledge);
    const nearest = () => nearestOf(found, tokens, knowledge, vocabulary.productTerms);
    return judge2(ranked, nearest, away ? foreign3 : void 0);
  };
}
var leastOwnShare = 0.15;
function familyFirst(found, knowledge, productTerms) {
  const [best] = found;
  if (best === void 0) return found;
  for (const hit of found.slice(1)) {
    const dialog = knowledge.dialogs.get(hit.id);
    if (dialog?.causes.has(best.id) !== true) continue;
    let own2 = 0;
    for (const [term, share] of best.terms) if (!hit.terms.has(term) && !productTerms.has(term)) own2 += share;
    if (own2 < leastOwnShare) return [{ ...hit, score: best.score }, ...found.filter((other) => other !== hit)];
  }
  return found;
}
var leastUnmarked = 0.45;
function weighSighting(sighting, all, beside) {
  let confidence = confidenceOfSighting(sighting);
  if (sighting.swapped === void 0 && !sighting.signature.bareCode && beside.codes.some(({ term }) => beside.coded.has(term))) {
    confidence = Math.max(confidence, confidenceOfCodeAndPart);
  }
  if (beside.codes.some(({ family }) => family)) confidence = Math.min(confidence, confidenceOfFamilyMessage);
  if (sighting.swapped !== void 0) confidence = Math.min(confidence, cappedConfidence);
  if (sighting.signature.generic && !beside.marked) {
    confidence = Math.min(confidence, beside.strangers(sighting) ? 0.3 : cappedConfidence);
  }
  if (!beside.marked && sighting.coverage < leastUnmarked) confidence = Math.min(confidence, 0.3);
  if (beside.away && (sighting.signature.generic || sighting.coverage < 0.9)) confidence = Math.min(confidence, 0.3);
  for (const other of all) {
    if (other.signature.article === sighting.signature.article || other.signature.bareCode) continue;
    if (other.weight >= sighting.weight * 0.98 && other.coverage >= sighting.coverage && overlaps(sighting, other)) {
      confidence = Math.min(confidence, other.coverage > sighting.coverage + 0.15 ? 0.3 : cappedConfidence);
    }
  }
  return confidence;
}
function overlaps(one, other) {
  const own2 = new Set(one.tokens);
  const shared = other.tokens.filter((token) => own2.has(token)).length;
  return shared >= one.tokens.length * 0.8;
}
function describe2(tokens, retrieval, generalize, correct) {
  const distinct = /* @__PURE__ */ new Map();
  for (const token of tokens) {
    if (token.term === "" || distinct.has(token.term)) continue;
    const term = retrieval.vocabulary.has(token.term) ? token.term : correct(token.term) ?? token.term;
    distinct.set(token.term, { ...token, term });
    if (distinct.size >= mostQueryTerms * 8) break;
  }
  const general = /* @__PURE__ */ new Map();
  const corrected = tokens.slice(0, mostQueryTerms * 40).flatMap((token) => {
    const query2 = distinct.get(token.term);
    return query2 === void 0 ? [] : [{ ...token, term: query2.term }];
  });
  for (const token of generalize(corrected)) if (!general.has(token.term)) general.set(token.term, token);
  let terms = [...general.values()];
  if (terms.length > mostQueryTerms) {
    const rarity = (query2) => (retrieval.vocabulary.get(query2.term) ?? Number.MAX_SAFE_INTEGER) / weightOf(query2.term, query2.word);
    terms = terms.toSorted((one, other) => rarity(one) - rarity(other)).slice(0, mostQueryTerms);
  }
  return retrieval.find(terms.filter((query2) => !tellsNothing(query2.term)));
}
function rank(entries, decisive, support, knowledge) {
  const causesOfCodes = [...knowledge.dialogs.values()].filter((dialog) => dialog.opens.codes.length > 0);
  const outranked = (entry) => entry.by === "message" && !decisive.has(entry.id) && causesOfCodes.some((dialog) => dialog.causes.has(entry.id) && [...decisive].some((id) => dialog.causes.has(id)));
  const key2 = (entry) => {
    const fit = support.get(entry.id);
    const bonus = fit === void 0 ? 0 : 4e-3 * fit.coverage + 4e-3 * fit.likeness;
    const base = outranked(entry) ? Math.min(entry.confidence, findingConfidence - 0.02) : entry.confidence;
    return base + bonus - (entry.kind === "dialog" && entry.by !== "description" ? 0.02 : 0);
  };
  return entries.map(
    (entry) => outranked(entry) ? { ...entry, confidence: Math.min(entry.confidence, findingConfidence - 0.02) } : entry
  ).toSorted((one, other) => key2(other) - key2(one) || (one.id < other.id ? -1 : 1));
}
function judge2(ranked, nearest, foreign3) {
  const first = ranked[0];
  if (first !== void 0 && first.confidence >= recognizedFrom) {
    return { verdict: "recognized", sure: first.confidence >= sureFrom, entries: ranked.slice(0, mostEntries) };
  }
  if (first !== void 0) return { verdict: "candidates", sure: false, entries: ranked.slice(0, mostEntries) };
  return { verdict: "unknown", sure: false, entries: nearest(), ...foreign3 === void 0 ? {} : { foreign: foreign3 } };
}
function nearestOf(found, tokens, knowledge, productTerms) {
  const near = found.filter((hit) => hit.likeness >= leastNearness);
  return near.slice(0, mostNearest).map((hit) => {
    const said5 = new Set(tokens.map((token) => token.term));
    const article = [...hit.phrase].filter(([term, word]) => !hit.terms.has(term) && !said5.has(term) && isTelling(term, word)).map(([, word]) => word);
    const yours = tokens.filter(
      (token) => !hit.terms.has(token.term) && !productTerms.has(token.term) && isTelling(token.term, token.word)
    ).toSorted((one, other) => weightOf(other.term, other.word) - weightOf(one.term, one.word)).map((token) => token.word);
    return {
      id: hit.id,
      kind: knowledge.dialogs.has(hit.id) ? "dialog" : "article",
      confidence: Math.min(hit.likeness, candidateFrom - 0.01),
      nearest: true,
      by: "description",
      differs: { article: article.slice(0, mostDiffering), yours: [...new Set(yours)].slice(0, mostDiffering) }
    };
  });
}
function isCodeOf(token, families) {
  return /^0x[0-9a-f]{4,16}$/i.test(token.word) || families.some((family) => token.word.startsWith(family) && token.word.length > family.length);
}
function isTelling(term, word) {
  return term !== "" && word.length >= 4 && !tellsNothing(term) && weightOf(term, word) >= 1;
}
function openingCodes(knowledge) {
  const codes = /* @__PURE__ */ new Map();
  for (const dialog of knowledge.dialogs.values()) {
    for (const code2 of dialog.opens.codes) {
      const [token] = tokenize(code2);
      if (token !== void 0 && isExactCode(token.word)) codes.set(token.term, dialog.id);
    }
  }
  return codes;
}
function findingsThatOpen(knowledge) {
  const dialogs = /* @__PURE__ */ new Map();
  for (const dialog of knowledge.dialogs.values()) {
    for (const answer of dialog.questions.flatMap((question) => question.answers)) {
      if (![...answer.effects.values()].includes("points-to")) continue;
      for (const finding of answer.findings)
        dialogs.set(finding, [.../* @__PURE__ */ new Set([...dialogs.get(finding) ?? [], dialog.id])]);
    }
  }
  return dialogs;
}
function codesOfArticles(knowledge) {
  const opening = openingCodes(knowledge);
  return new Map(
    [...knowledge.articles.values()].map((article) => [
      article.id,
      article.codes.flatMap((code2) => tokenize(code2).slice(0, 1)).map(({ term }) => ({ term, family: opening.has(term) }))
    ])
  );
}
function findingOwners(knowledge) {
  const owners = /* @__PURE__ */ new Map();
  for (const article of knowledge.articles.values()) {
    if (article.status !== "validated") continue;
    for (const finding of article.findings) owners.set(finding, [...owners.get(finding) ?? [], article.id]);
  }
  return owners;
}

// src/conversation/report.ts
var keptLength = 32e3;

// src/conversation/understand.ts
function createUnderstand(knowledge) {
  const match = createMatcher(knowledge);
  return (given, { now, file }) => {
    const { text: text3, masked: masked2 } = redact(given.replaceAll("\0", "").toWellFormed());
    const readings = readReport(text3, { services: knowledge.product.services });
    const findings = judge([readings], now);
    const matched = match(text3, findings);
    const lines = linesOf(text3);
    const report = {
      text: kept(text3, lines, [
        ...readings.map((reading) => reading.line),
        ...matched.entries.flatMap((entry) => entry.lines?.from ?? [])
      ]),
      length: text3.length,
      lines: lines.length,
      ...file === void 0 ? {} : { file },
      masked: masked2,
      readings,
      match: matched
    };
    return { report, findings };
  };
}
function kept(text3, lines, telling2) {
  if (text3.length <= keptLength) return text3;
  const keep = /* @__PURE__ */ new Set();
  let room = keptLength;
  const take2 = (line) => {
    const content = lines[line - 1];
    if (content === void 0 || keep.has(line)) return;
    const cost = Math.min(content.length, longestLine2) + 1;
    if (cost > room) return;
    room -= cost;
    keep.add(line);
  };
  for (let around = 0; around <= 3; around++)
    for (const line of telling2) for (const near of [line - around, line + around]) take2(near);
  for (let line = 1; line <= lines.length && room > lines.length - line; line++) take2(line);
  return lines.map((line, index) => keep.has(index + 1) ? line.slice(0, longestLine2) : "").join("\n").slice(0, keptLength);
}
var longestLine2 = 4e3;

// src/stores/memory.ts
var nothing2 = { session: "", turns: [], outcomes: [], seen: /* @__PURE__ */ new Map() };
function createMemoryStore() {
  const sessions = /* @__PURE__ */ new Map();
  const turnOf2 = (kept2, n) => ({
    ...kept2.turns[n - 1],
    outcome: JSON.parse(kept2.outcomes[n - 1])
  });
  const take2 = ({ key: key2, seenId, at, work }) => {
    const kept2 = sessions.get(key2) ?? nothing2;
    const before2 = seenId === void 0 ? void 0 : kept2.seen.get(seenId);
    if (before2 !== void 0) return { kind: "repeated", turn: turnOf2(kept2, before2) };
    const result = work(kept2.session === "" ? void 0 : JSON.parse(kept2.session));
    const n = kept2.turns.length + 1;
    const next = {
      session: JSON.stringify(result.session),
      turns: [...kept2.turns, { n, at }],
      outcomes: [...kept2.outcomes, JSON.stringify(result.outcome)],
      seen: seenId === void 0 ? kept2.seen : new Map([...kept2.seen, [seenId, n]])
    };
    sessions.set(key2, next);
    return { kind: "taken", turn: turnOf2(next, n) };
  };
  return {
    take: (turn) => new Promise((resolve) => {
      resolve(take2(turn));
    }),
    // prettier-ignore
    since: (key2, after2, limit) => {
      const kept2 = sessions.get(key2) ?? nothing2;
      const first = Math.max(after2, kept2.turns.length - limit);
      return Promise.resolve(kept2.turns.slice(first).map(({ n }) => turnOf2(kept2, n)));
    },
    markSent: (key2, n, at) => {
      const kept2 = sessions.get(key2);
      if (kept2 !== void 0)
        sessions.set(key2, {
          ...kept2,
          turns: kept2.turns.map((turn) => turn.n === n ? { ...turn, sentAt: at } : turn)
        });
      return Promise.resolve();
    },
    ping: () => Promise.resolve(),
    close: () => Promise.resolve()
  };
}

// src/turns/reading.ts
import { Worker } from "node:worker_threads";
var WORKER_FROM = 64 * 1024;
var READING_CAP_MS = 8e3;
var WORKER_HEAP_MB = 1024;
var ReadingTooSlow = class extends Error {
  constructor() {
    super("A text was not read within its time.");
    this.name = "ReadingTooSlow";
  }
};
function createReading({ mind, knowledge, workerFile: workerFile2, capMs = READING_CAP_MS }) {
  let worker;
  let current;
  let nextId = 1;
  const waiting = [];
  const finish = () => {
    const done = current;
    current = void 0;
    if (done !== void 0) clearTimeout(done.timer);
    return done;
  };
  const drop = (error) => {
    const lost = worker;
    worker = void 0;
    lost?.removeAllListeners();
    lost?.on("error", () => void 0);
    void lost?.terminate();
    finish()?.reject(error);
    startNext();
  };
  const start = (file) => {
    const started = new Worker(file, {
      workerData: knowledge,
      resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP_MB }
    });
    started.on("message", (result) => {
      if (result.id !== current?.job.id) return;
      const done = finish();
      if ("understood" in result) done?.resolve(result.understood);
      else
        done?.reject(
          Object.assign(new Error("The reading worker failed."), {
            name: result.error.name,
            stack: result.error.stack
          })
        );
      startNext();
    });
    started.on("error", drop);
    started.on("exit", () => {
      drop(new Error("The reading worker ended."));
    });
    started.unref();
    return started;
  };
  const startNext = () => {
    if (current !== void 0 || workerFile2 === void 0) return;
    const next = waiting.shift();
    if (next === void 0) return;
    const timer = setTimeout(() => {
      drop(new ReadingTooSlow());
    }, capMs);
    current = { ...next, timer };
    worker ??= start(workerFile2);
    worker.postMessage(next.job);
  };
  return {
    understand: (text3, options) => new Promise((resolve, reject) => {
      if (workerFile2 === void 0 || text3.length < WORKER_FROM) {
        resolve(mind.understand(text3, options));
        return;
      }
      waiting.push({ job: { id: nextId++, text: text3, options }, resolve, reject });
      startNext();
    }),
    close: async () => {
      const last = worker;
      worker = void 0;
      last?.removeAllListeners();
      for (const lost of [finish(), ...waiting.splice(0)])
        lost?.reject(new Error("The reading was stopped with the server."));
      await last?.terminate();
    }
  };
}

// src/turns/mind.ts
var SESSION_VERSION = 1;
function parseSession(json) {
  if (json === void 0) return void 0;
  if (typeof json !== "object" || json === null || !("version" in json) || !("facts" in json)) return "unreadable";
  if (json.version !== SESSION_VERSION || !Array.isArray(json.facts)) return "unreadable";
  return json;
}

// src/turns/zone.ts
var LONGEST_NAME = 64;
function parseZone(name) {
  if (name === void 0 || name === "" || name.length > LONGEST_NAME) return void 0;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return void 0;
    throw error;
  }
}

// src/turns/take.ts
var OUTCOME_VERSION = 1;
var RESTORED_TURNS = 200;
var carriedNotOver = "The case that was open came from another version and could not be carried over. This starts a new one.";
function createTurns({ store, mind, reading, clock, zone: usualZone, log }) {
  const tails = /* @__PURE__ */ new Map();
  const listeners = /* @__PURE__ */ new Map();
  const inOrder = async (key2, work) => {
    const before2 = tails.get(key2) ?? Promise.resolve();
    const mine2 = before2.then(work, work);
    tails.set(key2, mine2);
    try {
      return await mine2;
    } finally {
      if (tails.get(key2) === mine2) tails.delete(key2);
    }
  };
  const answer = (said5, report, now, zone) => (saved) => {
    const session = parseSession(saved);
    const { session: next, turn } = mind.respond({
      said: said5,
      ...report === void 0 ? {} : { report },
      ...session === void 0 || session === "unreadable" ? {} : { session },
      now,
      zone
    });
    const outcome = { version: OUTCOME_VERSION, turn: session === "unreadable" ? withNotice(turn) : turn };
    return { session: next, outcome };
  };
  const failed = (error) => {
    const reference = newReference();
    const fault = error instanceof ReadingTooSlow ? "too-slow" : error instanceof StoreTrouble ? "storage" : "inside";
    const kind = error instanceof StoreTrouble ? `storage ${error.fault}` : fault;
    log({ level: "error", event: "turn failed", reference, kind, where: whereOf(error) });
    return new TurnFailed(fault, sentenceOf2(fault, reference), reference, error);
  };
  const tell = (key2, taken) => {
    for (const listener of listeners.get(key2) ?? []) {
      try {
        listener(taken);
      } catch (error) {
        log({ level: "warning", event: "watcher failed", where: whereOf(error) });
      }
    }
  };
  return {
    take: async ({ key: key2, said: said5, seenId, zone: zoneName }) => {
      const now = clock();
      const zone = parseZone(zoneName) ?? usualZone;
      const understanding = "text" in said5 ? settle(reading.understand(said5.text, optionsOf(said5, now))) : void 0;
      try {
        return await inOrder(key2, async () => {
          const report = understanding === void 0 ? void 0 : (await unsettle(understanding)).report;
          const committed = await store.take({
            key: key2,
            ...seenId === void 0 ? {} : { seenId },
            at: now.toISOString(),
            work: answer(said5, report, now, zone)
          });
          const taken = takenOf(committed.turn);
          if (taken === void 0) throw new Error("A stored turn has a shape that this version does not know.");
          if (committed.kind === "repeated") return { ...taken, repeated: true };
          tell(key2, taken);
          return taken;
        });
      } catch (error) {
        throw failed(error);
      }
    },
    since: async (key2, after2) => {
      try {
        const turns2 = await store.since(key2, after2, RESTORED_TURNS);
        return turns2.map(takenOf).filter((taken) => taken !== void 0);
      } catch (error) {
        throw failed(error);
      }
    },
    markSent: async (key2, n) => {
      await store.markSent(key2, n, clock().toISOString());
    },
    watch: (key2, listener) => {
      const all = listeners.get(key2) ?? /* @__PURE__ */ new Set();
      listeners.set(key2, all.add(listener));
      return () => {
        all.delete(listener);
        if (all.size === 0 && listeners.get(key2) === all) listeners.delete(key2);
      };
    }
  };
}
var optionsOf = (said5, now) => "file" in said5 ? { file: said5.file, now } : { now };
function takenOf(stored) {
  const outcome = stored.outcome;
  if (typeof outcome !== "object" || outcome === null || !("version" in outcome)) return void 0;
  if (outcome.version !== OUTCOME_VERSION) return void 0;
  const { turn } = outcome;
  return { n: stored.n, at: stored.at, turn, ...stored.sentAt === void 0 ? {} : { sentAt: stored.sentAt } };
}
function withNotice(turn) {
  const [first, ...rest] = turn.replies;
  if (first === void 0) return turn;
  return { ...turn, replies: [{ ...first, notices: [[literal(carriedNotOver)], ...first.notices] }, ...rest] };
}
function sentenceOf2(fault, reference) {
  switch (fault) {
    case "too-slow":
      return `Reading this took too long, so I stopped, and kept nothing of it. Send the part around the error. Reference ${reference}`;
    case "storage":
      return `I cannot save anything at the moment, so I kept nothing of this message. Send it again in a minute. Reference ${reference}`;
    case "inside":
      return `Something failed on my side, and I kept nothing of this message. Send it again; if it fails again, name the reference. Reference ${reference}`;
  }
}
var settle = async (promise) => {
  try {
    return { kind: "value", value: await promise };
  } catch (error) {
    return { kind: "error", error };
  }
};
var unsettle = async (promise) => {
  const settled2 = await promise;
  if (settled2.kind === "error") throw settled2.error;
  return settled2.value;
};

// src/assemble.ts
async function loadKnowledge(folders) {
  const prepared = await readPrepared(folders);
  return prepared === void 0 ? parseKnowledge(folders) : { kind: "knowledge", knowledge: prepared };
}
async function parseKnowledge({ knowledgeFolder, dialogsFolder }) {
  const { loadContent } = await import("./load-URDN7IFP.js");
  const { knowledge, problems } = await loadContent({
    knowledgeDir: knowledgeFolder,
    ...dialogsFolder === void 0 ? {} : { dialogsDir: dialogsFolder }
  });
  const errors = problems.filter((problem) => problem.severity === "error");
  if (errors.length === 0) return { kind: "knowledge", knowledge };
  const count = `${errors.length} ${errors.length === 1 ? "mistake" : "mistakes"} in the content. Nothing was started; mend the files above, and see: assistant check`;
  return { kind: "problems", problems: [...errors.map(toLine), count] };
}
var preparedFile = fileURLToPath(new URL("./content.bin", import.meta.url));
var hashBytes = 32;
async function readPrepared(folders) {
  if (!existsSync(preparedFile)) return void 0;
  const [hash, prepared] = await Promise.all([hashOf(folders), readFile(preparedFile)]);
  if (!prepared.subarray(0, hashBytes).equals(hash)) return void 0;
  return deserialize(prepared.subarray(hashBytes));
}
async function hashOf({ knowledgeFolder, dialogsFolder }) {
  const hash = createHash("sha256").update(process.versions.v8);
  for (const folder2 of [knowledgeFolder, dialogsFolder]) {
    const { files, problems } = folder2 === void 0 ? { files: [], problems: [] } : await readFolder(folder2, () => true);
    hash.update(JSON.stringify([folder2 === void 0, files.map(({ path, text: text3 }) => [path, text3]), problems.length]));
  }
  return hash.digest();
}
function createMind(knowledge) {
  return { understand: createUnderstand(knowledge), respond: createRespond(knowledge) };
}
function readUpload(bytes) {
  const decoded = decode(bytes);
  return Promise.resolve(decoded.kind === "text" ? decoded : { kind: "problem", sentence: decoded.reason });
}
function workerFile() {
  const file = fileURLToPath(new URL("./reading-worker.js", import.meta.url));
  return existsSync(file) ? file : void 0;
}
function assembleTurns(settings2, knowledge, store, log) {
  const mind = createMind(knowledge);
  const file = workerFile();
  const reading = createReading({ mind, knowledge, ...file === void 0 ? {} : { workerFile: file } });
  const turns2 = createTurns({ store, mind, reading, clock: clockOf(settings2), zone: settings2.zone, log });
  return {
    turns: turns2,
    mind,
    close: async () => {
      await reading.close();
      await store.close();
    }
  };
}
var assembleTerminal = (settings2, knowledge, log) => assembleTurns(settings2, knowledge, createMemoryStore(), log);
var clockOf = ({ now }) => now === void 0 ? () => /* @__PURE__ */ new Date() : () => now;
async function startServer(settings2, knowledge, log) {
  const [{ serve }, { openLibsqlStore }] = await Promise.all([
    import("./serve-EHDBQU3M.js"),
    import("./libsql-3T2DC7KO.js")
  ]);
  const store = openLibsqlStore(settings2.dataFolder);
  const { turns: turns2, close } = assembleTurns(settings2, knowledge, store, log);
  const bot = once(async () => {
    const { createBot } = await import("./bot-4FO52MLH.js");
    return createBot({ settings: settings2, turns: turns2, clock: clockOf(settings2), log });
  });
  try {
    const listening = await serve({ settings: settings2, knowledge, turns: turns2, store, bot, readFile: readUpload, log });
    if (settings2.bot !== void 0) setImmediate(() => void bot().catch(() => void 0));
    return {
      address: listening.address,
      stop: async () => {
        await listening.stop();
        await close();
      }
    };
  } catch (error) {
    await close();
    throw error;
  }
}
function once(make) {
  let made;
  return () => made ??= make();
}

export {
  believe,
  loadKnowledge,
  createMind,
  assembleTerminal,
  startServer
};
