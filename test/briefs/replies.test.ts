import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { draftBrief } from "../../src/briefs/draft.ts";
import { loosenessOf } from "../../src/briefs/looseness.ts";
import { readingSeconds, textOf } from "../../src/briefs/text.ts";
import { toldOf } from "../../src/briefs/told.ts";
import { readRequest } from "../../src/reading/request.ts";

function replyTo(message: string) {
  const request = readRequest(message);
  const brief = draftBrief(request, { place: 0 });
  return { brief: textOf(brief), told: toldOf(request, brief).join("\n") };
}

interface Asked {
  request: string;
  /** Patterns that the brief holds; the ones of `told` stand in the note to the requester. */
  holds: string[];
  told: string[];
  /** Nowhere in the brief. */
  never: string[];
}

const asked = readFileSync(new URL("replies.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Asked);

test.each(asked)("$request", ({ request, holds, told, never }) => {
  const reply = replyTo(request);
  for (const pattern of holds) expect(reply.brief).toMatch(new RegExp(pattern, "iu"));
  for (const pattern of told) expect(reply.told).toMatch(new RegExp(pattern, "iu"));
  for (const pattern of never) expect(reply.brief).not.toMatch(new RegExp(pattern, "iu"));
  expect(reply.brief).not.toMatch(/\b(?:ppl|abt|smth|bcp|thx)\b|undefined| {2}/);
  expect(loosenessOf(reply.brief).score).toBeGreaterThanOrEqual(85);
  expect(readingSeconds(reply.brief)).toBeLessThanOrEqual(90);
});

test.each(["brief", "", "hello??", "https://shop.example/lamp brief pls", "no product yet, just hype for the launch"])(
  "without a product (%j) one clear question is asked",
  (message) => {
    const { told } = replyTo(message);
    expect(told).toMatch(/^What is it for\? Name the product/);
    expect(told).not.toContain("\n");
  },
);
