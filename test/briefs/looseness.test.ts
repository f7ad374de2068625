import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";

import { marketFor } from "../../src/briefs/compliance.ts";
import { loosen } from "../../src/briefs/loosen.ts";
import { loosenessOf } from "../../src/briefs/looseness.ts";
import { languages } from "../../src/campaigns/brief-request.ts";

const language = z.enum(languages);
const written = z.array(
  z.strictObject({
    language,
    lines: z.array(z.string()),
    /** For scripts: which lines of it tie a creator down, and how; from 1. */
    tight: z.record(z.string(), z.array(z.number())).optional(),
  }),
);
const read = (name: string) =>
  written.parse(JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"))).map((each) => ({
    ...each,
    text: each.lines.join("\n"),
    title: `${each.language}: ${(each.lines[0] ?? "").slice(0, 60)}`,
  }));

const scripts = read("scripts.json");
const loose = read("loose.json");
/** Anything below is a script in all but name; anything above is safe to hand to a creator. */
const between = 70;

test.each(scripts)("a script scores below $title", ({ text }) => {
  expect(loosenessOf(text).score).toBeLessThan(between);
});

test.each(loose)("a loose brief scores above $title", ({ text }) => {
  expect(loosenessOf(text).score, JSON.stringify(loosenessOf(text))).toBeGreaterThan(between);
});

describe.each(scripts)("$title", ({ text, tight = {} }) => {
  test.each(Object.entries(tight))("%s stands in the lines %s", (what, lines) => {
    const found = loosenessOf(text).reasons.find((reason) => reason.what === what);
    expect(found?.lines, JSON.stringify(loosenessOf(text).reasons)).toEqual(lines);
  });
});

test.each(loose)("nothing of a loose brief is called a line to be spoken or a dictated shot: $title", ({ text }) => {
  const named = loosenessOf(text).reasons.filter(({ lines }) => lines.length > 0);
  expect(named).toEqual([]);
});

test.each(scripts)(
  "loosened, a script is a frame, and says where it was changed: $title",
  ({ text, language: spoken }) => {
    const { text: after, changes } = loosen(text, { language: spoken, market: marketFor([], spoken) });
    const { score, reasons } = loosenessOf(after);
    expect(score, `${JSON.stringify(reasons)}\n${after}`).toBeGreaterThanOrEqual(85);
    for (const { before } of changes) if (before !== undefined) expect(text).toContain(before);
    // Nothing is made up: every figure of it stood there before.
    for (const [figure] of after.matchAll(/\d+/g)) expect(text).toContain(figure);
  },
);

test.each(loose)("there is little to loosen in $title", ({ text, language: spoken }) => {
  const { changes } = loosen(text, { language: spoken, market: marketFor([], spoken) });
  expect(changes.filter(({ before }) => before !== undefined)).toEqual([]);
});

test("an hour of the day is no beat of a video", () => {
  const beats = (text: string) =>
    loosenessOf(text).reasons.find(({ what }) => what === "beat by the second")?.lines ?? [];
  for (const hour of ["Post at 18:00.", "Post at 6pm on Friday.", "Live at 10:30", "um 18 Uhr"])
    expect(beats(hour)).toEqual([]);
  for (const beat of ["At 0:03 show the jar", "0:00-0:03 close-up", "at 5 smile"]) expect(beats(beat)).toEqual([1]);
});

test.each([
  ['Say: "I love it. Really." Use code MIA15 and post between 20 and 24 Nov. It costs $29.', "en", "I love it"],
  [
    "Sag genau: „Ich liebe es. Wirklich.“ Nutze den Code MIA15 und poste vom 20. bis 24. November. Es kostet 29 €.",
    "de",
    "Ich liebe es",
  ],
] as const)("beside a scripted sentence, what else its line says stays: %s", (text, language, script) => {
  const { text: after, changes } = loosen(text, { language, market: marketFor([], language) });
  for (const fact of ["MIA15", "20", "24", "29"]) expect(after).toContain(fact);
  expect(after).not.toContain(script);
  expect(changes.some(({ before }) => before?.includes(script) && !before.includes("MIA15"))).toBe(true);
});
