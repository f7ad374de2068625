import { expect, test } from "vitest";

import { Posted, postedBefore } from "../../src/core/posted.ts";

test("two presses at the same moment post once", async () => {
  const posted = new Posted();
  let count = 0;
  const post = async () => {
    await Promise.resolve();
    count += 1;
    return true;
  };
  expect(await Promise.all([posted.once("a", post), posted.once("a", post), posted.once("b", post)])).toEqual([
    true,
    false,
    true,
  ]);
  expect(count).toBe(2);
});

test("what was refused or failed may be pressed again", async () => {
  const posted = new Posted();
  await posted.once("a", () => Promise.resolve(false));
  await expect(posted.once("a", () => Promise.reject(new Error("the network")))).rejects.toThrow("the network");
  expect(await posted.once("a", () => Promise.resolve(true))).toBe(true);
  expect(await posted.once("a", () => Promise.resolve(true))).toBe(false);
});

test("a second press is told where it is", () => {
  const told = (where?: string) => JSON.stringify(postedBefore(where === undefined ? {} : { where }));
  expect(told("slack:T1:C1")).toContain('"in ",{"chatter":"slack:T1:C1","is":"room"}');
  expect(told()).toContain("here");
});
