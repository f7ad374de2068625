/** `npm run charts -- FOLDER`: the charts of the sample campaign as pictures, to be looked at. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { pngOf } from "../src/charts/png.ts";
import { startBot } from "../test/support/bot.ts";

const asked = [
  "stats by week chart:true",
  "stats by creator chart:true",
  "stats by hook chart:true",
  "stats maya chart:true",
  "top cpa chart:true",
  "top engagement_rate chart:true",
];

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Usage: npm run charts -- FOLDER");
  process.exitCode = 1;
} else {
  mkdirSync(folder, { recursive: true });
  const bot = await startBot({ sample: true, now: "2026-02-16T15:00:00.000Z" });
  for (const words of asked) {
    const { blocks } = await bot.as("admin").in("#team").say(words);
    for (const block of blocks) {
      if (block.kind !== "chart") continue;
      const file = join(folder, `${words.replaceAll(/[ :]+/g, "-")}.png`);
      writeFileSync(file, await pngOf(block.chart, { locale: "en-GB", zone: "Europe/London" }));
      console.log(`${file}  ${block.chart.title}`);
    }
  }
}
