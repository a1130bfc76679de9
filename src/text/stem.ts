// A light stem: enough that "expired" meets "expires" and "agents" meets "agent", too little to join different words.

/** Shorter words are left alone: their endings are rarely endings. */
const shortestStemmed = 4;

/** Stem of a lower-case word. Words with a digit are exact and stay as they are, so that 401 never becomes 40. */
export function stem(word: string): string {
  if (word.length < shortestStemmed || /\d/.test(word)) return word;
  let base = word;
  if (base.endsWith("ies") && base.length > 4) base = `${base.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x)es$/.test(base)) base = base.slice(0, -2);
  else if (base.endsWith("s") && !/(?:ss|us|is)$/.test(base)) base = base.slice(0, -1);
  if (base.endsWith("ing") && base.length > 6) base = undouble(base.slice(0, -3));
  else if (base.endsWith("ed") && base.length > 5) base = undouble(base.slice(0, -2));
  if (base.endsWith("e") && base.length > 4) base = base.slice(0, -1);
  return base;
}

/** "stopp" of "stopped" is "stop"; "install" and "access" keep their double letter. */
function undouble(base: string): string {
  return /(?:bb|dd|gg|mm|nn|pp|rr|tt)$/.test(base) ? base.slice(0, -1) : base;
}
