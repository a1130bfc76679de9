// Where a text names a person, a host or an organization: by the places in which such names stand, never by guessing at words.

export interface Found {
  readonly start: number;
  readonly end: number;
}

/** Names of nobody: parts of hosts that stay, since documentation and readers go by them. */
export const keptLabels: ReadonlySet<string> = new Set(
  (
    "www localhost local localdomain lan home corp internal intranet com net org edu gov mil int info biz io de at ch fr es it nl be uk us eu co ac dk se no fi pl cz jp cn in au nz br ca za onmicrosoft " +
    "nt service authority builtin system network administrator administrators users guest everyone public default scim ecma2host cn ou dc o uid microsoft domain workgroup server host mail ldap ldaps sql"
  ).split(" "),
);

/** Hosts and domains that belong to makers, not to the person: they say which service is meant. */
const makers =
  /(?:^|\.)(?:microsoft|microsoftonline|windows|windowsazure|azure|azure-automation|msappproxy|msftauth|live|office|office365|sharepoint|github|digicert|verisign|w3|ietf|oasis-open|xmlsoap|openldap|oracle|ibm|sap|example)\.(?:com|net|org|de|us|cn)$/i;
/** What ends like a domain and is a file or a name of code. */
const notHosts =
  /\.(?:exe|dll|config|xml|json|log|txt|ps1|psm1|psd1|cs|vb|zip|csv|md|html?|aspx?|php|js|ts|cer|crt|pem|pfx|key|msi|bat|cmd|evtx|etl|tmp|bak|ini|ya?ml|sqlite|db|so|jar)$/i;
/** Ends of names that only machines of a network have, and the usual ones of the internet. */
const ends =
  /\.(?:local|localdomain|lan|home|corp|internal|intranet|ad|com|net|org|edu|gov|mil|info|biz|io|de|at|ch|fr|es|it|nl|be|uk|us|eu|dk|se|no|fi|pl|cz|jp|cn|in|au|nz|br|ca|za|test)$/i;

interface Place {
  /** Each group that took part is a name. */
  readonly pattern: RegExp;
  readonly keep?: (name: string) => boolean;
}

const isKeptHost = (name: string): boolean =>
  makers.test(name) || notHosts.test(name) || !ends.test(name) || /^(?:system|microsoft)\./i.test(name);
const word = String.raw`[\p{L}\d](?:[\p{L}\d_-]{0,62}[\p{L}\d])?`;

const places: readonly Place[] = [
  // somebody@somewhere.example
  { pattern: /(?<![\p{L}\d._%+-])([\p{L}\d][\p{L}\d._%+-]{0,63})@(?=[\p{L}\d-]{1,63}\.)/dgu },
  // Hosts and domains; of a maker's, the part before its own is kept too: it names a service, not a person. Tenants are below.
  { pattern: new RegExp(String.raw`(?<![\p{L}\d_\\-]|(?<!\*)\.)(${word}(?:\.${word}){1,8})(?![\p{L}\d_-]|\.[\p{L}\d])`, "dgu"), keep: isKeptHost },
  { pattern: /(?<![\p{L}\d.-])([\p{L}\d][\p{L}\d-]{0,62})(?=\.(?:mail\.)?onmicrosoft\.com)/dgiu },
  // DOMAIN\user and \\server\share; accounts of Windows itself stay, and so do paths of a drive.
  { pattern: /(?<![\p{L}\d:\\/._-]|NT |[A-Za-z]:\\[^"'<>|\r\n]{0,120})(?!NT (?:SERVICE|AUTHORITY)|BUILTIN|HKEY|HKLM|HKCU|Microsoft|Windows|IIS |Font )([\p{L}\d][\p{L}\d-]{1,14})\\([\p{L}\d][\p{L}\d._$-]{0,63})(?![\p{L}\d._$\\-])/dgu },
  { pattern: /(?<![\p{L}\d:\\])\\\\([\p{L}\d][\p{L}\d-]{0,62})(?=[\\.])/dgu },
  // C:\Users\somebody, /home/somebody
  { pattern: /(?:[\\/]Users[\\/]|\/home\/|Documents and Settings\\)([\p{L}\d][\p{L}\d._-]{0,63})(?=[\\/\s"']|$)/dgiu, keep: (name) => /^(?:public|default|all users|administrator)$/i.test(name) },
  // CN=somebody,OU=somewhere,DC=corp
  { pattern: /(?<![\p{L}\d])(?:CN|OU|DC|UID|O) ?= ?([\p{L}\d*](?:[\p{L}\d ._*-]{0,62}[\p{L}\d])?)/dgu, keep: (name) => makers.test(`.${name}.com`) || /^(?:users|computers|builtin|managed service accounts|domain controllers)$/i.test(name) },
  // Host=SRV01, Computer name: SRV01, -ComputerName SRV01
  { pattern: /(?<![\p{L}\d])(?:computer ?name|host ?name|machine ?name|dns ?name|data source|server|host|computer|rechnername|user ?name|user ?id|uid|account(?: name)?|benutzer(?:name)?)["']?(?: ?[:=] ?["']?|["']? {1,4}:? ?)([\p{L}][\p{L}_-]{0,40}\d[\p{L}\d_-]{0,20}|[\p{L}\d]+-[\p{L}\d-]{1,60})(?![\p{L}\d_.(-])/dgiu },
  { pattern: /(?<![\p{L}\d])(?:computer ?name|host ?name|machine ?name|data source|server|host|user ?name|user ?id|uid|account name)["']? ?[:=] ?["']?([\p{L}][\p{L}\d_-]{1,62})(?=["'\s;,]|$)/dgiu, keep: (name) => /^(?:true|false|null|none|localhost|unknown|not|the|is|and)$/i.test(name) },
]; // prettier-ignore

/** Masks of redaction are no names. */
const mask = /\[(?:password|token|key|header|cookie|private-key|secret) \d{1,6}\]/g;

/** Stretches that are names, ascending, without overlaps. */
export function findNames(text: string): readonly Found[] {
  const masks = [...text.matchAll(mask)].map(({ index, 0: found }): Found => ({
    start: index,
    end: index + found.length,
  }));
  const all = places
    .flatMap(({ pattern, keep }) =>
      [...text.matchAll(pattern)].flatMap(({ indices }) =>
        // The types call the indices of a group that took no part a pair; they are undefined.
        ((indices ?? []) as readonly (readonly [number, number] | undefined)[])
          .slice(1)
          .filter((range) => range !== undefined)
          .map(([start, end]): Found => ({ start, end }))
          .filter(({ start, end }) => keep?.(text.slice(start, end)) !== true),
      ),
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const found: Found[] = [];
  let next = 0;
  for (const one of all) {
    while (next < masks.length && masks[next]!.end <= one.start) next += 1;
    const masked = next < masks.length && masks[next]!.start < one.end;
    if (!masked && one.start >= (found.at(-1)?.end ?? 0)) found.push(one);
  }
  return found;
}
