import { check } from "recheck";
import { literalExpressions, builtExpressions } from "/work/main/test/attacks/expressions.ts";
const all = [...literalExpressions(), ...(await builtExpressions())];
const unique = new Map(all.map((e) => [`/${e.source}/${e.flags}`, e]));
console.log(all.length, unique.size);
const t0 = Date.now();
const counts: Record<string, number> = {};
for (const [name, e] of unique) {
  const t = Date.now();
  const r = await check(e.source, e.flags.replace(/[dv]/g, ""), { timeout: 10000 });
  counts[r.status] = (counts[r.status] ?? 0) + 1;
  if (r.status !== "safe" || Date.now()-t > 3000) console.log(r.status, e.where, e.source.length, Date.now()-t, r.status === "vulnerable" ? r.complexity?.summary : JSON.stringify(r.error ?? "").slice(0,100), e.source.slice(0, 120));
}
console.log(counts, (Date.now() - t0)/1000);
process.exit();
