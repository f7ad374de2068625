import { join } from "node:path";
import type { FileSystem, OpenFile } from "./file-system.ts";

export const temporary = ".tmp";

/**
 * Puts a whole file in place at once: unique temporary name, all bytes, fsync, rename, fsync of the folder. After a
 * crash there is the old file or the new one, never a part. `write` says what is in it.
 */
export async function putFile(
  files: FileSystem,
  place: { folder: string; name: string },
  write: (append: (bytes: Uint8Array) => Promise<void>) => Promise<void>,
): Promise<void> {
  const unique = join(place.folder, `${place.name}.${crypto.randomUUID()}${temporary}`);
  try {
    await writeNew(files, unique, write);
    await files.rename(unique, join(place.folder, place.name));
  } catch (error) {
    // What is left of it is also swept away with the next checkpoint.
    await files.remove(unique).catch(() => undefined);
    throw error;
  }
  await files.syncFolder(place.folder);
}

/** write() may take fewer bytes than it is given. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const written = await file.write(done === 0 ? bytes : bytes.subarray(done), at + done);
    if (written === 0) throw new Error(`The disk took ${done} of ${bytes.length} bytes and then none.`);
    done += written;
  }
}

/** Up to `length` bytes from `at`; fewer only where the file ends. */
export async function readAt(file: OpenFile, at: number, length: number): Promise<Buffer> {
  const into = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const read = await file.read(into.subarray(done), at + done);
    if (read === 0) break;
    done += read;
  }
  return into.subarray(0, done);
}

/** The whole file. */
export async function readFile(files: FileSystem, path: string): Promise<Buffer> {
  const file = await files.open(path, "read");
  try {
    return await readAt(file, 0, await file.size());
  } finally {
    await file.close();
  }
}

async function writeNew(
  files: FileSystem,
  path: string,
  write: (append: (bytes: Uint8Array) => Promise<void>) => Promise<void>,
): Promise<void> {
  const file = await files.open(path, "create");
  try {
    let at = 0;
    await write(async (bytes) => {
      await writeAll(file, bytes, at);
      at += bytes.length;
    });
    await file.sync();
  } finally {
    await file.close();
  }
}
