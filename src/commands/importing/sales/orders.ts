import { listed, line } from "../../../core/line.ts";
import type { Line } from "../../../core/reply.ts";
import type { TableReading } from "../../../reading/table.ts";
import type { OrderRow } from "../../../reading/table/table-rows.ts";
import { bareHandle } from "../../../campaigns/creator.ts";
import { Codes } from "../../../campaigns/codes.ts";
import { Issues } from "../issues.ts";
import type { Known } from "../known.ts";
import { Days } from "../target/days.ts";
import type { Uncounted } from "../plan.ts";
import { CellFaults, type Settled, type Stand } from "../settled.ts";
import { planShop, type ShopFigure } from "./shop.ts";
import { distinct, Targets, type Target } from "../target/target.ts";
import type { Put } from "../work.ts";

export type OrderTable = Extract<TableReading, { kind: "orders" }>;

/** A shop's report of what codes brought: totals so far, or what came in on some days. */
export function planOrders(table: OrderTable, { known, settled }: Stand, put: Put): Uncounted {
  const issues = new Issues();
  const faults = new CellFaults(table.columns, issues);
  faults.tell(table.rows);
  const rows = table.rows.filter((row) => isTaken(row, issues));
  const targets = new Targets(rows, known.campaigns, { chosen: settled.chosen, currency: known.brand.currency });
  const days = new Days(known.brand.zone);
  const read: Reading = { targets, owners: new Owners(known), days, settled, faults, issues, strangers: new Set() };
  const figures = rows.flatMap((row) => figureOf(row, read));
  const { drafts, fresh, corrected, known: told } = planShop(figures, { known, issues, days, file: settled.file });
  for (const draft of drafts) put(draft);
  const dated = figures.flatMap(({ from, day }) => [from ?? day, day]).toSorted();
  const span = { from: dated[0], to: dated.at(-1) };
  return {
    kind: "orders",
    tally: { of: "figure", fresh, corrected, known: told, posts: 0, sales: 0, ...span },
    added: [],
    changed: [],
    people: new Set(figures.map(({ code, creator }) => code ?? creator)).size,
    targets: distinct(figures.map(({ target }) => target)),
    alternatives: figures.length > 0 ? [otherCount(figures)] : [],
    question: undefined,
    notices: noticesOf(figures, read.strangers),
    issues,
  };
}

interface Reading {
  targets: Targets;
  owners: Owners;
  days: Days;
  settled: Settled;
  faults: CellFaults;
  issues: Issues;
  /** Codes and handles that fit nobody. */
  strangers: Set<string>;
}

function figureOf(row: OrderRow, { targets, owners, days, settled, faults, issues, strangers }: Reading): ShopFigure[] {
  const target = targets.of(row);
  if (target === undefined) return left(issues, row, "no campaign");
  const owner = owners.of(row, target);
  if (owner === undefined) {
    strangers.add(row.code ?? row.creator ?? "");
    return left(issues, row, strange(row, owners, target));
  }
  const { line: at, orders } = row;
  if (owner.isSlip) issues.note(at, `the code ${row.code ?? ""} counts for ${owner.code ?? ""}`);
  if (owner.beside !== undefined)
    issues.note(at, `the code ${row.code ?? ""} counts for ${row.creator ?? ""}, who is booked with ${owner.beside}`);
  const span = spanOf(row, days, settled);
  if (typeof span === "string") return left(issues, row, span);
  const revenueCents = faults.cents("revenue", row.revenue, { line: at, currency: target.currency });
  return [{ line: at, target, creator: owner.creator, code: owner.code, orders, revenueCents, ...span }];
}

function isTaken(row: OrderRow, issues: Issues): boolean {
  if (row.status !== "ok") issues.row(row.line, row.reason);
  return row.status === "ok";
}

function left(issues: Issues, { line: at }: OrderRow, why: string): [] {
  issues.row(at, why);
  return [];
}

function strange({ code, creator }: OrderRow, owners: Owners, { name }: Target): string {
  if (code === undefined) return `I know no creator ${creator ?? ""} in this campaign`;
  const near = owners.nearest(code);
  if (near?.toUpperCase() === code.toUpperCase()) return `the code ${near} is not booked in ${name}`;
  return `the code ${code} is nobody's${near === undefined ? "" : `; is it ${near}?`}`;
}

interface Owner {
  creator: string;
  code: string | undefined;
  isSlip: boolean;
  /** The creator's booked code, where nothing but the row says that its code is theirs as well. */
  beside: string | undefined;
}

/** Whose codes are whose, by the bookings. */
class Owners {
  readonly #codes: Codes;
  readonly #creators: ReadonlyMap<string, string>;
  readonly #sold: ReadonlyMap<string, string>;

  constructor({ bookings, creators, sales }: Known) {
    const booked = [...bookings].flatMap(([key, { code }]) => (code === undefined ? [] : [[key, code] as const]));
    this.#codes = new Codes([], new Map(booked));
    this.#creators = new Map(
      creators.flatMap(({ id, handle, formerHandles }) =>
        [...formerHandles, handle].map((each) => [bareHandle(each), id]),
      ),
    );
    this.#sold = new Map(
      sales.flatMap(({ campaign, code, creator }) => (code && creator ? [[`${campaign}\n${code}`, creator]] : [])),
    );
  }

  of({ code, creator }: OrderRow, { id }: Target): Owner | undefined {
    const named = creator === undefined ? undefined : this.#creators.get(bareHandle(creator));
    if (named !== undefined) return this.#named(named, code, id);
    const owner = code === undefined ? undefined : this.#codes.ownerOf(code);
    const booked = owner?.startsWith(`${id}\n`) === true ? owner.slice(id.length + 1) : undefined;
    const known = booked ?? this.#sold.get(`${id}\n${code ?? ""}`);
    return known === undefined ? undefined : { creator: known, code, isSlip: false, beside: undefined };
  }

  #named(creator: string, written: string | undefined, campaign: string): Owner {
    const owner = `${campaign}\n${creator}`;
    const { code, isSlip } = this.#codes.meant(owner, written);
    const booked = this.#codes.mainOf(owner);
    const isTheirs = code === booked || this.#sold.get(`${campaign}\n${code ?? ""}`) === creator;
    return { creator, code, isSlip, beside: isTheirs ? undefined : booked };
  }

  nearest(code: string): string | undefined {
    return this.#codes.nearest(code);
  }
}

/** Total until an instant, or added on the days from one to another. */
type Span =
  | { counted: "total"; from: undefined; at: string; day: string }
  | { counted: "added"; from: string | undefined; at: string; day: string };

function spanOf(row: OrderRow, days: Days, { counted, read, now }: Settled): Span | string {
  const { from, to, readOn, readAt } = row;
  const last = to ?? (from === undefined ? undefined : readOn);
  const isAdded = (counted ?? (from === undefined ? "total" : "added")) === "added";
  if (from !== undefined && last !== undefined && last < from) return `the dates run backwards: ${from} to ${last}`;
  const at =
    last === undefined ? (readAt ?? (readOn === undefined ? read.at : days.startOf(readOn))) : days.endOf(last);
  const day = last ?? readOn ?? days.of(at);
  if (day > days.of(now)) return `dated ${day}, which is still to come`;
  const until = at > now ? now : at;
  return isAdded ? { counted: "added", from, at: until, day } : { counted: "total", from: undefined, at: until, day };
}

function otherCount(figures: readonly ShopFigure[]) {
  if (figures.some(({ counted }) => counted === "added"))
    return { label: "They are totals so far", options: { counted: "total" } };
  return { label: "They are to be added", options: { counted: "added" } };
}

function noticesOf(figures: readonly ShopFigure[], strangers: ReadonlySet<string>): Line[] {
  const kinds = new Set(figures.map(({ counted }) => counted));
  const isUndated = figures.some(({ counted, from }) => counted === "added" && from === undefined);
  const undated = line`Taken as orders to be added to what is known; this file is added once only.`;
  const how = isUndated
    ? undated
    : kinds.has("added")
      ? line`Taken as orders of these dates, to be added.`
      : line`Taken as totals so far.`;
  const nobody = [...strangers].sort();
  const unknown = line`${nobody.length} ${nobody.length === 1 ? "fits" : "fit"} nobody and ${nobody.length === 1 ? "is" : "are"} left out: ${listed(nobody)}.`;
  return [...(figures.length > 0 ? [how] : []), ...(nobody.length > 0 ? [unknown] : [])];
}
