// What is said outside a request (a file was read, a reminder), and the conversation after a reload: events that begin after
// the last turn this page has.
import { reach } from "./outbox.mjs";

/** Seconds to the next try; a server that ends its streams now and then is asked again at once. */
const pauses = [1, 2, 5, 10, 20];

/** Milliseconds of quiet after which the old turns are all here, and what comes is new. */
const quiet = 300;

/**
 * `after()` is the number of the last turn here; `onTurn(wire, { restored })`; `onLost()` and `onBack()` for the connection.
 * `settle` says that from now on all that comes is new; `reconnect` tries at once.
 */
export function listen({ after, onTurn, onLost, onBack }) {
  let failures = 0;
  let restoring = true;
  let settling;
  let next;

  function settle() {
    clearTimeout(settling);
    restoring = false;
  }

  function settleSoon() {
    clearTimeout(settling);
    if (restoring) settling = setTimeout(settle, quiet);
  }

  function open() {
    const source = new EventSource(`/web/replies?after=${after()}`);
    source.addEventListener("open", () => {
      failures = 0;
      settleSoon();
      onBack();
    });
    source.addEventListener("message", (event) => {
      onTurn(JSON.parse(event.data), { restored: restoring });
      settleSoon();
    });
    source.addEventListener("error", () => {
      source.close();
      void again();
    });
  }

  async function again() {
    const pause = pauses[Math.min(failures, pauses.length - 1)];
    failures += 1;
    // Events alone may be cut off by a proxy; only a server that cannot be reached at all is worth a word.
    if (failures > 1 && (await reach("/healthz", {})) === undefined) onLost();
    next = setTimeout(reconnect, pause * 1000);
  }

  /** Asks again at once where the next try is only due later. */
  function reconnect() {
    if (next === undefined) return;
    clearTimeout(next);
    next = undefined;
    open();
  }

  open();
  return { settle, reconnect };
}
