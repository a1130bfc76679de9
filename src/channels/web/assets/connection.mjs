// Says on the box that there is no connection, since when, and when it is tried again.
import { announce } from "./announce.mjs";
import { clockOf } from "./times.mjs";

/** `tryNow()` for the button; `changed()` when the strip has come or gone. */
export function createConnection({ strip, tryNow, changed }) {
  let countdown;

  function lost(since, rest) {
    const lead = `No connection since ${clockOf(since)}.`;
    if (!strip.has("offline")) announce(`${lead} ${rest}`);
    strip.show("offline", { lead, rest, after: "", label: "Try now", press: tryNow });
    changed();
  }

  return {
    isLost: () => strip.has("offline"),
    /** Something waits to be sent. `next` is the time of the next try. */
    waits({ since, next }, rest) {
      lost(since, rest);
      clearInterval(countdown);
      const tell = () => {
        strip.after("offline", `next try in ${Math.max(0, Math.ceil((next - Date.now()) / 1000))} s`);
      };
      countdown = setInterval(tell, 1000);
      tell();
    },
    /** The events are cut off and the server is away, while nothing waits to be sent. */
    lost() {
      if (!strip.has("offline")) lost(new Date(), "What you send is kept and sent later.");
    },
    back() {
      clearInterval(countdown);
      if (!strip.has("offline")) return;
      strip.hide("offline");
      announce("Connected again.");
      changed();
    },
  };
}
