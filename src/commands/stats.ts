import { z } from "zod";

import type { MetricName } from "../campaigns/figures/metric.ts";
import type { GroupBy } from "../campaigns/query/query.ts";
import { matchCreator } from "../campaigns/selection.ts";
import { defineCommand } from "../core/command.ts";
import type { Context } from "../core/context.ts";
import { UserError } from "../core/errors.ts";
import type { Reply } from "../core/reply.ts";
import { metricField, metricIn, suggestMetrics } from "./figures/metric-field.ts";
import { withoutCampaign } from "./figures/no-campaign.ts";
import { shows, type Asked } from "./figures/options.ts";
import { quickStats } from "./figures/quick.ts";
import { subjectOf, type Subject } from "./figures/subject.ts";
import { campaignField } from "./meaning/fields.ts";
import { periodAt, periodField } from "./meaning/period.ts";

const groups = ["creator", "week", "post", "niche", "tier", "format", "hook", "code", "campaign"] as const;

export const stats = defineCommand({
  name: "stats",
  summary: "Quick stats of a campaign, creator, post or code.",
  role: "viewer",
  effect: "reads",
  audience: "channel",
  money: true,
  options: z.strictObject({
    about: z
      .string()
      .max(400)
      .optional()
      .describe("Creators, a post's link or day, a code; maya vs jon compares. The campaign where you leave it out.")
      .meta({ takes: "creators" }),
    // Before `by`, so that "last week" is a period and no list of weeks.
    period: periodField,
    by: z.enum(groups).optional().describe("A line for each."),
    metric: metricField("One metric in depth: views, engagement rate, cpa.").optional(),
    chart: z.boolean().default(false).describe("With a chart."),
    lifetime: z.boolean().default(false).describe("Compare all there is so far, instead of posts at the same age."),
    show: z.enum(shows).default("short").describe("All lines, a file, or how it was computed."),
    campaign: campaignField,
  }),
  examples: ["", "by creator", "last week", "by week chart", "engagement rate by format", "computed"],
  suggest: { metric: suggestMetrics },

  async asks(options, context) {
    if ((await withoutCampaign(context)) !== undefined) return undefined;
    const { followedBy } = await import("./figures/followed-by.ts");
    return followedBy(await readOptions(options, context), options);
  },

  async run(options, context) {
    const nothing = await withoutCampaign(context);
    if (nothing !== undefined) return nothing;
    const { subject, ...read } = await readOptions(options, context);
    return answered(subject, { ...options, ...read }, context);
  },
});

interface Given {
  about?: string | undefined;
  period: string;
  by?: By | undefined;
  metric?: MetricName | undefined;
  campaign?: string | undefined;
}

type By = (typeof groups)[number];

/** What the words of the options name. Throws UserError where they name nobody or several. */
async function readOptions(options: Given, context: Context) {
  const { about, metric } = await named(options, context);
  const code = options.by === "code" ? await codeIn(about, context) : undefined;
  // By campaign all of them are asked: which one a name stands in does not matter.
  const any = options.by === "campaign" ? (await context.records.campaigns())[0]?.id : undefined;
  const { subject, period } = await meant(code ?? about, { ...options, campaign: options.campaign ?? any }, context);
  return { subject, period, metric, by: code === undefined ? options.by : undefined };
}

/** "mia since 1 feb": what names nobody may hold a period besides, in words that no option takes. */
async function meant(
  about: string | undefined,
  { campaign, period }: { campaign?: string | undefined; period: string },
  context: Context,
): Promise<{ subject: Subject; period: string }> {
  try {
    return { subject: await subjectOf(about, campaign, context), period: await periodAt(period, context) };
  } catch (error) {
    if (!(error instanceof UserError) || about === undefined || context.call.options.period !== undefined) throw error;
    const { spokenPeriod } = await import("./figures/spoken-period.ts");
    const spoken = spokenPeriod(about, context);
    if (spoken === undefined) throw error;
    return { subject: await subjectOf(spoken.about, campaign, context), period: spoken.period };
  }
}

/** "stats code MIA15" names one code; "stats mia by code" asks for a line for each of hers. */
async function codeIn(about: string | undefined, { records }: Context): Promise<string | undefined> {
  if (about === undefined || matchCreator(about, await records.creators()).kind !== "nobody") return undefined;
  return `code ${about}`;
}

interface Options extends Asked {
  by: (typeof groups)[number] | undefined;
  lifetime: boolean;
}

async function answered(subject: Subject, options: Options, context: Context): Promise<Reply> {
  const { metric } = options;
  const isPlain = options.by === undefined && metric === undefined && options.show === "short" && !options.chart;
  if (subject.kind === "versus" && isPlain && !options.lifetime) {
    const { versus } = await import("./figures/versus.ts");
    return versus(subject, context);
  }
  const groupBy = groupFor(subject, options);
  if (groupBy !== undefined) {
    const { breakdown } = await import("./figures/breakdown.ts");
    return breakdown(subject, { ...options, groupBy }, context);
  }
  if (metric !== undefined) {
    const { inDepth } = await import("./figures/depth.ts");
    return inDepth(subject, { ...options, metric }, context);
  }
  return quickStats(subject, options, context);
}

/** A post is its own line; several creators get one each; a chart has something to be by. */
function groupFor(subject: Subject, { by, chart, show }: Options): GroupBy | undefined {
  if (by === "post") return subject.kind === "post" ? undefined : "video";
  if (by !== undefined) return subject.kind === "post" && by !== "week" ? undefined : by;
  if (subject.kind === "creators" || subject.kind === "versus") return "creator";
  return chart || show === "csv" ? "week" : undefined;
}

/** "mia er": the metric may stand among the words, unless all of them name somebody. */
async function named(
  { about, metric }: { about?: string | undefined; metric?: MetricName | undefined },
  { records }: Context,
): Promise<{ about: string | undefined; metric: MetricName | undefined }> {
  const found = about === undefined || metric !== undefined ? undefined : metricIn(about);
  if (found === undefined) return { about, metric };
  const said = about?.toLowerCase();
  const campaigns = await records.campaigns();
  if (campaigns.some(({ name }) => name.toLowerCase() === said)) return { about, metric };
  return { about: found.rest === "" ? undefined : found.rest, metric: found.metric };
}
