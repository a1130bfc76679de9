// The server as a whole: which routes there are, and what they share.
import { createWebChannel } from "../channels/web/channel.ts";
import type { Settings } from "../config.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Store } from "../stores/store.ts";
import type { Log } from "../turns/log.ts";
import type { RateLimit } from "../turns/rate.ts";
import type { LiveTurns } from "../turns/turns.ts";
import { healthRoutes } from "./health.ts";
import type { Metrics } from "./metrics.ts";
import { messageRoutes, type Receiver } from "./messages.ts";
import { closedPageRoutes, pageRoutes } from "./pages.ts";
import type { Route } from "./routes.ts";
import { listen, type Listening } from "./server.ts";
import { createStreams } from "./stream.ts";
import { createUploads } from "./uploads.ts";
import { createVisitors } from "./visitors.ts";
import { webRoutes, type WebParts } from "./web.ts";

export interface ServeParts {
  readonly settings: Pick<Settings, "host" | "port" | "bot" | "webToken" | "metricsToken">;
  readonly knowledge: Knowledge;
  readonly turns: LiveTurns;
  readonly store: Pick<Store, "ping">;
  readonly bot: () => Promise<Receiver>;
  readonly readFile: WebParts["readFile"];
  readonly log: Log;
  readonly limit: RateLimit;
  readonly metrics: Metrics;
}

/** Starts to listen. Throws CannotListen, whose message is for the person who runs it. */
export async function serve(parts: ServeParts): Promise<Listening> {
  const { settings, knowledge, turns, store, log } = parts;
  const channel = createWebChannel({ turns, knowledge: () => knowledge });
  const streams = createStreams(turns, channel.toWire);
  const visitors = createVisitors(settings.webToken);
  const guarded = settings.bot !== undefined;
  let stopping = false;

  const pages: readonly Route[] =
    guarded && settings.webToken === undefined
      ? closedPageRoutes()
      : [
          ...pageRoutes({ channel, product: knowledge.product, visitors }),
          ...webRoutes({
            channel,
            visitors,
            uploads: createUploads(),
            streams,
            readFile: parts.readFile,
            limit: parts.limit,
            exportOf: turns.exportOf,
          }),
        ];
  const counts = { version: knowledge.version, articles: knowledge.articles.size, dialogs: knowledge.dialogs.size };
  const health = healthRoutes({
    store,
    knowledge: counts,
    isStopping: () => stopping,
    metrics: parts.metrics,
    guarded,
    ...(settings.metricsToken === undefined ? {} : { metricsToken: settings.metricsToken }),
  });

  const listening = await listen({
    routes: [...pages, ...messageRoutes(parts.bot), ...health],
    onStop: streams.closeAll,
    host: settings.host,
    port: settings.port,
    guarded,
    log,
    metrics: parts.metrics,
  });
  return {
    address: listening.address,
    stop: () => {
      stopping = true;
      return listening.stop();
    },
  };
}
