// What the pastes of a case prove, beyond single findings: which articles have their own decisive evidence.
import type { Finding } from "../evidence/readings.ts";
import { judge } from "../evidence/findings.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Report } from "./report.ts";
import type { Fact } from "./session.ts";

export interface Evidence {
  readonly reports: readonly Report[];
  readonly findings: readonly Finding[];
  /** Articles whose own decisive evidence the case holds, with the first finding that is. */
  readonly proved: ReadonlyMap<string, Finding>;
}

export function evidenceOf(facts: readonly Fact[], knowledge: Knowledge, now: Date): Evidence {
  const reports = facts.flatMap((fact) => (fact.kind === "report" ? [fact.report] : []));
  const denied = new Set(
    facts.flatMap((fact) =>
      fact.kind !== "deny" ? [] : [fact.report === undefined ? fact.finding : `${fact.finding}@${fact.report}`],
    ),
  );
  const findings = judge(
    reports.map((report) => report.readings),
    now,
    denied,
  );
  const proved = new Map<string, Finding>();
  for (const article of knowledge.articles.values()) {
    const finding =
      article.status === "validated" ? findings.find((each) => article.findings.includes(each.finding)) : undefined;
    if (finding !== undefined) proved.set(article.id, finding);
  }
  return { reports, findings, proved };
}
