import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));
import {
  createReport,
  hasErrors,
  inOrder,
  readFolder
} from "./chunk-AJG7WLWI.js";
import {
  literal,
  textOfBlocks,
  textOfInlines
} from "./chunk-PYHFKQYR.js";

// src/content/load.ts
import { createHash } from "node:crypto";
import { isAbsolute, join, relative } from "node:path";

// src/knowledge/product.ts
var noProduct = {
  name: "",
  about: "",
  markers: [],
  aliases: /* @__PURE__ */ new Map(),
  synonyms: [],
  codeFamilies: [],
  foreign: /* @__PURE__ */ new Map(),
  roles: [],
  waitWeight: 0.2,
  escalationMinutes: 60,
  services: [],
  caseValues: /* @__PURE__ */ new Map(),
  collect: [],
  tryThese: []
};

// src/content/ids.ts
import { z } from "zod";
var isFileId = (text) => /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(text);
var id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, {
  error: "is not an id. Use letters, digits and hyphens, without spaces."
});
var sentence = z.string().min(1, { error: "has no value. Write one, or remove the line." });
var code = z.string().regex(/^\S+$/, { error: "is not a code. Write one name without spaces." });
var minutes = z.string().regex(/^\d{1,4}(?:\.\d)?$/, { error: "is not a number of minutes. Write a number such as 5." }).meta({ number: true });
function isIsoDate(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
var isoDate = z.string().refine(isIsoDate, { error: "is not a date. Write it as 2026-11-23." });
function toAddress(text) {
  if (!/^https?:\/\//i.test(text) || /\s/.test(text) || !URL.canParse(text)) return void 0;
  const { hostname, username, password } = new URL(text);
  return hostname === "" || username !== "" || password !== "" ? void 0 : text;
}
var repositoryPage = /^([\w.-]+\/[\w.-]+) (\S+)$/;
function toSource(text) {
  const [, repository, path] = repositoryPage.exec(text) ?? [];
  return repository === void 0 || path === void 0 ? toAddress(text) : `https://github.com/${repository}/blob/HEAD/${path.replace(/^\/+/, "")}`;
}
var source = z.string().refine((text) => toSource(text) !== void 0, {
  error: "is not an address. Write the whole address, beginning with https://."
});
var sources = z.union([source, z.array(source)]);
var toList = (value) => value === void 0 ? [] : Array.isArray(value) ? value : [value];

// src/content/markdown.ts
import { Lexer } from "marked";
var widestMarkers = 100;
var mostMarks = 600;
var markBudget = 15e5;
var mostLines = 5e3;
function lexMarkdown(text, firstLine, report) {
  const lines = text.split("\n");
  if (lines.length > mostLines) {
    report.error(firstLine + mostLines, `This article has more than ${mostLines} lines. Cut it into several.`);
    return void 0;
  }
  const deep = lines.findIndex((line) => markerColumns(line) > widestMarkers);
  if (deep !== -1) {
    report.error(firstLine + deep, "This line is nested too deeply. Keep to three levels of lists or quotations.");
    return void 0;
  }
  const lexer = new Lexer({ gfm: true });
  lexer.blockTokens(text, lexer.tokens);
  let budget = markBudget;
  for (const { src } of lexer.inlineQueue) {
    const marks = countMarks(src);
    budget -= marks * marks;
    if (marks <= mostMarks && budget >= 0) continue;
    const line = firstLine + countLines(text.slice(0, Math.max(0, text.indexOf(src.slice(0, 200)))));
    report.error(
      line,
      "This paragraph holds too many of the signs * _ ~ [. Put what is no formatting in backticks or in a fence."
    );
    return void 0;
  }
  for (const { src, tokens } of lexer.inlineQueue) lexer.inlineTokens(src, tokens);
  return placeIn(lexer.tokens, text, firstLine);
}
function placeIn(tokens, text, line) {
  let offset = 0;
  let at = line;
  return tokens.map((token) => {
    const found = text.indexOf(token.raw, offset);
    const start = found === -1 ? offset : found;
    const begins = at + countLines(text.slice(offset, start));
    offset = found === -1 ? offset : start + token.raw.length;
    at = begins + (found === -1 ? 0 : countLines(token.raw));
    const blank = /^\n*/.exec(token.raw)[0].length;
    return { token, line: token.type === "space" ? begins : begins + blank };
  });
}
var countLines = (text) => text.split("\n").length - 1;
function countMarks(text) {
  let marks = 0;
  for (const letter of text) if (letter === "*" || letter === "_" || letter === "~" || letter === "[") marks++;
  return marks;
}
function markerColumns(line) {
  const markers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line)[0];
  let columns = 0;
  for (const letter of markers) columns += letter === "	" ? 4 : 1;
  return columns;
}
var isComment = ({ type, raw }) => type === "html" && /^<!--.*-->$/s.test(raw.trim());

// src/knowledge/article.ts
var placeholderTypes = [
  "guid",
  "path",
  "file",
  "host",
  "port",
  "date",
  "number",
  "user",
  "url",
  "code",
  "name",
  "text"
];

// src/content/nearest.ts
var slipShare = 1 / 3;
var longestWord = 80;
function didYouMean(word, known) {
  const near = nearest(word, known);
  return near === void 0 ? "" : ` Did you mean \`${near}\`?`;
}
function nearest(word, known) {
  if (word.length > longestWord) return void 0;
  let best;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance > Math.max(1, Math.floor(candidate.length * slipShare))) continue;
    if (best === void 0 || distance < best.distance) best = { word: candidate, distance };
  }
  return best?.word;
}
function editDistance(a, b) {
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2] + 1 : Infinity;
      next.push(Math.min(replaced, exchanged, row[j] + 1, next[j - 1] + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length];
}

// src/content/placeholder.ts
var braces = /\{\{([A-Za-z][\w -]{0,39})\}\}|\{([A-Za-z][\w -]{0,39})(?:=([^{}\n]*))?\}/g;
var typeOf = (name) => {
  const last = name.split(" ").at(-1);
  return placeholderTypes.find((type) => type === last);
};
function toMessagePieces(text, complain) {
  const pieces = [];
  const addText = (added) => {
    const last = pieces.at(-1);
    if (added === "") return;
    if (last?.kind === "literal") pieces[pieces.length - 1] = { kind: "literal", text: last.text + added };
    else pieces.push({ kind: "literal", text: added });
  };
  let offset = 0;
  for (const match of text.matchAll(braces)) {
    const [whole, doubled, name, fallback] = match;
    addText(text.slice(offset, match.index));
    offset = match.index + whole.length;
    if (doubled !== void 0) {
      addText(`{${doubled}}`);
      continue;
    }
    const type = name === void 0 || fallback !== void 0 ? void 0 : typeOf(name);
    if (name === void 0 || type === void 0) {
      if (name !== void 0 && fallback === void 0) complain(notAType(name));
      addText(whole);
    } else {
      pieces.push({ kind: "placeholder", name, type });
    }
  }
  addText(text.slice(offset));
  return pieces;
}
var notAType = (name) => `\`{${name}}\` counts as written, since its last word is not a type.${didYouMean(name.split(" ").at(-1), placeholderTypes)} If it varies, end it with one of ${placeholderTypes.join(", ")}; if not, write \`{{${name}}}\`.`;
function toPieces(text, names, complain) {
  const pieces = [];
  let pending = "";
  const flush = () => {
    if (pending !== "") pieces.push({ kind: "literal", text: pending });
    pending = "";
  };
  let offset = 0;
  for (const match of text.matchAll(braces)) {
    const [whole, doubled, name, fallback] = match;
    pending += text.slice(offset, match.index);
    offset = match.index + whole.length;
    if (doubled !== void 0 && names.has(doubled)) {
      pending += `{${doubled}}`;
    } else if (name !== void 0 && names.has(name)) {
      flush();
      pieces.push({ kind: "placeholder", name, ...fallback === void 0 ? {} : { fallback } });
    } else {
      if (name !== void 0 && fallback !== void 0) {
        complain?.(
          `\`{${name}=\u2026}\` is filled by nothing and shown as written. Use a name of this article's messages or a case value.${didYouMean(name, names)}`
        );
      }
      pending += whole;
    }
  }
  pending += text.slice(offset);
  flush();
  return pieces;
}

// src/content/inline.ts
function toInlines(tokens, line, context) {
  let at = line;
  return tokens.flatMap((token) => {
    const begins = at;
    at += countLines(token.raw);
    return toInline(token, begins, context);
  });
}
function toInline(generic, line, context) {
  const { report, names } = context;
  const token = generic;
  switch (token.type) {
    case "text": {
      if ("tokens" in token && token.tokens !== void 0) return toInlines(token.tokens, line, context);
      return toPieces(decodeEntities(joinLines(token.text)), names, (message) => {
        report.warning(line, message);
      });
    }
    case "codespan":
      return [
        {
          kind: "code",
          pieces: toPieces(token.text, names, (message) => {
            report.warning(line, message);
          })
        }
      ];
    case "strong":
      return [{ kind: "strong", content: toInlines(token.tokens, line, context) }];
    case "em":
      return [{ kind: "emphasis", content: toInlines(token.tokens, line, context) }];
    case "del":
      return toInlines(token.tokens, line, context);
    case "br":
      return [{ kind: "break" }];
    case "link":
      return toLink(token, line, context);
    case "image":
      return toImageLink(token, line, report);
    case "escape":
      report.error(
        line,
        `A backslash before \`${token.text}\` is lost outside of code. Put the path or name in backticks.`
      );
      return [literal(token.text)];
    case "html":
      if (isComment(token)) return [];
      report.error(
        line,
        `\`${firstLineOf(token.raw)}\` is HTML, which is not shown. Put it in backticks, or write it in Markdown.`
      );
      return [];
    case "checkbox":
    case "space":
    case "def":
      return [];
    case "paragraph":
    case "heading":
      return toInlines(token.tokens, line, context);
    case "blockquote":
    case "code":
    case "hr":
    case "list":
    case "list_item":
    case "table":
      report.error(line, "This does not belong inside a sentence. Put it on lines of its own.");
      return [];
  }
}
function toLink(token, line, context) {
  const { href, raw, tokens } = token;
  const bare = !raw.startsWith("[") && !raw.startsWith("<");
  const address = toAddress(href);
  if (bare && (address === void 0 || /[{}]/.test(raw))) return toPieces(raw, context.names);
  const content = toInlines(tokens, line, context);
  if (address !== void 0) return [{ kind: "link", href: address, content }];
  if (isFileId(href) && !href.endsWith(".md")) {
    context.linked(href, line);
    return [{ kind: "article-link", article: href, content }];
  }
  const id2 = /([^/#?]+)\.md(?:[#?].*)?$/.exec(href)?.[1];
  context.report.error(
    line,
    `The link to \`${href}\` leads nowhere. ${id2 === void 0 ? "Write a whole address beginning with https://, or the id of an article." : `Write the id alone: \`(${id2})\`.`}`
  );
  return content;
}
function toImageLink({ href, text }, line, report) {
  const content = [literal(text === "" ? "Picture" : text)];
  const address = toAddress(href);
  if (address !== void 0) return [{ kind: "link", href: address, content }];
  report.warning(line, `The picture \`${href}\` is not shown. Say in words what it shows, or give its whole address.`);
  return text === "" ? [] : content;
}
var joinLines = (text) => text.replace(/ ?\n ?/g, " ");
var firstLineOf = (text) => text.split("\n", 1)[0].slice(0, 60);
var entities = /* @__PURE__ */ new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\xA0"]
]);
function decodeEntities(text) {
  return text.replace(
    /&(?:#(\d{1,6})|#[xX]([\da-fA-F]{1,5})|([a-z]{2,4}));/g,
    (whole, decimal, hex, name) => {
      if (name !== void 0) return entities.get(name) ?? whole;
      const point = decimal === void 0 ? parseInt(hex ?? "", 16) : Number(decimal);
      return point > 0 && point <= 1114111 && (point < 55296 || point > 57343) ? String.fromCodePoint(point) : whole;
    }
  );
}

// src/content/block.ts
function toBlocks(placed, context) {
  return placed.flatMap((one) => toBlock(one, context));
}
function toBlock({ token: generic, line }, context) {
  const { report } = context;
  const token = generic;
  switch (token.type) {
    case "paragraph":
    case "text": {
      const content = trimmed(toInlines(token.tokens ?? [token], line, context));
      return content.length === 0 ? [] : [{ kind: "paragraph", content }];
    }
    case "code":
      return [toCode(token, line, context)];
    case "list":
      return [
        {
          kind: "list",
          ordered: token.ordered,
          items: itemsOf(token, line).map((item) => toBlocks(childrenOf(item), context))
        }
      ];
    case "table":
      return [toTable(token, line, context)];
    case "blockquote":
      return toBlocks(placeIn(token.tokens, token.text, line), context);
    case "html":
      if (isComment(token)) return [];
      report.error(
        line,
        `\`${token.raw.trim().split("\n", 1)[0].slice(0, 60)}\` is HTML, which is not shown. Put it in backticks, or write it in Markdown.`
      );
      return [];
    case "heading":
      report.error(line, `The heading \`${token.text}\` has no place here. Write it as a paragraph in bold.`);
      return [];
    case "space":
    case "hr":
    case "def":
    case "checkbox":
      return [];
    case "br":
    case "codespan":
    case "del":
    case "em":
    case "escape":
    case "image":
    case "link":
    case "strong":
      return [{ kind: "paragraph", content: toInlines([token], line, context) }];
    case "list_item":
      return toBlocks(childrenOf({ token, line }), context);
  }
}
function itemsOf(list, line) {
  return placeIn(list.items, list.raw, line).map(({ line: at }, index) => ({ token: list.items[index], line: at }));
}
function childrenOf({ token, line }) {
  return placeIn(token.tokens, token.text, line).filter((child) => child.token.type !== "space");
}
function toCode(token, line, context) {
  if (token.codeBlockStyle !== "indented") checkFenceCloses(token, line, context.report.error);
  const language = /^\S+/.exec(token.lang ?? "")?.[0];
  return { kind: "code", ...language === void 0 ? {} : { language }, pieces: toPieces(token.text, context.names) };
}
function checkFenceCloses(token, line, error) {
  const [first = "", ...rest] = token.raw.trimEnd().split("\n");
  const fence = /^\s*(`{3,}|~{3,})/.exec(first)?.[1] ?? "```";
  const last = rest.at(-1)?.trim() ?? "";
  if (last.startsWith(fence) && last.split(fence[0]).every((part) => part === "")) return;
  error(line, `This fence is never closed. Add a line of ${fence} below its last line.`);
}
function toTable(token, line, context) {
  const cells = (row, at) => row.map((cell) => trimmed(toInlines(cell.tokens, at, context)));
  for (const [index, written] of token.raw.trimEnd().split("\n").entries()) {
    if (index === 1 || countCells(written) <= token.header.length) continue;
    context.report.error(
      line + index,
      "This row has more cells than the table's head, and the last are lost. Write a `|` inside a cell as `\\|`."
    );
  }
  return {
    kind: "table",
    head: cells(token.header, line),
    rows: token.rows.map((row, index) => cells(row, line + 2 + index))
  };
}
var countCells = (row) => row.trim().replaceAll("\\|", "").replace(/^\|/, "").replace(/\|$/, "").split("|").length;
function trimmed(content) {
  const [first, last] = [content[0], content.at(-1)];
  if (first?.kind !== "literal" && last?.kind !== "literal") return content;
  return content.flatMap((run, index) => {
    if (run.kind !== "literal") return [run];
    let text = index === 0 ? run.text.trimStart() : run.text;
    if (index === content.length - 1) text = text.trimEnd();
    return text === "" ? [] : [{ kind: "literal", text }];
  });
}

// src/content/front-matter.ts
import { z as z3 } from "zod";

// src/content/shape.ts
import { z as z2 } from "zod";

// src/content/prune.ts
var rounds = 3;
function prune(schema, data) {
  let left = data;
  for (let round = 0; round < rounds; round++) {
    const result = schema.safeParse(left);
    if (result.success) return result.data;
    const { issues } = result.error;
    left = round === 0 ? without(filled(left, issues.filter(isChoice)), issues.filter((issue) => !isChoice(issue)).flatMap(pathsOf)) : filled(left, issues);
  }
  return void 0;
}
var isChoice = (issue) => issue.code === "invalid_value";
var pathsOf = (issue) => issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
function without(data, paths) {
  if (paths.some((path) => path.length === 0)) return void 0;
  const below = (key) => paths.filter(([first]) => first === key).map(([, ...rest]) => rest);
  const kept = (key) => !below(key).some((path) => path.length === 0);
  if (Array.isArray(data)) {
    return data.map((item, index) => ({ item, index })).flatMap(({ item, index }) => kept(index) ? [without(item, below(index))] : []);
  }
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => kept(key) ? [[key, without(value, below(key))]] : [])
  );
}
function filled(data, issues) {
  return issues.reduce((left, issue) => {
    if (issue.code === "invalid_value") return put(left, issue.path, issue.values[0]);
    return issue.code === "invalid_type" ? put(left, issue.path, issue.expected === "string" ? "-" : {}) : left;
  }, data);
}
function put(data, [key, ...rest], value) {
  if (key === void 0) return value;
  if (typeof data !== "object" || data === null || Array.isArray(data)) return data;
  const entries = data;
  return { ...entries, [key]: put(entries[key], rest, value) };
}

// src/content/tree.ts
function findTree(tree, path) {
  let at = tree;
  let line = tree.line;
  for (const step of path) {
    if (at.kind === "map") {
      const entry = at.entries.find(({ key }) => key === step);
      if (entry === void 0) return { line };
      ({ line, value: at } = entry);
    } else if (at.kind === "list") {
      const item = at.items[Number(step)];
      if (item === void 0) return { line };
      ({ line } = item);
      at = item;
    } else {
      return { line };
    }
  }
  return { found: at, line };
}
var lineOf = (tree, ...path) => findTree(tree, path).line;
function toData(tree) {
  switch (tree.kind) {
    case "text":
      return tree.value;
    case "list":
      return tree.items.map(toData);
    case "map":
      return Object.fromEntries(tree.entries.map(({ key, value }) => [key, toData(value)]));
  }
}

// src/content/shape.ts
var longestQuote = 60;
function checkShape(schema, tree, soundUntil, report) {
  const data = toData(tree);
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const broken = soundUntil !== Infinity;
  const told = new Set(report.problems.map((problem) => problem.line));
  const { issues } = result.error;
  const strangers = issues.flatMap((issue) => issue.code === "unrecognized_keys" ? issue.keys : []);
  for (const issue of issues) {
    const name = String(issue.path.at(-1));
    for (const { line, message, missing } of toMistakes(issue, [], { schema, tree })) {
      if (told.has(line) || broken && (missing || line >= soundUntil)) continue;
      if (missing && nearest(name, strangers) !== void 0) continue;
      report.error(line, message);
    }
  }
  return prune(schema, data);
}
function toMistakes(issue, above, place) {
  const path = [...above, ...issue.path];
  const { found, line } = findTree(place.tree, path);
  const name = nameOf(path);
  const mistake = (message) => [{ line, message, missing: found === void 0 }];
  if (found === void 0) return mistake(`${name} is missing. Add it.`);
  const value = found.kind === "text" ? found.value : void 0;
  if (value === "") return mistake(emptyMessage(name, found));
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = keysAt(place.schema, path);
      return issue.keys.map((key) => ({
        line: findTree(place.tree, [...path, key]).line,
        message: `\`${key}\` is not a key here.${didYouMean(key, known) || ` Remove it, or use one of ${known.join(", ")}.`}`,
        missing: false
      }));
    }
    case "invalid_value": {
      const known = issue.values.map(String);
      return mistake(
        `${quoted(path, value)} is not known. Write one of ${known.join(", ")}.${didYouMean(value ?? "", known)}`
      );
    }
    case "invalid_type":
      return mistake(wrongKind(name, issue.expected, found));
    case "invalid_union": {
      const meant = issue.errors.find(
        (issues) => issues.some((inner) => inner.code !== "invalid_type" || inner.path.length > 0)
      );
      return meant?.flatMap((inner) => toMistakes(inner, path, place)) ?? mistake(wrongKind(name, "string", found));
    }
    case "invalid_key":
    case "invalid_element":
      return mistake(`${name} ${issue.issues[0]?.message ?? "is not a good name."}`);
    case "invalid_format":
    case "too_small":
    case "too_big":
    case "not_multiple_of":
    case "custom":
      return mistake(`${quoted(path, value)} ${issue.message}`);
  }
}
function nameOf(path) {
  const last = path.at(-1);
  if (last === void 0) return "The file";
  return typeof last === "number" ? `An entry of \`${String(path.at(-2))}\`` : `\`${String(last)}\``;
}
function quoted(path, value) {
  const last = path.at(-1);
  if (value === void 0 || value.length > longestQuote) return nameOf(path);
  return typeof last === "string" ? `\`${last}: ${value}\`` : `\`${value}\` in \`${String(path.at(-2))}\``;
}
function emptyMessage(name, found) {
  return found.kind === "text" && found.commented ? `${name} has no value: what follows \`#\` is a comment. Put the sentence in quotes.` : `${name} has no value. Write one, or remove the line.`;
}
function wrongKind(name, expected, found) {
  if (expected === "array") {
    return `${name} must be a list. Write each entry on a line of its own, beginning with \`- \`.`;
  }
  if (expected === "string") {
    return found.kind === "map" ? `${name} must be a sentence, and a colon splits it. Put the sentence in quotes.` : `${name} must be one sentence, not a list. Write it behind the colon.`;
  }
  return found.kind === "list" ? `${name} must hold names with a colon, not a list. Remove each \`- \` and end each name with a colon.` : `${name} must hold entries of its own. Indent them on the lines below it.`;
}
function keysAt(schema, path) {
  if (schema instanceof z2.ZodOptional) return keysAt(schema.unwrap(), path);
  const [step, ...rest] = path;
  if (schema instanceof z2.ZodObject) {
    if (step === void 0) return Object.keys(schema.shape);
    const inner = schema.shape[String(step)];
    return inner instanceof z2.core.$ZodType ? keysAt(inner, rest) : [];
  }
  if (schema instanceof z2.ZodRecord) return keysAt(schema.valueType, rest);
  if (schema instanceof z2.ZodArray) return keysAt(schema.element, rest);
  return [];
}

// src/content/style.ts
var isWord = (text) => /^[^\s,]+$/.test(text);
var longestTerm = 5;
var isTerm = (text) => !/[.?!] /.test(text) && text.split(" ").length <= longestTerm;
function checkStyle(tree, style4, report, key = "") {
  switch (tree.kind) {
    case "text":
      checkComment(tree.value, tree.plain && tree.commented, tree.line, key, style4, report);
      return;
    case "list":
      if (tree.flow) checkBrackets(tree.items, tree.line, key, style4, report);
      for (const item of tree.items) checkStyle(item, style4, report, key);
      return;
    case "map":
      if (tree.flow) {
        report.error(tree.line, "Braces are not used here. Write each name with its colon on a line of its own.");
      }
      for (const entry of tree.entries) checkStyle(entry.value, style4, report, entry.key);
  }
}
function checkComment(value, cut, line, key, style4, report) {
  if (!cut || value === "" || isWord(value) && !style4.sentences.has(key)) return;
  report.error(
    line,
    `Everything behind \` #\` is a comment and is lost. Put the sentence in quotes, or the comment on a line of its own.`
  );
}
function checkBrackets(items, line, key, style4, report) {
  if (!style4.bracketLists) {
    report.error(
      line,
      `\`${key}\` must be written as lines. Write each entry on a line of its own, beginning with \`- \`.`
    );
    return;
  }
  const terms = items.every((item) => item.kind === "text" && (!item.plain || isTerm(item.value)));
  if (style4.sentences.has(key) || !terms) {
    report.error(
      line,
      `A comma splits the sentences in these brackets. Write each one on a line of its own, beginning with \`- \`.`
    );
  }
}

// src/content/yaml.ts
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
var deepest = 20;
var widestIndent = 60;
var mostLines2 = 5e3;
function parseYaml(text, firstLine, report) {
  if (text.split("\n").length > mostLines2) {
    report.error(firstLine + mostLines2, `This holds more than ${mostLines2} lines. Cut it into several files.`);
    return { soundUntil: firstLine };
  }
  const deep = lineOfDeepNesting(text);
  if (deep !== void 0) {
    report.error(firstLine + deep, "This is nested too deeply. Keep to the levels that the format needs.");
    return { soundUntil: firstLine + deep };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: "failsafe",
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
    logLevel: "error"
  });
  const lineAt = (offset) => firstLine + lines.linePos(offset).line - 1;
  const { read, quotes } = createReader(text, lineAt, report);
  const tree = document.contents === null ? void 0 : read(document.contents);
  const soundUntil = reportSyntax(document.errors, quotes, lineAt, report);
  return tree === void 0 ? { soundUntil } : { tree, soundUntil };
}
function lineOfDeepNesting(text) {
  let open = 0;
  for (const [index, line] of text.split("\n").entries()) {
    const content = line.trimStart();
    const markers = /^(?:[-?][ \t]+)*/.exec(content)[0].length;
    if (line.length - content.length > widestIndent || markers > deepest * 2) return index;
    if (line.split(": ").length > deepest) return index;
    for (const letter of line) {
      if (letter === "[" || letter === "{") open++;
      else if ((letter === "]" || letter === "}") && open > 0) open--;
    }
    if (open > widestIndent) return index;
  }
  return void 0;
}
function createReader(text, lineAt, report) {
  const quotes = [];
  function read(node) {
    if (!isNode(node)) return { kind: "text", value: "", line: lineAt(0), plain: true, commented: false };
    const [from, to] = [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
    const line = lineAt(from);
    refuseProperties(node, line);
    if (isSeq(node)) return { kind: "list", line, flow: node.flow === true, items: node.items.map(read) };
    if (isMap(node)) return { kind: "map", line, flow: node.flow === true, entries: readEntries(node.items, line) };
    if (!isScalar(node)) return { kind: "text", value: text.slice(from, to), line, plain: true, commented: false };
    const plain = node.type === "PLAIN";
    if (!plain) quotes.push(from);
    const value = typeof node.value === "string" ? node.value : "";
    return { kind: "text", value, line, plain, commented: /^[ \t]*#/.test(text.slice(to, to + 200)) };
  }
  function readEntries(pairs, mapLine) {
    const entries = /* @__PURE__ */ new Map();
    for (const { key: keyNode, value } of pairs) {
      const line = isNode(keyNode) ? lineAt(keyNode.range?.[0] ?? 0) : mapLine;
      if (!isScalar(keyNode) || typeof keyNode.value !== "string" || keyNode.value === "__proto__") {
        report.error(line, "This cannot be a key. Begin the line with a word and a colon.");
        continue;
      }
      refuseProperties(keyNode, line);
      const key = keyNode.value;
      const before = entries.get(key);
      if (before !== void 0) {
        report.error(
          line,
          `\`${key}\` stands here a second time (first in line ${before.line}). Remove one of the two.`
        );
        continue;
      }
      entries.set(key, { key, line, value: isNode(value) ? read(value) : { ...read(void 0), line } });
    }
    return [...entries.values()];
  }
  function refuseProperties(node, line) {
    const refuse = (mark, what) => {
      report.error(
        line,
        `A value that begins with \`${mark}\` ${what}, which is not allowed here. Put the sentence in quotes.`
      );
    };
    if (isAlias(node)) refuse("*", "repeats another one");
    else if (node.anchor !== void 0) refuse("&", "names it for reuse");
    if (node.tag !== void 0) refuse("!", "names a type");
  }
  return { read, quotes };
}
function reportSyntax(errors, quotes, lineAt, report) {
  const told = /* @__PURE__ */ new Set();
  for (const error of errors) {
    const unclosed = error.code === "MISSING_CHAR" && error.message.includes("quote");
    const offset = unclosed ? quotes.findLast((from) => from <= error.pos[0]) ?? error.pos[0] : error.pos[0];
    const line = lineAt(offset);
    if (told.has(line)) continue;
    told.add(line);
    report.error(
      line,
      unclosed ? "A quote is opened here and never closed. Close it at the end of the sentence." : inPlainWords(error)
    );
  }
  return Math.min(...told, Infinity);
}
function inPlainWords(error) {
  switch (error.code) {
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return "A colon or the indentation splits this sentence. Put the sentence in quotes.";
    case "BAD_SCALAR_START":
      return "A sentence cannot begin with this sign. Put the sentence in quotes.";
    case "UNEXPECTED_TOKEN":
      return "This does not fit to what stands before it. Put the whole sentence in quotes, or check the indentation.";
    case "TAB_AS_INDENT":
      return "A tab indents this line. Use spaces.";
    case "BAD_INDENT":
    case "MISSING_CHAR":
    case "BLOCK_IN_FLOW":
      return "The indentation does not fit, or a bracket or comma is missing. Bring the line in line with its neighbours.";
    case "BAD_DQ_ESCAPE":
      return "A backslash means something else between double quotes. Use single quotes.";
    case "MULTIPLE_DOCS":
      return "A line `---` ends the content too early. Remove it.";
    case "RESOURCE_EXHAUSTION":
      return "This is nested too deeply. Keep to the levels that the format needs.";
    case "ALIAS_PROPS":
    case "BAD_ALIAS":
    case "BAD_COLLECTION_TYPE":
    case "BAD_DIRECTIVE":
    case "BAD_PROP_ORDER":
    case "DUPLICATE_KEY":
    case "IMPOSSIBLE":
    case "KEY_OVER_1024_CHARS":
    case "MULTIPLE_ANCHORS":
    case "MULTIPLE_TAGS":
    case "NON_STRING_KEY":
    case "TAG_RESOLVE_FAILED":
      return "This cannot be read as YAML. Put the sentence in quotes, or remove the special signs.";
  }
}

// src/content/front-matter.ts
var frontMatterSchema = z3.strictObject({
  kind: z3.enum(["problem", "how-to", "concept"]).optional().describe("What the article is. Without it: problem."),
  status: z3.enum(["validated", "draft", "archived"]).optional().describe("Only validated articles answer. Without it: validated."),
  reviewed: isoDate.optional().describe("The day somebody last read it against its source, as 2026-11-23."),
  codes: z3.array(code).optional().describe("Exact names that stand in error messages, such as InvalidAnchor."),
  findings: z3.array(id).optional().describe("Evidence that by itself means this article, such as certificate-expired."),
  source: sources.optional().describe("The page or pages that document it: whole addresses."),
  related: z3.array(id).optional().describe("Ids of articles to read next."),
  dialog: id.optional().describe("Only where the message alone does not decide: the dialog that does."),
  formerly: z3.array(id).optional().describe("Older ids of this article, so that old links still lead here.")
});
var style = { sentences: /* @__PURE__ */ new Set(), bracketLists: false };
function splitFrontMatter(text, report) {
  const lines = text.split("\n");
  const first = lines[0].trimEnd();
  if (!/^---[\w]*$/.test(first)) return { body: text, bodyLine: 1 };
  if (first !== "---") report.error(1, "The first line must be `---` alone. Remove what stands behind it.");
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  if (end === -1) {
    report.error(1, "The front matter is never closed. Add a line `---` below its last key.");
    return { bodyLine: lines.length };
  }
  return {
    frontMatter: { text: lines.slice(1, end).join("\n"), line: 2 },
    body: lines.slice(end + 1).join("\n"),
    bodyLine: end + 2
  };
}
function parseFrontMatter(split, report) {
  const { tree, soundUntil } = split === void 0 ? { soundUntil: Infinity } : parseYaml(split.text, split.line, report);
  if (tree !== void 0) {
    checkStyle(tree, style, report);
    checkTwice(tree, report);
  }
  const data = tree === void 0 ? {} : checkShape(frontMatterSchema, tree, soundUntil, report) ?? {};
  return {
    kind: data.kind ?? "problem",
    status: data.status ?? "validated",
    ...data.reviewed === void 0 ? {} : { reviewed: data.reviewed },
    codes: data.codes ?? [],
    findings: data.findings ?? [],
    sources: toList(data.source).flatMap((text) => toSource(text) ?? []),
    related: data.related ?? [],
    ...data.dialog === void 0 ? {} : { dialog: data.dialog },
    formerly: data.formerly ?? [],
    sound: soundUntil === Infinity,
    lineOf: (key, index) => tree === void 0 ? 1 : lineOf(tree, ...index === void 0 ? [key] : [key, index])
  };
}
function checkTwice(tree, report) {
  if (tree.kind !== "map") return;
  for (const { key, value } of tree.entries) {
    if (value.kind !== "list") continue;
    const seen = /* @__PURE__ */ new Set();
    for (const item of value.items) {
      if (item.kind !== "text") continue;
      if (seen.has(item.value)) {
        report.error(item.line, `\`${item.value}\` stands twice under \`${key}\`. Remove one of the two.`);
      }
      seen.add(item.value);
    }
  }
}

// src/content/fences.ts
var needless = /* @__PURE__ */ new Set(["text", "txt", "plain", "plaintext", "log", "console", "output"]);
function readFences(name, section, report) {
  const what = name === "Messages" ? "A message" : name === "Examples" ? "An example" : "A counterexample";
  return section.content.flatMap(({ token, line }) => {
    if (token.type !== "code" || token.codeBlockStyle === "indented") {
      report.error(line, `${what} stands in a fence. Put a line of \`\`\` before and after it.`);
      return [];
    }
    const code2 = token;
    checkFenceCloses(code2, line, report.error);
    if (code2.text.trim() === "") {
      report.error(line, "This fence is empty. Write the text into it, or remove it.");
      return [];
    }
    const words2 = (code2.lang ?? "").split(/\s+/).filter((word) => word !== "");
    for (const word of words2) {
      if (needless.has(word)) report.warning(line, `The word \`${word}\` says nothing here. Remove it.`);
    }
    return [{ text: code2.text, words: words2.filter((word) => !needless.has(word)), line }];
  });
}

// src/content/messages.ts
var languages = new Set(
  "ar bg ca cs da de el en es et eu fi fr gl he hr hu id it ja ko lt lv nb nl no pl pt ro ru sk sl sr sv th tr uk vi zh".split(
    " "
  )
);
function readMessages(section, report) {
  if (section === void 0) return [];
  return readFences("Messages", section, report).map((fence) => readMessage(fence, report));
}
function readMessage(fence, report) {
  let language;
  let generic = false;
  for (const word of fence.words) {
    if (word === "generic" && !generic) {
      generic = true;
    } else if (language === void 0 && isLanguage(word)) {
      language = word;
    } else {
      report.error(
        fence.line,
        `\`${word}\` is not a word for a message.${didYouMean(word, ["generic"])} Behind the fence stand a language such as \`de\`, and \`generic\`.`
      );
    }
  }
  return { parts: readParts(fence, report), language: language ?? "en", generic, line: fence.line };
}
var isLanguage = (word) => languages.has(word.replace(/-[A-Z]{2}$/, ""));
function readParts(fence, report) {
  const parts = [];
  let lines = [];
  const close = (after) => {
    if (lines.length > 0) parts.push(readPart(lines, fence.line + 1 + after - lines.length, report));
    lines = [];
  };
  const all = fence.text.split("\n");
  for (const [index, text] of all.entries()) {
    if (text.trim() === "") close(index);
    else lines.push(text.trim());
  }
  close(all.length);
  return parts;
}
function readPart(lines, line, report) {
  for (const [index, text] of lines.entries()) {
    toMessagePieces(text, (message) => {
      report.warning(line + index, message);
    });
  }
  const pieces = toMessagePieces(lines.join("\n"), () => void 0).map(
    (piece) => piece.kind === "literal" ? { ...piece, text: piece.text.replaceAll("\n", " ") } : piece
  );
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    if (piece.kind === "placeholder" && next?.kind === "placeholder") {
      report.error(
        line,
        `\`{${piece.name}}\` and \`{${next.name}}\` touch, so nobody can say where one ends. Make them one placeholder, or write the text between them.`
      );
    }
  }
  if (pieces.every((piece) => piece.kind === "placeholder" || piece.text.trim() === "")) {
    report.error(
      line,
      "This part holds nothing but placeholders and would fit any text. Add words that always stand there."
    );
  }
  return { pieces, line };
}

// src/content/completeness.ts
var enoughSymptoms = 8;
function checkComplete(article, named, place, report) {
  const { titleLine, frontMatterSound } = place;
  for (const [name, { line, content }] of named) {
    if (content.length === 0) report.warning(line, `\`## ${name}\` is empty. Fill it, or remove the heading.`);
  }
  const meant = named.has("Messages") || named.has("Symptoms") || article.title.length === 0;
  if (!meant && article.messages.length === 0 && article.symptoms.length === 0 && article.explanation.length === 0) {
    report.error(
      titleLine,
      "Nobody can find this article. Add an explanation below the title, or `## Messages` or `## Symptoms`."
    );
  }
  const missing = whatIsMissing(article, frontMatterSound);
  if (missing.length > 0) {
    report.warning(
      titleLine,
      `What would make this article better is missing: ${missing.join("; ")}. Add it when you know it.`
    );
  }
  const symptoms = named.get("Symptoms");
  if (symptoms !== void 0 && article.symptoms.length < enoughSymptoms) {
    report.warning(
      symptoms.line,
      `There are fewer than ${enoughSymptoms} symptoms (${article.symptoms.length}). Add the words in which others would say it.`
    );
  }
}
function whatIsMissing(article, frontMatterSound) {
  const untimed = article.ways.flatMap(
    ({ steps }) => steps.flatMap((step, index) => step.minutes === void 0 && step.wait === void 0 ? [index + 1] : [])
  );
  return [
    frontMatterSound && article.sources.length === 0 && "`source`",
    frontMatterSound && article.reviewed === void 0 && "`reviewed`",
    article.explanation.length === 0 && "an explanation below the title",
    article.symptoms.length === 0 && "`## Symptoms`",
    article.kind === "problem" && article.ways.length === 0 && "`## Resolution`",
    article.kind === "how-to" && article.ways.length === 0 && "`## Resolution`",
    article.ways.length > 0 && article.verification.length === 0 && "`## Verification`",
    article.examples.length === 0 && "`## Examples`",
    article.counterexamples.length === 0 && "`## Counterexamples`",
    untimed.length > 0 && `\`minutes:\` in step ${untimed.join(", ")}`
  ].filter((name) => name !== false);
}

// src/content/samples.ts
function readSamples(name, section, report) {
  if (section === void 0) return [];
  return readFences(name, section, report).map((fence) => readSample(fence, report));
}
function readSample({ text, words: words2, line }, report) {
  let candidate = false;
  let today;
  for (let index = 0; index < words2.length; index++) {
    const word = words2[index];
    if (word === "candidate") {
      candidate = true;
    } else if (word === "today") {
      const date = words2[++index] ?? "";
      if (isIsoDate(date)) today = date;
      else report.error(line, `Behind \`today\` stands no date. Write it as \`today 2026-11-23\`.`);
    } else {
      const known = ["candidate", "today"];
      report.error(
        line,
        `\`${word}\` is not a word for an example.${didYouMean(word, known)} Behind the fence stand \`candidate\` and \`today 2026-11-23\`.`
      );
    }
  }
  return { text, candidate, ...today === void 0 ? {} : { today }, line };
}

// src/content/sections.ts
var sectionNames = [
  "Messages",
  "Symptoms",
  "Resolution",
  "Verification",
  "Caveats",
  "Examples",
  "Counterexamples"
];
function cutSections(placed, firstLine, report) {
  let title;
  const explanation = [];
  const named = /* @__PURE__ */ new Map();
  const hasTitle = placed.some(({ token }) => token.type === "heading" && token.depth === 1);
  if (!hasTitle) report.error(firstLine, "The article has no title. Begin the text with a line `# ` and the title.");
  let current;
  for (const one of placed) {
    const { token, line } = one;
    if (token.type === "space" || isComment(token)) continue;
    const heading = token.type === "heading" ? token : void 0;
    if (heading?.depth === 1) {
      if (title === void 0) title = { heading, line };
      else report.error(line, "This is a second title. Use `##` for a section, or `###` for a way of the resolution.");
      current = title.heading === heading ? explanation : [];
    } else if (heading?.depth === 2) {
      current = [];
      const name = checkHeading(heading.text, line, named, report);
      if (name !== void 0) named.set(name, { line, content: current });
    } else if (current !== void 0) {
      current.push(one);
    } else if (token.type !== "def") {
      if (hasTitle) report.error(line, "This stands before the title. Move it below.");
      current = [];
    }
  }
  return { ...title === void 0 ? {} : { title }, explanation, named };
}
function checkHeading(text, line, before, report) {
  const name = sectionNames.find((known) => known === text);
  if (name === void 0) {
    report.error(
      line,
      `\`## ${text}\` is not a section.${didYouMean(text, sectionNames) || ` The sections are ${sectionNames.join(", ")}.`}`
    );
    return void 0;
  }
  const first = before.get(name);
  if (first !== void 0) {
    report.error(
      line,
      `\`## ${name}\` stands here a second time (first in line ${first.line}). Bring the two together.`
    );
    return void 0;
  }
  const place = sectionNames.indexOf(name);
  const later = [...before.keys()].find((known) => sectionNames.indexOf(known) > place);
  if (later !== void 0) report.error(line, `\`## ${name}\` stands too late. Move it before \`## ${later}\`.`);
  return name;
}

// src/content/step-tags.ts
var tagNames = ["who", "minutes", "wait", "risk", "temporary", "undoes", "optional"];
function toTag(text, line, report) {
  const [, word, value] = /^([A-Za-z]+):(?:\s+(\S.*)?)?$/s.exec(text) ?? [];
  if (word === void 0) return void 0;
  const name = tagNames.find((known) => known === word);
  if (name === void 0) {
    const meant = tagNames.find((known) => known === word.toLowerCase());
    if (meant !== void 0) {
      report.warning(line, `\`${word}:\` counts as text. To mark the step, write \`${meant}:\` in lower case.`);
    } else if (word === word.toLowerCase()) {
      const hint = didYouMean(word, tagNames) || ` The words that mark a step are ${tagNames.join(", ")}.`;
      report.error(line, `\`${word}:\` marks nothing.${hint} If it is text, begin it with a capital letter.`);
    }
    return void 0;
  }
  if (value === void 0) {
    report.error(line, `\`${name}:\` says nothing. Write ${example(name)}, or remove the line.`);
    return void 0;
  }
  return { name, value, line };
}
function example(name) {
  switch (name) {
    case "who":
      return "a role such as `who: server-admin`";
    case "minutes":
      return "a number such as `minutes: 5`";
    case "wait":
      return "a time such as `wait: 20m` or `wait: 10-20m`";
    case "risk":
      return "one sentence that is said before the step";
    case "temporary":
    case "undoes":
      return `a short key such as \`${name}: debug-flag\``;
    case "optional":
      return "when the step is needed";
  }
}
function toTags(tags, roles, report) {
  const who = [];
  const read = {};
  const seen = /* @__PURE__ */ new Set();
  for (const { name, value, line } of tags) {
    if (seen.has(name)) report.error(line, `\`${name}:\` stands twice in this step. Remove one, or make two steps.`);
    seen.add(name);
    const wrong = (what) => {
      report.error(line, `\`${name}: ${value}\` ${what} Write ${example(name)}.`);
    };
    switch (name) {
      case "who":
        who.push(...readRoles(value, line, roles, report));
        break;
      case "minutes":
        if (/^\d{1,4}(?:\.\d)?$/.test(value)) read.minutes = Number(value);
        else wrong("is not a number of minutes.");
        break;
      case "wait": {
        const wait = toWait(value);
        if (wait === void 0) wrong("is not a time.");
        else read.wait = wait;
        break;
      }
      case "temporary": {
        const temporary = toTemporary(value);
        if (temporary === void 0) wrong("is not a key.");
        else read.temporary = temporary;
        break;
      }
      case "undoes":
        if (isKey(value)) read.undoes = value;
        else wrong("is not a key.");
        break;
      case "risk":
      case "optional":
        read[name] = value;
    }
  }
  return { who, ...read };
}
function readRoles(value, line, roles, report) {
  const named = value.split(",").map((role) => role.trim());
  for (const role of named) {
    if (!isKey(role)) {
      report.error(
        line,
        `\`who: ${value}\` is not a role. Write ${roles.length === 0 ? example("who") : `one of ${roles.join(", ")}`}.`
      );
    } else if (roles.length > 0 && !roles.includes(role)) {
      report.error(
        line,
        `The role \`${role}\` is not in product.yaml.${didYouMean(role, roles)} Write one of ${roles.join(", ")}.`
      );
    }
  }
  return named;
}
var isKey = (text) => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(text);
var minutesOf = /* @__PURE__ */ new Map([["m", 1], ["h", 60], ["d", 24 * 60]]);
function toWait(text) {
  const [, from, to, unit] = /^(\d{1,4})(?:-(\d{1,4}))?([mhd])$/.exec(text) ?? [];
  const factor2 = minutesOf.get(unit ?? "");
  if (from === void 0 || factor2 === void 0) return void 0;
  const wait = { from: Number(from) * factor2, to: Number(to ?? from) * factor2 };
  return wait.from <= wait.to && wait.to > 0 ? wait : void 0;
}
function toTemporary(text) {
  const [key = "", ...rest] = text.split(/\.(?:\s+|$)/);
  if (!isKey(key)) return void 0;
  const sentence2 = text.slice(key.length + 1).trim();
  return rest.length === 0 || sentence2 === "" ? { key } : { key, sentence: sentence2 };
}

// src/content/steps.ts
var mostColumns = 3;
function readWays(section, context) {
  if (section === void 0) return [];
  const { report } = context;
  const cut = [{ line: section.line, content: [] }];
  for (const one of section.content) {
    if (one.token.type !== "heading") {
      cut.at(-1).content.push(one);
    } else {
      const heading = one.token;
      if (heading.depth !== 3) {
        report.error(
          one.line,
          `\`${heading.text}\` is too deep a heading. Ways have \`### \`; write the rest as text.`
        );
      }
      const title = textOfInlines(toInlines(heading.tokens, one.line, { ...context, names: /* @__PURE__ */ new Set() }));
      cut.push({ title, line: one.line, content: [] });
    }
  }
  const [head, ...titled] = cut;
  const untitled = head.content;
  if (titled.length === 0) return untitled.length === 0 ? [] : [{ steps: readSteps(untitled, context) }];
  for (const { line } of untitled.slice(0, 1)) {
    report.error(line, "This stands before the first way. Move it into a step, or give it a heading `### `.");
  }
  return titled.map(({ title, line, content }) => {
    if (content.length === 0) {
      report.error(line, "This way has no steps. Write them as a numbered list below the heading.");
    }
    const steps = readSteps(content, context);
    return title === void 0 ? { steps } : { title, steps };
  });
}
function readSteps(content, context) {
  const { report } = context;
  const lists = content.filter(({ token }) => token.type === "list");
  const numbered = lists.filter(({ token }) => token.ordered);
  if (numbered.length === 0) return readUnnumbered(content, lists, context);
  const begin = content.indexOf(numbered[0]);
  const intro = content.slice(0, begin);
  const steps = itemsOf(content[begin].token, content[begin].line).map(
    (item) => readStep(item, context)
  );
  for (const { token, line } of content.slice(begin + 1)) {
    const what = token.type === "list" ? "A second list begins here" : "This stands outside of the steps";
    report.error(
      line,
      `${what}. Indent what belongs to the step above by three spaces, or use \`### \` for another way.`
    );
  }
  checkTemporary(steps, context);
  if (intro.length === 0) return steps;
  report.warning(intro[0].line, "This stands before the first step and is shown with it. Move it into the step.");
  return steps.map(
    (step, index) => index > 0 ? step : { ...step, content: [...toBlocks(intro, context), ...step.content] }
  );
}
function readUnnumbered(content, lists, context) {
  const [first] = content;
  if (first === void 0) return [];
  context.report.warning(
    first.line,
    "The resolution has no numbered steps. Number them `1.`, `2.`, so that each can be ticked off."
  );
  if (lists.length === 1 && content.length === 1) {
    return itemsOf(first.token, first.line).map((item) => readStep(item, context));
  }
  return [{ content: toBlocks(content, context), who: [], line: first.line }];
}
function readStep(item, context) {
  const content = [];
  const tags = [];
  for (const child of childrenOf(item)) {
    if (child.token.type === "list" && !child.token.ordered) {
      readBullets(child, content, tags, context);
    } else {
      if (child.token.type === "table" && child.token.header.length > mostColumns) {
        context.report.error(
          child.line,
          `This table has more than ${mostColumns} columns, too many for a chat. Leave some out, or make it a list.`
        );
      }
      if (child.token.type === "list") refuseNestedTags(child, context);
      content.push(...toBlock(child, context));
    }
  }
  if (content.length === 0) {
    context.report.error(item.line, "This step says nothing. Write what to do, above its bullets.");
  }
  return { content, ...toTags(tags, context.roles, context.report), line: item.line };
}
function readBullets(list, content, tags, context) {
  const items = [];
  for (const item of itemsOf(list.token, list.line)) {
    const children = childrenOf(item);
    const [first, ...rest] = children;
    const tag = first === void 0 ? void 0 : toTag(ownText(first, context), item.line, context.report);
    if (tag === void 0) {
      for (const child of children) refuseNestedTags(child, context);
      items.push(toBlocks(children, context));
      continue;
    }
    toBlocks([first], { ...context, names: /* @__PURE__ */ new Set() });
    for (const { line } of rest.slice(0, 1)) {
      context.report.error(line, `A \`${tag.name}:\` bullet is one sentence. Move what follows it into the step.`);
    }
    tags.push(tag);
  }
  if (items.length > 0) content.push({ kind: "list", ordered: false, items });
}
function ownText({ token, line }, context) {
  if (token.type !== "text" && token.type !== "paragraph") return "";
  const silent = { ...context, names: /* @__PURE__ */ new Set(), linked: () => void 0, report: silentReport };
  return textOfInlines(toInlines(token.tokens ?? [token], line, silent)).trim();
}
var silentReport = { problems: [], error: () => void 0, warning: () => void 0 };
function refuseNestedTags(placed, context) {
  if (placed.token.type !== "list") return;
  for (const item of itemsOf(placed.token, placed.line)) {
    for (const [index, child] of childrenOf(item).entries()) {
      const word = index === 0 ? /^([a-z]+):/.exec(ownText(child, context))?.[1] : void 0;
      if (tagNames.some((name) => name === word)) {
        context.report.error(
          child.line,
          `\`${word ?? ""}:\` stands too deep to mark the step. Indent it by three spaces only.`
        );
      }
      refuseNestedTags(child, context);
    }
  }
}
function checkTemporary(steps, { report }) {
  for (const [index, { temporary, undoes, line }] of steps.entries()) {
    if (temporary !== void 0) {
      const undone = steps.slice(index + 1).some((step) => step.undoes === temporary.key);
      if (!undone && temporary.sentence === void 0) {
        report.error(
          line,
          `Nothing undoes \`temporary: ${temporary.key}\`. Mark the later step with \`undoes: ${temporary.key}\`, or say how behind the key: \`temporary: ${temporary.key}. Set it back.\``
        );
      }
      if (undone && temporary.sentence !== void 0) {
        report.warning(
          line,
          `\`temporary: ${temporary.key}\` has a sentence and a step that undoes it. Remove the sentence.`
        );
      }
    }
    if (undoes !== void 0 && !steps.slice(0, index).some((step) => step.temporary?.key === undoes)) {
      report.error(
        line,
        `No step before this one opens \`${undoes}\`. Mark the one that does with \`temporary: ${undoes}\`.`
      );
    }
  }
}

// src/content/article.ts
function parseArticle(file, text, context) {
  const report = createReport(file);
  const references = [];
  const split = splitFrontMatter(toPlainLines(text), report);
  const facts = parseFrontMatter(split.frontMatter, report);
  noteReferences(facts, references);
  checkFindings(facts, context, report);
  const placed = split.body === void 0 ? void 0 : lexMarkdown(split.body, split.bodyLine, report);
  const id2 = idOf(file);
  const article = placed === void 0 ? void 0 : readArticle({ id: id2, file, facts, placed, bodyLine: split.bodyLine }, context, report, references);
  const value = article === void 0 || hasErrors(report.problems) ? {} : { value: article };
  return { id: id2, references, problems: inOrder(report.problems), ...value };
}
var idOf = (file) => file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "").normalize("NFC");
var toPlainLines = (text) => text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
function readArticle(source2, { product }, report, references) {
  const { id: id2, file, facts, placed, bodyLine } = source2;
  const { title, explanation, named } = cutSections(placed, bodyLine, report);
  const linked = (article2, line) => void references.push({ kind: "link", id: article2, line });
  const plain = { report, names: /* @__PURE__ */ new Set(), linked };
  const messages = readMessages(named.get("Messages"), report);
  const names = /* @__PURE__ */ new Set([
    ...messages.flatMap(({ parts }) => parts.flatMap(({ pieces }) => namesIn(pieces))),
    ...product.caseValues.keys()
  ]);
  const filled2 = { ...plain, names };
  const symptoms = readBullets2(named.get("Symptoms"), "symptom", plain);
  const article = {
    id: id2,
    subject: file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : "",
    file,
    kind: facts.kind,
    status: facts.status,
    ...facts.reviewed === void 0 ? {} : { reviewed: facts.reviewed },
    title: title === void 0 ? [] : toInlines(title.heading.tokens, title.line, plain),
    explanation: toBlocks(explanation, plain),
    messages,
    symptoms: symptoms.map(({ blocks, line }) => toSentence(blocks, line, report)),
    ways: readWays(named.get("Resolution"), { ...filled2, roles: product.roles.map((role) => role.id) }),
    verification: toBlocks(named.get("Verification")?.content ?? [], filled2),
    caveats: readBullets2(named.get("Caveats"), "caveat", plain).map(({ blocks }) => blocks),
    examples: readSamples("Examples", named.get("Examples"), report),
    counterexamples: readSamples("Counterexamples", named.get("Counterexamples"), report),
    codes: facts.codes,
    findings: facts.findings,
    sources: facts.sources,
    related: facts.related,
    ...facts.dialog === void 0 ? {} : { dialog: facts.dialog },
    formerly: facts.formerly
  };
  checkComplete(article, named, { titleLine: title?.line ?? bodyLine, frontMatterSound: facts.sound }, report);
  return article;
}
var namesIn = (pieces) => pieces.flatMap((piece) => piece.kind === "placeholder" ? [piece.name] : []);
function readBullets2(section, what, context) {
  return (section?.content ?? []).flatMap((one) => {
    if (one.token.type === "list") {
      return itemsOf(one.token, one.line).map((item) => ({
        blocks: toBlocks(childrenOf(item), context),
        line: item.line
      }));
    }
    context.report.error(one.line, `A ${what} is a bullet. Begin the line with \`- \`.`);
    return [];
  });
}
function toSentence(blocks, line, report) {
  const text = textOfBlocks(blocks).replace(/\s+/g, " ").trim();
  if (text === "") {
    report.error(
      line,
      "This symptom is empty. Write it in the words of somebody who has the problem, or remove the bullet."
    );
  } else if (blocks.length !== 1 || blocks[0]?.kind !== "paragraph") {
    report.error(
      line,
      "A symptom is one sentence. Write what is nested in it as a bullet of its own, or put it in quotes."
    );
  }
  return text;
}
function noteReferences(facts, references) {
  for (const [index, id2] of facts.related.entries()) {
    references.push({ kind: "related", id: id2, line: facts.lineOf("related", index) });
  }
  for (const [index, id2] of facts.formerly.entries()) {
    references.push({ kind: "formerly", id: id2, line: facts.lineOf("formerly", index) });
  }
  if (facts.dialog !== void 0) references.push({ kind: "dialog", id: facts.dialog, line: facts.lineOf("dialog") });
}
function checkFindings(facts, { findings }, report) {
  for (const [index, finding] of facts.findings.entries()) {
    if (findings !== void 0 && !findings.has(finding)) {
      report.error(facts.lineOf("findings", index), unknownFinding(finding, findings));
    }
  }
}
var unknownFinding = (finding, known) => `No reader gives the finding \`${finding}\`.${didYouMean(finding, known) || " Take one that dialogs/README.md lists, or remove it."}`;

// src/content/dialog-shape.ts
import { z as z4 } from "zod";
var ids = z4.array(id);
var answerSchema = z4.strictObject({
  label: sentence.optional().describe("What the person presses."),
  findings: ids.optional().describe("Evidence that gives this answer without asking; any of them."),
  "points-to": ids.optional().describe("Causes that nearly always give this answer (0.90)."),
  suggests: ids.optional().describe("Causes that often give this answer (0.60)."),
  "speaks-against": ids.optional().describe("Causes that seldom give this answer (0.15)."),
  "rules-out": ids.optional().describe("Causes that hardly ever give this answer (0.02).")
});
var questionSchema = z4.strictObject({
  from: id.optional().describe("The dialog that has this question in full; then only the effects are written here."),
  ask: sentence.optional().describe("The question, in one sentence."),
  how: sentence.optional().describe("How to find out."),
  minutes: minutes.optional().describe("How long it takes to find out."),
  who: z4.union([id, ids]).optional().describe("The role that can tell, or several; without it, anybody."),
  usual: id.optional().describe("The answer that a healthy system gives."),
  reads: z4.string().min(1).optional().describe("The value that a free reply gives, in place of answers."),
  answers: z4.record(id, answerSchema).optional().describe("The answers on offer, in order.")
});
var dialogSchema = z4.strictObject({
  title: sentence.describe("What the person would call the problem."),
  source: sources.optional().describe("The page or pages that document it: whole addresses."),
  opens: z4.strictObject({
    codes: z4.array(code).optional().describe("Codes that open this dialog."),
    symptoms: z4.array(sentence).optional().describe("Complaints that open this dialog.")
  }).optional().describe("What opens this dialog."),
  "documented-order": ids.optional().describe("The causes in the order of the documentation."),
  causes: z4.record(id, z4.enum(["often", "sometimes", "rarely"])).describe("Ids of articles, and how often each is the reason."),
  questions: z4.record(id, questionSchema).describe("The questions that tell the causes apart.")
});
var effects = ["points-to", "suggests", "speaks-against", "rules-out"];
var style2 = { sentences: /* @__PURE__ */ new Set(["title", "ask", "how", "label", "symptoms"]), bracketLists: true };
function readDialog(file, text) {
  const report = createReport(file);
  const { tree, soundUntil } = parseYaml(toPlainLines(text), 1, report);
  const data = tree === void 0 ? void 0 : checkTree(tree, soundUntil, report);
  if (tree === void 0 && !hasErrors(report.problems)) {
    report.error(1, "This file is empty. Write `title:`, `causes:` and `questions:`, or remove the file.");
  }
  return {
    id: idOf(file),
    file,
    ...data === void 0 ? {} : { data },
    lineOf: (...path) => tree === void 0 ? 1 : lineOf(tree, ...path),
    has: (...path) => tree !== void 0 && findTree(tree, path).found !== void 0,
    problems: report.problems
  };
}
function checkTree(tree, soundUntil, report) {
  checkStyle(tree, style2, report);
  const data = checkShape(dialogSchema, tree, soundUntil, report);
  return soundUntil === Infinity ? data : void 0;
}

// src/content/dialog-effects.ts
var massOfEffect = {
  "points-to": 90,
  suggests: 60,
  "speaks-against": 15,
  "rules-out": 2
};
var mostMass = 98;
function checkEffects(dialog, lineOf2, sound, report) {
  for (const question of dialog.questions) checkMasses(question, lineOf2, report);
  if (!sound || hasErrors(report.problems)) return;
  const pointed = new Set(
    dialog.questions.flatMap(
      ({ answers }) => answers.flatMap(
        ({ effects: effects2 }) => [...effects2].flatMap(([cause, effect]) => effect === "points-to" ? [cause] : [])
      )
    )
  );
  const causes = [...dialog.causes.keys()];
  for (const cause of causes) {
    if (!pointed.has(cause)) {
      report.warning(
        lineOf2("causes", cause),
        `No answer points to \`${cause}\`. Add the answer by which it shows itself.`
      );
    }
  }
  for (const [index, one] of causes.entries()) {
    const alike = causes.slice(index + 1).filter((other) => !dialog.questions.some((question) => tellsApart(question, one, other)));
    if (alike.length > 0) {
      report.warning(
        lineOf2("causes", one),
        `No question tells \`${one}\` from ${alike.map((id2) => `\`${id2}\``).join(", ")}. Add an answer that fits only one of them.`
      );
    }
  }
}
function checkMasses(question, lineOf2, report) {
  const sums = /* @__PURE__ */ new Map();
  for (const { effects: effects2 } of question.answers) {
    for (const [cause, effect] of effects2) sums.set(cause, (sums.get(cause) ?? 0) + massOfEffect[effect]);
  }
  for (const [cause, sum] of sums) {
    if (sum <= mostMass) continue;
    const named = question.answers.filter(({ effects: effects2 }) => effects2.has(cause)).map(({ id: id2 }) => id2);
    report.error(
      lineOf2("questions", question.id),
      `The answers ${named.join(" and ")} claim ${(sum / 100).toFixed(2)} of \`${cause}\`, more than 0.98. Weaken one: a cause gives mostly one answer.`
    );
  }
}
var tellsApart = (question, one, other) => question.answers.some(({ effects: effects2 }) => effects2.get(one) !== effects2.get(other));

// src/content/dialog-answers.ts
var alwaysOffered = /* @__PURE__ */ new Set(["dont-know", "cant-check"]);
var soundsAlwaysOffered = /^i (?:do not|don.?t) know|^i (?:cannot|can.?t) check/i;
function checkAnswers(id2, question, place) {
  const { source: source2, report } = place;
  const lineOf2 = (...path) => source2.lineOf("questions", id2, ...path);
  if (question.reads !== void 0) {
    checkReads(id2, question, lineOf2, place);
    return;
  }
  const ids2 = Object.keys(question.answers ?? {});
  if (ids2.length < 2) {
    report.error(
      lineOf2(),
      `\`${id2}\` has fewer than two answers. Add the other, or use \`reads\` where the reply is a free value.`
    );
  }
  if (question.usual !== void 0 && !ids2.includes(question.usual)) {
    const hint = didYouMean(question.usual, ids2) || " Name one of its answers.";
    report.error(lineOf2("usual"), `\`usual: ${question.usual}\` is not an answer of \`${id2}\`.${hint}`);
  }
  const labels = /* @__PURE__ */ new Map();
  const findings = /* @__PURE__ */ new Map();
  for (const [answer, data] of Object.entries(question.answers ?? {})) {
    const line = lineOf2("answers", answer);
    if (!source2.has("questions", id2, "answers", answer, "label")) {
      report.error(line, `\`label\` is missing in \`${answer}\`. Add what the person presses.`);
    } else if (data.label !== void 0) {
      claim(labels, data.label, answer, (owner) => {
        report.error(lineOf2("answers", answer, "label"), `\`${owner}\` has the same label. Say what is different.`);
      });
    }
    if (alwaysOffered.has(answer) || soundsAlwaysOffered.test(data.label ?? "")) {
      report.error(line, `"I don't know" and "I can't check" are always on offer. Remove the answer \`${answer}\`.`);
    }
    for (const [index, finding] of (data.findings ?? []).entries()) {
      claim(findings, finding, answer, (owner) => {
        const at = source2.lineOf("questions", id2, "answers", answer, "findings", index);
        report.error(at, `\`${finding}\` gives the answer \`${owner}\` already. Keep it under one of the two.`);
      });
    }
  }
}
function claim(owners, what, owner, taken) {
  const by = owners.get(what);
  if (by !== void 0) taken(by);
  owners.set(what, owner);
}
function checkReads(id2, { reads = "", answers, usual }, lineOf2, { context, report }) {
  if (context.readings?.has(reads) === false) {
    const hint = didYouMean(reads, context.readings) || ` Write one of ${[...context.readings].join(", ")}.`;
    report.error(lineOf2("reads"), `No reader gives the value \`${reads}\`.${hint}`);
  }
  if (answers !== void 0) {
    report.error(
      lineOf2("answers"),
      `\`${id2}\` has \`reads\` and \`answers\`. Keep \`reads\` where the reply is a free value, \`answers\` where it is a choice.`
    );
  }
  if (usual !== void 0) {
    report.error(lineOf2("usual"), "A question with `reads` has no usual answer. Remove the line.");
  }
}

// src/content/dialog-questions.ts
function readQuestion(id2, written, place) {
  const { source: source2, context, report } = place;
  const line = source2.lineOf("questions", id2);
  const inherited = written.from === void 0 ? void 0 : inherit(id2, written, written.from, place);
  const full = inherited ?? written;
  if (written.from === void 0) {
    refuseSameQuestion(id2, line, place);
    if (!source2.has("questions", id2, "ask")) {
      report.error(line, `\`ask\` is missing in \`${id2}\`. Add the question in one sentence.`);
    }
    if (!source2.has("questions", id2, "minutes")) {
      report.error(line, `\`minutes\` is missing in \`${id2}\`. Add how long it takes to find out.`);
    }
    checkAnswers(id2, written, place);
  }
  const who = toList(full.who);
  for (const role of who) checkRole(role, source2.lineOf("questions", id2, "who"), context.product, report);
  const answers = Object.entries(full.answers ?? {}).map(([answer, data]) => {
    return readAnswer({ question: id2, answer, data, own: written.answers?.[answer] }, place);
  });
  return {
    id: id2,
    ask: full.ask ?? "",
    ...full.how === void 0 ? {} : { how: full.how.trimEnd() },
    minutes: Number(full.minutes ?? 0),
    who,
    ...full.usual === void 0 ? {} : { usual: full.usual },
    ...full.reads === void 0 ? {} : { reads: full.reads },
    answers
  };
}
function inherit(id2, written, from, { source: source2, context, report }) {
  const line = source2.lineOf("questions", id2, "from");
  const others = (context.others ?? []).filter((other2) => other2.id !== source2.id);
  const other = others.find((one) => one.id === from);
  if (other === void 0) {
    const names = others.map((one) => one.id);
    report.error(
      line,
      `There is no other dialog \`${from}\`.${didYouMean(from, names) || " Name the one that has the question in full."}`
    );
    return void 0;
  }
  if (other.data === void 0) return void 0;
  const question = other.data.questions[id2];
  if (question === void 0 || question.from !== void 0) {
    const advice = question?.from === void 0 ? "Name the dialog that has it, or write the question here" : `Write \`from: ${question.from}\``;
    report.error(line, `\`${from}\` does not have the question \`${id2}\` in full. ${advice}.`);
    return void 0;
  }
  for (const key of ["ask", "how", "minutes", "who", "usual", "reads"]) {
    if (written[key] !== void 0) {
      report.error(
        source2.lineOf("questions", id2, key),
        `\`${key}\` comes from \`${from}\`. Remove it here; under \`from\` stand only effects.`
      );
    }
  }
  for (const [answer, data] of Object.entries(written.answers ?? {})) {
    const at = (...path) => source2.lineOf("questions", id2, "answers", answer, ...path);
    const known = Object.keys(question.answers ?? {});
    if (!known.includes(answer)) {
      report.error(
        at(),
        `\`${from}\` has no answer \`${answer}\` to this question.${didYouMean(answer, known) || ` It has ${known.join(", ")}.`}`
      );
    }
    for (const key of ["label", "findings"]) {
      if (data[key] !== void 0) {
        report.error(at(key), `\`${key}\` comes from \`${from}\`. Remove it here; under \`from\` stand only effects.`);
      }
    }
  }
  return question;
}
function refuseSameQuestion(id2, line, { source: source2, context, report }) {
  const other = (context.others ?? []).find((one) => one.id < source2.id && one.data?.questions[id2] !== void 0);
  if (other === void 0) return;
  const from = other.data?.questions[id2]?.from ?? other.id;
  if (from !== source2.id) {
    report.error(
      line,
      `\`${other.id}\` asks \`${id2}\`, too, and an id means one question everywhere. Write \`from: ${from}\` here, or use another id.`
    );
  }
}
function checkRole(role, line, { roles }, report) {
  if (roles.length === 0 || roles.some(({ id: id2 }) => id2 === role)) return;
  const known = roles.map(({ id: id2 }) => id2);
  report.error(
    line,
    `The role \`${role}\` is not in product.yaml.${didYouMean(role, known)} Write one of ${known.join(", ")}.`
  );
}
function readAnswer({ question, answer, data, own }, { source: source2, causes, context, report }) {
  const lineOf2 = (key, index) => source2.lineOf("questions", question, "answers", answer, key, index);
  const found = /* @__PURE__ */ new Map();
  for (const effect of effects) {
    for (const [index, cause] of (own?.[effect] ?? []).entries()) {
      const before = found.get(cause);
      if (causes?.has(cause) === false) {
        const hint = didYouMean(cause, causes.keys()) || " Add it under `causes`, or remove it here.";
        report.error(lineOf2(effect, index), `\`${cause}\` is not a cause of this dialog.${hint}`);
      } else if (before !== void 0) {
        report.error(
          lineOf2(effect, index),
          `\`${cause}\` stands under \`${before}\` of this answer already. Keep it under one of the two.`
        );
      }
      found.set(cause, effect);
    }
  }
  const findings = data.findings ?? [];
  for (const [index, finding] of findings.entries()) {
    if (data === own && context.findings?.has(finding) === false) {
      report.error(lineOf2("findings", index), unknownFinding(finding, context.findings));
    }
  }
  return { id: answer, label: data.label ?? "", findings, effects: found };
}

// src/content/dialog.ts
var somethingElse = "something-else";
function toDialog(source2, context) {
  const report = createReport(source2.file);
  const { data } = source2;
  const dialog = data === void 0 ? void 0 : readData(source2, data, context, report);
  const problems = inOrder([...source2.problems, ...report.problems]);
  return { problems, ...dialog === void 0 || hasErrors(problems) ? {} : { value: dialog } };
}
function readData(source2, data, context, report) {
  const { lineOf: lineOf2 } = source2;
  const causes = new Map(Object.entries(data.causes));
  for (const cause of causes.keys()) {
    const line = lineOf2("causes", cause);
    if (cause === somethingElse) {
      report.error(line, "`something-else` is a cause of every dialog by itself. Remove the line.");
    } else if (!context.articles.has(cause)) {
      report.error(
        line,
        `There is no article \`${cause}\`.${didYouMean(cause, context.articles) || " Write the article first, or remove the cause."}`
      );
    }
  }
  const wrong = hasErrors(source2.problems);
  if (causes.size === 0 && !wrong) {
    report.error(
      lineOf2("causes"),
      "This dialog has no causes. Write the ids of its articles, each with often, sometimes or rarely."
    );
  }
  const order = data["documented-order"] ?? [];
  for (const [index, cause] of order.entries()) {
    const line = lineOf2("documented-order", index);
    if (causes.size > 0 && !causes.has(cause)) {
      report.error(
        line,
        `\`${cause}\` is not a cause of this dialog.${didYouMean(cause, causes.keys()) || " Add it under `causes`, or remove it here."}`
      );
    }
    if (order.indexOf(cause) !== index) {
      report.error(line, `\`${cause}\` stands twice in this order. Remove one of the two.`);
    }
  }
  if (data.opens?.codes === void 0 && data.opens?.symptoms === void 0) {
    report.warning(
      lineOf2("opens"),
      "Nothing opens this dialog but an article's `dialog:`. Add `opens:` with codes or symptoms."
    );
  }
  const questions = Object.entries(data.questions).map(
    ([id2, question]) => readQuestion(id2, question, { source: source2, context, report, ...causes.size === 0 ? {} : { causes } })
  );
  if (questions.length === 0 && !wrong) {
    report.error(lineOf2("questions"), "This dialog asks nothing. Write the questions that tell its causes apart.");
  }
  const dialog = {
    id: source2.id,
    file: source2.file,
    title: data.title,
    sources: toList(data.source).flatMap((text) => toSource(text) ?? []),
    opens: { codes: data.opens?.codes ?? [], symptoms: data.opens?.symptoms ?? [] },
    documentedOrder: order,
    causes,
    questions
  };
  checkEffects(dialog, lineOf2, !wrong, report);
  return dialog;
}

// src/content/product.ts
import { z as z5 } from "zod";
var factor = z5.string().regex(/^\d{1,4}(?:\.\d{1,3})?$/, { error: "is not a number. Write one such as 1.5." }).meta({ number: true });
var words = z5.array(sentence);
var productSchema = z5.strictObject({
  name: sentence.describe("What the product is called."),
  about: sentence.describe("One sentence on what is known, for the first visit and for help."),
  markers: words.optional().describe("Words that make a generic sentence this product's."),
  aliases: z5.record(z5.string(), words).optional().describe("The name that articles use, and the older or other names for it."),
  synonyms: z5.record(z5.string(), words).optional().describe("A word, and the words that people use in its place."),
  "code-families": words.optional().describe("How codes of this product's family begin."),
  foreign: z5.record(z5.string(), words).optional().describe("Another product, and the words or beginnings of codes that give it away."),
  roles: z5.record(
    id,
    z5.strictObject({
      label: sentence,
      factor: factor.describe("How many times longer it takes to have it done by one who is not there.")
    })
  ).optional().describe("Who can do something."),
  "wait-weight": factor.optional().describe("What a minute of waiting costs against a minute of work."),
  "escalation-minutes": minutes.optional().describe("What handing over costs, in minutes."),
  services: z5.array(z5.strictObject({ display: sentence, name: code.optional(), part: id, formerly: words.optional() })).optional().describe("The product's Windows services."),
  "case-values": z5.record(z5.string(), id).optional().describe("A name that may stand in braces in a resolution, and the reading that fills it."),
  collect: z5.array(z5.strictObject({ text: sentence, how: sentence.optional() })).optional().describe("What to gather when nothing is documented."),
  try: z5.array(z5.strictObject({ label: sentence, text: sentence })).optional().describe("Three things to try, for a first visit.")
});
var style3 = { sentences: /* @__PURE__ */ new Set(["about", "label", "text", "how", "display"]), bracketLists: true };
var isPlaceholderName = (text) => /^[A-Za-z][\w -]{0,39}$/.test(text);
function parseProduct(file, text, context = {}) {
  const report = createReport(file);
  const { tree, soundUntil } = parseYaml(toPlainLines(text), 1, report);
  if (tree === void 0) {
    if (!hasErrors(report.problems)) {
      report.error(1, "This file is empty. Write `name:` and `about:`, or remove the file.");
    }
    return { problems: inOrder(report.problems) };
  }
  checkStyle(tree, style3, report);
  const data = checkShape(productSchema, tree, soundUntil, report);
  if (data === void 0) return { problems: inOrder(report.problems) };
  for (const [name, reading] of Object.entries(data["case-values"] ?? {})) {
    const line = lineOf(tree, "case-values", name);
    if (!isPlaceholderName(name)) {
      report.error(line, `\`${name}\` cannot stand in braces. Use letters, digits, spaces and hyphens, 40 at most.`);
    }
    if (context.readings?.has(reading) === false) {
      report.error(line, `No reader gives the value \`${reading}\`. Use one of ${[...context.readings].join(", ")}.`);
    }
  }
  const product = {
    name: data.name,
    about: data.about,
    markers: data.markers ?? [],
    aliases: invert(data.aliases ?? {}, "aliases", tree, report.error),
    synonyms: toGroups(data.synonyms ?? {}, tree, report.error),
    codeFamilies: data["code-families"] ?? [],
    foreign: invert(data.foreign ?? {}, "foreign", tree, report.error),
    roles: Object.entries(data.roles ?? {}).map(([role, { label, factor: times }]) => ({
      id: role,
      label,
      factor: Number(times)
    })),
    waitWeight: data["wait-weight"] === void 0 ? noProduct.waitWeight : Number(data["wait-weight"]),
    escalationMinutes: data["escalation-minutes"] === void 0 ? noProduct.escalationMinutes : Number(data["escalation-minutes"]),
    services: (data.services ?? []).map(({ display, name, part, formerly = [] }) => ({
      display,
      ...name === void 0 ? {} : { name },
      part,
      formerly
    })),
    caseValues: new Map(Object.entries(data["case-values"] ?? {})),
    collect: (data.collect ?? []).map(({ text: what, how }) => ({ text: what, ...how === void 0 ? {} : { how } })),
    tryThese: data.try ?? []
  };
  return { problems: inOrder(report.problems), ...hasErrors(report.problems) ? {} : { value: product } };
}
function toGroups(groups, tree, error) {
  invert(groups, "synonyms", tree, error);
  return Object.entries(groups).map(([word, others]) => [word, ...others]);
}
function invert(groups, key, tree, error) {
  const names = /* @__PURE__ */ new Map();
  for (const [name, group] of Object.entries(groups)) {
    for (const [index, word] of group.entries()) {
      const other = names.get(word);
      if (other !== void 0) {
        error(
          lineOf(tree, key, name, index),
          `\`${word}\` stands under \`${other}\` already. Keep it under one of the two.`
        );
      }
      names.set(word, name);
    }
  }
  return names;
}

// src/content/references.ts
function checkReferences(all, ids2) {
  const renamed = new Map(
    all.flatMap(
      ({ id: id2, references }) => references.filter(({ kind }) => kind === "formerly").map((one) => [one.id, id2])
    )
  );
  const claimed = /* @__PURE__ */ new Map();
  return all.flatMap(({ file, id: id2, references }) => {
    const report = createReport(file);
    for (const reference of references) {
      checkReference(reference, { file, id: id2, ids: ids2, renamed, claimed }, report.error, report.warning);
    }
    return report.problems;
  });
}
function checkReference({ kind, id: id2, line }, place, error, warning) {
  const { ids: ids2, renamed, claimed } = place;
  const exists = ids2.articles.has(id2) || renamed.has(id2);
  switch (kind) {
    case "link":
      if (exists) return;
      error(
        line,
        ids2.dialogs?.has(id2) === true ? `\`${id2}\` is a dialog, and a link leads to an article. Link one of its causes.` : `There is no article \`${id2}\`.${didYouMean(id2, ids2.articles.keys()) || " Write the article first, or remove the link."}`
      );
      return;
    case "related":
      if (id2 === place.id) {
        error(line, "The article is related to itself. Remove the line.");
      } else if (!exists && ids2.dialogs?.has(id2) !== true) {
        warning(
          line,
          `There is no article \`${id2}\` yet.${didYouMean(id2, ids2.articles.keys()) || " Write it, or remove the line."}`
        );
      }
      return;
    case "dialog":
      if (ids2.dialogs !== void 0 && !ids2.dialogs.has(id2)) {
        error(
          line,
          `There is no dialog \`${id2}\`.${didYouMean(id2, ids2.dialogs.keys()) || " Write it, or remove the line."}`
        );
      }
      return;
    case "formerly": {
      const holder = ids2.articles.get(id2) ?? ids2.dialogs?.get(id2) ?? claimed.get(id2);
      if (holder !== void 0) {
        error(line, `\`${id2}\` belongs to ${holder}, so it cannot be an older id. Remove one of the two.`);
      }
      claimed.set(id2, place.file);
    }
  }
}
function checkIds(files) {
  const holders = /* @__PURE__ */ new Map();
  return files.flatMap(({ file, id: id2 }) => {
    const report = createReport(file);
    const holder = holders.get(id2.toLowerCase());
    if (holder !== void 0) {
      report.error(1, `The id \`${id2}\` belongs to ${holder} already. Rename one of the two files.`);
    } else {
      holders.set(id2.toLowerCase(), file);
    }
    if (!isFileId(id2)) {
      report.error(
        1,
        `The file's name is its id, and \`${id2}\` cannot be one. Use letters, digits and hyphens, without spaces.`
      );
    }
    return report.problems;
  });
}

// src/content/load.ts
var productFile = "product.yaml";
var misnamedProduct = "product.yml";
var versionDigits = 12;
async function loadContent(folders) {
  const { knowledgeDir, dialogsDir } = folders;
  const [knowledge, dialogs] = await Promise.all([
    readFolder(knowledgeDir, (path) => isArticle(path) || path === productFile || path === misnamedProduct),
    dialogsDir === void 0 ? emptyFolder : readFolder(dialogsDir, isDialog)
  ]);
  return parseContent(knowledge, dialogs, folders);
}
var emptyFolder = { files: [], problems: [] };
var isReadme = (path) => /(?:^|\/)readme\.md$/i.test(path);
var isArticle = (path) => /\.md$/i.test(path) && !isReadme(path);
var isDialog = (path) => /\.ya?ml$/.test(path);
function parseContent(knowledge, dialogs, folders) {
  const inKnowledge = (path) => shownPath(folders.knowledgeDir, path);
  const inDialogs = (path) => shownPath(folders.dialogsDir ?? "", path);
  const product = readProduct(knowledge.files, folders);
  const context = { ...folders, product: product.value ?? noProduct };
  const articles = knowledge.files.filter(({ path }) => isArticle(path)).map(({ path, text }) => ({ file: path, ...parseArticle(path, text, context) }));
  const sources2 = dialogs.files.map(({ path, text }) => readDialog(path, text));
  const ids2 = idsOf(knowledge, articles, folders.dialogsDir === void 0 ? void 0 : sources2);
  const parsedDialogs = sources2.map(
    (source2) => toDialog(source2, { ...context, articles: new Set(ids2.articles.keys()), others: sources2 })
  );
  const all = [...articles, ...sources2];
  const problems = [
    ...showAt(inKnowledge, [knowledge, product, ...articles, { problems: checkReferences(articles, ids2) }]),
    ...showAt(inDialogs, [dialogs, ...parsedDialogs]),
    ...checkIds(
      all.map((one) => ({ id: one.id, file: "references" in one ? inKnowledge(one.file) : inDialogs(one.file) }))
    )
  ];
  const broken = new Set(problems.filter(({ severity }) => severity === "error").map(({ file }) => file));
  const sound = articles.flatMap(
    ({ file, value }) => value === void 0 || broken.has(inKnowledge(file)) ? [] : [value]
  );
  const loaded = new Map(sound.map((article) => [article.id, article]));
  const soundDialogs = parsedDialogs.flatMap(
    ({ value }) => value === void 0 || broken.has(inDialogs(value.file)) ? [] : [value]
  );
  return {
    problems: inOrder(problems),
    knowledge: {
      articles: loaded,
      dialogs: new Map(soundDialogs.map((dialog) => [dialog.id, withoutMissing(dialog, loaded)])),
      renamed: new Map(sound.flatMap(({ id: id2, formerly }) => formerly.map((old) => [old, id2]))),
      product: context.product,
      version: versionOf(knowledge.files, dialogs.files)
    }
  };
}
function readProduct(files, folders) {
  const file = files.find(({ path }) => path === productFile);
  if (file !== void 0) return parseProduct(file.path, file.text, folders);
  const report = createReport(misnamedProduct);
  if (files.some(({ path }) => path === misnamedProduct))
    report.error(1, `This file is not read. Rename it to ${productFile}.`);
  return { value: noProduct, problems: report.problems };
}
function idsOf(knowledge, articles, dialogs) {
  const unread = knowledge.problems.map(({ file }) => file).filter(isArticle);
  const files = [...unread.map((file) => ({ id: idOf(file), file })), ...articles];
  return {
    articles: new Map(files.map(({ id: id2, file }) => [id2, file])),
    ...dialogs === void 0 ? {} : { dialogs: new Map(dialogs.map(({ id: id2, file }) => [id2, file])) }
  };
}
var showAt = (show, parts) => parts.flatMap(({ problems }) => problems.map((problem) => ({ ...problem, file: show(problem.file) })));
function withoutMissing(dialog, articles) {
  const causes = new Map([...dialog.causes].filter(([cause]) => articles.has(cause)));
  return causes.size === dialog.causes.size ? dialog : { ...dialog, causes, documentedOrder: dialog.documentedOrder.filter((cause) => causes.has(cause)) };
}
function versionOf(knowledge, dialogs) {
  const hash = createHash("sha256");
  for (const [folder, files] of [
    ["knowledge", knowledge],
    ["dialogs", dialogs]
  ]) {
    for (const { path, text } of files) hash.update(`${folder}/${path}\0${toPlainLines(text)}\0`);
  }
  return hash.digest("hex").slice(0, versionDigits);
}
function shownPath(folder, file) {
  const near = relative(process.cwd(), folder);
  const shown = isAbsolute(folder) && !near.startsWith("..") && !isAbsolute(near) ? near : folder;
  return join(shown, file).replaceAll("\\", "/");
}

export {
  frontMatterSchema,
  dialogSchema,
  productSchema,
  loadContent,
  shownPath
};
