/**
 * `npm run -s bench -- query`: questions of a campaign with 100,000 readings, against a plain loop over the same
 * reading objects. A ratio is the median over rounds of the ratio inside one round.
 */
import { calendarOf } from "../src/campaigns/calendar/window.ts";
import { entry as entrySchema } from "../src/campaigns/entry.ts";
import type { CampaignFacts } from "../src/campaigns/figures/facts.ts";
import { Ledger } from "../src/campaigns/ledger/ledger.ts";
import { answer, type QueryTable } from "../src/campaigns/query/answer.ts";
import { instantsOf, query as querySchema, type Query } from "../src/campaigns/query/query.ts";
import type { Reading } from "../src/campaigns/snapshot.ts";
import { readsOf } from "../src/store/reads.ts";
import { median } from "./support/median.ts";
import { seeded } from "../test/support/seeded.ts";

const creators = 100;
const postsEach = 20;
const readingsEach = 50;
const rounds = 31;
const hour = 3_600_000;
const start = Date.parse("2026-01-05T08:00:00Z");
const now = "2026-03-24T10:00:00.000Z";

export async function run(_args: string[]): Promise<void> {
  const ledger = filled();
  const readings = [...ledger.entries()].filter((entry) => entry.type === "reading");
  const ask = asker(ledger);
  const questions = {
    stats: () => ask({ metric: "overview" }),
    top: () => ask({ metric: "engagement_rate", groupBy: "creator", order: "top", limit: 5 }),
    comparison: () => ask({ metric: "views", groupBy: "creator", period: "last_2_weeks", order: "top", limit: 10 }),
    weekOverWeek: () => ask({ metric: "views", groupBy: "creator", period: "last_week", order: "top", limit: 10 }),
    byWeek: () => ask({ metric: "views", groupBy: "week" }),
  };
  const peer = () => plainLoop(readings, ledger);
  check(await questions.weekOverWeek(), peer());

  const times = new Map<string, number[]>([
    ["plainLoop", []],
    ...Object.keys(questions).map((name) => [name, []] as [string, number[]]),
  ]);
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const loop = await timed(() => Promise.resolve(peer()));
    times.get("plainLoop")?.push(loop);
    for (const [name, question] of Object.entries(questions)) {
      const took = await timed(question);
      times.get(name)?.push(took);
      if (name === "weekOverWeek") ratios.push(took / loop);
    }
  }
  console.log(`${readings.length} readings, ${creators * postsEach} posts, ${creators} creators; ${rounds} rounds`);
  console.log(`${"".padEnd(14)} ${"median ms".padStart(10)} ${"best ms".padStart(10)}`);
  for (const [name, all] of times) {
    const [middle, best] = [median(all), Math.min(...all)].map((ms) => ms.toFixed(2).padStart(10));
    console.log(`${name.padEnd(14)} ${middle ?? ""} ${best ?? ""}`);
  }
  const figures = Object.fromEntries([...times].map(([name, all]) => [name, Number(median(all).toFixed(3))]));
  console.log(
    JSON.stringify({ name: "query", ratios: { weekOverWeek: Number(median(ratios).toFixed(3)) }, ms: figures }),
  );
}

/** The same question by hand: for each post its last views before three instants, then gains by creator, ten best. */
function plainLoop(readings: readonly Reading[], ledger: Ledger): [creator: string, gain: number, before: number][] {
  const instants = ["2026-03-09T12:00:00.000Z", "2026-03-16T12:00:00.000Z", "2026-03-23T12:00:00.000Z"];
  const latest = new Map<string, { at: string[]; views: number[] }>();
  for (const { post, readAt, views } of readings) {
    if (views === undefined) continue;
    let known = latest.get(post);
    if (known === undefined) latest.set(post, (known = { at: ["", "", ""], views: [0, 0, 0] }));
    for (const [i, instant] of instants.entries()) {
      if (readAt >= instant || readAt < (known.at[i] ?? "")) continue;
      known.at[i] = readAt;
      known.views[i] = views;
    }
  }
  const gains = new Map<string, [number, number]>();
  for (const post of ledger.book("b").posts()) {
    const views = latest.get(post.id)?.views ?? [];
    const [first = 0, second = 0, third = 0] = views;
    const gain = gains.get(post.creator) ?? [0, 0];
    gains.set(post.creator, [gain[0] + third - second, gain[1] + second - first]);
  }
  const ranked = [...gains].map(([creator, [gain, before]]): [string, number, number] => [creator, gain, before]);
  return ranked.sort((a, b) => b[1] - a[1]).slice(0, 10);
}

function check(table: QueryTable, expected: ReturnType<typeof plainLoop>): void {
  const told = table.rows.map(({ id, figures }) => [id, figures[0]?.value, figures[0]?.before]);
  if (JSON.stringify(told) !== JSON.stringify(expected)) throw new Error("the two answers differ");
}

/** Asks as a command does: posts for the calendar, facts at the query's instants, the answer. */
function asker(ledger: Ledger): (asked: Partial<Query>) => Promise<QueryTable> {
  const reads = readsOf(ledger);
  return async (asked) => {
    const query = querySchema.parse(asked);
    const [brand, campaigns, posts] = await Promise.all([reads.brand("b"), reads.campaigns("b"), reads.posts("b")]);
    const [campaign] = campaigns;
    if (campaign === undefined) throw new Error("no campaign");
    const instants = instantsOf(query, calendarOf({ brand, campaign, posts }, now));
    const [people, bookings, snapshots, codes, costs] = await Promise.all([
      reads.creators("b"),
      reads.bookings("b"),
      reads.snapshotsAt("b", campaign.id, instants),
      reads.codesAt("b", campaign.id, instants),
      reads.costs("b"),
    ]);
    const facts: CampaignFacts = {
      brand,
      campaign,
      creators: people,
      bookings,
      posts,
      instants,
      snapshots: new Map(snapshots.map((known) => [known.post, known])),
      codes,
      costs,
      money: { sees: "all" },
    };
    const told = answer(query, facts, now);
    if (told.kind !== "table") throw new Error(told.kind);
    return told;
  };
}

/** Posts go live over eight weeks and are read about daily; views grow fast, then slowly; orders are told weekly. */
function filled(): Ledger {
  const ledger = new Ledger();
  const random = seeded(7);
  let written = 0;
  const put = (told: Record<string, unknown>) => {
    const stamp = { key: `k${written++}`, brand: "b", at: now, by: "bench", via: "import" };
    ledger.apply(entrySchema.parse({ ...stamp, ...told }));
  };
  put({ type: "campaign-set", campaign: "c", name: "Bench", startOn: "2026-01-05" });
  for (let creator = 0; creator < creators; creator++) {
    const id = `creator-${creator}`;
    put({
      type: "creator-set",
      creator: id,
      handle: `@${id}`,
      niche: `niche ${creator % 6}`,
      followers: 20_000 + creator,
    });
    put({ type: "booking-set", campaign: "c", creator: id, code: `CODE${creator}`, feeCents: 15_000, feePer: "post" });
  }
  const readings: Record<string, unknown>[] = [];
  for (let post = 0; post < creators * postsEach; post++) {
    const creator = `creator-${post % creators}`;
    const postedAt = start + Math.floor(random() * 56 * 24) * hour;
    put({ type: "post-set", post: `${7_500_000_000_000 + post}`, campaign: "c", creator, postedAt: iso(postedAt) });
    readings.push(...readingsOf(`${7_500_000_000_000 + post}`, postedAt, random));
    if (post % 4 === 0)
      for (let week = 1; week <= 4; week++)
        put({
          ...{
            type: "sale",
            campaign: "c",
            creator,
            code: `CODE${post % creators}`,
            post: `${7_500_000_000_000 + post}`,
          },
          ...{ source: "reported", counted: "total", readAt: iso(postedAt + week * 7 * 24 * hour) },
          ...{ orders: week * 3, revenueCents: week * 9_900 },
        });
  }
  readings.sort((a, b) => (String(a.readAt) < String(b.readAt) ? -1 : 1)).forEach(put);
  return ledger;
}

function readingsOf(post: string, postedAt: number, random: () => number): Record<string, unknown>[] {
  const ceiling = 2_000 + Math.floor(random() ** 4 * 400_000);
  return Array.from({ length: readingsEach }, (_, i) => {
    const age = (i + 1) * 20 * hour + Math.floor(random() * 6) * hour;
    const views = Math.round(ceiling * (1 - Math.exp(-age / (200 * hour))));
    const counts = {
      views,
      likes: Math.round(views * 0.05),
      comments: Math.round(views * 0.004),
      shares: Math.round(views * 0.003),
    };
    // Saves and watch time are told now and then only.
    const rare = i % 5 === 0 ? { saves: Math.round(views * 0.006), watchSeconds: 11.5, completion: 0.3 } : {};
    return { type: "reading", post, readAt: iso(postedAt + age), ...counts, ...rare };
  });
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}
