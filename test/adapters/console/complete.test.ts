import { expect, test } from "vitest";

import { complete } from "../../../src/adapters/console/complete.ts";
import { contextOf } from "../../../src/core/prepare.ts";
import { startBot } from "../../support/bot.ts";

async function completed(line: string): Promise<string[]> {
  const bot = await startBot({ now: "2026-02-19T14:00:00.000Z", sample: true });
  const scene = await bot.scene("marketer", "#team", "words");
  const call = { name: "help", options: {} };
  const [hits] = await complete(
    line,
    bot.house.commands,
    contextOf({ call, scene, house: bot.house, privately: true }),
  );
  return hits;
}

test("a command's first letters become its name", async () => {
  expect(await completed("und")).toEqual(["undo "]);
  expect(await completed("creator st")).toEqual(["creator stage "]);
  expect(await completed("/creator st")).toEqual(["creator stage "]);
});

test("a creator's first letters become their handle or name, and nobody else's", async () => {
  const hits = await completed("stats mi");
  expect(hits).toContain("@mia.skin ");
  expect(hits.every((hit) => /^"?@?mi/i.test(hit))).toBe(true);
});

test("an option is followed by its choices", async () => {
  const hits = await completed("stats by:w");
  expect(hits).toEqual(["by:week "]);
});
