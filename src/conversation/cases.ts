// Cases that wait while another one is open, and what each is called.
import { textOfInlines } from "../knowledge/blocks.ts";
import { articleOf } from "../knowledge/knowledge.ts";
import type { Session } from "./session.ts";
import { namedCause, standingOf, type Standing } from "./standing.ts";
import type { Telling } from "./telling.ts";
import { tellingOf, type Turning } from "./turning.ts";

export interface WaitingCase {
  /** Its place in the session. */
  readonly index: number;
  readonly title: string;
}

/** Cases with no outcome beside the open one, the latest last. */
export function waitingCases(session: Session, turning: Turning): readonly WaitingCase[] {
  const { knowledge, now } = turning;
  return session.cases.slice(0, -1).flatMap(({ facts }, index) => {
    if (facts.length === 0) return [];
    const standing = standingOf(facts, knowledge, now, { asked: true });
    if (standing.state === "resolved" || standing.state === "escalated") return [];
    return [{ index, title: titleOfCase(standing, tellingOf(standing, turning)) }];
  });
}

/** Longest beginning of a paste that serves as a name. */
const longestName = 60;

/** The problem if one is named, else the family, else how the paste began. */
export function titleOfCase(standing: Standing, { knowledge, say }: Telling): string {
  const { focus, diagnosis, reports } = standing;
  if (focus.kind === "article") return textOfInlines(focus.article.title);
  const named = namedCause(diagnosis);
  const article = named === undefined ? undefined : articleOf(knowledge, named.cause);
  if (article !== undefined) return textOfInlines(article.title);
  if (diagnosis !== undefined) return diagnosis.dialog.title;
  const line =
    reports[0]?.text
      .split("\n")
      .find((each) => each.trim() !== "")
      ?.trim() ?? say.somethingElseCause;
  return line.length <= longestName ? line : `${line.slice(0, longestName).trimEnd()} …`;
}
