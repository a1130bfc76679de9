// How soon Teams sees a sign of life and an answer: over the whole door, with a connector on this machine, beside a turn that only says
// back what it heard. `--json` gives the figures as JSON. Runs from source; so does the echo, so that the two can be compared.
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startConnector } from "../test/channels/bot/connector.ts";
import { startAssistant } from "../test/teams/assistant.ts";

/** The first ones load and compile. */
const WARM_UP = 50;
const TURNS = 400;
/** What Teams must see within, in milliseconds. */
const limits = { sign: 300, answer: 500 } as const;

const texts = [
  "test connection fails",
  "the portal says 401 unauthorized when I test the connection",
  "Service 'Microsoft Entra Connect Provisioning Agent' (AADConnectProvisioningAgent) failed to start. Verify that you have sufficient privileges to start system services.",
  "Application Error: 0xc0000005 in ecma2host.exe after the June patch",
  "help",
];

interface Figures {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

function figuresOf(all: readonly number[]): Figures {
  const sorted = all.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** Each turn in a conversation of its own: milliseconds until the first activity reached the connector, and until the message did. */
async function measure(endpoint: string): Promise<{ readonly sign: Figures; readonly answer: Figures }> {
  const connector = await startConnector();
  const signs: number[] = [];
  const answers: number[] = [];
  for (let turn = 0; turn < WARM_UP + TURNS; turn += 1) {
    connector.clear();
    const began = performance.now();
    const response = await fetch(endpoint, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        type: "message",
        id: `turn-${turn}`,
        channelId: "msteams",
        serviceUrl: connector.address,
        from: { id: "29:person", name: "Kim" },
        recipient: { id: "28:bot", name: "Assistant" },
        conversation: { id: `bench-${turn}`, conversationType: "personal" },
        text: texts[turn % texts.length],
        locale: "en-US",
      }),
    });
    if (!response.ok) throw new Error(`A turn was answered with ${response.status}.`);
    const times = connector.sent.map(({ at, activity }) => ({ at, type: activity.type }));
    const [first] = times;
    const message = times.find(({ type }) => type === "message");
    if (first === undefined || message === undefined) throw new Error("A turn was not answered.");
    if (turn < WARM_UP) continue;
    signs.push(first.at - began);
    answers.push(message.at - began);
  }
  await connector.close();
  return { sign: figuresOf(signs), answer: figuresOf(answers) };
}

/** The least that botbuilder does with a message: says it back. */
async function startEcho(): Promise<{ readonly endpoint: string; readonly stop: () => void }> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const handler = new ActivityHandler();
  handler.onMessage(async (context, next) => {
    await context.sendActivity(context.activity.text);
    await next();
  });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
      const answering = {
        socket: response.socket,
        status: (status: number) => { response.statusCode = status; }, // prettier-ignore
        header: (name: string, value: unknown) => { response.setHeader(name, String(value)); }, // prettier-ignore
        send: (sent: unknown) => { response.write(JSON.stringify(sent)); }, // prettier-ignore
        end: () => { response.end(); }, // prettier-ignore
      };
      void adapter.process({ body, headers: request.headers, method: "POST" }, answering, (context) =>
        handler.run(context),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => { server.closeAllConnections(); server.close(); }, // prettier-ignore
  };
}

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
const echo = await startEcho();
const plain = await measure(echo.endpoint);
echo.stop();
const assistant = await startAssistant();
const ours = await measure(assistant.endpoint);
await assistant.stop();

if (values.json) console.log(JSON.stringify({ turns: TURNS, echo: plain, assistant: ours, limits }));
else {
  const row = (name: string, { p50, p95, p99 }: Figures, limit: number | undefined): string =>
    `${name.padEnd(34)}${[p50, p95, p99].map((one) => one.toFixed(1).padStart(9)).join("")}${limit === undefined ? "" : `   at most ${limit}`}`;
  console.log(`${TURNS} turns, milliseconds`.padEnd(34) + ["p50", "p95", "p99"].map((one) => one.padStart(9)).join(""));
  console.log(row("echo of botbuilder, answer", plain.answer, undefined));
  console.log(row("assistant, first sign of life", ours.sign, limits.sign));
  console.log(row("assistant, answer", ours.answer, limits.answer));
  console.log(`answer of the assistant to the echo's, p95: ${(ours.answer.p95 / plain.answer.p95).toFixed(1)} x`);
}
// A benchmark that misses its limit has failed, like a test.
process.exitCode = ours.sign.p95 <= limits.sign && ours.answer.p95 <= limits.answer ? 0 : 1;
