// How much a word tells. Words that stand in any error text, or in any sentence, tell little; names and codes tell most.
import { humpsOf, termOf } from "../text/tokens.ts";

// Function words of the four languages: they hold a sentence together and tell nothing.
const functionWords =
  "a about after again all also am an and any are as at be because been before being both but by can cannot cant could did do does doesnt doing done dont down each else even ever every few first for from get gets getting give go goes going gone got had has have having he her here him his how i id if im in into is isnt it its itself just keep keeps kind know let like ll look looking looks lot made make makes many may maybe me might more most much must my need needs never no none not nothing now of off ok on once one only or other our out over own per please put re really same say says see seems seen she should show shows since so some something somewhere still such than that thats the their them then there these they thing things think this those though thru to today told too try trying u under until up us use used using ve very via want wants was wasnt way we well went were what whats when where which while who whole whose why will with without wont work would yes yesterday yet you your " +
  "der die das den dem des ein eine einen einem einer und oder aber ist sind war nicht kein keine ich wir er sie es zu zum zur im in am an auf aus bei mit nach von vor wie was wo wenn dass auch noch nur schon hat haben wird werden kann man bekomme mir mich dann immer mal " +
  "le la les un une des du de et ou mais est sont pas ne je nous il elle on ce cette ces dans sur avec pour par que qui quoi comment quand ou au aux plus tout très après " +
  "el los las una unos unas y o pero es son no yo en con por para que como cuando donde al del se lo más ya está están";

// What people say around their trouble: it fills a complaint and tells nothing of its cause.
const fillerWords =
  "actually advice ask asked asking asks tell tells told anybody anyone anything apparently argh asap boss bug bugs colleague colleagues complaining complains cust customer customers damn dear desperate everything funny guess guy guys hmm hope idea ideas issue issues kinda lol mate normal obviously odd omg phone please plz possibly probably problem problems question quick quickly random really reason says simply somebody someone somehow sorry strange stuck stuff sudden suddenly supposed sure ticket tickets totally trouble troubles ugh unclear urgent weird whatever wondering wrong " +
  "bitte danke hilfe kunde kunden leider problem stimmt warum client merci pourquoi problème gracias cliente problema porque";

// Said by errors of every product: alone they decide nothing.
const errorWords =
  "access account application argument assembly call check client code com config configuration connect connection could data default denied dependency details dll error event exception exe exist exists fail failed failure file found header http https id info information inner input internal invalid line load local located log loading member message method microsoft name null object operation outer parameter path permission privilege process program read received registry request resource response server service specified stack start started status stop stopped string system thread time timeout trace type unable unauthorized unexpected unknown url user value version warning windows";

const functionTerms: ReadonlySet<string> = new Set(functionWords.split(" ").map(termOf));
const fillerTerms: ReadonlySet<string> = new Set(fillerWords.split(" ").map(termOf));
const errorTerms: ReadonlySet<string> = new Set(errorWords.split(" ").map(termOf));

// A function word may still order a match; it must not carry one.
const functionWeight = 0.05;
const errorWeight = 0.35;
const plainWeight = 1;
// A name like InternalServerError or AADConnectProvisioningAgent is seldom said by accident.
const codeWeight = 1.6;

/** Weight of a word by itself, whatever the articles say; 0.05 to 1.6. */
export function weightOf(term: string, word: string): number {
  if (functionTerms.has(term) || fillerTerms.has(term)) return functionWeight;
  if (errorTerms.has(term)) return errorWeight;
  return isCodeWord(word) ? codeWeight : plainWeight;
}

/** A word that holds a sentence together, or fills it: it is not searched for. */
export function tellsNothing(term: string): boolean {
  return functionTerms.has(term) || fillerTerms.has(term);
}

// The reason phrases of HTTP that stand as one word; beside "status" another one in their place is another error.
const reasonPhrases: ReadonlySet<string> = new Set(
  "ok created accepted badrequest unauthorized forbidden notfound methodnotallowed conflict gone toomanyrequests internalservererror notimplemented badgateway serviceunavailable gatewaytimeout requesttimeout".split(
    " ",
  ),
);

export function isReasonPhrase(word: string): boolean {
  return reasonPhrases.has(word.toLowerCase());
}

/** A word that names one thing exactly: it has a digit beside letters, or three humps or more. */
export function isCodeWord(word: string): boolean {
  if (/\d/.test(word)) return /[a-z]/i.test(word) || word.length >= 3;
  return word.length >= 8 && /[a-z][A-Z]/.test(word) && humpsOf(word).length >= 3;
}

/** An exact code outranks prose: a digit or three humps, and no reason phrase of HTTP, which is a plain word. */
export function isExactCode(word: string): boolean {
  return isCodeWord(word) && !isReasonPhrase(word);
}
