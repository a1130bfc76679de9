// What must outlive a reload: the draft, what is not sent yet, ticks. Kept for this tab only, since it is unmasked: nothing of it
// stays on the disk when the tab is closed.

/** The kept value, or `otherwise` where there is none. */
export function kept(key, otherwise) {
  const text = attempt(() => sessionStorage.getItem(key));
  if (text === null || text === undefined) return otherwise;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return otherwise;
    throw error;
  }
}

/** `undefined` forgets. A value that is too large for the browser's store stays on the page alone. */
export function keep(key, value) {
  attempt(() => {
    if (value === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  });
}

/** Storage can be full, or forbidden by the person's settings; the page works without it. */
function attempt(act) {
  try {
    return act();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
