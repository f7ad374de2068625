import { mkdir, open, readdir, rename, unlink, type FileHandle } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { FileSystem, OpenFile } from "./file-system.ts";

const flags = { read: "r", update: "r+", create: "wx+" } as const;

/** The real disk. */
export const nodeFiles: FileSystem = {
  async makeFolder(folder) {
    const first = await mkdir(folder, { recursive: true });
    if (first !== undefined) await syncUpTo(dirname(first), folder);
  },
  list: (folder) => readdir(folder),
  open: async (path, how) => openFile(await open(path, flags[how])),
  rename,
  remove: unlink,
  async syncFolder(folder) {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

/** A new folder's name lies in its parent, so every folder from the new one up to one that was there is synced. */
async function syncUpTo(top: string, folder: string): Promise<void> {
  const last = resolve(top);
  for (let at = resolve(folder); ; at = dirname(at)) {
    await nodeFiles.syncFolder(at);
    if (at === last || at === dirname(at)) return;
  }
}

function openFile(handle: FileHandle): OpenFile {
  return {
    size: async () => (await handle.stat()).size,
    read: async (into, at) => (await handle.read(into, 0, into.length, at)).bytesRead,
    write: async (bytes, at) => (await handle.write(bytes, 0, bytes.length, at)).bytesWritten,
    truncate: (size) => handle.truncate(size),
    syncData: () => handle.datasync(),
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}
