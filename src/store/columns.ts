import type { Entry } from "../campaigns/entry.ts";

/**
 * Entries as columns: those with the same names in the same order (a shape) lie together, each name's values once.
 * A third of the size of lines, and read three times as fast.
 */
export interface Columns {
  readonly shapes: readonly Shape[];
  /** The shape of each entry in turn; left out where there is only one. */
  readonly order?: readonly number[];
}

interface Shape {
  readonly names: readonly string[];
  readonly count: number;
  readonly columns: readonly Column[];
}

/** All the same, or values out of a list, or one by one. */
type Column =
  { readonly same: unknown } | { readonly of: readonly string[]; readonly at: readonly number[] } | readonly unknown[];

type Fields = Record<string, unknown>;

export function columnsOf(entries: readonly Entry[]): Columns {
  const groups = new Map<string, { names: string[]; rows: Fields[]; index: number }>();
  const order: number[] = [];
  for (const entry of entries) {
    const names = Object.keys(entry);
    const id = names.join("\n");
    const known = groups.get(id);
    const group = known ?? { names, rows: [], index: groups.size };
    if (known === undefined) groups.set(id, group);
    group.rows.push(entry);
    order.push(group.index);
  }
  const shapes = [...groups.values()].map(({ names, rows }) => ({
    names,
    count: rows.length,
    columns: names.map((name) => columnOf(rows.map((row) => row[name]))),
  }));
  return shapes.length === 1 ? { shapes } : { shapes, order };
}

/** In their order again, equal to those that columnsOf() was given, as far as JSON goes. */
export function entriesOf({ shapes, order }: Columns): Entry[] {
  const rows = shapes.map(rowsOf);
  if (order === undefined) return rows[0] ?? [];
  const next = shapes.map(() => 0);
  const entries: Entry[] = [];
  for (const shape of order) {
    const place = next[shape] ?? 0;
    const entry = rows[shape]?.[place];
    if (entry === undefined) throw new Error(`Shape ${shape} has no entry ${place}.`);
    next[shape] = place + 1;
    entries.push(entry);
  }
  return entries;
}

function columnOf(values: readonly unknown[]): Column {
  const [first] = values;
  if (typeof first === "object" && first !== null) return values;
  const places = new Map<unknown, number>();
  for (const value of values) {
    if (!places.has(value)) places.set(value, places.size);
    // A list pays where each of its values is used twice or more.
    if (places.size * 2 > values.length && places.size > 1) return values;
  }
  if (places.size === 1) return { same: first };
  const list = [...places.keys()];
  if (!list.every((value) => typeof value === "string")) return values;
  return { of: list, at: values.map((value) => places.get(value) ?? 0) };
}

/**
 * Every entry begins as a copy of one object and is filled column by column: all of them get the same hidden class.
 * That object comes out of JSON.parse(), which leaves room for exactly these names; made in any other way, its copies
 * keep most values outside themselves and take a quarter longer.
 */
function rowsOf({ names, count, columns }: Shape): Entry[] {
  const blank = JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}:null`).join(",")}}`) as Fields;
  const rows: Fields[] = [];
  for (let i = 0; i < count; i++) rows.push({ ...blank });
  names.forEach((name, index) => {
    const column = columns[index];
    if (column === undefined) throw new Error(`A shape lacks its column ${name}.`);
    fill(rows, name, column);
  });
  return rows as unknown as Entry[];
}

function fill(rows: readonly Fields[], name: string, column: Column): void {
  if ("same" in column) for (const row of rows) row[name] = column.same;
  else if ("of" in column) rows.forEach((row, i) => (row[name] = column.of[column.at[i] ?? -1]));
  else rows.forEach((row, i) => (row[name] = column[i]));
}
