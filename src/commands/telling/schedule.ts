import type { EntryOf } from "../../campaigns/entry.ts";
import type { ScheduleEntry } from "../../campaigns/schedule.ts";
import { chatter, joined, line, listed } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";
import { campaignNamed, type Names } from "./names.ts";

/** When weeks are told, and what the bot said of its own accord, as words. */
export function toldSchedule(entry: ScheduleEntry, names: Names): Line {
  switch (entry.type) {
    case "schedule-set":
      return line`weekly summaries of ${campaignNamed(entry.campaign, names)}: ${joined(partsOf(entry), ", ")}`;
    case "week-wished":
      return line`${[entry.week]} of ${campaignNamed(entry.campaign, names)}: ${[entry.wish === "post" ? "post it now" : "skip it"]}`;
    case "notice-written":
      return line`${[entry.kind]} of ${campaignNamed(entry.campaign, names)} for ${chatter(entry.room)}`;
    case "notice-claimed":
      return line`an attempt to post`;
    case "notice-placed":
      return line`a placeholder`;
    case "notice-posted":
      return line`posted`;
    case "notice-refused":
      return line`not posted: ${entry.why}`;
    case "notice-settled":
      return line`nothing to say`;
  }
}

/** ISO: 1 is Monday. */
export const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

function partsOf({ day, hour, zone, rooms, paused, approved }: EntryOf<"schedule-set">): Line[] {
  return [
    ...(day === undefined ? [] : [line`${[weekdays[day - 1] ?? ""]}s`]),
    ...(hour === undefined ? [] : [line`at ${[`${String(hour)}:00`]}`]),
    ...(zone === undefined ? [] : [line`${zone} time`]),
    ...(rooms === undefined
      ? []
      : [rooms.length === 0 ? line`in all its rooms` : line`in ${listed(rooms.map(chatter))}`]),
    ...(paused === undefined ? [] : [[paused ? "paused" : "going on"]]),
    ...(approved === undefined ? [] : [["the first one approved"]]),
  ];
}
