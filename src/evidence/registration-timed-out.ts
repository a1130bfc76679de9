// The agent's registration timed out. The document shows the error as a picture only, so words are looked for, not a message.
import { createReader, joined } from "./lines.ts";
import { isSupposed } from "./supposition.ts";

const agent =
  /provisioning agent|aadconnectprovisioningagent|hybrid identity service|entra (?:connect )?(?:provisioning )?agent/iu;
const registration = /regist(?:er|ration)|registrier|enregistre|registr(?:o|ar)(?!\p{L})/iu;
const timeout =
  /(?<!\p{L})(?:times? out|timed? ?-?out|timeouts?|zeitüberschreitung|zeitlimit|délai d'attente|tiempo de espera)(?!\p{L})/iu;
const documented = /agent times out or (?:the )?certificate (?:is invalid|is not valid|isn't valid)/iu;
const negation = /(?<!\p{L})(?:no|not|never|without|doesn't|didn't|nicht|kein|keine|pas|sans|sin)(?!\p{L})/iu;

export const registrationTimedOut = createReader(
  "registration-timed-out",
  ["agent", "hybrid identity"],
  ({ lines }) =>
    lines.flatMap((line, index) => {
      if (!timeout.test(line)) return [];
      const around = joined(lines, Math.max(0, index - 1), 3);
      const isDocumented = documented.test(line) && agent.test(around);
      const isSaid = agent.test(line) && registration.test(line);
      const match = timeout.exec(line);
      if (match === null || !(isDocumented || isSaid)) return [];
      const end = match.index + match[0].length;
      const isDenied = negation.test(line.slice(Math.max(0, match.index - 20), match.index));
      // "When I register the agent it times out" tells; "if it times out" supposes.
      const isOpen = isSupposed(line.replace(/(?<!\p{L})when(?!\p{L})/giu, "then"), match.index, end);
      return isDenied || isOpen ? [] : [{ reader: registrationTimedOut.name, values: {}, line: index + 1 }];
    }),
  { reach: 2 },
);
