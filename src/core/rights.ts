import type { Entry } from "../campaigns/entry.ts";
import type { Money, PostSnapshots } from "../campaigns/figures/facts.ts";
import { isWish, wishes } from "../campaigns/notice.ts";
import { isOfSpark, type Post } from "../campaigns/post.ts";
import { includesRole, type Role } from "../campaigns/role.ts";
import { asSent, isOfBriefs, type BriefEntry, type Briefing } from "../campaigns/briefing.ts";
import { isOfSchedule, type ScheduleEntry } from "../campaigns/schedule.ts";
import { showsMoney, type Room } from "../campaigns/room.ts";
import type { Asker } from "./who.ts";

/** Where an answer will be seen: by the asker alone, or by everybody in a room. */
export type Seen = { by: "asker" } | { by: "room"; room: Room | undefined };

/**
 * The lesser of the asker's rights and the room's. Decided before anything is read, so that an answer for a creator
 * never held the figure.
 */
export function moneyFor(asker: Asker, seen: Seen): Money {
  if (seen.by === "room" && !showsMoney(seen.room)) return { sees: "none" };
  if (includesRole(asker.role, "marketer")) return { sees: "all" };
  return asker.creator === undefined ? { sees: "none" } : { sees: "own", creator: asker.creator };
}

export function seesMoneyOf(money: Money, creator: string | undefined): boolean {
  return money.sees === "all" || (money.sees === "own" && money.creator === creator);
}

/** Fees as far as money is shown; Spark codes to those who keep creators, and to each creator their own. */
export function postsFor(posts: readonly Post[], money: Money, { role, creator }: Asker): readonly Post[] {
  if (money.sees === "all") return posts;
  return posts.map((post) => ({
    ...post,
    feeCents: seesMoneyOf(money, post.creator) ? post.feeCents : undefined,
    spark: includesRole(role, "host") || creator === post.creator ? post.spark : undefined,
  }));
}

/** Whether one may put before a whole room what one asked for oneself: those who run the campaign. */
export function mayPost({ role }: Asker): boolean {
  return includesRole(role, "host");
}

/**
 * By post. How long people watch is between each creator and the brand: counts and rates of the others are public, watch
 * time and completion are not.
 */
export function shownSnapshots(
  snapshots: readonly PostSnapshots[],
  posts: readonly Post[],
  money: Money,
): ReadonlyMap<string, PostSnapshots> {
  if (money.sees === "all") return new Map(snapshots.map((known) => [known.post, known]));
  const own = new Set(posts.filter(({ creator }) => seesMoneyOf(money, creator)).map(({ id }) => id));
  return new Map(snapshots.map((known) => [known.post, own.has(known.post) ? known : publicPart(known)]));
}

function publicPart(known: PostSnapshots): PostSnapshots {
  const at = known.at.map((snapshot) => snapshot && { ...snapshot, watchSeconds: undefined, completion: undefined });
  return { ...known, at };
}

/** Hosts see all briefs; a creator sees of their own what was sent, anybody else none. */
export function shownBriefings(briefings: readonly Briefing[], { role, creator }: Asker): readonly Briefing[] {
  if (includesRole(role, "host")) return briefings;
  return briefings.flatMap((briefing) => (briefing.creator === creator ? (asSent(briefing) ?? []) : []));
}

/** The part of an entry that may be shown without money rights; undefined where nothing is left. */
export function withoutMoney(entry: Entry): Entry | undefined {
  if (isOfSchedule(entry)) return entry.type === "notice-written" ? undefined : entry;
  // A draft, and what was asked for, are the team's.
  if (isOfBriefs(entry)) return entry.type === "brief-drafted" ? undefined : entry;
  if (entry.type === "reading" || isOfSpark(entry)) return entry;
  switch (entry.type) {
    case "sale":
    case "cost":
    case "offered":
    case "held":
      return undefined;
    case "booking-set": {
      const { feeCents, giftCents, ...rest } = entry;
      return rest;
    }
    case "post-set": {
      const { feeCents, ...rest } = entry;
      return rest;
    }
    case "campaign-set": {
      const { budgetCents, ...rest } = entry;
      return rest;
    }
    case "brand-set":
    case "space-joined":
    case "room-set":
    case "role-set":
    case "habit-set":
    case "campaign-closed":
    case "creator-set":
    case "creator-linked":
    case "preference-set":
    case "post-joined":
    case "claimed":
    case "claim-settled":
    case "undone":
    case "restored":
    case "voice-heard":
      return entry;
  }
}

/** A creator writes of their own posts and of themselves; a post that begins with these entries is theirs too. */
export function areOwn(entries: readonly Entry[], creator: string | undefined, posts: readonly Post[]): boolean {
  const own = new Set(posts.filter((post) => post.creator === creator).map(({ id }) => id));
  for (const entry of entries) if (entry.type === "post-set" && entry.creator === creator) own.add(entry.post);
  return entries.every((entry) => {
    const isOwn = "post" in entry && entry.post !== undefined ? own.has(entry.post) : true;
    return isOwn && ("creator" in entry && entry.creator !== undefined ? entry.creator === creator : true);
  });
}

/** The least role that may write such an entry; that a creator writes only of their own posts is checked by Records. */
export function roleToWrite(entry: Entry): Role {
  if (isOfSchedule(entry)) return roleForSchedule(entry);
  if (isOfBriefs(entry)) return roleForBriefs(entry);
  if (isOfSpark(entry)) return entry.type === "spark-seen" ? "marketer" : "creator";
  switch (entry.type) {
    case "brand-set":
    case "space-joined":
    case "room-set":
    case "role-set":
      return "admin";
    case "cost":
      return "marketer";
    case "campaign-set":
      return entry.budgetCents === undefined ? "host" : "marketer";
    case "booking-set":
      return entry.feeCents === undefined && entry.giftCents === undefined ? "host" : "marketer";
    case "campaign-closed":
    case "creator-set":
    case "creator-linked":
    case "claim-settled":
    case "voice-heard":
      return "host";
    case "reading":
    case "sale":
    case "habit-set":
    case "post-set":
    case "post-joined":
    case "preference-set":
    case "undone":
    case "restored":
      return "creator";
    case "held":
    case "claimed":
    case "offered":
      return "viewer";
  }
}

function roleForSchedule(entry: ScheduleEntry): Role {
  if (entry.type === "schedule-set" || entry.type === "week-wished") return "host";
  // What is owed of its own accord is the clock's; what a command wants said is whose the command is.
  return entry.type === "notice-written" && isWish(entry.kind) ? wishes[entry.kind] : "admin";
}

function roleForBriefs({ type }: BriefEntry): Role {
  switch (type) {
    case "brief-drafted":
    case "brief-sent":
    case "brief-answered":
      return "host";
    case "brief-opened":
    case "brief-got":
    case "brief-asked":
      return "creator";
  }
}
