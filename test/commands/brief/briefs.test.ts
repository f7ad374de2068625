import { beforeEach, expect, test } from "vitest";

import { brief as schema } from "../../../src/briefs/brief.ts";
import { Outbox } from "../../../src/schedule/outbox.ts";
import { Platform } from "../../schedule/world.ts";
import type { Bot } from "../../support/bot.ts";
import { startBot } from "../../support/bot.ts";
import { threeCreators } from "../../support/three-creators.ts";

let bot: Bot;
let platform: Platform;

beforeEach(async () => {
  bot = await threeCreators([
    { type: "room-set", room: "#creators", purposes: ["creators"] },
    { type: "room-set", room: "#team", purposes: ["team"] },
  ]);
  platform = connect(bot);
});

function connect(to: Bot): Platform {
  const rooms = new Platform();
  rooms.now = () => to.now;
  rooms.reaches = () => true;
  const outbox = new Outbox({
    ...{ store: to.store, rooms, now: () => to.now, compose: () => Promise.resolve(undefined) },
    report: (error) => {
      throw error;
    },
  });
  to.house.deliver = () => outbox.deliver();
  return rooms;
}

const host = () => bot.as("host").in("#team");
const glow = "the glow serum, $29, contact: Ana, usage rights 90 days";

async function newest(creator: string) {
  const [briefing] = (await bot.store.briefings("home")).filter((each) => each.creator === creator);
  return schema.parse(JSON.parse(briefing?.versions.at(-1)?.content ?? "{}"));
}

test("a brief knows the creator's own code, dates and number of posts from the booking", async () => {
  await bot.add({ type: "booking-set", campaign: "spring-glow", creator: "mia", dueOn: "2026-03-01" });
  await host().say(`brief draft mia about ${glow}`);
  expect(await newest("mia")).toMatchObject({ code: "MIA15", window: "until 1 March", deliverables: "2 posts" });
  await host().say(`brief draft sana about ${glow}`);
  // Sana's due day has passed; the campaign's end has not.
  expect(await newest("sana")).toMatchObject({ window: "until 22 March", contact: "Ana" });
});

test("briefs that are drafted one by one and together have no three hooks in common", async () => {
  await host().say(`brief draft mia about ${glow}`);
  await host().say(`brief draft all about ${glow}`);
  await (await host().say("brief draft jon")).press("Another angle");
  const hooks = await Promise.all(["mia", "jon", "sana"].map(async (id) => (await newest(id)).hooks.toSorted().join()));
  expect(new Set(hooks).size).toBe(3);
});

test("what a form fills in is a new version, and blanks that nobody filled stay", async () => {
  const first = await host().say("brief draft mia about the glow serum");
  const form = await first.press("Fill blanks");
  const second = await form.fill({ price: "$29" });
  expect(second.text).toContain("draft 2");
  expect(second.text).toContain("Blanks to fill: review contact, usage rights.");
  expect(await newest("mia")).toMatchObject({ price: "$29", code: "MIA15" });
});

test("a form for several leaves each their own dates", async () => {
  await bot.add({ type: "booking-set", campaign: "spring-glow", creator: "mia", dueOn: "2026-03-01" });
  const all = await host().say("brief draft mia, jon about the glow serum");
  const form = await all.press("Fill blanks");
  expect(form.text).toContain("window:\n");
  await form.fill({ price: "$29", contact: "Ana", rights: "90 days" });
  expect((await newest("mia")).window).toBe("until 1 March");
  expect((await newest("jon")).window).toBe("until 22 March");
});

test("nothing is sent without a click, and then one message names nobody", async () => {
  const draft = await host().say(`brief draft all about ${glow}`);
  expect(platform.said).toEqual([]);
  const sent = await (await draft.press("Send all 3")).press("Send 3");
  expect(sent.text).toContain("Sent: 3 briefs. #creators gets one message that names nobody");
  expect(platform.said).toHaveLength(1);
  expect(platform.said[0]).toMatchObject({ room: "#creators" });
  for (const name of ["Mia", "Jon", "Sana", "@"]) expect(platform.said[0]?.text).not.toContain(name);
  expect(platform.said[0]?.text).toContain("[My brief]");
});

test("two who press Send in the same moment post once, also where one of them sends fewer", async () => {
  await host().say(`brief draft all about ${glow}`);
  const [all, twice] = [await host().say("brief send all"), await host().say("brief send all")];
  const one = await host().say("brief send mia");
  await Promise.all([all.press("Send 3"), twice.press("Send 3"), one.press("Send to Mia")]);
  expect(platform.said).toHaveLength(1);
  await host().say("brief draft all about the lip balm, $9");
  await (await host().say("brief send all")).press("Send 3");
  expect(platform.said).toHaveLength(2);
});

test("two campaigns that are sent in the same moment are two messages", async () => {
  await bot.add({ type: "campaign-set", campaign: "autumn", name: "Autumn" });
  await bot.add({ type: "booking-set", campaign: "autumn", creator: "mia", stage: "agreed" });
  const drafts = ["Autumn", "Spring Glow"].map((name) =>
    host().say(`brief draft campaign:"${name}" mia about ${glow}, 2 to 8 March, code M10`),
  );
  await Promise.all((await Promise.all(drafts)).map((draft) => draft.press("Send to Mia")));
  expect(platform.said.map(({ text }) => text.split(":")[0]).toSorted()).toEqual(["Autumn", "Spring Glow"]);
});

test("each opens their own, and only what was sent to them", async () => {
  await host().say(`brief draft mia, jon about ${glow}`);
  await (await host().say("brief send mia")).press("Send to Mia");
  const mia = await bot.as("@mia.skin").in("#creators").say("mine brief");
  expect(mia.privately).toBe(true);
  expect(mia.text).toContain("MIA15");
  expect((await bot.as("@jon.eats").direct().say("mine brief")).text).toContain("No brief for you yet.");
});

test("a question goes to the team's room, and its answer to whoever asked and below the brief", async () => {
  await (await host().say(`brief draft mia about ${glow}`)).press("Send to Mia");
  const mia = await bot.as("@mia.skin").direct().say("mine brief");
  const form = await mia.press("Ask a question");
  await form.fill({ question: "May I sing?" });
  expect(platform.said.at(-1)).toMatchObject({ room: "#team" });
  expect(platform.said.at(-1)?.text).toContain('Mia asks Ana about the brief (glow serum): "May I sing?"');
  const status = await host().say("brief send");
  const empty = await (await status.press("Answer Mia")).fill({ answer: "  " });
  expect(empty.text).toContain("What is the answer?");
  const long = await (await status.press("Answer Mia")).fill({ answer: "so ".repeat(400) });
  expect(long.text).toContain("1,000");
  const answer = await (await status.press("Answer Mia")).fill({ answer: "Please do." });
  expect(answer.text).toContain('Mia has your answer to "May I sing?": "Please do."');
  expect(platform.said.at(-1)).toMatchObject({ room: "console:@mia.skin" });
  expect((await bot.as("@mia.skin").direct().say("mine brief")).text).toContain('The team: "Please do."');
  expect((await host().say("brief answer mia really")).text).toContain("No question is open.");
});

async function asks(question: string) {
  await (await host().say(`brief draft mia about ${glow}`)).press("Send to Mia");
  await (await (await bot.as("@mia.skin").direct().say("mine brief")).press("Ask a question")).fill({ question });
  const { ref = "" } = platform.said.at(-1) ?? {};
  return { isAddressed: false, replyTo: { id: "asked", author: "looseleaf", text: "", ref } };
}

const toMia = () => platform.said.filter(({ room }) => room === "console:@mia.skin").map(({ text }) => text);

test("of two who answer at once one reaches the creator, and the other is told and may add to it", async () => {
  await asks("May I sing?");
  const forms = await Promise.all(
    ["host", "marketer"].map(async (who) => (await bot.as(who).in("#team").say("brief send")).press("Answer Mia")),
  );
  const [one, two] = await Promise.all([
    forms[0]?.fill({ answer: "Please do." }),
    forms[1]?.fill({ answer: "Better not." }),
  ]);
  expect(one?.text).toContain('Mia has your answer to "May I sing?": "Please do."');
  expect(two?.text).toContain('Mia has an answer to "May I sing?" already, by host: "Please do." Yours was not sent.');
  expect(toMia()).toHaveLength(1);
  const more = await two?.press("Add to it");
  expect(more?.text).toContain("Better not.");
  await more?.fill({ answer: "In English, please." });
  expect(toMia().at(-1)).toContain('The team adds: "In English, please."');
  const own = await bot.as("@mia.skin").direct().say("mine brief");
  expect(own.text).toContain('You asked: "May I sing?" The team: "Please do." And: "In English, please."');
});

test("the team's words below the question answer it, whatever they begin with", async () => {
  const below = await asks("Which day?");
  const answer = await host().say("post it when &gt;2 days are left, &amp; have fun", below);
  expect(answer.text).toContain('Mia has your answer to "Which day?": "post it when >2 days are left, & have fun"');
  expect(toMia()).toHaveLength(1);
  expect((await host().say("sure, thanks all", below)).isSilent).toBe(true);
  expect((await host().say("post it on Monday, I meant to say", { ...below, isAddressed: true })).text).toContain(
    "already",
  );
  expect((await host().say("help", { ...below, isAddressed: true })).text).toContain("brief");
  expect(toMia()).toHaveLength(1);
});

test("talk with somebody else below the question, and what creators and strangers say there, is no answer", async () => {
  const below = await asks("Which day?");
  const to = { ...below, mentions: new Map([["U_ANA", "console:ana"]]) };
  expect((await host().say("<@U_ANA> could you take this?", to)).isSilent).toBe(true);
  expect((await bot.as("somebody").in("#team").say("any day", below)).isSilent).toBe(true);
  expect((await bot.as("@jon.eats").in("#team").say("any day", below)).isSilent).toBe(true);
  expect(toMia()).toEqual([]);
  expect((await host().say("brief send")).text).toContain('Mia asks: "Which day?"');
});

test("the team sees who has opened theirs and who has got it", async () => {
  const preview = await (await host().say(`brief draft all about ${glow}`)).press("Send all 3");
  await preview.press("Send 3");
  await bot.as("@mia.skin").direct().say("mine brief");
  await (await bot.as("@jon.eats").direct().say("mine brief")).press("Got it");
  const status = await host().say("brief send");
  expect(status.text).toContain("3 briefs, 1 sent and not opened, 1 opened, 1 understood.");
  expect(status.text).toContain("Not opened yet: Sana.");
});

test("a new version says what changed since the one that was read", async () => {
  await (await host().say(`brief draft mia about ${glow}`)).press("Send to Mia");
  await bot.as("@mia.skin").direct().say("mine brief");
  const again = await host().say('brief draft window:"6 to 12 March" mia');
  expect(again.text).toContain("draft 2");
  expect((await bot.as("@mia.skin").direct().say("mine brief")).text).not.toContain("6 to 12 March");
  await again.press("Send to Mia");
  const opened = await bot.as("@mia.skin").direct().say("mine brief");
  expect(opened.text).toContain("Changed since the version you read: When.");
});

test("a draft that was taken back after it was sent leaves its number, and what was opened, behind", async () => {
  await (await host().say(`brief draft mia about ${glow}`)).press("Send to Mia");
  await (await bot.as("@mia.skin").direct().say("mine brief")).press("Got it");
  expect((await host().say("undo")).text).toContain("Taken back: a brief");
  expect((await bot.as("@mia.skin").direct().say("mine brief")).text).toContain("No brief for you yet.");
  expect((await host().say("creator list mia")).text).not.toContain("Brief:");
  const again = await host().say("brief draft mia about the lip balm, $9, contact: Ana, usage rights 90 days");
  expect(again.text).toContain("(draft 2)");
  expect((await host().say("brief send")).text).toContain("1 brief, 1 not sent.");
  expect((await bot.as("@mia.skin").direct().say("mine brief")).text).toContain("No brief for you yet.");
  await again.press("Send to Mia");
  expect((await host().say("brief send")).text).toContain("1 brief, 1 sent and not opened.");
  expect((await bot.as("@mia.skin").direct().say("mine brief")).text).toContain("lip balm");
  expect((await host().say("brief send")).text).toContain("1 brief, 1 opened.");
});

test("a draft that was taken back unsent and is put back is no other one's version", async () => {
  await host().say(`brief draft mia about ${glow}`);
  const undone = await host().say("undo");
  const second = await host().say("brief draft mia about the lip balm, $9, contact: Ana, usage rights 90 days");
  await second.press("Send to Mia");
  await undone.press("Put it back");
  expect((await bot.as("@mia.skin").direct().say("mine brief")).text).toContain("lip balm");
  const versions = (await bot.store.briefings("home")).flatMap((each) => each.versions);
  expect(versions.map(({ version, sentAt }) => [version, sentAt !== undefined])).toEqual([
    [1, false],
    [2, true],
  ]);
});

test("two who draft for the same creator in one moment make two versions", async () => {
  const drafts = await Promise.all(
    ["the glow serum", "the lip balm"].map((what) => host().say(`brief draft mia about ${what}, $9`)),
  );
  expect(drafts.map(({ text }) => /draft (\d)/.exec(text)?.[1]).toSorted()).toEqual(["1", "2"]);
  await drafts[1]?.press("Send to Mia");
  const [briefing] = await bot.store.briefings("home");
  expect(briefing?.versions.map(({ version }) => version)).toEqual([1, 2]);
});

test("an English request for a German brief: dates and terms are translated, facts are named for the host", async () => {
  const said =
    "in German about the glow serum, 15% off, made by hand in Lyon, post 2 to 8 March, usage rights 90 days organic";
  const draft = await host().say(`brief draft mia ${said}`);
  expect(draft.text).toContain("Brief for Mia: glow serum (draft 1).");
  expect(draft.text).toContain("Still in English, since facts are not mine to translate: made by hand in Lyon.");
  expect(await newest("mia")).toMatchObject({ language: "de", window: "2. bis 8. März", rights: "90 Tage, organisch" });
  expect((await newest("mia")).offer).toBe("15% Rabatt");
  await host().say('brief fill mia window:"until 12 March"');
  expect((await newest("mia")).window).toBe("bis 12. März");
});

test("one brief or all are a text to copy", async () => {
  await host().say(`brief draft all about ${glow}`);
  const one = await (await (await host().say("brief draft mia")).press("More")).press("As text");
  expect(one.blocks).toContainEqual(expect.objectContaining({ kind: "file" }));
  const three = await (await host().say("brief draft all")).press("Preview three");
  const [file] = (await three.press("As text")).blocks.flatMap((block) => (block.kind === "file" ? [block.file] : []));
  expect(file?.name).toBe("briefs.txt");
  for (const handle of ["@mia.skin", "@jon.eats", "MIA15", "Usage rights: 90 days"])
    expect(file?.content).toContain(handle);
});

test("the versions of a brief are kept, and what changed between them is seen", async () => {
  await (await host().say(`brief draft mia about ${glow}`)).press("Send to Mia");
  await host().say('brief draft window:"6 to 12 March" mia');
  const read = await host().say("brief draft mia");
  expect(read.buttons.length).toBeLessThanOrEqual(4);
  const more = await read.press("More");
  expect(more.buttons.length).toBeLessThanOrEqual(4);
  const versions = await more.press("Versions");
  expect(versions.text).toMatch(/Draft 2, .*, not sent\. Changed: When\.\nDraft 1, .*, sent\.\n/);
  const first = await versions.press("Draft 1");
  expect(first.text).toContain("When: Until 22 March");
  expect(first.text).toContain("Since then, in draft 2: When.");
  expect(first.text).toMatch(/\+ When: 6 to 12 March/);
});

test("more briefs than three hooks can be told apart for say so", async () => {
  const campaign = "huge";
  await bot.add({ type: "campaign-set", campaign, name: "Huge" });
  for (let i = 0; i < 366; i++) {
    await bot.add({ type: "creator-set", creator: `h${i}`, handle: `@h${i}.makes` });
    await bot.add({ type: "booking-set", campaign, creator: `h${i}`, stage: "agreed", code: `H${i}` });
  }
  const draft = await host().say(`brief draft campaign:Huge all about ${glow}`);
  expect(draft.text).toContain("366 briefs");
  expect(draft.text).toContain("My hooks are not enough for so many: 4 share their three with somebody.");
  expect(draft.text).not.toContain("Each has its own");
});

test("a brief for an ad stands beside the one for a post", async () => {
  await host().say(`brief draft mia about ${glow}`);
  await (await (await host().say("brief draft mia")).press("More")).press("As an ad");
  const kinds = (await bot.store.briefings("home")).map(({ isAd }) => isAd);
  expect(kinds).toEqual([false, true]);
});

test("the brand's name is filled from setup, and is a blank only where nobody said it", async () => {
  expect((await host().say("brief draft mia about the glow serum, $29")).text).toContain("Blanks to fill: brand name,");
  await bot.as("admin").in("#team").say("setup brand name:Linnet");
  expect((await host().say("brief draft mia about the glow serum, $29")).text).not.toContain("brand name");
  expect((await newest("mia")).product).toBe("Linnet glow serum");
  await host().say("brief draft jon about the Kasko bike helmet, $29");
  expect((await newest("jon")).product).toBe("Kasko bike helmet");
});

test.each([
  ["brief draft mia kind:ad", "Ad brief for Mia: glow serum (draft 1)."],
  ["brief draft mia as an ad", "Ad brief for Mia: glow serum (draft 1)."],
  ["brief draft mia looser", "Brief for Mia: glow serum (draft 2)."],
  ["brief draft mia, another angle", "Brief for Mia: glow serum (draft 2)."],
  ["brief draft mia as text", "1 brief as text."],
  ["brief draft mia kind:advert", "kind"],
])("%s, where there is a brief", async (said, answered) => {
  await host().say(`brief draft mia about ${glow}`);
  const answer = await host().say(said);
  expect(answer.text).toContain(answered);
});

test("a creator sees no draft and cannot write one", async () => {
  await host().say(`brief draft mia about ${glow}`);
  const mia = bot.as("@mia.skin").direct();
  expect((await mia.say("mine")).text).not.toContain("brief");
  expect((await mia.say("brief draft mia about gold")).text).toContain("for hosts");
  await (await host().say("brief draft mia")).press("Send to Mia");
  expect((await mia.say("mine")).text).toContain("Your brief is ready.");
});

test("a product called like a part of a handle is nobody's name", async () => {
  const answer = await host().say("brief draft skin cream, $29");
  expect(answer.text).toContain("Whom is it for?");
  expect((await answer.press("For all")).text).toContain("3 briefs: skin cream.");
});

test("sixty briefs are drafted, sent with one click and opened, each its own", async () => {
  const campaign = "big";
  const names = Array.from({ length: 60 }, (_, i) => `c${i}`);
  bot = await startBot({
    entries: [
      { type: "campaign-set", campaign, name: "Big" },
      { type: "room-set", room: "#creators", purposes: ["creators"], campaign },
      ...names.flatMap((id) => [
        { type: "creator-set" as const, creator: id, handle: `@${id}.makes` },
        { type: "booking-set" as const, campaign, creator: id, stage: "agreed" as const, code: `${id.toUpperCase()}X` },
      ]),
    ],
  });
  platform = connect(bot);
  await (await host().say(`brief draft all about ${glow}, 2 to 29 March`)).press("Send all 60");
  expect(platform.said).toHaveLength(1);
  for (const id of ["c0", "c17", "c59"])
    expect((await bot.as(`@${id}.makes`).direct().say("mine brief")).text).toContain(`${id.toUpperCase()}X`);
  const hooks = (await bot.store.briefings("home")).map(({ versions }) => versions[0]?.content ?? "");
  expect(new Set(hooks.map((content) => schema.parse(JSON.parse(content)).hooks.toSorted().join())).size).toBe(60);
});

test("four hundred blanks are filled in one form and sent with one click, however long the names", async () => {
  const campaign = "big";
  const names = Array.from({ length: 400 }, (_, i) => `made.by.somebody.${i}`);
  bot = await startBot({
    entries: [
      { type: "campaign-set", campaign, name: "Big" },
      { type: "room-set", room: "#creators", purposes: ["creators"], campaign },
      ...names.flatMap((id) => [
        { type: "creator-set" as const, creator: id, handle: `@${id}` },
        { type: "booking-set" as const, campaign, creator: id, stage: "agreed" as const, code: `C${id.slice(17)}` },
      ]),
    ],
  });
  platform = connect(bot);
  const drafted = await host().say("brief draft all about the glow serum, contact: Ana");
  expect((await drafted.press("Preview three")).text).toContain("Send all 400");
  const form = await drafted.press("Fill blanks");
  expect(form.text).not.toContain("somebody");
  const filled = await form.fill({ price: "$29", window: "2 to 8 March", rights: "90 days" });
  expect(filled.text).toContain("400 briefs: glow serum.");
  expect(filled.text).not.toContain("Blanks");
  for (const name of ["made.by.somebody.0", "made.by.somebody.399"])
    expect(await newest(name)).toMatchObject({ price: "$29", contact: "Ana", window: "2 to 8 March" });
  expect((await filled.press("Send all 400")).text).toContain("Sent: 400 briefs.");
  expect(platform.said).toHaveLength(1);
});

test.each([
  ["draft a brief for mia about the glow serum, $29", "Brief for Mia: glow serum (draft 1)."],
  ["brief draft about the glow serum for mia", "Brief for Mia: glow serum (draft 1)."],
  ["brief draft @mia.skin, @jon.eats about the glow serum", "2 briefs: glow serum."],
  ["brief draft mia und jon über das Glow Serum, 29 €", "2 briefs: Glow Serum."],
  ["brief draft mia", "There is no brief for Mia yet."],
  ["brief draft mia, post it between the 2nd and the 9th of March", "What is it about?"],
  ["brief draft @nobody about the glow serum", 'I know no creator called "@nobody".'],
])("%s", async (said, answered) => {
  expect((await host().say(said)).text).toContain(answered);
});

test("a brief on nothing is not sent", async () => {
  await host().say('brief draft mia, say exactly "hi guys, you will all love this one, trust me"');
  expect((await host().say("brief send mia")).text).toContain("names no product yet.");
});

test("one creator's line says how far their brief is, and until when their video may be used", async () => {
  await bot.add({ type: "booking-set", campaign: "spring-glow", creator: "mia", rightsUntil: "2026-02-27" });
  await (await host().say(`brief draft mia about ${glow}`)).press("Send to Mia");
  const list = await host().say("creator list mia");
  expect(list.text).toContain("Usage rights until Feb 27");
  expect(list.text).toContain("Brief: sent, not opened.");
  expect((await host().say("creator list")).text).toContain("Usage rights end: Mia Feb 27 (in 11 days).");
  expect((await bot.as("@mia.skin").direct().say("mine")).text).toContain(
    "We may use your videos until Feb 27 (in 11 days).",
  );
});
