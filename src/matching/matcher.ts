// Which article or dialog a text is about: documented messages first, then evidence, exact codes, and the description.
import type { Finding } from "../evidence/readings.ts";
import { spokenAgainst } from "../evidence/opposites.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { tokenize, type Token } from "../text/tokens.ts";
import {
  candidateFrom,
  cappedConfidence,
  confidenceOfDescription,
  dialogCodeConfidence,
  dialogFindingConfidence,
  findingConfidence,
  recognizedFrom,
  sureFrom,
} from "./confidence.ts";
import type { Match, MatchEntry } from "./match.ts";
import { nearestOf } from "./nearest.ts";
import { codesOfArticles, findingOwners, findingsThatOpen, openingCodes } from "./owners.ts";
import { createRetrieval, type Found, type QueryTerm, type Retrieval } from "./retrieval.ts";
import { createScan, type Sighting } from "./scan.ts";
import { createSignatures } from "./signatures.ts";
import { smallTalkOf } from "./smalltalk.ts";
import { createSpelling } from "./spelling.ts";
import { createVocabulary } from "./vocabulary.ts";
import { weighSighting } from "./weighing.ts";
import { tellsNothing, weightOf } from "./words.ts";

export type Matcher = (text: string, findings: readonly Finding[]) => Match;

/** Distinct terms of one query; a longer text is a log, and its rarest words are asked for. */
const mostQueryTerms = 60;
/** Entries that are named. */
const mostEntries = 8;

export function createMatcher(knowledge: Knowledge): Matcher {
  const { product } = knowledge;
  const vocabulary = createVocabulary(product);
  const names = product.services.map((service) => service.display);
  const signatures = createSignatures(knowledge.articles.values(), vocabulary.rename, names);
  const retrieval = createRetrieval(knowledge.articles.values(), knowledge.dialogs.values(), vocabulary.generalize);
  const signatureTerms = new Map<string, number>();
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

  return (text, findings) => {
    const smalltalk = smallTalkOf(text);
    if (smalltalk !== undefined) return { verdict: "smalltalk", sure: false, entries: [], smalltalk };

    const tokens = vocabulary.rename(tokenize(text));
    const marked = vocabulary.hasMarker(tokens);
    const foreign = vocabulary.foreignOf(tokens);
    const away = foreign !== undefined && !marked;
    const entries = new Map<string, MatchEntry>();
    const offer = (entry: MatchEntry): void => {
      const known = entries.get(entry.id);
      if (known === undefined || known.confidence < entry.confidence) entries.set(entry.id, entry);
    };

    const sightings = scan(tokens);
    // Where a message is there but for its deciding word, or for a marker, its words prove nothing by the way of the description either.
    const capped = new Set<string>();
    const coded = new Set(tokens.map((token) => token.term));
    const strangers = (sighting: Sighting): boolean => {
      const explained = new Set(sighting.tokens);
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
      const id = sighting.signature.article;
      const confidence = weighSighting(sighting, sightings, {
        marked,
        away,
        strangers,
        coded,
        codes: codes.get(id) ?? [],
      });
      if (confidence <= cappedConfidence && sighting.coverage >= 0.5 && !sighting.signature.bareCode) capped.add(id);
      if (confidence < candidateFrom) continue;
      offer({
        id,
        kind: "article",
        confidence,
        by: "message",
        lines: { from: sighting.fromLine, to: sighting.toLine },
        ...(sighting.swapped === undefined ? {} : { swapped: sighting.swapped }),
      });
    }
    for (const entry of entries.values()) if (entry.confidence > cappedConfidence) capped.delete(entry.id);

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

    const described = describe(tokens, retrieval, vocabulary.generalize, querySpelling.correct);
    const found = familyFirst(described, knowledge, vocabulary.productTerms);
    const support = new Map(found.map((hit) => [hit.id, hit]));
    const best = found[0];
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
        if (confidence >= candidateFrom)
          offer({
            id: hit.id,
            kind: knowledge.dialogs.has(hit.id) ? "dialog" : "article",
            confidence: Math.min(confidence, 0.985),
            by: "description",
          });
      });
    }

    const ranked = rank([...entries.values()], decisive, support, knowledge);
    const nearest = (): readonly MatchEntry[] => nearestOf(found, tokens, knowledge, vocabulary.productTerms);
    return judge(ranked, nearest, away ? foreign : undefined);
  };
}

/** A cause must say this much of the description that its family does not, or the family is what was described. */
const leastOwnShare = 0.15;

/** "Test connection fails" is in every cause of that family: where a description says no more, the dialog goes first and asks. */
function familyFirst(
  found: readonly Found[],
  knowledge: Knowledge,
  productTerms: ReadonlySet<string>,
): readonly Found[] {
  const [best] = found;
  if (best === undefined) return found;
  for (const hit of found.slice(1)) {
    const dialog = knowledge.dialogs.get(hit.id);
    if (dialog?.causes.has(best.id) !== true) continue;
    let own = 0;
    for (const [term, share] of best.terms) if (!hit.terms.has(term) && !productTerms.has(term)) own += share;
    if (own < leastOwnShare) return [{ ...hit, score: best.score }, ...found.filter((other) => other !== hit)];
  }
  return found;
}

function describe(
  tokens: readonly Token[],
  retrieval: Retrieval,
  generalize: <T extends Token>(tokens: readonly T[]) => readonly T[],
  correct: (term: string) => string | undefined,
): readonly Found[] {
  const distinct = new Map<string, QueryTerm>();
  for (const token of tokens) {
    if (token.term === "" || distinct.has(token.term)) continue;
    const term = retrieval.vocabulary.has(token.term) ? token.term : (correct(token.term) ?? token.term);
    distinct.set(token.term, { ...token, term });
    // A log has thousands of words: what is not among the first is no description.
    if (distinct.size >= mostQueryTerms * 8) break;
  }
  const general = new Map<string, QueryTerm>();
  const corrected = tokens.slice(0, mostQueryTerms * 40).flatMap((token) => {
    const query = distinct.get(token.term);
    return query === undefined ? [] : [{ ...token, term: query.term }];
  });
  for (const token of generalize(corrected)) if (!general.has(token.term)) general.set(token.term, token);
  let terms = [...general.values()];
  if (terms.length > mostQueryTerms) {
    const rarity = (query: QueryTerm): number =>
      (retrieval.vocabulary.get(query.term) ?? Number.MAX_SAFE_INTEGER) / weightOf(query.term, query.word);
    terms = terms.toSorted((one, other) => rarity(one) - rarity(other)).slice(0, mostQueryTerms);
  }
  return retrieval.find(terms.filter((query) => !tellsNothing(query.term)));
}

/**
 * Best first. Evidence outranks a message whose code opens a dialog that holds both causes: there the message says only the family,
 * and the evidence says which. Otherwise confidence decides, then how well the description fits.
 */
function rank(
  entries: readonly MatchEntry[],
  decisive: ReadonlySet<string>,
  support: ReadonlyMap<string, Found>,
  knowledge: Knowledge,
): readonly MatchEntry[] {
  const causesOfCodes = [...knowledge.dialogs.values()].filter((dialog) => dialog.opens.codes.length > 0);
  const outranked = (entry: MatchEntry): boolean =>
    entry.by === "message" &&
    !decisive.has(entry.id) &&
    causesOfCodes.some((dialog) => dialog.causes.has(entry.id) && [...decisive].some((id) => dialog.causes.has(id)));
  const key = (entry: MatchEntry): number => {
    const fit = support.get(entry.id);
    const bonus = fit === undefined ? 0 : 0.004 * fit.coverage + 0.004 * fit.likeness;
    const base = outranked(entry) ? Math.min(entry.confidence, findingConfidence - 0.02) : entry.confidence;
    // A dialog that opens by code steps back behind anything that decides.
    return base + bonus - (entry.kind === "dialog" && entry.by !== "description" ? 0.02 : 0);
  };
  return entries
    .map((entry) =>
      outranked(entry) ? { ...entry, confidence: Math.min(entry.confidence, findingConfidence - 0.02) } : entry,
    )
    .toSorted((one, other) => key(other) - key(one) || (one.id < other.id ? -1 : 1));
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
