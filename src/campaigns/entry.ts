import { z } from "zod";

import { briefEntries } from "./briefing-entry.ts";
import {
  noticeClaimed,
  noticePlaced,
  noticePosted,
  noticeRefused,
  noticeSettled,
  noticeWritten,
  scheduleSet,
  weekWished,
} from "./notice-entry.ts";
import { brandSet, claimed, claimSettled, held, roleSet, roomSet, spaceJoined } from "./people-entry.ts";
import { sparkEntries } from "./spark-entry.ts";
import { cents, count, currency, day, id, instant, nameLength, stamp } from "./stamp.ts";
import { voiceHeard } from "./voice.ts";

/**
 * Everything that can happen, as one union. Entries are flat, so that they can be stored in columns, and they are
 * only ever added: current state is a fold of them (ledger/), undo and corrections are entries as well. Its schemas are
 * made when the first one is read or written: a start that only answers has no use for them.
 */
export const entry = z.lazy(() =>
  z.discriminatedUnion("type", [
    reading(),
    brandSet(),
    spaceJoined(),
    roomSet(),
    roleSet(),
    habitSet(),
    campaignSet(),
    campaignClosed(),
    creatorSet(),
    creatorLinked(),
    preferenceSet(),
    bookingSet(),
    postSet(),
    postJoined(),
    sale(),
    cost(),
    undone(),
    restored(),
    held(),
    claimed(),
    claimSettled(),
    offered(),
    scheduleSet(),
    weekWished(),
    noticeClaimed(),
    noticeWritten(),
    noticePlaced(),
    noticePosted(),
    noticeRefused(),
    noticeSettled(),
    ...briefEntries(),
    voiceHeard(),
    ...sparkEntries(),
  ]),
);

/** One reading of a post's lifetime counts at an instant. */
const reading = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("reading"),
    post: id,
    readAt: instant,
    views: count.optional(),
    likes: count.optional(),
    comments: count.optional(),
    shares: count.optional(),
    saves: count.optional(),
    /** Average watch time; may exceed the video's length, since replays count. */
    watchSeconds: z.number().min(0).max(86_400).optional(),
    /** Share of views watched to the end, 0 to 1. */
    completion: z.number().min(0).max(1).optional(),
  });

const habitSet = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("habit-set"),
    campaign: id,
    /** How this campaign's people tell orders when they do not say. */
    ordersAre: z.enum(["total", "added"]),
  });

const campaignSet = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("campaign-set"),
    campaign: id,
    name: z.string().min(1).max(nameLength).optional(),
    startOn: day.optional(),
    endOn: day.optional(),
    currency: currency.optional(),
    goal: z.enum(["orders", "views", "content"]).optional(),
    budgetCents: cents.optional(),
    postsPlanned: z.int().min(0).max(100_000).optional(),
  });

const campaignClosed = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("campaign-closed"),
    campaign: id,
    closed: z.boolean(),
  });

const creatorSet = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("creator-set"),
    creator: id,
    /** With @, lower case. A new one renames the creator; the former ones are kept. */
    handle: z.string().min(2).max(60).optional(),
    name: z.string().max(nameLength).optional(),
    followers: count.optional(),
    followersOn: day.optional(),
    niche: z.string().max(60).optional(),
  });

const creatorLinked = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("creator-linked"),
    creator: id,
    user: id,
    linked: z.boolean(),
  });

const preferenceSet = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("preference-set"),
    creator: id,
    shoutOuts: z.boolean().optional(),
    reminders: z.boolean().optional(),
  });

/** How far a booking has come, as people say it; "posted" and "paid" are derived and cannot be set. */
export const agreedStages = ["candidate", "invited", "agreed", "product sent", "declined", "dropped"] as const;

const bookingSet = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("booking-set"),
    campaign: id,
    creator: id,
    stage: z.enum(agreedStages).optional(),
    posts: z.int().min(0).max(1_000).optional(),
    dueOn: day.optional(),
    /** Discount code, upper case. */
    code: z.string().max(40).optional(),
    feeCents: cents.optional(),
    feePer: z.enum(["post", "creator"]).optional(),
    /** Retail worth of the gift: kept apart, never a cost. */
    giftCents: cents.optional(),
    rightsUntil: day.optional(),
  });

const postSet = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("post-set"),
    post: id,
    campaign: id.optional(),
    creator: id.optional(),
    /** The digits after /video/ or /photo/: links vary, handles get renamed, this stays. */
    videoId: z.string().max(40).optional(),
    url: z.string().max(300).optional(),
    postedOn: day.optional(),
    postedAt: instant.optional(),
    /** What this post costs, where fees differ by post. */
    feeCents: cents.optional(),
    format: z.string().max(60).optional(),
    hook: z.string().max(120).optional(),
    boosted: z.boolean().optional(),
    gone: z.boolean().optional(),
    disclosure: z.enum(["checked", "incomplete"]).optional(),
  });

/** A post known by a short link turned out to be another one: its readings are that one's. */
const postJoined = () => z.strictObject({ ...stamp, type: z.literal("post-joined"), post: id, into: id });

/** Orders and revenue credited to a code. */
const sale = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("sale"),
    campaign: id,
    creator: id.optional(),
    code: z.string().max(40).optional(),
    post: id.optional(),
    source: z.enum(["shop", "reported"]),
    /** "unsaid" is counted by the campaign's habit. */
    counted: z.enum(["total", "added", "unsaid"]),
    readAt: instant,
    /** A shop's report for dates: the window's first day; `readAt` is its end. */
    from: day.optional(),
    orders: count.optional(),
    revenueCents: cents.optional(),
    currency: currency.optional(),
    /** What was said, where the stored figure is the rest of a code's total after its posts' own figures. */
    toldOrders: count.optional(),
    toldRevenueCents: cents.optional(),
  });

const cost = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("cost"),
    campaign: id,
    creator: id.optional(),
    post: id.optional(),
    kind: z.enum(["fee", "product", "bonus", "boost"]),
    state: z.enum(["committed", "paid"]),
    cents,
    currency,
    on: day,
  });

const undone = () => z.strictObject({ ...stamp, type: z.literal("undone"), entries: z.array(z.string()).min(1) });
const restored = () => z.strictObject({ ...stamp, type: z.literal("restored"), entries: z.array(z.string()).min(1) });

/** A button's call that is too large for the platform, kept under a short id. */
const offered = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("offered"),
    offer: id,
    call: z.string().max(60_000),
    until: instant,
  });

export type Entry = z.infer<typeof entry>;
export type EntryType = Entry["type"];
export type EntryOf<T extends EntryType> = T extends EntryType ? Extract<Entry, { type: T }> : never;
