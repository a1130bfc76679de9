// Times in the reader's zone. They are written in UTC with the instant beside them.

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" });
const whole = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short" });

export const clockOf = (date) => clock.format(date);

/** "23 November, 14:02". */
export const dayAndClock = (date) => `${day.format(date)}, ${clock.format(date)}`;

export function localTimes(root) {
  for (const time of root.querySelectorAll("time[datetime*='T']")) {
    const date = new Date(time.dateTime);
    if (Number.isNaN(date.getTime())) continue;
    time.textContent = clockOf(date);
    time.title = whole.format(date);
  }
}

/** A `time` element for an instant of this page. */
export function timeElement(date) {
  const time = document.createElement("time");
  time.dateTime = date.toISOString();
  time.textContent = clockOf(date);
  return time;
}
