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
    "Closing Spring Glow keeps everything; late readings still count. It has no room, so nothing is posted. Still open: 2 creators still owe posts",
  );
  expect(await bot.store.campaigns("home")).toMatchObject([{ closed: false }]);
  const closed = await preview.press("Close it");
  expect(await bot.store.campaigns("home")).toMatchObject([{ closed: true }]);
  await closed.press("Undo");
  expect(await bot.store.campaigns("home")).toMatchObject([{ closed: false }]);
});

test("what was meant as a budget or a day and cannot be read is refused, and nothing is stored", async () => {
  const bot = await startBot();
  const marketer = bot.as("marketer").in("#team");
  expect((await marketer.say("campaign new Y budget -100")).text).toContain('"-100" is not a sum I can use');
  expect((await marketer.say("campaign new Y start -3")).text).toContain('"-3" is not a sum I can use');
  expect((await marketer.say("campaign new \u001b[31mRed")).text).toContain("That holds control characters");
  expect(await bot.store.campaigns("home")).toEqual([]);
  expect((await marketer.say('campaign new "Year end 2026"')).text).toContain("Year end 2026 is set up");
});

test("days in the wrong order are said, or refused where one of them is known", async () => {
  const bot = await startBot();
  const marketer = bot.as("marketer").in("#team");
  const made = await marketer.say("campaign new X start 2026-05-05 end 2026-01-01");
  expect(made.text).toContain("X is set up: Jan 1 – May 5");
  expect(made.text).toContain("The later day came first: the earlier one is taken as its beginning.");
  const changed = await marketer.say("campaign new X end 2025-12-24");
  expect(changed.text).toContain("It would end before it begins.");
  expect(await bot.store.campaigns("home")).toMatchObject([{ startOn: "2026-01-01", endOn: "2026-05-05" }]);
});

test("the dash between two days is no part of the name", async () => {
  const bot = await startBot();
  const marketer = bot.as("marketer").in("#team");
  expect((await marketer.say("campaign new Summer 1 Jun - 31 aug")).text).toContain("Summer is set up: Jun 1 – Aug 31");
  expect((await marketer.say("campaign new Fall from 1 Sep to 30 nov")).text).toContain(
    "Fall is set up: Sep 1 – Nov 30",
  );
});

test("the only campaign is looked at though it is closed, and changed only after a question", async () => {
  const bot = await threeCreators();
  const marketer = bot.as("marketer").in("#team");
  await (await marketer.say("campaign close")).press("Close it");
  expect((await marketer.say("stats")).text).toContain("Spring Glow, closed: 12,000 views");
  expect((await marketer.say("creator list")).text).toContain("Spring Glow, closed: 3 creators");
  const asked = await marketer.say("creator add @late.joiner");
  expect(asked.text).toContain("Spring Glow is closed, and there is no other campaign. Do it there all the same?");
  expect((await asked.press("Spring Glow")).text).toContain("Added @late.joiner to Spring Glow");
});

test("a plan for nothing says so, and not that the budget is used up", async () => {
  const bot = await threeCreators();
  const { text } = await bot.as("marketer").in("#team").say("campaign plan 0");
  expect(text).toContain("A plan needs more than 0. Say a sum, like: campaign plan 10000.");
});

test("a campaign's name holds something to say", async () => {
  const bot = await startBot();
  const { text } = await bot.as("marketer").in("#team").say('campaign new "');
  expect(text).toContain("Give it a name of letters or digits");
  expect(await bot.store.campaigns("home")).toEqual([]);
});

test("the longest name can be said wherever a campaign is named, and one letter more nowhere", async () => {
  const bot = await startBot();
  const team = (words: string) => bot.as("marketer").in("#team").say(words);
  const longest = "Glow".repeat(25);
  expect((await team(`campaign new ${longest} 2026-02-02`)).text).toContain(`${longest} is set up`);
  await team("campaign new Other 2026-02-02");
  for (const words of [`stats campaign:${longest}`, `creator list campaign:${longest}`, `campaign close ${longest}`])
    expect((await team(words)).text).toContain(longest);
  const tooLong = await team(`campaign new ${longest}s`);
  expect(tooLong.text).toContain("That is too long for the name: 100 characters are the most.");
  expect(await bot.store.campaigns("home")).toHaveLength(2);
});
