import { z } from "zod";

import type { Purpose, Room } from "../../campaigns/room.ts";
import { defineCommand } from "../../core/command.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { chatter, line, text } from "../../core/line.ts";
import type { Button, Line, Reply } from "../../core/reply.ts";
import { chosenCampaign } from "../meaning/campaign.ts";
import { roomNamed } from "../meaning/chat-id.ts";
import { campaignField } from "../meaning/fields.ts";
import { offered } from "../telling/offered.ts";
import { undoButton } from "../telling/undo-button.ts";

const purposesOf = {
  team: ["team"],
  creators: ["creators"],
  results: ["results"],
  "team and results": ["team", "results"],
  "creators and results": ["creators", "results"],
  none: [],
} as const satisfies Readonly<Record<string, readonly Purpose[]>>;
type Named = keyof typeof purposesOf;
const names = ["team", "creators", "results", "team and results", "creators and results", "none"] as const;

export const setupRooms = defineCommand({
  name: "setup rooms",
  summary: "What a room is for: the team, the creators, results.",
  role: "admin",
  effect: "writes",
  audience: "channel",
  options: z.strictObject({
    room: z.string().max(200).optional().describe("Which room; here where you leave it out.").meta({ takes: "room" }),
    purpose: z.enum(names).optional().describe("team: money may be shown; creators: never; results: I listen."),
    campaign: campaignField,
  }),
  examples: ["", "here team", "#results results", "here creators and results"],

  async run({ room: word, purpose, campaign: named }, context) {
    const rooms = (await context.records.rooms()).filter(({ purposes }) => purposes.length > 0);
    if (purpose === undefined && word === undefined && named === undefined) return list(rooms, context);
    const [, where, unknown] =
      purpose === undefined ? (/^(?!this\b)(\S+)\s+(\S.*)$/is.exec(word?.trim() ?? "") ?? []) : [];
    if (where !== undefined) throw whatFor({ room: where, unknown }, context);
    const id = roomNamed(word ?? "here", context);
    const before = rooms.find((room) => room.id === id);
    const purposes = purpose === undefined ? before?.purposes : purposesOf[purpose];
    if (purposes === undefined) throw whatFor({ room: word ?? "here" }, context);
    const campaign = named === undefined ? before?.campaign : (await chosenCampaign(context, named)).id;
    const isKept = purposes.length > 0 && campaign !== undefined;
    const receipts = await context.records.append([
      { type: "room-set", room: id, purposes: [...purposes], ...(isKept && { campaign }) },
    ]);
    const after = { id, purposes, campaign: isKept ? campaign : undefined };
    return [
      { kind: "text", text: await echo(after, context) },
      ...offered(context, undoButton(receipts), ...next(rooms, purposes)),
    ];
  },
});

async function list(rooms: readonly Room[], context: Context): Promise<Reply> {
  const campaigns = await context.records.campaigns();
  const lines = rooms.map(({ id, purposes, campaign }) => {
    const name = campaigns.find((each) => each.id === campaign)?.name;
    return text`${chatter(id)}: ${[purposes.join(" and ")]}${name === undefined ? line`` : line`, ${name}`}`;
  });
  const here = (label: string, purpose: Named): Button | undefined =>
    context.where === undefined
      ? undefined
      : { label, call: { name: "setup rooms", options: { room: context.where, purpose } } };
  return [
    ...(lines.length === 0 ? [text`No room has a purpose yet. Say in a room: setup rooms here team`] : lines),
    ...offered(
      context,
      here("This is the team's", "team"),
      here("The creators'", "creators"),
      here("Results", "results"),
      people,
    ),
  ];
}

const people: Button = { label: "People", call: { name: "setup roles", options: {} } };

function whatFor({ room, unknown }: { room: string; unknown?: string | undefined }, { call }: Context): UserError {
  const ways = (["team", "creators", "results"] as const).map((purpose) => ({
    label: purpose,
    call: { ...call, options: { ...call.options, room, purpose } },
  }));
  const unlike = unknown === undefined ? "" : `No room is for "${unknown.slice(0, 40)}" here. `;
  return new UserError(
    `${unlike}What is that room for? Team: money may be shown. Creators: never. Results: I listen there.`,
    ways,
  );
}

const whose: Readonly<Record<Purpose, string>> = { team: "the team", creators: "the creators", results: "results" };

const meaning: Readonly<Record<Purpose, string>> = {
  team: "money may be shown",
  creators: "money is never shown",
  results: "I listen for results",
};

async function echo({ id, purposes, campaign }: Room, { records }: Context): Promise<Line> {
  if (purposes.length === 0) return line`${chatter(id)} has no purpose any more and counts as the creators'.`;
  const name = (await records.campaigns()).find((each) => each.id === campaign)?.name;
  const of = name === undefined ? line`` : line` for ${name}`;
  const means = purposes.map((purpose) => meaning[purpose]).join(", ");
  return line`${chatter(id)} is for ${[purposes.map((purpose) => whose[purpose]).join(" and ")]}${of}: ${[means]}.`;
}

/** What is still missing once this room is there. */
function next(rooms: readonly Room[], purposes: readonly Purpose[]): Button[] {
  const there = new Set([...rooms.flatMap((room) => room.purposes), ...purposes]);
  return there.has("team") && there.has("results") ? [people] : [];
}
