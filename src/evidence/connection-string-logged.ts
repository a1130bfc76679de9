// A connection string with its password in the host's log. The password itself is masked before anything is read.
import { createReader, isNear } from "./lines.ts";

/** Lines of one event between its head and the string. */
const eventReach = 15;

const password = /(?<![\p{L}\d_])(?:pwd|password) ?= ?(?:\[password \d{1,6}\]|[^\s;"'[]{1,200})/iu;
const otherKeys =
  /(?<![\p{L}\d_])(server|data source|driver|dsn|filedsn|database|initial catalog|uid|user id|hostname|dbq|trusted_connection) ?= ?[^;]{1,200}/giu;
const user = /(?<![\p{L}\d_])(?:uid|user id) ?= ?([^;\s"']{1,100})/iu;
/** One of the host's sources, or a connector that writes to them. */
const ours = /ecma2?host|connectorslog|genericsql|generic sql|iam\.connector/iu;
const logged =
  /event ?id|log name|protokollname|nom du journal|nombre de registro|level ?:|<event |eventdata|event viewer|connectorslog|\.(?:log|evtx)(?!\p{L})|^\W{0,4}\d{4}-\d{2}-\d{2}[ t]\d{2}:\d{2}|^\W{0,4}\d{1,2}[/.]\d{1,2}[/.]\d{4},? \d{1,2}:\d{2}|^\[\d{2}:\d{2}:\d{2}|(?:information|verbose|error): ?\d{1,3} ?:/iu;

export const connectionStringLogged = createReader(
  "connection-string-logged",
  ["pwd", "password"],
  ({ lines }) =>
    lines.flatMap((line, index) => {
      if (!password.test(line)) return [];
      const keys = new Set([...line.matchAll(otherKeys)].map((match) => match[1]!.toLowerCase()));
      // A password among two other settings is a connection string; alone it may be anything.
      if (keys.size < 2 || !isNear(lines, index, eventReach, ours) || !isNear(lines, index, eventReach, logged))
        return [];
      const account = user.exec(line)?.[1];
      return [
        { reader: connectionStringLogged.name, values: account === undefined ? {} : { account }, line: index + 1 },
      ];
    }),
  { reach: eventReach },
);
