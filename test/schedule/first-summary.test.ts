import { expect, test } from "vitest";

import type { Draft } from "../../src/core/records.ts";
import type { Bot } from "../support/bot.ts";
import { threeCreators } from "../support/three-creators.ts";
import { Voice } from "./voice.ts";
import type { Trouble } from "./world.ts";

const campaign = "spring-glow";
const room: Draft = { type: "room-set", room: "#team", purposes: ["team"], campaign };
/** Seen before the hour of the summary and after it. */
const [noon, afternoon, evening] = [
  "2026-02-16T12:00:00.000Z",
  "2026-02-16T12:30:00.000Z",
  "2026-02-16T18:00:00.000Z",
] as const;

function asked(subject: string, role: "admin" | "marketer" | "host" | "none"): Draft {
  return { type: "role-set", subject, role };
}

/** console:start made the campaign, so the first summary is theirs to look at. */
async function glow(...more: readonly Draft[]): Promise<{ bot: Bot; voice: Voice }> {
  const bot = await threeCreators([room, asked("console:boss", "admin"), ...more]);
  const sold = { creator: "mia", code: "MIA15", source: "reported", counted: "total" } as const;
  await bot.add({
    type: "sale",
    campaign,
    ...sold,
    readAt: "2026-02-15T09:00:00.000Z",
    orders: 7,
    revenueCents: 4_200,
  });
  bot.at(noon);
  return { bot, voice: new Voice(bot) };
}

/** The answer is lost, and then nobody may ask for a while. */
async function troubled(voice: Voice, ...troubles: readonly Trouble[]): Promise<void> {
  voice.platform.troubles.push(...troubles);
  await voice.runsUntil(noon).catch(() => undefined);
}

test("goes to a marketer with its money", async () => {
  const { voice } = await glow(asked("console:start", "marketer"));
  await voice.runsUntil(afternoon, 10);
  expect(voice.in("console:start")).toHaveLength(1);
  expect(voice.in("console:start")[0]).toContain("7 orders");
});

test("whose owner is no marketer any more when it is said at last shows no money", async () => {
  const { bot, voice } = await glow(asked("console:start", "marketer"));
  await troubled(voice, "never arrives");
  bot.bugs.length = 0;
  await bot.add(asked("console:start", "host"));
  await voice.runsUntil(evening, 5);
  expect(voice.in("console:start")).toHaveLength(1);
  expect(voice.in("console:start")[0]).toContain("Spring Glow");
  expect(voice.in("console:start")[0]).not.toMatch(/order|\$/);
});

test("goes to an admin where its owner has no role any more, also after it was written for them", async () => {
  const { bot, voice } = await glow(asked("console:start", "marketer"));
  await troubled(voice, "never arrives");
  bot.bugs.length = 0;
  await bot.add(asked("console:start", "none"));
  await voice.runsUntil(evening, 5);
  expect(voice.in("console:start")).toEqual([]);
  expect(voice.in("console:boss")).toHaveLength(1);
  expect(voice.in("console:boss")[0]).toContain("7 orders");
});

test("is shown once, whatever becomes of the owner's role afterwards", async () => {
  const { bot, voice } = await glow(asked("console:start", "marketer"));
  await voice.runsUntil(afternoon, 10);
  await bot.add(asked("console:start", "host"));
  await voice.runsUntil(evening, 30);
  expect(voice.platform.said).toHaveLength(1);
});

test("a role that is lost while another room is told something takes the money with it", async () => {
  const { bot, voice } = await glow(asked("console:start", "marketer"));
  await troubled(voice, "never arrives");
  bot.bugs.length = 0;
  const brief = { kind: "brief", campaign, room: "#creators", version: "creators", body: "[]" } as const;
  const key = `notice/${bot.brand}/brief/1/written`;
  await bot.at("2026-02-16T12:10:00.000Z").add({ type: "notice-written", notice: "brief/1", key, weeks: [], ...brief });
  const post = voice.platform.post.bind(voice.platform);
  voice.platform.post = async (message) => {
    if (message.room === "#creators") await bot.add(asked("console:start", "host"));
    return post(message);
  };
  await voice.runsUntil(evening, 5);
  expect(voice.in("#creators")).toHaveLength(1);
  expect(voice.in("console:start")).toHaveLength(1);
  expect(voice.in("console:start")[0]).not.toMatch(/order|\$/);
});
