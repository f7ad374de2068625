import { expect, test } from "vitest";

import { readTable } from "../../src/reading/table.ts";

/** Headings as suites for finding creators name them. */
test.each([
  ["Username,Followers,Avg. Views,Engagement Rate (%),Est. cost,Category", "@lena.bakes,14500,8200,7.4,180,Food"],
  ["Handle;Follower Count;Average Views;ER;Price;Niche", 'lena.bakes;"14.500";"8.200";7,4 %;180;Food'],
  ["TikTok Handle,Audience Size,Median Views,Eng. Rate,Rate per Video", "@lena.bakes,14.5K,8.2K,7.4%,$180"],
  ["Influencer,Total Followers,Avg Video Views,Engagement,Cost Per Post", "@lena.bakes,14500,8200,0.074,180"],
  [
    "Creator name,Profile URL,Fans,Views (avg),ER by views (%),Quote",
    "Lena,https://www.tiktok.com/@lena.bakes,14500,8200,7.4,180",
  ],
  ["Profile URL,Fans,Views (avg),ER by views (%),Quote", "https://www.tiktok.com/@lena.bakes,14500,8200,7.4,180"],
])("an export with %s is read as candidates", (headings, row) => {
  const at = { now: "2026-02-16T09:00:00.000Z", zone: "Europe/London", as: "candidates" } as const;
  const table = readTable(`${headings}\n${row}\n`, at);
  const [first] = table.kind === "candidates" ? table.rows : [];
  expect(first).toMatchObject({ creator: "@lena.bakes", followers: 14_500, avgViews: 8_200 });
  expect(first?.engagementRate).toBeCloseTo(0.074);
  expect(first?.price?.amount).toBe(180);
});

test.each(["Topics", "Themen", "Thèmes", "Temas"])("a column %s is what somebody is about", (heading) => {
  const at = { now: "2026-02-16T09:00:00.000Z", zone: "Europe/London", as: "candidates" } as const;
  const table = readTable(`Username,Followers,${heading}\n@lena.bakes,14500,"Baking, bread"\n`, at);
  expect(table.kind === "candidates" && table.rows[0]?.niche).toBe("baking, bread");
});
