// What is said outside a request (a file was read, a reminder), and the conversation after a reload: events that begin after
// the last turn this page has.
import { reach } from "./outbox.mjs";

/** Seconds to the next try; a server that ends its streams now and then is asked again at once. */
const pauses = [1, 2, 5, 10, 20];

/** Turns that come within so many milliseconds of the first opening are the old ones. */
const restoring = 1500;

/** `after()` is the number of the last turn here; `onTurn(wire, { restored })`; `onLost()` and `onBack()` for the connection. */
export function listen({ after, onTurn, onLost, onBack }) {
  let failures = 0;
  let openedAt;
  let first = true;

  function open() {
    const source = new EventSource(`/web/replies?after=${after()}`);
    source.addEventListener("open", () => {
      failures = 0;
      openedAt ??= performance.now();
      onBack();
    });
    source.addEventListener("message", (event) => {
      const restored = first && performance.now() - (openedAt ?? performance.now()) < restoring;
      onTurn(JSON.parse(event.data), { restored });
    });
    source.addEventListener("error", () => {
      source.close();
      first = false;
      void again();
    });
  }

  async function again() {
    const pause = pauses[Math.min(failures, pauses.length - 1)];
    failures += 1;
    // Events alone may be cut off by a proxy; only a server that cannot be reached at all is worth a word.
    if (failures > 1 && (await reach("/healthz", {})) === undefined) onLost();
    setTimeout(open, pause * 1000);
  }

  open();
}
