// What a route is, in no framework's terms.
import type { IncomingMessage, ServerResponse } from "node:http";

export interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Parts of the path that vary. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

export interface Route {
  /** A GET is served to HEAD too. */
  readonly method: "GET" | "POST";
  /** As the router writes it: `/articles/:id`. */
  readonly path: string;
  /** Resolves when the answer has been given. What it throws is answered with a reference. */
  readonly serve: (visit: Visit) => Promise<void>;
}
