import { expect, test } from "vitest";

import { briefAnswer } from "../../src/commands/brief/answer.ts";
import { briefCheck } from "../../src/commands/brief/check.ts";
import { briefDraft } from "../../src/commands/brief/draft.ts";
import { comments } from "../../src/commands/comments.ts";
import { optionsOf } from "../../src/core/option.ts";
import { readOptions } from "../../src/core/words.ts";

test.each([
  ["mia kind:ad", { about: "mia", kind: "ad" }],
  ["kind:ad mia", { about: "mia", kind: "ad" }],
  ["mia kind:ad about the glow serum", { about: "mia about the glow serum", kind: "ad" }],
  ["mia, jon about the serum, kind:ad, $29", { about: "mia, jon about the serum, $29", kind: "ad" }],
  [
    'mia about the serum campaign:"Spring Glow" price:$29',
    { about: "mia about the serum", campaign: "Spring Glow", price: "$29" },
  ],
  ["mia about the serum, contact:Ana, 2 to 8 March", { about: "mia about the serum, 2 to 8 March", contact: "Ana" }],
  ["mia about the serum window:2 to 8 March", { about: "mia about the serum window:2 to 8 March" }],
  ["mia about the serum\nwith 15% off\nkind:ad", { about: "mia about the serum\nwith 15% off", kind: "ad" }],
  ['mia about "kind:ad", a book', { about: 'mia about "kind:ad", a book' }],
  ["mia kind:advert", { about: "mia", kind: "advert" }],
  ["mia about the serum change:looser", { about: "mia about the serum change:looser" }],
])("brief draft %s", (typed, options) => {
  expect(readOptions(typed, optionsOf(briefDraft))).toEqual({ options, leftover: [] });
});

test("what was pasted stays as it was written", () => {
  const script = 'Hi,  the script:\n- say "campaign:x"\n- campaign:Glow must be said\n\n  Bye';
  expect(readOptions(script, optionsOf(briefCheck)).options).toEqual({ text: script });
  const pasted = "does it sting?\nby:creator is what I search\nlove  it";
  expect(readOptions(pasted, optionsOf(comments)).options).toEqual({ comments: pasted });
  const answer = "mia yes: campaign:Glow is fine";
  expect(readOptions(answer, optionsOf(briefAnswer)).options).toEqual({ answer });
});
