import { expect, test } from "vitest";
import type { Entry } from "../../src/campaigns/entry.ts";
import { snapshotBefore } from "../../src/campaigns/snapshot.ts";
import { UserError } from "../../src/core/errors.ts";
import type { Store } from "../../src/core/ports.ts";
import { reading, readings } from "./entries.ts";

/** A place that a store can be opened in again and again; each call of the maker gives an empty one. */
export interface Ground {
  readonly open: () => Promise<Store>;
  readonly remove: () => Promise<void>;
}

/** What every store promises, whichever it is. */
export function promisesOfAStore(name: string, makeGround: () => Promise<Ground>): void {
  const on = (sentence: string, body: (ground: Ground) => Promise<void>) =>
    test(`${name}: ${sentence}`, async () => {
      const ground = await makeGround();
      try {
        await body(ground);
      } finally {
        await ground.remove();
      }
    });

  on("an empty store knows nothing", async ({ open }) => {
    const store = await open();
    expect(await store.find("slack:1")).toBeUndefined();
    expect(await store.known(["slack:1"])).toEqual(new Set());
    expect(await store.history("glow", { limit: 10 })).toEqual([]);
    await store.close();
  });

  on("entries are numbered in the order they were appended", async ({ open }) => {
    const store = await open();
    expect(await store.append([reading(1), reading(2)])).toEqual([receipt(1, 1), receipt(2, 2)]);
    expect(await store.append([reading(3)])).toEqual([receipt(3, 3)]);
    await store.close();
  });

  on("what was acknowledged is read at once", async ({ open }) => {
    const store = await open();
    await store.append([reading(1)]);
    expect((await store.find(reading(1).key))?.entry).toEqual(reading(1));
    expect(await keysIn(store)).toEqual([reading(1).key]);
    await store.close();
  });

  on("appending a key twice returns the first receipt and writes nothing", async ({ open }) => {
    const store = await open();
    await store.append([reading(1), reading(2)]);
    const again = { ...reading(1), by: "slack:somebody-else" };
    expect(await store.append([again])).toEqual([{ ...receipt(1, 1), first: false }]);
    expect((await store.find(again.key))?.entry).toEqual(reading(1));
    expect(await keysIn(store)).toHaveLength(2);
    await store.close();
  });

  on("a key that comes twice in one batch counts once", async ({ open }) => {
    const store = await open();
    const receipts = await store.append([reading(1), reading(2), reading(1)]);
    expect(receipts).toEqual([receipt(1, 1), receipt(2, 2), { ...receipt(1, 1), first: false }]);
    await store.close();
  });

  on("a key that comes twice at the same time counts once", async ({ open }) => {
    const store = await open();
    const receipts = await Promise.all(Array.from({ length: 20 }, () => store.append([reading(1)])));
    expect(receipts.flat().filter(({ first }) => first)).toHaveLength(1);
    expect(new Set(receipts.flat().map(({ seq }) => seq))).toEqual(new Set([1]));
    await store.close();
  });

  on("a batch with a known entry writes the others", async ({ open }) => {
    const store = await open();
    await store.append([reading(1)]);
    const receipts = await store.append([reading(1), reading(2)]);
    expect(receipts).toEqual([{ ...receipt(1, 1), first: false }, receipt(2, 2)]);
    await store.close();
  });

  on("an empty batch is nothing", async ({ open }) => {
    const store = await open();
    expect(await store.append([])).toEqual([]);
    await store.close();
  });

  on("many writers at once are all stored, each once", async ({ open }) => {
    const store = await open();
    const receipts = await Promise.all(readings(300).map((entry) => store.append([entry])));
    expect(new Set(receipts.flat().map(({ seq }) => seq)).size).toBe(300);
    expect(new Set(await keysIn(store))).toEqual(new Set(readings(300).map(({ key }) => key)));
    await store.close();
  });

  on("what the caller does to an entry afterwards changes nothing", async ({ open }) => {
    const store = await open();
    const mine = { ...reading(1) };
    await store.append([mine]);
    mine.by = "slack:somebody-else";
    expect((await store.find(mine.key))?.entry.by).toBe(reading(1).by);
    await store.close();
  });

  on("a post is known as all of its readings tell it, also late, corrected and taken back ones", async ({ open }) => {
    const store = await open();
    const of = (n: number, told: object): Entry => ({ ...reading(n), post: "p", likes: undefined, ...told }) as Entry;
    const late = { readAt: "2025-12-01T00:00:00.000Z", likes: 7 };
    const said = [of(1, { likes: 40 }), of(2, {}), of(3, {}), of(4, late), of(5, { corrects: reading(2).key }), undone];
    expect(await store.snapshot("glow", "p")).toBeUndefined();
    for (const entry of said) {
      await store.append([entry]);
      expect(await store.snapshot("glow", "p")).toEqual(snapshotBefore(await store.readings("glow", "p")));
    }
    expect(await store.snapshot("glow", "p")).toMatchObject({ likes: 40 });
    await store.close();
  });

  on("after reopening everything is as it was", async ({ open }) => {
    const store = await open();
    const entries: Entry[] = [...readings(120), roomSet, reading(120), undone];
    await store.append(entries.slice(0, 50));
    await store.append(entries.slice(50));
    const before = await store.history("glow", { limit: 1_000 });
    await store.close();
    const again = await open();
    expect(await again.history("glow", { limit: 1_000 })).toEqual(before);
    expect(before.map(({ entry }) => entry).reverse()).toEqual(entries);
    expect(await again.append([reading(7), reading(500)])).toEqual([
      { ...receipt(7, 8), first: false },
      receipt(500, entries.length + 1),
    ]);
    await again.close();
  });

  on("after closing, appends are refused", async ({ open }) => {
    const store = await open();
    const last = store.append([reading(1)]);
    const closed = store.close();
    await expect(store.append([reading(2)])).rejects.toThrow(UserError);
    expect(await last).toEqual([receipt(1, 1)]);
    await closed;
    await expect(store.append([reading(3)])).rejects.toThrow(UserError);
    const again = await open();
    expect(await keysIn(again)).toEqual([reading(1).key]);
    await again.close();
  });
}

const stamp = { brand: "glow", at: "2026-02-03T10:00:00.000Z", by: "slack:T1:U1", via: "form" };
const roomSet: Entry = { ...stamp, key: "room", type: "room-set", room: "slack:C1", purposes: ["team", "results"] };
const undone: Entry = { ...stamp, key: "undone", type: "undone", entries: [reading(3).key] };

function receipt(n: number, seq: number) {
  return { key: reading(n).key, seq, first: true };
}

async function keysIn(store: Store): Promise<string[]> {
  return (await store.history("glow", { limit: 10_000 })).map(({ entry }) => entry.key);
}
