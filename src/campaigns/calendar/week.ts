import { DateTime } from "luxon";

/** The ISO week that an instant falls into by the zone's calendar, as "2026-W53". */
export function weekOf(instant: string, zone: string): string {
  return isoWeek(DateTime.fromISO(instant, { zone }));
}

/** The ISO week of a calendar day. */
export function weekOfDay(day: string): string {
  return weekOf(day, "utc");
}

/** So many weeks later, or earlier. */
export function shiftWeek(week: string, by: number): string {
  return isoWeek(mondayOf(week, "utc").plus({ weeks: by }));
}

/** The first instant of the week's Monday, also where that day begins at 01:00. */
export function weekStart(week: string, zone: string): string {
  return utcOf(mondayOf(week, zone).startOf("day"));
}

/** When the week closes: on the Monday after it, at the brand's closing hour. Readings before it count in the week. */
export function closingOf(week: string, zone: string, closingHour: number): string {
  const nextMonday = mondayOf(week, zone).plus({ weeks: 1 });
  return utcOf(atHour(nextMonday, closingHour));
}

/** The week that a reading taken at this instant counts in: on Monday before the closing hour still the last one. */
export function weekOfReading(instant: string, zone: string, closingHour: number): string {
  const week = weekOf(instant, zone);
  const lastWeek = shiftWeek(week, -1);
  return instant < closingOf(lastWeek, zone, closingHour) ? lastWeek : week;
}

const days = new Map<string, string>();
const mostDays = 10_000;

/** The calendar day of an instant in a zone. Days begin with a minute: what one instant of it is told, all are. */
export function dayOf(instant: string, zone: string): string {
  if (!instant.endsWith("Z")) return dayIn(DateTime.fromISO(instant, { zone }));
  const minute = `${zone} ${instant.slice(0, "2026-02-16T09:00".length)}`;
  const known = days.get(minute) ?? dayIn(DateTime.fromISO(instant, { zone }));
  if (days.size < mostDays) days.set(minute, known);
  return known;
}

/** The first instant of a calendar day in a zone. */
export function dayStart(day: string, zone: string): string {
  return utcOf(DateTime.fromISO(day, { zone }).startOf("day"));
}

/** The first instant not before an hour of a day; an hour that the clocks skip is taken at the next one. */
export function atHour(day: DateTime, hour: number): DateTime {
  return day.startOf("day").set({ hour });
}

/** As entries write instants: UTC with milliseconds. */
export function utcOf(moment: DateTime): string {
  return known(moment.toUTC().toISO());
}

/** By the clock on no wall: 24 of them are not always a day. */
export function hoursBefore(instant: string, hours: number): string {
  return new Date(Date.parse(instant) - hours * 3_600_000).toISOString();
}

export function dayIn(moment: DateTime): string {
  return known(moment.toISODate());
}

function mondayOf(week: string, zone: string): DateTime {
  return DateTime.fromISO(`${week}-1`, { zone });
}

function isoWeek(moment: DateTime): string {
  return known(moment.toISOWeekDate()).slice(0, "2026-W53".length);
}

function known(text: string | null): string {
  if (text === null) throw new RangeError("not a moment in time, or not a time zone");
  return text;
}
