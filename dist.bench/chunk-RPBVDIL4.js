import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));

// src/knowledge/knowledge.ts
function articleOf(knowledge, id) {
  return knowledge.articles.get(knowledge.renamed.get(id) ?? id);
}

export {
  articleOf
};
