import { expect, test } from "vitest";

import { periodName, periodText, readPeriod } from "../../../src/campaigns/calendar/period.ts";

test.each([
  ["last week", "last_week"],
  ["Last-Week", "last_week"],
  ["this_week", "this_week"],
  ["last two weeks", "last_2_weeks"],
  ["last 7 days", "last_7d"],
  ["last_30d", "last_30d"],
  ["past 14 days", "last_14d"],
  ["10d", "last_10d"],
  ["week 3", "week_3"],
  ["week_2..week_4", "week_2..week_4"],
  ["weeks 2 to 4", "week_2..week_4"],
  ["week 2..4", "week_2..week_4"],
  ["2026-w07", "2026-W07"],
  ["2026W53", "2026-W53"],
  ["2026-02-01..2026-02-28", "2026-02-01..2026-02-28"],
  ["2026-02-01 to 2026-02-28", "2026-02-01..2026-02-28"],
  ["2026-02-03", "2026-02-03..2026-02-03"],
  ["so far", "campaign_to_date"],
  ["all time", "campaign_to_date"],
  ["yesterday", "yesterday"],
  ["this month", "this_month"],
])("%j is %s", (text, name) => {
  const period = readPeriod(text);
  expect(period && periodName(period)).toBe(name);
});

test.each(["", "someday", "2026-02-30", "2025-W53", "2026-02-28..2026-02-01", "week 0", "week 4..2", "last_0d"])(
  "%j is no period, and the answer says what is one",
  (text) => {
    const checked = periodText.safeParse(text);
    expect(checked.success).toBe(false);
    expect(checked.error?.issues[0]?.message).toContain("last_week");
  },
);
