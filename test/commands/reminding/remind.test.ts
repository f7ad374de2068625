import { describe, expect, test } from "vitest";

import type { Draft } from "../../../src/core/records.ts";
import { Voice } from "../../schedule/voice.ts";
import type { Answer, Bot } from "../../support/bot.ts";
import { threeCreators } from "../../support/three-creators.ts";

const campaign = "spring-glow";
const [day, night, morning] = ["2026-02-16T13:00:00.000Z", "2026-02-16T21:00:00.000Z", "2026-02-17T09:00:00.000Z"];

/** What is asked for is said all the same. */
const paused: Draft = { type: "schedule-set", campaign, paused: true };
const team: Draft = { type: "room-set", room: "#team", purposes: ["team"], campaign };
const creators: Draft = { type: "room-set", room: "#creators", purposes: ["creators"], campaign };
/** Jon owes one as well, and wants to be reminded. */
const jonIsLate: readonly Draft[] = [
  { type: "booking-set", campaign, creator: "jon", posts: 2, dueOn: "2026-02-12" },
  { type: "creator-linked", creator: "jon", user: "console:jon", linked: true },
  { type: "preference-set", creator: "jon", reminders: true },
];

async function glow(...more: readonly Draft[]): Promise<{ bot: Bot; voice: Voice }> {
  const bot = await threeCreators([team, creators, paused, ...more]);
  return { bot: bot.at(day), voice: new Voice(bot) };
}

function host(bot: Bot, words: string): Promise<Answer> {
  return bot.as("host").in("#team").say(words);
}

describe("who is overdue", () => {
  test("is reminded from the summary: by message who wants it, the others by one line that names nobody", async () => {
    const { bot, voice } = await glow(...jonIsLate);
    const summary = await host(bot, "weekly");
    const preview = await summary.press("Remind Jon, Sana");
    expect(preview.privately).toBe(true);
    expect(preview.text).toBe(
      "Overdue in Spring Glow: Jon (1 post, due Feb 12) and Sana (1 post, due Feb 10).\n" +
        "Jon gets a direct message. #creators gets one line that names nobody. " +
        "Linked to no person yet, so they cannot open theirs: Sana.\n[Remind 2]",
    );
    expect(voice.platform.said).toEqual([]);
    expect((await preview.press("Remind 2")).text).toContain("Jon has a direct message. #creators has one line");
    expect(voice.in("console:jon")).toEqual([
      "A reminder for Spring Glow: a post of yours is past its day.\n[What is due] [Reminders off]",
    ]);
    expect(voice.in("#creators")).toEqual([
      "Spring Glow: some posts are past their day. Yours, and when it is due, are behind the button.\n[What is due]",
    ]);
  });

  test("opens what is due to them, and nobody else sees it", async () => {
    const { bot } = await glow(...jonIsLate);
    const call = { name: "mine", options: { campaign }, privately: true } as const;
    const mine = await bot.as("@jon.eats").in("#creators").call(call);
    expect(mine.privately).toBe(true);
    expect(mine.text).toContain("1 post was due on Feb 12.");
  });

  test("is left alone for a day, whoever presses", async () => {
    const { bot, voice } = await glow(...jonIsLate);
    const first = await host(bot, "creator remind");
    const second = await host(bot, "creator remind");
    await first.press("Remind 2");
    expect((await second.press("Remind 2")).text).toBe(
      "They were reminded of it within the last day. Once a day is enough.",
    );
    expect(voice.platform.said).toHaveLength(2);
    bot.at("2026-02-17T13:30:00.000Z");
    await (await host(bot, "creator remind")).press("Remind 2");
    expect(voice.platform.said).toHaveLength(4);
  });

  test("is not reminded once the post is there, though an older button names them", async () => {
    const { bot, voice } = await glow(...jonIsLate);
    const preview = await host(bot, "creator remind");
    await bot.add({ type: "post-set", post: "7309", campaign, creator: "sana", postedOn: "2026-02-16" });
    const done = await preview.press("Remind 2");
    expect(done.text).toBe("Jon has a direct message.");
    expect(voice.in("#creators")).toEqual([]);
    await bot.add({ type: "post-set", post: "7310", campaign, creator: "jon", postedOn: "2026-02-16" });
    expect((await preview.press("Remind 2")).text).toBe(
      "Jon and Sana: nobody of them is overdue in Spring Glow. Nothing was sent.",
    );
  });
});

describe("by night", () => {
  test("a reminder waits for the morning", async () => {
    const { bot, voice } = await glow(...jonIsLate);
    const preview = await host(bot.at(night), "creator remind");
    expect(preview.text).toContain("It is night (Europe/London): this goes out at 9:00.");
    await preview.press("Remind 2");
    await voice.runsUntil("2026-02-17T08:45:00.000Z", 15);
    expect(voice.platform.said).toEqual([]);
    await voice.runsUntil("2026-02-17T12:00:00.000Z", 15);
    expect(voice.platform.said.map(({ room, at }) => `${room} ${at}`).toSorted()).toEqual([
      `#creators ${morning}`,
      `console:jon ${morning}`,
    ]);
  });

  test("who wants no more reminders by the morning gets none", async () => {
    const { bot, voice } = await glow(...jonIsLate);
    await (await host(bot.at(night), "creator remind")).press("Remind 2");
    await bot.add({ type: "preference-set", creator: "jon", reminders: false });
    await voice.runsUntil(morning, 60);
    expect(voice.platform.said.map(({ room }) => room)).toEqual(["#creators"]);
  });

  test("one that could not be said within a day is not said any more", async () => {
    const { bot, voice } = await glow(...jonIsLate);
    voice.platform.reaches = () => false;
    await (await host(bot, "creator remind")).press("Remind 2");
    bot.at("2026-02-17T14:00:00.000Z");
    voice.platform.reaches = () => true;
    await voice.runsUntil("2026-02-17T18:00:00.000Z", 60);
    expect(voice.platform.said).toEqual([]);
  });
});

describe("usage rights that end within a fortnight", () => {
  const ending: Draft = { type: "booking-set", campaign, creator: "mia", rightsUntil: "2026-02-27" };

  test("are asked about, and the creator finds until when", async () => {
    const { bot, voice } = await glow(ending);
    const summary = await host(bot, "weekly");
    expect(summary.text).toContain("Usage rights end: Mia Feb 27");
    const preview = await summary.press("Rights ending: Mia");
    expect(preview.text).toContain("Usage rights that end soon in Spring Glow: Mia (Feb 27).");
    await preview.press("Ask Mia");
    expect(voice.in("#creators")).toHaveLength(1);
    expect(voice.in("#creators")[0]).not.toMatch(/Mia|27/);
    const mine = await bot.as("@mia.skin").in("#creators").call({ name: "mine", options: {}, privately: true });
    expect(mine.text).toContain("Feb 27");
  });

  test("get a new end by the form, and can get the old one back", async () => {
    const { bot } = await glow(ending);
    const form = await (await host(bot, "creator remind rights")).press("Set a new end");
    expect(form.form?.command).toBe("creator rights");
    const done = await form.fill({ until: "2026-06-30" });
    expect(done.text).toBe("Spring Glow: the videos of Mia may be used until Jun 30 (was Feb 27).\n[Undo]");
    expect((await host(bot, "creator remind rights")).text).toContain("Nobody has usage rights");
    await done.press("Undo");
    expect((await host(bot, "creator remind rights")).text).toContain("Mia (Feb 27)");
  });

  test("of several are set after a preview, and no day that has passed is taken", async () => {
    const { bot } = await glow(ending);
    const preview = await host(bot, "creator rights mia, jon 2026-06-30");
    expect(preview.text).toBe("Spring Glow: usage rights of Jon and Mia until Jun 30.\n[Set 2]");
    expect((await preview.press("Set 2")).text).toContain("the videos of 2 creators may be used until Jun 30.");
    expect((await host(bot, "creator rights mia 2026-01-30")).text).toContain("That day has passed.");
  });
});

test("numbers not sent are asked for, of those who have not", async () => {
  const { bot, voice } = await glow();
  bot.at("2026-02-17T13:00:00.000Z");
  await bot.add({ type: "reading", post: "7302", readAt: "2026-02-17T10:00:00.000Z", views: 900 });
  const preview = await host(bot, "creator remind numbers");
  expect(preview.text).toContain("Not read for seven days in Spring Glow: Mia.");
  await preview.press("Ask Mia");
  expect(voice.in("#creators")).toEqual([
    "Spring Glow: some posts were last read more than a week ago. It takes a minute.\n[Send my numbers]",
  ]);
});

test("without a creators' room, and with nobody who wants messages, it says so and stores nothing", async () => {
  const bot = (await threeCreators([team])).at(day);
  const before = (await bot.entries()).length;
  expect((await host(bot, "creator remind")).text).toContain("Spring Glow has no creators' room");
  expect((await bot.entries()).length).toBe(before);
});

test("is a host's to do", async () => {
  const { bot } = await glow();
  expect((await bot.as("@mia.skin").in("#creators").say("creator remind")).text).toContain("is for hosts");
});
