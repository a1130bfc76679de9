// Days and times in words. Times are stored in UTC; the page puts them in the reader's zone.

const months = [
  "January", "February", "March", "April", "May", "June", "July",
  "August", "September", "October", "November", "December",
]; // prettier-ignore

/** "23 November 2026" for an ISO date or time; what is no date comes back as it is. */
export function dayInWords(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined || year === undefined ? iso : `${Number(day)} ${name} ${year}`;
}

/** "14:02" in UTC; what is no time comes back as it is. */
export function clock(iso: string): string {
  return /T(\d{2}:\d{2})/.exec(iso)?.[1] ?? iso;
}
