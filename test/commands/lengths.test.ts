import { expect, test } from "vitest";

import { metricNames } from "../../src/campaigns/figures/metric.ts";
import type { Block } from "../../src/core/reply.ts";
import { startBot } from "../support/bot.ts";

const groups = ["creator", "week", "post", "niche", "tier", "format", "hook", "code", "campaign"];
const periods = ["", "last week", "this week", "last 30d", "week 3"];

test("whatever figures are asked for, the answer is at most ten lines and four buttons", async () => {
  const bot = await startBot({ now: "2026-02-19T14:00:00.000Z", sample: true });
  const asked = [
    ...["", "maya", "maya vs jon", "all", "maya15", "maya last video"].flatMap((about) =>
      periods.map((period) => `stats ${about} ${period}`),
    ),
    ...groups.flatMap((by) => periods.map((period) => `stats by:${by} ${period}`)),
    ...metricNames.flatMap((metric) => [
      `top metric:${metric}`,
      `stats metric:${metric}`,
      `stats maya metric:${metric}`,
    ]),
  ];
  const tooLong: string[] = [];
  for (const words of asked) {
    const { blocks, buttons } = await bot.as("marketer").in("#team").say(`/${words}`);
    const lines = blocks.reduce((sum, block) => sum + linesOf(block), 0);
    if (lines > 10 || lines === 0 || buttons.length > 4)
      tooLong.push(`${words}: ${lines} lines, ${buttons.length} buttons`);
  }
  expect(tooLong).toEqual([]);
});

function linesOf(block: Block): number {
  switch (block.kind) {
    case "heading":
    case "text":
    case "quote":
      return 1;
    case "table":
      return 1 + block.table.rows.length;
    case "facts":
      return block.facts.length;
    case "provenance":
      return block.lines.length;
    case "chart":
    case "file":
    case "buttons":
      return 0;
    case "aside":
      return block.reply.reduce((sum, inner) => sum + linesOf(inner), 0);
  }
}
