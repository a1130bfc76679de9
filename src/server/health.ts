// For balancers and supervisors: is the process alive, and can it take a turn?
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isLoopback } from "../config.ts";
import { type Store, StoreTrouble } from "../stores/store.ts";
import { json, refusal, send } from "./answer.ts";
import type { Metrics } from "./metrics.ts";
import type { Route } from "./routes.ts";

export interface HealthParts {
  readonly store: Pick<Store, "ping">;
  readonly knowledge: { readonly version: string; readonly articles: number; readonly dialogs: number };
  readonly isStopping: () => boolean;
  readonly metrics: Metrics;
  /** Credentials are set: then figures are for this machine, and for who shows the token. */
  readonly guarded: boolean;
  readonly metricsToken?: string;
}

export function healthRoutes({
  store,
  knowledge,
  isStopping,
  metrics,
  guarded,
  metricsToken,
}: HealthParts): readonly Route[] {
  return [
    {
      method: "GET",
      path: "/healthz",
      serve: async ({ response }) => {
        send(response, isStopping() ? json(503, { alive: true, stopping: true }) : json(200, { alive: true }));
        return Promise.resolve();
      },
    },
    {
      method: "GET",
      path: "/readyz",
      serve: async ({ response }) => {
        const reason = isStopping() ? "stopping" : await troubleOf(store);
        const status = reason === undefined ? 200 : 503;
        send(
          response,
          json(status, { ready: reason === undefined, ...(reason === undefined ? {} : { reason }), knowledge }),
        );
      },
    },
    {
      method: "GET",
      path: "/metrics",
      serve: async ({ request, response }) => {
        if (guarded && !isFromHere(request) && !showsToken(request, metricsToken)) {
          send(response, refusal({ status: 401, error: "Figures need the token. Send METRICS_TOKEN as a bearer's." }));
          return;
        }
        const ready = !isStopping() && (await troubleOf(store)) === undefined;
        const body = metrics.text({ version: knowledge.version, ready });
        send(response, { status: 200, type: "text/plain", body });
      },
    },
  ];
}

/** Not through a proxy, which is on this machine too. */
const isFromHere = (request: IncomingMessage): boolean =>
  isLoopback((request.socket.remoteAddress ?? "").replace(/^::ffff:/, "")) &&
  request.headers["x-forwarded-for"] === undefined &&
  request.headers.forwarded === undefined;

function showsToken(request: IncomingMessage, token: string | undefined): boolean {
  if (token === undefined) return false;
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(request.headers.authorization ?? ""), digest(`Bearer ${token}`));
}

async function troubleOf(store: Pick<Store, "ping">): Promise<string | undefined> {
  try {
    await store.ping();
    return undefined;
  } catch (error) {
    if (error instanceof StoreTrouble) return `storage ${error.fault}`;
    throw error;
  }
}
