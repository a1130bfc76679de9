// The proxy in AADConnectProvisioningAgent.exe.config: its address, and what it stands in.
import { createReader } from "./lines.ts";
import type { Reading } from "./readings.ts";
import { findTags } from "./xml-tags.ts";

const ours = /aadconnectprovisioningagent|provisioning agent/u;
/** The same block stands in the configuration of every .NET program, and in that of the application proxy's connector. */
const otherFile = /\.exe\.config|web\.config|app\.config|machine\.config|app(?:lication)? ?proxy/u;

export const agentConfiguration = createReader("agent-configuration", ["proxyaddress"], ({ lines, lower }) => {
  if (!ours.test(lower) && otherFile.test(lower)) return [];
  return findTags(lines).flatMap(({ name, attributes, path, line }): Reading[] => {
    const proxy = attributes.get("proxyaddress") ?? attributes.get("proxyAddress");
    if (name !== "proxy" || proxy === undefined) return [];
    return [
      { reader: agentConfiguration.name, values: { proxy, path: path.join("/") }, line: addressLine(lines, line) },
    ];
  });
});

/** The tag is mostly broken over lines; the address is what has to be looked at. */
function addressLine(lines: readonly string[], line: number): number {
  for (let at = line; at < line + 8; at++) if (/proxyaddress/iu.test(lines[at - 1] ?? "")) return at;
  return line;
}
