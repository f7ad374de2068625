import type { Campaign } from "../../campaigns/campaign.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { buttons, counted, day, line, listed, text } from "../../core/line.ts";
import type { Reply } from "../../core/reply.ts";
import type { RightsOptions } from "../creator/rights.ts";
import { chosenCampaign } from "../meaning/campaign.ts";
import { chosenCreators } from "../meaning/creators.ts";
import { noonOf } from "../meaning/fields.ts";
import { rosterOf, type Member } from "../meaning/roster.ts";
import { todayOf } from "../meaning/today.ts";
import { offered } from "../telling/offered.ts";
import { undoButton } from "../telling/undo-button.ts";

/** Sets a new end, of one creator's rights at once, of several after a preview. */
export async function rightsSet(options: RightsOptions, context: Context): Promise<Reply> {
  const campaign = await chosenCampaign(context, options.campaign);
  const until = options.until(noonOf(context));
  if (until === undefined) throw new UserError("I don't know that day. Write it like 30 Jun.");
  if (until < todayOf(context))
    throw new UserError("That day has passed. Name the last day on which the videos may be used.");
  const { creators, isBulk } = await chosenCreators(context, options.creators, campaign);
  const roster = await rosterOf(context, campaign);
  const booked = roster.filter(
    ({ creator, booking }) => booking !== undefined && creators.some(({ id }) => id === creator.id),
  );
  const others = creators.filter(({ id }) => !booked.some(({ creator }) => creator.id === id));
  const left =
    others.length === 0 ? [] : line` Not booked in ${campaign.name} and left out: ${listed(others.map(callName))}.`;
  if (booked.length === 0) throw new UserError(`Nobody of them is booked in ${campaign.name}. Nothing was stored.`);
  if (!options.confirm && (isBulk || creators.length > 1)) {
    const handles = booked.map(({ creator }) => creator.handle).join(", ");
    return [
      text`${campaign.name}: usage rights of ${namesOf(booked)} until ${day(until)}.${left}`,
      ...buttons({
        label: `Set ${String(booked.length)}`,
        call: { name: "creator rights", options: { creators: handles, until, campaign: campaign.id, confirm: true } },
        style: "primary",
      }),
    ];
  }
  return set(booked, { campaign, until }, context);
}

async function set(
  members: readonly Member[],
  { campaign, until }: { campaign: Campaign; until: string },
  context: Context,
): Promise<Reply> {
  const receipts = await context.records.append(
    members.map(({ creator }) => ({
      type: "booking-set",
      campaign: campaign.id,
      creator: creator.id,
      rightsUntil: until,
    })),
  );
  const [only, ...others] = members;
  const was = others.length === 0 ? only?.booking?.rightsUntil : undefined;
  const whose = others.length === 0 ? namesOf(members) : counted(members.length, "creator");
  return [
    text`${campaign.name}: the videos of ${whose} may be used until ${day(until)}${was === undefined ? [] : line` (was ${day(was)})`}.`,
    ...offered(context, undoButton(receipts)),
  ];
}

function namesOf(members: readonly Member[]) {
  return listed(
    members.map(({ creator }) => callName(creator)),
    8,
  );
}
