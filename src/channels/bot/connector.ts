// The HTTP client through which replies leave. The SDK's own waits for ever on a server that does not answer, repeats what may have
// arrived, and sleeps as long as it is told to.
import type { HttpClient, HttpOperationResponse, WebResourceLike } from "botbuilder-stdlib/lib/azureCoreHttpCompat.js";

/** A turn's HTTP answer is due within 10 s, and a reply may need two requests. */
const DEADLINE_MS = 5_000;

/** A message was not taken, or nobody knows whether it was. It has no `code`: with one the SDK would repeat the request. */
export class NotDelivered extends Error {
  readonly status: number | undefined;
  constructor(status: number | undefined, cause?: unknown) {
    super("A reply was not delivered.", { cause });
    this.name = "NotDelivered";
    this.status = status;
  }
}

export function createConnectorClient(deadlineMs = DEADLINE_MS): HttpClient {
  return {
    sendRequest: async (request: WebResourceLike): Promise<HttpOperationResponse> => {
      const response = await fetchInTime(request, deadlineMs);
      if (response.status >= 300) throw new NotDelivered(response.status);
      const headers = request.headers.clone();
      for (const name of headers.headerNames()) headers.remove(name);
      response.headers.forEach((value, name) => { headers.set(name, value); }); // prettier-ignore
      return { request, status: response.status, headers, bodyAsText: await response.text() };
    },
  };
}

async function fetchInTime(request: WebResourceLike, deadlineMs: number): Promise<Response> {
  try {
    return await fetch(request.url, {
      method: request.method,
      headers: request.headers.rawHeaders(),
      ...(typeof request.body === "string" ? { body: request.body } : {}),
      // A token that goes along with a redirect has left the house.
      redirect: "manual",
      signal: AbortSignal.timeout(deadlineMs),
    });
  } catch (error) {
    throw new NotDelivered(undefined, error);
  }
}
