import { count, line, rate } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";
import type { Echoed } from "./drafts.ts";

/** Above every published benchmark by far (5-9% for micro creators in the playbook, 12% in the highest other one). */
const highestRate = 0.3;
/** Below so many views a rate says nothing. */
const enoughViews = 1_000;

/** What is odd about a figure that was stored all the same, in one sentence: fewer views, a tenfold jump, a rate beyond belief. */
export function oddityOf({ outcome, before, correctedFrom }: Echoed): Line | undefined {
  const { views, likes = 0, comments = 0, shares = 0 } = outcome.target.entry;
  if (views === undefined) return undefined;
  const last = correctedFrom === undefined ? before?.views : undefined;
  if (last !== undefined && views < last) {
    const meant = likelyMeant(views, last);
    return meant === undefined
      ? ["Fewer than before; if that is a slip, press Fix."]
      : line`Fewer than before; if you meant ${count(meant)}, press Fix.`;
  }
  if (last !== undefined && last > 0 && views >= last * 10)
    return line`That is ten times the last reading or more. If it is a slip, press Fix.`;
  const reached = (likes + comments + shares) / views;
  if (views >= enoughViews && reached > highestRate)
    return line`${rate(reached)} of the views reacted, above any benchmark. If it is a slip, press Fix.`;
  return undefined;
}

/** 4,800 for 48,000: a zero or a "k" got lost. */
function likelyMeant(views: number, last: number): number | undefined {
  return [10, 100, 1_000].map((times) => views * times).find((meant) => meant >= last * 0.9 && meant <= last * 3);
}
