// The family of causes that a case belongs to, and which of its reports says what the case is about.
import { priorOf, somethingElse } from "../diagnosis/words.ts";
import type { Dialog } from "../knowledge/dialog.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { recognizedFrom } from "../matching/confidence.ts";
import { isAnsweredBy } from "./diagnosing.ts";
import type { Evidence } from "./evidence-of-case.ts";
import { isByMessage, isNamed, type Report } from "./report.ts";

/**
 * The family that the case belongs to: the one that was picked, else the one that the reports opened. A later paste stays in the family
 * that it says something about; only one that is plainly of another opens that.
 */
export function openDialog(
  { reports, findings }: Evidence,
  tried: ReadonlySet<string>,
  picked: string | undefined,
  knowledge: Knowledge,
): Dialog | undefined {
  const own = picked === undefined ? undefined : (knowledge.dialogs.get(picked) ?? familyOf(picked, knowledge));
  if (own !== undefined) return own;
  let open: Dialog | undefined;
  reports.forEach((report, index) => {
    const ids = report.match.entries.filter((entry) => entry.nearest === undefined).map((entry) => entry.id);
    const current = open;
    if (current !== undefined) {
      if (report.match.verdict !== "recognized" || ids.some((id) => id === current.id || current.causes.has(id)))
        return;
      if (
        !isNamed(report) &&
        findings.some((finding) => finding.report === index && isAnsweredBy(current, finding.finding))
      )
        return;
    }
    const named = ids.find((id) => knowledge.dialogs.has(id));
    open = (named === undefined ? familyOf(ids[0], knowledge) : knowledge.dialogs.get(named)) ?? open;
  });
  return open ?? familyOf([...tried].at(-1), knowledge);
}

/** The family of an article: its own, else the one in which it is met most. */
function familyOf(article: string | undefined, knowledge: Knowledge): Dialog | undefined {
  if (article === undefined || article === somethingElse) return undefined;
  const own = knowledge.articles.get(article)?.dialog;
  if (own !== undefined) return knowledge.dialogs.get(own);
  const share = (dialog: Dialog): number => priorOf(dialog).get(article) ?? 0;
  return [...knowledge.dialogs.values()]
    .filter((dialog) => dialog.causes.has(article))
    .toSorted((one, other) => share(other) - share(one))[0];
}

/**
 * The report that says what the case is about: the latest that was recognized, else the latest with candidates, else the latest. A paste
 * that answers what the family asks is an answer; that its words resemble something does not make it another problem.
 */
export function governing({ reports: all, findings }: Evidence, dialog: Dialog | undefined): Report | undefined {
  const reports = all.filter((report, index) => {
    const resembles = report.match.entries[0]?.by === "description";
    const answering =
      dialog !== undefined && findings.some((each) => each.report === index && isAnsweredBy(dialog, each.finding));
    return index === 0 || !resembles || !answering;
  });
  return (
    reports.findLast(
      (report) =>
        report.match.verdict === "recognized" || (report.match.verdict === "candidates" && isByMessage(report)),
    ) ??
    reports.findLast((report) => report.match.verdict === "candidates") ??
    reports.at(-1)
  );
}

/** The causes whose own message a report holds; the latest report counts. Several where their messages share those words. */
export function matchedCauses(dialog: Dialog, reports: readonly Report[]): readonly string[] {
  for (const report of reports.toReversed()) {
    const held = report.match.entries.filter(
      (entry) =>
        entry.kind === "article" &&
        entry.by !== "finding" &&
        entry.nearest === undefined &&
        dialog.causes.has(entry.id),
    );
    const first = held.find((entry) => entry.confidence >= recognizedFrom);
    if (first !== undefined) return [first.id];
    const shared = held.filter((entry) => entry.by === "message");
    if (shared.length > 1) return shared.map(({ id }) => id);
  }
  return [];
}
