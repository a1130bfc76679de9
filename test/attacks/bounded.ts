// Regular expressions that are neither proved linear nor quick on their worst text of 16 kB: how long they took, and what bounds their input,
// as reading the callers says; no test holds those bounds.
// A pattern leaves this list by being mended; the test says so.

interface Bounded {
  /** On the worst text that was found, of one kilobyte up to sixteen: the first length at which it took too long. */
  readonly milliseconds: number;
  readonly input: string;
}

export const bounded: Readonly<Record<string, Bounded>> = {
  "/([^/#?]+)\\.md(?:[#?].*)?$/": { milliseconds: 242, input: "content/inline.ts: a link in an article" },
  "/-{4,}\\s{1,20}$/u": { milliseconds: 652, input: "evidence/service-statements.ts: one line, cut by the reader" },
  "/<[^>]*>/g": { milliseconds: 160, input: "channels/bot/said.ts: the text of a mention, at most 2,000 letters" },
  "/<[^>]*>|(?<!(?:^|\\s)\\.)\\\\(?=[^\\\\])|\\/(?=[^/])/g": {
    milliseconds: 5761,
    input: "one piece of a code span, at most a line of an article",
  },
  "/[ \\t]+$/gm": { milliseconds: 964, input: "files/picture.ts: what tesseract prints for one picture" },
  "/[*_[\\]`\\\\~<>#|{}]|^\\s*(?:[-+]|\\d+[.)])\\s/m": {
    milliseconds: 15120,
    input:
      "channels/bot/cards/element.ts: a text of a card, whose budget is 25 kB. Linear as ^[^\\S\\n]{0,40} in place of ^\\s*",
  },
  "/\\..*$/": { milliseconds: 157, input: "phrases/languages.ts: a locale, at most 100 letters" },
  "/\\?.*$/u": { milliseconds: 245, input: "evidence/tenant-url.ts: one URL" },
  "/\\s*-{3,}>\\s*(?:\\(Inner Exception #\\d+\\)\\s*)?|^\\s*Caused by:\\s*|^\\s*Inner ?Exception(?: Data)?\\s*[:-]?\\s*/i":
    { milliseconds: 210, input: "text/errors.ts: one line of a log" },
  "/^(\\s*)([#+>=-])|^(\\s*\\d{1,9})([.)])(?=\\s|$)/gm": {
    milliseconds: 54052,
    input: "channels/markdown-blocks.ts: a paragraph of a reply; its values are single lines",
  },
  "/^\\/ecma2host_([^/]*)(.*)$/u": { milliseconds: 242, input: "evidence/judges/tenant-url.ts: the path of one URL" },
  "/^\\r?\\n[^\\S\\n]*\\|?\\s*:?-{2,}/": { milliseconds: 2458, input: "text/redact/tables.ts: eighty letters" },
};
