import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

import { run } from "../../eval/weeks.ts";
import { seeded } from "../support/seeded.ts";

const weekMs = 7 * 86_400_000;
const counts = ["views", "likes", "comments", "shares", "saves", "orders", "cents"] as const;
type Told = Record<(typeof counts)[number], number>;

interface Shape {
  seed: number;
  /** Monday, 09:00 UTC. */
  firstReading: string;
  weeks: number;
  creators: number;
  /** Of all readings, 0 to 1. */
  missing: number;
}

interface Video {
  id: string;
  creator: number;
  postedAt: number;
  /** By week; undefined: nobody read it then. */
  readings: (Told | undefined)[];
}

const shapes: Shape[] = [
  { seed: 3, firstReading: "2025-03-03T09:00:00Z", weeks: 6, creators: 12, missing: 0.3 },
  { seed: 17, firstReading: "2026-10-12T09:00:00Z", weeks: 14, creators: 25, missing: 0.1 },
];

test.each(shapes)(
  "an export of $weeks weeks with gaps, renamed creators and posts taken down: each week's gains are whole",
  { timeout: 60_000 },
  async (shape) => {
    const folder = await mkdtemp(join(tmpdir(), "looseleaf-test-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const videos = madeUp(shape);
    await writeFile(join(folder, "export.csv"), written(videos, shape));
    await run([join(folder, "export.csv"), "--out", join(folder, "out.json")]);
    const { weeks } = JSON.parse(await readFile(join(folder, "out.json"), "utf8")) as { weeks: unknown[] };
    expect(weeks).toEqual(added(videos, shape));
  },
);

/** Growing counts; a tenth of the videos is taken down, and what is missing is read again later. */
function madeUp({ seed, firstReading, weeks, creators, missing }: Shape): Video[] {
  const random = seeded(seed);
  const first = Date.parse(firstReading);
  return Array.from({ length: creators * 3 }, (_, i): Video => {
    const postedAt = first - weekMs + Math.floor(random() * (weeks - 1) * 7 * 24) * 3_600_000;
    const goneAfter = random() < 0.1 ? 1 + Math.floor(random() * weeks) : weeks;
    let told: Told = { views: 0, likes: 0, comments: 0, shares: 0, saves: 0, orders: 0, cents: 0 };
    const readings = Array.from({ length: weeks }, (_, week) => {
      if (first + week * weekMs <= postedAt) return undefined;
      told = grown(told, random);
      return week >= goneAfter || random() < missing ? undefined : told;
    });
    return { id: `${7_400_000_000_000_000_000n + BigInt(i) * 1_000_003n}`, creator: i % creators, postedAt, readings };
  });
}

function grown(told: Told, random: () => number): Told {
  const by = (most: number) => Math.floor(random() * most);
  const orders = by(6);
  return {
    views: told.views + 100 + by(40_000),
    likes: told.likes + by(90),
    comments: told.comments + by(9),
    shares: told.shares + by(9),
    saves: told.saves + by(20),
    orders: told.orders + orders,
    cents: told.cents + orders * 2_995,
  };
}

/** Every fifth creator has another handle from the middle on, in the links as well. */
function written(videos: readonly Video[], { firstReading, weeks }: Shape): string {
  const headings =
    "campaign,creator_handle,followers,niche,video_url,posted_at,snapshot_at,views,likes,comments,shares,saves,avg_watch_time_s,completion_rate,code,orders,revenue_usd,fee_usd,gifted_product_usd";
  const rows = videos.flatMap(({ id, creator, postedAt, readings }) =>
    readings.flatMap((told, week) => {
      if (told === undefined) return [];
      const handle = creator % 5 === 0 && week >= weeks / 2 ? `@new.name.${creator}` : `@creator.${creator}x`;
      const readAt = iso(Date.parse(firstReading) + week * weekMs);
      const { views, likes, comments, shares, saves, orders, cents } = told;
      const link = `https://www.tiktok.com/${handle}/video/${id}`;
      const sold = `CODE${creator}X,${orders},${(cents / 100).toFixed(2)},100,20`;
      return [
        `Glow,${handle},12000,skincare,${link},${iso(postedAt)},${readAt},${views},${likes},${comments},${shares},${saves},,,${sold}`,
      ];
    }),
  );
  return [headings, ...rows].join("\n");
}

/** By hand: what is known of each video at each closing, carried forward; posts by their own date. */
function added(videos: readonly Video[], { firstReading, weeks }: Shape): unknown[] {
  const midnight = Date.parse(firstReading) - 9 * 3_600_000;
  const begun = videos.filter(({ readings }) => readings.some((told) => told !== undefined));
  const knownAt = (week: number, count: keyof Told) =>
    begun.reduce((sum, { readings }) => {
      return sum + (readings.slice(0, week + 1).findLast((told) => told !== undefined)?.[count] ?? 0);
    }, 0);
  return Array.from({ length: weeks }, (_, week) => {
    const end = midnight + week * weekMs;
    const gain = (count: keyof Told) => knownAt(week, count) - (week === 0 ? 0 : knownAt(week - 1, count));
    const isPosted = ({ postedAt }: Video) => postedAt < end && (week === 0 || postedAt >= end - weekMs);
    const { cents, ...gained } = Object.fromEntries(counts.map((count) => [count, gain(count)])) as Told;
    const snapshot = iso(end).slice(0, 10);
    return { week: week + 1, snapshot, ...gained, revenueUsd: cents / 100, posts: begun.filter(isPosted).length };
  });
}

function iso(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}
