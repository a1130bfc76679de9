import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));

// src/text/redact/benign-words.ts
var english = `
a about above accepted account active added administrator after again all allowed already also always an and another any anyone
as asked assigned at authentication available back bad base64 be because been before being below between blank both but by can
cannot cant case caution change changed changes character characters check code complex configured contains correct
could credential default denied different disabled discarded display displayed do does doesnt done dont dropped each either
empty encoded encrypted enter entered error even exactly expired expires expiry exposed failed failing failure false field file fine for
forgotten found from generated given good got gone had has hash hashed hasnt have here hers hidden his how i identical if ignored
in incorrect indeed inside insufficient intact internal invalid is isnt it its just kept known last later leaked least left length like
likely local locked long longer lost maintained managed manager mandatory many masked match matches may me maybe mine minimum mismatch missing
more must my na name needed needs neither never new next nil no nobody none nor not nothing now null of off ok okay old omitted on
once one only optional or other otherwise our ours out over padded parameter password passwords perfect permitted pending per please
policy present private probably problem prompt prompted prompts property protected protection provided public read reader really
recently redacted refused rejected removed required reset right rotated safe same saved secret secrets secure see sent set shared
short should shown similar simple since single so some something somewhere special still stored string strong such sure sync synced
synchronised synchronized temporary text than that the their theirs them then there these they this those through to token tokens
too true two type typed unavailable unchanged undefined unexpected unique unknown unless unset until up updated uppercase us use used user
username using usually valid value verified very via visible was wasnt we weak were what whatever when where whether which while who whose
why will with within without wont working works would writeback wrong x yes yesterday yet you your yours securestring plaintext bearer basic digest app application tenant portal host endpoint ask stays remains lies kept follows attached above sent separately success successful successfully succeeded failure fail fails completed complete ended cleared entering typing resetting changing expiring
`;
var german = `
aber abgelaufen abgelehnt aktiv aktuell alle alt altes am an angegeben auch auf aus bald bekannt bei beim beide bereits bestimmt
bitte da daf\xFCr dann darf das dass dasselbe dein deins dem den denn der derselbe des deshalb dezeit die dies diese dieses doch dort
durch ein eine einen einer eines einfach eingegeben endlich entfernt er erforderlich erneuert erst es falsch fehlerhaft fehlt f\xFCr
ganz ge\xE4ndert geh\xF6rt gel\xF6scht gesperrt gesetzt gespeichert gestern gewesen gleich g\xFCltig gut haben hat heute hier hinterlegt ich identisch ihm ihr ihre ihres im
immer in inkorrekt ist ja jemand jetzt kann kaputt kein keine keiner komplex korrekt kurz lang laut leer leider maskiert mein meine meins mit
m\xF6glich muss m\xFCssen nach neu neues nicht nichts nie niemand noch notwendig n\xF6tig nun nur ob oder ok okay per pflicht richtig schon
schwach sehr sein seit sich sicher sie sind so soll sollte stark stimmt tempor\xE4r \xFCberall um und unbekannt uns unser ung\xFCltig unver\xE4ndert
unter verboten vergessen verloren verschl\xFCsselt viel vom von vor vorhanden wann war warum was weder weg wegen weil welches wenn wer werden wie
wieder wird wo wurde zu zum zur siehe steht liegt fragen frag folgt pflichtfeld standard teil grund ursache zur\xFCckgesetzt zur\xFCck zuletzt
`;
var french = `
\xE0 alors apr\xE8s au aucun aussi autre avant avec bon bonne ce cela celui cette chang\xE9 chiffr\xE9 comme complexe con correct court
dans de d\xE9j\xE0 depuis des diff\xE9rent du elle en encore erron\xE9 est et \xE9t\xE9 expir\xE9 expir\xE9e facultatif faible faux fort identique il
ils inchang\xE9 inconnu incorrecte invalide jamais je la le les leur lors mais manquant mauvais m\xEAme mon ne non nouveau nul obligatoire
oubli\xE9 oui ou o\xF9 par pas perdu peut plus pour pr\xE8s priv\xE9 que qui refus\xE9 requis r\xE9initialis\xE9 sans secr\xE8te sera si son stock\xE9
sur temporaire toujours tr\xE8s trop un une valable valide vide votre vrai voir demander dernier derni\xE8re
`;
var spanish = `
actual al ambos antes bien bueno caducada caducado cambiada cambiado cifrada como con correcta correcto corta de debe d\xE9bil
del desconocida desde despu\xE9s diferente distinta el ella en era err\xF3nea es est\xE1 est\xE1n esta este expirada expir\xF3 fue fuerte ha hay
igual incorrecta incorrecto inv\xE1lida invalida la larga las le lo los mal m\xE1s mi misma mismo muy necesaria ni ning\xFAn no nueva nuevo
nula nunca o obligatoria olvidada opcional otra para pero por porque privada que quien requerida segura se sea s\xED si sin sobre su
temporal todav\xEDa tu un una vac\xEDa vacia v\xE1lida valida vencida y ya v\xE9ase preguntar \xFAltimo \xFAltima
`;
var benignWords = new Set(
  [english, german, french, spanish].flatMap((words) => words.trim().split(/\s+/))
);

// src/text/redact/benign.ts
var maskedCharacter = "";
var nameOfSecret = /pass|pwd|pw\b|kennwort|contrase|clave|secret|geheim|token|jeton|key|schl(?:ü|ue)ssel|cred|auth|value|wert|cookie|here|hier|your|dein|ihr|insert|enter/i;
var blackedOut = /^(?:[*•●·.…_#?=~+\u2588|-]+|[xX]{2,}(?:[-_][xX]{2,})*)$/;
var angled = new RegExp("^<\\/?\\p{L}[\\p{L}\\d _.:,'/-]{0,60}>?$", "u");
var bracketed = new RegExp("^(?:\\[[\\p{L}][\\p{L} _.-]{0,60}\\]?|\\(\\p{L}[\\p{L} /'-]{0,60}\\)?)$", "u");
var templated = /^(?:[$#]?\{{1,3}[^{}]{0,60}\}{1,3}#?|\$\([^()]{0,60}\)?|%[\p{L}_][\p{L}\d_.-]{0,60}%|@[\p{L}_]{1,60}@|__[A-Z_]{2,60}__)$/u;
var variable = /^[$@:&!][A-Za-z_][\w:.]{0,60}(?:\(\))?[),]?$/;
var code = /^(?:[A-Za-z_][\w.]{0,60}\((?:[\w\s.,"'$[\]-]{0,60}\)?;?)?$|[A-Za-z_][\w.]{0,60}\([\w.]{1,60}\(|(?:new|await|return|typeof)$|\(?(?:Read-Host|Get-Credential|Get-Content|ConvertTo-SecureString|Get-Secret|New-Object|Import-Clixml)|(?:this|self|config|options|settings|args|env|process|request|model|user|cred|credential|credentials|params?)\.[\w.]{1,60}|(?:System|Microsoft)\.[\w.]{1,80}|\w{2,80}Exception\b|(?:string|SecureString|PSCredential|boolean|int|varchar|object)[,;]?$)/i;
var saysHidden = /^[\W_]{0,3}(?:redacted|masked|hidden|removed|censored|omitted|snipped|elided|suppressed|concealed|encrypted|entfernt|geschwärzt|maskiert|ausgeblendet|masqué|supprimé|oculto|empty|blank|none|null|nil|n\/a|not set|unset)[\W_]{0,3}$/i;
var onlyName = /^(?:pass(?:word|wort|wd|phrase)?|pwd|kennwort|secret|token|key|contraseña|mot de passe|client[-_ ]?secret|secret[-_ ]?token|access[-_ ]?token|api[-_ ]?key)s?$/i;
var camelCaseName = /^[a-z][a-z]{0,30}(?:[_.-][a-z]{1,20}){0,4}(?:Password|Passwd|Pwd|Secret|Token|Key|[_.-](?:password|passwd|pwd|secret|token|key))$/;
var fillIn = /^(?:your|enter|insert|replace|example|dein|ihr|votre|tu|su)[-_ ]?[a-zA-Z_ -]{0,40}$/i;
function isPlaceholder(value2) {
  const bare2 = value2.trim().replace(/^["'`\\]{1,3}|["'`,;\\]{1,3}$/g, "");
  if (bare2 === "" || blackedOut.test(bare2) || saysHidden.test(bare2) || isMasked(bare2)) return true;
  if (bare2.length < 4 && !/[\p{L}\p{N}]/u.test(bare2)) return true;
  if (angled.test(bare2) || bracketed.test(bare2) || code.test(bare2) || onlyName.test(bare2)) return true;
  if (camelCaseName.test(bare2) || /^eyJ\w{0,4}$/.test(bare2)) return true;
  if (/^[$#]\{[\w.:$-]{1,60}\}?$/.test(bare2)) return true;
  if (templated.test(bare2)) {
    return nameOfSecret.test(bare2) || /^\{\d{1,2}\}$/.test(bare2) || !bare2.startsWith("{") || bare2.startsWith("{{");
  }
  if (variable.test(bare2)) return nameOfSecret.test(bare2) || !/\d/.test(bare2);
  return fillIn.test(bare2) && nameOfSecret.test(bare2);
}
function isMasked(value2) {
  return value2.includes(maskedCharacter) && !/[\p{L}\p{N}]/u.test(value2);
}
function isWord(value2) {
  const bare2 = value2.toLowerCase().replace(/['’]/g, "").replace(/[^\p{L}\p{N}]{1,8}$/u, "").replace(/^[^\p{L}\p{N}]{1,8}/u, "");
  return benignWords.has(bare2);
}
var guid = /^[({]?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}[)}]?$/i;
var hash = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;
var number = /^[-+#]?(?:0x[0-9a-f]{1,16}|[\d.,:]{1,20}%?)$/i;
var date = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}(?:[T ][\d:.+Z-]{0,30})?$/;
var version = /^v?\d+(?:\.\d+){1,4}(?:-[\w.]{1,20})?$/i;
var path = /^(?:[A-Za-z]:[\\/]|\\|\/[\w.-]{1,60}\/|\/\/|\.{1,2}[\\/]|~\/|HK(?:LM|CU|EY)|[a-z][a-z0-9+.-]{1,12}:\/\/)/i;
var sid = /^S-1-\d/;
function isGuid(value2) {
  return guid.test(value2);
}
function isMeasure(value2) {
  return [number, date, version, path, sid].some((shape) => shape.test(value2));
}
function isIdentifier(value2) {
  return guid.test(value2) || hash.test(value2) || isMeasure(value2);
}
var product = /^(?:windows|win|office|exchange|sql(?:server)?|server|azure|event(?:id)?|kb|aes|sha|rsa|md|tls|ssl|version|build|visual|sharepoint|entra|microsoft|net|base|utf|http|oauth|saml|level|step|page|line|field|row|user|attempt|policy|type|option|ms|cve|rfc|aadsts|error|code|ntlmv?|pbkdf|argon|iso|ipv|h|p|v|x|ecma|aad|ad|odbc|jdk|ie)[-_ ]?\d/i;
function isStrong(value2) {
  if (value2.length < 6 || value2.length > 2e3 || isIdentifier(value2) || product.test(value2)) return false;
  if (/^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+$/.test(value2) || /^[\w.-]{1,40}=/.test(value2) || /^[\w-]{1,40}\\[\w-]/.test(value2))
    return false;
  if (value2.includes("|") || value2.includes("](") || value2.startsWith("**") || value2.endsWith("**")) return false;
  const digit = /\d/.test(value2);
  const lower = new RegExp("\\p{Ll}", "u").test(value2);
  const upper = new RegExp("\\p{Lu}", "u").test(value2);
  const sign = /[!@#$%^&*?+~=§€]/.test(value2);
  if (!lower && !upper) return false;
  if (digit && (sign || lower && upper)) return true;
  return digit && value2.length >= 10 && /^[\w.-]+$/.test(value2) || /[!@#$%&?][\p{L}]/u.test(value2) && lower && upper && value2.length >= 8;
}
function keepUnlessStrong(found) {
  return isPlaceholder(found) || isWord(found) || !isStrong(found);
}

// src/text/redact/base64.ts
var run = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{16,65536}={0,2}/g;
var more = /[A-Za-z0-9+/_-]{1,65536}={0,2}/y;
var hex = /^(?:[0-9A-Fa-f]{2}){8,32768}$/;
var sampleLength = 64;
function findInBase64(text, find2) {
  const spans = [];
  for (const match of text.matchAll(run)) {
    let start = match.index;
    let part = match[0];
    while (part !== "") {
      const decoded = decodeText(part);
      const [first] = decoded === void 0 ? [] : find2(decoded);
      if (first !== void 0) spans.push({ kind: first.kind, value: part, start, end: start + part.length });
      start += part.length;
      more.lastIndex = start;
      part = more.exec(text)?.[0] ?? "";
    }
  }
  return spans;
}
function decodeText(base64) {
  if (hex.test(base64))
    return readable(base64.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16))));
  const standard = base64.replace(/=+$/, "").replaceAll("-", "+").replaceAll("_", "/");
  const sample = readable(atobOrNothing(standard.slice(0, sampleLength)));
  if (sample === void 0) return void 0;
  return readable(atobOrNothing(standard.length % 4 === 1 ? standard.slice(0, -1) : standard));
}
function atobOrNothing(standard) {
  return standard.length % 4 === 1 ? "" : atob(standard);
}
function readable(bytes) {
  if (bytes === "") return void 0;
  const narrow = bytes.replaceAll("\0", "");
  if (narrow.length * 3 < bytes.length) return void 0;
  const printable = narrow.match(/[\t\n\r\x20-\x7e\x80-\xff]/g)?.length ?? 0;
  const ascii = narrow.match(/[\t\n\r\x20-\x7e]/g)?.length ?? 0;
  return printable === narrow.length && ascii * 10 >= narrow.length * 9 ? narrow : void 0;
}

// src/text/redact/windows.ts
function lowered(text) {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
function lineStarts(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  starts.push(text.length + 1);
  return starts;
}
function createWindows(text) {
  const lower = lowered(text);
  const starts = lineStarts(text);
  const lines = /* @__PURE__ */ new Map();
  const windows = /* @__PURE__ */ new Map();
  const linesOf = (hint) => {
    const known = lines.get(hint) ?? linesWith(lower, starts, hint);
    lines.set(hint, known);
    return known;
  };
  const around = (hints3, reach4) => {
    const key = [String(reach4.before), String(reach4.after), ...hints3].join("\n");
    const known = windows.get(key) ?? mergeWindows(hints3.flatMap(linesOf).map((line) => windowOf(starts, line, line, reach4)));
    windows.set(key, known);
    return known;
  };
  return {
    around,
    lines: (hints3) => [...new Set(hints3.flatMap(linesOf))].toSorted((a, b) => a - b).map((line) => {
      const [start, end] = windowOf(starts, line, line, { before: 0, after: 0 });
      return [start, text.charAt(end - 1) === "\r" ? end - 1 : end];
    })
  };
}
function linesWith(lower, starts, hint) {
  const lines = [];
  let line = 0;
  for (let at = lower.indexOf(hint); at !== -1; at = lower.indexOf(hint, starts[line + 1])) {
    line = lineAt(starts, at, line);
    lines.push(line);
    if (line + 2 >= starts.length) break;
  }
  return lines;
}
function windowsAroundSpans(starts, spans, reach4) {
  return mergeWindows(
    spans.map(({ start, end }) => windowOf(starts, lineAt(starts, start, 0), lineAt(starts, end, 0), reach4))
  );
}
function windowOf(starts, first, last, { before, after }) {
  const end = Math.min(last + after, starts.length - 2);
  return [starts[Math.max(0, first - before)], starts[end + 1] - 1];
}
function mergeWindows(windows) {
  const merged = [];
  for (const [start, end] of windows.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== void 0 && start <= last[1] + 1) merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    else merged.push([start, end]);
  }
  return merged;
}
function lineAt(starts, position, from) {
  let low = from;
  let high = starts.length - 2;
  while (low < high) {
    const middle = low + high + 1 >>> 1;
    if (starts[middle] <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

// src/text/redact/view.ts
var gap = "";
function plainView(text) {
  return { text, toOriginal: (start, end) => [start, end] };
}
function createView(base, replacements) {
  const parts = [];
  const ends = [];
  const shifts = [];
  let from = 0;
  let length = 0;
  for (const { start, end, text } of replacements) {
    parts.push(base.text.slice(from, start), text);
    length += start - from + text.length;
    from = end;
    ends.push(length);
    shifts.push(end - length);
  }
  parts.push(base.text.slice(from));
  const rangeOf = (position) => {
    const done = countUpTo(ends, position);
    const next = replacements[done];
    if (next !== void 0 && position >= ends[done] - next.text.length) return [next.start, next.end];
    const plain = position + (done === 0 ? 0 : shifts[done - 1]);
    return [plain, plain + 1];
  };
  return {
    text: parts.join(""),
    toOriginal: (start, end) => base.toOriginal(rangeOf(start)[0], rangeOf(end - 1)[1])
  };
}
function countUpTo(ascending, limit) {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if (ascending[middle] <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
function excerpt(base, replacements, reach4) {
  const { text } = base;
  const windows = windowsAroundSpans(lineStarts(text), replacements, reach4);
  const all = [];
  let from = 0;
  let index = 0;
  for (const [start, end] of windows) {
    if (start > from) all.push({ start: from, end: start, text: `
${gap}
` });
    for (let next = replacements[index]; next !== void 0 && next.start <= end; next = replacements[index]) {
      all.push(next);
      index += 1;
    }
    from = end;
  }
  if (from < text.length) all.push({ start: from, end: text.length, text: `
${gap}
` });
  return createView(base, all);
}

// src/text/redact/wraps.ts
var reach = { before: 0, after: 1 };
var shortestWrapped = 56;
var runAtMost = 400;
var shortestTail = 16;
var lineOpening = /(?:[^\S\r\n]{0,16}[>|]){0,4}[^\S\r\n]{0,40}/y;
function joinWraps(base) {
  const { text } = base;
  const replacements = [];
  let lineStart = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    let start = at;
    while (start > lineStart && isBlank(text.charCodeAt(start - 1))) start -= 1;
    const length = start - lineStart;
    const runStart = startOfRun(text, start, Math.max(lineStart, start - runAtMost));
    const continued = start - runStart === 1 && "\\`^".includes(text.charAt(runStart));
    if (continued || start - runStart >= shortestTail || length >= shortestWrapped && start - runStart >= 5) {
      lineOpening.lastIndex = at + 1;
      const end = at + 1 + (lineOpening.exec(text)?.[0].length ?? 0);
      if (continued) {
        replacements.push({ start: runStart, end, text: " " });
      } else {
        const after = /^[^\s"'<>]+/.exec(text.slice(end, end + runAtMost))?.[0] ?? "";
        if (isWrapped(text.slice(runStart, start), after, length)) replacements.push({ start, end, text: "" });
      }
    }
    lineStart = at + 1;
  }
  return replacements.length === 0 ? void 0 : excerpt(base, replacements, reach);
}
function isBlank(code2) {
  return code2 === 32 || code2 === 9 || code2 === 13;
}
function startOfRun(text, end, limit) {
  let start = end;
  while (start > limit) {
    const code2 = text.charCodeAt(start - 1);
    if (code2 <= 32 || code2 === 34 || code2 === 39 || code2 === 60 || code2 === 62) break;
    start -= 1;
  }
  return start;
}
var random = /\d\D{0,40}[A-Za-z]|[A-Za-z]\D{0,40}\d|[a-z][A-Z]\w{0,20}[a-z][A-Z]|={1,2}$/;
function isWrapped(before, after, lineLength) {
  if (after.length < 2) return false;
  const tail = /[\w+/.=~%-]{0,400}$/.exec(before)?.[0] ?? "";
  const head2 = /^[\w+/.=~%-]+/.exec(after)?.[0] ?? "";
  if (tail.length >= shortestTail && head2 !== "" && random.test(tail) && (random.test(head2) || head2.length >= 40))
    return lineLength >= shortestWrapped || tail.length >= 30 || tail.startsWith("eyJ");
  return lineLength >= shortestWrapped && /(?:pwd|password|key|secret|token)=[^;&()[\]]{1,60}$/i.test(before) && /^[^;=()[\]]{1,60};/.test(after) && /[\d\W_]/.test(after);
}

// src/text/redact/disguises.ts
var reach2 = { before: 0, after: 1 };
var encodingsAtMost = 3;
function undisguise(base) {
  const views = [base];
  const folded = undo(base, invisibleOrWide, fold);
  if (folded !== void 0) views.push(folded);
  let decoded = folded ?? base;
  for (let round = 0; round < encodingsAtMost; round += 1) {
    const next = undo(decoded, encoded, decode);
    if (next === void 0) break;
    views.push(next);
    decoded = next;
  }
  const plain = folded ?? base;
  const joined = undo(plain, spacedOut, (found) => found.replaceAll(" ", ""));
  if (joined !== void 0) views.push(joined);
  if (/=3D/i.test(plain.text) && /=\r?\n/.test(plain.text)) {
    const printable = undo(plain, quotedPrintable, decodeQuotedPrintable);
    if (printable !== void 0) views.push(printable);
  }
  for (const view of decoded === plain ? [plain] : [plain, decoded]) {
    const joined2 = joinWraps(view);
    if (joined2 !== void 0) views.push(joined2);
  }
  return views;
}
var invisibleOrWide = /[\u0000\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\ufe00-\ufe0f]+|[\uff01-\uff5e\u24b6-\u24e9]|\ud835[\udc00-\udfff]|[A-Za-z][\u0300-\u0303\u0308\u0327]|(?<=[A-Za-z])[\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0455\u0501](?=[A-Za-z])/g;
var lookAlikes = {
  "\u0430": "a",
  "\u0435": "e",
  "\u043E": "o",
  "\u0440": "p",
  "\u0441": "c",
  "\u0443": "y",
  "\u0445": "x",
  "\u0456": "i",
  "\u0455": "s",
  "\u0501": "d"
};
function fold(found) {
  if (/^[\p{Cf}\p{Cc}\p{Mn}\p{Lo}]+$/u.test(found)) return "";
  return lookAlikes[found] ?? found.normalize("NFKC");
}
var encoded = /%[0-7][0-9A-Fa-f]|(?:%[89A-Fa-f][0-9A-Fa-f]){1,4}|&(?:quot|amp|lt|gt|apos|nbsp|#\d{1,6}|#[xX][0-9A-Fa-f]{1,5});|\\(?:["'/\\&]|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[nrt](?=[^"\r\n]{0,2000}\\"))|(?<=\w)\+(?=(?:is|ist|lautet|est|es)\+)|(?<=\+(?:is|ist|lautet|est|es))\+/g;
var entities = { quot: '"', amp: "&", lt: "<", gt: ">", apos: "'", nbsp: " " };
var escapes = { n: "\n", r: "\r", t: "	" };
function decode(found) {
  if (found.startsWith("%")) return decodePercent(found);
  if (found === "+") return " ";
  const body = found.slice(1);
  if (found.startsWith("\\")) {
    if (/^[ux]/.test(body) && body.length > 1) return String.fromCharCode(Number.parseInt(body.slice(1), 16));
    return escapes[body] ?? body;
  }
  const name2 = body.slice(0, -1);
  const entity = entities[name2];
  if (entity !== void 0) return entity;
  const code2 = /^#x/i.test(name2) ? Number.parseInt(name2.slice(2), 16) : Number(name2.slice(1));
  return code2 <= 1114111 ? String.fromCodePoint(code2) : found;
}
function decodePercent(found) {
  try {
    return decodeURIComponent(found);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return found.replace(/%(..)/g, (_, hex2) => String.fromCharCode(Number.parseInt(hex2, 16)));
  }
}
var spacedOut = /(?<!\S)(?:\S ){7,400}\S(?!\S)/g;
var quotedPrintable = /=(?:\r\n|\n)|=[0-9A-F]{2}/g;
function decodeQuotedPrintable(found) {
  return found.length > 2 && !/\s/.test(found) ? String.fromCharCode(Number.parseInt(found.slice(1), 16)) : "";
}
function undo(base, pattern, reads) {
  const replacements = [];
  for (const match of base.text.matchAll(pattern)) {
    const text = reads(match[0]);
    if (text !== match[0]) replacements.push({ start: match.index, end: match.index + match[0].length, text });
  }
  return replacements.length === 0 ? void 0 : excerpt(base, replacements, reach2);
}

// src/text/redact/echoes.ts
var secretsAtMost = 60;
var shortestEcho = 6;
var longestEcho = 600;
function findEchoes(text, spans) {
  const secrets = /* @__PURE__ */ new Map();
  for (const span of spans) {
    if (secrets.size >= secretsAtMost) break;
    if (isDistinct(span.value) && !secrets.has(span.value)) secrets.set(span.value, span);
  }
  return [...secrets].flatMap(
    ([value2, { kind }]) => spellings(value2).flatMap(
      (spelling) => occurrences(text, spelling).map((start) => ({ kind, value: value2, start, end: start + spelling.length }))
    )
  );
}
function isDistinct(value2) {
  if (value2.length < shortestEcho || value2.length > longestEcho || /[\r\n]/.test(value2)) return false;
  return isStrong(value2) && !isWord(value2) && !isPlaceholder(value2) && !isIdentifier(value2);
}
function spellings(value2) {
  const written = /* @__PURE__ */ new Set([value2]);
  if (value2.isWellFormed()) {
    const lax = encodeURIComponent(value2);
    const strict = lax.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    for (const encoded2 of [lax, strict])
      for (const spelled of [encoded2, encoded2.replace(/%../g, (hex2) => hex2.toLowerCase())]) written.add(spelled);
  }
  written.add(JSON.stringify(value2).slice(1, -1));
  written.add(value2.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"));
  if (/^[\x20-\xff]+$/.test(value2)) written.add(btoa(value2));
  return [...written];
}
function occurrences(text, spelling) {
  const starts = [];
  for (let at = text.indexOf(spelling); at !== -1; at = text.indexOf(spelling, at + spelling.length)) {
    const joined = (inside, outside) => /[\p{L}\p{N}]/u.test(inside) && /[\p{L}\p{N}]/u.test(outside);
    if (joined(spelling.charAt(0), text.charAt(at - 1)) || joined(spelling.charAt(spelling.length - 1), text.charAt(at + spelling.length)))
      continue;
    starts.push(at);
  }
  return starts;
}

// src/text/redact/rule.ts
var aroundLength = 48;
function findByRules(rules2, text, { around }) {
  const windowsFor = ({ hints: hints3, lines, whole }) => {
    const windows = around(hints3, lines === void 0 ? { before: 0, after: 1 } : { before: lines, after: lines });
    return whole === true && windows.length > 0 ? [[0, text.length]] : windows;
  };
  const heads = /* @__PURE__ */ new Map();
  const namesIn = (head2, window, part) => {
    const byWindow = heads.get(head2) ?? /* @__PURE__ */ new Map();
    heads.set(head2, byWindow);
    const names2 = byWindow.get(window) ?? [...part.matchAll(head2)].map((match) => [match.index, match.index + match[0].length]);
    byWindow.set(window, names2);
    return names2;
  };
  return rules2.flatMap(
    (rule) => windowsFor(rule).flatMap((window) => {
      const part = text.slice(window[0], window[1]);
      const matches = rule.head === void 0 ? matchesIn(rule.pattern, part) : matchesBehind(rule.pattern, part, namesIn(rule.head, window, part));
      return spansOf(rule, part, matches).map((span) => ({
        ...span,
        start: window[0] + span.start,
        end: window[0] + span.end
      }));
    })
  );
}
function matchesIn(pattern, text) {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, groups: groupsOf(match) }));
}
function matchesBehind(pattern, text, names2) {
  const matches = [];
  let done = 0;
  for (const [start, end] of names2) {
    if (start < done) continue;
    pattern.lastIndex = end;
    const match = pattern.exec(text);
    if (match === null) continue;
    done = end + match[0].length;
    matches.push({ start, groups: groupsOf(match) });
  }
  return matches;
}
function groupsOf({ indices }) {
  const ranges = indices?.slice(1) ?? [];
  return ranges.filter((range) => range !== void 0);
}
function spansOf({ kind, keep }, text, matches) {
  const spans = [];
  for (const { start: nameStart, groups } of matches) {
    for (const [start, groupEnd] of groups) {
      const end = trimmedEnd(text, start, groupEnd);
      if (start === end) continue;
      const value2 = text.slice(start, end);
      const around = {
        name: text.slice(nameStart, start),
        before: text.slice(Math.max(0, nameStart - aroundLength), nameStart),
        after: text.slice(end, end + aroundLength)
      };
      if (keep?.(value2, around) !== true) spans.push({ kind, start, end, value: value2 });
    }
  }
  return spans;
}
function trimmedEnd(text, start, end) {
  if (/["'`”]/.test(text.charAt(end))) return end;
  let last = end;
  while (last > start && ".,;:*".includes(text.charAt(last - 1))) last -= 1;
  const closing2 = text.charAt(last - 1);
  const opening2 = { ")": "(", "]": "[", "}": "{" }[closing2];
  if (opening2 !== void 0 && last - start > 1 && !text.slice(start, last).includes(opening2)) last -= 1;
  return last;
}

// src/text/redact/rules-block.ts
var base64Lines = String.raw`[A-Za-z0-9+/=]{1,100000}(?:(?:[ \t]{0,8}(?:\\r)?(?:\\n|\r\n|\n|\r)[ \t>|"]{0,16}|${" "})[A-Za-z0-9+/=]{4,200}){0,1000}`;
var blockRules = [
  {
    // PEM, OpenSSH, PGP: from BEGIN to END.
    id: "pem-private-key",
    whole: true,
    kind: "private-key",
    hints: ["private key"],
    pattern: /-{1,5}\s?BEGIN[\s_](?:[A-Z0-9]{1,12}[\s_]){0,3}PRIVATE[\s_]KEY(?:[\s_]BLOCK)?\s?-{1,5}((?:(?!-{1,5}\s?(?:END|BEGIN)[\s_])[\s\S]){1,20000}-{1,5}\s?END[\s_](?:[A-Z0-9]{1,12}[\s_]){0,3}PRIVATE[\s_]KEY(?:[\s_]BLOCK)?\s?-{1,5})/dgi,
    keep: (value2) => !/[A-Za-z0-9+/]{8}/.test(value2.replace(/PRIVATE[\s_]KEY|-END/gi, ""))
  },
  {
    // The END was cut off: as far as lines go on that look like a key's.
    id: "pem-cut-off",
    whole: true,
    kind: "private-key",
    hints: ["private key"],
    pattern: /-{1,5}\s?BEGIN[\s_](?:[A-Z0-9]{1,12}[\s_]){0,3}PRIVATE[\s_]KEY(?:[\s_]BLOCK)?\s?-{0,5}((?:\s{0,8}(?:\\r)?(?:\\n)?[> |"]{0,8}(?:(?:Proc-Type|DEK-Info|Comment|Version|Hash): ?[^\r\n]{0,200}|[A-Za-z0-9+/=]{8,20000})){1,2000})/dgi
  },
  {
    // The tail of a key whose BEGIN was cut off.
    id: "pem-tail",
    whole: true,
    kind: "private-key",
    hints: ["private key"],
    pattern: /((?:[A-Za-z0-9+/=]{16,100}[ \t]{0,8}(?:\r\n|\n|\r)[ \t>]{0,8}){1,400}[A-Za-z0-9+/=]{0,100}\s{0,4})-{1,5}END (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY/dg
  },
  {
    // PuTTY's own format.
    id: "ppk",
    whole: true,
    kind: "private-key",
    hints: ["private-lines"],
    pattern: /Private-Lines: ?\d{1,4}\s{1,4}((?:[A-Za-z0-9+/=]{8,100}\s{0,4}){1,400})/dg
  },
  {
    // DER in base64 without its frame: PKCS#8, PKCS#1, SEC1, Ed25519, encrypted PKCS#8, PFX. A certificate begins otherwise.
    id: "der",
    whole: true,
    kind: "private-key",
    hints: ["mi", "mhc", "mc4"],
    pattern: new RegExp(
      String.raw`(?<![A-Za-z0-9+/])((?:MII[A-Za-z0-9+/]{2}[AQgw]IBA(?:DANBgkqhkiG9w0BAQ|AKC|zCC|zB)|MII[A-Za-z0-9+/]{2,3}[A-Za-z0-9+/]{0,3}BgkqhkiG9w0BBQ|MI[GH][A-Za-z0-9+/]AgEAM|MHcCAQEE|MC4CAQAwBQYDK2Vw|b3BlbnNzaC1rZXktdjE)${base64Lines})`,
      "dg"
    )
  },
  {
    // What Windows encrypts for a user or a machine: DPAPI, in base64 or hex. ConvertFrom-SecureString gives it.
    id: "dpapi",
    whole: true,
    kind: "secret",
    hints: ["aqaaanc", "01000000d08c9ddf", "01,00,00,00,d0,8c"],
    pattern: new RegExp(
      String.raw`(?<![A-Za-z0-9+/])((?:AQAAANCMnd8BFdERjHoA${base64Lines}|01,00,00,00,d0,8c,9d,df(?:[,\\\s]{1,8}[0-9a-f]{2}){1,8000}|01000000d08c9ddf0115d111[0-9a-f]{2,50000}(?:\\?\s{1,8}[0-9a-f]{2,200}){0,1000}))`,
      "dgi"
    )
  },
  {
    // The private parts of RSA keys as .NET writes them in XML.
    id: "rsa-xml",
    whole: true,
    kind: "private-key",
    hints: ["<modulus>"],
    pattern: /<(?:P|Q|DP|DQ|InverseQ|D)>\s{0,8}([A-Za-z0-9+/=\s]{16,4000})<\/(?:P|Q|DP|DQ|InverseQ|D)>/dg
  },
  {
    // The private parts of a JSON web key.
    id: "jwk",
    kind: "private-key",
    hints: ['"kty"'],
    pattern: /"(?:d|p|q|dp|dq|qi|k)"\s{0,8}:\s{0,8}"([\w-]{16,2000})"/dg
  },
  {
    // A recovery key of BitLocker: eight groups of six digits. A product key: five groups of five, a digit among them.
    id: "recovery-key",
    kind: "key",
    hints: ["-"],
    pattern: /(?<![\w-])(\d{6}(?:-\d{6}){7}|(?=[A-Z]{0,29}\d?)[BCDFGHJKMPQRTVWXY2-9N]{5}(?:-[BCDFGHJKMPQRTVWXY2-9N]{5}){4})(?![\w-])/dg
  },
  {
    // Hashes of passwords that can be used or cracked: lines of a SAM dump, crypt and bcrypt. Others are fingerprints and stay.
    id: "password-hash",
    kind: "secret",
    hints: [":::", "$2", "$1$", "$5$", "$6$", "$argon2", "$y$", "{ssha", "$krb5", "pbkdf2"],
    pattern: /((?<=:)[0-9a-f]{32}:[0-9a-f]{32}(?=:::)|\$2[abxy]\$\d\d\$[./A-Za-z0-9]{53}|\$(?:1|5|6|y)\$(?:rounds=\d{1,9}\$)?[./\w$]{1,32}\$[./\w]{20,100}|\$argon2(?:id|i|d)\$[\w=,$+/.-]{20,300}|\$krb5\w{1,10}\$[\w$*./@-]{20,8000}|\{S?SHA\d{0,3}\}[A-Za-z0-9+/]{20,200}={0,2})/dgi
  }
];

// src/text/redact/syntax.ts
var space = String.raw`[^\S\r\n]`;
var closing = String.raw`["'\x60\]*]{0,4}`;
var tags = String.raw`(?:</?(?:b|i|em|strong|code|span|p|td|th|tt|pre|div|label|dt|dd|li|font|u)>${space}{0,4}){0,3}`;
var separator = String.raw`${closing}${tags}${space}{0,40}(?:[.…]{2,40}${space}{0,3})?(?::=|=>|->|→|[:=：＝]{1,2})[*_]{0,2}${space}{0,40}${tags}`;
var quoted = String.raw`(?:"((?:[^"\r\n\\]|\\.|""){1,2000})"|'((?:[^'\r\n\\]|\\.|''){1,2000})'|\x60([^\x60\r\n]{1,2000})\x60|“([^”\r\n]{1,2000})”|„([^“”\r\n]{1,2000})[“”]|[‘‚]([^‘’\r\n]{1,2000})[‘’]|«${space}?([^»\r\n]{1,2000}?)${space}?»)`;
var opening = String.raw`["'\x60*(]{0,3}`;
var bareCharacter = String.raw`(?:(?!\)?\](?:\(|\[)|(?:;|&)(?:\s|$|[\w .-]{1,40}=)|&(?:quot|apos|lt|gt|#\d{2,3});|["'\x60”](?:[\s,;:)}\]<>/|.]|$)|</?[a-z]|/?>(?:\s|$|<)|,(?:\s|$|["']|[\w .-]{1,40}[=:]))\S)`;
var bare = String.raw`((?![;,&"'\x60>\])}])${bareCharacter}{1,2000})`;
var value = String.raw`(?:[@N$]?${quoted}|${opening}${bare})`;
var word = String.raw`(?:${quoted}|${opening}${bare})`;
var argument = String.raw`(?:${quoted}|((?!["'\x60])[^\s"'\x60]{1,2000}))`;
var nameEnd = String.raw`(?:_?\d{1,2})?(?![\p{L}\d_])`;
var passwordName = [
  "p(?:ass|@ss|[a4@][s5$]{2})[ _-]?(?:w[o0]r[dt]|phrase)s?",
  "pass(?:wd|code)",
  "kennw(?:ort|oert)",
  "pwd",
  "(?:(?<![a-z0-9])|(?<=bind|root|admin|user|db|sql|ldap|my|svc))(?:pw|psw|passw|pswd|passwrd|kw)",
  `mots?${space}{0,2}[_-]?de${space}{0,2}[_-]?passe`,
  "motdepasse",
  "(?<![a-z])mdp",
  "contrase(?:\xF1|n|n\u0303)a",
  "(?<![a-z])(?:clave|senha)",
  "wachtwoord"
].join("|");
var cookieName = String.raw`ASP\.NET_SessionId|\.ASPXAUTH|\.AspNet(?:Core)?\.[\w.]{1,40}|JSESSIONID|PHPSESSID|FedAuth|rtFa|ESTSAUTH(?:PERSISTENT|LIGHT)?|ESTSSC|connect\.sid|MSISAuth\d?|SPOIDCRL|AppServiceAuthSession|laravel_session|_session_id`;
var harmlessToken = "public ?key|cancell?ation|skip|delta|continuation|next|page|paging|sync|unexpected|lexer|syntax|change";
var tokenName = String.raw`(?<!(?:${harmlessToken})[ _-]?)(?:token|jeton)(?:${space}(?:secret|secreto|d.acc[eè]s|de${space}acceso))?(?:${space}?[_-]?(?:value|wert|string))?`;
var secretName = String.raw`(?:secret|geheimnis|geheimer${space}(?:client)?schl(?:ü|ue)ssel|cl[eé]${space}secr[eè]te|secreto|clave${space}secreta)(?:${space}(?:client|de${space}cliente|du${space}client))?(?:${space}?[_-]?(?:value|wert|text|string))?`;
var keyOwner = "api|app|wi-?fi|wlan|network|access|account|shared|subscription|storage|secret|encryption|signing|master|admin|functions?|validation|decryption|license|licence|product|auth|client|consumer|crypto|aes|hmac|sas|webhook|integration|ingestion|instance|pre-?shared|wpa|recovery|activation|lizenz|abo|zugriffs|konto";
var keyName = String.raw`(?:(?:${keyOwner})${space}?[_.-]?(?:access${space}?[_-]?)?(?:key|schl(?:ü|ue)ssel)(?:${space}?\d|[12])?|apikey|psk|cl[eé]${space}d.(?:api|acc[eè]s)|clave${space}de${space}(?:api|acceso))(?:${space}?[_-]?(?:value|wert))?`;

// src/text/redact/rules-command.ts
var gap2 = String.raw`(?:[:=]|${space}{1,4}(?:[\\\x60^]${space}{0,4}(?:\r\n|\n|\r)${space}{0,16})?)`;
var dash = String.raw`(?<=^|[\s"'\x60([|])(?:--?|/|–|—)`;
function keepArgument(found, { name: name2 }) {
  if (isPlaceholder(found) || /^(?:[-|>(]|&&?$|\$[\w({])/.test(found)) return true;
  return isWord(found) && !/[:=]$/.test(name2);
}
var named = [
  {
    kind: "password",
    hints: ["pass", "pwd", "pw", "kennwort"],
    name: "[a-z]{0,20}-?(?:password|passwd|pwd|passphrase|kennwort)|pass|[a-z]{0,12}(?:storepass|keypass)|pw|rp|passwordd|passwordo"
  },
  { kind: "token", hints: ["token", "pat"], name: "[a-z-]{0,20}token|pat|oauth2-bearer" },
  { kind: "secret", hints: ["secret"], name: "[a-z-]{0,20}secret(?:-?value)?" },
  {
    kind: "key",
    hints: ["key"],
    name: "(?:api|access|account|storage-?account|subscription|shared-?access|master|encryption)-?key(?:-?value)?|[a-z]{0,12}apikey"
  }
];
var shortOptions = [
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
      "oc "
    ],
    command: "(?:psexec(?:64)?|paexec|winexe|plink|pscp|psftp|sshpass|winrs|(?:docker|podman|helm|oc|az|acr)(?:\\s\\w{1,12}){0,2}\\slogin|certutil|certreq|pvk2pfx|signtool|schtasks|dsquery|dsget|dsmod|dsadd|mongo\\w{0,8}|xfreerdp|rdesktop|evil-winrm|crackmapexec|nxc)",
    option: "[-/](?:p|pw|po|rp)",
    joined: false
  },
  { hints: ["ldap"], command: "ldap(?:search|add|modify|delete|whoami|passwd|compare)", option: "-w", joined: true },
  { hints: ["redis-cli"], command: "redis-cli", option: "-a", joined: false },
  { hints: ["openssl"], command: "openssl", option: "-(?:k|K|passin|passout|password|pass)", joined: false }
];
var commandRules = [
  ...named.map(({ kind, hints: hints3, name: name2 }) => ({
    // `-Password X`, `--client-secret=X`, `/pass:X`.
    id: `option-${kind}`,
    kind,
    hints: hints3,
    pattern: new RegExp(String.raw`${dash}(?:${name2})${gap2}${argument}`, "dgim"),
    keep: keepArgument
  })),
  {
    // `/p:X`, `-p:X`; of MSBuild it takes a property.
    id: "option-p",
    kind: "password",
    hints: ["/p:", "-p:"],
    pattern: new RegExp(String.raw`(?<=^|\s)[-/]p:${argument}`, "dgim"),
    keep: (found, around) => keepArgument(found, around) || /^[A-Za-z_][\w.]*=/.test(found) || /^\d{1,5}$/.test(found)
  },
  ...shortOptions.map(({ hints: hints3, command, option, joined }) => ({
    id: `short-option-${hints3[0] ?? ""}`,
    kind: "password",
    hints: hints3,
    pattern: new RegExp(
      String.raw`(?<![\w-])${command}(?:\.exe)?["']?\s[^\r\n]{0,400}?(?<=\s)${option}(?:[:=]|${space}{${joined ? 0 : 1},3})${argument}`,
      "dg"
    ),
    keep: (found, around) => keepArgument(found, around) || /^(?:\d{1,5}(?::\d{1,5})?|tcp|udp|env:|file:|stdin)/.test(found) || /^[A-Za-z]:\\|^\.?\//.test(found)
  })),
  {
    // openssl: `-passin pass:X`.
    id: "openssl-pass",
    kind: "password",
    hints: ["pass:"],
    pattern: new RegExp(
      String.raw`(?<=\s)-{1,2}[a-z]{0,4}pass(?:in|out|word)?${space}{1,3}["']?pass:([^\s"']{1,256})`,
      "dg"
    ),
    keep: isPlaceholder
  },
  {
    // `curl -u user:X`, `--proxy-user user:X`, `smbclient -U user%X`.
    id: "user-option",
    kind: "password",
    hints: ["-u", "--user", "--proxy-user"],
    pattern: new RegExp(
      String.raw`(?<=\s)(?:-u|-U|--user|--proxy-user|--http-user)(?:${space}{0,4}|=)(?:["'][^\s:%"']{1,128}[:%]([^"'\r\n]{1,256})|[^\s:%"']{1,128}[:%]([^\s"']{1,256}))`,
      "dg"
    ),
    keep: (found) => isPlaceholder(found) || /^\\|^\/\//.test(found)
  },
  {
    // `net use Z: \\srv\share X /user:u`: what stands before or behind the user and is no option, drive or path.
    id: "net-use",
    kind: "password",
    hints: ["net use", "net.exe use", "net1 use"],
    pattern: new RegExp(
      String.raw`\bnet1?(?:\.exe)?${space}{1,3}use(?:${space}{1,3}(?:[a-z]:|\*|/\S{1,80}|\\\\[^\s]{1,200}|"\\\\[^"\r\n]{1,200}"))*?(?:${space}{1,3}(?:[a-z]:|\*))?${space}{1,3}(?:\\\\[^\s]{1,200}|https?://[^\s]{1,200}|"\\\\[^"\r\n]{1,200}")${space}{1,3}(?:/\S{1,120}${space}{1,3}){0,4}${argument}`,
      "dgi"
    ),
    keep: (found) => isPlaceholder(found) || /^[/*\\|>&-]/.test(found)
  },
  {
    // `-u svc -p X`: beside a user, `-p` is no port.
    id: "user-and-password",
    kind: "password",
    hints: [" -p", " /p"],
    pattern: new RegExp(
      String.raw`(?<=\s)[-/](?:u|user|username|l|login)(?:[:=]|${space}{1,3})[^\s-]\S{0,64}${space}{1,4}[-/]p(?:[:=]|${space}{1,3})${argument}`,
      "dgi"
    ),
    keep: (found, around) => keepArgument(found, around) || /^(?:\d{1,5}|tcp|udp)$/.test(found)
  },
  {
    // `htpasswd -b file user X`.
    id: "htpasswd",
    kind: "password",
    hints: ["htpasswd"],
    pattern: new RegExp(
      String.raw`htpasswd${space}{1,3}-\w{0,4}b\w{0,3}${space}{1,3}(?:\S{1,100}${space}{1,3})?\S{1,64}${space}{1,3}${argument}${space}{0,4}(?=$|[\r\n;&|])`,
      "dg"
    ),
    keep: isPlaceholder
  },
  {
    // `az keyvault secret set --value X`; what an expect script sends.
    id: "secret-set",
    kind: "secret",
    hints: ["secret set", "send"],
    pattern: new RegExp(
      String.raw`(?:secret${space}set\b[^\r\n]{0,300}?${space}--value[=\s]{1,3}${argument}|send(?:line)?${space}{0,2}\(?${space}{0,2}["']([^"'\r\n]{4,128})\\r["'])`,
      "dg"
    ),
    keep: isPlaceholder
  },
  {
    // `net user name X /add`.
    id: "net-user",
    kind: "password",
    hints: ["net user", "net.exe user", "net1 user"],
    pattern: new RegExp(
      String.raw`\bnet1?(?:\.exe)?${space}{1,3}user${space}{1,3}(?:/\w{1,10}${space}{1,3}){0,3}(?:"[^"\r\n]{1,64}"|[^\s/"]{1,64})${space}{1,3}${argument}`,
      "dgi"
    ),
    keep: (found) => isPlaceholder(found) || /^[/*|>&]/.test(found) || isWord(found) && !/\d/.test(found)
  },
  {
    // `sc config svc obj= dom\u password= X`: a blank behind the equals sign.
    id: "sc-config",
    kind: "password",
    hints: ["password="],
    pattern: new RegExp(String.raw`\bsc(?:\.exe)?\b[^\r\n]{0,300}?password=${space}{0,3}${argument}`, "dgi"),
    keep: isPlaceholder
  },
  {
    // `csvde -b user domain X`, the same of ldifde.
    id: "ldifde",
    kind: "password",
    hints: ["ldifde", "csvde"],
    pattern: new RegExp(
      String.raw`\b(?:ldifde|csvde)(?:\.exe)?\b[^\r\n]{0,300}?\s-b${space}{1,3}\S{1,64}${space}{1,3}\S{1,64}${space}{1,3}${argument}`,
      "dgi"
    ),
    keep: isPlaceholder
  }
];

// src/text/redact/rules-credentials.ts
var credentialRules = [
  {
    // `pass=X`, `DbPass: X`; "pass" is also the result of a test, so the value must be more than a word or a number.
    id: "pass-pair",
    kind: "password",
    hints: ["pass"],
    pattern: new RegExp(
      String.raw`(?:(?<![A-Za-z])(?:pass|Pass|PASS)|(?<=[a-z])Pass|(?<=db|sql|ftp|smtp|user|admin|root|my|ldap|bind|svc|mail|proxy)pass|(?<=[A-Z]{2})PASS)(?![A-Za-z])(?:${separator}|${space}{1,3}(?:is|ist|was)${space}{1,3})${value}`,
      "dgu"
    ),
    keep: (found) => isPlaceholder(found) || isWord(found) || isIdentifier(found) || !/[\d\W_]/.test(found) || found.length < 4
  },
  {
    // "pass X".
    id: "pass-beside",
    kind: "password",
    hints: ["pass "],
    pattern: new RegExp(String.raw`(?<![\w-])pass${space}{1,3}${word}`, "dgi"),
    keep: (found) => keepUnlessStrong(found) || !/[!#$%^&*@?]/.test(found) || !/\d/.test(found)
  },
  {
    id: "pin",
    kind: "password",
    hints: ["pin"],
    pattern: new RegExp(
      String.raw`(?<![a-z])pin(?:[- ]?code)?(?:${separator}|${space}(?:is|ist|lautet|est|es)${space}{1,3})(\d{4,12})(?!\d)`,
      "dgi"
    )
  },
  {
    // Codes for one use, of a phone or a mail.
    id: "one-time-code",
    kind: "password",
    hints: ["code", "otp", "tan"],
    pattern: new RegExp(
      String.raw`(?:mfa|2fa|otp|one-?time|verification|unlock|access|security|sms|mobile|bestätigungs|sicherheits|einmal|authenticator)[- ]?(?:code|pin|tan)?(?:${separator}|${space}(?:is|was|ist|lautet|est|es)${space}{1,3})["']?(\d{3}[ -]?\d{3}\d{0,2})(?!\d)`,
      "dgi"
    )
  },
  {
    // `admin / X` behind "credentials", "user/pass:": the user stays, the second part goes.
    id: "credentials",
    kind: "password",
    hints: ["cred", "daten", "identifiant", "login", "/pass", "/pw", "/kennw", "/mot", "/mdp", "/contra"],
    pattern: new RegExp(
      String.raw`(?:creds?|credentials?|credenciales|(?:zugangs|anmelde|login)-?daten|identifiants?|login|sign-?in|[/&+|]${space}?(?:pass\w{0,6}|pwd?|kennwort|mot de passe|mdp|contrase\wa))${closing}(?:${space}(?:are|is|sind|sont|son|lauten|with|as|mit|avec|con))?${space}{0,3}[:=]?${space}{1,3}["'\x60]?[^\s/:|,;"'\x60()[\]]{1,64}["'\x60]?${space}{0,3}(?:[/:|,]|(?:and|und|et|y)${space})${space}{0,3}["'\x60]?([^\s"'\x60()[\]/\\]{6,128})`,
      "dgi"
    ),
    keep: keepUnlessStrong
  },
  {
    // `user svc / X`, `bob@contoso.com / X`.
    id: "user-slash",
    kind: "password",
    hints: ["user", "account", "konto", "benutz", "usuario", "utilisateur", "logon", "@"],
    pattern: new RegExp(
      String.raw`(?:(?:user(?:name)?|account|konto|benutzer(?:name)?|usuario|utilisateur|logon)["'*]{0,2}${space}{0,3}[:=]?${space}{1,3}["'\x60]?[^\s/:|,;"'\x60()[\]]{1,64}|(?<=[\w.+-])@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})["'\x60]?${space}{0,2}/${space}{0,2}["'\x60]?([^\s"'\x60()[\]/\\]{6,128})`,
      "dgi"
    ),
    keep: (found) => keepUnlessStrong(found) || !/[!#$%^&*?+]/.test(found)
  }
];

// src/text/redact/rules-header.ts
var schemes = "bearer|basic|ntlm|negotiate|kerberos|shared-?key(?:lite)?|api-?key|token|ssws|genie-?key|splunk|apikey-v1|pop|dpop|mac|private-token";
var listSchemes = "digest|hawk|oauth|aws4-hmac-sha256|sharedaccesssignature|signature|hmac(?:-\\w{1,10})?|mauth";
var name = String.raw`(?<!www-)authorization(?:-[a-z]{1,20})?(?:${separator}|["']${space}{0,3},${space}{0,3})[[(@]?["'\x60]{0,2}`;
var onlyScheme = new RegExp(`^(?:${schemes}|${listSchemes})$`, "i");
function keepUnknown(found) {
  return isPlaceholder(found) || isWord(found) || onlyScheme.test(found) || isMeasure(found) || !(isStrong(found) || /\d/.test(found) || found.length >= 20);
}
function keepScheme(found) {
  return isPlaceholder(found) || isWord(found);
}
function keepBasic(found) {
  try {
    return !/^[\x20-\x7e\u00a0-\u00ff]{0,200}:[\x20-\x7e\u00a0-\u00ff]{0,200}$/.test(atob(found.replace(/=+$/, "")));
  } catch (error) {
    if (error instanceof DOMException) return true;
    throw error;
  }
}
function keepCookie(found, { after }) {
  if (isPlaceholder(found) || isWord(found)) return true;
  return !/^[^\s=;]{1,128}=[^\s=]/.test(found) && !(isStrong(found) && !/^\s+[a-z]/.test(after));
}
var headerRules = [
  {
    // The scheme stays, what follows goes.
    id: "authorization",
    kind: "header",
    hints: ["authorization"],
    pattern: new RegExp(
      String.raw`${name}(?:${schemes})(?::|${space}){0,4}(?:${space}|:|(?:\r\n|\n)${space}{1,8})["'\x60]{0,2}([^\s"'<>\x60\\,;)\]}]{1,16000})`,
      "dgi"
    ),
    keep: keepScheme
  },
  {
    // `Digest username="…", response="…"`, signatures: to the end of the line.
    id: "authorization-list",
    kind: "header",
    hints: ["authorization"],
    pattern: new RegExp(String.raw`${name}(?:${listSchemes})${space}{1,4}([^\r\n]{1,16000})`, "dgi"),
    keep: (found) => isPlaceholder(found) || !/[=:]/.test(found)
  },
  {
    // No scheme, or one that we do not know.
    id: "authorization-unknown",
    kind: "header",
    hints: ["authorization"],
    pattern: new RegExp(String.raw`${name}(?:[a-z][a-z0-9_-]{1,30}${space}{1,3})?([^\s"'<>\x60,]{8,16000})`, "dgi"),
    keep: keepUnknown
  },
  {
    // A token behind the scheme alone, as people quote it.
    id: "bearer",
    kind: "token",
    hints: ["bearer"],
    pattern: new RegExp(
      String.raw`\bbearer(?:${space}token)?(?:${space}{1,4}|${separator})["'\x60<]?([A-Za-z0-9._~+/=-]{8,16000})`,
      "dgi"
    ),
    keep: (found) => keepScheme(found) || !/\d/.test(found) || !/[a-z]/i.test(found) || isMeasure(found) || /^[a-z_]+=["']?$/i.test(found)
  },
  {
    id: "basic",
    kind: "header",
    hints: ["basic "],
    pattern: /\bBasic\s{1,4}["'`]?([A-Za-z0-9+/]{8,1000}={0,2})(?![A-Za-z0-9+/])/dg,
    keep: keepBasic
  },
  {
    // The logins that Docker keeps: `"auth": "base64"`.
    id: "auth-field",
    kind: "password",
    hints: ['"auth"', "_auth="],
    pattern: /(?:"auth"\s{0,4}:\s{0,4}"|_auth=)([A-Za-z0-9+/]{8,1000}={0,2})/dgi,
    keep: keepBasic
  },
  {
    // NTLM and Kerberos messages, which carry hashes and tickets.
    id: "negotiate",
    kind: "header",
    hints: ["ntlm ", "negotiate "],
    pattern: /\b(?:NTLM|Negotiate)\s{1,4}((?:TlRMTVNTUA|YII|oY|TIR)[A-Za-z0-9+/]{12,16000}={0,2})/dg
  },
  {
    // `Cookie: a=b; c=d`: all of it.
    id: "cookie",
    kind: "cookie",
    hints: ["cookie"],
    pattern: new RegExp(
      String.raw`(?<!set-|[a-z])cookie2?(?:${separator}|["']${space}{0,3},${space}{0,3})["'\x60]{0,2}([^\r\n"'<>\x60]{4,16000})`,
      "dgi"
    ),
    keep: keepCookie
  },
  {
    // "cookie a=b".
    id: "cookie-beside",
    kind: "cookie",
    hints: ["cookie "],
    pattern: new RegExp(String.raw`(?<![a-z])cookie${space}{1,3}["'\x60]?([\w.-]{1,60}=[^\s;"'<>\x60]{6,8000})`, "dgi"),
    keep: (found) => isPlaceholder(found.slice(found.indexOf("=") + 1)) || !/\d/.test(found)
  },
  {
    // `X-Auth: X`.
    id: "x-auth",
    kind: "header",
    hints: ["x-auth", "x-session", "x-access"],
    pattern: new RegExp(
      String.raw`(?<![a-z-])x-(?:auth|session|access)(?:-[a-z]{1,16})?${separator}["'\x60]?([^\s"'<>\x60,;]{8,8000})`,
      "dgi"
    ),
    keep: keepUnknown
  },
  {
    // `new AuthenticationHeaderValue("Bearer", "X")`.
    id: "header-value",
    kind: "header",
    hints: ["authenticationheadervalue"],
    pattern: /AuthenticationHeaderValue\(\s{0,3}["']\w{1,20}["']\s{0,3},\s{0,3}["']([^"'\r\n]{4,8000})["']/dgi,
    keep: isPlaceholder
  },
  {
    // `Set-Cookie: a=b; Path=/`: the value; its attributes are no secret.
    id: "set-cookie",
    kind: "cookie",
    hints: ["set-cookie"],
    pattern: new RegExp(
      String.raw`set-cookie2?(?:${separator}|["']${space}{0,3},${space}{0,3})["'\x60[]{0,3}[^\s=;"']{1,128}=([^\r\n;"'<>,\s]{1,16000})`,
      "dgi"
    ),
    keep: isPlaceholder
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
      "sid="
    ],
    pattern: new RegExp(
      String.raw`(?<![\w-])(?:${cookieName}|sessionid)["']?\s{0,3}[=:]\s{0,3}["']?([^\s;"'<>,&]{6,8000})`,
      "dgi"
    ),
    keep: (found) => isPlaceholder(found) || isWord(found)
  },
  {
    // curl -b "a=b", --cookie "a=b".
    id: "cookie-option",
    kind: "cookie",
    hints: ["curl", "wget", "http"],
    pattern: /(?:curl|wget|http)\b[^\r\n]{0,400}?\s(?:-b|--cookie)[\s=]{1,4}["']?([^\s=;"']{1,128}=[^\r\n"']{1,8000})/dgi,
    keep: isPlaceholder
  }
];

// src/text/redact/rules-named.ts
var names = [
  { kind: "header", hints: ["authorization"], name: "(?<!www-)authorization" },
  {
    kind: "cookie",
    hints: ["cookie", "session", "auth", "sess", "sid", "rtfa", "spoidcrl", "estssc"],
    name: `cookie|${cookieName}`
  },
  {
    kind: "password",
    hints: ["pass", "pwd", "pw", "kennwort", "contrase", "passe"],
    name: `${passwordName}|(?<![a-z])pass`
  },
  { kind: "token", hints: ["token"], name: tokenName },
  { kind: "secret", hints: ["secret", "geheim"], name: secretName },
  { kind: "key", hints: ["key"], name: keyName }
];
var nameField = String.raw`(?<![a-z])(?:key|name|id|n|field|setting|variable)["']?${space}{0,3}[:=]\s{0,3}["']?[\w.:/ $-]{0,60}?`;
var valueField = String.raw`["']?(?:value|val|v|defaultvalue|data|text|content)["']?${space}{0,3}[:=]\s{0,3}`;
var between = String.raw`["']?\s{0,3}[,;]?\s{0,40}(?:["']?[\w:.-]{1,30}["']?${space}{0,3}[:=]${space}{0,3}(?:"[^"\r\n]{0,80}"|'[^'\r\n]{0,80}'|[\w.-]{1,40}),?\s{1,20}){0,3}?`;
var linesOfRecord = 6;
function keepNamed(found, { name: name2, after }) {
  if (isPlaceholder(found) || isWord(found) || found.trim().length < 3) return true;
  if (name2.endsWith(">") && after === "" && !isStrong(found)) return true;
  return /token/i.test(name2) && !/secret/i.test(name2) ? isGuid(found) || isMeasure(found) : false;
}
var namedRules = names.flatMap(({ kind, hints: hints3, name: name2 }) => [
  {
    // `<Password>X</Password>`, `<ns:ApiKey encrypted="no"><![CDATA[X]]></ns:ApiKey>`.
    id: `element-${kind}`,
    kind,
    hints: hints3,
    lines: linesOfRecord,
    pattern: new RegExp(
      String.raw`<[\w:.-]{0,60}?(?:${name2})${nameEnd}(?:\s[^<>]{0,200})?(?<!/)>\s{0,40}(?:<!\[CDATA\[\s{0,20}([^\]]{1,4000})\]\]>|([^<>\s](?:[^<>\r\n]{0,4000}[^<>\s])?)\s{0,40}(?=</[\w:.-]{0,60}?(?:${name2}))|([^<>\s]{6,400})$)`,
      "dgiu"
    ),
    keep: keepNamed
  },
  {
    // `<Password><Value>X</Value>`, `<setting name="ApiKey"><value>X</value>`, `<key>password</key><string>X</string>`.
    id: `nested-${kind}`,
    kind,
    hints: hints3,
    lines: linesOfRecord,
    pattern: new RegExp(
      String.raw`(?:<[\w:.-]{0,60}?(?:${name2})${nameEnd}[^<>]{0,200}(?<!/)>|\s(?:name|key|id|attributes?)=["'][\w.:/ -]{0,60}?(?:${name2})${nameEnd}["'][^<>]{0,200}(?<!/)>|>[\w.:/ -]{0,60}?(?:${name2})${nameEnd}:?(?:</[\w:]{1,20}>\s{0,40}){1,3})\s{0,40}(?:<[\w:]{1,20}(?:\s[^<>]{0,100})?>\s{0,20}){0,3}([^<>\s][^<>]{0,4000})(?=</)`,
      "dgiu"
    ),
    keep: keepNamed
  },
  {
    // `<add key="password" value="X"/>`, `{"name": "client_secret", "value": "X"}`, `- name: DB_PASSWORD` and `value: X` on the next line.
    id: `name-value-${kind}`,
    kind,
    hints: hints3,
    lines: linesOfRecord,
    pattern: new RegExp(String.raw`${nameField}(?:${name2})${nameEnd}${between}${valueField}${value}`, "dgiu"),
    keep: keepNamed
  },
  {
    // The same with the value first.
    id: `value-name-${kind}`,
    kind,
    hints: hints3,
    lines: linesOfRecord,
    pattern: new RegExp(
      String.raw`(?<![a-z])(?:value|val)["']?${space}{0,3}[:=]\s{0,3}${quoted}\s{0,3},?\s{1,20}["']?(?:key|name|id)["']?${space}{0,3}[:=]\s{0,3}["'][\w.:/ -]{0,60}?(?:${name2})${nameEnd}["']`,
      "dgiu"
    ),
    keep: keepNamed
  },
  {
    // `reg query`: `DefaultPassword    REG_SZ    X`; `reg add … /v Password /t REG_SZ /d X`.
    id: `registry-${kind}`,
    kind,
    hints: ["reg_sz", "reg_expand_sz", "reg_binary"],
    pattern: new RegExp(
      String.raw`(?:${name2})${nameEnd}["']?${space}{1,20}(?:/t${space}{1,3})?REG_(?:SZ|EXPAND_SZ|BINARY|MULTI_SZ)${space}{1,20}(?:/d${space}{1,3})?${value}`,
      "dgiu"
    ),
    keep: keepNamed
  }
]);

// src/text/redact/rules-password.ts
var hints = [
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
  "contrase",
  "clave",
  "senha",
  "wachtwoord"
];
var head = new RegExp(
  String.raw`(?:${passwordName})(?:[ _-]?(?:feld|field|value|wert|text|string))?${nameEnd}`,
  "giu"
);
var qualifier = String.raw`${closing}${space}{1,3}(?:\([^()\r\n]{1,40}\)|\[[^[\]\r\n]{1,40}\]|(?:for|of|on|für|von|vom|des|der|zum|pour|de|du|del|para)${space}[^\r\n:=;"']{1,60}?)`;
var verb = String.raw`(?:${space}{1,3}|['’](?=s))(?:is|s|was|were|ist|war|est|était|es|era|lautet|lautete|heißt|heisst)(?:${space}(?:now|currently|still|just|simply|jetzt|noch|nun|aktuell|maintenant|ahora))?${space}{0,3}[:=]?${space}{1,3}`;
var weakVerb = String.raw`(?:${space}{1,3}(?:to|as|into|from|auf|in|à|a|like|used|also)|${space}{1,3}[-–—>|/]{1,3}(?=\s)|[|?]|${space}{0,3}\()${space}{0,3}[:=]?${space}{0,3}`;
var settingWord = /^(?:null|nil|none|no|yes|true|false|on|off|required|optional|mandatory|hashed|encrypted|plain|clear|string|empty|blank|undefined|default|unknown|unset|hidden|changed|expired|invalid|incorrect|wrong|failed|ok|valid|missing|disabled|enabled|is|not|the|a)$/i;
function keepPair(found, { name: match, before, after }) {
  if (isPlaceholder(found) || /^https?:\/\//i.test(found)) return true;
  if (/=["']?$/.test(match) ? settingWord.test(found) : isWord(found)) return true;
  if (/^pwd["']?\s?[=:]/i.test(match) && /^\/[\w./ -]*$/.test(found) && !/;\s*$/.test(before) && !after.startsWith(";"))
    return true;
  return false;
}
var endOfSentence = /^[\s.,;!)"']{0,8}(?:$|[\r\n])/;
var nextCredential = /^[\s,;/]{0,3}(?:(?:and|und|et|y|with|for|mit|für)\s)?(?:(?:the|my|der|mein|le|el)\s)?(?:user|login|benutzer|utilisateur|usuario|username|account|konto)/i;
function keepProse(found, { name: match, after }) {
  if (isPlaceholder(found) || isWord(found)) return true;
  if (/laut|heiß|heiss|[:="'`„“«]/i.test(match)) return false;
  if (/^(?:geheim|secret)$/i.test(found)) return true;
  if (!/^[\p{L}'’-]+$/u.test(found)) return !/^\d{4,}$/.test(found) && isMeasure(found);
  if (new RegExp("\\p{Ll}\\p{Lu}", "u").test(found)) return false;
  if (found.includes("-")) return true;
  const proseEnding = /(?:ed|ing|able|ible|less|ly|ful|ous|bar|lich|ig|isch|los|té|ée|ado|ada|ido|ida)$/i;
  const stands = new RegExp("^\\p{Lu}", "u").test(found) || endOfSentence.test(after) || nextCredential.test(after);
  return !stands || proseEnding.test(found);
}
var passwordRules = [
  {
    // Connection strings quote a value that holds `;`: in braces (ODBC), in quotes (ADO.NET).
    id: "connection-string-quoted",
    kind: "password",
    hints: ["pwd", "password"],
    pattern: new RegExp(
      String.raw`(?:pwd|password)${space}{0,3}=${space}{0,3}(?:\{((?:[^}\r\n]|\}\}){1,256})\}|${quoted})`,
      "dgi"
    ),
    keep: (found, around) => keepPair(found, around) || around.after.startsWith("}") && isPlaceholder(`{${found}}`)
  },
  {
    // Unquoted, it goes up to the next `;` that begins a pair or ends the string, blanks and quotes included.
    id: "connection-string",
    kind: "password",
    hints: ["pwd", "password"],
    pattern: new RegExp(
      String.raw`(?:pwd|password)${space}{0,3}=${space}{0,3}([^;\r\n{"'<\s][^;\r\n]{0,128}(?:;(?!${space}{0,3}[a-z][\w ]{1,40}=|${space}|["'])[^;\r\n]{1,128}){0,3})(?=;${space}{0,3}(?:["'\r\n]|$|[a-z][\w ]{1,40}=))`,
      "dgi"
    ),
    keep: keepPair
  },
  {
    // `password: X`, `"password": "X"`, `DB_PASSWORD=X`, `<add password="X">`.
    id: "password-pair",
    kind: "password",
    hints,
    head,
    pattern: new RegExp(String.raw`${separator}${value}`, "dyiu"),
    keep: keepPair
  },
  {
    // `password: <X>`: what documentation writes so has no digit and no sign.
    id: "password-angled",
    kind: "password",
    hints,
    head,
    pattern: new RegExp(String.raw`(?:${separator}|${space}{1,3}(?:is${space})?)<([^<>\s"'/]{4,64})>`, "dyiu"),
    keep: (found) => keepUnlessStrong(found) || !/[!#$%^&*+?]/.test(found)
  },
  {
    // "Kennwort (admin): X", "password for svc_ecma: X".
    id: "password-pair-qualified",
    kind: "password",
    hints,
    head,
    pattern: new RegExp(String.raw`${qualifier}(?:(?:${space}{0,3}:|${space}=)${space}{1,8}|=)${word}`, "dyiu"),
    keep: (found, around) => keepPair(found, around) || isIdentifier(found) || !/[\d\W_]/.test(found) || // "password for DSN=HR": what stands before the sign is a name of its own.
    around.name.endsWith("=") && (!isStrong(found) || !/[!#$%^&*?+]/.test(found))
  },
  {
    // "the password is X", "Kennwort lautet X", "password for svc is X".
    id: "password-prose",
    kind: "password",
    hints,
    head,
    pattern: new RegExp(String.raw`(?:${qualifier}|${closing})${verb}${word}`, "dyiu"),
    keep: keepProse
  },
  {
    // "set the password to X", "password - X", "password (X)".
    id: "password-weak",
    kind: "password",
    hints,
    head,
    pattern: new RegExp(String.raw`(?:${qualifier}|${closing})${weakVerb}${word}`, "dyiu"),
    keep: keepUnlessStrong
  },
  {
    // "with password X": nothing between.
    id: "password-beside",
    kind: "password",
    hints,
    head,
    pattern: new RegExp(String.raw`${closing}${space}{1,8}${word}`, "dyiu"),
    keep: keepUnlessStrong
  },
  {
    // "X is the password", "X as password", "X als Kennwort".
    id: "password-after",
    kind: "password",
    hints,
    pattern: new RegExp(
      String.raw`(?<=^|[\s"'\x60(:])([^\s"'\x60()]{6,128})["'\x60)]{0,2}${space}{1,3}(?:(?:is|was|ist|war|est|es)${space}(?:the|my|our|his|her|das|mein|unser|le|la|mon)(?:${space}[\p{L}]{1,20})?|(?<=,${space})(?:the|my|our|das|mein|unser|le|la|mon)|as(?:${space}(?:the|a|my))?|for${space}the|als(?:${space}das)?|comme|como)${space}(?:${passwordName})(?!\p{L})`,
      "dgimu"
    ),
    keep: keepUnlessStrong
  },
  {
    // "password - is it still X?": in the same sentence, with a capital, a digit and a sign.
    id: "password-near",
    kind: "password",
    hints,
    head,
    pattern: new RegExp(
      String.raw`(?:[^\r\n.;=]{1,40}?)[\s"'\x60(](?=[^\s]{0,40}?[#!$%^*?&+])([^\s"'<>\x60]{8,64})`,
      "dyiu"
    ),
    keep: (found) => keepUnlessStrong(found) || !/\d/.test(found) || !new RegExp("\\p{Ll}", "u").test(found) || !new RegExp("\\p{Lu}", "u").test(found) || /[/\\:@=]/.test(found)
  },
  {
    // In a file's name: "screenshot-password-X.png".
    id: "password-in-name",
    kind: "password",
    hints,
    pattern: new RegExp(String.raw`(?:${passwordName})[_-]{1,4}([^\s"'<>\x60/\\]{6,64})`, "dgiu"),
    keep: (found) => keepUnlessStrong(found) || !/[!#$%^&*+]/.test(found)
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
      "dyimu"
    ),
    keep: keepUnlessStrong
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
      "dyimu"
    ),
    keep: (found, { before }) => keepUnlessStrong(found) || !/(?:^|[\r\n])[\s>*-]{0,8}(?:[\p{L}-]{1,20} ){0,2}$/u.test(before)
  }
];

// src/text/redact/rules-script.ts
var scriptRules = [
  {
    // `ConvertTo-SecureString "X" -AsPlainText -Force`, `-String X`.
    id: "secure-string",
    kind: "password",
    hints: ["securestring"],
    pattern: new RegExp(
      String.raw`ConvertTo-SecureString${space}{1,4}(?:-(?:AsPlainText|Force)${space}{1,4}){0,2}(?:-String(?:${space}{1,4}|:))?(?:-(?:AsPlainText|Force)${space}{1,4}){0,2}\(?${argument}`,
      "dgi"
    ),
    keep: (found) => isPlaceholder(found) || /^[-$(]/.test(found)
  },
  {
    // `"X" | ConvertTo-SecureString`.
    id: "piped-secure-string",
    kind: "password",
    hints: ["securestring"],
    pattern: new RegExp(String.raw`${quoted}${space}{0,4}\|${space}{0,4}ConvertTo-SecureString`, "dgi"),
    keep: isPlaceholder
  },
  {
    // `new NetworkCredential("user", "X")`, `PSCredential("user", …)`, `login("user", "X")`.
    id: "credential-call",
    kind: "password",
    hints: ["credential(", "login(", "authenticate(", "auth(", "auth=("],
    pattern: new RegExp(
      String.raw`(?:credential|login|authenticate|basicauth|auth=?)\(${space}{0,3}["'][^"'\r\n]{0,128}["']${space}{0,3},${space}{0,3}${quoted}`,
      "dgi"
    ),
    keep: (found) => isPlaceholder(found) || isWord(found) || new RegExp("^\\p{L}+(?: \\p{L}+){1,9}$", "u").test(found)
  },
  {
    // `echo X | docker login --password-stdin`, `echo X | sudo -S`.
    id: "echo-stdin",
    kind: "password",
    hints: ["-stdin", "sudo -s"],
    pattern: new RegExp(
      String.raw`echo${space}{1,3}(?:-n${space}{1,3})?${argument}${space}{0,3}\|[^\r\n|]{1,200}(?:--password-stdin|sudo -S)`,
      "dg"
    ),
    keep: isPlaceholder
  },
  {
    // SQL: `IDENTIFIED BY 'X'`, `WITH PASSWORD = N'X'`, `PASSWORD('X')`, `PASSWORD 'X'`.
    id: "sql",
    kind: "password",
    hints: ["identified by", "password"],
    pattern: new RegExp(
      String.raw`(?:identified(?:${space}with${space}\S{1,40})?${space}by(?:${space}password)?|(?:encrypted${space})?password${space}{0,3}[=(]?)${space}{0,3}N?${quoted}`,
      "dgi"
    ),
    keep: (found) => isPlaceholder(found) || isWord(found) || /\s/.test(found) && !isStrong(found) || !/[\d\W_]/.test(found)
  },
  {
    id: "identified-by",
    kind: "password",
    hints: ["identified by"],
    pattern: new RegExp(
      String.raw`(?:user|role|grant|login)\b[^\r\n;]{0,160}?identified${space}by${space}{1,3}([^\s"';]{1,128})`,
      "dgi"
    ),
    keep: isPlaceholder
  },
  {
    // `sqlplus user/X@db`.
    id: "sqlplus",
    kind: "password",
    hints: ["sqlplus", "sqlldr", "expdp", "impdp", "jdbc:oracle"],
    pattern: new RegExp(
      String.raw`\b(?:(?:sqlplus|sqlldr|expdp|impdp)(?:${space}{1,3}-\w{1,8}){0,3}${space}{1,3}(?:userid=)?["']?|jdbc:oracle:\w{1,6}:)[\w.$#-]{1,64}/([^\s@"']{1,128})(?=@|["'\s]|$)`,
      "dgi"
    ),
    keep: isPlaceholder
  },
  {
    // .netrc: `login u password X`; FTP and POP in a trace: `PASS X`; redis: `AUTH X`, `requirepass X`.
    id: "protocol",
    kind: "password",
    hints: ["pass ", "requirepass", "password "],
    pattern: new RegExp(
      String.raw`(?:(?<=^|[>:\]]${space}?|\d${space}|quote${space})PASS|(?:requirepass|masterauth|wpa_passphrase)|login${space}{1,3}\S{1,64}\s{1,8}password)${space}{1,3}([^\s"']{3,256})${space}{0,8}(?=[\r\n]|$|\s(?:macdef|machine|account)\b)`,
      "dgm"
    ),
    keep: (found) => isPlaceholder(found) || isWord(found) || isIdentifier(found)
  },
  {
    // SMTP `AUTH PLAIN base64`.
    id: "smtp-auth",
    kind: "password",
    hints: ["auth plain", "auth login", "334 ugfzc3dvcmq6"],
    pattern: /(?:\bAUTH (?:PLAIN|LOGIN) |334 UGFzc3dvcmQ6\s{1,4}(?:C: ?)?)([A-Za-z0-9+/]{4,400}={0,2})/dg
  },
  {
    // `user password 51:b:hex` of a saved remote desktop connection.
    id: "rdp",
    kind: "password",
    hints: ["51:b:"],
    pattern: /password 51:b:([0-9a-f]{16,8000})/dgi
  },
  {
    // Switches and routers: `password 7 hex`, `secret 9 hash`, `snmp-server community X`.
    id: "network-device",
    kind: "password",
    hints: ["password ", "secret ", "snmp-server community"],
    pattern: /(?:\b(?:password|secret|key) [4-9]|snmp-server community) ([^\s"']{6,256})/dgi,
    keep: (found) => isPlaceholder(found) || isWord(found) && !/\d/.test(found)
  },
  {
    // The basic header that a script encodes: `ToBase64String(… "user:X" …)`.
    id: "encoded-pair",
    kind: "password",
    hints: ["base64", "btoa", "b64encode", "getbytes"],
    pattern: /(?:base64\w{0,10}|btoa|b64encode|getbytes)["']?\(.{0,80}?["'][\w.\\@-]{1,64}:([^"'\r\n]{3,128})["']/dgi,
    keep: isPlaceholder
  },
  {
    // `.pgpass`: host:port:database:user:X.
    id: "pgpass",
    kind: "password",
    hints: [":5432:"],
    pattern: /^[\w.*-]{1,100}:5432:[\w*-]{1,63}:[\w.*-]{1,63}:([^\s:]{1,128})$/dgm,
    keep: isPlaceholder
  }
];

// src/text/redact/rules-secret.ts
var verb2 = String.raw`${closing}${space}{1,3}(?:is|was|ist|war|lautet|est|es|set${space}to|to|=|:|-|–|—)${space}{0,3}[:=]?${space}{1,3}`;
var tokenHead = new RegExp(`${tokenName}${nameEnd}`, "giu");
var secretHead = new RegExp(`(?:${secretName})${nameEnd}`, "giu");
var keyHead = new RegExp(`(?:${keyName})${nameEnd}`, "giu");
var tokenHints = ["token", "jeton"];
var secretHints = ["secret", "geheim", "secr", "clave"];
var keyHints = ["key", "schl", "psk", "cl\xE9", "clave", "cle "];
var credentialToken = /secret|access|refresh|auth|bearer|scim|api|geheim|id[-_ ]?token|session|sas|bot|personal|registration|security|identity/i;
function keepToken(found, { name: name2, before }) {
  if (isPlaceholder(found) || isWord(found) || isMeasure(found)) return true;
  if (credentialToken.test(before.slice(-16) + name2) || /[?&]$/.test(before)) return false;
  return isGuid(found) || found.length < 8 || !/\d/.test(found);
}
function keepProse2(found) {
  if (isPlaceholder(found) || isWord(found) || isIdentifier(found) || /^[\w.-]{1,40}=[^=]/.test(found)) return true;
  return !(isStrong(found) || /\d/.test(found) && new RegExp("\\p{L}", "u").test(found) && found.length >= 8 || new RegExp("\\p{Ll}\\p{Lu}\\p{L}{0,40}\\p{Ll}\\p{Lu}", "u").test(found));
}
function keepSecret(found, { name: name2, before }) {
  if (isPlaceholder(found) || isWord(found) || isMeasure(found) || found.length < 4) return true;
  return /^secret["']?\s{0,4}:/i.test(name2) && !/(?:client|app|shared|api|scim)[ _-]?$/i.test(before) && new RegExp("^\\p{L}+$", "u").test(found) && found.length < 16;
}
function keepKey(found) {
  return isPlaceholder(found) || isWord(found) || isMeasure(found) || found.length < 8 || !/\d/.test(found) && found.length < 20;
}
var secretRules = [
  ...[
    { kind: "token", hints: tokenHints, head: tokenHead },
    { kind: "secret", hints: secretHints, head: secretHead },
    { kind: "key", hints: keyHints, head: keyHead }
  ].map(({ kind, hints: hints3, head: head2 }) => ({
    // `headers.Add("x-api-key", "X")`.
    id: `${kind}-argument`,
    kind,
    hints: hints3,
    head: head2,
    pattern: /["']\s{0,2},\s{0,3}["']([^"'\r\n]{6,4000})["']\s{0,3}\)/dy,
    keep: keepProse2
  })),
  {
    // `SecretToken: X`, `Secret Token = X`, `access_token=X`, `jeton secret : X`. Not the public key token of an assembly.
    id: "token-pair",
    kind: "token",
    hints: tokenHints,
    head: tokenHead,
    pattern: new RegExp(String.raw`${separator}${value}`, "dyiu"),
    keep: keepToken
  },
  {
    // "the secret token is X".
    id: "token-prose",
    kind: "token",
    hints: tokenHints,
    head: tokenHead,
    pattern: new RegExp(String.raw`${verb2}${word}`, "dyiu"),
    keep: keepProse2
  },
  ...[
    { kind: "token", hints: tokenHints, head: tokenHead },
    { kind: "secret", hints: secretHints, head: secretHead },
    { kind: "key", hints: keyHints, head: keyHead }
  ].map(({ kind, hints: hints3, head: head2 }) => ({
    // "token for the portal: X", "the secret of the app is X".
    id: `${kind}-qualified`,
    kind,
    hints: hints3,
    head: head2,
    pattern: new RegExp(
      String.raw`${closing}${space}{1,3}(?:\([^()\r\n]{1,30}\)|(?:for|of|in|für|von|der|des|pour|de|du|para|del)${space}[^\r\n:=;"']{1,48}?)(?::|${space}=|${space}(?:is|was|ist|lautet|est|es))${space}{1,8}${word}`,
      "dyiu"
    ),
    keep: (found) => keepProse2(found) || found.length < 8
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
      "dyimu"
    ),
    keep: (found) => keepProse2(found) || !/^[\w.~+/=-]+$/.test(found)
  },
  {
    // "with the token X": nothing between, so long, and no id.
    id: "token-beside",
    kind: "token",
    hints: tokenHints,
    head: tokenHead,
    pattern: new RegExp(String.raw`${closing}${space}{1,24}\(?${word}`, "dyiu"),
    keep: (found) => keepProse2(found) || found.length < 10 || !/^[\w.~+/=-]+$/.test(found)
  },
  {
    // `"client_secret": "X"`, `Clientgeheimnis: X`.
    id: "secret-pair",
    kind: "secret",
    hints: secretHints,
    head: secretHead,
    pattern: new RegExp(String.raw`(?:${space}?\([^()\r\n]{1,30}\))?${separator}${value}`, "dyiu"),
    keep: keepSecret
  },
  {
    id: "secret-prose",
    kind: "secret",
    hints: secretHints,
    pattern: new RegExp(String.raw`(?:${secretName})${nameEnd}(?:${verb2}|${closing}${space}{1,3})${word}`, "dgiu"),
    keep: keepProse2
  },
  {
    // `AccountKey=X`, `x-api-key: X`, `Ocp-Apim-Subscription-Key: X`, `validationKey="X"`.
    id: "key-pair",
    kind: "key",
    hints: keyHints,
    head: keyHead,
    pattern: new RegExp(String.raw`${separator}${value}`, "dyiu"),
    keep: keepKey
  },
  {
    id: "key-prose",
    kind: "key",
    hints: keyHints,
    pattern: new RegExp(String.raw`(?:${keyName})${nameEnd}(?:${verb2}|${closing}${space}{1,3})${word}`, "dgiu"),
    keep: (found) => keepProse2(found) || keepKey(found)
  },
  {
    // The two keys of a storage account or a function app; "primary key" alone belongs to databases.
    id: "key-of-pair",
    kind: "key",
    hints: ["key"],
    pattern: new RegExp(
      String.raw`(?:primary|secondary|host|private|_|(?<![a-z])key${space}?[12]${space}?)${space}?[_-]?(?:access[_ -]?|connection[_ -]?)?key${nameEnd}${separator}["'\x60]?([A-Za-z0-9+/_-]{20,400}={0,2})`,
      "dgi"
    ),
    keep: keepKey
  },
  {
    // "key1: base64": the list of a storage account's keys.
    id: "key-numbered",
    kind: "key",
    hints: ["key1", "key2", "key 1", "key 2"],
    pattern: new RegExp(
      String.raw`(?<![a-z])key${space}?[12]["']?${space}{0,3}[:=]?${space}{1,40}["']?([A-Za-z0-9+/_-]{32,400}={0,2})`,
      "dgi"
    ),
    keep: keepKey
  },
  {
    // A token for Azure DevOps, GitHub and the like, as their users call it; codes to recover an account.
    id: "short-names",
    kind: "token",
    hints: ["pat", "code"],
    pattern: new RegExp(
      String.raw`(?<![a-z])(?:pat${separator}["'\x60]?([\w-]{20,200})|(?:recovery|backup)[- ]?codes?${separator}["'\x60]?([\w-]{6,80}))`,
      "dgi"
    ),
    keep: (found) => isPlaceholder(found) || isWord(found)
  },
  {
    // Pre-shared keys, community strings, one-time seeds: names that say secret in other words.
    id: "other-names",
    kind: "secret",
    hints: ["shared", "community", "otp", "seed", "credential", "sharedaccess", "salt", "recovery"],
    pattern: new RegExp(
      String.raw`(?:shared[-_ ]?secret|bind[-_]?credentials?|security\.credentials|snmp[-_ ]?community|community[-_ ]?string|otp[-_ ]?(?:seed|secret)|seed[-_ ]?phrase|client[-_ ]?assertion|credentialsecret)${nameEnd}${separator}${value}`,
      "dgiu"
    ),
    keep: keepSecret
  }
];

// src/text/redact/rules-shape.ts
var prefixed = [
  {
    id: "github",
    kind: "token",
    hints: ["gh", "github_pat_"],
    shape: "gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_\\w{20,255}"
  },
  {
    id: "gitlab",
    kind: "token",
    hints: ["gl", "gr1348941"],
    shape: "gl(?:pat|ptt|dt|rt|cbt|oas|soat|ft|imt|agent|ffct)-[\\w.-]{16,300}|GR1348941[\\w-]{20}"
  },
  {
    id: "slack",
    kind: "token",
    hints: ["xox", "xapp-"],
    shape: "(?:xox[a-z](?:\\.xox[a-z])?|xapp)-[A-Za-z0-9-]{10,300}"
  },
  { id: "npm", kind: "token", hints: ["npm_"], shape: "npm_[A-Za-z0-9]{30,60}" },
  { id: "nuget", kind: "key", hints: ["oy2"], shape: "oy2[a-z0-9]{43}" },
  { id: "pypi", kind: "token", hints: ["pypi-"], shape: "pypi-[\\w-]{32,400}" },
  { id: "docker", kind: "token", hints: ["dckr_"], shape: "dckr_(?:pat|oat)_[\\w-]{20,100}" },
  { id: "google-key", kind: "key", hints: ["aiza"], shape: "AIza[\\w-]{30,45}" },
  {
    id: "google-token",
    kind: "token",
    hints: ["ya29.", "gocspx-", "1//0"],
    shape: "ya29\\.[\\w-]{20,1000}|GOCSPX-[\\w-]{20,60}|1//0[\\w-]{30,200}"
  },
  {
    id: "aws",
    kind: "key",
    hints: ["akia", "asia", "abia", "acca"],
    shape: "(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])"
  },
  {
    id: "stripe",
    kind: "key",
    hints: ["_live_", "_test_", "whsec_"],
    shape: "(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{16,200}|whsec_[A-Za-z0-9+/=]{20,100}"
  },
  {
    id: "openai",
    kind: "key",
    hints: ["sk-"],
    shape: "sk-(?:proj-|svcacct-|admin-|ant-|or-v1-)?[A-Za-z0-9][\\w-]{30,250}"
  },
  { id: "sendgrid", kind: "key", hints: ["sg."], shape: "SG\\.[\\w-]{16,32}\\.[\\w-]{30,64}" },
  { id: "twilio", kind: "key", hints: ["sk"], shape: "SK[0-9a-f]{32}(?![0-9a-f])" },
  { id: "mailgun", kind: "key", hints: ["key-"], shape: "key-[0-9a-f]{32}(?![0-9a-f])" },
  {
    id: "hashicorp",
    kind: "token",
    hints: ["hv", ".atlasv1."],
    shape: "hv[sbr]\\.[\\w-]{20,300}|[A-Za-z0-9]{14}\\.atlasv1\\.[\\w-]{40,80}"
  },
  {
    id: "atlassian",
    kind: "token",
    hints: ["atatt3", "atctt3", "bbdc-"],
    shape: "AT[AC]TT3[\\w=-]{40,300}|BBDC-[\\w+/]{20,60}"
  },
  { id: "digitalocean", kind: "token", hints: ["_v1_"], shape: "do[opr]_v1_[0-9a-f]{64}" },
  { id: "databricks", kind: "token", hints: ["dapi"], shape: "dapi[0-9a-f]{32}(?:-\\d)?" },
  { id: "shopify", kind: "token", hints: ["shp"], shape: "shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}" },
  { id: "huggingface", kind: "token", hints: ["hf_"], shape: "hf_[A-Za-z0-9]{30,60}" },
  { id: "grafana", kind: "token", hints: ["glsa_", "glc_"], shape: "glsa_\\w{32,60}|glc_[\\w+/=]{32,400}" },
  {
    id: "others",
    kind: "token",
    hints: [
      "pmak-",
      "nrak-",
      "dt0c01.",
      "figd_",
      "lin_api_",
      "dp.pt.",
      "pscale_",
      "sntry",
      "hrku-",
      "eaac",
      "sq0",
      "ops_ey",
      "fo1_",
      "rubygems_",
      "sbp_",
      "nfp_",
      "pul-",
      "ion_",
      "shippo_",
      "duffel_",
      "frwt_",
      "cio"
    ],
    shape: "PMAK-[0-9a-f]{24}-[0-9a-f]{34}|NR(?:AK|II|JS|RA)-[\\w-]{20,50}|dt0[cs]\\d\\d\\.[A-Z0-9]{20,30}\\.[A-Z0-9]{60,70}|figd_[\\w-]{30,60}|lin_api_[A-Za-z0-9]{30,60}|dp\\.(?:pt|st|ct|sa|scim)\\.[\\w.-]{30,80}|pscale_(?:tkn|pw|oauth)_[\\w.-]{30,64}|sntry[su]_[\\w+/=-]{30,300}|HRKU-[\\w-]{30,80}|EAAC[A-Za-z0-9]{30,300}|sq0(?:atp|csp|idp)-[\\w-]{20,60}|ops_ey[\\w-]{60,2000}|rubygems_[0-9a-f]{40,60}|sbp_[0-9a-f]{40}|nfp_[A-Za-z0-9]{30,60}|pul-[0-9a-f]{40}"
  },
  { id: "age", kind: "private-key", hints: ["age-secret-key-1"], shape: "AGE-SECRET-KEY-1[A-Z0-9]{40,70}" },
  { id: "telegram", kind: "token", hints: [":aa"], shape: "\\d{8,10}:AA[\\w-]{32,35}" },
  // Azure marks its newer keys in the middle: DevOps, storage, Cosmos DB, API management, functions, Service Bus, Event Grid, Batch, containers.
  {
    id: "azure-marked",
    kind: "key",
    hints: [
      "azdo",
      "astr",
      "+ast",
      "acdb",
      "apim",
      "azfu",
      "+asb",
      "+aeh",
      "azeg",
      "+aba",
      "+acr",
      "azse",
      "+ami",
      "+aio",
      "azca",
      "azcd",
      "jqqj"
    ],
    shape: "[A-Za-z0-9+/]{25,90}(?:AZDO|\\+ASt|ACDb|AAPIM|AzFu|\\+ASb|\\+AEh|AZEG|\\+ABa|\\+ACR|AzSe|\\+AMI|\\+AIo|AzCa|JQQJ99)[A-Za-z0-9+/]{4,60}={0,2}"
  }
];
var shapeRules = [
  {
    // Three parts in base64url, the first of which is JSON; five where it is encrypted; the last may have been cut off.
    id: "jwt",
    kind: "token",
    hints: ["eyj"],
    pattern: /(?<![A-Za-z0-9+/_-])(eyJ[\w-]{8,8000}\.[\w-]{4,16000}(?:\.[\w-]{0,16000}){0,3})/dg
  },
  {
    // A header or a body of one, alone: `eyJhbGciOi…`, `eyJ0eXAiOi…`.
    id: "jwt-part",
    kind: "token",
    hints: ["eyjhbgcioi", "eyj0exaioi", "eyjrawqioi", "eyj4nxqioi"],
    pattern: /(?<![A-Za-z0-9+/_-])(eyJ(?:hbGciOi|0eXAiOi|raWQiOi|4NXQiOi)[\w-]{8,16000}(?:\.{1,3}|…)?)/dg
  },
  {
    // Client secret of an app registration: three characters, a digit and `Q~`, then 31 to 34 more.
    id: "entra-client-secret",
    kind: "secret",
    hints: ["q~"],
    pattern: /(?<![\w~.-])([\w~.-]{3}\dQ~[\w~.-]{30,36})(?![\w~-])/dg
  },
  {
    // Key of a storage account, of Cosmos DB: 64 bytes in base64. A SHA-512 in base64 is as long: lock files name it.
    id: "storage-key",
    kind: "key",
    hints: ["=="],
    pattern: /(?<![A-Za-z0-9+/]|sha512[-:= ]{1,3})([A-Za-z0-9+/]{86}==)(?![A-Za-z0-9+/=])/dgi
  },
  {
    // The secret half of an AWS key, beside the public one.
    id: "aws-pair",
    kind: "key",
    hints: ["akia", "asia"],
    pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}["']?[\s,;:/|]{1,8}(?:[\w ]{1,24}[=:]\s{0,3})?["']?([A-Za-z0-9+/]{40})(?![A-Za-z0-9+/])/dg
  },
  ...prefixed.map(({ id, kind, hints: hints3, shape }) => ({
    id,
    kind,
    hints: hints3,
    pattern: new RegExp(String.raw`(?<![A-Za-z0-9+/])(${shape})`, "dg")
  }))
];

// src/text/redact/rules-url.ts
var urlRules = [
  {
    // `https://user:password@host`: up to the last `@` before the path.
    id: "url-password",
    kind: "password",
    hints: ["://"],
    pattern: /(?<=[a-z0-9]):\/\/[^\s/:@"'<>]{0,128}:([^\s/"'<>]{1,256})@(?=[\w[])/dgi,
    keep: isPlaceholder
  },
  {
    // A password with a slash in it, not encoded as it should be; a port before the slash is a host's.
    id: "url-password-slash",
    kind: "password",
    hints: ["://"],
    pattern: /(?<=[a-z0-9]):\/\/[\w.\\%-]{1,128}:(?!\d{1,5}[/?#])([^\s"'<>@]{1,128})@(?=[\w.-]{1,128}(?::\d{1,5})?(?:[/\s"'?]|$))/dgi,
    keep: isPlaceholder
  },
  {
    // `https://token@host`.
    id: "url-token",
    kind: "token",
    hints: ["://"],
    pattern: /\bhttps?:\/\/([\w-]{20,255})@(?=\w)/dgi,
    keep: (found) => !/\d/.test(found)
  },
  {
    // `user:password@host` without a scheme, as proxies are given; not `smtp:bob@contoso.com`.
    id: "userinfo",
    kind: "password",
    hints: ["@"],
    pattern: /(?<![\w.@/:-])[\w.\\-]{1,64}:([^\s:@/"'<>]{3,64})@[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}(?![\w@.-])/dgi,
    keep: (found, { after, name: name2 }) => isPlaceholder(found) || /^(?:mailto|smtp|sip|sips|tel|xmpp|acct|upn|user|email|mail|x500|eum|to|from|cc|id)[:\\]/i.test(name2) || !(isStrong(found) || /^@[\w.-]{1,80}:\d{2,5}/.test(after))
  },
  {
    // The signature of a shared access signature, of S3 and of other signed URLs; the rest of the query stays.
    id: "signature",
    kind: "key",
    hints: ["sig=", "sig%3d", "signature="],
    pattern: /(?<![a-z])(?:sig|x-amz-signature|x-goog-signature|signature)=["']?([A-Za-z0-9%+/_-]{16,800}={0,2})/dgi,
    keep: isPlaceholder
  },
  {
    // Secrets in a query or a form: codes, assertions, pre-authenticated links.
    id: "query",
    kind: "token",
    hints: [
      "code=",
      "code_verifier=",
      "assertion=",
      "samlresponse=",
      "tempauth=",
      "auth=",
      "ticket=",
      "samlrequest=",
      "wresult=",
      "session_key=",
      "x-amz-credential="
    ],
    pattern: /(?<=^|[?&;\s"'])(?:code|code_verifier|device_code|assertion|client_assertion|samlresponse|tempauth|auth|ticket|wresult|session_key)=([^\s&"'<>#;]{16,16000})/dgi,
    keep: (found) => isPlaceholder(found) || isWord(found) || isIdentifier(found) || !/\d/.test(found)
  },
  {
    // `?key=X` and `?apikey=X` of a web service.
    id: "query-key",
    kind: "key",
    hints: ["key="],
    pattern: /(?<=[?&])(?:key|apikey|api_key|subscription-key|appid)=([^\s&"'<>#;]{16,400})/dgi,
    keep: (found) => isPlaceholder(found) || isWord(found) || isIdentifier(found) || !/\d/.test(found)
  },
  {
    // Webhooks: who has the URL may post.
    id: "webhook",
    kind: "token",
    hints: ["webhook", "hooks.slack", "api.telegram"],
    pattern: /https?:\/\/(?:hooks\.slack\.com\/(?:services|workflows|triggers)\/|[\w.-]{1,80}\.webhook\.office\.com\/webhookb2\/|outlook\.office(?:365)?\.com\/webhook\/|(?:\w{1,20}\.)?discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{5,30}\/|api\.telegram\.org\/bot)([^\s"'<>)\]]{16,600})/dgi,
    keep: isPlaceholder
  }
];

// src/text/redact/spans.ts
function mergeSpans(spans) {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const merged = [];
  let longest = 0;
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last === void 0 || span.start >= last.end) {
      merged.push(span);
      longest = span.end - span.start;
      continue;
    }
    const length = span.end - span.start;
    const named2 = length > longest ? span : last;
    longest = Math.max(longest, length);
    merged[merged.length - 1] = {
      kind: named2.kind,
      value: named2.value,
      start: last.start,
      end: Math.max(last.end, span.end)
    };
  }
  return merged;
}

// src/text/redact/tables.ts
var headings = [
  {
    kind: "password",
    heading: /^(?:[\w ]{0,20}[ _-])?(?:[a-z]{0,12}password|passwd|passwort|kennwort|pwd|pw|mot de passe|mdp|contraseña)$/i
  },
  { kind: "token", heading: /^(?:[\w ]{0,20}[ _-])?(?:secret|access|refresh|bearer|scim|api|auth)[ _-]?token$/i },
  { kind: "secret", heading: /^(?:client[ _-]?)?secret(?:[ _-]?value)?$/i },
  { kind: "key", heading: /^(?:api|access|account|secret[ _-]?access)[ _-]?key$/i }
];
var hints2 = ["pass", "pwd", "pw", "kennwort", "mdp", "contrase\xF1a", "token", "secret", "key"];
var longestHeading = 400;
var borders = [/\|/g, /\t/g, /;/g, /,/g, /[^\S\r\n]{2,}/g];
var rowsAtMost = 2e4;
function findInTables(text, { lines }) {
  const tables = [];
  let done = 0;
  for (const [start, end] of lines(hints2)) {
    if (start < done || end - start > longestHeading) continue;
    const line = text.slice(start, end);
    for (const border of borders) {
      const cells = split(line, border, start);
      if (cells.length < 2 || !cells.every(({ text: cell }) => cell.length <= 40 && !/[=:]/.test(cell))) continue;
      const kinds2 = cells.map(({ text: cell }) => headings.find(({ heading }) => heading.test(cell))?.kind);
      if (kinds2.every((kind) => kind === void 0)) continue;
      const found = readRows(text, end, border, kinds2);
      tables.push(found.spans);
      done = found.end;
      break;
    }
  }
  return tables.flat();
}
function readRows(text, from, border, kinds2) {
  const spans = [];
  let at = from;
  const sure = !border.source.includes("|") || /^\r?\n[^\S\n]*\|?\s*:?-{2,}/.test(text.slice(from, from + 80));
  for (let row = 0; row < rowsAtMost; row += 1) {
    const begin = at + (/^(?:\r\n|\n|\r)/.exec(text.slice(at, at + 2))?.[0].length ?? 0);
    if (begin === at) break;
    const found = text.slice(begin).search(/[\r\n]/);
    const end = found === -1 ? text.length : begin + found;
    const cells = split(text.slice(begin, end), border, begin);
    if (cells.length !== kinds2.length) break;
    for (const [column, { text: cell, start }] of cells.entries()) {
      const kind = kinds2[column];
      if (kind === void 0 || isPlaceholder(cell) || isWord(cell)) continue;
      if (!isStrong(cell) && (!sure || /\s/.test(cell) || !/[\d\W_]/.test(cell))) continue;
      spans.push({ kind, value: cell, start, end: start + cell.length });
    }
    at = end;
  }
  return { spans, end: at };
}
function split(line, border, offset) {
  const cells = [];
  let from = 0;
  for (const match of [...line.matchAll(border), { index: line.length, 0: "" }]) {
    const raw = line.slice(from, match.index);
    const text = raw.replace(/^[\s"*`]+|[\s"*`]+$/g, "");
    cells.push({ text, start: offset + from + (text === "" ? 0 : raw.indexOf(text)) });
    from = match.index + match[0].length;
  }
  if (cells[0]?.text === "") cells.shift();
  if (cells.at(-1)?.text === "") cells.pop();
  return cells;
}

// src/text/redact/find.ts
var rules = [
  ...blockRules,
  ...headerRules,
  ...urlRules,
  ...commandRules,
  ...scriptRules,
  ...passwordRules,
  ...credentialRules,
  ...secretRules,
  ...namedRules,
  ...shapeRules
];
var reach3 = { before: 1, after: 2 };
var deepest = 2;
function findSecrets(text, near) {
  const base = near === void 0 ? plainView(text) : excerpt(
    plainView(text),
    near.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
    reach3
  );
  const spans = find(base, 0);
  return spans.length === 0 ? spans : mergeSpans([...spans, ...findEchoes(text, spans)]);
}
function find(base, depth) {
  const spans = [];
  for (const view of undisguise(base)) {
    const windows = createWindows(view.text);
    const found = [
      ...findByRules(rules, view.text, windows),
      ...findInTables(view.text, windows),
      ...depth < deepest ? findInBase64(view.text, (decoded) => find(plainView(decoded), depth + 1)) : []
    ];
    for (const { kind, value: value2, start, end } of found) {
      if (value2.includes(gap)) continue;
      const [from, to] = view.toOriginal(start, end);
      spans.push({ kind, value: value2, start: from, end: to });
    }
  }
  return mergeSpans(spans);
}

// src/text/redact.ts
var mask = /\[(password|token|key|header|cookie|private-key|secret) (\d{1,6})\]/g;
var passesAtMost = 6;
function redact(text) {
  const numbering = createNumbering(text);
  const counts = /* @__PURE__ */ new Map();
  let result = text;
  let masks;
  for (let pass = 0; pass < passesAtMost; pass += 1) {
    const hidden = result.replace(mask, (found) => maskedCharacter.repeat(found.length));
    const spans = findSecrets(hidden, masks);
    if (spans.length === 0) break;
    for (const { kind } of spans) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    ({ text: result, masks } = replaceSpans(result, spans, numbering));
  }
  return { text: result, masked: [...counts].map(([kind, count]) => ({ kind, count })) };
}
function replaceSpans(text, spans, label) {
  const parts = [];
  const masks = [];
  let from = 0;
  let length = 0;
  for (const span of spans) {
    const breaks = text.slice(span.start, span.end).match(/\r\n|\n|\r/g) ?? [];
    const replaced = label(span) + breaks.join("");
    parts.push(text.slice(from, span.start), replaced);
    const start = length + span.start - from;
    length = start + replaced.length;
    masks.push({ start, end: length });
    from = span.end;
  }
  parts.push(text.slice(from));
  return { text: parts.join(""), masks };
}
function createNumbering(text) {
  const last = /* @__PURE__ */ new Map();
  for (const [, kind = "", number2 = ""] of text.matchAll(mask))
    last.set(kind, Math.max(last.get(kind) ?? 0, Number(number2)));
  const labels = /* @__PURE__ */ new Map();
  return ({ kind, value: value2 }) => {
    const known = labels.get(value2);
    if (known !== void 0) return known;
    const number2 = (last.get(kind) ?? 0) + 1;
    last.set(kind, number2);
    const label = `[${kind} ${number2}]`;
    labels.set(value2, label);
    return label;
  };
}

// src/files/decode.ts
import iconv2 from "iconv-lite";

// src/files/binary.ts
var unpack = "Unpack it and send the text files in it.";
var screenshot = "This is a picture, and pictures are not read here. Copy the text of the message (Ctrl+C works in most message boxes) and paste it.";
var program = "This is a program, not a text. Send its log file, or the output of the command.";
var office = "Open it, copy the text and paste it, or save it as plain text (.txt).";
var kinds = [
  {
    mark: "ElfFile\0",
    reason: "This is an event log (.evtx), which is not read here yet. In Event Viewer choose Save All Events As\u2026 and the type XML or Text, and send that file."
  },
  { mark: [80, 75, 3, 4], reason: `This is a ZIP file. ${unpack}` },
  { mark: [80, 75, 5, 6], reason: "This is a ZIP file with nothing in it. Send the text files themselves." },
  { mark: [80, 75, 7, 8], reason: `This is a part of a ZIP file. ${unpack}` },
  { mark: [31, 139, 8], reason: `This file is packed (gzip). ${unpack}` },
  { mark: [55, 122, 188, 175, 39, 28], reason: `This is a 7-Zip file. ${unpack}` },
  { mark: "Rar!\x07", reason: `This is a RAR file. ${unpack}` },
  { mark: "MSCF\0\0\0\0", reason: `This is a cabinet file (.cab). ${unpack}` },
  { mark: [253, 55, 122, 88, 90, 0], reason: `This file is packed (xz). ${unpack}` },
  { mark: [40, 181, 47, 253], reason: `This file is packed (zstd). ${unpack}` },
  { mark: "ustar", at: 257, reason: `This is a tar archive. ${unpack}` },
  { mark: [137, 80, 78, 71, 13, 10], reason: screenshot },
  { mark: [255, 216, 255], reason: screenshot },
  { mark: "GIF87a", reason: screenshot },
  { mark: "GIF89a", reason: screenshot },
  { mark: "WEBP", at: 8, reason: screenshot },
  { mark: [73, 73, 42, 0], reason: screenshot },
  { mark: [77, 77, 0, 42], reason: screenshot },
  { mark: "ftyphei", at: 4, reason: screenshot },
  { mark: "ftyp", at: 4, reason: "This is a video. Write down the message it shows, or paste the log." },
  { mark: "%PDF-", reason: `This is a PDF file. ${office}` },
  { mark: "{\\rtf", reason: `This is a Rich Text file. ${office}` },
  {
    mark: [208, 207, 17, 224, 161, 177, 26, 225],
    reason: `This is an Office file, a saved mail (.msg) or an installer (.msi). ${office}`
  },
  { mark: [127, 69, 76, 70], reason: program },
  {
    mark: "regf",
    reason: "This is a registry hive. Export the key instead (reg export, or File > Export in the Registry Editor) and send the .reg file."
  },
  { mark: "SQLite format 3\0", reason: "This is a database. Send the log file instead." },
  { mark: "MDMP", reason: "This is a memory dump. Send the log file, or the text of the event in Event Viewer." },
  { mark: "PAGEDU", reason: "This is a memory dump. Send the log file, or the text of the event in Event Viewer." },
  {
    mark: [10, 13, 13, 10],
    reason: "This is a network trace (.pcapng). Send the error message or the log instead."
  },
  {
    mark: [212, 195, 178, 161],
    reason: "This is a network trace (.pcap). Send the error message or the log instead."
  }
];
var certificate = "This is a certificate or a key in binary form. Run certutil -dump on the file and paste what it prints, without any private key.";
var shortMarks = [
  { mark: "MZ", reason: program },
  { mark: "BM", reason: screenshot },
  { mark: "BZh", reason: `This file is packed (bzip2). ${unpack}` }
];
var headLength = 64;
function whyBinary(bytes) {
  const found = kinds.find((kind) => hasMark(bytes, kind));
  if (found !== void 0) return describeZip(bytes, found.reason);
  const head2 = bytes.subarray(0, headLength);
  const short = shortMarks.find((kind) => hasMark(bytes, kind));
  if (short !== void 0 && head2.some((byte) => byte === 0 || byte >= 128)) return short.reason;
  if (bytes[0] === 48 && bytes[1] === 130 && bytes.length === 4 + (bytes[2] ?? 0) * 256 + (bytes[3] ?? 0))
    return certificate;
  return void 0;
}
function hasMark(bytes, { mark, at = 0 }) {
  const codes = typeof mark === "string" ? Array.from({ length: mark.length }, (_, index) => mark.charCodeAt(index)) : mark;
  return codes.every((code2, index) => bytes[at + index] === code2);
}
function describeZip(bytes, reason) {
  if (bytes[0] !== 80 || bytes[1] !== 75) return reason;
  const head2 = String.fromCharCode(...bytes.subarray(30, 200));
  return /\[Content_Types\]\.xml|^mimetypeapplication\/vnd|_rels\/|word\/|xl\/|ppt\//.test(head2) ? `This is an Office file. ${office}` : reason;
}

// src/files/charset.ts
import iconv from "iconv-lite";
var candidates = [
  "windows-1252",
  "cp850",
  "cp437",
  "windows-1250",
  "cp852",
  "windows-1251",
  "cp866",
  "windows-1253"
];
var sampleLength2 = 16384;
var contextLength = 12;
var frequent = {
  "windows-1252": /[äöüßÄÖÜéèêëàâáçñíóúîïôûùœæøåãõ]/u,
  cp850: /[äöüßÄÖÜéèêëàâáçñíóúîïôûùæøåãõ]/u,
  cp437: /[äöüßÄÖÜéèêëàâáçñíóúîïôûùæåÇÑ]/u,
  "windows-1250": /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžőűČŘŠŽ]/u,
  cp852: /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžőűČŘŠŽ]/u,
  "windows-1251": /[а-яё]/u,
  cp866: /[а-яё]/u,
  "windows-1253": /[α-ωάέήίόύώς]/u
};
var drawn = /[\u2500-\u259f]/;
var punctuation = /[„“”‘’‚–—…•€«»§©®°·¿¡\u00a0]/u;
var margin = 2;
function guessCharset(bytes) {
  const sample = sampleOf(bytes);
  let best = candidates[0];
  let toBeat = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const score = scoreOf(iconv.decode(Buffer.from(sample), candidate), candidate);
    if (score > toBeat) {
      best = candidate;
      toBeat = score + margin;
    }
  }
  return best;
}
function sampleOf(bytes) {
  const parts = [];
  let taken = 0;
  for (let at = 0; at < bytes.length && parts.length < sampleLength2; at += 1) {
    if (bytes[at] < 128) continue;
    const from = Math.max(taken, at - contextLength);
    if (from > taken) parts.push(10);
    parts.push(...bytes.subarray(from, at + 1));
    taken = at + 1;
    const next = bytes.subarray(taken, taken + contextLength).findIndex((byte) => byte >= 128);
    if (next === -1) {
      parts.push(...bytes.subarray(taken, taken + contextLength));
      taken += contextLength;
    }
  }
  return Uint8Array.from(parts);
}
function scoreOf(text, charset) {
  const likely = frequent[charset];
  let score = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character <= "\x7F") continue;
    const before = isLetter(text.charAt(at - 1));
    const after = isLetter(text.charAt(at + 1));
    if (character === text.charAt(at - 1) && character === text.charAt(at + 1) && !drawn.test(character)) {
      score -= 2;
    } else if (new RegExp("\\p{L}", "u").test(character)) {
      score += likely.test(character) ? 2 : -1;
      if (new RegExp("\\p{Lu}", "u").test(character) && new RegExp("\\p{Ll}", "u").test(text.charAt(at - 1))) score -= 3;
      if (!before && !after) score -= 2;
    } else if (drawn.test(character)) {
      score += drawn.test(text.charAt(at - 1)) || drawn.test(text.charAt(at + 1)) ? 1 : before || after ? -3 : -1;
    } else if (before && after) {
      score -= /[’]/.test(character) ? -1 : 3;
    } else if (punctuation.test(character)) {
      score += 1;
    } else {
      score -= /[\p{Cc}\ufffd]/u.test(character) ? 4 : 1;
    }
  }
  return score;
}
function isLetter(character) {
  return new RegExp("\\p{L}", "u").test(character);
}

// src/files/decode.ts
var fileLimitBytes = 10 * 1024 * 1024;
var tooLarge = "The file is larger than 10 MB. Cut out the part around the error, an hour or less, and send that.";
var unreadable = "The file is no text that can be read here. Save it as plain text (.txt, UTF-8), or copy the part that matters and paste it.";
var controlShare = 0.01;
var sampleLength3 = 65536;
var soundPerBroken = 4;
var otherParityShare = 0.1;
function decode2(bytes) {
  if (bytes.length > fileLimitBytes) return { kind: "binary", reason: tooLarge };
  const marked = markedCharset(bytes);
  if (marked !== void 0) return toText(bytes, marked);
  const reason = whyBinary(bytes);
  if (reason !== void 0) return { kind: "binary", reason };
  const wide = wideCharset(bytes);
  if (wide !== void 0) return toText(bytes, wide);
  const utf8 = decodeStrictly(bytes);
  if (utf8 !== void 0) return checked(utf8, "utf-8");
  const damaged = decodeDamaged(bytes);
  if (damaged !== void 0) return checked(damaged, "utf-8");
  return toText(bytes, guessCharset(bytes));
}
function markedCharset(bytes) {
  const [a, b, c, d] = bytes;
  if (a === 255 && b === 254 && c === 0 && d === 0 && bytes.length % 4 === 0) return "utf-32le";
  if (a === 0 && b === 0 && c === 254 && d === 255) return "utf-32be";
  if (a === 255 && b === 254) return "utf-16le";
  if (a === 254 && b === 255) return "utf-16be";
  if (a === 239 && b === 187 && c === 191) return "utf-8";
  return void 0;
}
function wideCharset(bytes) {
  const sample = bytes.subarray(0, sampleLength3);
  const nulls = [0, 0, 0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) nulls[index % 4] += 1;
  const [a = 0, b = 0, c = 0, d = 0] = nulls;
  const groups = sample.length / 4;
  if (a + b + c + d === 0) return void 0;
  if (c + d > groups * 1.9 && a < groups * otherParityShare) return "utf-32le";
  if (a + b > groups * 1.9 && d < groups * otherParityShare) return "utf-32be";
  const even = a + c;
  const odd = b + d;
  const enough = Math.max(1, groups * 0.02);
  if (odd >= enough && even <= odd * otherParityShare && looksWide(sample, "utf-16le")) return "utf-16le";
  if (even >= enough && odd <= even * otherParityShare && looksWide(sample, "utf-16be")) return "utf-16be";
  return void 0;
}
function looksWide(sample, charset) {
  const text = iconv2.decode(Buffer.from(sample), charset);
  const plain = text.match(/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\t\r\n]/gu)?.length ?? 0;
  return plain > text.length * 0.9;
}
function decodeStrictly(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return void 0;
    throw error;
  }
}
function decodeDamaged(bytes) {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const sound = text.match(/[^\0-\u007f\ufffd]/g)?.length ?? 0;
  return sound >= broken * soundPerBroken ? text : void 0;
}
function toText(bytes, charset) {
  return checked(iconv2.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), charset), charset);
}
function checked(raw, charset) {
  const text = raw.replaceAll("\0", "").toWellFormed();
  const controls = text.match(/[\u0001-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f\ufffd]/g)?.length ?? 0;
  if (controls > Math.max(2, text.length * controlShare)) return { kind: "binary", reason: unreadable };
  return { kind: "text", text, charset };
}

export {
  redact,
  fileLimitBytes,
  tooLarge,
  decode2 as decode
};
