/** `npm run -s eval -- campaign FILE.csv --out OUT.json`: what an export of a campaign adds up to, once imported. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";

import { dayOf, shiftWeek, weekStart } from "../src/campaigns/calendar/week.ts";
import { calendarOf } from "../src/campaigns/calendar/window.ts";
import type { CampaignFacts } from "../src/campaigns/figures/facts.ts";
import { metricOf } from "../src/campaigns/figures/metrics.ts";
import type { Totals } from "../src/campaigns/figures/totals.ts";
import { answer, type QueryTable } from "../src/campaigns/query/answer.ts";
import { instantsOf, query, type GroupBy } from "../src/campaigns/query/query.ts";
import type { Row } from "../src/campaigns/query/row.ts";
import { dataImport } from "../src/commands/data/import.ts";
import type { Files, KeptFile, Store } from "../src/core/ports.ts";
import { contextOf, prepare, type House, type Scene } from "../src/core/prepare.ts";
import type { Reply } from "../src/core/reply.ts";
import { readBytes } from "../src/reading/encoding.ts";
import { readTable } from "../src/reading/table.ts";
import { readMoment } from "../src/reading/table/cell-moment.ts";
import { eachRecord } from "../src/reading/table/table-slices.ts";
import { openStore } from "../src/store/open.ts";

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: { out: { type: "string" } }, allowPositionals: true });
  const [path] = positionals;
  if (path === undefined || values.out === undefined) throw new Error("Usage: eval campaign FILE.csv --out OUT.json");
  const folder = await mkdtemp(join(tmpdir(), "looseleaf-"));
  try {
    const figures = await figuresOf(path, folder);
    await writeFile(values.out, `${JSON.stringify(figures, undefined, 1)}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Imports the file as an admin would, with its preview and its button, and asks what it adds up to. */
async function figuresOf(path: string, folder: string) {
  const store = await openStore({ folder });
  try {
    const now = afterAll((await fileAt(path)).text);
    const house = houseOf(store, path);
    await importFile(house, now);
    return await campaignFigures(house, now);
  } finally {
    await store.close();
  }
}

async function fileAt(path: string): Promise<KeptFile> {
  return { name: basename(path), text: readBytes(await readFile(path)).text };
}

const brandId = "eval";
const zone = "UTC";
const dayMs = 86_400_000;

/**
 * A week after the last thing that the file tells, so that its last week is closed. Only the cells with dates are read:
 * whoever measures the import's memory should not measure this.
 */
function afterAll(text: string): string {
  const reading = { now: "2100-01-01T00:00:00.000Z", zone, isMonthFirst: false };
  const head = readTable(text.slice(0, headLength), reading);
  if (head.kind !== "results") throw new Error("That is not an export of results.");
  const dated = head.columns.filter(({ field }) => field === "readAt" || field === "postedOn");
  const written = new Set<string>();
  const steps = eachRecord(text, head.delimiter, (cells) => {
    for (const { number } of dated) written.add(cells[number - 1] ?? "");
  });
  while (steps.next().done !== true);
  const days = [...written].flatMap((cell) => readMoment(cell, reading)?.day ?? []);
  const last = days.toSorted().at(-1) ?? "2026-01-01";
  return new Date(Date.parse(last) + 7 * dayMs).toISOString();
}

/** Characters in which a table's headings and first rows stand. */
const headLength = 100_000;

function houseOf(store: Store, path: string): House {
  const files: Files = { keep: () => Promise.resolve("file"), take: () => fileAt(path) };
  const report = (error: unknown): never => {
    throw error;
  };
  return { commands: [dataImport], store, files, report };
}

async function sceneAt(store: Store, now: string, delivery: string): Promise<Scene> {
  const brand = await store.brand(brandId);
  const asker = { user: "eval:admin", role: "admin", creator: undefined } as const;
  return { brand, asker, room: undefined, isDirect: true, now, via: "import", delivery };
}

async function importFile(house: House, now: string): Promise<void> {
  const options = { file: "file", campaign: "Export" };
  const isNamed = await runs(house, { now, delivery: "preview", options: { file: "file" } });
  const preview = buttonIn(isNamed) === undefined ? await runs(house, { now, delivery: "named", options }) : isNamed;
  const button = buttonIn(preview);
  if (button === undefined) throw new Error(`Nothing to import: ${JSON.stringify(preview)}`);
  await runs(house, { now, delivery: "confirm", options: button.call.options });
}

interface Wish {
  now: string;
  delivery: string;
  options: Readonly<Record<string, unknown>>;
}

async function runs(house: House, { now, delivery, options }: Wish): Promise<Reply> {
  const prepared = prepare({ name: "data import", options }, await sceneAt(house.store, now, delivery), house);
  if (prepared.kind !== "ready") throw new Error(`The import is ${prepared.kind}.`);
  return prepared.run();
}

function buttonIn(reply: Reply) {
  const offered = reply.flatMap((block) => (block.kind === "buttons" ? block.buttons : []));
  return offered.find(({ call }) => call.options["confirm"] === true);
}

async function campaignFigures(house: House, now: string) {
  const scene = await sceneAt(house.store, now, "figures");
  const { records } = contextOf({ call: { name: "stats", options: {} }, scene, house, privately: true });
  const campaigns = await records.campaigns();
  const [campaign] = campaigns;
  if (campaign === undefined) throw new Error("The import made no campaign.");
  const ask = async (groupBy: GroupBy): Promise<QueryTable> => {
    const asked = query.parse({ metric: "overview", groupBy });
    const known = await records.facts(campaign, [now]);
    const facts: CampaignFacts = await records.facts(campaign, instantsOf(asked, calendarOf(known, now)));
    const table = answer(asked, facts, now);
    if (table.kind !== "table") throw new Error(`No answer by ${groupBy}.`);
    return table;
  };
  const [all, byCreator, byWeek] = [await ask("none"), await ask("creator"), await ask("week")];
  const creators = await records.creators();
  const bookings = await records.bookings();
  const perCreator = byCreator.rows.map((row) => {
    const { niche } = creators.find(({ id }) => id === row.id) ?? {};
    const { code } = bookings.find(({ creator }) => creator === row.id) ?? {};
    return [row.label, { ...totalsFigures(row.totals), niche, code, ...costFigures(row.totals) }] as const;
  });
  return {
    totals: totalsFigures(all.all.totals),
    perCreator: Object.fromEntries(perCreator),
    weeks: readWeeks(byWeek.rows).map(weekFigures),
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

/** The expected figures name dollars whatever the currency; other currencies are named beside them. */
function inMajor(name: string, cents: number | undefined, currency: string): Record<string, number | null> {
  const digits = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;
  const value = cents === undefined ? null : cents / 10 ** (digits ?? 2);
  const suffix = currency.charAt(0) + currency.slice(1).toLowerCase();
  return { [`${name}Usd`]: value, [`${name}${suffix}`]: value };
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
