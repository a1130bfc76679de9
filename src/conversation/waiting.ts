// How long a remedy that is mainly waiting still takes, and when to look again.
import { isWait } from "../diagnosis/costs.ts";
import type { Article } from "../knowledge/article.ts";
import type { Fact } from "./session.ts";
import type { Telling } from "./telling.ts";

const minute = 60_000;

/** When to test again: the longest documented wait after it began, as an ISO time. Undefined where the remedy is more than waiting. */
export function dueOf(article: Article, facts: readonly Fact[]): string | undefined {
  if (!isWait(article)) return undefined;
  const wait = (article.ways[0]?.steps ?? []).reduce(
    (sum, step) => sum + (step.optional === undefined ? (step.wait?.to ?? 0) : 0),
    0,
  );
  const start = startOf(facts);
  return start === undefined ? undefined : new Date(start + wait * minute).toISOString();
}

/** The newest word on the matter is when the waiting began, unless it said how long ago that was. */
function startOf(facts: readonly Fact[]): number | undefined {
  const said = facts.findLast(
    ({ kind }) => kind === "answer" || kind === "report" || kind === "pick" || kind === "show-fix",
  );
  if (said === undefined) return undefined;
  const ago = said.kind === "answer" ? (said.ago ?? 0) : 0;
  return Date.parse(said.at) - ago * minute;
}

/** "14:25"; with the day where that is another one. `zone` is the person's IANA time zone. */
export function timeOf(iso: string, { now, zone, say }: Pick<Telling, "now" | "zone" | "say">): string {
  const day = (date: Date): string => new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(date);
  const at = new Date(iso);
  const time = new Intl.DateTimeFormat(say.dates, { hour: "2-digit", minute: "2-digit", timeZone: zone }).format(at);
  if (day(at) === day(now)) return time;
  return `${new Intl.DateTimeFormat(say.dates, { day: "numeric", month: "long", timeZone: zone }).format(at)}, ${time}`;
}
