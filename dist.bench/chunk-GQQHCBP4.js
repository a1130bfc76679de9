import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));

// src/turns/log.ts
var FRAMES = 4;
function whereOf(error) {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const own = `${error.name} ${frames.slice(0, FRAMES).map((frame) => frame.trim()).join(" ")}`;
  return error.cause === void 0 ? own : `${own} caused by ${whereOf(error.cause)}`;
}

// src/turns/reference.ts
import { randomBytes } from "node:crypto";
var letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
var LENGTH = 8;
function newReference() {
  return [...randomBytes(LENGTH)].map((byte) => letters[byte % letters.length]).join("");
}

// src/turns/turns.ts
var TurnFailed = class extends Error {
  /** Ties what the person saw to the log. */
  reference;
  fault;
  constructor(fault, message, reference, cause) {
    super(message, { cause });
    this.name = "TurnFailed";
    this.fault = fault;
    this.reference = reference;
  }
};
var sessionKey = (...parts) => JSON.stringify(parts);

export {
  whereOf,
  newReference,
  TurnFailed,
  sessionKey
};
