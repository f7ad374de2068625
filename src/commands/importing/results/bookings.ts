import { dayOf } from "../../../campaigns/calendar/week.ts";
import type { Codes } from "../../../campaigns/codes.ts";
import type { Draft } from "../../../core/records.ts";
import type { Line } from "../../../core/reply.ts";
import { planBooking, type Fee } from "../bookings/booking-change.ts";
import type { Credited } from "./credit-rows.ts";
import type { FeesRead } from "../fee-per.ts";
import { fingerprint } from "../fingerprint.ts";
import type { Known } from "../known.ts";
import { newestOf } from "../people/newest.ts";

export interface ResultBookings {
  drafts: Draft[];
  /** By creator id. */
  changes: Map<string, Line[]>;
  /** Handles of those whose known fee changes. */
  otherFees: Set<string>;
}

export interface Booking {
  known: Known;
  codes: Codes;
  fees: FeesRead;
}

/** The bookings that a table of results tells: code, gift, and the fee where it is not a video's. */
export function bookResults(rows: readonly Credited[], { known, codes, fees }: Booking): ResultBookings {
  const plan: ResultBookings = { drafts: [], changes: new Map(), otherFees: new Set() };
  for (const [owner, own] of Map.groupBy(rows, (row) => row.owner)) {
    const [first] = own;
    if (first === undefined) continue;
    const { person, placed } = first;
    const stored = known.bookings.get(owner);
    const giftCents = newestOf(own.map(({ placed: { at }, giftCents }) => ({ at, value: giftCents })));
    const feePer = fees.of(owner);
    const fee = feePer === "creator" ? feeOfCreator(own) : feeByPost(own, stored);
    const told = {
      code: codes.mainOf(owner),
      giftCents,
      fee,
      ...(stored === undefined && { stage: "agreed" as const }),
    };
    const of = { campaign: placed.target.id, creator: person.id, currency: placed.target.currency };
    const { draft, what, isOtherFee } = planBooking(told, of, stored);
    if (draft !== undefined) plan.drafts.push(draft);
    if (isOtherFee) plan.otherFees.add(person.handle);
    if (what.length > 0) plan.changes.set(person.id, [...(plan.changes.get(person.id) ?? []), ...what]);
    plan.drafts.push(...(feePer === "post" ? feeBeside(own, known) : []));
  }
  return plan;
}

function feeOfCreator(own: readonly Credited[]): Fee | undefined {
  const feeCents = newestOf(own.map(({ placed: { at }, feeCents }) => ({ at, value: feeCents })));
  return feeCents === undefined ? undefined : { feeCents, feePer: "creator" };
}

/**
 * A fee in a row without a video is paid ahead: it is the usual fee of a post until there are posts with their own. A
 * fee that was agreed for all posts gives way to the fees of each.
 */
function feeByPost(
  own: readonly Credited[],
  stored: { feePer: string; feeCents: number | undefined } | undefined,
): Fee | undefined {
  const ofPosts = newestFee(own.filter(({ placed }) => placed.post !== undefined));
  const ahead = newestFee(own.filter(({ placed }) => placed.post === undefined));
  if (ofPosts === undefined) return ahead === undefined ? undefined : { feeCents: ahead, feePer: "post" };
  return stored?.feePer === "creator" && stored.feeCents !== undefined
    ? { feeCents: ofPosts, feePer: "post" }
    : undefined;
}

function newestFee(rows: readonly Credited[]): number | undefined {
  return newestOf(rows.map(({ placed: { at }, feeCents }) => ({ at, value: feeCents })));
}

/** A creator's own fee beside the fees of their videos is committed as well, once. */
function feeBeside(own: readonly Credited[], { brand, posts }: Known): Draft[] {
  const [first] = own;
  const ahead = newestFee(own.filter(({ placed }) => placed.post === undefined));
  const ofPosts = newestFee(own.filter(({ placed }) => placed.post !== undefined));
  if (first === undefined || ahead === undefined || ahead === 0 || ofPosts === undefined) return [];
  const { placed, person, owner } = first;
  const hasFees = [...posts.values()].some((post) => post.creator === person.id && post.feeCents !== undefined);
  const key = `${brand.id}/fee-beside/${fingerprint(owner)}/${ahead}`;
  const about = { campaign: placed.target.id, creator: person.id, currency: placed.target.currency };
  const on = dayOf(placed.at, brand.zone);
  return hasFees ? [] : [{ type: "cost", key, ...about, kind: "fee", state: "committed", cents: ahead, on }];
}
