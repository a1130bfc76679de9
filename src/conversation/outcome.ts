// How a case ended, by the person's own word, and who that person is.
import type { Fact } from "./session.ts";

/** Who is at the keyboard. */
export interface Person {
  readonly role?: string;
  /** It was asked already. */
  readonly asked: boolean;
}

/** The last word on a remedy. */
export function lastTry(facts: readonly Fact[]): Extract<Fact, { readonly kind: "tried" }> | undefined {
  return facts.findLast((fact) => fact.kind === "tried");
}

/** The last word on a remedy is that it helped. */
export const isHelped = (facts: readonly Fact[]): boolean => lastTry(facts)?.helped === true;
