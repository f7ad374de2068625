import { z } from "zod";

import { id, stamp } from "./stamp.ts";

export const briefEntries = () =>
  [briefDrafted(), briefSent(), briefOpened(), briefGot(), briefAsked(), briefAnswered()] as const;

/** Whose brief: a creator has one for posts of their own and one for ads, in each campaign. */
const whose = { campaign: id, creator: id, isAd: z.boolean() };
/** From 1. */
const version = z.int().min(1).max(10_000);

const briefDrafted = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("brief-drafted"),
    ...whose,
    version,
    /** The brief as JSON: briefs/brief.ts. */
    content: z.string().max(20_000),
    /** The words that asked for it, for the next version. */
    asked: z.string().max(8_000),
    /** Its place among the campaign's briefs, from 0: hooks are spread by it. */
    place: z.int().min(0).max(1_000_000),
  });

/** Its creator may open it from now on. */
const briefSent = () => z.strictObject({ ...stamp, type: z.literal("brief-sent"), ...whose, version });

const briefOpened = () => z.strictObject({ ...stamp, type: z.literal("brief-opened"), ...whose, version });

/** "Got it". */
const briefGot = () => z.strictObject({ ...stamp, type: z.literal("brief-got"), ...whose, version });

const briefAsked = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("brief-asked"),
    ...whose,
    question: id,
    text: z.string().min(1).max(1_000),
  });

const briefAnswered = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("brief-answered"),
    ...whose,
    question: id,
    text: z.string().min(1).max(1_000),
  });
