import { shiftWeek, weekOfDay } from "../../campaigns/calendar/week.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import { count, day, line } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";

/** "week 5 of 9", "begins 2 Mar", "over since 3 May", "closed": where a campaign stands on a day of the brand's zone. */
export function courseLine({ startOn, endOn, closed }: Campaign, today: string): Line {
  if (closed) return ["closed"];
  if (startOn === undefined) return ["no dates yet"];
  if (today < startOn) return line`begins ${day(startOn)}`;
  if (endOn !== undefined && today > endOn) return line`over since ${day(endOn)}`;
  const week = weeksBetween(startOn, today);
  return endOn === undefined
    ? line`week ${count(week)}, no end`
    : line`week ${count(week)} of ${count(weeksBetween(startOn, endOn))}`;
}

/** The share of the campaign's days that are over, today included; undefined without both dates. */
export function timeGone({ startOn, endOn }: Campaign, today: string): number | undefined {
  if (startOn === undefined || endOn === undefined) return undefined;
  const whole = daysBetween(startOn, endOn);
  return Math.min(1, Math.max(0, daysBetween(startOn, today) / whole));
}

/** Calendar weeks that hold a day of the span; both days are in it. */
function weeksBetween(first: string, last: string): number {
  const lastWeek = weekOfDay(last);
  let weeks = 1;
  for (let week = weekOfDay(first); week < lastWeek; week = shiftWeek(week, 1)) weeks++;
  return weeks;
}

function daysBetween(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
}
