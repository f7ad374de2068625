import fc from "fast-check";
import { expect, test } from "vitest";

import { tellingOf, usualSchedule } from "../../src/campaigns/schedule.ts";
import { World, type Trouble } from "./world.ts";

const start = "2026-03-02T00:00:00.000Z";
/** Through the clock changes of both sides of the Atlantic. */
const weeks = ["2026-W10", "2026-W11", "2026-W12", "2026-W13", "2026-W14", "2026-W15", "2026-W16"];
const end = "2026-04-20T00:00:00.000Z";
const hourMs = 3_600_000;

const zone = fc.constantFrom("UTC", "Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Chatham");
const schedule = fc.record({
  day: fc.integer({ min: 1, max: 7 }),
  hour: fc.integer({ min: 0, max: 23 }),
  zone,
});
/** From so many hours after the start, for so many hours. */
const down = fc.tuple(fc.integer({ min: 1, max: 47 * 24 }), fc.integer({ min: 1, max: 25 * 24 }));
const trouble = fc.constantFrom<Trouble>("none", "turned away", "never arrives", "answer lost");

test(
  "whatever the schedule, the downtime and the trouble: each week is told once, in one message",
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        schedule,
        zone,
        fc.array(down, { maxLength: 4 }),
        fc.array(trouble, { maxLength: 12 }),
        fc.boolean(),
        async (wished, where, downs, troubles, hasHistory) => {
          const world = await World.begin(
            start,
            { type: "brand-set", zone: where },
            { type: "campaign-set", campaign: "glow", startOn: "2026-03-02" },
            { type: "schedule-set", campaign: "glow", ...wished },
          );
          await world.approve();
          world.platform.hasHistory = hasHistory;
          world.platform.troubles.push(...troubles);
          await runs(world, downs);
          const told = world.told.flatMap((said) => said.match(/\d{4}-W\d\d/g) ?? []);
          expect(told.toSorted()).toEqual(weeks.filter((week) => isTold(week, wished, where)));
          // Without a history a placeholder whose answer was lost may stand alone; no week stands twice.
          if (hasHistory) expect(new Set(keysOf(world)).size).toBe(keysOf(world).length);
        },
      ),
      { numRuns: 15 },
    );
  },
);

function keysOf({ platform }: World): string[] {
  return platform.said.map(({ key }) => key);
}

/** Every four hours, but while it is down; at the end it runs for two days. */
async function runs(world: World, downs: readonly (readonly [number, number])[]): Promise<void> {
  let wasDown = false;
  for (let at = Date.parse(start); at <= Date.parse(end) + 48 * hourMs; at += 4 * hourMs) {
    const hours = (at - Date.parse(start)) / hourMs;
    const isDown = at < Date.parse(end) && downs.some(([from, length]) => hours >= from && hours < from + length);
    if (!isDown) {
      world.now = new Date(at).toISOString();
      if (wasDown) world.restart();
      await world.outbox.deliver();
    }
    wasDown = isDown;
  }
}

/** Its hour came before the end. */
function isTold(week: string, wished: { day: number; hour: number; zone: string }, zone: string): boolean {
  const told = tellingOf(week, { ...usualSchedule("glow"), ...wished }, { zone, closingHour: 12 });
  return told <= new Date(Date.parse(end) + 48 * hourMs).toISOString();
}
