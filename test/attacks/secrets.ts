// Secrets as people send them by mistake, and in disguise. Each is made of random letters of its own, put together here, so that a piece of
// eight found anywhere afterwards is a leak and nothing else, and no scanner of repositories takes one for real.

export interface Leak {
  readonly title: string;
  readonly text: string;
  /** What must be gone, as it stands in the text and as it reads without its disguise. */
  readonly secrets: readonly string[];
}

let seed = 20_261_124;
const next = (below: number): number => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
  return (seed >>> 8) % below;
};
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const digits = "0123456789";
const of = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet.charAt(next(alphabet.length))).join("");
const run = (length: number): string => of(letters + digits, length);
const hex = (length: number): string => of("0123456789abcdef", length);
const bytes = (length: number): Buffer => Buffer.from(Array.from({ length }, () => next(256)));
const base64 = (text: string | Buffer): string => Buffer.from(text).toString("base64");
const base64url = (text: string | Buffer): string => Buffer.from(text).toString("base64url");
/** As people make them: a word, digits and a sign. */
const password = (): string => `${of(letters, 5)}${of(digits, 3)}${of("!#$?*", 1)}${of(letters, 4)}`;
const folded = (text: string, width: number, by = "\n"): string =>
  text.match(new RegExp(`.{1,${width}}`, "g"))?.join(by) ?? text;

type Shape = readonly [title: string, make: () => readonly [text: string, ...secrets: string[]]];
const around =
  (title: string, secret: () => string, text: (secret: string) => string): Shape => [title, () => { const made = secret(); return [text(made), made]; }]; // prettier-ignore

const jwt = (): string =>
  `${base64url(`{"alg":"RS256","kid":"${run(9)}"}`)}.${base64url(`{"sub":"${run(12)}"}`)}.${base64url(bytes(64))}`;
const pem = (kind: string): Shape => [
  `private key: ${kind}`,
  () => {
    const body = folded(base64(bytes(300)), 64);
    return [`-----BEGIN ${kind}-----\n${body}\n-----END ${kind}-----`, ...body.split("\n")];
  },
];

const prose: readonly Shape[] = [
  around("English: is", password, (it) => `the password is ${it} and it still fails`),
  around("English: colon", password, (it) => `User: svc\nPassword: ${it}\nServer: sql01`),
  around("English: beside", password, (it) => `I sign in with password ${it} and get 401`),
  around("English: set to", password, (it) => `we set the password to ${it} yesterday`),
  around("English: first", password, (it) => `${it} is the password`),
  around("English: for an account", password, (it) => `The password for the account svc_ecma is ${it}.`),
  around("English: quoted", password, (it) => `password is "${it}"`),
  around("English: next line", password, (it) => `Password:\n${it}\nThanks`),
  around("German: lautet", password, (it) => `Das Kennwort lautet ${it}, bitte prüfen`),
  around("German: ist", password, (it) => `mein Passwort ist ${it}`),
  around("German: für", password, (it) => `Kennwort für svc_ecma: ${it}`),
  around("German: Zugangsdaten", password, (it) => `Zugangsdaten: admin / ${it}`),
  around("French: est", password, (it) => `le mot de passe est ${it} mais ça échoue`),
  around("French: colon", password, (it) => `Mot de passe : ${it}`),
  around("French: mdp", password, (it) => `mdp: ${it}`),
  around("Spanish: es", password, (it) => `la contraseña es ${it}`),
  around("Spanish: colon", password, (it) => `Contraseña: ${it}`),
  around("Spanish: clave", password, (it) => `clave: ${it}`),
];

const named: readonly Shape[] = [
  around("connection string", password, (it) => `Server=sql01;Database=HR;User Id=sa;Password=${it};Encrypt=True`),
  around("ODBC", password, (it) => `DSN=hr;UID=sa;PWD={${it}};`),
  around("JDBC", password, (it) => `jdbc:sqlserver://sql01:1433;user=sa;password=${it};encrypt=true`),
  around("LDAP bind", password, (it) => `ldapsearch -H ldaps://dc01 -D cn=admin,dc=x -w ${it} -b dc=x`),
  around("net use", password, (it) => `net use \\\\fs\\share /user:CONTOSO\\svc ${it}`),
  around("sqlcmd", password, (it) => `sqlcmd -S sql01 -U sa -P ${it} -Q "select 1"`),
  around("ConvertTo-SecureString", password, (it) => `ConvertTo-SecureString '${it}' -AsPlainText -Force`),
  around("environment", password, (it) => `DB_PASSWORD=${it}`),
  around("JSON", password, (it) => JSON.stringify({ user: "svc", password: it })),
  around("XML attribute", password, (it) => `<add name="x" userName="svc" password="${it}" />`),
  around("YAML", password, (it) => `db:\n  user: svc\n  password: ${it}\n`),
  around("SCIM secret token", () => run(32), (it) => `Secret Token: ${it}`),
  around("SCIM secret token, prose", () => run(28), (it) => `the secret token is ${it}`),
  around("SCIM, copied form", () => run(30), (it) => `Tenant URL\nhttps://localhost:8585/ecma2host_x/scim\nSecret Token\n${it}`),
  around("bearer", () => run(40), (it) => `Authorization: Bearer ${it}`),
  around("bearer in curl", () => run(40), (it) => `curl -H "Authorization: Bearer ${it}" https://localhost:8585/scim/Users`),
  around("bearer alone", () => run(36), (it) => `it sends Bearer ${it}`),
  around("basic", () => base64(`admin:${password()}`), (it) => `Authorization: Basic ${it}`),
  around("JWT", jwt, (it) => `token ${it} was refused`),
  around("JWT in a query", jwt, (it) => `GET /scim?access_token=${it} 401`),
  around("refresh token", () => `0.AX${run(60)}`, (it) => JSON.stringify({ refresh_token: it })),
  around("storage key", () => base64(bytes(64)), (it) => `DefaultEndpointsProtocol=https;AccountName=hr;AccountKey=${it};EndpointSuffix=core.windows.net`),
  around("storage key alone", () => base64(bytes(64)), (it) => `key1 ${it}`),
  around("service bus", () => base64(bytes(32)), (it) => `Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${it}`),
  around("SAS", () => encodeURIComponent(base64(bytes(32))), (it) => `https://hr.blob.core.windows.net/c?sv=2022-11-02&se=2026-12-01&sr=b&sp=r&sig=${it}`),
  around("client secret by shape", () => `${run(3)}8Q~${run(34)}`, (it) => `it uses ${it} for the app`),
  around("client secret", () => run(34), (it) => `client_id=x&client_secret=${it}&grant_type=client_credentials`),
  around("client secret, prose", () => run(34), (it) => `the client secret is ${it}`),
  around("German client secret", () => run(34), (it) => `Clientgeheimnis: ${it}`),
  around("GitHub", () => `ghp_${run(36)}`, (it) => `git clone with ${it}`),
  around("GitHub, fine", () => `github_pat_${run(22)}_${run(59)}`, (it) => `export X=${it}`),
  around("GitLab", () => `glpat-${run(20)}`, (it) => `use ${it}`),
  around("Slack bot", () => `xoxb-${of(digits, 11)}-${of(digits, 12)}-${run(24)}`, (it) => `slack says ${it}`),
  around("Slack webhook", () => `T${run(9)}/B${run(9)}/${run(24)}`, (it) => `https://hooks.slack.com/services/${it}`),
  around("AWS id", () => `AKIA${of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 16)}`, (it) => `aws_access_key_id = ${it}`),
  around("AWS secret", () => base64(bytes(30)), (it) => `aws_secret_access_key = ${it}`),
  around("Google", () => `AIza${run(35)}`, (it) => `maps ${it}`),
  around("npm", () => `npm_${run(36)}`, (it) => `//registry.example/:_authToken=${it}`),
  around("Azure DevOps", () => run(52), (it) => `PAT: ${it}`),
  around("API key header", () => hex(32), (it) => `x-api-key: ${it}`),
  around("subscription key", () => hex(32), (it) => `Ocp-Apim-Subscription-Key: ${it}`),
  around("URL with credentials", () => password().replace(/[#?]/, "!"), (it) => `https://svc:${it}@sql01.example/x`),
  around("PostgreSQL URL", () => run(16), (it) => `postgres://svc:${it}@db:5432/hr`),
  around("proxy", () => run(14), (it) => `HTTPS_PROXY=http://svc:${it}@proxy:8080`),
  around("cookie", () => run(48), (it) => `Cookie: ASP.NET_SessionId=${it}`),
  around("set-cookie", () => run(48), (it) => `Set-Cookie: session=${it}; Path=/; HttpOnly`),
  around("ESTSAUTH", () => `0.AR${run(60)}`, (it) => `ESTSAUTHPERSISTENT=${it}`),
  around("DPAPI", () => `AQAAANCMnd8BFdERjHoAwE/Cl+sBAAAA${base64(bytes(90))}`, (it) => `<value>${it}</value>`),
  around("DPAPI, hex", () => `01000000d08c9ddf0115d1118c7a00c04fc297eb01000000${hex(160)}`, (it) => `Password ${it}`),
  around("PFX", () => `MIIKSgIBAzCCCgYGCSqGSIb3DQEHAaCCCfc${base64(bytes(240)).replace(/=+$/, "")}`, (it) => `pfx: ${it}`),
  around("machine key", () => hex(128).toUpperCase(), (it) => `<machineKey validationKey="${it}" validation="SHA1" />`),
  around("certificate password", password, (it) => `certutil -p ${it} -importpfx host.pfx`),
  pem("PRIVATE KEY"), pem("RSA PRIVATE KEY"), pem("EC PRIVATE KEY"), pem("OPENSSH PRIVATE KEY"), pem("ENCRYPTED PRIVATE KEY"), pem("PGP PRIVATE KEY BLOCK"),
]; // prettier-ignore

/** A pair that every disguise is put on; the last line tells a short text from a long one. */
const pair = (): readonly [string, string] => {
  const it = password().replace(/[?*#]/g, "!");
  return [`Server=sql01;User Id=sa;Password=${it};Encrypt=True`, it];
};
const bearer = (): readonly [string, string] => {
  const it = run(44);
  return [`Authorization: Bearer ${it}`, it];
};
const secretToken = (): readonly [string, string] => {
  const it = run(32);
  return [`Secret Token: ${it}`, it];
};
const german = (): readonly [string, string] => {
  const it = password();
  return [`Das Kennwort lautet ${it}`, it];
};

/** How the text reads afterwards; and the secret as it then stands there, where that is not all of it. */
type Disguise = readonly [
  title: string,
  disguise: (text: string) => string,
  written: (secret: string, whole: string) => string,
];
const itself = (secret: string): string => secret;
const whole = (_: string, text: string): string => text;
const percent = (text: string): string =>
  text.replace(/./g, (one) => `%${one.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`);
const entities = (text: string): string => text.replace(/./g, (one) => `&#${one.charCodeAt(0)};`);
const unicode = (text: string): string =>
  text.replace(/./g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
const spaced =
  (by: string) =>
  (text: string): string =>
    text.split("").join(by);
const wide = (text: string): string => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

const disguises: readonly Disguise[] = [
  ["base64", (text) => base64(text), whole],
  ["base64 of base64", (text) => base64(base64(text)), whole],
  ["base64 of UTF-16", (text) => Buffer.from(text, "utf16le").toString("base64"), whole],
  ["base64url", (text) => base64url(text), whole],
  ["base64 behind powershell -enc", (text) => `powershell -enc ${Buffer.from(text, "utf16le").toString("base64")}`, (_, text) => text.slice(16)],
  ["base64, wrapped", (text) => folded(base64(`${text} and more of the same kind of text to be wrapped`), 64), whole],
  ["hex", (text) => Buffer.from(text).toString("hex"), whole],
  ["percent signs", percent, itself],
  ["percent signs where needed", encodeURIComponent, itself],
  ["percent signs twice", (text) => encodeURIComponent(encodeURIComponent(text)), itself],
  ["entities", entities, itself],
  ["escapes of JSON", unicode, itself],
  ["JSON in JSON", (text) => JSON.stringify(JSON.stringify({ line: text })), itself],
  ["UTF-16 read as bytes", spaced("\0"), itself],
  ["zero-width spaces", spaced("\u200b"), itself],
  ["wide letters", wide, itself],
  ["spaced out", (text) => spaced(" ")(text.replace(/ /g, "")), itself],
  ["quoted mail", (text) => `> > ${text}`, itself],
  ["in a table", (text) => `| line | ${text} |`, itself],
  ["in a code span", (text) => `\`${text}\``, itself],
]; // prettier-ignore

const disguised: readonly Leak[] = disguises.flatMap(([title, disguise, written]) =>
  [pair, bearer, secretToken].map((make, index): Leak => {
    const [text, secret] = make();
    const after = disguise(text);
    return { title: `${title} (${["password", "bearer", "token"][index]})`, text: after, secrets: [secret, written(secret, after)] };
  }),
); // prettier-ignore

/** Cut by a console or a mail client: at a column, the rest on the next line. */
const wrapped: readonly Leak[] = [
  ["JWT", () => jwt(), (it: string) => `access_token=${it}`],
  ["bearer", () => run(200), (it: string) => `Authorization: Bearer ${it}`],
  ["storage key", () => base64(bytes(64)), (it: string) => `AccountName=hr;AccountKey=${it};EndpointSuffix=x`],
].flatMap(([title, make, put]) =>
  [["\n", 72], ["\r\n", 80], ["\n> ", 64]].map(([by, width]): Leak => {
    const secret = (make as () => string)();
    const text = folded((put as (it: string) => string)(secret), width as number, by as string);
    return { title: `${String(title)}, wrapped at ${String(width)}`, text, secrets: [secret] };
  }),
); // prettier-ignore

const quirk = ((): Leak => {
  const [one, two] = [password().replace("?", "!"), run(40)];
  return { title: "two in one line", text: `Password=${one};Authorization: Bearer ${two}`, secrets: [one, two] };
})();

const germanInBase64 = ((): Leak => {
  const [text, secret] = german();
  return { title: "German prose in base64", text: base64(text), secrets: [secret, base64(text)] };
})();

export const leaks: readonly Leak[] = [
  ...[...prose, ...named].map(([title, make]): Leak => {
    const [text, ...secrets] = make();
    return { title, text, secrets };
  }),
  ...disguised,
  ...wrapped,
  quirk,
  germanInBase64,
];

export const PIECE = 8;

/** A text as whoever finds it would read it: without blanks and what is invisible, each sign in the place of its code. */
function revealed(text: string): string {
  const decoded = text
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#(\d{2,5});/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/%25(?=[\da-f]{2})/gi, "%")
    .replace(/%([2-7][\da-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/[！-～]/g, (one) => one.normalize("NFKC"));
  return squeezed(decoded);
}

const squeezed = (text: string): string => text.replace(/[\s\0\u200b>]/g, "");

const MOST_BY_CHANCE = 4;

/** Every piece of eight letters of the secrets, with the title of the leak it is of. */
export const pieces: ReadonlyMap<string, string> = new Map(
  leaks.flatMap(({ title, secrets }) =>
    secrets
      .flatMap((secret) => [squeezed(secret), revealed(secret)])
      .flatMap((secret) =>
        Array.from({ length: Math.max(0, secret.length - PIECE + 1) }, (_, at): [string, string] => [
          secret.slice(at, at + PIECE),
          title,
        ]),
      )
      // Eight letters of four kinds or fewer ("00000021", of a blob's head) stand in ids and figures by chance.
      .filter(([piece]) => new Set(piece).size > MOST_BY_CHANCE),
  ),
);

/** The leaks that something written somewhere holds a piece of, each with the piece. */
export function piecesIn(written: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const text of new Set([written, squeezed(written), revealed(written)]))
    for (let at = 0; at + PIECE <= text.length; at += 1) {
      const piece = text.slice(at, at + PIECE);
      const title = pieces.get(piece);
      if (title !== undefined) found.set(title, piece);
    }
  return found;
}
