/** `npm run -s bench -- charts`: a chart as a PNG against a blank PNG of the same size, and the first one of a process. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { renderAsync } from "@resvg/resvg-js";

import { pngOf } from "../src/charts/png.ts";
import { svgOf } from "../src/charts/svg.ts";
import type { Chart } from "../src/core/reply.ts";
import { median } from "./support/median.ts";

const rounds = 40;
const coldStarts = 7;
const reader = { locale: "en-GB", zone: "Europe/London" };
const root = new URL("../", import.meta.url);
const kept = mkdtempSync(join(tmpdir(), "looseleaf-bench-"));

export async function run(_args: string[]): Promise<void> {
  const shapes = { line, bars };
  const ratios: Record<string, number> = {};
  for (const [name, chart] of Object.entries(shapes)) {
    const { width, height } = svgOf(chart, reader);
    const blank = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"></svg>`;
    const times = { chart: [] as number[], blank: [] as number[] };
    for (let round = -3; round < rounds; round++) {
      const [drawn, bare] = [
        await timed(() => pngOf(chart, reader)),
        await timed(async () => (await renderAsync(blank, { font: { loadSystemFonts: false } })).asPng()),
      ];
      // The first ones warm up.
      if (round < 0) continue;
      times.chart.push(drawn);
      times.blank.push(bare);
    }
    const [chartMs, blankMs] = [median(times.chart), median(times.blank)];
    ratios[name] = Number((chartMs / blankMs).toFixed(2));
    console.log(`${name.padEnd(5)} ${width}x${height}  ${chartMs.toFixed(1)} ms, blank ${blankMs.toFixed(1)} ms`);
  }
  firstOfAProcess();
  const first = median(Array.from({ length: coldStarts }, firstOfAProcess));
  rmSync(kept, { recursive: true });
  const bytes = size("node_modules/@resvg") + size("src/charts");
  console.log(`cold  ${first.toFixed(1)} ms for import and first chart; ${(bytes / 1e6).toFixed(1)} MB installed`);
  const budget = { ratio: 3, coldMs: 50, megabytes: 6 };
  const figures = { ratios, coldMs: Number(first.toFixed(1)), megabytes: Number((bytes / 1e6).toFixed(1)), budget };
  console.log(JSON.stringify({ name: "charts", ...figures }));
  if (Math.max(...Object.values(ratios)) > 3 || first > 50 || bytes > 6e6) process.exitCode = 1;
}

/** What somebody waits for the first picture of a process that keeps compiled code, as src/main.ts does. */
function firstOfAProcess(): number {
  const code = `(await import("node:module")).enableCompileCache(${JSON.stringify(kept)});
    const start = performance.now(); const { pngOf } = await import("./src/charts/png.ts");
    await pngOf(${JSON.stringify(line)}, ${JSON.stringify(reader)}); console.log(performance.now() - start);`;
  const args = ["--input-type=module", "-e", code];
  return Number(execFileSync(process.execPath, args, { cwd: fileURLToPath(root), encoding: "utf8" }));
}

const labels = Array.from({ length: 9 }, (_, i) => `2026-W${String(i + 4).padStart(2, "0")}`);
const values = [310_000, 402_500, 388_000, 512_750, 498_000, 620_300, 871_000, 640_120, 588_000];
const line: Chart = {
  title: "Views by week: most in 2026-W10 (871,000)",
  ...{ shape: "line", unit: "count", labels },
  series: [{ name: "Views", values }],
};
const bars: Chart = {
  ...line,
  shape: "bars",
  title: "Views: most for Maya (871,000)",
  labels: ["Maya", "Jon", "Sana", "Mia", "Priya", "Lia", "Tobi", "Noa", "Ana"],
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function size(path: string): number {
  const at = fileURLToPath(new URL(path, root));
  return readdirSync(at, { recursive: true, encoding: "utf8" })
    .map((name) => statSync(`${at}/${name}`))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}
