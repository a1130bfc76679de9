// Passwords beside their name: in prose of four languages, in connection strings, in settings of every kind.
import { isIdentifier, isMeasure, isPlaceholder, isStrong, isWord, keepUnlessStrong } from "./benign.ts";
import type { Around, Rule } from "./rule.ts";
import { closing, nameEnd, passwordName, quoted, separator, space, value, word } from "./syntax.ts";

const hints = [
  "pass",
  "p@ss",
  "pa$",
  "p4s",
  "pwd",
  "pw",
  "psw",
  "pswd",
  "kennw",
  "kw",
  "mdp",
  "lösenord",
  "adgangskode",
  "salasana",
  "jelsz",
  "şifre",
  "has",
  "heslo",
  "parola",
  "пароль",
  "密",
  "パスワード",
  "비밀번호",
  "contrase",
  "clave",
  "senha",
  "wachtwoord",
];

const head = new RegExp(
  String.raw`(?:${passwordName})(?:[ _-]?(?:feld|field|value|wert|text|string))?${nameEnd}`,
  "giu",
);
/** "for svc_ecma", "(admin)", "von dem Konto": between the name and the value. */
const qualifier = String.raw`${closing}${space}{1,3}(?:\([^()\r\n]{1,40}\)|\[[^[\]\r\n]{1,40}\]|(?:for|of|on|für|von|vom|des|der|zum|pour|de|du|del|para)${space}[^\r\n:=;"']{1,60}?)`;
/** Verbs that name a value; behind most of them a word of prose is as likely as a password. */
const verb = String.raw`(?:${space}{1,3}|['’](?=s))(?:is|s|was|were|ist|war|est|était|es|era|é|è|er|är|je|jest|lautet|lautete|heißt|heisst)(?:${space}(?:now|currently|still|just|simply|jetzt|noch|nun|aktuell|maintenant|ahora))?${space}{0,3}[:=]?${space}{1,3}`;
/** "set to X", "changed the password from X": what follows is a word of prose more often than not. */
const weakVerb = String.raw`(?:${space}{1,3}(?:to|as|into|from|auf|in|à|a|like|used|also)|${space}{1,3}[-–—>|/]{1,3}(?=\s)|[|?]|${space}{0,3}\()${space}{0,3}[:=]?${space}{0,3}`;

/** What a setting may say instead of a password. */
const settingWord =
  /^(?:null|nil|none|no|yes|true|false|on|off|required|optional|mandatory|hashed|encrypted|plain|clear|string|empty|blank|undefined|default|unknown|unset|hidden|changed|expired|invalid|incorrect|wrong|failed|ok|valid|missing|disabled|enabled|is|not|the|a)$/i;

/** No secret behind `=` or `:`. */
function keepPair(found: string, { name: match, before, after }: Around): boolean {
  if (isPlaceholder(found) || /^https?:\/\//i.test(found)) return true;
  // `password=open` is a setting, "password: open the file" is prose.
  if (/=["']?$/.test(match) ? settingWord.test(found) : isWord(found)) return true;
  // `PWD=/home/me` is the working directory of a shell, unless a connection string holds it.
  if (/^pwd["']?\s?[=:]/i.test(match) && /^\/[\w./ -]*$/.test(found) && !/;\s*$/.test(before) && !after.startsWith(";"))
    return true;
  return false;
}

const endOfSentence = /^[\s.,;!)"']{0,8}(?:$|[\r\n])/;
/** "… and the user is": the list goes on. */
const nextCredential =
  /^[\s,;/]{0,3}(?:(?:and|und|et|y|with|for|mit|für)\s)?(?:(?:the|my|der|mein|le|el)\s)?(?:user|login|benutzer|utilisateur|usuario|username|account|konto)/i;

/** No secret behind "is": letters alone must not read like prose. */
function keepProse(found: string, { name: match, after }: Around): boolean {
  if (isPlaceholder(found) || isWord(found)) return true;
  if (/laut|heiß|heiss|[:="'`„“«]/i.test(match)) return false;
  if (/^(?:geheim|secret)$/i.test(found)) return true;
  if (!/^[\p{L}'’-]+$/u.test(found)) return !/^\d[\d./-]{3,}$/.test(found) && isMeasure(found);
  if (/\p{Ll}\p{Lu}/u.test(found)) return false;
  // "case-sensitive" is prose, four words joined are a password.
  if (found.includes("-")) return found.split("-").length < 4;
  const proseEnding = /(?:ed|ing|able|ible|less|ly|ful|ous|bar|lich|ig|isch|los|té|ée|ado|ada|ido|ida)$/i;
  // A name-like word, or one that ends the sentence.
  const stands = /^\p{Lu}/u.test(found) || endOfSentence.test(after) || nextCredential.test(after);
  return !stands || proseEnding.test(found);
}

export const passwordRules: readonly Rule[] = [
  {
    // Connection strings quote a value that holds `;`: in braces (ODBC), in quotes (ADO.NET).
    id: "connection-string-quoted",
    kind: "password",
    hints: ["pwd", "password"],
    pattern: new RegExp(
      String.raw`(?:pwd|password)${space}{0,3}=${space}{0,3}(?:\{((?:[^}\r\n]|\}\}){1,256})\}|${quoted})`,
      "dgi",
    ),
    keep: (found, around) => keepPair(found, around) || (around.after.startsWith("}") && isPlaceholder(`{${found}}`)),
  },
  {
    // Unquoted, it goes up to the next `;` that begins a pair or ends the string, blanks and quotes included.
    id: "connection-string",
    kind: "password",
    hints: ["pwd", "password"],
    pattern: new RegExp(
      String.raw`(?:pwd|password)${space}{0,3}=${space}{0,3}([^;\r\n{"'<\s][^;\r\n]{0,128}(?:;(?!${space}{0,3}[a-z][\w ]{1,40}=|${space}|["'])[^;\r\n]{1,128}){0,3})(?=;${space}{0,3}(?:["'\r\n]|$|[a-z][\w ]{1,40}=))`,
      "dgi",
    ),
    keep: keepPair,
  },
  {
    // `password: X`, `"password": "X"`, `DB_PASSWORD=X`, `<add password="X">`.
    id: "password-pair",
    kind: "password",
    hints,
    head,
    pattern: new RegExp(String.raw`${separator}${value}`, "dyiu"),
    keep: keepPair,
  },
  {
    // `password: <X>`: what documentation writes so has no digit and no sign.
    id: "password-angled",
    kind: "password",
    hints,
    head,
    pattern: new RegExp(String.raw`(?:${separator}|${space}{1,3}(?:is${space})?)<([^<>\s"'/]{4,64})>`, "dyiu"),
    keep: (found) => keepUnlessStrong(found) || !/[!#$%^&*+?]/.test(found),
  },
  {
    // "Kennwort (admin): X", "password for svc_ecma: X".
    id: "password-pair-qualified",
    kind: "password",
    hints,
    head,
    pattern: new RegExp(String.raw`${qualifier}(?:(?:${space}{0,3}:|${space}=)${space}{1,8}|=)${word}`, "dyiu"),
    keep: (found, around) =>
      keepPair(found, around) ||
      isIdentifier(found) ||
      !/[\d\W_]/.test(found) ||
      // "password for DSN=HR": what stands before the sign is a name of its own.
      (around.name.endsWith("=") && (!isStrong(found) || !/[!#$%^&*?+]/.test(found))),
  },
  {
    // "the password is X", "Kennwort lautet X", "password for svc is X".
    id: "password-prose",
    kind: "password",
    hints,
    head,
    pattern: new RegExp(String.raw`(?:${qualifier}|${closing})${verb}${word}`, "dyiu"),
    keep: keepProse,
  },
  {
    // Four words or more in a row, to the end of the line, that make no sentence: "correct horse battery staple".
    id: "password-words",
    kind: "password",
    hints,
    head,
    pattern: new RegExp(
      String.raw`(?:${separator}|${verb})["'\x60]{0,2}(\p{Ll}{2,14}(?:[ -]\p{Ll}{2,14}){3,7})["'\x60]{0,2}${space}{0,3}$`,
      "dyimu",
    ),
    keep: (found) => found.split(/[ -]/).filter(isWord).length > 1,
  },
  {
    // "set the password to X", "password - X", "password (X)".
    id: "password-weak",
    kind: "password",
    hints,
    head,
    pattern: new RegExp(String.raw`(?:${qualifier}|${closing})${weakVerb}${word}`, "dyiu"),
    keep: keepUnlessStrong,
  },
  {
    // "with password X": nothing between.
    id: "password-beside",
    kind: "password",
    hints,
    head,
    pattern: new RegExp(String.raw`${closing}${space}{1,8}${word}`, "dyiu"),
    keep: keepUnlessStrong,
  },
  {
    // "X is the password", "X as password", "X als Kennwort".
    id: "password-after",
    kind: "password",
    hints,
    pattern: new RegExp(
      String.raw`(?<=^|[\s"'\x60(:])([^\s"'\x60()]{6,128})["'\x60)]{0,2}${space}{1,3}(?:(?:is|was|ist|war|est|es)${space}(?:the|my|our|his|her|das|mein|unser|le|la|mon)(?:${space}[\p{L}]{1,20})?|(?<=,${space})(?:the|my|our|das|mein|unser|le|la|mon)|as(?:${space}(?:the|a|my))?|for${space}the|als(?:${space}das)?|comme|como)${space}(?:${passwordName})(?!\p{L})`,
      "dgimu",
    ),
    keep: keepUnlessStrong,
  },
  {
    // "password - is it still X?": in the same sentence, with a capital, a digit and a sign.
    id: "password-near",
    kind: "password",
    hints,
    head,
    pattern: new RegExp(
      String.raw`(?:[^\r\n.;=]{1,40}?)[\s"'\x60(](?=[^\s]{0,40}?[#!$%^*?&+])([^\s"'<>\x60]{8,64})`,
      "dyiu",
    ),
    keep: (found) =>
      keepUnlessStrong(found) ||
      !/\d/.test(found) ||
      !/\p{Ll}/u.test(found) ||
      !/\p{Lu}/u.test(found) ||
      /[/\\:@=]/.test(found),
  },
  {
    // In a file's name: "screenshot-password-X.png".
    id: "password-in-name",
    kind: "password",
    hints,
    pattern: new RegExp(String.raw`(?:${passwordName})[_-]{1,4}([^\s"'<>\x60/\\]{6,64})`, "dgiu"),
    keep: (found) => keepUnlessStrong(found) || !/[!#$%^&*+]/.test(found),
  },
  {
    // The name at the end of a line, the value alone on the next.
    id: "password-next-line",
    kind: "password",
    lines: 2,
    hints,
    head,
    pattern: new RegExp(
      String.raw`${closing}${space}{0,3}(?:[:=]|is|ist|est|es|lautet)[*_]{0,2}(?:${space}[|>][-+]?)?${space}{0,8}(?:\r\n|\n|\r){1,2}[\s>]{0,8}["'\x60*]{0,3}([^\s"'<>\x60]{6,256})["'\x60*]{0,3}${space}{0,8}$`,
      "dyimu",
    ),
    keep: keepUnlessStrong,
  },
  {
    // The same without a sign between: the name alone on its line, as a form is copied.
    id: "password-own-line",
    kind: "password",
    lines: 2,
    hints,
    head,
    pattern: new RegExp(
      String.raw`${closing}${space}{0,8}(?:\r\n|\n|\r){1,2}[\s>]{0,8}["'\x60*]{0,3}([^\s"'<>\x60]{6,256})["'\x60*]{0,3}${space}{0,8}$`,
      "dyimu",
    ),
    keep: (found, { before }) =>
      keepUnlessStrong(found) || !/(?:^|[\r\n])[\s>*-]{0,8}(?:[\p{L}-]{1,20} ){0,2}$/u.test(before),
  },
];
