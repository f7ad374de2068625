import { expect, test } from "vitest";

import type { Draft } from "../../../src/core/records.ts";
import { Voice } from "../../schedule/voice.ts";
import type { Bot } from "../../support/bot.ts";
import { threeCreators } from "../../support/three-creators.ts";

const campaign = "spring-glow";
const rooms: readonly Draft[] = [
  { type: "room-set", room: "#team", purposes: ["team"], campaign },
  { type: "room-set", room: "#creators", purposes: ["creators"], campaign },
  { type: "schedule-set", campaign, approved: true },
];

function sold(readAt: string, orders: number): Draft {
  const code = { creator: "mia", code: "MIA15", source: "reported", counted: "total" } as const;
  return { type: "sale", campaign, ...code, readAt, orders, revenueCents: orders * 4_200 };
}

function read(readAt: string, views: number): Draft {
  return { type: "reading", post: "7301", readAt, views };
}

/** Told on Monday 16 Feb, and then not there for three weeks. */
async function away(): Promise<{ bot: Bot; voice: Voice }> {
  const bot = await threeCreators([...rooms, sold("2026-02-15T09:00:00.000Z", 11)]);
  const voice = new Voice(bot);
  bot.at("2026-02-16T12:00:00.000Z");
  await voice.runsUntil("2026-02-16T12:00:00.000Z");
  await bot.add(read("2026-02-20T09:00:00.000Z", 20_000));
  await bot.add(read("2026-02-26T09:00:00.000Z", 31_000));
  await bot.add(sold("2026-02-27T09:00:00.000Z", 14));
  await bot.add(read("2026-03-05T09:00:00.000Z", 33_000));
  voice.away = { from: "2026-02-17T08:00:00.000Z", to: "2026-03-11T10:00:00.000Z" };
  bot.at("2026-03-11T10:01:00.000Z");
  return { bot, voice };
}

test("weeks that were missed are one message in each room, each week a line, and the newest comes as itself", async () => {
  const { bot, voice } = await away();
  await voice.runsUntil("2026-03-11T11:00:00.000Z", 10);
  const [, , missed, newest] = voice.in("#team");
  expect(missed).toBe(
    "Spring Glow: 2 missed weeks\n" +
      "Feb 16 – Feb 22: no orders logged, 8,000 views gained, 0 posts.\n" +
      "Feb 23 – Mar 1: 3 orders, 11,000 views gained, 0 posts.\n" +
      "Nothing could be posted here when these weeks closed; each is told once, in this message. No model was used.",
  );
  expect(newest).toContain("Mon, Mar 2 – Sun, Mar 8");
  expect(newest).toContain("posted late: I was offline from Tue, Feb 17, 08:00 to Wed, Mar 11, 10:00.");
  const notices = await bot.store.notices(bot.brand);
  const told = notices.flatMap(({ about, posted }) =>
    posted !== undefined && about?.room === "#team" && about.kind !== "details" ? about.weeks : [],
  );
  expect(told.toSorted()).toEqual(["2026-W07", "2026-W08", "2026-W09", "2026-W10"]);
});

test("the creators' one holds no orders and no money", async () => {
  const { voice } = await away();
  await voice.runsUntil("2026-03-11T11:00:00.000Z", 10);
  const missed = voice.in("#creators").find((said) => said.includes("missed"));
  expect(missed).toContain("Feb 16 – Feb 22: 8,000 views gained");
  expect(voice.in("#creators").join("\n")).not.toMatch(/order|\$|MIA15/);
});

test("a figure that was corrected after its summary stands in the next one", async () => {
  const bot = await threeCreators([...rooms, read("2026-02-15T09:00:00.000Z", 15_000)]);
  const voice = new Voice(bot);
  bot.at("2026-02-16T12:00:00.000Z");
  await voice.runsUntil("2026-02-16T12:00:00.000Z");
  await bot.add(read("2026-02-16T10:00:00.000Z", 16_500));
  bot.at("2026-02-23T12:00:00.000Z");
  await voice.runsUntil("2026-02-23T12:10:00.000Z", 10);
  expect(voice.in("#team").at(-2)).toContain(
    "Since the last summary, the week before was corrected: views 3,000 → 4,500.",
  );
});

test("the thread's details give the week as a CSV, on request", async () => {
  const bot = await threeCreators([...rooms, read("2026-02-15T09:00:00.000Z", 15_000)]);
  bot.at("2026-02-16T13:00:00.000Z");
  const details = await (await bot.as("marketer").in("#team").say("weekly")).press("Details");
  const csv = await details.press("CSV by creator");
  const file = csv.blocks.find(({ kind }) => kind === "file");
  expect(JSON.stringify(file)).toMatch(/mia\.skin.*3000/s);
});

test("the benchmark stands with its denominator", async () => {
  const followers = ["mia", "jon", "sana"].map((creator): Draft => ({
    type: "creator-set",
    creator,
    followers: 20_000,
  }));
  const bot = await threeCreators([...rooms, ...followers]);
  bot.at("2026-02-16T13:00:00.000Z");
  const details = await (await bot.as("marketer").in("#team").say("weekly")).press("Details");
  expect(details.text).toContain(
    "ER by views = (likes + comments + shares) / views, lifetime, pooled (playbook for micro creators: 5–9%, denominator not given).",
  );
});

test("the first two weeks say that it is early", async () => {
  const bot = await threeCreators(rooms);
  bot.at("2026-02-16T13:00:00.000Z");
  const early = await bot.as("marketer").in("#team").say("weekly preview week 2");
  expect(early.text).toContain("Week 2: early signals come after 2–4 weeks.");
  expect((await bot.as("marketer").in("#team").say("weekly preview week 4")).text).not.toContain("early signals");
});
