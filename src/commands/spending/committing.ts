import type { Campaign } from "../../campaigns/campaign.ts";
import type { Creator } from "../../campaigns/creator.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { buttons, counted, day, line, listed, money } from "../../core/line.ts";
import type { Draft } from "../../core/records.ts";
import type { Line, Reply } from "../../core/reply.ts";
import { rosterOf, type Member } from "../meaning/roster.ts";
import { offered } from "../telling/offered.ts";
import { undoButton } from "../telling/undo-button.ts";
import type { CostKind } from "./account.ts";
import { checkFirst, costDraft, onceKey } from "./paying.ts";

export interface Promised {
  campaign: Campaign;
  kind: CostKind;
  cents: number;
  on: string;
  /** The preview that this confirms. */
  once: string | undefined;
}

/** A promised fee is the booking's fee; a bonus, product cost or boost is a cost of its own. */
export async function commit(
  creators: readonly Creator[],
  promised: Promised,
  how: { isSure: boolean; context: Context },
): Promise<Reply> {
  const { campaign, cents, kind } = promised;
  const { context, isSure } = how;
  const roster = await rosterOf(context, campaign);
  const members = creators.flatMap(({ id }) => roster.find(({ creator }) => creator.id === id) ?? []);
  const missing = creators.filter(({ id }) => !members.some(({ creator }) => creator.id === id));
  if (members.length === 0)
    throw new UserError(`${missing[0] === undefined ? "Nobody" : callName(missing[0])} is not in ${campaign.name}.`);
  if (!isSure) return preview(members, missing, { ...promised, context });
  const receipts = await context.records.append(members.map((member) => draftOf(member, promised)));
  checkFirst(receipts);
  const [only, ...others] = members;
  const each = money(cents, campaign.currency);
  const words =
    only === undefined || others.length > 0
      ? line`${each} ${[kind]} each noted for ${counted(members.length, "booking")}.`
      : line`${callName(only.creator)}: ${each} ${[kind]} committed${wasLine(only, promised)}.`;
  return [{ kind: "text", text: words }, ...offered(context, undoButton(receipts))];
}

function draftOf(member: Member, { campaign, kind, cents, on, once }: Promised): Draft {
  const { creator } = member;
  if (kind === "fee") return { type: "booking-set", campaign: campaign.id, creator: creator.id, feeCents: cents };
  return {
    ...onceKey(once, member),
    ...costDraft({ creator: creator.id, cents, kind, state: "committed", on }, campaign),
  };
}

function wasLine({ booking }: Member, { campaign, kind, on }: Promised): Line {
  if (kind !== "fee") return line`, ${day(on)}`;
  const per = booking?.feePer === "post" ? " a post" : "";
  return booking?.feeCents === undefined ? [per] : line`${[per]} (was ${money(booking.feeCents, campaign.currency)})`;
}

function preview(
  members: readonly Member[],
  missing: readonly Creator[],
  { campaign, kind, cents, context }: Promised & { context: Context },
): Reply {
  const { call } = context;
  const left =
    missing.length === 0 ? line`` : line` Not in ${campaign.name} and left out: ${listed(missing.map(callName))}.`;
  const all = money(cents * members.length, campaign.currency);
  const creators = members.map(({ creator }) => creator.handle).join(", ");
  const options = { ...call.options, creators, campaign: campaign.id, confirm: true, once: context.delivery };
  return [
    {
      kind: "text",
      text: line`${counted(members.length, "booking")}: ${money(cents, campaign.currency)} ${[kind]} each, ${all} in all.${left}`,
    },
    ...buttons({ label: `Note ${String(members.length)}`, call: { ...call, options }, style: "primary" }),
  ];
}
