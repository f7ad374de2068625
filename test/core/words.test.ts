import { expect, test } from "vitest";

import { costs } from "../../src/commands/costs.ts";
import { campaignNew } from "../../src/commands/campaign/new.ts";
import { optionsOf } from "../../src/core/option.ts";
import { readOptions } from "../../src/core/words.ts";

test.each([
  ["paid maya 250", { action: "paid", creators: "maya", amount: "250" }],
  ["paid 250 mia", { action: "paid", creators: "mia", amount: "250" }],
  ["paid maya 250 eur", { action: "paid", creators: "maya", amount: "250 eur" }],
  ["paid maya on 3 Feb", { action: "paid", creators: "maya", on: "3 Feb" }],
  ["committed maya 100 bonus", { action: "committed", creators: "maya", amount: "100", kind: "bonus" }],
  ["paid all not posted", { action: "paid", creators: "all not posted" }],
])("costs %s", (typed, options) => {
  expect(readOptions(typed, optionsOf(costs))).toEqual({ options, leftover: [] });
});

test("a month behind a number is a day, a weekday in a name is none", () => {
  const read = (typed: string) => readOptions(typed, optionsOf(campaignNew)).options;
  expect(read("Glow start:2026-03-02 3 May")).toEqual({ name: "Glow", start: "2026-03-02", end: "3 May" });
  expect(read("Black Friday 2026-11-20")).toEqual({ name: "Black Friday", start: "2026-11-20" });
});
