import type { Campaign } from "../../campaigns/campaign.ts";
import { followersOf, sameHandle, type Creator } from "../../campaigns/creator.ts";
import { toMinor } from "../../campaigns/currency.ts";
import type { Row } from "../../campaigns/query/row.ts";
import type { Candidate } from "../../campaigns/shortlist.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { readTable } from "../../reading/table.ts";
import type { CandidateRow } from "../../reading/table/table-rows.ts";
import { ask } from "../figures/asked.ts";
import { figureIn } from "../figures/value.ts";
import { feeOf, rosterOf } from "../meaning/roster.ts";

/** Those of a file, with what is known of them here; rows that name nobody are counted. */
export async function candidatesIn(file: string, campaign: Campaign, context: Context) {
  const kept = await context.files.take(file);
  if (kept === undefined)
    throw new UserError("I do not have that file any more; I keep files for 30 days. Send it again.");
  const { now, brand, records } = context;
  const table = readTable(kept.text, { now, zone: brand.zone, as: "candidates" });
  if (table.kind !== "candidates")
    throw new UserError(
      table.kind === "unreadable" ? `${kept.name}: ${table.reason}` : `${kept.name} holds no candidates.`,
    );
  const past = await pastOf(campaign, context);
  const creators = await records.creators();
  const named = new Map(table.rows.flatMap((row) => (row.creator === undefined ? [] : [[row.creator, row]])));
  const candidates = [...named].map(([handle, row]) =>
    candidateOf(handle, row, { known: creators.find((creator) => isCalled(creator, handle)), past, campaign, context }),
  );
  return {
    candidates,
    skipped: table.rows.filter(({ creator }) => creator === undefined).length,
    foreign: records.money.sees === "all" ? foreignIn([...named.values()], campaign) : [],
  };
}

/** Who is booked as a candidate, from the records alone. */
export async function candidatesOf(campaign: Campaign, context: Context): Promise<Candidate[]> {
  const members = (await rosterOf(context, campaign)).filter(({ stage }) => stage === "candidate");
  const past = await pastOf(campaign, context);
  return members.map((member) => ({
    ...{ handle: member.creator.handle, followers: followersOf(member.creator), niche: member.creator.niche },
    ...{ engagementRate: undefined, views: undefined, priceCents: feeOf(member), past: past.get(member.creator.id) },
  }));
}

type Past = NonNullable<Candidate["past"]>;

interface Around {
  known: Creator | undefined;
  past: ReadonlyMap<string, Past>;
  campaign: Campaign;
  context: Context;
}

function candidateOf(handle: string, row: CandidateRow, { known, past, campaign, context }: Around): Candidate {
  const seesMoney = context.records.money.sees === "all";
  const { price } = row;
  return {
    handle,
    followers: row.followers ?? (known && followersOf(known)),
    niche: row.niche ?? known?.niche,
    engagementRate: row.engagementRate,
    views: row.avgViews,
    priceCents:
      price === undefined || !seesMoney || foreignOf(row, campaign) !== undefined
        ? undefined
        : Math.round(toMinor(price.amount, campaign.currency)),
    past: known && past.get(known.id),
  };
}

/** The currencies of prices that the campaign does not count in, one for each such price. */
function foreignIn(rows: readonly CandidateRow[], campaign: Campaign): string[] {
  return rows.flatMap((row) => foreignOf(row, campaign) ?? []);
}

function foreignOf({ price }: CandidateRow, campaign: Campaign): string | undefined {
  return price?.currency === campaign.currency ? undefined : price?.currency;
}

function isCalled({ handle, formerHandles }: Creator, said: string): boolean {
  return [handle, ...formerHandles].some((each) => sameHandle(each, said));
}

/** What they did for the brand before, over all of its campaigns, by creator. */
async function pastOf(campaign: Campaign, context: Context): Promise<ReadonlyMap<string, Past>> {
  const past = new Map<string, Past>();
  for (const each of await context.records.campaigns()) {
    const table = await ask({ metric: "overview", groupBy: "creator" }, { kind: "campaign", campaign: each }, context);
    if (table.kind !== "table") continue;
    for (const row of table.rows)
      if (row.id !== undefined && row.totals.postsSoFar > 0) past.set(row.id, added(past.get(row.id), row));
  }
  return past;
}

function added(before: Past | undefined, row: Row): Past {
  const { postsSoFar, orders } = row.totals;
  return {
    posts: (before?.posts ?? 0) + postsSoFar,
    // Rates of two campaigns are not averaged: the newer one is told.
    engagementRate: figureIn(row, "engagement_rate")?.value ?? before?.engagementRate,
    orders: orders === undefined ? before?.orders : (before?.orders ?? 0) + orders,
  };
}
