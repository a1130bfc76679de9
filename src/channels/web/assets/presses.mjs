// Pressing: a button carries what it says as data. One press at a time; the others rest until the answer is there.

/** `send(said, label)`. */
export function createPresses({ newest, send }) {
  let pressed;

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-said]");
    if (button !== null) press(button);
  });

  // A step whose tick must be known (it leaves something to be undone) says so; other ticks are the reader's own marks.
  document.addEventListener("change", (event) => {
    const box = event.target.closest(".tick input[data-said]");
    if (box?.checked) press(box, `Step ${box.dataset.step} done`);
  });

  // A digit answers while the focus is on the answers, and nowhere else.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
    if (event.target.closest(".answers, .candidates") !== null && number(Number(event.key))) event.preventDefault();
  });

  function press(control, label = control.querySelector(".label")?.textContent ?? control.textContent) {
    if (pressed !== undefined || control.disabled) return;
    pressed = control;
    if (control.matches("button")) control.setAttribute("aria-pressed", "true");
    for (const other of others()) other.disabled = true;
    send(JSON.parse(control.dataset.said), label.trim());
  }

  const others = () =>
    [...document.querySelectorAll("#newest [data-said], #ledger [data-said], #examples [data-said]")].filter(
      (other) => other !== pressed,
    );

  /** Presses the button of that number; false where the newest answer has none. */
  function number(wanted) {
    const button = newest()?.querySelector(`[data-number="${wanted}"]`);
    if (button === null || button === undefined) return false;
    press(button);
    return true;
  }

  return {
    number,
    /** The answer is there, or will not come. */
    release() {
      if (pressed === undefined) return;
      for (const other of others()) other.disabled = false;
      pressed.removeAttribute("aria-pressed");
      if (pressed.matches(".tick input")) pressed.checked = false;
      pressed = undefined;
    },
    holdsFocus: () =>
      pressed !== undefined && (document.activeElement === pressed || pressed.contains(document.activeElement)),
  };
}
