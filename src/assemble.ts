// Builds the whole from its parts; the only file that knows them all.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import type { Settings } from "./config.ts";
import { readFolder } from "./content/files.ts";
import { toLine } from "./content/problem.ts";
import { createRespond } from "./conversation/respond.ts";
import { createUnderstand } from "./conversation/understand.ts";
import { createFileReading, type ReadFile } from "./files/reading.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";
import { createMemoryStore } from "./stores/memory.ts";
import type { Store } from "./stores/store.ts";
import { createDueWork } from "./turns/due.ts";
import type { Log } from "./turns/log.ts";
import type { Mind } from "./turns/mind.ts";
import { createRateLimit } from "./turns/rate.ts";
import { createReading } from "./turns/reading.ts";
import { createTurns } from "./turns/take.ts";
import type { LiveTurns } from "./turns/turns.ts";

export type LoadedKnowledge =
  | { readonly kind: "knowledge"; readonly knowledge: Knowledge }
  | { readonly kind: "problems"; readonly problems: readonly string[] };

type ContentFolders = Pick<Settings, "knowledgeFolder" | "dialogsFolder">;

/** The content of the settings' folders. One mistake is enough to start nothing: half a knowledge answers wrongly. */
export async function loadKnowledge(folders: ContentFolders): Promise<LoadedKnowledge> {
  const prepared = await readPrepared(folders);
  return prepared === undefined ? parseKnowledge(folders) : { kind: "knowledge", knowledge: prepared };
}

async function parseKnowledge({ knowledgeFolder, dialogsFolder }: ContentFolders): Promise<LoadedKnowledge> {
  // Loaded here, since parsers of YAML and Markdown are half of what a start costs where the content was prepared.
  const { loadContent } = await import("./content/load.ts");
  const { knowledge, problems } = await loadContent({
    knowledgeDir: knowledgeFolder,
    ...(dialogsFolder === undefined ? {} : { dialogsDir: dialogsFolder }),
  });
  const errors = problems.filter((problem) => problem.severity === "error");
  if (errors.length === 0) return { kind: "knowledge", knowledge };
  const count = `${errors.length} ${errors.length === 1 ? "mistake" : "mistakes"} in the content. Nothing was started; mend the files above, and see: assistant check`;
  return { kind: "problems", problems: [...errors.map(toLine), count] };
}

/** Beside the bundle: the content as it was when it was built, already parsed, under the hash of its files. */
const preparedFile = fileURLToPath(new URL("./content.bin", import.meta.url));
const hashBytes = 32;

/** Parses the content ahead of the starts to come. Content with mistakes is not prepared: each start then says what they are. */
export async function prepareKnowledge(folders: ContentFolders): Promise<void> {
  const hash = await hashOf(folders);
  const loaded = await parseKnowledge(folders);
  if (loaded.kind === "knowledge") await writeFile(preparedFile, Buffer.concat([hash, serialize(loaded.knowledge)]));
}

/** The prepared content, where every file is still the one that it was made from. */
async function readPrepared(folders: ContentFolders): Promise<Knowledge | undefined> {
  if (!existsSync(preparedFile)) return undefined;
  const [hash, prepared] = await Promise.all([hashOf(folders), readFile(preparedFile)]);
  if (!prepared.subarray(0, hashBytes).equals(hash)) return undefined;
  return deserialize(prepared.subarray(hashBytes)) as Knowledge;
}

/** Of every file that could be content, and of the Node that wrote the parsed form: another may not read it. */
async function hashOf({ knowledgeFolder, dialogsFolder }: ContentFolders): Promise<Buffer> {
  const hash = createHash("sha256").update(process.versions.v8);
  for (const folder of [knowledgeFolder, dialogsFolder]) {
    const { files, problems } =
      folder === undefined ? { files: [], problems: [] } : await readFolder(folder, () => true);
    hash.update(JSON.stringify([folder === undefined, files.map(({ path, text }) => [path, text]), problems.length]));
  }
  return hash.digest();
}

export function createMind(knowledge: Knowledge): Mind {
  return { understand: createUnderstand(knowledge), respond: createRespond(knowledge) };
}

/** Text and log files, archives and pictures, for every channel that takes files. */
export function assembleFileReading(): ReadFile {
  const file = workerFile("file-worker.js");
  return createFileReading(file === undefined ? {} : { workerFile: file });
}

/** A worker's file, where the whole was built. From source everything is read in the process itself. */
function workerFile(name: "reading-worker.js" | "file-worker.js"): string | undefined {
  const file = fileURLToPath(new URL(`./${name}`, import.meta.url));
  return existsSync(file) ? file : undefined;
}

export interface TurnsWith {
  readonly turns: LiveTurns;
  readonly mind: Mind;
  readonly close: () => Promise<void>;
}

export function assembleTurns(
  settings: Settings,
  knowledge: Knowledge,
  store: Store,
  log: Log,
  { reminds = false } = {},
): TurnsWith {
  const mind = createMind(knowledge);
  const file = workerFile("reading-worker.js");
  const reading = createReading({ mind, knowledge, ...(file === undefined ? {} : { workerFile: file }) });
  const turns = createTurns({ store, mind, reading, clock: clockOf(settings), zone: settings.zone, reminds, log });
  return {
    turns,
    mind,
    close: async () => {
      await reading.close();
      await store.close();
    },
  };
}

/** Turns that are forgotten with the process: the terminal's. */
export const assembleTerminal = (settings: Settings, knowledge: Knowledge, log: Log): TurnsWith =>
  assembleTurns(settings, knowledge, createMemoryStore(), log);

/** A given time stands still, so that what is shown does not depend on when a test runs. */
const clockOf = ({ now }: Settings): (() => Date) => (now === undefined ? () => new Date() : () => now);

export interface Running {
  readonly address: { readonly host: string; readonly port: number };
  /** Finishes the turns under way, and ends. */
  readonly stop: () => Promise<void>;
}

/** The store that the settings name. Throws StoreTrouble. */
export async function openStore({ databaseUrl, dataFolder }: Settings): Promise<Store> {
  // Loaded here, since a command needs one of them at most.
  if (databaseUrl === undefined) return (await import("./stores/libsql.ts")).openLibsqlStore(dataFolder);
  return (await import("./stores/postgres.ts")).openPostgresStore(databaseUrl);
}

/** Starts the server. Throws StoreTrouble and CannotListen, whose messages are for the person who runs it. */
export async function startServer(settings: Settings, knowledge: Knowledge, plainLog: Log): Promise<Running> {
  // Loaded here, since no other command needs restify or the database.
  const [{ serve }, { createMetrics }, store] = await Promise.all([
    import("./server/serve.ts"),
    import("./server/metrics.ts"),
    openStore(settings),
  ]);
  const metrics = createMetrics();
  const log = metrics.counting(plainLog);
  const limit = createRateLimit();
  const clock = clockOf(settings);
  const readFile = assembleFileReading();
  const { turns, mind, close } = assembleTurns(settings, knowledge, store, log, { reminds: true });
  const bot = once(async () => {
    // Loaded apart again: its framework takes longer than all the rest together.
    const { createBot } = await import("./channels/bot/bot.ts");
    return createBot({
      settings,
      turns,
      log,
      limit,
      knowing: { knowledge, mind, clock },
      keepFeedback: async (key, turn, { reaction, reasons }) => {
        const what = ["feedback", reaction, ...reasons, ...(turn === undefined ? [] : [String(turn)])].join(" ");
        await store.audit(key, { at: clock().toISOString(), who: "person", what });
      },
    });
  });
  const due = createDueWork({
    store,
    turns,
    deliver: async (address, taken) => (await bot()).deliver(address, taken),
    clock,
    log,
    retentionDays: settings.retentionDays,
  });
  try {
    const listening = await serve({
      settings,
      knowledge,
      turns,
      store,
      bot,
      readFile,
      log,
      limit,
      metrics,
    });
    // With credentials the first activity is near; without, the framework may never be needed.
    if (settings.bot !== undefined) setImmediate(() => void bot().catch(() => undefined)); // The first activity shows what failed.
    due.start();
    return {
      address: listening.address,
      stop: async () => {
        await Promise.all([listening.stop(), due.stop()]);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
