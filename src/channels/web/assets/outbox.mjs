// What is said leaves in order, one turn after the other. Where there is no connection it waits and is tried again with the same
// id, so that nothing is lost and nothing is taken twice.
import { keep, kept } from "./kept.mjs";

/** Seconds to the next try. */
const pauses = [2, 4, 8, 15, 30];

/** A turn that takes longer than this has lost its way. */
const patience = 60_000;

/** Answers of a proxy whose server is away: as good as no connection. */
const away = [502, 503, 504];

/**
 * `onSent(entry, answer)`, `onRefused(entry, { error, reference, status })`, `onWaiting(entry)` when an entry leaves,
 * `onDown({ since, next })` with the time of the next try, `onUp()`.
 */
export function createOutbox({ onSent, onRefused, onWaiting, onDown, onUp }) {
  let entries = kept("outbox", []);
  let busy = false;
  let failures = 0;
  let since;
  let timer;

  const save = () => keep("outbox", entries.length === 0 ? undefined : entries);

  async function run() {
    if (busy) return;
    clearTimeout(timer);
    busy = true;
    while (entries.length > 0) {
      const [entry] = entries;
      onWaiting(entry);
      const outcome = await post(entry);
      if (outcome.kind === "away") {
        wait();
        break;
      }
      entries = entries.slice(1);
      save();
      failures = 0;
      since = undefined;
      onUp();
      if (outcome.kind === "sent") onSent(entry, outcome.answer);
      else onRefused(entry, outcome);
    }
    busy = false;
  }

  function wait() {
    since ??= new Date();
    const seconds = pauses[Math.min(failures, pauses.length - 1)];
    failures += 1;
    timer = setTimeout(() => void run(), seconds * 1000);
    onDown({ since, next: Date.now() + seconds * 1000 });
  }

  addEventListener("online", () => void run());

  return {
    /** `said` is the wire's form; `label` is what the person sees of it until it is answered. */
    send({ said, label, typed = false }) {
      const entry = { id: messageId(), said, label, typed, at: new Date().toISOString() };
      entries = [...entries, entry];
      save();
      void run();
      return entry;
    },
    waiting: () => entries,
    retry: () => void run(),
  };
}

async function post(entry) {
  const response = await reach("/web/messages", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-message-id": entry.id,
      "x-time-zone": Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    body: JSON.stringify(entry.said),
    signal: AbortSignal.timeout(patience),
  });
  if (response === undefined || away.includes(response.status)) return { kind: "away" };
  const body = await bodyOf(response);
  if (response.ok && body !== undefined) return { kind: "sent", answer: body };
  return {
    kind: "refused",
    status: response.status,
    error: body?.error ?? `The server answered ${response.status}.`,
    reference: body?.reference,
  };
}

/** The response, or nothing where the server was not reached. */
export async function reach(address, options) {
  try {
    return await fetch(address, { cache: "no-store", credentials: "same-origin", ...options });
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) return undefined;
    throw error;
  }
}

async function bodyOf(response) {
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof DOMException) return undefined;
    throw error;
  }
}

/** `randomUUID` is for secure pages only. */
function messageId() {
  if (crypto.randomUUID !== undefined) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
