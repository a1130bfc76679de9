// POST /api/messages: where Teams and the other channels of Azure knock.
import { json, refusal, send } from "./answer.ts";
import { readJson } from "./body.ts";
import type { Route } from "./routes.ts";

/** Above what a channel sends, below what hurts. */
const ACTIVITY_LIMITS = { bytes: 512 * 1024, milliseconds: 8_000 };

/** The bot, in no framework's terms. */
export interface Receiver {
  readonly receive: (
    body: unknown,
    authorization: string,
  ) => Promise<{ readonly status: number; readonly body?: unknown; readonly retryAfter?: number }>;
}

/** `bot` is asked for with the first activity, so that the server need not wait for its framework to load. */
export function messageRoutes(bot: () => Promise<Receiver>): readonly Route[] {
  return [
    {
      method: "POST",
      path: "/api/messages",
      serve: async ({ request, response }) => {
        const body = await readJson(request, ACTIVITY_LIMITS);
        if (body.kind === "refused") {
          send(response, refusal(body.refusal));
          return;
        }
        const { receive } = await bot();
        const answer = await receive(body.value, request.headers.authorization ?? "");
        send(
          response,
          answer.body === undefined
            ? { status: answer.status, type: "text/plain", body: "" }
            : json(
                answer.status,
                answer.body,
                answer.retryAfter === undefined ? {} : { "Retry-After": String(answer.retryAfter) },
              ),
        );
      },
    },
  ];
}
