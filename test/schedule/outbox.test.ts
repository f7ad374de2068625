import { describe, expect, test } from "vitest";

import { World } from "./world.ts";

const monday = "2026-02-16T12:00:00.000Z";

describe("a week that has closed", () => {
  test("is told at its hour, once, however often the clock looks", async () => {
    const world = await World.begin("2026-02-10T00:00:00.000Z");
    await world.approve();
    await world.runsUntil("2026-02-16T11:59:00.000Z", 7);
    expect(world.told).toEqual([]);
    world.now = monday;
    await world.runsUntil("2026-02-16T18:00:00.000Z");
    expect(world.told).toEqual(["#glow-team: summary team 2026-W07"]);
    expect(world.platform.said[0]?.at).toBe(monday);
  });

  test("is told to each room in its own version, and in no room that has no purpose for it", async () => {
    const world = await World.begin(
      "2026-02-10T00:00:00.000Z",
      { type: "room-set", room: "#creators", purposes: ["creators", "results"], campaign: "glow" },
      { type: "room-set", room: "#results", purposes: ["results"], campaign: "glow" },
      { type: "room-set", room: "#both", purposes: ["team", "creators"], campaign: "glow" },
      { type: "room-set", room: "#other", purposes: ["team"], campaign: "another" },
    );
    await world.approve();
    world.now = monday;
    await world.outbox.deliver();
    expect(world.told).toEqual([
      "#glow-team: summary team 2026-W07",
      "#creators: summary creators 2026-W07",
      "#both: summary creators 2026-W07",
    ]);
  });

  test("comes at the hour that was set, in its own zone, and never before the closing", async () => {
    const at = async (draft: Record<string, unknown>) => {
      const world = await World.begin("2026-02-11T00:00:00.000Z", { type: "schedule-set", campaign: "glow", ...draft });
      await world.approve();
      await world.runsUntil("2026-02-22T12:00:00.000Z", 15);
      return world.platform.said.map((each) => each.at);
    };
    expect(await at({ day: 2, hour: 9, zone: "America/New_York" })).toEqual(["2026-02-17T14:00:00.000Z"]);
    expect(await at({ day: 1, hour: 6 })).toEqual([monday]);
    expect(await at({ day: 7, hour: 18 })).toEqual(["2026-02-15T18:00:00.000Z"]);
  });

  test("is not told while the schedule is paused, nor caught up with afterwards", async () => {
    const world = await World.begin("2026-02-10T00:00:00.000Z");
    await world.approve();
    await world.add({ type: "schedule-set", campaign: "glow", paused: true });
    await world.runsUntil("2026-02-25T12:00:00.000Z", 60);
    await world.add({ type: "schedule-set", campaign: "glow", paused: false });
    await world.runsUntil("2026-03-03T12:00:00.000Z", 60);
    expect(world.told).toEqual(["#glow-team: summary team 2026-W09"]);
  });

  test("is not told where somebody skipped it", async () => {
    const world = await World.begin("2026-02-10T00:00:00.000Z");
    await world.approve();
    await world.add({ type: "week-wished", campaign: "glow", week: "2026-W07", wish: "skip" });
    await world.runsUntil("2026-02-24T12:00:00.000Z", 60);
    expect(world.told).toEqual(["#glow-team: summary team 2026-W08"]);
  });

  test("is not told of a campaign that is closed", async () => {
    const world = await World.begin("2026-02-10T00:00:00.000Z");
    await world.approve();
    await world.add({ type: "campaign-closed", campaign: "glow", closed: true });
    await world.runsUntil("2026-02-24T12:00:00.000Z", 60);
    expect(world.told).toEqual([]);
  });
});

describe("the first summary", () => {
  test("goes to its owner, and to no room before somebody lets it", async () => {
    const world = await World.begin("2026-02-10T00:00:00.000Z");
    await world.runsUntil("2026-02-17T09:00:00.000Z", 30);
    expect(world.told).toEqual(["@ada: preview team 2026-W06", "@ada: preview team 2026-W07"]);
  });

  test("is posted when it was let, and the next ones come by themselves", async () => {
    const world = await World.begin("2026-02-16T12:00:00.000Z");
    await world.outbox.deliver();
    world.now = "2026-02-17T09:00:00.000Z";
    await world.add({ type: "week-wished", campaign: "glow", week: "2026-W07", wish: "post" });
    await world.approve();
    await world.runsUntil("2026-02-23T12:30:00.000Z", 30);
    expect(world.told.slice(1)).toEqual(["#glow-team: summary team 2026-W07", "#glow-team: summary team 2026-W08"]);
  });
});

describe("when the machine was not there", () => {
  const until = async (down: [from: string, to: string], then: string): Promise<World> => {
    const world = await World.begin("2026-02-10T00:00:00.000Z");
    await world.approve();
    await world.runsUntil(down[0], 60);
    world.now = down[1];
    world.restart();
    await world.runsUntil(then, 60);
    return world;
  };

  test("an event loop that was blocked for five minutes at the hour loses nothing", async () => {
    const world = await until(["2026-02-16T11:59:30.000Z", "2026-02-16T12:05:00.000Z"], "2026-02-17T12:00:00.000Z");
    expect(world.told).toEqual(["#glow-team: summary team 2026-W07"]);
  });

  test("three days later the summary is posted, late", async () => {
    const world = await until(["2026-02-15T22:00:00.000Z", "2026-02-18T22:00:00.000Z"], "2026-02-23T13:00:00.000Z");
    expect(world.told).toEqual(["#glow-team: summary team 2026-W07", "#glow-team: summary team 2026-W08"]);
  });

  test("three weeks later the missed weeks come as one message, and the newest as itself", async () => {
    const world = await until(["2026-02-17T12:00:00.000Z", "2026-03-11T09:00:00.000Z"], "2026-03-16T13:00:00.000Z");
    expect(world.told).toEqual([
      "#glow-team: summary team 2026-W07",
      "#glow-team: catch-up team 2026-W08 2026-W09",
      "#glow-team: summary team 2026-W10",
      "#glow-team: summary team 2026-W11",
    ]);
  });

  test.each(["2026-02-16T14:00:30.000Z", "2026-02-16T10:00:30.000Z"])(
    "a clock that is moved by two hours tells nothing twice (%s)",
    async (moved) => {
      const world = await World.begin("2026-02-10T00:00:00.000Z");
      await world.approve();
      await world.runsUntil("2026-02-16T12:00:30.000Z", 30);
      world.now = moved;
      await world.runsUntil("2026-02-16T16:00:00.000Z");
      expect(world.told).toEqual(["#glow-team: summary team 2026-W07"]);
    },
  );

  test("a clock put back in mid-post does not hold the post up for two hours", async () => {
    const world = await World.begin(monday);
    await world.approve();
    await world.add({ type: "week-wished", campaign: "glow", week: "2026-W07", wish: "post" });
    world.platform.troubles.push("never arrives");
    await world.outbox.deliver();
    world.now = "2026-02-16T12:30:00.000Z";
    world.platform.troubles.push("never arrives");
    await world.outbox.deliver();
    world.now = "2026-02-16T12:10:00.000Z";
    await world.outbox.deliver();
    expect(world.told).toEqual(["#glow-team: summary team 2026-W07"]);
  });
});

describe("an attempt that nobody knows the end of", () => {
  const asked = async (): Promise<World> => {
    const world = await World.begin("2026-02-17T09:00:00.000Z");
    await world.approve();
    await world.add({ type: "week-wished", campaign: "glow", week: "2026-W07", wish: "post" });
    return world;
  };

  test("is looked for, and found: said once", async () => {
    const world = await asked();
    world.platform.troubles.push("answer lost");
    await world.runsUntil("2026-02-17T10:00:00.000Z");
    expect(world.told).toEqual(["#glow-team: summary team 2026-W07"]);
    expect((await world.store.notices("b"))[0]).toMatchObject({ attempts: 2, posted: { ref: "m1" } });
    expect(world.errors).toHaveLength(1);
  });

  test("is said again where it is not found, in the very same words", async () => {
    const world = await asked();
    world.platform.troubles.push("never arrives", "never arrives");
    await world.runsUntil("2026-02-17T10:00:00.000Z");
    expect(world.platform.said.map(({ text }) => text)).toEqual(["summary team 2026-W07 (draft 1)"]);
  });

  test("without a history a placeholder holds its place, and may be filled again", async () => {
    const world = await asked();
    world.platform.hasHistory = false;
    world.platform.troubles.push("none", "answer lost", "never arrives");
    await world.runsUntil("2026-02-17T10:00:00.000Z");
    expect(world.told).toEqual(["#glow-team: summary team 2026-W07"]);
    expect((await world.store.notices("b"))[0]).toMatchObject({ attempts: 3, placed: "m1" });
  });

  test("is not begun again before its lease is over, and then after longer and longer pauses", async () => {
    const world = await asked();
    const tried: string[] = [];
    world.platform.post = () => {
      tried.push(world.now.slice(11, 16));
      return Promise.reject(new Error("down"));
    };
    await world.runsUntil("2026-02-17T10:00:00.000Z");
    expect(tried).toEqual(["09:00", "09:01", "09:03", "09:07", "09:15", "09:31"]);
  });

  test("what the platform turns away is kept with its reason, and tried again", async () => {
    const world = await asked();
    world.platform.troubles.push("turned away");
    await world.outbox.deliver();
    expect((await world.store.notices("b"))[0]).toMatchObject({ refused: "I am not a member of that channel" });
    await world.runsUntil("2026-02-17T09:05:00.000Z");
    expect(world.told).toEqual(["#glow-team: summary team 2026-W07"]);
    expect((await world.store.notices("b"))[0]).toMatchObject({ refused: undefined });
  });

  test("a process that ends in mid-post leaves the rest to the next one", async () => {
    const world = await asked();
    const before = world.outbox;
    world.platform.troubles.push("answer lost");
    await before.deliver();
    world.restart();
    await world.runsUntil("2026-02-17T10:00:00.000Z");
    expect(world.told).toEqual(["#glow-team: summary team 2026-W07"]);
  });

  test("a claim that took too long is given up before anything is said", async () => {
    const world = await asked();
    const compose = world.compose.bind(world);
    world.compose = (telling) => {
      world.now = "2026-02-17T09:00:40.000Z";
      return compose(telling);
    };
    await world.outbox.deliver();
    expect(world.told).toEqual([]);
    await world.runsUntil("2026-02-17T09:02:00.000Z");
    expect(world.told).toEqual(["#glow-team: summary team 2026-W07"]);
  });
});

test("what has nothing to say is settled, and not tried every hour", async () => {
  const world = await World.begin("2026-02-17T09:00:00.000Z");
  await world.approve();
  world.compose = () => undefined;
  await world.add({ type: "week-wished", campaign: "glow", week: "2026-W07", wish: "post" });
  await world.runsUntil("2026-02-20T09:00:00.000Z", 10);
  const written = await world.store.history("b", { limit: 1_000 });
  const types = written.map(({ entry }) => entry.type).filter((type) => type.startsWith("notice-"));
  expect(types.reverse()).toEqual(["notice-claimed", "notice-claimed", "notice-settled"]);
  expect(world.told).toEqual([]);
});

test("what had nothing to say once, and a minute later has, is said", async () => {
  const world = await World.begin("2026-02-17T09:00:00.000Z");
  await world.approve();
  const compose = world.compose.bind(world);
  world.compose = (telling) => (world.now < "2026-02-17T09:01:00.000Z" ? undefined : compose(telling));
  await world.add({ type: "week-wished", campaign: "glow", week: "2026-W07", wish: "post" });
  await world.runsUntil("2026-02-17T09:05:00.000Z");
  expect(world.told).toEqual(["#glow-team: summary team 2026-W07"]);
});

test("the details follow in the thread of what was said", async () => {
  const world = await World.begin("2026-02-17T09:00:00.000Z");
  await world.approve();
  const compose = world.compose.bind(world);
  world.compose = (telling) => {
    const composed = compose(telling);
    return composed && { ...composed, details: composed.reply };
  };
  await world.add({ type: "week-wished", campaign: "glow", week: "2026-W07", wish: "post" });
  await world.outbox.deliver();
  expect(world.platform.said.map(({ thread }) => thread)).toEqual([undefined, "m1"]);
  await world.runsUntil("2026-02-17T12:00:00.000Z", 10);
  expect(world.platform.said).toHaveLength(2);
});
