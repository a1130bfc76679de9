// What stands where a secret could stand and is none: placeholders, ordinary words, ids, hashes, dates, versions.
import { benignWords } from "./benign-words.ts";

/** Stands for each character of a mask that the text already holds, so that no rule reads into it. */
export const maskedCharacter = "\u001a";

/** Names of secrets: as a value, or inside brackets, they mean "put yours here". */
const nameOfSecret =
  /pass|pwd|pw\b|kennwort|contrase|clave|secret|geheim|token|jeton|key|schl(?:ü|ue)ssel|cred|auth|value|wert|cookie|here|hier|your|dein|ihr|insert|enter/i;

/** All of it is dots, stars and the like: somebody has masked it, or it is a line of a drawing. */
const blackedOut = /^(?:[*•●·.…_#?=~+\u2588|-]+|[xX]{2,}(?:[-_][xX]{2,})*)$/;

/** `<anything in words>`, a tag: how documentation writes what to fill in. */
const angled = /^<\/?\p{L}[\p{L}\d _.:,'/-]{0,60}>?$/u;

/** `[in words]`, `(in words)`. */
const bracketed = /^(?:\[[\p{L}][\p{L} _.-]{0,60}\]?|\(\p{L}[\p{L} /'-]{0,60}\)?)$/u;

/** `{name}`, `{{ name }}`, `${name}`, `$(name)`, `#{name}#`, `%name%`, `@name@`, `__NAME__`, `{0}`. */
const templated =
  /^(?:[$#]?\{{1,3}[^{}]{0,60}\}{1,3}#?|\$\([^()]{0,60}\)?|%[\p{L}_][\p{L}\d_.-]{0,60}%|@[\p{L}_]{1,60}@|__[A-Z_]{2,60}__)$/u;

/** A variable: `$password`, `$env:TOKEN`, `@secret`, `:password`, `$cred.Password`, `$_.Key`. */
const variable = /^[$@:&!][A-Za-z_][\w:.]{0,60}(?:\(\))?[),]?$/;

/** A piece of code: a call, a member, a type. */
const code =
  /^(?:[A-Za-z_][\w.]{0,60}\((?:[\w\s.,"'$[\]-]{0,60}\)?;?)?$|[A-Za-z_][\w.]{0,60}\([\w.]{1,60}\(|(?:new|await|return|typeof)$|\(?(?:Read-Host|Get-Credential|Get-Content|ConvertTo-SecureString|Get-Secret|New-Object|Import-Clixml)|(?:this|self|config|options|settings|args|env|process|request|model|user|cred|credential|credentials|params?)\.[\w.]{1,60}|(?:System|Microsoft)\.[\w.]{1,80}|\w{2,80}Exception\b|(?:string|SecureString|PSCredential|boolean|int|varchar|object)[,;]?$)/i;

const saysHidden =
  /^[\W_]{0,3}(?:redacted|masked|hidden|removed|censored|omitted|snipped|elided|suppressed|concealed|encrypted|entfernt|geschwärzt|maskiert|ausgeblendet|masqué|supprimé|oculto|empty|blank|none|null|nil|n\/a|not set|unset)[\W_]{0,3}$/i;

/** The name itself where a value could stand. */
const onlyName =
  /^(?:pass(?:word|wort|wd|phrase)?|pwd|kennwort|secret|token|key|contraseña|mot de passe|client[-_ ]?secret|secret[-_ ]?token|access[-_ ]?token|api[-_ ]?key)s?$/i;

/** A variable named for what it holds: `userPassword`, `db_password`, `config.apiKey`. */
const camelCaseName =
  /^[a-z][a-z]{0,30}(?:[_.-][a-z]{1,20}){0,4}(?:Password|Passwd|Pwd|Secret|Token|Key|[_.-](?:password|passwd|pwd|secret|token|key))$/;

/** `YOUR_PASSWORD`, `your-token-here`. */
const fillIn = /^(?:your[-_ ]?|(?:enter|insert|replace|example|dein|ihr|votre|tu|su)[-_ ])[a-zA-Z_ -]{0,40}$/i;

/** Nothing, a mask, a placeholder, a variable or a piece of code. */
export function isPlaceholder(value: string): boolean {
  const bare = value.trim().replace(/^["'`\\]{1,3}|["'`,;\\]{1,3}$/g, "");
  if (bare === "" || blackedOut.test(bare) || saysHidden.test(bare) || isMasked(bare)) return true;
  if (bare.length < 4 && !/[\p{L}\p{N}]/u.test(bare)) return true;
  if (angled.test(bare) || bracketed.test(bare) || code.test(bare) || onlyName.test(bare)) return true;
  // A token that somebody has cut to its beginning, which all have.
  if (camelCaseName.test(bare) || /^eyJ\w{0,4}$/.test(bare)) return true;
  if (/^[$#]\{[\w.:$-]{1,60}\}?$/.test(bare)) return true;
  if (templated.test(bare)) {
    // ODBC writes a password with a semicolon in braces: `{S3cr;et}` is a secret, `{password}` and `{0}` are not.
    return nameOfSecret.test(bare) || /^\{\d{1,2}\}$/.test(bare) || !bare.startsWith("{") || bare.startsWith("{{");
  }
  // `$ecret1` may be a password, `$password1` and `$ctx` are variables.
  if (variable.test(bare)) return nameOfSecret.test(bare) || !/\d/.test(bare);
  return fillIn.test(bare) && nameOfSecret.test(bare);
}

/** Whether it holds nothing but masks and punctuation. */
export function isMasked(value: string): boolean {
  return value.includes(maskedCharacter) && !/[\p{L}\p{N}]/u.test(value);
}

/** A word of ordinary talk, whatever its case and the punctuation around it. */
export function isWord(value: string): boolean {
  const bare = value
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]{1,8}$/u, "")
    .replace(/^[^\p{L}\p{N}]{1,8}/u, "");
  return benignWords.has(bare);
}

const guid = /^[({]?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}[)}]?$/i;
/** MD5, SHA-1 (a thumbprint), SHA-256, SHA-384, SHA-512. */
const hash = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;
const number = /^[-+#]?(?:0x[0-9a-f]{1,16}|[\d.,:]{1,20}%?)$/i;
const date = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}(?:[T ][\d:.+Z-]{0,30})?$/;
const version = /^v?\d+(?:\.\d+){1,4}(?:-[\w.]{1,20})?$/i;
const path =
  /^(?:[A-Za-z]:[\\/]|\\|\/[\w.-]{1,60}\/|\/\/|\.{1,2}[\\/]|~\/|HK(?:LM|CU|EY)|[a-z][a-z0-9+.-]{1,12}:\/\/)/i;
const sid = /^S-1-\d/;

export function isGuid(value: string): boolean {
  return guid.test(value);
}

/** A number, a date, a version, a path or a URL: no secret even behind the name of one. */
export function isMeasure(value: string): boolean {
  return [number, date, version, path, sid].some((shape) => shape.test(value));
}

/** The same, or an id or a hash: no secret by its looks alone. */
export function isIdentifier(value: string): boolean {
  return guid.test(value) || hash.test(value) || isMeasure(value);
}

/** Words before a number that make a name: `Exchange2019` is as likely a product as `Summer2024` is a password. */
const product =
  /^(?:windows|win|office|exchange|sql(?:server)?|server|azure|event(?:id)?|kb|aes|sha|rsa|md|tls|ssl|version|build|visual|sharepoint|entra|microsoft|net|base|utf|http|oauth|saml|level|step|page|line|field|row|user|attempt|policy|type|option|ms|cve|rfc|aadsts|error|code|ntlmv?|pbkdf|argon|iso|ipv|h|p|v|x|ecma|aad|ad|odbc|jdk|ie)[-_ ]?\d/i;

/** Looks chosen to be hard to guess. For places where a word of prose could stand too. */
export function isStrong(value: string): boolean {
  if (value.length < 6 || value.length > 2000 || isIdentifier(value) || product.test(value)) return false;
  // A user's or a mail address, a pair, a list: not chosen, but made of parts.
  if (
    /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+$/.test(value) ||
    /^[\w.-]{1,40}=/.test(value) ||
    /^[\w-]{1,40}\\[\w-]/.test(value)
  )
    return false;
  // A table's cell, a link, bold text.
  if (value.includes("|") || value.includes("](") || value.startsWith("**") || value.endsWith("**")) return false;
  const digit = /\d/.test(value);
  const lower = /\p{Ll}/u.test(value);
  const upper = /\p{Lu}/u.test(value);
  const sign = /[!@#$%^&*?+~=§€]/.test(value);
  if (!lower && !upper) return false;
  if (digit && (sign || (lower && upper))) return true;
  return (
    (digit && value.length >= 10 && /^[\w.-]+$/.test(value)) ||
    (/[!@#$%&?][\p{L}]/u.test(value) && lower && upper && value.length >= 8)
  );
}

/** Between name and value stands something that prose has too: only what was chosen to be hard to guess. */
export function keepUnlessStrong(found: string): boolean {
  return isPlaceholder(found) || isWord(found) || !isStrong(found);
}
