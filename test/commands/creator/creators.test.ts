import { expect, test } from "vitest";

import { startBot } from "../../support/bot.ts";
import { threeCreators } from "../../support/three-creators.ts";

test("who has not agreed yet is not overdue", async () => {
  const bot = await threeCreators([
    { type: "booking-set", campaign: "spring-glow", creator: "sana", stage: "invited" },
  ]);
  const { text } = await bot.as("host").in("#team").say("creator list");
  expect(text).toContain("Nobody is overdue.");
});

test("nobody with a post is counted as a candidate besides", async () => {
  const bot = await threeCreators([
    { type: "booking-set", campaign: "spring-glow", creator: "mia", stage: "candidate" },
  ]);
  const { text } = await bot.as("host").in("#team").say("creator list");
  expect(text).toContain("3 creators, 1 posted all, 1 some, 1 nothing yet.");
});

test("the list says who has not posted and who is overdue, without money where creators read", async () => {
  const bot = await threeCreators();
  const host = await bot.as("host").in("#team").say("creator list");
  expect(host.text).toContain("Spring Glow: 3 creators, 1 posted all, 1 some, 1 nothing yet. Overdue: Sana.");
  expect(host.text).not.toContain("500");
  expect((await bot.as("marketer").in("#team").say("creator list")).text).toMatch(
    /Mia +agreed +1\/2 +– +MIA15 +\$500\.00/,
  );
  expect((await host.press("Overdue (1)")).text).toContain("Spring Glow, overdue: 1 creator.");
  expect((await host.press("CSV")).text).toContain("'@sana,Sana,agreed,0,1,2026-02-10");
});

test("fees that were agreed by post are added up, and posts of which nobody said how many stand alone", async () => {
  const glow = { campaign: "glow", creator: "mia" } as const;
  const bot = await startBot({
    entries: [
      { type: "campaign-set", campaign: "glow", name: "Glow" },
      { type: "creator-set", creator: "mia", handle: "@mia.skin" },
      { type: "booking-set", ...glow, stage: "agreed" },
      { type: "post-set", ...glow, post: "7301", videoId: "7301", postedOn: "2026-02-03", feeCents: 25_000 },
      { type: "post-set", ...glow, post: "7302", videoId: "7302", postedOn: "2026-02-10", feeCents: 20_000 },
    ],
  });
  const list = await bot.as("marketer").in("#team").say("creator list");
  expect(list.text).toMatch(/@mia\.skin +posted +2 +– +– +\$450\.00 +\$0\.00/);
  expect((await list.press("CSV")).text).toContain("posted,2,,,,,,,,450,");
});

test("fifteen rows fit a phone, the rest is behind a button", async () => {
  const bot = await threeCreators();
  const handles = Array.from({ length: 20 }, (_, i) => `@${String.fromCharCode(97 + i).repeat(8)}`);
  const host = bot.as("host").in("#team");
  await (await host.say(`creator add ${handles.join(" ")}`)).press("Add 20");
  const list = await host.say("creator list");
  expect(list.text.split("\n")).toHaveLength(1 + 1 + 15 + 1);
  expect((await list.press("All 23")).text.split("\n")).toHaveLength(1 + 1 + 23 + 1);
});

test("an empty campaign and a room without one name the next step", async () => {
  const bot = await startBot();
  const host = bot.as("host").in("#team");
  expect((await host.say("creator list")).text).toContain("There is no campaign yet.");
  expect((await host.say("creator add @mia.skin")).text).toContain("there is no campaign yet to book them for");
  await host.say("campaign new Glow");
  expect((await host.say("creator list")).text).toContain("Nobody is in Glow yet.");
});

test("a creator is added with followers, niche, code, fee, posts and due day", async () => {
  const bot = await threeCreators();
  const added = await bot
    .as("marketer")
    .in("#team")
    .say('creator add @lia.glow 12.4k skincare code:lia15 fee:250 posts:2 due:"29 Mar"');
  expect(added.text).toContain(
    "Added @lia.glow to Spring Glow: candidate, 12,400 followers, skincare, 2 posts, due Mar 29, code LIA15, $250.00.",
  );
  expect(await bot.store.bookings("home")).toContainEqual(
    expect.objectContaining({ creator: "liaglow", code: "LIA15", feeCents: 25_000, posts: 2, dueOn: "2026-03-29" }),
  );
});

test("a bare number after the handle is the followers and nothing else", async () => {
  const bot = await threeCreators();
  const added = await bot.as("marketer").in("#team").say("creator add @lia.glow 12400");
  expect(added.text).toContain("Added @lia.glow to Spring Glow: candidate, 12,400 followers.");
});

test("several handles get one preview; who is known is booked, not doubled", async () => {
  const bot = await threeCreators();
  await bot.add({ type: "creator-set", creator: "kim", handle: "@kim.runs", name: "Kim" });
  const preview = await bot.as("host").in("#team").say("creator add @lia.glow 8k food, kim.runs and @mia.skin");
  expect(preview.text).toContain(
    "3 creators for Spring Glow: 1 new (@lia.glow), 1 known already (Kim), 1 in it already (Mia).",
  );
  await preview.press("Add 2");
  expect(await bot.store.creators("home")).toHaveLength(5);
  expect(await bot.store.bookings("home")).toHaveLength(5);
  expect((await preview.press("Add 2")).text).toContain("Nothing to change.");
});

test("a handle that is one letter off is asked about", async () => {
  const bot = await threeCreators();
  const asked = await bot.as("host").in("#team").say("creator add @mia.skim posts:3");
  expect(asked.text).toContain("@mia.skim is one letter off @mia.skin, who is here already (Mia). The same?");
  expect(await bot.store.creators("home")).toHaveLength(3);
  expect((await asked.press("It is @mia.skin")).text).toContain("Mia (@mia.skin) in Spring Glow: 3 posts.");
  expect((await asked.press("No, add @mia.skim")).text).toContain("Added @mia.skim");
});

test("a renamed creator is found under both handles", async () => {
  const bot = await threeCreators();
  const host = bot.as("host").in("#team");
  await host.say("creator add @mia.glows was:@mia.skin");
  expect((await host.say("creator stage @mia.skin invited")).text).toContain("Mia in Spring Glow: invited");
  expect((await host.say("creator add @mia.skin")).text).toContain("@mia.skin is in Spring Glow already");
  expect((await host.say("creator add @jon.eats was:@sana")).text).toContain("@jon.eats is Jon's handle.");
});

test("a host sets no fee", async () => {
  const bot = await threeCreators();
  const refused = await bot.as("host").in("#team").say("creator add @ana fee:20");
  expect(refused.text).toContain("Fees are for marketers to set.");
  expect(await bot.store.creators("home")).toHaveLength(3);
  expect((await refused.press("Add without the fee")).text).toContain("Added @ana to Spring Glow: candidate.");
});

test("stages are set for one at once, for many after a preview", async () => {
  const bot = await threeCreators();
  const host = bot.as("host").in("#team");
  expect((await host.say("creator stage sana product sent")).text).toContain(
    "Sana in Spring Glow: product sent (was agreed).",
  );
  const preview = await host.say("creator stage all dropped");
  expect(preview.text).toContain("Spring Glow: 3 creators to dropped: Mia, Jon and Sana.");
  await (await preview.press("Set 3")).press("Undo");
  expect((await host.say("creator stage mia, jon product sent")).text).toContain("1 is there already.");
  expect((await host.say("creator stage nobody agreed")).text).toContain('I know no creator called "nobody".');
});

test("whoever has posted is no longer agreed, in the list and for a change alike", async () => {
  const bot = await threeCreators();
  const marketer = bot.as("marketer").in("#team");
  await marketer.say("creator add @pia stage:agreed posts:1");
  await marketer.say("creator add @ria stage:agreed posts:1");
  await marketer.say("log pia 10k views");
  expect((await marketer.say("creator list agreed")).text).not.toContain("@pia");
  const preview = await marketer.say("creator stage agreed dropped");
  expect(preview.text).toContain("@ria");
  expect(preview.text).not.toContain("@pia");
});

test("posted and paid cannot be set, and it is said what they follow from", async () => {
  const bot = await threeCreators();
  const host = bot.as("host").in("#team");
  expect((await host.say("creator stage mia posted")).text).toContain("Posted follows by itself");
  expect((await host.say("creator stage mia paid")).text).toContain("Paid follows by itself");
  const asked = await host.say("creator stage mia");
  expect((await asked.press("declined")).text).toContain("Mia in Spring Glow: declined");
});

test("a person is one creator", async () => {
  const bot = await threeCreators();
  const host = bot.as("host").in("#team");
  expect((await host.say("creator link mia @mimi")).text).toContain("mimi is Mia (@mia.skin) from now on");
  const asked = await host.say("creator link jon mimi");
  expect(asked.text).toContain("That person is linked to Mia already.");
  await asked.press("Jon instead");
  const creators = await bot.store.creators("home");
  expect(creators.map(({ id, users }) => [id, users])).toEqual([
    ["mia", []],
    ["jon", ["console:mimi"]],
    ["sana", []],
  ]);
  expect((await host.say("creator link jon mimi unlink")).text).toContain("mimi is no longer linked to Jon.");
});

test("a handle with control characters is nobody's", async () => {
  const bot = await threeCreators();
  const said = await bot.as("host").in("#team").say("creator add @evil\u001b[2Jname");
  expect(said.text).toContain("That holds control characters");
  expect(await bot.store.creators("home")).toHaveLength(3);
});

test("somebody dropped whose posts are in is still counted, and still to be paid", async () => {
  const bot = await threeCreators();
  const marketer = bot.as("marketer").in("#team");
  expect((await marketer.say("creator stage jon dropped")).text).toContain("Shown as posted, since the posts are in.");
  const list = await marketer.say("creator list");
  expect(list.text).toContain("Spring Glow: 3 creators, 1 posted all");
  expect(list.text).toMatch(/Jon +posted/);
  expect(list.text).not.toContain("declined or dropped");
  expect((await marketer.say("costs")).text).toContain("$800.00 of $2,000.00 committed");
  expect((await marketer.say("creator stage mia dropped")).text).not.toContain("Shown as");
  expect((await marketer.say("creator list")).text).toContain("1 declined or dropped.");
});

test("a group and names together are all of them, after a preview", async () => {
  const bot = await threeCreators();
  const host = bot.as("host").in("#team");
  const preview = await host.say("creator stage not posted, mia invited");
  expect(preview.text).toContain("Spring Glow: 2 creators to invited: Sana and Mia.");
  await preview.press("Set 2");
  expect((await host.say("creator list invited")).text).toContain("Sana");
});

test.each(["creator add all", "creator add not posted", "creator add candidates", "creator add funny girl"])(
  "%s adds nobody",
  async (words) => {
    const bot = await threeCreators();
    expect((await bot.as("host").in("#team").say(words)).text).toMatch(/like @mia\.skin/);
    expect(await bot.store.creators("home")).toHaveLength(3);
  },
);

test("an arrow between two handles is a rename", async () => {
  const bot = await threeCreators();
  const host = bot.as("host").in("#team");
  expect((await host.say("creator add @mia.skin -> @mia.new")).text).toContain("@mia.skin is @mia.new from now on.");
  expect((await host.say("creator add @nobody.here -> @else")).text).toContain("I know no creator called");
  expect(await bot.store.creators("home")).toHaveLength(3);
});

test("a word that only buttons say is a word of the name", async () => {
  const bot = await threeCreators();
  expect((await bot.as("host").in("#team").say("creator add new girl")).text).toContain('Is "new girl" one handle?');
  expect(await bot.store.creators("home")).toHaveLength(3);
});

test("the list with a name is that creator's row", async () => {
  const bot = await threeCreators();
  const host = bot.as("host").in("#team");
  const row = await host.say("creator list mia");
  expect(row.text).toMatch(/Mia +agreed/);
  expect(row.text).not.toContain("Jon");
  expect((await host.say("creator list spring")).text).toContain("Jon");
  expect((await host.say("creator list nobody")).text).toContain('I know no campaign called "nobody".');
});
