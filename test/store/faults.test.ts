import { expect, test } from "vitest";
import { UserError } from "../../src/core/errors.ts";
import type { Store } from "../../src/core/ports.ts";
import type { FileSystem, OpenFile } from "../../src/store/file-system.ts";
import { openStore } from "../../src/store/open.ts";
import { reading, readings } from "./entries.ts";
import { failure, ModelDisk } from "./model-disk.ts";

type Fault = "EIO" | "ENOSPC" | "EROFS" | "short write";

/** Counts the calls and lets one of them fail, once. A short write is one that takes a third. */
class Faulty implements FileSystem {
  readonly #disk: FileSystem;
  readonly #at: number;
  readonly #fault: Fault;
  calls = 0;

  constructor(disk: FileSystem, at: number, fault: Fault) {
    this.#disk = disk;
    this.#at = at;
    this.#fault = fault;
  }

  makeFolder(folder: string) {
    return this.#call(() => this.#disk.makeFolder(folder));
  }

  list(folder: string) {
    return this.#call(() => this.#disk.list(folder));
  }

  open(path: string, how: "read" | "update" | "create") {
    return this.#call(async () => this.#opened(await this.#disk.open(path, how)));
  }

  rename(from: string, to: string) {
    return this.#call(() => this.#disk.rename(from, to));
  }

  remove(path: string) {
    return this.#call(() => this.#disk.remove(path));
  }

  syncFolder(folder: string) {
    return this.#call(() => this.#disk.syncFolder(folder));
  }

  #opened(file: OpenFile): OpenFile {
    return {
      size: () => this.#call(() => file.size()),
      read: (into, at) => this.#call(() => file.read(into, at)),
      write: (bytes, at) =>
        this.#call(
          () => file.write(bytes, at),
          () => file.write(bytes.subarray(0, Math.ceil(bytes.length / 3)), at),
        ),
      truncate: (size) => this.#call(() => file.truncate(size)),
      syncData: () => this.#call(() => file.syncData()),
      sync: () => this.#call(() => file.sync()),
      close: () => this.#call(() => file.close()),
    };
  }

  #call<T>(work: () => Promise<T>, short = work): Promise<T> {
    this.calls++;
    if (this.calls !== this.#at) return work();
    return this.#fault === "short write" ? short() : Promise.reject(failure(this.#fault, "a call"));
  }
}

/** Opened, written by one and by many, through several checkpoints, and closed. */
async function day(files: FileSystem) {
  const refused: unknown[] = [];
  const acknowledged = new Set<string>();
  let memory: string[] | undefined;
  let store: Store | undefined;
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      refused.push(error);
    }
  };
  const append = (from: number, count: number) =>
    attempt(async () => {
      const receipts = await store?.append(readings(count, from));
      for (const { key } of receipts ?? []) acknowledged.add(key);
    });
  await attempt(async () => (store = await openOn(files)));
  if (store !== undefined) {
    await append(100, 1);
    await append(101, 7);
    await Promise.all([append(110, 1), append(111, 3), append(114, 1)]);
    await append(120, 2);
    memory = await keysIn(store);
    await attempt(async () => store?.close());
  }
  return { refused, acknowledged, memory };
}

const openOn = (files: FileSystem) =>
  openStore({ folder: "/store", files, segmentLength: 4, lock: () => () => undefined });

async function keysIn(store: Store): Promise<string[]> {
  return (await store.history("glow", { limit: 1_000 })).map(({ entry }) => entry.key).reverse();
}

/** One that was used before: there are entries in a checkpoint and some after it. */
async function usedDisk(): Promise<ModelDisk> {
  const disk = new ModelDisk();
  const store = await openOn(disk);
  await store.append(readings(10));
  await store.close();
  const crashed = await openOn(disk);
  await crashed.append([reading(10)]);
  return disk;
}

for (const fault of ["EIO", "ENOSPC", "EROFS", "short write"] as const) {
  test.for([
    ["a new folder", () => Promise.resolve(new ModelDisk()), 0],
    ["a folder in use", usedDisk, 11],
  ] as const)(
    `${fault} on any one call of a day in %s: refused or made good, memory is the disk`,
    async ([, make, before]) => {
      const calls = await callsOfADay(await make());
      expect(calls).toBeGreaterThan(60);
      let refusals = 0;
      for (let at = 1; at <= calls; at++) {
        const disk = await make();
        const { refused, acknowledged, memory } = await day(new Faulty(disk, at, fault));
        refusals += refused.length;
        for (const error of refused) expect(error, `call ${at}`).toBeInstanceOf(UserError);
        const again = await openOn(disk);
        const found = await keysIn(again);
        expect(found.length, `call ${at}`).toBe(before + acknowledged.size);
        if (memory !== undefined) expect(found, `call ${at}`).toEqual(memory);
        for (const key of acknowledged) expect(found, `call ${at}`).toContain(key);
        await again.append([reading(999)]);
        await again.close();
      }
      if (fault === "short write") expect(refusals).toBe(0);
      else expect(refusals).toBeGreaterThan(10);
    },
  );
}

async function callsOfADay(disk: ModelDisk): Promise<number> {
  const files = new Faulty(disk, Infinity, "EIO");
  await day(files);
  return files.calls;
}

test("when the sync fails, everything after is refused, and told once", async () => {
  const disk = new ModelDisk();
  const failures: UserError[] = [];
  const files = failingSync(disk);
  const store = await openStore({
    folder: "/store",
    files,
    lock: () => () => undefined,
    onFailure: (error) => failures.push(error),
  });
  await store.append([reading(1)]);
  files.fail();
  await expect(store.append([reading(2)])).rejects.toThrow("restart Looseleaf");
  await expect(store.append([reading(3)])).rejects.toThrow("restart Looseleaf");
  expect(failures).toHaveLength(1);
  expect(await keysIn(store)).toEqual([reading(1).key]);
  await store.close();
  const again = await openOn(disk);
  expect(await keysIn(again)).toEqual([reading(1).key]);
});

function failingSync(disk: ModelDisk): FileSystem & { fail: () => void } {
  let fails = false;
  return {
    fail: () => (fails = true),
    makeFolder: () => disk.makeFolder(),
    list: (folder) => disk.list(folder),
    rename: (from, to) => disk.rename(from, to),
    remove: (path) => disk.remove(path),
    syncFolder: () => disk.syncFolder(),
    async open(path, how) {
      const file = await disk.open(path, how);
      return { ...file, syncData: () => (fails ? Promise.reject(failure("EIO", path)) : file.syncData()) };
    },
  };
}
