import { expect, test } from "vitest";

import { linkHosts, modelSettings, readConfig, slackSettings } from "../src/config.ts";

test("without settings everything has a usual value", () => {
  expect(readConfig({ PATH: "/bin" })).toEqual({ LOOSELEAF_DATA: "data/store" });
});

test("a setting left empty is one that was left out", () => {
  expect(readConfig({ LOOSELEAF_DATA: " ", LOOSELEAF_ZONE: "" })).toEqual({ LOOSELEAF_DATA: "data/store" });
});

test("all faults are told together, each with where to find the value", () => {
  const read = () => readConfig({ LOOSELEAF_ZONE: "Mars/Olympus", LOOSELEAF_LOCALE: "english please" });
  expect(read).toThrow(/LOOSELEAF_ZONE: "Mars\/Olympus" is no time zone.*Names: https:.*\n- LOOSELEAF_LOCALE:/);
});

test.each([
  ["SLACK_MODE", "sockets", "is no way to connect; write socket or http."],
  ["SLACK_PORT", "99999", "is no port; write a whole number from 0 to 65535, such as 3000."],
  ["SLACK_PORT", "3000.5", "is no port; write a whole number from 0 to 65535, such as 3000."],
  ["SLACK_PORT", "0x10", "is no port; write a whole number from 0 to 65535, such as 3000."],
  ["SLACK_API_URL", "slack", "is no such address; write one that begins with https:// and ends with /api/."],
  ["DISCORD_LISTENS", "yes", "is neither; write on or off."],
  ["DISCORD_API_URL", "discord", "is no such address; write one that begins with https:// and ends with /api."],
  ["OPENAI_TOKENS_PERSON", "-5", "is no number of tokens; write a whole number, such as 100000."],
])("%s: %s is told once, with what to write instead", (name, value, fault) => {
  const read = () => readConfig({ [name]: value });
  expect(read).toThrow(`\n- ${name}: "${value}" ${fault}`);
  expect(read).not.toThrow(/expected|received|Invalid|Too /);
  expect(read).not.toThrow(/\n.*\n/);
});

test("a port is a number", () => {
  expect(readConfig({ SLACK_PORT: "0" })).toMatchObject({ SLACK_PORT: 0 });
});

test("a model is asked where a key or a server is set", () => {
  expect(modelSettings(readConfig({}))).toBeUndefined();
  expect(modelSettings(readConfig({ OPENAI_API_KEY: "sk-1" }))).toMatchObject({ key: "sk-1", baseUrl: undefined });
  const own = { OPENAI_BASE_URL: "http://localhost:11434/v1", OPENAI_MODEL: "qwen3", OPENAI_TOKENS_PERSON: "5" };
  expect(modelSettings(readConfig(own))).toMatchObject({ key: undefined, model: "qwen3", limits: { person: 5 } });
  expect(() => modelSettings(readConfig({ OPENAI_BASE_URL: "http://localhost:1/v1" }))).toThrow("needs OPENAI_MODEL");
});

test("a fault of the key never shows the key", () => {
  const read = () => readConfig({ OPENAI_API_KEY: "sk-canary\nsecond line" });
  expect(read).toThrow(/OPENAI_API_KEY: what is there has a space/);
  expect(read).not.toThrow(/canary/);
});

test.each(["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"])("nor does one of %s", (name) => {
  for (const value of ["xoxb-canary\nsecond line", "xapp-canary two", "xoxb-canary…"]) {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(new RegExp(`${name}: what is there has a space`));
    expect(read).not.toThrow(/canary/);
  }
});

test("what stands around a value is no part of it", () => {
  expect(readConfig({ SLACK_BOT_TOKEN: " xoxb-1\n" })).toMatchObject({ SLACK_BOT_TOKEN: "xoxb-1" });
});

test("whatever of Slack is set, the rest that it needs is asked for", () => {
  expect(slackSettings(readConfig({}))).toBeUndefined();
  expect(() => slackSettings(readConfig({ SLACK_SIGNING_SECRET: "s" }))).toThrow("needs SLACK_BOT_TOKEN");
  expect(() => slackSettings(readConfig({ SLACK_APP_TOKEN: "xapp-1" }))).toThrow("needs SLACK_BOT_TOKEN");
});

test("links go to the hosts that are named", () => {
  expect(linkHosts(readConfig({ LOOSELEAF_LINKS: "Glow.example, shop.example" }))).toEqual([
    "glow.example",
    "shop.example",
  ]);
  expect(() => readConfig({ LOOSELEAF_LINKS: "https://glow.example" })).toThrow("no list of hosts");
});
