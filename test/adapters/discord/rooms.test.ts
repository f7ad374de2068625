import { afterEach, expect, test } from "vitest";

import { tell } from "../../../src/commands/summaries/tell.ts";
import { composing } from "../../../src/schedule/composing.ts";
import { Outbox } from "../../../src/schedule/outbox.ts";
import { memoryVault } from "../../support/vault.ts";
import { endAll, startWorld, type Begin, type World } from "./world.ts";

afterEach(endAll);

const posts = "POST /channels/:channel/messages";
const edits = "PATCH /channels/:channel/messages/:message";

/** A week that somebody wants posted, and the outbox that posts it: a minute and more after the first attempt, the next. */
async function begun(begin: Begin = {}) {
  const world = await startWorld(begin);
  await world.add(
    { type: "schedule-set", campaign: "spring-glow", approved: true },
    { type: "week-wished", campaign: "spring-glow", week: "2026-W06", wish: "post" },
  );
  let at = Date.parse("2026-02-16T12:00:00.000Z");
  const now = () => new Date(at).toISOString();
  const { store } = world;
  const none = () => Promise.reject(new Error("nothing to keep"));
  const house = { commands: [], store, files: { keep: none, take: none }, vault: memoryVault(), report: String };
  const errors: unknown[] = [];
  const outbox = new Outbox({
    ...{ store, rooms: world.connection.rooms, now, compose: composing({ house, tell, now }) },
    report: (error) => errors.push(error),
  });
  const minutes = async (many: number) => {
    for (let i = 0; i < many; i++, at += 60_000) await outbox.deliver();
  };
  return { world, minutes, errors };
}

function weeksIn({ discord }: World, channel: string): string[] {
  const said = discord.messages(channel).map((message) => discord.text(message));
  return said.filter((text) => text.includes("Mon, Feb 2 – Sun, Feb 8"));
}

test("each room gets its week once, the creators' one without money", async () => {
  const { world, minutes, errors } = await begun();
  await minutes(3);
  expect(errors).toEqual([]);
  expect(weeksIn(world, "team")).toHaveLength(1);
  expect(weeksIn(world, "creators")).toHaveLength(1);
  expect(weeksIn(world, "creators")[0]).not.toMatch(/order|\$|MIA15/);
});

test("a summary whose reply was lost is one message", async () => {
  const { world, minutes } = await begun();
  world.discord.fault({ route: posts, status: 502, applyFirst: true, times: 3 });
  await minutes(6);
  expect(weeksIn(world, "team")).toHaveLength(1);
  expect(weeksIn(world, "creators")).toHaveLength(1);
  expect((await world.store.notices(world.brand)).every(({ posted }) => posted !== undefined)).toBe(true);
});

test("a summary whose connection was cut again and again is one message", async () => {
  const { world, minutes } = await begun();
  world.discord.fault({ route: posts, destroy: true, applyFirst: true, times: 6 });
  await minutes(12);
  expect(weeksIn(world, "team")).toHaveLength(1);
  expect(weeksIn(world, "creators")).toHaveLength(1);
});

test("where the bot may not read back, a placeholder is filled, again if need be", async () => {
  const { world, minutes } = await begun({
    channels: [
      { name: "team", botMayNot: ["ReadMessageHistory"] },
      ...["creators", "results", "plain"].map((name) => ({ name })),
    ],
  });
  world.discord.fault({ route: edits, status: 502, applyFirst: true, times: 2 });
  await minutes(6);
  expect(weeksIn(world, "team")).toHaveLength(1);
  const notices = await world.store.notices(world.brand);
  expect(
    notices.find(({ about }) => about?.kind === "summary" && about.room === world.room("team"))?.placed,
  ).toBeDefined();
  expect(world.discord.messages("team").map((message) => world.discord.text(message))).not.toContain(
    "One moment: the numbers are coming.",
  );
});
