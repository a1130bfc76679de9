// The pages and the files that they name.
import { assets } from "../channels/web/assets.ts";
import type { WebChannel } from "../channels/web/channel.ts";
import { layout } from "../channels/web/layout.ts";
import type { Product } from "../knowledge/product.ts";
import { json, refusal, send } from "./answer.ts";
import { readBody, utf8 } from "./body.ts";
import { pathOf } from "./door.ts";
import type { Route, Visit } from "./routes.ts";
import type { Visitors } from "./visitors.ts";

/** A form with one field. */
const FORM_LIMITS = { bytes: 4 * 1024, milliseconds: 10_000 };
/** A wrong token is answered slowly, so that trying many takes long. */
const WRONG_TOKEN_MS = 400;

export interface PagesParts {
  readonly channel: Pick<WebChannel, "page">;
  readonly product: Product;
  readonly visitors: Visitors;
}

export function pageRoutes(parts: PagesParts): readonly Route[] {
  const page = (visit: Visit): Promise<void> => servePage(parts, visit);
  return [
    { method: "GET", path: "/", serve: page },
    { method: "GET", path: "/articles", serve: page },
    { method: "GET", path: "/articles/", serve: page },
    { method: "GET", path: "/articles/:id", serve: page },
    { method: "GET", path: "/assets/*", serve: serveAsset },
    { method: "GET", path: "/favicon.ico", serve: serveAsset },
    { method: "POST", path: "/sign-in", serve: (visit) => signIn(parts, visit) },
  ];
}

/** Where credentials are set and no token for the pages, there are none. */
export function closedPageRoutes(): readonly Route[] {
  const closed = ({ response }: Visit): Promise<void> => {
    send(response, refusal({ status: 404, error: "The pages of this server are off. Set WEB_TOKEN to turn them on." }));
    return Promise.resolve();
  };
  return ["/", "/articles", "/articles/:id"].map((path) => ({ method: "GET", path, serve: closed }));
}

async function servePage(
  { channel, product, visitors }: PagesParts,
  { request, response, query }: Visit,
): Promise<void> {
  const path = pathOf(request);
  const token = query.get("token");
  if (token !== null && visitors.tokenNeeded) {
    // The token must not stay in the address, where it is copied, kept in the history and logged.
    if (visitors.admit(token, request, response)) redirect(response, path, 303);
    else await refuseToken(response, product);
    return;
  }
  if (!visitors.isKnown(request)) {
    const fromElsewhere = request.headers["sec-fetch-site"] === "cross-site";
    if (visitors.tokenNeeded) {
      // A link from another site comes without the cookie. Coming back from this page, it is sent.
      if (fromElsewhere && query.get("again") === null) sendHtml(response, 200, comeAgainPage(path));
      else sendHtml(response, 401, signInPage(product));
      return;
    }
    // The same link would else replace the cookie that the browser holds back, and with it the conversation.
    if (!fromElsewhere) visitors.of(request, response);
  }
  const page = channel.page(path, query);
  switch (page.kind) {
    case "page":
      sendHtml(response, 200, page.html);
      return;
    case "redirect":
      redirect(response, page.to, 308);
      return;
    case "missing":
      sendHtml(response, 404, page.html);
      return;
  }
}

async function serveAsset({ request, response }: Visit): Promise<void> {
  const asset = assets.get(pathOf(request));
  if (asset === undefined) {
    send(response, refusal({ status: 404, error: "There is no such file." }));
    return;
  }
  // A new version of the page must not meet an old script; the files are small and near.
  const headers = { "Cache-Control": "no-cache", "Content-Type": asset.type };
  send(response, { status: 200, type: asset.type, body: await asset.read(), headers });
}

async function signIn({ product, visitors }: PagesParts, { request, response }: Visit): Promise<void> {
  const body = await readBody(request, FORM_LIMITS);
  if (body.kind === "refused") {
    send(response, refusal(body.refusal));
    return;
  }
  const form = new URLSearchParams(utf8(body.bytes) ?? "");
  if (visitors.admit(form.get("token")?.trim() ?? "", request, response)) redirect(response, "/", 303);
  else if (visitors.tokenNeeded) await refuseToken(response, product);
  else send(response, json(404, { error: "These pages need no token." }));
}

async function refuseToken(response: Visit["response"], product: Product): Promise<void> {
  await new Promise((resolve) => { setTimeout(resolve, WRONG_TOKEN_MS); }); // prettier-ignore
  sendHtml(response, 401, signInPage(product, "That is not the token. Ask whoever runs this server."));
}

const sendHtml = (response: Visit["response"], status: number, html: string): void => {
  send(response, { status, type: "text/html", body: html });
};

function redirect(response: Visit["response"], to: string, status: 303 | 308): void {
  // One slash at the start, and no second: "//other.example" would lead elsewhere.
  const location = `/${to.replace(/^[/\\]+/, "")}`;
  send(response, { status, type: "text/plain", body: "", headers: { Location: location } });
}

function signInPage(product: Product, trouble?: string): string {
  return layout({
    product,
    title: "Sign in",
    current: "articles",
    skips: [{ to: "content", words: "Skip to the content" }],
    body: `<div class="width desk">
<main class="reading" id="content">
<h1 class="article-title">These pages need a token.</h1>
<p class="lede">${trouble ?? "Whoever runs this server has it. It is asked for once in each browser."}</p>
<form class="search" method="post" action="/sign-in">
<label for="token">Token</label>
<input id="token" name="token" type="password" autocomplete="current-password" required>
<button type="submit">Sign in</button>
</form>
</main>
</div>`,
  });
}

const comeAgainPage = (path: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>One moment</title>` +
  `<meta http-equiv="refresh" content="0;url=${encodeURI(path).replaceAll('"', "%22")}?again=1"></head><body><p>One moment.</p></body></html>`;
