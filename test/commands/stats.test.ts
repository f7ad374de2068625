import { beforeAll, expect, test } from "vitest";

import { startBot, type Bot } from "../support/bot.ts";
import { glowFigures } from "../support/glow-figures.ts";
import { threeCreators } from "../support/three-creators.ts";

let bot: Bot;

beforeAll(async () => {
  bot = await glowFigures();
});

const marketer = (words: string) => bot.as("marketer").in("#glow-team").say(words);

test("a creator's stats answer first, then say what one needs to trust it", async () => {
  expect((await marketer("stats mia")).text).toBe(
    [
      "Mia: 57,000 views on 2 posts, +45,000 last week. ER by views 6.0%, 11 orders, $50.00 each, ROAS 0.84x.",
      "Read Mon 16 Feb, 2 of 2 posts fresh.",
      "[How computed] [By post] [Chart]",
    ].join("\n"),
  );
});

test("how computed gives each formula with its numbers, the reading, and what is missing", async () => {
  const answer = await (await marketer("stats mia")).press("How computed");
  for (const told of [
    "ER by views 6.0% = (likes + comments + shares) 3,420 / 57,000 views, pooled over 2 posts.",
    "Cost per conversion $50.00 = committed $550.00 / 11 orders by code. Codes miss buyers who do not type them.",
    "Read Mon 16 Feb, 09:00",
    "Saves: missing on 1 of 2 posts and not counted.",
  ])
    expect(answer.text).toContain(told);
});

test("in a creators' room the same question has no money, and a marketer gets a private button", async () => {
  const answer = await bot.as("marketer").in("#creators").say("stats mia");
  expect(answer.text).toContain("Mia: 57,000 views on 2 posts, +45,000 last week. ER by views 6.0%.\n");
  const own = await answer.press("With money");
  expect(own.text).toContain("11 orders, $50.00 each");
  expect((await bot.as("host").in("#creators").say("stats mia")).buttons).toEqual(["How computed", "By post", "Chart"]);
});

test("a creator sees their own orders in private, and of others public counts", async () => {
  const jon = bot.as("@jon.eats").direct();
  expect((await jon.say("stats jon")).text).toContain("7 orders, gifted, so no cost each.");
  expect((await jon.say("stats me")).text).toContain("Jon: 6,200 views on 1 of 2 posts.");
  expect((await jon.say("stats mia")).text).toContain("ER by views 6.0%.\n");
  expect((await jon.say("stats mia cpa")).text).toContain("Pay is between each creator and the brand.");
});

test("the campaign's stats name the playbook's range and the creators that are fresh", async () => {
  const answer = await marketer("stats");
  expect(answer.text).toContain("Spring Glow");
  expect(answer.text).toContain(
    "ER by views 6.5% (playbook for micro creators: 5–9%, denominator not given).\n18 orders, $41.67 each",
  );
  expect(answer.text).toContain("1 of 2 creators fresh, oldest 5 Feb.");
  expect(answer.text.split("\n").length).toBeLessThanOrEqual(10);
});

test("words around a name do no harm", async () => {
  expect((await marketer("stats for mia last week please")).text).toContain("Mia, 9 Feb – 15 Feb so far:");
  expect((await marketer("stats for last week please")).text).toContain("Spring Glow, 9 Feb – 15 Feb so far:");
});

test("a window tells what was gained in it, and costs stay to date", async () => {
  const answer = await marketer("stats mia last week");
  expect(answer.text).toContain("Mia, 9 Feb – 15 Feb so far: +45,000 views on 2 posts, 1 new.");
  expect(answer.text).toContain("11 orders (to date 11, $50.00 each, ROAS 0.84x).");
});

test("costs of after a span's end are no cost of it, and no row mixes spans", async () => {
  const boost = { type: "cost", campaign: "glow", kind: "boost", state: "paid", currency: "USD" } as const;
  const boosted = await glowFigures({
    entries: [
      { ...boost, cents: 1_000, creator: "mia", on: "2026-02-08" },
      { ...boost, cents: 70_000, creator: "mia", on: "2026-02-14" },
      {
        ...{ type: "sale", campaign: "glow", creator: "mia", code: "MIA15", source: "reported", counted: "total" },
        ...{ readAt: "2026-02-02T09:00:00.000Z", orders: 3, revenueCents: 9_000 },
      },
      {
        ...{ type: "sale", campaign: "glow", creator: "mia", code: "MIA15", source: "reported", counted: "total" },
        ...{ readAt: "2026-02-09T09:00:00.000Z", orders: 7, revenueCents: 21_000 },
      },
    ],
  });
  const say = (words: string) => boosted.as("marketer").in("#glow-team").say(words);
  expect((await say("stats mia")).text).toContain("$114.55 each");
  expect((await say("stats mia 2026-02-03..2026-02-09")).text).toContain(
    "4 orders (to date 7, $80.00 each, ROAS 0.38x).",
  );
  expect((await say("stats mia cpa 2026-02-03..2026-02-09")).text).toContain(
    "Mia, to date on 9 Feb (fees carry no dates): Cost per conversion to date $80.00 = committed $560.00 / 7 orders",
  );
  expect((await say("top cpa 2026-02-03..2026-02-09")).text).toContain(
    "Cheapest conversions, to date on 9 Feb (fees carry no dates): Mia $80.00 (7 orders).",
  );
  expect((await say("stats by creator 2026-02-03..2026-02-09")).text).toContain(
    "Creator    Views     ER  Orders  Posts",
  );
  const csv = JSON.stringify((await say("stats by creator 2026-02-03..2026-02-09 csv")).blocks);
  expect(csv).toContain("orders,revenue,spend,cpa_to_date,roas_to_date,cpe_to_date,");
});

test("first sightings of older posts are named apart", async () => {
  const late = await glowFigures({
    entries: [
      { type: "post-set", post: "old", campaign: "glow", creator: "lia", postedOn: "2026-01-20" },
      { type: "reading", post: "old", readAt: "2026-02-12T09:00:00.000Z", views: 3_000 },
    ],
  });
  const say = (words: string) => late.as("marketer").in("#glow-team").say(words);
  expect((await say("stats lia")).text).toContain("3,000 views, +3,000 last week (3,000 first seen on older posts).");
  expect((await say("stats lia last week")).text).toContain("Of it 3,000 first seen on older posts.");
});

test("a line for each creator, week, post, format, tier or code, the largest first", async () => {
  expect((await marketer("stats by creator")).text).toContain("Mia      57,000   6.0%      11  $50.00");
  expect((await marketer("stats by week")).text).toContain("2026-W07 so far  +45,000  6.3%     +18      2");
  expect((await marketer("stats mia by post")).text).toContain("Mia 3 Feb   48,000   5.0%");
  expect((await marketer("stats by format")).text).toContain("routine   54,200");
  expect((await marketer("stats by tier")).text).toContain("nano    6,200");
  expect((await marketer("stats by code")).text).toContain("MIA15  57,000");
  expect((await marketer("stats by campaign")).text).toContain("Spring Glow  63,200");
});

test("a chart says its finding, for those who cannot see it too", async () => {
  const { blocks } = await marketer("stats by week chart");
  const chart = blocks.find(({ kind }) => kind === "chart");
  expect(chart).toMatchObject({
    chart: {
      title: "Views by week: most in 2026-W07 so far (45,000)",
      shape: "line",
      series: [{ values: [undefined, 4_000, 14_200, 45_000] }],
    },
  });
});

test("the file has every figure, unrounded, and only what its reader may see", async () => {
  const file = (await marketer("stats by creator csv")).blocks.find(({ kind }) => kind === "file");
  expect(file).toMatchObject({ file: { name: "spring-glow-by-creator.csv" } });
  expect(JSON.stringify(file)).toContain("revenue");
  const bare = (await bot.as("viewer").in("#creators").say("stats by creator csv")).blocks;
  expect(JSON.stringify(bare)).not.toMatch(/revenue|orders|spend|cpa/);
});

test("one metric in depth comes with its formula", async () => {
  expect((await marketer("stats mia er")).text).toContain(
    "Mia: ER by views 6.0% = (likes + comments + shares) 3,420 / 57,000 views, pooled over 2 posts.",
  );
  expect((await marketer("stats jon cpa")).text).toContain("Cost per conversion – (gifted)");
  expect((await marketer("stats lia cpa")).text).toContain("Lia has no posts yet.");
});

test("a post is named by its link, its video id, its day, or as the last one", async () => {
  for (const words of [
    "/stats https://www.tiktok.com/@mia.skin/video/7301?is_from_webapp=1",
    "/stats 7301",
    "/stats mia 3 feb",
    "stats mia's post of 3 Feb",
  ])
    expect((await marketer(words)).text).toContain("Mia's post of 3 Feb: 48,000 views, +36,000 last week. 2,100 likes");
  expect((await marketer("stats mia last video")).text).toContain("Mia's post of 10 Feb: 9,000 views");
});

test("a code's stats are its creator's, with the code's own orders", async () => {
  expect((await marketer("stats mia15")).text).toContain("Code MIA15 (Mia): 57,000 views on 2 posts");
  expect((await marketer("stats code NOPE1")).text).toContain("No booking has the code NOPE1.");
});

test("what is not there says so and names the next step", async () => {
  expect((await marketer("stats lia")).text).toContain("Lia has no posts yet.");
  const quiet = await marketer("stats jon this week");
  expect(quiet.text).toContain("Jon: nothing was read 16 Feb – 22 Feb so far. The last reading is of 5 Feb.");
  expect((await quiet.press("Campaign to date")).text).toContain("Jon: 6,200 views");
  expect((await marketer("stats mya")).text).toContain('I know no creator called "mya". Did you mean Mia?');
});

test("several who have not posted are told in their number", async () => {
  const own = await threeCreators([{ type: "creator-set", creator: "ana", handle: "@ana" }]);
  await own.add({ type: "booking-set", campaign: "spring-glow", creator: "ana", stage: "agreed" });
  const { text } = await own.as("marketer").in("#team").say("stats not posted");
  expect(text).toContain("2 creators have no posts yet.");
});

test("what is only of posts that are gone is not said to be unread", async () => {
  const own = await glowFigures();
  for (const { id } of (await own.store.posts(own.brand)).filter(({ creator }) => creator === "mia"))
    await own.add({ type: "post-set", post: id, gone: true });
  const { text } = await own.as("marketer").in("#glow-team").say("stats mia");
  expect(text).toContain("Mia: 57,000 views on 2 posts");
  expect(text).toContain("All of it is of posts that are gone; their last figures stay.");
});

test.each([
  ["stats week_99", "Spring Glow has 9 weeks; there is no week 99."],
  ["top views week_99", "Spring Glow has 9 weeks; there is no week 99."],
  ["how many views in week 99?", "Spring Glow has 9 weeks; there is no week 99."],
  ["stats mia week_7", "That time is still to come: Spring Glow is in week 5 of 9."],
  ["stats 2026-W20", "That time is still to come: Spring Glow is in week 5 of 9."],
])("%s is of no week that has been, and says how many there are", async (words, sentence) => {
  const own = await threeCreators();
  const answer = await own.as("marketer").in("#team").say(words);
  expect(answer.text).toBe(`${sentence}\n[Campaign to date] [This week]`);
  expect((await answer.press("Campaign to date")).text).toContain("12,000");
});

test("a span before the first post is told as that, not as if there were none by now", async () => {
  const { text, buttons } = await marketer("stats mia 2026-01-05..2026-01-11");
  expect(text).toContain("Mia had no posts until 11 Jan.");
  expect(buttons).toContain("Campaign to date");
});

test.each([
  ["stats 2026-W60", "I don't know that period."],
  ["stats last_99999d", "I don't know that period."],
  ["top views limit:0", "Say a whole number from 1 to 25."],
  ["how many views in 2026-W60?", "I don't know that period."],
  ["views in the last 99 months", "I don't know that period."],
])("%s: a value that cannot be is named, and neither dropped nor taken for something else", async (said, answer) => {
  expect((await marketer(said)).text).toContain(answer);
});

test("of the last two weeks the one that was read is told, also before anything is read in this one", async () => {
  const { text } = await marketer("stats mia last 2 weeks");
  expect(text).toContain("Mia by week, 9 Feb – 22 Feb so far\n");
  expect(text).toContain("2026-W07");
  expect(text).toContain("+45,000");
});

test("many posts that cannot be compared are counted, not named", async () => {
  const bot = await glowFigures();
  for (const day of ["11", "12"]) {
    const post = `p${day}`;
    await bot.add({ type: "post-set", post, campaign: "glow", creator: "jon", postedOn: `2026-02-${day}` });
    await bot.add({ type: "reading", post, readAt: "2026-02-16T08:00:00.000Z", views: 900 });
  }
  const { text } = await bot.as("marketer").in("#glow-team").say("stats mia vs jon");
  expect(text).toContain("4 other posts are not comparable at that age.");
  expect(text).not.toContain("not comparable yet");
});

test("two creators are compared at the same age, and what is too young says so", async () => {
  const answer = await marketer("stats mia vs jon");
  expect(answer.text).toBe(
    [
      "At 11 days old: Mia's post 35,786 views, ER 5.0%; Jon's post 6,097 views, ER 11.1%.",
      "Mia's post of 10 Feb is 6 days old: not comparable yet. Jon's post of 13 Feb is 3 days old: not comparable yet.",
      "[Lifetime instead]",
    ].join("\n"),
  );
  expect((await answer.press("Lifetime instead")).text).toContain("Mia and Jon\nCreator");
  expect((await marketer("stats mia vs lia")).text).toContain("Not comparable yet");
  expect((await marketer("stats mia vs mia")).text).toContain("one and the same");
});

test("the campaign's budget and time are said to those who may see them, the week to all", async () => {
  expect((await marketer("stats")).text).toContain("$750.00 of $80,000.00 committed, 46.0% of the time gone.");
  const german = (await glowFigures({ locale: "de-DE" })).as("marketer").in("#glow-team");
  expect((await german.say("stats")).text).toContain("46,0\u00a0% of the time gone");
  const bare = (await bot.as("host").in("#glow-team").say("stats")).text;
  expect(bare).toContain("Spring Glow, week 5 of 9: 63,200 views on 3 of 4 posts, +45,000 last week.");
  expect(bare).not.toMatch(/\$|orders|committed/);
});

test("what was read in another year tells which, in lines and in labels", async () => {
  const later = (await glowFigures({ now: "2027-01-11T09:00:00.000Z" })).as("marketer").in("#glow-team");
  expect((await later.say("stats mia")).text).toContain("Read Mon, 16 Feb 2026");
  expect((await later.say("stats mia by post chart")).text).toMatch(/3 Feb 2026.*█/);
});

test("before there is a campaign everybody hears what comes first, and who can do it", async () => {
  const empty = await startBot();
  const admin = await empty.as("admin").in("#glow-team").say("stats");
  expect(admin.text).toBe(
    "Nothing is set up here yet. Three things, each can wait: a campaign, your creators, the rooms.\n" +
      "[New campaign] [Bring creators (CSV)] [Rooms and people]",
  );
  expect((await empty.as("viewer").in("#creators").say("stats")).buttons).toEqual(["help"]);
  expect((await empty.as("host").in("#creators").say("top")).text).toContain("There is no campaign yet.");
});

test("a brand with several campaigns asks which, and a creator who is in one of them needs no asking", async () => {
  const two = await glowFigures({ rooms: {}, entries: [{ type: "campaign-set", campaign: "calm", name: "Calm" }] });
  const say = (words: string) => two.as("marketer").direct().say(words);
  const asked = await say("stats");
  expect(asked.text).toContain("Which campaign?");
  expect((await asked.press("Spring Glow")).text).toContain("63,200 views");
  expect((await say("stats mia")).text).toContain("57,000 views on 2 posts");
  expect((await say("stats calm")).text).toContain("Calm has no posts yet.");
  expect((await say("stats by campaign")).text).toContain("All campaigns\nCampaign      Views");
  expect((await say("stats mia by campaign")).text).toContain("Mia by campaign");
});

test("what is refused is told in its own number", async () => {
  const viewer = bot.as("viewer").in("#creators");
  expect((await viewer.say("stats orders")).text).toContain("Orders are for marketers.");
  expect((await viewer.say("stats roas")).text).toContain("ROAS is for marketers.");
});

test.each([
  ["stats since 1 feb", "Spring Glow, 1 Feb – 16 Feb so far:"],
  ["stats 9 Feb - 15 Feb", "Spring Glow, 9 Feb – 15 Feb:"],
  ["stats mia since 9 feb", "Mia, 9 Feb – 16 Feb so far:"],
  ["stats next week", 'I know no such time as "next". Say last week'],
  ["stats W07", "Spring Glow, 9 Feb – 15 Feb so far:"],
  ["stats 30 feb", 'I know no such time as "30 feb".'],
  ["stats W53", 'I know no such time as "W53".'],
  ["stats nobody", 'I know no creator called "nobody".'],
  ["creator remind them", 'I can\'t tell whom "them" means here: say a name or a handle.'],
])("%s is about a time where it names one", async (words, told) => {
  expect((await marketer(words)).text).toContain(told);
});

test("a campaign is known by how its name begins, unless a creator is called so or two begin alike", async () => {
  const bot = await startBot({
    rooms: { "#glow-team": { purposes: ["team"] } },
    entries: [
      "campaign new Spring Glow 2026",
      'campaign new "Maya Launch"',
      'creator add @maya campaign:"Maya Launch"',
    ],
  });
  const say = async (words: string) => (await bot.as("marketer").in("#glow-team").say(words)).text;
  expect(await say("stats spring glow by week")).toContain("Spring Glow 2026 has no posts yet.");
  expect(await say("stats maya")).toContain("@maya has no posts yet.");
  await bot.as("admin").in("#glow-team").say("campaign new Spring Glow 2027");
  expect(await say("stats spring glow")).toContain("I know no creator");
});

test("by what nobody has said, the answer is how to say it, and not that nothing was read", async () => {
  const bot = await startBot({
    rooms: { "#glow-team": { purposes: ["team"] } },
    entries: ["campaign new Glow", "creator add @maya", "log maya 5k views"],
  });
  const by = async (what: string) => (await bot.as("marketer").in("#glow-team").say(`stats by ${what}`)).text;
  expect(await by("format")).toBe(
    "Glow: no post has a format yet. Say it with its day, like: post maya 3 feb format:routine",
  );
  expect(await by("hook")).toContain("no post has a hook yet");
  expect(await by("niche")).toContain("no creator has a niche yet");
  expect(await by("tier")).toContain("nobody's followers are known yet");
  expect(await by("code")).toContain("no creator has a code yet");
});

test("a rate that is unknown says what is missing, and has no benchmark beside it", async () => {
  const bot = await startBot({
    rooms: { "#glow-team": { purposes: ["team"] } },
    entries: ["campaign new Glow", "creator add @maya 12k", "log maya 5k views 300 likes"],
  });
  const { text } = await bot.as("marketer").in("#glow-team").say("stats");
  expect(text).toContain("ER by views – (comments and shares not logged).\n");
});

test("what is agreed before anything is posted is told", async () => {
  const bot = await startBot({
    rooms: { "#glow-team": { purposes: ["team"] } },
    entries: ["campaign new Glow", "creator add @maya fee:300 stage:agreed"],
  });
  const say = async (words: string) => (await bot.as("marketer").in("#glow-team").say(words)).text;
  expect(await say("stats maya spend")).toContain("@maya: Spend (committed) $300.00");
  expect(await say("what's maya's fee")).toContain("$300.00");
  expect(await say("stats maya views")).toContain("@maya has no posts yet.");
});
