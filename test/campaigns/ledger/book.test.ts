import { expect, test } from "vitest";

import { entry, type Entry } from "../../../src/campaigns/entry.ts";
import { Ledger } from "../../../src/campaigns/ledger/ledger.ts";

const stamp = { brand: "b", at: "2026-01-01T00:00:00.000Z", by: "console:ada", via: "words" };
let written = 0;

function ledgerOf(...told: Record<string, unknown>[]): Ledger {
  const ledger = new Ledger();
  for (const each of told) tell(ledger, each);
  return ledger;
}

function tell(ledger: Ledger, told: Record<string, unknown>): Entry {
  const parsed = entry.parse({ ...stamp, key: `k${(written += 1)}`, ...told });
  ledger.apply(parsed);
  return parsed;
}

test("a campaign without a currency of its own follows the brand's, also when that changes later", () => {
  const ledger = ledgerOf({ type: "campaign-set", campaign: "glow", name: "Glow" });
  expect(ledger.book("b").campaigns()[0]?.currency).toBe("USD");
  tell(ledger, { type: "brand-set", currency: "GBP" });
  expect(ledger.book("b").campaigns()[0]?.currency).toBe("GBP");
});

test("a record is told anew when one of its entries is taken back or put back", () => {
  const ledger = ledgerOf({ type: "creator-set", creator: "mia", handle: "@mia" });
  const renamed = tell(ledger, { type: "creator-set", creator: "mia", handle: "@mia.skin" });
  expect(ledger.book("b").creators()).toMatchObject([{ handle: "@mia.skin", formerHandles: ["@mia"] }]);
  tell(ledger, { type: "undone", entries: [renamed.key] });
  expect(ledger.book("b").creators()).toMatchObject([{ handle: "@mia", formerHandles: [] }]);
  tell(ledger, { type: "restored", entries: [renamed.key] });
  expect(ledger.book("b").creators()).toMatchObject([{ handle: "@mia.skin" }]);
});

test("taking back a correction brings back what it corrected", () => {
  const ledger = ledgerOf({ type: "post-set", post: "1", campaign: "glow", creator: "mia" });
  const first = tell(ledger, { type: "reading", post: "1", readAt: stamp.at, views: 5 });
  const second = tell(ledger, { type: "reading", post: "1", readAt: stamp.at, views: 6, corrects: first.key });
  const views = () =>
    ledger
      .book("b")
      .readings("1")
      .entries.map((reading) => reading.views);
  expect(views()).toEqual([6]);
  tell(ledger, { type: "undone", entries: [second.key] });
  expect(views()).toEqual([5]);
});

test("a post joined to its video brings its readings along", () => {
  const ledger = ledgerOf(
    { type: "post-set", post: "short", campaign: "glow", creator: "mia", postedOn: "2026-01-01" },
    { type: "reading", post: "short", readAt: stamp.at, views: 5 },
    { type: "post-set", post: "7301", campaign: "glow", creator: "mia", videoId: "7301" },
    { type: "post-joined", post: "short", into: "7301" },
    { type: "reading", post: "short", readAt: "2026-01-02T00:00:00.000Z", views: 9 },
  );
  expect(ledger.book("b").posts()).toMatchObject([{ id: "7301", videoId: "7301", postedOn: "2026-01-01" }]);
  expect(
    ledger
      .book("b")
      .readings("7301")
      .entries.map(({ views }) => views),
  ).toEqual([5, 9]);
});
