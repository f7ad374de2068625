import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { line } from "../../core/line.ts";
import type { KeptFile } from "../../core/ports.ts";
import type { Records } from "../../core/records.ts";
import type { Line } from "../../core/reply.ts";
import { tableInSteps, type TableReading } from "../../reading/table.ts";
import type { ColumnChoices } from "../../reading/table/table-columns.ts";
import type { Cells, TableKind } from "../../reading/table/table-rows.ts";
import { chosenTarget } from "./target/chosen-target.ts";
import { planBookings } from "./bookings/bookings.ts";
import { columnChoices, readMomentOf } from "./choices.ts";
import { fingerprint } from "./fingerprint.ts";
import { gatherKnown, gatherReadings, type Known } from "./known.ts";
import { planOrders } from "./sales/orders.ts";
import { plainReadingDate } from "./results/plain-date.ts";
import type { Plan, Uncounted } from "./plan.ts";
import { placeResults, planResults } from "./results/results.ts";
import type { Settled } from "./settled.ts";
import { Turns, type Put, type Work } from "./work.ts";
import type { ImportBatch } from "./write.ts";

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

/**
 * Reads the file and compares it with the records; what it would write goes into the batch, where there is one. Throws
 * UserError where something has to be settled first.
 */
export async function planned(
  options: ImportOptions,
  context: Context,
  batch: ImportBatch | undefined,
): Promise<Planned> {
  const known = await gatherKnown(context.records, context.brand);
  const { name, file, table, notices } = await readFile(options, known, context);
  const settled: Settled = {
    chosen: await chosenTarget(table.rows, { named: options.campaign, known }, context),
    read: readMomentOf(options.read_on, context),
    now: context.now,
    fees: options.fees,
    counted: options.counted,
    file,
  };
  const put = batch?.begin(settled.file) ?? (() => undefined);
  const plan = await planOf({ name, table, known, settled, put }, context);
  if (batch !== undefined) await context.pause({ what: `Writing ${name}`, done: 0, of: table.rows.length });
  const told = { ...plan, notices: [...notices, ...plan.notices] };
  return { name, table: { ...table, rows: table.rows.slice(0, mostRows) }, settled, plan: told };
}

const mostRows = 5;

/** Without its text: a large one is not held while its rows are planned. */
async function readFile(options: ImportOptions, known: Known, context: Context) {
  const kept = await context.files.take(options.file);
  if (kept === undefined)
    throw new UserError("I do not have that file any more; I keep files for 30 days. Send it again.");
  const choices = columnChoices(options.columns);
  const about = { name: kept.name, file: fingerprint(kept.text) };
  const table = await tableIn(kept, { as: options.as, choices }, context);
  const plain = table.kind === "results" ? plainReadingDate(table, known, choices) : undefined;
  const guessed = encodingNotice(kept);
  if (plain === undefined) return { ...about, table, notices: guessed };
  const settled: ColumnChoices = { ...choices, [String(plain.column.number)]: "readAt" };
  const anew = await tableIn(kept, { as: options.as, choices: settled }, context);
  return { ...about, table: anew, notices: [...guessed, plain.notice] };
}

function encodingNotice({ readAs }: KeptFile): Line[] {
  if (readAs === undefined) return [];
  return [line`The file is not in UTF-8 and was read as ${[readAs]}: look whether its accents are right.`];
}

interface TableChoices {
  as: TableKind | undefined;
  choices: ColumnChoices;
}

async function tableIn(file: KeptFile, { as, choices }: TableChoices, context: Context): Promise<Table> {
  const { now, brand, call } = context;
  const options = { now, zone: brand.zone, columns: choices, ...(as !== undefined && { as }) };
  const steps = tableInSteps(file.text, options);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) await context.pause({ what: `Reading ${file.name}`, ...step.value });
  const table = step.value;
  if (table.kind !== "unreadable") return table;
  throw new UserError(`${file.name}: ${table.reason}`, [
    { label: "Say what the columns are", call: { ...call, form: true } },
  ]);
}

interface Planning {
  name: string;
  table: Table;
  known: Known;
  settled: Settled;
  put: Put;
}

async function planOf({ name, table, known, settled, put }: Planning, context: Context): Promise<Plan> {
  let writes = 0;
  const counting: Put = (draft) => {
    writes += 1;
    put(draft);
  };
  const work: Work = { put: counting, turns: new Turns(context, { name, rows: table.rows.length }) };
  const plan = await planKind({ table, known, settled }, work, context.records);
  for (const { line, reason } of table.broken) plan.issues.row(line, reason);
  return { ...plan, writes };
}

async function planKind(from: Omit<Planning, "name" | "put">, work: Work, records: Records): Promise<Uncounted> {
  const { table, known, settled } = from;
  switch (table.kind) {
    case "results": {
      const placed = await placeResults(table, { known, settled }, work.turns);
      const stored = placed.posts.filter((post) => known.posts.has(post));
      return planResults(placed, { known, readings: await gatherReadings(records, stored), settled }, work);
    }
    case "creators":
    case "candidates":
      return planBookings(table, { known, settled }, work.put);
    case "orders":
      return planOrders(table, { known, settled }, work.put);
  }
}
