import type { Notice } from "../campaigns/notice.ts";

/** For so long nobody else tries what somebody has claimed. */
export const leaseMs = 60_000;
/** What is not said by then is not said under this claim any more: a slow post would outlive its lease. */
export const fenceMs = leaseMs / 2;

/** From when on a notice may be tried again: after its lease, and after longer and longer pauses. */
export function claimableFrom(notice: Notice | undefined, now: string): string {
  if (notice === undefined || notice.attempts === 0) return "";
  if (notice.posted !== undefined || notice.settled) return never;
  const pause = Math.min(2 ** (notice.attempts - 1), longestPause) - 1;
  const from = Date.parse(notice.until) + pause * minute;
  // A claim that lies further ahead than any can was made by a clock that has been put back since.
  const isAhead = Date.parse(notice.until) > Date.parse(now) + leaseMs;
  return isAhead ? "" : new Date(from).toISOString();
}

export function leaseFrom(now: string): string {
  return new Date(Date.parse(now) + leaseMs).toISOString();
}

export function isPastFence(begun: string, now: string): boolean {
  return Math.abs(Date.parse(now) - Date.parse(begun)) >= fenceMs;
}

const never = "9999-12-31T00:00:00.000Z";
const minute = 60_000;
/** Minutes. */
const longestPause = 60;
