// What may name something: ids, codes, dates and addresses, as text in a file.
import * as z from "zod";

/** Letters of any script, digits, `-`, `_` and `.`: what is safe in a link, a command line and a file name alike. */
export const isFileId = (text: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(text);

export const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, {
  error: "is not an id. Use letters, digits and hyphens, without spaces.",
});

export const sentence = z.string().min(1, { error: "has no value. Write one, or remove the line." });

/** A name without spaces that stands in a text as it is. */
export const code = z.string().regex(/^\S+$/, { error: "is not a code. Write one name without spaces." });

export const minutes = z
  .string()
  .regex(/^\d{1,4}(?:\.\d)?$/, { error: "is not a number of minutes. Write a number such as 5." })
  .meta({ number: true });

/** A date that exists, as 2026-11-23. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export const isoDate = z.string().refine(isIsoDate, { error: "is not a date. Write it as 2026-11-23." });

/** An absolute http or https address; undefined for anything else. */
export function toAddress(text: string): string | undefined {
  if (!/^https?:\/\//i.test(text) || /\s/.test(text) || !URL.canParse(text)) return undefined;
  const { hostname, username, password } = new URL(text);
  return hostname === "" || username !== "" || password !== "" ? undefined : text;
}

/** `owner/repository path/to/file.md`: a page that is known only by its repository. */
const repositoryPage = /^([\w.-]+\/[\w.-]+) (\S+)$/;

/** The address of a source, a page by its repository included; undefined for anything else. */
export function toSource(text: string): string | undefined {
  const [, repository, path] = repositoryPage.exec(text) ?? [];
  return repository === undefined || path === undefined
    ? toAddress(text)
    : `https://github.com/${repository}/blob/HEAD/${path.replace(/^\/+/, "")}`;
}

export const source = z.string().refine((text) => toSource(text) !== undefined, {
  error: "is not an address. Write the whole address, beginning with https://.",
});

export const sources = z.union([source, z.array(source)]);
export const toList = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];
