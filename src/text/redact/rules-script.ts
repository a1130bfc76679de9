// Secrets in scripts, in SQL and in what programs say to each other.
import { isIdentifier, isPlaceholder, isStrong, isWord } from "./benign.ts";
import type { Rule } from "./rule.ts";
import { argument, quoted, space } from "./syntax.ts";

export const scriptRules: readonly Rule[] = [
  {
    // `ConvertTo-SecureString "X" -AsPlainText -Force`, `-String X`.
    id: "secure-string",
    kind: "password",
    hints: ["securestring"],
    pattern: new RegExp(
      String.raw`ConvertTo-SecureString${space}{1,4}(?:-(?:AsPlainText|Force)${space}{1,4}){0,2}(?:-String(?:${space}{1,4}|:))?(?:-(?:AsPlainText|Force)${space}{1,4}){0,2}\(?${argument}`,
      "dgi",
    ),
    keep: (found) => isPlaceholder(found) || /^[-$(]/.test(found),
  },
  {
    // `"X" | ConvertTo-SecureString`.
    id: "piped-secure-string",
    kind: "password",
    hints: ["securestring"],
    pattern: new RegExp(String.raw`${quoted}${space}{0,4}\|${space}{0,4}ConvertTo-SecureString`, "dgi"),
    keep: isPlaceholder,
  },
  {
    // `new NetworkCredential("user", "X")`, `PSCredential("user", …)`, `login("user", "X")`.
    id: "credential-call",
    kind: "password",
    hints: ["credential(", "login(", "authenticate(", "auth(", "auth=("],
    pattern: new RegExp(
      String.raw`(?:credential|login|authenticate|basicauth|auth=?)\(${space}{0,3}["'][^"'\r\n]{0,128}["']${space}{0,3},${space}{0,3}${quoted}`,
      "dgi",
    ),
    keep: (found) => isPlaceholder(found) || isWord(found) || /^\p{L}+(?: \p{L}+){1,9}$/u.test(found),
  },
  {
    // `echo X | docker login --password-stdin`, `echo X | sudo -S`.
    id: "echo-stdin",
    kind: "password",
    hints: ["-stdin", "sudo -s"],
    pattern: new RegExp(
      String.raw`echo${space}{1,3}(?:-n${space}{1,3})?${argument}${space}{0,3}\|[^\r\n|]{1,200}(?:--password-stdin|sudo -S)`,
      "dg",
    ),
    keep: isPlaceholder,
  },
  {
    // SQL: `IDENTIFIED BY 'X'`, `WITH PASSWORD = N'X'`, `PASSWORD('X')`, `PASSWORD 'X'`.
    id: "sql",
    kind: "password",
    hints: ["identified by", "password"],
    pattern: new RegExp(
      String.raw`(?:identified(?:${space}with${space}\S{1,40})?${space}by(?:${space}password)?|(?:encrypted${space})?password${space}{0,3}[=(]?)${space}{0,3}N?${quoted}`,
      "dgi",
    ),
    keep: (found) =>
      isPlaceholder(found) || isWord(found) || (/\s/.test(found) && !isStrong(found)) || !/[\d\W_]/.test(found),
  },
  {
    id: "identified-by",
    kind: "password",
    hints: ["identified by"],
    pattern: new RegExp(
      String.raw`(?:user|role|grant|login)\b[^\r\n;]{0,160}?identified${space}by${space}{1,3}([^\s"';]{1,128})`,
      "dgi",
    ),
    keep: isPlaceholder,
  },
  {
    // `sqlplus user/X@db`.
    id: "sqlplus",
    kind: "password",
    hints: ["sqlplus", "sqlldr", "expdp", "impdp", "jdbc:oracle"],
    pattern: new RegExp(
      String.raw`\b(?:(?:sqlplus|sqlldr|expdp|impdp)(?:${space}{1,3}-\w{1,8}){0,3}${space}{1,3}(?:userid=)?["']?|jdbc:oracle:\w{1,6}:)[\w.$#-]{1,64}/([^\s@"']{1,128})(?=@|["'\s]|$)`,
      "dgi",
    ),
    keep: isPlaceholder,
  },
  {
    // .netrc: `login u password X`; FTP and POP in a trace: `PASS X`; redis: `AUTH X`, `requirepass X`.
    id: "protocol",
    kind: "password",
    hints: ["pass ", "requirepass", "password "],
    pattern: new RegExp(
      String.raw`(?:(?<=^|[>:\]]${space}?|\d${space}|quote${space})PASS|(?:requirepass|masterauth|wpa_passphrase)|login${space}{1,3}\S{1,64}\s{1,8}password)${space}{1,3}([^\s"']{3,256})${space}{0,8}(?=[\r\n]|$|\s(?:macdef|machine|account)\b)`,
      "dgm",
    ),
    keep: (found) => isPlaceholder(found) || isWord(found) || isIdentifier(found),
  },
  {
    // SMTP `AUTH PLAIN base64`.
    id: "smtp-auth",
    kind: "password",
    hints: ["auth plain", "auth login", "334 ugfzc3dvcmq6"],
    pattern: /(?:\bAUTH (?:PLAIN|LOGIN) |334 UGFzc3dvcmQ6\s{1,4}(?:C: ?)?)([A-Za-z0-9+/]{4,400}={0,2})/dg,
  },
  {
    // `user password 51:b:hex` of a saved remote desktop connection.
    id: "rdp",
    kind: "password",
    hints: ["51:b:"],
    pattern: /password 51:b:([0-9a-f]{16,8000})/dgi,
  },
  {
    // Switches and routers: `password 7 hex`, `secret 9 hash`, `snmp-server community X`.
    id: "network-device",
    kind: "password",
    hints: ["password ", "secret ", "snmp-server community"],
    pattern: /(?:\b(?:password|secret|key) [4-9]|snmp-server community) ([^\s"']{6,256})/dgi,
    keep: (found) => isPlaceholder(found) || (isWord(found) && !/\d/.test(found)),
  },
  {
    // The basic header that a script encodes: `ToBase64String(… "user:X" …)`.
    id: "encoded-pair",
    kind: "password",
    hints: ["base64", "btoa", "b64encode", "getbytes"],
    pattern: /(?:base64\w{0,10}|btoa|b64encode|getbytes)["']?\(.{0,80}?["'][\w.\\@-]{1,64}:([^"'\r\n]{3,128})["']/dgi,
    keep: isPlaceholder,
  },
  {
    // `.pgpass`: host:port:database:user:X.
    id: "pgpass",
    kind: "password",
    hints: [":5432:"],
    pattern: /^[\w.*-]{1,100}:5432:[\w*-]{1,63}:[\w.*-]{1,63}:([^\s:]{1,128})$/dgm,
    keep: isPlaceholder,
  },
];
