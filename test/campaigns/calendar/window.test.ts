import { expect, test } from "vitest";

import { weeksOf, windowOf, type Calendar } from "../../../src/campaigns/calendar/window.ts";

// A Wednesday.
const calendar: Calendar = {
  zone: "Europe/London",
  closingHour: 12,
  now: "2026-02-18T15:00:00.000Z",
  campaignStart: "2026-01-14",
};
const mondayMorning = { ...calendar, now: "2026-02-16T09:10:00.000Z" };

function days(period: string, when = calendar): [string | undefined, string] {
  const { firstDay, lastDay } = windowOf(period, when);
  return [firstDay, lastDay];
}

test.each([
  ["today", "2026-02-18", "2026-02-18"],
  ["yesterday", "2026-02-17", "2026-02-17"],
  ["this_week", "2026-02-16", "2026-02-22"],
  ["last_week", "2026-02-09", "2026-02-15"],
  ["last_2_weeks", "2026-02-16", "2026-02-22"],
  ["last_7d", "2026-02-12", "2026-02-18"],
  ["last_30d", "2026-01-20", "2026-02-18"],
  ["this_month", "2026-02-01", "2026-02-28"],
  ["last_month", "2026-01-01", "2026-01-31"],
  ["week_1", "2026-01-12", "2026-01-18"],
  ["week_2..week_3", "2026-01-19", "2026-02-01"],
  ["2026-W07", "2026-02-09", "2026-02-15"],
  ["2026-02-01..2026-02-03", "2026-02-01", "2026-02-03"],
])("%s is %s to %s", (period, first, last) => {
  expect(days(period)).toEqual([first, last]);
});

test("campaign to date has no beginning and ends now", () => {
  const window = windowOf("campaign_to_date", calendar);
  expect(window.posts).toEqual({ from: undefined, to: undefined });
  expect(window.readings).toEqual({ from: undefined, to: "2026-02-18T15:00:00.001Z" });
  expect(window.isPartial).toBe(false);
});

test("a week's readings run from Monday's closing hour to the next one, its posts from midnight", () => {
  const { readings, posts, week, isPartial } = windowOf("last_week", calendar);
  expect(readings).toEqual({ from: "2026-02-09T12:00:00.000Z", to: "2026-02-16T12:00:00.000Z" });
  expect([posts.from?.instant, posts.to?.instant]).toEqual(["2026-02-09T00:00:00.000Z", "2026-02-16T00:00:00.000Z"]);
  expect([week, isPartial]).toEqual(["2026-W07", false]);
});

test("on Monday morning last week is not closed and this week has not begun to count", () => {
  const last = windowOf("last_week", mondayMorning);
  expect(last.isPartial).toBe(true);
  expect(last.readings.to).toBe("2026-02-16T09:10:00.001Z");
  const current = windowOf("this_week", mondayMorning);
  expect(current.readings).toEqual({ from: "2026-02-16T12:00:00.000Z", to: "2026-02-16T12:00:00.000Z" });
  expect(current.isPartial).toBe(true);
});

test("months keep midnight as their border", () => {
  expect(windowOf("last_month", calendar).readings).toEqual({
    from: "2026-01-01T00:00:00.000Z",
    to: "2026-02-01T00:00:00.000Z",
  });
});

test("only a span that is over is compared with the one before it", () => {
  expect(windowOf("last_week", calendar).before?.week).toBe("2026-W06");
  expect(windowOf("last_month", calendar).before?.firstDay).toBe("2025-12-01");
  expect(windowOf("week_2..week_3", calendar).before?.firstDay).toBe("2026-01-05");
  expect(windowOf("this_week", calendar).before).toBeUndefined();
  expect(windowOf("last_7d", calendar).before).toBeUndefined();
  expect(windowOf("last_week", mondayMorning).before).toBeUndefined();
});

test("the last two weeks are this week, beside last week", () => {
  const { week, before } = windowOf("last_2_weeks", calendar);
  expect([week, before?.week]).toEqual(["2026-W08", "2026-W07"]);
});

test("a week through a clock change is still one week", () => {
  const { week, readings } = windowOf("2026-W13", { ...calendar, now: "2026-05-01T00:00:00.000Z" });
  expect(week).toBe("2026-W13");
  expect(readings).toEqual({ from: "2026-03-23T12:00:00.000Z", to: "2026-03-30T11:00:00.000Z" });
});

test("the weeks of a campaign follow each other without a gap", () => {
  const weeks = weeksOf(windowOf("campaign_to_date", calendar), calendar);
  expect(weeks.map(({ week }) => week)).toEqual([
    "2026-W03",
    "2026-W04",
    "2026-W05",
    "2026-W06",
    "2026-W07",
    "2026-W08",
  ]);
  expect(weeks[0]?.readings.from).toBeUndefined();
  weeks.slice(1).forEach(({ readings }, i) => expect(readings.from).toBe(weeks[i]?.readings.to));
});
