import fc from "fast-check";
import { Low } from "lowdb";
import { expect, test } from "vitest";
import type { Entry } from "../../src/campaigns/entry.ts";
import { readFile, writeAll } from "../../src/store/durable-file.ts";
import type { FileSystem } from "../../src/store/file-system.ts";
import { openStore } from "../../src/store/open.ts";
import { reading } from "./entries.ts";
import { ModelDisk, type Choose } from "./model-disk.ts";

/** Whatever keeps entries: ours, or one that is known to lose them. */
interface Keeper {
  append(entries: readonly Entry[]): Promise<unknown>;
  keys(): Promise<ReadonlySet<string>>;
  close(): Promise<void>;
}

type OpenKeeper = (files: FileSystem) => Promise<Keeper>;

/** From one power cut to the next: what each writer appends, batch by batch, and after how many calls the power goes. */
interface Life {
  readonly writers: readonly (readonly number[])[];
  readonly cut: number;
}

const batches = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 });
const life = fc.record({
  writers: fc.array(batches, { minLength: 1, maxLength: 4 }),
  cut: fc.integer({ min: 1, max: 160 }),
});
const lives = fc.array(life, { minLength: 1, maxLength: 3 });

const powerCuts = (open: OpenKeeper, histories = lives) =>
  fc.asyncProperty(histories, fc.nat(), async (history, seed) => {
    const choose = chooser(seed);
    const acknowledged: string[] = [];
    const tried: string[][] = [];
    let disk = new ModelDisk();
    for (const { writers, cut } of history) {
      const power = disk.cutAfter(cut);
      const run = live(disk, open, { writers, tried, acknowledged });
      await Promise.race([run, power]);
      disk = disk.survivor(choose);
      const keys = await keysOn(disk.copy(), open);
      for (const key of acknowledged) if (!keys.has(key)) throw new Error(`${key} was acknowledged and is lost.`);
      for (const batch of tried) {
        const found = batch.filter((key) => keys.has(key)).length;
        if (found !== 0 && found !== batch.length) throw new Error(`Of a batch of ${batch.length} there are ${found}.`);
      }
      if (keys.size > tried.flat().length) throw new Error("There is more than was ever appended.");
    }
  });

async function live(
  disk: ModelDisk,
  open: OpenKeeper,
  { writers, tried, acknowledged }: { writers: Life["writers"]; tried: string[][]; acknowledged: string[] },
): Promise<void> {
  const keeper = await open(disk);
  await Promise.all(
    writers.map(async (sizes) => {
      for (const size of sizes) {
        const first = tried.flat().length;
        const batch = Array.from({ length: size }, (_, i) => reading(first + i, `key-${first + i}/1`));
        const keys = batch.map(({ key }) => key);
        tried.push(keys);
        await keeper.append(batch);
        acknowledged.push(...keys);
      }
    }),
  );
  await keeper.close();
}

async function keysOn(disk: ModelDisk, open: OpenKeeper): Promise<ReadonlySet<string>> {
  return (await open(disk)).keys();
}

/** The generator known as mulberry32: the same choices for the same seed. */
function chooser(seed: number): Choose {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}

const openOurs: OpenKeeper = async (files) => {
  const store = await openStore({ folder: "/store", files, segmentLength: 5, lock: () => () => undefined });
  return {
    append: (entries) => store.append(entries),
    keys: async () => new Set((await store.history("glow", { limit: 1_000 })).map(({ entry }) => entry.key)),
    close: () => store.close(),
  };
};

/** Every file, but for one kind of call that does nothing. */
function without(call: "syncData" | "syncFolder", open: OpenKeeper): OpenKeeper {
  const nothing = () => Promise.resolve();
  return (files) =>
    open({
      makeFolder: (folder) => files.makeFolder(folder),
      list: (folder) => files.list(folder),
      rename: (from, to) => files.rename(from, to),
      remove: (path) => files.remove(path),
      syncFolder: call === "syncFolder" ? nothing : (folder) => files.syncFolder(folder),
      async open(path, how) {
        const file = await files.open(path, how);
        return call === "syncData" ? { ...file, syncData: nothing } : file;
      },
    });
}

/** What lowdb's JSONFile does by way of steno: temporary file, rename, and no sync at all. */
const openPlainLowdb: OpenKeeper = async (files) => {
  const low = new Low<{ entries: Entry[] }>(
    {
      async read() {
        const isThere = (await files.list("/store")).includes("db.json");
        return isThere
          ? (JSON.parse((await readFile(files, "/store/db.json")).toString()) as { entries: Entry[] })
          : null;
      },
      async write(data) {
        const there = (await files.list("/store")).includes(".db.json.tmp");
        const file = await files.open("/store/.db.json.tmp", there ? "update" : "create");
        await file.truncate(0);
        await writeAll(file, Buffer.from(JSON.stringify(data)), 0);
        await file.close();
        await files.rename("/store/.db.json.tmp", "/store/db.json");
      },
    },
    { entries: [] },
  );
  await low.read();
  return {
    append: (entries) => low.update((data) => data.entries.push(...entries)),
    keys: () => Promise.resolve(new Set(low.data.entries.map(({ key }) => key))),
    close: () => Promise.resolve(),
  };
};

test("power cuts lose no acknowledged entry and tear no batch", { timeout: 120_000 }, async () => {
  await fc.assert(powerCuts(openOurs), { numRuns: 2_000 });
});

test("the same power cuts find what is lost without the sync after each write", async () => {
  expect((await fc.check(powerCuts(without("syncData", openOurs)), { numRuns: 300 })).failed).toBe(true);
});

test("the same power cuts find what is lost when names are not synced", async () => {
  expect((await fc.check(powerCuts(without("syncFolder", openOurs)), { numRuns: 300 })).failed).toBe(true);
});

test("the same power cuts find what plain lowdb loses", async () => {
  const oneWriter = lives.map((all) => all.map(({ writers, cut }) => ({ writers: writers.slice(0, 1), cut })));
  expect((await fc.check(powerCuts(openPlainLowdb, oneWriter), { numRuns: 300 })).failed).toBe(true);
});
