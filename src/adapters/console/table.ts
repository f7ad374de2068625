import { drawLine } from "../../core/draw.ts";
import type { Table } from "../../core/reply.ts";
import type { Surface } from "./surface.ts";
import { visible } from "./visible.ts";
import { flow, padded, wrap } from "./wrap.ts";
import { widthOf } from "./width.ts";

const between = "  ";

/** Columns side by side where they fit; else each row as its own list of labels and values. */
export function drawTable(table: Table, surface: Surface): string[] {
  const head = table.columns.map(({ label }) => visible(label));
  const rows = table.rows.map((row) => row.map((cell) => drawLine(cell, surface.reader, visible)));
  const widths = head.map((label, i) => Math.max(widthOf(label), ...rows.map((row) => widthOf(row[i] ?? ""))));
  const whole = widths.reduce((sum, width) => sum + width, between.length * (widths.length - 1));
  if (whole > surface.width) return rows.flatMap((row) => list(head, row, surface));
  const lineOf = (cells: readonly string[]) =>
    cells
      .map((cell, i) => padded(cell, widths[i] ?? 0, table.columns[i]?.align ?? "left"))
      .join(between)
      .trimEnd();
  return [surface.paint("dim", lineOf(head)), ...rows.map(lineOf)];
}

function list(head: readonly string[], row: readonly string[], { width, paint }: Surface): string[] {
  const [title = "", ...cells] = row;
  const values = cells.flatMap((cell, i) => (cell === "" ? [] : [`${head[i + 1] ?? ""}: ${cell}`]));
  const lines = flow(values, " · ", width - 2).map((each) => `  ${each}`);
  return [...wrap(title, width).map((each) => paint("bold", each)), ...lines];
}
