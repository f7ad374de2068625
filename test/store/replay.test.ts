import { expect, test } from "vitest";
import type { Entry } from "../../src/campaigns/entry.ts";
import { openStore } from "../../src/store/open.ts";
import { reading, readings } from "./entries.ts";
import { ModelDisk } from "./model-disk.ts";

const open = (disk: ModelDisk) => openStore({ folder: "/store", files: disk, lock: () => () => undefined });

async function reopened(entries: readonly Entry[]): Promise<Entry[]> {
  const disk = new ModelDisk();
  const store = await open(disk);
  await store.append(entries);
  const again = await open(disk);
  return (await again.history("glow", { limit: Infinity })).map(({ entry }) => entry).reverse();
}

test("a batch that is read in many pieces comes back whole and in order", async () => {
  const many = readings(6_000);
  expect(await reopened(many)).toEqual(many);
});

test("a line longer than what is read at once comes back whole", async () => {
  const long: Entry = { ...reading(1), via: "words", message: "😀é".repeat(700_000) };
  const entries = [reading(0), long, reading(2)];
  expect(await reopened(entries)).toEqual(entries);
});

test("text of any kind comes back as it was", async () => {
  const message = 'a\u0000b\nc\r"\\\u2028\ud800 é😀';
  const [entry] = await reopened([{ ...reading(1), message }]);
  expect(entry?.message).toBe(message);
});
