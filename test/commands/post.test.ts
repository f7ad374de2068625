import { beforeEach, expect, test } from "vitest";

import { startBot, type Bot } from "../support/bot.ts";

let bot: Bot;

beforeEach(async () => {
  bot = await startBot({
    now: "2026-02-16T09:00:00.000Z",
    zone: "Europe/London",
    locale: "en-GB",
    entries: [
      { type: "campaign-set", campaign: "glow", name: "Spring Glow", startOn: "2026-01-19" },
      { type: "creator-set", creator: "mia", handle: "@mia.skin", name: "Mia" },
      { type: "creator-set", creator: "jon", handle: "@jon.eats", name: "Jon" },
      { type: "booking-set", campaign: "glow", creator: "mia", stage: "agreed" },
    ],
  });
});

const mia = () => bot.as("@mia.skin").in("#creators");
const link = "https://www.tiktok.com/@mia.skin/video/7301";

async function posts() {
  return bot.store.posts("home");
}

async function begun(post: string, postedOn: string): Promise<void> {
  await bot.add({ type: "post-set", post, campaign: "glow", creator: "mia", postedOn });
}

test("a new link begins a post and asks once about its disclosure", async () => {
  const answer = await mia().say(`post ${link} format:Routine hook:"before and after"`);
  expect(answer.text).toContain('Began your post: routine, hook "before and after".');
  expect(answer.text).toContain("Disclosure: toggle on, said and seen at the start, in the caption?");
  expect(await posts()).toMatchObject([{ id: "7301", campaign: "glow", creator: "mia", url: link, format: "routine" }]);
  await answer.press("All three");
  expect(await posts()).toMatchObject([{ disclosure: "checked", format: "routine" }]);
});

test("a post begins without a link, and the link that comes later is its own", async () => {
  const begun = await mia().say("post new 3 feb");
  expect(begun.text).toContain("Began your post of 3 Feb. Send the link when you can.");
  const linked = await mia().say(`post ${link}`);
  expect(linked.text).toContain("Linked to your post of 3 Feb.");
  expect(await posts()).toMatchObject([{ postedOn: "2026-02-03", url: link, videoId: "7301" }]);
});

test("a creator may not change another's post, by link, by name or by its id", async () => {
  await bot.add({ type: "post-set", post: "99", campaign: "glow", creator: "jon", postedOn: "2026-02-01" });
  for (const words of ["post https://www.tiktok.com/@jon.eats/video/99 gone", "post jon gone", "post 99 gone"]) {
    expect((await mia().say(words)).text).toContain("@jon.eats's. You can change your own.");
  }
  expect((await mia().say("post https://www.tiktok.com/@stranger/video/5")).text).toBe(
    "That link is @stranger's, not yours.",
  );
  expect(await posts()).toMatchObject([{ gone: false }]);
});

test("a teammate may change any", async () => {
  await begun("p1", "2026-02-03");
  const answer = await bot.as("host").in("#team").say("post mia gone");
  expect(answer.text).toContain("Mia's post of 3 Feb: marked gone, its last figures stay in the totals.");
  expect(await posts()).toMatchObject([{ gone: true }]);
});

test("which post is asked with buttons where there are several, and the only one is meant where there is one", async () => {
  await begun("p1", "2026-02-03");
  expect((await mia().say("post checked")).text).toContain("Your post of 3 Feb: disclosure checked.");
  await begun("p2", "2026-02-10");
  await bot.add({ type: "reading", post: "p2", readAt: "2026-02-12T09:00:00.000Z", views: 41_230 });
  const asked = await mia().say("post boosted");
  expect(asked.buttons).toEqual(["10 Feb, 41k views", "3 Feb"]);
  const done = await asked.press("10 Feb, 41k views");
  expect(done.text).toContain("Your post of 10 Feb: boosted");
  expect((await mia().say("post 3 feb")).text).toContain("Your post of 3 Feb: disclosure checked, no link yet.");
});

test("of many posts the newest have buttons, and the form takes the others", async () => {
  for (const day of [3, 5, 7, 9, 11]) await begun(`p${day}`, `2026-02-${String(day).padStart(2, "0")}`);
  const asked = await mia().say("post boosted");
  expect(asked.buttons).toEqual(["11 Feb", "9 Feb", "7 Feb", "2 more"]);
  const form = await asked.press("2 more");
  const done = await form.fill({ post: "3 feb" });
  expect(done.text).toContain("Your post of 3 Feb: boosted");
  const linked = await mia().say(`post ${link}`);
  expect(linked.buttons).toEqual(["11 Feb", "9 Feb", "3 more", "A new post"]);
  await (await linked.press("3 more")).fill({ post: "5 feb" });
  expect((await posts()).find(({ id }) => id === "7301")).toMatchObject({ url: link, postedOn: "2026-02-05" });
});

test("a link with a day is of the post of that day, or begins it", async () => {
  await begun("p1", "2026-02-03");
  await begun("p2", "2026-02-10");
  expect((await mia().say(`post ${link} 3 feb`)).text).toContain("Linked to your post of 3 Feb.");
  const answer = await mia().say("post https://www.tiktok.com/@mia.skin/video/7302 12 feb");
  expect(answer.text).toContain("Began your post of 12 Feb.");
  expect((await posts()).map(({ id, postedOn }) => [id, postedOn]).toSorted()).toEqual([
    ["7301", "2026-02-03"],
    ["7302", "2026-02-12"],
    ["p2", "2026-02-10"],
  ]);
});

test("a link is asked about where two posts still wait for theirs", async () => {
  await begun("p1", "2026-02-03");
  await begun("p2", "2026-02-10");
  const asked = await mia().say(`post ${link}`);
  expect(asked.text).toContain("Which post is this the link of?");
  await asked.press("3 Feb");
  expect((await posts()).find(({ id }) => id === "7301")).toMatchObject({ url: link, postedOn: "2026-02-03" });
  await begun("p3", "2026-02-11");
  const again = await mia().say("post https://www.tiktok.com/@mia.skin/video/7302");
  await again.press("A new post");
  expect((await posts()).map(({ id }) => id)).toContain("7302");
});

test("without a post there is a way to begin one", async () => {
  const answer = await mia().say("post gone");
  expect(answer.text).toContain("You have no post yet. Send its link, or begin it without one.");
  await answer.press("New post");
  expect(await posts()).toMatchObject([{ postedOn: "2026-02-16" }]);
});

test("a host who sends a stranger's link is told to add them", async () => {
  const answer = await bot.as("host").in("#team").say("post https://www.tiktok.com/@new.one/video/5");
  expect(answer.text).toContain("I know no creator called @new.one.");
});

test.each(["https://www.tiktok.com/@mia.skin/video/nonsense", "mia https://evil.example/video/1"])(
  "%s is no post's link, and is taken for nobody's name",
  async (words) => {
    const { text } = await bot.as("host").in("#glow-team").say(`post ${words}`);
    expect(text).toContain("That is no link to a TikTok video or photo.");
    expect(await posts()).toEqual([]);
  },
);

test("a renamed creator's old link is still theirs", async () => {
  await mia().say(`post ${link}`);
  await bot.add({ type: "creator-set", creator: "mia", handle: "@mia.glows" });
  const answer = await bot.as("@mia.glows").in("#creators").say(`post ${link} boosted`);
  expect(answer.text).toContain("Your post: boosted");
});
