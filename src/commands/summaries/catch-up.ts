import type { Campaign } from "../../campaigns/campaign.ts";
import type { Summary } from "../../campaigns/summary/summary.ts";
import { count, day, line, text } from "../../core/line.ts";
import type { Reply } from "../../core/reply.ts";
import type { Line } from "../../core/reply.ts";
import { movedOf } from "./score-lines.ts";

/** The weeks that nobody was told of, a line each. */
export function catchUpMessage(campaign: Campaign, weeks: readonly Summary[]): Reply {
  return [
    {
      kind: "heading",
      text: line`${campaign.name}: ${weeks.length === 1 ? line`a week that was` : line`${weeks.length} weeks that were`} missed`,
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

function weekLine({ firstDay, lastDay, scorecard, gains }: Summary): Line {
  const [first] = scorecard;
  const span = firstDay === undefined ? line`until ${day(lastDay)}` : line`${day(firstDay)} – ${day(lastDay)}`;
  const orders = gains.orders === undefined ? [] : line`, ${gains.orders} orders`;
  const moved = first === undefined ? undefined : movedOf(first);
  const change = moved === undefined ? [] : line` (${[first?.label ?? ""]} ${moved})`;
  return line`${span}: ${count(gains.views)} views gained, ${gains.posts} posts${orders}${change}.`;
}
