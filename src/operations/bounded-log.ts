import { appendFile, rename, stat } from "node:fs/promises";

/** Lines that somebody may look at, and that nothing depends on. */
export interface BoundedLog {
  write(line: unknown): Promise<void>;
}

/** A file of JSON lines. A full one becomes "NAME.1", in the place of the one before: there is never more than both. */
export function openBoundedLog(file: string, mostBytes = 1_000_000): BoundedLog {
  let last: Promise<void> = Promise.resolve();
  const write = async (line: string) => {
    if ((await sizeOf(file)) + Buffer.byteLength(line) > mostBytes) await makeRoom(file);
    await appendFile(file, line);
  };
  return {
    write(line) {
      // One after the other: two that found it full would each move it away. One that failed holds up no other.
      const written = last.then(() => write(`${JSON.stringify(line)}\n`));
      last = written.catch(() => undefined);
      return written;
    },
  };
}

async function makeRoom(file: string): Promise<void> {
  if ((await sizeOf(file)) > 0) await rename(file, `${file}.1`);
}

/** Bytes; 0 where there is none yet. */
async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    (error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return 0;
      throw error;
    },
  );
}
