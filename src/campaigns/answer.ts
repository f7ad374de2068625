import type { CampaignFacts } from "./facts.ts";
import type { Freshness } from "./freshness.ts";
import type { Metric, MetricName, Missing } from "./metric.ts";
import type { Query } from "./query.ts";
import type { Spending, Totals } from "./totals.ts";
import type { PeriodWindow, Window } from "./window.ts";

/** A query's answer, drawn by nobody yet. */
export type Answer = QueryTable | Refused | Unknown;

/** The asker may not see this metric here, or only for themselves. */
export interface Refused {
  kind: "refused";
  metric: Metric;
  /** The creator who may see their own; undefined: nobody's. */
  own: string | undefined;
}

/** No record fits what the filter names. */
export interface Unknown {
  kind: "unknown";
  what: "creator" | "code" | "niche";
  written: string;
}

export interface QueryTable {
  kind: "table";
  query: Query;
  window: PeriodWindow;
  /** One metric, or those of the overview. */
  columns: readonly Metric[];
  rows: readonly Row[];
  /** The rows that a limit cut off. */
  more: number;
  /** Everything that the filter lets through, in one row. */
  all: Row;
  leftOut: readonly LeftOut[];
  provenance: Provenance;
}

export interface Row {
  /** A creator's, post's or campaign's id, an ISO week, a code, niche …; undefined where nothing is grouped. */
  id: string | undefined;
  /** A handle, a post's handle and day, a week, a code …. */
  label: string;
  /** One for each column. */
  figures: readonly Figure[];
  /** What all of it was computed from: parts of the gain, sums, counts of posts. */
  totals: Totals;
  window: Window;
  currency: string;
}

export interface Figure {
  metric: MetricName;
  /** Money in minor units, with fractions; rates 0 to 1. */
  value: number | undefined;
  /** In the window before, where there is one of the same length. */
  before: number | undefined;
  /** Why there is no value, or what the value leaves out. */
  missing: Missing | undefined;
  /** gained: in the window; lifetime: all there is, also where a cost without dates forbids a window. */
  span: "gained" | "lifetime";
}

export interface LeftOut {
  id: string | undefined;
  label: string;
  missing: Missing;
}

export interface Provenance {
  formulas: readonly string[];
  posts: number;
  read: number;
  freshness: Freshness;
  missing: readonly Missing[];
  /** Costs that belong to no creator, or to no post where the rows are posts. */
  unassigned: Spending | undefined;
  /** Costs in other currencies: never added. */
  otherCurrencies: readonly { currency: string; cents: number }[];
}

/** The answer from what one campaign is known to be. The facts' instants are instantsOf(query). */
export declare function answer(query: Query, facts: CampaignFacts): Answer;
