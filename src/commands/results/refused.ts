import { dayOf } from "../../campaigns/calendar/week.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { readDay } from "../../reading/dates.ts";
import type { LogEntry } from "../../reading/log-entry.ts";

/** Throws UserError, one sentence, on what cannot be: negative or endless figures, days that no calendar has or that are still to come. */
export function refuseImpossible(text: string, entries: readonly LogEntry[], context: Context): void {
  for (const entry of entries) {
    refuseNegative(text, entry);
    refuseEndless(entry);
  }
  refuseNoDay(text, context);
}

/** Throws UserError on a day that no calendar has, or that a post is said to be from and that is still to come. */
export function refuseNoDay(text: string, context: Pick<Context, "now" | "brand">): void {
  const today = dayOf(context.now, context.brand.zone);
  for (const [written, isPosted, date = written] of text.matchAll(dates)) {
    const day = readDay(date, context.now);
    if (day === undefined)
      throw new UserError(`No calendar has "${date}". Send it again with the right day; nothing was stored.`);
    if (isPosted !== undefined && day > today)
      throw new UserError(`${day} is still to come, so no post can be from then. Nothing was stored.`);
  }
}

/** A minus right before a figure: "maya -5 views" is a slip and not five views. */
function refuseNegative(text: string, { spans }: LogEntry): void {
  for (const [field, [start]] of Object.entries(spans)) {
    const isMinus = /[-\u2212]/.test(text.charAt(start - 1)) && /^[\s:]?$/.test(text.charAt(start - 2));
    if (isMinus) throw new UserError(`${names[field] ?? "Figures"} cannot be negative. Nothing was stored.`);
  }
}

function refuseEndless(entry: LogEntry): void {
  const { views, likes, comments, shares, saves, orders, revenue, spend, watchTimeSec } = entry;
  for (const [field, value] of Object.entries({ views, likes, comments, shares, saves, orders })) {
    if (value === undefined || (Number.isInteger(value) && value <= mostCounted)) continue;
    throw new UserError(`${names[field] ?? "Figures"} are whole numbers below a trillion. Nothing was stored.`);
  }
  if ((revenue ?? 0) > mostCounted || (spend ?? 0) > mostCounted)
    throw new UserError("That is more money than there is in any campaign. Nothing was stored.");
  if ((watchTimeSec ?? 0) > secondsADay)
    throw new UserError("Nobody watches longer than a day on average. Nothing was stored.");
}

const mostCounted = 1_000_000_000_000;
const secondsADay = 86_400;

/** Whole names only: "part 2 maya" is no day. */
const month = [
  ...["jan", "january", "januar", "janvier", "feb", "february", "februar", "mar", "march", "märz", "mars", "apr"],
  ...["april", "avril", "may", "mai", "jun", "june", "juni", "juin", "jul", "july", "juli", "juillet", "aug", "august"],
  ...["sep", "sept", "september", "oct", "october", "okt", "oktober", "nov", "november", "dec", "december", "dez"],
].join("|");
/** Days with a month by name, and ISO days: those that are certainly meant as days. */
const dates = new RegExp(
  String.raw`(?:\b(posted|published|live|up)\s+(?:on\s+)?)?\b(\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:${month})(?![\p{L}])(?:\s+\d{4})?|\d{4}-\d{2}-\d{2})\b`,
  "giu",
);

const names: Readonly<Record<string, string>> = {
  views: "Views",
  likes: "Likes",
  comments: "Comments",
  shares: "Shares",
  saves: "Saves",
  orders: "Orders",
  revenue: "Revenue",
  spend: "Payments",
};
