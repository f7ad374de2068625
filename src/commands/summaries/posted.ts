import type { Campaign } from "../../campaigns/campaign.ts";
import { tellingRooms, usualSchedule, type Schedule } from "../../campaigns/schedule.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { buttons, chatRoom, line, listed, text } from "../../core/line.ts";
import type { Line, Reply } from "../../core/reply.ts";
import { chosenCampaign } from "../meaning/campaign.ts";
import { offered } from "../telling/offered.ts";
import { undoButton } from "../telling/undo-button.ts";
import { weekMeant } from "./told-week.ts";

interface Wanted {
  week?: string | undefined;
  skip: boolean;
  campaign?: string | undefined;
  confirm: boolean;
}

/** Lets a week be posted now, and with it the ones that come; or leaves it out. */
export async function posted(wanted: Wanted, context: Context): Promise<Reply> {
  const campaign = await chosenCampaign(context, wanted.campaign);
  const week = await weekMeant(campaign, wanted.week, context);
  if (wanted.skip) return skipped(campaign, week, context);
  const schedule = await scheduleOf(campaign, context);
  const rooms = await roomsOf(schedule, context);
  if (rooms.length === 0) throw noRoom(campaign);
  const open = await notTold(rooms, { campaign, week }, context);
  if (open.length === 0)
    throw new UserError(`${week} of ${campaign.name} stands in its rooms already; a week is posted once in each.`);
  if (!wanted.confirm) return asked(open, { campaign, week, schedule });
  await context.records.append([
    { type: "week-wished", campaign: campaign.id, week, wish: "post" },
    ...(schedule.since === undefined ? [{ type: "schedule-set", campaign: campaign.id, approved: true } as const] : []),
  ]);
  await context.deliver?.();
  return told(open, { campaign, week }, context);
}

export async function scheduleOf({ id }: Campaign, { records }: Context): Promise<Schedule> {
  const { schedules } = await records.weekly();
  return schedules.find(({ campaign }) => campaign === id) ?? usualSchedule(id);
}

export async function roomsOf(schedule: Schedule, { records }: Context): Promise<{ room: string; version: string }[]> {
  return tellingRooms(schedule, { rooms: await records.rooms(), campaigns: await records.campaigns() });
}

export function noRoom({ name }: Campaign): UserError {
  return new UserError(`${name} has no room yet. Say in its room: setup rooms here team.`, [
    { label: "Rooms", call: { name: "setup rooms", options: {} } },
  ]);
}

interface Week {
  campaign: Campaign;
  week: string;
}

type Rooms = Awaited<ReturnType<typeof roomsOf>>;

/** The rooms in which this week does not stand yet. */
async function notTold(rooms: Rooms, { campaign, week }: Week, { records }: Context): Promise<Rooms> {
  const { notices } = await records.weekly();
  return rooms.filter(
    ({ room, version }) =>
      !notices.some(
        ({ about, posted: at }) =>
          at !== undefined &&
          about?.campaign === campaign.id &&
          about.room === room &&
          about.version === version &&
          about.weeks.includes(week),
      ),
  );
}

function asked(open: Rooms, { campaign, week, schedule }: Week & { schedule: Schedule }): Reply {
  const isFirst = schedule.since === undefined;
  const every = isFirst ? " From then on every week comes by itself." : "";
  const options = { campaign: campaign.id, week };
  return [
    text`${week} of ${campaign.name} goes to ${namedRooms(open)}, once in each.${[every]}`,
    ...buttons(
      {
        label: isFirst ? "Post it, and every week" : "Post it",
        call: { name: "weekly post", options: { ...options, confirm: true } },
      },
      { label: "Preview", call: { name: "weekly preview", options } },
      { label: "Skip this week", call: { name: "weekly post", options: { ...options, skip: true } } },
    ),
  ];
}

async function told(open: Rooms, at: Week, context: Context): Promise<Reply> {
  const waiting = context.deliver === undefined ? open : await notTold(open, at, context);
  const { notices } = await context.records.weekly();
  const done = open.filter(({ room }) => !waiting.some((each) => each.room === room));
  const why = notices.findLast(
    ({ refused, about }) =>
      refused !== undefined && about?.campaign === at.campaign.id && about.weeks.includes(at.week),
  )?.refused;
  const later =
    why === undefined
      ? waiting.length > 1
        ? line` follow within a minute`
        : line` follows within a minute`
      : line` would not have it: ${why}. I try again`;
  return [
    ...(done.length === 0 ? [] : [text`${at.week} of ${at.campaign.name} is posted to ${namedRooms(done)}.`]),
    ...(waiting.length === 0 ? [] : [text`${namedRooms(waiting)}${later}.`]),
  ];
}

function namedRooms(rooms: Rooms): Line {
  return listed(
    rooms.map(({ room, version }) => line`${chatRoom(room)}${[version === "creators" ? " (without money)" : ""]}`),
  );
}

async function skipped(campaign: Campaign, week: string, context: Context): Promise<Reply> {
  const receipts = await context.records.append([{ type: "week-wished", campaign: campaign.id, week, wish: "skip" }]);
  return [
    text`${week} of ${campaign.name} is left out: it is posted nowhere.`,
    ...offered(context, undoButton(receipts)),
  ];
}
