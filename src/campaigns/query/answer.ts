import { calendarOf, type PeriodWindow } from "../calendar/window.ts";
import type { Spent } from "../cost.ts";
import type { CampaignFacts, Money } from "../figures/facts.ts";
import type { Freshness } from "../figures/freshness.ts";
import type { Metric, Missing } from "../figures/metric.ts";
import { metricOf, overviewOf } from "../figures/metrics.ts";
import { addSpending, otherCurrencies } from "../figures/spending.ts";
import type { Totals } from "../figures/totals.ts";
import { directoryOf, type Directory, type Grouping } from "./grouping.ts";
import { windowsOf, type GroupBy, type Query, type QueryWindows } from "./query.ts";
import { passes, rankRows, type LeftOut, type Ranked } from "./ranking.ts";
import { rowsOf, type Row } from "./row.ts";
import { scopeOf, soleCreator, type Scope, type Unknown } from "./scope.ts";

/** A query's answer, drawn by nobody yet. */
export type Answer = QueryTable | Refused | Unknown;

/** Whoever asks may not see this metric here, or only their own: for `own`. */
export interface Refused {
  kind: "refused";
  metric: Metric;
  own: string | undefined;
}

export interface QueryTable extends Ranked {
  kind: "table";
  query: Query;
  window: PeriodWindow;
  /** One metric, or those of the overview that may be seen. */
  columns: readonly Metric[];
  /** Everything that the filter lets through, in one row. */
  all: Row;
  provenance: Provenance;
}

export interface Provenance {
  /** How each column is computed. */
  formulas: readonly string[];
  posts: number;
  read: number;
  freshness: Freshness;
  /** What the figures of `all` leave out. */
  missing: readonly Missing[];
  /** Costs that no row can carry: of no creator, or of no post where the rows are posts. */
  unassigned: Spent | undefined;
  /** Costs that are not added, since their currency is not the campaign's; and the currencies of such revenue. */
  otherCurrencies: readonly { currency: string; cents: number }[];
  otherRevenue: readonly string[];
}

/** The answer from what one campaign is known to be. The facts' instants must be those of instantsOf(query). */
export function answer(query: Query, facts: CampaignFacts, now: string): Answer {
  const scope = scopeOf(query.filter, facts);
  const hidden = hiddenFrom(facts.money, query, scope);
  if (hidden !== undefined) return refusal(hidden, facts.money);
  if ("kind" in scope) return scope;
  const windows = windowsOf(query, calendarOf(facts, now));
  const columns = columnsOf(query, facts.money, scope);
  return tableOf({ query, directory: directoryOf(facts, scope), windows, columns });
}

/** The same question of several campaigns, a row for each; each row's money is in its own campaign's currency. */
export function answerByCampaign(query: Query, campaigns: readonly CampaignFacts[], now: string): Answer {
  const answers = campaigns.map((facts) => answer({ ...query, groupBy: "campaign", limit: null }, facts, now));
  const tables = answers.filter((known) => known.kind === "table");
  const first = tables[0];
  const other = answers.find((known) => known.kind !== "table");
  if (first === undefined)
    return other ?? { kind: "unknown", what: "campaign", written: query.filter.campaign ?? "any" };
  const rows = tables.map(({ all }) => all);
  const [metric] = first.columns;
  return { ...first, query, ...(metric === undefined ? { rows } : rankRows(rows, metric, query)) };
}

/** All that an answer is made from. */
interface Asked {
  query: Query;
  directory: Directory;
  windows: QueryWindows;
  columns: readonly Metric[];
}

function tableOf(asked: Asked): QueryTable {
  const { query, directory, windows, columns } = asked;
  const narrowed = { ...asked, directory: narrowedDirectory(asked) };
  const [all] = measured(narrowed, "none", columns);
  const [metric] = columns;
  if (all === undefined || metric === undefined) throw new RangeError("a question without a column");
  const rows = query.groupBy === "none" ? [all] : rowsAsked(narrowed);
  const named = isOneRow(query.groupBy) ? rows : rows.filter(({ id }) => id !== undefined);
  const ranked = rankRows(where(named, asked), metric, query);
  return {
    kind: "table",
    query,
    window: windows.whole,
    columns,
    ...ranked,
    leftOut: [...ranked.leftOut, ...unnamed(rows, query.groupBy)],
    all,
    provenance: {
      formulas: columns.map(({ label, formula }) => `${label} = ${formula}`),
      posts: all.totals.postsSoFar,
      read: all.totals.read,
      freshness: all.totals.freshness,
      missing: all.figures.flatMap(({ missing }) => missing ?? []),
      unassigned: query.groupBy === "week" ? undefined : unassignedOf(named, all),
      otherCurrencies: otherCurrencies(directory.facts),
      otherRevenue: [...new Set(directory.facts.codes.flatMap((code) => code.otherRevenue))],
    },
  };
}

function rowsAsked(asked: Asked): Row[] {
  const { query, columns } = asked;
  return query.groupBy === "week" ? weekRows(asked) : measured(asked, query.groupBy, columns);
}

function measured({ directory, windows }: Asked, by: Grouping["groupBy"], columns: readonly Metric[]): Row[] {
  const { whole } = windows;
  return rowsOf(directory, { groupBy: by, window: whole, before: whole.before, costs: "to date" }, columns);
}

/** Each week against the one before; those after the last thing that happened are left away. */
function weekRows({ directory, windows, columns }: Asked): Row[] {
  const rows = windows.weeks.flatMap((window) => {
    const grouping = { groupBy: "none", window, before: undefined, costs: "in the window" } as const;
    const week = window.week ?? window.lastDay;
    return rowsOf(directory, grouping, columns).map((row) => ({ ...row, id: week, label: week }));
  });
  return rows.slice(0, rows.findLastIndex(({ totals }) => hasHappened(totals)) + 1);
}

function hasHappened({ read, posts, orders }: Totals): boolean {
  return read > 0 || posts > 0 || (orders ?? 0) !== 0;
}

/** A condition is one on creators, unless the rows are something smaller or other. */
function narrowedDirectory(asked: Asked): Directory {
  const { query, directory } = asked;
  const condition = query.filter.where;
  if (condition === undefined || !(isOneRow(query.groupBy) || query.groupBy === "creator")) return directory;
  const passing = measured(asked, "creator", [metricOf(condition.metric)]).filter((row) => passes(row, condition));
  const creators = new Set(passing.map(({ id }) => id).filter((id) => id !== undefined));
  return directoryOf(directory.facts, { ...directory.scope, creators });
}

function where(rows: readonly Row[], asked: Asked): readonly Row[] {
  const { groupBy, filter } = asked.query;
  const condition = filter.where;
  if (condition === undefined || isOneRow(groupBy) || groupBy === "creator" || groupBy === "week") return rows;
  const passing = measured(asked, groupBy, [metricOf(condition.metric)]).filter((row) => passes(row, condition));
  const ids = new Set(passing.map(({ id }) => id));
  return rows.filter(({ id }) => ids.has(id));
}

/** Rows that are the campaign as a whole, in one piece or by week. */
function isOneRow(by: GroupBy): boolean {
  return by === "none" || by === "campaign" || by === "week";
}

/** Posts of which nobody said what the rows are by. */
function unnamed(rows: readonly Row[], by: GroupBy): LeftOut[] {
  if (isOneRow(by)) return [];
  const some = rows.filter(({ id, totals }) => id === undefined && totals.postsSoFar > 0);
  return some.map(({ id, label }) => ({ id, label, missing: { why: "known on none", what: by } }));
}

function unassignedOf(rows: readonly Row[], { totals }: Row): Spent | undefined {
  const { spent } = totals.spending;
  if (spent === undefined) return undefined;
  const assigned = addSpending(rows.map((row) => row.totals.spending)).spent;
  const committedCents = spent.committedCents - (assigned?.committedCents ?? 0);
  const paidCents = spent.paidCents - (assigned?.paidCents ?? 0);
  return committedCents === 0 && paidCents === 0 ? undefined : { committedCents, paidCents };
}

/** The first metric in the question that the asker may not see; also a condition would tell it. */
function hiddenFrom(money: Money, { metric, filter }: Query, scope: Scope | Unknown): Metric | undefined {
  if (money.sees === "all" || isOwn(money, scope)) return undefined;
  const asked = [...(metric === "overview" ? [] : [metric]), ...(filter.where ? [filter.where.metric] : [])];
  return asked.map(metricOf).find(({ isPublic }) => !isPublic);
}

function columnsOf({ metric }: Query, money: Money, scope: Scope): readonly Metric[] {
  if (metric !== "overview") return [metricOf(metric)];
  return overviewOf(money.sees === "all" || isOwn(money, scope) ? "everything" : "public").map(metricOf);
}

function isOwn(money: Money, scope: Scope | Unknown): boolean {
  return money.sees === "own" && !("kind" in scope) && soleCreator(scope) === money.creator;
}

function refusal(metric: Metric, money: Money): Refused {
  return { kind: "refused", metric, own: money.sees === "own" ? money.creator : undefined };
}
