// What the server itself allows and has: execution policies, .NET Framework.
import type { Finding } from "../readings.ts";
import { text, toFinding, type Evidence, type Judge, type Placed } from "./evidence.ts";

/** Scopes that the agent's registration depends on. Process ends with its window. */
const refusing = new Set(["MachinePolicy", "UserPolicy", "LocalMachine"]);
const documented = new Set(["Undefined", "RemoteSigned"]);
/** Without these three a list is not whole enough to call it sound. */
const needed = ["MachinePolicy", "UserPolicy", "LocalMachine"];
const judged = new Set([...needed, "CurrentUser"]);

/** Release number of .NET Framework 4.7.1 on Windows 10 1709, the lowest one: the seed's prerequisite. */
const release471 = 461_308;
/** Third part of a 4.7 version number in the registry, from 4.7.1 on (4.7.02558). */
const build471 = 2_558;
/** Below this the third part is the name that people use (4.7.1), not a build. */
const lowestBuild = 1_000;

export const judgeServer: Judge = (evidence) => [...judgePolicy(evidence), ...judgeDotnet(evidence)];

function judgePolicy(evidence: Evidence): readonly Finding[] {
  // A later line of the same scope is a later listing.
  const scopes = new Map(
    evidence.newest("execution-policy").map((reading): [string, Placed] => [text(reading.values.scope) ?? "", reading]),
  );
  const list = [...scopes.values()];
  const [first, ...others] = list.filter(
    ({ values }) => values.policy === "Unrestricted" && refusing.has(text(values.scope) ?? ""),
  );
  if (first !== undefined) {
    const { scope, policy } = first.values;
    return [toFinding("execution-policy-refused", [first, ...others], { scope, policy })];
  }
  const [one, ...rest] = list.filter(({ values }) => judged.has(text(values.scope) ?? ""));
  const isSound =
    needed.every((scope) => scopes.has(scope)) &&
    [one, ...rest].every((reading) => documented.has(text(reading?.values.policy) ?? ""));
  return one !== undefined && isSound
    ? [toFinding("execution-policy-sound", [one, ...rest], { policy: one.values.policy })]
    : [];
}

/** The highest version counts: the registry lists older profiles beside it. */
function judgeDotnet(evidence: Evidence): readonly Finding[] {
  const readings = evidence.newest("dotnet-version");
  const judgedOnes = readings.flatMap((reading) => {
    const isEnough = isNewEnough(reading);
    return isEnough === undefined ? [] : [{ reading, isEnough }];
  });
  const best = judgedOnes.find(({ isEnough }) => isEnough) ?? judgedOnes.at(-1);
  if (best === undefined) return [];
  const { release, version } = best.reading.values;
  return [toFinding(best.isEnough ? "dotnet-sound" : "dotnet-too-old", [best.reading], { release, version })];
}

function isNewEnough({ values: { release, version } }: Placed): boolean | undefined {
  if (typeof release === "number") return release >= release471;
  const parts = text(version)?.split(".").map(Number) ?? [];
  const [major, minor = 0, third = 0] = parts;
  if (major === undefined || parts.some(Number.isNaN)) return undefined;
  if (major !== 4 || minor !== 7) return major > 4 || (major === 4 && minor > 7);
  return third >= lowestBuild ? third >= build471 : third >= 1;
}
