import type { MetricName } from "../../campaigns/figures/metric.ts";
import type { QueryTable } from "../../campaigns/query/answer.ts";
import type { Row } from "../../campaigns/query/row.ts";
import type { Context } from "../../core/context.ts";
import { chatter, counted, instant, line, listed, money } from "../../core/line.ts";
import type { Block, Line } from "../../core/reply.ts";
import { formulaLine, missingLine } from "./formula.ts";
import { figureIn } from "./value.ts";

type Provenance = Extract<Block, { kind: "provenance" }>;

const undercount = " Codes miss buyers who do not type them.";

/** Where one row's figures come from: formulas with their numbers, readings, reporters, and what is missing. */
export async function computedBlock(
  { table, row, metrics }: { table: QueryTable; row: Row; metrics: readonly MetricName[] },
  context: Context,
): Promise<Provenance> {
  const formulas = metrics.flatMap((name) => {
    const told = formulaLine(row, name, context.brand);
    const isByCode = (name === "cpa" || name === "roas") && figureIn(row, name)?.value !== undefined;
    return told.length === 0 ? [] : [line`${told}.${isByCode ? [undercount] : []}`];
  });
  const missing = metrics.map((name) => missingLine(figureIn(row, name) ?? blank)).filter((told) => told.length > 0);
  const lines = [...formulas, await readingsLine(table, row, context), ...unique(missing), ...moneyLines(table, row)];
  return { kind: "provenance", lines: lines.filter((told) => told.length > 0) };
}

const blank = {
  metric: "views",
  unit: "count",
  value: undefined,
  before: undefined,
  missing: undefined,
  span: "gained",
} as const;

/** "Read Mon 16 Feb 09:10 by @mia.skin; 2 posts counted, 1 of them boosted." */
async function readingsLine(table: QueryTable, { totals }: Row, context: Context): Promise<Line> {
  const { newest } = totals.freshness;
  const boosted = totals.boosted === 0 ? line`` : line`, ${totals.boosted} of them boosted: views may hold paid ones`;
  const counting = line`${counted(totals.postsSoFar, "post")} counted, ${totals.read} of them read${boosted}.`;
  if (newest === undefined) return counting;
  return line`Read ${instant(newest)}${await reporters(table, context)}. ${counting}`;
}

/** Who read the few posts that one row is about; of many posts nobody is named. */
async function reporters({ provenance, rows, query }: QueryTable, context: Context): Promise<Line> {
  const { records } = context;
  const creator = query.filter.creator;
  if (creator === undefined || provenance.posts > 12) return [];
  const ids = query.groupBy === "video" ? rows.map(({ id }) => id) : undefined;
  const posts = (await records.posts()).filter(
    (post) => post.creator === creator && (ids === undefined || ids.includes(post.id)),
  );
  const latest = await Promise.all(posts.map(async ({ id }) => (await records.readings(id)).at(-1)));
  const creators = await records.creators();
  const by = new Map(latest.flatMap((reading) => (reading === undefined ? [] : [[reading.by, reading.via]])));
  const named = [...by].map(([user, via]): Line => {
    const handle = creators.find(({ users }) => users.includes(user))?.handle;
    return handle !== undefined ? line`${handle}` : via === "import" ? line`an imported file` : chatter(user);
  });
  return named.length === 0 ? [] : line` by ${listed(named, 4)}`;
}

/** Only where the asker sees all money are there costs that belong to nobody. */
function moneyLines({ provenance }: QueryTable, { totals, figures }: Row): Line[] {
  if (!figures.some(({ metric }) => metric === "cpa")) return [];
  const { unassigned, otherCurrencies } = provenance;
  const { unknown } = totals.spending;
  return [
    ...(unknown === 0 ? [] : [line`No fee is logged for ${counted(unknown, "creator")} with posts.`]),
    ...(unassigned === undefined
      ? []
      : [line`${money(unassigned.committedCents, totals.currency)} belongs to none of the lines.`]),
    ...otherCurrencies.map(
      ({ currency, cents }) => line`${money(cents, currency)} is in another currency and not added.`,
    ),
  ];
}

function unique(lines: readonly Line[]): Line[] {
  return [...new Map(lines.map((told) => [JSON.stringify(told), told])).values()];
}
