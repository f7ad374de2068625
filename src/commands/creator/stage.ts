import { z } from "zod";

import type { AgreedStage } from "../../campaigns/booking.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import type { Creator } from "../../campaigns/creator.ts";
import { agreedStages } from "../../campaigns/entry.ts";
import { callName } from "../../campaigns/selection.ts";
import { defineCommand } from "../../core/command.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { buttons, counted, line, listed, text } from "../../core/line.ts";
import type { Line, Reply } from "../../core/reply.ts";
import { chosenCampaign } from "../meaning/campaign.ts";
import { chosenCreators } from "../meaning/creators.ts";
import { campaignField, creatorsField } from "../meaning/fields.ts";
import { rosterOf, type Member } from "../meaning/roster.ts";
import { offered } from "../telling/offered.ts";
import { undoButton } from "../telling/undo-button.ts";

export const creatorStage = defineCommand({
  name: "creator stage",
  summary: "Sets how far bookings are: invited, agreed, product sent, declined.",
  role: "host",
  effect: "writes",
  audience: "channel",
  options: z.strictObject({
    creators: creatorsField,
    stage: z.enum(agreedStages).optional().describe("How far they are; posted and paid follow by themselves."),
    campaign: campaignField,
    confirm: z.boolean().default(false).describe("Do it, after the preview.").meta({ button: true }),
  }),
  examples: ["maya agreed", "mia, jon product sent", "all candidate invited"],

  async run({ creators: words, stage, campaign: named, confirm }, context) {
    if (stage === undefined) throw whichStage(words, context);
    const campaign = await chosenCampaign(context, named);
    const chosen = await chosenCreators(context, words, campaign);
    const sorted = sort(chosen.creators, await rosterOf(context, campaign), stage);
    const [only, ...others] = chosen.creators;
    if (only === undefined) return [text`Nobody in ${campaign.name} is meant by "${words}". Nothing was changed.`];
    if (others.length === 0 && !chosen.isBulk) checkOne(sorted, only, { campaign, stage });
    else if (!confirm) return preview(sorted, { campaign, stage }, context);
    if (sorted.change.length === 0) return [text`Nothing to change.`];
    const receipts = await context.records.append(
      sorted.change.map(({ creator }) => ({
        type: "booking-set",
        campaign: campaign.id,
        creator: creator.id,
        stage,
      })),
    );
    return [
      { kind: "text", text: echo(sorted.change, { campaign, stage }) },
      ...offered(context, undoButton(receipts)),
    ];
  },
});

interface Sorted {
  change: readonly Member[];
  there: readonly Member[];
  notBooked: readonly Creator[];
}

interface Aim {
  campaign: Campaign;
  stage: AgreedStage;
}

function sort(creators: readonly Creator[], roster: readonly Member[], stage: AgreedStage): Sorted {
  const members = creators.flatMap(({ id }) => roster.find(({ creator }) => creator.id === id) ?? []);
  return {
    change: members.filter(({ booking }) => booking?.stage !== stage),
    there: members.filter(({ booking }) => booking?.stage === stage),
    notBooked: creators.filter(({ id }) => !members.some(({ creator }) => creator.id === id)),
  };
}

function checkOne({ there, notBooked }: Sorted, creator: Creator, { campaign, stage }: Aim): void {
  const name = callName(creator);
  if (there.length > 0) throw new UserError(`${name} is at ${stage} in ${campaign.name} already. Nothing to change.`);
  if (notBooked.length === 0) return;
  const isSettable = stage !== "declined" && stage !== "dropped";
  const options = { handle: creator.handle, campaign: campaign.id, ...(isSettable && { stage }) };
  throw new UserError(`${name} is not in ${campaign.name} yet.`, [
    { label: `Add ${name}`, call: { name: "creator add", options } },
  ]);
}

/** "posted" and "paid" are no stages that somebody sets. */
function whichStage(words: string, { call }: Context): UserError {
  if (/(^|[\s,])(posted|live)$/i.test(words.trim()))
    return new UserError("Posted follows by itself when all promised posts are logged. Log the post instead.", [
      { label: "Log a post", call: { name: "post", options: {}, form: true } },
    ]);
  if (/(^|[\s,])paid$/i.test(words.trim()))
    return new UserError(
      "Paid follows by itself from what was paid. A marketer logs it with: costs paid, and the name.",
    );
  const ways = (["invited", "agreed", "product sent", "declined"] as const).map((stage) => ({
    label: stage,
    call: { ...call, options: { ...call.options, stage } },
  }));
  return new UserError("Which stage? candidate, invited, agreed, product sent, declined or dropped.", ways);
}

function preview({ change, there, notBooked }: Sorted, { campaign, stage }: Aim, { call }: Context): Reply {
  const left = [
    ...(there.length === 0 ? [] : [line` ${counted(there.length, "is", "are")} there already.`]),
    ...(notBooked.length === 0
      ? []
      : [line` Not in ${campaign.name} and left out: ${listed(notBooked.map(callName))}.`]),
  ].flat();
  if (change.length === 0) return [{ kind: "text", text: line`Nobody to set to ${[stage]}.${left}` }];
  const handles = change.map(({ creator }) => creator.handle).join(", ");
  const options = { creators: handles, stage, campaign: campaign.id, confirm: true };
  return [
    {
      kind: "text",
      text: line`${campaign.name}: ${counted(change.length, "creator")} to ${[stage]}: ${namesOf(change)}.${left}`,
    },
    ...buttons({ label: `Set ${String(change.length)}`, call: { name: call.name, options }, style: "primary" }),
  ];
}

function echo(changed: readonly Member[], { campaign, stage }: Aim): Line {
  const [only, ...others] = changed;
  if (only === undefined || others.length > 0)
    return line`${campaign.name}: ${counted(changed.length, "creator")} at ${[stage]} now.`;
  const was = only.booking?.stage === undefined ? line`` : line` (was ${[only.booking.stage]})`;
  const isPosted = only.stage === "posted" || only.stage === "paid";
  const still = isPosted ? line` Shown as ${[only.stage ?? "posted"]}, since the posts are in.` : line``;
  return line`${callName(only.creator)} in ${campaign.name}: ${[stage]}${was}.${still}`;
}

function namesOf(members: readonly Member[]): Line {
  return listed(
    members.map(({ creator }) => callName(creator)),
    8,
  );
}
