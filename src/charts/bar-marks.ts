import type { Reader } from "../core/draw.ts";
import type { Chart } from "../core/reply.ts";
import { fitted, ink, round, seriesInk, widthOf, written } from "./ink.ts";
import { figureOf, type Marks, type Plot } from "./plot.ts";

const size = 20;
const barHeight = 24;
const gap = 12;
const mostLabel = 300;

/** Lying bars, so that names can be read; with several series one bar for each beside the other. Every bar has its figure. */
export function drawBars(chart: Chart, plot: Plot, reader: Reader): Marks {
  const labels = chart.labels.map((label) => fitted(label, mostLabel, size));
  const figures = chart.series.map(({ values }) => values.map((value) => figureOf(chart, value, reader)));
  const labelWidth = Math.max(0, ...labels.map((label) => widthOf(label, size)));
  const figureWidth = Math.max(0, ...figures.flat().map((figure) => widthOf(figure, size)));
  const zero = plot.left + labelWidth + 14;
  const most = Math.max(0, ...chart.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const longest = plot.left + plot.width - figureWidth - 10 - zero;
  const rowHeight = chart.series.length * barHeight + gap;
  const svg = labels.map((label, row) => {
    const top = plot.top + row * rowHeight;
    const middle = top + (rowHeight - gap) / 2 + size * 0.36;
    const bars = chart.series.map(({ values }, i) => {
      const value = values[row] ?? 0;
      const length = most === 0 || value <= 0 ? 0 : Math.max(2, (value / most) * longest);
      const y = top + i * barHeight;
      const figure = { x: zero + length + 10, y: y + barHeight / 2 + size * 0.36, size, colour: ink.words };
      return (
        `<rect x="${round(zero)}" y="${y + 1}" width="${round(length)}" height="${barHeight - 2}" rx="4" fill="${seriesInk(i)}"/>` +
        written(figures[i]?.[row] ?? "", figure)
      );
    });
    return written(label, { x: zero - 14, y: middle, size, colour: ink.quiet, anchor: "end" }) + bars.join("");
  });
  return { svg: svg.join(""), height: Math.max(0, labels.length * rowHeight - gap) };
}
