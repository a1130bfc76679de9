// Days and times in words. Times are stored in UTC; the page puts them in the reader's zone.

/** "23 November 2026" for an ISO date or time; what is no date comes back as it is. `locale` is that of `Phrases.dates`. */
export function dayInWords(iso: string, locale = "en-GB"): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0] ?? "";
  const time = Date.parse(day);
  if (Number.isNaN(time)) return iso;
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(
    time,
  );
}

/** "14:02" in UTC; what is no time comes back as it is. */
export function clock(iso: string): string {
  return /T(\d{2}:\d{2})/.exec(iso)?.[1] ?? iso;
}
