import type { MetricName } from "../../campaigns/figures/metric.ts";
import type { GroupBy, Query } from "../../campaigns/query/query.ts";
import type { Context } from "../../core/context.ts";
import { chosenCampaign } from "../meaning/campaign.ts";
import type { Subject } from "./subject.ts";

/** A campaign's figures as a question that "and last week?" follows; `named`: as an option names the campaign. */
export async function campaignAsked(
  named: string | undefined,
  asked: Partial<Query>,
  context: Context,
): Promise<Query | undefined> {
  if ((await context.records.campaigns()).length === 0) return undefined;
  // The room's own campaign is chosen anew each time.
  const campaign = named === undefined ? {} : { campaign: (await chosenCampaign(context, named)).name };
  return { ...overview, ...asked, filter: { ...campaign, ...asked.filter } };
}

const overview: Query = {
  metric: "overview",
  groupBy: "none",
  filter: {},
  period: "campaign_to_date",
  order: "none",
  limit: null,
};

/**
 * What stats told as a question. A question is about one creator, one code or the campaign: a post is followed by its
 * creator, and several creators by a line for each of the campaign's.
 */
export function followedBy({ subject, period, metric, by }: Read, { about, campaign }: Named): Query {
  const isNamed = campaign !== undefined || (subject.kind === "campaign" && about !== undefined);
  const isOfSeveral = subject.kind === "creators" || subject.kind === "versus";
  return {
    ...overview,
    metric: metric ?? "overview",
    groupBy: by === "post" ? "video" : (by ?? (isOfSeveral ? "creator" : "none")),
    filter: { ...filterOf(subject), ...(isNamed && by !== "campaign" && { campaign: subject.campaign.name }) },
    period,
  };
}

interface Read {
  subject: Subject;
  period: string;
  metric: MetricName | undefined;
  by: Exclude<GroupBy, "none" | "video"> | "post" | undefined;
}

interface Named {
  about?: string | undefined;
  campaign?: string | undefined;
}

function filterOf(subject: Subject): Query["filter"] {
  switch (subject.kind) {
    case "campaign":
    case "creators":
    case "versus":
      return {};
    case "creator":
    case "post":
      return { creator: subject.creator.handle };
    case "code":
      return { code: subject.code };
  }
}
