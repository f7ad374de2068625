import type { Entry } from "../campaigns/entry.ts";
import type { OpenFile } from "./file-system.ts";
import { isLine, mark, newline, prefixLength } from "./line.ts";
import { readAt } from "./durable-file.ts";

const chunkBytes = 1 << 20;
const space = 0x20;
const comma = 0x2c;

export interface Replayed {
  /** Where the last whole group ends. */
  end: number;
  /** Where the first line begins that is not as it was written; undefined where the file ends with a whole line. */
  badAt: number | undefined;
}

/**
 * Reads the journal's lines from an offset and hands over whole groups, in order. It changes nothing; what lies after
 * `end` is judged by tail.ts.
 */
export async function replay(file: OpenFile, from: number, take: (entries: Entry[]) => void): Promise<Replayed> {
  const size = await file.size();
  let end = from;
  let unfinished: Entry[] = [];
  let length = chunkBytes;
  for (let at = from; at < size;) {
    const chunk = await readAt(file, at, Math.min(length, size - at));
    const lines = wholeLines(chunk);
    if (lines.count > 0) {
      const entries = parse(chunk, lines.end);
      if (lines.grouped > 0) {
        take(unfinished.concat(entries.slice(0, lines.grouped)));
        unfinished = entries.slice(lines.grouped);
        end = at + lines.groupEnd;
      } else unfinished = unfinished.concat(entries);
    }
    at += lines.end;
    if (lines.bad) return { end, badAt: at };
    // A line longer than the chunk: take more at a time; at the end of the file it lacks its newline.
    if (lines.count > 0) length = chunkBytes;
    else if (at + chunk.length >= size) return { end, badAt: at };
    else length *= 2;
  }
  return { end, badAt: undefined };
}

interface Lines {
  count: number;
  end: number;
  /** How many of them belong to groups that are complete, and where the last of these ends. */
  grouped: number;
  groupEnd: number;
  bad: boolean;
}

/**
 * Checks the lines of a chunk and turns it, in place, into the inside of a JSON array: prefixes become spaces and
 * newlines commas, so that thousands of entries are parsed by one call and no line is copied.
 */
function wholeLines(chunk: Buffer): Lines {
  const lines: Lines = { count: 0, end: 0, grouped: 0, groupEnd: 0, bad: false };
  for (;;) {
    const stop = chunk.indexOf(newline, lines.end);
    if (stop < 0) return lines;
    if (!isLine(chunk, lines.end, stop)) {
      lines.bad = true;
      return lines;
    }
    const goesOn = chunk[lines.end + prefixLength - 1] === mark.goesOn;
    for (let i = lines.end; i < lines.end + prefixLength; i++) chunk[i] = space;
    chunk[stop] = comma;
    lines.count++;
    lines.end = stop + 1;
    if (goesOn) continue;
    lines.grouped = lines.count;
    lines.groupEnd = lines.end;
  }
}

function parse(chunk: Buffer, end: number): Entry[] {
  return JSON.parse(`[${chunk.toString("utf8", 0, end - 1)}]`) as Entry[];
}
