import { afterEach, expect, test } from "vitest";

import { endJoined, startJoined } from "./joined.ts";

afterEach(endJoined);

test("a code joins a workspace to a server's brand: what a creator logs there is seen here, without money going back", async () => {
  const { world, slack } = await startJoined();
  const { discord } = world;
  const made = await discord.person("ada").in("team").commands("setup connect");
  const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec((await made.reply()).text)?.[0] ?? "";
  expect(made.ephemeral).toBe(true);

  const sue = slack.as("U_SUE").in("C_TEAM");
  await (await sue.commands("/campaign K7QF-29XM")).reply("You are the admin now");
  await (await sue.commands("/campaign stats")).reply("Nothing is set up here yet");
  await (await sue.commands(`/campaign setup connect ${code}`)).reply("belongs to Glow now");
  await (await slack.as("U_KIM").in("C_TEAM").commands(`/campaign setup connect ${code}`)).reply(/for admins/);
  await (await sue.commands("/campaign setup rooms here team")).reply("money may be shown");

  const mia = discord.person("mia").in("results");
  await (await mia.mentions("48k views, 2.1k likes")).says("48,000 views (+36,000");
  const seen = await (await sue.commands("/campaign stats mia")).reply("48,000 views");
  expect(seen.text).toMatch(/\$/);
  await (await sue.commands("/campaign costs paid 250 mia")).settled();
  for (const outcome of [
    await mia.commands("stats", { about: "jon" }),
    await discord.person("jon").in("creators").commands("stats", { about: "mia" }),
    await discord.person("jon").says("stats mia"),
  ])
    expect((await outcome.reply()).text).not.toMatch(/\$|\b250\b/);
  const kim = await slack.as("U_KIM").in("C_OPEN").commands("/campaign stats mia");
  expect((await kim.reply("48,000 views")).text).not.toMatch(/\$/);
  expect(world.bugs).toEqual([]);
});

test("a code is used once, within its hour, and a place with records of its own is asked first", async () => {
  const { world, slack } = await startJoined();
  const { discord } = world;
  const sue = slack.as("U_SUE").in("C_TEAM");
  await (await sue.commands("/campaign K7QF-29XM")).reply("You are the admin now");
  const made = await (await sue.commands("/campaign setup connect")).reply("joins one more place");
  const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(made.text)?.[0] ?? "";
  const ada = discord.person("ada").in("team");
  await (await ada.commands("setup connect", { code: "AAAA-AAAA" })).says("not known, used up or older");
  const asked = await (await ada.commands("setup connect", { code })).says("has its own records as Glow");
  await (await ada.commands("stats")).says("Spring Glow");
  await (await ada.clicks(asked, discord.buttons(asked)[0]?.label ?? "")).reply("belongs to");
  await (await ada.commands("campaign list")).says(/no campaign/i);
  await (await ada.commands("setup connect", { code })).says("not known, used up or older");
  expect(world.bugs).toEqual([]);
});
