// What was typed, as it is compared: nothing but words.

/** Lower case, without punctuation and apostrophes, one space between words. A lone question mark stays. */
export function plainOf(text: string): string {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’`]/g, "")
    .replace(/[^\p{L}\p{N}?#-]+/gu, " ")
    .trim();
  return plain === "?" ? plain : plain.replaceAll("?", " ").replace(/ {2,}/g, " ").trim();
}
