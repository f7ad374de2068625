import { metricOf } from "../../campaigns/figures/metrics.ts";
import type { Summary } from "../../campaigns/summary/summary.ts";
import { drawFigure, type Reader } from "../../core/draw.ts";
import type { Reply } from "../../core/reply.ts";

/** The figure that the campaign is for, by week; nothing before there are two. */
export function courseChart({ scorecard, course }: Summary, reader: Reader): Reply {
  const metric = scorecard[0]?.metric;
  const known = course.filter(({ value }) => value !== undefined);
  if (metric === undefined || known.length < 2) return [];
  const { label } = metricOf(metric);
  const shown = metric === "orders" || metric === "posts" ? metric : "views";
  const last = course.at(-1)?.value;
  const title = `${label} by week: ${drawFigure({ value: last, unit: "count" }, reader)} in the last one`;
  const labels = course.map(({ week, firstDay }) =>
    firstDay === undefined ? week : drawFigure({ value: firstDay, unit: "day" }, reader),
  );
  return [
    {
      kind: "chart",
      chart: {
        ...{ title, shape: "line", unit: "count", labels },
        series: [{ name: shown === "views" ? "Views gained" : label, values: course.map(({ value }) => value) }],
      },
    },
  ];
}
