// The bullets of a step that say who, how long, what risk: seven words, each with its colon.
import type { Step } from "../knowledge/article.ts";
import { didYouMean } from "./nearest.ts";
import type { Report } from "./problem.ts";

export const tagNames = ["who", "minutes", "wait", "risk", "temporary", "undoes", "optional"] as const;
export type TagName = (typeof tagNames)[number];

/** What the tags of one step say. */
export type Tags = Pick<Step, "who" | "minutes" | "wait" | "risk" | "temporary" | "undoes" | "optional">;

export interface Tag {
  readonly name: TagName;
  readonly value: string;
  readonly line: number;
}

/**
 * Whether a bullet's text is a tag, is text, or looks like a tag and is none: one lower-case word and a colon. The text
 * is the bullet's own, without what is nested in it.
 */
export function toTag(text: string, line: number, report: Report): Tag | undefined {
  const [, word, value] = /^([A-Za-z]+):(?:\s+(\S.*)?)?$/s.exec(text) ?? [];
  if (word === undefined) return undefined;
  const name = tagNames.find((known) => known === word);
  if (name === undefined) {
    const meant = tagNames.find((known) => known === word.toLowerCase());
    if (meant !== undefined) {
      report.warning(line, `\`${word}:\` counts as text. To mark the step, write \`${meant}:\` in lower case.`);
    } else if (word === word.toLowerCase()) {
      const hint = didYouMean(word, tagNames) || ` The words that mark a step are ${tagNames.join(", ")}.`;
      report.error(line, `\`${word}:\` marks nothing.${hint} If it is text, begin it with a capital letter.`);
    }
    return undefined;
  }
  if (value === undefined) {
    report.error(line, `\`${name}:\` says nothing. Write ${example(name)}, or remove the line.`);
    return undefined;
  }
  return { name, value, line };
}

function example(name: TagName): string {
  switch (name) {
    case "who":
      return "a role such as `who: server-admin`";
    case "minutes":
      return "a number such as `minutes: 5`";
    case "wait":
      return "a time such as `wait: 20m` or `wait: 10-20m`";
    case "risk":
      return "one sentence that is said before the step";
    case "temporary":
    case "undoes":
      return `a short key such as \`${name}: debug-flag\``;
    case "optional":
      return "when the step is needed";
  }
}

/** `roles` are those of product.yaml; without any, every role is taken. */
export function toTags(tags: readonly Tag[], roles: readonly string[], report: Report): Tags {
  const who: string[] = [];
  const read: { -readonly [Name in Exclude<keyof Tags, "who">]?: Tags[Name] } = {};
  const seen = new Set<TagName>();
  for (const { name, value, line } of tags) {
    if (seen.has(name)) report.error(line, `\`${name}:\` stands twice in this step. Remove one, or make two steps.`);
    seen.add(name);
    const wrong = (what: string): void => {
      report.error(line, `\`${name}: ${value}\` ${what} Write ${example(name)}.`);
    };
    switch (name) {
      case "who":
        who.push(...readRoles(value, line, roles, report));
        break;
      case "minutes":
        if (/^\d{1,4}(?:\.\d)?$/.test(value)) read.minutes = Number(value);
        else wrong("is not a number of minutes.");
        break;
      case "wait": {
        const wait = toWait(value);
        if (wait === undefined) wrong("is not a time.");
        else read.wait = wait;
        break;
      }
      case "temporary": {
        const temporary = toTemporary(value);
        if (temporary === undefined) wrong("is not a key.");
        else read.temporary = temporary;
        break;
      }
      case "undoes":
        if (isKey(value)) read.undoes = value;
        else wrong("is not a key.");
        break;
      case "risk":
      case "optional":
        read[name] = value;
    }
  }
  return { who, ...read };
}

function readRoles(value: string, line: number, roles: readonly string[], report: Report): readonly string[] {
  const named = value.split(",").map((role) => role.trim());
  for (const role of named) {
    if (!isKey(role)) {
      report.error(
        line,
        `\`who: ${value}\` is not a role. Write ${roles.length === 0 ? example("who") : `one of ${roles.join(", ")}`}.`,
      );
    } else if (roles.length > 0 && !roles.includes(role)) {
      report.error(
        line,
        `The role \`${role}\` is not in product.yaml.${didYouMean(role, roles)} Write one of ${roles.join(", ")}.`,
      );
    }
  }
  return named;
}

const isKey = (text: string): boolean => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(text);

const minutesOf: ReadonlyMap<string, number> = new Map([["m", 1], ["h", 60], ["d", 24 * 60]]); // prettier-ignore

/** `20m`, `10-20m`, `2h`, `1d`, in minutes. */
function toWait(text: string): Step["wait"] {
  const [, from, to, unit] = /^(\d{1,4})(?:-(\d{1,4}))?([mhd])$/.exec(text) ?? [];
  const factor = minutesOf.get(unit ?? "");
  if (from === undefined || factor === undefined) return undefined;
  const wait = { from: Number(from) * factor, to: Number(to ?? from) * factor };
  return wait.from <= wait.to && wait.to > 0 ? wait : undefined;
}

/** `key`, or `key. Sentence.` where no step undoes it. */
function toTemporary(text: string): Step["temporary"] {
  const [key = "", ...rest] = text.split(/\.(?:\s+|$)/);
  if (!isKey(key)) return undefined;
  const sentence = text.slice(key.length + 1).trim();
  return rest.length === 0 || sentence === "" ? { key } : { key, sentence };
}
