import { describe, expect, it } from "vitest";
import { codeBlock } from "../../../src/channels/web/code-html.ts";
import { escapeHtml } from "../../../src/channels/web/escape-html.ts";
import { blocksHtml, inlinesHtml, linkHtml } from "../../../src/channels/web/html.ts";
import { saidAttribute } from "../../../src/channels/web/press-html.ts";
import { code, literal, own, paragraph, strong } from "../../../src/knowledge/blocks.ts";

describe("blocks as HTML", () => {
  it("draws runs, own values and unfilled placeholders", () => {
    const html = inlinesHtml([
      literal("Set "),
      code("Debug"),
      literal(" on "),
      own("SRV-1"),
      literal(" in "),
      { kind: "placeholder", name: "install folder" },
      { kind: "placeholder", name: "port", fallback: "8585" },
      { kind: "break" },
      strong("now"),
    ]);

    expect(html).toBe(
      'Set <code>Debug</code> on <mark>SRV-1</mark> in <i class="blank">{install folder}</i>8585<br><b>now</b>',
    );
  });

  it("leads to articles and, in a new window, out of the page", () => {
    const html = inlinesHtml([
      { kind: "article-link", article: "certificate-expired", content: [literal("ended")] },
      { kind: "link", href: "https://learn.microsoft.com/?a=1&b=2", content: [literal("out")] },
    ]);

    expect(html).toBe(
      '<a href="/articles/certificate-expired">ended</a><a href="https://learn.microsoft.com/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">out</a>',
    );
  });

  it.each(["javascript:alert(1)", "data:text/html,x", " javascript:alert(1)", "vbscript:x", "/relative", "//host"])(
    "keeps the words of a link to %s and drops the link",
    (href) => {
      expect(linkHtml(href, "words")).toBe("words");
    },
  );

  it("escapes quotes in an address", () => {
    const html = linkHtml('https://x.example/"onmouseover="alert(1)', "words");

    expect(html).not.toContain('"onmouseover');
  });

  it("lets paths break after their separators, but not inside a tag", () => {
    expect(inlinesHtml([code("C:\\Program Files\\x/y")])).toBe("<code>C:\\<wbr>Program Files\\<wbr>x/<wbr>y</code>");
    expect(inlinesHtml([{ kind: "code", pieces: [literal("https://"), own("a/b")] }])).toBe(
      "<code>https://<mark>a/b</mark></code>",
    );
  });

  it("draws lists and tables", () => {
    const html = blocksHtml([
      { kind: "list", ordered: true, items: [[paragraph(literal("one"))], [paragraph(literal("two"))]] },
      { kind: "table", head: [[literal("a")]], rows: [[[literal("b")]]] },
    ]);

    expect(html).toContain('<ol class="numbers"><li><div><span>one</span></div></li>');
    expect(html).toContain('<th scope="col">a</th>');
    expect(html).toContain("<td>b</td>");
  });
});

describe("a block of code", () => {
  it("says what it is, copies, and has a line a line", () => {
    const html = codeBlock([literal("hostname\n\nGet-Service -Name x\n")], { language: "powershell" });

    expect(html).toContain("<span>PowerShell</span>");
    expect(html).toContain('data-copy aria-label="Copy: PowerShell"');
    expect(html.match(/<span class="line">/g)).toHaveLength(3);
    expect(html).toContain("<span>Get-Service</span> <span>-Name</span> x");
  });

  it("keeps a person's value that spans lines marked in each of them", () => {
    const html = codeBlock([own("a\nb")]);

    expect(html).toContain('<span class="line"><mark>a</mark></span><span class="line"><mark>b</mark></span>');
  });

  it("guesses what a block without a language is", () => {
    expect(codeBlock([literal("https://localhost:8585/x")])).toContain("<span>Address</span>");
    expect(codeBlock([literal("C:\\a\nC:\\b")])).toContain("<span>Paths</span>");
    expect(codeBlock([literal("anything")])).toContain("<span>Text</span>");
  });

  it("escapes code, language and value", () => {
    const html = codeBlock([literal("<script>"), own("</mark><img>")], { language: '"><img>' });

    expect(html).not.toMatch(/<script|<img/);
  });
});

describe("a button's data", () => {
  it("survives quotes, tags and entities in what is said", () => {
    const said = { text: `"><script>alert('1')</script>&quot;` };

    const attribute = saidAttribute(said);

    expect(attribute).not.toMatch(/<|>|'/);
    expect(attribute.match(/"/g)).toHaveLength(2);
  });

  it("escapes every character that HTML knows", () => {
    expect(escapeHtml(`&<>"'\``)).toBe("&amp;&lt;&gt;&quot;&#39;&#96;");
  });
});
