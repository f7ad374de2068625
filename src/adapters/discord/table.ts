import type { Reader } from "../../core/draw.ts";
import { split } from "../../core/parts.ts";
import type { Table } from "../../core/reply.ts";
import { bare, escaped, hasChatter, marked } from "./escape.ts";
import { textLength } from "./limits.ts";

/** Letters of one width in a line, on a phone held upright. */
const phoneWidth = 34;

/** In columns where a phone shows them, else a line for each row with the names of its figures. */
export function drawTable(table: Table, reader: Reader): string[] {
  const cells = [
    table.columns.map(({ label }) => label),
    ...table.rows.map((row) => row.map((cell) => bare(cell, reader))),
  ];
  const widths = table.columns.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const width = widths.reduce((sum, each) => sum + each + 2, -2);
  if (width > phoneWidth || table.rows.some((row) => row.some(hasChatter))) return inLines(table, reader);
  const lines = cells.map((row) =>
    row
      .map((cell, at) =>
        table.columns[at]?.align === "right" ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  return code(lines.join("\n"));
}

/** Text in letters of one width; the marks around it count. */
export function code(text: string): string[] {
  return split(text.replaceAll("```", "'''"), textLength - 8).map((part) => `\`\`\`\n${part}\n\`\`\``);
}

/** "**Maya**  Views 45,200 · ER 6.1%"; what a row has no value for is left out of it. */
function inLines({ columns, rows }: Table, reader: Reader): string[] {
  const lines = rows.map((row) => {
    const [first, ...others] = row.map((cell, at) => ({
      label: columns[at]?.label ?? "",
      value: marked(cell, reader),
    }));
    const rest = others.filter(({ value }) => value !== "").map(({ label, value }) => `${escaped(label)} ${value}`);
    return [`**${first?.value ?? ""}**`, rest.join(" · ")].join("  ").trimEnd();
  });
  return split(lines.join("\n"), textLength);
}
