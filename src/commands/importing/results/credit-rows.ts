import { bareHandle } from "../../../campaigns/creator.ts";
import { line } from "../../../core/line.ts";
import type { Line } from "../../../core/reply.ts";
import { Codes, type CodeUse } from "../../../campaigns/codes.ts";
import type { Issues } from "../issues.ts";
import { bookingKey, type Known } from "../known.ts";
import type { People, Person } from "../people/people.ts";
import type { Placed } from "./place.ts";
import type { CellFaults } from "../settled.ts";
import type { Turns } from "../work.ts";

/** A row of results with whose it is, and its sums in the campaign's minor units. */
export interface Credited {
  placed: Placed;
  person: Person;
  /** One creator in one campaign: bookingKey. */
  owner: string;
  /** The code that the row counts for. */
  code: string | undefined;
  orders: number | undefined;
  revenueCents: number | undefined;
  feeCents: number | undefined;
  giftCents: number | undefined;
}

export interface Crediting {
  people: People;
  known: Known;
  faults: CellFaults;
  issues: Issues;
}

export interface CreditedRows {
  rows: Credited[];
  codes: Codes;
  notices: Line[];
}

/** Whose each row is and for which code it counts; rows of nobody are told as issues. */
export async function creditRows(placed: readonly Placed[], crediting: Crediting, turns: Turns): Promise<CreditedRows> {
  const { known, faults } = crediting;
  const rows = await ownedRows(placed, crediting, turns);
  const booked = [...known.bookings].flatMap(([key, { code }]) => (code === undefined ? [] : [[key, code] as const]));
  const codes = new Codes(usesOf(rows), new Map(booked));
  const slips = new Slips();
  await turns.each(rows, (each) => {
    const { row, target } = each.placed;
    const meant = codes.meant(each.owner, row.code);
    if (meant.isSlip) slips.add(row.code ?? "", { meant: meant.code ?? "", handle: each.person.handle });
    const at = { line: row.line, currency: target.currency };
    each.code = meant.code;
    each.revenueCents = faults.cents("revenue", row.revenue, at);
    each.feeCents = faults.cents("spend", row.spend, at);
    each.giftCents = faults.cents("giftValue", row.giftValue, at);
  });
  return { rows, codes, notices: slips.notices() };
}

/** Without their code and sums: whose a code is can be told when all owners are known. */
async function ownedRows(placed: readonly Placed[], { people, issues }: Crediting, turns: Turns): Promise<Credited[]> {
  const rows: Credited[] = [];
  const owners = new Map<string, string>();
  const open = { code: undefined, revenueCents: undefined, feeCents: undefined, giftCents: undefined };
  await turns.each(placed, (each) => {
    const person = people.of({ handle: each.row.creator, post: each.post });
    if (person === undefined) return issues.row(each.row.line, "no creator, and nobody's video that I know");
    const linked = strangersLink(each, person, people);
    if (linked !== undefined)
      return issues.row(each.row.line, `the row names ${person.handle}, and the link is ${linked.handle}'s`);
    noteSlip(each, { person, people, issues });
    const key = bookingKey(each.target.id, person.id);
    const owner = owners.get(key) ?? key;
    owners.set(owner, owner);
    rows.push({ placed: each, person, owner, orders: each.row.orders, ...open });
  });
  return rows;
}

function* usesOf(rows: readonly Credited[]): Generator<CodeUse> {
  for (const { placed, owner, person } of rows) {
    const { code } = placed.row;
    if (code !== undefined) yield { owner, code, post: placed.post, handle: person.handle };
  }
}

/** Of two known creators in one row, nobody can say whose a video is that is new to the records: the link's, here. */
function strangersLink({ row, post }: Placed, person: Person, people: People): Person | undefined {
  if (row.linkCreator === undefined || person.known === undefined || people.isSettled(post)) return undefined;
  const linked = people.named(row.linkCreator);
  return linked?.known === undefined || linked.id === person.id ? undefined : linked;
}

/** A row that names one creator, by handle or by link, and counts for another one. */
function noteSlip(
  { row }: Placed,
  { person, people, issues }: { person: Person; people: People; issues: Issues },
): void {
  for (const handle of new Set([row.creator, row.linkCreator])) {
    if (handle === undefined || bareHandle(handle) === bareHandle(person.handle)) continue;
    const named = people.named(handle);
    if (named !== undefined && named.id !== person.id)
      issues.note(row.line, `the video counts for ${person.handle}, and ${handle} stands there too`);
  }
}

interface Slip {
  meant: string;
  handle: string;
}

/** Codes that were taken for a creator's own. */
class Slips {
  readonly #found = new Map<string, Slip[]>();

  add(code: string, slip: Slip): void {
    const key = `${code}\n${slip.handle}`;
    this.#found.set(key, [...(this.#found.get(key) ?? []), slip]);
  }

  notices(): Line[] {
    return [...this.#found].flatMap(([key, slips]) => {
      const [code = ""] = key.split("\n");
      const [first] = slips;
      if (first === undefined) return [];
      return [
        line`Code ${code} (${slips.length} ${slips.length === 1 ? line`row` : line`rows`}) counts for ${first.meant} of ${first.handle}.`,
      ];
    });
  }
}
