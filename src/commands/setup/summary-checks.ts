import { tellingRooms, usualSchedule } from "../../campaigns/schedule.ts";
import { chatter, line } from "../../core/line.ts";
import type { Finding } from "./finding.ts";
import type { House } from "./house.ts";

/** Campaigns whose weeks nobody has let be posted yet, or whose rooms would not have them. */
export function untoldWeeks(house: House): Finding | undefined {
  return turnedAway(house) ?? waiting(house);
}

function turnedAway({ notices, campaigns }: House): Finding | undefined {
  const open = new Set(campaigns.filter(({ closed }) => !closed).map(({ id }) => id));
  const last = notices.findLast(
    ({ about, posted, refused }) =>
      refused !== undefined && posted === undefined && about !== undefined && open.has(about.campaign),
  );
  if (last?.about === undefined || last.refused === undefined) return undefined;
  return {
    problem: line`${chatter(last.about.room)} would not have a message: ${last.refused}.`,
    fix: ["I try again by myself, once every hour at least."],
  };
}

function waiting(house: House): Finding | undefined {
  const { campaigns, schedules, rooms } = house;
  for (const campaign of campaigns.filter(({ closed }) => !closed)) {
    const schedule = schedules.find((each) => each.campaign === campaign.id) ?? usualSchedule(campaign.id);
    if (schedule.paused || schedule.since !== undefined) continue;
    if (tellingRooms(schedule, { rooms, campaigns }).length === 0) continue;
    return {
      problem: line`Weekly summaries of ${campaign.name} wait for somebody to release the first one.`,
      fix: ["Look at it, then say: weekly post."],
      button: { label: "Look at it", call: { name: "weekly preview", options: { campaign: campaign.id } } },
    };
  }
  return undefined;
}
