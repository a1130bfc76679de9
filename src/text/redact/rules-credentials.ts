// Passwords under other names: "pass", PIN, codes for one use, and the second half of a user and a password.
import { isIdentifier, isPlaceholder, isWord, keepUnlessStrong } from "./benign.ts";
import type { Rule } from "./rule.ts";
import { closing, separator, space, value, word } from "./syntax.ts";

export const credentialRules: readonly Rule[] = [
  {
    // `pass=X`, `DbPass: X`; "pass" is also the result of a test, so the value must be more than a word or a number.
    id: "pass-pair",
    kind: "password",
    hints: ["pass"],
    pattern: new RegExp(
      String.raw`(?:(?<![A-Za-z])(?:pass|Pass|PASS)|(?<=[a-z])Pass|(?<=db|sql|ftp|smtp|user|admin|root|my|ldap|bind|svc|mail|proxy)pass|(?<=[A-Z]{2})PASS)(?![A-Za-z])(?:${separator}|${space}{1,3}(?:is|ist|was)${space}{1,3})${value}`,
      "dgu",
    ),
    keep: (found) =>
      isPlaceholder(found) || isWord(found) || isIdentifier(found) || !/[\d\W_]/.test(found) || found.length < 4,
  },
  {
    // "pass X".
    id: "pass-beside",
    kind: "password",
    hints: ["pass "],
    pattern: new RegExp(String.raw`(?<![\w-])pass${space}{1,3}${word}`, "dgi"),
    keep: (found) => keepUnlessStrong(found) || !/[!#$%^&*@?]/.test(found) || !/\d/.test(found),
  },
  {
    id: "pin",
    kind: "password",
    hints: ["pin", "code "],
    pattern: new RegExp(
      String.raw`(?<![a-z])(?:pin(?:[- ]?code)?|code${space}(?:secret|pin|confidentiel))(?:${separator}|${space}(?:is|ist|lautet|est|es)${space}{1,3})(\d{4,12})(?!\d)`,
      "dgi",
    ),
  },
  {
    // Codes for one use, of a phone or a mail.
    id: "one-time-code",
    kind: "password",
    hints: ["code", "otp", "tan"],
    pattern: new RegExp(
      String.raw`(?:mfa|2fa|otp|one-?time|verification|unlock|access|security|sms|mobile|bestätigungs|sicherheits|einmal|authenticator)[- ]?(?:code|pin|tan)?(?:${separator}|${space}(?:is|was|ist|lautet|est|es)${space}{1,3})["']?(\d{3}[ -]?\d{3}\d{0,2})(?!\d)`,
      "dgi",
    ),
  },
  {
    // `admin / X` behind "credentials", "user/pass:": the user stays, the second part goes.
    id: "credentials",
    kind: "password",
    hints: ["cred", "daten", "identifiant", "login", "/pass", "/pw", "/kennw", "/mot", "/mdp", "/contra"],
    pattern: new RegExp(
      String.raw`(?:creds?|credentials?|credenciales|(?:zugangs|anmelde|login)-?daten|identifiants?|login|sign-?in|[/&+|]${space}?(?:pass\w{0,6}|pwd?|kennwort|mot de passe|mdp|contrase\wa))${closing}(?:${space}(?:are|is|sind|sont|son|lauten|with|as|mit|avec|con))?${space}{0,3}[:=]?${space}{1,3}["'\x60]?[^\s/:|,;"'\x60()[\]]{1,64}["'\x60]?${space}{0,3}(?:[/:|,]|(?:and|und|et|y)${space})${space}{0,3}["'\x60]?([^\s"'\x60()[\]/\\]{6,128})`,
      "dgi",
    ),
    keep: keepUnlessStrong,
  },
  {
    // `user svc / X`, `bob@contoso.com / X`.
    id: "user-slash",
    kind: "password",
    hints: ["user", "account", "konto", "benutz", "usuario", "utilisateur", "logon", "@"],
    pattern: new RegExp(
      String.raw`(?:(?:user(?:name)?|account|konto|benutzer(?:name)?|usuario|utilisateur|logon)["'*]{0,2}${space}{0,3}[:=]?${space}{1,3}["'\x60]?[^\s/:|,;"'\x60()[\]]{1,64}|(?<=[\w.+-])@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})["'\x60]?${space}{0,2}/${space}{0,2}["'\x60]?([^\s"'\x60()[\]/\\]{6,128})`,
      "dgi",
    ),
    keep: (found) => keepUnlessStrong(found) || !/[!#$%^&*?+]/.test(found),
  },
];
