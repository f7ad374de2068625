import { beforeAll, expect, test } from "vitest";

import type { Bot } from "../support/bot.ts";
import { glowFigures } from "../support/glow-figures.ts";

let bot: Bot;

beforeAll(async () => {
  bot = await glowFigures();
});

const marketer = (words: string) => bot.as("marketer").in("#glow-team").say(words);

test("the cheapest conversions come first, and those without a place are named with the reason", async () => {
  expect((await marketer("top cpa")).text).toContain(
    "Cheapest conversions: Mia $50.00 (11 orders).\nLeft out: Jon (gifted, no cost), Lia (without an order).",
  );
});

test("a rate says how much it rests on", async () => {
  expect((await marketer("top")).text).toContain("Highest ER by views: Jon 11.1% (6,200 views), Mia 6.0% (57,000).");
});

test("views in a window are gains", async () => {
  expect((await marketer("top views last week")).text).toContain(
    "Most views, 9 Feb – 15 Feb so far: Mia +45,000.\nLeft out: Jon (not read), Lia (without posts).",
  );
});

test("a window may be told by its days, and a day that no calendar has is refused", async () => {
  const lastWeek = (await marketer("top views 2026-02-09..2026-02-15")).text;
  expect((await marketer("top views from 9 feb to 15 feb")).text).toBe(lastWeek);
  expect((await marketer("top views since 9 feb")).text).toBe(
    (await marketer("top views 2026-02-09..2026-02-16")).text,
  );
  expect((await marketer('top period:"since 30 feb"')).text).toContain('I know no such time as "since 30 feb"');
});

test("posts can be ranked too, and all of them are a button or a file away", async () => {
  const answer = await marketer("/top views by:post limit:2");
  expect(answer.text).toContain("Most views: Mia 3 Feb 48,000, Mia 10 Feb 9,000.\n1 more.");
  expect((await answer.press("All")).text).toContain("Jon 25 Jan 6,200");
  expect((await answer.press("CSV")).text).toContain("48000");
});

test("money is not ranked for those who may not see it", async () => {
  expect((await bot.as("@jon.eats").in("#creators").say("top cpa")).text).toContain(
    "Pay is between each creator and the brand. I can show your own.",
  );
  expect((await bot.as("host").in("#glow-team").say("top revenue")).text).toContain("Revenue is for marketers.");
  const answer = await bot.as("marketer").in("#creators").say("top cpa");
  expect(answer.text).toContain("Cost per conversion is not shown in this room.");
  expect((await answer.press("With money")).text).toContain("Mia $50.00");
});

test("in a room with creators nobody without a place is named", async () => {
  expect((await bot.as("viewer").in("#creators").say("top saves")).text).toContain(
    "Left out: 1 creator without saves, 1 without posts.",
  );
});

test("a metric that is none says which there are", async () => {
  const answer = await marketer("top sparkle");
  expect(answer.form?.problems[0]?.message).toContain('"sparkle" is no metric I know.');
});
