import { expect, test } from "vitest";

import { startBot } from "../support/bot.ts";

test("help on a group's first word lists the group", async () => {
  const bot = await startBot();
  const told = await bot.as("host").in("#team").say("help creator");
  for (const name of ["creator list", "creator add", "creator stage", "creator link"])
    expect(told.text).toContain(name);
  expect(told.text).not.toContain("campaign new");
  expect((await bot.as("host").in("#team").say("help nonsense")).text).toContain("I know no command called");
});
