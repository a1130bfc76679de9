// The name of a secret in one place and its value in another of the same record: XML elements and attributes, name/value pairs of JSON and YAML, registry values.
import { isGuid, isMeasure, isPlaceholder, isStrong, isWord } from "./benign.ts";
import type { Around, MaskKind, Rule } from "./rule.ts";
import { cookieName, keyName, nameEnd, passwordName, quoted, secretName, space, tokenName, value } from "./syntax.ts";

const names: readonly { readonly kind: MaskKind; readonly hints: readonly string[]; readonly name: string }[] = [
  { kind: "header", hints: ["authorization"], name: "(?<!www-)authorization" },
  {
    kind: "cookie",
    hints: ["cookie", "session", "auth", "sess", "sid", "rtfa", "spoidcrl", "estssc"],
    name: `cookie|${cookieName}`,
  },
  {
    kind: "password",
    hints: ["pass", "pwd", "pw", "kennwort", "contrase", "passe"],
    name: `${passwordName}|(?<![a-z])pass`,
  },
  { kind: "token", hints: ["token"], name: tokenName },
  { kind: "secret", hints: ["secret", "geheim"], name: secretName },
  { kind: "key", hints: ["key"], name: keyName },
];

/** The name may be quoted and have a path before it: `"ConnectionStrings:Password"`. */
const nameField = String.raw`(?<![a-z])(?:key|name|id|n|field|setting|variable)["']?${space}{0,3}[:=]\s{0,3}["']?[\w.:/ $-]{0,60}?`;
const valueField = String.raw`["']?(?:value|val|v|defaultvalue|data|text|content)["']?${space}{0,3}[:=]\s{0,3}`;
/** Other fields of the record that may stand between. */
const between = String.raw`["']?\s{0,3}[,;]?\s{0,40}(?:["']?[\w:.-]{1,30}["']?${space}{0,3}[:=]${space}{0,3}(?:"[^"\r\n]{0,80}"|'[^'\r\n]{0,80}'|[\w.-]{1,40}),?\s{1,20}){0,3}?`;

/** Name and value of a record are not further from each other. */
const linesOfRecord = 6;

function keepNamed(found: string, { name, after }: Around): boolean {
  if (isPlaceholder(found) || isWord(found) || found.trim().length < 3) return true;
  // `<password>` is also how documentation writes what to fill in: without the closing tag, only what is hard to guess.
  if (name.endsWith(">") && after === "" && !isStrong(found)) return true;
  return /token/i.test(name) && !/secret/i.test(name) ? isGuid(found) || isMeasure(found) : false;
}

export const namedRules: readonly Rule[] = names.flatMap(({ kind, hints, name }): readonly Rule[] => [
  {
    // `<Password>X</Password>`, `<ns:ApiKey encrypted="no"><![CDATA[X]]></ns:ApiKey>`.
    id: `element-${kind}`,
    kind,
    hints,
    lines: linesOfRecord,
    pattern: new RegExp(
      String.raw`<[\w:.-]{0,60}?(?:${name})${nameEnd}(?:\s[^<>]{0,200})?(?<!/)>\s{0,40}(?:<!\[CDATA\[\s{0,20}([^\]]{1,4000})\]\]>|([^<>\s](?:[^<>\r\n]{0,4000}[^<>\s])?)\s{0,40}(?=</[\w:.-]{0,60}?(?:${name}))|([^<>\s]{6,400})$)`,
      "dgiu",
    ),
    keep: keepNamed,
  },
  {
    // `<Password><Value>X</Value>`, `<setting name="ApiKey"><value>X</value>`, `<key>password</key><string>X</string>`.
    id: `nested-${kind}`,
    kind,
    hints,
    lines: linesOfRecord,
    pattern: new RegExp(
      String.raw`(?:<[\w:.-]{0,60}?(?:${name})${nameEnd}[^<>]{0,200}(?<!/)>|\s(?:name|key|id|attributes?)=["'][\w.:/ -]{0,60}?(?:${name})${nameEnd}["'][^<>]{0,200}(?<!/)>|>[\w.:/ -]{0,60}?(?:${name})${nameEnd}:?(?:</[\w:]{1,20}>\s{0,40}){1,3})\s{0,40}(?:<[\w:]{1,20}(?:\s[^<>]{0,100})?>\s{0,20}){0,3}([^<>\s][^<>]{0,4000})(?=</)`,
      "dgiu",
    ),
    keep: keepNamed,
  },
  {
    // `<add key="password" value="X"/>`, `{"name": "client_secret", "value": "X"}`, `- name: DB_PASSWORD` and `value: X` on the next line.
    id: `name-value-${kind}`,
    kind,
    hints,
    lines: linesOfRecord,
    pattern: new RegExp(String.raw`${nameField}(?:${name})${nameEnd}${between}${valueField}${value}`, "dgiu"),
    keep: keepNamed,
  },
  {
    // The same with the value first.
    id: `value-name-${kind}`,
    kind,
    hints,
    lines: linesOfRecord,
    pattern: new RegExp(
      String.raw`(?<![a-z])(?:value|val)["']?${space}{0,3}[:=]\s{0,3}${quoted}\s{0,3},?\s{1,20}["']?(?:key|name|id)["']?${space}{0,3}[:=]\s{0,3}["'][\w.:/ -]{0,60}?(?:${name})${nameEnd}["']`,
      "dgiu",
    ),
    keep: keepNamed,
  },
  {
    // `reg query`: `DefaultPassword    REG_SZ    X`; `reg add … /v Password /t REG_SZ /d X`.
    id: `registry-${kind}`,
    kind,
    hints: ["reg_sz", "reg_expand_sz", "reg_binary"],
    pattern: new RegExp(
      String.raw`(?:${name})${nameEnd}["']?${space}{1,20}(?:/t${space}{1,3})?REG_(?:SZ|EXPAND_SZ|BINARY|MULTI_SZ)${space}{1,20}(?:/d${space}{1,3})?${value}`,
      "dgiu",
    ),
    keep: keepNamed,
  },
]);
