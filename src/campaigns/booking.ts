import type { EntryOf } from "./entry.ts";

/** One creator in one campaign. */
export interface Booking {
  campaign: string;
  creator: string;
  /** As set by people; "posted" and "paid" follow from posts and costs (stageOf). */
  stage: AgreedStage | undefined;
  posts: number | undefined;
  dueOn: string | undefined;
  code: string | undefined;
  /** Withheld from those who may not see this creator's pay. */
  feeCents: number | undefined;
  feePer: "post" | "creator";
  giftCents: number | undefined;
  rightsUntil: string | undefined;
}

export type AgreedStage = NonNullable<EntryOf<"booking-set">["stage"]>;
export type Stage = AgreedStage | "posted" | "paid";

export function bookingFrom(changes: readonly EntryOf<"booking-set">[]): Booking | undefined {
  const first = changes[0];
  if (first === undefined) return undefined;
  const booking: Booking = {
    campaign: first.campaign,
    creator: first.creator,
    stage: undefined,
    posts: undefined,
    dueOn: undefined,
    code: undefined,
    feeCents: undefined,
    feePer: "creator",
    giftCents: undefined,
    rightsUntil: undefined,
  };
  for (const change of changes) applyTo(booking, change);
  return booking;
}

function applyTo(booking: Booking, change: EntryOf<"booking-set">): void {
  booking.stage = change.stage ?? booking.stage;
  booking.posts = change.posts ?? booking.posts;
  booking.dueOn = change.dueOn ?? booking.dueOn;
  booking.code = change.code ?? booking.code;
  booking.feeCents = change.feeCents ?? booking.feeCents;
  booking.feePer = change.feePer ?? booking.feePer;
  booking.giftCents = change.giftCents ?? booking.giftCents;
  booking.rightsUntil = change.rightsUntil ?? booking.rightsUntil;
}
