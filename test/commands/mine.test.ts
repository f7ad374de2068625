import { beforeEach, expect, test } from "vitest";

import type { Bot } from "../support/bot.ts";
import { glowFigures } from "../support/glow-figures.ts";

let bot: Bot;

beforeEach(async () => {
  bot = await glowFigures();
});

const mine = (who: string, words = "mine") => bot.as(who).in("#creators").say(words);

test("a creator's own view: numbers, the week, what is due, what they are owed, their settings", async () => {
  const answer = await mine("@mia.skin");
  expect(answer.privately).toBe(true);
  expect(answer.text).toBe(
    [
      "Spring Glow: 57,000 views on 2 posts. ER by views 6.0%, 11 orders by your code. Read Mon 16 Feb, 2 of 2 posts fresh.",
      "9 Feb – 15 Feb so far: +45,000 views on 2 posts. Best: your post of 3 Feb, +36,000. ER by views 6.3%; the campaign's median post has 8.2%.",
      "Nothing is due. Your code is MIA15. Agreed $550.00, paid $250.00: $300.00 is open.",
      "Shout-outs are on, reminders by direct message off.",
      "[My posts] [Send my numbers] [Reminders on]",
    ].join("\n"),
  );
});

test("what is overdue is said plainly, and a gift is no fee", async () => {
  expect((await mine("@lia.x")).text).toContain("Spring Glow: no posts yet.\n1 post was due on 10 Feb.");
  expect((await mine("@jon.eats")).text).toContain("No fee was agreed. Your gift is worth $45.00.");
});

test("my posts, my money and my week stand alone too", async () => {
  expect((await mine("@mia.skin", "mine posts")).text).toContain("Mia 3 Feb   48,000   5.0%");
  const money = (await mine("@mia.skin", "mine money")).text;
  expect(money).toContain("Spring Glow: Agreed $550.00, paid $250.00: $300.00 is open.");
  expect(money).toContain("$250.00 fee on 10 Feb");
  expect((await mine("@mia.skin", "mine week")).text).toContain("+45,000 views on 2 posts");
  expect((await mine("@jon.eats", "mine week")).text).toContain("nothing of yours was read this week or last");
});

test("shout-outs and reminders are switched by the one they are about", async () => {
  const on = await (await mine("@mia.skin")).press("Reminders on");
  expect(on.text).toContain("Shout-outs are on, reminders by direct message on.");
  const off = await mine("@mia.skin", "mine shout_outs:off");
  expect(off.text).toContain("Shout-outs are off, reminders by direct message on.");
  const [mia] = (await bot.store.creators("home")).filter(({ id }) => id === "mia");
  expect(mia).toMatchObject({ shoutOuts: false, reminders: true });
});

test("somebody unlinked says which account is theirs, and a host confirms it later", async () => {
  const answer = await mine("newcomer");
  expect(answer.text).toContain("I don't know yet which TikTok account is yours.");
  const form = await answer.press("Tell my handle");
  expect((await form.fill({ handle: "@New.Comer" })).text).toContain(
    "Noted: @new.comer is yours once a host confirms it.",
  );
  expect(await bot.store.claims("home")).toMatchObject([{ user: "console:newcomer", handle: "@new.comer" }]);
  expect((await mine("newcomer")).text).toContain("You said that @new.comer is yours.");
  expect((await mine("newcomer", "mine handle:?!")).text).toContain("That is no TikTok handle.");
});

test("a teammate who is nobody's creator is told so", async () => {
  expect((await mine("admin")).text).toContain("You are not linked to a creator, so nothing here is yours.");
});

test("words that are no handle are not passed over", async () => {
  const answer = await mine("@mia.skin", "mine 12k views");
  expect(answer.text).toContain('You are @mia.skin here already, so I don\'t know what "12k views" is for.');
  expect(answer.buttons).toEqual(["mine", "Log it"]);
});

test("a creator in no campaign is told what comes next", async () => {
  await bot.add({ type: "creator-set", creator: "zoe", handle: "@zoe" });
  expect((await mine("@zoe")).text).toContain("You are in no campaign yet.");
});
