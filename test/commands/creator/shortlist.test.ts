import { expect, test } from "vitest";

import { threeCreators } from "../../support/three-creators.ts";

const text = "Username,Themen,Price\n@one.a,skincare,£100\n@two.b,cars,£50\n@three.c,skincare,$80\n";

test("prices in another currency than the campaign's are said, and none is converted", async () => {
  const bot = await threeCreators();
  const marketer = bot.as("marketer").in("#team");
  const answer = await marketer.say("creator shortlist niche:skincare budget:500", {
    file: { name: "candidates.csv", text },
  });
  expect(answer.text).toContain("2 prices in GBP not counted: the campaign is in USD.");
  expect(answer.text).toContain("$500.00 pays the 1 best of those whose price is known: $80.00 in all.");
  expect(answer.text).not.toContain("£");
});

test("where every price is in the campaign's currency, nothing is said of it", async () => {
  const bot = await threeCreators();
  const marketer = bot.as("marketer").in("#team");
  const file = { name: "candidates.csv", text: text.replaceAll("£", "$") };
  expect((await marketer.say("creator shortlist", { file })).text).not.toContain("not counted");
});
