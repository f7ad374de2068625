import fc from "fast-check";
import { expect, test } from "vitest";

import { commands } from "../../src/commands/index.ts";
import { Given } from "../../src/core/given.ts";
import { isSteady } from "../../src/core/marks.ts";
import type { Reply } from "../../src/core/reply.ts";
import type { Bot } from "../support/bot.ts";
import { threeCreators } from "../support/three-creators.ts";

const questions = commands
  .filter(({ effect }) => effect === "reads")
  .flatMap(({ name, examples }) => examples.map((example) => `/${name} ${example}`.trim()));

const people = ["admin", "marketer", "host", "@mia.skin", "@jon.eats", "viewer"];
const rooms = ["#glow-team", "#creators", "#results", undefined];

const question = fc.record({
  words: fc.constantFrom(...questions),
  who: fc.constantFrom(...people),
  room: fc.constantFrom(...rooms),
});
/** Few of them, so that they come again. */
const asking = fc.record({ is: fc.constant("asking" as const), which: fc.nat({ max: 2 }) });
const acting = fc.record({
  is: fc.constant("acting" as const),
  words: fc.oneof(
    fc.integer({ min: 1, max: 90_000 }).map((views) => `log mia ${views} views 120 likes`),
    fc.integer({ min: 1, max: 90_000 }).map((views) => `log jon ${views} views`),
    fc.integer({ min: 1, max: 40 }).map((orders) => `log mia ${orders} orders counted:total`),
    fc.integer({ min: 1, max: 900 }).map((fee) => `costs paid ${fee} mia`),
    fc.constantFrom("undo", "creator stage declined jon", "creator stage agreed jon", "campaign close confirm:yes"),
  ),
});
const waiting = fc.record({ is: fc.constant("waiting" as const), seconds: fc.constantFrom(1, 2, 7, 60, 86_400) });

const steps = fc.array(fc.oneof(asking, asking, asking, acting, waiting), { minLength: 20, maxLength: 40 });

test("over any history, an answer that is given again is the one that would be made anew", async () => {
  let again = 0;
  await fc.assert(
    fc.asyncProperty(fc.tuple(question, question, question), steps, async (questions, steps) => {
      const bot = (await threeCreators()).at("2026-02-16T23:58:00.000Z");
      const given = new Given<Reply>();
      for (const step of steps) {
        if (step.is === "waiting") bot.at(new Date(Date.parse(bot.now) + step.seconds * 1_000).toISOString());
        else if (step.is === "acting") await bot.as("admin").in("#glow-team").say(step.words);
        else again += await ask(questions[step.which] ?? questions[0], given, bot);
      }
      expect(bot.bugs).toEqual([]);
    }),
    { numRuns: 60 },
  );
  expect(again).toBeGreaterThan(20);
});

/** Asks as if nothing had been kept; returns whether something had, which must be the same: 1 or 0. */
async function ask(
  { words, who, room }: { words: string; who: string; room: string | undefined },
  given: Given<Reply>,
  bot: Bot,
): Promise<number> {
  const standing = { brand: bot.brand, version: await bot.store.version(bot.brand), now: bot.now };
  const question = [who, room, words].join("\n");
  const kept = given.find(question, standing);
  const heard = await bot.hear(words, await bot.scene(who, room, "words"));
  if (heard.kind !== "ready") return 0;
  const fresh = await heard.run();
  if (kept !== undefined) expect(fresh, question).toEqual(kept);
  else if (isSteady(fresh)) given.keep(question, standing, fresh);
  return kept === undefined ? 0 : 1;
}

test("quick figures and help are steady; what follows up on a question, or looks at the connection, is not", async () => {
  const bot = await threeCreators();
  const steady = async (words: string) => {
    const heard = await bot.hear(words, await bot.scene("admin", "#glow-team", "words"));
    return heard.kind === "ready" && isSteady(await heard.run());
  };
  expect(await steady("/stats")).toBe(true);
  expect(await steady("/top")).toBe(true);
  expect(await steady("/help")).toBe(true);
  expect(await steady("/creator list")).toBe(true);
  expect(await steady("/ask who leads")).toBe(false);
  expect(await steady("/setup check")).toBe(false);
  expect(await steady("/log mia 50k views")).toBe(false);
});
