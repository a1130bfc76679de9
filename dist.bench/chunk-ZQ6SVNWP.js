import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));

// src/commands/log.ts
var logTo = (stream) => (entry) => {
  stream.write(`${JSON.stringify({ time: (/* @__PURE__ */ new Date()).toISOString(), ...entry })}
`);
};

export {
  logTo
};
