/**
 * A process that says what is owed until it is killed. Arguments: the store's folder, the file that is the platform's
 * rooms, the instant it takes for now, and how many campaigns have a week to be told.
 */
import { appendFileSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

import { entry as entrySchema } from "../../src/campaigns/entry.ts";
import { text } from "../../src/core/line.ts";
import type { RoomMessage, Rooms } from "../../src/core/rooms.ts";
import { Outbox } from "../../src/schedule/outbox.ts";
import { openStore } from "../../src/store/open.ts";

const [, , folder = "", said = "", now = "", campaigns = "0"] = process.argv;

const store = await openStore({ folder, segmentLength: 200 });
await begin();
writeFileSync(said, "", { flag: "a" });
writeSync(1, "ready\n");
const compose = () => Promise.resolve({ reply: [text`a week`] });
const outbox = new Outbox({ store, rooms: rooms(), now: () => now, compose, report: fail });
await outbox.deliver();
await store.close();
writeSync(1, "done\n");

/** The same entries in each life: those that are there are not written again. */
async function begin(): Promise<void> {
  const stamp = { brand: "b", at: "2026-02-02T00:00:00.000Z", by: "@ada", via: "words" };
  const drafts = Array.from({ length: Number(campaigns) }, (_, i) => [
    { key: `c${i}`, type: "campaign-set", campaign: `c${i}`, startOn: "2026-02-09" },
    { key: `r${i}`, type: "room-set", room: `#room-${i}`, purposes: ["team"], campaign: `c${i}` },
    { key: `s${i}`, type: "schedule-set", campaign: `c${i}`, approved: true },
  ]);
  await store.append(drafts.flat().map((draft) => entrySchema.parse({ ...stamp, ...draft })));
}

/** A message is there from the moment that its line is; the answer takes its time, before and after. */
function rooms(): Rooms {
  return {
    reaches: () => true,
    canFind: () => Promise.resolve(true),
    async post(message) {
      await pause(Math.random() * 4);
      appendFileSync(said, `${message.key}\n`);
      await pause(Math.random() * 4);
      return message.key;
    },
    find: ({ key }: RoomMessage) =>
      Promise.resolve(readFileSync(said, "utf8").split("\n").includes(key) ? key : undefined),
    update: () => Promise.resolve(),
  };
}

function fail(error: unknown): never {
  throw error;
}
