// Lines of the form "label : value", as commands print lists.

export interface Labelled {
  /** In small letters, without bullets and stars. */
  readonly label: string;
  readonly value: string;
  readonly separator: ":" | "=";
}

/** PowerShell pads labels to the longest of the list; beyond this a colon belongs to a sentence. */
const widestLabel = 48;

export function toLabelled(line: string): Labelled | undefined {
  const head = line.slice(0, widestLabel);
  const at = head.search(/[:=]/u);
  if (at < 1) return undefined;
  const label = head
    .slice(0, at)
    .trim()
    .toLowerCase()
    .replace(/^"(.{1,40})"$/u, "$1");
  // JSON over lines quotes both and ends with a comma.
  const value = line
    .slice(at + 1)
    .trim()
    .replace(/^"([^"]{0,200})",?$/u, "$1")
    .replace(/,$/u, "");
  return label === "" || value === ""
    ? undefined
    : { label: label.replace(/^[*•+ -]{1,6}/u, ""), value, separator: head[at] === "=" ? "=" : ":" };
}
