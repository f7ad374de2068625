import { mkdir, open, readdir, rename, stat, unlink, type FileHandle } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { UserError } from "../core/errors.ts";
import type { FileSystem, OpenFile } from "./file-system.ts";

const flags = { read: "r", update: "r+", create: "wx+" } as const;

/** The real disk. */
export const nodeFiles: FileSystem = {
  async makeFolder(folder) {
    const first = await make(resolve(folder));
    if (first !== undefined) await syncUpTo(dirname(first), folder);
  },
  list: (folder) => readdir(folder),
  // What people said to the bot is for nobody else on the machine to read.
  open: async (path, how) => openFile(await open(path, flags[how], 0o600)),
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

/**
 * The topmost folder that was made; undefined where all were there. Not Node's own recursive way: it never ends where a
 * folder that is there takes no new one and calls it missing, as /proc does.
 */
async function make(folder: string): Promise<string | undefined> {
  if (await isThere(folder)) return undefined;
  const parent = dirname(folder);
  const first = await make(parent);
  try {
    await mkdir(folder);
    return first ?? folder;
  } catch (error) {
    if (isCoded(error, "EEXIST")) return first;
    if (!isCoded(error, "ENOENT")) throw error;
    throw new UserError(`${folder} cannot be made: ${parent} takes no folders. Name another folder.`, [], {
      cause: error,
    });
  }
}

/** A file of that name is there as well: opening something in it says what is wrong. */
async function isThere(folder: string): Promise<boolean> {
  try {
    await stat(folder);
    return true;
  } catch (error) {
    if (isCoded(error, "ENOENT")) return false;
    throw error;
  }
}

function isCoded(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

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
