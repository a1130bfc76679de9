// What could be meant by a case: what its report matched, and what its evidence proves.
import type { Finding } from "../evidence/readings.ts";
import type { Dialog } from "../knowledge/dialog.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { findingConfidence, recognizedFrom } from "../matching/confidence.ts";
import type { MatchEntry } from "../matching/match.ts";
import type { Evidence } from "./evidence-of-case.ts";
import type { Report } from "./report.ts";

/**
 * What the governing report matched, less what was tried or denied, and with what the evidence of the whole case proves: the name in one
 * paste and the certificate in the next are a finding that neither report had alone.
 */
export function entriesOf(
  report: Report | undefined,
  dialog: Dialog | undefined,
  { proved, findings }: Evidence,
  tried: ReadonlySet<string>,
  knowledge: Knowledge,
): readonly MatchEntry[] {
  const refuted = refutedBy(findings, knowledge);
  const matched = (report?.match.entries ?? []).filter(
    (entry) =>
      entry.nearest === undefined &&
      (entry.by !== "description" || !refuted.has(entry.id)) &&
      !tried.has(entry.id) &&
      (entry.by !== "finding" || entry.kind === "dialog" || proved.has(entry.id)),
  );
  // What the words of a report only suggested, and evidence now proves, is decided by the evidence.
  const decided = new Set(matched.filter((entry) => entry.confidence >= recognizedFrom).map((entry) => entry.id));
  const rest = matched.filter((entry) => decided.has(entry.id) || !proved.has(entry.id));
  const added = [...proved.keys()]
    .filter((id) => !tried.has(id) && !decided.has(id))
    .map((id): MatchEntry => ({ id, kind: "article", confidence: findingConfidence, by: "finding" }));
  // A newer report that is decided by itself is not overruled by what an older one proved.
  const [first] = rest;
  const codes = first === undefined ? [] : (knowledge.articles.get(first.id)?.codes ?? []);
  const byItself =
    first !== undefined &&
    decided.has(first.id) &&
    first.kind === "article" &&
    first.by !== "description" &&
    !codes.some((code) => dialog?.opens.codes.includes(code) === true);
  if (byItself) return [...rest, ...added];
  const ofFamily = added.filter((entry) => dialog?.causes.has(entry.id) === true);
  return [...ofFamily, ...rest, ...added.filter((entry) => !ofFamily.includes(entry))];
}

/** Causes that the evidence of the case rules out, in whatever family: a likeness in words does not stand against that. */
function refutedBy(findings: readonly Finding[], knowledge: Knowledge): ReadonlySet<string> {
  const found = new Set(findings.map(({ finding }) => finding));
  const refuted = new Set<string>();
  if (found.size === 0) return refuted;
  for (const dialog of knowledge.dialogs.values())
    for (const question of dialog.questions)
      for (const answer of question.answers)
        if (answer.findings.some((finding) => found.has(finding)))
          for (const [cause, effect] of answer.effects) if (effect === "rules-out") refuted.add(cause);
  return refuted;
}
