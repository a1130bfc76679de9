// The DN that a connector refused for its form.
import { createReader, isNear } from "./lines.ts";

/** Lines of one exception between its sentence and the DN. */
const reach = 4;
const style = /ldap style|validbyldapstyle|ldap-stil|style ldap|estilo ldap/iu;
const dn = /(?<![\p{L}\d])DN ?[:=] ?["']?([^\s"'<>|]{1,256})/u;

export const ldapDn = createReader("ldap-dn", ["ldap"], ({ lines }) =>
  lines.flatMap((line, index) => {
    const value = dn.exec(line)?.[1]?.replace(/[.,;:)]{1,5}$/u, "");
    if (value === undefined || value === "" || !isNear(lines, index, reach, style)) return [];
    return [{ reader: ldapDn.name, values: { dn: value }, line: index + 1 }];
  }),
);
