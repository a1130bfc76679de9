import { expect, test } from "vitest";
import { articleOf, body, mistakesIn } from "./given.ts";

const resolution = (...text: readonly string[]): string => body("## Resolution", "", ...text);
const step = (...tags: readonly string[]): string =>
  resolution("1. Open the lid.", ...tags.map((tag) => `   - ${tag}`));
const seven = "who, minutes, wait, risk, temporary, undoes, optional";

test.each([
  [
    "a misspelt tag",
    step("minuts: 5"),
    "8 `minuts:` marks nothing. Did you mean `minutes`? If it is text, begin it with a capital letter.",
  ],
  [
    "a bullet that looks like a tag",
    step("portal: open it"),
    `8 \`portal:\` marks nothing. The words that mark a step are ${seven}. If it is text, begin it with a capital letter.`,
  ],
  [
    "a tag in upper case",
    step("Risk: hot"),
    "8 warning: `Risk:` counts as text. To mark the step, write `risk:` in lower case.",
  ],
  [
    "a tag without a value",
    step("risk:"),
    "8 `risk:` says nothing. Write one sentence that is said before the step, or remove the line.",
  ],
  [
    "a tag that stands twice",
    step("minutes: 5", "minutes: 6"),
    "9 `minutes:` stands twice in this step. Remove one, or make two steps.",
  ],
  [
    "minutes in words",
    step("minutes: five"),
    "8 `minutes: five` is not a number of minutes. Write a number such as `minutes: 5`.",
  ],
  [
    "a wait without a unit",
    step("wait: 20"),
    "8 `wait: 20` is not a time. Write a time such as `wait: 20m` or `wait: 10-20m`.",
  ],
  [
    "a wait that runs backwards",
    step("wait: 20-10m"),
    "8 `wait: 20-10m` is not a time. Write a time such as `wait: 20m` or `wait: 10-20m`.",
  ],
  [
    "an unknown role",
    step("who: server-admn"),
    "8 The role `server-admn` is not in product.yaml. Did you mean `server-admin`? Write one of server-admin, portal-admin.",
  ],
  [
    "a role in two words",
    step("who: server admin"),
    "8 `who: server admin` is not a role. Write one of server-admin, portal-admin.",
  ],
  [
    "a key in two words",
    step("temporary: lid open"),
    "8 `temporary: lid open` is not a key. Write a short key such as `temporary: debug-flag`.",
  ],
  [
    "something temporary that nothing undoes",
    step("temporary: lid"),
    "7 Nothing undoes `temporary: lid`. Mark the later step with `undoes: lid`, or say how behind the key: `temporary: lid. Set it back.`",
  ],
  [
    "something undone that nothing opens",
    step("undoes: lid"),
    "7 No step before this one opens `lid`. Mark the one that does with `temporary: lid`.",
  ],
  [
    "something undone twice over",
    resolution("1. a", "   - temporary: lid. Close it.", "2. b", "   - undoes: lid"),
    "7 warning: `temporary: lid` has a sentence and a step that undoes it. Remove the sentence.",
  ],
  [
    "a tag that stands too deep",
    resolution("1. a", "   - Either", "     - who: server-admin"),
    "9 `who:` stands too deep to mark the step. Indent it by three spaces only.",
  ],
  [
    "a tag of two paragraphs",
    resolution("1. a", "   - risk: hot", "", "     and wet"),
    "10 A `risk:` bullet is one sentence. Move what follows it into the step.",
  ],
  [
    "a path in a tag",
    step("risk: corp\\_svc"),
    "8 A backslash before `_` is lost outside of code. Put the path or name in backticks.",
  ],
  [
    "a step of tags alone",
    resolution("1.", "   - minutes: 5", "2. b"),
    "7 This step says nothing. Write what to do, above its bullets.",
  ],
  [
    "a wide table",
    resolution("1. a", "", "   | A | B | C | D |", "   |---|---|---|---|", "   | 1 | 2 | 3 | 4 |"),
    "9 This table has more than 3 columns, too many for a chat. Leave some out, or make it a list.",
  ],
  [
    "a fallback for an unknown name",
    resolution("1. `{prot=9100}`"),
    "7 warning: `{prot=…}` is filled by nothing and shown as written. Use a name of this article's messages or a case value. Did you mean `port`?",
  ],
  [
    "a way without steps",
    resolution("### One", "", "### Two", "", "1. a"),
    "7 This way has no steps. Write them as a numbered list below the heading.",
  ],
  [
    "text before the first way",
    resolution("Choose.", "", "### One", "", "1. a"),
    "7 This stands before the first way. Move it into a step, or give it a heading `### `.",
  ],
  [
    "a heading too deep",
    resolution("1. a", "", "#### Two", "", "1. b"),
    "7 This stands before the first way. Move it into a step, or give it a heading `### `.",
  ],
])("%s is told", (_, text, mistake) => {
  expect(mistakesIn(text)).toContain(`office/silent.md:${mistake}`);
});

test("code that is not indented breaks the list, and every piece of it is told", () => {
  const advice = "Indent what belongs to the step above by three spaces, or use `### ` for another way.";

  expect(mistakesIn(resolution("1. a", "", "```", "x", "```", "", "2. b"))).toEqual([
    `office/silent.md:9 This stands outside of the steps. ${advice}`,
    `office/silent.md:13 A second list begins here. ${advice}`,
  ]);
});

test.each([
  ["20m", { from: 20, to: 20 }],
  ["10-20m", { from: 10, to: 20 }],
  ["2h", { from: 120, to: 120 }],
  ["1-2d", { from: 1440, to: 2880 }],
])("a wait of %s is counted in minutes", (wait, minutes) => {
  expect(articleOf(step(`wait: ${wait}`)).ways[0]!.steps[0]!.wait).toEqual(minutes);
});

test("something temporary may be undone by two steps, and lasts until both are done", () => {
  const { ways } = articleOf(
    resolution("1. a", "   - temporary: lid", "2. b", "   - undoes: lid", "3. c", "   - undoes: lid"),
  );

  expect(ways[0]!.steps.map(({ undoes }) => undoes)).toEqual([undefined, "lid", "lid"]);
});

test("a bullet of two words and a colon is text", () => {
  const [only] = articleOf(step("a browser: `https://x`", "minutes: 3")).ways[0]!.steps;

  expect(only).toMatchObject({ minutes: 3, content: [{ kind: "paragraph" }, { kind: "list", items: [[{}]] }] });
});

test("a placeholder of the article's messages is one in its resolution", () => {
  const article = articleOf(
    body("## Messages", "", "```", "Jam in {tray name}", "```", "", "## Resolution", "", "1. Open {tray name}."),
  );

  expect(article.ways[0]!.steps[0]!.content).toMatchObject([
    { content: [{ text: "Open " }, { kind: "placeholder", name: "tray name" }, { text: "." }] },
  ]);
});
