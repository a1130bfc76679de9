// What an Adaptive Card 1.5 is made of, as far as these cards need it, and short ways to write it.

/** A person's value and all code stand in runs: a TextBlock reads Markdown, a run does not. */
export interface TextRun {
  readonly type: "TextRun";
  readonly text: string;
  readonly size?: "Small" | "Large";
  readonly weight?: "Bolder";
  readonly italic?: true;
  readonly isSubtle?: true;
  readonly color?: "Attention";
  readonly fontType?: "Monospace";
  readonly highlight?: true;
  readonly selectAction?: { readonly type: "Action.OpenUrl"; readonly url: string };
}

/** How a run looks, without what it says. */
export type RunStyle = Omit<TextRun, "type" | "text">;

interface Placed {
  readonly spacing?: "None" | "Small" | "Medium" | "Large";
  readonly separator?: true;
}

export type CardElement =
  | (Placed & {
      readonly type: "TextBlock";
      readonly text: string;
      readonly wrap: true;
      readonly style?: "heading";
      readonly size?: "Small" | "Large";
      readonly weight?: "Bolder";
      readonly isSubtle?: true;
      readonly color?: "Attention";
    })
  | (Placed & { readonly type: "RichTextBlock"; readonly inlines: readonly TextRun[] })
  | (Placed & {
      readonly type: "Container";
      readonly id?: string;
      readonly isVisible?: false;
      readonly style?: "emphasis" | "warning";
      readonly selectAction?: CardAction;
      readonly items: readonly CardElement[];
    })
  | (Placed & { readonly type: "ColumnSet"; readonly columns: readonly CardColumn[] })
  | (Placed & {
      readonly type: "Table";
      readonly columns: readonly { readonly width: number }[];
      readonly firstRowAsHeaders: true;
      readonly showGridLines: false;
      readonly rows: readonly {
        readonly type: "TableRow";
        readonly cells: readonly { readonly type: "TableCell"; readonly items: readonly CardElement[] }[];
      }[];
    })
  | (Placed & { readonly type: "ActionSet"; readonly actions: readonly CardAction[] });

export interface CardColumn {
  readonly type: "Column";
  readonly width: "auto" | "stretch" | "24px";
  readonly items: readonly CardElement[];
}

export type CardAction =
  | {
      readonly type: "Action.Execute";
      readonly title: string;
      readonly verb: string;
      readonly data: unknown;
      readonly style?: "positive";
      readonly mode?: "secondary";
      readonly fallback: CardAction;
    }
  | {
      readonly type: "Action.Submit";
      readonly title: string;
      readonly data: unknown;
      readonly style?: "positive";
      readonly mode?: "secondary";
    }
  | { readonly type: "Action.ToggleVisibility"; readonly title: string; readonly targetElements: readonly string[] };

export interface Card {
  readonly $schema: "http://adaptivecards.io/schemas/adaptive-card.json";
  readonly type: "AdaptiveCard";
  readonly version: "1.5";
  /** Shown whole where cards of this version are not known. */
  readonly fallbackText: string;
  /** Read aloud. */
  readonly speak: string;
  readonly body: readonly CardElement[];
}

export const toCard = (body: readonly CardElement[], words: Pick<Card, "fallbackText" | "speak">): Card => ({
  $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
  type: "AdaptiveCard",
  version: "1.5",
  ...words,
  body,
});

export const run = (text: string, style: RunStyle = {}): TextRun => ({ type: "TextRun", text, ...style });

export const small: RunStyle = { size: "Small", isSubtle: true };

/** Runs that look alike become one: each costs sixty letters of the card. */
export function joined(runs: readonly TextRun[]): readonly TextRun[] {
  return runs.reduce<readonly TextRun[]>((done, next) => {
    const last = done.at(-1);
    if (last === undefined || !looksLike(last, next)) return [...done, next];
    return [...done.slice(0, -1), { ...last, text: last.text + next.text }];
  }, []);
}

const looksLike = (one: TextRun, other: TextRun): boolean => styleKey(one) === styleKey(other);

const styleKey = (styled: TextRun): string =>
  JSON.stringify(Object.entries({ ...styled, text: "" }).sort(([one], [other]) => (one < other ? -1 : 1)));

/** Letters that a TextBlock could take for Markdown, or that begin a list. */
const couldBeMarkdown = /[*_[\]`\\~<>#|{}]|^\s*(?:[-+]|\d+[.)])\s/m;

/**
 * One paragraph. Plain words become a TextBlock, which screen readers know as a heading where `heading` says so;
 * whatever a TextBlock could misread becomes runs.
 */
export function text(runs: readonly TextRun[], placed: Placed & { readonly heading?: true } = {}): CardElement {
  const { heading, ...place } = placed;
  const all = joined(runs);
  const [only] = all;
  if (all.length === 1 && only !== undefined && isPlain(only))
    return {
      type: "TextBlock",
      text: only.text,
      wrap: true,
      ...(heading === undefined ? {} : { style: "heading" }),
      ...styleOf(only),
      ...place,
    };
  return { type: "RichTextBlock", inlines: all, ...place };
}

const isPlain = (only: TextRun): boolean =>
  only.fontType === undefined &&
  only.italic === undefined &&
  only.highlight === undefined &&
  only.selectAction === undefined &&
  !couldBeMarkdown.test(only.text);

const styleOf = ({ size, weight, isSubtle, color }: TextRun) => ({
  ...(size === undefined ? {} : { size }),
  ...(weight === undefined ? {} : { weight }),
  ...(isSubtle === undefined ? {} : { isSubtle }),
  ...(color === undefined ? {} : { color }),
});
