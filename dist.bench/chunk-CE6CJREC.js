import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));
import {
  textOfPieces
} from "./chunk-PYHFKQYR.js";

// src/conversation/reply.ts
function numbered(reply) {
  const candidates = reply.sections.flatMap(
    (section) => section.kind === "candidates" ? section.candidates.map((candidate) => candidate.choice) : []
  );
  const given = new Set(candidates.map((choice) => JSON.stringify(choice.said)));
  const answers = (reply.asked?.answers ?? []).map((answer) => ({ label: answer.label, said: { answer: answer.id } })).filter((choice) => !given.has(JSON.stringify(choice.said)));
  return [...candidates, ...answers, ...reply.aside];
}

// src/channels/dates.ts
var months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
];
function dayInWords(iso) {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  const name = months[Number(month) - 1];
  return name === void 0 || year === void 0 ? iso : `${Number(day)} ${name} ${year}`;
}
function clock(iso) {
  return /T(\d{2}:\d{2})/.exec(iso)?.[1] ?? iso;
}

// src/channels/markdown-blocks.ts
var anywhere = /[`*~[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?])|&(?=#?\w+;)|\\(?=[!-/:-@[-`{-~]|$)/giu;
var atLineStart = /^(\s*)([#+>=-])|^(\s*\d{1,9})([.)])(?=\s|$)/gm;
function escapeMarkdown(text) {
  return text.replace(anywhere, (character) => `\\${character}`).replace(
    atLineStart,
    (_, space, mark, digits, stop) => mark === void 0 ? `${digits}\\${stop}` : `${space ?? ""}\\${mark}`
  );
}
function codeSpan(text) {
  const line = text.replace(/\s*\n\s*/g, " ");
  if (line.trim() === "") return "";
  const fence = "`".repeat(longestRun(line) + 1);
  const space = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${space}${line}${space}${fence}`;
}
function codeFence(text, language = "") {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language.replace(/[^\w+#.-]/g, "")}
${text.replace(/\n+$/, "")}
${fence}`;
}
var longestRun = (text) => Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
var escapeAddress = (href) => href.replace(/[\s<>()\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
function inlinesToMarkdown(content, options = {}) {
  return content.map((run) => inlineToMarkdown(run, options)).join("");
}
function inlineToMarkdown(run, options) {
  switch (run.kind) {
    case "literal":
      return escapeMarkdown(run.text);
    case "own":
      return codeSpan(run.text);
    case "placeholder":
      return codeSpan(textOfPieces([run]));
    case "strong":
      return wrapped("**", inlinesToMarkdown(run.content, options));
    case "emphasis":
      return wrapped("*", inlinesToMarkdown(run.content, options));
    case "code":
      return codeSpan(textOfPieces(run.pieces));
    case "link":
      return /^https?:\/\//i.test(run.href) ? `[${inlinesToMarkdown(run.content, options)}](${escapeAddress(run.href)})` : inlinesToMarkdown(run.content, options);
    case "article-link": {
      const words = inlinesToMarkdown(run.content, options);
      return options.articleAddress === void 0 ? words : `[${words}](${escapeAddress(options.articleAddress(run.article))})`;
    }
    case "break":
      return "  \n";
  }
}
function wrapped(mark, text) {
  const inner = text.trim();
  if (inner === "") return text;
  return text.replace(inner, () => `${mark}${inner}${mark}`);
}
function blocksToMarkdown(blocks, options = {}) {
  return blocks.map((block) => blockToMarkdown(block, options)).filter((text) => text !== "").join("\n\n");
}
function blockToMarkdown(block, options) {
  switch (block.kind) {
    case "paragraph":
      return inlinesToMarkdown(block.content, options);
    case "code":
      return codeFence(textOfPieces(block.pieces), block.language);
    case "list":
      return block.items.map((item, index) => listItem(block.ordered ? `${index + 1}. ` : "- ", blocksToMarkdown(item, options))).join("\n");
    case "table":
      return table(
        block.head.map((cell) => cellText(cell, options)),
        block.rows.map((row) => row.map((cell) => cellText(cell, options)))
      );
  }
}
function listItem(mark, text) {
  const indent = " ".repeat(mark.length);
  return mark + text.replace(/\n(?=[^\n])/g, `
${indent}`);
}
function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
var cellText = (content, options) => inCell(inlinesToMarkdown(content, options));
var inCell = (text) => text.replace(/\s*\n\s*/g, " ").replaceAll("|", "\\|");

// src/channels/markdown.ts
function toMarkdown(reply, options = {}) {
  const parts = [
    ...reply.notices.map((notice) => inlinesToMarkdown(notice, options)),
    headline(reply, options),
    ...reply.sections.map((section) => sectionToMarkdown(section, options)),
    reply.asked === void 0 ? "" : askedToMarkdown(reply.asked, options),
    numberedToMarkdown(reply),
    choicesToMarkdown(reply)
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}
function headline(reply, options) {
  const plain = reply.headline.flatMap((run) => run.kind === "strong" ? run.content : [run]);
  const certainty = reply.certainty === void 0 ? "" : `${escapeMarkdown(reply.certainty)}: `;
  return wrapped("**", certainty + inlinesToMarkdown(plain, options));
}
function sectionToMarkdown(section, options) {
  switch (section.kind) {
    case "text":
      return [
        ...section.title === void 0 ? [] : [wrapped("**", escapeMarkdown(section.title))],
        blocksToMarkdown(section.blocks, options)
      ].join("\n\n");
    case "read":
      return section.values.length === 0 ? "" : `What I read: ${section.values.map(({ label, value }) => `${escapeMarkdown(label)} ${codeSpan(value)}`).join(" \xB7 ")}`;
    case "steps":
      return [
        ...section.title === void 0 ? [] : [wrapped("**", escapeMarkdown(section.title))],
        ...section.effort === "" ? [] : [wrapped("*", escapeMarkdown(section.effort))],
        section.steps.map((step) => stepToMarkdown(step, options)).join("\n")
      ].join("\n\n");
    case "check":
      return `It worked when: ${blocksToMarkdown(section.blocks, options)}`;
    case "candidates":
      return section.candidates.map((candidate, index) => candidateToMarkdown(candidate, index, options)).join("\n");
    case "differences":
      return table(
        ["", "The article", "Yours"],
        section.rows.map((row) => [row.aspect, row.article, row.yours].map((cell) => inCell(escapeMarkdown(cell))))
      );
    case "copy":
      return `${wrapped("**", escapeMarkdown(section.title))}

${codeFence(section.text)}`;
    case "source":
      return sourceToMarkdown(section, options);
  }
}
function stepToMarkdown(step, options) {
  const [first, ...rest] = step.content;
  const effort = [step.effort, step.optional, step.wait === void 0 ? "" : `then wait ${step.wait}`].filter((part) => part !== void 0 && part !== "").join(" \xB7 ");
  const instruction = first === void 0 ? "" : blocksToMarkdown([first], options);
  const gap = first === void 0 || first.kind === "paragraph" ? " " : "\n\n";
  const text = [
    ...step.risk === void 0 ? [] : [`**Before this step:** ${escapeMarkdown(step.risk)}`],
    `${instruction}${effort === "" ? "" : `${gap}*${escapeMarkdown(effort)}*`}${step.done === true ? " (done)" : ""}`,
    ...rest.length === 0 ? [] : [blocksToMarkdown(rest, options)]
  ].join("\n\n");
  return listItem(`${step.number}. `, text);
}
function candidateToMarkdown(candidate, index, options) {
  const text = [
    `${wrapped("**", escapeMarkdown(candidate.choice.label))}: ${inlinesToMarkdown(candidate.title, options)}`,
    inlinesToMarkdown(candidate.explanation, options),
    candidate.effort === "" ? "" : `*${escapeMarkdown(candidate.effort)}*`
  ].filter((part) => part !== "");
  return listItem(`${index + 1}. `, text.join("  \n"));
}
function sourceToMarkdown(section, options) {
  const links = section.links.map(
    ({ label, href }) => inlinesToMarkdown([{ kind: "link", href, content: [{ kind: "literal", text: label }] }], options)
  );
  const article = section.article !== void 0 && options.articleAddress !== void 0 ? inlinesToMarkdown(
    [{ kind: "article-link", article: section.article, content: [{ kind: "literal", text: "article" }] }],
    options
  ) : "";
  const reviewed = section.reviewed === void 0 ? "" : `reviewed ${dayInWords(section.reviewed)}`;
  const parts = [links.join(", "), article, reviewed].filter((part) => part !== "");
  return parts.length === 0 ? "" : `Source: ${parts.join(" \xB7 ")}`;
}
function askedToMarkdown(asked, options) {
  return [wrapped("**", escapeMarkdown(asked.text)), blocksToMarkdown(asked.how, options)].filter((part) => part !== "").join("\n\n");
}
function numberedToMarkdown(reply) {
  const candidates = reply.sections.reduce(
    (count, section) => count + (section.kind === "candidates" ? section.candidates.length : 0),
    0
  );
  return numbered(reply).map((choice, index) => `${index + 1}. ${escapeMarkdown(choice.label)}`).slice(candidates).join("\n");
}
function choicesToMarkdown(reply) {
  return [...reply.choices, ...reply.quiet].map((choice) => `[${escapeMarkdown(choice.label)}]`).join(" ");
}

// src/channels/wire.ts
import { z } from "zod";

// src/conversation/said.ts
var actions = [
  "fixed",
  "not-fixed",
  "dont-know",
  "cant-check",
  "done",
  "tried",
  "skip",
  "undone",
  "waive",
  "back",
  "why",
  "status",
  "what-if",
  "ask-customer",
  "show-fix",
  "none",
  "remind",
  "hand-over",
  "stop",
  "park",
  "resume",
  "restart",
  "help",
  "forget"
];

// src/channels/wire.ts
var textLimit = 200 * 1024;
var idLimit = 120;
var fileLimit = 4096;
var clean = (text) => text.replaceAll("\0", "").replace(new RegExp("\\p{Surrogate}", "gu"), "\uFFFD");
var cleanText = z.string().transform(clean);
var id = cleanText.pipe(z.string().min(1).max(idLimit));
var fields = {
  text: cleanText,
  file: cleanText.pipe(z.string().min(1).max(fileLimit)),
  answer: id,
  role: id,
  pick: id,
  deny: id,
  action: z.enum(actions)
};
var names = Object.keys(fields);
var isField = (name) => Object.hasOwn(fields, name);
function parseSaid(json) {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    return { problem: `A message is an object with one of ${names.join(", ")}.` };
  }
  const entries = Object.entries(json);
  const [entry] = entries;
  if (entry === void 0 || entries.length > 1) {
    return { problem: `A message has exactly one of ${names.join(", ")}; this one has ${entries.length} keys.` };
  }
  const [name, value] = entry;
  if (!isField(name)) return { problem: `A message has exactly one of ${names.join(", ")}; this one has another key.` };
  return parseField(name, value);
}
function parseField(name, value) {
  switch (name) {
    case "text":
      return parseText(value);
    case "action": {
      const action = fields.action.safeParse(value);
      return action.success ? { action: action.data } : { problem: `An action is one of ${actions.join(", ")}.` };
    }
    case "file": {
      const file = fields.file.safeParse(value);
      return file.success ? { file: file.data } : { problem: `A file is named in 1 to ${fileLimit} letters.` };
    }
    case "answer":
    case "role":
    case "pick":
    case "deny": {
      const parsed = fields[name].safeParse(value);
      if (!parsed.success) return { problem: `"${name}" holds an id of 1 to ${idLimit} letters.` };
      return saidOfId(name, parsed.data);
    }
  }
}
function saidOfId(name, value) {
  switch (name) {
    case "answer":
      return { answer: value };
    case "role":
      return { role: value };
    case "pick":
      return { pick: value };
    case "deny":
      return { deny: value };
  }
}
function parseText(value) {
  const parsed = fields.text.safeParse(value);
  if (!parsed.success) return { problem: `"text" holds a string.` };
  if (parsed.data.trim() === "") return { problem: "There is nothing in the message." };
  const bytes = new TextEncoder().encode(parsed.data).length;
  if (bytes > textLimit) return { problem: tooLong(bytes) };
  return { text: parsed.data };
}
function tooLong(bytes) {
  return `${Math.ceil(bytes / 1024)} kB is too long for a message, which holds ${textLimit / 1024} kB. As a file it is read whole.`;
}
function toLine(turn, markdown) {
  const asked = turn.replies.findLast((reply) => reply.asked !== void 0)?.asked;
  return {
    replies: turn.replies.map((reply) => ({ markdown: markdown(reply) })),
    verdict: turn.verdict ?? null,
    asked: asked === void 0 ? null : { question: asked.question, text: asked.text, answers: asked.answers },
    proposed: turn.proposed ?? null,
    step: turn.step ?? null,
    causes: turn.causes,
    findings: turn.findings.map(({ finding, values, lines }) => ({ finding, values, lines })),
    ledger: turn.ledger,
    state: turn.state
  };
}

export {
  numbered,
  dayInWords,
  clock,
  toMarkdown,
  parseSaid,
  toLine
};
