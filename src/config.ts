// Environment to Settings. The only file that reads process.env.
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";

/** The folder that holds package.json; both src/ and dist/ lie one level below it. */
export const packageFolder = fileURLToPath(new URL("..", import.meta.url));

/** The port that every Bot Framework sample and tool expects. */
const USUAL_PORT = 3978;
/** How long a silent conversation is kept, unless told. */
const USUAL_RETENTION_DAYS = 30;
const LONGEST_RETENTION_DAYS = 3_650;
/** A shorter token can be guessed over the network. */
const SHORTEST_WEB_TOKEN = 16;

export interface BotCredentials {
  readonly appId: string;
  readonly password?: string;
  /** The one tenant whose people are answered. */
  readonly tenant: string;
  readonly type: "SingleTenant" | "UserAssignedMSI" | "MultiTenant";
}

/** Addresses of a cloud of one's own, under the names that Bot Framework gives them. One alone makes it refuse every token. */
const addressNames = [
  "ToChannelFromBotLoginUrl",
  "ToChannelFromBotOAuthScope",
  "ToBotFromChannelTokenIssuer",
  "OAuthUrl",
  "ToBotFromChannelOpenIdMetadataUrl",
  "ToBotFromEmulatorOpenIdMetadataUrl",
  "CallerId",
] as const;
/** `ChannelService` names a cloud that Bot Framework knows, such as that of the US government. */
const cloudNames = ["ChannelService", ...addressNames] as const;

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Absolute, like all folders here. */
  readonly dataFolder: string;
  /** Address of a PostgreSQL, which then takes the place of the data folder's store. It holds a password: it is never shown. */
  readonly databaseUrl?: string;
  /** Conversations that were silent for so many days are deleted. */
  readonly retentionDays: number;
  readonly knowledgeFolder: string;
  readonly dialogsFolder?: string;
  /** The time that counts as now, where it was given. */
  readonly now?: Date;
  /** IANA time zone of the machine, for people whose own is not known. */
  readonly zone: string;
  readonly production: boolean;
  readonly bot?: BotCredentials;
  /** Channels that carry no tenant, with the tenant they stand for. */
  readonly channels: ReadonlyMap<string, string>;
  /** Hosts beside Microsoft's own that replies, and with them the bot's token, may be sent to. */
  readonly serviceHosts: ReadonlySet<string>;
  readonly webToken?: string;
  /** Who shows it may see the figures from elsewhere. */
  readonly metricsToken?: string;
  readonly cloud: Readonly<Partial<Record<(typeof cloudNames)[number], string>>>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export type ParsedSettings =
  | { readonly kind: "settings"; readonly settings: Settings }
  /** Each a full sentence: what is wrong and what to do. */
  | { readonly kind: "problems"; readonly problems: readonly string[] };

/** The environment of this process. */
export const environment = (): Environment => process.env;

/** A setting that is empty counts as absent: that is how container files and shells leave one out. */
const absentWhenEmpty = (value: string | undefined): string | undefined => {
  const trimmed = value?.trim();
  return trimmed === "" ? undefined : trimmed;
};
const optionalText = z.string().optional().transform(absentWhenEmpty);

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

function isPostgresAddress(text: string): boolean {
  return URL.canParse(text) && /^postgres(?:ql)?:$/.test(new URL(text).protocol);
}

function machineZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return isTimeZone(timeZone) ? timeZone : "UTC";
}

/** An ISO time; a date alone is midnight UTC. Other spellings that Date.parse takes are refused, since people read them differently. */
const isoTime = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

export function parseTime(text: string): Date | undefined {
  if (!isoTime.test(text)) return undefined;
  // Without a zone the machine's would count, and the same command would say something else elsewhere.
  const time = new Date(/T/.test(text) && !/(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? `${text}Z` : text);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

const EnvironmentT = z.object({
  PORT: optionalText.transform((text, context) => {
    if (text === undefined) return USUAL_PORT;
    if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
    context.addIssue(`PORT is "${text}", which is no port. Set it to a number from 0 to 65535, or leave it out for ${USUAL_PORT}.`);
    return z.NEVER;
  }),
  HOST: optionalText,
  DATA_DIR: optionalText,
  DATABASE_URL: optionalText.refine((text) => text === undefined || isPostgresAddress(text), {
    error: "DATABASE_URL is no address of a PostgreSQL. Write it like postgres://user:password@host:5432/database, or leave it out for a store in DATA_DIR.",
  }),
  RETENTION_DAYS: optionalText.transform((text, context) => {
    if (text === undefined) return USUAL_RETENTION_DAYS;
    const days = /^\d{1,4}$/.test(text) ? Number(text) : 0;
    if (days >= 1 && days <= LONGEST_RETENTION_DAYS) return days;
    context.addIssue(`RETENTION_DAYS is "${text}". Set it to a number of days from 1 to ${LONGEST_RETENTION_DAYS}, or leave it out for ${USUAL_RETENTION_DAYS}.`);
    return z.NEVER;
  }),
  SERVICE_HOSTS: optionalText.transform((text, context) => {
    const hosts = (text ?? "").split(",").map((host) => host.trim().toLowerCase()).filter((host) => host !== "");
    const odd = hosts.find((host) => !/^[a-z0-9-]+(?:\.[a-z0-9-]+){0,20}$/.test(host));
    if (odd === undefined) return new Set(hosts);
    context.addIssue(`SERVICE_HOSTS holds "${odd}". Write whole names of hosts with commas between, without https:// and without *.`);
    return z.NEVER;
  }),
  KNOWLEDGE: optionalText,
  DIALOGS: optionalText,
  NOW: optionalText.transform((text, context) => {
    if (text === undefined) return undefined;
    const time = parseTime(text);
    if (time !== undefined) return time;
    context.addIssue(`NOW is "${text}", which is no ISO time. Write it like 2025-06-30 or 2025-06-30T14:00:00Z.`);
    return z.NEVER;
  }),
  TZ: optionalText.transform((text, context) => {
    if (text === undefined || isTimeZone(text)) return text;
    // A zone in the form of POSIX ("CET-1CEST", "<+03>-3", ":/etc/localtime") is the system's business; Node knows what it makes of it.
    if (/^[:<]|\d/.test(text)) return undefined;
    context.addIssue(`TZ is "${text}", which is no time zone. Write it like Europe/Berlin, or leave it out.`);
    return z.NEVER;
  }),
  NODE_ENV: optionalText,
  WEB_TOKEN: optionalText.refine((text) => text === undefined || text.length >= SHORTEST_WEB_TOKEN, {
    error: `WEB_TOKEN is shorter than ${SHORTEST_WEB_TOKEN} characters, so it could be guessed. Set a longer one, such as the output of: openssl rand -hex 16`,
  }),
  METRICS_TOKEN: optionalText.refine((text) => text === undefined || text.length >= SHORTEST_WEB_TOKEN, {
    error: `METRICS_TOKEN is shorter than ${SHORTEST_WEB_TOKEN} characters, so it could be guessed. Set a longer one.`,
  }),
  CHANNELS: optionalText.transform((text, context) => {
    const channels = new Map<string, string>();
    for (const entry of (text ?? "").split(",").map((part) => part.trim())) {
      if (entry === "") continue;
      const named = /^([a-z0-9_-]+)=(\S+)$/.exec(entry);
      if (named === null) {
        context.addIssue(`CHANNELS holds "${entry}". Write each channel with the tenant it stands for, like directline=<tenant id>, with commas between.`);
        return z.NEVER;
      }
      channels.set(named[1]!, named[2]!);
    }
    return channels;
  }),
  MicrosoftAppId: optionalText,
  MicrosoftAppPassword: optionalText,
  MicrosoftAppTenantId: optionalText,
  MicrosoftAppType: optionalText.transform((text, context) => {
    const types = ["SingleTenant", "UserAssignedMSI", "MultiTenant"] as const;
    if (text === undefined) return "SingleTenant" as const;
    const type = types.find((known) => known.toLowerCase() === text.toLowerCase());
    if (type !== undefined) return type;
    context.addIssue(`MicrosoftAppType is "${text}". Set it to ${types.join(", ")}, as the bot's registration in Azure says.`);
    return z.NEVER;
  }),
}); // prettier-ignore

const CloudT = z.object(Object.fromEntries(cloudNames.map((name) => [name, optionalText])));

/** Is this an address that only this machine reaches? */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, "").toLowerCase();
  return name === "localhost" || name === "::1" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name);
}

/** Reads the settings; every mistake is reported at once. */
export function parseSettings(env: Environment): ParsedSettings {
  const parsed = EnvironmentT.safeParse(env);
  if (!parsed.success) return { kind: "problems", problems: parsed.error.issues.map((issue) => issue.message) };
  const values = parsed.data;
  const problems: string[] = [];

  const bot = parseBot(values, problems);
  const production = values.NODE_ENV === "production";
  const host = values.HOST ?? (bot === undefined ? "127.0.0.1" : "0.0.0.0");
  if (bot === undefined && !isLoopback(host))
    problems.push(
      `HOST is ${host}, which other machines reach, and no credentials are set. ` +
        `Set MicrosoftAppId and MicrosoftAppTenantId, or leave HOST out to serve this machine only.`,
    );
  const cloud = CloudT.parse(env);
  const missing = addressNames.filter((name) => cloud[name] === undefined);
  if (missing.length > 0 && missing.length < addressNames.length)
    problems.push(
      `${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing beside the other addresses of the cloud. Set all of them, or none.`,
    );
  if (problems.length > 0) return { kind: "problems", problems };

  // Content of one's own brings its dialogs along or has none: ours would name articles that are not there.
  const dialogsFolder = values.DIALOGS ?? (values.KNOWLEDGE === undefined ? join(packageFolder, "dialogs") : undefined);
  return {
    kind: "settings",
    settings: {
      port: values.PORT,
      host,
      dataFolder: resolve(values.DATA_DIR ?? "data"),
      ...(values.DATABASE_URL === undefined ? {} : { databaseUrl: values.DATABASE_URL }),
      retentionDays: values.RETENTION_DAYS,
      serviceHosts: values.SERVICE_HOSTS,
      knowledgeFolder: resolve(values.KNOWLEDGE ?? join(packageFolder, "knowledge")),
      ...(dialogsFolder === undefined ? {} : { dialogsFolder: resolve(dialogsFolder) }),
      ...(values.NOW === undefined ? {} : { now: values.NOW }),
      zone: values.TZ ?? machineZone(),
      production,
      ...(bot === undefined ? {} : { bot }),
      channels: values.CHANNELS,
      ...(values.WEB_TOKEN === undefined ? {} : { webToken: values.WEB_TOKEN }),
      ...(values.METRICS_TOKEN === undefined ? {} : { metricsToken: values.METRICS_TOKEN }),
      cloud: Object.fromEntries(Object.entries(cloud).filter(([, value]) => value !== undefined)),
    },
  };
}

/** What only the server must have, over what every command needs. */
export function serverProblems(settings: Settings): readonly string[] {
  if (settings.production && settings.bot === undefined)
    return [
      "NODE_ENV is production, and MicrosoftAppId or MicrosoftAppTenantId is missing, so anyone could use the bot. " +
        "Set both, as the bot's registration in Azure shows them.",
    ];
  return [];
}

function parseBot(values: z.infer<typeof EnvironmentT>, problems: string[]): BotCredentials | undefined {
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenant, MicrosoftAppPassword: password } = values;
  if (appId === undefined) {
    if (password !== undefined)
      problems.push("MicrosoftAppPassword is set without MicrosoftAppId. Set both, or neither to run without Teams.");
    return undefined;
  }
  if (tenant === undefined) {
    problems.push(
      "MicrosoftAppId is set without MicrosoftAppTenantId, so people of any organization would be answered. Set the tenant whose people may ask.",
    );
    return undefined;
  }
  const type = values.MicrosoftAppType;
  if (type !== "UserAssignedMSI" && password === undefined) {
    problems.push(
      `MicrosoftAppId is set without MicrosoftAppPassword, and a ${type} bot cannot answer without it. ` +
        "Set the password, or MicrosoftAppType=UserAssignedMSI where a managed identity answers.",
    );
    return undefined;
  }
  // A managed identity has none, and the SDK refuses one that has.
  return { appId, tenant, type, ...(password === undefined || type === "UserAssignedMSI" ? {} : { password }) };
}
