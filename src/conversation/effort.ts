// How many, how long, who: the lines of effort above and under the steps of a resolution.
import type { Article, Step, Way } from "../knowledge/article.ts";
import type { Product } from "../knowledge/product.ts";
import type { Phrases } from "../phrases/en.ts";

/** "3 steps · about 14 minutes · server administrator, then portal administrator" */
export function effortOfWay(way: Way, product: Product, say: Phrases): string {
  const needed = way.steps.filter((step) => step.optional === undefined);
  const minutes = needed.reduce((sum, step) => sum + (step.minutes ?? 0), 0);
  const roles = [...new Set(needed.map((step) => rolesOf(step, product, say)).filter((role) => role !== ""))];
  return [
    say.effortSteps(way.steps.length),
    ...(minutes > 0 ? [say.about(minutes)] : []),
    ...(roles.length > 0 && roles.length <= 3 ? [roles.map(lower).join(say.thenRoles)] : []),
  ].join(" · ");
}

/** "Server administrator · 10 minutes" */
export function effortOfStep(step: Step, product: Product, say: Phrases): string {
  const roles = rolesOf(step, product, say);
  return [...(roles === "" ? [] : [roles]), ...(step.minutes === undefined ? [] : [say.minutes(step.minutes)])].join(
    " · ",
  );
}

/** What the best way of an article takes, for a list of candidates: "14 minutes · server administrator". */
export function effortOfArticle(article: Article, product: Product, say: Phrases): string {
  const [way] = article.ways;
  if (way === undefined) return "";
  const minutes = way.steps.reduce((sum, step) => sum + (step.optional === undefined ? (step.minutes ?? 0) : 0), 0);
  const roles = [...new Set(way.steps.map((step) => rolesOf(step, product, say)).filter((role) => role !== ""))];
  return [
    ...(minutes > 0 ? [say.minutes(minutes)] : []),
    ...(roles.length > 0 ? [roles.slice(0, 3).map(lower).join(", ")] : []),
  ].join(" · ");
}

function rolesOf(step: Step, product: Product, say: Phrases): string {
  return step.who.map((id) => product.roles.find((role) => role.id === id)?.label ?? id).join(say.orRoles);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
