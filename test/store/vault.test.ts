import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";

import { openVault } from "../../src/store/vault.ts";
import { memoryDisk } from "../support/memory-disk.ts";

const root = mkdtempSync(join(tmpdir(), "looseleaf-vault-"));
afterAll(() => rmSync(root, { recursive: true }));

let folders = 0;
const clock = { now: "2026-02-01T00:00:00.000Z" };
const later = "2026-03-01T00:00:00.000Z";

function vaultIn(folder: string) {
  return openVault({ folder, now: () => clock.now });
}

function fresh() {
  const folder = join(root, String((folders += 1)), "vault");
  return { folder, vault: vaultIn(folder) };
}

test("a secret is there under its name, after a restart as well, and its name tells nothing of it", async () => {
  const { folder, vault } = fresh();
  const name = await vault.keep("#abc123", later);
  expect(name).toMatch(/^sealed-[a-p]{20}$/);
  expect(await vault.keep("#abc123", later)).not.toBe(name);
  expect(await vault.open(name)).toBe("#abc123");
  expect(await vaultIn(folder).open(name)).toBe("#abc123");
  expect(await vaultIn(folder).open("sealed-aaaaaaaaaaaaaaaaaaaa")).toBeUndefined();
});

test("nobody but the process's own user may read the file", async () => {
  const { folder, vault } = fresh();
  await vault.keep("#abc123", later);
  expect(readdirSync(folder)).toEqual(["secrets.json"]);
  expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
});

test("what was forgotten is in no file any more", async () => {
  const { folder, vault } = fresh();
  const [gone, stays] = [await vault.keep("#abc123", later), await vault.keep("#xyz789", later)];
  await vault.forget([gone, "sealed-bbbbbbbbbbbbbbbbbbbb"]);
  expect(await vault.open(gone)).toBeUndefined();
  expect(await vault.open(stays)).toBe("#xyz789");
  expect(readFileSync(join(folder, "secrets.json"), "utf8")).not.toContain("#abc123");
});

test("a secret whose time is over is given to nobody, and leaves the file with the next change", async () => {
  const { folder, vault } = fresh();
  const [short, held] = [await vault.keep("#abc123", later), await vault.keep("#xyz789", later)];
  expect(await vault.hold(held, "2026-04-01T00:00:00.000Z")).toBe(true);
  clock.now = "2026-03-01T00:00:00.001Z";
  expect(await vault.open(short)).toBeUndefined();
  expect(await vault.hold(short, "2026-05-01T00:00:00.000Z")).toBe(false);
  expect(await vault.open(held)).toBe("#xyz789");
  expect(readFileSync(join(folder, "secrets.json"), "utf8")).not.toContain("#abc123");
  clock.now = "2026-02-01T00:00:00.000Z";
});

test("many at once are all kept", async () => {
  const { folder, vault } = fresh();
  const names = await Promise.all(Array.from({ length: 40 }, (_, n) => vault.keep(`#abc${n}`, later)));
  const again = vaultIn(folder);
  expect(await Promise.all(names.map((name) => again.open(name)))).toEqual(names.map((_, n) => `#abc${n}`));
});

test("a disk that refuses is told, and what was not written is not known either", async () => {
  const disk = memoryDisk();
  let isFull = false;
  const files = {
    ...disk,
    rename: (from: string, to: string) =>
      isFull ? Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" })) : disk.rename(from, to),
  };
  const vault = openVault({ folder: "vault", now: () => clock.now, files });
  const name = await vault.keep("#abc123", later);
  isFull = true;
  await expect(vault.keep("#xyz789", later)).rejects.toThrow("The disk is full: free some space");
  await expect(vault.forget([name])).rejects.toThrow("The disk is full");
  expect(await vault.open(name)).toBe("#abc123");
  isFull = false;
  expect(await vault.open(await vault.keep("#xyz789", later))).toBe("#xyz789");
});

test("a damaged file is named, with what to do, and is left as it is", async () => {
  const { folder, vault } = fresh();
  await vault.keep("#abc123", later);
  const file = join(folder, "secrets.json");
  for (const content of ["{", '{"format":2}']) {
    writeFileSync(file, content);
    await expect(vaultIn(folder).keep("#xyz789", later)).rejects.toThrow(
      `${file} is damaged, and nothing was changed.`,
    );
    expect(readFileSync(file, "utf8")).toBe(content);
  }
});

test(
  "a process that is killed in the midst of writing leaves the old file or the new one",
  { timeout: 60_000 },
  async () => {
    const script = join(import.meta.dirname, "kill-vault.ts");
    let acknowledged = 0;
    for (let round = 0; round < 12; round++) {
      const { folder } = fresh();
      const child = spawn(process.execPath, [script, folder], { stdio: ["ignore", "pipe", "inherit"] });
      let said = "";
      child.stdout.on("data", (data: Buffer) => (said += data.toString()));
      await once(child.stdout, "data");
      await pause(round * 7);
      const gone = once(child, "close");
      child.kill("SIGKILL");
      await gone;
      const names = said.split("\n").slice(0, -1);
      acknowledged += names.length;
      const vault = openVault({ folder, now: () => clock.now });
      const held = await Promise.all(names.map((name) => vault.open(name)));
      expect(held).toEqual(names.map((_, n) => `#secret-${n}`));
      expect(readdirSync(folder)).toEqual(["secrets.json"]);
    }
    expect(acknowledged).toBeGreaterThan(24);
  },
);
