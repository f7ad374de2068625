import { expect, test } from "vitest";

import { UnderWay } from "../../src/core/under-way.ts";

test("whoever stops waits for what is under way, also for what begins meanwhile", async () => {
  const underWay = new UnderWay();
  const done: string[] = [];
  const second = Promise.resolve().then(() => void done.push("second"));
  void underWay.track(Promise.resolve().then(() => void underWay.track(second).then(() => done.push("told"))));
  expect(underWay.size).toBe(1);
  await underWay.close(1_000);
  expect(done).toContain("second");
  expect([underWay.size, underWay.isClosed]).toEqual([0, true]);
});

test("what never ends is waited for until the deadline", async () => {
  const underWay = new UnderWay();
  void underWay.track(new Promise(() => undefined));
  await underWay.close(5);
  expect(underWay.size).toBe(1);
});

test("what fails is no longer under way, and fails for whoever began it", async () => {
  const underWay = new UnderWay();
  await expect(underWay.track(Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(underWay.size).toBe(0);
});
