// The gate of regular expressions: what src/ says today is proved linear, or was measured, or stands below with what bounds its input.
import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { builtExpressions, literalExpressions } from "./expressions.ts";
import { bounded } from "./bounded.ts";
import { MEASURED_MS, type Proof, prove } from "./proofs.ts";

/** Loading all of src/ is most of it. */
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });
/** Proving takes about a second each; who changed more runs `npm run prove`, which keeps what it found. */
const PROVED_HERE = 20;

const known = JSON.parse(readFileSync(new URL("./expressions.json", import.meta.url), "utf8")) as Readonly<
  Record<string, Proof>
>;

const isQuick = (proof: Proof): boolean => proof.kind === "linear" || proof.milliseconds <= MEASURED_MS;

describe("the regular expressions of src/", async () => {
  const all = new Map(
    [...literalExpressions(), ...(await builtExpressions())].map((one) => [`/${one.source}/${one.flags}`, one]),
  );
  const changed = [...all].filter(([name]) => known[name] === undefined && bounded[name] === undefined);

  it("are more than 500", () => {
    expect(all.size).toBeGreaterThan(500);
  });

  it("are proved linear or quick where they are new, or wait for npm run prove", async () => {
    expect(changed.length, "Run npm run prove: too many are new to be proved here.").toBeLessThanOrEqual(PROVED_HERE);
    const slow: unknown[] = [];
    for (const [name, { source, flags, where }] of changed) {
      const proof = await prove(source, flags);
      if (!isQuick(proof)) slow.push({ where, name, proof });
    }
    expect(slow).toEqual([]);
  });

  it("are not slow on the worst text that was found, those aside whose input is bounded", () => {
    const slow = [...all].flatMap(([name, { where }]) => {
      const proof = known[name];
      return proof === undefined || isQuick(proof) || bounded[name] !== undefined ? [] : [{ where, name, proof }];
    });
    expect(slow).toEqual([]);
  });

  it("leave none in the list that is gone or has become quick", () => {
    expect(
      Object.keys(bounded).filter((name) => !all.has(name) || (known[name] !== undefined && isQuick(known[name]))),
    ).toEqual([]);
  });
});
