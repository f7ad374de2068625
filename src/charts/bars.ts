import { drawFigure, type Reader } from "../core/draw.ts";
import type { Chart } from "../core/reply.ts";

/** Where letters are all there is. `measure` tells how many columns a text takes. */
export interface Letters {
  reader: Reader;
  width: number;
  measure: (text: string) => number;
}

/** A chart in letters: a bar for every value; with several series a line of small columns for each. */
export function barsOf(chart: Chart, letters: Letters): string[] {
  const [only, ...others] = chart.series;
  if (only === undefined || chart.labels.length === 0) return [];
  if (others.length === 0) return chart.labels.map((label, i) => bar(chart, { label, value: only.values[i] }, letters));
  return chart.series.flatMap((series) => columns(chart, series, letters));
}

function bar(chart: Chart, at: { label: string; value: number | undefined }, letters: Letters): string {
  const values = chart.series[0]?.values ?? [];
  const labelWidth = widest(chart.labels, letters);
  const figureWidth = widest(
    values.map((value) => figureOf(chart, value, letters)),
    letters,
  );
  const room = Math.min(60, Math.max(4, letters.width - labelWidth - figureWidth - 4));
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  const drawn = lengthened(most === 0 ? 0 : (Math.max(0, at.value ?? 0) / most) * room);
  const label = at.label + " ".repeat(labelWidth - letters.measure(at.label));
  return `${label}  ${drawn}${drawn === "" ? "" : " "}${figureOf(chart, at.value, letters)}`;
}

/** Eighths of a letter, so that near values can be told apart; what is there is never drawn as nothing. */
function lengthened(letters: number): string {
  const eighths = letters > 0 ? Math.max(1, Math.round(letters * 8)) : 0;
  return "█".repeat(Math.floor(eighths / 8)) + (["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8] ?? "");
}

/** One series as small columns, from its first to its last value, on a scale shared by all. */
function columns(chart: Chart, series: Chart["series"][number], letters: Letters): string[] {
  const all = chart.series.flatMap(({ values }) => values.flatMap((value) => value ?? []));
  const most = Math.max(0, ...all);
  const drawn = series.values.map((value) => columnOf(value, most)).join("");
  const nameWidth = widest(
    chart.series.map(({ name }) => name),
    letters,
  );
  const known = series.values.filter((value) => value !== undefined);
  const [first, last] = [known[0], known.at(-1)].map((value) => figureOf(chart, value, letters));
  const name = series.name + " ".repeat(nameWidth - letters.measure(series.name));
  return [`${name}  ${drawn}  ${first ?? ""} → ${last ?? ""}`];
}

function columnOf(value: number | undefined, most: number): string {
  if (value === undefined) return "·";
  const height = most === 0 ? 0 : Math.round((Math.max(0, value) / most) * 7);
  return "▁▂▃▄▅▆▇█"[height] ?? "▁";
}

function figureOf({ unit, currency }: Chart, value: number | undefined, { reader }: Letters): string {
  return drawFigure({ value, unit, ...(currency !== undefined && { currency }) }, reader);
}

function widest(texts: readonly string[], { measure }: Letters): number {
  return Math.max(0, ...texts.map(measure));
}
