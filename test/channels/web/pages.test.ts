import { readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { assets } from "../../../src/channels/web/assets.ts";
import { markWords } from "../../../src/channels/web/articles-page.ts";
import { brandOf } from "../../../src/channels/web/layout.ts";
import { pageOf } from "../../../src/channels/web/pages.ts";
import { noProduct } from "../../../src/knowledge/product.ts";
import { sampleKnowledge } from "./fixtures/knowledge.ts";

const page = (path: string, query: Readonly<Record<string, string>> = {}): string => {
  const found = pageOf(sampleKnowledge, path, new URLSearchParams(query));
  return found.kind === "redirect" ? `to ${found.to}` : found.html;
};

describe("pages", () => {
  it("begin with the box and what the product offers to try", () => {
    const html = page("/");

    expect(html).toContain("<title>Provisioning help</title>");
    expect(html).toContain("Paste an error message, a log or a command’s output, or say what fails.");
    expect(html.match(/class="kind"/g)).toHaveLength(3);
    expect(html).toContain("Browse all 4 articles");
  });

  it("put the words of an article or a dialog in the box", () => {
    expect(page("/", { about: "certificate-expired" })).toContain(">The host’s certificate has ended</textarea>");
    expect(page("/", { about: "test-connection-fails" })).toContain(
      ">test connection fails, customer is on the phone</textarea>",
    );
    expect(page("/", { about: "nothing" })).toContain("autofocus></textarea>");
  });

  it("list validated articles by group, guided diagnoses first", () => {
    const html = page("/articles");

    expect([...html.matchAll(/<h2 id="group-[^"]*">([^<]*) /g)].map((found) => found[1])).toEqual([
      "Guided diagnoses",
      "Test connection",
      "Host",
      "Provisioning",
    ]);
    expect(html).not.toContain("Not finished yet");
  });

  it("search without a script, mark the words and say the count", () => {
    const html = page("/articles", { q: "Certificate" });

    expect(html).toContain("3 of 5 entries");
    expect(html).toContain("The host’s <mark>certificate</mark> has ended");
    expect(html).toContain("the <mark>certificate</mark> or the protocol was refused");
    expect(page("/articles", { q: "certificate zzz" })).toContain("None of 5 entries");
  });

  it("find a word of a message and show the line that holds it", () => {
    expect(page("/articles", { q: "unexpected response" })).toContain("<mark>unexpected</mark> <mark>response</mark>");
  });

  it("show an article whole", () => {
    const html = page("/articles/certificate-subject-mismatch");

    for (const words of [
      "does not match the server’s host name · Provisioning help",
      '<i class="blank">{resource url}</i>',
      "<strong>3 steps</strong><span>about 15 minutes</span><span>server administrator, then portal administrator</span>",
      "only with a certificate of your own authority · then wait 10 to 20 minutes",
      "Only for a time: step 3 sets it back.",
      "It worked when:",
      "Good to know",
      "23 November 2026",
      "learn.microsoft.com: on-premises-ecma-troubleshoot, test connection issues",
      '<a href="/articles/certificate-expired">The host’s certificate has ended</a>',
    ]) {
      expect(html).toContain(words);
    }
    expect(html).not.toContain("no-such-article");
  });

  it("show a dialog with its causes, often first", () => {
    const html = page("/articles/test-connection-fails");

    expect(html.indexOf("does not match")).toBeLessThan(html.indexOf("has ended"));
    expect(html).toContain("401, Unauthorized · 500, error while sending");
  });

  it.each([
    ["/articles/certificate-name-mismatch", "redirect"],
    ["/articles/", "redirect"],
    ["/articles/nothing", "missing"],
    ["/articles/..%2f..%2fetc", "missing"],
    ["/articles/%3Cscript%3E", "missing"],
    ["/articles/constructor", "missing"],
    ["/other", "missing"],
  ])("answer %s with a %s", (path, kind) => {
    expect(pageOf(sampleKnowledge, path).kind).toBe(kind);
  });

  it("hold to the strictest policy: nothing inline, nothing from elsewhere", () => {
    for (const path of [
      "/",
      "/articles",
      "/articles/certificate-subject-mismatch",
      "/articles/test-connection-fails",
      "/x",
    ]) {
      const html = page(path);

      expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|<style|<script(?! type="module" src="\/assets\/page\.mjs")/);
      expect(html).not.toMatch(/(?:src|href)="(?!\/|#|https:\/\/learn\.microsoft\.com)/);
      expect(
        [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].filter((found) => !assets.has(found[1] ?? "")),
      ).toEqual([]);
    }
  });
});

describe("the name of the whole", () => {
  it.each([
    ["", "Troubleshooting help"],
    ["provisioning", "Provisioning help"],
    ["Microsoft Entra on-premises application provisioning", "Provisioning help"],
  ])("of %j is %s", (name, brand) => {
    expect(brandOf({ ...noProduct, name })).toBe(brand);
  });
});

describe("marked words", () => {
  it("escape what stands around and between them", () => {
    expect(markWords("<b>Cert</b> & CERT", ["cert"])).toBe(
      "&lt;b&gt;<mark>Cert</mark>&lt;/b&gt; &amp; <mark>CERT</mark>",
    );
  });

  it("never cut through an entity", () => {
    expect(markWords("a & b", ["amp"])).toBe("a &amp; b");
  });
});

describe("assets", () => {
  it("are all files of their folder, and every one can be read", async () => {
    const folder = new URL("../../../src/channels/web/assets/", import.meta.url);
    const files = (await readdir(folder)).map((name) => `/assets/${name}`).sort();

    expect([...assets.keys()].filter((path) => path !== "/favicon.ico").sort()).toEqual(files);
    for (const asset of assets.values()) expect((await asset.read()).length).toBeGreaterThan(100);
  });
});
