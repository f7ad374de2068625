import type { Entry } from "../../campaigns/entry.ts";
import type { Context } from "../../core/context.ts";
import { counted, joined, line, listed } from "../../core/line.ts";
import type { Written } from "../../core/records.ts";
import type { Line } from "../../core/reply.ts";
import { campaignNamed, creatorNamed, type Names } from "../telling/names.ts";

/**
 * What would be left hanging: bookings and posts of a campaign or a creator that would be gone. undefined: nothing, so
 * that taking back needs no second thought.
 */
export async function leftBehind(action: readonly Written[], names: Names): Promise<Line | undefined> {
  const { context } = names;
  const entries = await contentsOf(action, context);
  const gone = [...(await goneOf("campaign", entries, context)), ...(await goneOf("creator", entries, context))];
  const [bookings, posts] = await Promise.all([context.records.bookings(), context.records.posts()]);
  const taken = new Set(entries.map(subjectOf));
  const hang = (record: { campaign: string; creator: string }) => gone.some(({ kind, id }) => record[kind] === id);
  const openBookings = bookings.filter((each) => hang(each) && !taken.has(`booking ${each.campaign} ${each.creator}`));
  const openPosts = posts.filter((each) => hang(each) && !taken.has(`post ${each.id}`));
  const parts: Line[] = [
    ...(openBookings.length === 0 ? [] : [counted(openBookings.length, "booking")]),
    ...(openPosts.length === 0 ? [] : [counted(openPosts.length, "post")]),
  ];
  if (parts.length === 0) return undefined;
  const what = gone.map(({ kind, id }) => (kind === "campaign" ? campaignNamed(id, names) : creatorNamed(id, names)));
  return line`${listed(what, 4)} would be gone with it, and ${joined(parts, " and ")} hidden until it is put back.`;
}

type Told = Extract<Entry, { type: "campaign-set" | "creator-set" | "booking-set" | "post-set" }>;

async function contentsOf(action: readonly Written[], { records }: Context): Promise<Told[]> {
  const found = await Promise.all(action.filter(isTold).map(({ key }) => records.find(key)));
  return found.flatMap((recorded) => (recorded !== undefined && isTold(recorded.entry) ? [recorded.entry] : []));
}

function isTold<T extends { type: Entry["type"] }>(entry: T): entry is T & Told {
  return ["campaign-set", "creator-set", "booking-set", "post-set"].includes(entry.type);
}

/** Campaigns or creators all of whose entries are among these. */
async function goneOf(kind: "campaign" | "creator", entries: readonly Told[], { records }: Context) {
  const keys = new Set(entries.map(({ key }) => key));
  const told = entries.filter(({ type }) => type === `${kind}-set`);
  if (told.length === 0) return [];
  const all = await records.history({ types: [`${kind}-set`], limit: 100_000 });
  const kept = new Set(all.flatMap(({ entry, isLive }) => (isLive && !keys.has(entry.key) ? [idOf(entry, kind)] : [])));
  const ids = new Set(told.map((entry) => idOf(entry, kind)));
  return [...ids].flatMap((id) => (id === undefined || kept.has(id) ? [] : [{ kind, id }]));
}

function idOf(entry: Entry, kind: "campaign" | "creator"): string | undefined {
  if (kind === "campaign") return entry.type === "campaign-set" ? entry.campaign : undefined;
  return entry.type === "creator-set" ? entry.creator : undefined;
}

function subjectOf(entry: Told): string {
  if (entry.type === "booking-set") return `booking ${entry.campaign} ${entry.creator}`;
  return entry.type === "post-set" ? `post ${entry.post}` : entry.type;
}
