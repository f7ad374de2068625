/**
 * `npm run -s bench -- import [ROWS]`: an export is imported as an admin would, in a process of its own, against csv-parse alone
 * and against JSON.parse with zod on the same rows. The last line is JSON.
 */
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { parse } from "csv-parse/sync";
import { z } from "zod";

import { dataImport } from "../src/commands/data/import.ts";
import type { Files } from "../src/core/ports.ts";
import { prepare, type House, type Scene } from "../src/core/prepare.ts";
import type { Reply } from "../src/core/reply.ts";
import { keepHeapSmall } from "../src/operations/memory.ts";
import { openStore } from "../src/store/open.ts";
import { memoryVault } from "../test/support/vault.ts";

export async function run(args: string[]): Promise<void> {
  const rows = Number(args[0] ?? 100_000);
  const folder = await mkdtemp(join(tmpdir(), "looseleaf-bench-"));
  try {
    const path = join(folder, "export.csv");
    await writeFile(path, exportOf(rows));
    const imported = inOwnProcess("import", path, join(folder, "store"));
    const parsed = inOwnProcess("csv", path, folder);
    const checked = inOwnProcess("zod", path, folder);
    const ratios = { toCsvParse: imported.ms / parsed.ms, toJsonAndZod: imported.ms / checked.ms };
    for (const [name, { ms, previewMs, againMs, peakMb }] of Object.entries({ imported, parsed, checked })) {
      const more = previewMs === undefined ? "" : ` (preview ${previewMs} ms, the same file again ${againMs ?? 0} ms)`;
      console.log(`${name}: ${ms} ms, ${peakMb} MB${more}`);
    }
    console.log(
      JSON.stringify({ rows, ...imported, csvParseMs: parsed.ms, jsonZodMs: checked.ms, ...rounded(ratios) }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function inOwnProcess(work: string, path: string, folder: string): Measured {
  const self = fileURLToPath(import.meta.url);
  const { stdout, stderr, status } = spawnSync(process.execPath, [self, work, path, folder], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return measured.parse(JSON.parse(stdout.trim().split("\n").at(-1) ?? ""));
}

const measured = z.object({
  /** Of the whole work, without starting the process. */
  ms: z.number(),
  /** Largest resident size of the process, starting included. */
  peakMb: z.number(),
  previewMs: z.number().optional(),
  againMs: z.number().optional(),
  entries: z.number().optional(),
});
type Measured = z.infer<typeof measured>;

function rounded(figures: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.round(value * 100) / 100]));
}

/** Fifty weekly readings of each video, five videos a creator. */
function exportOf(rows: number): string {
  const lines = [
    "campaign,creator_handle,followers,niche,video_url,posted_at,snapshot_at,views,likes,comments,shares,saves,avg_watch_time_s,completion_rate,code,orders,revenue_usd,fee_usd,gifted_product_usd",
  ];
  const weeks = 50;
  for (let i = 0; i < rows; i++) {
    const video = Math.floor(i / weeks);
    const week = i % weeks;
    const creator = Math.floor(video / 5);
    const views = 1_000 * (video % 97) + 731 * (week + 1);
    const day = new Date(Date.UTC(2025, 0, 6 + 7 * week, 9)).toISOString();
    const handle = `@creator.${creator}`;
    const link = `https://www.tiktok.com/${handle}/video/${7_000_000_000_000 + video}000001`;
    const sums = `${Math.floor(week / 3)},${(Math.floor(week / 3) * 31.5).toFixed(2)},250,40`;
    lines.push(
      `Bench,${handle},${10_000 + creator * 7 + week},skincare,${link},2025-01-03T10:00:00Z,${day},${views},${Math.floor(views / 20)},${Math.floor(views / 300)},${Math.floor(views / 400)},${Math.floor(views / 200)},12.5,0.41,CODE${creator}X,${sums}`,
    );
  }
  return `${lines.join("\n")}\n`;
}

async function importOnce(path: string, folder: string): Promise<Measured> {
  // As every start does.
  keepHeapSmall();
  const text = await readFile(path, "utf8");
  const store = await openStore({ folder });
  const files: Files = {
    keep: () => Promise.resolve("file"),
    take: () => Promise.resolve({ name: "export.csv", text }),
  };
  const house: House = { commands: [dataImport], store, files, vault: memoryVault(), report: fail };
  const [preview, previewMs] = await timed(() => call(house, {}));
  const [, writeMs] = await timed(() => call(house, buttonIn(preview)));
  const peak = peakMb();
  const [, againMs] = await timed(() => call(house, {}));
  const entries = (await store.history("bench", { limit: 10_000_000 })).length;
  await store.close();
  return { ms: previewMs + writeMs, previewMs, againMs, entries, peakMb: peak };
}

async function call(house: House, options: Readonly<Record<string, unknown>>): Promise<Reply> {
  const brand = await house.store.brand("bench");
  const asker = { user: "bench:admin", role: "admin", creator: undefined } as const;
  const delivery = JSON.stringify(options);
  const scene: Scene = {
    brand,
    asker,
    room: undefined,
    isDirect: true,
    now: "2026-06-01T09:00:00.000Z",
    via: "import",
    delivery,
  };
  const prepared = prepare({ name: "data import", options: { file: "file", ...options } }, scene, house);
  if (prepared.kind !== "ready") throw new Error(`The import is ${prepared.kind}.`);
  return prepared.run();
}

function buttonIn(reply: Reply): Readonly<Record<string, unknown>> {
  const offered = reply.flatMap((block) => (block.kind === "buttons" ? block.buttons : []));
  const write = offered.find(({ call: { options } }) => options["confirm"] === true);
  if (write === undefined) throw new Error(`Nothing to import: ${JSON.stringify(reply)}`);
  return write.call.options;
}

async function csvParseAlone(path: string): Promise<Measured> {
  const text = await readFile(path, "utf8");
  const [, ms] = await timed(() => Promise.resolve(parse(text)));
  return { ms, peakMb: peakMb() };
}

/** The least that any import of the same rows as JSON would do. */
async function jsonAndZod(path: string): Promise<Measured> {
  const text = JSON.stringify(parse(await readFile(path, "utf8"), { columns: true }));
  const [, ms] = await timed(() => Promise.resolve(z.array(z.record(z.string(), z.string())).parse(JSON.parse(text))));
  return { ms, peakMb: peakMb() };
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const result = await work();
  return [result, Math.round(performance.now() - start)];
}

function peakMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function fail(error: unknown): never {
  throw error;
}

const works = { import: importOnce, csv: csvParseAlone, zod: jsonAndZod };
const [work = "", path = "", folder = ""] = process.argv.slice(2);
if (process.argv[1] === fileURLToPath(import.meta.url) && Object.hasOwn(works, work)) {
  console.log(JSON.stringify(await works[work as keyof typeof works](path, folder)));
}
