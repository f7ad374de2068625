import { expect, test } from "vitest";

import type { Bot } from "../support/bot.ts";
import { threeCreators } from "../support/three-creators.ts";

test.each([
  "creator add @lia.glow 8k food fee:250 code:LIA15 due:2026-03-01",
  "creator add @mia.skin posts:5 fee:900",
  "creator add @mia.new was:@mia.skin",
  "creator stage mia dropped",
  "creator link mia @mimi",
  "campaign new Summer budget:900",
  "costs paid mia",
  "costs paid mia 20",
  "costs committed sana 250",
  "costs committed sana 250 bonus",
  "costs paid 312 product",
  "setup rooms #wins results",
  "setup roles @ada marketer",
  "setup brand zone:Asia/Tokyo currency:EUR closing_hour:9",
])("undo takes back all of: %s, and it can be put back", async (typed) => {
  const bot = await threeCreators();
  const admin = bot.as("admin").in("#team");
  const before = await stateOf(bot);
  await admin.say(typed);
  const after = await stateOf(bot);
  expect(after).not.toEqual(before);
  const undone = await admin.say("undo");
  expect(await stateOf(bot)).toEqual(before);
  const back = await undone.press("Put it back");
  expect(await stateOf(bot)).toEqual(after);
  await back.press("Undo");
  expect(await stateOf(bot)).toEqual(before);
});

test("a host cannot take back a payment, nor a fee", async () => {
  const bot = await threeCreators();
  await bot.as("admin").in("#team").say("setup roles @ada marketer");
  const ada = bot.as("ada").in("#team");
  await ada.say("costs paid mia");
  await ada.say("creator add @lia.glow fee:250");
  await bot.as("admin").in("#team").say("setup roles @ada host");
  const before = await stateOf(bot);
  expect((await ada.say("undo")).text).toContain("Ask a marketer to take it back.");
  expect(await stateOf(bot)).toEqual(before);
});

async function stateOf({ store, brand }: Bot) {
  return {
    brand: await store.brand(brand),
    campaigns: await store.campaigns(brand),
    creators: await store.creators(brand),
    bookings: await store.bookings(brand),
    costs: await store.costs(brand),
    rooms: await store.rooms(brand),
    roles: await store.roles(brand),
  };
}
