// Does the host answer the documented test script?
import { toFinding, type Judge } from "./evidence.ts";

/** Any answer with 2xx is the host's own, and proves that it runs and knows the token. */
const isSuccess = (status: number): boolean => status >= 200 && status < 300;

export const judgeHostScript: Judge = (evidence) => {
  // The last run counts: people mend something and run it again.
  const last = evidence
    .newest("ecma-host-script", ({ values }) => values.status !== undefined || values.code !== undefined)
    .at(-1);
  if (last === undefined) return [];
  const { status, code, connectorName } = last.values;
  if (code !== undefined) return [toFinding("host-script-no-connection", [last], { code, connectorName })];
  if (typeof status !== "number") return [];
  if (isSuccess(status)) return [toFinding("host-script-success", [last], { status, connectorName })];
  return status === 401 ? [toFinding("host-script-401", [last], { status, connectorName })] : [];
};
