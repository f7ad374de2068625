import fc from "fast-check";
import { expect, test } from "vitest";

import type { EntryOf } from "../../../src/campaigns/entry.ts";
import { valueAtAge } from "../../../src/campaigns/figures/growth.ts";
import { Shelf } from "../../../src/campaigns/ledger/shelf.ts";
import { snapshotBefore, snapshotsBefore, type Reading, type Snapshot } from "../../../src/campaigns/snapshot.ts";
import { at, post, reading, stamped, Story } from "../story.ts";

// A Wednesday; last week is Mon 9 to Sun 15 February, closed on Monday 16 at noon.
const now = at("02-18 15:00");

async function lastWeek(...entries: Record<string, unknown>[]) {
  const { all } = await new Story(entries).ask({ metric: "views", period: "last_week" }, now);
  return { value: all.figures[0]?.value, missing: all.figures[0]?.missing, parts: all.totals.parts.views };
}

test("a post of the week began at nothing", async () => {
  const { value, parts } = await lastWeek(
    post("p", "mia", "02-10 10:00"),
    reading("p", "02-12 09:00", { views: 4000 }),
    reading("p", "02-16 09:00", { views: 9000 }),
  );
  expect(value).toBe(9000);
  expect(parts).toMatchObject({ "new post": 9000, "first sighting": 0, steady: 0 });
});

test("a steady post gained from Monday to Monday", async () => {
  const { value, parts } = await lastWeek(
    post("p", "mia", "02-03 10:00"),
    reading("p", "02-09 09:00", { views: 12_000 }),
    reading("p", "02-16 11:59", { views: 48_000 }),
    reading("p", "02-16 12:00", { views: 50_000 }),
  );
  expect(value).toBe(36_000);
  expect(parts.steady).toBe(36_000);
});

test("an older post that was never read is a first sighting, counted and named apart", async () => {
  const { value, parts } = await lastWeek(
    post("p", "mia", "01-20 10:00"),
    reading("p", "02-16 09:00", { views: 7000 }),
  );
  expect(value).toBe(7000);
  expect(parts["first sighting"]).toBe(7000);
});

test("a baseline more than a day older than the week is named apart", async () => {
  const { value, parts } = await lastWeek(
    post("p", "mia", "01-20 10:00"),
    reading("p", "02-08 11:00", { views: 5000 }),
    reading("p", "02-16 09:00", { views: 7000 }),
  );
  expect(value).toBe(2000);
  expect(parts["older baseline"]).toBe(2000);
});

test("a fall is a negative gain, labelled and not clamped", async () => {
  const { value, parts } = await lastWeek(
    post("p", "mia", "01-20 10:00"),
    post("q", "mia", "01-20 10:00"),
    reading("p", "02-09 09:00", { views: 7000 }),
    reading("p", "02-16 09:00", { views: 6400 }),
    reading("q", "02-09 09:00", { views: 100 }),
    reading("q", "02-16 09:00", { views: 150 }),
  );
  expect(value).toBe(-550);
  expect(parts.falls).toBe(-600);
});

test("a post that nobody read in the week has no gain, and the answer says so", async () => {
  const { value, missing } = await lastWeek(
    post("p", "mia", "01-20 10:00"),
    reading("p", "02-09 09:00", { views: 7000 }),
  );
  expect(value).toBeUndefined();
  expect(missing).toEqual({ why: "not read" });
});

test("a post of Monday morning that was read that morning closes the week before", async () => {
  const story = new Story([post("p", "mia", "02-16 08:00"), reading("p", "02-16 09:00", { views: 300 })]);
  const { all } = await story.ask({ metric: "views", period: "last_week" }, now);
  expect(all.figures[0]?.value).toBe(300);
  expect(all.totals.parts.views["new post"]).toBe(300);
  expect(all.totals.posts).toBe(0);
  expect((await story.ask({ metric: "posts", period: "this_week" }, now)).all.figures[0]?.value).toBe(1);
});

test("a count that a reading leaves out is carried forward and gains nothing", async () => {
  const story = new Story([
    post("p", "mia", "01-20 10:00"),
    reading("p", "02-09 09:00", { views: 1000, likes: 50 }),
    reading("p", "02-16 09:00", { views: 3000 }),
  ]);
  const { all } = await story.ask({ metric: "likes", period: "last_week" }, now);
  expect(all.figures[0]?.value).toBe(0);
});

const counts = fc.record({ views: fc.nat(1_000_000), likes: fc.option(fc.nat(10_000), { nil: undefined }) });
const told = fc.array(
  fc.record({ post: fc.constantFrom("p1", "p2", "p3"), hour: fc.integer({ min: 1, max: 70 * 24 }), counts }),
  { minLength: 1, maxLength: 40 },
);
const start = Date.parse("2026-01-05T00:00:00Z");
const posts = [post("p1", "mia", "01-05 10:00"), post("p2", "mia", "02-01 10:00"), post("p3", "jon", "01-20 10:00")];

function entriesOf(list: readonly { post: string; hour: number; counts: object }[]): Record<string, unknown>[] {
  const seen = new Map(list.map((entry) => [`${entry.post} ${entry.hour}`, entry]));
  return [...seen.values()].map(({ post, hour, counts }) => ({
    ...{ type: "reading", post, readAt: new Date(start + hour * 3_600_000).toISOString() },
    ...Object.fromEntries(Object.entries(counts).filter(([, value]) => value !== undefined)),
  }));
}

test("the weeks' gains add up to the lifetime total, falls and back-dated readings included", async () => {
  await fc.assert(
    fc.asyncProperty(told, async (list) => {
      const story = new Story([...posts, ...entriesOf(list)]);
      const end = at("03-20 10:00");
      for (const metric of ["views", "likes"] as const) {
        const weeks = await story.ask({ metric, groupBy: "week" }, end);
        const lifetime = await story.ask({ metric }, end);
        const sum = weeks.rows.reduce((total, { totals }) => total + totals.counts[metric].sum, 0);
        expect(sum).toBe(lifetime.all.totals.counts[metric].sum);
      }
    }),
    { numRuns: 60 },
  );
});

test("the parts of a gain add up to the whole", async () => {
  await fc.assert(
    fc.asyncProperty(told, async (list) => {
      const { rows } = await new Story([...posts, ...entriesOf(list)]).ask(
        { metric: "views", groupBy: "week" },
        at("03-20 10:00"),
      );
      for (const { totals } of rows) {
        const { falls, ...parts } = totals.parts.views;
        expect(Object.values(parts).reduce((a, b) => a + b, 0)).toBe(totals.counts.views.sum);
        expect(falls).toBeLessThanOrEqual(0);
      }
    }),
    { numRuns: 60 },
  );
});

test("it does not matter in which order readings arrive", async () => {
  await fc.assert(
    fc.asyncProperty(told, fc.nat(), async (list, seed) => {
      const entries = entriesOf(list);
      const shuffled = entries.toSorted((a, b) => hash(a, seed) - hash(b, seed));
      const asked = { metric: "overview", groupBy: "creator", period: "week_2..week_5" };
      const [one, other] = await Promise.all(
        [entries, shuffled].map((order) => new Story([...posts, ...order]).ask(asked, at("03-20 10:00"))),
      );
      expect(one?.rows.map(({ id, figures }) => [id, figures])).toEqual(
        other?.rows.map(({ id, figures }) => [id, figures]),
      );
    }),
    { numRuns: 40 },
  );
});

test("a correction takes the place of the reading it corrects, and undoing it brings that back", async () => {
  const story = new Story([post("p", "mia", "02-03 10:00")]);
  const [wrong] = story.tell(reading("p", "02-17 10:00", { views: 4800 }));
  const views = async () => (await story.ask({ metric: "views" }, now)).all.figures[0]?.value;
  const [right] = story.tell({ ...reading("p", "02-17 10:00", { views: 48_000 }), corrects: wrong });
  expect(await views()).toBe(48_000);
  story.tell({ type: "undone", entries: [right] });
  expect(await views()).toBe(4800);
});

test("a value at an age lies between the readings around it", () => {
  const readings = [at("02-03 10:00"), at("02-13 10:00")].map((readAt, i) => read({ readAt, views: 1000 + i * 2000 }));
  const postedAt = at("02-01 10:00");
  expect(valueAtAge(readings, { postedAt, days: 7 })).toBe(2000);
  expect(valueAtAge(readings, { postedAt, days: 2 })).toBe(1000);
  expect(valueAtAge(readings, { postedAt, days: 1 })).toBeUndefined();
  expect(valueAtAge(readings, { postedAt, days: 13 })).toBeUndefined();
  expect(valueAtAge(readings, { postedAt, days: 7 }, "likes")).toBeUndefined();
});

test("several instants find what each alone would find", () => {
  const hours = fc.uniqueArray(fc.nat(400), { maxLength: 60 });
  fc.assert(
    fc.property(hours, hours, (readAt, asked) => {
      const stamp = (hour: number) => new Date(start + hour * 3_600_000).toISOString();
      const told = readAt.map((hour, i) => read({ readAt: stamp(hour), views: i, ...(i % 3 && { likes: i }) }));
      const instants = asked.toSorted((a, b) => a - b).map(stamp);
      const shelf = new Shelf<Reading, Snapshot>(() => true);
      // What was told before a back-dated reading came must not be told again.
      for (const reading of told) {
        shelf.add("p", reading);
        snapshotsBefore(shelf.timeline("p"), instants.map(Date.parse));
      }
      const inOrder = told.toSorted((a, b) => (a.readAt < b.readAt ? -1 : 1));
      expect(shelf.of("p")).toEqual(inOrder);
      expect(snapshotsBefore(shelf.timeline("p"), instants.map(Date.parse))).toEqual(
        instants.map((instant) => snapshotBefore(inOrder, instant)),
      );
    }),
  );
});

function read(told: Partial<EntryOf<"reading">>): Reading {
  return stamped({ type: "reading", post: "p", ...told }, told.readAt ?? "") as Reading;
}

function hash(entry: Record<string, unknown>, seed: number): number {
  const text = JSON.stringify(entry);
  let sum = seed % 65_521;
  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) % 65_521;
  return sum;
}
