import { DateTime } from "luxon";

/** The instant as the clock on the wall says it, with its offset: "today" and "friday" are read from it. */
export function localTime(instant: string, zone: string): string {
  if (!inUtc.test(instant)) return onWall(instant, zone);
  const minute = `${zone} ${instant.slice(0, minuteLength)}`;
  const known = minutes.get(minute) ?? onWall(`${instant.slice(0, minuteLength)}:00.000Z`, zone);
  if (minutes.size < mostMinutes) minutes.set(minute, known);
  return known.slice(0, minuteLength) + instant.slice(minuteLength, -1) + known.slice(instant.length - 1);
}

function onWall(instant: string, zone: string): string {
  return DateTime.fromISO(instant, { zone }).toISO() ?? instant;
}

/** As entries write instants, in this century: since 1972 every zone is whole minutes from UTC. */
const inUtc = /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const minuteLength = "2026-02-16T09:00".length;

/** By zone and minute: its seconds are those of the instant. */
const minutes = new Map<string, string>();
const mostMinutes = 10_000;
