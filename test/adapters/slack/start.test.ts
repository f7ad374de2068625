import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, expect, test } from "vitest";

import { startSlack, type LocalSlack } from "../../support/slack/slack.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "looseleaf-slack-"));
const started: LocalSlack[] = [];
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(async () => {
  for (const slack of started.splice(0)) await slack.stop();
});

async function localSlack(): Promise<LocalSlack> {
  const slack = await startSlack({ people: [{ id: "U_ADA" }], channels: [{ id: "C_TEAM" }] });
  started.push(slack);
  return slack;
}

interface Ended {
  code: number | null;
  out: string;
  told: string;
}

/** The real program; `whenOut` may end it, seeing what it has printed so far. */
function start(
  env: Record<string, string>,
  whenOut: (out: string, end: () => void) => void = () => undefined,
): Promise<Ended> {
  return new Promise((resolve) => {
    const args = ["src/main.ts", "--data", join(folder, String(Object.keys(env).length))];
    const child = execFile(
      process.execPath,
      args,
      { cwd: root, env: { PATH: process.env["PATH"], ...env } },
      (_, out, told) => {
        resolve({ code: child.exitCode, out, told });
      },
    );
    let out = "";
    child.stdout?.on("data", (part: string) => whenOut((out += part), () => child.kill("SIGTERM")));
  });
}

test("a wrong token is one clear line and exit code 1", async () => {
  const slack = await localSlack();
  const env = { SLACK_BOT_TOKEN: "xoxb-wrong", SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl };
  const { code, out, told } = await start(env);
  expect(out).toBe("");
  expect(told).toMatch(/^Slack does not take SLACK_BOT_TOKEN \(invalid_auth\)\. Copy it again: .*\n$/);
  expect(code).toBe(1);
});

test("over HTTP it is the same line", async () => {
  const slack = await localSlack();
  const http = { SLACK_MODE: "http", SLACK_SIGNING_SECRET: "secret", SLACK_PORT: "0" };
  const { code, told } = await start({ SLACK_BOT_TOKEN: "xoxb-wrong", SLACK_API_URL: slack.apiUrl, ...http });
  expect(told).toMatch(/^Slack does not take SLACK_BOT_TOKEN \(invalid_auth\)\. Copy it again: .*\n$/);
  expect(code).toBe(1);
});

test("a wrong app token is told as well, and so is a missing one", async () => {
  const slack = await localSlack();
  const wrong = { SLACK_BOT_TOKEN: slack.token, SLACK_APP_TOKEN: "xapp-wrong", SLACK_API_URL: slack.apiUrl, A: "1" };
  const missing = { SLACK_BOT_TOKEN: slack.token, SLACK_API_URL: slack.apiUrl };
  const told = await Promise.all([start(wrong), start(missing)]);
  expect(told[0].told).toMatch(/^Slack does not take SLACK_APP_TOKEN \(invalid_auth\)\. Copy it again.*\n$/);
  expect(told[1].told).toMatch(/^Slack through a socket needs SLACK_APP_TOKEN in \.env\. .*connections:write.*\n$/);
  expect(told.map(({ code }) => code)).toEqual([1, 1]);
});

test("from an empty workspace: the code makes the first admin, and the program ends well when asked to", async () => {
  const slack = await localSlack();
  const tokens = { SLACK_BOT_TOKEN: slack.token, SLACK_APP_TOKEN: slack.appToken };
  const texts: string[] = [];
  const { code, told } = await start({ ...tokens, SLACK_API_URL: slack.apiUrl, A: "1", B: "2" }, (out, end) => {
    const said = /first is: (\/campaign \S+)\n/.exec(out)?.[1];
    if (said === undefined || texts.length > 0) return;
    texts.push(said);
    void slack
      .as("U_ADA")
      .in("C_TEAM")
      .commands(said)
      .then(async (outcome) => {
        texts.push((await outcome.reply()).text);
        end();
      });
  });
  expect(texts[1]).toContain("You are the admin now");
  expect(told).toBe("");
  expect(code).toBe(0);
});
