import { expect, test } from "vitest";

import { startBot } from "../support/bot.ts";
import { threeCreators } from "../support/three-creators.ts";

test("a creator takes back the newest, hears what it was before, and puts it back", async () => {
  const bot = await threeCreators();
  const mia = bot.as("@mia.skin").in("#results");
  await mia.say("49k");
  bot.at("2026-02-16T09:02:00.000Z");
  const undone = await mia.say("undo");
  expect(undone.text).toBe(
    "Taken back: 49,000 views on your post of Feb 3, logged 2 minutes ago. It was 12,000 before.\n[Put it back]",
  );
  expect((await bot.store.readings("home", "7301")).map(({ views }) => views)).toEqual([12_000]);
  const back = await undone.press("Put it back");
  expect(back.text).toContain("Put back: 49,000 views on your post of Feb 3.");
  expect((await bot.store.readings("home", "7301")).map(({ views }) => views)).toEqual([12_000, 49_000]);
});

test("undo twice in a row goes to the one before", async () => {
  const bot = await threeCreators();
  const team = bot.as("marketer").in("#team");
  await team.say("creator stage mia invited");
  await team.say("creator stage jon agreed");
  expect((await team.say("undo")).text).toContain("Taken back: Jon in Spring Glow: agreed");
  expect((await team.say("undo")).text).toContain("Taken back: Mia in Spring Glow: invited");
  expect((await team.say("undo")).text).toBe(
    "There is nothing of yours to take back yet. What you log or change can be.",
  );
});

test("one action is taken back as a whole", async () => {
  const bot = await threeCreators();
  const added = await (await bot.as("host").in("#team").say("creator add @ana, @bea, @cleo")).press("Add 3");
  const undone = await added.press("Undo");
  expect(undone.text).toContain("Taken back: 3 bookings and 3 creators, logged just now.");
  expect(await bot.store.creators("home")).toHaveLength(3);
});

test("a button takes back its own entry once, whatever came after", async () => {
  const bot = await threeCreators();
  const team = bot.as("marketer").in("#team");
  const first = await team.say("creator stage mia invited");
  await team.say("creator stage jon agreed");
  expect((await first.press("Undo")).text).toContain(
    "Taken back: Mia in Spring Glow: invited, logged just now. Before: agreed.",
  );
  expect((await first.press("Undo")).text).toContain("taken back or corrected already");
});

test("nobody takes back what somebody else logged, but a marketer by its key", async () => {
  const bot = await threeCreators();
  await bot.as("@mia.skin").in("#results").say("49k");
  const key = (await bot.entries()).at(-1)?.key ?? "";
  for (const who of ["@jon.eats", "host"]) {
    const answer = await bot
      .as(who)
      .in("#team")
      .call({ name: "undo", options: { entry: key } });
    expect(answer.text).toBe("That is not yours to take back. Ask a marketer to take it back.");
  }
  const answer = await bot
    .as("marketer")
    .in("#team")
    .call({ name: "undo", options: { entry: key } });
  expect(answer.text).toContain("Taken back: 49,000 views on Mia's post of Feb 3");
});

test("what the room hides is taken back without being told", async () => {
  const bot = await threeCreators();
  await bot.as("marketer").in("#team").say("creator add @ana fee:77 posts:1");
  const undone = await bot.as("marketer").in("#creators").say("undo");
  expect(undone.text).toContain("Taken back: creator @ana · @ana in Spring Glow: candidate, 1 post");
  expect(undone.text).not.toContain("77");
});

test("a campaign on which others built is not taken back without a second thought", async () => {
  const bot = await startBot();
  const host = bot.as("host").in("#team");
  const made = await host.say("campaign new Glow");
  const added = await host.say("creator add @ana");
  await (await host.say("creator add @bea @cleo")).press("Add 2");
  const asked = await made.press("Undo");
  expect(asked.text).toContain("Glow would be gone with it, and 3 bookings hidden until it is put back.");
  expect(await bot.store.campaigns("home")).toHaveLength(1);
  expect((await added.press("Undo")).text).toContain("Taken back: creator @ana");
  const undone = await asked.press("Take it back all the same");
  expect(await bot.store.campaigns("home")).toEqual([]);
  await undone.press("Put it back");
  expect((await host.say("creator list")).text).toContain("Glow: 2 creators");
});

test("taking back a correction tells what counts again, not what was read last", async () => {
  const read = { type: "reading", post: "7301" } as const;
  const bot = await threeCreators([
    { ...read, key: "old", readAt: "2026-02-10T09:00:00.000Z", views: 20_869 },
    { ...read, key: "fixed", corrects: "old", readAt: "2026-02-10T09:00:00.000Z", views: 20_876 },
    { ...read, key: "new", readAt: "2026-02-15T09:00:00.000Z", views: 41_258 },
  ]);
  const marketer = bot.as("marketer").in("#team");
  expect((await marketer.call({ name: "undo", options: { entry: "fixed" } })).text).toContain("It was 20,869 before.");
  expect((await marketer.call({ name: "undo", options: { entry: "old" } })).text).toContain("It was 12,000 before.");
});
