// Pieces of patterns that the tables of rules share. Every repetition is bounded, or the last thing in its pattern.

/** White space that does not end the line. */
export const space = String.raw`[^\S\r\n]`;

/** What may stand between a name and its separator: the closing marks of quotes, brackets and Markdown. */
export const closing = String.raw`["'\x60\]*]{0,4}`;

/** `<b>`, `</td>`: text that was copied with its marks. */
const tags = String.raw`(?:</?(?:b|i|em|strong|code|span|p|td|th|tt|pre|div|label|dt|dd|li|font|u)>${space}{0,4}){0,3}`;

/** Between name and value: `=` or `:` in all their spellings. */
export const separator = String.raw`${closing}${tags}${space}{0,40}(?:[.…]{2,40}${space}{0,3})?(?::=|=>|->|→|[:=：＝]{1,2})[*_]{0,2}${space}{0,40}${tags}`;

/** A value in quotes; a doubled or escaped quote is part of it. */
export const quoted = String.raw`(?:"((?:[^"\r\n\\]|\\.|""){1,6000})"|'((?:[^'\r\n\\]|\\.|''){1,6000})'|\x60([^\x60\r\n]{1,6000})\x60|“([^”\r\n]{1,2000})”|„([^“”\r\n]{1,2000})[“”]|[‘‚]([^‘’\r\n]{1,2000})[‘’]|«${space}?([^»\r\n]{1,2000}?)${space}?»)`;

/** Marks that open a value and are no part of it; the closing ones may have been cut off. */
const opening = String.raw`["'\x60*(]{0,3}`;

/**
 * A character of a bare value: all but white space, and but a sign that ends it by what follows. `;` and `&` end it where a pair or nothing
 * follows, a quote where no letter does, `<` where a tag begins.
 */
const bareCharacter = String.raw`(?:(?!\)?\](?:\(|\[)|(?:;|&)(?:\s|$|[\w .-]{1,40}=)|&(?:quot|apos|lt|gt|#\d{2,3});|["'\x60”](?:[\s,;:)}\]<>/|.]|$)|</?[a-z]|/?>(?:\s|$|<)|,(?:\s|$|["']|[\w .-]{1,40}[=:]))\S)`;

/** A value without quotes. */
export const bare = String.raw`((?![;,&"'\x60>\])}])${bareCharacter}{1,6000})`;

/** The value of a pair, in quotes or bare. */
export const value = String.raw`(?:[@N$]?${quoted}|${opening}${bare})`;

/** The value behind a verb or a blank. */
export const word = String.raw`(?:${quoted}|${opening}${bare})`;

/** An argument of a command: quoted, or up to the next blank. */
export const argument = String.raw`(?:${quoted}|((?!["'\x60])[^\s"'\x60]{1,6000}))`;

/** What may follow a name and still be it: `password1`, `pwd_2`. */
export const nameEnd = String.raw`(?:_?\d{1,2})?(?![\p{L}\d_])`;

/** Names of a password in the languages our users write; the short ones only as words of their own. */
export const passwordName = [
  "p(?:ass|@ss|[a4@][s5$]{2})[ _-]?(?:w[o0]r[dt]|phrase)s?",
  "pass(?:wd|code)",
  "kennw(?:ort|oert)",
  "pwd",
  "(?:(?<![a-z0-9])|(?<=bind|root|admin|user|db|sql|ldap|my|svc))(?:pw|psw|passw|pswd|passwrd|kw)",
  `mots?${space}{0,2}[_-]?de${space}{0,2}[_-]?passe`,
  "motdepasse",
  "(?<![a-z])mdp",
  "contrase(?:ñ|n|n\u0303)a",
  "(?<![a-z])(?:clave|senha)",
  "wachtwoord|passord|lösenord|adgangskode|salasana|jelszó|şifre",
  "(?<![a-z])(?:hasło|heslo|parola)",
  "пароль|密码|密碼|パスワード|비밀번호",
].join("|");

/** Cookies of a session that are known by name. */
export const cookieName = String.raw`ASP\.NET_SessionId|\.ASPXAUTH|\.AspNet(?:Core)?\.[\w.]{1,40}|JSESSIONID|PHPSESSID|FedAuth|rtFa|ESTSAUTH(?:PERSISTENT|LIGHT)?|ESTSSC|connect\.sid|MSISAuth\d?|SPOIDCRL|AppServiceAuthSession|laravel_session|_session_id`;

/** Before `token` they make a word of programs that is no credential. */
const harmlessToken =
  "public ?key|cancell?ation|skip|delta|continuation|next|page|paging|sync|unexpected|lexer|syntax|change";
export const tokenName = String.raw`(?<!(?:${harmlessToken})[ _-]?)(?:token|jeton)(?:${space}(?:secret|secreto|d.acc[eè]s|de${space}acceso))?(?:${space}?[_-]?(?:value|wert|string))?`;

export const secretName = String.raw`(?:secret|geheimnis|geheimer${space}(?:client)?schl(?:ü|ue)ssel|cl[eé]${space}secr[eè]te|secreto|clave${space}secreta)(?:${space}(?:client|de${space}cliente|du${space}client))?(?:${space}?[_-]?(?:value|wert|text|string))?`;

const keyOwner =
  "api|app|wi-?fi|wlan|network|access|account|shared|subscription|storage|secret|encryption|signing|master|admin|functions?|validation|decryption|license|licence|product|auth|client|consumer|crypto|aes|hmac|sas|webhook|integration|ingestion|instance|pre-?shared|wpa|recovery|activation|lizenz|abo|zugriffs|konto";
export const keyName = String.raw`(?:(?:${keyOwner})${space}?[_.-]?(?:access${space}?[_-]?)?(?:key|schl(?:ü|ue)ssel)(?:${space}?\d|[12])?|apikey|psk|cl[eé]${space}d.(?:api|acc[eè]s)|clave${space}de${space}(?:api|acceso))(?:${space}?[_-]?(?:value|wert))?`;
