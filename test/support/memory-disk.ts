import type { FileSystem, OpenFile } from "../../src/store/file-system.ts";

/** A disk that forgets: the real store runs on it in a test without leaving anything behind. */
export function memoryDisk(): FileSystem {
  const files = new Map<string, KeptFile>();
  return {
    makeFolder: () => Promise.resolve(),
    list: (folder) => Promise.resolve(namesIn(folder, files.keys())),
    open(path, how) {
      const known = files.get(path);
      if (how === "create" && known !== undefined) return Promise.reject(failure("EEXIST", path));
      if (how !== "create" && known === undefined) return Promise.reject(failure("ENOENT", path));
      const file = known ?? { bytes: Buffer.alloc(0), length: 0 };
      files.set(path, file);
      return Promise.resolve(opened(file));
    },
    rename(from, to) {
      const file = files.get(from);
      if (file === undefined) return Promise.reject(failure("ENOENT", from));
      files.delete(from);
      files.set(to, file);
      return Promise.resolve();
    },
    remove(path) {
      return files.delete(path) ? Promise.resolve() : Promise.reject(failure("ENOENT", path));
    },
    syncFolder: () => Promise.resolve(),
  };
}

interface KeptFile {
  /** With room to grow: copying the whole of it for every line would take longer and longer. */
  bytes: Buffer;
  length: number;
}

function opened(file: KeptFile): OpenFile {
  return {
    size: () => Promise.resolve(file.length),
    read(into, at) {
      const part = file.bytes.subarray(at, Math.min(file.length, at + into.length));
      into.set(part);
      return Promise.resolve(part.length);
    },
    write(bytes, at) {
      const length = Math.max(file.length, at + bytes.length);
      if (length > file.bytes.length) {
        const larger = Buffer.alloc(length * 2);
        file.bytes.copy(larger, 0, 0, file.length);
        file.bytes = larger;
      }
      file.bytes.set(bytes, at);
      file.length = length;
      return Promise.resolve(bytes.length);
    },
    truncate(size) {
      file.bytes.fill(0, size);
      file.length = Math.min(file.length, size);
      return Promise.resolve();
    },
    syncData: () => Promise.resolve(),
    sync: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

function namesIn(folder: string, paths: Iterable<string>): string[] {
  return [...paths].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
}

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
