/**
 * A process that stores entries until it is killed, and says each key once it is acknowledged. Arguments: which store
 * ("looseleaf" or "lowdb"), its folder, a name that no other writer of the folder has.
 */
import { mkdirSync, writeSync } from "node:fs";
import { join } from "node:path";
import { Low } from "lowdb";
import { JSONFile } from "lowdb/node";
import type { Entry } from "../../src/campaigns/entry.ts";
import { openStore } from "../../src/store/open.ts";
import { reading } from "./entries.ts";

type Append = (entries: readonly Entry[]) => Promise<unknown>;

const [which, folder = "", name = ""] = process.argv.slice(2);
const writers = 4;
const append = which === "lowdb" ? await openPlainLowdb() : await openLooseleaf();
writeSync(1, "ready\n");
await Promise.all(Array.from({ length: writers }, (_, writer) => write(append, writer)));

async function write(append: Append, writer: number): Promise<never> {
  for (let n = 0; ; n++) {
    const size = n % 5 === 0 ? 3 : 1;
    const batch = Array.from({ length: size }, (_, i) => reading(n, `${name}-${writer}-${n}-${i}/1`));
    await append(batch);
    writeSync(1, batch.map(({ key }) => `${key}\n`).join(""));
  }
}

/** A checkpoint every 50 entries, so that many kills fall into one. */
async function openLooseleaf(): Promise<Append> {
  const store = await openStore({ folder, segmentLength: 50 });
  return (entries) => store.append(entries);
}

async function openPlainLowdb(): Promise<Append> {
  mkdirSync(folder, { recursive: true });
  const low = new Low<{ entries: Entry[] }>(new JSONFile(join(folder, "db.json")), { entries: [] });
  await low.read();
  return (entries) => low.update((data) => data.entries.push(...entries));
}
