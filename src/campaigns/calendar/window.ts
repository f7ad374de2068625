import { DateTime } from "luxon";

import type { Brand } from "../brand.ts";
import type { Campaign } from "../campaign.ts";
import type { Post } from "../post.ts";
import { periodName, periodOf, type Period, type PeriodName } from "./period.ts";
import { atHour, dayIn, dayOf, shiftWeek, utcOf, weekOf, weekOfDay } from "./week.ts";

/** What a period needs to become instants. */
export interface Calendar {
  /** IANA name. */
  zone: string;
  /** Readings on Monday before this hour close the week before. */
  closingHour: number;
  now: string;
  /** The campaign's first day (campaignStartOf); undefined while nothing has begun. */
  campaignStart: string | undefined;
}

/** A stretch of time. Posts count by their own date, gains and sales by when they were read. */
export interface Window {
  /** In the brand's zone, inclusive; undefined: from the beginning. */
  firstDay: string | undefined;
  lastDay: string;
  /** The ISO week, where the window is exactly one. */
  week: string | undefined;
  posts: { from: Edge | undefined; to: Edge | undefined };
  /** From the last reading before `from` to the last one before `to`; without `from` from nothing. */
  readings: { from: string | undefined; to: string };
  /** Not over yet, or last week's Monday readings may still come. */
  isPartial: boolean;
}

/** The start of a day. */
export interface Edge {
  day: string;
  instant: string;
}

export interface PeriodWindow extends Window {
  /** In its one spelling. */
  period: string;
  /** The span of the same length before it; for last_2_weeks last week; undefined where the spans would not be equal. */
  before: Window | undefined;
}

const told = new Map<string, PeriodWindow>();
const mostTold = 200;

/** What a period is by a brand's calendar. The period must have passed periodText. An answer asks for it many times. */
export function windowOf(period: string, calendar: Calendar): PeriodWindow {
  const { zone, closingHour, now, campaignStart } = calendar;
  const question = [period, zone, closingHour, now, campaignStart].join("\n");
  const known = told.get(question) ?? windowIn(period, calendar);
  if (told.size >= mostTold) told.clear();
  told.set(question, known);
  return known;
}

function windowIn(period: string, calendar: Calendar): PeriodWindow {
  const named = periodOf(period);
  const span = spanOf(named, calendar);
  const window = windowFrom(span, calendar);
  return { ...window, period: periodName(named), before: beforeOf(named, window, { span, calendar }) };
}

/** Everything from the beginning: what it gained is the lifetime count. A campaign's first week is not, open or not. */
export function isOpen({ firstDay }: Window): boolean {
  return firstDay === undefined;
}

/** All there was until the window's end. */
export function untilEndOf(window: Window): Window {
  return {
    ...window,
    firstDay: undefined,
    posts: { from: undefined, to: window.posts.to },
    readings: { from: undefined, to: window.readings.to },
  };
}

/** The weeks of a window, the first one open at its start where the window is, the last one cut at the window's end. */
export function weeksOf(window: Window, calendar: Calendar): Window[] {
  const { zone, campaignStart } = calendar;
  const last = weekOfDay(window.lastDay);
  const earliest = shiftWeek(last, -mostWeeks);
  const begin = weekOfDay(window.firstDay ?? campaignStart ?? window.lastDay);
  // Where the campaign begins, not before the earliest week shown and not after the last.
  const first = [earliest, begin, last].toSorted()[1] ?? last;
  const weeks: Window[] = [];
  for (let week = first; week <= last; week = shiftWeek(week, 1)) {
    const from = DateTime.fromISO(`${week}-1`, { zone });
    const isOpen = week === first && window.firstDay === undefined;
    const whole = windowFrom({ from, to: from.plus({ weeks: 1 }), closes: true }, calendar);
    weeks.push(isOpen ? { ...untilEndOf(whole), firstDay: whole.firstDay } : whole);
  }
  return weeks;
}

/** A campaign's calendar at an instant. */
export function calendarOf({ brand, campaign, posts }: CalendarFacts, now: string): Calendar {
  const { zone, closingHour } = brand;
  return { zone, closingHour, now, campaignStart: campaignStartOf(campaign.startOn, posts, zone) };
}

export interface CalendarFacts {
  brand: Pick<Brand, "zone" | "closingHour">;
  campaign: Pick<Campaign, "startOn">;
  /** The campaign's. */
  posts: readonly Post[];
}

/** The day that campaign week 1 holds: the campaign's start, else its first post. */
export function campaignStartOf(startOn: string | undefined, posts: readonly Post[], zone: string): string | undefined {
  return startOn ?? earliest(posts.map((post) => postedDay(post, zone)));
}

/** The post's own day in the brand's zone. */
export function postedDay({ postedAt, postedOn }: Post, zone: string): string | undefined {
  return postedAt === undefined ? postedOn : dayOf(postedAt, zone);
}

/** A post without a date is in no window but the one that has no bounds. */
export function isPostedIn({ posts: { from, to } }: Window, post: Post): boolean {
  return isNotBefore(post, from) && (to === undefined || isBefore(post, to));
}

/** Posted before the start of this day; false where the date is not known. */
export function isBefore({ postedAt, postedOn }: Post, { day, instant }: Edge): boolean {
  if (postedAt !== undefined) return postedAt < instant;
  return postedOn !== undefined && postedOn < day;
}

const mostWeeks = 260;

function isNotBefore(post: Post, edge: Edge | undefined): boolean {
  if (edge === undefined) return true;
  return (post.postedAt ?? post.postedOn) !== undefined && !isBefore(post, edge);
}

/** From the start of one day to the start of another. */
interface Span {
  from: DateTime | undefined;
  /** undefined: until now, whatever the posts' dates. */
  to: DateTime | undefined;
  /** Weeks close at the closing hour, other spans at midnight. */
  closes: boolean;
}

function spanOf(period: Period, calendar: Calendar): Span {
  const { zone, now, campaignStart } = calendar;
  switch (period.kind) {
    case "named":
      if (period.name === "campaign_to_date") return { from: undefined, to: undefined, closes: false };
      return namedSpan(period.name, DateTime.fromISO(now, { zone }));
    case "days": {
      const tomorrow = DateTime.fromISO(now, { zone }).startOf("day").plus({ days: 1 });
      return { from: tomorrow.minus({ days: period.days }), to: tomorrow, closes: false };
    }
    case "campaign weeks": {
      const weekOne = campaignStart === undefined ? weekOf(now, zone) : weekOfDay(campaignStart);
      return weekSpan(shiftWeek(weekOne, period.first - 1), period.last - period.first + 1, zone);
    }
    case "iso week":
      return weekSpan(period.week, 1, zone);
    case "dates": {
      const to = DateTime.fromISO(period.to, { zone }).plus({ days: 1 });
      return { from: DateTime.fromISO(period.from, { zone }), to, closes: false };
    }
  }
}

function namedSpan(name: Exclude<PeriodName, "campaign_to_date">, now: DateTime): Span {
  const today = now.startOf("day");
  const monday = now.startOf("week");
  const month = now.startOf("month");
  switch (name) {
    case "today":
      return { from: today, to: today.plus({ days: 1 }), closes: false };
    case "yesterday":
      return { from: today.minus({ days: 1 }), to: today, closes: false };
    case "this_week":
    case "last_2_weeks":
      return { from: monday, to: monday.plus({ weeks: 1 }), closes: true };
    case "last_week":
      return { from: monday.minus({ weeks: 1 }), to: monday, closes: true };
    case "this_month":
      return { from: month, to: month.plus({ months: 1 }), closes: false };
    case "last_month":
      return { from: month.minus({ months: 1 }), to: month, closes: false };
  }
}

function weekSpan(week: string, weeks: number, zone: string): Span {
  const from = DateTime.fromISO(`${week}-1`, { zone });
  return { from, to: from.plus({ weeks }), closes: true };
}

function windowFrom({ from, to, closes }: Span, { zone, now, closingHour }: Calendar): Window {
  const afterNow = new Date(Date.parse(now) + 1).toISOString();
  const readAt = (edge: DateTime) => utcOf(closes ? atHour(edge, closingHour) : edge.startOf("day"));
  const readFrom = from && readAt(from);
  const readTo = to === undefined ? afterNow : readAt(to);
  // Readings of this very instant count; a week that has not begun to count gains nothing.
  const end = latest(readFrom, readTo < afterNow ? readTo : afterNow);
  return {
    firstDay: from && dayIn(from),
    lastDay: to === undefined ? dayOf(now, zone) : dayIn(to.minus({ days: 1 })),
    week: from && to && closes && to.diff(from, "weeks").weeks <= 1 ? weekOfDay(dayIn(from)) : undefined,
    posts: { from: edgeOf(from), to: edgeOf(to) },
    readings: { from: readFrom, to: end },
    isPartial: to !== undefined && readTo > afterNow,
  };
}

function beforeOf(period: Period, window: Window, { span, calendar }: { span: Span; calendar: Calendar }) {
  const { from, to, closes } = span;
  if (from === undefined || to === undefined) return undefined;
  const isComparison = period.kind === "named" && period.name === "last_2_weeks";
  if (!isComparison && (window.isPartial || window.readings.to !== closing(span, calendar))) return undefined;
  const isMonth = period.kind === "named" && period.name === "last_month";
  const days = Math.round(to.diff(from, "days").days);
  const start = isMonth ? from.minus({ months: 1 }) : from.minus({ days });
  return windowFrom({ from: start, to: from, closes }, calendar);
}

function closing({ to, closes }: Span, { closingHour }: Calendar): string | undefined {
  return to && utcOf(closes ? atHour(to, closingHour) : to.startOf("day"));
}

function edgeOf(moment: DateTime | undefined): Edge | undefined {
  return moment && { day: dayIn(moment), instant: utcOf(moment.startOf("day")) };
}

function earliest(days: readonly (string | undefined)[]): string | undefined {
  return days.filter((day) => day !== undefined).toSorted()[0];
}

function latest(a: string | undefined, b: string): string {
  return a !== undefined && a > b ? a : b;
}
