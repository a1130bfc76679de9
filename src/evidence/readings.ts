// What a reader takes from a report: values with their lines, no judgement, no clock. findings.ts judges.

/** Names of values, fixed: tests, articles and stored sessions hold on to them. */
export type ValueName =
  | "notBefore" | "notAfter" | "subject" | "san" | "thumbprint" | "host" | "scheme" | "port" | "path" | "connectorName"
  | "service" | "state" | "scope" | "policy" | "status" | "operation" | "resource" | "debug" | "source" | "switchValue"
  | "file" | "proxy" | "dn" | "account" | "rights" | "release" | "version" | "code" | "count"; // prettier-ignore

/** A list where a value has several (`san`), or where a date is ambiguous and both readings are kept. */
export type Value = string | number | boolean | readonly string[];

/** One thing that a reader read: one service row, one certificate, one URL. */
export interface Reading {
  /** The reader that read it: the name of its file. */
  readonly reader: string;
  readonly values: Readonly<Partial<Record<ValueName, Value>>>;
  /** Line of the text as it was given, from 1, where the reading begins. */
  readonly line: number;
  /** Lines of single values where they differ from `line`. */
  readonly lines?: Readonly<Partial<Record<ValueName, number>>>;
}

/** Reads one format. Pure: the same text gives the same readings. Never throws; text it does not know gives none. */
export interface Reader {
  readonly name: string;
  readonly read: (text: string, context: ReaderContext) => readonly Reading[];
}

/** What readers need to know of the product: the names of its services. */
export interface ReaderContext {
  readonly services: readonly {
    readonly display: string;
    readonly name?: string;
    readonly part: string;
    readonly formerly: readonly string[];
  }[];
}

/** What the readings of a case prove at a given time. */
export interface Finding {
  /** Permanent id, such as `certificate-expired`. */
  readonly finding: string;
  readonly values: Readonly<Record<string, Value>>;
  /** Lines of the report it was read from, ascending. */
  readonly lines: readonly number[];
  /** Which report of the case, from 0; findings of one report have the same. */
  readonly report: number;
}
