import { expect, test } from "vitest";

import { costs } from "../../src/commands/costs.ts";
import { campaignNew } from "../../src/commands/campaign/new.ts";
import { top } from "../../src/commands/top.ts";
import { optionsOf } from "../../src/core/option.ts";
import { readOptions } from "../../src/core/words.ts";

test.each([
  ["paid maya 250", { action: "paid", creators: "maya", amount: "250" }],
  ["paid 250 mia", { action: "paid", creators: "mia", amount: "250" }],
  ["paid maya 250 eur", { action: "paid", creators: "maya", amount: "250 eur" }],
  ["paid maya 3 feb 25", { action: "paid", creators: "maya", on: "3 feb", amount: "25" }],
  ["paid maya feb 3 50", { action: "paid", creators: "maya", on: "feb 3", amount: "50" }],
  ["paid maya -5", { action: "paid", creators: "maya", amount: "-5" }],
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

test("a year at the end of a name belongs to the name, and is a sum where a sum is named", () => {
  const read = (typed: string) => readOptions(typed, optionsOf(campaignNew)).options;
  expect(read("Year end 2026")).toEqual({ name: "Year end 2026" });
  expect(read("Year end 2026 4000")).toEqual({ name: "Year end 2026", budget: "4000" });
  expect(read("Plan 2027 budget:2026")).toEqual({ name: "Plan 2027", budget: "2026" });
  expect(readOptions("paid maya 2026", optionsOf(costs)).options).toMatchObject({ creators: "maya", amount: "2026" });
});

test("a count stands before or after its name, and is nobody's without it", () => {
  const read = (typed: string) => readOptions(typed, optionsOf(campaignNew)).options;
  expect(read("Glow 2 feb 5 april 9000 40 posts")).toEqual({
    name: "Glow",
    start: "2 feb",
    end: "5 april",
    budget: "9000",
    posts: "40",
  });
  expect(read("Glow posts 40 views")).toEqual({ name: "Glow", posts: "40", goal: "views" });
  expect(read("Glow posts -5")).toEqual({ name: "Glow", posts: "-5" });
  expect(read("Posts that sell")).toEqual({ name: "Posts that sell" });
});

test("days go by either order of day and month", () => {
  const read = (typed: string) => readOptions(typed, optionsOf(campaignNew)).options;
  expect(read("Glow from feb 2 to april 5")).toEqual({ name: "Glow from to", start: "feb 2", end: "april 5" });
  expect(read("Glow 2 feb 2026 5 april 2026")).toEqual({ name: "Glow", start: "2 feb 2026", end: "5 april 2026" });
  expect(read("Glow March 3rd 2026")).toEqual({ name: "Glow", start: "March 3rd 2026" });
});

test.each([
  ["since 1 feb", { period: "since 1 feb" }],
  ["views from 1 feb to 14 feb by post", { metric: "views", period: "from 1 feb to 14 feb", by: "post" }],
  ["1 Feb 2026 until 14 Feb 2026 limit 3", { period: "1 Feb 2026 until 14 Feb 2026", limit: 3 }],
  ["likes since monday 10", { metric: "likes", period: "since monday", limit: 10 }],
  ["views 2026-02-01..2026-02-14", { metric: "views", period: "2026-02-01..2026-02-14" }],
  ["engagement rate last week limit:3", { metric: "engagement rate", period: "last_week", limit: 3 }],
])("top %s", (typed, options) => {
  expect(readOptions(typed, optionsOf(top))).toEqual({ options, leftover: [] });
});
