// What a dialog and its questions are checked against.
import type { Product } from "../knowledge/product.ts";
import type { DialogSource } from "./dialog-shape.ts";
import type { Report } from "./problem.ts";

export interface DialogContext {
  /** Ids of the articles that exist, those with mistakes of their own included. */
  readonly articles: ReadonlySet<string>;
  /** The other dialogs, whose questions may be taken over with `from:`. */
  readonly others?: readonly DialogSource[];
  readonly product: Product;
  /** Findings and values that the readers can give; without them every name is taken. */
  readonly findings?: ReadonlySet<string>;
  readonly readings?: ReadonlySet<string>;
}

export interface Place {
  readonly source: DialogSource;
  /** Causes of this dialog, by id; absent where they could not be read. */
  readonly causes?: ReadonlyMap<string, unknown>;
  readonly context: DialogContext;
  readonly report: Report;
}
