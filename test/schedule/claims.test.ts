import { expect, test } from "vitest";

import { text } from "../../src/core/line.ts";
import type { Store } from "../../src/core/ports.ts";
import type { Rooms } from "../../src/core/rooms.ts";
import { attempt, type Bench } from "../../src/schedule/attempt.ts";
import type { Telling } from "../../src/schedule/telling.ts";
import { claimableFrom } from "../../src/schedule/lease.ts";
import { Platform, World } from "./world.ts";
import { seeded } from "../support/seeded.ts";

/** Whoever meets this is dead: nothing that it wanted to do afterwards happens. */
class Died extends Error {}

const many = 10_000;
const workers = 8;
/** A worker dies at every so many of its steps. */
const deadliness = 0.02;

test(
  `${many} things to say, ${workers} workers killed at random: all said, none twice`,
  { timeout: 120_000 },
  async () => {
    const world = await World.begin("2026-02-16T12:00:00.000Z");
    const { store, platform } = world;
    const random = seeded(11);
    const owed = Array.from({ length: many }, (_, i) => tellingFor(i));
    let deaths = 0;
    for (let left = owed; left.length > 0; left = await unsaid(left, world)) {
      const waiting = left;
      const work = async () => {
        const queue = shuffled(waiting, random);
        const bench = mortal({ store, platform, random, now: () => world.now });
        for (const each of queue) {
          try {
            await attempt(each, "b", bench);
          } catch (error) {
            if (!(error instanceof Died)) throw error;
            deaths += 1;
            // Another one takes its place, with its own queue.
            if (random() < 0.5) return;
          }
        }
      };
      await Promise.all(Array.from({ length: workers }, work));
      world.now = new Date(Date.parse(world.now) + 3_600_000).toISOString();
    }
    const keys = platform.said.map(({ key }) => key);
    expect(keys).toHaveLength(many);
    expect(new Set(keys).size).toBe(many);
    expect(deaths).toBeGreaterThan(100);
  },
);

test("without looking for what was said before, the same deaths say things twice", async () => {
  const world = await World.begin("2026-02-16T12:00:00.000Z");
  const platform = new Platform();
  platform.find = () => Promise.resolve(undefined);
  const random = seeded(11);
  const all = Array.from({ length: 300 }, (_, i) => tellingFor(i));
  for (let left = all; left.length > 0; left = await unsaid(left, world)) {
    const bench = mortal({ store: world.store, platform, random, now: () => world.now });
    for (const each of left) await attempt(each, "b", bench).catch(() => undefined);
    world.now = new Date(Date.parse(world.now) + 3_600_000).toISOString();
  }
  expect(platform.said.length).toBeGreaterThan(all.length);
});

interface Place {
  store: Store;
  platform: Platform;
  random: () => number;
  now: () => string;
}

/** A worker that may die before or after each thing it does in the world. */
function mortal({ store, platform, random, now }: Place): Bench {
  const dies = () => {
    if (random() < deadliness) throw new Died();
  };
  const risky = async <T>(step: () => Promise<T>): Promise<T> => {
    dies();
    const done = await step();
    dies();
    return done;
  };
  const rooms: Rooms = {
    reaches: (room) => platform.reaches(room),
    canFind: () => platform.canFind(),
    post: (message) => risky(() => platform.post(message)),
    find: (message) => risky(() => platform.find(message)),
    update: (ref, message) => risky(() => platform.update(ref, message)),
  };
  const risk: Store = {
    ...store,
    find: (key) => store.find(key),
    append: (entries) => risky(() => store.append(entries)),
  };
  return { store: risk, rooms, now, compose: () => Promise.resolve({ reply: [text`a week`] }) };
}

/** Those that nobody has recorded as said, with how often they were tried. */
async function unsaid(owed: readonly Telling[], { store, now }: World): Promise<Telling[]> {
  const notices = new Map((await store.notices("b")).map((notice) => [notice.id, notice]));
  return owed
    .filter(({ id }) => claimableFrom(notices.get(id), now) <= now)
    .map((each) => ({ ...each, attempts: notices.get(each.id)?.attempts ?? 0 }));
}

function tellingFor(i: number): Telling {
  const shared = { kind: "summary", campaign: `c${i}`, room: "#glow-team", version: "team" } as const;
  return {
    ...shared,
    id: `summary/c${i}/#glow-team/team/2026-W07`,
    weeks: ["2026-W07"],
    since: undefined,
    attempts: 0,
  };
}

function shuffled<T>(all: readonly T[], random: () => number): T[] {
  return all
    .map((each) => ({ each, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}
