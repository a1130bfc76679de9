// Who may speak: the SDK's check of the token, and what that leaves out.
import type { Activity } from "botbuilder";
import {
  type AuthenticateRequestResult,
  AuthenticationError,
  type BotFrameworkAuthentication,
} from "botframework-connector";
import type { BotCredentials } from "../../config.ts";
import { isLoopback } from "../../config.ts";
import type { InboundActivity } from "./activity.ts";

/** The keys' server may be slow once; a request is answered within 10 s all the same. */
const DEADLINE_MS = 5_000;

/**
 * Where replies, and with them the bot's token, may go: whole names only, since anybody can register a name below trafficmanager.net.
 * From the documentation of Teams and of the Bot Connector, for the public cloud and those of the US government.
 */
const serviceHosts: ReadonlySet<string> = new Set([
  "smba.trafficmanager.net",
  "smba.infra.gcc.teams.microsoft.com",
  "smba.infra.gov.teams.microsoft.us",
  "smba.infra.dod.teams.microsoft.us",
  "directline.botframework.com",
  "directline.botframework.azure.us",
  "europe.directline.botframework.com",
  "india.directline.botframework.com",
  "webchat.botframework.com",
  "webchat.botframework.azure.us",
  "europe.webchat.botframework.com",
  "india.webchat.botframework.com",
  "email.botframework.com",
  "slack.botframework.com",
]);

export interface Guard {
  /** Absent: no credentials, only this machine. */
  readonly bot?: BotCredentials;
  readonly production: boolean;
  /** Channels that carry no tenant, with the tenant that they stand for. */
  readonly channels: ReadonlyMap<string, string>;
  /** Hosts beside Microsoft's own that replies may go to. */
  readonly serviceHosts: ReadonlySet<string>;
  /** Who signs for the channels. */
  readonly issuer: string;
}

export type Authenticated =
  | { readonly kind: "authenticated"; readonly result: AuthenticateRequestResult }
  /** `why` is for the log. */
  | { readonly kind: "refused"; readonly status: 400 | 401 | 403 | 503; readonly error: string; readonly why: string };

const refused = (status: 400 | 401 | 403 | 503, why: string, error: string): Authenticated => ({
  kind: "refused",
  status,
  why,
  error,
});
const unauthorized = (why: string): Authenticated =>
  refused(401, why, "The token is missing or not valid for this bot.");

export async function authenticate(
  authentication: BotFrameworkAuthentication,
  activity: InboundActivity,
  authorization: string,
  guard: Guard,
): Promise<Authenticated> {
  const address = activity.serviceUrl;
  const expectsReplies = activity.deliveryMode === "expectReplies";
  if (address === undefined && (guard.bot !== undefined || !expectsReplies))
    return refused(
      400,
      "no serviceUrl",
      "serviceUrl is missing, so nothing could be answered. Send the address of the channel.",
    );
  if (guard.bot === undefined && !expectsReplies && !isLoopback(new URL(address!).hostname))
    return refused(
      403,
      "foreign serviceUrl",
      "Without credentials replies go to this machine only. Set MicrosoftAppId and MicrosoftAppTenantId.",
    );

  const checked = await checkToken(authentication, activity, authorization);
  if (checked.kind === "refused" || guard.bot === undefined) return checked;
  return (
    checkClaims(checked.result, activity, guard) ??
    checkHost(new URL(address!), guard) ??
    checkTenant(activity, guard.bot, guard) ??
    checked
  );
}

function checkHost(address: URL, guard: Guard): Authenticated | undefined {
  return isServiceHost(address, guard)
    ? undefined
    : refused(
        403,
        "foreign serviceUrl",
        "Replies are not sent to this address. If it is yours, name its host in SERVICE_HOSTS.",
      );
}

function isServiceHost({ protocol, hostname, port, username }: URL, guard: Guard): boolean {
  // A connector of one's own, while one builds.
  if (isLoopback(hostname)) return !guard.production || guard.serviceHosts.has(hostname);
  const known = serviceHosts.has(hostname) || guard.serviceHosts.has(hostname);
  return known && protocol === "https:" && port === "" && username === "";
}

async function checkToken(
  authentication: BotFrameworkAuthentication,
  activity: InboundActivity,
  authorization: string,
): Promise<Authenticated> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(resolve, DEADLINE_MS, "late");
  });
  try {
    const result = await Promise.race([authentication.authenticateRequest(toSdk(activity), authorization), late]);
    return result === "late" ? keysOutOfReach("late") : { kind: "authenticated", result };
  } catch (error) {
    return isAboutToken(error) ? unauthorized(nameOf(error)) : keysOutOfReach(nameOf(error));
  } finally {
    clearTimeout(timer);
  }
}

const keysOutOfReach = (why: string): Authenticated =>
  refused(503, `keys: ${why}`, "Tokens cannot be checked at the moment. Send it again in a minute.");

/** A wrong key or signature is a JsonWebTokenError, which the SDK lets through as if it had failed itself. */
function isAboutToken(error: unknown): boolean {
  if (error instanceof AuthenticationError) return error.statusCode < 500;
  // What stands in a forged token can trip the SDK anywhere; only trouble with the network is not the token's.
  return !/FetchError|AbortError/.test(nameOf(error));
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** The SDK accepts a token that never ends, and one that names another address than the activity where either is missing. */
function checkClaims(
  { claimsIdentity }: AuthenticateRequestResult,
  activity: InboundActivity,
  guard: Guard,
): Authenticated | undefined {
  const claim = (name: string): unknown => claimsIdentity.claims.find(({ type }) => type === name)?.value;
  if (typeof claim("exp") !== "number") return unauthorized("no exp");
  if (claim("iss") === guard.issuer) {
    if (claim("serviceurl") !== activity.serviceUrl) return unauthorized("other serviceUrl");
  } else if (guard.production) {
    // The Emulator's tokens prove who started it, not which channel it is.
    return unauthorized("no channel");
  }
  return undefined;
}

/** Everybody's Teams signs with the same keys: only the tenant says whose people ask. */
function checkTenant(activity: InboundActivity, bot: BotCredentials, guard: Guard): Authenticated | undefined {
  const named = [activity.conversation.tenantId, activity.channelData?.tenant?.id].filter((id) => id !== undefined);
  const channel = guard.channels.get(activity.channelId ?? "");
  const tenants = named.length === 0 && channel !== undefined ? [channel] : named;
  const own = tenants.length > 0 && tenants.every((tenant) => tenant.toLowerCase() === bot.tenant.toLowerCase());
  return own ? undefined : refused(403, "foreign tenant", "This bot answers people of its own organization.");
}

/** The SDK's type has dozens of fields more, none of which is needed here. */
export const toSdk = (activity: InboundActivity): Activity => ({ ...activity }) as unknown as Activity;
