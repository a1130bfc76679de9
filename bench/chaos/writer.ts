// Writes turns to a store as fast as it can, and says each number once its turn has been acknowledged. It is made to be killed.
import { writeSync } from "node:fs";
import { openLibsqlStore } from "../../src/stores/libsql.ts";

const STDOUT = 1;
const [, , folder = "", most = "1000000"] = process.argv;
const store = openLibsqlStore(folder);
for (let count = 0; count < Number(most); count += 1) {
  const { turn } = await store.take({
    key: "writer",
    at: new Date().toISOString(),
    address: { to: "nobody" },
    resendAt: new Date().toISOString(),
    work: (session) => {
      const { written } = (session ?? { written: 0 }) as { readonly written: number };
      return { session: { written: written + 1 }, outcome: { written: written + 1, padding: "x".repeat(200) } };
    },
  });
  writeSync(STDOUT, `${turn.n}\n`);
}
await store.close();
