/** How far money, time and posts have come; a part that cannot be known is undefined. */
export interface Pace {
  budgetCents: number | undefined;
  committedCents: number | undefined;
  paidCents: number | undefined;
  /** Budget less what is committed; below 0 where more is promised than there is. */
  remainingCents: number | undefined;
  committedShare: number | undefined;
  paidShare: number | undefined;
  /** Of the campaign's days, 0 to 1. */
  timeShare: number | undefined;
  week: number | undefined;
  weeks: number | undefined;
  postsLive: number;
  postsPlanned: number | undefined;
  /** Posts that were due by now, and those of their creators that are live, counted up to what was due. */
  postsDue: number;
  dueLive: number;
  deliveryRate: number | undefined;
  light: "green" | "amber" | "red" | undefined;
}
