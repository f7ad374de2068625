import { expect, test } from "vitest";

import { Given } from "../../src/core/given.ts";

const at = { brand: "glow", version: 7, now: "2026-02-16T09:00:05.000Z" };

test("what was answered is given again within its minute", () => {
  const given = new Given<string>();
  given.keep("stats", at, "8.2M views");
  expect(given.find("stats", { ...at, now: "2026-02-16T09:00:59.999Z" })).toBe("8.2M views");
  expect(given.find("stats", { ...at, now: "2026-02-16T09:01:00.000Z" })).toBeUndefined();
});

test("an answer is over with the first thing that is stored after it", () => {
  const given = new Given<string>();
  given.keep("stats", at, "8.2M views");
  expect(given.find("stats", { ...at, version: 8 })).toBeUndefined();
});

test("another question, another brand: not answered yet", () => {
  const given = new Given<string>();
  given.keep("stats", at, "8.2M views");
  expect(given.find("top", at)).toBeUndefined();
  expect(given.find("stats", { ...at, brand: "dew" })).toBeUndefined();
});

test("an answer that was begun before something was stored takes the place of no later one", () => {
  const given = new Given<string>();
  given.keep("stats", { ...at, version: 8 }, "8.3M views");
  given.keep("stats", at, "8.2M views");
  expect(given.find("stats", at)).toBeUndefined();
  expect(given.find("stats", { ...at, version: 8 })).toBe("8.3M views");
});
