import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { blocksToMarkdown, codeFence, codeSpan, escapeMarkdown } from "../../../src/channels/markdown-blocks.ts";
import { toMarkdown } from "../../../src/channels/markdown.ts";
import { literal, own, paragraph } from "../../../src/knowledge/blocks.ts";
import * as replies from "./fixtures/replies.ts";

describe("a reply as Markdown", () => {
  it("reads as a whole without anything to press", () => {
    expect(toMarkdown(replies.question)).toBe(`**Most likely: the certificate’s name is not the server’s name.**

The cloud reached the agent, and the agent’s HTTPS call to the ECMA host failed. With this message that is usually the certificate on the host.

What I read: connector \`HR\` · host \`localhost\` · port \`8585\` · status \`InternalServerError\`

**Do these two names agree?**

The server’s name, and the subject of the host’s certificate.

\`\`\`powershell
hostname
Get-ChildItem Cert:\\LocalMachine\\My | Format-List Subject, DnsNameList, NotAfter
\`\`\`

1. They differ
2. They agree
3. I don’t know
4. I can’t check

[Why this question] [Show the fix now] [Ask the customer] [Where we stand]`);
  });

  it("numbers steps, with effort in italics and code set in", () => {
    const text = toMarkdown(replies.resolution);

    expect(text).toContain("*3 steps · about 14 minutes · server administrator, then portal administrator*");
    expect(text).toContain(
      "1. Give the ECMA host a certificate with the subject `SRV-IDM-04`. *Server administrator · 10 minutes*",
    );
    expect(text).toContain('   ```powershell\n   Restart-Service -DisplayName "Microsoft ECMA2Host"');
    expect(text).toContain("   https://SRV-IDM-04:8585/ecma2host_HR/scim");
    expect(text).toContain("It worked when:");
    expect(text).toContain("Source: [Troubleshoot on-premises application provisioning](https://learn.microsoft.com/");
    expect(text).toMatch(/\[It works now\] \[It did not help\] \[Hand over\]/);
  });

  it("numbers candidates, and goes on with the ways out", () => {
    const text = toMarkdown(replies.candidates);

    expect(text).toContain("1. **While installing the agent**: The agent lacks the right to log on as a service");
    expect(text).toContain("2. **When starting it later**");
    expect(text).toContain("3. Neither\n4. I don’t know");
  });

  it("numbers risky steps on where they are set back", () => {
    expect(toMarkdown(replies.risk)).toContain("**Then set it back**\n\n5. Set `Debug` back to `false`");
  });

  it("links articles only where an address is known", () => {
    const articleAddress = (id: string): string => `https://help.example/articles/${id}`;

    expect(toMarkdown(replies.unknown)).toContain("The ECMA host service does not start");
    expect(toMarkdown(replies.unknown, { articleAddress })).toContain(
      "[The ECMA host service does not start](https://help.example/articles/host-service-does-not-start)",
    );
  });
});

describe("escaping", () => {
  it.each([
    ["a path", "C:\\Program Files\\ECMA2Host", "C:\\Program Files\\ECMA2Host"],
    ["a name with underscores", "ecma2host_HR_2", "ecma2host_HR_2"],
    ["a comparison", "a < b and b > c", "a < b and b > c"],
    ["a sentence", "Test again at 14:25. It works (now) - really.", "Test again at 14:25. It works (now) - really."],
  ])("leaves %s as it is", (_, text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it.each([
    "*bold* and _soft_ and `code`",
    "[a link](https://x.example)",
    "![a picture](https://x.example/y.png)",
    "<script>alert(1)</script>",
    "# a heading",
    "- a list\n+ another\n1. a third\n2) a fourth",
    "> a quotation",
    "a\n===\nb\n---",
    "~~gone~~",
    "&lt;b&gt; &#42;",
    "\\*not escaped\\*",
    "ends in a backslash\\",
    "Cache\\{guid}\\_x\\[1]",
    "***\n___",
    "```\nfence",
    // An address may become a link to itself: that is all a reader makes of it.
  ])("keeps %j text in every Markdown reader", (text) => {
    const html = marked.parse(escapeMarkdown(text), { async: false });
    const plain = html
      .replace(/<\/?p>|<br>|<\/?a\b[^>]*>/g, "")
      .replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => entities[name] ?? "");

    expect(plain.trim()).toBe(text);
  });

  it("closes code spans and fences that hold backticks", () => {
    expect(codeSpan("a `b` c")).toBe("``a `b` c``");
    expect(codeSpan("`")).toBe("`` ` ``");
    expect(codeFence("```\nx\n```", "x y`z")).toBe("````xyz\n```\nx\n```\n````");
  });

  it("keeps a person's value in code, whatever it is", () => {
    const html = marked.parse(blocksToMarkdown([paragraph(literal("Host "), own("**x** `y` <b>"))]), { async: false });

    expect(html).toBe("<p>Host <code>**x** `y` &lt;b&gt;</code></p>\n");
  });

  it("drops an address that is not http, and encodes what would end one", () => {
    const link = (href: string): string =>
      blocksToMarkdown([paragraph({ kind: "link", href, content: [literal("words")] })]);

    expect(link("javascript:alert(1)")).toBe("words");
    expect(link("https://x.example/a b)c")).toBe("[words](https://x.example/a%20b%29c)");
  });

  it("keeps a bar inside its cell", () => {
    const cell = [literal("a | b")];

    expect(blocksToMarkdown([{ kind: "table", head: [cell], rows: [[cell]] }])).toBe(
      "| a \\| b |\n| --- |\n| a \\| b |",
    );
  });
});

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'" };
