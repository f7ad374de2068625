import { briefingId } from "../../campaigns/briefing.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import { callName } from "../../campaigns/selection.ts";
import { rightsEndSoon } from "../../campaigns/summary/asks.ts";
import type { Context } from "../../core/context.ts";
import { day, line, listed, text } from "../../core/line.ts";
import type { Line, Reply } from "../../core/reply.ts";
import type { Member } from "../meaning/roster.ts";
import { todayOf } from "../meaning/today.ts";
import { standingOf } from "../sending/standing.ts";

/** What stands below one creator's line: until when the video may be used, and how far their brief is. */
export async function moreOf({ creator, booking }: Member, campaign: Campaign, context: Context): Promise<Reply> {
  const rights = booking?.rightsUntil;
  const briefings = await context.records.briefings();
  const told = [false, true].flatMap((isAd): Line[] => {
    const id = briefingId({ campaign: campaign.id, creator: creator.id, isAd });
    const found = briefings.find((briefing) => briefingId(briefing) === id);
    return found === undefined ? [] : [line`${[isAd ? "Ad brief" : "Brief"]}: ${[stepWords[standingOf(found)]]}.`];
  });
  const all = [
    ...(rights === undefined
      ? []
      : [line`Usage rights ${[rights < todayOf(context) ? "ended on" : "until"]} ${day(rights)}.`]),
    ...told,
  ];
  return all.map((each) => text`${each}`);
}

const stepWords = {
  draft: "drafted, not sent",
  changed: "changed since it was sent",
  sent: "sent, not opened",
  opened: "opened",
  "got it": "understood",
} as const;

/** "Usage rights end soon: Maya (21 Apr) and Jon (24 Apr)." Nothing where none do. */
export function rightsEnding(members: readonly Member[], context: Context): Reply {
  const today = todayOf(context);
  const ending = members.flatMap(({ creator, booking }): { name: string; on: string }[] => {
    const on = booking?.rightsUntil;
    return on === undefined || !rightsEndSoon(on, today) ? [] : [{ name: callName(creator), on }];
  });
  if (ending.length === 0) return [];
  const sorted = ending.toSorted((a, b) => a.on.localeCompare(b.on));
  return [text`Usage rights end soon: ${listed(sorted.map(({ name, on }) => line`${name} (${day(on)})`))}.`];
}
