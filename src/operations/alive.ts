import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** A stretch in which nothing ran: ISO, UTC. */
export interface Away {
  from: string;
  to: string;
}

/** When the process was there, marked in a file, so that the next one knows since when nobody was. */
export interface Alive {
  /** To be called every minute or so. */
  mark: () => Promise<void>;
  /** The stretch without a mark that an instant lies in, if there was one. */
  awayAt: (instant: string) => Away | undefined;
}

/** Marks come every minute: what is missing for longer was a stop, a sleep or a machine that was off. */
const toleranceMs = 3 * 60_000;
const mostAways = 20;

/** A file that cannot be read is begun anew: nothing but a reason is lost with it. */
export async function openAlive({ file, now }: { file: string; now: () => string }): Promise<Alive> {
  const kept = readKept(await readFile(file, "utf8").catch(() => ""));
  let { at, aways } = kept;
  const look = () => {
    const from = at;
    at = now();
    if (from !== undefined && Date.parse(at) - Date.parse(from) > toleranceMs)
      aways = [...aways, { from, to: at }].slice(-mostAways);
  };
  look();
  return {
    async mark() {
      look();
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, [at, ...aways.map(({ from, to }) => `${from} ${to}`), ""].join("\n"));
    },
    awayAt: (instant) => aways.find(({ from, to }) => from <= instant && instant <= to),
  };
}

/** The last mark, then a line for each stretch. */
function readKept(text: string): { at: string | undefined; aways: readonly Away[] } {
  const [at = "", ...lines] = text.split("\n");
  const aways = lines.flatMap((line) => {
    const [from = "", to = ""] = line.split(" ");
    return isInstant(from) && isInstant(to) ? [{ from, to }] : [];
  });
  return { at: isInstant(at) ? at : undefined, aways };
}

function isInstant(text: string): boolean {
  return text.endsWith("Z") && !Number.isNaN(Date.parse(text));
}
