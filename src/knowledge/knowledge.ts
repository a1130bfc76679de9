// The checked whole: every article and dialog, the product, and the version that names this very content.
import type { Article, ArticleId } from "./article.ts";
import type { Dialog } from "./dialog.ts";
import type { Product } from "./product.ts";

export interface Knowledge {
  /** By id, in the order of their files. */
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly dialogs: ReadonlyMap<string, Dialog>;
  /** Older ids to the id in force. */
  readonly renamed: ReadonlyMap<ArticleId, ArticleId>;
  readonly product: Product;
  /** Hash of all content, 12 hexadecimal digits. */
  readonly version: string;
}

/** The article of an id, older ids included. */
export function articleOf(knowledge: Knowledge, id: ArticleId): Article | undefined {
  return knowledge.articles.get(knowledge.renamed.get(id) ?? id);
}
