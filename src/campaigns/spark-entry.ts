import { z } from "zod";

import { day, id, stamp } from "./stamp.ts";

export const sparkEntries = () => [sparkGiven(), sparkForgotten(), sparkSeen()] as const;

/** A Spark code of a post: what lets the brand promote it. The code itself lies outside the entries. */
const sparkGiven = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("spark-given"),
    post: id,
    /** Its last characters, by which people tell codes apart. */
    ending: z.string().max(4),
    /** The last day on which it can be used. */
    until: day,
    /** The name under which the vault holds it, and which tells nothing of it. */
    kept: id,
  });

/** From now on the post has none. */
const sparkForgotten = () => z.strictObject({ ...stamp, type: z.literal("spark-forgotten"), post: id });

/** Somebody was shown the whole code: who and when, not what. */
const sparkSeen = () => z.strictObject({ ...stamp, type: z.literal("spark-seen"), post: id });
