import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));
import {
  parseSaid,
  toLine,
  toMarkdown
} from "./chunk-CE6CJREC.js";
import {
  logTo
} from "./chunk-ZQ6SVNWP.js";
import {
  linesIn,
  parseJson,
  readTextFile
} from "./chunk-LYGMW6U7.js";
import {
  assembleTerminal,
  loadKnowledge
} from "./chunk-UPRYNAIK.js";
import "./chunk-IXMSVPOQ.js";
import {
  contentHelp,
  contentOptions,
  exitCodes,
  parseArguments,
  say,
  settingsWith,
  write
} from "./chunk-TESY5HPS.js";
import "./chunk-AJG7WLWI.js";
import "./chunk-RPBVDIL4.js";
import "./chunk-3CWPMJSE.js";
import {
  TurnFailed,
  sessionKey
} from "./chunk-GQQHCBP4.js";
import "./chunk-G5VT3MP4.js";
import "./chunk-PYHFKQYR.js";

// src/channels/terminal/draw.ts
var reset = "\x1B[0m";
var weights = { bold: "\x1B[1m", italic: "\x1B[3m", code: "\x1B[36m", dim: "\x1B[2m" };
var noColour = { colour: false };
var LONGEST_LINE = 2e3;
function drawMarkdown(markdown, style) {
  let fenced = false;
  return markdown.split("\n").map((line) => {
    if (line.trimStart().startsWith("```")) {
      fenced = !fenced;
      return void 0;
    }
    if (fenced) return paint(`    ${line}`, "code", style);
    return line.length > LONGEST_LINE ? line : drawLine(line, style);
  }).filter((line) => line !== void 0).join("\n");
}
function drawLine(line, style) {
  let drawn = "";
  for (let at = 0; at < line.length; ) {
    const run = runAt(line, at, style);
    drawn += run.drawn;
    at = run.end;
  }
  return drawn;
}
function runAt(line, at, style) {
  const letter = line[at];
  if (letter === "\\") return isPunctuation(line[at + 1]) ? { drawn: line[at + 1], end: at + 2 } : plain(line, at, 1);
  if (letter === "`") return codeAt(line, at, style);
  if (letter === "*") return emphasisAt(line, at, style);
  if (letter === "[") return linkAt(line, at, style);
  return plain(line, at, 1);
}
var plain = (line, at, length) => ({
  drawn: line.slice(at, at + length),
  end: at + length
});
var isPunctuation = (letter) => letter !== void 0 && "\\`*_{}[]()#+-.!|<>~&:".includes(letter);
function codeAt(line, at, style) {
  let ticks = 1;
  while (line[at + ticks] === "`") ticks += 1;
  const mark = "`".repeat(ticks);
  const close = line.indexOf(mark, at + ticks);
  if (close === -1) return plain(line, at, ticks);
  const inside = line.slice(at + ticks, close);
  const content = inside.startsWith(" ") && inside.endsWith(" ") ? inside.slice(1, -1) : inside;
  return { drawn: paint(content, "code", style), end: close + ticks };
}
function emphasisAt(line, at, style) {
  const mark = line[at + 1] === "*" ? "**" : "*";
  const close = line.indexOf(mark, at + mark.length);
  const inside = close === -1 ? "" : line.slice(at + mark.length, close);
  if (inside === "" || inside.startsWith(" ")) return plain(line, at, mark.length);
  return {
    drawn: paint(drawLine(inside, noColour), mark === "**" ? "bold" : "italic", style),
    end: close + mark.length
  };
}
function linkAt(line, at, style) {
  const middle = line.indexOf("](http", at);
  const close = middle === -1 ? -1 : line.indexOf(")", middle);
  const label = middle === -1 ? "" : line.slice(at + 1, middle);
  if (close === -1 || label.includes("[")) return plain(line, at, 1);
  return {
    drawn: `${drawLine(label, noColour)} ${paint(line.slice(middle + 2, close), "dim", style)}`,
    end: close + 1
  };
}
var paint = (text, weight, { colour }) => colour ? `${weights[weight]}${text}${reset}` : text;

// src/channels/terminal/paste.ts
import { createInterface } from "node:readline";
var QUIET_MS = 120;
function readTyped(input, output, interactive) {
  const readline = createInterface({
    input,
    output,
    terminal: interactive,
    prompt: "> ",
    historySize: interactive ? 100 : 0
  });
  const queue = createQueue();
  let pending = [];
  let timer;
  const settle = () => {
    if (pending.length > 0) queue.add(pending.join("\n"));
    pending = [];
  };
  readline.on("line", (line) => {
    pending = [...pending, line];
    if (!interactive) {
      settle();
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (readline.line === "") settle();
    }, QUIET_MS);
  });
  readline.on("close", () => {
    clearTimeout(timer);
    settle();
    queue.end();
  });
  return {
    texts: queue.texts,
    prompt: () => {
      if (interactive) readline.prompt();
    },
    // prettier-ignore
    close: () => {
      readline.close();
    }
    // prettier-ignore
  };
}
function createQueue() {
  const waiting = [];
  const state = { ended: false, wake: () => void 0 };
  async function* texts() {
    for (; ; ) {
      const text = waiting.shift();
      if (text !== void 0) yield text;
      else if (state.ended) return;
      else await new Promise((resolve) => {
        state.wake = resolve;
      });
    }
  }
  return {
    add: (text) => {
      waiting.push(text);
      state.wake();
    },
    end: () => {
      state.ended = true;
      state.wake();
    },
    texts: texts()
  };
}

// src/channels/terminal/conversation.ts
var leaving = /^(?:exit|quit|bye)$/i;
async function converse(parts) {
  const { turns, key, zone, output, interactive } = parts;
  const style = { colour: interactive };
  const typed = readTyped(parts.input, output, interactive);
  const take = async (said) => {
    output.write(`
${await answerOf(() => turns.take({ key, said, zone }), style)}

`);
    typed.prompt();
  };
  await take(parts.first ?? { action: "help" });
  for await (const text of typed.texts) {
    if (leaving.test(text.trim())) break;
    if (text.trim() === "") {
      typed.prompt();
      continue;
    }
    const said = parseSaid({ text });
    if ("problem" in said) {
      output.write(`${said.problem}
`);
      typed.prompt();
    } else if ("file" in said)
      throw new Error("A text was taken for a file.");
    else await take(said);
  }
  typed.close();
}
async function answerOf(take, style) {
  try {
    const { turn } = await take();
    return turn.replies.map((reply) => drawMarkdown(toMarkdown(reply), style)).join("\n\n");
  } catch (error) {
    if (error instanceof TurnFailed) return error.message;
    throw error;
  }
}

// src/commands/chat.ts
var KEY = sessionKey("terminal");
var LONGEST_LINE2 = 2 * 1024 * 1024;
var help = `assistant chat [--file FILE] [--json]

A conversation: paste an error, a log or a command's output, or say what fails. A number or its words answer a
question. Ctrl+D ends it; nothing is kept.

  --file FILE       begin with the text of this file, in any Windows encoding
  --json            one JSON line in, one out, for programs:
                      {"text"}, {"file":"path"}, {"answer"}, {"role"}, {"pick"}, {"deny"} or {"action"}
                    A line that cannot be read is answered with {"error"}.
${contentHelp}
`;
var chat = {
  name: "chat",
  summary: "a conversation in the terminal (--json for programs)",
  help,
  run: async (args, around) => {
    const parsed = parseArguments("chat", args, {
      ...contentOptions,
      file: { type: "string" },
      json: { type: "boolean" }
    });
    if (parsed.kind === "problem") return say(around, [parsed.sentence], exitCodes.usage);
    const found = settingsWith(parsed.values, around.environment);
    if (found.kind === "problems") return say(around, found.problems, exitCodes.usage);
    const { settings } = found;
    const loaded = await loadKnowledge(settings);
    if (loaded.kind === "problems") return say(around, loaded.problems, exitCodes.failed);
    const first = parsed.values.file === void 0 ? void 0 : await saidOfFile(parsed.values.file);
    if (first?.kind === "problem") return say(around, [first.sentence], exitCodes.failed);
    const { turns, close } = assembleTerminal(settings, loaded.knowledge, logTo(around.stderr));
    try {
      if (parsed.values.json === true) await chatInJson(turns, settings.zone, around, first?.said);
      else {
        await converse({
          turns,
          key: KEY,
          zone: settings.zone,
          input: around.stdin,
          output: around.stdout,
          interactive: around.stdin.isTTY === true && around.stdout.isTTY === true,
          ...first === void 0 ? {} : { first: first.said }
        });
      }
    } finally {
      await close();
    }
    return exitCodes.done;
  }
};
async function chatInJson(turns, zone, around, first) {
  const answer = async (said) => {
    await write(around.stdout, `${JSON.stringify(await takeLine(turns, zone, said))}
`);
  };
  if (first !== void 0) await answer(first);
  for await (const line of linesIn(around.stdin, LONGEST_LINE2)) {
    const said = await saidOfLine(line);
    if (said.kind === "said") await answer(said.said);
    else await write(around.stdout, `${JSON.stringify({ error: said.sentence })}
`);
  }
}
async function takeLine(turns, zone, said) {
  try {
    const { turn } = await turns.take({ key: KEY, said, zone });
    return toLine(turn, toMarkdown);
  } catch (error) {
    if (error instanceof TurnFailed) return { error: error.message, reference: error.reference };
    throw error;
  }
}
async function saidOfLine(line) {
  if (line.kind === "too-long")
    return {
      kind: "problem",
      sentence: `Line ${line.number} is longer than 2 MB. Name the text as a file: {"file":"path"}.`
    };
  if (line.kind === "not-utf8")
    return { kind: "problem", sentence: `Line ${line.number} is not UTF-8. Write the lines in UTF-8.` };
  const json = parseJson(line.text);
  if (json === void 0)
    return { kind: "problem", sentence: `Line ${line.number} is not JSON. Write an object like {"text": "..."}.` };
  const parsed = parseSaid(json);
  if ("problem" in parsed) return { kind: "problem", sentence: parsed.problem };
  return "file" in parsed ? saidOfFile(parsed.file) : { kind: "said", said: parsed };
}
async function saidOfFile(path) {
  const file = await readTextFile(path);
  return file.kind === "problem" ? file : { kind: "said", said: { file: path, text: file.text } };
}
export {
  chat
};
