/**
 * How long it takes from `node src/main.ts` to the first answer, against a TypeScript file that only imports what the
 * console depends on and prints. Both have a warm compile cache; the data folder holds the sample campaign.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { median } from "./support/median.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const rounds = 15;
const warmUps = 3;

const peerCode = `
import { enableCompileCache } from "node:module";
enableCompileCache(process.argv[2]);
await Promise.all(["zod", "lowdb", "luxon", "csv-parse/sync", "string-width", "fastest-levenshtein"].map((name) => import(name)));
console.log("ready");
`;

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "looseleaf-start-"));
  // Beside our own code, so that it finds the same packages.
  const peerFile = join(root, "bench", ".start-peer.ts");
  writeFileSync(peerFile, peerCode);
  try {
    const ours = () => firstAnswer(["src/main.ts", "--data", join(folder, "data")]);
    const peer = () => firstAnswer([peerFile, join(folder, "cache")]);
    for (let i = 0; i < warmUps; i++) await Promise.resolve().then(ours).then(peer);
    const times = { ours: [] as number[], peer: [] as number[] };
    for (let i = 0; i < rounds; i++) {
      times.ours.push(await ours());
      times.peer.push(await peer());
    }
    const [first, least] = [median(times.ours), median(times.peer)];
    console.log(`first answer ${first.toFixed(0)} ms, imports alone ${least.toFixed(0)} ms, medians of ${rounds} runs`);
    console.log(JSON.stringify({ name: "start", ratios: { firstAnswer: Number((first / least).toFixed(3)) } }));
  } finally {
    rmSync(peerFile, { force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds until the first line is printed; the process is left to end by itself. */
function firstAnswer(args: readonly string[]): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end("stats\n");
  return new Promise((resolve, reject) => {
    let took: number | undefined;
    child.stdout.on("data", () => (took ??= performance.now() - begun));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0 && took !== undefined) resolve(took);
      else reject(new Error(`${args[0] ?? ""} ended with ${String(code)}`));
    });
  });
}
