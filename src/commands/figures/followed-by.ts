import type { MetricName } from "../../campaigns/figures/metric.ts";
import type { GroupBy, Query } from "../../campaigns/query/query.ts";
import type { Subject } from "./subject.ts";

/** Figures as a question that "and last week?" follows; undefined for a post or several creators. */
export function followedBy(
  { subject, period, metric, by }: Read,
  { about, campaign }: { about?: string | undefined; campaign?: string | undefined },
): Query | undefined {
  const filter = filterOf(subject);
  if (filter === undefined) return undefined;
  // The room's own campaign is chosen anew each time.
  const isNamed = campaign !== undefined || (subject.kind === "campaign" && about !== undefined);
  return {
    metric: metric ?? "overview",
    groupBy: by === "post" ? "video" : (by ?? "none"),
    filter: { ...filter, ...(isNamed && by !== "campaign" && { campaign: subject.campaign.name }) },
    period,
    order: "none",
    limit: null,
  };
}

interface Read {
  subject: Subject;
  period: string;
  metric: MetricName | undefined;
  by: Exclude<GroupBy, "none" | "video"> | "post" | undefined;
}

function filterOf(subject: Subject): Query["filter"] | undefined {
  switch (subject.kind) {
    case "campaign":
      return {};
    case "creator":
      return { creator: subject.creator.handle };
    case "code":
      return { code: subject.code };
    case "creators":
    case "versus":
    case "post":
      return undefined;
  }
}
