import type { EntryOf } from "./entry.ts";
import type { Role } from "./role.ts";

/** Something that the bot says of its own accord, once: a week's summary, its details, a preview. */
export interface Notice {
  id: string;
  attempts: number;
  /** When the last attempt's lease is over. */
  until: string;
  /** Frozen before the first attempt to say it; undefined: nothing was attempted. */
  about: NoticeAbout | undefined;
  /** The placeholder that stands in its place. */
  placed: string | undefined;
  /** The message, and when it was said. */
  posted: { ref: string; at: string } | undefined;
  /** Why the last attempt was turned away. */
  refused: string | undefined;
  /** There was nothing to say: it is not tried again. */
  settled: boolean;
}

/** What a notice tells, without its words and figures. */
export interface NoticeAbout extends Pick<
  EntryOf<"notice-written">,
  "kind" | "campaign" | "room" | "version" | "weeks" | "at"
> {
  hasDetails: boolean;
}

export type NoticeChange = EntryOf<
  "notice-claimed" | "notice-written" | "notice-placed" | "notice-posted" | "notice-refused" | "notice-settled"
>;

export function noticeFrom(id: string, changes: readonly NoticeChange[]): Notice {
  const notice: Notice = {
    id,
    attempts: 0,
    until: "",
    about: undefined,
    placed: undefined,
    posted: undefined,
    refused: undefined,
    settled: false,
  };
  for (const change of changes) applyTo(notice, change);
  return notice;
}

function applyTo(notice: Notice, change: NoticeChange): void {
  switch (change.type) {
    case "notice-claimed":
      notice.attempts = Math.max(notice.attempts, change.attempt);
      notice.until = change.until;
      return;
    case "notice-written":
      notice.about = aboutOf(change);
      return;
    case "notice-placed":
      notice.placed = change.ref;
      return;
    case "notice-posted":
      notice.posted = { ref: change.ref, at: change.at };
      notice.refused = undefined;
      return;
    case "notice-refused":
      notice.refused = change.why;
      return;
    case "notice-settled":
      notice.settled = true;
  }
}

function aboutOf({ kind, campaign, room, version, weeks, at, details }: EntryOf<"notice-written">): NoticeAbout {
  return { kind, campaign, room, version, weeks, at, hasDetails: details !== undefined };
}

/** The key of an entry about a notice: each of them can be written once only. */
export function noticeKey(brand: string, notice: string, what: string): string {
  return `notice/${brand}/${notice}/${what}`;
}

/** What commands want said in a room, or to a person who asked, and the least role that may wish it: said once, like a week. */
export const wishes = {
  brief: "host",
  question: "creator",
  answer: "host",
  closing: "marketer",
  thanks: "marketer",
  "remind posts": "host",
  "remind numbers": "host",
  "remind rights": "host",
} as const satisfies Record<string, Role>;
export type Wish = keyof typeof wishes;

export function isWish(kind: string): kind is Wish {
  return kind in wishes;
}

/** A creator's question that was passed on in the message which its platform calls so. */
export function questionSaidAs(ref: string, notices: readonly Notice[]): Notice | undefined {
  return notices.find(({ about, posted }) => about?.kind === "question" && posted?.ref === ref);
}

/** What creators are reminded of: posts overdue, numbers not sent, usage rights that end. */
export type Reminder = "posts" | "numbers" | "rights";

export function wishToRemind(about: Reminder): Wish & `remind ${string}` {
  return `remind ${about}`;
}

export function isReminder(kind: string): boolean {
  return kind.startsWith("remind ");
}

/** Hours after which a reminder is no longer said, and the next one may be. */
const reminderHours = 24;

/** Whether it was written down within a day. */
export function isLately({ at }: Pick<NoticeAbout, "at">, now: string): boolean {
  return Date.parse(now) - Date.parse(at) < reminderHours * 3_600_000;
}

/** Notices of a kind in a campaign that were written down within a day. */
export function noticesLately(
  notices: readonly Notice[],
  { kind, campaign, now }: { kind: Wish; campaign: string; now: string },
): Notice[] {
  return notices.filter(({ about }) => about?.kind === kind && about.campaign === campaign && isLately(about, now));
}
