import { expect, test } from "vitest";

import type { Draft } from "../../../src/core/records.ts";
import type { Bot } from "../../support/bot.ts";
import { threeCreators } from "../../support/three-creators.ts";

const campaign = "spring-glow";

const rooms: readonly Draft[] = [
  { type: "room-set", room: "#team", purposes: ["team"], campaign },
  { type: "room-set", room: "#creators", purposes: ["creators"], campaign },
];

/** So many comments ask the same in the week before Monday, 16 Feb, noon. */
async function asking(times: number, at = "2026-02-12T09:00:00.000Z"): Promise<Bot> {
  const bot = await threeCreators(rooms);
  bot.at(at);
  for (let i = 0; i < times; i++)
    await bot.add({
      type: "voice-heard",
      campaign,
      kind: "question",
      tone: "neutral",
      theme: "skin",
      text: `oily? ${i}`,
    });
  return bot.at("2026-02-16T13:00:00.000Z");
}

test("what people keep asking stands in the team's summary, with a brief that answers it", async () => {
  const bot = await asking(4);
  const summary = await bot.as("host").in("#team").say("weekly");
  expect(summary.text).toContain("People keep asking whether it suits their skin (4 comments).");
  const form = (await summary.press("Brief on what they ask")).form;
  expect(form?.command).toBe("brief draft");
  expect(form?.fields.find(({ option }) => option.name === "about")?.given).toBe(
    "all, answering whether it suits their skin",
  );
});

test("creators are told to show it, and nobody is quoted", async () => {
  const bot = await asking(4);
  const summary = await bot.as("host").in("#team").say("weekly preview creators");
  expect(summary.text).toContain("Many ask whether it suits their skin; show yours if it fits.");
  expect(summary.text).not.toContain("oily");
});

test("two who ask are no crowd, and what was asked in another week is not of this one", async () => {
  const two = await (await asking(2)).as("host").in("#team").say("weekly");
  expect(two.text).not.toContain("asking");
  const earlier = await (await asking(4, "2026-02-05T09:00:00.000Z")).as("host").in("#team").say("weekly");
  expect(earlier.text).not.toContain("asking");
});
