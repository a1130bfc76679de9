// Which document an address has. Pure: the server asks, and sends what comes back.
import { articleOf, type Knowledge } from "../../knowledge/knowledge.ts";
import { articleHtml } from "./article-page.ts";
import { articlesPage } from "./articles-page.ts";
import { casePage } from "./case-page.ts";
import { askOfArticle, askOfDialog, dialogHtml } from "./dialog-page.ts";
import { articleHref } from "./html.ts";
import { layout } from "./layout.ts";

export type Page =
  | { readonly kind: "page"; readonly html: string }
  /** Permanent: the id has another name now. */
  | { readonly kind: "redirect"; readonly to: string }
  | { readonly kind: "missing"; readonly html: string };

export { articlesPage, casePage };

/** The page of an article or dialog that has this very id. */
export function articlePage(knowledge: Knowledge, id: string): string | undefined {
  const article = knowledge.articles.get(id);
  if (article !== undefined) return articleHtml(knowledge, article);
  const dialog = knowledge.dialogs.get(id);
  return dialog === undefined ? undefined : dialogHtml(knowledge, dialog);
}

/** `path` as in the request, without its query; `query` are its values. Articles and dialogs share one namespace. */
export function pageOf(knowledge: Knowledge, path: string, query: URLSearchParams = new URLSearchParams()): Page {
  if (path === "/") return { kind: "page", html: casePage(knowledge, askOf(knowledge, query.get("about") ?? "")) };
  if (path === "/articles" || path === "/articles/") {
    return path.endsWith("/")
      ? { kind: "redirect", to: "/articles" }
      : { kind: "page", html: articlesPage(knowledge, query.get("q") ?? "") };
  }
  const id = idOf(path);
  if (id === undefined) return missing(knowledge);
  const html = articlePage(knowledge, id);
  if (html !== undefined) return { kind: "page", html };
  const renamed = articleOf(knowledge, id);
  return renamed === undefined ? missing(knowledge) : { kind: "redirect", to: articleHref(renamed.id) };
}

/** Ids are small letters, digits and hyphens; anything else in their place is no article, whatever it encodes. */
const idOf = (path: string): string | undefined => /^\/articles\/([a-z0-9][a-z0-9._-]*)$/i.exec(path)?.[1];

function askOf(knowledge: Knowledge, id: string): string {
  const dialog = knowledge.dialogs.get(id);
  return dialog === undefined ? askOfArticle(knowledge, id) : askOfDialog(dialog);
}

function missing(knowledge: Knowledge): Page {
  return { kind: "missing", html: missingPage(knowledge) };
}

/** The page for an address that nothing has, with the ways back. */
export function missingPage(knowledge: Knowledge): string {
  return layout({
    product: knowledge.product,
    title: "No such page",
    current: "articles",
    skips: [{ to: "content", words: "Skip to the content" }],
    body: `<div class="width desk">
<main class="reading" id="content">
<h1 class="article-title">There is no page at this address.</h1>
<p class="lede">The article may have another name now. Search for it, or paste what you have.</p>
<form class="search" role="search" action="/articles">
<label for="q">Search titles, messages, codes and symptoms</label>
<input id="q" name="q" type="search" autocomplete="off" maxlength="200">
<button type="submit">Search</button>
</form>
<p class="ways"><a class="button" href="/">Paste a message</a> <a class="button" href="/articles">Browse all articles</a></p>
</main>
</div>`,
  });
}
