import type { AgreedStage, Booking } from "../../campaigns/booking.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import type { Creator } from "../../campaigns/creator.ts";
import { followersOf } from "../../campaigns/creator.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import type { Draft } from "../../core/records.ts";
import type { NamedHandle } from "./handles.ts";
import { almost, freshId, knownBy } from "../../campaigns/known-handle.ts";

/** What all that are named are booked for. */
export interface Terms {
  name: string | undefined;
  code: string | undefined;
  feeCents: number | undefined;
  posts: number | undefined;
  dueOn: string | undefined;
  stage: AgreedStage | undefined;
}

/** What adding one handle comes to: only what is new or different is written. */
export interface Addition {
  handle: string;
  known: Creator | undefined;
  /** Was in the campaign before. */
  isBooked: boolean;
  creator: { name?: string; followers?: number; niche?: string } | undefined;
  booking: (Partial<Omit<Terms, "name">> & { campaign: string }) | undefined;
  /** Another creator of the campaign with the same code. */
  sharedWith: Creator | undefined;
}

export interface Among {
  terms: Terms;
  campaign: Campaign | undefined;
  creators: readonly Creator[];
  bookings: readonly Booking[];
  /** Nobody is meant whose handle is one letter off. */
  isNew: boolean;
  context: Context;
}

/** Throws UserError where a handle is one letter off a known one, with both ways as buttons. */
export function addition(named: NamedHandle, among: Among): Addition {
  const { terms, campaign, creators, bookings } = among;
  const known = knownBy(named.handle, creators);
  if (known === undefined && !among.isNew) checkSpelling(named.handle, among);
  const booked = bookings.find((each) => each.campaign === campaign?.id && each.creator === known?.id);
  const shared = bookings.find(
    ({ campaign: of, creator, code }) =>
      of === campaign?.id && code !== undefined && code === terms.code && creator !== known?.id,
  );
  return {
    handle: named.handle,
    known,
    isBooked: booked !== undefined,
    creator: creatorChange(named, terms, known),
    booking: campaign && bookingChange(terms, campaign, booked),
    sharedWith: creators.find(({ id }) => id === shared?.creator),
  };
}

export function isNothing({ known, creator, booking }: Addition): boolean {
  return known !== undefined && creator === undefined && booking === undefined;
}

export function draftsOf(additions: readonly Addition[], creators: readonly Creator[]): Draft[] {
  const taken = [...creators];
  return additions.flatMap(({ handle, known, creator, booking }): Draft[] => {
    const id = known?.id ?? freshId(handle, taken);
    if (known === undefined) taken.push({ ...blank, id, handle });
    const told = { ...(known === undefined && { handle }), ...creator };
    return [
      ...(Object.keys(told).length === 0 ? [] : [{ type: "creator-set", creator: id, ...told } as const]),
      ...(booking === undefined ? [] : [{ type: "booking-set", creator: id, ...booking } as const]),
    ];
  });
}

const blank: Omit<Creator, "id" | "handle"> = {
  formerHandles: [],
  name: undefined,
  niche: undefined,
  followers: [],
  users: [],
  shoutOuts: true,
  reminders: false,
};

function checkSpelling(handle: string, { creators, context: { call } }: Among): void {
  const near = almost(handle, creators);
  if (near === undefined) return;
  const all = typeof call.options.handle === "string" ? call.options.handle : handle;
  const spelt = all.replace(new RegExp(`@?${handle.slice(1).replaceAll(".", "\\.")}(?![\\w.])`, "i"), near.handle);
  throw new UserError(
    `${handle} is one letter off ${near.handle}, who is here already (${callName(near)}). The same?`,
    [
      { label: `It is ${near.handle}`, call: { ...call, options: { ...call.options, handle: spelt } } },
      { label: `No, add ${handle}`, call: { ...call, options: { ...call.options, new: true } } },
    ],
  );
}

function creatorChange(
  { followers, niche }: NamedHandle,
  { name }: Terms,
  known: Creator | undefined,
): Addition["creator"] {
  const change = {
    ...(name !== undefined && name.trim() !== known?.name && { name: name.trim() }),
    ...(followers !== undefined && (known && followersOf(known)) !== followers && { followers }),
    ...(niche !== undefined && niche !== known?.niche && { niche }),
  };
  return Object.keys(change).length === 0 ? undefined : change;
}

/** A new booking begins as a candidate; of an old one only what is told anew changes. */
function bookingChange(terms: Terms, { id }: Campaign, booked: Booking | undefined): Addition["booking"] {
  const stage = terms.stage ?? (booked === undefined ? "candidate" : undefined);
  const change = {
    ...(stage !== undefined && stage !== booked?.stage && { stage }),
    ...(terms.posts !== undefined && terms.posts !== booked?.posts && { posts: terms.posts }),
    ...(terms.dueOn !== undefined && terms.dueOn !== booked?.dueOn && { dueOn: terms.dueOn }),
    ...(terms.code !== undefined && terms.code !== booked?.code && { code: terms.code }),
    ...(terms.feeCents !== undefined && terms.feeCents !== booked?.feeCents && { feeCents: terms.feeCents }),
  };
  return Object.keys(change).length === 0 ? undefined : { campaign: id, ...change };
}
