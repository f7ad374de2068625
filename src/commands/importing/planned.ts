import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import type { KeptFile } from "../../core/ports.ts";
import { readTable, type TableReading } from "../../reading/table.ts";
import type { Cells, TableKind } from "../../reading/table-rows.ts";
import { chosenTarget } from "./chosen-target.ts";
import { planBookings } from "./bookings.ts";
import { columnChoices, readMomentOf } from "./choices.ts";
import { fingerprint } from "./fingerprint.ts";
import { gatherKnown, gatherReadings, type Known } from "./known.ts";
import { planOrders } from "./orders.ts";
import type { Plan } from "./plan.ts";
import { placeResults, planResults } from "./results.ts";
import type { Settled } from "./settled.ts";

export interface ImportOptions {
  file: string;
  as?: TableKind | undefined;
  campaign?: string | undefined;
  read_on?: string | undefined;
  fees?: "post" | "creator" | undefined;
  counted?: "total" | "added" | undefined;
  columns?: string | undefined;
}

type Table = Exclude<TableReading, { kind: "unreadable" }>;

/** What a table is, with its first rows only: all of them would be held while the import is written. */
export type Understood = Omit<Table, "rows" | "kind"> & { kind: TableKind; rows: readonly Partial<Cells>[] };

/** A file as it was understood, and what an import of it would write. */
export interface Planned {
  name: string;
  table: Understood;
  plan: Plan;
  settled: Settled;
}

/** Reads the file and compares it with the records. Throws UserError where something has to be settled first. */
export async function planned(options: ImportOptions, context: Context): Promise<Planned> {
  const file = await context.files.take(options.file);
  if (file === undefined)
    throw new UserError("I do not have that file any more; I keep files for 30 days. Send it again.");
  const table = tableIn(file, options, context);
  const known = await gatherKnown(context.records, context.brand);
  const settled: Settled = {
    chosen: await chosenTarget(table.rows, { named: options.campaign, known }, context),
    read: readMomentOf(options.read_on, context),
    now: context.now,
    fees: options.fees,
    counted: options.counted,
    file: fingerprint(file.text),
  };
  const plan = await planOf(table, { known, settled }, context);
  return { name: file.name, table: { ...table, rows: table.rows.slice(0, mostRows) }, settled, plan };
}

const mostRows = 5;

function tableIn(file: KeptFile, { as, columns }: ImportOptions, { now, brand, call }: Context): Table {
  const choices = columnChoices(columns);
  const table = readTable(file.text, { now, zone: brand.zone, columns: choices, ...(as !== undefined && { as }) });
  if (table.kind !== "unreadable") return table;
  throw new UserError(`${file.name}: ${table.reason}`, [
    { label: "Say what the columns are", call: { ...call, form: true } },
  ]);
}

async function planOf(table: Table, from: { known: Known; settled: Settled }, { records }: Context): Promise<Plan> {
  const { known, settled } = from;
  switch (table.kind) {
    case "results": {
      const placed = placeResults(table, known, settled);
      const posts = [...new Set(placed.placed.flatMap(({ post }) => post ?? []))];
      const stored = posts.filter((post) => known.posts.has(post));
      return planResults(placed, { known, readings: await gatherReadings(records, stored) }, settled);
    }
    case "creators":
    case "candidates":
      return planBookings(table, known, settled);
    case "orders":
      return planOrders(table, known, settled);
  }
}
