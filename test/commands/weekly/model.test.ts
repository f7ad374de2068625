import { afterAll, expect, test } from "vitest";

import { tell } from "../../../src/commands/summaries/tell.ts";
import { drawLine } from "../../../src/core/draw.ts";
import type { Block, Reply } from "../../../src/core/reply.ts";
import { composing } from "../../../src/schedule/composing.ts";
import { startBot, type Bot } from "../../support/bot.ts";
import { assistantOn } from "../../support/model/assistant.ts";
import { startModel, type Move, type Script } from "../../support/model/server.ts";
import { lies, worst } from "../../support/model/worst.ts";
import { seeded } from "../../support/seeded.ts";

const model = await startModel(() => ({ say: {} }));
afterAll(() => model.stop());

const reader = { locale: "en-GB", zone: "Europe/London" };
const good: Move = { say: { lines: ["The campaign brought in {{f1}}, {{f2}}."] } };
const byModel = "Worded by a model; the figures are ours.";
const byNone = "No model was used.";

async function started(script: Script): Promise<Bot> {
  const bot = await startBot({ now: "2026-02-19T14:00:00.000Z", sample: true });
  model.script = script;
  bot.house.assistant = assistantOn(model.url).assistant;
  return bot;
}

async function summaryOf(bot: Bot, week = "2026-W07", version = "team"): Promise<Reply> {
  const { blocks } = await bot.as("marketer").in("#team").say(`weekly preview week:${week} version:${version}`);
  return blocks;
}

/** Its words, the sentence on the week being the third block; `rest` is all but that one. */
function read(reply: Reply) {
  const drawn = reply.map((block) => wordsOf(block));
  return { big: drawn[2] ?? "", all: drawn.join("\n"), rest: drawn.toSpliced(2, 1).join("\n") };
}

function wordsOf(block: Block): string {
  if (block.kind === "text" || block.kind === "heading") return drawLine(block.text, reader);
  if (block.kind === "provenance") return block.lines.map((each) => drawLine(each, reader)).join("\n");
  return JSON.stringify(block);
}

test("a model words the sentence on the week, and the footer says so", async () => {
  const bot = await started(() => good);
  const { big, rest } = read(await summaryOf(bot));
  expect(big).toBe("The campaign brought in 58 orders, 32 fewer than the week before.");
  expect(rest).toContain(byModel);
  expect(rest).not.toContain(byNone);
});

test("the first week has nothing to be compared with", async () => {
  const bot = await started(() => ({ say: { lines: ["We began with {{f1}} {{w1}}."] } }));
  expect(read(await summaryOf(bot, "2026-W04")).big).toBe("We began with 8 orders in the first week.");
});

test("the model is told no figure and no name", async () => {
  const bot = await started(() => good);
  const before = model.heard.length;
  await summaryOf(bot);
  const asked = model.heard.slice(before).map((heard) => JSON.stringify(heard.asked));
  expect(asked).toHaveLength(1);
  expect(asked[0]).not.toMatch(/58|32|fewer|orders|Morning|Mel/);
});

test.each([
  ["leaves the fall out", { say: { lines: ["The campaign brought in {{f1}}."] } }],
  ["says a figure twice", { say: { lines: ["We have {{f1}}, {{f1}}, {{f2}}."] } }],
  ["turns the facts round", { say: { lines: ["{{f2}}, {{f1}}."] } }],
  ["says what no fact does", { say: { lines: ["The campaign brought in {{f1}}, {{f2}}. The code is broken."] } }],
  ["makes a question of it", { say: { lines: ["The campaign brought in {{f1}}, {{f2}}?"] } }],
  ["writes two lines", { say: { lines: ["We have {{f1}}, {{f2}}.", "The code is broken."] } }],
  ["writes a figure", { say: { lines: ["We have 900 and {{f1}}, {{f2}}."] } }],
  ["names somebody", { say: { lines: ["Mel: {{f1}}, {{f2}}."] } }],
  ["declines", { refuse: "no" }],
  ["is not to be reached", { cut: "at once" }],
] satisfies [string, Move][])("a model that %s leaves the plain line", async (_, move) => {
  const bot = await started(() => move);
  const { big, rest } = read(await summaryOf(bot));
  expect(big).toBe("58 orders, 32 fewer than the week before.");
  expect(rest).toContain(byNone);
  expect(rest).not.toContain(byModel);
});

test("what is posted of its own accord is worded as well", async () => {
  const bot = await started(() => good);
  const owed = { kind: "summary", id: "w7", campaign: "morning-ritual", room: "#team", version: "team" } as const;
  const compose = composing({ house: bot.house, tell, now: () => bot.now });
  const told = await compose({ ...owed, weeks: ["2026-W07"], since: undefined, attempts: 0 }, bot.brand);
  expect(read(told?.reply ?? []).all).toContain("The campaign brought in 58 orders, 32 fewer than the week before.");
  expect(read(told?.reply ?? []).all).toContain(byModel);
});

test("creators' summaries ask no model", async () => {
  const bot = await started(() => good);
  const before = model.heard.length;
  await summaryOf(bot, "2026-W07", "creators");
  expect(model.heard).toHaveLength(before);
});

/** All of the facts, in their order, and a figure or a claim beside them. */
const sly: readonly string[] = [
  "The campaign brought in {{f1}}, {{f2}}, and 77,123,456 on top",
  "The campaign brought in {{f1}}, {{f2}}, of 31,415 in all.",
  "The campaign brought in 2{{f1}}, {{f2}}.",
  "The campaign brought in {{f1}}000, {{f2}}.",
  "We have {{f1}}, {{f2}} ٣٤.",
  "Olivia evilcanary 900: {{f1}}, {{f2}}.",
  "It was 12 % with {{f1}} {{w1}}.",
];

test("200 summaries by the worst model: no figure of its own, and nothing else of it changes", async () => {
  const weeks = ["2026-W04", "2026-W05", "2026-W06", "2026-W07"];
  const plainBot = await startBot({ now: "2026-02-19T14:00:00.000Z", sample: true });
  const plain = new Map<string, ReturnType<typeof read>>();
  for (const week of weeks) plain.set(week, read(await summaryOf(plainBot, week)));
  const random = seeded(3);
  const bot = await started((heard) => {
    const chance = random();
    if (chance < 0.2) return good;
    return chance < 0.6 ? worst(heard, random()) : { say: { lines: [sly[Math.floor(random() * sly.length)]] } };
  });
  const seen = { worded: 0, plain: 0 };
  for (let i = 0; i < 200; i += 1) {
    const week = weeks[i % weeks.length] ?? "";
    const expected = plain.get(week);
    const told = read(await summaryOf(bot, week));
    for (const lie of lies) expect(told.all).not.toContain(lie);
    expect(figuresIn(told.big)).toEqual(figuresIn(expected?.big ?? ""));
    expect(told.rest.replace(byModel, byNone)).toBe(expected?.rest);
    expect(told.big === expected?.big).toBe(told.rest.includes(byNone));
    seen[told.rest.includes(byModel) ? "worded" : "plain"] += 1;
  }
  expect(seen.worded).toBeGreaterThan(15);
  expect(seen.plain).toBeGreaterThan(100);
  expect(bot.bugs).toEqual([]);
}, 120_000);

function figuresIn(text: string): string[] {
  return text.match(/[\d.,]*\d/g) ?? [];
}
