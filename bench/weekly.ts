/**
 * `npm run -s bench -- weekly`: a week of 100 creators, 500 posts and 10,000 readings as facts, and those drawn as the
 * team's message with its chart, its details and the creators' message; against a plain loop over the same readings.
 */
import { drawReply } from "../src/adapters/console/render.ts";
import { plainSurface } from "../src/adapters/console/surface.ts";
import { entry as entrySchema } from "../src/campaigns/entry.ts";
import type { CampaignFacts } from "../src/campaigns/figures/facts.ts";
import { Ledger } from "../src/campaigns/ledger/ledger.ts";
import type { Reading } from "../src/campaigns/snapshot.ts";
import { summaryOf, type Summary } from "../src/campaigns/summary/summary.ts";
import { summaryInstants, summaryWeeks } from "../src/campaigns/summary/weeks.ts";
import { commands } from "../src/commands/index.ts";
import { tell } from "../src/commands/summaries/tell.ts";
import type { Store } from "../src/core/ports.ts";
import type { House } from "../src/core/prepare.ts";
import { composing } from "../src/schedule/composing.ts";
import type { Telling } from "../src/schedule/telling.ts";
import { readsOf } from "../src/store/reads.ts";
import { median } from "./support/median.ts";
import { memoryVault } from "../test/support/vault.ts";
import { seeded } from "../test/support/seeded.ts";

const creators = 100;
const postsEach = 5;
const readingsEach = 20;
const rounds = 31;
const hour = 3_600_000;
const start = Date.parse("2026-01-05T08:00:00Z");
const week = "2026-W12";
const now = "2026-03-23T12:00:00.000Z";

export async function run(_args: string[]): Promise<void> {
  const ledger = filled();
  const readings = [...ledger.entries()].filter((entry) => entry.type === "reading");
  const compose = composing({ house: houseOf(ledger), tell, now: () => now });
  const surface = plainSurface({ locale: "en-GB", zone: "UTC" });
  const drawn = async () => {
    let length = 0;
    for (const version of ["team", "creators"] as const) {
      const composed = await compose(tellingFor(version), "b");
      if (composed === undefined) throw new Error("nothing to tell");
      length += drawReply([...composed.reply, ...(composed.details ?? [])], surface).length;
    }
    return length;
  };
  check(await summarised(ledger), plainLoop(readings));
  const works = { plainLoop: () => Promise.resolve(plainLoop(readings)), summarised: () => summarised(ledger), drawn };
  const times = new Map(Object.keys(works).map((name) => [name, [] as Time[]]));
  for (let round = 0; round < rounds; round++)
    for (const [name, work] of Object.entries(works)) times.get(name)?.push(await timed(work));
  console.log(`${readings.length} readings, ${creators * postsEach} posts, ${creators} creators; ${rounds} rounds`);
  const figures = [...times].map(([name, all]) => {
    const [ms, cpuMs] = [median(all.map((time) => time.ms)), median(all.map((time) => time.cpuMs))];
    const best = Math.min(...all.map((time) => time.ms));
    console.log(`${name.padEnd(12)} median ${in2(ms)} ms, best ${in2(best)} ms, of a processor ${in2(cpuMs)} ms`);
    return [name, { ms: Number(in2(ms)), cpuMs: Number(in2(cpuMs)) }];
  });
  console.log(JSON.stringify({ name: "weekly", ...Object.fromEntries(figures) }));
}

async function summarised(ledger: Ledger): Promise<Summary> {
  const reads = readsOf(ledger);
  const [campaign] = await reads.campaigns("b");
  const [brand, posts] = [await reads.brand("b"), await reads.posts("b")];
  const weeks = campaign && summaryWeeks(week, { brand, campaign, posts });
  if (weeks === undefined) throw new Error("no week");
  return summaryOf(await factsOf(ledger, summaryInstants(weeks)), { weeks, version: "team" });
}

async function factsOf(ledger: Ledger, instants: readonly string[]): Promise<CampaignFacts> {
  const reads = readsOf(ledger);
  const [campaign] = await reads.campaigns("b");
  if (campaign === undefined) throw new Error("no campaign");
  const snapshots = await reads.snapshotsAt("b", campaign.id, instants);
  return {
    brand: await reads.brand("b"),
    campaign,
    creators: await reads.creators("b"),
    bookings: await reads.bookings("b"),
    posts: await reads.posts("b"),
    instants,
    snapshots: new Map(snapshots.map((known) => [known.post, known])),
    codes: await reads.codesAt("b", campaign.id, instants),
    costs: await reads.costs("b"),
    money: { sees: "all" },
  };
}

/** Views gained in the week by hand. */
function plainLoop(readings: readonly Reading[]): number {
  const ends = ["2026-03-16T12:00:00.000Z", "2026-03-23T12:00:00.000Z"];
  const last = new Map<string, { at: string[]; views: number[] }>();
  for (const { post, readAt, views } of readings) {
    let known = last.get(post);
    if (known === undefined) last.set(post, (known = { at: ["", ""], views: [0, 0] }));
    for (const [i, end] of ends.entries()) {
      if (readAt >= end || readAt < (known.at[i] ?? "")) continue;
      known.at[i] = readAt;
      known.views[i] = views ?? 0;
    }
  }
  return [...last.values()].reduce((sum, { views: [before = 0, after = 0] }) => sum + after - before, 0);
}

function check({ gains }: Summary, views: number): void {
  if (gains.views !== views) throw new Error(`the two sums differ: ${gains.views} and ${views}`);
}

function tellingFor(version: "team" | "creators"): Telling {
  const shared = { kind: "summary", campaign: "c", weeks: [week], since: undefined, attempts: 0 } as const;
  return { ...shared, version, room: `#${version}`, id: `summary/c/${version}` };
}

function houseOf(ledger: Ledger): House {
  const store: Store = {
    ...readsOf(ledger),
    append: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  };
  const files = { keep: () => Promise.resolve(""), take: () => Promise.resolve(undefined) };
  return { commands, store, files, vault: memoryVault(), report: String };
}

function filled(): Ledger {
  const ledger = new Ledger();
  const random = seeded(7);
  let written = 0;
  const put = (told: Record<string, unknown>) =>
    ledger.apply(entrySchema.parse({ key: `k${written++}`, brand: "b", at: now, by: "bench", via: "import", ...told }));
  put({
    type: "campaign-set",
    campaign: "c",
    name: "Bench",
    startOn: "2026-01-05",
    endOn: "2026-04-26",
    budgetCents: 9e6,
  });
  put({ type: "room-set", room: "#team", purposes: ["team"], campaign: "c" });
  put({ type: "room-set", room: "#creators", purposes: ["creators"], campaign: "c" });
  for (let i = 0; i < creators; i++) {
    const creator = `creator-${i}`;
    put({ type: "creator-set", creator, handle: `@${creator}`, followers: 20_000 + i });
    const fee = { feeCents: 15_000, feePer: "post", posts: postsEach, dueOn: "2026-03-20" };
    put({ type: "booking-set", campaign: "c", creator, stage: "agreed", code: `CODE${i}`, ...fee });
  }
  const readings: Record<string, unknown>[] = [];
  for (let i = 0; i < creators * postsEach; i++) {
    const post = `${7_500_000_000_000 + i}`;
    const postedAt = start + Math.floor(random() * 56 * 24) * hour;
    const tags = { format: `format ${i % 5}`, hook: `hook ${i % 12}` };
    put({
      type: "post-set",
      post,
      campaign: "c",
      creator: `creator-${i % creators}`,
      postedAt: iso(postedAt),
      ...tags,
    });
    readings.push(...readingsOf(post, postedAt, random));
    const sale = { type: "sale", campaign: "c", creator: `creator-${i % creators}`, code: `CODE${i % creators}`, post };
    for (let told = 1; told <= 3; told++)
      put({
        ...{ ...sale, source: "reported", counted: "total", readAt: iso(postedAt + told * 7 * 24 * hour) },
        ...{ orders: told * 3, revenueCents: told * 9_900 },
      });
  }
  readings.forEach(put);
  return ledger;
}

function readingsOf(post: string, postedAt: number, random: () => number): Record<string, unknown>[] {
  const ceiling = 2_000 + Math.floor(random() ** 4 * 400_000);
  return Array.from({ length: readingsEach }, (_, i) => {
    const age = (i + 1) * 50 * hour + Math.floor(random() * 6) * hour;
    const views = Math.round(ceiling * (1 - Math.exp(-age / (200 * hour))));
    const counts = { likes: Math.round(views * 0.05), comments: Math.round(views * 0.004), shares: 3 };
    return { type: "reading", post, readAt: iso(postedAt + age), views, ...counts };
  });
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}

interface Time {
  ms: number;
  /** What this thread itself took: on a machine that others use as well, the rest is waiting. */
  cpuMs: number;
}

async function timed(work: () => Promise<unknown>): Promise<Time> {
  const [begin, cpu] = [performance.now(), process.threadCpuUsage()];
  await work();
  const { user, system } = process.threadCpuUsage(cpu);
  return { ms: performance.now() - begin, cpuMs: (user + system) / 1_000 };
}

function in2(value: number): string {
  return value.toFixed(2);
}
