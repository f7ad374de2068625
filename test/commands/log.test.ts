import { beforeEach, describe, expect, test } from "vitest";

import { startBot, type Bot } from "../support/bot.ts";

let bot: Bot;

const creators = ["maya:@maya.glow", "jon:@jon.eats", "ana:@ana.glow", "anabel:@anabeauty"].map((each) =>
  each.split(":"),
);

beforeEach(async () => {
  bot = await startBot({
    now: "2026-02-16T09:10:00.000Z",
    zone: "Europe/London",
    entries: [
      { type: "campaign-set", campaign: "glow", name: "Spring Glow", currency: "USD", startOn: "2026-01-12" },
      ...creators.flatMap(([name = "", handle = ""]) => [
        { type: "creator-set" as const, creator: name, handle },
        {
          type: "booking-set" as const,
          campaign: "glow",
          creator: name,
          stage: "agreed" as const,
          code: `${name.toUpperCase()}15`,
        },
      ]),
    ],
  });
});

const results = (who: string) => bot.as(who).in("#results");
const team = () => bot.as("marketer").in("#glow-team");

test("a link's handle is never taken for one a letter off", async () => {
  await bot.add({ type: "creator-set", creator: "mia", handle: "@mia.skin" });
  const asked = await team().say("log mai.skin 48k views https://www.tiktok.com/@mai.skin/video/7601");
  expect(asked.text).toBe(
    "The link is @mai.skin's, whom I do not know. Nothing is stored yet.\n[Add @mai.skin] [It is @mia.skin renamed]",
  );
  expect(await bot.store.posts(bot.brand)).toEqual([]);
  await asked.press("It is @mia.skin renamed");
  const logged = await team().say("log mai.skin 48k views https://www.tiktok.com/@mai.skin/video/7601");
  expect(logged.text).toContain("48,000 views (first reading)");
});

test("orders that are taken as added are told as more, also by habit", async () => {
  await bot.add({ type: "habit-set", campaign: "glow", ordersAre: "added" });
  expect((await team().say("log maya 9 orders")).text).toContain("@maya.glow: 9 more orders by MAYA15.");
});

describe("a creator in the results room", () => {
  test("begins a post without a link, and hears that it was the first reading", async () => {
    const said = await results("@maya.glow").say("posted!! 12k views already");
    expect(said.text).toBe(
      "Logged your post of Feb 16: 12,000 views (first reading). Send the link when you can.\n[Undo] [Fix] [Format and hook]",
    );
  });

  test("hears the change since the last reading and its date", async () => {
    await results("@maya.glow").say("12k views");
    bot.at("2026-02-18T09:00:00.000Z");
    const said = await results("@maya.glow").say("48k now 🎉 2.1k likes, 240 comments, 60 shares");
    expect(said.text).toContain("48,000 views (+36,000 since Mon, Feb 16) · 2,100 likes · 240 comments · 60 shares.");
  });

  test("is not answered when it is chatter", async () => {
    const said = await results("@maya.glow").say("my dog thinks she's the influencer now 😂");
    expect(said.isSilent).toBe(true);
  });

  test("links the post that began without a link, under its video's id", async () => {
    await results("@maya.glow").say("12k views");
    const said = await results("@maya.glow").say("https://www.tiktok.com/@maya.glow/video/7301000000000000001");
    expect(said.text).toContain("Linked to your post of Feb 16.");
    const posts = await bot.store.posts(bot.brand);
    expect(posts).toMatchObject([
      { id: "7301000000000000001", videoId: "7301000000000000001", postedOn: "2026-02-16" },
    ]);
    expect(await bot.store.readings(bot.brand, "7301000000000000001")).toHaveLength(1);
  });

  test("links that post also by a short link beside numbers, and begins no second one", async () => {
    await results("@jon.eats").say("posted!! 12k views already");
    const said = await results("@jon.eats").say("log https://www.tiktok.com/t/ZTabc12/ 15k views");
    expect(said.text).toContain("15,000 views (+3,000 since earlier today)");
    const posts = await bot.store.posts(bot.brand);
    expect(posts).toMatchObject([{ creator: "jon", url: "https://www.tiktok.com/t/ZTabc12" }]);
  });

  test("cannot log another creator's numbers", async () => {
    const said = await results("@maya.glow").say("@jon.eats 45k views");
    expect(said.text).toMatch(/your own/);
    expect(await bot.store.posts(bot.brand)).toEqual([]);
  });

  test("is asked when another creator's name stands before the figure, and nothing is stored", async () => {
    const said = await results("@maya.glow").say("jon hit 40k views omg");
    expect(said.isSilent || said.text.includes("jon") || said.text.includes("your own")).toBe(true);
    expect(await bot.store.posts(bot.brand)).toEqual([]);
  });

  test("is asked about disclosure once the link is there", async () => {
    const said = await results("@maya.glow").say(
      "just posted https://www.tiktok.com/@maya.glow/video/7301000000000000001 3k views",
    );
    expect(said.text).toContain("Disclosure: toggle on, said and seen at the start, in the caption?");
    await said.press("All three");
    expect(await bot.store.posts(bot.brand)).toMatchObject([{ disclosure: "checked" }]);
  });

  test("hears that payments are the team's, and no post is made up", async () => {
    const said = await results("@maya.glow").say("i got paid $250");
    expect(said.text).toBe("Payments are kept by the team; nothing is stored.");
    expect(await bot.store.posts(bot.brand)).toEqual([]);
  });

  test("has orders noted, and their number is for their own eyes", async () => {
    const said = await results("@maya.glow").say("14 people used my code!!");
    const shown = said.blocks.filter(({ kind }) => kind !== "aside" && kind !== "buttons");
    expect(JSON.stringify(shown)).not.toContain("14");
    expect(said.text).toContain("Orders noted");
    expect(said.blocks.some(({ kind }) => kind === "aside")).toBe(true);
  });
});

describe("figures that are odd", () => {
  test.each(["maya -5 views", "maya: -5 likes", "maya \u22125 orders so far"])(
    "%s is refused, and nothing is stored",
    async (words) => {
      expect((await team().say(`log ${words}`)).text).toMatch(
        /^(Views|Likes|Orders) cannot be negative\. Nothing was stored\.$/,
      );
      expect(await bot.store.posts(bot.brand)).toEqual([]);
    },
  );

  test.each([
    ["log maya 45k views on 31 feb 2026", "No calendar has"],
    ["log maya posted on 2026-02-30", 'No calendar has "2026-02-30"'],
    ["log maya 12k views posted on 2026-13-01", 'No calendar has "2026-13-01"'],
    ["log maya 45k views posted 1 jan 2031", "still to come"],
    [`log maya ${"9".repeat(40)} views`, "below a trillion"],
    ["log maya 5k views, average watch time 999999999 s", "longer than a day"],
  ])("%s is one clear sentence, and nothing is stored", async (words, sentence) => {
    expect((await team().say(words)).text).toContain(sentence);
    expect(await bot.store.posts(bot.brand)).toEqual([]);
  });

  test("a name after a number is no month", async () => {
    expect((await team().say("log part 2 maya 30k views")).text).not.toContain("No calendar");
  });

  test("a dash between name and figure is no minus", async () => {
    expect((await team().say("log maya - 45k views")).text).toContain("45,000 views");
  });

  test("fewer views than before are stored, with what was likely meant", async () => {
    await results("@jon.eats").say("44k views");
    const said = await results("@jon.eats").say("4,8k views");
    expect(said.text).toContain("if you meant 48,000, press Fix.");
    const [post] = await bot.store.posts(bot.brand);
    expect(await bot.store.readings(bot.brand, post?.id ?? "")).toHaveLength(2);
  });

  test("more likes than views are asked about, and stored as written after a click", async () => {
    const said = await results("@jon.eats").say("900 views 4k likes");
    expect(said.text).toBe(
      "More likes than views; are they swapped? Nothing is stored yet.\n[4,000 views, 900 likes] [As written] [Drop it]",
    );
    expect(await bot.store.posts(bot.brand)).toEqual([]);
    const pressed = await said.press("As written");
    expect(pressed.text).toContain("900 views (first reading) · 4,000 likes");
  });

  test("a tenfold jump is stored and said", async () => {
    await results("@jon.eats").say("4k views");
    expect((await results("@jon.eats").say("44k views")).text).toContain("That is ten times the last reading or more.");
  });
});

describe("a teammate", () => {
  test("logs several creators in one message", async () => {
    const said = await team().say("maya 45.2k views, jon 9k views and 1k likes");
    expect(said.text).toContain(
      "@maya.glow: 45,200 views (first reading) · @jon.eats: 9,000 views (first reading) · 1,000 likes",
    );
    expect(said.buttons).toContain("Undo both");
  });

  test("is asked which of two creators is meant, and one press settles it", async () => {
    const said = await team().say("ana 22k views");
    expect(said.text).toContain("Which ana?");
    const pressed = await said.press("@anabeauty");
    expect(pressed.text).toContain("22,000 views");
    expect(await bot.store.posts(bot.brand)).toMatchObject([{ creator: "anabel" }]);
  });

  test("of many who are called so three are offered, and a way to the rest", async () => {
    for (const name of ["ann", "bea", "cleo", "dora", "eve"])
      await bot.add({ type: "creator-set", creator: `lia-${name}`, handle: `@lia.${name}` });
    const asked = await team().say("lia 22k views");
    expect(asked.buttons).toHaveLength(4);
    expect(asked.buttons[3]).toBe("2 more");
    expect((await asked.press("2 more")).form?.command).toBe("log");
    const stats = await team().say("stats lia");
    expect(stats.buttons).toHaveLength(4);
    expect((await stats.press("2 more")).form?.command).toBe("stats");
  });

  test("is asked which of two values is right, and the rest of the message stays", async () => {
    const said = await team().say("maya 30-42k views, 2k likes");
    expect(said.text).toBe("Which is right, 30,000 or 42,000? Nothing is stored yet.\n[30,000] [42,000] [Neither]");
    expect((await said.press("30,000")).text).toContain("30,000 views (first reading) · 2,000 likes");
  });

  test("need not name the views beside a payment", async () => {
    const said = await team().say("maya 42.1k, 1.9k likes, paid her 250");
    expect(said.text).toContain("42,100 views (first reading) · 1,900 likes · $250.00 paid");
  });

  test("hears that the shop's report is what counts", async () => {
    await bot.add({
      type: "sale",
      campaign: "glow",
      creator: "maya",
      code: "MAYA15",
      source: "shop",
      counted: "total",
      readAt: "2026-02-15T09:00:00.000Z",
      orders: 29,
    });
    const said = await team().say("maya 40 orders so far");
    expect(said.text).toContain("40 orders by MAYA15");
    expect(said.text).toContain("The shop reports 29 orders, and that is what counts.");
  });

  test("is asked once a campaign how orders are told, and it is remembered", async () => {
    const said = await team().say("maya 14 orders");
    expect(said.text).toContain("Is that all so far, or more on top? I will remember it for Spring Glow.");
    const answered = await said.press("More on top");
    expect(answered.text).toContain("14 more orders by MAYA15");
    expect(answered.text).toContain("From now on orders of Spring Glow are taken as added to those before.");
    const again = await team().say("maya 3 orders");
    expect(again.text).not.toContain("Is that all so far");
    const [code] = await bot.store.codesAt(bot.brand, "glow", ["9999-01-01T00:00:00.000Z"]);
    expect(code?.at[0]?.sold.orders).toBe(17);
  });

  test("is asked when a total of orders falls below the last one, and nothing is stored", async () => {
    await team().say("maya 21 orders so far");
    const said = await team().say("maya 14 orders so far");
    expect(said.text).toContain("fewer than the last total");
    const [before] = await bot.store.codesAt(bot.brand, "glow", ["9999-01-01T00:00:00.000Z"]);
    expect(before?.at[0]?.sold.orders).toBe(21);
    await said.press("That many more");
    const [after] = await bot.store.codesAt(bot.brand, "glow", ["9999-01-01T00:00:00.000Z"]);
    expect(after?.at[0]?.sold.orders).toBe(35);
  });

  test("hears that money in another currency is left out", async () => {
    const said = await team().say("maya 21 orders so far, €140 in sales");
    expect(said.text).toContain("€140.00 is left out: Spring Glow counts in USD.");
  });
});

describe("a host, who sees no money", () => {
  test("learns no total by guessing below it", async () => {
    await team().say("maya 37 orders so far");
    const host = bot.as("host").in("#glow-team");
    expect((await host.say("log maya 36 orders so far")).text).toContain("rders noted");
    expect((await host.say("log maya 38 orders so far")).text).toContain("rders noted");
  });
});

test("a late reading of a closed campaign counts there, whatever else is running", async () => {
  await team().say("maya 10k views");
  await bot.add({ type: "campaign-closed", campaign: "glow", closed: true });
  await bot.add({ type: "campaign-set", campaign: "next", name: "Next", startOn: "2026-03-01" });
  await team().say("maya 14k views");
  expect(await bot.store.posts(bot.brand)).toMatchObject([{ campaign: "glow" }]);
});

describe("repeats, edits and fixes", () => {
  test("a fix of a teammate's message need not name the creator again", async () => {
    const said = await team().say("jon 12k views");
    const fixed = await (await said.press("Fix")).fill({ numbers: "13k views" });
    expect(fixed.text).toContain("13,000 views (corrected from 12,000)");
  });

  test("an edited message corrects its entry and leaves both in the history", async () => {
    await results("@maya.glow").say("12k views");
    await results("@maya.glow").say("48k views now", { id: "m1" });
    const edited = await results("@maya.glow").say("49k views now", { id: "m1", isEdited: true });
    expect(edited.text).toContain("49,000 views (corrected from 48,000)");
    const [post] = await bot.store.posts(bot.brand);
    const readings = await bot.store.readings(bot.brand, post?.id ?? "");
    expect(readings.map(({ views }) => views)).toEqual([12_000, 49_000]);
    const history = await bot.store.history(bot.brand, { types: ["reading"], limit: 10 });
    expect(history.map(({ isLive }) => isLive)).toEqual([true, false, true]);
  });

  test("an edit that leaves no results takes the earlier ones back", async () => {
    await results("@maya.glow").say("48k views", { id: "m1" });
    const edited = await results("@maya.glow").say("wrong room, sorry", { id: "m1", isEdited: true });
    expect(edited.text).toContain("Taken back");
  });

  test("Fix opens the form filled in, and what it sends corrects the first", async () => {
    const said = await results("@jon.eats").say("4,8k views");
    const form = await said.press("Fix");
    expect(form.form?.fields.find(({ option }) => option.name === "numbers")?.given).toBe("4,8k views");
    const fixed = await form.fill({ numbers: "48k views" });
    expect(fixed.text).toContain("48,000 views (corrected from 4,800)");
    const [post] = await bot.store.posts(bot.brand);
    expect((await bot.store.readings(bot.brand, post?.id ?? "")).map(({ views }) => views)).toEqual([48_000]);
  });

  test("Undo takes back all that the message wrote", async () => {
    const said = await team().say("maya 45.2k views, jon 9k views");
    await said.press("Undo both");
    expect(await bot.store.posts(bot.brand)).toEqual([]);
  });
});

describe("somebody who is not linked", () => {
  test("cannot log for a creator by name, not even once they are linked to another", async () => {
    const said = await results("newcomer").say("maya 45k views");
    expect(said.text).toContain("you can only log your own posts");
    expect(await bot.store.claims(bot.brand)).toEqual([]);
  });

  test("is asked which account is theirs, and the result is held", async () => {
    const said = await results("newcomer").say("20k views on my video");
    expect(said.text).toBe("Which TikTok account is yours? I keep the 20,000 until a host confirms.\n[Tell my handle]");
    expect(await bot.store.posts(bot.brand)).toEqual([]);
    expect(await bot.store.claims(bot.brand)).toMatchObject([
      { user: "console:newcomer", held: [{ text: "20k views on my video" }] },
    ]);
  });
});

test("a picture without words is answered with the form, never with silence", async () => {
  const said = await results("@maya.glow").say("", { pictures: 1 });
  expect(said.text).toContain("I cannot read pictures yet. Your numbers, any way you like?");
});

test("a post that began without a link is joined to the video of the short link that it got", async () => {
  await results("@maya.glow").say("12k views");
  bot.follow(() => Promise.resolve("https://www.tiktok.com/@maya.glow/video/7301000000000000009"));
  await results("@maya.glow").say("https://vm.tiktok.com/ZMabc123/ 15k views");
  await bot.settled();
  expect(await bot.store.posts(bot.brand)).toMatchObject([
    { id: "7301000000000000009", videoId: "7301000000000000009" },
  ]);
  expect((await bot.store.readings(bot.brand, "7301000000000000009")).map(({ views }) => views)).toEqual([
    12_000, 15_000,
  ]);
});

test("a short link is followed in the background, and the post is joined to its video", async () => {
  const follow = () => Promise.resolve("https://www.tiktok.com/@maya.glow/video/7301000000000000009?_r=1");
  bot.follow(follow);
  await results("@maya.glow").say("just posted https://vm.tiktok.com/ZMabc12/ 3k views");
  await bot.settled();
  expect(await bot.store.posts(bot.brand)).toMatchObject([{ id: "7301000000000000009" }]);
  expect(await bot.store.readings(bot.brand, "7301000000000000009")).toHaveLength(1);
});

describe("a slip right after", () => {
  test("is corrected by the same person, and the other figures stay", async () => {
    await results("@maya.glow").say("9.5k views, 300 likes");
    const said = await results("@maya.glow").say("no wait, 95k");
    expect(said.text).toContain("95,000 views (corrected from 9,500) · 300 likes.");
    const [post] = await bot.store.posts(bot.brand);
    const standing = (await bot.store.readings(bot.brand, post?.id ?? "")).map(({ views, likes }) => ({
      views,
      likes,
    }));
    expect(standing).toEqual([{ views: 95_000, likes: 300 }]);
  });

  test("names its figure where another is meant", async () => {
    await results("@maya.glow").say("9.5k views, 300 likes");
    const said = await results("@maya.glow").say("sorry, 3k likes");
    expect(said.text).toContain("9,500 views");
    expect(said.text).toContain("3,000 likes.");
  });

  test("is a reading of its own when it comes from somebody else, or the next day", async () => {
    await results("@maya.glow").say("9.5k views");
    expect((await team().say("no wait, 95k")).text).not.toContain("corrected");
    bot.at("2026-02-17T09:10:00.000Z");
    expect((await results("@maya.glow").say("no wait, 95k views")).text).toContain("95,000 views (+85,500");
  });
});

describe("which post", () => {
  beforeEach(async () => {
    await bot.add({
      type: "post-set",
      post: "p1",
      campaign: "glow",
      creator: "maya",
      postedOn: "2026-02-03",
      format: "storytime",
    });
    await bot.add({
      type: "post-set",
      post: "p2",
      campaign: "glow",
      creator: "maya",
      postedOn: "2026-02-12",
      format: "routine",
    });
  });

  test.each([
    ["3 feb: 12k views", "p1"],
    ["the storytime one is at 12k views", "p1"],
    ["my last video is at 12k views", "p2"],
  ])("is read from %j", async (words, post) => {
    await results("@maya.glow").say(words);
    expect(await bot.store.readings(bot.brand, post)).toMatchObject([{ views: 12_000 }]);
  });

  test("is asked where the message says nothing of it, also when a day only says when somebody looked", async () => {
    expect((await results("@maya.glow").say("12k views as of 3 feb")).text).toContain("Which post?");
  });

  test("is asked with four buttons at most; the others can be named in the form", async () => {
    for (const day of [4, 5, 6])
      await bot.add({
        ...{ type: "post-set", campaign: "glow", creator: "maya" },
        ...{ post: `q${day}`, postedOn: `2026-02-0${day}` },
      });
    const asked = await results("@maya.glow").say("12k views");
    expect(asked.buttons).toEqual(["Feb 12, routine", "Feb 6", "3 more", "A new one"]);
    const form = await asked.press("3 more");
    expect(form.form?.fields.map(({ option, given }) => [option.name, given])).toEqual([
      ["post", undefined],
      ["numbers", "12k views"],
    ]);
    await form.fill({ post: "4 feb" });
    expect(await bot.store.readings(bot.brand, "q4")).toMatchObject([{ views: 12_000 }]);
  });

  test("is asked for one video after the other", async () => {
    const first = await team().say("maya part 1 12k views, part 2 8k views");
    expect(first.text).toContain("Those are 2 videos. Which post is the first?");
    const second = await first.press("Feb 3, storytime");
    expect(second.text).toContain("Which post is the second?");
    expect(second.text).not.toContain("storytime");
    await second.press("Feb 12, routine");
    expect(await bot.store.readings(bot.brand, "p1")).toMatchObject([{ views: 12_000 }]);
    expect(await bot.store.readings(bot.brand, "p2")).toMatchObject([{ views: 8_000 }]);
  });
});

test("a name that nobody has is told, and can be added", async () => {
  const said = await team().say("zoe 20k views");
  expect(said.text).toBe("I know no creator zoe. Nothing is stored yet.\n[Add @zoe] [Send it again]");
});
