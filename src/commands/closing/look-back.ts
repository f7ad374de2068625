import { dayOf } from "../../campaigns/calendar/week.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import { noticeKey } from "../../campaigns/notice.ts";
import type { WeekGains } from "../../campaigns/summary/gains.ts";
import { change, counted, day, joined, line, money, text } from "../../core/line.ts";
import type { Context } from "../../core/context.ts";
import type { Line, Reply } from "../../core/reply.ts";
import { postNamed } from "../summaries/look-at.ts";
import { readReport } from "./report-read.ts";

/** What came in after a closing report, thirty days later: its own figures beside today's. */
export async function lookedBack(
  id: string,
  campaign: Campaign,
  context: Context,
): Promise<{ reply: Reply } | undefined> {
  const key = noticeKey(context.brand.id, id.slice("look-back/".length), "written");
  const found = await context.records.find(key);
  if (found?.entry.type !== "notice-written" || found.entry.told === undefined) return undefined;
  const then = JSON.parse(found.entry.told) as WeekGains;
  const { summary } = await readReport(campaign, "team", context);
  const { gains, scorecard, lateBloomers } = summary;
  const perOrder = scorecard.find(({ metric }) => metric === "cpa")?.value;
  const moved: Line[] = [
    ...movedLine(gains.views - then.views, ["view", "views"]),
    ...movedLine((gains.orders ?? 0) - (then.orders ?? 0), ["order", "orders"]),
    ...movedLine(gains.posts - then.posts, ["post", "posts"]),
  ];
  const cost = perOrder === undefined ? [] : line` It comes to ${money(perOrder, campaign.currency)} an order now.`;
  const since = day(dayOf(found.entry.at, context.brand.zone));
  const bloomers =
    lateBloomers.length === 0
      ? []
      : [text`Still growing: ${joined(lateBloomers.map(postNamed), ", ")}. Worth a boost, or a second post.`];
  return {
    reply: [
      { kind: "heading", text: line`${campaign.name}, thirty days on` },
      moved.length === 0
        ? text`Nothing new was read since the report of ${since}. It stands at ${counted(gains.views, "view")}.`
        : text`Since the report of ${since}: ${joined(moved, ", ")}.${cost}`,
      ...bloomers,
      {
        kind: "provenance",
        lines: [line`From readings logged after the report; no more is posted. No model was used.`],
      },
    ],
  };
}

function movedLine(by: number, [one, many]: readonly [string, string]): Line[] {
  return by === 0 ? [] : [line`${change(by)} ${[Math.abs(by) === 1 ? one : many]}`];
}
