// The HTTP client through which replies leave. The SDK's own waits for ever on a server that does not answer, repeats what may have
// arrived, and sleeps as long as it is told to.
import type { HttpClient, HttpOperationResponse, WebResourceLike } from "botbuilder-stdlib/lib/azureCoreHttpCompat.js";

/** A turn's HTTP answer is due within 10 s, and a reply may need two requests. */
const DEADLINE_MS = 5_000;
/** Teams answers 412 while it still writes the message before; its documentation asks to send again after a moment. */
const PRECONDITION_FAILED = 412;
const REPEATS = 2;
const BEFORE_REPEAT_MS = 500;

/** A message was not taken, or nobody knows whether it was. It has no `code`: with one the SDK would repeat the request. */
export class NotDelivered extends Error {
  /** Undefined where there was no answer. */
  readonly status: number | undefined;
  /** How long the channel asked to wait. */
  readonly retryAfterMs: number | undefined;
  constructor(status: number | undefined, options: { readonly retryAfterMs?: number; readonly cause?: unknown } = {}) {
    super("A reply was not delivered.", { cause: options.cause });
    this.name = "NotDelivered";
    this.status = status;
    this.retryAfterMs = options.retryAfterMs;
  }
}

export function createConnectorClient(deadlineMs = DEADLINE_MS): HttpClient {
  return {
    sendRequest: async (request: WebResourceLike): Promise<HttpOperationResponse> => {
      const signal = AbortSignal.timeout(deadlineMs);
      for (let repeats = 0; ; repeats += 1) {
        const response = await fetchInTime(request, signal);
        if (response.status === PRECONDITION_FAILED && repeats < REPEATS) {
          await response.body?.cancel();
          await pause(BEFORE_REPEAT_MS * 2 ** repeats);
          continue;
        }
        if (response.status >= 300) {
          await response.body?.cancel();
          throw new NotDelivered(response.status, retryAfterOf(response));
        }
        const headers = request.headers.clone();
        for (const name of headers.headerNames()) headers.remove(name);
        response.headers.forEach((value, name) => { headers.set(name, value); }); // prettier-ignore
        return { request, status: response.status, headers, bodyAsText: await textInTime(response) };
      }
    },
  };
}

async function fetchInTime(request: WebResourceLike, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(request.url, {
      method: request.method,
      headers: request.headers.rawHeaders(),
      ...(typeof request.body === "string" ? { body: request.body } : {}),
      // A token that goes along with a redirect has left the house.
      redirect: "manual",
      signal,
    });
  } catch (error) {
    throw new NotDelivered(undefined, { cause: error });
  }
}

async function textInTime(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch (error) {
    throw new NotDelivered(undefined, { cause: error });
  }
}

/** In seconds, or as a date. */
function retryAfterOf(response: Response): { readonly retryAfterMs?: number } {
  const header = response.headers.get("retry-after")?.trim() ?? "";
  if (/^\d{1,6}$/.test(header)) return { retryAfterMs: Number(header) * 1000 };
  const date = Date.parse(header);
  return Number.isNaN(date) ? {} : { retryAfterMs: Math.max(0, date - Date.now()) };
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); }); // prettier-ignore
