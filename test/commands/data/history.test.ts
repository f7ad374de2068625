import { expect, test } from "vitest";

import { threeCreators } from "../../support/three-creators.ts";

test("who logged what, from where, what came last first, with corrections and what was taken back as such", async () => {
  const bot = await threeCreators();
  bot.at("2026-02-16T09:30:00.000Z");
  await bot.as("@mia.skin").in("#results").say("49k");
  bot.at("2026-02-16T10:00:00.000Z");
  const team = bot.as("marketer").in("#team");
  await (await team.say("creator stage mia invited")).press("Undo");
  const history = await team.say("data history mia limit:3");
  expect(history.privately).toBe(true);
  expect(history.text).toBe(
    [
      "1. Mon, Feb 16, 10:00, you in #team: Mia in Spring Glow: invited (taken back)",
      "2. Mon, Feb 16, 09:30, Mia in #results: 49,000 views on Mia's post of Feb 3",
      "3. Mon, Feb 16, 09:30, start: Mia linked to @mia.skin",
      "[Take back 2] [Take back 3] [More]",
    ].join("\n"),
  );
  expect((await history.press("Take back 2")).text).toContain("Taken back: 49,000 views on Mia's post of Feb 3");
});

test("a post keeps its name after its link joined it", async () => {
  const bot = await threeCreators([
    { type: "post-set", post: "begun/1", campaign: "spring-glow", creator: "mia", postedOn: "2026-02-10" },
  ]);
  const team = bot.as("marketer").in("#team");
  await team.say("post https://www.tiktok.com/@mia.skin/video/7377");
  const { text } = await team.say("data history mia limit:20");
  expect(text).toContain("Mia's post of Feb 10: posted Feb 10");
  expect(text).not.toContain("taken back");
});

test("words that name no post are not about one without a date", async () => {
  const bot = await threeCreators([{ type: "post-set", post: "begun/1", campaign: "spring-glow", creator: "mia" }]);
  const { text } = await bot.as("marketer").in("#team").say("data history post:storytime");
  expect(text).toContain('I find no post by "storytime". Name it by its link.');
});

test("what was taken back keeps its name in the history", async () => {
  const bot = await threeCreators();
  const team = bot.as("marketer").in("#team");
  await (await team.say("creator add @ana fee:20")).press("Undo");
  const lines = (await team.say("data history limit:3")).text.split("\n");
  expect(lines[0]).toContain("took back: @ana in Spring Glow: candidate, fee $20.00 · creator @ana");
  expect(lines[2]).toContain("creator @ana (taken back)");
});

test("many entries of one action are one row", async () => {
  const bot = await threeCreators();
  const team = bot.as("marketer").in("#team");
  await (await team.say("creator add @ana, @bea, @cleo")).press("Add 3");
  const first = (await team.say("data history")).text.split("\n")[0];
  expect(first).toBe("1. Mon, Feb 16, 09:00, you in #team: 3 bookings and 3 creators");
});

test("a host does not see the history", async () => {
  const bot = await threeCreators();
  expect((await bot.as("host").in("#team").say("data history")).text).toContain('"data history" is for marketers.');
});

test("an import is one row and one undo", async () => {
  const bot = await threeCreators();
  const rows = [1, 2, 3, 4, 5].map(
    (i) => `2026-02-16,@mia.skin,${String(i)}000,https://www.tiktok.com/@mia.skin/video/730${String(i)}000`,
  );
  const file = { name: "campaign.csv", text: ["date,creator,views,video", ...rows].join("\n") };
  const team = bot.as("marketer").in("#team");
  const preview = await team.say("data import", { file });
  await preview.press(preview.buttons[0] ?? "");
  expect((await team.say("data history limit:1")).text).toContain("you in #team by import: 5 readings and 5 posts");
  expect((await team.say("undo")).text).toContain("Taken back: 5 readings and 5 posts, imported just now.");
});
