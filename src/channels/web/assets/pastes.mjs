// Pastes: clipped where they are long, folded once they are answered, and opened again.

/** Pixels, about two rows: a button would take as much room as the rest of the paste. */
const spare = 44;

/** Measures which pastes are really cut; a button that would show nothing more is not shown. */
export function measurePastes(root) {
  for (const paste of root.querySelectorAll(".paste.clip:not([data-whole], [data-folded])")) {
    delete paste.dataset.fits;
    const list = paste.querySelector(".excerpt");
    if (list.scrollHeight <= list.clientHeight + spare) paste.dataset.fits = "";
  }
}

export function startPastes(root) {
  root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-unclip], [data-unfold]");
    if (button === null) return;
    const paste = button.closest(".paste");
    delete paste.dataset.folded;
    paste.dataset.whole = "";
    if (paste.matches(".clip")) focusOn(paste.querySelector(".excerpt"));
    else measurePastes(root);
  });
  // `toggle` does not bubble, but it is caught on the way down.
  root.addEventListener("toggle", (event) => showFirstError(event.target), true);
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth === width) return;
    width = innerWidth;
    measurePastes(root);
  });
}

/** The button that had the focus is gone; what it showed takes it. */
function focusOn(list) {
  list.tabIndex = -1;
  list.focus({ preventScroll: true });
}

/** The whole of a long paste opens at its first error. */
function showFirstError(details) {
  if (!details.matches(".paste details") || !details.open) return;
  const all = details.querySelector(".all");
  const hit = all.querySelector(".hit");
  all.focus({ preventScroll: true });
  if (hit !== null) all.scrollTop = hit.offsetTop - all.offsetTop;
}
