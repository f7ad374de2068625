import type { Booking } from "../../../campaigns/booking.ts";
import { day, line, money } from "../../../core/line.ts";
import type { Line } from "../../../core/reply.ts";
import type { Draft } from "../../../core/records.ts";

/** What a table says of a booking; undefined where it says nothing. */
export interface BookingTold {
  stage?: Booking["stage"];
  posts?: number | undefined;
  dueOn?: string | undefined;
  code?: string | undefined;
  fee?: Fee | undefined;
  giftCents?: number | undefined;
}

/** A sum is for each post or for all that a creator does. */
export interface Fee {
  feeCents: number;
  feePer: Booking["feePer"];
}

export interface BookingPlan {
  draft: Draft | undefined;
  /** What it changes about a booking that was there: "fee 200 → 250". */
  what: Line[];
  /** It changes a fee that was known. */
  isOtherFee: boolean;
}

const fields = ["stage", "posts", "dueOn", "code", "feeCents", "feePer", "giftCents"] as const;

export interface BookingOf {
  campaign: string;
  creator: string;
  currency: string;
}

/** The entry that makes the booking what the table says; none where it is that already. */
export function planBooking(
  { fee, ...others }: BookingTold,
  { campaign, creator, currency }: BookingOf,
  known: Booking | undefined,
): BookingPlan {
  const told = { ...others, ...fee };
  const fresh = fields.filter((name) => told[name] !== undefined && told[name] !== known?.[name]);
  if (known !== undefined && fresh.length === 0) return { draft: undefined, what: [], isOtherFee: false };
  const change = Object.fromEntries(fresh.map((name) => [name, told[name]]));
  const what = known === undefined ? [] : fresh.flatMap((name) => lineOf(name, { told, known, currency }));
  const isOtherFee = known?.feeCents !== undefined && (fresh.includes("feeCents") || fresh.includes("feePer"));
  return { draft: { type: "booking-set", campaign, creator, ...change }, what, isOtherFee };
}

interface Difference {
  told: Omit<BookingTold, "fee"> & Partial<Fee>;
  known: Booking;
  currency: string;
}

function lineOf(name: (typeof fields)[number], { told, known, currency }: Difference): Line[] {
  switch (name) {
    case "feeCents":
      return [line`fee ${money(known.feeCents, currency)} → ${money(told.feeCents, currency)}`];
    case "giftCents":
      return [line`gift ${money(known.giftCents, currency)} → ${money(told.giftCents, currency)}`];
    case "feePer":
      return [line`fee per ${known.feePer} → per ${told.feePer ?? ""}`];
    case "dueOn":
      return [line`due ${days(known.dueOn)} → ${days(told.dueOn)}`];
    case "posts":
    case "stage":
    case "code":
      return [line`${name} ${String(known[name] ?? "–")} → ${String(told[name] ?? "–")}`];
  }
}

function days(on: string | undefined): Line {
  return on === undefined ? ["–"] : [day(on)];
}
