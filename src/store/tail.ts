import type { OpenFile } from "./file-system.ts";
import { isLine, mark, newline, prefixLength } from "./line.ts";
import { readAt } from "./durable-file.ts";

const chunkBytes = 1 << 20;
/** Trying every bit of a longer line takes seconds. */
const longestTried = 1 << 15;

/**
 * Whether a crash left the journal's end unfinished, as opposed to damage to what had been stored. Only one group is
 * ever unsynced, a crash leaves of it a part or a part with holes (zeros), and nothing is written after it. So it is
 * damage where another group follows, where one flipped bit explains it, or where nothing is missing.
 */
export async function isTorn(file: OpenFile, badAt: number): Promise<boolean> {
  if (await isOneBitOff(file, badAt)) return false;
  const size = await file.size();
  let hole = false;
  for await (const { start, line } of lines(file, badAt)) {
    const stop = line.at(-1) === newline ? line.length - 1 : undefined;
    if (stop === undefined) return true;
    hole ||= line.includes(0);
    const endsGroup = isLine(line, 0, stop) && line[prefixLength - 1] === mark.last;
    if (endsGroup && start + line.length < size) return false;
  }
  return hole;
}

async function isOneBitOff(file: OpenFile, at: number): Promise<boolean> {
  const bytes = await readAt(file, at, 2 * longestTried);
  const first = bytes.indexOf(newline);
  const stop = first < 0 ? bytes.length : first + 1;
  if (stop > longestTried) return false;
  for (let bit = 0; bit < stop * 8; bit++) {
    flip(bytes, bit);
    const end = bytes.indexOf(newline);
    if (end >= 0 && isLine(bytes, 0, end)) return true;
    flip(bytes, bit);
  }
  return false;
}

function flip(bytes: Buffer, bit: number): void {
  const at = bit >> 3;
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7));
}

/** The last one may lack its newline. */
async function* lines(file: OpenFile, from: number): AsyncGenerator<{ start: number; line: Buffer }> {
  let rest = Buffer.alloc(0);
  for (let at = from; ;) {
    const chunk = await readAt(file, at, chunkBytes);
    if (chunk.length === 0) break;
    let bytes = Buffer.concat([rest, chunk]);
    at += chunk.length;
    for (let stop = bytes.indexOf(newline); stop >= 0; stop = bytes.indexOf(newline)) {
      yield { start: at - bytes.length, line: bytes.subarray(0, stop + 1) };
      bytes = bytes.subarray(stop + 1);
    }
    rest = bytes;
  }
  if (rest.length > 0) yield { start: -1, line: rest };
}
