// What a person types or pastes at a terminal, as one text a turn. A paste of 200 lines comes as 200 lines within a moment; typing does not.
import { createInterface, type Interface } from "node:readline";

/** A pause after which a paste is over: ten times what a slow remote terminal needs between two lines. */
const QUIET_MS = 120;

export interface Typed {
  readonly texts: AsyncIterable<string>;
  readonly prompt: () => void;
  readonly close: () => void;
}

export function readTyped(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, interactive: boolean): Typed {
  const readline = createInterface({
    input,
    output,
    terminal: interactive,
    prompt: "> ",
    historySize: interactive ? 100 : 0,
  });
  return {
    texts: interactive ? typedTexts(readline) : readline,
    prompt: () => { if (interactive) readline.prompt(); }, // prettier-ignore
    close: () => { readline.close(); }, // prettier-ignore
  };
}

/** Lines that follow one another at once are one text. A last line that did not end waits for Enter, like any other. */
async function* typedTexts(readline: Interface): AsyncGenerator<string> {
  const queue: string[] = [];
  let pending: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  const state = { closed: false };
  let wake: () => void = () => undefined;

  const settle = (): void => {
    // The rest of a paste stands on the prompt: what came before belongs to it.
    if (readline.line !== "" && !state.closed) return;
    if (pending.length > 0) queue.push(pending.join("\n"));
    pending = [];
    wake();
  };
  readline.on("line", (line) => {
    pending.push(line);
    clearTimeout(timer);
    timer = setTimeout(settle, QUIET_MS);
  });
  readline.on("close", () => {
    state.closed = true;
    clearTimeout(timer);
    settle();
  });

  for (;;) {
    const text = queue.shift();
    if (text !== undefined) yield text;
    else if (state.closed) return;
    else await new Promise<void>((resolve) => { wake = resolve; }); // prettier-ignore
  }
}
