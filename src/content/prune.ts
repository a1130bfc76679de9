// Data without what a schema refuses, so that the checks behind the schema can still tell their mistakes in the same run.
import type { z } from "zod";
import type { Path } from "./tree.ts";

type Issue = z.core.$ZodIssue;

/** Some mistakes only show once others are gone: a wrong entry is dropped, then the place that misses it is filled. */
const rounds = 3;

/** What the schema takes of the data; undefined where too little is left. */
export function prune<T>(schema: z.ZodType<T>, data: unknown): T | undefined {
  let left = data;
  for (let round = 0; round < rounds; round++) {
    const result = schema.safeParse(left);
    if (result.success) return result.data;
    const { issues } = result.error;
    left =
      round === 0
        ? without(filled(left, issues.filter(isChoice)), issues.filter((issue) => !isChoice(issue)).flatMap(pathsOf))
        : filled(left, issues);
  }
  return undefined;
}

/** One of several words was due; any of them keeps the name that it belongs to. */
const isChoice = (issue: Issue): boolean => issue.code === "invalid_value";

const pathsOf = (issue: Issue): readonly Path[] =>
  issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];

function without(data: unknown, paths: readonly Path[]): unknown {
  if (paths.some((path) => path.length === 0)) return undefined;
  const below = (key: PropertyKey): readonly Path[] =>
    paths.filter(([first]) => first === key).map(([, ...rest]) => rest);
  const kept = (key: PropertyKey): boolean => !below(key).some((path) => path.length === 0);
  if (Array.isArray(data)) {
    return data
      .map((item: unknown, index) => ({ item, index }))
      .flatMap(({ item, index }) => (kept(index) ? [without(item, below(index))] : []));
  }
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => (kept(key) ? [[key, without(value, below(key))]] : [])),
  );
}

/** The least that a place takes. It is never shown: a file with a mistake does not load. */
function filled(data: unknown, issues: readonly Issue[]): unknown {
  return issues.reduce((left, issue) => {
    if (issue.code === "invalid_value") return put(left, issue.path, issue.values[0]);
    return issue.code === "invalid_type" ? put(left, issue.path, issue.expected === "string" ? "-" : {}) : left;
  }, data);
}

function put(data: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof data !== "object" || data === null || Array.isArray(data)) return data;
  const entries = data as Readonly<Record<PropertyKey, unknown>>;
  return { ...entries, [key]: put(entries[key], rest, value) };
}
