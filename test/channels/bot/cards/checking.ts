// The judge of cards: the renderer that Microsoft publishes, as far as it can judge without a page.
import { createRequire } from "node:module";

interface Judge {
  readonly AdaptiveCard: new () => {
    hostConfig: unknown;
    readonly parse: (json: unknown, context: unknown) => void;
    readonly validateProperties: () => { readonly validationEvents: readonly Event[] };
  };
  readonly SerializationContext: new (version: unknown) => {
    readonly eventCount: number;
    readonly getEventAt: (index: number) => Event;
  };
  readonly HostConfig: new (config: unknown) => unknown;
  readonly Versions: { readonly v1_5: unknown };
}

interface Event {
  readonly message: string;
}

// Its main file names modules without their endings, which Node does not load; the bundle is whole.
const judge = createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js") as Judge;

/** As Teams shows them; without a word the judge counts to five. */
const mostActions = 6;

/** What it says is wrong with a card of version 1.5. */
export function problemsOf(card: unknown): readonly string[] {
  const context = new judge.SerializationContext(judge.Versions.v1_5);
  const parsed = new judge.AdaptiveCard();
  parsed.hostConfig = new judge.HostConfig({ actions: { maxActions: mostActions } });
  parsed.parse(structuredClone(card), context);
  const read = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return [...read, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
}

/** Every object inside of a card, the card itself too. */
export function partsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== "object" || value === null) return [];
  return [value as Readonly<Record<string, unknown>>, ...Object.values(value).flatMap(partsOf)];
}
