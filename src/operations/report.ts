import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

interface Reporting {
  /** Bugs are written here. */
  file: string;
  now: () => string;
  /** Told where the file cannot be written. */
  tell: (notice: string) => void;
}

/** Writes a bug into the data folder's log, under a reference that the reply names. */
export function makeReport({ file, now, tell }: Reporting): (error: unknown) => string {
  return (error) => {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const at = now();
    const reference = crypto.randomUUID().slice(0, 6);
    try {
      mkdirSync(dirname(file), { recursive: true });
      appendFileSync(file, `${JSON.stringify({ at, reference, error: told })}\n`);
    } catch (failure) {
      tell(`${reference}: ${told}\n(${file} cannot be written: ${String(failure)})`);
    }
    return reference;
  };
}
