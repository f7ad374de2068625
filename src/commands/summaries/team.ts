import type { Summary } from "../../campaigns/summary/summary.ts";
import type { Context } from "../../core/context.ts";
import { count, counted, joined, line, money, text, weekday } from "../../core/line.ts";
import type { Block, Line, Reply } from "../../core/reply.ts";
import { offered } from "../telling/offered.ts";
import { actionButtons } from "./action-buttons.ts";
import { audienceLine } from "./audience.ts";
import { bigSentence, type BigSentence } from "./big-sentence.ts";
import { courseChart } from "./course-chart.ts";
import { lookAt, moversLine, namesOf, paceLine, postNamed } from "./look-at.ts";
import { scoreLine } from "./score-lines.ts";
import type { Week } from "./told-week.ts";

/** How many things to look at stand in the message; the rest is in its thread. */
const mostSigns = 4;

/** The team's message: one screen. */
export async function teamMessage(week: Week, context: Context): Promise<Reply> {
  const { summary } = week;
  const big = await bigSentence(summary, context);
  const signs = lookAt(summary);
  const audience = audienceLine(week);
  const rest = signs.length - mostSigns;
  const more = rest > 0 ? line` ${rest} more in the details.` : [];
  return [
    { kind: "heading", text: nameLine(summary) },
    text`${spanLine(summary)} · ${freshLine(summary)}`,
    text`${big.words}`,
    ...lines(scoreLine(summary), paceLine(summary), maturityLine(summary)),
    ...lines(risingLine(summary)),
    ...(signs.length === 0 ? [] : [text`Look at: ${joined(signs.slice(0, mostSigns), " ")}${more}`]),
    ...lines(audience, correctionsLine(summary)),
    ...courseChart(summary, context.brand),
    ...offered(context, ...actionButtons(week)),
    footer(summary, big),
  ];
}

/** "Spring Glow, week 5 of 9" */
export function nameLine({ campaign, pace }: Summary): Line {
  const { week, weeks } = pace;
  if (week === undefined || week < 1) return line`${campaign.name}`;
  const of = weeks === undefined || week > weeks ? [] : line` of ${weeks}`;
  return line`${campaign.name}, week ${week}${of}`;
}

/** "Mon 9 Feb – Sun 15 Feb (Europe/London)" */
export function spanLine({ firstDay, lastDay, zone }: Summary): Line {
  return line`${firstDay === undefined ? line`until` : line`${weekday(firstDay)} –`} ${weekday(lastDay)} (${zone})`;
}

/** "Views: 388,000 → 391,200", of the weeks that were told before. */
export function correctionsLine({ corrections, campaign }: Summary): Line {
  if (corrections.length === 0) return [];
  const told = corrections.map(({ metric, unit, told: was, now }) => {
    const draw = (value: number) => (unit === "money" ? money(value, campaign.currency) : count(value));
    return line`${[metric]} ${draw(was)} → ${draw(now)}`;
  });
  return line`Since the last summary, the week before was corrected: ${joined(told, ", ")}.`;
}

function freshLine({ freshness }: Summary): Line {
  const { creators, freshCreators, newest } = freshness;
  return newest === undefined
    ? line`nothing read yet`
    : line`${freshCreators} of ${counted(creators, "creator")} fresh`;
}

/** Early weeks say little yet. */
function maturityLine({ pace: { week }, isFirst }: Summary): Line {
  if (week === undefined || week < 1 || week > 2) return [];
  // playbook: how long it takes
  return line`Week ${week}${[isFirst ? " holds all that came before it" : ""]}: early signals come after 2–4 weeks.`;
}

function risingLine(summary: Summary): Line {
  const { rising, selling, lateBloomers, asks } = summary;
  const parts: Line[] = [
    ...(rising.length === 0 ? [] : [line`Rising: ${moversLine(rising)}.`]),
    ...(selling.length === 0 ? [] : [line`Most orders: ${moversLine(selling)}.`]),
    ...(lateBloomers.length === 0
      ? []
      : [line`Still growing after four weeks: ${joined(lateBloomers.map(postNamed), ", ")}.`]),
    ...(asks.stale.length === 0 ? [] : [line`Not read in seven days: ${namesOf(asks.stale, 3)}.`]),
  ];
  return joined(parts, " ");
}

function footer({ gains, asOf, scorecard }: Summary, { isByModel }: BigSentence): Block {
  const { firstSeen, sinceOlder } = gains.apart;
  const apart: Line[] = [
    ...(firstSeen === 0 ? [] : [line`${firstSeen} views first seen on older posts`]),
    ...(sinceOlder === 0 ? [] : [line`${sinceOlder} since older readings`]),
  ];
  const told = apart.length === 0 ? [] : line` Of the gain ${joined(apart, ", ")}.`;
  const isMoney = scorecard.some(({ metric }) => metric === "cpa" || metric === "cpm");
  const basis = isMoney ? "ER and cost to date; codes miss buyers who do not type them." : "ER to date.";
  const closed = line`Read until ${{ value: asOf, unit: "instant" as const }}. ${[basis]}`;
  const model = isByModel ? "Worded by a model; the figures are ours." : "No model was used.";
  return { kind: "provenance", lines: [line`${closed}${told} ${[model]}`] };
}

function lines(...all: readonly Line[]): Reply {
  return all.filter((each) => each.length > 0).map((each) => text`${each}`);
}
