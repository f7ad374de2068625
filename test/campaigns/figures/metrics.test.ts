import { expect, test } from "vitest";

import { metricNames, missingText, type MetricName } from "../../../src/campaigns/figures/metric.ts";
import { metricOf, metrics, readMetric } from "../../../src/campaigns/figures/metrics.ts";
import { medianOf } from "../../../src/campaigns/figures/arithmetic.ts";
import { at, orders, post, reading, Story } from "../story.ts";

const now = at("02-18 15:00");
const draw = { money: (cents: number) => `$${(cents / 100).toFixed(2)}`, count: String };

/** Post 1 has 48,000 views and 2,400 engagements, post 2 has 9,000 and 1,020; $550 bought 11 orders of $462. */
const mia: Record<string, unknown>[] = [
  { type: "creator-set", creator: "mia", handle: "@mia.skin", followers: 20_000, followersOn: "2026-01-01" },
  { type: "booking-set", campaign: "glow", creator: "mia", code: "MIA15", feeCents: 55_000 },
  post("p1", "mia", "02-03 10:00"),
  post("p2", "mia", "02-10 10:00"),
  reading("p1", "02-09 09:00", { views: 12_000, likes: 700, comments: 60, shares: 20 }),
  reading("p1", "02-16 09:00", { views: 48_000, likes: 2100, comments: 240, shares: 60, saves: 480, completion: 0.4 }),
  reading("p2", "02-16 09:00", { views: 9000, likes: 900, comments: 80, shares: 40, completion: 0.3, watchSeconds: 8 }),
  orders("mia", "02-16 09:00", { code: "MIA15", orders: 11, revenueCents: 46_200 }),
];

async function figure(metric: MetricName, entries = mia): Promise<number | string | undefined> {
  const { all } = await new Story(entries).ask({ metric }, now);
  const told = all.figures[0];
  return told?.value ?? (told?.missing && missingText(told.missing, draw));
}

test.each<[MetricName, number]>([
  ["views", 57_000],
  ["engagements", 3420],
  ["engagement_rate", 0.06],
  ["er_by_followers", 3420 / 40_000],
  ["comment_rate", 320 / 57_000],
  ["share_rate", 100 / 57_000],
  ["save_rate", 0.01],
  ["saves", 480],
  ["engagements_with_saves", 2880],
  ["er_with_saves", 0.06],
  ["completion_rate", (0.4 * 48 + 0.3 * 9) / 57],
  ["watch_time", 8],
  ["posts", 2],
  ["views_per_post", 28_500],
  ["median_views", 28_500],
  ["orders", 11],
  ["revenue", 46_200],
  ["spend", 55_000],
  ["paid", 0],
  ["cpm", 964.912],
  ["cpe", 16.0819],
  ["cpv", 0.964912],
  ["cpp", 27_500],
  ["cpa", 5000],
  ["roas", 0.84],
  ["roi", -0.16],
  ["orders_per_1k", 0.192982],
])("%s of the worked example is %d", async (metric, value) => {
  expect(await figure(metric)).toBeCloseTo(value, 3);
});

test("the week's gain of the worked example is no sum of reports", async () => {
  const { all } = await new Story(mia).ask({ metric: "views", period: "last_week" }, now);
  expect(all.figures[0]?.value).toBe(45_000);
  expect(all.totals.parts.views).toMatchObject({ steady: 36_000, "new post": 9000 });
});

test("a gift has no cost per anything, and a product cost makes it one", async () => {
  const gifted = [...mia, { type: "booking-set", campaign: "glow", creator: "mia", feeCents: 0, giftCents: 6400 }];
  for (const metric of ["cpa", "cpe", "cpm", "cpv", "cpp", "roas", "roi"] as const)
    expect(await figure(metric, gifted)).toBe("gifted");
  expect(await figure("gifted_value", gifted)).toBe(6400);
  const cost = { type: "cost", campaign: "glow", creator: "mia", kind: "product", state: "paid", cents: 2200 };
  expect(await figure("cpa", [...gifted, { ...cost, currency: "USD", on: "2026-02-01" }])).toBe(200);
});

test("no orders on a fee is a dash with its reason, not 0 and not infinite", async () => {
  const none = [...mia.slice(0, -1), orders("mia", "02-16 09:00", { code: "MIA15", orders: 0, revenueCents: 0 })];
  expect(await figure("cpa", none)).toBe("no orders on $550.00");
  expect(await figure("roas", none)).toBe(0);
  expect(await figure("orders", none)).toBe(0);
});

test("what nobody logged is a dash, never 0", async () => {
  const silent = [post("p", "jon", "02-03 10:00")];
  expect(await figure("views", silent)).toBe("nothing was read");
  expect(await figure("orders", silent)).toBe("no orders or revenue are logged");
  expect(await figure("spend", silent)).toBe("no fee or cost is logged");
  const seen = [...silent, reading("p", "02-09 09:00", { views: 500 })];
  expect(await figure("saves", seen)).toBe("saves not logged");
  expect(await figure("engagement_rate", seen)).toBe("likes, comments and shares not logged");
  const fee = { type: "cost", campaign: "glow", creator: "jon", kind: "fee", state: "paid", cents: 2200 } as const;
  const liked = [...silent, reading("p", "02-09 09:00", { views: 500, likes: 40 })];
  expect(await figure("engagement_rate", liked)).toBe("comments and shares not logged");
  expect(await figure("cpe", [...liked, { ...fee, currency: "USD", on: "2026-02-01" }])).toBe(
    "comments and shares not logged",
  );
});

test("no views is no rate, and the post still counts", async () => {
  const zero = [
    post("p", "jon", "02-03 10:00"),
    reading("p", "02-09 09:00", { views: 0, likes: 0, comments: 0, shares: 0 }),
  ];
  expect(await figure("engagement_rate", zero)).toBe("no views yet");
  expect(await figure("posts", zero)).toBe(1);
});

test("a figure over some of the posts says over how many", async () => {
  const { provenance } = await new Story(mia).ask({ metric: "save_rate" }, now);
  expect(provenance.missing.map((missing) => missingText(missing, draw))).toEqual(["saves known on 1 of 2 posts"]);
});

test("nobody posted, so there are no views", async () => {
  expect(await figure("views", [])).toBe(0);
  expect(await figure("engagement_rate", [])).toBe("no posts yet");
});

test("costs in another currency are told apart and never added", async () => {
  const cost = { type: "cost", campaign: "glow", creator: "mia", kind: "bonus", state: "paid", on: "2026-02-01" };
  const { all, provenance } = await new Story([...mia, { ...cost, cents: 9000, currency: "EUR" }]).ask(
    { metric: "spend" },
    now,
  );
  expect(all.figures[0]?.value).toBe(55_000);
  expect(provenance.otherCurrencies).toEqual([{ currency: "EUR", cents: 9000 }]);
});

test("every metric is known by its name, its label and its other words, and by no other's", () => {
  expect(metrics.map(({ name }) => name)).toEqual(metricNames);
  for (const { name, label, aliases } of metrics)
    for (const words of [name, label, ...aliases]) expect(readMetric(words.toUpperCase())?.name).toBe(name);
  expect(readMetric("vibes")).toBeUndefined();
  expect(metrics.filter(({ money }) => money).every(({ isPublic }) => !isPublic)).toBe(true);
  expect(metricOf("cpa").best).toBe("least");
});

test("the median is the middle one, or between the middle two", () => {
  expect(medianOf([])).toBeUndefined();
  expect(medianOf([9, 1, 5])).toBe(5);
  expect(medianOf([9, 1, 5, 6])).toBe(5.5);
});
