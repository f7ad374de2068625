/** `npm run -s eval -- campaign FILE.csv --out OUT.json`: what an export of a campaign adds up to, once imported. */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";

import { dayOf, shiftWeek, weekStart } from "../src/campaigns/calendar/week.ts";
import { calendarOf } from "../src/campaigns/calendar/window.ts";
import type { CampaignFacts } from "../src/campaigns/figures/facts.ts";
import { metricOf } from "../src/campaigns/figures/metrics.ts";
import type { Totals } from "../src/campaigns/figures/totals.ts";
import { answer, type QueryTable } from "../src/campaigns/query/answer.ts";
import { instantsOf, query, type GroupBy } from "../src/campaigns/query/query.ts";
import type { Row } from "../src/campaigns/query/row.ts";
import { inMajor } from "./support/major.ts";
import { withImported, zone, type Imported } from "./support/imported.ts";

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: { out: { type: "string" } }, allowPositionals: true });
  const [path] = positionals;
  if (path === undefined || values.out === undefined) throw new Error("Usage: eval campaign FILE.csv --out OUT.json");
  const figures = await withImported(path, campaignFigures);
  await writeFile(values.out, `${JSON.stringify(figures, undefined, 1)}\n`);
}

async function campaignFigures({ records, now }: Imported) {
  const campaigns = await records.campaigns();
  const [campaign] = campaigns;
  if (campaign === undefined) throw new Error("The import made no campaign.");
  const calendar = calendarOf(await records.facts(campaign, [now]), now);
  const ask = async (groupBy: GroupBy): Promise<QueryTable> => {
    const asked = query.parse({ metric: "overview", groupBy });
    const facts: CampaignFacts = await records.facts(campaign, instantsOf(asked, calendar));
    const table = answer(asked, facts, now);
    if (table.kind !== "table") throw new Error(`No answer by ${groupBy}.`);
    return table;
  };
  // One table at a time: each holds what its figures were told from.
  const weeks = readWeeks((await ask("week")).rows).map(weekFigures);
  const totals = totalsFigures((await ask("none")).all.totals);
  const byCreator = await ask("creator");
  const creators = await records.creators();
  const bookings = await records.bookings();
  const perCreator = byCreator.rows.map((row) => {
    const { niche } = creators.find(({ id }) => id === row.id) ?? {};
    const { code } = bookings.find(({ creator }) => creator === row.id) ?? {};
    return [row.label, { ...totalsFigures(row.totals), niche, code, ...costFigures(row.totals) }] as const;
  });
  return {
    totals,
    perCreator: Object.fromEntries(perCreator),
    weeks,
    top5: topFive(Object.fromEntries(perCreator)),
  };
}

function totalsFigures(totals: Totals) {
  const { counts, engagements, rates, spending, posts, orders, revenueCents, currency } = totals;
  const { part, whole } = rates.engagementWithSaves;
  return {
    views: counts.views.sum,
    likes: counts.likes.sum,
    comments: counts.comments.sum,
    shares: counts.shares.sum,
    saves: counts.saves.sum,
    orders: orders ?? 0,
    ...inMajor("revenue", revenueCents ?? 0, currency),
    ...inMajor("fee", spending.spent?.committedCents ?? 0, currency),
    engagements: engagements.sum,
    engagementRate: metricOf("engagement_rate").of(totals) ?? null,
    engagementRateWithSaves: whole > 0 ? part / whole : null,
    posts,
    ...inMajor("giftedProduct", spending.giftCents ?? 0, currency),
  };
}

function costFigures(totals: Totals) {
  const { currency } = totals;
  return {
    ...inMajor("cpa", metricOf("cpa").of(totals), currency),
    ...inMajor("cpe", metricOf("cpe").of(totals), currency),
    roas: metricOf("roas").of(totals) ?? null,
  };
}

/** Posts of the last Monday belong to a week that nobody has read yet. */
function readWeeks(rows: readonly Row[]): readonly Row[] {
  return rows.slice(0, rows.findLastIndex(({ totals }) => totals.read > 0) + 1);
}

/** Named by the Monday that closes the week. */
function weekFigures({ id, totals }: Row, index: number) {
  const { views, likes, comments, shares, saves, orders, posts, ...rest } = totalsFigures(totals);
  const snapshot = dayOf(weekStart(shiftWeek(id ?? "", 1), zone), zone);
  const revenue = Object.entries(rest).filter(([name]) => name.startsWith("revenue"));
  return {
    week: index + 1,
    snapshot,
    views,
    likes,
    comments,
    shares,
    saves,
    orders,
    ...Object.fromEntries(revenue),
    posts,
  };
}

type Figures = Readonly<Record<string, unknown>>;

function topFive(perCreator: Readonly<Record<string, Figures>>): Record<string, string[]> {
  const ranked = (name: string, sign: 1 | -1): string[] => {
    const known = Object.entries(perCreator).flatMap(([handle, figures]) => {
      const value = figures[name];
      return typeof value === "number" ? [{ handle, value }] : [];
    });
    const sorted = known.toSorted((a, b) => sign * (a.value - b.value) || (a.handle < b.handle ? -1 : 1));
    return sorted.slice(0, 5).map(({ handle }) => handle);
  };
  return {
    views: ranked("views", -1),
    engagementRate: ranked("engagementRate", -1),
    orders: ranked("orders", -1),
    revenueUsd: ranked("revenueUsd", -1),
    roas: ranked("roas", -1),
    cheapestCpa: ranked("cpaUsd", 1),
    cheapestCpe: ranked("cpeUsd", 1),
  };
}
