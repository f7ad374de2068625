import { callName } from "../../campaigns/selection.ts";
import type { Reminder } from "../../campaigns/notice.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import type { Creator } from "../../campaigns/creator.ts";
import { rightsEndSoon } from "../../campaigns/summary/asks.ts";
import { unreadIn } from "../../campaigns/summary/moments.ts";
import type { Context } from "../../core/context.ts";
import { day, line } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";
import { chosenCreators } from "../meaning/creators.ts";
import { membersOf, type Member } from "../meaning/roster.ts";
import { todayOf } from "../meaning/today.ts";

/** Whom a reminder concerns now, and whom it does not although they were named. */
export interface Concerned {
  /** Each with what it is about: "Tobi (1 post, due 10 Feb)". */
  people: readonly { creator: Creator; told: Line }[];
  others: readonly Creator[];
}

/** A button may be pressed days after it was drawn: who has posted or sent since is left out. */
export async function concerned(
  about: Reminder,
  { words, campaign }: { words: string | undefined; campaign: Campaign },
  context: Context,
): Promise<Concerned> {
  const facts = await context.records.facts(campaign, [context.now]);
  const today = todayOf(context);
  const unread = about === "numbers" ? new Set(unreadIn(facts, context.now)) : undefined;
  const told = (member: Member) => toldOf(about, member, { today, unread });
  const found = membersOf(facts, today).flatMap((member) => {
    const words = told(member);
    return words === undefined ? [] : [{ creator: member.creator, told: words }];
  });
  if (words === undefined) return { people: found, others: [] };
  const { creators } = await chosenCreators(context, words, campaign);
  const named = new Set(creators.map(({ id }) => id));
  const people = found.filter(({ creator }) => named.has(creator.id));
  return { people, others: creators.filter(({ id }) => !people.some(({ creator }) => creator.id === id)) };
}

interface Now {
  today: string;
  /** Creators whose posts nobody has read for a week. */
  unread: ReadonlySet<string> | undefined;
}

/** undefined: it does not concern them. */
function toldOf(about: Reminder, { creator, booking, posts, isOverdue }: Member, now: Now): Line | undefined {
  const name = callName(creator);
  switch (about) {
    case "posts": {
      if (!isOverdue || booking?.dueOn === undefined) return undefined;
      const owed = (booking.posts ?? 1) - posts.length;
      return line`${name} (${owed} ${[owed === 1 ? "post" : "posts"]}, due ${day(booking.dueOn)})`;
    }
    case "numbers":
      return now.unread?.has(creator.id) === true ? line`${name}` : undefined;
    case "rights": {
      const on = booking?.rightsUntil;
      return on !== undefined && rightsEndSoon(on, now.today) ? line`${name} (${day(on)})` : undefined;
    }
  }
}
