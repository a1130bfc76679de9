// Is authentication switched off by Debug, and how much does the host log?
import type { Finding } from "../readings.ts";
import { text, toFinding, type Evidence, type Judge } from "./evidence.ts";

export const judgeHostConfiguration: Judge = (evidence) => [
  ...judgeDebug(evidence),
  ...judgeLevels(evidence),
  ...judgeConnectionString(evidence),
];

function judgeDebug(evidence: Evidence): readonly Finding[] {
  const last = evidence.newest("host-configuration", ({ values }) => values.debug !== undefined).at(-1);
  if (last === undefined) return [];
  const { debug, file } = last.values;
  return [toFinding(debug === true ? "debug-on" : "debug-off", [last], { debug, file })];
}

function judgeLevels(evidence: Evidence): readonly Finding[] {
  const sources = evidence.newest("host-configuration", ({ values }) => values.switchValue !== undefined);
  const levels = new Set(sources.map(({ values }) => text(values.switchValue)?.toLowerCase()));
  const [first, ...others] = sources;
  if (first === undefined) return [];
  const differ =
    levels.size > 1
      ? [toFinding("log-levels-differ", [first, ...others], { ...describe(sources), file: first.values.file })]
      : [];
  const [verbose, ...more] = sources.filter(({ values }) => text(values.switchValue)?.toLowerCase() === "verbose");
  if (verbose === undefined) return differ;
  const { source, switchValue, file } = verbose.values;
  return [...differ, toFinding("log-level-verbose", [verbose, ...more], { source, switchValue, file })];
}

function describe(
  sources: readonly { readonly values: Readonly<Record<string, unknown>> }[],
): Readonly<Record<string, readonly string[]>> {
  const list = (name: string): readonly string[] => sources.map(({ values }) => String(values[name]));
  return { source: list("source"), switchValue: list("switchValue") };
}

function judgeConnectionString(evidence: Evidence): readonly Finding[] {
  const [first, ...others] = evidence.newest("connection-string-logged");
  return first === undefined
    ? []
    : [toFinding("connection-string-logged", [first, ...others], { account: first.values.account })];
}
