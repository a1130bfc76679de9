// The turns on the page: the newest answer is a sheet, what is older folds to lines. HTML of a turn comes drawn and escaped from
// the server; what this page adds itself goes in as text.
import { element } from "./elements.mjs";
import { keep, kept } from "./kept.mjs";
import { measurePastes } from "./pastes.mjs";
import { dayAndClock, localTimes, timeElement } from "./times.mjs";

export function createTurns(root) {
  // What came before the newest case of this page is not asked for again.
  let last = kept("begins", 0);
  const seen = new Set();

  /** Draws a turn: "here" where it is here already, "in place" where it only goes on with the newest answer, else "new". */
  function receive(wire) {
    if (seen.has(wire.n)) return "here";
    // Numbers that begin anew mean that the server has forgotten the old case.
    if (seen.size === 0 && wire.n <= last) begin(0);
    seen.add(wire.n);
    if (wire.fresh !== undefined) {
      root.replaceChildren();
      begin(wire.fresh === "start" ? wire.n : wire.n - 1);
    }
    const template = document.createElement("template");
    template.innerHTML = wire.html;
    const articles = [...template.content.children];
    localTimes(template.content);
    const next = laterThan(wire.n);
    const inPlace = next === null && fold(articles);
    if (next !== null) articles.forEach(age);
    for (const article of articles) root.insertBefore(article, next ?? pending());
    restoreTicks(wire.n);
    last = Math.max(last, wire.n);
    if (wire.forgotten === true) startAnew();
    measurePastes(root);
    return inPlace ? "in place" : "new";
  }

  /** The server has deleted the conversation: the next turn is its first. */
  function startAnew() {
    for (const article of root.children) article.dataset.n = "0";
    seen.clear();
    begin(0);
  }

  function begin(n) {
    last = n;
    keep("begins", n === 0 ? undefined : n);
  }

  /** A turn that comes late stands where its number says. */
  const laterThan = (n) => [...root.children].find((article) => Number(article.dataset.n) > n) ?? null;

  const pending = () => root.querySelector("[data-pending]");

  /**
   * What stood until now is old. A press that led to the new turn is told in the line of the answer it pressed; where the new
   * answer has the same steps below the same first line, it only goes on (a step is done) and stands in the old one's place.
   */
  function fold(articles) {
    const sheet = newest();
    const [heard] = articles;
    const pressed = sheet !== null && heard?.dataset.heard === "choice";
    const goesOn = pressed && articles.length === 2 && stepsOf(articles[1]) === stepsOf(sheet) && stepsOf(sheet) !== "";
    if (goesOn) {
      articles.shift();
      articles[0].id = "newest";
      sheet.remove();
      return true;
    }
    if (pressed) {
      sheet.querySelector("[data-answered]").textContent =
        `You said: ${endStop(heard.querySelector(".said-text").textContent)}`;
      articles.shift();
    }
    for (const article of root.children) if (article.dataset.pending === undefined) age(article);
    const sheets = articles.filter((article) => article.matches(".turn-sheet"));
    sheets.at(-1)?.setAttribute("id", "newest");
    return false;
  }

  const stepsOf = (article) =>
    article.querySelector(".steps") === null
      ? ""
      : [...article.querySelectorAll(".hero, .step-do, .ask-title")].map((part) => part.textContent).join("\n");

  function age(article) {
    article.querySelector(".paste")?.setAttribute("data-folded", "");
    if (!article.matches(".turn-sheet") || article.dataset.old !== undefined) return;
    article.dataset.old = "";
    delete article.dataset.new;
    article.removeAttribute("id");
    for (const gone of article.querySelectorAll(".sheet-foot, button[data-said]")) gone.remove();
    for (const box of article.querySelectorAll(".tick input")) box.disabled = true;
  }

  const newest = () => root.querySelector("#newest");

  root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-again]:is(button)");
    if (button === null) return;
    const article = button.closest(".turn");
    const shown = article.toggleAttribute("data-again");
    button.setAttribute("aria-expanded", String(shown));
    button.textContent = shown ? "Hide" : "Show again";
  });

  root.addEventListener("change", (event) => {
    if (!event.target.matches(".tick input")) return;
    const n = event.target.closest(".turn").dataset.n;
    const ticked = [...root.querySelectorAll(`article[data-n="${n}"] .tick input:checked`)].map(
      (box) => box.dataset.step,
    );
    keep(`ticks ${n}`, ticked.length === 0 ? undefined : ticked);
  });

  function restoreTicks(n) {
    for (const step of kept(`ticks ${n}`, [])) {
      const box = root.querySelector(`article[data-n="${n}"] .tick input[data-step="${CSS.escape(step)}"]`);
      if (box !== null) box.checked = true;
    }
  }

  /** What was said and has no answer yet. */
  function pend(entry, state, notSent) {
    const known = root.querySelector(`[data-pending="${entry.id}"]`);
    const article = known ?? pendingArticle(entry);
    article.className = `turn ${notSent ? "not-sent" : "on-its-way"}`;
    article.querySelector(".state").textContent = state;
    if (known === null) root.append(article);
    return article;
  }

  return {
    receive,
    newest,
    pend,
    unpend: (id) => root.querySelector(`[data-pending="${id}"]`)?.remove(),
    last: () => last,
    isEmpty: () => root.children.length === 0,
    startedAt: () => root.querySelector("time[datetime]")?.dateTime,
  };
}

function pendingArticle(entry) {
  const words = element("span", { class: "words" }, entry.label);
  const article = element("article", { "data-pending": entry.id });
  const when = element("p", { class: "when" }, element("span", {}, "You", element("i", { class: "comma" }, ",")), " ");
  when.append(timeElement(new Date(entry.at)));
  when.id = `pending-${entry.id}`;
  article.setAttribute("aria-labelledby", when.id);
  article.append(when, element("p", { class: "said-text" }, words, element("span", { class: "state" })));
  return article;
}

const endStop = (words) => (/[.?:]$/.test(words) ? words : `${words}.`);

/** "Case of 23 November, 14:02". */
export function caseTitle(iso) {
  const date = new Date(iso ?? Date.now());
  return `Case of ${dayAndClock(date)}`;
}
