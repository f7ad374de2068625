import { describe, expect, test } from "vitest";
import { read } from "./read.ts";

test("orders told as more are added, orders so far are a total, others are unsaid", () => {
  expect(read("lina +14 orders")).toMatchObject({ kind: "log", entries: [{ orders: 14, ordersAre: "added" }] });
  expect(read("14 more orders for lina")).toMatchObject({ kind: "log", entries: [{ orders: 14, ordersAre: "added" }] });
  expect(read("lina 14 orders so far")).toMatchObject({ kind: "log", entries: [{ orders: 14, ordersAre: "total" }] });
  expect(read("lina: 14 orders, total $512")).toMatchObject({ entries: [{ revenue: 512, ordersAre: "total" }] });
  expect(read("lina 14 orders")).toMatchObject({ kind: "log", entries: [{ orders: 14, ordersAre: "unsaid" }] });
});

test("a span points at the figure in the original text, markup included", () => {
  const text = "*lina*: &gt; _12.5k_ views, ~9k~ 900 likes";
  const reading = read(text);
  expect(reading.kind).toBe("log");
  const [entry] = reading.kind === "log" ? reading.entries : [];
  expect(text.slice(...(entry?.spans.views ?? [0, 0]))).toBe("12.5k");
  expect(text.slice(...(entry?.spans.likes ?? [0, 0]))).toBe("900");
});

test("more likes than views is asked, with both readings", () => {
  const reading = read("lina 900 views 4k likes");
  expect(reading).toMatchObject({
    kind: "ambiguous",
    why: { reason: "swapped", swapped: [{ creator: "@latte.lina", views: 4000, likes: 900 }] },
    entries: [{ creator: "@latte.lina", views: 900, likes: 4000 }],
  });
});

test("a name that fits two creators is asked, with both", () => {
  expect(read("anna 12k views")).toMatchObject({
    kind: "ambiguous",
    why: { reason: "which-creator", candidates: ["@annabakes", "@annacodes"] },
  });
});

test("what is missing or open is told apart", () => {
  const reasons: [text: string, reason: string][] = [
    ["12k views", "no-creator"],
    ["lina 17.4k", "bare-number"],
    ["lina 17.4k 900", "columns-without-headings"],
    ["lina 300 €", "money-without-meaning"],
    ["lina up 800 likes", "increase"],
    ["lina 10-12k views", "range"],
    ["lina 10k or 12k views", "two-values"],
    ["lina and bo 12k views", "shared-number"],
    ["<@U404> 12k views", "unknown-mention"],
    ["BO20: 4 orders", "unknown-code"],
    ["lina https://www.tiktok.com/@beanbybo/video/7400000000000000003 12k views", "other-creators-link"],
  ];
  for (const [text, reason] of reasons) expect(read(text), text).toMatchObject({ kind: "ambiguous", why: { reason } });
});

describe("of two values for one figure", () => {
  test.each<[text: string, why: object]>([
    ["lina 10k or 12k views", { reason: "two-values", metric: "views", values: [10_000, 12_000], span: [5, 15] }],
    [
      "lina 20k views and 10k views",
      { reason: "two-values", metric: "views", values: [20_000, 10_000], span: [5, 22] },
    ],
    ["lina 10-12k views, 900 likes", { reason: "range", metric: "views", from: 10_000, to: 12_000, span: [5, 11] }],
    ["lina 700-1.2k likes", { reason: "range", metric: "likes", from: 700, to: 1_200, span: [5, 13] }],
  ])("%s: both are candidates, with their place", (text, why) => {
    expect(read(text)).toMatchObject({ kind: "ambiguous", why });
  });

  test("neither is one where they count something else", () => {
    expect(read("lina posted 3 or 4 stories, 12k views")).toMatchObject({ kind: "log", entries: [{ views: 12_000 }] });
  });
});

describe("beside named figures", () => {
  test.each(["36.5k on the latte art one, 1.6k likes", "1.6k likes, the latte art is at 36.5k"])(
    "a larger number that nothing names is asked about, never dropped: %s",
    (text) => {
      expect(read(text, "@latte.lina")).toMatchObject({ why: { reason: "bare-number", value: 36_500 } });
    },
  );

  test("a number of chatter is dropped where the views are named", () => {
    expect(read("12k views, the cat slept for 36.5k of my steps, 1.6k likes", "@latte.lina")).toMatchObject({
      kind: "log",
      entries: [{ views: 12_000, likes: 1_600 }],
    });
  });

  test("a payment in its own clause heads no column", () => {
    expect(read("lina 42.1k, 1.9k likes, paid her 250")).toMatchObject({
      why: { reason: "bare-number", value: 42_100 },
      entries: [{ likes: 1_900, spend: 250 }],
    });
  });
});

test("a creator's former handle is the creator", () => {
  const renamed = [{ handle: "@latte.lina", formerHandles: ["@linalattes"] }, { handle: "@beanbybo" }];
  expect(read("@linalattes 12k views", "Jess", { roster: renamed })).toMatchObject({
    entries: [{ creator: "@latte.lina" }],
  });
});

test("a person's name is the creator", () => {
  const named = [{ handle: "@latte.lina", name: "Carolina Reyes" }, { handle: "@beanbybo" }];
  expect(read("Carolina 12k views", "Jess", { roster: named })).toMatchObject({
    entries: [{ creator: "@latte.lina" }],
  });
});

test("a creator who names nobody speaks of their own video", () => {
  expect(read("12k views", "@beanbybo")).toMatchObject({ kind: "log", entries: [{ creator: null, views: 12_000 }] });
});

test("dates are days at the offset of now", () => {
  const late = read("posted today, 900 views", "@beanbybo");
  expect(late).toMatchObject({ entries: [{ postedOn: "2026-05-14" }] });
});
