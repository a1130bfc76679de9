// Which names mean the same computer, and whether a certificate's names cover it.

export type Coverage = "same" | "other";

const hostShape = /^(?=.{1,253}$)[\p{L}\d_](?:[\p{L}\d_-]{0,62})(?:\.[\p{L}\d_-]{1,63}){0,10}\.?$/u;
const loopback = /^(?:localhost|localhost\.localdomain|127(?:\.\d{1,3}){3}|\[?::1\]?|0\.0\.0\.0)$/iu;
/** IPv4, or anything with a colon: no host name has one. */
const address = /^\d{1,3}(?:\.\d{1,3}){3}$|:/u;

export function isHostShaped(text: string): boolean {
  return hostShape.test(text);
}

/** Loopback names are no host to compare: every certificate is for another name than they. */
export function isLoopback(host: string): boolean {
  return loopback.test(host.trim());
}

/** A short name and a full one are the same host where the first label agrees; two full names only as a whole. */
export function isSameHost(one: string, other: string): boolean {
  const [a, b] = [folded(one), folded(other)];
  if (a === b) return true;
  if (address.test(a) || address.test(b)) return false;
  return (!a.includes(".") && firstLabel(b) === a) || (!b.includes(".") && firstLabel(a) === b);
}

/**
 * Do the names of a certificate cover the host? Undefined where it cannot be said: no names, a loopback host, an address (they
 * may stand in the certificate without being shown), a wildcard beside a short name, or a certificate for localhost as well.
 */
export function coverage(names: readonly string[], host: string): Coverage | undefined {
  if (names.length === 0 || isLoopback(host)) return undefined;
  if (names.some((name) => isSameHost(name, host) || wildcardCovers(name, host))) return "same";
  if (address.test(folded(host)) || names.some(isLoopback)) return undefined;
  const isShort = !folded(host).includes(".");
  return isShort && names.some((name) => name.startsWith("*.")) ? undefined : "other";
}

/** `*.corp.net` covers `srv.corp.net`, not `a.srv.corp.net` and not `corp.net`. */
function wildcardCovers(name: string, host: string): boolean {
  if (!name.startsWith("*.")) return false;
  const [full, domain] = [folded(host), folded(name).slice(1)];
  return full.endsWith(domain) && !full.slice(0, full.length - domain.length).includes(".") && full !== domain.slice(1);
}

function folded(host: string): string {
  return host.trim().toLowerCase().replace(/\.$/u, "");
}

function firstLabel(host: string): string {
  const dot = host.indexOf(".");
  return dot < 0 ? host : host.slice(0, dot);
}
