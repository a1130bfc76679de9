// For balancers and supervisors: is the process alive, and can it take a turn?
import type { Store } from "../stores/store.ts";
import { StoreTrouble } from "../stores/store.ts";
import { json, send } from "./answer.ts";
import type { Route } from "./routes.ts";

export interface HealthParts {
  readonly store: Pick<Store, "ping">;
  readonly knowledge: { readonly version: string; readonly articles: number; readonly dialogs: number };
  readonly isStopping: () => boolean;
}

export function healthRoutes({ store, knowledge, isStopping }: HealthParts): readonly Route[] {
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
  ];
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
