import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadContent, shownPath } from "../../src/content/load.ts";
import { articleOf, type Knowledge } from "../../src/knowledge/knowledge.ts";
import { folderWith, frontMatter, printed } from "./given.ts";

const article = (title: string, ...more: readonly string[]): string =>
  [`# ${title}`, "", "It says nothing.", ...more, ""].join("\n");
const dialog =
  "title: Fails\nopens:\n  symptoms:\n    - it fails\ncauses:\n  one: often\n  two: often\nquestions:\n  which:\n    ask: Which?\n    minutes: 1\n    answers:\n      a:\n        label: A\n        points-to: [one]\n      b:\n        label: B\n        points-to: [two]\n";

interface Loaded {
  readonly knowledge: Knowledge;
  /** Without the folder's own name. */
  readonly mistakes: readonly string[];
}

async function load(knowledgeDir: string, dialogsDir?: string): Promise<Loaded> {
  const { knowledge, problems } = await loadContent({
    knowledgeDir,
    ...(dialogsDir === undefined ? {} : { dialogsDir }),
  });
  const mistakes = printed(problems)
    .map((line) => line.replaceAll(`${knowledgeDir}/`, "").replaceAll(`${dialogsDir ?? "-"}/`, ""))
    // The two folders have names of chance.
    .toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));
  return { knowledge, mistakes };
}

const loadFiles = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<Loaded> =>
  load(await folderWith(files));

test("articles come by id in the order of their files, and a readme is none", async () => {
  const { knowledge, mistakes } = await loadFiles({
    "README.md": "# How to",
    "b/README.md": "no title",
    "b/two.md": article("Two"),
    "a/one.md": article("One"),
    "c.md": article("Three"),
    "a/.hidden.md": "",
    ".git/x.md": "",
    "a/notes.txt": "",
  });

  expect(mistakes).toEqual([]);
  expect([...knowledge.articles.values()].map(({ id, subject, file }) => [id, subject, file])).toEqual([
    ["one", "a", "a/one.md"],
    ["two", "b", "b/two.md"],
    ["c", "", "c.md"],
  ]);
});

test("an article with a mistake is left out, and the rest loads", async () => {
  const { knowledge, mistakes } = await loadFiles({ "one.md": article("One <b>"), "two.md": article("Two") });

  expect(mistakes).toEqual([
    "one.md:1 `<b>` is HTML, which is not shown. Put it in backticks, or write it in Markdown.",
  ]);
  expect([...knowledge.articles.keys()]).toEqual(["two"]);
});

test("a mistake in one dialog or in the product keeps nothing else from loading", async () => {
  const knowledge = await folderWith({
    "one.md": article("One"),
    "two.md": article("Two"),
    "product.yaml": "nam: X\nabout: Y\n",
  });
  const dialogs = await folderWith({
    "good.yaml": dialog,
    "bad.yaml": dialog.replace("which:", "what:").replace("title", "titel"),
  });

  const loaded = await load(knowledge, dialogs);

  expect(loaded.mistakes).toEqual([
    "bad.yaml:1 `titel` is not a key here. Did you mean `title`?",
    "product.yaml:1 `nam` is not a key here. Did you mean `name`?",
  ]);
  expect([...loaded.knowledge.dialogs.keys()]).toEqual(["good"]);
  expect(loaded.knowledge.product.name).toBe("");
});

test("a cause whose article does not load is left out of its dialog", async () => {
  const knowledge = await folderWith({ "one.md": article("One"), "two.md": article("Two <b>") });
  const dialogs = await folderWith({
    "fails.yaml": dialog.replace("causes:", "documented-order:\n  - two\n  - one\ncauses:"),
  });

  const loaded = await load(knowledge, dialogs);

  expect(loaded.mistakes).toHaveLength(1);
  expect(loaded.knowledge.dialogs.get("fails")).toMatchObject({
    causes: new Map([["one", "often"]]),
    documentedOrder: ["one"],
  });
});

test("what is mentioned must exist: a link and a dialog for certain, a related article some day", async () => {
  const knowledge = await folderWith({
    "one.md":
      frontMatter("related:", "  - two", "  - tow", "dialog: fials") + "\nSee [it](twoo), [the family](fails).\n",
    "two.md": article("Two"),
  });
  const dialogs = await folderWith({ "fails.yaml": dialog });

  expect((await load(knowledge, dialogs)).mistakes).toEqual([
    "one.md:4 warning: There is no article `tow` yet. Did you mean `two`?",
    "one.md:5 There is no dialog `fials`. Did you mean `fails`?",
    "one.md:11 `fails` is a dialog, and a link leads to an article. Link one of its causes.",
    "one.md:11 There is no article `twoo`. Did you mean `two`?",
  ]);
});

test("an article's dialog is not missed where no dialogs are read", async () => {
  expect((await loadFiles({ "one.md": frontMatter("dialog: fails") })).mistakes).toEqual([]);
});

test("an older id leads to the article, for links as well", async () => {
  const { knowledge, mistakes } = await loadFiles({
    "new.md": frontMatter("formerly:", "  - old"),
    "one.md": article("One", "", "See [it](old)."),
  });

  expect(mistakes).toEqual([]);
  expect(articleOf(knowledge, "old")?.id).toBe("new");
});

test("an id belongs to one file, whichever the folder and the case of its letters", async () => {
  const knowledge = await folderWith({
    "a/one.md": article("One"),
    "b/One.md": article("One"),
    "two.md": frontMatter("formerly:", "  - one"),
  });
  const dialogs = await folderWith({ "two.yaml": dialog });

  expect((await load(knowledge, dialogs)).mistakes).toEqual([
    "b/One.md:1 The id `One` belongs to a/one.md already. Rename one of the two files.",
    "two.md:3 `one` belongs to a/one.md, so it cannot be an older id. Remove one of the two.",
    "two.yaml:1 The id `two` belongs to two.md already. Rename one of the two files.",
  ]);
});

test("a file name that no link can hold is told", async () => {
  expect((await loadFiles({ "paper jam.md": article("Jam") })).mistakes).toEqual([
    "paper jam.md:1 The file's name is its id, and `paper jam` cannot be one. Use letters, digits and hyphens, without spaces.",
  ]);
});

test.each([
  [
    "letters of an old code page",
    Buffer.from("# Title\n\nf\xfcnf\n", "latin1"),
    "3 This line holds letters that are not UTF-8. Save the file as UTF-8.",
  ],
  ["UTF-16 with a mark", Buffer.from("\uFEFF# Title\n", "utf16le"), "1 This file is UTF-16. Save the file as UTF-8."],
  [
    "UTF-16 without a mark",
    Buffer.from("# Title\n", "utf16le"),
    "1 This line holds a NUL, so the file is UTF-16 or no text. Save the file as UTF-8.",
  ],
  [
    "a file beyond the limit",
    Buffer.alloc(200_001, "a"),
    "1 This file holds 201 kB, more than 200. Cut it into several.",
  ],
])("%s is one clear mistake", async (_, content, mistake) => {
  const { knowledge, mistakes } = await loadFiles({ "one.md": content, "two.md": article("Two", "", "[one](one)") });

  expect(mistakes).toEqual([`one.md:${mistake}`]);
  expect([...knowledge.articles.keys()]).toEqual(["two"]);
});

test("a link out of the folder, to nothing, or in a circle is one clear mistake each", async () => {
  const outside = await folderWith({ "secret.md": article("Secret") });
  const folder = await folderWith({ "one.md": article("One") });
  await symlink(join(outside, "secret.md"), join(folder, "out.md"));
  await symlink(outside, join(folder, "outside"));
  await symlink(join(folder, "nowhere.md"), join(folder, "gone.md"));
  await symlink(folder, join(folder, "round"));

  const { knowledge, mistakes } = await load(folder);

  expect(mistakes).toEqual([
    "gone.md:1 This link leads to nothing. Remove it, or put the file itself here.",
    "out.md:1 This link leaves the folder. Put the file itself here.",
    "outside:1 This link leaves the folder. Put the file itself here.",
    "round:1 This link leads back to a folder above it. Remove it.",
  ]);
  expect([...knowledge.articles.keys()]).toEqual(["one"]);
});

test("a folder that is not there is one clear mistake", async () => {
  const { problems } = await loadContent({ knowledgeDir: "/no/such/folder" });

  expect(printed(problems)).toEqual([
    "/no/such/folder:1 There is no folder `/no/such/folder`. Create it, or name another one.",
  ]);
});

test("the version changes with the content, and with nothing else", async () => {
  const versionOf = async (files: Readonly<Record<string, string>>): Promise<string> =>
    (await loadFiles(files)).knowledge.version;
  const first = await versionOf({ "a.md": article("A"), "b.md": article("B") });

  expect(first).toMatch(/^[0-9a-f]{12}$/);
  expect(await versionOf({ "b.md": article("B"), "a.md": article("A"), "README.md": "x" })).toBe(first);
  expect(await versionOf({ "a.md": article("A").replaceAll("\n", "\r\n"), "b.md": article("B") })).toBe(first);
  expect(await versionOf({ "a.md": article("A"), "b.md": article("C") })).not.toBe(first);
  expect(await versionOf({ "a.md": article("A"), "c.md": article("B") })).not.toBe(first);
});

test("an absolute folder below the one we stand in is shown from there", () => {
  expect(shownPath(join(process.cwd(), "knowledge"), "a/one.md")).toBe("knowledge/a/one.md");
  expect(shownPath("knowledge/", "a/one.md")).toBe("knowledge/a/one.md");
  expect(shownPath("/elsewhere/k", "a/one.md")).toBe("/elsewhere/k/a/one.md");
});

test("a folder with the ending of an article is read as a folder", async () => {
  const folder = await folderWith({});
  await mkdir(join(folder, "odd.md"));
  await writeFile(join(folder, "odd.md", "one.md"), article("One"));

  expect([...(await load(folder)).knowledge.articles.values()].map(({ file }) => file)).toEqual(["odd.md/one.md"]);
});

test("a file with the ending in capital letters, or with the shorter one, is not lost in silence", async () => {
  const { knowledge, mistakes } = await loadFiles({ "ONE.MD": article("One"), "product.yml": "name: X\n" });

  expect([...knowledge.articles.keys()]).toEqual(["ONE"]);
  expect(mistakes).toEqual(["product.yml:1 This file is not read. Rename it to product.yaml."]);
});
