import { z } from "zod";

/** Always written alike, in UTC with milliseconds, so that instants compare as text. */
export const instant = z.iso.datetime({ precision: 3 });
export const day = z.iso.date();
/** Counts are lifetime counts; TikTok's largest are far below this. */
export const count = z.int().min(0).max(1_000_000_000_000);
/** Minor units of the currency: cents, pence; yen have no minor unit. */
export const cents = z.int().min(0).max(100_000_000_000_000);
export const currency = z.string().regex(/^[A-Z]{3}$/);
/** Characters of what people call a campaign, a creator or a brand. */
export const nameLength = 100;
export const id = z.string().min(1).max(200);

/** What every entry carries. */
export const stamp = {
  /** Unique for ever: appending it twice returns the first receipt. */
  key: z.string().min(1).max(300),
  brand: id,
  /** When it was recorded, not when it happened. */
  at: instant,
  /** The person, as the platform names them: "slack:T1:U2", "console:you". */
  by: id,
  /** How it came in: "words", "form", "button", "import", "start". */
  via: z.string().max(40),
  /** The room where it was said. */
  where: id.optional(),
  /** The chat message that said it: an edit of that message corrects this entry. */
  message: id.optional(),
  /** Entries written by one action are undone by one. */
  batch: id.optional(),
  /** The key of the entry that this one takes the place of; both stay in the history. */
  corrects: z.string().max(300).optional(),
};
