import { campaignStartOf } from "../../../campaigns/calendar/window.ts";
import { dayOf } from "../../../campaigns/calendar/week.ts";
import { weeksFrom } from "../../../campaigns/figures/pace.ts";
import { callName } from "../../../campaigns/selection.ts";
import type { Context } from "../../../core/context.ts";
import { counted, day, line, text } from "../../../core/line.ts";
import type { Reply } from "../../../core/reply.ts";
import type { Errand } from "../../../reading/question/errand/errand.ts";
import { chosenCampaign } from "../../meaning/campaign.ts";
import { chosenCreator } from "../../meaning/creators.ts";
import { offered } from "../../telling/offered.ts";

/** "Morning Ritual: 26 Oct – 27 Dec, week 5 of 9, 34 days to go." */
export async function timeReply(_: Errand, context: Context): Promise<Reply> {
  const { name, id, startOn, endOn } = await chosenCampaign(context);
  const posts = (await context.records.posts()).filter(({ campaign }) => campaign === id);
  const today = dayOf(context.now, context.brand.zone);
  const start = campaignStartOf(startOn, posts, context.brand.zone);
  const byWeek = { label: "By week", call: { name: "stats", options: { by: "week" } } };
  if (start === undefined)
    return [text`${name} has no first day and no post yet, so nothing has begun.`, ...offered(context, byWeek)];
  if (endOn === undefined)
    return [text`${name}: since ${day(start)}, no last day is set.`, ...offered(context, byWeek)];
  const left = daysBetween(today, endOn);
  const week = start <= today && left >= 0 ? line`, week ${weeksFrom(start, today)} of ${weeksFrom(start, endOn)}` : [];
  const rest =
    left < 0 ? line`. It is over` : left === 0 ? line`. Today is the last day` : line`, ${counted(left, "day")} to go`;
  return [text`${name}: ${day(start)} – ${day(endOn)}${week}${rest}.`, ...offered(context, byWeek)];
}

/** "Mel is @mumof3.mel." */
export async function handleReply({ people: [name] }: Errand, context: Context): Promise<Reply> {
  const creators = await context.records.creators();
  const own = creators.find(({ id }) => id === context.asker.creator);
  const creator = name === "me" ? own : name === undefined ? undefined : await chosenCreator(context, name);
  if (creator === undefined) return [text`Say whose handle, like: what's maya's handle.`];
  return [
    text`${callName(creator)} is ${creator.handle} on TikTok.`,
    ...offered(context, { label: "Figures", call: { name: "stats", options: { about: creator.handle } } }),
  ];
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
