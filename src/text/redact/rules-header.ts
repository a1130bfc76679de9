// Credentials and cookies in HTTP headers: in traces, in JSON, in scripts.
import { isMeasure, isPlaceholder, isStrong, isWord } from "./benign.ts";
import type { Around, Rule } from "./rule.ts";
import { cookieName, separator, space } from "./syntax.ts";

/** Schemes whose credential is one run of characters. */
const schemes =
  "bearer|basic|ntlm|negotiate|kerberos|shared-?key(?:lite)?|api-?key|token|ssws|genie-?key|splunk|apikey-v1|pop|dpop|mac|private-token";
/** Schemes whose credential is a list of pairs, quotes included. */
const listSchemes = "digest|hawk|oauth|aws4-hmac-sha256|sharedaccesssignature|signature|hmac(?:-\\w{1,10})?|mauth";

const name = String.raw`(?<!www-)authorization(?:-[a-z]{1,20})?(?:${separator}|["']${space}{0,3},${space}{0,3})[[(@]?["'\x60]{0,2}`;
const onlyScheme = new RegExp(`^(?:${schemes}|${listSchemes})$`, "i");

/** An unknown scheme: not the prose behind "Authorization:". */
function keepUnknown(found: string): boolean {
  return (
    isPlaceholder(found) ||
    isWord(found) ||
    onlyScheme.test(found) ||
    isMeasure(found) ||
    !(isStrong(found) || /\d/.test(found) || found.length >= 20)
  );
}

function keepScheme(found: string): boolean {
  return isPlaceholder(found) || isWord(found);
}

/** `Basic` is also a word of certificates: what follows must be base64 of `user:password`. */
function keepBasic(found: string): boolean {
  try {
    return !/^[\x20-\x7e\u00a0-\u00ff]{0,200}:[\x20-\x7e\u00a0-\u00ff]{0,200}$/.test(atob(found.replace(/=+$/, "")));
  } catch (error) {
    if (error instanceof DOMException) return true;
    throw error;
  }
}

function keepCookie(found: string, { after }: Around): boolean {
  if (isPlaceholder(found) || isWord(found)) return true;
  return !/^[^\s=;]{1,128}=[^\s=]/.test(found) && !(isStrong(found) && !/^\s+[a-z]/.test(after));
}

export const headerRules: readonly Rule[] = [
  {
    // The scheme stays, what follows goes.
    id: "authorization",
    kind: "header",
    hints: ["authorization"],
    pattern: new RegExp(
      String.raw`${name}(?:${schemes})(?::|${space}){0,4}(?:${space}|:|(?:\r\n|\n)${space}{1,8})["'\x60]{0,2}([^\s"'<>\x60\\,;)\]}]{1,16000})`,
      "dgi",
    ),
    keep: keepScheme,
  },
  {
    // `Digest username="…", response="…"`, signatures: to the end of the line.
    id: "authorization-list",
    kind: "header",
    hints: ["authorization"],
    pattern: new RegExp(String.raw`${name}(?:${listSchemes})${space}{1,4}([^\r\n]{1,16000})`, "dgi"),
    keep: (found) => isPlaceholder(found) || !/[=:]/.test(found),
  },
  {
    // No scheme, or one that we do not know.
    id: "authorization-unknown",
    kind: "header",
    hints: ["authorization"],
    pattern: new RegExp(String.raw`${name}(?:[a-z][a-z0-9_-]{1,30}${space}{1,3})?([^\s"'<>\x60,]{8,16000})`, "dgi"),
    keep: keepUnknown,
  },
  {
    // A token behind the scheme alone, as people quote it.
    id: "bearer",
    kind: "token",
    hints: ["bearer"],
    pattern: new RegExp(
      String.raw`\bbearer(?:${space}token)?(?:${space}{1,4}|${separator})["'\x60<]?([A-Za-z0-9._~+/=-]{8,16000})`,
      "dgi",
    ),
    keep: (found) =>
      keepScheme(found) ||
      !/\d/.test(found) ||
      !/[a-z]/i.test(found) ||
      isMeasure(found) ||
      /^[a-z_]+=["']?$/i.test(found),
  },
  {
    id: "basic",
    kind: "header",
    hints: ["basic "],
    pattern: /\bBasic\s{1,4}["'`]?([A-Za-z0-9+/]{8,1000}={0,2})(?![A-Za-z0-9+/])/dg,
    keep: keepBasic,
  },
  {
    // The logins that Docker keeps: `"auth": "base64"`.
    id: "auth-field",
    kind: "password",
    hints: ['"auth"', "_auth="],
    pattern: /(?:"auth"\s{0,4}:\s{0,4}"|_auth=)([A-Za-z0-9+/]{8,1000}={0,2})/dgi,
    keep: keepBasic,
  },
  {
    // NTLM and Kerberos messages, which carry hashes and tickets.
    id: "negotiate",
    kind: "header",
    hints: ["ntlm ", "negotiate "],
    pattern: /\b(?:NTLM|Negotiate)\s{1,4}((?:TlRMTVNTUA|YII|oY|TIR)[A-Za-z0-9+/]{12,16000}={0,2})/dg,
  },
  {
    // `Cookie: a=b; c=d`: all of it.
    id: "cookie",
    kind: "cookie",
    hints: ["cookie"],
    pattern: new RegExp(
      String.raw`(?<!set-|[a-z])cookie2?(?:${separator}|["']${space}{0,3},${space}{0,3})["'\x60]{0,2}([^\r\n"'<>\x60]{4,16000})`,
      "dgi",
    ),
    keep: keepCookie,
  },
  {
    // "cookie a=b".
    id: "cookie-beside",
    kind: "cookie",
    hints: ["cookie "],
    pattern: new RegExp(String.raw`(?<![a-z])cookie${space}{1,3}["'\x60]?([\w.-]{1,60}=[^\s;"'<>\x60]{6,8000})`, "dgi"),
    keep: (found) => isPlaceholder(found.slice(found.indexOf("=") + 1)) || !/\d/.test(found),
  },
  {
    // `X-Auth: X`.
    id: "x-auth",
    kind: "header",
    hints: ["x-auth", "x-session", "x-access"],
    pattern: new RegExp(
      String.raw`(?<![a-z-])x-(?:auth|session|access)(?:-[a-z]{1,16})?${separator}["'\x60]?([^\s"'<>\x60,;]{8,8000})`,
      "dgi",
    ),
    keep: keepUnknown,
  },
  {
    // `new AuthenticationHeaderValue("Bearer", "X")`.
    id: "header-value",
    kind: "header",
    hints: ["authenticationheadervalue"],
    pattern: /AuthenticationHeaderValue\(\s{0,3}["']\w{1,20}["']\s{0,3},\s{0,3}["']([^"'\r\n]{4,8000})["']/dgi,
    keep: isPlaceholder,
  },
  {
    // `Set-Cookie: a=b; Path=/`: the value; its attributes are no secret.
    id: "set-cookie",
    kind: "cookie",
    hints: ["set-cookie"],
    pattern: new RegExp(
      String.raw`set-cookie2?(?:${separator}|["']${space}{0,3},${space}{0,3})["'\x60[]{0,3}[^\s=;"']{1,128}=([^\r\n;"'<>,\s]{1,16000})`,
      "dgi",
    ),
    keep: isPlaceholder,
  },
  {
    // Session cookies that are known by name, wherever they stand.
    id: "known-cookie",
    kind: "cookie",
    hints: [
      "session",
      "aspnet",
      "aspxauth",
      "fedauth",
      "rtfa",
      "estsauth",
      "connect.sid",
      "msisauth",
      "spoidcrl",
      "sid=",
    ],
    pattern: new RegExp(
      String.raw`(?<![\w-])(?:${cookieName}|sessionid)["']?\s{0,3}[=:]\s{0,3}["']?([^\s;"'<>,&]{6,8000})`,
      "dgi",
    ),
    keep: (found) => isPlaceholder(found) || isWord(found),
  },
  {
    // curl -b "a=b", --cookie "a=b".
    id: "cookie-option",
    kind: "cookie",
    hints: ["curl", "wget", "http"],
    pattern:
      /(?:curl|wget|http)\b[^\r\n]{0,400}?\s(?:-b|--cookie)[\s=]{1,4}["']?([^\s=;"']{1,128}=[^\r\n"']{1,8000})/dgi,
    keep: isPlaceholder,
  },
];
