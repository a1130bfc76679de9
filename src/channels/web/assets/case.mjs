// One case on the page: puts box, turns, outbox and events together.
import { announce } from "./announce.mjs";
import { createBox, startDropping } from "./box.mjs";
import { createConnection } from "./connection.mjs";
import { createUploads } from "./files.mjs";
import { listen } from "./live.mjs";
import { createOutbox } from "./outbox.mjs";
import { measurePastes, startPastes } from "./pastes.mjs";
import { createPresses } from "./presses.mjs";
import { createStrip } from "./strip.mjs";
import { localTimes } from "./times.mjs";
import { caseTitle, createTurns } from "./turns.mjs";

/** Waiting is said in words, but not before this. */
const waitingAfter = 400;

/** So near to the end of the page somebody is with the newest turn, and goes on with it. */
const nearEnd = 160;

const id = (name) => document.getElementById(name);

export function startCase() {
  const turns = createTurns(id("turns"));
  const strip = createStrip(id("say-note"));
  const presses = createPresses({ newest: turns.newest, send: (said, label) => send({ said, label }) });
  const outbox = createOutbox({ onSent, onRefused, onWaiting, onDown, onUp: () => connection.back() });
  const connection = createConnection({ strip, tryNow, changed: expect });
  const uploads = createUploads({
    place: (article) => {
      id("turns").append(article);
      article.scrollIntoView({ block: "nearest" });
    },
    onStart: () => {
      strip.hide("refused");
      enterCase();
    },
    onSent: (file) => send({ said: { file: file.id }, label: file.name }),
    onRead: ({ text, note }) => {
      box.set(box.isEmpty() ? text : `${box.text()}\n${text}`);
      box.focus();
      strip.show("check", { lead: note, rest: "" });
      announce(note);
      if (turns.isEmpty()) leaveCase();
    },
    onStopped: () => {
      if (turns.isEmpty()) leaveCase();
    },
    onFailed: ({ error, reference }, again) => {
      const way = again === undefined ? {} : { label: "Try again", press: again };
      strip.show("refused", { lead: "The file was not sent.", rest: error, reference, ...way });
      announce(`The file was not sent. ${error}`);
      if (turns.isEmpty()) leaveCase();
    },
  });
  const box = createBox({
    form: id("say-form"),
    strip,
    onText: (text) => send({ said: { text }, label: text, typed: true }),
    onNumber: presses.number,
    onFile: uploads.add,
  });
  let waitingTimer;
  // Events that come while a turn of this page is on its way: its answer is drawn first, as an answer.
  let onTheWay = false;
  let early = [];

  startPastes(id("turns"));
  startDropping(uploads.add);
  id("stand").addEventListener("click", (event) => {
    if (event.target.closest("[data-correct]") === null) return;
    box.focus();
    if (box.isEmpty())
      box.expect("Say what is different: the connector is …", "Enter sends, Shift and Enter starts a new line.");
  });
  for (const entry of outbox.waiting()) {
    enterCase();
    turns.pend(entry, "not sent yet", true);
  }
  const live = listen({ after: turns.last, onTurn, onLost: connection.lost, onBack });
  if (outbox.waiting().length > 0) outbox.retry();

  function tryNow() {
    live.reconnect();
    outbox.retry();
  }

  function send(said) {
    live.settle();
    strip.hide("refused");
    strip.hide("check");
    const entry = outbox.send(said);
    if (said.typed && outbox.waiting().some(({ id: one }) => one === entry.id)) {
      enterCase();
      turns.pend(entry, connection.isLost() ? "not sent yet" : "", connection.isLost());
      id("turns").lastElementChild.scrollIntoView({ block: "nearest" });
    }
  }

  function onWaiting(entry) {
    clearTimeout(waitingTimer);
    onTheWay = true;
    if (connection.isLost()) return;
    waitingTimer = setTimeout(() => {
      enterCase();
      turns.pend(entry, waitingWords(entry), false);
    }, waitingAfter);
  }

  function arrived() {
    clearTimeout(waitingTimer);
    onTheWay = false;
    const wires = early;
    early = [];
    for (const wire of wires) onTurn(wire, { restored: false });
  }

  function onSent(entry, answer) {
    take(entry, answer);
    arrived();
  }

  function take(entry, answer) {
    const ticked = document.activeElement.closest(".tick input")?.dataset.step;
    const held = box.hasFocus() || document.activeElement === document.body || presses.holdsFocus();
    turns.unpend(entry.id);
    presses.release();
    const drawn = show(answer);
    if (drawn === "here") return;
    announce(answer.announce);
    if (drawn === "new") turns.newest()?.scrollIntoView({ block: "start" });
    const sameStep = turns.newest()?.querySelector(`.tick input[data-step="${CSS.escape(ticked ?? "")}"]`);
    if (drawn === "in place" && sameStep) sameStep.focus({ preventScroll: true });
    else if (held) focusAfterSending();
  }

  /** The box takes the focus again; on a touch screen it would bring up the keyboard over the answer. */
  function focusAfterSending() {
    if (box.hasFocus()) return;
    if (matchMedia("(pointer: coarse)").matches) turns.newest()?.focus({ preventScroll: true });
    else box.focus();
  }

  function onRefused(entry, { status, error, reference }) {
    arrived();
    turns.unpend(entry.id);
    presses.release();
    if (entry.typed) box.set(box.isEmpty() ? entry.label : `${entry.label}\n${box.text()}`);
    if (turns.isEmpty()) leaveCase();
    announce(`It was not taken. ${error}`);
    strip.show("refused", {
      lead: "It was not taken.",
      rest: error,
      reference,
      ...(status === 401 || status === 403
        ? { label: "Load the page again", press: () => location.reload() }
        : entry.typed
          ? {}
          : { label: "Try again", press: () => send(entry) }),
    });
  }

  function onTurn(wire, { restored }) {
    if (onTheWay && !restored) {
      early.push(wire);
      return;
    }
    const atEnd = scrollY + innerHeight > document.documentElement.scrollHeight - nearEnd;
    const drawn = show(wire, restored);
    if (drawn === "here") return;
    if (!restored) announce(wire.announce);
    if (restored || (atEnd && drawn === "new")) turns.newest()?.scrollIntoView({ block: "start" });
  }

  /** Draws a turn and everything that depends on the newest one; says how it was drawn. */
  function show(wire, restored = false) {
    const newer = wire.n > turns.last();
    const drawn = turns.receive(wire);
    if (drawn === "here") return drawn;
    if (wire.fresh === "start") {
      id("turns").replaceChildren();
      leaveCase();
    } else enterCase();
    if (!newer) return drawn;
    const newest = turns.newest();
    if (newest !== null && !restored && drawn === "new") newest.dataset.new = "";
    fill(id("ledger"), wire.open);
    fill(id("stand"), wire.fresh === "start" ? "" : wire.panel);
    document.documentElement.style.setProperty("--ledger-height", `${id("ledger").offsetHeight}px`);
    id("case-title").textContent = caseTitle(turns.startedAt());
    const headline = newest?.querySelector(".hero")?.textContent;
    document.title =
      headline === undefined ? document.body.dataset.brand : `${headline} · ${document.body.dataset.brand}`;
    expect();
    return drawn;
  }

  function fill(place, html) {
    place.innerHTML = html ?? "";
    place.hidden = place.childElementCount === 0;
    localTimes(place);
  }

  function expect() {
    if (id("desk").dataset.state === "start") return box.expect("", "");
    const sheet = turns.newest();
    const count = sheet?.querySelectorAll("[data-number]").length ?? 0;
    const numbers = count === 1 ? "1" : `1 to ${count}`;
    const enter = "Enter sends, Shift and Enter starts a new line.";
    if (connection.isLost()) box.expect("You can go on typing", enter);
    else if (count > 0) {
      box.expect(
        sheet.querySelector(".candidates") === null ? `Paste, or type ${numbers}` : `Type ${numbers}, or say more`,
        `A number answers. ${enter}`,
      );
    } else box.expect(sheet?.querySelector(".steps") === null ? "Type or paste" : "What happens next?", enter);
  }

  function enterCase() {
    if (id("desk").dataset.state === "case") return;
    id("desk").dataset.state = "case";
    switchState(false);
    id("case-title").textContent = caseTitle(turns.startedAt());
    measurePastes(id("turns"));
    expect();
  }

  function leaveCase() {
    id("desk").dataset.state = "start";
    switchState(true);
    fill(id("stand"), "");
    document.title = document.body.dataset.brand;
    expect();
    scrollTo(0, 0);
  }

  function switchState(start) {
    for (const name of ["ask-first", "examples", "about"]) if (id(name) !== null) id(name).hidden = !start;
    for (const name of ["case-title", "new-case"]) id(name).hidden = start;
    document.querySelector(".skip[href='#newest']").hidden = start;
  }

  function onDown(tries) {
    arrived();
    const waiting = outbox.waiting();
    for (const entry of waiting) {
      enterCase();
      turns.pend(entry, "not sent yet", true);
    }
    const what = waiting.every(({ typed }) => !typed) ? "Your answer" : "What you said";
    connection.waits(tries, `${what} is kept and sent later.`);
  }

  function onBack() {
    if (outbox.waiting().length > 0) outbox.retry();
    else connection.back();
  }
}

/** "Reading 200 lines", "Reading ECMA2Host-logs.zip". */
function waitingWords(entry) {
  if (!entry.typed) return "file" in entry.said ? "reading" : "one moment";
  const lines = entry.label.trimEnd().split("\n").length;
  return lines > 1 ? `reading ${lines} lines` : "reading";
}
