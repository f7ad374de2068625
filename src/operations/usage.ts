import { appendFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Lines of a day, as many as were written. */
export interface DayLog<Line> {
  of(day: string): Promise<readonly Line[]>;
  write(line: Line): Promise<void>;
}

/** A file of JSON lines for each day, "2026-11-23.jsonl": what is added up by the day, and is no record. */
export function openDayLog<Line extends { at: string }>(folder: string): DayLog<Line> {
  const fileOf = (day: string) => join(folder, `${day}.jsonl`);
  return {
    async of(day) {
      const text = await readFile(fileOf(day), "utf8").catch((error: unknown) => {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
        throw error;
      });
      return text.split("\n").flatMap((line) => readLine<Line>(line));
    },
    async write(line) {
      await mkdir(folder, { recursive: true });
      await appendFile(fileOf(line.at.slice(0, 10)), `${JSON.stringify(line)}\n`);
    },
  };
}

/** Without the unfinished end that a crash leaves. */
function readLine<Line>(line: string): Line[] {
  if (!line.endsWith("}")) return [];
  return [JSON.parse(line) as Line];
}
