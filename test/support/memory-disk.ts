import type { FileSystem, OpenFile } from "../../src/store/file-system.ts";

/** A disk that forgets: the real store runs on it in a test without leaving anything behind. */
export function memoryDisk(): FileSystem {
  const files = new Map<string, { bytes: Buffer }>();
  return {
    makeFolder: () => Promise.resolve(),
    list: (folder) => Promise.resolve(namesIn(folder, files.keys())),
    open(path, how) {
      const known = files.get(path);
      if (how === "create" && known !== undefined) return Promise.reject(failure("EEXIST", path));
      if (how !== "create" && known === undefined) return Promise.reject(failure("ENOENT", path));
      const file = known ?? { bytes: Buffer.alloc(0) };
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

function opened(file: { bytes: Buffer }): OpenFile {
  return {
    size: () => Promise.resolve(file.bytes.length),
    read(into, at) {
      const part = file.bytes.subarray(at, at + into.length);
      into.set(part);
      return Promise.resolve(part.length);
    },
    write(bytes, at) {
      const longer = Buffer.alloc(Math.max(file.bytes.length, at + bytes.length));
      file.bytes.copy(longer);
      longer.set(bytes, at);
      file.bytes = longer;
      return Promise.resolve(bytes.length);
    },
    truncate(size) {
      file.bytes = Buffer.from(file.bytes.subarray(0, size));
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
