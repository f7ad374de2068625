import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, expect, test } from "vitest";

import { startDiscord, type DiscordOptions, type LocalDiscord } from "../../support/discord/discord.ts";
import { startSlack, type LocalSlack } from "../../support/slack/slack.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "looseleaf-discord-"));
const started: (LocalDiscord | LocalSlack)[] = [];
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(async () => {
  for (const each of started.splice(0)) await each.stop();
});

async function localDiscord(options: DiscordOptions = {}): Promise<LocalDiscord> {
  const people = [{ name: "ada", roles: ["Boss"] }, { name: "mia" }];
  const discord = await startDiscord({
    ...{ roles: [{ name: "Boss", permissions: ["ManageGuild"] }], people, channels: [{ name: "team" }] },
    ...options,
  });
  started.push(discord);
  return discord;
}

interface Ended {
  code: number | null;
  out: string;
  told: string;
}

/** The real program; `whenOut` sees what it has printed so far, once, when that holds `line`. */
function start(
  env: Record<string, string>,
  { flags = [], data = "data", line = /^$/, whenOut }: Doing = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const args = ["src/main.ts", "--data", join(folder, data), ...flags];
    const options = { cwd: root, env: { PATH: process.env["PATH"], ...env } };
    const child = execFile(process.execPath, args, options, (_, out, told) =>
      resolve({ code: child.exitCode, out, told }),
    );
    let [out, isSeen] = ["", false];
    child.stdout?.on("data", (part: string) => {
      out += part;
      if (isSeen || !line.test(out)) return;
      isSeen = true;
      void (whenOut?.() ?? Promise.resolve()).catch(reject).finally(() => child.kill("SIGTERM"));
    });
  });
}

interface Doing {
  flags?: readonly string[];
  data?: string;
  line?: RegExp;
  whenOut?: () => Promise<void>;
}

test("a wrong token is one clear line and exit code 1, with --dry-run as well", async () => {
  const discord = await localDiscord();
  const env = { DISCORD_TOKEN: "wrong", DISCORD_API_URL: discord.apiUrl };
  for (const flags of [[], ["--dry-run"]]) {
    const { code, out, told } = await start(env, { flags, data: "wrong" });
    expect(out).toBe("");
    expect(told).toMatch(/^Discord does not take DISCORD_TOKEN\. .*Reset Token\.\n$/);
    expect(code).toBe(1);
  }
});

test("a server that the bot is not on is one clear line and exit code 1, with --dry-run as well", async () => {
  const discord = await localDiscord();
  const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, DISCORD_SERVER: "123456789012345678" };
  for (const flags of [[], ["--dry-run"]]) {
    const { code, out, told } = await start(env, { flags, data: "elsewhere" });
    expect(out).toBe("");
    expect(told).toMatch(/^I am not on the server that DISCORD_SERVER names\. [^\n]*\n$/);
    expect(code).toBe(1);
  }
});

test("every setting that cannot be used is told at once, each with where to find it", async () => {
  const env = { DISCORD_TOKEN: "Bot abc", DISCORD_LISTENS: "yes", DISCORD_SERVER: "glow" };
  const { code, told } = await start(env, { data: "unset" });
  expect(code).toBe(1);
  expect(told.split("\n").slice(1)).toEqual([
    expect.stringMatching(/^- DISCORD_TOKEN: .*Reset Token/),
    expect.stringMatching(/^- DISCORD_LISTENS: .*Message Content Intent/),
    expect.stringMatching(/^- DISCORD_SERVER: .*Copy Server ID/),
    "",
  ]);
  const dry = await start({}, { flags: ["--dry-run"], data: "unset" });
  expect(dry).toMatchObject({ code: 1, out: "", told: "--dry-run is for Discord, and DISCORD_TOKEN is not set.\n" });
});

test("the program connects, answers, keeps what it registered, and ends well when asked to", async () => {
  const discord = await localDiscord();
  const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  const before = await start(env, { flags: ["--dry-run"] });
  expect(before.out).toContain("add /stats\n");
  const first = await start(env, {
    line: /\/setup show\n/,
    whenOut: async () => {
      const shown = await discord.person("ada").in("team").commands("setup show");
      await shown.says("Nothing is set up here yet.");
    },
  });
  expect(first).toMatchObject({ code: 0, told: "" });
  expect(first.out).toContain("on Spring Server. Say /stats there");
  expect(readFileSync(join(folder, "data", "discord-commands.txt"), "utf8")).toMatch(/^\/applications\/\d+\/commands /);
  const second = await start(env, { line: /Connected/ });
  expect(second.out).not.toContain("Nobody is admin");
  expect(discord.evidence.requests.filter(({ route }) => /^PUT .*commands/.test(route))).toHaveLength(1);
  expect((await start(env, { flags: ["--dry-run"] })).out).toBe("Nothing would change.\n");
  expect(discord.evidence.violations).toEqual([]);
});

test("one process serves Slack and Discord, and one that cannot be connected ends it", async () => {
  const discord = await localDiscord();
  const slack = await startSlack({ people: [{ id: "U_SUE" }], channels: [{ id: "C_TEAM" }] });
  started.push(slack);
  const tokens = { SLACK_BOT_TOKEN: slack.token, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl };
  const env = { ...tokens, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  const both = await start(env, {
    data: "both",
    line: /Connected to (Slack|Discord)[^]*Connected to (Slack|Discord)[^]*show/,
    whenOut: async () => {
      await (await discord.person("mia").in("team").commands("help")).says("What you can say");
      await (await slack.as("U_SUE").in("C_TEAM").commands("/campaign help")).reply("What you can say");
    },
  });
  expect(both).toMatchObject({ code: 0, told: "" });
  const broken = await start({ ...env, DISCORD_TOKEN: "wrong" }, { data: "broken" });
  expect(broken.code).toBe(1);
  expect(broken.told).toMatch(/^Discord does not take DISCORD_TOKEN\. [^\n]*\n$/);
});

test("a token that is withdrawn ends the program with what to do", async () => {
  const discord = await localDiscord();
  const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  const ended = await start(env, {
    data: "withdrawn",
    line: /show\n/,
    whenOut: async () => {
      discord.revokeToken();
      discord.closeSockets(4004);
      await new Promise((resolve) => setTimeout(resolve, 500));
    },
  });
  expect(ended.told).toContain("Discord closed the connection for good (4004)");
  expect(ended.code).toBe(1);
});
