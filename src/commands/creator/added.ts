import type { Campaign } from "../../campaigns/campaign.ts";
import type { Creator } from "../../campaigns/creator.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { buttons, count, counted, day, joined, line, listed, money } from "../../core/line.ts";
import type { Button, Line, Reply } from "../../core/reply.ts";
import { offered } from "../telling/offered.ts";
import { isNothing, type Addition } from "./addition.ts";

/** What adding several comes to, before it is done. */
export function preview(additions: readonly Addition[], campaign: Campaign | undefined, context: Context): Reply {
  const fresh = additions.filter(({ known }) => known === undefined);
  const old = additions.filter((each) => each.known !== undefined && !isNothing(each));
  const same = additions.filter(isNothing);
  const parts: Line[] = [
    ...(fresh.length > 0 ? [line`${fresh.length} new (${namesOf(fresh)})`] : []),
    ...(old.length > 0 ? [line`${old.length} known already (${namesOf(old)})`] : []),
    ...(same.length > 0 ? [line`${same.length} in it already (${namesOf(same)})`] : []),
  ];
  const where = campaign === undefined ? line`` : line` for ${campaign.name}`;
  const size = fresh.length + old.length;
  if (size === 0) return known(additions, campaign);
  return [
    { kind: "text", text: line`${counted(additions.length, "creator")}${where}: ${joined(parts, ", ")}.` },
    ...buttons({
      label: `Add ${String(size)}`,
      call: { ...context.call, options: { ...context.call.options, confirm: true } },
      style: "primary",
    }),
  ];
}

export function known(additions: readonly Addition[], campaign: Campaign | undefined): Reply {
  const where = campaign === undefined ? line` here` : line` in ${campaign.name}`;
  const [only] = additions;
  const is = additions.length === 1 && only !== undefined ? line`${only.handle} is` : line`They are all`;
  return [{ kind: "text", text: line`${is}${where} already, just as you say. Nothing to change.` }];
}

export interface Written {
  undo: Button | undefined;
  /** Confirms who said that the one account is theirs. */
  claimant: Button | undefined;
  context: Context;
}

export function echo(
  additions: readonly Addition[],
  campaign: Campaign | undefined,
  { undo, claimant, context }: Written,
): Reply {
  const [only, ...others] = additions;
  const added = additions.filter((each) => !isNothing(each));
  const where = campaign === undefined ? line`. There is no campaign yet to book them for` : line` to ${campaign.name}`;
  if (only === undefined || others.length > 0)
    return [
      { kind: "text", text: line`Added ${counted(added.length, "creator")}${where}.` },
      ...offered(context, undo, { label: "Who is in", call: { name: "creator list", options: listOptions(campaign) } }),
    ];
  const link = {
    label: "Link to a person",
    call: { name: "creator link", options: { creator: only.handle }, form: true },
  } as const;
  const warning =
    only.sharedWith === undefined
      ? line``
      : line` ${only.booking?.code ?? ""} is ${callName(only.sharedWith)}'s code too: orders by it cannot be told apart.`;
  return [
    { kind: "text", text: line`${headOf(only, campaign)}${detailsOf(only, campaign, context)}.${warning}` },
    ...offered(context, undo, claimant ?? (only.known === undefined ? link : undefined)),
  ];
}

function headOf({ handle, known, isBooked }: Addition, campaign: Campaign | undefined): Line {
  const who = known === undefined ? line`${handle}` : fullName(known);
  if (campaign === undefined) return line`Added ${who}; there is no campaign yet to book them for`;
  return isBooked ? line`${who} in ${campaign.name}` : line`Added ${who} to ${campaign.name}`;
}

function fullName(creator: Creator): Line {
  return creator.name === undefined ? line`${creator.handle}` : line`${creator.name} (${creator.handle})`;
}

/** ": candidate, 2 posts, due 29 Mar, code MIA15, $250". */
function detailsOf({ booking, creator }: Addition, campaign: Campaign | undefined, { records }: Context): Line {
  const parts: Line[] = [
    ...(booking?.stage === undefined ? [] : [[booking.stage]]),
    ...(creator?.followers === undefined ? [] : [line`${count(creator.followers)} followers`]),
    ...(creator?.niche === undefined ? [] : [line`${creator.niche}`]),
    ...(booking?.posts === undefined ? [] : [counted(booking.posts, "post")]),
    ...(booking?.dueOn === undefined ? [] : [line`due ${day(booking.dueOn)}`]),
    ...(booking?.code === undefined ? [] : [line`code ${booking.code}`]),
    ...feeShown(booking?.feeCents, campaign, records.money.sees === "all"),
  ];
  return parts.length === 0 ? line`` : line`: ${joined(parts, ", ")}`;
}

function feeShown(feeCents: number | undefined, campaign: Campaign | undefined, isShown: boolean): Line[] {
  if (feeCents === undefined || campaign === undefined) return [];
  return [isShown ? [money(feeCents, campaign.currency)] : ["fee noted"]];
}

function namesOf(additions: readonly Addition[]): Line {
  return listed(additions.map(({ handle, known }) => (known === undefined ? handle : callName(known))));
}

function listOptions(campaign: Campaign | undefined) {
  return campaign === undefined ? {} : { campaign: campaign.id };
}
