// Who uses the pages: a random id in a cookie, which scripts cannot read and other sites' pages cannot send. Where a token guards the
// pages, the cookie also carries proof that it was shown once.
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { sessionKey } from "../turns/turns.ts";

const COOKIE = "visitor";
/** As long as a session is kept. */
const COOKIE_SECONDS = 30 * 24 * 60 * 60;
/** 128 bits: nobody meets another's by trying. */
const ID_BYTES = 16;

export interface Visitor {
  /** Key of the visitor's session. The id itself is not in it, so that a copy of the store opens nobody's conversation. */
  readonly key: string;
}

export interface Visitors {
  /** The visitor of a request, or undefined where the token was never shown. A new visitor is given a cookie with the answer. */
  readonly of: (request: IncomingMessage, response: ServerResponse) => Visitor | undefined;
  /** Does the request carry the cookie of a visitor who may come in? Gives no cookie. */
  readonly isKnown: (request: IncomingMessage) => boolean;
  /** Is this the token? Where it is, the answer gets the cookie that proves it. */
  readonly admit: (token: string, request: IncomingMessage, response: ServerResponse) => boolean;
  readonly tokenNeeded: boolean;
}

export function createVisitors(token: string | undefined): Visitors {
  const proofOf = (id: string): string =>
    token === undefined ? "" : createHmac("sha256", token).update(`visitor ${id}`).digest("hex");

  const idOf = (request: IncomingMessage): string | undefined => {
    const found = /^([0-9a-f]{32})(?:\.([0-9a-f]{64}))?$/.exec(cookieOf(request) ?? "");
    if (found === null) return undefined;
    const [, id, proof] = found;
    return equal(proof ?? "", proofOf(id!)) ? id : undefined;
  };

  const give = (request: IncomingMessage, response: ServerResponse): string => {
    const id = randomBytes(ID_BYTES).toString("hex");
    const proof = proofOf(id);
    const value = proof === "" ? id : `${id}.${proof}`;
    const secure = request.headers["x-forwarded-proto"] === "https" ? "; Secure" : "";
    response.setHeader(
      "Set-Cookie",
      `${COOKIE}=${value}; Path=/; Max-Age=${COOKIE_SECONDS}; HttpOnly; SameSite=Strict${secure}`,
    );
    return id;
  };

  const visitorOf = (id: string): Visitor => ({
    key: sessionKey(
      "web",
      createHash("sha256")
        .update(id)
        .digest("hex")
        .slice(0, 2 * ID_BYTES),
    ),
  });

  return {
    of: (request, response) => {
      const id = idOf(request);
      if (id !== undefined) return visitorOf(id);
      return token === undefined ? visitorOf(give(request, response)) : undefined;
    },
    isKnown: (request) => idOf(request) !== undefined,
    admit: (shown, request, response) => {
      if (token === undefined || !equal(digest(shown), digest(token))) return false;
      give(request, response);
      return true;
    },
    tokenNeeded: token !== undefined,
  };
}

/** Of one length whatever was shown, so that comparing tells nothing about the token. */
const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

const equal = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

function cookieOf(request: IncomingMessage): string | undefined {
  for (const pair of (request.headers.cookie ?? "").split(";")) {
    const equals = pair.indexOf("=");
    if (equals > 0 && pair.slice(0, equals).trim() === COOKIE) return pair.slice(equals + 1).trim();
  }
  return undefined;
}
