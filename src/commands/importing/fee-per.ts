import type { Booking } from "../../campaigns/booking.ts";
import { line, listed } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";
import { foldHeading } from "../../reading/table/headings.ts";
import { bookingKey, type Known } from "./known.ts";
import type { Alternative } from "./plan.ts";

export type FeePer = Booking["feePer"];

/** Whose fees a table is read to hold: each post's, or one for all of a creator's posts. */
export class FeesRead {
  /** By the user or by the heading, for every row. */
  readonly said: FeePer | undefined;
  readonly #known: ReadonlyMap<string, FeePer>;
  readonly #unknown: FeePer;

  constructor(known: Known, { said, unknown }: { said: FeePer | undefined; unknown: FeePer }) {
    this.said = said;
    this.#known = feesKnown(known);
    this.#unknown = unknown;
  }

  /** What was said; else what the records have for this booking (see bookingKey()). */
  of(owner: string): FeePer {
    return this.said ?? this.#known.get(owner) ?? this.#unknown;
  }
}

/** "Fee per post", "Honorar pro Video", "Fee per creator", "Total fee": what a heading says by itself. */
export function feePerIn(heading: string | undefined): FeePer | undefined {
  const words = foldHeading(heading ?? "");
  if (/\b(per|pro|por|par|each)( a| an| le| la)? ?(post|video|clip|beitrag|publicacion|publication)/.test(words))
    return "post";
  if (/\b(per|pro|por|par|each)( a| an| le| la)? ?(creator|influencer|creador|criador|createur)/.test(words))
    return "creator";
  return /^(total fees?|fees? total|fee for all posts|gesamthonorar|honorar gesamt)\b/.test(words)
    ? "creator"
    : undefined;
}

/** Answers to whose the fees are, as buttons. */
export const feeAnswers: Record<FeePer, Alternative> = {
  post: { label: "Fee per post", options: { fees: "post" } },
  creator: { label: "Fee per creator", options: { fees: "creator" } },
};

/** "Fees are taken per post; as known once per creator for @tia and @jon." */
export function feesLine(read: readonly { handle: string; feePer: FeePer }[]): Line {
  const [ofPosts, ofCreators] = [of(read, "post"), of(read, "creator")];
  if (ofCreators.length === 0) return line`Fees are taken per post.`;
  if (ofPosts.length === 0) return line`Fees are taken once per creator, for all posts.`;
  const [most, few] = ofPosts.length >= ofCreators.length ? [ofPosts, ofCreators] : [ofCreators, ofPosts];
  const words = most === ofPosts ? ["per post", "once per creator"] : ["once per creator", "per post"];
  return line`Fees are taken ${[words[0] ?? ""]}, and ${[words[1] ?? ""]} for ${listed(few, 3)}, as known.`;
}

function of(read: readonly { handle: string; feePer: FeePer }[], per: FeePer): string[] {
  return read.filter(({ feePer }) => feePer === per).map(({ handle }) => handle);
}

/** By booking, where a fee is known: a booking's own tells for all; else its posts have theirs. */
function feesKnown({ bookings, posts }: Known): Map<string, FeePer> {
  const known = new Map<string, FeePer>();
  for (const { campaign, creator, feeCents } of posts.values())
    if (feeCents !== undefined) known.set(bookingKey(campaign, creator), "post");
  for (const [key, { feeCents, feePer }] of bookings) if (feeCents !== undefined) known.set(key, feePer);
  return known;
}
