import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { UserError } from "../../src/core/errors.ts";
import { openStore } from "../../src/store/open.ts";
import { mendable } from "../../src/store/refusal.ts";

let folder = "";
let holders: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "looseleaf-lock-"));
});

afterEach(async () => {
  for (const holder of holders) await kill(holder);
  holders = [];
  await rm(folder, { recursive: true, maxRetries: 3 });
});

/** Another process that has the store open. */
async function holder(): Promise<ChildProcess> {
  const script = join(import.meta.dirname, "kill-writer.ts");
  const child = spawn(process.execPath, [script, "looseleaf", folder, "holder"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  holders.push(child);
  await once(child.stdout, "data");
  child.stdout.resume();
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

async function refusal(): Promise<{ error: unknown; ms: number }> {
  const start = performance.now();
  const error = await openStore({ folder }).catch((error: unknown) => error);
  return { error, ms: performance.now() - start };
}

test("a second process is refused within a second, and told who holds the folder", async () => {
  const { pid = 0 } = await holder();
  const { error, ms } = await refusal();
  expect(error).toBeInstanceOf(UserError);
  expect(String(error)).toContain(`process ${pid} on ${hostname()}, running since 20`);
  expect(ms).toBeLessThan(1_000);
});

test("a holder that is stopped keeps the folder", async () => {
  const child = await holder();
  child.kill("SIGSTOP");
  const { error } = await refusal();
  expect(String(error)).toContain(`process ${child.pid ?? 0}`);
  child.kill("SIGCONT");
});

test("a killed holder's folder is free at once", async () => {
  await kill(await holder());
  const start = performance.now();
  const store = await openStore({ folder });
  expect(performance.now() - start).toBeLessThan(1_000);
  await store.close();
});

test("one process cannot open a folder twice, and can again once it is closed", async () => {
  const store = await openStore({ folder });
  await expect(openStore({ folder })).rejects.toThrow(`process ${process.pid}`);
  await store.close();
  await (await openStore({ folder })).close();
});

test("a store that cannot be opened does not keep the folder", async () => {
  const damaged = await openStore({ folder });
  await damaged.close();
  await rm(join(folder, "journal.log"));
  await expect(openStore({ folder })).rejects.toThrow("journal.log is missing");
  await expect(openStore({ folder })).rejects.toThrow("journal.log is missing");
});

test.each([
  [13, "The disk is full: free some space"],
  [778, "The disk reports a fault: check it"],
  [8, "The disk is read-only: make it writable"],
])("SQLite's fault %i is told as the disk's", (errcode, remedy) => {
  const fault = Object.assign(new Error("database or disk is full"), { code: "ERR_SQLITE_ERROR", errcode });
  const told = mendable(fault, "data cannot be opened.");
  expect(told).toBeInstanceOf(UserError);
  expect(String(told)).toContain(`data cannot be opened. ${remedy}, then try again.`);
});

test("a folder that is a file is refused with what to do", async () => {
  const { error } = await openStore({ folder: join(import.meta.filename, "store") }).then(
    () => ({ error: undefined }),
    (error: unknown) => ({ error }),
  );
  expect(error).toBeInstanceOf(UserError);
  expect(String(error)).toContain("name another folder");
});
