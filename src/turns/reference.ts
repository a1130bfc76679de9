// A short name for one piece of trouble: shown to the person, written to the log, meaningless to anyone else.
import { randomBytes } from "node:crypto";

/** No letters that are mistaken for one another when read aloud over the phone. */
const letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/** 32^8 names: two of one year's log do not meet. */
const LENGTH = 8;

export function newReference(): string {
  return [...randomBytes(LENGTH)].map((byte) => letters[byte % letters.length]!).join("");
}
