/** An export, imported as an admin would: with its preview and its button, into a store of its own. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { dataImport } from "../../src/commands/data/import.ts";
import type { Files, KeptFile, Store } from "../../src/core/ports.ts";
import { contextOf, prepare, type House, type Scene } from "../../src/core/prepare.ts";
import type { Records } from "../../src/core/records.ts";
import type { Reply } from "../../src/core/reply.ts";
import { fileOf } from "../../src/core/table-file.ts";
import { readMoment } from "../../src/reading/table/cell-moment.ts";
import { readTable } from "../../src/reading/table.ts";
import { eachRecord } from "../../src/reading/table/table-slices.ts";
import { openStore } from "../../src/store/open.ts";
import { memoryVault } from "../../test/support/vault.ts";

/** What was imported, as an admin sees it a week after the last thing that the file tells. */
export interface Imported {
  records: Records;
  /** ISO, UTC. */
  now: string;
}

/** The brand's zone of every measurement. */
export const zone = "UTC";

/** Imports the file and asks; what was imported is gone afterwards. */
export async function withImported<T>(path: string, ask: (imported: Imported) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "looseleaf-"));
  try {
    const store = await openStore({ folder });
    try {
      const now = await importInto(store, path);
      const house = houseOf(store);
      const scene = await sceneAt(store, now, "figures");
      return await ask({
        records: contextOf({ call: { name: "stats", options: {} }, scene, house, privately: true }).records,
        now,
      });
    } finally {
      await store.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In a function of its own: while questions are asked, the file's text is held no more. Returns when it all was. */
async function importInto(store: Store, path: string): Promise<string> {
  const file = fileOf(await readFile(path), basename(path));
  const now = afterAll(file.text);
  await importFile(houseOf(store, file), now);
  return now;
}

const brandId = "eval";
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

/** The file is read once: three copies of a large one would weigh as much as its import. */
function houseOf(store: Store, file?: KeptFile): House {
  const files: Files = { keep: () => Promise.resolve("file"), take: () => Promise.resolve(file) };
  const report = (error: unknown): never => {
    throw error;
  };
  return { commands: [dataImport], store, files, vault: memoryVault(), report };
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
