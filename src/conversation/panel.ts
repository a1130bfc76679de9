// Where the case stands, beside the newest answer: what is still possible, what is ruled out by which fact, what is known.

/** Words for a likelihood; percentages appear only under "why". */
export type LikelihoodWord = "likely" | "possible" | "less likely";

export interface Panel {
  readonly possible: readonly {
    readonly title: string;
    readonly word: LikelihoodWord;
    /** 0 to 1, for the bar. */ readonly share: number;
  }[];
  readonly ruledOut: readonly { readonly title: string; readonly fact: string }[];
  readonly known: readonly { readonly label: string; readonly value: string }[];
}
