// Server-sent events: the conversation so far, and what is said later, for as long as the page listens.
import type { IncomingMessage, ServerResponse } from "node:http";
import { type LiveTurns, type Taken, TurnFailed } from "../turns/turns.ts";

/** Proxies close a connection that is silent for a minute. */
const HEARTBEAT_MS = 20_000;
/** Turns that another process took are looked for so often, where there are other processes. */
const CATCH_UP_MS = 3_000;
/** How long a browser waits before it connects again. */
const RETRY_MS = 2_000;
/** A page that reads slower than this is behind is cut off; it connects again and asks for what it missed. */
const BUFFERED_BYTES = 8 * 1024 * 1024;
/** Two dozen open pages of one visitor are a mistake in a script. */
const STREAMS_OF_ONE = 24;
const STREAMS = 2_000;

export interface Streams {
  /** Answers the request with a stream, or says that there are too many. Resolves when the stream has ended. */
  readonly open: (input: {
    readonly key: string;
    readonly after: number;
    readonly request: IncomingMessage;
    readonly response: ServerResponse;
  }) => Promise<"ended" | "too-many">;
  readonly closeAll: () => void;
}

export function createStreams(
  turns: Pick<LiveTurns, "since" | "watch" | "shared">,
  toJson: (taken: Taken) => unknown,
): Streams {
  const open = new Map<ServerResponse, string>();

  return {
    open: async ({ key, after, request, response }) => {
      const mine = [...open.values()].filter((other) => other === key).length;
      if (open.size >= STREAMS || mine >= STREAMS_OF_ONE) return "too-many";
      open.set(response, key);
      let last = after;
      const write = (taken: Taken): void => {
        if (taken.n <= last) return;
        last = taken.n;
        if (taken.forgotten === true) last = 0; // The next turn is number 1.
        response.write(`id: ${last}\ndata: ${JSON.stringify(toJson(taken))}\n\n`);
        if (response.writableLength > BUFFERED_BYTES) response.destroy();
      };

      // Watched before it is read, so that nothing falls between; what comes meanwhile waits for its turn.
      const early: Taken[] = [];
      let restored = false;
      const unwatch = turns.watch(key, (taken) => {
        if (restored) write(taken);
        else early.push(taken);
      });
      let catchingUp: NodeJS.Timeout | undefined;
      const catchUp = async (): Promise<void> => {
        try {
          (await turns.since(key, last)).forEach(write);
        } catch (error) {
          // The storage is away, which has been logged; the next look finds what this one did not.
          if (!(error instanceof TurnFailed)) throw error;
        }
      };
      const heartbeat = setInterval(() => response.write(": still here\n\n"), HEARTBEAT_MS);
      const ended = new Promise<void>((resolve) => {
        // Every error, not the first alone: a write that comes too late is told of in one, and nobody else would catch it.
        response.once("close", resolve).on("error", () => { resolve(); }); // prettier-ignore
      });
      try {
        const before = await turns.since(key, after);
        response.writeHead(200, {
          "Content-Type": "text/event-stream; charset=utf-8",
          "Cache-Control": "no-store",
          // nginx would otherwise hold the events back.
          "X-Accel-Buffering": "no",
        });
        response.write(`retry: ${RETRY_MS}\n\n`);
        before.forEach(write);
        restored = true;
        early.forEach(write);
        if (turns.shared) catchingUp = setInterval(() => void catchUp(), CATCH_UP_MS);
        request.resume();
        await ended;
        return "ended";
      } finally {
        clearInterval(heartbeat);
        clearInterval(catchingUp);
        unwatch();
        open.delete(response);
      }
    },
    closeAll: () => {
      for (const response of open.keys()) response.end();
    },
  };
}
