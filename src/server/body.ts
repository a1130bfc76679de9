// Reading a request's body: never more than its limit, never longer than its time, never in an encoding that it only claims.
import type { IncomingMessage } from "node:http";
import type { Refusal } from "./answer.ts";

export interface BodyLimits {
  readonly bytes: number;
  readonly milliseconds: number;
}

/** A client that is told no while it still sends often sees only a broken connection. So much is swallowed first, and so long. */
const SWALLOWED_BYTES = 16 * 1024 * 1024;
const SWALLOWED_MS = 2_000;

export type Body =
  { readonly kind: "body"; readonly bytes: Buffer } | { readonly kind: "refused"; readonly refusal: Refusal };

const tooLarge = (limit: number): Refusal => ({
  status: 413,
  error: `The body is larger than ${limit >= 1024 * 1024 ? `${limit / 1024 / 1024} MB` : `${limit / 1024} kB`}. Send less, or a long text as a file.`,
  headers: { Connection: "close" },
});
const tooSlow: Refusal = {
  status: 408,
  error: "The body did not arrive in time. Send it again.",
  headers: { Connection: "close" },
};
const brokenOff: Refusal = { status: 400, error: "The body broke off before its end. Send it again." };

export async function readBody(request: IncomingMessage, limits: BodyLimits): Promise<Body> {
  const announced = Number(request.headers["content-length"] ?? 0);
  if (announced > limits.bytes) {
    await swallow(request);
    return { kind: "refused", refusal: tooLarge(limits.bytes) };
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const done = (body: Body): void => {
      clearTimeout(timer);
      request.off("data", onData).off("end", onEnd).off("close", onClose).off("error", onClose);
      resolve(body);
    };
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= limits.bytes) {
        chunks.push(chunk);
        return;
      }
      done({ kind: "refused", refusal: tooLarge(limits.bytes) });
      void swallow(request);
    };
    const onEnd = (): void => { done({ kind: "body", bytes: Buffer.concat(chunks) }); }; // prettier-ignore
    const onClose = (): void => { done({ kind: "refused", refusal: brokenOff }); }; // prettier-ignore
    const timer = setTimeout(() => { done({ kind: "refused", refusal: tooSlow }); }, limits.milliseconds); // prettier-ignore
    request.on("data", onData).on("end", onEnd).on("close", onClose).on("error", onClose);
  });
}

/** Reads and forgets, so that the answer arrives; gives up on a client that sends without end. */
export function swallow(request: IncomingMessage): Promise<void> {
  if (request.readableEnded || request.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let size = 0;
    const done = (): void => {
      clearTimeout(timer);
      request.off("data", onData).off("end", done).off("close", done).off("error", done);
      request.on("error", () => undefined); // Whatever the connection does now has been answered.
      request.pause();
      resolve();
    };
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > SWALLOWED_BYTES) done();
    };
    const timer = setTimeout(done, SWALLOWED_MS);
    request.on("data", onData).on("end", done).on("close", done).on("error", done);
    request.resume();
  });
}

export type Json =
  { readonly kind: "json"; readonly value: unknown } | { readonly kind: "refused"; readonly refusal: Refusal };

export async function readJson(request: IncomingMessage, limits: BodyLimits): Promise<Json> {
  const body = await readBody(request, limits);
  if (body.kind === "refused") return body;
  const text = utf8(body.bytes);
  if (text === undefined)
    return { kind: "refused", refusal: { status: 400, error: "The body is not UTF-8. Send JSON in UTF-8." } };
  try {
    return { kind: "json", value: JSON.parse(text) as unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {
      kind: "refused",
      refusal: { status: 400, error: "The body is not JSON. Check its quotes, commas and brackets." },
    };
  }
}

export function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
