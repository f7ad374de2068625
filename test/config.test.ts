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
