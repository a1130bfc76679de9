// Whether files that mention one another exist: what no file can know by itself.
import type { Reference } from "./article.ts";
import { isFileId } from "./ids.ts";
import { didYouMean } from "./nearest.ts";
import { createReport, type Problem } from "./problem.ts";

export interface Mentions {
  readonly file: string;
  readonly id: string;
  readonly references: readonly Reference[];
}

export interface Ids {
  /** By id: the file that has it. Articles with mistakes of their own are among them. */
  readonly articles: ReadonlyMap<string, string>;
  /** Undefined where no dialogs are read. */
  readonly dialogs?: ReadonlyMap<string, string>;
}

export function checkReferences(all: readonly Mentions[], ids: Ids): readonly Problem[] {
  const renamed = new Map(
    all.flatMap(({ id, references }) =>
      references.filter(({ kind }) => kind === "formerly").map((one) => [one.id, id]),
    ),
  );
  const claimed = new Map<string, string>();
  return all.flatMap(({ file, id, references }) => {
    const report = createReport(file);
    for (const reference of references) {
      checkReference(reference, { file, id, ids, renamed, claimed }, report.error, report.warning);
    }
    return report.problems;
  });
}

type Say = (line: number, message: string) => void;

interface Place {
  readonly file: string;
  readonly id: string;
  readonly ids: Ids;
  readonly renamed: ReadonlyMap<string, string>;
  readonly claimed: Map<string, string>;
}

function checkReference({ kind, id, line }: Reference, place: Place, error: Say, warning: Say): void {
  const { ids, renamed, claimed } = place;
  const exists = ids.articles.has(id) || renamed.has(id);
  switch (kind) {
    case "link":
      if (exists) return;
      error(
        line,
        ids.dialogs?.has(id) === true
          ? `\`${id}\` is a dialog, and a link leads to an article. Link one of its causes.`
          : `There is no article \`${id}\`.${didYouMean(id, ids.articles.keys()) || " Write the article first, or remove the link."}`,
      );
      return;
    case "related":
      if (id === place.id) {
        error(line, "The article is related to itself. Remove the line.");
      } else if (!exists && ids.dialogs?.has(id) !== true) {
        warning(
          line,
          `There is no article \`${id}\` yet.${didYouMean(id, ids.articles.keys()) || " Write it, or remove the line."}`,
        );
      }
      return;
    case "dialog":
      if (ids.dialogs !== undefined && !ids.dialogs.has(id)) {
        error(
          line,
          `There is no dialog \`${id}\`.${didYouMean(id, ids.dialogs.keys()) || " Write it, or remove the line."}`,
        );
      }
      return;
    case "formerly": {
      const holder = ids.articles.get(id) ?? ids.dialogs?.get(id) ?? claimed.get(id);
      if (holder !== undefined) {
        error(line, `\`${id}\` belongs to ${holder}, so it cannot be an older id. Remove one of the two.`);
      }
      claimed.set(id, place.file);
    }
  }
}

/**
 * Ids are permanent, and a link must lead to one place: no two files with one name, and none that a link cannot hold.
 * Upper and lower case alone make no difference, since Windows sees none.
 */
export function checkIds(files: readonly { readonly file: string; readonly id: string }[]): readonly Problem[] {
  const holders = new Map<string, string>();
  return files.flatMap(({ file, id }) => {
    const report = createReport(file);
    const holder = holders.get(id.toLowerCase());
    if (holder !== undefined) {
      report.error(1, `The id \`${id}\` belongs to ${holder} already. Rename one of the two files.`);
    } else {
      holders.set(id.toLowerCase(), file);
    }
    if (!isFileId(id)) {
      report.error(
        1,
        `The file's name is its id, and \`${id}\` cannot be one. Use letters, digits and hyphens, without spaces.`,
      );
    }
    return report.problems;
  });
}
