import { beforeEach, expect, test } from "vitest";

import { commands } from "../../src/commands/index.ts";
import { UserError } from "../../src/core/errors.ts";
import { startBot, type Bot } from "../support/bot.ts";

let bot: Bot;
beforeEach(async () => {
  bot = await startBot({ sample: true, now: "2026-02-19T14:00:00.000Z" });
});

const team = (words: string) => bot.as("marketer").in("#team").say(words);

test.each<[typed: string, then: string, told: RegExp]>([
  ["top views", "and last week?", /9 Feb – 15 Feb: Views, most first/],
  ["top views by post", "and last week?", /Views, most first: Mel 25 Jan/],
  ["top cpa", "and mia?", /Mia: Cost per conversion/],
  ["weekly preview", "and by creator?", /by creator, 9 Feb – 15 Feb/],
  ["campaign list", "and last week?", /All campaigns, 9 Feb – 15 Feb/],
  ["campaign plan 10000", "and last week?", /: \+[\d,]+ views.*9 Feb|9 Feb – 15 Feb: \+[\d,]+ views/],
  ["creator list not posted", "and last week?", /9 Feb – 15 Feb: \+[\d,]+ views/],
  ["creator list mia", "and last week?", /Mia, 9 Feb – 15 Feb/],
  ["costs", "and for mia?", /Mia: Spend/],
  ["costs mia", "and jon?", /Jon: Spend/],
  ["stats mia last post", "and last week?", /Mia.*9 Feb – 15 Feb/],
])("%s, %s", async (typed, then, told) => {
  await team("stats noa");
  await team(typed);
  const { text } = await team(then);
  expect(text).toMatch(told);
  expect(text).not.toContain("Noa,");
});

test("what is told of several creators is followed by a line for each, and by nobody asked about before", async () => {
  await team("stats noa");
  await team("stats mia vs jon");
  expect((await team("and last week?")).text).toMatch(/by creator, 9 Feb – 15 Feb[^]*Mia/);
});

test("a look at what was changed is no question, and what was asked before it is over", async () => {
  await team("stats noa");
  await team("data history mia");
  expect((await team("and last week?")).text).not.toMatch(/Noa|Mia/);
});

test("a creator's own numbers are followed as theirs", async () => {
  const mia = (words: string) => bot.as("@mia.skin").in("#creators").say(words);
  await mia("mine");
  expect((await mia("and last week?")).text).toMatch(/Mia, 9 Feb – 15 Feb/);
});

test("help in between changes nothing", async () => {
  await team("stats noa");
  await team("help");
  expect((await team("and last week?")).text).toContain("Noa");
});

test("an answer stands where what follows it cannot be told", async () => {
  const asks = () => Promise.reject(new UserError("Which campaign?"));
  const open = commands.map((command) => (command.name === "top" ? { ...command, asks } : command));
  bot = await startBot({ sample: true, now: "2026-02-19T14:00:00.000Z", commands: open });
  await team("stats noa");
  expect((await team("top views")).text).toContain("Most views");
  expect((await team("and last week?")).text).not.toContain("Noa");
});
