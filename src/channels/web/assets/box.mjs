// The box: Enter sends, Shift and Enter breaks the line, a number answers. What is typed is kept until it is sent.
import { sizeWords } from "./elements.mjs";
import { keep, kept } from "./kept.mjs";

/** Bytes of UTF-8 in a message, as the server has it. */
const textLimit = 200 * 1024;

/** Rows the box grows to where the browser does not size it itself. */
const mostRows = 12;

const encoder = new TextEncoder();

/** `onText(text)`, `onNumber(number)` (true where it pressed something), `onFile(file)`. */
export function createBox({ form, strip, onText, onNumber, onFile }) {
  const area = form.querySelector("textarea");
  const submit = form.querySelector("[type=submit]");
  const hint = form.querySelector(".hint");
  const input = form.querySelector("[type=file]");
  const limits = hint.textContent;
  let keys = "";

  const draft = kept("draft", "");
  if (area.value === "") area.value = draft;

  area.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.altKey || event.isComposing) return;
    event.preventDefault();
    send();
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });

  area.addEventListener("input", changed);

  area.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    files.forEach(onFile);
  });

  form.querySelector(".attach").addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    [...input.files].forEach(onFile);
    input.value = "";
  });

  function send() {
    const text = area.value;
    if (text.trim() === "" || submit.disabled) return;
    if (/^\s*\d{1,2}[.)]?\s*$/.test(text) && onNumber(Number.parseInt(text, 10))) set("");
    else {
      set("");
      onText(text);
    }
  }

  function set(text) {
    area.value = text;
    changed();
  }

  function changed() {
    keep("draft", area.value === "" ? undefined : area.value);
    if (!CSS.supports("field-sizing", "content")) area.rows = Math.min(mostRows, area.value.split("\n").length);
    checkLength();
  }

  function checkLength() {
    // A letter takes at most three bytes a unit, so that most texts need not be counted.
    const bytes = area.value.length * 3 > textLimit ? encoder.encode(area.value).length : 0;
    submit.disabled = bytes > textLimit;
    if (bytes > textLimit) {
      hint.textContent = "A message holds 200 kB, a text file 10 MB. Nothing in the box is lost.";
      strip.show("long", {
        lead: `${sizeWords(bytes)} is too long for a message.`,
        rest: "As a file it is read whole.",
        label: "Attach it as a file",
        main: true,
        press: () => {
          const file = new File([area.value], "pasted.txt", { type: "text/plain" });
          set("");
          onFile(file);
        },
      });
    } else if (strip.has("long")) {
      strip.hide("long");
      hint.textContent = keys === "" ? limits : keys;
    }
  }

  changed();

  return {
    focus: () => area.focus({ preventScroll: true }),
    hasFocus: () => document.activeElement === area,
    isEmpty: () => area.value === "",
    set,
    text: () => area.value,
    /** What the box waits for: in a case, said as its placeholder and name; at the first visit, its title says it. */
    expect(placeholder, hintWords) {
      keys = hintWords;
      if (placeholder === "") {
        area.removeAttribute("placeholder");
        area.removeAttribute("aria-label");
        area.setAttribute("aria-labelledby", "ask-first");
      } else {
        area.placeholder = placeholder;
        area.removeAttribute("aria-labelledby");
        area.setAttribute("aria-label", placeholder);
      }
      hint.textContent = hintWords === "" ? limits : hintWords;
      checkLength();
    },
  };
}

/** A file may be dropped anywhere on the page. */
export function startDropping(onFile) {
  const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  let leaving;
  document.addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    clearTimeout(leaving);
    document.body.dataset.drop = "";
  });
  // It is left for every element inside too; only a leave without a new `dragover` is one.
  document.addEventListener("dragleave", () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => delete document.body.dataset.drop, 120);
  });
  document.addEventListener("drop", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    delete document.body.dataset.drop;
    [...event.dataTransfer.files].forEach(onFile);
  });
}
