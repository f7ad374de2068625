import { readPeriod } from "../../campaigns/calendar/period.ts";
import { dayOf } from "../../campaigns/calendar/week.ts";
import { windowOf, type Calendar } from "../../campaigns/calendar/window.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import { weeksFrom } from "../../campaigns/figures/pace.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { again } from "./options.ts";

/** Throws UserError on a period that begins after today, with how many weeks the campaign has. */
export function refuseTimeToCome(period: string, { name, endOn }: Campaign, of: Asked): void {
  const { calendar, context } = of;
  const { campaignStart, now, zone } = calendar;
  const { firstDay } = windowOf(period, calendar);
  const today = dayOf(now, zone);
  if (campaignStart === undefined || firstDay === undefined || firstDay <= today) return;
  const ways = [
    again(context, "Campaign to date", { period: "campaign_to_date" }),
    again(context, "This week", { period: "this_week" }),
  ];
  const week = weeksFrom(campaignStart, today);
  const all = endOn === undefined ? undefined : weeksFrom(campaignStart, endOn);
  const isEnded = all !== undefined && week > all;
  const asked = readPeriod(period);
  if (all !== undefined && asked?.kind === "campaign weeks" && asked.first > all)
    throw new UserError(`${name} ${isEnded ? "had" : "has"} ${all} weeks; there is no week ${asked.first}.`, ways);
  const where = week < 1 ? "has not begun" : isEnded ? "is over" : `is in week ${week}${all ? ` of ${all}` : ""}`;
  throw new UserError(`That time is still to come: ${name} ${where}.`, ways);
}

interface Asked {
  calendar: Calendar;
  context: Context;
}
