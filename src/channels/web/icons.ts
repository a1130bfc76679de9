// The page's few signs, drawn in the colour of the words beside them. Each is an ornament: words say the same.

const svg = (shapes: string): string =>
  `<svg class="icon" aria-hidden="true" viewBox="0 0 16 16" width="16" height="16">${shapes}</svg>`;

export const icons = {
  tick: svg('<path d="m3.5 8.5 3 3 6-7"/>'),
  works: svg('<circle cx="8" cy="8" r="6.25"/><path d="m5.25 8.25 2 2 3.5-4.25"/>'),
  risk: svg('<path d="M8 2.25 14.25 13.5H1.75Z"/><path d="M8 6.5v3.25M8 11.6v.1"/>'),
  lock: svg('<rect x="3" y="7" width="10" height="6.5" rx="1.5"/><path d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2"/>'),
  note: svg('<circle cx="8" cy="8" r="6.25"/><path d="M8 7.25v3.5M8 5.1v.1"/>'),
  out: svg('<path d="M4 8h8"/>'),
  fold: svg('<path d="m6 3.5 4.5 4.5L6 12.5"/>'),
  attach: svg(
    '<path d="m13 7.5-5.3 5.3a3.1 3.1 0 0 1-4.4-4.4l5.5-5.5a2.1 2.1 0 0 1 3 3L6.4 11.3a1 1 0 0 1-1.5-1.5l4.9-4.9"/>',
  ),
} as const;
