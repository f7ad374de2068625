import { beforeEach, expect, test } from "vitest";

import type { Answer, Bot } from "../support/bot.ts";
import { threeCreators } from "../support/three-creators.ts";

/** As TikTok makes them. */
const code = "#fT4Aj3+xTUPjbRdKVRUjz1PLvIkMpZ1uw+N0FPg6x1j8lOWlpQ6TkkF1G2E=";
const second = "#Qz8Lm2+aTUPjbRdKVRUjz1PLvIkMpZ1uw+N0FPg6x1j8lOWlpQ6TkkZ7Y9X=";

let bot: Bot;
beforeEach(async () => {
  bot = await threeCreators();
});

const mia = () => bot.as("@mia.skin").direct();
const host = () => bot.as("host").in("#team");
const marketer = () => bot.as("marketer").in("#team");

async function miasCode() {
  const posts = await bot.store.posts("home");
  return posts.find(({ id }) => id === "7301")?.spark;
}

async function kept(): Promise<string | undefined> {
  return bot.vault.open((await miasCode())?.kept ?? "");
}

async function show(who = marketer()): Promise<Answer> {
  return (await who.say("post mia")).press("Show the Spark code");
}

test("a creator gives the code of a post with its last day, and only its end is kept beside the post", async () => {
  const answer = await mia().say(`post spark ${code} until 3 mar`);
  expect(answer.text).toBe("Your post of Feb 3: Spark code …1G2E until Mar 3, 15 days left.\n[Undo]");
  expect(await miasCode()).toMatchObject({ ending: "1G2E", until: "2026-03-03" });
  expect(await kept()).toBe(code);
});

test.each([
  ["post spark CODE for 30 days", "2026-03-18"],
  ["post spark:CODE until:2026-03-01", "2026-03-01"],
  ["post 3 feb spark CODE until 30 days", "2026-03-18"],
  ["here's my spark code for the 3 feb video: CODE for 60 days", "2026-04-17"],
  ["CODE is my spark code, valid until 3 March", "2026-03-03"],
  ["mein Spark-Code: CODE bis 3.3.", "2026-03-03"],
  ["mi código spark es CODE hasta el 3 de marzo", "2026-03-03"],
])("it is understood in: %s", async (words, until) => {
  await mia().say(words.replace("CODE", code));
  expect(await miasCode()).toMatchObject({ ending: "1G2E", until });
  expect(await kept()).toBe(code);
});

test("how long it runs is asked, and a press keeps it", async () => {
  const asked = await mia().say(`spark code ${code}`);
  expect(asked.text).toBe("How long does the Spark code run?\n[7 days] [30 days] [60 days] [365 days]");
  expect(await miasCode()).toBeUndefined();
  await asked.press("7 days");
  expect(await miasCode()).toMatchObject({ until: "2026-02-23" });
});

test("a code that was never placed is forgotten after two days", async () => {
  const asked = await mia().say(`spark code ${code}`);
  bot.at("2026-02-18T09:00:00.001Z");
  expect((await asked.press("7 days")).text).toContain("I no longer have that Spark code at hand. Send it again.");
});

test("beside results it is left out of them, and kept on a press", async () => {
  const answer = await bot.as("@mia.skin").in("#results").say(`15k views, spark code ${code} until 3 mar`);
  expect(answer.text).toContain("15,000 views");
  expect(answer.text).toContain("There is a Spark code in that, which is not kept yet.");
  await answer.press("Keep the Spark code");
  expect(await miasCode()).toMatchObject({ until: "2026-03-03" });
});

test("said in a room, its writer is told to delete the message", async () => {
  const answer = await bot.as("@mia.skin").in("#results").say(`my spark code is ${code} until 3 mar`);
  expect(answer.text).toContain("Others here can read your message: delete it, I have the code.");
  expect((await mia().say(`my spark code is ${code} until 3 mar`)).text).not.toContain("delete");
});

test("a host gives it for anybody, a creator for nobody else", async () => {
  await host().say(`mia's spark code is #abc123 for 7 days`);
  expect(await miasCode()).toMatchObject({ ending: "23", until: "2026-02-23" });
  expect((await mia().say(`post jon spark ${code} for 7 days`)).text).toContain("You can change your own.");
  expect((await bot.as("viewer").in("#results").say(`spark code ${code}`)).text).toContain('"post" is for creators');
});

test("a post may begin with its code", async () => {
  await mia().say(`post https://www.tiktok.com/@mia.skin/video/7399 new spark ${code} for 30 days`);
  const posts = await bot.store.posts("home");
  expect(posts.find(({ id }) => id === "7399")).toMatchObject({ creator: "mia", spark: { ending: "1G2E" } });
});

test.each([
  [`post spark abcdefgh until 3 mar`, "That is no Spark code as TikTok shows it"],
  [`post spark ${code} until 2026-02-15`, "That day has passed"],
  [`post spark ${code} for 400 days`, "A Spark code runs for a year at most."],
  [`post spark forget`, "That post has no Spark code."],
  [`my spark codes are ${code} and ${second}`, "Send them one by one"],
])("nothing is stored of: %s", async (words, told) => {
  const before = (await bot.entries()).length;
  expect((await mia().say(words)).text).toContain(told);
  expect((await bot.entries()).slice(before)).toEqual([expect.objectContaining({ type: "creator-linked" })]);
});

test("a marketer sees the whole code, alone, and that they looked is recorded", async () => {
  await mia().say(`post spark ${code} until 3 mar`);
  const shown = await show();
  expect(shown.privately).toBe(true);
  expect(shown.text).toContain(code);
  expect((await bot.entries()).at(-1)).toMatchObject({ type: "spark-seen", post: "7301", by: "console:marketer" });
  const history = await marketer().say("data history mia");
  expect(history.text).toContain("you in #team: the Spark code of Mia's post of Feb 3 looked at");
});

test("in a room it is never shown, and to no host or creator anywhere", async () => {
  await mia().say(`post spark ${code} until 3 mar`);
  const call = { name: "post", options: { post: "7301", reveal: true } };
  const here = await marketer().call(call);
  expect(here.text).toBe("A Spark code is shown to one person alone.\n[Show the Spark code]");
  for (const who of [host(), mia(), bot.as("@jon.eats").direct()]) {
    const answer = await who.call({ ...call, privately: true });
    expect(answer.text).not.toContain(code);
    expect(answer.text).toMatch(/for marketers to see|You can change your own/);
  }
  expect((await bot.entries()).filter(({ type }) => type === "spark-seen")).toEqual([]);
});

test("other creators do not even learn that there is one", async () => {
  await host().say(`mia's spark code is ${code} for 7 days`);
  const seen: unknown[] = [];
  for (const who of [bot.as("@jon.eats").direct(), bot.as("viewer").in("#creators")])
    for (const words of ["post mia", "stats mia by post", "creator list", "mine", "ask mia's spark code"])
      seen.push((await who.say(words)).blocks);
  expect(JSON.stringify(seen)).not.toMatch(/1G2E|sealed-|Spark code …/);
});

test("taking it back, replacing it and forgetting it leave it nowhere", async () => {
  const given = await mia().say(`post spark ${code} until 3 mar`);
  const first = (await miasCode())?.kept ?? "";
  const undone = await given.press("Undo");
  expect(undone.buttons).toEqual([]);
  expect([await bot.vault.open(first), await miasCode()]).toEqual([undefined, undefined]);
  expect((await mia().say("undo back")).text).toContain("is kept nowhere. Send it again.");

  await mia().say(`post spark ${code} until 3 mar`);
  const old = (await miasCode())?.kept ?? "";
  const newer = await mia().say(`post spark ${second} until 4 mar`);
  expect([await bot.vault.open(old), await kept()]).toEqual([undefined, second]);
  await newer.press("Undo");
  expect(await miasCode()).toBeUndefined();

  await mia().say(`post spark ${code} until 3 mar`);
  const last = (await miasCode())?.kept ?? "";
  expect((await mia().say("post spark:forget")).text).toBe("Forgot the Spark code of your post of Feb 3.");
  expect([await bot.vault.open(last), await miasCode()]).toEqual([undefined, undefined]);
});

test("what has ended is kept two days more, and then nobody is shown it", async () => {
  await mia().say(`post spark ${code} until 3 mar`);
  bot.at("2026-03-04T09:00:00.000Z");
  expect((await marketer().say("post mia")).text).toContain("Spark code …1G2E ended on Mar 3");
  bot.at("2026-03-05T09:00:00.000Z");
  expect((await show()).text).toContain(
    "That code is not kept any more, it has ended or was taken back. Ask Mia anew.",
  );
});

test("where the disk refuses, the code is in no entry either", async () => {
  const before = (await bot.entries()).length;
  bot.house.vault = { ...bot.vault, hold: () => Promise.resolve(false) };
  expect((await host().say(`mia's spark code is ${code} for 7 days`)).text).toContain("Send it again.");
  expect(await bot.entries()).toHaveLength(before);
});

test("what ends soon or has lately ended stands in the list, the creator's line and their own view", async () => {
  await mia().say(`post spark ${code} until 3 mar`);
  const campaign = "spring-glow";
  await bot.add({ type: "booking-set", campaign, creator: "mia", rightsUntil: "2026-02-20" });
  await bot.add({ type: "booking-set", campaign, creator: "jon", rightsUntil: "2026-02-11" });
  await bot.add({ type: "booking-set", campaign, creator: "sana", rightsUntil: "2026-01-11" });
  bot.at("2026-02-18T09:00:00.000Z");
  const list = await host().say("creator list");
  expect(list.text).toContain("Usage rights ended: Jon Feb 11 (7 days ago).");
  expect(list.text).toContain("Usage rights end: Mia Feb 20 (in 2 days).");
  expect(list.text).toContain("Spark codes end: Mia Mar 3 (in 13 days).");
  expect(list.text).not.toContain("Sana Jan");
  const own = await host().say("creator list mia");
  expect(own.text).toContain("Usage rights until Feb 20 (in 2 days).");
  expect(own.text).toContain("Spark code …1G2E of the post of Feb 3 until Mar 3 (in 13 days).");
  expect((await host().say("creator list sana")).text).toContain("Usage rights ended on Jan 11 (38 days ago).");
  const mine = await mia().say("mine");
  expect(mine.text).toContain("We may use your videos until Feb 20 (in 2 days).");
  expect(mine.text).toContain("Your Spark code …1G2E runs until Mar 3 (in 13 days).");
  const week = await marketer().say("weekly preview");
  expect(week.text).toContain("Usage rights end: Mia Feb 20 (in 4 days).");
  expect(week.text).toContain("Usage rights ended: Jon Feb 11 (5 days ago).");
});
