import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));

// src/stores/store.ts
var StoreTrouble = class extends Error {
  fault;
  constructor(fault, message, options) {
    super(message, options);
    this.name = "StoreTrouble";
    this.fault = fault;
  }
};

export {
  StoreTrouble
};
