import type { Reader } from "../core/draw.ts";
import type { Chart } from "../core/reply.ts";
import { ink, round, seriesInk, widthOf, written } from "./ink.ts";
import { scaleOf, type Scale } from "./scale.ts";
import { figureOf, type Marks, type Plot } from "./plot.ts";

const size = 18;
const figureSize = 20;
const height = 280;

/**
 * Lines over an axis that begins at zero; a missing value is a gap, never a zero. A single line's highest and last points
 * have their figures.
 */
export function drawLines(chart: Chart, plot: Plot, reader: Reader): Marks {
  const bottom = plot.top + height;
  const values = chart.series.flatMap(({ values }) => values.filter((value) => value !== undefined));
  const scale = scaleOf(values, bottom, plot.top + 14);
  const ticks = scale.ticks.map((tick) => tickOf(chart, tick, reader));
  const places = placesOf(chart, { plot, reader, scale, ticks });
  const end = plot.left + plot.width;
  const grid = scale.ticks.map((tick, i) => {
    const y = scale.place(tick);
    const line = `<path d="M${round(places.axis)} ${round(y)}H${end}" stroke="${ink.grid}" stroke-width="1.5"/>`;
    return line + written(ticks[i] ?? "", { x: places.axis - 10, y: y + 6, size, colour: ink.quiet, anchor: "end" });
  });
  const lines = chart.series.map((_, i) => lineOf(chart, i, places));
  const figures = chart.series.length === 1 ? named(chart, places, reader) : [];
  return { svg: [...grid, ...lines, ...figures, ...below(chart, places, bottom + 30)].join(""), height: height + 34 };
}

interface Places {
  scale: Scale;
  /** Where the axis stands, in pixels from the left. */
  axis: number;
  /** Between two points. */
  step: number;
  x: (index: number) => number;
}

interface Around {
  plot: Plot;
  reader: Reader;
  scale: Scale;
  ticks: readonly string[];
}

/** Room to the left for half a label, to the right for the last figure. */
function placesOf(chart: Chart, { plot, reader, scale, ticks }: Around): Places {
  const axis = plot.left + Math.max(...ticks.map((tick) => widthOf(tick, size))) + 12;
  const half = Math.max(0, ...chart.labels.map((label) => widthOf(label, size))) / 2;
  const last = chart.series.length === 1 ? figureOf(chart, lastKnown(chart)?.value, reader) : "";
  const first = axis + Math.max(16, half - 20);
  const end = plot.left + plot.width - Math.max(half, widthOf(last, figureSize) + 14);
  const step = chart.labels.length > 1 ? (end - first) / (chart.labels.length - 1) : 0;
  return { scale, axis, step, x: (index) => first + index * step };
}

function lineOf(chart: Chart, index: number, { x, scale }: Places): string {
  const values = chart.series[index]?.values ?? [];
  let isDown = false;
  const path = values.map((value, i) => {
    if (value === undefined) {
      isDown = false;
      return "";
    }
    const to = `${isDown ? "L" : "M"}${round(x(i))} ${round(scale.place(value))}`;
    isDown = true;
    return to;
  });
  const colour = seriesInk(index);
  const dots = values.map((value, i) =>
    value === undefined ? "" : `<circle cx="${round(x(i))}" cy="${round(scale.place(value))}" r="5" fill="${colour}"/>`,
  );
  return `<path d="${path.join("")}" fill="none" stroke="${colour}" stroke-width="4" stroke-linejoin="round"/>${dots.join("")}`;
}

function named(chart: Chart, { x, scale }: Places, reader: Reader): string[] {
  const [highest] = known(chart).toSorted((a, b) => b.value - a.value);
  const last = lastKnown(chart);
  if (highest === undefined || last === undefined) return [];
  const write = ({ value, i }: Point, by: { x: number; y: number }, anchor: "start" | "middle") =>
    written(figureOf(chart, value, reader), { x: x(i) + by.x, y: scale.place(value) + by.y, size: figureSize, anchor });
  const beside = write(last, { x: 12, y: 7 }, "start");
  return highest.i === last.i ? [beside] : [write(highest, { x: 0, y: -14 }, "middle"), beside];
}

interface Point {
  value: number;
  i: number;
}

function known(chart: Chart): Point[] {
  return (chart.series[0]?.values ?? []).flatMap((value, i) => (value === undefined ? [] : [{ value, i }]));
}

function lastKnown(chart: Chart): Point | undefined {
  return known(chart).at(-1);
}

/** As many labels as have room, the last one always. */
function below({ labels }: Chart, { x, step }: Places, y: number): string[] {
  const wide = Math.max(0, ...labels.map((label) => widthOf(label, size))) + 12;
  const every = step === 0 ? 1 : Math.max(1, Math.ceil(wide / step));
  return labels.map((label, i) => {
    const hasRoom = (labels.length - 1 - i) % every === 0;
    return hasRoom ? written(label, { x: x(i), y, size, colour: ink.quiet, anchor: "middle" }) : "";
  });
}

/** Short, for an axis: 1.2M, $40K, 6.0%. */
function tickOf(chart: Chart, value: number, reader: Reader): string {
  if (chart.unit !== "count") return figureOf(chart, value, reader);
  return new Intl.NumberFormat(reader.locale, { notation: "compact", maximumFractionDigits: 1 }).format(value);
}
