// With which status the test or a request failed, and whether the host says that it is still importing.
import { toFinding, type Judge } from "./evidence.ts";

/** The statuses that tell causes apart; others are shown and prove nothing. */
const telling = new Set([401, 404, 500]);

export const judgeScim: Judge = (evidence) => {
  const newest = evidence.newest("scim-blob", ({ values }) => values.status !== undefined);
  const statuses = [...new Set(newest.map(({ values }) => values.status))];
  return statuses.flatMap((status) => {
    const [first, ...others] = newest.filter(({ values }) => values.status === status);
    if (first === undefined || typeof status !== "number" || !telling.has(status)) return [];
    const { operation, resource, code } = first.values;
    return [toFinding(`scim-status-${status}`, [first, ...others], { status, operation, resource, code }, ["status"])];
  });
};

export const judgeImporting: Judge = (evidence) => {
  const [first] = evidence.newest("host-importing");
  return first === undefined ? [] : [toFinding("host-importing", [first], {})];
};
