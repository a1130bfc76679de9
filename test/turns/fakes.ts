// The rooms below a turn, as small as they can be: a reading that takes as long as it is told, an answer that says back what it heard.
import type { Respond } from "../../src/conversation/respond.ts";
import { emptySession, factsOfCase, withFacts } from "../../src/conversation/session.ts";
import type { Understood } from "../../src/conversation/understand.ts";
import { literal } from "../../src/knowledge/blocks.ts";
import type { Reading } from "../../src/turns/reading.ts";

const understood = (text: string): Understood => ({
  report: {
    text,
    length: text.length,
    lines: 1,
    masked: [],
    readings: [],
    match: { verdict: "unknown", sure: false, entries: [] },
  },
  findings: [],
});

/** `wait` says for a text how many milliseconds reading it takes, or with what it fails. */
export const createFakeReading = (wait: (text: string) => number | Error = () => 0): Reading => ({
  understand: async (text) => {
    const how = wait(text);
    if (how instanceof Error) throw how;
    if (how > 0) await new Promise((resolve) => { setTimeout(resolve, how); }); // prettier-ignore
    return understood(text);
  },
  close: () => Promise.resolve(),
});

/** Remembers one fact a turn, and answers "<facts>: <text> (<zone>)". */
export const sayBack: Respond = ({ said, session = emptySession, now, zone }) => {
  const next = withFacts(session, { kind: "none", at: now.toISOString() });
  const text = "text" in said ? said.text : JSON.stringify(said);
  return {
    session: next,
    turn: {
      heard: { kind: "choice", label: text },
      replies: [
        {
          headline: [literal(`${factsOfCase(next).length}: ${text} (${zone})`)],
          tone: "plain",
          notices: [],
          sections: [],
          choices: [{ label: "It works now", said: { action: "fixed" } }],
          filled: false,
          aside: [],
          quiet: [],
        },
      ],
      panel: { possible: [], ruledOut: [], known: [] },
      causes: [],
      findings: [],
      ledger: [],
      state: "open",
    },
  };
};
