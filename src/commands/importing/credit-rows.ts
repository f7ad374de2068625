import { bareHandle } from "../../campaigns/creator.ts";
import { line } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";
import { Codes } from "../../campaigns/codes.ts";
import type { Issues } from "./issues.ts";
import { bookingKey, type Known } from "./known.ts";
import type { People, Person } from "./people.ts";
import type { Placed } from "./place.ts";
import type { CellFaults } from "./settled.ts";

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
export function creditRows(placed: readonly Placed[], { people, known, faults, issues }: Crediting): CreditedRows {
  const owned = placed.flatMap((each) => {
    const person = people.of({ handle: each.row.creator, post: each.post });
    if (person === undefined) issues.row(each.row.line, "no creator, and nobody's video that I know");
    else noteSlip(each, { person, people, issues });
    return person === undefined ? [] : [{ placed: each, person, owner: bookingKey(each.target.id, person.id) }];
  });
  const booked = [...known.bookings].flatMap(([key, { code }]) => (code === undefined ? [] : [[key, code] as const]));
  const uses = owned.flatMap(({ placed: { row, post }, owner, person }) =>
    row.code === undefined ? [] : [{ owner, code: row.code, post, handle: person.handle }],
  );
  const codes = new Codes(uses, new Map(booked));
  const slips = new Slips();
  const rows = owned.map((each): Credited => {
    const { row, target } = each.placed;
    const meant = codes.meant(each.owner, row.code);
    if (meant.isSlip) slips.add(row.code ?? "", { meant: meant.code ?? "", handle: each.person.handle });
    const at = { line: row.line, currency: target.currency };
    return {
      ...each,
      code: meant.code,
      orders: row.orders,
      revenueCents: faults.cents("revenue", row.revenue, at),
      feeCents: faults.cents("spend", row.spend, at),
      giftCents: faults.cents("giftValue", row.giftValue, at),
    };
  });
  return { rows, codes, notices: slips.notices() };
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
