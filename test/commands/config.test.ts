import { describe, expect, it } from "vitest";
import {
  type Environment,
  isLoopback,
  parseSettings,
  parseTime,
  serverProblems,
  type Settings,
} from "../../src/config.ts";

const settingsOf = (env: Environment): Settings => {
  const parsed = parseSettings(env);
  if (parsed.kind === "problems") throw new Error(parsed.problems.join("\n"));
  return parsed.settings;
};
const problemsOf = (env: Environment): readonly string[] => {
  const parsed = parseSettings(env);
  return parsed.kind === "problems" ? parsed.problems : [];
};
const credentials = { MicrosoftAppId: "app", MicrosoftAppTenantId: "tenant", MicrosoftAppPassword: "password" };

describe("settings", () => {
  it("have defaults that serve this machine only", () => {
    expect(settingsOf({})).toMatchObject({ port: 3978, host: "127.0.0.1", production: false });
    expect(settingsOf({}).bot).toBeUndefined();
    expect(settingsOf({ PORT: "", HOST: "  " })).toMatchObject({ port: 3978, host: "127.0.0.1" });
  });

  it("listen to everybody with credentials", () => {
    expect(settingsOf(credentials)).toMatchObject({
      host: "0.0.0.0",
      bot: { appId: "app", tenant: "tenant", type: "SingleTenant" },
    });
  });

  it("take other knowledge without our dialogs", () => {
    expect(settingsOf({}).dialogsFolder).toMatch(/dialogs$/);
    expect(settingsOf({ KNOWLEDGE: "elsewhere" }).dialogsFolder).toBeUndefined();
    expect(settingsOf({ KNOWLEDGE: "elsewhere", DIALOGS: "theirs" }).dialogsFolder).toMatch(/theirs$/);
  });

  it("know the channels that stand for a tenant", () => {
    expect([...settingsOf({ CHANNELS: "directline=t1, webchat=t2" }).channels]).toEqual([
      ["directline", "t1"],
      ["webchat", "t2"],
    ]);
  });

  it("report every mistake at once, each as what is wrong and what to do", () => {
    const problems = problemsOf({
      PORT: "70000",
      NOW: "soon",
      TZ: "Mars",
      WEB_TOKEN: "short",
      CHANNELS: "x",
      MicrosoftAppType: "Big",
    });
    expect(problems).toHaveLength(6);
    for (const problem of problems) expect(problem).toMatch(/^\w+ (?:is|holds) .+\. .+/);
  });

  it("refuse half of the credentials", () => {
    expect(problemsOf({ MicrosoftAppId: "app" })).toHaveLength(1);
    expect(problemsOf({ MicrosoftAppPassword: "password" })).toHaveLength(1);
    expect(problemsOf({ MicrosoftAppId: "app", MicrosoftAppTenantId: "tenant" })).toHaveLength(1);
    expect(
      problemsOf({ MicrosoftAppId: "app", MicrosoftAppTenantId: "tenant", MicrosoftAppType: "UserAssignedMSI" }),
    ).toEqual([]);
  });

  it("refuse some of the addresses of a cloud without the others", () => {
    expect(problemsOf({ ...credentials, OAuthUrl: "https://token.example" })).toHaveLength(1);
    expect(problemsOf({ ...credentials, ChannelService: "https://botframework.azure.us" })).toEqual([]);
  });

  it("refuse an address that others reach, without credentials", () => {
    for (const host of ["0.0.0.0", "::", "10.1.2.3", "bot.example"]) expect(problemsOf({ HOST: host })).toHaveLength(1);
    for (const host of ["localhost", "127.0.0.1", "127.8.9.1", "::1"]) expect(problemsOf({ HOST: host })).toEqual([]);
    expect(problemsOf({ ...credentials, HOST: "0.0.0.0" })).toEqual([]);
  });

  it("refuse production without credentials", () => {
    expect(serverProblems(settingsOf({ NODE_ENV: "production" }))).toHaveLength(1);
    expect(serverProblems(settingsOf({ NODE_ENV: "production", ...credentials }))).toEqual([]);
  });
});

describe("a time", () => {
  it("is ISO, in UTC where it names no zone", () => {
    expect(parseTime("2025-06-30")?.toISOString()).toBe("2025-06-30T00:00:00.000Z");
    expect(parseTime("2025-06-30T14:00")?.toISOString()).toBe("2025-06-30T14:00:00.000Z");
    expect(parseTime("2025-06-30T14:00:00+02:00")?.toISOString()).toBe("2025-06-30T12:00:00.000Z");
  });

  it("is not what people read in two ways", () => {
    for (const text of ["30.06.2025", "6/30/2025", "June 2025", "2025", "2025-13-01", "now", ""])
      expect(parseTime(text)).toBeUndefined();
  });
});

describe("an address of this machine", () => {
  it("is told from names that only look like one", () => {
    for (const host of ["localhost.example", "127.0.0.1.example", "1127.0.0.1", "::", "0.0.0.0", "128.0.0.1"])
      expect(isLoopback(host)).toBe(false);
  });
});
