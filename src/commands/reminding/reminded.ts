import type { Campaign } from "../../campaigns/campaign.ts";
import type { Creator } from "../../campaigns/creator.ts";
import { noticesLately, wishToRemind, type Notice, type Reminder } from "../../campaigns/notice.ts";
import { isNight, morningHour } from "../../campaigns/schedule.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { chatter, joined, line, listed, text } from "../../core/line.ts";
import type { Button, Line, Reply } from "../../core/reply.ts";
import type { RemindOptions } from "../creator/remind.ts";
import { chosenCampaign } from "../meaning/campaign.ts";
import { todayOf } from "../meaning/today.ts";
import { deliver, roomsFor, wished } from "../sending/wished.ts";
import { offered } from "../telling/offered.ts";
import { concerned, type Concerned } from "./whom.ts";
import { reminderMessage, roomMessage } from "./messages.ts";

/** Says who would be reminded and how; after a click, reminds them. Nobody is named where others read along. */
export async function reminded(options: RemindOptions, context: Context): Promise<Reply> {
  const { about, creators: words, campaign: named, confirm } = options;
  const campaign = await chosenCampaign(context, named);
  const found = await concerned(about, { words, campaign }, context);
  if (found.people.length === 0) return nobody(about, campaign, found);
  const ways = await waysTo(found, { about, campaign }, context);
  if (ways.people.length === 0 && ways.rooms.length === 0) throw noWay(ways, campaign);
  return confirm ? remind(ways, { about, campaign }, context) : preview(ways, { about, campaign, found }, context);
}

interface Aim {
  about: Reminder;
  campaign: Campaign;
}

/** How those whom it concerns can be reached. */
interface Ways {
  /** By direct message: they switched it on. */
  people: readonly { creator: Creator; user: string }[];
  /** One line each; empty where nobody is left who needs it. */
  rooms: readonly string[];
  /** Whom the line is for. */
  others: readonly Creator[];
  /** Reminded of the same within a day: they and the rooms are left alone. */
  isLately: boolean;
}

async function waysTo({ people: all }: Concerned, { about, campaign }: Aim, context: Context): Promise<Ways> {
  const { notices } = await context.records.weekly();
  const lately = noticesLately(notices, { kind: wishToRemind(about), campaign: campaign.id, now: context.now });
  const heard = (room: string) => lately.some((notice: Notice) => notice.about?.room === room);
  const creators = all.map(({ creator }) => creator);
  const wanting = creators.flatMap((creator) => {
    const user = creator.reminders ? creator.users.at(-1) : undefined;
    return user === undefined ? [] : [{ creator, user }];
  });
  const others = creators.filter(({ id }) => !wanting.some(({ creator }) => creator.id === id));
  const rooms = others.length === 0 ? [] : await roomsFor("creators", campaign, context);
  return {
    people: wanting.filter(({ user }) => !heard(user)),
    rooms: rooms.filter((room) => !heard(room)),
    others,
    isLately: lately.length > 0,
  };
}

function preview(ways: Ways, { about, campaign, found }: Aim & { found: Concerned }, context: Context): Reply {
  const { people, others } = found;
  const handles = people.map(({ creator }) => creator.handle).join(", ");
  const verb = about === "posts" ? "Remind" : "Ask";
  const left = others.length === 0 ? [] : line` It does not concern ${listed(others.map(callName))} any more.`;
  return [
    text`${heads[about]} in ${campaign.name}: ${listed(
      people.map(({ told }) => told),
      8,
    )}.${left}`,
    text`${wayLine(ways, will)}${nightLine(context)}`,
    ...offered(
      context,
      {
        label: `${verb} ${people.length === 1 && people[0] !== undefined ? callName(people[0].creator) : String(people.length)}`,
        call: { name: "creator remind", options: { about, creators: handles, campaign: campaign.id, confirm: true } },
        style: "primary",
      },
      about === "rights" ? setEnd(handles, campaign) : undefined,
    ),
  ];
}

function setEnd(creators: string, { id }: Campaign): Button {
  return { label: "Set a new end", call: { name: "creator rights", options: { creators, campaign: id }, form: true } };
}

/** Of one, and of several. */
const will = ["gets", "get"] as const;
const did = ["has", "have"] as const;

/** "Maya gets a direct message. #creators gets one line that names nobody." */
function wayLine({ people, rooms, others, isLately }: Ways, [one, many]: typeof will | typeof did): Line {
  const unlinked = others.filter(({ users }) => users.length === 0);
  const parts: Line[] = [
    ...(people.length === 0
      ? []
      : [
          line`${listed(people.map(({ creator }) => callName(creator)))} ${[people.length === 1 ? one : many]} a direct message.`,
        ]),
    ...(rooms.length === 0
      ? []
      : [line`${listed(rooms.map(chatter))} ${[rooms.length === 1 ? one : many]} one line that names nobody.`]),
    ...(others.length > 0 && rooms.length === 0 && !isLately
      ? [
          line`No creators' room is set up, so ${listed(others.map(callName))} ${[others.length === 1 ? "is" : "are"]} not reached.`,
        ]
      : []),
    ...(unlinked.length === 0 || rooms.length === 0
      ? []
      : [line`Linked to no person yet, so they cannot open theirs: ${listed(unlinked.map(callName))}.`]),
    ...(isLately ? [line`Who was reminded of it within a day is left alone.`] : []),
  ];
  return joined(parts, " ");
}

function nightLine({ now, brand }: Context): Line {
  return isNight(now, brand)
    ? line` It is night (${brand.zone}): this goes out at ${[`${String(morningHour)}:00`]}.`
    : [];
}

async function remind(ways: Ways, { about, campaign }: Aim, context: Context): Promise<Reply> {
  const kind = wishToRemind(about);
  // Two hosts who press at once remind once.
  const shared = { kind, campaign: campaign.id, occasion: `${campaign.id}/${todayOf(context)}` } as const;
  const wishes = [
    ...ways.people.map(({ user }) => ({ ...shared, room: user, reply: reminderMessage(about, campaign) })),
    ...ways.rooms.map((room) => ({ ...shared, room, reply: roomMessage(about, campaign) })),
  ].map((saying) => wished(saying, context));
  await context.records.append(wishes);
  const waiting = await deliver(wishes, context);
  const words = isNight(context.now, context.brand) ? will : did;
  return [text`${wayLine(ways, words)}${waiting}${nightLine(context)}`];
}

const heads = {
  posts: "Overdue",
  numbers: "Not read for seven days",
  rights: "Usage rights that end soon",
} as const satisfies Record<Reminder, string>;

function nobody(about: Reminder, { name }: Campaign, { others }: Concerned): Reply {
  const whom = others.length === 0 ? line`Nobody` : line`${listed(others.map(callName))}: nobody of them`;
  const what = {
    posts: line` is overdue in ${name}.`,
    numbers: line` is behind with numbers in ${name}: all posts were read within seven days.`,
    rights: line` has usage rights in ${name} that end within a fortnight.`,
  };
  return [text`${whom}${what[about]} Nothing was sent.`];
}

function noWay({ isLately, others }: Ways, { name }: Campaign): UserError {
  if (isLately) return new UserError("They were reminded of it within the last day. Once a day is enough.");
  const whom = others.length === 1 ? "that creator" : "them";
  return new UserError(
    `I cannot reach ${whom}: ${name} has no creators' room, and nobody there switched on reminders by direct message.`,
    [{ label: "Rooms", call: { name: "setup rooms", options: {} } }],
  );
}
