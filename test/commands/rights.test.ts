import { describe, expect, test } from "vitest";
import { z } from "zod";

import { showsMoney } from "../../src/campaigns/room.ts";
import { commands } from "../../src/commands/index.ts";
import type { Call } from "../../src/core/call.ts";
import { defineCommand, type Command } from "../../src/core/command.ts";
import type { Context } from "../../src/core/context.ts";
import type { Reply } from "../../src/core/reply.ts";
import { buttonsOf } from "../../src/adapters/console/render.ts";
import { startBot, type Answer, type Bot } from "../support/bot.ts";
import { asidesOf, handles, leaksIn, me, seenByRoom, worldOf, type World } from "../support/secrets.ts";
import { seeded } from "../support/seeded.ts";
import { madeUp, pick } from "../support/tries.ts";

const rooms = ["#glow-team", "#creators", "#results", "#somewhere", undefined] as const;
const withoutRights = ["viewer", handles[me] ?? "", "host"];
const withRights = ["marketer", "admin"];

interface Scene {
  who: string;
  /** undefined: in a direct message. */
  room: (typeof rooms)[number];
  privately: boolean;
}

const scenes: readonly Scene[] = [...withoutRights, ...withRights].flatMap((who) =>
  rooms.flatMap((room) => [false, true].map((privately) => ({ who, room, privately }))),
);

/** Two editions of one brand: whoever may not see the others' money cannot tell them apart. */
interface Pair {
  world: World;
  first: Bot;
  second: Bot;
}

async function pairOf(seed: number, known: readonly Command[]): Promise<Pair> {
  const [world, other] = [worldOf(seed, 0), worldOf(seed, 1)];
  const start = ({ entries }: World) =>
    startBot({
      now: "2026-02-16T15:00:00.000Z",
      commands: known,
      rooms: {
        "#glow-team": { purposes: ["team"], campaign: "glow" },
        "#creators": { purposes: ["creators"] },
        "#results": { purposes: ["results"] },
      },
      entries,
    });
  return { world, first: await start(world), second: await start(other) };
}

/** What is to be done: words, a call, or one of the buttons that the last answer had. */
type Step = { say: string } | { call: Call };

async function doneBy({ who, room, privately }: Scene, step: Step, bot: Bot): Promise<Answer> {
  const speaker = room === undefined ? bot.as(who).direct() : bot.as(who).in(room);
  if ("say" in step) return speaker.say(step.say);
  return speaker.call(privately ? { ...step.call, privately: true } : step.call);
}

/** Every secret that this answer tells to somebody who may not see it. */
async function leaksTo(scene: Scene, answer: Answer, { world, first }: Pair): Promise<string[]> {
  const room = (await first.store.rooms(first.brand)).find(({ id }) => id === scene.room);
  const user = `console:${scene.who}`;
  const own = (await first.store.creators(first.brand)).find(({ users }) => users.includes(user))?.id;
  const isRoomsOwn = !answer.privately && scene.room !== undefined && answer.form === undefined;
  const mayRoom = !isRoomsOwn || showsMoney(room);
  const isTeammate = withRights.includes(scene.who);
  const notTheirs = world.secrets.filter(({ owner }) => !isTeammate && (owner === undefined || owner !== own));
  const [said, aside] = isRoomsOwn ? [seenByRoom(answer.blocks), asidesOf(answer.blocks)] : [[], answer.blocks];
  return [
    ...leaksIn(said, mayRoom ? notTheirs : world.secrets),
    ...leaksIn(aside, notTheirs),
    ...leaksIn({ form: shown(answer).fields }, notTheirs),
  ];
}

/** Runs a step, follows each of its buttons, and returns what it told that it should not have. */
async function tried(scene: Scene, step: Step, pair: Pair): Promise<string[]> {
  const told = await once(scene, step, pair);
  const found = [...told.leaks];
  for (const { call } of buttonsOf(told.blocks).slice(0, 6)) {
    const next = await once(scene, { call }, pair);
    found.push(...next.leaks.map((leak) => `after a button: ${leak}`));
  }
  return found.map((leak) => `${scene.who} in ${scene.room ?? "private"}, ${JSON.stringify(step)}: ${leak}`);
}

async function once(scene: Scene, step: Step, pair: Pair): Promise<{ blocks: Reply; leaks: string[] }> {
  const answer = await doneBy(scene, step, pair.first);
  const leaks = await leaksTo(scene, answer, pair);
  if (withRights.includes(scene.who)) return { blocks: answer.blocks, leaks };
  const twin = await doneBy(scene, step, pair.second);
  const isTold = JSON.stringify(shown(answer)) !== JSON.stringify(shown(twin));
  return { blocks: answer.blocks, leaks: isTold ? [...leaks, `it differs with others' money: ${answer.text}`] : leaks };
}

function shown({ blocks, form, privately }: Answer) {
  return { blocks, fields: form?.fields.map(({ given }) => given), privately };
}

async function leaksOf(
  command: Command,
  { seed, known }: { seed: number; known: readonly Command[] },
): Promise<string[]> {
  const random = seeded(seed * 1_000 + command.name.length);
  const pair = await pairOf(seed, known);
  const found: string[] = [];
  for (const scene of scenes) {
    const example = { say: `/${command.name} ${pick(["", ...command.examples], random)}`.trim() };
    for (const step of scene.privately ? [] : [example]) found.push(...(await tried(scene, step, pair)));
    found.push(...(await tried(scene, { call: madeUp(command, random) }, pair)));
  }
  return found;
}

describe("nobody gets a money, order or revenue figure that is not theirs to see there", () => {
  describe.each(commands.map((command) => ({ name: command.name, command })))("$name", ({ command }) => {
    test.each([1, 2])("in a random brand, number %i", { timeout: 120_000 }, async (seed) => {
      expect(await leaksOf(command, { seed, known: commands })).toEqual([]);
    });
  });
});

test("what a command may read holds nothing that it may not tell", { timeout: 120_000 }, async () => {
  const dump = telling(async ({ records }) => {
    const campaigns = await records.campaigns();
    const instants = ["2026-02-10T00:00:00.000Z", "2026-02-17T00:00:00.000Z"];
    const facts = await Promise.all(campaigns.map((campaign) => records.facts(campaign, instants)));
    const read = [campaigns, await records.bookings(), await records.posts(), await records.costs()];
    const known = facts.map((each) => ({ ...each, codes: each.codes.map(({ code, at }) => ({ code, at })) }));
    const history = await records.history({ limit: 10_000 });
    return [{ kind: "text", text: [JSON.stringify([read, known, history])] }];
  });
  expect(await leaksOf(dump, { seed: 1, known: [...commands, dump] })).toEqual([]);
});

describe("a leak put in on purpose is found", () => {
  const fee = (world: World) => world.secrets.find(({ what }) => what === "glow fee mia")?.value ?? 0;
  const [first, second] = [worldOf(1, 0), worldOf(1, 1)];
  const amount = { value: fee(first), unit: "money", currency: "USD" } as const;
  const leaks: Readonly<Record<string, Reply>> = {
    "as a figure": [{ kind: "text", text: [amount] }],
    "as digits with separators": [{ kind: "text", text: [(fee(first) / 100).toLocaleString("de-DE")] }],
    rounded: [{ kind: "text", text: [String(Math.round(fee(first) / 100))] }],
    "in a button's options": [
      {
        kind: "buttons",
        buttons: [{ label: "More", call: { name: "help", options: { command: String(fee(first)) } } }],
      },
    ],
    "in a file": [{ kind: "file", file: { name: "a.csv", mime: "text/csv", content: `mia,${fee(first) / 100}\n` } }],
    "in a chart": [
      {
        kind: "chart",
        chart: {
          title: "Fees",
          shape: "bars",
          unit: "money",
          labels: ["Mia"],
          series: [{ name: "Fee", values: [fee(first)] }],
        },
      },
    ],
    "in an aside": [{ kind: "aside", reply: [{ kind: "text", text: [amount] }] }],
  };

  test.each(Object.entries(leaks))("%s", async (_, reply) => {
    const leaky = leaking(() => reply);
    expect(await leaksOf(leaky, { seed: 1, known: [...commands, leaky] })).not.toEqual([]);
  });

  test("behind a button", async () => {
    const leaky = leaking((step) =>
      step === undefined
        ? [{ kind: "buttons", buttons: [{ label: "More", call: { name: "leak", options: { step: 2 } } }] }]
        : [{ kind: "text", text: [amount] }],
    );
    expect((await leaksOf(leaky, { seed: 1, known: [...commands, leaky] })).join()).toContain("after a button");
  });

  test("as a figure that only follows from it", async () => {
    let runs = 0;
    const share = () => fee((runs += 1) % 2 === 1 ? first : second) % 97;
    const leaky = leaking(() => [{ kind: "text", text: [`${share()} of 97`] }]);
    expect((await leaksOf(leaky, { seed: 1, known: [...commands, leaky] })).join()).toContain("differs");
  });

  test("one's own money in a room where others read it", async () => {
    const own = first.secrets.find(({ what }) => what === "glow fee maya")?.value;
    const leaky = leaking(() => [{ kind: "text", text: [{ value: own, unit: "money", currency: "USD" }] }]);
    const found = await leaksOf(leaky, { seed: 1, known: [...commands, leaky] });
    expect(found.join("\n")).toContain("@maya in #creators");
    expect(found.filter((leak) => leak.startsWith("@maya in private"))).toEqual([]);
  });
});

function leaking(reply: (step: number | undefined) => Reply): Command {
  return telling((_, step) => Promise.resolve(reply(step)));
}

function telling(reply: (context: Context, step: number | undefined) => Promise<Reply>): Command {
  return defineCommand({
    name: "leak",
    summary: "Tells all that it knows.",
    role: "viewer",
    effect: "reads",
    audience: "channel",
    options: z.strictObject({ step: z.int().min(1).max(9).optional().describe("Which step.") }),
    examples: [""],
    run: ({ step }, context) => reply(context, step),
  });
}
