// Get-ExecutionPolicy -List: the policy of each scope, as a table, a list, JSON, CSV, or a line that lost its line ends.
import { toLabelled } from "./labels.ts";
import { createReader } from "./lines.ts";
import type { Reading } from "./readings.ts";

const scopes = "MachinePolicy|UserPolicy|Process|CurrentUser|LocalMachine";
const policies = "Undefined|RemoteSigned|Unrestricted|Bypass|Restricted|AllSigned|Default";
/** The headings are names of properties, the same in every language; the rows are told by their own words. */
const row = new RegExp(
  `(?<![\\w.-])(${scopes})(?:\\s{1,40}|\\s{0,20}[:=|]\\s{0,20}|"[,;]"|"? ?[,;] ?"?ExecutionPolicy"? ?[:=] ?"?)(${policies})(?![\\w.])`,
  "giu",
);
const scopeWord = new RegExp(`^(?:${scopes})$`, "iu");
const policyWord = new RegExp(`^(?:${policies})$`, "iu");

const spelled: ReadonlyMap<string, string> = new Map(
  [...scopes.split("|"), ...policies.split("|")].map((word) => [word.toLowerCase(), word]),
);

export const executionPolicy = createReader("execution-policy", ["policy"], ({ lines }) =>
  lines.flatMap((line, index): Reading[] => {
    const rows = [...line.matchAll(row)].map((match) => toReading(match[1]!, match[2]!, index + 1));
    const policy = !/executionpolicy/iu.test(line) ? undefined : valueOf(line, "executionpolicy", policyWord);
    const scope = policy === undefined ? undefined : valueOf(lines[index - 1] ?? "", "scope", scopeWord);
    return scope === undefined || policy === undefined ? rows : [...rows, toReading(scope, policy, index + 1)];
  }),
);

function valueOf(line: string, label: string, word: RegExp): string | undefined {
  const labelled = toLabelled(line);
  return labelled?.label === label && word.test(labelled.value) ? labelled.value : undefined;
}

function toReading(scope: string, policy: string, line: number): Reading {
  const written = (word: string): string => spelled.get(word.toLowerCase()) ?? word;
  return { reader: executionPolicy.name, values: { scope: written(scope), policy: written(policy) }, line };
}
