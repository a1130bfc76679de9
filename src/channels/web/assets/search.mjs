// The list of articles is searched while one types: the same page is asked for, and its list put in place of this one.
import { reach } from "./outbox.mjs";

/** Long enough to wait for the next letter, short enough to feel like typing. */
const pause = 120;

export function startSearch() {
  const form = document.getElementById("search");
  if (form === null) return;
  const input = form.querySelector("input");
  let timer;
  let running = new AbortController();

  async function search() {
    clearTimeout(timer);
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const query = input.value.trim();
    const address = query === "" ? "/articles" : `/articles?q=${encodeURIComponent(query)}`;
    const response = await reach(address, { signal });
    if (response === undefined || !response.ok || signal.aborted) return;
    const found = new DOMParser().parseFromString(await response.text(), "text/html");
    if (signal.aborted) return;
    for (const id of ["found", "shelves"]) {
      document.getElementById(id).replaceChildren(...found.getElementById(id).childNodes);
    }
    history.replaceState(null, "", address);
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void search(), pause);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || input.value === "") return;
    event.preventDefault();
    input.value = "";
    void search();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void search();
  });
}
