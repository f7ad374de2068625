import { addDays, isoDay, localDay } from "./calendar.ts";
import { readDay } from "./dates.ts";

/**
 * A whole text that is one day which may still come, such as a due day: "29 Mar" is the one that lies up to 300 days
 * ahead, "friday" today or later. `now` as for readDay.
 */
export function readComingDay(text: string, now: string): string | undefined {
  const said = readAfter(text, now, 0);
  const ahead = readAfter(text, now, mostAhead);
  if (said === undefined) return ahead;
  if (readAfter(text, now, 1) === later(said, 1)) return said;
  return readAfter(text, now, 7) === later(said, 7) ? later(said, 7) : ahead;
}

const mostAhead = 300;

/** As it would be read so many days from now. */
function readAfter(text: string, now: string, days: number): string | undefined {
  return readDay(text, noon(isoDay(addDays(localDay(now), days))));
}

function later(day: string, days: number): string {
  return isoDay(addDays(localDay(noon(day)), days));
}

function noon(day: string): string {
  return `${day}T12:00:00.000Z`;
}
