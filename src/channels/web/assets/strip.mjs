// Trouble on the box: no connection, too long, refused. One strip at a time, the gravest first, with the one button that helps.
import { element, icon } from "./elements.mjs";

/** Gravest first. */
const kinds = ["long", "refused", "offline", "check"];

const signs = {
  long: ["M8 2.25 14.25 13.5H1.75Z", "M8 6.5v3.25M8 11.6v.1"],
  refused: ["M8 2.25 14.25 13.5H1.75Z", "M8 6.5v3.25M8 11.6v.1"],
  check: ["M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z", "M8 7.25v3.5M8 5v.1"],
  offline: [
    "M2.5 2.5l11 11M4.6 9.8a4.8 4.8 0 0 1 2.5-1.5M2.3 7.5A8 8 0 0 1 5 5.7M11.4 9.8a4.8 4.8 0 0 0-.8-.7M13.7 7.5A8 8 0 0 0 8.2 5M8 12.8v.1",
  ],
};

export function createStrip(note) {
  const shown = new Map();

  function draw() {
    const kind = kinds.find((one) => shown.has(one));
    note.hidden = kind === undefined;
    if (kind === undefined) {
      note.replaceChildren();
      return;
    }
    const { lead, rest, reference, after, label, press, main } = shown.get(kind);
    const words = element("p", { role: "status" }, element("strong", {}, lead), ` ${rest}`);
    if (reference !== undefined) words.append(element("span", { class: "reference" }, ` Reference ${reference}.`));
    const acts = element("div", { class: "acts" });
    if (after !== undefined) acts.append(element("span", { class: "after" }, after));
    if (label !== undefined) {
      const button = element("button", main ? { type: "button", class: "main" } : { type: "button" }, label);
      button.addEventListener("click", press);
      acts.append(button);
    }
    note.dataset.kind = kind;
    note.replaceChildren(icon(...signs[kind]), words, acts);
  }

  return {
    /** `{ lead, rest, reference?, after?, label?, press?, main? }`. */
    show(kind, content) {
      shown.set(kind, content);
      draw();
    },
    /** Only the words beside the button, so that the strip is not said again every second. */
    after(kind, words) {
      const content = shown.get(kind);
      if (content === undefined) return;
      content.after = words;
      const place = note.dataset.kind === kind ? note.querySelector(".after") : null;
      if (place === null) return;
      place.textContent = words;
    },
    hide(kind) {
      if (shown.delete(kind)) draw();
    },
    has: (kind) => shown.has(kind),
  };
}
