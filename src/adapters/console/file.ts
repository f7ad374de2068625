import { open, type FileHandle } from "node:fs/promises";
import { basename, join } from "node:path";

import { UserError } from "../../core/errors.ts";
import type { KeptFile } from "../../core/ports.ts";
import { fileOf } from "../../core/table-file.ts";
import { largestFile } from "./limits.ts";
import { visible } from "./visible.ts";

/** Reads the file that somebody at the terminal named. UserError in one sentence for what is no readable text. */
export async function readTyped(typed: string, home: string): Promise<KeptFile> {
  const path = pathOf(typed, home);
  const name = visible(path);
  const file = await open(path, "r").catch((error: unknown) => {
    throw refusal(error, name);
  });
  try {
    return { ...fileOf(await bytesOf(file, name), name), name: visible(basename(path)) };
  } finally {
    await file.close();
  }
}

/** Quotes around it, ~ before it, and spaces that a terminal escaped when the file was dropped on it. */
function pathOf(typed: string, home: string): string {
  const path = typed
    .trim()
    .replace(/^(["'])(.*)\1$/s, "$2")
    .replaceAll(/\\(?=[ '"()&])/g, "");
  return path === "~" || path.startsWith("~/") ? join(home, path.slice(1)) : path;
}

async function bytesOf(file: FileHandle, name: string): Promise<Buffer> {
  const found = await file.stat();
  if (found.isDirectory()) throw new UserError(`${name} is a folder: name a file in it.`);
  if (!found.isFile()) throw new UserError(`${name} is no ordinary file: name a text or CSV file.`);
  if (found.size > largestFile) throw new UserError(`${name} is larger than 40 MB: split it and try again.`);
  return file.readFile();
}

function refusal(error: unknown, name: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return new UserError(
        `There is no file ${name}: check the path, it starts at the folder where you ran npm start.`,
      );
    case "EACCES":
    case "EPERM":
      return new UserError(`I may not read ${name}: give yourself the right to, or copy it.`);
    case "EISDIR":
      return new UserError(`${name} is a folder: name a file in it.`);
    case "ENAMETOOLONG":
    case "ERR_INVALID_ARG_VALUE":
      return new UserError("That is no path that a file can have.");
    default:
      return error;
  }
}
