import { distance } from "fastest-levenshtein";

import { bareHandle } from "./creator.ts";

/** How often a creator's rows carry a code. */
export interface CodeUse {
  /** The creator's id, in one campaign. */
  owner: string;
  code: string;
  post: string | undefined;
  handle: string;
}

/**
 * Whose code is which: a creator's is the one on most of their videos; of as many, the one whose letters are in the
 * handle, then the one on most of their rows. What is booked stays, unless it is itself the slip.
 */
export class Codes {
  readonly #main = new Map<string, string>();
  readonly #owner = new Map<string, string>();

  /** `booked`: the code of each owner's booking. */
  constructor(uses: Iterable<CodeUse>, booked: ReadonlyMap<string, string>) {
    const counted = countUses(uses);
    for (const [owner, code] of booked) if (!counted.has(owner)) this.#main.set(owner, code);
    for (const [owner, { handle, codes }] of counted)
      this.#main.set(owner, mainOf(codes, { booked: booked.get(owner), handle }));
    for (const [owner, code] of this.#main) this.#owner.set(code, owner);
  }

  mainOf(owner: string): string | undefined {
    return this.#main.get(owner);
  }

  ownerOf(code: string): string | undefined {
    return this.#owner.get(code);
  }

  /** The code that a row of this creator's counts for: a slip, or somebody else's code, counts for the creator's own. */
  meant(owner: string, code: string | undefined): { code: string | undefined; isSlip: boolean } {
    const main = this.#main.get(owner);
    if (code === undefined || main === undefined || code === main) return { code: code ?? main, isSlip: false };
    const isOthers = this.#owner.has(code) && this.#owner.get(code) !== owner;
    return isOthers || isSlipOf(code, main) ? { code: main, isSlip: true } : { code, isSlip: false };
  }

  /** The one code that is a letter or two off. */
  nearest(code: string): string | undefined {
    const slips = [...this.#owner.keys()].filter((known) => isSlipOf(code, known));
    const away = slips.map((known) => ({ known, by: distance(code, known) })).toSorted((a, b) => a.by - b.by);
    const [first, second] = away;
    return first !== undefined && first.by !== second?.by ? first.known : undefined;
  }
}

/** A letter or two off, with the same number: MIA15 and MIA20 are two codes, NADAI15 is a slip of NADIA15. */
export function isSlipOf(code: string, meant: string): boolean {
  const a = plain(code);
  const b = plain(meant);
  return numberIn(a) === numberIn(b) && distance(a, b) <= (Math.min(a.length, b.length) < 4 ? 1 : 2);
}

interface Uses {
  rows: number;
  /** How many of the code's letters, in a row, are the handle's. */
  likeness: number;
  posts: Set<string>;
}

function countUses(uses: Iterable<CodeUse>): Map<string, { handle: string; codes: Map<string, Uses> }> {
  const counted = new Map<string, { handle: string; codes: Map<string, Uses> }>();
  for (const { owner, code, post, handle } of uses) {
    const own = counted.get(owner) ?? { handle, codes: new Map<string, Uses>() };
    const use = own.codes.get(code) ?? { rows: 0, likeness: likeness(code, handle), posts: new Set() };
    use.rows += 1;
    if (post !== undefined) use.posts.add(post);
    own.codes.set(code, use);
    counted.set(owner, own);
  }
  return counted;
}

function mainOf(codes: ReadonlyMap<string, Uses>, { booked, handle }: Booked): string {
  const ranked = [...codes].toSorted(
    ([a, one], [b, other]) =>
      other.posts.size - one.posts.size || other.likeness - one.likeness || other.rows - one.rows || (a < b ? -1 : 1),
  );
  const [most] = ranked.map(([code]) => code);
  if (booked === undefined || most === undefined) return most ?? booked ?? "";
  const rival = ranked.find(([code]) => code !== booked && isSlipOf(code, booked));
  if (rival === undefined) return codes.has(booked) ? booked : most;
  const [code, uses] = rival;
  return isBetter(uses, { rows: 0, posts: new Set(), ...codes.get(booked), likeness: likeness(booked, handle) })
    ? code
    : booked;
}

/** A slip is on one video; so what is booked gives way to a code of more videos, or to one that is more like the handle. */
function isBetter(rival: Uses, booked: Uses): boolean {
  const most = Math.max(1, booked.posts.size);
  return rival.posts.size > most || (rival.posts.size >= booked.posts.size && rival.likeness > booked.likeness);
}

interface Booked {
  booked: string | undefined;
  handle: string;
}

function likeness(code: string, handle: string): number {
  const letters = code.toLowerCase().replace(/[^\p{L}]/gu, "");
  return bareHandle(handle).includes(letters) ? letters.length : 0;
}

/** Letters among the digits at the end that are taken for digits. */
function plain(code: string): string {
  const digits = /\d[0-9OISLZ]*$/.exec(code)?.[0] ?? "";
  const read = digits.replace(/[OISLZ]/g, (letter) => lookalikes[letter] ?? letter);
  return code.slice(0, code.length - digits.length) + read;
}

const lookalikes: Record<string, string> = { O: "0", I: "1", L: "1", S: "5", Z: "2" };

function numberIn(code: string): string {
  return code.replace(/\D/g, "");
}
