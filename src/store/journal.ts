import type { Entry } from "../campaigns/entry.ts";
import { writeAll } from "./durable-file.ts";
import type { OpenFile } from "./file-system.ts";
import { lineOf } from "./line.ts";
import { LostJournal, mendable } from "./refusal.ts";

/** Entries a write; about half a megabyte and two milliseconds. */
const sliceLength = 1_024;

/** The file that is the truth: one line an entry, only ever added to. */
export class Journal {
  readonly #file: OpenFile;

  constructor(file: OpenFile) {
    this.#file = file;
  }

  /**
   * Writes the entries as one group at the journal's end, syncs once, and returns them as they will be read again,
   * with the new end. When it rejects, none of them is there; with a LostJournal that is not certain.
   */
  async add(entries: readonly Entry[], end: number): Promise<{ entries: Entry[]; end: number }> {
    let written: { entries: Entry[]; end: number };
    try {
      written = await this.#write(entries, end);
    } catch (error) {
      await this.#undo(end);
      throw mendable(error, "Nothing was stored.");
    }
    await this.#sync(end);
    return written;
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  async #write(entries: readonly Entry[], from: number): Promise<{ entries: Entry[]; end: number }> {
    const kept: Entry[] = [];
    let end = from;
    for (let start = 0; start < entries.length; start += sliceLength) {
      const bytes = encode(entries, start, kept);
      await writeAll(this.#file, bytes, end);
      end += bytes.length;
    }
    return { entries: kept, end };
  }

  /** Synced as well, or a power cut could bring back what was refused. */
  async #undo(end: number): Promise<void> {
    try {
      await this.#file.truncate(end);
      await this.#file.syncData();
    } catch (error) {
      throw new LostJournal(error);
    }
  }

  /** After a failed sync the system may count lost pages as written: asking again would prove nothing. */
  async #sync(end: number): Promise<void> {
    try {
      await this.#file.syncData();
    } catch (error) {
      // Best effort: what was refused should not be there after the restart.
      await this.#file.truncate(end).catch(() => undefined);
      throw new LostJournal(error);
    }
  }
}

/** Pushes onto `kept` what the lines say: memory holds what a restart would read, and nothing that anybody can change. */
function encode(entries: readonly Entry[], start: number, kept: Entry[]): Buffer {
  const stop = Math.min(start + sliceLength, entries.length);
  let text = "";
  for (let i = start; i < stop; i++) {
    const entry = entries[i];
    if (entry === undefined) break;
    const body = JSON.stringify(entry);
    kept.push(isPlain(entry) && Object.isFrozen(entry) ? entry : sharing(JSON.parse(body) as Entry, entry));
    text += lineOf(body, i < entries.length - 1);
  }
  return Buffer.from(text);
}

type Fields = Record<string, unknown>;

/** Says its words with the entry's own strings, which many entries have in common: parsed ones are each held anew. */
function sharing(parsed: Entry, entry: Fields): Entry {
  const said: Fields = parsed;
  for (const name in said) if (typeof said[name] === "string" && said[name] === entry[name]) said[name] = entry[name];
  return parsed;
}

/** JSON says all of it: no list, and nothing that is left out. */
function isPlain(entry: Fields): boolean {
  for (const name in entry) if (typeof entry[name] === "object" || entry[name] === undefined) return false;
  return true;
}
