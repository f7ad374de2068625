import { beforeEach, expect, test } from "vitest";

import { startBot, type Bot } from "../support/bot.ts";

let bot: Bot;
beforeEach(async () => {
  bot = await startBot({ sample: true, now: "2026-11-23T14:00:00.000Z" });
});

const team = (words: string) => bot.as("marketer").in("#team").say(words);
const mia = (words: string) => bot.as("@mia.skin").direct().say(words);
const inRoom = (words: string) => bot.as("@mia.skin").in("#creators").say(words);

test.each([
  ["which creators should we rebook and why", "Worth booking again, against $17.86 an order overall."],
  ["what would 3000 dollars get us", "$3,000.00 buys about"],
  ["how much do i owe tobi", "Tobi: fee $150.00, open $150.00"],
  ["what do we still owe", "Creator  Committed"],
  ["how much budget is left", "Morning Ritual, week 5 of 9: $3,232.00 of $6,000.00 committed"],
  ["did the campaign make money", "What the goods cost you is not kept here"],
  ["give me a summary for my boss", "Morning Ritual, week 4 of 9"],
  ["whats our best hook", "Morning Ritual by hook"],
  ["what format works best", "Morning Ritual by format"],
  ["which of maya's posts did best", "Maya by post"],
  ["who is late", "Overdue: Tobi 21 Nov (0 of 1 post live)."],
  ["when is maya's post due", "Due: Maya 28 Nov (1 of 2 posts live)."],
  ["how many creators posted last week", "6 of 12 creators posted, 16 Nov – 22 Nov: "],
  ["whose numbers are old", "Nobody: all 22 posts of Morning Ritual were read in the last 7 days."],
  ["how many followers does jon have", "Jon: 9,460 followers, as read on 23 Nov."],
  ["what does roas mean", "ROAS = revenue by code / committed cost"],
  ["is jon worth it", "That is yours to judge; these are the figures"],
  ["hello", "Hello. I keep results of TikTok campaigns."],
  ["danke", "Gern."],
  ["quem é você", "Sou o Looseleaf"],
  ["stats?", "Morning Ritual, week 5 of 9: "],
])("%s: the reply of whoever has it", async (words, begins) => {
  expect((await team(words)).text.startsWith(begins)).toBe(true);
});

test("whose numbers are old is told by name, with when they were read last", async () => {
  bot.at("2026-12-10T14:00:00.000Z");
  const { text, buttons } = await team("who still has to send numbers");
  expect(text).toMatch(/^Not read for 7 days: .*Maya 1 post, last read 23 Nov/);
  expect(buttons).toEqual(["Ask them for numbers"]);
});

test("one's own is told at once where nobody else reads it, and behind a button in a room", async () => {
  expect((await mia("when is my next post due")).text).toContain(
    "Morning Ritual. 1 post is due by 30 Nov. Your code is MIA15.",
  );
  expect((await mia("when do i get my money")).text).toMatch(
    /^No day of payment is kept here.*\nMorning Ritual: Agreed \$250\.00/,
  );
  const asked = [await inRoom("when is my next post due"), await inRoom("what's my code"), await inRoom("my fee?")];
  for (const { text } of asked) expect(text).not.toMatch(/\d|MIA/);
  expect(asked.map(({ buttons }) => buttons)).toEqual([["My page"], ["My page"], ["My money"]]);
});

test("how one stands is told from public counts alone", async () => {
  const { text } = await inRoom("am i above average");
  expect(text).toContain("the campaign's median post has 6.6%");
  expect(text).not.toContain("$");
});

test("a creator is told neither the brand's money nor who is worth booking, however it is asked", async () => {
  for (const words of [
    "how much budget is left",
    "which creators should we rebook",
    "who hasn't been paid yet",
    "are we profitable",
    "what do we owe jon",
    "is jon worth the money",
    "who is overdue",
    "what should we pay next",
  ]) {
    const { text } = await inRoom(words);
    expect(text).not.toMatch(/\$(?!100)|Tobi|Mel/);
  }
});

test("a room that hides money hides it from an errand too", async () => {
  const there = (words: string) => bot.as("marketer").in("#creators").say(words);
  for (const words of ["what do we still owe", "which creators should we rebook", "how much budget is left"])
    expect((await there(words)).text).not.toContain("$");
  expect((await there("who is late")).text).toContain("Who is late is for the team's room.");
});

test("nothing is switched, deleted or stored by a sentence", async () => {
  const before = (await bot.entries()).length;
  expect((await inRoom("turn off reminders")).buttons).toContain("Reminders on");
  expect((await inRoom("unsubscribe")).text).toContain("I message nobody unasked.");
  expect((await team("delete everything")).text).toContain("I delete nothing on a word.");
  // The one entry is the link between the person and the account.
  expect((await bot.entries()).length - before).toBeLessThanOrEqual(1);
});

test("a chart that was asked for is drawn", async () => {
  expect((await team("show me a chart of views by week")).text).toContain("Views by week: most in 2026-W46");
});

test("what nothing answers is said, with the nearest entry behind a button", async () => {
  const answer = await team("can creators wear hats");
  expect(answer.text).toMatch(/^I don't have that/);
  expect(answer.buttons).toEqual(["Playbook: Trust", "help"]);
  expect((await answer.press("Playbook: Trust")).text).toMatch(/^From the playbook: /);
});

test("small talk to nobody stays unanswered where the bot only listens", async () => {
  for (const words of ["hi", "thanks", "who are you"])
    expect((await bot.as("marketer").in("#results").say(words)).isSilent).toBe(true);
});
