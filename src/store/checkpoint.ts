import { setImmediate as nextTurn } from "node:timers/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { Entry } from "../campaigns/entry.ts";
import { columnsOf, entriesOf, type Columns } from "./columns.ts";
import { putFile, readFile, temporary } from "./durable-file.ts";
import type { FileSystem } from "./file-system.ts";
import { isLine, lineOf, newline, prefixLength } from "./line.ts";

/** One of another format is not read; the journal has it all. */
export const format = 1;

/** Which segments hold the entries up to `seq`, and where in the journal the next one begins. */
export interface Checkpoint {
  readonly format: typeof format;
  readonly seq: number;
  readonly journal: {
    readonly end: number;
    /** Checksum of the journal's last bytes before `end`: a journal from elsewhere does not have them. */
    readonly tail: number;
  };
  readonly segments: readonly Segment[];
}

export interface Segment {
  readonly name: string;
  readonly count: number;
  readonly bytes: number;
  readonly checksum: number;
}

/** Entries a line of a segment; a slice of about five milliseconds. */
const sliceLength = 4_096;

const checkpointName = /^checkpoint-(\d+)\.json$/;
const segmentName = /^segment-\d+-\d+\.json$/;

/** Newest first. */
export async function checkpointNames(files: FileSystem, folder: string): Promise<string[]> {
  const names = (await files.list(folder)).filter((name) => checkpointName.test(name));
  return names.sort((a, b) => sequenceIn(b) - sequenceIn(a));
}

/** undefined when the file is not as it was written, or in another format. */
export async function readCheckpoint(files: FileSystem, path: string): Promise<Checkpoint | undefined> {
  const bytes = await readFile(files, path);
  const stop = bytes.length - 1;
  if (bytes.indexOf(newline) !== stop || !isLine(bytes, 0, stop)) return undefined;
  const checkpoint = JSON.parse(bytes.toString("utf8", prefixLength)) as Checkpoint;
  return (checkpoint.format as number) === format ? checkpoint : undefined;
}

/** The segments must be in place and durable. */
export function putCheckpoint(files: FileSystem, folder: string, checkpoint: Checkpoint): Promise<void> {
  const bytes = Buffer.from(lineOf(JSON.stringify(checkpoint), false));
  return putFile(files, { folder, name: `checkpoint-${checkpoint.seq}.json` }, (append) => append(bytes));
}

/** Numbered by its entries, from 1, so that a segment that is as long as it can be is never written again. */
export async function putSegment(
  files: FileSystem,
  folder: string,
  { first, entries }: { first: number; entries: readonly Entry[] },
): Promise<Segment> {
  const name = `segment-${first}-${first + entries.length - 1}.json`;
  let bytes = 0;
  let checksum = 0;
  await putFile(files, { folder, name }, async (append) => {
    for (let start = 0; start < entries.length; start += sliceLength) {
      const line = Buffer.from(`${JSON.stringify(columnsOf(entries.slice(start, start + sliceLength)))}\n`);
      bytes += line.length;
      checksum = crc32(line, checksum);
      await append(line);
      await nextTurn();
    }
  });
  return { name, count: entries.length, bytes, checksum };
}

/** A segment's bytes, not yet looked at. */
export function readSegment(files: FileSystem, folder: string, segment: Segment): Promise<Buffer> {
  return readFile(files, join(folder, segment.name));
}

/** In slices; undefined when the bytes are not what was written. */
export function slicesOf(bytes: Buffer, segment: Segment): Entry[][] | undefined {
  if (bytes.length !== segment.bytes || crc32(bytes) !== segment.checksum) return undefined;
  const slices: Entry[][] = [];
  for (let start = 0; start < bytes.length;) {
    const stop = bytes.indexOf(newline, start);
    slices.push(entriesOf(JSON.parse(bytes.toString("utf8", start, stop)) as Columns));
    start = stop + 1;
  }
  return slices;
}

/** Removes what neither of the checkpoints to keep names, and what crashes left half-written. */
export async function sweep(files: FileSystem, folder: string, keep: readonly Checkpoint[]): Promise<void> {
  const kept = new Set(keep.flatMap((checkpoint) => checkpoint.segments.map(({ name }) => name)));
  for (const { seq } of keep) kept.add(`checkpoint-${seq}.json`);
  for (const name of await files.list(folder)) {
    const isOurs = checkpointName.test(name) || segmentName.test(name) || name.endsWith(temporary);
    if (isOurs && !kept.has(name)) await files.remove(join(folder, name));
  }
}

function sequenceIn(name: string): number {
  return Number(checkpointName.exec(name)?.[1] ?? 0);
}
