// A light stem: enough that "expired" meets "expires" and "agents" meets "agent", too little to join different words.

/** Shorter words are left alone: their endings are rarely endings. */
const shortestStemmed = 4;

/** Stem of a lower-case word. Words with a digit are exact and stay as they are, so that 401 never becomes 40. */
export function stem(word: string): string {
  if (word.length < shortestStemmed || hasDigit(word)) return word;
  let base = word;
  if (base.endsWith("s")) {
    if (base.endsWith("ies") && base.length > 4) base = `${base.slice(0, -3)}y`;
    else if (base.endsWith("es") && hissing.some((end) => base.endsWith(end))) base = base.slice(0, -2);
    else if (!base.endsWith("ss") && !base.endsWith("us") && !base.endsWith("is")) base = base.slice(0, -1);
  }
  if (base.endsWith("ing") && base.length > 6) base = undouble(base.slice(0, -3));
  else if (base.endsWith("ed") && base.length > 5) base = undouble(base.slice(0, -2));
  if (base.endsWith("e") && base.length > 4) base = base.slice(0, -1);
  return base;
}

const hissing = ["sses", "shes", "ches", "xes"];
const undoubled = "bdgmnprt";

/** "stopp" of "stopped" is "stop"; "install" and "access" keep their double letter. */
function undouble(base: string): string {
  const last = base.charAt(base.length - 1);
  return last === base.charAt(base.length - 2) && undoubled.includes(last) ? base.slice(0, -1) : base;
}

// A loop, since this is asked of every word of a log and a regular expression is ten times slower on a short one.
function hasDigit(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) return true;
  }
  return false;
}
