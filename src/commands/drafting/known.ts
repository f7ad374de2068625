import type { BriefRequest } from "../../campaigns/brief-request.ts";
import type { Briefing } from "../../campaigns/briefing.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import type { MetricName } from "../../campaigns/figures/metric.ts";
import type { Row } from "../../campaigns/query/row.ts";
import type { Context } from "../../core/context.ts";
import { counted, line } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";
import { askedIn } from "../../briefs/asked.ts";
import type { Known } from "../../briefs/draft.ts";
import { termsOf } from "../../briefs/terms.ts";
import { ask } from "../figures/asked.ts";
import { figureIn, valueOf } from "../figures/value.ts";
import { todayOf } from "../meaning/today.ts";
import { briefIn } from "./versions.ts";

/** What the campaign gives to each of its briefs. */
export interface CampaignKnown {
  of: (creator: string) => Omit<Known, "place">;
  worked: readonly string[];
  /** What of it the requester is told: "Worked here: …". */
  told: Line | undefined;
}

export async function knownFor(
  campaign: Campaign,
  { request, briefs }: { request: BriefRequest; briefs: readonly Briefing[] },
  context: Context,
): Promise<CampaignKnown> {
  const { language } = request;
  const bookings = (await context.records.bookings()).filter((booking) => booking.campaign === campaign.id);
  const best = await bestHooks(campaign, context);
  // Hooks are tagged in the team's language, and a brief is in one language.
  const worked = context.brand.locale.startsWith(language) ? best.map(({ label }) => label) : [];
  const contact = contactIn(briefs);
  const asked = askedIn(await context.records.voices(campaign.id), language);
  return {
    of: (creator) => ({
      ...termsOf(
        bookings.find((booking) => booking.creator === creator),
        campaign,
        { language, today: todayOf(context) },
      ),
      ...{ contact, asked, worked },
    }),
    worked,
    told: worked.length === 0 ? undefined : toldBest(best, campaign, context),
  };
}

/** The review contact of the newest brief that names one: it is told once for a campaign. */
function contactIn(briefs: readonly Briefing[]): string | undefined {
  const newest = briefs.flatMap(({ versions }) => versions).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return newest.map((version) => briefIn(version).contact).find((contact) => contact !== undefined);
}

const leastPosts = 3;
const leastViews = 1_000;
const mostHooks = 2;

/** Orders are known by code and not by post, so only views and engagement tell one hook from another. */
function metricFor({ goal }: Campaign): MetricName {
  return goal === "views" ? "views_per_post" : "engagement_rate";
}

/** Hooks above the campaign's own figure, where there are enough posts to say so. */
async function bestHooks(campaign: Campaign, context: Context): Promise<Row[]> {
  const metric = metricFor(campaign);
  const table = await ask({ metric, groupBy: "hook", order: "top" }, { kind: "campaign", campaign }, context);
  if (table.kind !== "table") return [];
  const usual = figureIn(table.all, metric)?.value ?? Infinity;
  const enough = table.rows.filter(
    ({ id, totals }) => id !== undefined && totals.read >= leastPosts && totals.counts.views.sum >= leastViews,
  );
  return enough.filter((row) => (figureIn(row, metric)?.value ?? 0) > usual).slice(0, mostHooks);
}

function toldBest(rows: readonly Row[], campaign: Campaign, { brand }: Context): Line {
  const metric = metricFor(campaign);
  const [row] = rows;
  const figure = row && figureIn(row, metric);
  if (row === undefined || figure === undefined) return [];
  const name = metric === "engagement_rate" ? "ER by views" : "views a post";
  const value = valueOf(figure, campaign.currency, brand);
  return line`Worked here, and among the hooks: "${row.label}", ${[name]} ${value} on ${counted(row.totals.read, "post")}.`;
}
