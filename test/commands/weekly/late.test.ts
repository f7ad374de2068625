import { expect, test } from "vitest";

import type { Draft } from "../../../src/core/records.ts";
import { Voice } from "../../schedule/voice.ts";
import { threeCreators } from "../../support/three-creators.ts";

const campaign = "spring-glow";

async function glow(): Promise<{ voice: Voice; at: (now: string) => void }> {
  const room: Draft = { type: "room-set", room: "#team", purposes: ["team"], campaign };
  const bot = await threeCreators([room, { type: "schedule-set", campaign, approved: true }]);
  return { voice: new Voice(bot), at: (now) => void bot.at(now) };
}

test("a summary that is late says from when to when nothing ran", async () => {
  const { voice, at } = await glow();
  voice.away = { from: "2026-02-15T22:10:00.000Z", to: "2026-02-17T10:03:00.000Z" };
  at("2026-02-17T10:04:00.000Z");
  await voice.runsUntil("2026-02-17T10:05:00.000Z", 1);
  expect(voice.in("#team")[0]).toMatch(
    /^This was due Mon, Feb 16, 12:00 and is posted late: I was offline from Sun, Feb 15, 22:10 to Tue, Feb 17, 10:03\.\n/,
  );
});

test("where it ran and could not post, it does not say that it was away", async () => {
  const { voice, at } = await glow();
  at("2026-02-16T13:00:00.000Z");
  await voice.runsUntil("2026-02-16T13:01:00.000Z", 1);
  expect(voice.in("#team")[0]).toContain("posted late: I could not post here then.");
});

test("what was turned away and is posted hours later says why", async () => {
  const { voice, at } = await glow();
  at("2026-02-16T12:00:00.000Z");
  voice.platform.troubles.push(...Array.from({ length: 8 }, () => "turned away" as const));
  await voice.runsUntil("2026-02-16T18:00:00.000Z", 1);
  expect(voice.in("#team")[0]).toMatch(
    /^Written Mon, Feb 16, 12:00 and posted late: I am not a member of that channel\.\n/,
  );
});

test("on time it says nothing of lateness", async () => {
  const { voice, at } = await glow();
  at("2026-02-16T12:00:00.000Z");
  await voice.runsUntil("2026-02-16T12:05:00.000Z", 1);
  expect(voice.in("#team")[0]).not.toContain("late");
});
