// Builds dist/: everything that `npm start` and `assistant` need, in a few files, since it is the number of files that makes a start slow.
// `prepare` runs it after `npm ci`; it prints nothing but errors.
import { cp, rename, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = new URL("./dist/", import.meta.url);
/** Where nobody looks while it is half done. */
const next = new URL("./node_modules/.dist-next/", import.meta.url);

/** What a bundled CommonJS module expects to find around it. */
const banner = `import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));`;

await rm(next, { recursive: true, force: true });
await build({
  entryPoints: {
    main: "src/main.ts",
    "reading-worker": "src/turns/reading-worker.ts",
    "file-worker": "src/files/file-worker.ts",
    "prepare-content": "src/commands/prepare-content.ts",
  },
  absWorkingDir: fileURLToPath(new URL(".", import.meta.url)),
  outdir: fileURLToPath(next),
  bundle: true,
  // botbuilder becomes a file of its own, which is read with the first activity.
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  // libsql brings a binary for each system; dtrace-provider is optional, needs a compiler, and restify does without it.
  external: ["libsql", "dtrace-provider"],
  define: { __dirname: "bundleFolder", __filename: "bundleFile" },
  banner: { js: banner },
  chunkNames: "[name]-[hash]",
  legalComments: "none",
  logLevel: "error",
});
await cp(new URL("./src/channels/web/assets/", import.meta.url), new URL("./web/", next), { recursive: true });
// A server that starts meanwhile finds the old build or the new one, never half of one.
await rm(folder, { recursive: true, force: true });
await move(next, folder);
// Parses the content that comes along, so that no start has to. It stays away where the content has mistakes: each start then names them.
await import(new URL("./prepare-content.js", folder).href);
await rm(new URL("./prepare-content.js", folder));

async function move(from, to) {
  try {
    await rename(from, to);
  } catch (error) {
    // node_modules may lie on another disk (a volume of a container).
    if (error.code !== "EXDEV") throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}
