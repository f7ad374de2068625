import { afterEach, expect, test } from "vitest";

import { endAll, startWorld } from "./world.ts";

afterEach(endAll);

test("/help answers the one who asked, in one request", async () => {
  const { discord, bugs } = await startWorld();
  const outcome = await discord.person("vera").in("plain").commands("help");
  expect(outcome.texts.join("\n")).toContain("I keep results of TikTok campaigns");
  expect(outcome.ephemeral).toBe(true);
  expect(outcome.ackType).toBe(4);
  expect(discord.person("ada").in("plain").screen).toEqual([]);
  expect(discord.evidence.violations).toEqual([]);
  expect(bugs).toEqual([]);
});

test("/stats has the figures, and a host may post them to the channel", async () => {
  const { discord, bugs } = await startWorld();
  const asked = await discord.person("hana").in("creators").commands("stats", { about: "mia" });
  const answer = await asked.says("12,000 views");
  expect(asked.ephemeral).toBe(true);
  const posted = await discord.person("hana").in("creators").clicks(answer, "Post to channel");
  await posted.says("12,000 views");
  await (await discord.person("hana").in("creators").clicks(answer, "Post to channel")).says("Already posted in");
  expect(discord.person("vera").in("creators").screen.join("\n").split("Mia: 12,000 views")).toHaveLength(2);
  expect(discord.evidence.violations).toEqual([]);
  expect(bugs).toEqual([]);
});

test("/log without numbers opens a form, and what it holds is logged for all to see", async () => {
  const world = await startWorld();
  const mia = world.discord.person("mia").in("results");
  const asked = await mia.commands("log");
  await asked.reply("Numbers");
  const sent = await mia.submits({ numbers: "48k views, 2.1k likes" });
  const echo = await sent.says("48,000 views (+36,000 since");
  expect(sent.ephemeral).toBe(false);
  const undone = await mia.clicks(echo, "Undo");
  await undone.reply("Taken back");
  expect(await world.count("undone")).toBe(1);
  expect(world.discord.evidence.violations).toEqual([]);
  expect(world.bugs).toEqual([]);
});

test("a result said in a results room is logged and answered, and chatter is met with silence", async () => {
  const world = await startWorld({ privileges: ["MessageContent"], listens: true });
  const mia = world.discord.person("mia").in("results");
  const chatter = await mia.says("my dog thinks she's the influencer now");
  await chatter.settled();
  expect(chatter.texts).toEqual([]);
  const said = await mia.says("48k views now");
  const echo = await said.says("48,000 views (+36,000 since");
  expect(echo.reference?.id).toBe(said.message?.id);
  expect(world.discord.evidence.pings).toEqual([]);
  expect(world.discord.evidence.violations).toEqual([]);
  expect(world.bugs).toEqual([]);
});

test("a mention is heard without any privileged intent", async () => {
  const world = await startWorld({ listens: true });
  expect(world.warnings).toEqual([expect.stringContaining("Message Content Intent")]);
  const said = await world.discord.person("tom").in("team").mentions("mia 50k views");
  await said.says("50,000 views");
  expect(await world.count("reading")).toBe(4);
  expect(world.discord.evidence.violations).toEqual([]);
  expect(world.bugs).toEqual([]);
});
