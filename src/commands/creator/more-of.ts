import { briefingId } from "../../campaigns/briefing.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import { callName } from "../../campaigns/selection.ts";
import { daysLeft, endingsOf } from "../../campaigns/summary/endings.ts";
import type { Context } from "../../core/context.ts";
import { day, line, text } from "../../core/line.ts";
import type { Line, Reply } from "../../core/reply.ts";
import type { Member } from "../meaning/roster.ts";
import { todayOf } from "../meaning/today.ts";
import { standingOf } from "../sending/standing.ts";
import { daysTold, endingLines } from "../telling/endings.ts";
import { postedLine } from "../telling/post.ts";

/** What stands below one creator's line: until when the videos may be used and promoted, and how far their brief is. */
export async function moreOf(
  { creator, booking, posts }: Member,
  campaign: Campaign,
  context: Context,
): Promise<Reply> {
  const rights = booking?.rightsUntil;
  const briefings = await context.records.briefings();
  const told = [false, true].flatMap((isAd): Line[] => {
    const id = briefingId({ campaign: campaign.id, creator: creator.id, isAd });
    const found = briefings.find((briefing) => briefingId(briefing) === id);
    if (found === undefined || found.versions.length === 0) return [];
    return [line`${[isAd ? "Ad brief" : "Brief"]}: ${[stepWords[standingOf(found)]]}.`];
  });
  const all = [
    ...(rights === undefined ? [] : [untilLine("Usage rights", rights, context)]),
    ...posts.flatMap((post) => {
      if (post.spark === undefined) return [];
      const { ending, until } = post.spark;
      return [untilLine(line`Spark code …${ending} of the post of ${postedLine(post, context)}`, until, context)];
    }),
    ...told,
  ];
  return all.map((each) => text`${each}`);
}

/** "Usage rights until 21 Apr (in 5 days)." */
function untilLine(what: string | Line, on: string, context: Context): Line {
  const days = daysLeft(on, todayOf(context));
  const subject = typeof what === "string" ? [what] : what;
  return line`${subject} ${[days < 0 ? "ended on" : "until"]} ${day(on)} (${daysTold(days)}).`;
}

const stepWords = {
  draft: "drafted, not sent",
  changed: "changed since it was sent",
  sent: "sent, not opened",
  opened: "opened",
  "got it": "understood",
} as const;

/** What ends within a fortnight or ended in the last one: "Usage rights end: Maya 21 Apr (in 5 days)." */
export function endingSoon(members: readonly Member[], context: Context): Reply {
  const names = new Map(members.map(({ creator }) => [creator.id, callName(creator)]));
  const bookings = members.flatMap(({ booking }) => booking ?? []);
  const endings = endingsOf({ bookings, posts: members.flatMap(({ posts }) => posts) }, todayOf(context));
  const named = endings.map((ending) => ({ ...ending, name: names.get(ending.creator) ?? "" }));
  return endingLines(named).map((each) => text`${each}`);
}
