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

/**
 * Group commit: what waits while the disk is busy shares the next write and the next sync. A few groups may be under
 * way at once, each in a place of its own, so that nobody waits for two syncs.
 */
class DayLog implements InboxLog {
  readonly #files: FileSystem;
  readonly #folder: string;
  readonly #now: () => string;
  #open: Promise<OpenDay> | undefined;
  #day = "";
  #waiting: Waiting[] = [];
  #running = new Set<Promise<void>>();

  constructor(files: FileSystem, folder: string, now: () => string) {
    this.#files = files;
    this.#folder = folder;
    this.#now = now;
  }

  write(line: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ line, resolve, reject });
      if (this.#running.size < mostGroups) this.#begin();
    });
  }

  async close(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
    await (await this.#open)?.file.close();
    this.#open = undefined;
  }

  #begin(): void {
    const group = this.#commit().finally(() => {
      this.#running.delete(group);
      if (this.#waiting.length > 0) this.#begin();
    });
    this.#running.add(group);
  }

  async #commit(): Promise<void> {
    // What is handed over in the same turn joins.
    await Promise.resolve();
    const group = this.#waiting;
    this.#waiting = [];
    if (group.length === 0) return;
    try {
      await this.#store(group);
      for (const { resolve } of group) resolve();
    } catch (error) {
      const told = mendable(error, "The message could not be taken in.");
      for (const { reject } of group) reject(told);
    }
  }

  async #store(group: readonly Waiting[]): Promise<void> {
    const open = await this.#today();
    // Each group begins on a line of its own: the one before may have failed, or a crash cut it.
    const bytes = Buffer.from(group.map(({ line }) => `\n${line}`).join("") + "\n");
    const at = open.end;
    open.end += bytes.length;
    await writeAll(open.file, bytes, at);
    await open.file.syncData();
  }

  #today(): Promise<OpenDay> {
    const name = dayFile(this.#now());
    if (this.#open !== undefined && this.#day === name) return this.#open;
    const before = this.#open;
    this.#day = name;
    this.#open = this.#openDay(name, before);
    // A disk that refused is asked again.
    this.#open.catch(() => (this.#open = undefined));
    return this.#open;
  }

  async #openDay(name: string, before: Promise<OpenDay> | undefined): Promise<OpenDay> {
    const days = await recentDays(this.#files, this.#folder, this.#now());
    const file = await this.#files.open(join(this.#folder, name), days.includes(name) ? "update" : "create");
    await this.#files.syncFolder(this.#folder);
    // Groups of the day before may still be under way.
    if (before !== undefined) void Promise.allSettled(this.#running).then(async () => (await before).file.close());
    return { file, end: await file.size() };
  }
}

interface OpenDay {
  file: OpenFile;
  end: number;
}

const mostGroups = 4;
