// The words that channels add when they draw a reply: labels, counts, what a button is called. English; the other languages stand in
// de/, fr/ and es/.

export const drawn = {
  sourceIs: "Source",
  theArticle: "the article",
  reviewed: (day: string): string => `reviewed ${day}`,
  columnCompared: "What is compared",
  columnArticle: "The article",
  columnYours: "Yours",
  thenWait: (span: string): string => `then wait ${span}`,
  beforeStep: "Before this step:",
  isDone: "done",
  isLeftOut: "left out",
  isNext: "next",
  tickStep: (number: number): string => `Step ${number} done`,

  you: "You",
  notice: "Notice",
  asked: (question: string): string => `Asked: ${question}`,
  showAgain: "Show again",
  showWhole: "Show it whole",
  showAll: (lines: number): string => `Show all ${lines} lines`,
  showLess: "Show only what stands out",
  allLines: (lines: number): string => `All ${lines} lines`,
  lines: (count: number): string => counted(count, "line"),
  answers: (count: number): string => counted(count, "answer"),
  copy: "Copy",
  copyWhat: (what: string): string => `Copy: ${what}`,
  copySteps: "Copy all steps",
  knownSoFar: "Known so far",
  correct: "Correct",

  // What a long paste leaves out, and what stands out in it.
  sameAgain: (severity: "error" | "warning", more: number, line: number): string =>
    `the same ${severity} ${more === 1 ? "once more" : `${more} more times`}, last in line ${line}`,
  allAgain: "these come again",
  hiddenErrors: (lines: number, errors: number): string =>
    `${counted(lines, "line")}, ${counted(errors, "other error")} among them`,
  noNewError: (lines: number): string => `${counted(lines, "line")} without a new error`,
  noOtherError: (lines: number): string => `${counted(lines, "line")} without another error`,
  noError: (lines: number): string => `${counted(lines, "line")} without an error`,
  /** `times` is how often they came in all; absent where each came once. */
  distinctErrors: (count: number, times?: number): string =>
    `${counted(count, "distinct error")}${times === undefined ? "" : `, ${counted(times, "time")}`}`,
  warnings: (count: number): string => counted(count, "warning"),

  maskedWhat: (listedKinds: readonly string[], count: number): string =>
    `${listed(listedKinds)} ${count === 1 ? "was" : "were"} in your paste.`,
  maskedWhere: (places: readonly number[], count: number): string => {
    const where =
      places.length === 0 ? "" : `, in ${places.length === 1 ? "line" : "lines"} ${listed(places.map(String))}`;
    return count === 1 ? `It is masked${where}, and was not kept.` : `They are masked${where}, and were not kept.`;
  },
  maskedChange: (count: number): string =>
    count === 1
      ? "It has been in a log or a chat, so change it."
      : "They have been in a log or a chat, so change them.",

  /** What a block of code is called, by the word after its fence or by what it holds. */
  codeNames: {
    cmd: "Command prompt",
    config: "Configuration file",
    shell: "Shell",
    ini: "INI file",
    kusto: "Kusto query",
    text: "Text",
    address: "Address",
    addresses: "Addresses",
    path: "Path",
    paths: "Paths",
  },
};

export type Drawn = typeof drawn;

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

/** "a, b and c". */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)!}`;
}
