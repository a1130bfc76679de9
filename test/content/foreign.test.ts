// Somebody else's articles, written without our format in mind, under `--knowledge DIR`.
import { expect, test } from "vitest";
import { hasErrors } from "../../src/content/problem.ts";
import { loadContent } from "../../src/content/load.ts";
import { noProduct } from "../../src/knowledge/product.ts";
import { folderWith } from "./given.ts";

const files = {
  "pull-rate.md": "# You have reached your pull rate limit\n\nThe registry counts pulls without a sign-in.\n",
  "network/port.md": "# The port is in use\n\n## Messages\n\n```\nbind: address already in use {port number}\n```\n",
  "network/slow.md": "# The network is slow\n\n## Symptoms\n\n- everything takes ages\n",
  "what-is-a-layer.md": "---\nkind: concept\n---\n# What a layer is\n\nA layer is a change.\n",
  "clean-up.md": "---\nkind: how-to\n---\n# Clean up\n\n## Symptoms\n\n- disk full\n",
  "restart.md": "# Restart\n\nIt hangs.\n\n## Resolution\n\nStop it. Then:\n\n- start it\n- wait\n",
  "logs.md": "# Logs\n\nThere.\n\n## Resolution\n\nLook here:\n\n1. Open `{{x}}` as `who: root`.\n   - who: sysadmin\n",
};

test("all of them load, and what they lack is a warning", async () => {
  const { knowledge, problems } = await loadContent({ knowledgeDir: await folderWith(files) });

  expect(hasErrors(problems)).toBe(false);
  expect(knowledge.articles.size).toBe(Object.keys(files).length);
  expect(knowledge.product).toEqual(noProduct);
  expect(knowledge.dialogs.size).toBe(0);
});

test("what an article lacks is said in one warning, not in one for each", async () => {
  const { problems } = await loadContent({ knowledgeDir: await folderWith({ "one.md": files["pull-rate.md"] }) });

  expect(problems.map(({ message }) => message)).toEqual([
    "What would make this article better is missing: `source`; `reviewed`; `## Symptoms`; `## Resolution`; `## Examples`; `## Counterexamples`. Add it when you know it.",
  ]);
});

test("a resolution without numbers is kept, as one step or a step a bullet", async () => {
  const { knowledge } = await loadContent({
    knowledgeDir: await folderWith({
      "one.md": files["restart.md"],
      "two.md": "# Two\n\nX.\n\n## Resolution\n\n- start it\n- wait\n",
    }),
  });

  expect(knowledge.articles.get("one")!.ways[0]!.steps).toHaveLength(1);
  expect(knowledge.articles.get("one")!.ways[0]!.steps[0]!.content).toHaveLength(2);
  expect(knowledge.articles.get("two")!.ways[0]!.steps).toHaveLength(2);
});

test("a sentence before the first step is shown with it", async () => {
  const { knowledge } = await loadContent({ knowledgeDir: await folderWith({ "logs.md": files["logs.md"] }) });

  expect(knowledge.articles.get("logs")!.ways[0]!.steps[0]).toMatchObject({
    who: ["sysadmin"],
    content: [{ kind: "paragraph", content: [{ text: "Look here:" }] }, { kind: "paragraph" }],
  });
});
