// Secrets on command lines.
import { isPlaceholder, isWord } from "./benign.ts";
import type { Around, MaskKind, Rule } from "./rule.ts";
import { argument, space } from "./syntax.ts";

/** An option's name may be followed by `=`, `:` or a blank; a backslash, a grave or a caret continues the line. */
const gap = String.raw`(?:[:=]|${space}{1,4}(?:[\\\x60^]${space}{0,4}(?:\r\n|\n|\r)${space}{0,16})?)`;
/** An option begins behind a blank or a quote. */
const dash = String.raw`(?<=^|[\s"'\x60([|])(?:--?|/|–|—)`;

/** The next option, a pipe, a placeholder, or an expression that fetches the secret. */
function keepArgument(found: string, { name }: Around): boolean {
  if (isPlaceholder(found) || /^(?:[-|>(]|&&?$|\$[\w({])/.test(found)) return true;
  return isWord(found) && !/[:=]$/.test(name);
}

/** Options whose name says what they take. */
const named: readonly { readonly kind: MaskKind; readonly hints: readonly string[]; readonly name: string }[] = [
  {
    kind: "password",
    hints: ["pass", "pwd", "pw", "kennwort"],
    name: "[a-z]{0,20}-?(?:password|passwd|pwd|passphrase|kennwort)|pass|[a-z]{0,12}(?:storepass|keypass)|pw|rp|passwordd|passwordo",
  },
  { kind: "token", hints: ["token", "pat"], name: "[a-z-]{0,20}token|pat|oauth2-bearer" },
  { kind: "secret", hints: ["secret"], name: "[a-z-]{0,20}secret(?:-?value)?" },
  {
    kind: "key",
    hints: ["key"],
    name: "(?:api|access|account|storage-?account|subscription|shared-?access|master|encryption)-?key(?:-?value)?|[a-z]{0,12}apikey",
  },
];

/** Commands of which a short option takes a password; `-p` alone is a port, a path, a profile. */
const shortOptions: readonly {
  readonly hints: readonly string[];
  readonly command: string;
  readonly option: string;
  /** Whether the value may follow without a blank: `-pX`. */
  readonly joined: boolean;
}[] = [
  { hints: ["sqlcmd", "osql", "bcp", "isql"], command: "(?:sqlcmd|osql|isql|bcp)", option: "-P", joined: true },
  { hints: ["mysql", "mariadb"], command: "(?:mysql\\w{0,12}|mariadb\\w{0,12})", option: "-p(?=\\S)", joined: true },
  {
    hints: [
      "psexec",
      "paexec",
      "winexe",
      "plink",
      "pscp",
      "psftp",
      "sshpass",
      "winrs",
      "docker",
      "podman",
      "helm",
      "az ",
      "certutil",
      "certreq",
      "pfx",
      "signtool",
      "schtasks",
      "ldif",
      "csvde",
      "dsquery",
      "dsmod",
      "dsadd",
      "mongo",
      "xfreerdp",
      "rdesktop",
      "evil-winrm",
      "crackmapexec",
      "nxc",
      "oc ",
    ],
    command:
      "(?:psexec(?:64)?|paexec|winexe|plink|pscp|psftp|sshpass|winrs|(?:docker|podman|helm|oc|az|acr)(?:\\s\\w{1,12}){0,2}\\slogin|certutil|certreq|pvk2pfx|signtool|schtasks|dsquery|dsget|dsmod|dsadd|mongo\\w{0,8}|xfreerdp|rdesktop|evil-winrm|crackmapexec|nxc)",
    option: "[-/](?:p|pw|po|rp)",
    joined: false,
  },
  { hints: ["ldap"], command: "ldap(?:search|add|modify|delete|whoami|passwd|compare)", option: "-w", joined: true },
  { hints: ["redis-cli"], command: "redis-cli", option: "-a", joined: false },
  { hints: ["openssl"], command: "openssl", option: "-(?:k|K|passin|passout|password|pass)", joined: false },
];

export const commandRules: readonly Rule[] = [
  ...named.map(({ kind, hints, name }): Rule => ({
    // `-Password X`, `--client-secret=X`, `/pass:X`.
    id: `option-${kind}`,
    kind,
    hints,
    pattern: new RegExp(String.raw`${dash}(?:${name})${gap}${argument}`, "dgim"),
    keep: keepArgument,
  })),
  {
    // `/p:X`, `-p:X`; of MSBuild it takes a property.
    id: "option-p",
    kind: "password",
    hints: ["/p:", "-p:"],
    pattern: new RegExp(String.raw`(?<=^|\s)[-/]p:${argument}`, "dgim"),
    keep: (found, around) => keepArgument(found, around) || /^[A-Za-z_][\w.]*=/.test(found) || /^\d{1,5}$/.test(found),
  },
  ...shortOptions.map(({ hints, command, option, joined }): Rule => ({
    id: `short-option-${hints[0] ?? ""}`,
    kind: "password",
    hints,
    pattern: new RegExp(
      String.raw`(?<![\w-])${command}(?:\.exe)?["']?\s[^\r\n]{0,400}?(?<=\s)${option}(?:[:=]|${space}{${joined ? 0 : 1},3})${argument}`,
      "dg",
    ),
    keep: (found, around) =>
      keepArgument(found, around) ||
      /^(?:\d{1,5}(?::\d{1,5})?|tcp|udp|env:|file:|stdin)/.test(found) ||
      /^[A-Za-z]:\\|^\.?\//.test(found),
  })),
  {
    // openssl: `-passin pass:X`.
    id: "openssl-pass",
    kind: "password",
    hints: ["pass:"],
    pattern: new RegExp(
      String.raw`(?<=\s)-{1,2}[a-z]{0,4}pass(?:in|out|word)?${space}{1,3}["']?pass:([^\s"']{1,256})`,
      "dg",
    ),
    keep: isPlaceholder,
  },
  {
    // `curl -u user:X`, `--proxy-user user:X`, `smbclient -U user%X`.
    id: "user-option",
    kind: "password",
    hints: ["-u", "--user", "--proxy-user"],
    pattern: new RegExp(
      String.raw`(?<=\s)(?:-u|-U|--user|--proxy-user|--http-user)(?:${space}{0,4}|=)(?:["'][^\s:%"']{1,128}[:%]([^"'\r\n]{1,256})|[^\s:%"']{1,128}[:%]([^\s"']{1,256}))`,
      "dg",
    ),
    keep: (found) => isPlaceholder(found) || /^\\|^\/\//.test(found),
  },
  {
    // `net use Z: \\srv\share X /user:u`: what stands before or behind the user and is no option, drive or path.
    id: "net-use",
    kind: "password",
    hints: ["net use", "net.exe use", "net1 use"],
    pattern: new RegExp(
      String.raw`\bnet1?(?:\.exe)?${space}{1,3}use(?:${space}{1,3}(?:[a-z]:|\*|/\S{1,80}|\\\\[^\s]{1,200}|"\\\\[^"\r\n]{1,200}"))*?(?:${space}{1,3}(?:[a-z]:|\*))?${space}{1,3}(?:\\\\[^\s]{1,200}|https?://[^\s]{1,200}|"\\\\[^"\r\n]{1,200}")${space}{1,3}(?:/\S{1,120}${space}{1,3}){0,4}${argument}`,
      "dgi",
    ),
    keep: (found) => isPlaceholder(found) || /^[/*\\|>&-]/.test(found),
  },
  {
    // `-u svc -p X`: beside a user, `-p` is no port.
    id: "user-and-password",
    kind: "password",
    hints: [" -p", " /p"],
    pattern: new RegExp(
      String.raw`(?<=\s)[-/](?:u|user|username|l|login)(?:[:=]|${space}{1,3})[^\s-]\S{0,64}${space}{1,4}[-/]p(?:[:=]|${space}{1,3})${argument}`,
      "dgi",
    ),
    keep: (found, around) => keepArgument(found, around) || /^(?:\d{1,5}|tcp|udp)$/.test(found),
  },
  {
    // `htpasswd -b file user X`.
    id: "htpasswd",
    kind: "password",
    hints: ["htpasswd"],
    pattern: new RegExp(
      String.raw`htpasswd${space}{1,3}-\w{0,4}b\w{0,3}${space}{1,3}(?:\S{1,100}${space}{1,3})?\S{1,64}${space}{1,3}${argument}${space}{0,4}(?=$|[\r\n;&|])`,
      "dg",
    ),
    keep: isPlaceholder,
  },
  {
    // `az keyvault secret set --value X`; what an expect script sends.
    id: "secret-set",
    kind: "secret",
    hints: ["secret set", "send"],
    pattern: new RegExp(
      String.raw`(?:secret${space}set\b[^\r\n]{0,300}?${space}(?:--value|--body|-b)[=\s]{1,3}${argument}|send(?:line)?${space}{0,2}\(?${space}{0,2}["']([^"'\r\n]{4,128})\\r["'])`,
      "dg",
    ),
    keep: isPlaceholder,
  },
  {
    // `net user name X /add`.
    id: "net-user",
    kind: "password",
    hints: ["net user", "net.exe user", "net1 user"],
    pattern: new RegExp(
      String.raw`\bnet1?(?:\.exe)?${space}{1,3}user${space}{1,3}(?:/\w{1,10}${space}{1,3}){0,3}(?:"[^"\r\n]{1,64}"|[^\s/"]{1,64})${space}{1,3}${argument}`,
      "dgi",
    ),
    keep: (found) => isPlaceholder(found) || /^[/*|>&]/.test(found) || (isWord(found) && !/\d/.test(found)),
  },
  {
    // `sc config svc obj= dom\u password= X`: a blank behind the equals sign.
    id: "sc-config",
    kind: "password",
    hints: ["password="],
    pattern: new RegExp(String.raw`\bsc(?:\.exe)?\b[^\r\n]{0,300}?password=${space}{0,3}${argument}`, "dgi"),
    keep: isPlaceholder,
  },
  {
    // `csvde -b user domain X`, the same of ldifde.
    id: "ldifde",
    kind: "password",
    hints: ["ldifde", "csvde"],
    pattern: new RegExp(
      String.raw`\b(?:ldifde|csvde)(?:\.exe)?\b[^\r\n]{0,300}?\s-b${space}{1,3}\S{1,64}${space}{1,3}\S{1,64}${space}{1,3}${argument}`,
      "dgi",
    ),
    keep: isPlaceholder,
  },
];
