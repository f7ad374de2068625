import { matchCreator } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import type { LogEntry, Reading } from "../../reading/log-entry.ts";
import type { Told } from "./surroundings.ts";

/**
 * "maya's at 45k" names no metric, so the reader leaves it open. What the records know can settle it: views are what
 * people call a video's number, where it is above everything else that the message states, or where it follows on from
 * the views that a live post of the creator had (no fewer, less than ten times as many).
 */
export async function settledByRecords(reading: Reading, told: Told, context: Context): Promise<Reading> {
  if (reading.kind !== "ambiguous" || reading.why.reason !== "bare-number") return reading;
  const { value } = reading.why;
  const [entry, ...others] = reading.entries;
  if (entry === undefined || others.length > 0 || entry.views !== undefined) return reading;
  const isViews = statesCounts(entry) ? isLargest(value, entry) : await followsOn(value, { entry, told, context });
  return isViews ? { kind: "log", entries: [{ ...entry, views: value }] } : reading;
}

function counts({ likes, comments, shares, saves }: LogEntry): number[] {
  return [likes, comments, shares, saves].filter((told) => told !== undefined);
}

function statesCounts(entry: LogEntry): boolean {
  return counts(entry).length > 0;
}

function isLargest(value: number, entry: LogEntry): boolean {
  return counts(entry).every((told) => told < value);
}

async function followsOn(value: number, about: { entry: LogEntry; told: Told; context: Context }): Promise<boolean> {
  const { entry, told, context } = about;
  const match = entry.creator === null ? undefined : matchCreator(entry.creator, await context.records.creators());
  const creator = match?.kind === "one" ? match.creator : told.speaker;
  const posts = (await context.records.posts()).filter((post) => post.creator === creator?.id && !post.gone);
  const last = await Promise.all(posts.map(async ({ id }) => (await context.records.snapshot(id))?.views));
  return last.some((views) => views !== undefined && value >= views && value < views * 10);
}
