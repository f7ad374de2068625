import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";

import { localTime } from "../../../src/campaigns/calendar/local-time.ts";

const zones = ["UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe", "Africa/Monrovia"];

test("every instant is told as the zone's own clock tells it, its minute known or not", () => {
  const instant = fc.date({ min: new Date(0), max: new Date("2090-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(instant, fc.constantFrom(...zones), fc.nat(59_999), (date, zone, later) => {
      for (const at of [date, new Date(date.getTime() - (date.getTime() % 60_000) + later)]) {
        const told = DateTime.fromISO(at.toISOString(), { zone }).toISO();
        expect(localTime(at.toISOString(), zone)).toBe(told);
      }
    }),
  );
});

test("an instant with an offset of its own is moved to the zone", () => {
  expect(localTime("2026-02-16T09:00:00.000+05:30", "Europe/Berlin")).toBe("2026-02-16T04:30:00.000+01:00");
});
