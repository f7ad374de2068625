import { readFile, writeFile } from "node:fs/promises";

import { withoutCodes } from "../../core/seal.ts";

/** The lines said before, newest first; none on the first start. */
export async function readHistory(path: string): Promise<string[]> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  });
  return text.split("\n").filter((line) => line !== "");
}

/** Without the Spark codes that were typed. */
export function writeHistory(path: string, history: readonly string[]): Promise<void> {
  return writeFile(path, withoutCodes(`${history.join("\n")}\n`));
}
