import { expect, test } from "vitest";
import { UserError } from "../../src/core/errors.ts";
import type { Store } from "../../src/core/ports.ts";
import { openStore } from "../../src/store/open.ts";
import { readings } from "./entries.ts";
import { ModelDisk } from "./model-disk.ts";

const journal = "/store/journal.log";

interface Opened {
  keys: string[];
  notices: string[];
  store: Store;
}

async function open(disk: ModelDisk): Promise<Opened> {
  const notices: string[] = [];
  const store = await openStore({
    folder: "/store",
    files: disk,
    segmentLength: 16,
    lock: () => () => undefined,
    onNotice: (notice) => notices.push(notice),
  });
  const history = await store.history("glow", { limit: 10_000 });
  return { keys: history.map(({ entry }) => entry.key).reverse(), notices, store };
}

/** 60 entries: alone, in a batch that one write stored, alone again. */
async function filled(how: "closed" | "stopped"): Promise<ModelDisk> {
  const disk = new ModelDisk();
  const { store } = await open(disk);
  for (const entry of readings(25)) await store.append([entry]);
  await store.append(readings(25, 25));
  for (const entry of readings(10, 50)) await store.append([entry]);
  if (how === "closed") await store.close();
  return disk;
}

const written = readings(60).map(({ key }) => key);

function cut(disk: ModelDisk, path: string, by: number): Promise<void> {
  return replace(disk, path, disk.bytes(path).subarray(0, disk.bytes(path).length - by));
}

function add(disk: ModelDisk, path: string, bytes: string | Buffer): Promise<void> {
  return replace(disk, path, Buffer.concat([disk.bytes(path), Buffer.from(bytes)]));
}

async function replace(disk: ModelDisk, path: string, bytes: Buffer): Promise<void> {
  const kept = Buffer.from(bytes);
  const file = await disk.open(path, "update");
  await file.truncate(0);
  await file.write(kept, 0);
}

async function withoutCheckpoints(disk: ModelDisk): Promise<ModelDisk> {
  const copy = disk.copy();
  for (const path of copy.paths()) if (/checkpoint-|segment-/.test(path)) await copy.remove(path);
  return copy;
}

test("a line that a crash cut short is cut off, and told with its bytes", async () => {
  const disk = await filled("stopped");
  await add(disk, journal, '0a1b2c3d {"key":"half of');
  const { keys, notices, store } = await open(disk);
  expect(keys).toEqual(written);
  expect(notices).toEqual([expect.stringContaining("cut 24 bytes")]);
  await store.append(readings(1, 70));
  await store.close();
  expect((await open(disk)).keys).toHaveLength(61);
});

test("a tail of zeros, which is a size without its bytes, is cut off", async () => {
  const disk = await filled("stopped");
  await add(disk, journal, Buffer.alloc(3_000));
  const { keys, notices } = await open(disk);
  expect(keys).toEqual(written);
  expect(notices).toEqual([expect.stringContaining("cut 3000 bytes")]);
});

test("of a batch that is not complete nothing is kept", async () => {
  for (const by of [1, 100, 500, 5_000]) {
    const disk = await withoutCheckpoints(await filled("closed"));
    const bytes = disk.bytes(journal);
    const batchEnd = endOfLine(bytes, 51);
    await replace(disk, journal, bytes.subarray(0, batchEnd - by));
    expect((await open(disk)).keys).toEqual(written.slice(0, 25));
  }
});

test("a batch with a hole is cut off, although its last line is whole", async () => {
  const disk = await withoutCheckpoints(await filled("closed"));
  const bytes = Buffer.from(disk.bytes(journal).subarray(0, endOfLine(disk.bytes(journal), 51)));
  bytes.fill(0, endOfLine(bytes, 30) - 200, endOfLine(bytes, 30) + 312);
  await replace(disk, journal, bytes);
  expect((await open(disk)).keys).toEqual(written.slice(0, 25));
});

test("the same hole with entries after it is damage: refused, named, nothing changed", async () => {
  const disk = await withoutCheckpoints(await filled("closed"));
  const bytes = Buffer.from(disk.bytes(journal));
  const start = endOfLine(bytes, 29);
  bytes.fill(0, start + 20, start + 300);
  await replace(disk, journal, bytes);
  const refusal = await open(disk).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(UserError);
  expect(String(refusal)).toContain(`${journal} is damaged at byte ${start}`);
  expect(disk.bytes(journal)).toEqual(bytes);
});

test(
  "any flipped bit in any file is refused, repaired or without effect; never accepted, never cut",
  { timeout: 60_000 },
  async () => {
    const closed = await filled("closed");
    const stopped = await filled("stopped");
    const outcomes = { refused: 0, repaired: 0, untouched: 0 };
    for (const disk of [closed, stopped, await withoutCheckpoints(closed)]) {
      for (const path of disk.paths()) {
        for (const bit of someBits(disk.bytes(path).length, 120)) {
          const damaged = disk.copy();
          const bytes = damaged.bytes(path);
          bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          const opened = await open(damaged).catch((error: unknown) => error as Error);
          if (opened instanceof Error) {
            expect(opened, `${path} bit ${bit}`).toBeInstanceOf(UserError);
            outcomes.refused++;
          } else {
            expect(opened.keys, `${path} bit ${bit}`).toEqual(written);
            outcomes[opened.notices.length > 0 ? "repaired" : "untouched"]++;
          }
        }
      }
    }
    expect(outcomes.refused).toBeGreaterThan(100);
    expect(outcomes.repaired).toBeGreaterThan(100);
  },
);

test("a flipped bit in the last line is damage, not a crash's unfinished end", { timeout: 60_000 }, async () => {
  const disk = await withoutCheckpoints(await filled("closed"));
  const size = disk.bytes(journal).length;
  for (let bit = endOfLine(disk.bytes(journal), 60) * 8; bit < size * 8; bit += 11) {
    const damaged = disk.copy();
    const bytes = damaged.bytes(journal);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    await expect(open(damaged), `bit ${bit}`).rejects.toThrow(UserError);
  }
});

test("a damaged checkpoint falls back to the one before, and that to the whole journal", async () => {
  const disk = await filled("closed");
  const { store } = await open(disk);
  await store.append(readings(20, 60));
  await store.close();
  const all = readings(80).map(({ key }) => key);
  const [newest, before] = disk
    .paths()
    .filter((path) => path.includes("checkpoint-"))
    .sort()
    .reverse();
  expect(newest).toBe("/store/checkpoint-80.json");
  expect(before).toBe("/store/checkpoint-60.json");
  await cut(disk, newest ?? "", 5);
  const first = await open(disk.copy());
  expect(first.keys).toEqual(all);
  expect(first.notices).toEqual([expect.stringContaining("checkpoint-80.json")]);
  await cut(disk, before ?? "", 5);
  const second = await open(disk);
  expect(second.keys).toEqual(all);
  expect(second.notices).toHaveLength(2);
  await second.store.close();
  expect((await open(disk)).notices).toEqual([]);
});

test("a segment that is missing costs its checkpoint, not an entry", async () => {
  const disk = await filled("closed");
  await disk.remove("/store/segment-1-16.json");
  const { keys, notices } = await open(disk);
  expect(keys).toEqual(written);
  expect(notices.length).toBeGreaterThan(0);
});

test("segments that are full are not written again", async () => {
  const disk = await filled("closed");
  const before = disk.bytes("/store/segment-1-16.json");
  const { store } = await open(disk);
  await store.append(readings(40, 60));
  await store.close();
  expect(disk.bytes("/store/segment-1-16.json")).toBe(before);
  expect(disk.paths().filter((path) => path.endsWith(".tmp"))).toEqual([]);
});

test("a journal that is missing or shorter than it was is a loss, not a beginning", async () => {
  const gone = await filled("closed");
  await gone.remove(journal);
  await expect(open(gone)).rejects.toThrow("journal.log is missing");
  const emptied = await filled("closed");
  await replace(emptied, journal, Buffer.alloc(0));
  await expect(open(emptied)).rejects.toThrow("Nothing was changed");
  const short = await filled("closed");
  await cut(short, journal, 1_000);
  await expect(open(short)).rejects.toThrow("had been stored");
});

test("another journal beside the checkpoints is refused", async () => {
  const disk = await filled("closed");
  const other = new ModelDisk();
  const { store } = await open(other);
  await store.append(readings(200, 500));
  await replace(disk, journal, other.bytes(journal));
  await expect(open(disk)).rejects.toThrow("not the journal that checkpoint-60.json");
});

/** Where the line of this number begins; the header is line 0. */
function endOfLine(bytes: Buffer, lines: number): number {
  let end = 0;
  for (let i = 0; i < lines; i++) end = bytes.indexOf("\n", end) + 1;
  return end;
}

/** Spread over the file, with every place in a byte. */
function someBits(bytes: number, count: number): number[] {
  const bits = bytes * 8;
  return Array.from(
    { length: Math.min(count, bits) },
    (_, i) => Math.floor((i * bits) / Math.min(count, bits)) ^ (i & 7),
  ).filter((bit) => bit < bits);
}
