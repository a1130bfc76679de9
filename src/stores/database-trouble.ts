// What an error of PostgreSQL means, and the sentence for the person who runs the server. None names the address, which holds a password.
import { type StoreFault, StoreTrouble } from "./store.ts";

type DatabaseFault = Extract<StoreFault, "newer" | "full" | "unreachable" | "refused" | "busy" | "unsure" | "failed">;

const sentences: Readonly<Record<DatabaseFault, string>> = {
  newer:
    "The database at DATABASE_URL was written by a newer version of the assistant. Start that version, or set DATABASE_URL to another database.",
  full: "The disk of the database at DATABASE_URL is full; nothing that was saved is lost. Make room there.",
  unreachable: "The database at DATABASE_URL cannot be reached. Start it, or check the host and port in DATABASE_URL.",
  refused: "The database at DATABASE_URL does not let this user in. Check user, password and database in DATABASE_URL.",
  busy: "The database at DATABASE_URL has no room for this at the moment. Try again; if it stays so, allow it more connections.",
  unsure: "The database at DATABASE_URL broke off while it saved. What was sent again will be taken once.",
  failed: "The database at DATABASE_URL failed. Look into its log; nothing that was saved was removed.",
};

/** Prefixes of SQLSTATE and Node's codes. */
const faultsOfCodes: readonly (readonly [prefix: string, fault: DatabaseFault])[] = [
  ["53100", "full"],
  ["53", "busy"],
  ["40", "busy"],
  ["55P03", "busy"],
  ["57014", "busy"],
  ["28", "refused"],
  ["3D000", "refused"],
  ["42501", "refused"],
  ["08", "unreachable"],
  ["57P", "unreachable"],
  ["25P03", "unreachable"],
  ["ECONN", "unreachable"],
  ["ENOTFOUND", "unreachable"],
  ["EAI_", "unreachable"],
  ["ETIMEDOUT", "unreachable"],
  ["EHOSTUNREACH", "unreachable"],
  ["ENETUNREACH", "unreachable"],
  ["EPIPE", "unreachable"],
  ["ENOENT", "unreachable"],
];

/** pg says these without a code. */
const unreachable = /timeout|terminated|Connection ended|not queryable/i;

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

function faultOf(error: unknown): DatabaseFault {
  const code = codeOf(error);
  const known = faultsOfCodes.find(([prefix]) => code !== "" && code.startsWith(prefix));
  if (known !== undefined) return known[1];
  // Where a name has several addresses, Node gives all their errors in one.
  if (error instanceof AggregateError) return faultOf(error.errors[0]);
  return error instanceof Error && unreachable.test(error.message) ? "unreachable" : "failed";
}

/** Distributed databases ask for a transaction anew where two met (40001), and any does after a deadlock (40P01). */
export const asksAnew = (error: unknown): boolean => ["40001", "40P01"].includes(codeOf(error));

/** Makes StoreTrouble of what the database threw; StoreTrouble itself passes unchanged. */
export const databaseTroubleOf = (error: unknown): StoreTrouble =>
  error instanceof StoreTrouble ? error : databaseTroubleWith(faultOf(error), error);

export const databaseTroubleWith = (fault: DatabaseFault, cause?: unknown): StoreTrouble =>
  new StoreTrouble(fault, sentences[fault], { cause });
