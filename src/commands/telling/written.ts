import type { Entry, EntryType } from "../../campaigns/entry.ts";
import { snapshotBefore, type Reading, type Snapshot } from "../../campaigns/snapshot.ts";
import { count, joined, line, listed } from "../../core/line.ts";
import type { Written } from "../../core/records.ts";
import type { Line } from "../../core/reply.ts";
import { toldBooking, toldCounts, told } from "./entry.ts";
import type { Names } from "./names.ts";

/** A few entries are told one by one, many are counted; what this room hides is only named. */
export async function contentOf(action: readonly Written[], names: Names): Promise<Line> {
  const entries = await Promise.all(action.map((each) => shown(each, names)));
  const isTold = action.map((_, index) => !isBegunHere(entries[index], entries));
  if (isTold.filter(Boolean).length > mostTold) return countedKinds(action);
  const lines = action.map((each, index) => told1(each, entries[index], names)).filter((_, index) => isTold[index]);
  return joined(lines.toReversed(), " · ");
}

/** A post that began with its first reading is told by that reading. */
function isBegunHere(entry: Entry | undefined, action: readonly (Entry | undefined)[]): boolean {
  if (entry?.type !== "post-set" || entry.url !== undefined) return false;
  return action.some((each) => each?.type === "reading" && each.post === entry.post);
}

/** What stands now, where that is a line: " It was 12,000 before." */
export async function standingBefore(action: readonly Written[], names: Names): Promise<Line> {
  const [only, ...others] = action;
  if (only === undefined || others.length > 0) return [];
  const entry = await shown(only, names);
  if (entry?.type === "reading") return readingBefore(entry, names);
  if (entry?.type === "booking-set") return bookingBefore(entry, names);
  return [];
}

const mostTold = 3;

async function shown({ key }: Written, { context }: Names): Promise<Entry | undefined> {
  return (await context.records.find(key))?.entry;
}

function told1({ type }: Written, entry: Entry | undefined, names: Names): Line {
  return entry === undefined ? [kinds[type].one] : told(entry, names);
}

async function readingBefore(entry: Entry & { type: "reading" }, { context }: Names): Promise<Line> {
  const readings = await context.records.readings(entry.post);
  const before = standing(entry, readings);
  if (before === undefined)
    return readings.length === 0 ? line` Nothing else is logged for that post.` : line` Later readings stay.`;
  const isViewsAlone =
    entry.views !== undefined && toldCounts({ views: entry.views }).length === toldCounts(entry).length;
  if (isViewsAlone && before.views !== undefined) return line` It was ${count(before.views)} before.`;
  return line` Before: ${toldCounts(before)}.`;
}

/** What the entry had corrected, which counts again; else what was known just before it. */
function standing({ corrects, readAt }: Reading, readings: readonly Reading[]): Snapshot | undefined {
  const corrected = readings.findIndex(({ key }) => key === corrects);
  const until = corrected < 0 ? readings.findLastIndex((each) => each.readAt <= readAt) : corrected;
  return snapshotBefore(readings.slice(0, until + 1));
}

/** Of what the entry had changed. */
async function bookingBefore(entry: Entry & { type: "booking-set" }, names: Names): Promise<Line> {
  const bookings = await names.context.records.bookings();
  const booking = bookings.find(({ campaign, creator }) => campaign === entry.campaign && creator === entry.creator);
  if (booking === undefined) return line` The booking is gone with it.`;
  const before = toldBooking(
    {
      ...entry,
      stage: entry.stage && booking.stage,
      posts: entry.posts && booking.posts,
      dueOn: entry.dueOn && booking.dueOn,
      code: entry.code && booking.code,
      feeCents: entry.feeCents && booking.feeCents,
      giftCents: entry.giftCents && booking.giftCents,
      rightsUntil: entry.rightsUntil && booking.rightsUntil,
    },
    names,
  );
  return before.length === 0 ? [] : line` Before: ${joined(before, ", ")}.`;
}

/** "1,404 readings, 60 bookings and 2 posts". */
export function countedKinds(action: readonly Pick<Written, "type">[]): Line {
  const byKind = [...Map.groupBy(action, ({ type }) => type)].toSorted(([, a], [, b]) => b.length - a.length);
  return listed(
    byKind.map(([type, all]) => line`${all.length} ${[all.length === 1 ? kinds[type].bare : kinds[type].many]}`),
  );
}

const kinds: Readonly<Record<EntryType, { one: string; bare: string; many: string }>> = {
  reading: { one: "a reading", bare: "reading", many: "readings" },
  sale: { one: "the orders you noted", bare: "report of orders", many: "reports of orders" },
  cost: { one: "a cost", bare: "cost", many: "costs" },
  "post-set": { one: "a change of a post", bare: "post", many: "posts" },
  "booking-set": { one: "a change of a booking", bare: "booking", many: "bookings" },
  "creator-set": { one: "a change of a creator", bare: "creator", many: "creators" },
  "creator-linked": { one: "a link to a person", bare: "link to a person", many: "links to people" },
  "preference-set": { one: "a preference", bare: "preference", many: "preferences" },
  "campaign-set": { one: "a change of a campaign", bare: "campaign", many: "campaigns" },
  "campaign-closed": { one: "a closing", bare: "closing", many: "closings" },
  "habit-set": { one: "how orders are told", bare: "habit", many: "habits" },
  "brand-set": { one: "a setting", bare: "setting", many: "settings" },
  "room-set": { one: "a room", bare: "room", many: "rooms" },
  "role-set": { one: "a role", bare: "role", many: "roles" },
  "space-joined": { one: "a space", bare: "space", many: "spaces" },
  "post-joined": { one: "a joined post", bare: "joined post", many: "joined posts" },
  undone: { one: "a taking back", bare: "taking back", many: "takings back" },
  restored: { one: "a putting back", bare: "putting back", many: "puttings back" },
  held: { one: "a held result", bare: "held result", many: "held results" },
  claimed: { one: "a claim", bare: "claim", many: "claims" },
  "claim-settled": { one: "a settled claim", bare: "settled claim", many: "settled claims" },
  offered: { one: "a button", bare: "button", many: "buttons" },
  "schedule-set": { one: "when weeks are told", bare: "schedule", many: "schedules" },
  "week-wished": { one: "a wish for a week", bare: "wish for a week", many: "wishes for weeks" },
  "notice-claimed": { one: "an attempt to post", bare: "attempt to post", many: "attempts to post" },
  "notice-written": { one: "a notice", bare: "notice", many: "notices" },
  "notice-placed": { one: "a placeholder", bare: "placeholder", many: "placeholders" },
  "notice-posted": { one: "a posting", bare: "posting", many: "postings" },
  "brief-drafted": { one: "a brief", bare: "brief", many: "briefs" },
  "brief-sent": { one: "a brief sent", bare: "brief sent", many: "briefs sent" },
  "brief-opened": { one: "a brief opened", bare: "brief opened", many: "briefs opened" },
  "brief-got": { one: "a brief understood", bare: "brief understood", many: "briefs understood" },
  "brief-asked": { one: "a question", bare: "question", many: "questions" },
  "brief-answered": { one: "an answer", bare: "answer", many: "answers" },
  "spark-given": { one: "a Spark code", bare: "Spark code", many: "Spark codes" },
  "spark-forgotten": { one: "a forgotten Spark code", bare: "forgotten Spark code", many: "forgotten Spark codes" },
  "spark-seen": { one: "a look at a Spark code", bare: "look at a Spark code", many: "looks at Spark codes" },
  "voice-heard": { one: "a comment", bare: "comment", many: "comments" },
  "notice-refused": { one: "a refused posting", bare: "refused posting", many: "refused postings" },
  "notice-settled": {
    one: "a notice without content",
    bare: "notice without content",
    many: "notices without content",
  },
};
