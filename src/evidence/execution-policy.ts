// Get-ExecutionPolicy -List: the policy of each scope, as a table, a list, or a line that lost its line ends.
import { createReader } from "./lines.ts";
import type { Reading } from "./readings.ts";

const scopes = "MachinePolicy|UserPolicy|Process|CurrentUser|LocalMachine";
const policies = "Undefined|RemoteSigned|Unrestricted|Bypass|Restricted|AllSigned|Default";
const row = new RegExp(`(?<![\\w.-])(${scopes})(?:\\s{1,40}|\\s{0,20}[:=|]\\s{0,20})(${policies})(?![\\w.])`, "giu");
const listScope = new RegExp(`^\\s{0,8}Scope\\s{0,20}: (${scopes})\\s{0,8}$`, "iu");
const listPolicy = new RegExp(`^\\s{0,8}ExecutionPolicy\\s{0,20}: (${policies})\\s{0,8}$`, "iu");

const spelled: ReadonlyMap<string, string> = new Map(
  [...scopes.split("|"), ...policies.split("|")].map((word) => [word.toLowerCase(), word]),
);

export const executionPolicy = createReader("execution-policy", ["policy"], ({ lines }) =>
  lines.flatMap((line, index): Reading[] => {
    const rows = [...line.matchAll(row)].map((match) => toReading(match[1]!, match[2]!, index + 1));
    const policy = listPolicy.exec(line)?.[1];
    const scope = policy === undefined ? undefined : listScope.exec(lines[index - 1] ?? "")?.[1];
    return scope === undefined || policy === undefined ? rows : [...rows, toReading(scope, policy, index + 1)];
  }),
);

function toReading(scope: string, policy: string, line: number): Reading {
  const written = (word: string): string => spelled.get(word.toLowerCase()) ?? word;
  return { reader: executionPolicy.name, values: { scope: written(scope), policy: written(policy) }, line };
}
