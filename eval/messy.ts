/** `npm run -s eval -- messy FILE.csv --out ACTUAL.json`: reads a pasted table and writes what was understood of it. */
import { readFileSync, writeFileSync } from "node:fs";
import { decoded } from "../src/core/encoding.ts";
import { readTable, type TableReading } from "../src/reading/table.ts";
import { fieldsOfKind, type Cells, type FieldName, type Outcome, type Place } from "../src/reading/table/table-rows.ts";

/** A row of any kind of table. */
type TableRow = Place & Outcome & Partial<Cells>;
type Readable = Exclude<TableReading, { kind: "unreadable" }>;

/** Dates without a year and times without an offset are read by it; a measurement must not depend on the clock. */
const now = "2026-04-01T12:00:00Z";

export function run(args: string[]): Promise<void> {
  const [file, flag, out] = args;
  if (file === undefined || flag !== "--out" || out === undefined)
    throw new Error("Usage: npm run -s eval -- messy FILE.csv --out ACTUAL.json");
  const read = decoded(readFileSync(file));
  if (read === undefined) throw new Error(`${file} is no text.`);
  const { text, encoding } = read;
  const reading = readTable(text, { now });
  const actual = reading.kind === "unreadable" ? { unreadable: reading.reason } : told(reading, encoding);
  writeFileSync(out, `${JSON.stringify(actual, null, 1)}\n`);
  console.table(reading.kind === "unreadable" ? actual : summary(reading));
  return Promise.resolve();
}

function told(reading: Readable, encoding: string): Record<string, unknown> {
  const { shape, columns, formulaCells } = reading;
  const skipped = [...reading.skipped, ...reading.broken].toSorted((a, b) => a.line - b.line);
  const rows: readonly TableRow[] = reading.rows;
  const quoted = shape.quotedNewline;
  const isMixed = quoted !== undefined && quoted !== shape.newline;
  return {
    delimiter: reading.delimiter,
    encoding,
    newline: isMixed ? `${shape.newline} (${quoted} inside quoted cells)` : shape.newline,
    decimal: reading.decimal,
    header: Object.fromEntries(columns.flatMap(({ heading, field }) => (field ? [[heading.trim(), field]] : []))),
    dataRows: rows.length,
    ok: countOf(rows, "ok"),
    rejected: countOf(rows, "rejected"),
    duplicates: countOf(rows, "duplicate"),
    skipped,
    formulaCells,
    sumsOfOkRows: sumsOf(rows.filter(({ status }) => status === "ok")),
    rows: rows.map(rowTold),
  };
}

/** Told in forms of their own, or not at all. */
const toldApart: readonly FieldName[] = ["videoId", "readAt", "revenue", "spend", "giftValue", "note"];
const plainFields = fieldsOfKind.results.filter((field) => !toldApart.includes(field));

function rowTold(row: TableRow): Record<string, unknown> {
  const currency = row.revenue?.currency ?? row.spend?.currency;
  const cells = plainFields.map((field) => [field, row[field]] as const);
  const errors = row.cellErrors.map(({ field, reason }) => [field, reason]);
  const all: (readonly [string, unknown])[] = [
    ["line", row.line],
    ["status", row.status],
    ["reason", row.status === "ok" ? undefined : row.reason],
    ...cells,
    ["readAt", row.readAt ?? row.readOn],
    ["revenue", row.revenue?.amount],
    ["currency", currency],
    ["spend", row.spend?.amount],
    ["giftValue", row.giftValue?.amount],
    ["note", row.note],
    ["cellErrors", errors.length === 0 ? undefined : Object.fromEntries(errors)],
  ];
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

const counts = ["views", "likes", "comments", "shares", "saves", "orders"] as const;

function sumsOf(rows: readonly TableRow[]): Record<string, number> {
  const sums = new Map<string, number>(counts.map((count) => [count, 0]));
  const add = (key: string, amount: number): unknown => sums.set(key, (sums.get(key) ?? 0) + amount);
  for (const row of rows) {
    for (const count of counts) add(count, row[count] ?? 0);
    for (const key of ["spend", "revenue"] as const) {
      const sum = row[key];
      if (sum) add(`${key}${sum.currency ?? ""}`, sum.amount);
    }
  }
  return Object.fromEntries([...sums].map(([key, sum]) => [key, Math.round(sum * 100) / 100]));
}

function countOf(rows: readonly TableRow[], status: TableRow["status"]): number {
  return rows.filter((row) => row.status === status).length;
}

function summary(reading: Readable): Record<string, unknown> {
  const rows: readonly TableRow[] = reading.rows;
  return {
    kind: `${reading.kind}: ${reading.why}`,
    rows: `${rows.length} (${countOf(rows, "ok")} ok, ${countOf(rows, "rejected")} rejected, ${countOf(rows, "duplicate")} duplicate)`,
    "cells not read": rows.reduce((sum, { cellErrors }) => sum + cellErrors.length, 0),
    skipped: reading.skipped.length,
    "formula cells": reading.formulaCells.length,
    "columns not read": reading.columns.filter(({ field }) => !field).map(({ heading }) => heading),
    figures: reading.figures,
  };
}
