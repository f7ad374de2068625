import { divided, times } from "./arithmetic.ts";
import type { Missing } from "./metric.ts";
import { engagementsOf, noViews, type Definition } from "./public-metrics.ts";
import type { Totals } from "./totals.ts";

/** Orders and money: for marketers, and for creators their own. Costs are the committed ones, gifts are none. */
export const teamMetrics = {
  orders: {
    ...sold(),
    unit: "count",
    label: "Orders",
    aliases: ["sales", "purchases", "conversions", "code uses", "redemptions", "order"],
    formula: "orders by code: the shop's report, else what was reported",
    of: ({ orders }) => orders,
    missing: ({ orders }) => (orders === undefined ? { why: "no sales logged" } : undefined),
  },
  revenue: {
    ...sold(),
    unit: "money",
    label: "Revenue",
    aliases: ["turnover", "income", "sales value", "gmv"],
    formula: "revenue by code: the shop's report, else what was reported",
    of: ({ revenueCents }) => revenueCents,
    missing: ({ revenueCents }) => (revenueCents === undefined ? { why: "no sales logged" } : undefined),
  },
  orders_per_1k: {
    ...sold(),
    unit: "ratio",
    isSum: false,
    minimum: { of: "views", least: 1_000 },
    label: "Orders per 1,000 views",
    aliases: ["orders per 1k", "orders per 1k views", "conversion per view", "orders per thousand views"],
    formula: "orders / views x 1,000",
    of: ({ orders, counts }) => times(1_000, divided(orders, counts.views.sum)),
    missing: (totals) => (totals.orders === undefined ? { why: "no sales logged" } : withoutViews(totals)),
  },
  spend: {
    ...spending(),
    label: "Spend (committed)",
    aliases: ["cost", "costs", "spent", "committed", "fees", "fee", "budget used"],
    formula: "fees, product cost, bonuses and boosts, promised or paid, whichever is more; gifts are no cost",
    of: ({ spending: { spent } }) => spent?.committedCents,
  },
  paid: {
    ...spending(),
    label: "Paid",
    aliases: ["paid out", "payments"],
    formula: "fees, product cost, bonuses and boosts that are paid",
    of: ({ spending: { spent } }) => spent?.paidCents,
  },
  gifted_value: {
    ...spending(),
    label: "Gifted value",
    aliases: ["gifts", "gifted", "gifted product", "product value"],
    formula: "retail worth of the gifts, kept apart from cost",
    of: ({ spending: { giftCents } }) => giftCents,
    missing: ({ spending: { giftCents } }) =>
      giftCents === undefined ? { why: "known on none", what: "gift value" } : undefined,
  },
  cpa: {
    ...perCost(),
    label: "Cost per conversion",
    aliases: ["cost per conversion", "cost per order", "cost per acquisition", "cost per sale", "cac"],
    formula: "committed cost / orders by code; codes miss buyers who do not type them",
    minimum: { of: "orders", least: 5 },
    of: (totals) => divided(costOf(totals), totals.orders),
    missing: (totals) => withoutCost(totals) ?? withoutOrders(totals),
  },
  cpe: {
    ...perCost(),
    label: "Cost per engagement",
    aliases: ["cost per engagement", "cost per interaction"],
    formula: "committed cost / (likes + comments + shares)",
    of: (totals) => divided(costOf(totals), totals.engagements.sum),
    missing: (totals) => withoutCost(totals) ?? (totals.engagements.sum === 0 ? withoutEngagements(totals) : undefined),
  },
  cpm: {
    ...perCost(),
    label: "CPM (views)",
    aliases: ["cost per mille", "cost per thousand views", "cost per 1k views", "cost per thousand"],
    formula: "committed cost / views x 1,000",
    of: (totals) => times(1_000, divided(costOf(totals), totals.counts.views.sum)),
    missing: (totals) => withoutCost(totals) ?? withoutViews(totals),
  },
  cpv: {
    ...perCost(),
    label: "Cost per view",
    aliases: ["cost per view"],
    formula: "committed cost / views",
    of: (totals) => divided(costOf(totals), totals.counts.views.sum),
    missing: (totals) => withoutCost(totals) ?? withoutViews(totals),
  },
  cpp: {
    ...perCost(),
    label: "Cost per post",
    aliases: ["cost per post", "cost per video", "price per post"],
    minimum: undefined,
    formula: "committed cost / posts",
    of: (totals) => divided(costOf(totals), totals.postsSoFar),
    missing: (totals) => withoutCost(totals) ?? (totals.postsSoFar === 0 ? { why: "no posts" } : undefined),
  },
  roas: {
    ...perCost(),
    unit: "ratio",
    best: "most",
    label: "ROAS",
    aliases: ["return on ad spend", "revenue roi", "return on spend"],
    formula: "revenue by code / committed cost; codes miss buyers who do not type them",
    minimum: { of: "orders", least: 5 },
    of: (totals) => divided(totals.revenueCents, costOf(totals)),
    missing: (totals) => withoutCost(totals) ?? withoutRevenue(totals),
  },
  roi: {
    ...perCost(),
    unit: "rate",
    best: "most",
    label: "ROI",
    aliases: ["return on investment", "profitability"],
    formula: "(revenue by code - committed cost) / committed cost",
    minimum: { of: "orders", least: 5 },
    of: (totals) => {
      const roas = divided(totals.revenueCents, costOf(totals));
      return roas === undefined ? undefined : roas - 1;
    },
    missing: (totals) => withoutCost(totals) ?? withoutRevenue(totals),
  },
} satisfies Record<string, Definition>;

function sold() {
  return { money: true, isPublic: false, isSum: true, usesCost: false, best: "most", minimum: undefined } as const;
}

function spending() {
  return { ...sold(), unit: "money", best: "least", missing: unlessLogged } as const;
}

function perCost() {
  return {
    ...sold(),
    unit: "money",
    isSum: false,
    usesCost: true,
    best: "least",
    minimum: { of: "views", least: 1_000 },
  } as const;
}

/** Nothing can be divided by or into a gift, nor into the part of a window's cost that happens to have dates. */
function costOf({ span, spending: { spent, isDated } }: Totals): number | undefined {
  if (span === "window" && !isDated) return undefined;
  return spent === undefined || spent.committedCents === 0 ? undefined : spent.committedCents;
}

function unlessLogged({ span, spending: { spent, isDated } }: Totals): Missing | undefined {
  if (span === "window" && !isDated) return { why: "costs without dates" };
  return spent === undefined ? { why: "no cost known" } : undefined;
}

function withoutCost(totals: Totals): Missing | undefined {
  const missing = unlessLogged(totals);
  if (missing !== undefined || totals.spending.spent === undefined) return missing;
  if (totals.spending.spent.committedCents > 0) return undefined;
  return totals.span === "window" ? { why: "nothing spent" } : { why: "gifted" };
}

function withoutOrders({ orders, spending: { spent } }: Totals): Missing | undefined {
  if (orders === undefined) return { why: "no sales logged" };
  return orders === 0 ? { why: "no orders", cents: spent?.committedCents ?? 0 } : undefined;
}

function withoutRevenue({ revenueCents }: Totals): Missing | undefined {
  return revenueCents === undefined ? { why: "no sales logged" } : undefined;
}

function withoutViews(totals: Totals): Missing | undefined {
  return totals.counts.views.sum === 0 ? noViews(totals) : undefined;
}

function withoutEngagements(totals: Totals): Missing {
  if (totals.engagements.posts > 0) return { why: "no engagements" };
  return totals.read === 0 ? noViews(totals) : { why: "known on none", what: engagementsOf(totals) };
}
