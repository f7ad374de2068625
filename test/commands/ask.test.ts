import { beforeEach, expect, test } from "vitest";

import { startBot, type Bot } from "../support/bot.ts";

let bot: Bot;
beforeEach(async () => {
  bot = await startBot({ sample: true, now: "2026-02-19T14:00:00.000Z" });
});

const team = (words: string) => bot.as("marketer").in("#team").say(words);

test("an entry of the playbook is told whole, with its section", async () => {
  const { text } = await team("how many creators should we use?");
  expect(text).toContain("From the playbook: Work with 20–100 creators instead of 1–5 large influencers:");
  expect(text).toContain("(Structure of a campaign)");
  expect(text).not.toContain("From your data");
});

test("data and playbook stand apart", async () => {
  const { text } = await team("is our engagement any good?");
  expect(text.indexOf("From your data:")).toBe(0);
  expect(text.indexOf("From the playbook:")).toBeGreaterThan(0);
});

test("a rule is marked as not from the article, with its source and date", async () => {
  const { text } = await team("is #ad in the caption enough?");
  expect(text).toMatch(/^Disclosure, not from the playbook: .*checked 23 Nov/);
  expect(text).toContain("Not legal advice.");
});

test("a ranking has the order that was asked for, and says who is left out", async () => {
  const answer = await team("top 3 for orders last week");
  expect(answer.text).toContain("Orders, most first: Mel 25, Maya 10, Priya 7.");
  expect((await answer.press("How computed")).text).toContain("Orders 58");
});

test("what hides money in a room hides it from a question", async () => {
  const answer = await bot.as("marketer").in("#creators").say("best CPA?");
  expect(answer.text).not.toContain("$");
  expect((await answer.press("With money")).text).toContain("$3.54");
  const creator = await bot.as("@mia.skin").in("#creators").say("what's maya's fee");
  expect(creator.text).toContain("Pay is between each creator and the brand.");
});

test("a host, who has no pay of their own, is not offered it", async () => {
  const answer = await bot.as("host").in("#glow-team").say("what's maya's fee");
  expect(answer.text).toBe(
    "Orders and money are for marketers. Views, likes, comments, shares, saves and ER I can show.",
  );
});

test("a creator asks for their own in a direct message", async () => {
  const { text } = await bot.as("@mia.skin").direct().say("how many orders did i get?");
  expect(text).toContain("Orders 11");
});

test("a follow-up keeps the subject, for the same person in the same place, and not for long", async () => {
  await team("how's mia doing");
  expect((await team("and last week?")).text).toContain("Mia, 9 Feb – 15 Feb");
  expect((await bot.as("marketer").in("#glow-team").say("and last week?")).text).not.toContain("Mia");
  bot.at("2026-02-19T15:00:00.000Z");
  expect((await team("and last week?")).text).not.toContain("Mia");
});

test.each(["stats mia", "/stats mia er"])("a follow-up keeps the subject of %s too", async (typed) => {
  await team(typed);
  expect((await team("and last week?")).text).toMatch(/Mia\b.*9 Feb – 15 Feb/s);
  expect((await bot.as("marketer").in("#glow-team").say("and last week?")).text).not.toContain("Mia");
  await team("stats maya");
  expect((await team("and last week?")).text).toMatch(/Maya\b.*9 Feb – 15 Feb/s);
  await team("stats nobody at all");
  expect((await team("and this week?")).text).toContain("Maya");
});

test("what a typed command showed with money is hidden again where a follow-up is asked", async () => {
  const creators = (words: string) => bot.as("marketer").in("#creators").say(words);
  await (await creators("stats mia")).press("With money");
  const { text } = await creators("and last week?");
  expect(text).toContain("Mia");
  expect(text).not.toContain("$");
});

test("her last video is one post, and the viral one can be left out", async () => {
  await team("how's mia doing");
  expect((await team("and her last video?")).text).toContain("Mia's post of");
  await team("our engagement rate");
  expect((await team("and without the viral one?")).text).toContain("without the most viewed post: ER by views 6.0%");
  await team("orders so far");
  expect((await team("and without the viral one?")).text).toContain("not by post");
});

test("no cause is claimed, but what changed is shown", async () => {
  const { text } = await team("why did orders drop last week?");
  expect(text).toContain("I can't say why");
  expect(text).toContain("2026-W07");
});

test.each(["why?", "how come", "warum?"])("a bare %s is about what was told before", async (words) => {
  await team("orders by week");
  const { text } = await team(words);
  expect(text).toMatch(/^I can't say why: figures show what changed/);
  expect(text).toContain("Orders");
  expect((await bot.as("host").in("#team").say("why?")).text).not.toContain("Orders");
});

test('a creator\'s code is what "it" is, who is not known is no subject, and a definition begins anew', async () => {
  const mia = (words: string) => bot.as("@mia.skin").direct().say(words);
  await mia("how am i doing");
  expect((await mia("how many people used it?")).text).toContain("Orders");
  await mia("views of nobodyhere");
  expect((await mia("and last week?")).text).toContain("Mia");
  expect((await mia("whats a hook")).text).toContain("From the playbook");
});

test("what follows may set somebody beside, judge the figure, or have it drawn", async () => {
  expect((await team("whats mias er")).text).toContain("Mia: ER by views");
  expect((await team("is that good?")).text).toMatch(/^From your data:\nMia: ER.*From the playbook: By 2025/s);
  expect((await team("vs maya")).text).toContain("Mia and Maya");
  expect((await team("show me a chart of that")).text).toContain("████");
});

test("creators of one name are told apart by the letter that follows it", async () => {
  expect((await team("orders of ana g")).text).toContain("Ana G.: Orders");
  expect((await team("which posts flopped")).text).toContain("ER by views, least first");
});

test.each(["and kofi?", "und kofi"])("%s with nothing before is about him, and no mistyped command", async (words) => {
  expect((await team(words)).text).toMatch(/^From your data:\nKofi: [\d,]+ views/);
});

test("what is missing is said with the way to log it", async () => {
  const { text, buttons } = await team("clicks last week");
  expect(text).toMatch(/^I don't have that/);
  expect(buttons).toEqual(["Log numbers"]);
});

test("in a results room a question to nobody stays unanswered", async () => {
  expect((await bot.as("marketer").in("#results").say("how many views does maya have?")).isSilent).toBe(true);
  expect((await bot.as("marketer").in("#results").say("@looseleaf how many views does maya have?")).isSilent).toBe(
    false,
  );
});

test("other commands keep their words, and a slip is still helped", async () => {
  expect((await team("stats mia")).text).not.toContain("From your data");
  expect((await team("staats")).text).toContain("Did you mean stats?");
  expect((await team("top orders last week")).text).toContain("Most orders");
});

test("a name that fits nobody is said, with who it might be", async () => {
  expect((await team("how's mayaa doing?")).text).toMatch(/Maya/);
});

test("what is typed in a button's place is no query, and the question is answered", async () => {
  expect((await team("ask query:mia how many creators should we use?")).text).toContain("20–100");
  expect((await team('ask query:{"metric":"roas"} how many creators should we use?')).text).not.toContain("my side");
});

test("who has no post is told without a word on when it was read", async () => {
  const { text } = await team("who has not posted");
  expect(text).toContain("Lia");
  expect(text).not.toContain("Nothing was read yet.");
});
