// The app package of Teams: manifest.json with this bot's ids, its two icons, and the rules that both must keep.
import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import yazl from "yazl";
import * as z from "zod";

/** Sides of the icons in pixels. */
const icons = [
  { file: "color.png", side: 192 },
  { file: "outline.png", side: 32 },
] as const;

export interface PackageValues {
  /** Of the bot registration in Microsoft Entra; a GUID. */
  readonly appId: string;
  /** Host name under which the server is reached. */
  readonly domain: string;
  /** Of the package: Teams takes a new one only with a higher number. */
  readonly version: string;
  readonly developer: string;
  readonly privacyUrl: string;
  readonly termsUrl: string;
}

export interface AppPackage {
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[];
  /** What Teams would refuse, a sentence each; empty where nothing. */
  readonly problems: readonly string[];
}

const text = (longest: number) => z.string().min(1).max(longest);
const https = z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(2048);
const CommandT = z.looseObject({ title: text(32), description: text(128), prompt: text(4000).optional() });

/** The rules of the manifest's schema for what stands in ours; the tests hold it against the schema itself. */
const ManifestT = z.looseObject({
  manifestVersion: z.literal("1.27"),
  version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/, "must be three numbers, such as 1.0.0"),
  id: z.guid(),
  developer: z.object({ name: text(32), websiteUrl: https, privacyUrl: https, termsOfUseUrl: https }),
  name: z.object({ short: text(30), full: text(100) }),
  description: z.object({ short: text(80), full: text(4000) }),
  icons: z.object({ color: z.literal("color.png"), outline: z.literal("outline.png") }),
  accentColor: z.string().regex(/^#[0-9A-F]{6}$/i),
  bots: z.array(z.looseObject({
    botId: z.guid(),
    commandLists: z.array(z.looseObject({ commands: z.array(CommandT).max(12) })).max(3),
  })).length(1),
  composeExtensions: z.array(z.looseObject({
    botId: z.guid(),
    commands: z.array(z.looseObject({ id: text(64), title: text(32), description: text(128) })).max(10),
  })).length(1),
  validDomains: z.array(z.string().regex(z.regexes.domain).max(2048)).min(1).max(16),
}); // prettier-ignore

/** @param folder holds the template of the manifest and the icons */
export async function makeAppPackage(folder: string, values: PackageValues): Promise<AppPackage> {
  const template = await readFile(join(folder, "manifest.json"), "utf8");
  const manifest = filled(template, {
    VERSION: values.version,
    // One bot, one app: its id names both.
    TEAMS_APP_ID: values.appId,
    BOT_ID: values.appId,
    DOMAIN: values.domain,
    DEVELOPER: values.developer,
    PRIVACY_URL: values.privacyUrl,
    TERMS_URL: values.termsUrl,
  });
  const images = await Promise.all(
    icons.map(async ({ file, side }) => ({ file, side, bytes: await readFile(join(folder, file)) })),
  );
  return {
    files: [
      { name: "manifest.json", bytes: Buffer.from(manifest) },
      ...images.map(({ file, bytes }) => ({ name: file, bytes })),
    ],
    problems: [...manifestProblems(manifest), ...images.flatMap(iconProblems)],
  };
}

/** A value is put into JSON as JSON writes it, so that nothing in it can end its string. */
function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\$\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : JSON.stringify(value).slice(1, -1);
  });
}

function manifestProblems(manifest: string): readonly string[] {
  const left = /\$\{\{\w+\}\}/.exec(manifest)?.[0];
  if (left !== undefined) return [`manifest.json still holds ${left}. Nothing here fills it.`];
  const parsed = ManifestT.safeParse(JSON.parse(manifest));
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `manifest.json: ${path.join(".")} is not right: ${message}.`);
}

/** PNG: eight bytes of signature, four of length, "IHDR", width, height. */
function iconProblems({
  file,
  side,
  bytes,
}: {
  readonly file: string;
  readonly side: number;
  readonly bytes: Buffer;
}): readonly string[] {
  const isPng = bytes.length > 24 && bytes.toString("latin1", 1, 4) === "PNG";
  if (!isPng) return [`${file} is no PNG.`];
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return width === side && height === side
    ? []
    : [`${file} has ${width} x ${height} pixels; Teams takes ${side} x ${side}.`];
}

/** Writes the files at the root of a ZIP, as Teams wants them. The same files give the same bytes. */
export async function writeZip(files: AppPackage["files"], target: string): Promise<void> {
  const zip = new yazl.ZipFile();
  for (const { name, bytes } of files) zip.addBuffer(bytes, name, { mtime: zipTime, forceDosTimestamp: true });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(target));
}

/** When a file was written says nothing here. */
const zipTime = new Date(2026, 0, 1);
