import { DateTime } from "luxon";

/** The instant as the clock on the wall says it, with its offset: "today" and "friday" are read from it. */
export function localTime(instant: string, zone: string): string {
  return DateTime.fromISO(instant, { zone }).toISO() ?? instant;
}
