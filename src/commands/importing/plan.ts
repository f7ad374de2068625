import type { Line } from "../../core/reply.ts";
import type { TableKind } from "../../reading/table/table-rows.ts";
import type { Issues } from "./issues.ts";
import type { Person } from "./people/people.ts";
import type { Target } from "./target/target.ts";

/** What an import would write, and what a person should know before it does. */
export interface Plan {
  kind: TableKind;
  /** How many entries. */
  writes: number;
  tally: Tally;
  /** Creators that the import adds, and those it changes, with what it changes. */
  added: readonly Person[];
  changed: readonly Changed[];
  /** Creators that the table names (in a shop's report: codes), those that stay as they are included. */
  people: number;
  /** Campaigns that rows are about. */
  targets: readonly Target[];
  /** What was settled without asking, one sentence each. */
  notices: readonly Line[];
  /** The other ways to read what was settled, as buttons. */
  alternatives: readonly Alternative[];
  /** What has to be answered by one of them before anything is written. */
  question: Line | undefined;
  issues: Issues;
}

export type Uncounted = Omit<Plan, "writes">;

export interface Alternative {
  label: string;
  options: Readonly<Record<string, string>>;
}

export interface Changed {
  handle: string;
  /** "fee 200 → 250" */
  what: readonly Line[];
}

/** Readings or codes' figures: what the table holds and what is new of it. */
export interface Tally {
  /** A post's counts, a shop's orders by code; creators are counted by themselves. */
  of: "reading" | "figure" | "creator";
  fresh: number;
  corrected: number;
  known: number;
  posts: number;
  /** Figures of codes that are new, beside the readings. */
  sales: number;
  /** The days of the first and the last reading. */
  from: string | undefined;
  to: string | undefined;
}

/** Of a table without readings and codes. */
export function peopleTally(added: number, changed: number, all: number): Tally {
  const counts = { fresh: added, corrected: changed, known: all - added - changed };
  return { of: "creator", ...counts, posts: 0, sales: 0, from: undefined, to: undefined };
}
