// Proves the expressions that test/attacks/expressions.json does not know, and forgets those that are gone: npm run prove
import { readFileSync, writeFileSync } from "node:fs";
import { builtExpressions, literalExpressions } from "./expressions.ts";
import { type Proof, prove } from "./proofs.ts";

const file = new URL("./expressions.json", import.meta.url);
const known = JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, Proof>>;
const proofs: Record<string, Proof> = {};
const all = new Map(
  [...literalExpressions(), ...(await builtExpressions())].map((one) => [`/${one.source}/${one.flags}`, one]),
);
let count = 0;
const save = (): void => {
  const sorted = Object.fromEntries(Object.entries(proofs).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(sorted, undefined, 2)}\n`);
};
for (const [name, { source, flags, where }] of all) {
  proofs[name] = known[name] ?? (await prove(source, flags));
  count += 1;
  const proof = proofs[name];
  if (known[name] === undefined && proof.kind === "measured")
    console.error(`${count}/${all.size} ${where} ${proof.milliseconds} ms ${proof.why} ${name.slice(0, 100)}`);
  if (count % 50 === 0) save();
}
save();
process.exit();
