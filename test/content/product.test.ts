import { expect, test } from "vitest";
import { parseProduct } from "../../src/content/product.ts";
import { noProduct } from "../../src/knowledge/product.ts";
import { lines, printed } from "./given.ts";

const least = ["name: Printers", "about: I know printers."];
const mistakesIn = (...text: readonly string[]): readonly string[] =>
  printed(parseProduct("product.yaml", lines(...text), { readings: new Set(["host", "port"]) }).problems);

test("a product becomes what its author meant", () => {
  const { value } = parseProduct(
    "product.yaml",
    lines(
      ...least,
      "markers:",
      "  - LaserJet",
      "aliases:",
      "  Print Spooler:",
      "    - Spooler Service",
      "synonyms:",
      "  jam: [stuck, paper jam]",
      "code-families:",
      "  - E-",
      "foreign:",
      "  Oracle Database: [ORA-]",
      "roles:",
      "  helper:",
      "    label: Helper",
      "    factor: 1.5",
      "wait-weight: 0.3",
      "escalation-minutes: 45",
      "services:",
      "  - display: Print Spooler",
      "    name: Spooler",
      "    part: spooler",
      "  - display: Tray",
      "    part: tray",
      "    formerly:",
      "      - Old Tray",
      "case-values:",
      "  host name: host",
      "collect:",
      "  - text: The log",
      "    how: In the drawer",
      "try:",
      "  - label: A jam",
      "    text: Paper is stuck",
    ),
  );

  expect(value).toEqual({
    name: "Printers",
    about: "I know printers.",
    markers: ["LaserJet"],
    aliases: new Map([["Spooler Service", "Print Spooler"]]),
    synonyms: [["jam", "stuck", "paper jam"]],
    codeFamilies: ["E-"],
    foreign: new Map([["ORA-", "Oracle Database"]]),
    roles: [{ id: "helper", label: "Helper", factor: 1.5 }],
    waitWeight: 0.3,
    escalationMinutes: 45,
    services: [
      { display: "Print Spooler", name: "Spooler", part: "spooler", formerly: [] },
      { display: "Tray", part: "tray", formerly: ["Old Tray"] },
    ],
    caseValues: new Map([["host name", "host"]]),
    collect: [{ text: "The log", how: "In the drawer" }],
    tryThese: [{ label: "A jam", text: "Paper is stuck" }],
  });
});

test("what a product leaves out is what no product has", () => {
  const { value } = parseProduct("product.yaml", lines(...least));

  expect(value).toEqual({ ...noProduct, name: "Printers", about: "I know printers." });
});

test.each([
  ["no name", ["about: x"], "1 `name` is missing. Add it."],
  [
    "a number in words",
    [...least, "wait-weight: much"],
    "3 `wait-weight: much` is not a number. Write one such as 1.5.",
  ],
  ["a role without a factor", [...least, "roles:", "  helper:", "    label: Helper"], "4 `factor` is missing. Add it."],
  [
    "a misspelt key",
    [...least, "services:", "  - display: A", "    prt: a"],
    "5 `prt` is not a key here. Did you mean `part`?",
  ],
  [
    "a word under two names",
    [...least, "aliases:", "  A: [x]", "  B: [x]"],
    "5 `x` stands under `A` already. Keep it under one of the two.",
  ],
  [
    "a case value that cannot be filled",
    [...least, "case-values:", "  port: prot"],
    "4 No reader gives the value `prot`. Use one of host, port.",
  ],
  [
    "a case value that cannot stand in braces",
    [...least, "case-values:", "  1st port: port"],
    "4 `1st port` cannot stand in braces. Use letters, digits, spaces and hyphens, 40 at most.",
  ],
  ["an empty file", [""], "1 This file is empty. Write `name:` and `about:`, or remove the file."],
])("%s is told", (_, text, mistake) => {
  expect(mistakesIn(...text)).toEqual([`product.yaml:${mistake}`]);
});
