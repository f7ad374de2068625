import type { Sale } from "../../../campaigns/sale.ts";
import { fingerprint } from "../fingerprint.ts";
import type { Issues } from "../issues.ts";
import type { Known } from "../known.ts";
import type { Days } from "../target/days.ts";
import { aboutOf, noSales, planTotals, saleKey, type SalePlan, type Series, type Total } from "./series.ts";
import type { Target } from "../target/target.ts";

/** One row of a shop's report. */
export interface ShopFigure {
  line: number;
  target: Target;
  creator: string;
  code: string | undefined;
  orders: number | undefined;
  revenueCents: number | undefined;
  counted: "total" | "added";
  /** The first day of what was added. */
  from: string | undefined;
  at: string;
  /** The last day. */
  day: string;
}

export interface ShopContext {
  known: Known;
  issues: Issues;
  days: Days;
  /** Stands for the file's content: additions without dates are told apart by it. */
  file: string;
}

/** A shop's figures that are new. Rows of one code and one time add up; what would be counted twice is left out. */
export function planShop(figures: readonly ShopFigure[], context: ShopContext): SalePlan {
  const plan = noSales();
  const shop = context.known.sales.filter(({ source }) => source === "shop");
  const standing = Map.groupBy(shop, ({ campaign, code, creator }) => seriesKey(campaign, code ?? creator));
  for (const [key, own] of Map.groupBy(figures, ({ target, code, creator }) => seriesKey(target.id, code ?? creator))) {
    const stood = standing.get(key) ?? [];
    const added = summed(own.filter(({ counted }) => counted === "added"));
    for (const figure of added) planAdded(plan, { figure, stood, context });
    const totals = summed(own.filter(({ counted }) => counted === "total"));
    const [first] = totals;
    if (first === undefined) continue;
    const { drafts, fresh, corrected, known } = planTotals(seriesOf(first, context.known), totals.map(totalOf), stood);
    plan.drafts.push(...drafts);
    plan.fresh += fresh;
    plan.corrected += corrected;
    plan.known += known;
  }
  return plan;
}

function seriesKey(campaign: string, code: string | undefined): string {
  return `${campaign}\n${code ?? ""}`;
}

/** One figure for each time, in the order of the times. */
function summed(figures: readonly ShopFigure[]): ShopFigure[] {
  const sums = new Map<string, ShopFigure>();
  for (const figure of figures) {
    const key = `${figure.from ?? ""} ${figure.at}`;
    const sum = sums.get(key);
    const orders = plus(sum?.orders, figure.orders);
    sums.set(key, { ...(sum ?? figure), orders, revenueCents: plus(sum?.revenueCents, figure.revenueCents) });
  }
  return [...sums.values()].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function plus(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : a + b;
}

interface Added {
  figure: ShopFigure;
  stood: readonly Sale[];
  context: ShopContext;
}

function planAdded(plan: SalePlan, { figure, stood, context }: Added): void {
  const { from, at, orders, revenueCents } = figure;
  const same = stood.find(
    (sale) => sale.counted !== "total" && sale.from === from && sale.readAt === at && from !== undefined,
  );
  if (same?.orders === orders && same?.revenueCents === revenueCents && same !== undefined) plan.known += 1;
  else if (same === undefined && isCounted(figure, stood, context.days))
    context.issues.row(
      figure.line,
      `orders of ${from ?? ""} to ${figure.day} are counted already, in a report of other dates`,
    );
  else {
    const told = from === undefined ? [orders, revenueCents, context.file] : [orders, revenueCents, from, same?.key];
    const series = seriesOf(figure, context.known);
    const key = from === undefined ? undated(series, told) : saleKey(series, at, told);
    if (stood.some((sale) => sale.key === key)) {
      plan.known += 1;
      return;
    }
    plan.drafts.push({
      ...aboutOf(series),
      key,
      counted: "added",
      readAt: at,
      ...(from !== undefined && { from }),
      ...(orders !== undefined && { orders }),
      ...(revenueCents !== undefined && { revenueCents, currency: series.currency }),
      ...(same !== undefined && { corrects: same.key }),
    });
    if (same === undefined) plan.fresh += 1;
    else plan.corrected += 1;
  }
}

/** Part of these days is in a figure that stands: a total told amid them, or an addition of overlapping days. */
function isCounted({ from, at, day }: ShopFigure, stood: readonly Sale[], days: Days): boolean {
  if (from === undefined) return false;
  const start = days.startOf(from);
  return stood.some((sale) => {
    if (sale.counted === "total") return sale.readAt > start && sale.readAt < at;
    return sale.from !== undefined && sale.from <= day && days.of(sale.readAt) >= from;
  });
}

/** The same file adds its orders once, whenever it is sent. */
function undated(series: Series, told: readonly unknown[]): string {
  return `${series.brand}/sale/added/${fingerprint(JSON.stringify([series, told]))}`;
}

function seriesOf({ target, creator, code }: ShopFigure, { brand }: Known): Series {
  const { id: campaign, currency, ordersAre: habit } = target;
  return { brand: brand.id, campaign, creator, code, post: undefined, source: "shop", currency, habit };
}

function totalOf({ at, orders, revenueCents }: ShopFigure): Total {
  return { at, orders, revenueCents };
}
