import { z } from "zod";

import { defineCommand } from "../core/command.ts";
import { metricField, suggestMetrics } from "./figures/metric-field.ts";
import { withoutCampaign } from "./figures/no-campaign.ts";
import { shows } from "./figures/options.ts";
import { chosenCampaign } from "./meaning/campaign.ts";
import { campaignField } from "./meaning/fields.ts";
import { periodAt, periodField } from "./meaning/period.ts";

export const top = defineCommand({
  name: "top",
  summary: "Who leads by a metric, and who is left out and why.",
  role: "viewer",
  effect: "reads",
  audience: "channel",
  money: true,
  options: z.strictObject({
    metric: metricField("What to rank by: views, engagement rate, saves, cpa.").default("engagement_rate"),
    period: periodField,
    by: z.enum(["creator", "post"]).default("creator").describe("Whom to rank."),
    limit: z.int().min(1).max(25).default(5).describe("How many to show."),
    show: z.enum(shows).default("short").describe("All of them, a file, or how it was computed."),
    chart: z.boolean().default(false).describe("With a chart."),
    campaign: campaignField,
  }),
  examples: ["", "views last week", "engagement rate limit:10", "views by post"],
  suggest: { metric: suggestMetrics },

  async asks({ metric, by, limit, period: typed, campaign }, context) {
    const { campaignAsked } = await import("./figures/followed-by.ts");
    const { goodEnd } = await import("./figures/ranking.ts");
    const shape = { groupBy: by === "post" ? "video" : by, order: goodEnd(metric), limit } as const;
    return campaignAsked(campaign, { metric, ...shape, period: await periodAt(typed, context) }, context);
  },

  async run(options, context) {
    const nothing = await withoutCampaign(context);
    if (nothing !== undefined) return nothing;
    const campaign = await chosenCampaign(context, options.campaign);
    const { ranking } = await import("./figures/ranking.ts");
    return ranking(campaign, { ...options, period: await periodAt(options.period, context) }, context);
  },
});
