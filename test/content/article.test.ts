import { expect, test } from "vitest";
import { parseArticle } from "../../src/content/article.ts";
import { code, literal, paragraph, strong } from "../../src/knowledge/blocks.ts";
import { articleOf, body, context, lines } from "./given.ts";

const text = lines(
  "---",
  "kind: problem",
  "status: validated",
  "reviewed: 2026-11-23",
  "codes:",
  "  - PaperJamError",
  "findings:",
  "  - paper-jammed",
  "source:",
  "  - https://example.org/printers#jam",
  "  - contoso/docs printers/jam.md",
  "related:",
  "  - out-of-paper",
  "dialog: printer-fails",
  "formerly:",
  "  - old-jam",
  "---",
  "# Paper is stuck in **tray 2**",
  "",
  "The rollers hold a sheet. Open `C:\\Spool\\{guid}` to see which.",
  "",
  "## Messages",
  "",
  "```",
  "PaperJamError in {tray name}",
  "at {feed date}",
  "",
  "Remove {sheet count number} sheets",
  "```",
  "",
  "```de generic",
  "Papierstau in {{tray}}",
  "```",
  "",
  "## Symptoms",
  "",
  "- printer ate my *report*",
  "- `E-13` blinks",
  "",
  "## Resolution",
  "",
  "### Pull the sheet out",
  "",
  "1. Open the lid of `{tray name}` on {host name=the printer}.",
  "   - who: server-admin, portal-admin",
  "   - minutes: 2",
  "   - risk: The roller is hot.",
  "   - temporary: lid-open",
  "2. Pull, then run:",
  "",
  "   ```powershell",
  "   Restart-Printer {tray name} -Port {port=9100} { $_ }",
  "   ```",
  "",
  "   - gently",
  "   - wait: 10-20m",
  "3. Close the lid.",
  "   1. left",
  "   2. right",
  "   - undoes: lid-open",
  "   - optional: only if it was open",
  "",
  "### Buy a new one",
  "",
  "1. Buy.",
  "   - temporary: rental. Give it back.",
  "",
  "## Verification",
  "",
  "A page comes out of {tray name}. See [no paper](out-of-paper) and [the page](https://example.org/x).",
  "",
  "## Caveats",
  "",
  "- The manual says tray 3.",
  "",
  "## Examples",
  "",
  "```candidate today 2026-11-23",
  "it jams",
  "```",
  "",
  "## Counterexamples",
  "",
  "~~~",
  "```",
  "traffic jam",
  "```",
  "~~~",
);

/** The line that begins so, counted by hand as it were. */
const at = (beginning: string): number => text.split("\n").findIndex((line) => line.startsWith(beginning)) + 1;

test("an article with everything in it becomes what its author meant", () => {
  const article = articleOf(text, "office/printers/paper-jam.md");

  expect(article).toMatchObject({
    id: "paper-jam",
    subject: "office/printers",
    file: "office/printers/paper-jam.md",
    kind: "problem",
    status: "validated",
    reviewed: "2026-11-23",
    codes: ["PaperJamError"],
    findings: ["paper-jammed"],
    sources: ["https://example.org/printers#jam", "https://github.com/contoso/docs/blob/HEAD/printers/jam.md"],
    related: ["out-of-paper"],
    dialog: "printer-fails",
    formerly: ["old-jam"],
    title: [literal("Paper is stuck in "), strong("tray 2")],
    symptoms: ["printer ate my report", "E-13 blinks"],
    examples: [{ text: "it jams", candidate: true, today: "2026-11-23", line: at("```candidate") }],
    counterexamples: [{ text: "```\ntraffic jam\n```", candidate: false, line: at("~~~") }],
  });
  expect(article.explanation).toEqual([
    paragraph(literal("The rollers hold a sheet. Open "), code("C:\\Spool\\{guid}"), literal(" to see which.")),
  ]);
  expect(article.caveats).toEqual([[paragraph(literal("The manual says tray 3."))]]);
});

test("a message is cut into parts at its empty lines, and a line end inside a part is a space", () => {
  const [english, german] = articleOf(text).messages;

  expect(english).toEqual({
    language: "en",
    generic: false,
    line: at("PaperJamError in") - 1,
    parts: [
      {
        line: at("PaperJamError in"),
        pieces: [
          { kind: "literal", text: "PaperJamError in " },
          { kind: "placeholder", name: "tray name", type: "name" },
          { kind: "literal", text: " at " },
          { kind: "placeholder", name: "feed date", type: "date" },
        ],
      },
      {
        line: at("Remove"),
        pieces: [
          { kind: "literal", text: "Remove " },
          { kind: "placeholder", name: "sheet count number", type: "number" },
          { kind: "literal", text: " sheets" },
        ],
      },
    ],
  });
  expect(german).toEqual({
    language: "de",
    generic: true,
    line: at("```de"),
    parts: [{ line: at("Papierstau"), pieces: [{ kind: "literal", text: "Papierstau in {tray}" }] }],
  });
});

test("steps carry their tags, and everything else of a step is its content", () => {
  const [pull, buy] = articleOf(text).ways;

  expect(pull!.title).toBe("Pull the sheet out");
  expect(pull!.steps[0]).toEqual({
    line: at("1. Open"),
    who: ["server-admin", "portal-admin"],
    minutes: 2,
    risk: "The roller is hot.",
    temporary: { key: "lid-open" },
    content: [
      paragraph(
        literal("Open the lid of "),
        { kind: "code", pieces: [{ kind: "placeholder", name: "tray name" }] },
        literal(" on "),
        { kind: "placeholder", name: "host name", fallback: "the printer" },
        literal("."),
      ),
    ],
  });
  expect(pull!.steps[1]).toMatchObject({ line: at("2. Pull"), who: [], wait: { from: 10, to: 20 } });
  expect(pull!.steps[1]!.content).toEqual([
    paragraph(literal("Pull, then run:")),
    {
      kind: "code",
      language: "powershell",
      pieces: [
        literal("Restart-Printer "),
        { kind: "placeholder", name: "tray name" },
        literal(" -Port "),
        { kind: "placeholder", name: "port", fallback: "9100" },
        literal(" { $_ }"),
      ],
    },
    { kind: "list", ordered: false, items: [[paragraph(literal("gently"))]] },
  ]);
  expect(pull!.steps[2]).toMatchObject({
    undoes: "lid-open",
    optional: "only if it was open",
    content: [paragraph(literal("Close the lid.")), { kind: "list", ordered: true }],
  });
  expect(buy!.steps[0]!.temporary).toEqual({ key: "rental", sentence: "Give it back." });
});

test("a link to a bare id leads to an article, one with https to its page", () => {
  const { value, references } = parseArticle("jam.md", text, context);

  expect(value!.verification).toEqual([
    paragraph(
      literal("A page comes out of "),
      { kind: "placeholder", name: "tray name" },
      literal(". See "),
      { kind: "article-link", article: "out-of-paper", content: [literal("no paper")] },
      literal(" and "),
      { kind: "link", href: "https://example.org/x", content: [literal("the page")] },
      literal("."),
    ),
  ]);
  expect(references).toEqual([
    { kind: "related", id: "out-of-paper", line: at("  - out-of-paper") },
    { kind: "formerly", id: "old-jam", line: at("  - old-jam") },
    { kind: "dialog", id: "printer-fails", line: at("dialog:") },
    { kind: "link", id: "out-of-paper", line: at("A page comes") },
  ]);
});

test("braces are filled in the resolution and the verification, and stay braces everywhere else", () => {
  const article = articleOf(
    body("## Resolution", "", "1. {port} {{port}} {0} @{Name='x'} {nothing known}", "", "## Caveats", "", "- {port}"),
  );

  expect(article.ways[0]!.steps[0]!.content).toEqual([
    paragraph({ kind: "placeholder", name: "port" }, literal(" {port} {0} @{Name='x'} {nothing known}")),
  ]);
  expect(article.caveats).toEqual([[paragraph(literal("{port}"))]]);
});

test("a table, a quotation, an entity and a picture with an address are kept as blocks and links", () => {
  const article = articleOf(
    body(
      "> quoted &lt;guid&gt; &#65;",
      "",
      "| A | B |",
      "| --- | --- |",
      "| a \\| b | `c` |",
      "",
      "![look](https://example.org/p.png)",
    ),
  );

  expect(article.explanation.slice(1)).toEqual([
    paragraph(literal("quoted <guid> A")),
    {
      kind: "table",
      head: [[literal("A")], [literal("B")]],
      rows: [[[literal("a | b")], [code("c")]]],
    },
    paragraph({ kind: "link", href: "https://example.org/p.png", content: [literal("look")] }),
  ]);
});

test.each([
  ["with a byte order mark", (source: string) => `\uFEFF${source}`],
  ["with Windows line ends", (source: string) => source.replaceAll("\n", "\r\n")],
  ["with old Mac line ends", (source: string) => source.replaceAll("\n", "\r")],
])("an article reads the same %s", (_, change) => {
  expect(articleOf(change(text))).toEqual(articleOf(text));
});
