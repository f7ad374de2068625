import { z } from "zod";

import { languages, markets, subjects } from "../campaigns/brief-request.ts";

const words = z.string().min(1).max(400);

/**
 * A loose brief: what a creator needs, and nothing to be spoken word for word. What nobody gave is undefined and drawn as a
 * blank to fill; the parts that are always the same (freedom, disclosure, checklist) are worded when it is drawn.
 */
export const brief = z.strictObject({
  language: z.enum(languages),
  market: z.enum(markets),
  /** For an ad that the brand runs, else for a post of the creator's own. */
  isAd: z.boolean(),
  product: words,
  /** "das": undefined where nobody gave it; English needs none to be given. */
  article: words.optional(),
  subject: z.enum(subjects).optional(),
  price: words.optional(),
  offer: words.optional(),
  isGift: z.boolean(),
  facts: z.array(words).max(6),
  /** What people ask under the posts: worth an answer where it fits. */
  asked: z.array(words).max(2),
  message: words.optional(),
  audience: words.optional(),
  /** What kind of creators were asked. */
  who: words.optional(),
  /** Where it runs, as written. */
  place: words.optional(),
  hooks: z.tuple([words, words, words]),
  ideas: z.array(words).max(4),
  avoid: z.array(words).max(6),
  code: words.optional(),
  /** Each creator has their own, as the request says; a booking's own code needs no such word. */
  isOwnCode: z.boolean().optional(),
  link: words.optional(),
  window: words.optional(),
  deliverables: words.optional(),
  fee: words.optional(),
  resultsAfter: words.optional(),
  contact: words.optional(),
  rights: words.optional(),
});

export type Brief = z.infer<typeof brief>;

/** What a brief can lack: blanks to fill, in the order it is read. */
export const blanks = ["price", "code", "link", "window", "contact", "rights"] as const;
export type Blank = (typeof blanks)[number];

/** The blanks that are still empty; a code or a link is enough to lead people somewhere. */
export function blanksOf(of: Brief): readonly Blank[] {
  return blanks.filter((blank) => of[blank] === undefined && !(blank === "link" && of.code !== undefined));
}
