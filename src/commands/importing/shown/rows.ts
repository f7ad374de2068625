import type { Context } from "../../../core/context.ts";
import { buttons, count, counted, day, joined, line } from "../../../core/line.ts";
import type { Block, Line, Reply, Table } from "../../../core/reply.ts";
import { writeCsv } from "../../../reading/csv.ts";
import type { Cells, FieldName, Sum } from "../../../reading/table/table-rows.ts";
import type { Issue } from "../issues.ts";
import type { Changed } from "../plan.ts";
import type { Planned, Understood } from "../planned.ts";
import { preview } from "./preview.ts";
import { issueLines } from "./problems.ts";

/** The table as it was understood: what each column is, its first rows, and everything that is odd or left out. */
export function lookAtRows(found: Planned, context: Context): Reply {
  const { table, name, plan } = found;
  const all = plan.issues.all;
  const options = { ...context.call.options, rows: false };
  const asked = { ...context, call: { ...context.call, options } };
  const back = preview(found, asked).filter(({ kind }) => kind === "buttons");
  return [
    { kind: "text", text: line`${name} is taken for ${kindNames[table.kind]}, since ${table.why}.` },
    { kind: "facts", facts: columnFacts(table) },
    { kind: "table", table: firstRows(table) },
    ...(plan.notices.length > 0 ? [{ kind: "text", text: joined(plan.notices, "\n") } as const] : []),
    ...changeBlocks(plan.changed),
    ...issueBlocks(all, name),
    ...skippedLine(table),
    ...(back.length > 0 ? withoutLook(back) : buttons()),
  ];
}

const kindNames = {
  results: "results",
  creators: "creators with bookings",
  orders: "a shop's orders by code",
  candidates: "candidates",
} as const;

const mostIssues = 5;

function withoutLook(blocks: readonly Block[]): Reply {
  return blocks.flatMap((block) =>
    block.kind === "buttons" ? buttons(...block.buttons.filter(({ label }) => label !== "Look at the rows")) : [block],
  );
}

function columnFacts({ columns }: Understood) {
  return columns.map(({ number, heading, field, unread, currency }) => {
    const what =
      field === undefined
        ? line`not read: ${unread ?? ""}`
        : line`${wordsFor(field)}${currency === undefined ? "" : `, ${currency}`}`;
    return { label: heading.trim() || `column ${number}`, value: what };
  });
}

function wordsFor(field: FieldName): string {
  return field === "spend" ? "fee" : field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function firstRows(table: Understood): Table {
  const columns = table.columns.filter(({ field }) => field !== undefined && field !== "videoUrl" && field !== "note");
  const shown = columns.slice(0, 8);
  return {
    columns: shown.map(({ heading, field }) => ({
      label: heading.trim(),
      align: field !== undefined && words.has(field) ? "left" : "right",
    })),
    rows: table.rows.map((row) => shown.map(({ field }) => (field === undefined ? [] : cellOf(row, field)))),
  };
}

const words = new Set<FieldName>(["creator", "niche", "campaign", "country", "code", "stage", "videoId"]);

function cellOf(row: Partial<Cells>, field: FieldName): Line {
  const value = valueOf(row, field);
  if (value === undefined) return ["–"];
  if (typeof value === "number") return Number.isInteger(value) ? [count(value)] : [{ value, unit: "number" }];
  if (typeof value === "string") return /^\d{4}-\d{2}-\d{2}$/.test(value) ? [day(value)] : line`${value}`;
  return line`${String(value.amount)} ${value.currency ?? ""}`;
}

function valueOf(row: Partial<Cells>, field: FieldName): string | number | Sum | undefined {
  return field === "readAt" ? (row.readOn ?? row.readAt) : row[field];
}

function changeBlocks(changed: readonly Changed[]): Block[] {
  if (changed.length === 0) return [];
  return [{ kind: "facts", facts: changed.map(({ handle, what }) => ({ label: handle, value: joined(what, ", ") })) }];
}

function issueBlocks(issues: readonly Issue[], name: string): Block[] {
  if (issues.length === 0) return [];
  const lines = joined(issueLines(issues, mostIssues), "\n");
  const shown: Block = { kind: "text", text: lines };
  if (issues.length <= mostIssues) return [shown];
  const content = writeCsv(
    ["line", "column", "what"],
    issues.map(({ line: at, column, sentence }) => [at, column, sentence]),
  );
  const base = name.replace(/\.[a-z]{1,5}$/i, "");
  return [shown, { kind: "file", file: { name: `${base}-rows.csv`, mime: "text/csv", content } }];
}

function skippedLine({ skipped, formulaCells }: Understood): Block[] {
  const reasons = Map.groupBy(skipped, ({ reason }) => reason);
  const parts = [...reasons].map(([reason, all]) => line`${all.length} × ${reason}`);
  const formulas =
    formulaCells.length === 0
      ? []
      : [line`${counted(formulaCells.length, "cell is a formula", "cells are formulas")}, kept as text and never run.`];
  const lines: Line[] = [...(parts.length === 0 ? [] : [line`No data: ${joined(parts, ", ")}.`]), ...formulas];
  return lines.length === 0 ? [] : [{ kind: "text", text: joined(lines, " ") }];
}
