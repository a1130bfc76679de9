// The files that the pages name, by their address. Read where they lie: beside this file, or beside the bundle in web/.
import { readFile } from "node:fs/promises";

export interface Asset {
  readonly type: string;
  readonly read: () => Promise<Uint8Array>;
}

const folders = [new URL("./assets/", import.meta.url), new URL("./web/", import.meta.url)];

const types = {
  css: "text/css; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
} as const;

const names: readonly (readonly [name: string, type: keyof typeof types])[] = [
  ["page.css", "css"],
  ["turns.css", "css"],
  ["sheet.css", "css"],
  ["parts.css", "css"],
  ["box.css", "css"],
  ["articles.css", "css"],
  ["page.mjs", "mjs"],
  ["announce.mjs", "mjs"],
  ["box.mjs", "mjs"],
  ["case.mjs", "mjs"],
  ["connection.mjs", "mjs"],
  ["copy.mjs", "mjs"],
  ["elements.mjs", "mjs"],
  ["files.mjs", "mjs"],
  ["kept.mjs", "mjs"],
  ["live.mjs", "mjs"],
  ["outbox.mjs", "mjs"],
  ["pastes.mjs", "mjs"],
  ["presses.mjs", "mjs"],
  ["search.mjs", "mjs"],
  ["strip.mjs", "mjs"],
  ["times.mjs", "mjs"],
  ["turns.mjs", "mjs"],
  ["icon.svg", "svg"],
];

/** By path, such as `/assets/page.css`. `/favicon.ico` is the icon too, since browsers ask for it unasked. */
export const assets: ReadonlyMap<string, Asset> = new Map([
  ...names.map(([name, type]): [string, Asset] => [`/assets/${name}`, { type: types[type], read: () => read(name) }]),
  ["/favicon.ico", { type: types.svg, read: () => read("icon.svg") }],
]);

/** Addresses of the script's modules, the first first: named in the page, they are fetched at once and not one after the other. */
export const scripts: readonly string[] = names.filter(([, type]) => type === "mjs").map(([name]) => `/assets/${name}`);

async function read(name: string): Promise<Uint8Array> {
  const failures: unknown[] = [];
  for (const folder of folders) {
    try {
      return await readFile(new URL(name, folder));
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
      failures.push(error);
    }
  }
  throw new AggregateError(
    failures,
    `The page's file ${name} is in none of ${folders.map(String).join(", ")}. Run npm run build.`,
  );
}
