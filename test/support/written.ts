import { readFile } from "../../src/store/durable-file.ts";
import type { FileSystem } from "../../src/store/file-system.ts";

/** Everything that is written in folders, as text. */
export async function writtenIn(disk: FileSystem, folders: readonly string[]): Promise<string> {
  const texts: string[] = [];
  for (const folder of folders)
    for (const name of await disk.list(folder))
      texts.push((await readFile(disk, `${folder}/${name}`)).toString("utf8"));
  return texts.join("\n");
}
