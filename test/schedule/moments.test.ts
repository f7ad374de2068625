import { describe, expect, test } from "vitest";

import type { Draft } from "../../src/core/records.ts";
import type { Bot } from "../support/bot.ts";
import { threeCreators } from "../support/three-creators.ts";
import { Voice } from "./voice.ts";

const campaign = "spring-glow";

const rooms: readonly Draft[] = [
  { type: "room-set", room: "#team", purposes: ["team"], campaign },
  { type: "room-set", room: "#creators", purposes: ["creators"], campaign },
];

/** A Monday morning, before the hour of the summary; the first one was let through before. */
async function glow(...more: readonly Draft[]): Promise<{ bot: Bot; voice: Voice }> {
  const bot = await threeCreators([...rooms, ...more]);
  return { bot, voice: new Voice(bot) };
}

const approved: Draft = { type: "schedule-set", campaign, approved: true };

function orders(readAt: string, total: number): Draft {
  const code = { creator: "mia", code: "MIA15", source: "reported", counted: "total" } as const;
  return { type: "sale", campaign, ...code, readAt, orders: total };
}

describe("an alert", () => {
  test("says at 90 and at 100 % of the budget where it stands, once each, and to the team alone", async () => {
    const { bot, voice } = await glow();
    await voice.runsUntil("2026-02-16T10:00:00.000Z", 10);
    expect(voice.in("#team")).toEqual([]);
    await bot.add({
      type: "cost",
      campaign,
      kind: "boost",
      state: "committed",
      cents: 100_000,
      currency: "USD",
      on: "2026-02-16",
    });
    await voice.runsUntil("2026-02-16T11:00:00.000Z", 10);
    expect(voice.in("#team")).toHaveLength(1);
    expect(voice.in("#team")[0]).toContain(
      "Spring Glow: nearly the whole budget is committed, $1,800.00 of $2,000.00 (90.0%), with 46.0% of the time gone.",
    );
    await bot.add({
      type: "cost",
      campaign,
      kind: "product",
      state: "paid",
      cents: 20_000,
      currency: "USD",
      on: "2026-02-16",
    });
    await voice.runsUntil("2026-02-17T11:00:00.000Z");
    expect(
      voice
        .in("#team")
        .filter((said) => said.includes("Spring Glow: the whole budget is committed, $2,000.00 of $2,000.00 (100.0%)")),
    ).toHaveLength(1);
    expect(voice.in("#team").filter((said) => said.includes("nearly the whole"))).toHaveLength(1);
    expect(voice.in("#creators")).toEqual([]);
  });

  test("says that a code brings far more orders than in its usual weeks", async () => {
    const { bot, voice } = await glow(
      orders("2026-01-26T09:00:00.000Z", 3),
      orders("2026-02-02T09:00:00.000Z", 6),
      orders("2026-02-09T09:00:00.000Z", 9),
      orders("2026-02-16T08:00:00.000Z", 12),
    );
    bot.at("2026-02-18T08:00:00.000Z");
    await voice.runsUntil("2026-02-18T10:00:00.000Z");
    expect(voice.in("#team")).toEqual([]);
    await bot.add(orders("2026-02-18T10:30:00.000Z", 62));
    await voice.runsUntil("2026-02-19T10:00:00.000Z");
    expect(voice.in("#team")).toHaveLength(1);
    expect(voice.in("#team")[0]).toContain("Spring Glow: MIA15 brought 50 orders this week so far, usually 3 a week.");
    expect(voice.in("#creators")).toEqual([]);
  });

  test("is not told of a campaign that is closed", async () => {
    const { voice } = await glow(
      { type: "cost", campaign, kind: "boost", state: "paid", cents: 500_000, currency: "USD", on: "2026-02-16" },
      { type: "campaign-closed", campaign, closed: true },
    );
    await voice.runsUntil("2026-02-17T11:00:00.000Z");
    expect(voice.platform.said).toEqual([]);
  });
});

describe("numbers day", () => {
  test("comes once on the afternoon before the closing, and names nobody", async () => {
    const { voice } = await glow(approved);
    await voice.runsUntil("2026-02-22T16:30:00.000Z", 30);
    const before = voice.in("#creators").length;
    await voice.runsUntil("2026-02-23T11:30:00.000Z", 30);
    const [said, ...more] = voice.in("#creators").slice(before);
    expect(more).toEqual([]);
    expect(said).toBe("Numbers day. It takes a minute.\n[Send my numbers]");
    expect(voice.platform.said.find(({ text }) => text.startsWith("Numbers day"))?.at).toBe("2026-02-22T17:00:00.000Z");
  });

  test("its button opens one's own posts, with the form to send numbers", async () => {
    const { bot } = await glow(approved);
    const mine = await bot
      .as("@mia.skin")
      .in("#creators")
      .call({ name: "mine", options: { show: "posts" }, privately: true });
    expect(mine.privately).toBe(true);
    expect(mine.text).toContain("Mia by post");
    expect(mine.text).not.toContain("Jon");
    expect((await mine.press("Send my numbers")).form?.command).toBe("log");
  });

  test("is not held before somebody let the first summary, in a pause, for a skipped week, nor after the closing", async () => {
    const days = async (...more: readonly Draft[]) => {
      const { bot, voice } = await glow(...more);
      bot.at("2026-02-22T12:00:00.000Z");
      await voice.runsUntil("2026-02-23T11:30:00.000Z", 30);
      return voice.in("#creators").filter((said) => said.startsWith("Numbers day")).length;
    };
    expect(await days()).toBe(0);
    expect(await days(approved, { type: "schedule-set", campaign, paused: true })).toBe(0);
    expect(await days(approved, { type: "week-wished", campaign, week: "2026-W08", wish: "skip" })).toBe(0);
    expect(await days(approved)).toBe(1);
    const { bot, voice } = await glow(approved);
    bot.at("2026-02-23T12:00:00.000Z");
    await voice.runsUntil("2026-02-23T18:00:00.000Z");
    expect(voice.in("#creators").filter((said) => said.startsWith("Numbers day"))).toEqual([]);
  });

  test("reminds by direct message whoever wants it and has sent nothing, and never by night", async () => {
    const linked = (creator: string, user: string): Draft => ({ type: "creator-linked", creator, user, linked: true });
    const { bot, voice } = await glow(approved, linked("mia", "console:mia"), linked("jon", "console:jon"), {
      type: "preference-set",
      creator: "mia",
      reminders: true,
    });
    bot.at("2026-02-22T16:00:00.000Z");
    await voice.runsUntil("2026-02-23T11:30:00.000Z", 15);
    expect(voice.in("console:jon")).toEqual([]);
    expect(voice.in("console:mia")).toHaveLength(1);
    expect(voice.in("console:mia")[0]).toContain(
      "Numbers day in Spring Glow: your posts were last read more than a week ago.",
    );
    const said = voice.platform.said.find(({ room }) => room === "console:mia");
    expect(said?.at).toBe("2026-02-22T18:00:00.000Z");
  });

  test("is not held for a week whose afternoon had passed when the first summary was let through", async () => {
    const { voice } = await glow(approved);
    await voice.runsUntil("2026-02-16T11:30:00.000Z", 30);
    expect(voice.in("#creators")).toEqual([]);
  });

  test("a process that was away in the evening reminds in the morning; whoever has sent theirs is left alone", async () => {
    const wants: readonly Draft[] = [
      approved,
      { type: "creator-linked", creator: "mia", user: "console:mia", linked: true },
      { type: "preference-set", creator: "mia", reminders: true },
    ];
    const late = await glow(...wants);
    late.bot.at("2026-02-22T22:00:00.000Z");
    await late.voice.runsUntil("2026-02-23T11:30:00.000Z", 30);
    expect(late.voice.platform.said.find(({ room }) => room === "console:mia")?.at).toBe("2026-02-23T09:00:00.000Z");
    const fresh = await glow(...wants, {
      type: "reading",
      post: "7301",
      readAt: "2026-02-21T09:00:00.000Z",
      views: 20_000,
    });
    fresh.bot.at("2026-02-22T16:00:00.000Z");
    await fresh.voice.runsUntil("2026-02-23T11:30:00.000Z", 30);
    expect(fresh.voice.in("console:mia")).toEqual([]);
  });
});

describe("a milestone", () => {
  const views = (post: string, readAt: string, many: number): Draft => ({ type: "reading", post, readAt, views: many });

  test("is one line in the creators' room, once, at most one a creator a day", async () => {
    const { bot, voice } = await glow(approved);
    bot.at("2026-02-17T09:00:00.000Z");
    await bot.add(views("7301", "2026-02-17T09:00:00.000Z", 51_000));
    await voice.runsUntil("2026-02-17T12:00:00.000Z");
    await bot.add(views("7301", "2026-02-17T12:30:00.000Z", 101_000));
    await voice.runsUntil("2026-02-19T12:00:00.000Z");
    const lines = voice.platform.said.filter(({ text }) => text.startsWith("🎉"));
    expect(lines.map(({ at, room, text }) => `${at.slice(0, 10)} ${room} ${text}`)).toEqual([
      "2026-02-17 #creators 🎉 Mia: a first post with 50,000 views.",
      "2026-02-18 #creators 🎉 Mia: a first post with 100,000 views.",
    ]);
  });

  test("is not told of whoever wants no shout-outs, nor of figures that are older than a day", async () => {
    const { bot, voice } = await glow(approved, { type: "preference-set", creator: "mia", shoutOuts: false });
    bot.at("2026-02-17T09:00:00.000Z");
    await bot.add(views("7301", "2026-02-17T09:00:00.000Z", 51_000));
    await bot.add(views("7302", "2026-02-14T09:00:00.000Z", 51_000));
    await voice.runsUntil("2026-02-19T12:00:00.000Z");
    expect(voice.in("#creators").filter((said) => said.startsWith("🎉"))).toEqual([]);
  });
});
