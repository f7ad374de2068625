import { isSlipOf } from "../../../campaigns/codes.ts";
import type { Sale } from "../../../campaigns/sale.ts";
import type { Draft } from "../../../core/records.ts";
import type { Issues } from "../issues.ts";
import type { Known } from "../known.ts";
import type { Credited } from "./credit-rows.ts";
import {
  aboutOf,
  noSales,
  planTotals,
  saleKey,
  stoodAt,
  type SalePlan,
  type Series,
  type Total,
} from "../sales/series.ts";
import type { Work } from "../work.ts";

/** What a table of results says of orders and revenue: totals so far, by post; rows without a video are a code's rest. */
export async function planResultSales(
  credited: readonly Credited[],
  { known, issues }: Pick<Owner, "known" | "issues">,
  { put, turns }: Work,
): Promise<SaleCounts> {
  const told = credited.filter(({ orders, revenueCents }) => orders !== undefined || revenueCents !== undefined);
  const standing = standingReports(known.sales);
  const counts: SaleCounts = { fresh: 0, corrected: 0, known: 0 };
  const tellers = Map.groupBy(told, ({ owner }) => owner);
  for (const rows of tellers.values()) {
    const plan = noSales();
    planOwner(plan, { rows, standing, known, issues });
    for (const draft of plan.drafts) put(draft);
    counts.fresh += plan.fresh;
    counts.corrected += plan.corrected;
    counts.known += plan.known;
    await turns.after(rows.length);
  }
  return counts;
}

type SaleCounts = Omit<SalePlan, "drafts">;

/** Reported sales by campaign and post, and those of no post by campaign and creator. */
interface Reports {
  ofPost: ReadonlyMap<string, readonly Sale[]>;
  rest: ReadonlyMap<string, readonly Sale[]>;
}

function standingReports(sales: readonly Sale[]): Reports {
  const reported = sales.filter(({ source }) => source === "reported");
  const [withPost, without] = [reported.filter(({ post }) => post), reported.filter(({ post }) => !post)];
  return {
    ofPost: Map.groupBy(withPost, ({ campaign, post }) => `${campaign}\n${post ?? ""}`),
    rest: Map.groupBy(without, ({ campaign, code, creator }) => `${campaign}\n${code ?? creator ?? ""}`),
  };
}

interface Owner {
  /** Of one creator in one campaign. */
  rows: readonly Credited[];
  standing: Reports;
  known: Known;
  issues: Issues;
}

function planOwner(plan: SalePlan, owner: Owner): void {
  const { rows, standing, known } = owner;
  const byPost = new Map<string, Total[]>();
  for (const [post, own] of Map.groupBy(rows, ({ placed }) => placed.post)) {
    const [first] = own;
    if (post === undefined || first === undefined) continue;
    const stood = standing.ofPost.get(`${first.placed.target.id}\n${post}`) ?? [];
    const totals = totalsOf(own, owner.issues);
    byPost.set(post, totals);
    const series = { ...seriesOf(first, known), post };
    const told = stood[0];
    // A post stays with the code that its sales were told for: two series of one post would both count.
    if (told === undefined || !isMoved(told, first)) {
      add(plan, planTotals({ ...series, ...(told !== undefined && { code: told.code }) }, totals, stood));
      continue;
    }
    plan.drafts.push(...stood.map((sale) => moved(sale, series)));
    plan.corrected += 1;
    add(plan, planTotals(series, totals, stood));
  }
  planRest(plan, owner, byPost);
}

/** The code that the post's sales were told for was a slip of the creator's own. */
function isMoved({ code }: Sale, { code: meant }: Credited): boolean {
  return code !== undefined && meant !== undefined && code !== meant && isSlipOf(code, meant);
}

/** The same sale, told for the right code. */
function moved({ readAt, counted, orders, revenueCents, currency, key }: Sale, series: Series): Draft {
  return {
    ...aboutOf(series),
    key: saleKey(series, readAt, [orders, revenueCents, key]),
    counted,
    readAt,
    ...(orders !== undefined && { orders }),
    ...(revenueCents !== undefined && { revenueCents }),
    ...(currency !== undefined && { currency }),
    corrects: key,
  };
}

/** Orders of no post: what rows without a video state; else what was told of the code before, less its posts' part. */
function planRest(
  plan: SalePlan,
  { rows, standing, known, issues }: Owner,
  byPost: ReadonlyMap<string, readonly Total[]>,
): void {
  const [first] = rows;
  if (first === undefined) return;
  const series = { ...seriesOf(first, known), post: undefined };
  const key = `${series.campaign}\n${series.code ?? series.creator ?? ""}`;
  const stood = standing.rest.get(key) ?? [];
  const stated = rows.filter(({ placed }) => placed.post === undefined);
  if (stated.length > 0) return add(plan, planTotals(series, totalsOf(stated, issues), stood));
  if (stood.length === 0) return;
  const isWhole = known.posts.size === 0 || ownPosts(known, series).every((post) => byPost.has(post));
  const instants = [...new Set([...byPost.values()].flat().map(({ at }) => at))].toSorted();
  const totals = instants.map((at) =>
    isWhole ? { at, orders: 0, revenueCents: 0 } : restAt(at, { series, stood, byPost, standing }),
  );
  const told = totals.filter(({ at }) => stood.some((sale) => sale.readAt <= at));
  add(plan, { ...planTotals(series, told, stood), known: 0 });
}

function ownPosts({ posts }: Known, { campaign, creator }: Series): string[] {
  return [...posts.values()].flatMap((post) =>
    post.campaign === campaign && post.creator === creator ? [post.id] : [],
  );
}

interface RestAt {
  series: Series;
  stood: readonly Sale[];
  byPost: ReadonlyMap<string, readonly Total[]>;
  standing: Reports;
}

/** A table of only some posts: their growth is taken off what was told of no post, down to nothing. */
function restAt(at: string, { series, stood, byPost, standing }: RestAt): Total {
  const rest = stoodAt(stood, series.habit, at);
  let orders = rest.orders;
  let revenueCents = rest.revenueCents;
  for (const [post, totals] of byPost) {
    const told = totals.findLast((total) => total.at <= at);
    const before = stoodAt(standing.ofPost.get(`${series.campaign}\n${post}`) ?? [], series.habit, at);
    if (orders !== undefined) orders -= Math.max(0, (told?.orders ?? 0) - (before.orders ?? 0));
    if (revenueCents !== undefined) revenueCents -= Math.max(0, (told?.revenueCents ?? 0) - (before.revenueCents ?? 0));
  }
  return { at, orders: orders && Math.max(0, orders), revenueCents: revenueCents && Math.max(0, revenueCents) };
}

function seriesOf({ placed: { target }, person, code }: Credited, { brand }: Known): Series {
  const { id: campaign, currency, ordersAre: habit } = target;
  return { brand: brand.id, campaign, creator: person.id, code, post: undefined, source: "reported", currency, habit };
}

/** One for each instant, in their order; of rows that contradict each other the one with more orders counts. */
function totalsOf(rows: readonly Credited[], issues: Issues): Total[] {
  const totals = new Map<string, Total>();
  const sorted = rows.toSorted(
    (a, b) => (a.placed.at < b.placed.at ? -1 : a.placed.at > b.placed.at ? 1 : 0) || more(b, a),
  );
  for (const { placed, orders, revenueCents } of sorted) {
    const known = totals.get(placed.at);
    if (known === undefined) totals.set(placed.at, { at: placed.at, orders, revenueCents });
    else if (isOther(known.orders, orders) || isOther(known.revenueCents, revenueCents))
      issues.note(placed.row.line, "other sales than another line for the same time; the larger ones count");
    else
      totals.set(placed.at, {
        at: placed.at,
        orders: known.orders ?? orders,
        revenueCents: known.revenueCents ?? revenueCents,
      });
  }
  return [...totals.values()];
}

function more(a: Credited, b: Credited): number {
  return (a.orders ?? -1) - (b.orders ?? -1) || (a.revenueCents ?? -1) - (b.revenueCents ?? -1);
}

function isOther(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

function add(plan: SalePlan, { drafts, fresh, corrected, known }: SalePlan): void {
  plan.drafts.push(...drafts);
  plan.fresh += fresh;
  plan.corrected += corrected;
  plan.known += known;
}
