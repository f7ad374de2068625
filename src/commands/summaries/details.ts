import type { Summary } from "../../campaigns/summary/summary.ts";
import { buttons, count, counted, day, joined, line, listed, money, rate, text } from "../../core/line.ts";
import type { Block, Button, Line, Reply, Table } from "../../core/reply.ts";
import { isMostlyMicro, microBenchmark } from "../figures/benchmark.ts";
import { lookAt, namesOf } from "./look-at.ts";
import { figureOf, movedOf } from "./score-lines.ts";
import type { Week } from "./told-week.ts";

/** What follows in the thread: the whole scorecard, what was learnt, whom to book again and why, and how it is counted. */
export function detailsOf({ summary, creators }: Week): Reply {
  const { asks } = summary;
  const signs = lookAt(summary);
  const lines: Line[] = [
    ...(signs.length === 0 ? [] : [line`Look at: ${joined(signs, " ")}`]),
    ...(asks.stale.length === 0 ? [] : [line`Not read in seven days: ${namesOf(asks.stale, 30)}.`]),
    ...(asks.dueNext.length === 0
      ? []
      : [
          line`Due this week: ${listed(
            asks.dueNext.map(({ person, dueOn }) => line`${person.name} ${day(dueOn)}`),
            12,
          )}.`,
        ]),
    ...(asks.unchecked === 0
      ? []
      : [line`Disclosure of ${counted(asks.unchecked, "post")} of the week is not checked yet.`]),
    ...learned(summary),
    ...(asks.unpaid.length === 0
      ? []
      : [line`The fee of ${namesOf(asks.unpaid, 12)} is open although all posts are in.`]),
  ];
  return [
    { kind: "table", table: scoreTable(summary) },
    ...lines.map((each) => text`${each}`),
    ...rebookBlocks(summary),
    ...buttons(csvOf("CSV by creator", "creator", summary), csvOf("CSV by post", "post", summary)),
    definitions(summary, isMostlyMicro(creators) ? microBenchmark : []),
  ];
}

/** The week's figures for other programs. */
function csvOf(label: string, by: "creator" | "post", { week, campaign }: Summary): Button {
  return { label, call: { name: "stats", options: { by, period: week, show: "csv", campaign: campaign.id } } };
}

function scoreTable({ scorecard, campaign }: Summary): Table {
  return {
    columns: [
      { label: "Figure", align: "left" },
      { label: "Week", align: "right" },
      { label: "Change", align: "right" },
    ],
    rows: scorecard.map((score) => [
      [`${score.label}${score.span === "to date" ? ", to date" : ""}`],
      [figureOf({ ...score, missing: score.value === undefined ? score.missing : undefined }, campaign.currency)],
      [movedOf(score) ?? "–"],
    ]),
  };
}

/** What worked, with how many posts say so. */
export function learned({ learnings, tooFew }: Summary): Line[] {
  const best = learnings.map(
    ({ by, tag, posts, rate: own, overall }) =>
      line`Best ${[by]}: "${tag}", ER by views ${rate(own)} over ${counted(posts, "post")}, the campaign ${rate(overall)}.`,
  );
  const [few] = tooFew;
  if (few === undefined) return best;
  const left = tooFew.map(({ by, tags }) => counted(tags, by));
  return [...best, line`Not ranked: ${listed(left)} with fewer than ${few.least} posts or 1,000 views read.`];
}

/** Whom to book again, and why. */
export function rebookBlocks({ rebook, unjudged, campaign }: Summary): Block[] {
  const [first] = rebook;
  const few = `fewer than ${String(unjudged.least)} orders so far`;
  const left = unjudged.creators === 0 ? [] : line`Not judged: ${counted(unjudged.creators, "creator")} with ${[few]}.`;
  if (first === undefined) return left.length === 0 ? [] : [text`Nobody is ranked for booking again. ${left}`];
  const each = rebook.map(({ person, orders, perOrder, rate: own, hasDelivered }) => {
    const er = own === undefined ? [] : line`, ER by views ${rate(own)}`;
    return line`${person.name}: ${money(perOrder, campaign.currency)} an order over ${count(orders)}${er}${[hasDelivered ? ", all posts delivered" : ""]}`;
  });
  const overall = money(first.perOrderOverall, campaign.currency);
  return [text`Worth booking again, against ${overall} an order overall. ${joined(each, "; ")}. ${left}`];
}

function definitions({ pace }: Summary, benchmark: Line): Block {
  return {
    kind: "provenance",
    lines: [
      line`Gained: from the last reading before one closing to the last before the next; what was first read later counts in the week it was read.`,
      line`ER by views = (likes + comments + shares) / views, lifetime, pooled${benchmark}.`,
      ...(pace.light === undefined
        ? []
        : [line`Budget is green within 10 points of the time gone, amber within 25, red beyond or above the budget.`]),
    ],
  };
}
