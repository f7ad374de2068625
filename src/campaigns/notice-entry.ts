import { z } from "zod";

import { id, instant, stamp } from "./stamp.ts";

/** "2026-W53" */
const isoWeek = z.string().regex(/^\d{4}-W\d\d$/);
/** A notice by its id; the entries about it carry it in their keys, so that each of them can be written once only. */
const notice = z.string().min(1).max(260);

/** When and where a campaign's weeks are told. */
export const scheduleSet = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("schedule-set"),
    campaign: id,
    /** ISO: 1 is Monday. */
    day: z.int().min(1).max(7).optional(),
    hour: z.int().min(0).max(23).optional(),
    /** IANA name: the zone of the hour. */
    zone: z.string().max(60).optional(),
    /** Only these rooms; empty: all that are the campaign's. */
    rooms: z.array(id).max(20).optional(),
    paused: z.boolean().optional(),
    /** Somebody looked at the first summary and let it be posted. */
    approved: z.literal(true).optional(),
  });

/** One week is posted at once, or not at all. */
export const weekWished = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("week-wished"),
    campaign: id,
    week: isoWeek,
    wish: z.enum(["post", "skip"]),
  });

/** Whoever writes this first may say the notice, until the lease is over. */
export const noticeClaimed = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("notice-claimed"),
    notice,
    /** From 1. */
    attempt: z.int().min(1).max(1_000_000),
    until: instant,
  });

/** What will be said, before any attempt to say it: all attempts say the same. */
export const noticeWritten = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("notice-written"),
    notice,
    kind: z.string().max(40),
    campaign: id,
    room: id,
    version: z.enum(["team", "creators"]),
    /** The weeks that it tells. */
    weeks: z.array(isoWeek).max(300),
    /** The reply as JSON. */
    body: z.string().max(200_000),
    /** What follows in its thread. */
    details: z.string().max(400_000).optional(),
    /** The weeks' gains as they were told, as JSON: the next one says what changed since. */
    told: z.string().max(20_000).optional(),
  });

/** A placeholder stands in the room; the notice takes its place. */
export const noticePlaced = () => z.strictObject({ ...stamp, type: z.literal("notice-placed"), notice, ref: id });

export const noticePosted = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("notice-posted"),
    notice,
    /** What the platform calls the message. */
    ref: id,
  });

/** The platform would not have it: nothing was said. */
export const noticeRefused = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("notice-refused"),
    notice,
    attempt: z.int().min(1).max(1_000_000),
    why: z.string().max(300),
  });

/** There was nothing to say when its turn came, twice in a row: it is never said. */
export const noticeSettled = () => z.strictObject({ ...stamp, type: z.literal("notice-settled"), notice });
