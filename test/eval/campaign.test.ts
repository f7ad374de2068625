import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

import { run } from "../../eval/campaign.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "looseleaf-test-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function figures(...rows: readonly string[]): Promise<unknown> {
  const headings =
    "campaign,creator_handle,followers,niche,video_url,posted_at,snapshot_at,views,likes,comments,shares,saves,avg_watch_time_s,completion_rate,code,orders,revenue_gbp,fee_gbp,gifted_product_gbp";
  await writeFile(join(folder, "export.csv"), [headings, ...rows].join("\n"));
  await run([join(folder, "export.csv"), "--out", join(folder, "out.json")]);
  return JSON.parse(await readFile(join(folder, "out.json"), "utf8"));
}

const mia = "Glow,@mia.skin,42000,skincare,https://www.tiktok.com/@mia.skin/video/7301,2026-02-03T10:00:00Z";
const renamed = "Glow,@mia.glows,42100,skincare,https://www.tiktok.com/@mia.glows/video/7301,2026-02-03T10:00:00Z";

test("an export adds up by creator under the newest handle, and by the Mondays that close the weeks", async () => {
  const found = await figures(
    `${renamed},2026-02-16T09:00:00Z,48000,2100,240,60,100,9.5,0.41,MIA15,11,440.50,200,40`,
    `${mia},2026-02-09T09:00:00Z,12000,900,20,10,5,9.5,0.41,MIA15,3,120.00,200,40`,
    "Glow,@tia,9000,home,,,,,,,,,,,TIA15,,,240,55",
  );
  expect(found).toMatchObject({
    totals: { views: 48_000, orders: 11, revenueGbp: 440.5, feeGbp: 440, giftedProductGbp: 95, posts: 1 },
    perCreator: {
      "@mia.glows": { views: 48_000, engagementRate: 0.05, cpaUsd: 200 / 11, roas: 440.5 / 200, code: "MIA15" },
      "@tia": { views: 0, orders: 0, feeUsd: 240, engagementRate: null, cpaUsd: null, roas: 0 },
    },
    weeks: [
      { week: 1, snapshot: "2026-02-09", views: 12_000, orders: 3, revenueUsd: 120, posts: 1 },
      { week: 2, snapshot: "2026-02-16", views: 36_000, orders: 8, revenueUsd: 320.5, posts: 0 },
    ],
    top5: { views: ["@mia.glows", "@tia"], cheapestCpa: ["@mia.glows"] },
  });
});

test("nothing to divide by is null", async () => {
  const found = await figures(`${mia},2026-02-09T09:00:00Z,0,0,0,0,0,,,MIA15,0,0.00,0,40`);
  expect(found).toMatchObject({
    perCreator: { "@mia.skin": { engagementRate: null, cpaUsd: null, cpeUsd: null, roas: null } },
  });
});
