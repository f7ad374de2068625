import type { MetricName } from "../../campaigns/figures/metric.ts";
import { metricOf } from "../../campaigns/figures/metrics.ts";
import type { Query } from "../../campaigns/query/query.ts";
import type { RosterEntry } from "../people.ts";
import { takeCampaign } from "./campaign.ts";
import { takeCondition } from "./conditions.ts";
import { oursWords, ownWords, takeCode, takeHandles, takeNames, takeNiche } from "./filters.ts";
import { overviews } from "./general.ts";
import { takeGroup, type FoundGroup } from "./groups.ts";
import { mainMetric, markMetrics, type FoundMetric } from "./metrics.ts";
import { takePeriod, type FoundPeriod } from "./periods.ts";
import { takeLimit, takeRank, type FoundRank } from "./ranks.ts";
import type { Wording } from "./wording.ts";

/** What a question names, before it is settled what it asks. */
export interface Slots {
  metrics: readonly FoundMetric[];
  metric: MetricName | undefined;
  isOverview: boolean;
  period: FoundPeriod | undefined;
  group: FoundGroup | undefined;
  rank: FoundRank | undefined;
  limit: number | undefined;
  where: Query["filter"]["where"];
  code: string | undefined;
  campaign: string | undefined;
  niche: string | undefined;
  /** Handles and names, as written. */
  people: readonly string[];
  /** Only where they stand makes them names: words may be meant. */
  isUnsure: boolean;
  isOwn: boolean;
  isOurs: boolean;
  isSlash: boolean;
}

/** What is known here and helps to tell names from words. */
export interface Known {
  now?: string | undefined;
  creators?: readonly RosterEntry[] | undefined;
  campaigns?: readonly string[] | undefined;
  codes?: readonly string[] | undefined;
}

/** Takes from a wording all that it names: dates before numbers, thresholds before ranks, names last. */
export function slotsOf(said: Wording, { now, creators = [], campaigns = [], codes = [] }: Known): Slots {
  said.take(/^[ ]*\/(?:campaign )?ask(?![\p{L}\d])/u);
  const isSlash = said.take(
    /^[ ]*(?:campaign )?stats(?![\p{L}\d])(?= .)|^[ ]*\/(?:campaign )?(?:stats|top)(?![\p{L}\d])/u,
  );
  const isTop = /top[ ]*$/.test(isSlash?.[0] ?? "");
  const isOwn = said.has(ownWords);
  const isOurs = said.has(oursWords);
  const handles = takeHandles(said);
  const code = takeCode(said, codes);
  const isOverview = overviews.some((pattern) => said.has(pattern));
  const period = takePeriod(said, now);
  const campaign = takeCampaign(said, campaigns);
  const metrics = markMetrics(said);
  const metric = mainMetric(metrics);
  const where = takeCondition(said, metric);
  const main = where === undefined ? metric : (metricBeside(metrics, where.metric) ?? where.metric);
  const end = takeRank(said);
  const rank = end ?? (isTop ? { end: "good" as const, isList: true, isTop: true, isOfCost: false } : undefined);
  const asked = rank?.isOfCost === true && main === "orders" ? "cpa" : main;
  const niche = takeNiche(said);
  const group = takeGroup(said);
  const limit = rank === undefined ? undefined : takeLimit(said);
  const { names, isSure } = takeNames(said, creators);
  return {
    ...{ metrics, metric: asked, isOverview, period, group, rank, limit, where, code, campaign, niche },
    people: handles.length > 0 && !isSure && !comparing.test(said.folded) ? handles : [...handles, ...names],
    isUnsure: handles.length === 0 && !isSure,
    ...{ isOwn, isOurs, isSlash: isSlash !== undefined },
  };
}

const comparing = /(?<![\p{L}])(?:vs\.?|versus|against|compared?|than|and|und|y|et|e|or)(?![\p{L}])/u;

/** "ER of those over 10k views" asks for the rate, "over 10k views" for the views. */
function metricBeside(metrics: readonly FoundMetric[], of: MetricName): MetricName | undefined {
  const isPrice = metricOf(of).usesCost;
  return mainMetric(metrics.filter(({ name }) => name !== of && name !== "posts" && !(isPrice && name === "spend")));
}
