// The words for a service's state: as Windows prints them in four languages, and as people say them.

export type ServiceState = "running" | "stopped" | "missing" | "disabled";

export interface FoundState {
  readonly state: ServiceState;
  readonly start: number;
  readonly end: number;
}

// Negations first: the longer words hold the shorter ones.
const words: readonly (readonly [ServiceState, readonly string[]])[] = [
  [
    "stopped",
    [
      "not running", "not started", "isn't running", "isn't started", "nicht gestartet", "wird nicht ausgeführt", "läuft nicht",
      "laufen nicht", "n'est pas en cours d'exécution", "n'est pas démarré", "ne tourne pas", "no se está ejecutando",
      "no está en ejecución", "no está iniciado", "no iniciado",
    ],
  ],
  [
    "missing",
    [
      "missing", "not installed", "not present", "not there", "not listed", "does not exist", "doesn't exist", "isn't there",
      "nicht vorhanden", "nicht installiert", "existiert nicht", "fehlt", "n'existe pas", "n'est pas installé", "manquant",
      "no existe", "no está instalado", "falta",
    ],
  ],
  ["running", ["running", "started", "wird ausgeführt", "ausgeführt", "gestartet", "läuft", "laufen", "en cours d'exécution", "démarré", "démarrés", "en ejecución", "iniciado", "iniciados"]],
  ["stopped", ["stopped", "beendet", "gestoppt", "angehalten", "arrêté", "arrêtés", "arrete", "detenido", "detenidos"]],
  ["disabled", ["disabled", "deaktiviert", "désactivé", "deshabilitado"]],
]; // prettier-ignore

const stateOf: ReadonlyMap<string, ServiceState> = new Map(
  words.flatMap(([state, names]) => names.map((name): [string, ServiceState] => [name, state])),
);

const anyState = new RegExp(
  `(?<![\\p{L}\\d_-])(?:${words.flatMap(([, names]) => names).join("|")})(?![\\p{L}\\d_]|-\\p{L})`,
  "giu",
);
/** "Running out of memory", "running low", "running version 1.1": no state. "disabled" as a column follows a state. */
const otherSense = /^ (?:out|low|into|through|version|slow|slowly|hot)\b/iu;

/** What `sc` prints before the word, whatever the language: 1 stopped, 4 running. The rest are on their way. */
const scNumbers: ReadonlyMap<string, ServiceState> = new Map([
  ["1", "stopped"],
  ["4", "running"],
]);

export function findStates(line: string): readonly FoundState[] {
  const found: FoundState[] = [];
  for (const match of line.matchAll(anyState)) {
    const end = match.index + match[0].length;
    const state = stateOf.get(match[0].toLowerCase());
    if (state !== undefined && !otherSense.test(line.slice(end, end + 12)))
      found.push({ state, start: match.index, end });
  }
  return found;
}

/** What `sc` prints in any language, and with any letters of the label lost to a code page: `1  STOPPED`, `4   DISABLED`. */
export function isScState(value: string): boolean {
  return /^[1-7] {1,4}(?:STOPPED|START_PENDING|STOP_PENDING|RUNNING|CONTINUE_PENDING|PAUSE_PENDING|PAUSED)\b/u.test(
    value,
  );
}

export function isScStart(value: string): boolean {
  return /^[0-4] {1,4}(?:BOOT_START|SYSTEM_START|AUTO_START|DEMAND_START|DISABLED)\b/u.test(value);
}

/** A value that is a state and nothing else: `Stopped`, `4  RUNNING`, `Wird ausgeführt`. */
export function toState(value: string): ServiceState | undefined {
  const trimmed = value.trim();
  // JSON has the number alone.
  const numbered = /^([1-7])(?: {1,4}[A-Z_]{4,20}\b|$)/u.exec(trimmed);
  if (numbered !== null) return scNumbers.get(numbered[1]!);
  return stateOf.get(trimmed.toLowerCase());
}

const startTypes =
  /^(?:\d {1,4})?(?:auto(?:matic|matisch|matique|mático|_start)?|manual|manuell|manuel|demand_start|disabled|deaktiviert|désactivé|deshabilitado)(?: {1,2}\(.{1,60}\))?$/iu;

const startsWithStartType = /^\s?(?:automatic|automatisch|automatique|automático|manual|manuell|manuel)(?!\p{L})/iu;

/** A cell or value that says how the service starts. */
export function isStartType(value: string): boolean {
  return startTypes.test(value.trim());
}

/** Has one of the cells a start type at its beginning? Where single blanks are left of the tabs, the account follows in the same cell. */
export function hasStartType(cells: string): boolean {
  return cells.split(/\s{2,}/u).some((cell) => startsWithStartType.test(cell));
}

export function isDisabledStart(value: string): boolean {
  return /^(?:\d {1,4})?(?:disabled|deaktiviert|désactivé|deshabilitado)$/iu.test(value.trim());
}
