// Stands in for the reading worker: does what the first word of the text says.
import { parentPort, threadId } from "node:worker_threads";

parentPort.on("message", ({ id, text }) => {
  switch (text.split(" ")[0]) {
    case "hang":
      return;
    case "crash":
      throw new Error("crashed on purpose");
    case "exit":
      process.exit(3);
      return;
    case "fail":
      parentPort.postMessage({ id, error: { name: "RangeError", stack: "RangeError\n    at somewhere" } });
      return;
    default:
      parentPort.postMessage({ id, understood: { report: { text: `thread ${threadId}` }, findings: [] } });
  }
});
