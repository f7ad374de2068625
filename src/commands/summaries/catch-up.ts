import type { Campaign } from "../../campaigns/campaign.ts";
import type { Score } from "../../campaigns/summary/scorecard.ts";
import type { Summary } from "../../campaigns/summary/summary.ts";
import { counted, day, joined, line, text } from "../../core/line.ts";
import type { Reply } from "../../core/reply.ts";
import type { Line } from "../../core/reply.ts";
import { movedOf } from "./score-lines.ts";

/** The weeks that nobody was told of, a line each. */
export function catchUpMessage(campaign: Campaign, weeks: readonly Summary[]): Reply {
  return [
    {
      kind: "heading",
      text: line`${campaign.name}: ${counted(weeks.length, "missed week")}`,
    },
    ...weeks.map((summary) => text`${weekLine(summary)}`),
    {
      kind: "provenance",
      lines: [
        line`Nothing could be posted here when these weeks closed; each is told once, in this message. No model was used.`,
      ],
    },
  ];
}

/** What the campaign is for stands first, with its change: "204 orders (-29.9%), 388,000 views gained, 12 posts." */
function weekLine({ firstDay, lastDay, scorecard: [big], gains }: Summary): Line {
  const span = firstDay === undefined ? line`until ${day(lastDay)}` : line`${day(firstDay)} – ${day(lastDay)}`;
  const moved = big && movedOf(big);
  const told = [
    ...(gains.orders === undefined ? [] : [{ metric: "orders", words: ordersLine(gains.orders, big) }]),
    { metric: "views", words: line`${counted(gains.views, "view")} gained` },
    { metric: "posts", words: counted(gains.posts, "post") },
  ];
  const first = told.flatMap(({ metric, words }) =>
    metric === big?.metric ? [moved === undefined ? words : line`${words} (${moved})`] : [],
  );
  const rest = told.flatMap(({ metric, words }) => (metric === big?.metric ? [] : [words]));
  return line`${span}: ${joined([...first, ...rest], ", ")}.`;
}

/** Where orders are what the campaign is for, and nobody told of any, there is nothing to count. */
function ordersLine(orders: number, big: Score | undefined): Line {
  return big?.metric === "orders" && big.value === undefined ? line`no orders logged` : counted(orders, "order");
}
