// Where a new report belongs.
import type { Knowledge } from "../knowledge/knowledge.ts";
import { isAnsweredBy } from "./diagnosing.ts";
import { isNamed, type Report } from "./report.ts";
import type { Standing } from "./standing.ts";
import { standingIn, type Turning, withNew } from "./turning.ts";

/** Where a new report belongs: to the case that is open, to a new one, or nowhere, because it answers nothing that was asked. */
export function placeOf(report: Report, before: Standing, turning: Turning): "same" | "new" | "unclear" {
  const { knowledge, at } = turning;
  if (before.facts.length === 0) return "same";
  if (before.state !== "open") return "new";
  const { match } = report;
  const lead = match.entries.find((entry) => entry.nearest === undefined)?.id;
  const { diagnosis, focus } = before;
  const asking = focus.kind === "dialog";
  if (diagnosis !== undefined) {
    if (lead !== undefined && (lead === diagnosis.dialog.id || diagnosis.dialog.causes.has(lead))) return "same";
    // A documented message of another problem is that problem, whatever else the text shows.
    if (match.verdict === "recognized" && isNamed(report)) return "new";
    // Evidence of this report, together with what is known, answers something that the family asks.
    const after = standingIn(withNew(turning, { kind: "report", at, report }), turning);
    if (
      after.findings.some(
        (finding) => finding.report === before.reports.length && isAnsweredBy(diagnosis.dialog, finding.finding),
      )
    )
      return "same";
    // While a question is open, a few words that fit nothing that was asked are a failed answer, not another problem.
    if (asking) return isAnother(report, knowledge) ? "new" : "unclear";
  }
  if (focus.kind === "article" && lead === focus.article.id) return "same";
  if (focus.kind === "candidates" && lead !== undefined && focus.entries.some((entry) => entry.id === lead))
    return "same";
  if (focus.kind === "unknown" || focus.kind === "nothing") return "same";
  // A few words that fit nothing are a remark on the case, not another problem.
  return match.verdict === "unknown" && isRemark(report) ? "unclear" : "new";
}

/** Recognized, or the complaint that another family opens with, and long enough to be meant. */
function isAnother(report: Report, { dialogs }: Knowledge): boolean {
  const [first] = report.match.entries;
  if (first === undefined || first.nearest !== undefined) return false;
  const opens = report.match.verdict === "candidates" && dialogs.has(first.id);
  return (report.match.verdict === "recognized" || opens) && isPlainlyAnother(report);
}

/** A description of a few words may only resemble something; a message or evidence is what it is. */
function isPlainlyAnother(report: Report): boolean {
  const [first] = report.match.entries;
  return (
    first !== undefined && (first.by !== "description" || report.text.trim().split(/\s+/).length >= wordsOfDescription)
  );
}

const wordsOfDescription = 5;

const isRemark = ({ lines, text }: Report): boolean => lines === 1 && text.trim().split(/\s+/).length <= wordsOfRemark;

const wordsOfRemark = 6;
