// Sending a file: one after the other, with its progress on a sheet of its own, and a way to stop.
import { announce } from "./announce.mjs";
import { element, sizeWords } from "./elements.mjs";
import { timeElement } from "./times.mjs";

/** What the server takes of a file; it would end a longer one in the middle. Packed logs are a tenth of themselves. */
const fileLimit = 10 * 1024 * 1024;
const packedLimit = 32 * 1024 * 1024;

/** A file that is sent within this time needs no sheet. */
const shownAfter = 400;

/** `place(article)` puts an article at the end of the turns; `onSent({ id, name })`; `onRead({ text, note })` where it was a picture, whose
 *  text the person checks; `onFailed({ error, reference }, again)`. */
export function createUploads({ place, onStart, onSent, onRead, onStopped, onFailed }) {
  const queue = [];
  let busy = false;

  async function run() {
    if (busy) return;
    busy = true;
    while (queue.length > 0) {
      const file = queue.shift();
      const outcome = await upload(file, place);
      if (outcome.kind === "sent") onSent({ id: outcome.id, name: file.name });
      if (outcome.kind === "read") onRead({ text: outcome.text, note: outcome.note });
      if (outcome.kind === "stopped") onStopped();
      if (outcome.kind === "failed") onFailed(outcome, () => add(file));
    }
    busy = false;
  }

  function add(file) {
    const packed = /\.zip$/i.test(file.name);
    if (file.size > (packed ? packedLimit : fileLimit)) {
      const limit = packed ? "a ZIP file may have 32 MB" : "a file may have 10 MB";
      const error = `${file.name} has ${sizeWords(file.size)}, and ${limit}. Send the part around the error.`;
      onFailed({ error });
      return;
    }
    queue.push(file);
    onStart();
    void run();
  }

  return { add };
}

/** XMLHttpRequest, since `fetch` does not tell how much was sent. */
function upload(file, place) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const view = progressView(file, () => request.abort());
    const shown = setTimeout(() => place(view.article), shownAfter);
    const end = (outcome) => {
      clearTimeout(shown);
      view.article.remove();
      resolve(outcome);
    };
    request.open("POST", "/web/files");
    request.responseType = "json";
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) view.sent(event.loaded, event.total);
    });
    request.addEventListener("load", () => {
      const { id, text, note, error, reference } = request.response ?? {};
      if (request.status < 300 && typeof id === "string") end({ kind: "sent", id });
      else if (request.status < 300 && typeof text === "string") end({ kind: "read", text, note });
      else end({ kind: "failed", error: error ?? `The server answered ${request.status}.`, reference });
    });
    request.addEventListener("error", () => end({ kind: "failed", error: "There is no connection." }));
    request.addEventListener("abort", () => {
      announce(`${file.name} was not sent.`);
      end({ kind: "stopped" });
    });
    request.send(file);
  });
}

function progressView(file, stop) {
  const bar = element("progress", { max: "100", value: "0", "aria-label": `Sent of ${file.name}` });
  const words = element("span", {}, `0 of ${sizeWords(file.size)}`);
  const button = element("button", { type: "button", class: "quiet" }, "Stop sending");
  button.addEventListener("click", stop);
  const article = element(
    "article",
    { class: "turn turn-sheet", "data-upload": "", "aria-label": `Sending ${file.name}` },
    element("p", { class: "when" }, timeElement(new Date())),
    element(
      "div",
      { class: "sheet" },
      element(
        "div",
        { class: "sheet-head" },
        element("h2", { class: "hero" }, `Sending ${file.name}.`),
        bar,
        element("p", { class: "progress-words" }, words),
      ),
      element(
        "div",
        { class: "sheet-foot" },
        element("p", {}, "You can go on asking meanwhile. The answer comes here."),
        element("div", { class: "beside" }, button),
      ),
    ),
  );
  let quarter = 0;
  return {
    article,
    sent(loaded, total) {
      bar.value = (loaded / total) * 100;
      words.textContent = `${sizeWords(loaded)} of ${sizeWords(total)}`;
      const now = Math.floor((loaded / total) * 4);
      // Every quarter is said once, and only where the sheet was worth showing.
      if (now > quarter && article.isConnected)
        announce(now === 4 ? `${file.name} is sent.` : `${now * 25} percent of ${file.name} sent.`);
      quarter = Math.max(quarter, now);
    },
  };
}
