import type { Missing } from "../../campaigns/figures/metric.ts";
import type { Score } from "../../campaigns/summary/scorecard.ts";
import type { Summary } from "../../campaigns/summary/summary.ts";
import { counted, joined, line, money, rate } from "../../core/line.ts";
import type { Figure, Line } from "../../core/reply.ts";

/** "204 orders, 87 fewer than the week before." */
export function bigLine(summary: Summary): Line {
  const [score] = summary.scorecard;
  if (score === undefined) return [];
  const big = bigFigures(summary);
  if (big === undefined) return line`${[score.label]}: ${figureOf(score, summary.campaign.currency)}.`;
  const gained = score.metric === "views" ? " gained" : "";
  return line`${big.gained}${[gained]}${[big.isFirst ? " " : ", "]}${big.moved}.`;
}

/** The week's biggest figure with what it counts, and how it moved; undefined where there is none. */
export function bigFigures({ scorecard: [score] }: Summary): BigFigures | undefined {
  if (score?.value === undefined) return undefined;
  const [one, many] = nouns[score.metric] ?? [score.label.toLowerCase(), score.label.toLowerCase()];
  return { gained: counted(score.value, one, many), moved: against(score), isFirst: score.before === undefined };
}

interface BigFigures {
  /** "204 orders" */
  gained: Line;
  /** "87 fewer than the week before", "in the first week" */
  moved: Line;
  isFirst: boolean;
}

/** "Views +388,000 (+6%) · ER by views 4.7% (–0.1) · $2,900.00 paid": what stands beside the big one. */
export function scoreLine(summary: Summary): Line {
  const { scorecard, campaign, pace } = summary;
  const shown = scorecard.slice(1).filter(({ metric }) => beside.has(metric));
  const parts = shown.flatMap((score) => (score.value === undefined ? [] : [scorePart(score, campaign.currency)]));
  const due =
    pace.postsDue === 0
      ? []
      : [
          line`${pace.dueDelivered} of ${counted(pace.postsDue, "post")} due ${[pace.postsDue === 1 ? "is" : "are"]} live`,
        ];
  return joined(
    [...parts, ...due].filter((part) => part.length > 0),
    " · ",
  );
}

/** A score's value as it is drawn, with why there is none. */
export function figureOf({ value, unit, missing, span }: Score, currency: string): Figure {
  const why = missing === undefined ? undefined : whyNot(missing);
  const drawn = { value, unit, ...(unit === "money" && { currency }), ...(why !== undefined && { why }) };
  return value !== undefined && unit === "count" && span === "week" ? { ...drawn, signed: true } : drawn;
}

/** How a score moved: in percent, or in percentage points; nothing where there is nothing to compare with. */
export function movedOf({ value, before, unit }: Score): Figure | undefined {
  if (value === undefined || before === undefined) return undefined;
  if (unit === "rate") return { value: value - before, unit: "points" };
  return before > 0 ? { value: (value - before) / before, unit: "rate", signed: true } : undefined;
}

const nouns: Readonly<Record<string, readonly [string, string]>> = {
  orders: ["order", "orders"],
  views: ["view", "views"],
  posts: ["post", "posts"],
};

const beside = new Set(["orders", "views", "engagement_rate", "paid", "cpa", "cpm"]);

function against({ value = 0, before }: Score): Line {
  if (before === undefined) return line`in the first week`;
  const by = value - before;
  if (by === 0) return line`as many as the week before`;
  return line`${Math.abs(by)} ${[by > 0 ? "more" : "fewer"]} than the week before`;
}

function scorePart(score: Score, currency: string): Line {
  const moved = movedOf(score);
  const change = moved === undefined ? [] : line` (${moved})`;
  if (score.metric === "engagement_rate") return line`ER by views ${rate(score.value)}${change}`;
  if (score.metric === "paid") return score.value === 0 ? [] : line`${money(score.value, currency)} paid`;
  if (score.metric === "cpa") return line`${money(score.value, currency)} per conversion`;
  if (score.metric === "cpm") return line`CPM (views) ${money(score.value, currency)}`;
  return line`${[score.label]} ${figureOf({ ...score, missing: undefined }, currency)}${change}`;
}

function whyNot(missing: Missing): string | undefined {
  switch (missing.why) {
    case "no posts":
      return "no posts yet";
    case "not read":
      return "nothing was read";
    case "no views":
    case "no engagements":
      return "no views yet";
    case "gifted":
      return "gifted";
    case "no cost known":
      return "no fee or cost is logged";
    case "no orders":
      return "no orders";
    case "no sales logged":
      return "no orders are logged";
    case "costs without dates":
      return "fees carry no dates";
    case "nothing spent":
      return "nothing spent";
    case "known on some":
    case "known on none":
    case "under the minimum":
      return undefined;
  }
}
