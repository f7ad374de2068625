import { barsOf } from "../../charts/bars.ts";
import { axisValue } from "../../core/draw.ts";
import type { Chart } from "../../core/reply.ts";
import { short } from "../../core/parts.ts";
import type { Block } from "./blocks.ts";
import { visible, type Readers } from "./escape.ts";
import * as limit from "./limits.ts";

/** Columns of a phone held upright. */
const letterWidth = 40;

/** Slack's own chart; undefined where Slack cannot draw it. Every place in it needs a value: see gapsIn. */
export function visualization(whole: Chart): Block | undefined {
  const chart = withoutGaps(whole);
  const labels = chart.labels.map((label) => short(visible(label), limit.chartLabelLength));
  const isDrawable =
    labels.length > 0 &&
    labels.length <= limit.chartCategories &&
    new Set(labels).size === labels.length &&
    chart.series.every(({ values }) => values.length === labels.length && !values.includes(undefined));
  if (!isDrawable) return undefined;
  return {
    type: "data_visualization",
    title: short(visible(chart.title), limit.chartTitleLength),
    chart: {
      type: chart.shape === "bars" ? "bar" : "line",
      series: chart.series.map(({ name, values }) => ({
        name: short(visible(name), limit.chartLabelLength),
        data: values.map((value, i) => ({ label: labels[i], value: axisValue(value ?? 0, chart) })),
      })),
      axis_config: { categories: labels },
    },
  };
}

/** The labels that have no value at all: a chart of Slack's leaves them out, and says so. */
export function gapsIn({ labels, series }: Chart): readonly string[] {
  return labels.filter((_, i) => series.every(({ values }) => values[i] === undefined));
}

function withoutGaps(chart: Chart): Chart {
  const gaps = new Set(gapsIn(chart));
  const isThere = (_: unknown, i: number) => !gaps.has(chart.labels[i] ?? "");
  const series = chart.series.map((each) => ({ ...each, values: each.values.filter(isThere) }));
  return { ...chart, labels: chart.labels.filter(isThere), series };
}

/** In letters: a bar for every value, with the value. */
export function letters(chart: Chart, { reader }: Readers): string {
  const clean = {
    ...chart,
    labels: chart.labels.map(visible),
    series: chart.series.map((series) => ({ ...series, name: visible(series.name) })),
  };
  return barsOf(clean, { reader, width: letterWidth, measure: (text) => text.length }).join("\n");
}
