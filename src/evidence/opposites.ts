// Findings of "fine": what each speaks against. Evidence that all is well keeps an article from being proposed by its words alone.

const opposites: Readonly<Record<string, readonly string[]>> = {
  "services-both-running": [
    "agent-service-stopped",
    "agent-service-missing",
    "host-service-stopped",
    "host-service-missing",
  ],
  "certificate-in-date": ["certificate-expired", "certificate-not-yet-valid"],
  "certificate-same-host": ["certificate-other-host"],
  "tenant-url-well-formed": ["tenant-url-malformed", "tenant-url-other-case", "tenant-url-other-port"],
  "host-script-success": ["host-script-401", "host-script-no-connection"],
  "debug-off": ["debug-on"],
  "proxy-block-sound": ["proxy-placeholder-left", "proxy-block-misplaced"],
  "execution-policy-sound": ["execution-policy-refused"],
  "dotnet-sound": ["dotnet-too-old"],
  "agent-active": ["agent-inactive"],
  "cache-filled": ["cache-empty"],
  // The cache answered, so the host responds.
  "cache-empty": ["cache-filled", "host-script-no-connection"],
};

/** The findings that these findings speak against, less those that are there themselves. */
export function spokenAgainst(findings: ReadonlySet<string>): ReadonlySet<string> {
  const against = new Set<string>();
  for (const finding of findings)
    for (const opposite of opposites[finding] ?? []) if (!findings.has(opposite)) against.add(opposite);
  return against;
}
