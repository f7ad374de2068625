import type { Score } from "../../campaigns/summary/scorecard.ts";
import type { Summary } from "../../campaigns/summary/summary.ts";
import type { Context } from "../../core/context.ts";
import { count, counted, joined, line, money, rate, text, weekday } from "../../core/line.ts";
import type { Block, Line, Reply } from "../../core/reply.ts";
import { courseChart } from "../summaries/course-chart.ts";
import { learned, rebookBlocks } from "../summaries/details.ts";
import { postNamed } from "../summaries/look-at.ts";
import type { Week } from "../summaries/told-week.ts";
import { offered } from "../telling/offered.ts";

/** How a whole campaign did, for the team: what it cost, what worked, and whom to book again. */
export function reportMessage({ summary, campaign }: Week, context: Context): Reply {
  const { endOn } = campaign;
  const since = endOn === undefined ? [] : line`, planned until ${weekday(endOn)}`;
  return [
    { kind: "heading", text: line`${campaign.name}: how it went` },
    text`Closed in week ${count(summary.pace.week, "no post yet")}${since}.`,
    ...lines(resultLine(summary), moneyLine(summary), postsLine(summary), ...learned(summary), bloomersLine(summary)),
    ...rebookBlocks(summary),
    ...courseChart(summary, context.brand),
    ...offered(
      context,
      {
        label: "CSV",
        call: { name: "stats", options: { by: "creator", show: "csv", campaign: campaign.id } },
      },
      { label: "By creator", call: { name: "stats", options: { by: "creator", campaign: campaign.id } } },
    ),
    basis(),
  ];
}

/** "181 orders, $17.86 each. Revenue $5,880.00." */
function resultLine({ scorecard, campaign }: Summary): Line {
  const orders = valueOf("orders", scorecard);
  const [perOrder, revenue] = [valueOf("cpa", scorecard), valueOf("revenue", scorecard)];
  const [views, own] = [valueOf("views", scorecard), valueOf("engagement_rate", scorecard)];
  const sold =
    orders === undefined
      ? line`No orders were logged.`
      : line`${counted(orders, "order")}${perOrder === undefined ? [] : line`, ${money(perOrder, campaign.currency)} each`}${revenue === undefined ? [] : line`, revenue ${money(revenue, campaign.currency)}`}.`;
  const seen =
    views === undefined
      ? []
      : line` ${counted(views, "view")}${own === undefined ? [] : line`, ER by views ${rate(own)}`}.`;
  return line`${sold}${seen}`;
}

/** Plan and budget. */
function moneyLine({ pace, campaign: { currency } }: Summary): Line {
  const { committedCents, paidCents, budgetCents } = pace;
  if (committedCents === undefined) return line`No fee or cost is logged.`;
  const plan =
    budgetCents === undefined ? line`; no budget was set` : line` of ${money(budgetCents, currency)} planned`;
  return line`${money(committedCents, currency)} committed${plan}, ${money(paidCents ?? 0, currency)} paid.`;
}

function postsLine({ gains, pace, freshness }: Summary): Line {
  const plan = pace.postsPlanned === undefined ? [] : line` of ${pace.postsPlanned} planned`;
  return line`${counted(gains.posts, "post")}${plan}, ${freshness.fresh} of ${freshness.live} read in the last seven days.`;
}

function bloomersLine({ lateBloomers }: Summary): Line {
  if (lateBloomers.length === 0) return [];
  return line`Still growing after four weeks: ${joined(lateBloomers.map(postNamed), ", ")}.`;
}

function basis(): Block {
  return {
    kind: "provenance",
    lines: [
      line`Figures as logged when it closed; late readings still count, and I look back once in 30 days. Codes miss buyers who do not type them. No model was used.`,
    ],
  };
}

function valueOf(metric: Score["metric"], scores: readonly Score[]): number | undefined {
  return scores.find((score) => score.metric === metric)?.value;
}

function lines(...all: readonly Line[]): Reply {
  return all.filter((each) => each.length > 0).map((each) => text`${each}`);
}
