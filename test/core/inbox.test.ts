import { expect, test } from "vitest";

import { openInbox } from "../../src/store/inbox.ts";
import { memoryDisk } from "../support/memory-disk.ts";

const monday = "2026-02-16T09:00:00.000Z";
const delivery = { keys: ["message/1", "event/1"] as const, body: '{"text":"48k"}' };

function inboxOn(files = memoryDisk(), at = { now: monday }) {
  return { files, at, open: () => openInbox({ folder: "inbox", files, now: () => at.now }) };
}

test("a delivery is new once, under whichever of its keys it comes", async () => {
  const { inbox } = await inboxOn().open();
  expect(await inbox.receive({ ...delivery, keys: [...delivery.keys] })).toBe(true);
  expect(await inbox.receive({ keys: ["event/1"], body: "" })).toBe(false);
  expect(await inbox.receive({ keys: ["message/1"], body: "" })).toBe(false);
  expect(await inbox.receive({ keys: ["message/2"], body: "" })).toBe(true);
});

test("what was received and not done is waiting after a restart, what was done is not, and both are known", async () => {
  const disk = inboxOn();
  const before = await disk.open();
  await before.inbox.receive({ keys: ["a"], body: "first" });
  await before.inbox.receive({ keys: ["b"], body: "second" });
  await before.inbox.done("a", "1700.1");
  const { inbox } = await disk.open();
  expect(inbox.waiting()).toEqual([{ keys: ["b"], body: "second" }]);
  expect(inbox.outcome("a")).toBe("1700.1");
  expect(await inbox.receive({ keys: ["a"], body: "first" })).toBe(false);
  await inbox.done("b");
  expect((await disk.open()).inbox.waiting()).toEqual([]);
});

test("half a line that a crash left loses nothing else", async () => {
  const disk = inboxOn();
  const before = await disk.open();
  await before.inbox.receive({ keys: ["a"], body: "first" });
  const file = await disk.files.open("inbox/2026-02-16.log", "update");
  await file.write(Buffer.from('{"is":"received","at":"20'), await file.size());
  const { inbox } = await disk.open();
  expect(inbox.waiting()).toHaveLength(1);
  await inbox.receive({ keys: ["c"], body: "third" });
  expect((await disk.open()).inbox.waiting().map(({ body }) => body)).toEqual(["first", "third"]);
});

test("after two days keys and files are forgotten, and not before", async () => {
  const disk = inboxOn();
  const { inbox } = await disk.open();
  await inbox.receive({ keys: ["a"], body: "first" });
  await inbox.done("a");
  disk.at.now = "2026-02-18T08:59:00.000Z";
  expect(await inbox.receive({ keys: ["a"], body: "first" })).toBe(false);
  disk.at.now = "2026-02-19T10:00:00.000Z";
  await inbox.receive({ keys: ["b"], body: "second" });
  expect(await disk.files.list("inbox")).toEqual(["2026-02-19.log"]);
  expect(await inbox.receive({ keys: ["a"], body: "first" })).toBe(true);
});

test("a disk that refuses leaves nothing known, so that the delivery can come again", async () => {
  const disk = inboxOn();
  let isBroken = true;
  const files = {
    ...disk.files,
    open: async (...given: Parameters<typeof disk.files.open>) => {
      const file = await disk.files.open(...given);
      const write: typeof file.write = (bytes, at) =>
        isBroken ? Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" })) : file.write(bytes, at);
      return { ...file, write };
    },
  };
  const { inbox } = await openInbox({ folder: "inbox", files, now: () => monday });
  await expect(inbox.receive({ keys: ["a"], body: "first" })).rejects.toThrow("The disk is full");
  isBroken = false;
  expect(await inbox.receive({ keys: ["a"], body: "first" })).toBe(true);
});
