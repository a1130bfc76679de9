// The project's own articles and dialogs.
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { loadContent } from "../../src/content/load.ts";
import { printed } from "./given.ts";

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(ending) && !path.endsWith("README.md"),
  );

const { knowledge, problems } = await loadContent({ knowledgeDir: "knowledge", dialogsDir: "dialogs" });

test("they have no mistakes", () => {
  expect(printed(problems.filter(({ severity }) => severity === "error"))).toEqual([]);
});

test("every file loads", () => {
  const articles = filesIn("knowledge", ".md");

  expect(articles.length).toBeGreaterThan(30);
  expect(knowledge.articles.size).toBe(articles.length);
  expect(knowledge.dialogs.size).toBe(filesIn("dialogs", ".yaml").length);
});

test("every article says where it comes from, when it was read, and how people put it", () => {
  const poor = [...knowledge.articles.values()].filter(
    ({ sources, reviewed, symptoms }) => sources.length === 0 || reviewed === undefined || symptoms.length < 8,
  );

  expect(poor.map(({ file }) => file)).toEqual([]);
});

test("every cause of every dialog can be found and told from the others", () => {
  const weak = problems.filter(({ file, severity }) => file.startsWith("dialogs/") && severity === "warning");

  expect(knowledge.dialogs.size).toBeGreaterThan(0);
  expect(printed(weak)).toEqual([]);
});

test("every service, role and case value that the engine asks for is in product.yaml", () => {
  expect(knowledge.product.services.map(({ part }) => part)).toEqual(["agent", "host"]);
  expect(knowledge.product.roles.map(({ id }) => id)).toEqual([
    "first-line",
    "portal-admin",
    "server-admin",
    "domain-admin",
    "network-admin",
    "expert",
  ]);
  expect(knowledge.product.tryThese).toHaveLength(3);
});
