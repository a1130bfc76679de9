// Dates as Windows and openssl print them in four languages; a date that can be read in two ways keeps both.
import type { Value } from "./readings.ts";

export type DateOrder = "day-first" | "month-first";

export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** ISO date if the day comes first; absent where that is no date. */
  readonly dayFirst?: string;
  /** ISO date if the month comes first; the same as `dayFirst` where the form leaves no choice. */
  readonly monthFirst?: string;
  /** The order that this date proves for its neighbours of the same form. */
  readonly proves?: DateOrder;
}

/** A date stands near its label; what comes later in the line belongs to something else. */
const farthest = 120;
/** Two-digit years below this are of this century (the convention of Windows, which has 2049, and of X.509). */
const centuryTurns = 50;

const monthNames: readonly (readonly string[])[] = [
  ["jan", "january", "januar", "jänner", "janvier", "janv", "enero", "ene"],
  ["feb", "february", "februar", "février", "fevrier", "févr", "fevr", "febrero"],
  ["mar", "march", "märz", "maerz", "mär", "mrz", "mars", "marzo"],
  ["apr", "april", "avril", "avr", "abril", "abr"],
  ["may", "mai", "mayo"],
  ["jun", "june", "juni", "juin", "junio"],
  ["jul", "july", "juli", "juillet", "juil", "julio"],
  ["aug", "august", "août", "aout", "agosto", "ago"],
  ["sep", "sept", "september", "septembre", "septiembre", "setiembre"],
  ["oct", "october", "oktober", "okt", "octobre", "octubre"],
  ["nov", "november", "novembre", "noviembre"],
  ["dec", "december", "dezember", "dez", "décembre", "decembre", "déc", "diciembre", "dic"],
];

const months: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

type Form = (match: RegExpMatchArray) => Omit<FoundDate, "start" | "end"> | undefined;

const forms: readonly (readonly [RegExp, Form])[] = [
  // /Date(1743411600000)/: ConvertTo-Json of Windows PowerShell, in milliseconds
  [/(?<!\p{L})Date\((\d{11,13})\)/gu, ([, instant]) => fromInstant(Number(instant))],
  // 2025-03-31, 2025/03/31
  [/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu, ([, y, m, d]) => settled(y, m, d)],
  // 31.03.2025: never a US date
  [/(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})(?!\d|\.\d)/gu, ([, d, m, y]) => settled(y, m, d)],
  // 3/31/2025, 31/03/2025, 31-03-2025
  [/(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/gu, ([, a, , b, y]) => open(a, b, y)],
  // Mar 31 09:00:00 2025 GMT, Mar 31 09:00:00 UTC 2025, March 31, 2025
  [
    /(?<!\p{L})(\p{L}{3,10})\.? {1,3}(\d{1,2})(?:st|nd|rd|th)?,? {1,3}(?:\d{2}:\d{2}:\d{2} {1,3}(?:[A-Z]{2,5} )?)?(\d{4})(?!\d)/gu,
    ([, month, d, y]) => settled(y, monthOf(month), d),
  ],
  // 31. März 2025, 31-Mar-2025, 1er mars 2025, 31 de marzo de 2025
  [
    /(?<!\d)(\d{1,2})(?:\.|er|st|nd|rd|th)?[ -]{1,3}(?:de )?(\p{L}{3,10})\.?,?[ -]{1,3}(?:del? )?(\d{4})(?!\d)/gu,
    ([, d, month, y]) => settled(y, monthOf(month), d),
  ],
];

/** The first date in the text, within a little more than a hundred letters. */
export function findDate(text: string): FoundDate | undefined {
  const head = text.slice(0, farthest);
  if (!/\d/u.test(head)) return undefined;
  let first: FoundDate | undefined;
  for (const [pattern, form] of forms) {
    for (const match of head.matchAll(pattern)) {
      const read = form(match);
      if (read === undefined) continue;
      if (first === undefined || match.index < first.start) {
        first = { ...read, start: match.index, end: match.index + match[0].length };
      }
      break;
    }
  }
  return first;
}

/** One ISO date, or both where the order is open and not known from elsewhere. */
export function toDateValue(date: FoundDate, order?: DateOrder): Value {
  const { dayFirst, monthFirst } = date;
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst)
    return dayFirst ?? monthFirst ?? "";
  if (order === undefined) return [monthFirst, dayFirst];
  return order === "day-first" ? dayFirst : monthFirst;
}

/** The order that dates of one origin prove together; undefined where none does or they disagree. */
export function provenOrder(dates: readonly FoundDate[]): DateOrder | undefined {
  const orders = new Set(dates.flatMap((date) => (date.proves === undefined ? [] : [date.proves])));
  const [order] = orders;
  return orders.size === 1 ? order : undefined;
}

function settled(year?: string, month?: string, day?: string): Omit<FoundDate, "start" | "end"> | undefined {
  const iso = toIso(year, month, day);
  return iso === undefined ? undefined : { dayFirst: iso, monthFirst: iso };
}

/** The day in UTC; `judges/certificate.ts` claims nothing on the day itself. */
function fromInstant(instant: number): Omit<FoundDate, "start" | "end"> {
  const iso = new Date(instant).toISOString().slice(0, "2025-03-31".length);
  return { dayFirst: iso, monthFirst: iso };
}

function open(first?: string, second?: string, year?: string): Omit<FoundDate, "start" | "end"> | undefined {
  const dayFirst = toIso(year, second, first);
  const monthFirst = toIso(year, first, second);
  if (dayFirst === undefined && monthFirst === undefined) return undefined;
  if (monthFirst === undefined) return { ...(dayFirst === undefined ? {} : { dayFirst }), proves: "day-first" };
  if (dayFirst === undefined) return { monthFirst, proves: "month-first" };
  return { dayFirst, monthFirst };
}

function monthOf(name?: string): string | undefined {
  const month = months.get((name ?? "").toLowerCase());
  return month === undefined ? undefined : String(month);
}

function toIso(year?: string, month?: string, day?: string): string | undefined {
  const m = Number(month);
  const d = Number(day);
  const short = Number(year);
  if (![m, d, short].every(Number.isInteger) || m < 1 || m > 12 || d < 1) return undefined;
  const y = year?.length === 2 ? short + (short < centuryTurns ? 2000 : 1900) : short;
  if (y < 1900 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return undefined;
  return `${String(y)}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}
