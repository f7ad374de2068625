import { join } from "node:path";

import { Inbox, keptMs, type InboxLog } from "../core/inbox.ts";
import { readFile, writeAll } from "./durable-file.ts";
import type { FileSystem, OpenFile } from "./file-system.ts";
import { nodeFiles } from "./node-files.ts";
import { mendable } from "./refusal.ts";

interface InboxOptions {
  /** Its own: nothing else lies there. */
  readonly folder: string;
  /** The instant, ISO. */
  readonly now: () => string;
  readonly files?: FileSystem;
}

export interface OpenInbox {
  inbox: Inbox;
  close(): Promise<void>;
}

/**
 * The inbox in files of a day each, so that what no platform will repeat is forgotten by removing a file. The folder
 * belongs to the process that holds the store's lock. UserError: the disk refuses.
 */
export async function openInbox({ folder, now, files = nodeFiles }: InboxOptions): Promise<OpenInbox> {
  try {
    await files.makeFolder(folder);
    const days = await recentDays(files, folder, now());
    const lines: string[] = [];
    for (const day of days) lines.push(...(await readFile(files, join(folder, day))).toString("utf8").split("\n"));
    const log = new DayLog(files, folder, now);
    return { inbox: new Inbox(log, now, lines), close: () => log.close() };
  } catch (error) {
    throw mendable(error, `${folder} cannot be opened.`);
  }
}

/** Names in the order of their days. Older files are removed. */
async function recentDays(files: FileSystem, folder: string, now: string): Promise<string[]> {
  const oldest = dayFile(new Date(Date.parse(now) - keptMs).toISOString());
  const names = (await files.list(folder)).filter((name) => /^\d{4}-\d\d-\d\d\.log$/.test(name)).sort();
  for (const name of names) if (name < oldest) await files.remove(join(folder, name));
  return names.filter((name) => name >= oldest);
}

function dayFile(instant: string): string {
  return `${instant.slice(0, 10)}.log`;
}

interface Waiting {
  line: string;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** Group commit: what waits while the disk is busy shares the next write and the next sync. */
class DayLog implements InboxLog {
  readonly #files: FileSystem;
  readonly #folder: string;
  readonly #now: () => string;
  #open: { name: string; file: OpenFile; end: number } | undefined;
  #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;

  constructor(files: FileSystem, folder: string, now: () => string) {
    this.#files = files;
    this.#folder = folder;
    this.#now = now;
  }

  write(line: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ line, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  async close(): Promise<void> {
    await this.#running;
    await this.#open?.file.close();
    this.#open = undefined;
  }

  async #run(): Promise<void> {
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      try {
        await this.#store(group);
        for (const { resolve } of group) resolve();
      } catch (error) {
        const told = mendable(error, "The message could not be taken in.");
        for (const { reject } of group) reject(told);
      }
    }
    this.#running = undefined;
  }

  async #store(group: readonly Waiting[]): Promise<void> {
    const open = await this.#today();
    const bytes = Buffer.from(group.map(({ line }) => `${line}\n`).join(""));
    await writeAll(open.file, bytes, open.end);
    await open.file.syncData();
    open.end += bytes.length;
  }

  async #today() {
    const name = dayFile(this.#now());
    if (this.#open?.name === name) return this.#open;
    await this.#open?.file.close();
    const days = await recentDays(this.#files, this.#folder, this.#now());
    const file = await this.#files.open(join(this.#folder, name), days.includes(name) ? "update" : "create");
    await this.#files.syncFolder(this.#folder);
    const end = await file.size();
    // A crash may have left half a line: what follows begins on one of its own.
    if (end > 0) await writeAll(file, Buffer.from("\n"), end);
    return (this.#open = { name, file, end: end > 0 ? end + 1 : 0 });
  }
}
