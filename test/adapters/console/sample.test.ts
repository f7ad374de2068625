import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { sampleBrand, sampleEntries } from "../../../src/adapters/console/sample.ts";
import { startBot } from "../../support/bot.ts";

const json = readFileSync("data/sample/campaign.json", "utf8");
const thursday = "2026-02-19T14:00:00.000Z";

test("the sample campaign is in its fifth week whenever it is opened", () => {
  for (const now of ["2026-02-16T00:00:00.000Z", thursday, "2026-02-22T23:59:00.000Z", "2028-03-01T12:00:00.000Z"]) {
    const campaign = sampleEntries(json, now).find(({ type }) => type === "campaign-set");
    const startOn = campaign?.type === "campaign-set" ? campaign.startOn : undefined;
    const days = (Date.parse(now.slice(0, 10)) - Date.parse(startOn ?? "")) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(28);
    expect(days).toBeLessThan(35);
  }
});

test("nothing of the sample lies in the future, and its keys are the same on every start", () => {
  const entries = sampleEntries(json, thursday);
  expect(entries.every(({ at }) => at <= thursday)).toBe(true);
  const keys = entries.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(sampleEntries(json, "2026-06-11T14:00:00.000Z").map(({ key }) => key)).toEqual(keys);
});

test("the sample has what a campaign has: a viral post, a renamed creator, gifts, codes, and two without posts", async () => {
  const bot = await startBot({ now: thursday, sample: true });
  const [creators, posts, bookings] = await Promise.all([
    bot.store.creators(sampleBrand),
    bot.store.posts(sampleBrand),
    bot.store.bookings(sampleBrand),
  ]);
  expect(creators).toHaveLength(12);
  expect(creators.find(({ id }) => id === "noa")?.formerHandles).toEqual(["@noa.rn"]);
  expect(posts).toHaveLength(23);
  const silent = bookings.filter(({ creator }) => !posts.some((post) => post.creator === creator));
  expect(silent.map(({ creator }) => creator).sort()).toEqual(["lia", "tobi"]);
  expect(silent.filter(({ dueOn }) => (dueOn ?? "") < thursday)).toHaveLength(1);
  expect(bookings.filter(({ giftCents }) => giftCents !== undefined)).toHaveLength(2);
});

test("whoever tries the sample takes back only what they logged themselves", async () => {
  const entries = sampleEntries(json, thursday);
  expect(entries.filter(({ by }) => !by.startsWith("sample:"))).toEqual([]);
  const bot = await startBot({ now: thursday, sample: true });
  expect((await bot.as("admin").in("#team").say("undo")).text).toContain("nothing of yours to take back");
});

test("the example of the help is logged at once: Maya has one post, and its views can still grow to 45k", async () => {
  const bot = await startBot({ now: thursday, sample: true });
  const team = bot.as("marketer").in("#team");
  for (const said of ["log maya 45k views 2.1k likes", "maya is at 45k now"]) {
    expect((await team.say(said)).text).toContain("Maya: 45,000 views");
    await team.say("undo");
  }
});
