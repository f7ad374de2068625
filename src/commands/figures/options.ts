import type { MetricName } from "../../campaigns/figures/metric.ts";
import type { Context } from "../../core/context.ts";
import type { Button } from "../../core/reply.ts";

/** How figures are asked for, whatever they are about. */
export interface Asked {
  period: string;
  metric: MetricName | undefined;
  chart: boolean;
  show: Show;
}

export const shows = ["short", "full", "csv", "computed"] as const;
export type Show = (typeof shows)[number];

/** The same call once more, a little differently. */
export function again({ call }: Context, label: string, changed: Readonly<Record<string, unknown>>): Button {
  return { label, call: { ...call, options: { ...call.options, ...changed } } };
}
