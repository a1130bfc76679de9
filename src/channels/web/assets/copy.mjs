// Copy buttons: a block of code, a text made to be copied, all steps of an answer.
import { announce } from "./announce.mjs";

/** How long a button says that it has copied. */
const saidFor = 2000;

export function startCopying() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy], [data-copy-steps]");
    if (button === null) return;
    const text =
      button.dataset.copy === undefined ? stepsText(button.closest(".sheet")) : codeText(button.closest(".code"));
    void copy(text).then((done) => say(button, done));
  });
}

async function copy(text) {
  if (navigator.clipboard !== undefined) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  }
  return copyBySelection(text);
}

/** Browsers give the clipboard to secure pages only; a page inside a house is often not one. */
function copyBySelection(text) {
  const area = document.createElement("textarea");
  const before = document.activeElement;
  area.value = text;
  area.className = "unseen";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  before?.focus?.({ preventScroll: true });
  return done;
}

function say(button, done) {
  const before = button.dataset.words ?? button.textContent;
  const name = button.dataset.name ?? button.getAttribute("aria-label");
  button.dataset.words = before;
  button.textContent = done ? "Copied" : "Select it";
  // Its name must hold the words that are seen.
  if (name !== null) {
    button.dataset.name = name;
    button.removeAttribute("aria-label");
  }
  if (done) button.dataset.copied = "";
  announce(done ? "Copied." : "It could not be copied. Select the text.");
  clearTimeout(Number(button.dataset.timer));
  button.dataset.timer = String(
    setTimeout(() => {
      button.textContent = before;
      if (name !== null) button.setAttribute("aria-label", name);
      delete button.dataset.copied;
    }, saidFor),
  );
}

/** Line numbers and signs are pseudo-content, so the text of the lines is all there is. */
export const codeText = (block) => [...block.querySelectorAll(".line")].map((line) => line.textContent).join("\n");

function stepsText(sheet) {
  const parts = [sheet.querySelector(".hero").textContent];
  for (const part of sheet.querySelectorAll(".steps-title, .steps > li, .check")) {
    if (part.matches(".steps-title")) parts.push(part.textContent);
    else if (part.matches(".check")) parts.push(part.textContent.trim());
    else parts.push(stepText(part));
  }
  return parts.join("\n\n");
}

function stepText(step) {
  const mark = `${step.querySelector(".tick b").textContent}. `;
  const lines = [...step.lastElementChild.children].flatMap((child) => {
    if (child.matches(".code")) return codeText(child).split("\n");
    if (child.matches("ul, ol")) return [...child.children].map((item) => `- ${item.textContent.trim()}`);
    return [child.textContent.trim()];
  });
  return mark + lines.join(`\n${" ".repeat(mark.length)}`);
}
