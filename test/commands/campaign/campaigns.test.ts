import { expect, test } from "vitest";

import { startBot } from "../../support/bot.ts";
import { threeCreators } from "../../support/three-creators.ts";

test("a campaign is made with words, its dates in whichever order", async () => {
  const bot = await startBot();
  const made = await bot
    .as("marketer")
    .in("#team")
    .say('campaign new "Spring Glow" 2026-05-03 2026-03-02 budget:80000 USD goal:views');
  expect(made.text).toContain("Spring Glow is set up: Mar 2 – May 3, goal views, budget $80,000.00.");
  expect(await bot.store.campaigns("home")).toMatchObject([
    {
      id: "spring-glow",
      startOn: "2026-03-02",
      endOn: "2026-05-03",
      currency: "USD",
      goal: "views",
      budgetCents: 8_000_000,
    },
  ]);
});

test("the currency behind the budget is the campaign's", async () => {
  const bot = await startBot();
  await bot.as("marketer").in("#team").say('campaign new "Summer Serum" budget:80000 EUR');
  expect(await bot.store.campaigns("home")).toMatchObject([
    { name: "Summer Serum", currency: "EUR", budgetCents: 8_000_000 },
  ]);
});

test("a host makes a campaign without a budget", async () => {
  const bot = await startBot();
  const refused = await bot.as("host").in("#team").say("campaign new Winter budget:20");
  expect(refused.text).toContain("Budgets are for marketers to set.");
  expect(await bot.store.campaigns("home")).toEqual([]);
  expect((await refused.press("Make it without a budget")).text).toContain("Winter is set up");
});

test("a name that is taken is told, and the campaign can be changed instead", async () => {
  const bot = await threeCreators();
  const told = await bot.as("marketer").in("#team").say("campaign new spring-glow budget:3000");
  expect(told.text).toContain(
    'There is a campaign called "Spring Glow" already. Give the new one another name, or change that one.',
  );
  expect((await told.press("Change Spring Glow")).text).toContain("Spring Glow is changed");
  expect(await bot.store.campaigns("home")).toMatchObject([{ name: "Spring Glow", budgetCents: 300_000 }]);
});

test("the list says where campaigns stand, with money only where it may be seen", async () => {
  const bot = await threeCreators();
  expect((await bot.as("marketer").in("#team").say("campaign list")).text).toMatch(
    /Spring Glow +week 5 of 9 +3 +2 +\$2,000\.00/,
  );
  const inPublic = await bot.as("marketer").in("#creators").say("campaign list");
  expect(inPublic.text).not.toContain("2,000");
  expect((await inPublic.press("With money")).text).toContain("$2,000.00");
});

test("closing asks first, keeps everything, and undo opens it again", async () => {
  const bot = await threeCreators();
  const preview = await bot.as("marketer").in("#team").say("campaign close");
  expect(preview.text).toContain(
    "Closing Spring Glow keeps everything; late readings still count. Still open: 2 creators still owe posts",
  );
  expect(await bot.store.campaigns("home")).toMatchObject([{ closed: false }]);
  const closed = await preview.press("Close it");
  expect(await bot.store.campaigns("home")).toMatchObject([{ closed: true }]);
  await closed.press("Undo");
  expect(await bot.store.campaigns("home")).toMatchObject([{ closed: false }]);
});
