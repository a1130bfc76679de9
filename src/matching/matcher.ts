// Which article or dialog a text is about: documented messages first, then evidence, exact codes, and the description.
import type { Finding } from "../evidence/readings.ts";
import { type DecodedCode, decodeCodes } from "../evidence/codes.ts";
import { spokenAgainst } from "../evidence/opposites.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { type CutError, cutErrors } from "../text/errors.ts";
import type { Token } from "../text/tokens.ts";
import type { Sighting } from "./align.ts";
import { answeredErrors, type Weighed } from "./answering.ts";
import {
  candidateFrom,
  cappedConfidence,
  confidenceOfDescription,
  confidenceOfFamilyMessage,
  dialogCodeConfidence,
  dialogFindingConfidence,
  findingConfidence,
  recognizedFrom,
  sayingConfidence,
  sharedConfidence,
  sureFrom,
} from "./confidence.ts";
import { describe, familyFirst } from "./describing.ts";
import { differenceOf } from "./difference.ts";
import type { Match, MatchEntry } from "./match.ts";
import { nearestOf } from "./nearest.ts";
import { articlesByCode, codesOfArticles, findingOwners, findingsThatOpen, openingCodes } from "./owners.ts";
import { passagesOf, shortText } from "./passages.ts";
import { fitOf, rank } from "./ranking.ts";
import { createRetrieval } from "./retrieval.ts";
import { createSayings } from "./sayings.ts";
import { createScan, sightingsIn } from "./scan.ts";
import { createSignatures, frequenciesOf, type Signatures } from "./signatures.ts";
import { smallTalkOf } from "./smalltalk.ts";
import { createSkim } from "./skim.ts";
import { createSpelling } from "./spelling.ts";
import { unwrapped } from "./unwrapping.ts";
import { createVocabulary } from "./vocabulary.ts";
import { weighSighting } from "./weighing.ts";
import { weightOf } from "./words.ts";

export type Matcher = (text: string, findings: readonly Finding[]) => Match;

/** A message of which so much is there is what the text is about, whatever its other words are like. */
const decidingTells = 2.5;
const decidingRun = 3;
/** Errors of a long text whose codes are decoded. */
const mostDecodedErrors = 20;
/** What only resembles a text is kept so far behind what the text is, word for word: more than the order of equals can add. */
const behindSaying = 0.04;
/** Entries that are named. */
const mostEntries = 8;

export function createMatcher(knowledge: Knowledge): Matcher {
  const { product } = knowledge;
  const vocabulary = createVocabulary(product);
  const names = product.services.flatMap(({ display, name }) => (name === undefined ? [display] : [display, name]));
  const signatures = createSignatures(knowledge.articles.values(), vocabulary.rename, names);
  const retrieval = createRetrieval(knowledge.articles.values(), knowledge.dialogs.values(), vocabulary.generalize);
  const signatureSpelling = createSpelling(frequenciesOf(signatures));
  const querySpelling = createSpelling(retrieval.vocabulary);
  const scan = createScan(signatures, signatureSpelling);
  const opening = openingCodes(knowledge);
  const articleByFinding = findingOwners(knowledge);
  const dialogByFinding = findingsThatOpen(knowledge);
  const codes = codesOfArticles(knowledge);
  const byCode = articlesByCode(knowledge);
  const sayings = createSayings(knowledge, vocabulary.rename);

  const isKnown = (term: string): boolean => signatures.numbers.has(term) || retrieval.vocabulary.has(term);
  const prepare = (tokens: readonly Token[]): readonly Token[] => vocabulary.rename(unwrapped(tokens, isKnown));
  const skim = createSkim(signatures, [
    ...opening.keys(),
    ...[...codes.values()].flat().map(({ term }) => term),
    ...vocabulary.names,
  ]);

  return (text, findings) => {
    const smalltalk = smallTalkOf(text);
    if (smalltalk !== undefined) return { verdict: "smalltalk", sure: false, entries: [], smalltalk };

    const plain = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
    const { passages, prose } = passagesOf(plain, skim, prepare);
    const tokens = passages.length === 1 ? passages[0]! : passages.flat();
    const marked = vocabulary.hasMarker(tokens);
    const foreign = vocabulary.foreignOf(tokens);
    const away = foreign !== undefined && !marked;
    const entries = new Map<string, MatchEntry>();
    const offer = (entry: MatchEntry): void => {
      const known = entries.get(entry.id);
      if (known === undefined || known.confidence < entry.confidence) entries.set(entry.id, entry);
    };

    const sightings = sightingsIn(passages, scan);
    const fits = new Map<string, number>();
    let said = 1;
    const weighed: Weighed[] = [];
    // Where a message is there but for its deciding word, or for a marker, its words prove nothing by the way of the description either.
    const capped = new Set<string>();
    const coded = new Set(tokens.map((token) => token.term));
    const strangers = (sighting: Sighting): boolean => {
      const explained = new Set(sighting.pairs.map((pair) => pair.token));
      return tokens.some(
        (token, index) =>
          !explained.has(index) &&
          token.word.length >= 4 &&
          weightOf(token.term, token.word) >= 1 &&
          !retrieval.vocabulary.has(token.term) &&
          querySpelling.correct(token.term) === undefined,
      );
    };
    for (const sighting of sightings) {
      const id = sighting.article;
      const confidence = weighSighting(sighting, sightings, {
        marked,
        away,
        strangers,
        holds: (term) => coded.has(term),
        codes: codes.get(id) ?? [],
      });
      if (confidence <= sharedConfidence && sighting.coverage >= 0.5 && !sighting.isBareCode) capped.add(id);
      if (confidence < candidateFrom) continue;
      weighed.push({ sighting, confidence });
      fits.set(id, Math.max(fits.get(id) ?? 0, fitOf(sighting)));
      if (sighting.swapped === undefined && sighting.run >= decidingRun && sighting.tells >= decidingTells)
        said = Math.min(said, confidence);
      offer({
        id,
        kind: "article",
        confidence,
        by: "message",
        lines: { from: sighting.fromLine, to: sighting.toLine },
        ...(sighting.swapped === undefined ? {} : { swapped: sighting.swapped }),
      });
    }
    for (const entry of entries.values()) if (entry.confidence > sharedConfidence) capped.delete(entry.id);

    for (const finding of away ? [] : findings) {
      for (const id of dialogByFinding.get(finding.finding) ?? []) {
        offer({ id, kind: "dialog", confidence: dialogFindingConfidence, by: "finding" });
      }
    }
    const decisive = new Set<string>();
    // A certificate or a service of another maker's product proves nothing about ours.
    for (const finding of away ? [] : findings) {
      for (const id of articleByFinding.get(finding.finding) ?? []) {
        decisive.add(id);
        offer({ id, kind: "article", confidence: findingConfidence, by: "finding" });
      }
    }

    // Evidence that all is well keeps an article from being proposed for its words.
    const against = spokenAgainst(new Set(findings.map((finding) => finding.finding)));
    const refuted = (id: string): boolean =>
      !decisive.has(id) && (knowledge.articles.get(id)?.findings.some((finding) => against.has(finding)) ?? false);

    for (const token of tokens) {
      const dialog = opening.get(token.term);
      if (dialog !== undefined) offer({ id: dialog, kind: "dialog", confidence: dialogCodeConfidence, by: "code" });
    }

    // Where a message decides, what its words are like adds nothing; a family's causes are still told apart by them.
    const decided = [...entries.values()].some(
      (entry) => entry.confidence > confidenceOfFamilyMessage && entry.by === "message",
    );
    const described = decided ? [] : describe(prose, retrieval, vocabulary, querySpelling);
    const found = familyFirst(described, knowledge, vocabulary.productTerms);
    const support = new Map(found.map((hit) => [hit.id, hit]));
    const best = found[0];
    const sayers = sayings(tokens).filter((id) => !refuted(id));
    const sayer = soleOf(sayers, knowledge);
    // Beside the very words of another entry, likeness says nothing more.
    const mostLike =
      sayers.length === 0 ? 1 : (sayer === undefined ? sharedConfidence : sayingConfidence) - behindSaying;
    const newCode = tokens.some(
      (token) => isCodeOf(token, product.codeFamilies) && !retrieval.vocabulary.has(token.term),
    );
    if (best !== undefined) {
      found.forEach((hit, index) => {
        // A family leads only over what is not its own.
        const causes = knowledge.dialogs.get(hit.id)?.causes;
        const next = found.slice(index + 1).find((other) => causes?.has(other.id) !== true);
        const margin = next === undefined ? 1 : Math.max(0, (hit.score - next.score) / hit.score);
        const behind = (best.score - hit.score) / best.score;
        // A message or evidence says more than the likeness of its words.
        const known = entries.get(hit.id);
        if ((known !== undefined && known.by !== "code") || refuted(hit.id)) return;
        let confidence =
          confidenceOfDescription({ found: hit, margin: index === 0 ? margin : 0, marked, away, newCode }) *
          (1 - behind * 0.8);
        if (capped.has(hit.id)) confidence = Math.min(confidence, cappedConfidence);
        // What a message says, though several articles have it, its words do not say better.
        confidence = Math.min(confidence, said - 0.02, mostLike);
        if (confidence >= candidateFrom)
          offer({
            id: hit.id,
            kind: knowledge.dialogs.has(hit.id) ? "dialog" : "article",
            confidence: Math.min(confidence, 0.985),
            by: "description",
          });
      });
    }

    for (const id of sayers) {
      const confidence = id === sayer ? sayingConfidence : sharedConfidence;
      offer({ id, kind: knowledge.dialogs.has(id) ? "dialog" : "article", confidence, by: "description" });
    }

    const ranked = rank([...entries.values()], decisive, support, fits, knowledge);
    const nearest = (): readonly MatchEntry[] => nearestOf(found, tokens, knowledge, vocabulary.productTerms);
    const match = judge(ranked, nearest, away ? foreign : undefined);
    const lines = plain.split("\n");
    const cut = cutErrors(lines);
    const errors = answeredErrors(cut, weighed);
    const decoded = decodedIn(plain, lines, cut).map(({ spellings, ...code }) => {
      const article = [code.code.toLowerCase(), ...spellings]
        .map((spelling) => byCode.get(spelling))
        .find((id) => id !== undefined);
      return { ...code, ...(article === undefined ? {} : { article }) };
    });
    return {
      ...match,
      entries: match.entries.map((entry, index) =>
        index === 0 ? withDifference(entry, weighed, lines, tokens, signatures) : entry,
      ),
      ...(errors.length > 1 || errors.some(({ count }) => count > 1) ? { errors } : {}),
      ...(decoded.length === 0 ? {} : { codes: decoded }),
    };
  };
}

/** The one owner of a saying; of several a family that holds the others, since it asks which of them it is. */
function soleOf(sayers: readonly string[], { dialogs }: Knowledge): string | undefined {
  if (sayers.length === 1) return sayers[0];
  return sayers.find((id) => sayers.every((other) => other === id || dialogs.get(id)?.causes.has(other) === true));
}

/** Of a long text only the errors' own lines. */
function decodedIn(text: string, lines: readonly string[], errors: readonly CutError[]): readonly DecodedCode[] {
  if (text.length <= shortText) return decodeCodes(lines);
  return errors
    .slice(0, mostDecodedErrors)
    .flatMap(({ from, to }) => decodeCodes(lines.slice(from - 1, to), from))
    .slice(0, mostDecodedErrors);
}

function withDifference(
  entry: MatchEntry,
  weighed: readonly Weighed[],
  lines: readonly string[],
  tokens: readonly Token[],
  signatures: Signatures,
): MatchEntry {
  if (entry.by !== "message") return entry;
  const own = weighed.filter(({ sighting }) => sighting.article === entry.id);
  const best = own.toSorted(
    (one, other) => other.confidence - one.confidence || other.sighting.tells - one.sighting.tells,
  )[0];
  return best === undefined ? entry : { ...entry, difference: differenceOf(lines, tokens, best.sighting, signatures) };
}

function judge(ranked: readonly MatchEntry[], nearest: () => readonly MatchEntry[], foreign: Match["foreign"]): Match {
  const first = ranked[0];
  if (first !== undefined && first.confidence >= recognizedFrom) {
    return { verdict: "recognized", sure: first.confidence >= sureFrom, entries: ranked.slice(0, mostEntries) };
  }
  if (first !== undefined) return { verdict: "candidates", sure: false, entries: ranked.slice(0, mostEntries) };
  return { verdict: "unknown", sure: false, entries: nearest(), ...(foreign === undefined ? {} : { foreign }) };
}

/** A Windows status or HRESULT, or a code of one of the product's families. */
function isCodeOf(token: Token, families: readonly string[]): boolean {
  return (
    /^0x[0-9a-f]{4,16}$/i.test(token.word) ||
    families.some((family) => token.word.startsWith(family) && token.word.length > family.length)
  );
}
