import { join } from "node:path";
import { Low } from "lowdb";
import { UserError } from "../core/errors.ts";
import type { Store } from "../core/ports.ts";
import { putFile, readAt } from "./durable-file.ts";
import { Embedded } from "./embedded.ts";
import type { FileSystem, OpenFile } from "./file-system.ts";
import { lineOf } from "./line.ts";
import { lockFolder, type Release } from "./lock.ts";
import { JournalAdapter } from "./lowdb.ts";
import { nodeFiles } from "./node-files.ts";
import { readsOf } from "./reads.ts";
import { damagedJournal, mendable } from "./refusal.ts";
import { emptyState } from "./state.ts";

export interface StoreOptions {
  /** Its own: nothing else lies there. */
  readonly folder: string;
  /** What a person should know and need not act on: a cut tail, a damaged checkpoint. */
  readonly onNotice?: (notice: string) => void;
  /** The disk failed: nothing more is stored until a restart. Called once. */
  readonly onFailure?: (error: UserError) => void;
  /** Entries between two checkpoints, which is also a segment's length. */
  readonly segmentLength?: number;
  readonly files?: FileSystem;
  readonly lock?: (folder: string) => Release;
}

const journalName = "journal.log";
/** Says that there is data here: beside it, a missing journal is a loss and not a beginning. */
const markerName = "looseleaf.json";
const header = Buffer.from(lineOf('{"looseleaf":"journal","format":1}', false));
const usualSegmentLength = 32_768;

/** Opens the embedded store. UserError: the folder is in use, damaged, or cannot be written. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { folder, files = nodeFiles, lock = lockFolder } = options;
  try {
    await files.makeFolder(folder);
    const release = lock(folder);
    try {
      return await openLocked({ ...options, files, release });
    } catch (error) {
      release();
      throw error;
    }
  } catch (error) {
    throw mendable(error, `${folder} cannot be opened.`);
  }
}

async function openLocked(options: StoreOptions & { files: FileSystem; release: Release }): Promise<Store> {
  const { files, folder, release } = options;
  const { onNotice = () => undefined, onFailure = () => undefined, segmentLength = usualSegmentLength } = options;
  await prepareFolder(files, folder);
  const path = join(folder, journalName);
  const file = await files.open(path, "update");
  try {
    await checkHeader(file, path);
    const start = header.length;
    const adapter = new JournalAdapter({ files, folder, journal: file, path, start, segmentLength, onNotice });
    const low = new Low(adapter, emptyState());
    await low.read();
    const { written } = adapter;
    const store = new Embedded({ low, written, file, release, segmentLength, onNotice, onFailure });
    return {
      ...readsOf(low.data.ledger),
      append: (entries) => store.append(entries),
      close: () => store.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** The journal is put in place first: with the marker there is always a journal. */
async function prepareFolder(files: FileSystem, folder: string): Promise<void> {
  const names = await files.list(folder);
  const has = (name: string) => names.includes(name);
  if (!has(journalName)) {
    if (has(markerName) || names.some((name) => name.startsWith("checkpoint-"))) throw missing(folder);
    await putFile(files, { folder, name: journalName }, (append) => append(header));
  }
  if (!has(markerName)) await putFile(files, { folder, name: markerName }, (append) => append(header));
}

async function checkHeader(journal: OpenFile, path: string): Promise<void> {
  if (!header.equals(await readAt(journal, 0, header.length))) throw damagedJournal(path, 0);
}

function missing(folder: string): UserError {
  return new UserError(
    `${join(folder, journalName)} is missing, but entries were stored there. Nothing was changed. Put the file back; ` +
      "if the folder should be on another disk, mount it; to begin anew, empty the folder.",
  );
}
