import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { UserError } from "../core/errors.ts";
import type { Files, KeptFile } from "../core/ports.ts";
import { mendable } from "./refusal.ts";

export interface FilesOptions {
  /** Its own: nothing else lies there. */
  readonly folder: string;
  /** The instant, ISO. */
  readonly now: () => string;
}

/** Bytes; what is larger is no table that somebody looks at before it is taken in. */
export const largestFile = 40 * 1024 * 1024;

const keptMs = 30 * 86_400_000;

/**
 * Files that were handed over, by the hash of their name and text, so that the same file twice is one. A file is
 * forgotten 30 days after it was last handed over. UserError: too large, or the disk refuses.
 */
export function openFiles({ folder, now }: FilesOptions): Files {
  return {
    async keep(file) {
      const content = Buffer.from(`${JSON.stringify(headOf(file))}\n${file.text}`);
      if (Buffer.byteLength(file.text) > largestFile)
        throw new UserError(`${file.name} is larger than 40 MB. Split it and try again.`);
      const id = await nameOf(content);
      try {
        await mkdir(folder, { recursive: true });
        await forgetOld(folder, Date.parse(now()));
        await write({ folder, id, content, at: new Date(now()) });
      } catch (error) {
        throw mendable(error, `${file.name} cannot be kept in ${folder}.`);
      }
      return id;
    },
    async take(id) {
      if (!/^[0-9a-f]{32}$/.test(id)) return undefined;
      const path = join(folder, id);
      const age = await ageOf(path, Date.parse(now()));
      return age === undefined || age > keptMs ? undefined : fileFrom((await readFile(path)).toString());
    },
  };
}

/** Loaded when it is needed: most starts keep no file. */
async function nameOf(content: Buffer): Promise<string> {
  const { createHash } = await import("node:crypto");
  return createHash("sha256").update(content).digest("hex").slice(0, 32);
}

async function write(file: { folder: string; id: string; content: Buffer; at: Date }): Promise<void> {
  const path = join(file.folder, file.id);
  const unfinished = `${path}.part`;
  await writeFile(unfinished, file.content);
  await utimes(unfinished, file.at, file.at);
  await rename(unfinished, path);
}

async function forgetOld(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const age = await ageOf(path, now);
    if (age !== undefined && age > keptMs) await rm(path, { force: true });
  }
}

/** Milliseconds; undefined where there is no such file. */
async function ageOf(path: string, now: number): Promise<number | undefined> {
  const found = await stat(path).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  });
  return found && now - found.mtimeMs;
}

/** Its name, or its name and what its bytes were taken for. */
function headOf({ name, readAs }: KeptFile): string | string[] {
  return readAs === undefined ? name : [name, readAs];
}

function fileFrom(content: string): KeptFile {
  const end = content.indexOf("\n");
  const [name = "", readAs] = [JSON.parse(content.slice(0, end)) as string | string[]].flat();
  return { name, text: content.slice(end + 1), ...(readAs !== undefined && { readAs }) };
}
