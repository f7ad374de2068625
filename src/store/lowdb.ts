import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { Adapter } from "lowdb";
import type { Entry } from "../campaigns/entry.ts";
import * as checkpoints from "./checkpoint.ts";
import type { Checkpoint, Segment } from "./checkpoint.ts";
import { readAt } from "./durable-file.ts";
import type { FileSystem, OpenFile } from "./file-system.ts";
import { damagedJournal, shortJournal, strangeJournal } from "./refusal.ts";
import { replay } from "./replay.ts";
import { emptyState, take, type State } from "./state.ts";
import { isTorn } from "./tail.ts";

/** How much of the journal tells one from another. */
const tailBytes = 4_096;

export interface Place {
  readonly files: FileSystem;
  readonly folder: string;
  /** The journal, and its path as a person knows it. */
  readonly journal: OpenFile;
  readonly path: string;
  /** Where its first entry begins. */
  readonly start: number;
  /** Entries in a segment. */
  readonly segmentLength: number;
  readonly onNotice: (notice: string) => void;
}

/** lowdb reads the folded state through this: checkpoint, then the journal's tail. It writes the next checkpoint. */
export class JournalAdapter implements Adapter<State> {
  readonly #place: Place;
  #newest: Checkpoint | undefined;

  constructor(place: Place) {
    this.#place = place;
  }

  /** Refuses a damaged journal and changes nothing then; cuts what a crash left unfinished. */
  async read(): Promise<State> {
    const { journal, path, onNotice } = this.#place;
    const state = await this.#readCheckpoint();
    const { end, badAt } = await replay(journal, state.end, (entries) => take(state, entries));
    if (badAt !== undefined && !(await isTorn(journal, badAt))) throw damagedJournal(path, badAt);
    const torn = (await journal.size()) - end;
    if (torn > 0) {
      await journal.truncate(end);
      await journal.syncData();
      onNotice(`${path}: cut ${torn} bytes that a crash left unfinished; nothing of them had been acknowledged.`);
    }
    state.end = end;
    return state;
  }

  /** Entries that were added while it writes wait for the next checkpoint. */
  async write(state: State): Promise<void> {
    const { files, folder, journal } = this.#place;
    const { entries, end } = state;
    const seq = entries.length;
    const previous = this.#newest;
    if (seq === 0 || seq === previous?.seq) return;
    const tail = await tailChecksum(journal, end);
    const segments = await this.#writeSegments(entries, seq);
    const newest: Checkpoint = { format: checkpoints.format, seq, journal: { end, tail }, segments };
    await checkpoints.putCheckpoint(files, folder, newest);
    this.#newest = newest;
    await checkpoints.sweep(files, folder, previous === undefined ? [newest] : [newest, previous]);
  }

  /** How many entries need no replay after a restart. */
  get written(): number {
    return this.#newest?.seq ?? 0;
  }

  async #readCheckpoint(): Promise<State> {
    const { files, folder, start, onNotice } = this.#place;
    for (const name of await checkpoints.checkpointNames(files, folder)) {
      const state = await this.#tryCheckpoint(name);
      if (state !== undefined) return state;
      onNotice(`${join(folder, name)}: is damaged and left aside; nothing is lost, the journal has it all.`);
    }
    return { ...emptyState(), end: start };
  }

  /** undefined when it or one of its segments is not what was written; throws when the journal is not. */
  async #tryCheckpoint(name: string): Promise<State | undefined> {
    const { files, folder, journal, path } = this.#place;
    const checkpoint = await checkpoints.readCheckpoint(files, join(folder, name)).catch(unreadable);
    if (checkpoint === undefined) return undefined;
    const { end, tail } = checkpoint.journal;
    const size = await journal.size();
    if (size < end) throw shortJournal(path, { size, end });
    if ((await tailChecksum(journal, end)) !== tail) throw strangeJournal(path, { name, end });
    const state = emptyState();
    state.ledger.expect(checkpoint.seq);
    // The disk reads the next segment while this one is taken in.
    const read = (segment: Segment | undefined) =>
      segment && checkpoints.readSegment(files, folder, segment).catch(unreadable);
    let coming = read(checkpoint.segments[0]);
    for (const [place, segment] of checkpoint.segments.entries()) {
      const bytes = await coming;
      coming = read(checkpoint.segments[place + 1]);
      const slices = bytes && checkpoints.slicesOf(bytes, segment);
      if (slices === undefined) return undefined;
      for (const entries of slices) take(state, entries);
    }
    state.end = end;
    this.#newest = checkpoint;
    return state;
  }

  /** Full segments stay; the one that was not full is written anew with what has come since. */
  async #writeSegments(entries: readonly Entry[], seq: number): Promise<Segment[]> {
    const { files, folder, segmentLength } = this.#place;
    const segments = sealed(this.#newest?.segments ?? [], segmentLength);
    for (let done = segments.length * segmentLength; done < seq; done += segmentLength) {
      const slice = entries.slice(done, Math.min(done + segmentLength, seq));
      segments.push(await checkpoints.putSegment(files, folder, { first: done + 1, entries: slice }));
    }
    return segments;
  }
}

function sealed(segments: readonly Segment[], length: number): Segment[] {
  const open = segments.findIndex(({ count }) => count !== length);
  return open < 0 ? [...segments] : segments.slice(0, open);
}

async function tailChecksum(journal: OpenFile, end: number): Promise<number> {
  const from = Math.max(0, end - tailBytes);
  return crc32(await readAt(journal, from, end - from));
}

/** A file that is missing or cannot be read is as good as a damaged one; a bug is not. */
function unreadable(error: unknown): undefined {
  if (error instanceof Error && "code" in error) return undefined;
  throw error;
}
