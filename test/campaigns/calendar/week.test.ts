import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";

import {
  closingOf,
  dayOf,
  dayStart,
  shiftWeek,
  weekOf,
  weekOfReading,
  weekStart,
} from "../../../src/campaigns/calendar/week.ts";

const zones = [
  "UTC",
  "Europe/London",
  "Europe/Berlin",
  "America/New_York",
  "America/Sao_Paulo",
  "America/Asuncion",
  "America/Havana",
  "Africa/Cairo",
  "Asia/Tehran",
  "Asia/Amman",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Pacific/Chatham",
  "America/St_Johns",
];

const instants = fc
  .integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 11, 31) })
  .map((ms) => new Date(ms).toISOString());

test("every instant lies in exactly one week of its zone", () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
      const week = weekOf(instant, zone);
      expect(weekStart(week, zone) <= instant).toBe(true);
      expect(instant < weekStart(shiftWeek(week, 1), zone)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("every reading counts in exactly one week, whatever the closing hour", () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), fc.integer({ min: 0, max: 23 }), (instant, zone, hour) => {
      const week = weekOfReading(instant, zone, hour);
      expect(closingOf(shiftWeek(week, -1), zone, hour) <= instant).toBe(true);
      expect(instant < closingOf(week, zone, hour)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("a week begins on a Monday and is seven calendar days long", () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
      const week = weekOf(instant, zone);
      const start = weekStart(week, zone);
      expect(DateTime.fromISO(start, { zone }).weekday).toBe(1);
      const justBefore = DateTime.fromISO(start).minus({ milliseconds: 1 }).toUTC().toISO() ?? "";
      expect(weekOf(justBefore, zone)).toBe(shiftWeek(week, -1));
      expect(dayStart(dayOf(start, zone), zone)).toBe(start);
    }),
    { numRuns: 500 },
  );
});

test("a year may have a week 53", () => {
  expect(weekOf("2026-12-31T12:00:00.000Z", "UTC")).toBe("2026-W53");
  expect(weekOf("2027-01-03T23:00:00.000Z", "UTC")).toBe("2026-W53");
  expect(weekOf("2027-01-03T23:00:00.000Z", "Europe/Berlin")).toBe("2027-W01");
  expect(shiftWeek("2026-W53", 1)).toBe("2027-W01");
  expect(shiftWeek("2021-W01", -1)).toBe("2020-W53");
});

test("a Monday that begins at one o'clock begins then", () => {
  expect(weekStart("2021-W12", "Asia/Tehran")).toBe("2021-03-21T20:30:00.000Z");
  expect(dayStart("2018-11-04", "America/Sao_Paulo")).toBe("2018-11-04T03:00:00.000Z");
});

test("a week closes at the closing hour of the Monday after it, by the wall clock", () => {
  expect(closingOf("2026-W12", "Europe/London", 12)).toBe("2026-03-23T12:00:00.000Z");
  expect(closingOf("2026-W13", "Europe/London", 12)).toBe("2026-03-30T11:00:00.000Z");
  expect(closingOf("2026-W13", "Europe/London", 0)).toBe("2026-03-29T23:00:00.000Z");
});
