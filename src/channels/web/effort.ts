// Who does a step and how long it takes, in words.
import type { Step, Way } from "../../knowledge/article.ts";
import type { Product } from "../../knowledge/product.ts";

export function roleLabel(product: Product, id: string): string {
  return product.roles.find((role) => role.id === id)?.label ?? id.replaceAll("-", " ");
}

export const minutesWords = (minutes: number): string => `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;

/** "10 to 20 minutes", in hours and days where they are whole. */
export function waitWords(wait: { readonly from: number; readonly to: number }): string {
  const units = [
    { minutes: 24 * 60, word: "day" },
    { minutes: 60, word: "hour" },
  ];
  const unit = units.find(({ minutes }) => wait.from % minutes === 0 && wait.to % minutes === 0);
  const { minutes, word } = unit ?? { minutes: 1, word: "minute" };
  const to = wait.to / minutes;
  const plural = to === 1 ? word : `${word}s`;
  return wait.from === wait.to ? `${to} ${plural}` : `${wait.from / minutes} to ${to} ${plural}`;
}

/** "Server administrator · 10 minutes"; empty where nothing is known. */
export function stepEffort(product: Product, step: Step): string {
  const who = step.who.map((id) => roleLabel(product, id)).join(" or ");
  return [
    ...(who === "" ? [] : [`${who.charAt(0).toUpperCase()}${who.slice(1)}`]),
    ...(step.minutes === undefined ? [] : [minutesWords(step.minutes)]),
  ].join(" · ");
}

/** "4 steps · about 17 minutes · server administrator, then portal administrator". */
export function wayEffort(product: Product, way: Way): string {
  const minutes = way.steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0);
  const roles = [...new Set(way.steps.flatMap((step) => step.who.slice(0, 1)))].map((id) => roleLabel(product, id));
  const who = roles.map((role) => role.charAt(0).toLowerCase() + role.slice(1)).join(", then ");
  return [
    `${way.steps.length} ${way.steps.length === 1 ? "step" : "steps"}`,
    ...(minutes === 0 ? [] : [`about ${minutesWords(minutes)}`]),
    ...(who === "" ? [] : [who]),
  ].join(" · ");
}
