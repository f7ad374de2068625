import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";

import { closingOf, shiftWeek, weekOf, weekOfReading, weekStart } from "../../src/campaigns/calendar/week.ts";
import { missedFrom, tellingOf, usualSchedule } from "../../src/campaigns/schedule.ts";

const zones = Intl.supportedValuesOf("timeZone");
const week = fc.integer({ min: 0, max: 21 * 52 }).map((by) => shiftWeek("2015-W01", by));
const zone = fc.constantFrom(...zones);

test("in every zone, from 2015 to 2035, weeks tile time: each begins where the one before ends", () => {
  for (const [i, each] of zones.entries()) {
    // A zone is looked at about once a year, each zone in other weeks of it.
    for (let by = i % 53; by < 21 * 52; by += 53) {
      const name = shiftWeek("2015-W01", by);
      const start = weekStart(name, each);
      const next = weekStart(shiftWeek(name, 1), each);
      expect(weekOf(start, each), `${each} ${name}`).toBe(name);
      expect(weekOf(before(next), each), `${each} ${name}`).toBe(name);
      expect(Date.parse(next) - Date.parse(start)).toBeGreaterThanOrEqual(7 * dayMs - 24 * hourMs);
    }
  }
});

test("every instant is read in exactly one week, whatever the zone and the closing hour", () => {
  const instant = fc.integer({ min: Date.parse("2015-01-01"), max: Date.parse("2035-12-31") });
  fc.assert(
    fc.property(zone, fc.integer({ min: 0, max: 23 }), instant, (where, hour, ms) => {
      const at = new Date(ms).toISOString();
      const name = weekOfReading(at, where, hour);
      expect(at < closingOf(name, where, hour)).toBe(true);
      expect(at >= closingOf(shiftWeek(name, -1), where, hour)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test("a week is told once it is closed, in the week after it by the schedule's own calendar", () => {
  const schedule = fc.record({ day: fc.integer({ min: 1, max: 7 }), hour: fc.integer({ min: 0, max: 23 }), zone });
  fc.assert(
    fc.property(zone, week, fc.integer({ min: 0, max: 23 }), schedule, (where, name, closingHour, wished) => {
      const brand = { zone: where, closingHour };
      const set = { ...usualSchedule("c"), ...wished };
      const told = tellingOf(name, set, brand);
      expect(told >= closingOf(name, where, closingHour)).toBe(true);
      expect(told < tellingOf(shiftWeek(name, 1), set, brand)).toBe(true);
      expect(missedFrom(name, set, brand) > told).toBe(true);
      // Two zones lie up to 26 hours apart.
      const days = DateTime.fromISO(told).diff(DateTime.fromISO(weekStart(shiftWeek(name, 1), where)), "days").days;
      expect(days).toBeLessThan(8.2);
    }),
    { numRuns: 2_000 },
  );
});

test("where Monday has no midnight, the week begins with its first instant", () => {
  expect(weekStart("2021-W12", "Asia/Tehran")).toBe("2021-03-21T20:30:00.000Z");
  expect(weekStart("2016-W12", "Asia/Tehran")).toBe("2016-03-20T20:30:00.000Z");
});

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

function before(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString();
}
