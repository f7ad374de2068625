import { expect, test } from "vitest";

import { startBot } from "../support/bot.ts";

const start = () =>
  startBot({
    now: "2026-02-16T09:10:00.000Z",
    entries: [
      { type: "campaign-set", campaign: "glow", name: "Spring Glow", startOn: "2026-01-12" },
      { type: "creator-set", creator: "mia", handle: "@mia.skin", name: "Mia" },
      { type: "creator-set", creator: "jon", handle: "@jon.eats", name: "Jon" },
      { type: "booking-set", campaign: "glow", creator: "mia", stage: "agreed", code: "MIA15" },
      { type: "booking-set", campaign: "glow", creator: "jon", stage: "agreed" },
    ],
  });

test("what an unlinked person logs counts once a host confirms whose account it is, and only once", async () => {
  const bot = await start();
  const asked = await bot.as("newcomer").in("#results").say("20k views on my video, 14 orders so far");
  const form = await asked.press("Tell my handle");
  await form.fill({ handle: "@Mia.Skin" });

  const claims = await bot.as("host").in("#glow-team").say("creator link");
  expect(claims.text).toContain("@mia.skin, 1 result held");
  const confirmed = await claims.press("Confirm @mia.skin");
  expect(confirmed.text).toContain("1 held result counts now.");
  const again = await claims.press("Confirm @mia.skin");
  expect(again.text).not.toContain("held result");

  const [post] = await bot.store.posts(bot.brand);
  expect(await bot.store.readings(bot.brand, post?.id ?? "")).toMatchObject([
    { views: 20_000, readAt: "2026-02-16T09:10:00.000Z" },
  ]);
  const [code] = await bot.store.codesAt(bot.brand, "glow", ["9999-01-01T00:00:00.000Z"]);
  expect(code?.at[0]?.sold.orders).toBe(14);
});

test("several people are confirmed at once", async () => {
  const bot = await start();
  await bot.as("one").direct().say("mine handle:@mia.skin");
  await bot.as("two").direct().say("mine handle:@jon.eats");
  const claims = await bot.as("host").in("#glow-team").say("creator link");
  const confirmed = await claims.press("Confirm all 2");
  expect(confirmed.text).toContain("Mia");
  expect(confirmed.text).toContain("Jon");
  expect(await bot.store.claims(bot.brand)).toEqual([]);
});

test("a claim that is not believed drops what was held, and says so", async () => {
  const bot = await start();
  const asked = await bot.as("stranger").in("#results").say("20k views on my video");
  await (await asked.press("Tell my handle")).fill({ handle: "@mia.skin" });
  const claims = await bot.as("host").in("#glow-team").say("creator link");
  const refused = await claims.press("Not @mia.skin");
  expect(refused.text).toContain("1 result dropped");
  expect(await bot.store.posts(bot.brand)).toEqual([]);
});

test("two readings that were held are of one post, the later one counts", async () => {
  const bot = await start();
  await bot.as("newcomer").in("#results").say("mine handle:@mia.skin");
  await bot.as("newcomer").in("#results").say("21k views");
  await bot.as("newcomer").in("#results").say("22k views");
  const claims = await bot.as("host").in("#glow-team").say("creator link");
  expect((await claims.press("Confirm @mia.skin")).text).toContain("2 held results count now.");
  const posts = await bot.store.posts(bot.brand);
  expect(posts).toHaveLength(1);
  const readings = await bot.store.readings(bot.brand, posts[0]?.id ?? "");
  expect(readings.map(({ views }) => views)).toEqual([21_000, 22_000]);
});

test("an account that is not in the campaign yet is added, then confirmed", async () => {
  const bot = await start();
  const asked = await bot.as("newcomer").in("#results").say("20k views on my video");
  await (await asked.press("Tell my handle")).fill({ handle: "@brand.new" });
  const claims = await bot.as("host").in("#glow-team").say("creator link");
  expect(claims.text).toContain("(no creator of that name yet)");
  const added = await claims.press("Add @brand.new");
  expect(added.text).toContain("Added @brand.new to Spring Glow");
  expect((await added.press("Confirm @brand.new")).text).toContain("from now on: what they log counts as theirs.");
  expect(await bot.store.claims(bot.brand)).toEqual([]);
  expect(await bot.store.posts(bot.brand)).toHaveLength(1);
});
