import type { FigureToken, MetricToken } from "./tokens.ts";

/** Whether a figure of this kind can be a value of the metric at all: no sum is a count of likes. */
export function fits(figure: FigureToken, { metric }: MetricToken): boolean {
  if (metric === "left-out") return true;
  if (figure.kind === "percent") return metric === "completionRate";
  if (figure.kind === "duration") return metric === "watchTimeSec";
  if (figure.kind === "money")
    return metric === "revenue" || metric === "spend" || metric === "sales" || metric === "orders";
  if (metric === "completionRate") return figure.value <= 100 && !figure.isSpelled;
  if (metric === "watchTimeSec") return figure.value <= 600 && !figure.hasUnit;
  if (metric === "revenue" || metric === "spend") return true;
  return Number.isInteger(figure.value);
}
