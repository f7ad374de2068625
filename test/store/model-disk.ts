import { dirname } from "node:path";
import type { FileSystem, OpenFile } from "../../src/store/file-system.ts";

/** 0 up to, but not including, `below`. */
export type Choose = (below: number) => number;

type Change = { at: number; bytes: Uint8Array } | { size: number };

interface Inode {
  /** What a reader sees. */
  live: Buffer;
  /** What a power cut leaves for sure, and what it may leave in part. */
  synced: Buffer;
  unsynced: Change[];
}

/** What one call changes in a folder. */
type Naming = readonly (readonly [path: string, inode: Inode | undefined])[];

const sector = 512;

/** A disk in memory whose power can be cut: what was not synced is then kept, lost or torn, each write as it comes. */
export class ModelDisk implements FileSystem {
  readonly #names = new Map<string, Inode>();
  readonly #synced = new Map<string, Inode>();
  #unsynced: Naming[] = [];
  #left = Infinity;
  #onCut: () => void = () => undefined;
  /** Calls so far. */
  calls = 0;

  /** After so many calls none returns any more; the last one may have done its work. */
  cutAfter(calls: number): Promise<void> {
    this.#left = calls;
    return new Promise((resolve) => (this.#onCut = resolve));
  }

  /** What is found when the power is back. */
  survivor(choose: Choose): ModelDisk {
    const disk = new ModelDisk();
    const names = new Map(this.#synced);
    for (const naming of this.#unsynced) if (choose(2) === 0) apply(names, naming);
    const survivors = new Map<Inode, Inode>();
    for (const [path, inode] of names) {
      const left = survivors.get(inode) ?? inodeOf(remains(inode, choose));
      survivors.set(inode, left);
      disk.#names.set(path, left);
      disk.#synced.set(path, left);
    }
    return disk;
  }

  /** All of it as a reader sees it, for another disk with the same content. */
  copy(): ModelDisk {
    const disk = new ModelDisk();
    for (const [path, { live }] of this.#names) {
      const inode = inodeOf(Buffer.from(live));
      disk.#names.set(path, inode);
      disk.#synced.set(path, inode);
    }
    return disk;
  }

  paths(): string[] {
    return [...this.#names.keys()];
  }

  /** The bytes themselves, to be damaged. */
  bytes(path: string): Buffer {
    const inode = this.#names.get(path);
    if (inode === undefined) throw failure("ENOENT", path);
    return inode.live;
  }

  makeFolder(): Promise<void> {
    return this.#call(() => undefined);
  }

  list(folder: string): Promise<string[]> {
    return this.#call(() =>
      this.paths()
        .filter((path) => dirname(path) === folder)
        .map((path) => path.slice(folder.length + 1)),
    );
  }

  open(path: string, how: "read" | "update" | "create"): Promise<OpenFile> {
    return this.#call(() => {
      const known = this.#names.get(path);
      if (how === "create" && known !== undefined) throw failure("EEXIST", path);
      if (how !== "create" && known === undefined) throw failure("ENOENT", path);
      const inode = known ?? inodeOf(Buffer.alloc(0));
      if (known === undefined) this.#rename([[path, inode]]);
      return this.#opened(inode);
    });
  }

  rename(from: string, to: string): Promise<void> {
    return this.#call(() => {
      const inode = this.#names.get(from);
      if (inode === undefined) throw failure("ENOENT", from);
      this.#rename([
        [from, undefined],
        [to, inode],
      ]);
    });
  }

  remove(path: string): Promise<void> {
    return this.#call(() => {
      if (!this.#names.has(path)) throw failure("ENOENT", path);
      this.#rename([[path, undefined]]);
    });
  }

  syncFolder(): Promise<void> {
    return this.#sync(() => {
      for (const naming of this.#unsynced) apply(this.#synced, naming);
      this.#unsynced = [];
    });
  }

  #rename(naming: Naming): void {
    apply(this.#names, naming);
    this.#unsynced.push(naming);
  }

  #opened(inode: Inode): OpenFile {
    const sync = () =>
      this.#sync(() => {
        inode.synced = Buffer.from(inode.live);
        inode.unsynced = [];
      });
    const change = (change: Change) => {
      inode.live = changed(inode.live, change);
      inode.unsynced.push(change);
    };
    return {
      size: () => this.#call(() => inode.live.length),
      read: (into, at) => this.#call(() => inode.live.copy(into, 0, at, at + into.length)),
      write: (bytes, at) =>
        this.#call(() => {
          change({ at, bytes: Uint8Array.from(bytes) });
          return bytes.length;
        }),
      truncate: (size) => this.#call(() => change({ size })),
      syncData: sync,
      sync,
      close: () => this.#call(() => undefined),
    };
  }

  /** A sync that the cut interrupts has synced nothing. */
  #sync(work: () => void): Promise<void> {
    return this.#left > 1 ? this.#call(work) : this.#call(() => undefined);
  }

  #call<T>(work: () => T): Promise<T> {
    this.calls++;
    if (this.#left <= 0) return new Promise(() => undefined);
    this.#left--;
    return new Promise((resolve) => {
      const result = work();
      if (this.#left > 0) resolve(result);
      else this.#onCut();
    });
  }
}

function inodeOf(bytes: Buffer): Inode {
  return { live: bytes, synced: Buffer.from(bytes), unsynced: [] };
}

function apply(names: Map<string, Inode>, naming: Naming): void {
  for (const [path, inode] of naming) {
    if (inode === undefined) names.delete(path);
    else names.set(path, inode);
  }
}

function changed(bytes: Buffer, change: Change): Buffer {
  if ("size" in change) return Buffer.concat([bytes.subarray(0, change.size)], change.size);
  const longer = Buffer.concat([bytes], Math.max(bytes.length, change.at + change.bytes.length));
  longer.set(change.bytes, change.at);
  return longer;
}

/** Each unsynced change is dropped, kept or torn: cut short, or with sectors that were never written. */
function remains(inode: Inode, choose: Choose): Buffer {
  let bytes: Buffer = Buffer.from(inode.synced);
  for (const change of inode.unsynced) {
    const fate = choose(4);
    if (fate === 0) continue;
    if (fate === 1 || "size" in change) bytes = changed(bytes, change);
    else if (fate === 2)
      bytes = changed(bytes, { ...change, bytes: change.bytes.subarray(0, choose(change.bytes.length)) });
    else bytes = withHoles(bytes, change, choose);
  }
  return bytes;
}

function withHoles(bytes: Buffer, change: { at: number; bytes: Uint8Array }, choose: Choose): Buffer {
  const end = change.at + change.bytes.length;
  let torn: Buffer = changed(bytes, { size: Math.max(bytes.length, end) });
  for (let at = change.at; at < end;) {
    const next = Math.min(end, (Math.floor(at / sector) + 1) * sector);
    const part = change.bytes.subarray(at - change.at, next - change.at);
    if (choose(2) === 0) torn = changed(torn, { at, bytes: part });
    at = next;
  }
  return torn;
}

export function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
