// Tokens, client secrets and keys beside their name.
import { isGuid, isIdentifier, isMeasure, isPlaceholder, isStrong, isWord } from "./benign.ts";
import type { Around, Rule } from "./rule.ts";
import { closing, keyName, nameEnd, secretName, separator, space, tokenName, value, word } from "./syntax.ts";

const verb = String.raw`${closing}${space}{1,3}(?:is|was|ist|war|lautet|est|es|set${space}to|to|=|:|-|–|—)${space}{0,3}[:=]?${space}{1,3}`;
const tokenHead = new RegExp(`${tokenName}${nameEnd}`, "giu");
const secretHead = new RegExp(`(?:${secretName})${nameEnd}`, "giu");
const keyHead = new RegExp(`(?:${keyName})${nameEnd}`, "giu");
const tokenHints = ["token", "jeton"];
const secretHints = ["secret", "geheim", "secr", "clave"];
const keyHints = ["key", "schl", "psk", "clé", "clave", "cle "];

/** Names whose token is a credential whatever it looks like; a bare "token" is also a word of compilers and pages. */
const credentialToken =
  /secret|access|refresh|auth|bearer|scim|api|geheim|id[-_ ]?token|session|sas|bot|personal|registration|security|identity/i;

/** "token: X" may be the word of a parser; a credential is long and has a digit, or its name says what it is. */
function keepToken(found: string, { name, before }: Around): boolean {
  if (isPlaceholder(found) || isWord(found) || isMeasure(found)) return true;
  if (credentialToken.test(before.slice(-16) + name) || /[?&]$/.test(before)) return false;
  return isGuid(found) || found.length < 8 || !/\d/.test(found);
}

/** Names of a credential, whose value may look like an id. */
const credentialName =
  /(?:secret|access|auth|api|scim|bearer|geheim\w*|personal)[ _-]{0,2}(?:token|jeton|key)|client[ _-]?secret/i;

/** Behind a verb or nothing: letters alone are prose. */
function keepProse(found: string, { name, before }: Around): boolean {
  if (isPlaceholder(found) || isWord(found) || isMeasure(found) || /^[\w.-]{1,40}=[^=]/.test(found)) return true;
  const credential = credentialName.test(before.slice(-12) + name);
  if (isIdentifier(found)) return !credential;
  if (isStrong(found) || (/\d/.test(found) && /\p{L}/u.test(found) && found.length >= 8)) return false;
  // Capitals inside, or longer than words are.
  return !/\p{Ll}\p{Lu}\p{L}{0,40}\p{Ll}\p{Lu}/u.test(found) && !(credential && /^\p{L}{16,}$/u.test(found));
}

/** A bare "secret:" may begin a sentence; a client's secret is whatever stands there. */
function keepSecret(found: string, { name, before }: Around): boolean {
  if (isPlaceholder(found) || isWord(found) || isMeasure(found) || found.length < 4) return true;
  return (
    /^secret["']?\s{0,4}:/i.test(name) &&
    !/(?:client|app|shared|api|scim)[ _-]?$/i.test(before) &&
    /^\p{L}+$/u.test(found) &&
    found.length < 16
  );
}

/** Keys are long, or have a digit; "the key" is also a word of databases and registries. */
function keepKey(found: string): boolean {
  return (
    isPlaceholder(found) ||
    isWord(found) ||
    isMeasure(found) ||
    found.length < 8 ||
    (!/\d/.test(found) && found.length < 20)
  );
}

export const secretRules: readonly Rule[] = [
  ...[
    { kind: "token" as const, hints: tokenHints, head: tokenHead },
    { kind: "secret" as const, hints: secretHints, head: secretHead },
    { kind: "key" as const, hints: keyHints, head: keyHead },
  ].map(({ kind, hints, head }): Rule => ({
    // `headers.Add("x-api-key", "X")`.
    id: `${kind}-argument`,
    kind,
    hints,
    head,
    pattern: /["']\s{0,2},\s{0,3}["']([^"'\r\n]{6,4000})["']\s{0,3}\)/dy,
    keep: keepProse,
  })),
  {
    // `SecretToken: X`, `Secret Token = X`, `access_token=X`, `jeton secret : X`. Not the public key token of an assembly.
    id: "token-pair",
    kind: "token",
    hints: tokenHints,
    head: tokenHead,
    pattern: new RegExp(String.raw`${separator}${value}`, "dyiu"),
    keep: keepToken,
  },
  {
    // "the secret token is X".
    id: "token-prose",
    kind: "token",
    hints: tokenHints,
    head: tokenHead,
    pattern: new RegExp(String.raw`${verb}${word}`, "dyiu"),
    keep: keepProse,
  },
  ...[
    { kind: "token" as const, hints: tokenHints, head: tokenHead },
    { kind: "secret" as const, hints: secretHints, head: secretHead },
    { kind: "key" as const, hints: keyHints, head: keyHead },
  ].map(({ kind, hints, head }): Rule => ({
    // "token for the portal: X", "the secret of the app is X".
    id: `${kind}-qualified`,
    kind,
    hints,
    head,
    pattern: new RegExp(
      String.raw`${closing}${space}{1,3}(?:\([^()\r\n]{1,30}\)|(?:for|of|in|für|von|der|des|pour|de|du|para|del)${space}[^\r\n:=;"']{1,48}?)(?::|${space}=|${space}(?:is|was|ist|lautet|est|es))${space}{1,8}${word}`,
      "dyiu",
    ),
    keep: (found, around) => keepProse(found, around) || found.length < 8,
  })),
  {
    // The name at the end of a line, the value alone on the next, as a page of a portal is copied.
    id: "token-next-line",
    kind: "token",
    lines: 2,
    hints: tokenHints,
    head: tokenHead,
    pattern: new RegExp(
      String.raw`${closing}${space}{0,3}[:=]?[*_]{0,2}${space}{0,8}(?:\r\n|\n|\r){1,2}[\s>]{0,8}["'\x60*]{0,3}([^\s"'<>\x60]{10,4000})["'\x60*]{0,3}${space}{0,8}$`,
      "dyimu",
    ),
    keep: (found, around) => keepProse(found, around) || !/^[\w.~+/=-]+$/.test(found),
  },
  {
    // "with the token X": nothing between, so long, and no id.
    id: "token-beside",
    kind: "token",
    hints: tokenHints,
    head: tokenHead,
    pattern: new RegExp(String.raw`${closing}${space}{1,24}\(?${word}`, "dyiu"),
    keep: (found, around) => keepProse(found, around) || found.length < 10 || !/^[\w.~+/=-]+$/.test(found),
  },
  {
    // `"client_secret": "X"`, `Clientgeheimnis: X`.
    id: "secret-pair",
    kind: "secret",
    hints: secretHints,
    head: secretHead,
    pattern: new RegExp(String.raw`(?:${space}?\([^()\r\n]{1,30}\))?${separator}${value}`, "dyiu"),
    keep: keepSecret,
  },
  {
    id: "secret-prose",
    kind: "secret",
    hints: secretHints,
    pattern: new RegExp(String.raw`(?:${secretName})${nameEnd}(?:${verb}|${closing}${space}{1,3})${word}`, "dgiu"),
    keep: keepProse,
  },
  {
    // `AccountKey=X`, `x-api-key: X`, `Ocp-Apim-Subscription-Key: X`, `validationKey="X"`.
    id: "key-pair",
    kind: "key",
    hints: keyHints,
    head: keyHead,
    pattern: new RegExp(String.raw`${separator}${value}`, "dyiu"),
    keep: keepKey,
  },
  {
    id: "key-prose",
    kind: "key",
    hints: keyHints,
    pattern: new RegExp(String.raw`(?:${keyName})${nameEnd}(?:${verb}|${closing}${space}{1,3})${word}`, "dgiu"),
    keep: (found, around) => keepProse(found, around) || keepKey(found),
  },
  {
    // The two keys of a storage account or a function app; "primary key" alone belongs to databases.
    id: "key-of-pair",
    kind: "key",
    hints: ["key"],
    pattern: new RegExp(
      String.raw`(?:primary|secondary|host|private|_|(?<![a-z])key${space}?[12]${space}?)${space}?[_-]?(?:access[_ -]?|connection[_ -]?)?key${nameEnd}${separator}["'\x60]?([A-Za-z0-9+/_-]{20,400}={0,2})`,
      "dgi",
    ),
    keep: keepKey,
  },
  {
    // "key1: base64": the list of a storage account's keys.
    id: "key-numbered",
    kind: "key",
    hints: ["key1", "key2", "key 1", "key 2"],
    pattern: new RegExp(
      String.raw`(?<![a-z])key${space}?[12]["']?${space}{0,3}[:=]?${space}{1,40}["']?([A-Za-z0-9+/_-]{32,400}={0,2})`,
      "dgi",
    ),
    keep: keepKey,
  },
  {
    // A token for Azure DevOps, GitHub and the like, as their users call it; codes to recover an account.
    id: "short-names",
    kind: "token",
    hints: ["pat", "code"],
    pattern: new RegExp(
      String.raw`(?<![a-z])(?:pat${separator}["'\x60]?([\w-]{20,200})|(?:recovery|backup)[- ]?codes?${separator}["'\x60]?([\w-]{6,80}))`,
      "dgi",
    ),
    keep: (found) => isPlaceholder(found) || isWord(found),
  },
  {
    // The key of a wireless network, as netsh and its profiles give it.
    id: "wireless-key",
    kind: "key",
    hints: ["key content", "keymaterial", "schlüsselinhalt", "contenu de la cl", "contenido de la clave"],
    pattern: new RegExp(
      String.raw`(?:(?:key${space}content|schlüsselinhalt|contenu${space}de${space}la${space}cl[eé]|contenido${space}de${space}la${space}clave)${separator}([^\s"'<>]{8,64})|<keyMaterial>([^<>\r\n]{8,64})<)`,
      "dgi",
    ),
    keep: isPlaceholder,
  },
  {
    // Pre-shared keys, community strings, one-time seeds: names that say secret in other words.
    id: "other-names",
    kind: "secret",
    hints: ["shared", "community", "assertion", "otp", "seed", "credential", "sharedaccess", "salt", "recovery"],
    pattern: new RegExp(
      String.raw`(?:shared[-_ ]?secret|bind[-_]?credentials?|security\.credentials|snmp[-_ ]?community|community[-_ ]?string|otp[-_ ]?(?:seed|secret)|seed[-_ ]?phrase|client[-_ ]?assertion|credentialsecret)${nameEnd}${separator}${value}`,
      "dgiu",
    ),
    keep: keepSecret,
  },
];
