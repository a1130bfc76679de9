// HTTP status codes in words: as .NET names them, as servers say them.

const phrases: readonly (readonly [number, string])[] = [
  [200, "OK"],
  [201, "Created"],
  [202, "Accepted"],
  [204, "No Content"],
  [301, "Moved Permanently"],
  [302, "Found"],
  [304, "Not Modified"],
  [307, "Temporary Redirect"],
  [308, "Permanent Redirect"],
  [400, "Bad Request"],
  [401, "Unauthorized"],
  [402, "Payment Required"],
  [403, "Forbidden"],
  [404, "Not Found"],
  [405, "Method Not Allowed"],
  [406, "Not Acceptable"],
  [407, "Proxy Authentication Required"],
  [408, "Request Timeout"],
  [409, "Conflict"],
  [410, "Gone"],
  [411, "Length Required"],
  [412, "Precondition Failed"],
  [413, "Request Entity Too Large"],
  [414, "Request Uri Too Long"],
  [415, "Unsupported Media Type"],
  [416, "Requested Range Not Satisfiable"],
  [417, "Expectation Failed"],
  [422, "Unprocessable Entity"],
  [429, "Too Many Requests"],
  [431, "Request Header Fields Too Large"],
  [500, "Internal Server Error"],
  [501, "Not Implemented"],
  [502, "Bad Gateway"],
  [503, "Service Unavailable"],
  [504, "Gateway Timeout"],
  [505, "Http Version Not Supported"],
];

const byWord: ReadonlyMap<string, number> = new Map(phrases.map(([status, phrase]) => [folded(phrase), status]));
/** "Http Version Not Supported" has four words. */
const mostWords = 4;

/** The number at the beginning of the text, or of the longest reason phrase there; undefined for anything else. */
export function toStatus(text: string): number | undefined {
  const number = /^\s{0,8}([1-5]\d\d)(?!\d|\.\d)/u.exec(text)?.[1];
  if (number !== undefined) return Number(number);
  const words = /^\s{0,8}(\p{L}{1,40}(?: \p{L}{1,40}){0,3})/u.exec(text)?.[1]?.split(" ") ?? [];
  for (let count = Math.min(mostWords, words.length); count > 0; count--) {
    const status = byWord.get(folded(words.slice(0, count).join("")));
    if (status !== undefined) return status;
  }
  return undefined;
}

function folded(phrase: string): string {
  return phrase.replace(/[ -]/gu, "").toLowerCase();
}
