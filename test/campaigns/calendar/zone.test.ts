import { expect, test } from "vitest";

import { zoneNamed } from "../../../src/campaigns/calendar/zone.ts";

test.each([
  ["Europe/London", "Europe/London"],
  ["europe/london", "Europe/London"],
  ["america/new york", "America/New_York"],
  ["utc", "UTC"],
  ["Asia/Calcutta", "Asia/Calcutta"],
])("%s is a zone", (typed, zone) => {
  expect(zoneNamed(typed)).toEqual({ kind: "zone", zone });
});

test.each([
  ["London", "Europe/London"],
  ["Europe/Lodnon", "Europe/London"],
  ["new york", "America/New_York"],
  ["Berln", "Europe/Berlin"],
  ["the moon", undefined],
])("%s is none, but may mean one", (typed, nearest) => {
  expect(zoneNamed(typed)).toEqual({ kind: "unknown", nearest });
});
