import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));
import {
  loadContent,
  shownPath
} from "./chunk-TUQMMMYO.js";
import "./chunk-AJG7WLWI.js";
import "./chunk-PYHFKQYR.js";
export {
  loadContent,
  shownPath
};
