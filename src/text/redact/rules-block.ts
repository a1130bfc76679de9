// Private keys and other blobs that are secret as a whole, whatever stands beside them. A public certificate is never one.
import type { Rule } from "./rule.ts";

/** Base64 over line breaks; in a string of JSON or a registry file the breaks are written out. */
const base64Lines = String.raw`[A-Za-z0-9+/=]{1,100000}(?:(?:[ \t]{0,8}(?:\\r)?(?:\\n|\r\n|\n|\r)[ \t>|"]{0,16}|${" "})[A-Za-z0-9+/=]{4,200}){0,1000}`;

export const blockRules: readonly Rule[] = [
  {
    // PuTTY's own format.
    id: "ppk",
    whole: true,
    kind: "private-key",
    hints: ["private-lines"],
    pattern: /Private-Lines: ?\d{1,4}\s{1,4}((?:[A-Za-z0-9+/=]{8,100}\s{0,4}){1,400})/dg,
  },
  {
    // DER in base64 without its frame: PKCS#8, PKCS#1, SEC1, Ed25519, encrypted PKCS#8, PFX. A certificate begins otherwise.
    id: "der",
    whole: true,
    kind: "private-key",
    hints: ["mi", "mhc", "mc4"],
    pattern: new RegExp(
      String.raw`(?<![A-Za-z0-9+/])((?:MII[A-Za-z0-9+/]{2}[AQgw]IBA(?:DANBgkqhkiG9w0BAQ|AKC|zCC|zB)|MII[A-Za-z0-9+/]{2,3}[A-Za-z0-9+/]{0,3}BgkqhkiG9w0BBQ|MI[GH][A-Za-z0-9+/]AgEAM|MHcCAQEE|MC4CAQAwBQYDK2Vw|b3BlbnNzaC1rZXktdjE)${base64Lines})`,
      "dg",
    ),
  },
  {
    // What Windows encrypts for a user or a machine: DPAPI, in base64 or hex. ConvertFrom-SecureString gives it.
    id: "dpapi",
    whole: true,
    kind: "secret",
    hints: ["aqaaanc", "01000000d08c9ddf", "01,00,00,00,d0,8c"],
    pattern: new RegExp(
      String.raw`(?<![A-Za-z0-9+/])((?:AQAAANCMnd8BFdERjHoA${base64Lines}|01,00,00,00,d0,8c,9d,df(?:[,\\\s]{1,8}[0-9a-f]{2}){1,8000}|01000000d08c9ddf0115d111[0-9a-f]{2,50000}(?:\\?\s{1,8}[0-9a-f]{2,200}){0,1000}))`,
      "dgi",
    ),
  },
  {
    // The private parts of RSA keys as .NET writes them in XML.
    id: "rsa-xml",
    whole: true,
    kind: "private-key",
    hints: ["<modulus>"],
    pattern: /<(?:P|Q|DP|DQ|InverseQ|D)>\s{0,8}([A-Za-z0-9+/=\s]{16,4000})<\/(?:P|Q|DP|DQ|InverseQ|D)>/dg,
  },
  {
    // The private parts of a JSON web key.
    id: "jwk",
    kind: "private-key",
    hints: ['"kty"'],
    pattern: /"(?:d|p|q|dp|dq|qi|k)"\s{0,8}:\s{0,8}"([\w-]{16,2000})"/dg,
  },
  {
    // A recovery key of BitLocker: eight groups of six digits. A product key: five groups of five, a digit among them.
    id: "recovery-key",
    kind: "key",
    hints: ["-"],
    pattern:
      /(?<![\w-])(\d{6}(?:-\d{6}){7}|(?=[A-Z]{0,29}\d?)[BCDFGHJKMPQRTVWXY2-9N]{5}(?:-[BCDFGHJKMPQRTVWXY2-9N]{5}){4})(?![\w-])/dg,
  },
  {
    // Hashes of passwords that can be used or cracked: lines of a SAM dump, crypt and bcrypt. Others are fingerprints and stay.
    id: "password-hash",
    kind: "secret",
    hints: [":::", "$2", "$1$", "$apr1$", "$5$", "$6$", "$argon2", "$y$", "{ssha", "$krb5", "pbkdf2"],
    pattern:
      /((?<=:)[0-9a-f]{32}:[0-9a-f]{32}(?=:::)|\$2[abxy]\$\d\d\$[./A-Za-z0-9]{53}|\$apr1\$[./\w]{1,16}\$[./\w]{16,40}|\$(?:1|5|6|y)\$(?:rounds=\d{1,9}\$)?[./\w$]{1,32}\$[./\w]{20,100}|\$argon2(?:id|i|d)\$[\w=,$+/.-]{20,300}|\$krb5\w{1,10}\$[\w$*./@-]{20,8000}|\{S?SHA\d{0,3}\}[A-Za-z0-9+/]{20,200}={0,2})/dgi,
  },
];
