import { expect, test } from "vitest";

import { claimAdmin } from "../../src/core/first-admin.ts";
import { startBot } from "../support/bot.ts";

const said = { code: "K7QF-29XM", brand: "home", now: "2026-02-16T09:00:00.000Z" };

test("whoever sends the code first becomes admin, whatever case and hyphens", async () => {
  const { store } = await startBot();
  const reply = await claimAdmin({ ...said, words: " k7qf29xm ", user: "console:ada" }, store);
  expect(JSON.stringify(reply)).toContain("You are the admin now");
  expect(await store.roles("home")).toMatchObject([{ subject: "console:ada", role: "admin", by: "looseleaf" }]);
});

test("once used, the code is void", async () => {
  const { store } = await startBot();
  await claimAdmin({ ...said, words: "K7QF-29XM", user: "console:ada" }, store);
  const reply = await claimAdmin({ ...said, words: "K7QF-29XM", user: "console:eve" }, store);
  expect(JSON.stringify(reply)).toContain("used up");
  expect(await store.roles("home")).toHaveLength(1);
});

test("two who send it at once do not both become admin", async () => {
  const { store } = await startBot();
  await Promise.all(
    ["console:ada", "console:eve"].map((user) => claimAdmin({ ...said, words: "K7QF-29XM", user }, store)),
  );
  expect(await store.roles("home")).toHaveLength(1);
});

test("with an admin from elsewhere the code was never good", async () => {
  const bot = await startBot({ entries: [{ type: "role-set", subject: "console:ada", role: "admin" }] });
  const reply = await claimAdmin({ ...said, words: "K7QF-29XM", user: "console:eve" }, bot.store);
  expect(JSON.stringify(reply)).toContain("used up");
});

test("after the last admin was taken away a new code works", async () => {
  const bot = await startBot();
  await claimAdmin({ ...said, words: "K7QF-29XM", user: "console:ada" }, bot.store);
  await bot.add({ type: "role-set", subject: "console:ada", role: "none" });
  await claimAdmin({ ...said, code: "new code", words: "new code", user: "console:eve" }, bot.store);
  expect(await bot.store.roles("home")).toMatchObject([
    { subject: "console:ada", role: "none" },
    { subject: "console:eve", role: "admin" },
  ]);
});

test.each(["K7QF", "hello", ""])("%j is not the code, and is answered by nobody here", async (words) => {
  const { store } = await startBot();
  expect(await claimAdmin({ ...said, words, user: "console:eve" }, store)).toBeUndefined();
  expect(await claimAdmin({ ...said, code: undefined, words, user: "console:eve" }, store)).toBeUndefined();
});
