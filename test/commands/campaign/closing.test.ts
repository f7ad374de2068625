import { expect, test } from "vitest";

import type { Draft } from "../../../src/core/records.ts";
import { Voice } from "../../schedule/voice.ts";
import type { Bot } from "../../support/bot.ts";
import { threeCreators } from "../../support/three-creators.ts";

const rooms: readonly Draft[] = [
  { type: "room-set", room: "#team", purposes: ["team"], campaign: "spring-glow" },
  { type: "room-set", room: "#creators", purposes: ["creators"], campaign: "spring-glow" },
  {
    ...{ type: "sale", campaign: "spring-glow", creator: "mia", code: "MIA15", source: "reported", counted: "total" },
    ...{ readAt: "2026-02-15T09:00:00.000Z", orders: 11, revenueCents: 46_200 },
  },
];

async function glow(): Promise<{ bot: Bot; voice: Voice }> {
  const bot = await threeCreators(rooms);
  return { bot, voice: new Voice(bot) };
}

test("closing posts the report to the team and a thank-you without money to creators, once", async () => {
  const { bot, voice } = await glow();
  const asked = await bot.as("marketer").in("#team").say("campaign close");
  expect(asked.text).toContain("The report goes to #team, a thank-you without money to #creators.");
  expect(asked.buttons).toEqual(["Close and post", "Preview", "Not yet"]);
  const closed = await asked.press("Close and post");
  expect(closed.text).toContain("Spring Glow is closed. Late readings still count; Undo opens it again.");
  const [report, ...more] = voice.in("#team");
  expect(more).toEqual([]);
  expect(report).toContain("11 orders, $72.73 each, revenue $462.00. 12,000 views.");
  expect(report).toContain("$800.00 committed of $2,000.00 planned, $0.00 paid.");
  expect(report).toContain("[CSV]");
  const [thanks, ...others] = voice.in("#creators");
  expect(others).toEqual([]);
  expect(thanks).toContain("Spring Glow is over. Thank you.");
  expect(thanks).not.toMatch(/\$|order|MIA15/);
  await voice.runsUntil("2026-02-20T09:00:00.000Z", 120);
  expect(voice.in("#team")).toHaveLength(1);
  expect(voice.in("#creators")).toHaveLength(1);
});

test("a preview shows both and posts nothing, and not yet leaves it open", async () => {
  const { bot, voice } = await glow();
  const report = await (await bot.as("marketer").in("#team").say("campaign close")).press("Preview");
  expect(report.text).toContain("Spring Glow: how it went");
  const thanks = await report.press("The thank-you");
  expect(thanks.text).not.toContain("$");
  expect((await thanks.press("Not yet")).text).toBe("Spring Glow stays open. Nothing was posted.");
  expect(voice.platform.said).toEqual([]);
  expect(await bot.store.campaigns("home")).toMatchObject([{ closed: false }]);
});

test("in a room that creators read the report is not shown", async () => {
  const { bot } = await glow();
  const refused = await bot
    .as("marketer")
    .in("#creators")
    .call({ name: "campaign close", options: { show: "report" } });
  expect(refused.text).toContain("The report is for the team's room: it says what was paid.");
  expect(refused.text).not.toContain("$");
});

test("a closing that was taken back before anybody heard of it is not told", async () => {
  const { bot, voice } = await glow();
  voice.platform.troubles.push("turned away", "turned away");
  const closed = await (await bot.as("marketer").in("#team").say("campaign close")).press("Close and post");
  expect(closed.text).toContain("would not have it");
  await closed.press("Undo");
  await voice.runsUntil("2026-02-16T12:00:00.000Z", 5);
  expect(voice.in("#creators")).toEqual([]);
  expect(voice.in("#team")).toEqual([]);
});

test("a report that was turned away is not told where creators read by now", async () => {
  const { bot, voice } = await glow();
  voice.platform.troubles.push("turned away", "turned away");
  await (await bot.as("marketer").in("#team").say("campaign close")).press("Close and post");
  await bot.add({ type: "room-set", room: "#team", purposes: ["team", "creators"], campaign: "spring-glow" });
  await voice.runsUntil("2026-03-25T12:00:00.000Z", 720);
  expect(voice.in("#creators")).toHaveLength(1);
  expect(voice.in("#team")).toEqual([]);
});

test("thirty days later it looks back once on what late readings brought", async () => {
  const { bot, voice } = await glow();
  await (await bot.as("marketer").in("#team").say("campaign close")).press("Close and post");
  await bot.add({ type: "reading", post: "7301", readAt: "2026-02-18T09:00:00.000Z", views: 13_000 });
  await bot.add({ type: "reading", post: "7301", readAt: "2026-03-01T09:00:00.000Z", views: 19_000 });
  await voice.runsUntil("2026-03-17T12:00:00.000Z", 720);
  expect(voice.in("#team")).toHaveLength(1);
  await voice.runsUntil("2026-03-25T12:00:00.000Z", 720);
  const [, lookBack, ...more] = voice.in("#team");
  expect(more).toEqual([]);
  expect(lookBack).toContain("Since the report of Feb 16: +7,000 views.");
  expect(lookBack).toContain("Still growing: Mia's post of Feb 3.");
  expect(voice.in("#creators")).toHaveLength(1);
});

test("opened again it is not looked back on", async () => {
  const { bot, voice } = await glow();
  const closed = await (await bot.as("marketer").in("#team").say("campaign close")).press("Close and post");
  await closed.press("Undo");
  await bot.add({ type: "schedule-set", campaign: "spring-glow", paused: true });
  await voice.runsUntil("2026-03-25T12:00:00.000Z", 720);
  expect(voice.in("#team")).toHaveLength(1);
});
