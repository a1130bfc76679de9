// What every HTTP answer carries, and the few forms that answers have.
import type { ServerResponse } from "node:http";

/** Pages hold text that people pasted: nothing in them may run, load from elsewhere or be framed. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": contentSecurityPolicy,
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
};

/** Set before anything else, so that no answer, whoever writes it, goes without. */
export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
}

export interface Answer {
  readonly status: number;
  readonly type: "application/json" | "text/html" | "text/plain" | (string & {});
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export function send(response: ServerResponse, answer: Answer): void {
  if (response.headersSent) {
    // Too late to say anything: the half answer must not look like a whole one.
    response.destroy();
    return;
  }
  const text = answer.type.startsWith("text/") || answer.type === "application/json";
  response.writeHead(answer.status, {
    "Content-Type": text ? `${answer.type}; charset=utf-8` : answer.type,
    "Content-Length": Buffer.byteLength(answer.body),
    "Cache-Control": "no-store",
    ...answer.headers,
  });
  response.end(answer.body);
}

export const json = (status: number, value: unknown, headers: Answer["headers"] = {}): Answer => ({
  status,
  type: "application/json",
  body: JSON.stringify(value),
  headers,
});

/** Why a request is not served: a sentence for the person who sent it. Nothing from inside stands in it. */
export interface Refusal {
  readonly status: number;
  readonly error: string;
  /** Ties it to a line of the log, where there is one. */
  readonly reference?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const refusal = ({ status, error, reference, headers }: Refusal): Answer =>
  json(status, { error, ...(reference === undefined ? {} : { reference }) }, headers);
