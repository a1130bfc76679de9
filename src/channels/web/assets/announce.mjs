// Says a line to those who listen. The turns themselves are no live region: nobody wants six steps read aloud unasked.

/** Lines kept in the log; older ones have been heard. */
const longest = 20;

export function announce(words) {
  if (words === "") return;
  const log = document.getElementById("log");
  const line = document.createElement("p");
  line.textContent = words;
  log.append(line);
  while (log.children.length > longest) log.firstElementChild.remove();
}
