import { afterEach, expect, test } from "vitest";

import { endJoined, startJoined } from "./joined.ts";
import { messageIn } from "./slack/world.ts";

afterEach(endJoined);

test("a question is answered by a reply below it, in Slack's thread or in Discord, and once", async () => {
  const joined = await startJoined();
  const { world, slack } = joined;
  const { discord } = world;
  const made = await (await discord.person("ada").in("team").commands("setup connect")).reply();
  const sue = slack.as("U_SUE").in("C_TEAM");
  await (await sue.commands("/campaign K7QF-29XM")).reply("You are the admin now");
  await (await sue.commands(`/campaign setup connect ${/[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(made.text)?.[0]}`)).settled();
  await (await sue.commands("/campaign setup rooms here team")).reply("money may be shown");

  const drafted = await (
    await sue.commands(
      "/campaign brief draft mia about the glow serum, $29, 2 to 8 March, contact: Ana, rights 90 days",
    )
  ).reply("Brief for Mia");
  await (await sue.clicks(messageIn(drafted), "Send to Mia")).settled();
  const sent = await (await sue.commands("/campaign brief send mia")).reply();
  if (sent.text.includes("to send")) await (await sue.clicks(messageIn(sent), "Send to Mia")).reply("Sent");
  const mia = discord.person("mia").in("creators");
  await (await mia.commands("mine question", { question: "May I sing?" })).reply("Your question is with the team.");

  const inSlack = slack.messages("C_TEAM").find(({ text }) => text.includes("May I sing?"));
  const inDiscord = discord.messages("team").find((each) => discord.text(each).includes("May I sing?"));
  expect([inSlack, inDiscord]).not.toContain(undefined);
  const kim = await slack
    .as("U_KIM")
    .in("C_TEAM")
    .says("no idea", { thread: inSlack?.ts ?? "" });
  await kim.settled();
  expect(kim.texts).toEqual([]);

  const answer = await sue.says("post it with a song, if it is *yours*", { thread: inSlack?.ts ?? "" });
  const told = messageIn(await answer.reply('your answer to "May I sing?": "post it with a song, if it is yours"'));
  expect(told.thread_ts).toBe(inSlack?.ts);
  const late = await discord
    .person("ada")
    .in("team")
    .says("better not", { replyTo: inDiscord?.id ?? "" });
  await late.reply("Yours was not sent.");
  await slack.quiet();
  expect(discord.person("mia").screen.filter((line) => line.includes("The team:"))).toHaveLength(1);

  await (await sue.says("great, thanks", { thread: inSlack?.ts ?? "" })).settled();
  expect(await world.count("brief-answered")).toBe(1);
  expect(slack.evidence.violations).toEqual([]);
  expect(discord.evidence.violations).toEqual([]);
  expect(world.bugs).toEqual([]);
}, 30_000);
