// What moves cost, in minutes, for the person at the keyboard: what somebody else must do takes longer.
import type { Article, ArticleId, Step } from "../knowledge/article.ts";
import type { Question } from "../knowledge/dialog.ts";
import type { Product, Role } from "../knowledge/product.ts";

export interface Costs {
  /** Minutes of a cause's remedy. */
  readonly fix: (cause: ArticleId) => number;
  /** Minutes of finding out. */
  readonly ask: (question: Question) => number;
  /** Minutes of handing over. */
  readonly escalation: number;
  /** Whether a cause's remedy is mainly waiting; without it no remedy is. */
  readonly waits?: (cause: ArticleId) => boolean;
}

/** A step without a figure takes about this long. */
const minutesUnknown = 5;

/**
 * Whoever fetches somebody for one known remedy hands over less than a whole case, so that costs at most this share of handing over.
 * Without this limit a certificate that only a domain administrator can issue would never be named as the cause, however plain it is.
 */
const mostForFetching = 0.5;

/** `role` is the person's; while it is not known, nobody is fetched and no factor counts. */
export function costsFor(
  articleOf: (id: ArticleId) => Article | undefined,
  product: Product,
  role: string | undefined,
): Costs {
  return {
    fix: (cause) => {
      const article = articleOf(cause);
      if (article === undefined) return product.escalationMinutes;
      const limit = Math.max(minutesOfFix(article, product), mostForFetching * product.escalationMinutes);
      return Math.min(minutesOfFix(article, product, role), limit);
    },
    ask: (question) => question.minutes * factorOf(product, role, question.who),
    escalation: product.escalationMinutes,
    waits: (cause) => {
      const article = articleOf(cause);
      return article !== undefined && isWait(article);
    },
  };
}

/**
 * Minutes of the first way's steps without the optional ones, each times the factor of the role that it needs, plus the waiting, which
 * costs less than work and nobody's role.
 */
export function minutesOfFix(article: Article, product: Product, role?: string): number {
  if (article.ways.length === 0) return minutesUnknown;
  return neededSteps(article).reduce(
    (sum, step) => sum + handsOn(step) * factorOf(product, role, step.who) + waiting(step) * product.waitWeight,
    0,
  );
}

/** Whether a person with this role can do what one of `who` can. What names nobody, anybody can do. */
export function canDo(product: Product, role: string, who: readonly string[]): boolean {
  if (who.length === 0 || who.includes(role)) return true;
  const own: (Role & { readonly can?: readonly string[] }) | undefined = product.roles.find(({ id }) => id === role);
  return who.some((other) => own?.can?.includes(other) === true);
}

function factorOf(product: Product, role: string | undefined, who: readonly string[]): number {
  if (role === undefined || canDo(product, role, who)) return 1;
  // Any of them will do, so the one who is fetched most easily is.
  return Math.min(...who.map((other) => product.roles.find(({ id }) => id === other)?.factor ?? 1));
}

/** Looking something up before one waits is no remedy yet; more work than this is one. */
const minutesOfLooking = 2;

/** The remedy is mainly waiting: it takes longer than the work, and next to nothing is done before it begins. */
export function isWait(article: Article): boolean {
  const steps = neededSteps(article);
  const first = steps.findIndex((step) => step.wait !== undefined);
  if (first < 0) return false;
  const before = steps.slice(0, first + 1).reduce((sum, step) => sum + handsOn(step), 0);
  const work = steps.reduce((sum, step) => sum + handsOn(step), 0);
  const wait = steps.reduce((sum, step) => sum + waiting(step), 0);
  return before <= minutesOfLooking && wait > work;
}

const neededSteps = (article: Article): readonly Step[] =>
  (article.ways[0]?.steps ?? []).filter((step) => step.optional === undefined);

const handsOn = (step: Step): number => step.minutes ?? (step.wait === undefined ? minutesUnknown : 0);

const waiting = (step: Step): number => (step.wait === undefined ? 0 : (step.wait.from + step.wait.to) / 2);
