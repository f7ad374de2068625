import { z } from "zod";

/** Counted from the campaign's first day. */
const day = z.int();
const count = z.int().min(0);
/** Major units. */
const sum = z.number().min(0);

const readingFile = z.strictObject({
  day,
  views: count,
  likes: count.optional(),
  comments: count.optional(),
  shares: count.optional(),
  saves: count.optional(),
  watchSeconds: z.number().optional(),
});

const postFile = z.strictObject({
  videoId: z.string().optional(),
  day,
  format: z.string().optional(),
  hook: z.string().optional(),
  boosted: z.boolean().optional(),
  readings: z.array(readingFile),
});

const creatorFile = z.strictObject({
  id: z.string(),
  handle: z.string(),
  name: z.string().optional(),
  formerHandle: z.string().optional(),
  renamedDay: day.optional(),
  niche: z.string(),
  followers: z.array(z.strictObject({ day, count })).default([]),
  booking: z.strictObject({
    stage: z.enum(["agreed", "product sent"]),
    posts: count,
    dueDay: day,
    code: z.string(),
    fee: sum.optional(),
    gift: sum.optional(),
    rightsUntilDay: day.optional(),
  }),
  posts: z.array(postFile),
  orders: z.array(z.strictObject({ day, orders: count, revenue: sum })).default([]),
  paid: z.array(z.strictObject({ day, amount: sum, kind: z.enum(["fee", "bonus"]).default("fee") })).default([]),
});

/** What data/sample/campaign.json holds. */
export const sampleFile = z.strictObject({
  about: z.string(),
  brand: z.strictObject({ name: z.string(), zone: z.string(), currency: z.string(), locale: z.string() }),
  campaign: z.strictObject({
    id: z.string(),
    name: z.string(),
    startDay: day,
    endDay: day,
    goal: z.enum(["orders", "views", "content"]),
    budget: sum,
    postsPlanned: count,
    ordersAre: z.enum(["total", "added"]),
    costs: z.array(
      z.strictObject({ day, kind: z.enum(["product", "boost"]), state: z.enum(["committed", "paid"]), amount: sum }),
    ),
  }),
  creators: z.array(creatorFile),
});

export type SampleFile = z.infer<typeof sampleFile>;
export type CreatorFile = z.infer<typeof creatorFile>;
export type PostFile = z.infer<typeof postFile>;
