// What is known of each regular expression: proved linear by recheck, or measured on the text that recheck found worst for it.
import { check } from "recheck";

/** Long for a line of a paste. A whole text is cut into its lines before most expressions see it. */
export const MEASURED_LETTERS = 16 * 1024;
/** A turn has 500 ms; an expression may not need more than a part of that on the worst text of that length. */
export const MEASURED_MS = 150;

export type Proof =
  | { readonly kind: "linear" }
  /** Superlinear in theory or not decided; on `worst`, repeated to MEASURED_LETTERS, it takes so many milliseconds. */
  | { readonly kind: "measured"; readonly milliseconds: number; readonly why: string };

const CHECK_MS = 1_000;
const RUNS = 2;

/** recheck knows neither of these flags, and neither changes what is matched. */
const checkable = (flags: string): string => flags.replace(/[dv]/g, "");

export async function prove(source: string, flags: string): Promise<Proof> {
  const found = await check(source, checkable(flags), { timeout: CHECK_MS });
  if (found.status === "safe") return { kind: "linear" };
  const attack = found.status === "vulnerable" ? [found.attack] : [];
  let milliseconds = 0;
  // Short texts first: what is slow on those would take minutes on the longest.
  for (const length of [MEASURED_LETTERS / 16, MEASURED_LETTERS / 4, MEASURED_LETTERS]) {
    for (const text of [...attack.map((one) => attackOf(one, length)), ...generic(length)]) {
      milliseconds = Math.max(milliseconds, timeOf(source, flags, text));
      if (milliseconds > MEASURED_MS) break;
    }
    if (milliseconds > MEASURED_MS) break;
  }
  const why = found.status === "vulnerable" ? found.complexity.summary : "not decided in time";
  return { kind: "measured", milliseconds: Math.round(milliseconds), why };
}

interface Attack {
  readonly pumps: readonly { readonly prefix: string; readonly pump: string }[];
  readonly suffix: string;
}

function attackOf({ pumps, suffix }: Attack, length: number): string {
  const share = Math.floor(length / Math.max(1, pumps.length));
  const pumped = pumps.map(
    ({ prefix, pump }) => prefix + pump.repeat(Math.ceil(share / Math.max(1, pump.length))).slice(0, share),
  );
  return pumped.join("").slice(0, length - suffix.length) + suffix;
}

const generic = (length: number): readonly string[] =>
  [" ", "a", "0", "\n", "a ", "1.", ": ", "<a ", "\\", "=", "\t", "-", "password is "].map((one) =>
    one.repeat(Math.ceil(length / one.length)).slice(0, length),
  );

function timeOf(source: string, flags: string, text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run += 1) {
    const expression = new RegExp(source, flags.replace(/[gy]/g, "") + "g");
    const began = performance.now();
    text.replace(expression, "");
    best = Math.min(best, performance.now() - began);
    if (best < MEASURED_MS / 10 || best > 4 * MEASURED_MS) break;
  }
  return best;
}
