import { beforeEach, expect, test } from "vitest";

import { startBot, type Answer, type Bot } from "../../support/bot.ts";

let bot: Bot;

beforeEach(async () => {
  const glow = { campaign: "glow", creator: "mia" } as const;
  const sale = { type: "sale", ...glow, code: "MIA15", source: "reported", counted: "total" } as const;
  bot = await startBot({
    now: "2026-03-01T09:00:00.000Z",
    currency: "EUR",
    entries: [
      { type: "campaign-set", campaign: "glow", name: "Glow" },
      {
        type: "creator-set",
        creator: "mia",
        handle: "@mia.skin",
        niche: "=skin",
        followers: 42_000,
        followersOn: "2026-02-01",
      },
      { type: "creator-set", creator: "tia", handle: "@tia" },
      { type: "booking-set", ...glow, stage: "agreed", code: "MIA15", giftCents: 4_050 },
      {
        type: "booking-set",
        campaign: "glow",
        creator: "tia",
        stage: "agreed",
        code: "TIA15",
        feeCents: 24_000,
        feePer: "post",
      },
      {
        type: "post-set",
        ...glow,
        post: "7301",
        videoId: "7301",
        url: "https://www.tiktok.com/@mia.skin/video/7301",
        postedOn: "2026-02-03",
        feeCents: 25_000,
      },
      { type: "post-set", ...glow, post: "glow/mia/2026-02-10", postedOn: "2026-02-10" },
      { type: "reading", post: "7301", readAt: "2026-02-09T09:00:00.000Z", views: 12_000, likes: 900 },
      {
        type: "reading",
        post: "7301",
        readAt: "2026-02-16T09:00:00.000Z",
        views: 48_000,
        completion: 0.41,
        watchSeconds: 9.5,
      },
      { type: "reading", post: "glow/mia/2026-02-10", readAt: "2026-02-16T09:00:00.000Z", views: 700 },
      { ...sale, post: "7301", readAt: "2026-02-09T09:00:00.000Z", orders: 3, revenueCents: 12_000 },
      { ...sale, readAt: "2026-02-12T09:00:00.000Z", orders: 2 },
      { type: "cost", ...glow, kind: "boost", state: "paid", cents: 5_000, currency: "EUR", on: "2026-02-11" },
    ],
  });
});

const marketer = () => bot.as("marketer").in("#glow-team");

function fileOf(answer: Answer) {
  const block = answer.blocks.find(({ kind }) => kind === "file");
  if (block?.kind !== "file") throw new Error(answer.text);
  return { name: block.file.name, text: block.file.content };
}

test("results come out in the form that goes in: nothing is new in them", async () => {
  const answer = await marketer().say("data export");
  expect(answer.text).toContain("Glow: 5 rows, results as of now.");
  const file = fileOf(answer);
  expect(file.text).toContain(
    ",views,likes,comments,shares,saves,avg_watch_time_s,completion_rate,code,orders,revenue_eur,",
  );
  expect((await marketer().say("data import", { file })).text).toContain("Nothing new in glow-results.csv: 3 readings");
});

test("creators come out in the form that goes in", async () => {
  const file = fileOf(await marketer().say("data export creators"));
  expect(file.text).toContain("TIA15,240");
  expect((await marketer().say("data import", { file })).text).toContain(
    "Nothing new in glow-creators.csv: 2 creators",
  );
});

test("results bring a campaign into an empty house", async () => {
  const file = fileOf(await marketer().say("data export"));
  bot = await startBot({ now: "2026-03-01T09:00:00.000Z" });
  const preview = await marketer().say("data import", { file });
  await preview.press("Add 3 readings");
  const [campaign] = await bot.store.campaigns("home");
  expect(campaign).toMatchObject({ name: "Glow", currency: "EUR" });
  const codes = await bot.store.codesAt("home", "glow", ["2026-03-01T00:00:00.000Z"]);
  expect(codes[0]?.at[0]?.sold).toEqual({ orders: 5, revenueCents: 12_000 });
  expect((await marketer().say("data export")).text).toContain("Glow: 5 rows");
});

const shop = { type: "sale", campaign: "glow", creator: "mia", code: "MIA15", source: "shop" } as const;

test("a shop's orders are no part of the results, and the answer says so", async () => {
  expect((await marketer().say("data export")).text).not.toContain("shop");
  await bot.add({ ...shop, counted: "total", readAt: "2026-02-16T09:00:00.000Z", orders: 14, revenueCents: 56_000 });
  const results = await marketer().say("data export");
  expect(results.text).toContain("The shop's orders of 1 code are not in it: they are of no post.");
  expect((await results.press("Orders by code")).text).toContain("Where a code is in both, the shop's count.");
});

test("orders come out by code, the shop's in the form that goes in, and bring an empty house all of them", async () => {
  await bot.add({ ...shop, counted: "total", readAt: "2026-02-09T09:00:00.000Z", orders: 9 });
  await bot.add({ ...shop, counted: "total", readAt: "2026-02-16T09:00:00.000Z", orders: 14, revenueCents: 56_000 });
  await bot.add({
    ...{ ...shop, creator: "tia", code: "TIA15" },
    ...{ counted: "added", from: "2026-02-10", readAt: "2026-02-11T23:59:59.999Z", orders: 2 },
  });
  const answer = await marketer().say("data export orders");
  expect(answer.text).toContain("Glow: orders by code as of now, 3 rows from the shop and 2 rows as creators reported");
  const file = fileOf(answer);
  expect(file.text).toContain("Glow,'@mia.skin,MIA15,,,2026-02-16T09:00:00.000Z,14,560");
  expect(file.text).toContain("Glow,'@tia,TIA15,2026-02-10,2026-02-11,,2,");
  expect((await marketer().say("data import", { file })).text).toContain("Nothing new in glow-orders.csv: 3 figures");
  const results = fileOf(await marketer().say("data export"));
  bot = await startBot({ now: "2026-03-01T09:00:00.000Z" });
  await (await marketer().say("data import", { file: results })).press("Add 3 readings");
  await (await marketer().say("data import", { file })).press("Add 3 figures");
  const codes = await bot.store.codesAt("home", "glow", ["2026-03-01T00:00:00.000Z"]);
  expect(codes.map(({ code, at }) => [code, at[0]?.sold.orders]).toSorted()).toEqual([
    ["MIA15", 14],
    ["TIA15", 2],
  ]);
});

test("orders that only creators reported are a file of their own", async () => {
  const answer = await marketer().say("data export orders");
  const { name, text } = fileOf(answer);
  expect(name).toBe("glow-orders-reported.csv");
  expect(text).toContain("Glow,'@mia.skin,MIA15,2026-02-12T09:00:00.000Z,5,120");
});

test("no cell runs in a spreadsheet", async () => {
  const file = fileOf(await marketer().say("data export"));
  expect(file.text).toContain(",'=skin,");
  expect(file.text).toContain(",'@mia.skin,");
});

test("costs and history have a row for each", async () => {
  expect(fileOf(await marketer().say("data export costs")).text).toContain(
    "Glow,2026-02-11,'@mia.skin,,boost,paid,50,EUR",
  );
  const history = fileOf(await marketer().say("data export history")).text;
  expect(history).toContain("readAt 2026-02-09T09:00:00.000Z, views 12000, likes 900");
});

test("fees are among the costs once: each post's own, and what is agreed beyond them", async () => {
  const costs = fileOf(await marketer().say("data export costs")).text;
  expect(costs).toContain("Glow,,'@mia.skin,https://www.tiktok.com/@mia.skin/video/7301,fee,committed,250,EUR");
  expect(costs).toContain("Glow,,'@tia,,fee,committed,240,EUR");
  expect(costs.match(/,fee,/g)).toHaveLength(2);
  const creators = fileOf(await marketer().say("data export creators"));
  expect(creators.text).toContain("code,fee_eur,fees_of_posts_eur,gifted_product_eur");
  expect(creators.text).toContain("MIA15,,250,40.50");
  expect((await marketer().say("data import", { file: creators })).text).toContain("Nothing new");
});

test("a fee for all posts stands alone, and a candidate's binds nobody", async () => {
  await bot.add({ type: "booking-set", campaign: "glow", creator: "mia", feeCents: 60_000, feePer: "creator" });
  await bot.add({ type: "booking-set", campaign: "glow", creator: "tia", stage: "candidate" });
  const costs = fileOf(await marketer().say("data export costs")).text;
  expect(costs).toContain("Glow,,'@mia.skin,,fee,committed,600,EUR");
  expect(costs.match(/,fee,/g)).toHaveLength(1);
});

test("an export is for marketers and says what is missing", async () => {
  expect((await bot.as("host").in("#glow-team").say("data export")).text).toContain("is for marketers");
  bot = await startBot({ entries: [{ type: "campaign-set", campaign: "glow", name: "Glow" }] });
  expect((await marketer().say("data export costs")).text).toBe("Glow has no costs yet. Log them with costs.");
});
