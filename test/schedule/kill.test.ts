import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";

const campaigns = 60;
const script = join(import.meta.dirname, "kill-outbox.ts");

/** One life of the process, an hour after the one before it; killed so many milliseconds after it began to speak. */
async function live(folder: string, life: number, killAfterMs: number | undefined): Promise<"done" | "killed"> {
  const now = new Date(Date.parse("2026-02-16T12:00:00.000Z") + life * 3_600_000).toISOString();
  const given = [script, join(folder, "entries"), join(folder, "said.txt"), now, String(campaigns)];
  const child = spawn(process.execPath, given, { stdio: ["ignore", "pipe", "pipe"] });
  const [said, complaints] = [text(child.stdout), text(child.stderr)];
  const gone = once(child, "close");
  await Promise.race([once(child.stdout, "data"), gone]);
  if (killAfterMs !== undefined) {
    await pause(killAfterMs);
    child.kill("SIGKILL");
  }
  await gone;
  if (!(await said).startsWith("ready")) throw new Error(`It did not start: ${await complaints}`);
  return (await said).endsWith("done\n") ? "done" : "killed";
}

test(
  `a process killed in mid-post again and again tells ${campaigns} rooms their week, each once`,
  { timeout: 120_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "looseleaf-said-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
    let killed = 0;
    for (let life = 0; life < 12; life++) {
      const end = await live(folder, life, 5 + Math.random() * 60);
      if (end === "killed") killed += 1;
    }
    expect(await live(folder, 12, undefined)).toBe("done");
    const keys = (await readFile(join(folder, "said.txt"), "utf8")).trim().split("\n");
    expect(keys).toHaveLength(campaigns);
    expect(new Set(keys).size).toBe(campaigns);
    expect(killed).toBeGreaterThan(3);
  },
);
