import type { Figure, Line, Table } from "../../core/reply.ts";
import { short, split } from "../../core/parts.ts";
import { plain, type Block } from "./blocks.ts";
import { bare, escaped, type Readers } from "./escape.ts";
import * as limit from "./limits.ts";

/** A table as blocks that one can sort, each a message's worth; empty where it has too many columns for Slack. */
export function dataTables(table: Table, readers: Readers): Block[] {
  if (table.columns.length > limit.tableColumns || table.rows.length === 0) return [];
  const header = table.columns.map(({ label }) => rawText(label));
  return pages(table, readers, limit.tableRows).map((rows) => ({
    type: "data_table",
    caption: short(table.columns.map(({ label }) => label).join(", ") || "Table", limit.captionLength),
    rows: [header, ...rows.map((row) => row.map((cell) => cellOf(cell, readers)))],
    page_size: Math.min(rows.length, 10),
  }));
}

/** The same for a Slack that does not know the newer block yet. */
export function plainTables(table: Table, readers: Readers): Block[] {
  if (table.columns.length > limit.tableColumns || table.rows.length === 0) return [];
  const header = table.columns.map(({ label }) => rawText(label));
  return pages(table, readers, limit.tableRows - 1).map((rows) => ({
    type: "table",
    column_settings: table.columns.map(({ align }) => ({ align, is_wrapped: align === "left" })),
    rows: [header, ...rows.map((row) => row.map((cell) => rawText(bare(cell, readers))))],
  }));
}

/** In letters of one width, in parts that each fit a section. */
export function letterTables({ columns, rows }: Table, readers: Readers): string[] {
  const cells = [columns.map(({ label }) => label), ...rows.map((row) => row.map((cell) => bare(cell, readers)))];
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((cell, at) =>
        columns[at]?.align === "right" ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  return code(lines.join("\n"));
}

/** Text in letters of one width; the marks around it count. */
export function code(text: string): string[] {
  const clean = escaped(text).replaceAll("```", "'''");
  return split(clean, limit.sectionLength - 8).map((part) => `\`\`\`\n${part}\n\`\`\``);
}

/** Rows that fit one message: by their number and by their characters. */
function pages({ columns, rows }: Table, readers: Readers, most: number): (readonly (readonly Line[])[])[] {
  const header = columns.reduce((sum, { label }) => sum + Math.max(1, label.length), 0);
  const found: (readonly Line[])[][] = [];
  let left = 0;
  for (const row of rows) {
    const length = row.reduce((sum, cell) => sum + Math.max(1, bare(cell, readers).length), 0);
    const page = found.at(-1);
    if (page === undefined || page.length >= most || length > left) {
      found.push([row]);
      left = limit.tableCharacters - header - length;
    } else {
      page.push(row);
      left -= length;
    }
  }
  return found;
}

/** A figure alone keeps its value, so that Slack sorts by it. */
function cellOf(cell: Line, readers: Readers) {
  const text = bare(cell, readers);
  const [only, ...others] = cell;
  const isFigure = others.length === 0 && typeof only === "object" && "unit" in only;
  const value = isFigure ? (only satisfies Figure).value : undefined;
  return typeof value === "number" && Number.isFinite(value) ? { type: "raw_number", value, text } : rawText(text);
}

/** One empty cell and Slack refuses the whole message. */
function rawText(text: string) {
  return { type: "raw_text", text: plain(text).text.trim() === "" ? "–" : text };
}
