// The time zone of a person, as a channel was told it: any text, until Intl has agreed to it.

/** A zone's name is at most this long ("America/Argentina/ComodRivadavia" has 32). */
const LONGEST_NAME = 64;

/** The zone itself where it is one, else undefined. */
export function parseZone(name: string | undefined): string | undefined {
  if (name === undefined || name === "" || name.length > LONGEST_NAME) return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
