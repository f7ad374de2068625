import type { Campaign } from "../../campaigns/campaign.ts";
import type { Creator } from "../../campaigns/creator.ts";
import { medianOf } from "../../campaigns/figures/arithmetic.ts";
import type { QueryTable } from "../../campaigns/query/answer.ts";
import type { Context } from "../../core/context.ts";
import { change, counted, line, rate, text } from "../../core/line.ts";
import type { Line, Reply } from "../../core/reply.ts";
import { ask } from "../figures/asked.ts";
import { partsLine, windowLine } from "../figures/told.ts";
import { figureIn } from "../figures/value.ts";
import { tipLine } from "../summaries/creators.ts";
import { closedOf, weekOf } from "../summaries/told-week.ts";
import { postedLine } from "../telling/post.ts";
import { dueLine } from "./due.ts";
import { owedLine } from "./money.ts";

/** My week: the gain, the best post, the campaign's median rate beside one's own; a tip, what is due and what is owed. */
export async function weekLines(creator: Creator, campaign: Campaign, context: Context): Promise<Reply> {
  const week = await weekLine(creator, campaign, context);
  const told =
    week.length > 0
      ? line`${campaign.name}. ${week}`
      : line`${campaign.name}: nothing of yours was read this week or last. Send your numbers, then your week is here.`;
  const rest = [
    await learnedTip(campaign, context),
    await dueLine(creator, campaign, context),
    await owedLine(creator, campaign, context),
  ];
  return [told, ...rest].filter((each) => each.length > 0).map((each) => text`${each}`);
}

/** What worked in the campaign so far; nothing before a week has closed. */
async function learnedTip(campaign: Campaign, context: Context): Promise<Line> {
  const newest = (await closedOf(campaign, context)).at(-1);
  if (newest === undefined) return [];
  return tipLine((await weekOf(newest, "creators", { campaign, context })).summary);
}

/** This week so far, or last week where nothing was read in this one; nothing where neither was read. */
export async function weekLine(creator: Creator, campaign: Campaign, context: Context): Promise<Line> {
  for (const period of ["this_week", "last_week"]) {
    const wanted = { metric: "overview", groupBy: "video", period } as const;
    const table = await ask(wanted, { kind: "creator", creator, campaign }, context);
    if (table.kind !== "table" || table.all.totals.read === 0) continue;
    return toldWeek(table, await medianIn(campaign, period, context), context);
  }
  return [];
}

async function toldWeek(table: QueryTable, median: number | undefined, context: Context): Promise<Line> {
  const { totals } = table.all;
  const apart = partsLine(totals.parts.views);
  const known = apart.length === 0 ? [] : [" (", ...apart, ")"];
  const gain = line`${windowLine(table.window)}: ${change(totals.counts.views.sum)} views on ${counted(totals.read, "post")}${known}.`;
  return line`${gain}${await bestLine(table, context)}${rateLine(table, median)}`;
}

/** Only where there is a choice of posts is one of them the best. */
async function bestLine({ rows }: QueryTable, context: Context): Promise<Line> {
  const gains = rows.filter(({ totals }) => totals.read > 0 && totals.counts.views.sum > 0);
  const [best, ...others] = gains.toSorted((a, b) => b.totals.counts.views.sum - a.totals.counts.views.sum);
  const post = (await context.records.posts()).find(({ id }) => id === best?.id);
  if (best === undefined || post === undefined || others.length === 0) return [];
  return line` Best: your post of ${postedLine(post, context)}, ${change(best.totals.counts.views.sum)}.`;
}

function rateLine({ all }: QueryTable, median: number | undefined): Line {
  const own = figureIn(all, "engagement_rate")?.value;
  if (own === undefined) return [];
  const beside = median === undefined ? [] : line`; the campaign's median post has ${rate(median)}`;
  return line` ER by views ${rate(own)}${beside}.`;
}

/** Of the posts of the campaign that were read in the span. */
async function medianIn(campaign: Campaign, period: string, context: Context): Promise<number | undefined> {
  const table = await ask({ metric: "engagement_rate", period }, { kind: "campaign", campaign }, context);
  return table.kind === "table" ? medianOf(table.all.totals.perPost.engagementRate) : undefined;
}
