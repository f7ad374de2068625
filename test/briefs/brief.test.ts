import fc from "fast-check";
import { expect, test } from "vitest";

import { blanksOf, brief as schema } from "../../src/briefs/brief.ts";
import { wordingFor } from "../../src/briefs/compliance.ts";
import { draftBrief } from "../../src/briefs/draft.ts";
import { loosenessOf } from "../../src/briefs/looseness.ts";
import { readingSeconds, sectionsOf, textOf } from "../../src/briefs/text.ts";
import { languages, markets, subjects, type BriefRequest } from "../../src/campaigns/brief-request.ts";
import { readRequest } from "../../src/reading/request.ts";
import { wordsFor } from "../../src/briefs/words/of-language.ts";

const optional = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
const request: fc.Arbitrary<BriefRequest> = fc.record({
  language: fc.constantFrom(...languages),
  markets: fc.subarray([...markets], { maxLength: 2 }),
  isAd: optional(fc.boolean()),
  product: fc.constantFrom("hand cream", "standing desk", "Nuvo pillow", "oat drink", "budget app", "hiking boots"),
  subject: optional(fc.constantFrom(...subjects)),
  brand: optional(fc.constantFrom("Nuvo", "Kettle & Co")),
  price: optional(fc.constantFrom("$29", "49 €", "£12.50")),
  offer: optional(fc.constantFrom("15% off", "free shipping")),
  code: fc.constantFrom<BriefRequest["code"]>(
    undefined,
    { kind: "one", code: "MIA15" },
    { kind: "own", pattern: undefined },
    { kind: "own", pattern: "NUVO + first name" },
  ),
  link: optional(fc.constant("nuvo.example/mia")),
  message: optional(fc.constantFrom("no white cast on any skin tone", "keeps ice for a day")),
  audience: optional(fc.constantFrom("people who sleep badly", "new parents")),
  fee: optional(fc.constant("each gets €120")),
  place: optional(fc.constant("UK and Ireland only")),
  window: optional(fc.constantFrom("2 to 29 March", "the first week of May")),
  deliverables: optional(fc.constantFrom("one video", "2 videos each")),
  resultsAfter: optional(fc.constant("6 weeks")),
  rights: optional(fc.constant("90 days, organic")),
  contact: optional(fc.constant("Ana in the team")),
  isGift: fc.boolean(),
  creators: fc.constant([]),
  ideas: fc.subarray(["taste test", "unboxing"]),
  facts: fc.subarray(["made of oak", "no perfume"]),
  avoid: fc.subarray(["prices of others"]),
  aside: fc.constant([]),
  refused: fc.constant([]),
});

test("500 drafts are loose, short, disclosed as their market wants it and hold no fact that nobody gave", () => {
  fc.assert(
    fc.property(request, fc.nat(99), (asked, place) => {
      const drafted = schema.parse(JSON.parse(JSON.stringify(draftBrief(asked, { place }))));
      const text = textOf(drafted);
      expect(loosenessOf(text).score).toBeGreaterThanOrEqual(85);
      expect(readingSeconds(text)).toBeLessThanOrEqual(90);
      const { label, spoken, caption } = wordingFor(drafted.market);
      for (const word of [label, spoken, caption]) expect(text).toContain(word);
      const musts = sectionsOf(drafted).find((each) => each.label === wordsFor(drafted.language).label.musts);
      expect(musts?.lines.length).toBeLessThanOrEqual(3);
      const given = JSON.stringify(asked);
      for (const [figure] of text.matchAll(/[$€£]\s?\d+|\d+ ?(?:€|%)|\b[A-Z]{3,}\d+\b/g))
        expect(given).toContain(figure);
    }),
    { numRuns: 500 },
  );
});

test.each(languages)("no two of a hundred creators get the same three hooks (%s)", (language) => {
  const asked = { ...readRequest("brief for the Nuvo pillow"), language };
  const sets = Array.from({ length: 100 }, (_, place) => draftBrief(asked, { place }).hooks.toSorted().join("|"));
  expect(new Set(sets).size).toBe(100);
  for (const set of sets) expect(new Set(set.split("|")).size).toBe(3);
});

test("what nobody gave is a blank to fill", () => {
  const bare = draftBrief(readRequest("brief for the Nuvo pillow"), { place: 0 });
  expect(blanksOf(bare)).toEqual(["price", "code", "link", "window", "contact", "rights"]);
  expect(textOf(bare)).toContain("____");
});

test("a gift is disclosed like a paid post", () => {
  const drafted = draftBrief(readRequest("brief for the Nuvo pillow, gifted"), { place: 0 });
  expect(textOf(drafted)).toMatch(/A gift is a partnership too/);
});

test("every market has its wording", () => {
  for (const market of markets) expect(wordingFor(market).label).not.toBe("");
});
