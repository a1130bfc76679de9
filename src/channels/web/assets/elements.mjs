// Elements made by the script. Text goes in as text, never as HTML.

/** `element("p", { class: "state" }, "not sent yet", child)`. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** One of the page's signs, by its outline. */
export function icon(...paths) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  for (const d of paths) {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}

/** "412 kB", "6.2 MB". */
export function sizeWords(bytes) {
  const kilo = bytes / 1024;
  if (kilo < 1) return `${bytes} B`;
  return kilo < 1000 ? `${Math.ceil(kilo)} kB` : `${(kilo / 1024).toFixed(1)} MB`;
}
