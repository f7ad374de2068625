import type { MetricName } from "../../campaigns/figures/metric.ts";
import type { Query, QueryMetric } from "../../campaigns/query/query.ts";
import { orderOf } from "./ranks.ts";
import type { Slots } from "./slots.ts";

/** The typed query that a question's slots come to. `isMe`: its "my" is the asker's. */
export function queryOf(slots: Slots, metric: QueryMetric, isMe: boolean): Query {
  const { period, rank, where } = slots;
  const filter = filterOf(slots, isMe);
  const isAboutOne = filter.creator !== undefined || filter.code !== undefined;
  const condition = isAboutOne ? undefined : where;
  const order =
    rank === undefined || metric === "overview" || isOneFigure(slots, isAboutOne) ? "none" : orderOf(rank, metric);
  return {
    metric,
    groupBy: groupFor({ slots, metric, order, isAboutOne, hasCondition: condition !== undefined }),
    filter: { ...filter, ...(condition !== undefined && { where: condition }) },
    period: period?.period ?? "campaign_to_date",
    order: condition !== undefined && slots.limit === undefined && rank?.isList !== true ? "none" : order,
    limit:
      order === "none" || (condition !== undefined && slots.limit === undefined)
        ? null
        : (slots.limit ?? (isSingular(slots) ? 1 : null)),
  };
}

/** "what's Mia's best ER" is about one creator: nobody is ranked, unless by her videos or weeks. */
function isOneFigure({ group }: Slots, isAboutOne: boolean): boolean {
  return isAboutOne && (group === undefined || group.groupBy === "creator");
}

function filterOf({ people, code, campaign, niche }: Slots, isMe: boolean): Query["filter"] {
  const [creator, ...others] = people;
  return {
    ...(creator !== undefined && others.length === 0 ? { creator } : isMe && { creator: "me" }),
    ...(campaign !== undefined && { campaign }),
    ...(code !== undefined && { code }),
    ...(niche !== undefined && { niche }),
  };
}

interface Grouped {
  slots: Slots;
  metric: MetricName | "overview";
  order: Query["order"];
  isAboutOne: boolean;
  hasCondition: boolean;
}

function groupFor({ slots, metric, order, isAboutOne, hasCondition }: Grouped): Query["groupBy"] {
  const { group, period, people } = slots;
  if (people.length > 1) return "creator";
  if (period?.isComparison === true && group?.isExplicit !== true && order === "none") return "week";
  const named = group?.groupBy;
  if (group?.isExplicit === true) return named === "creator" && isAboutOne ? "none" : (named ?? "none");
  if (order !== "none") return named === undefined || (named === "video" && metric === "posts") ? "creator" : named;
  if (hasCondition) return named === "campaign" || named === "video" || named === "week" ? named : "creator";
  // "which creator posted": a question for names, though nothing ranks them.
  const asksWho = named === "creator" && group?.isAsked === true && group.isOne && !isAboutOne;
  return asksWho ? "creator" : "none";
}

/** "who", "best", "which creator": one; "top creators", "ranking": all of them. */
function isSingular({ rank, group }: Slots): boolean {
  if (rank === undefined || rank.isList) return false;
  if (group === undefined) return !rank.isTop;
  return group.isOne;
}
