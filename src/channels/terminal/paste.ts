// What a person types or pastes at a terminal, as one text a turn. A paste of 200 lines comes as 200 lines within a moment; typing does not.
import { createInterface } from "node:readline";

/** A pause after which a paste is over: ten times what a slow remote terminal needs between two lines. */
const QUIET_MS = 120;

export interface Typed {
  /** From the first that was typed, even before anybody asked. */
  readonly texts: AsyncIterable<string>;
  readonly prompt: () => void;
  readonly close: () => void;
}

/** Where nobody sits at it (`interactive` is false), every line is a text. */
export function readTyped(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, interactive: boolean): Typed {
  const readline = createInterface({
    input,
    output,
    terminal: interactive,
    prompt: "> ",
    historySize: interactive ? 100 : 0,
  });
  const queue = createQueue();
  let pending: readonly string[] = [];
  let timer: NodeJS.Timeout | undefined;

  const settle = (): void => {
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
      // The rest of a paste stands on the prompt, without an end: what came before belongs to it, and waits for Enter.
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
    prompt: () => { if (interactive) readline.prompt(); }, // prettier-ignore
    close: () => { readline.close(); }, // prettier-ignore
  };
}

interface Queue {
  readonly add: (text: string) => void;
  readonly end: () => void;
  readonly texts: AsyncIterable<string>;
}

function createQueue(): Queue {
  const waiting: string[] = [];
  const state = { ended: false, wake: (): void => undefined };

  async function* texts(): AsyncGenerator<string> {
    for (;;) {
      const text = waiting.shift();
      if (text !== undefined) yield text;
      else if (state.ended) return;
      else await new Promise<void>((resolve) => { state.wake = resolve; }); // prettier-ignore
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
    texts: texts(),
  };
}
