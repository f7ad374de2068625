import { afterEach, expect, test } from "vitest";
import { ButtonStyle, ComponentType, Events, MessageFlags } from "discord.js";

import { clientOn, closeAll, discordWith } from "./discord/client-app.ts";

afterEach(closeAll);

const undo = { type: ComponentType.Button, style: ButtonStyle.Secondary, label: "Undo", custom_id: "undo" } as const;

test("a client logs in, registers a command and answers it", async () => {
  const discord = await discordWith();
  const client = await clientOn(discord, async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply(`You asked for ${interaction.options.getString("creator", true)}`);
  });
  expect(client.guilds.cache.map((guild) => guild.name)).toEqual(["Spring Server"]);
  await client.application.commands.set([
    {
      name: "stats",
      description: "Figures",
      options: [{ type: 3, name: "creator", description: "Who", required: true }],
    },
  ]);
  const outcome = await discord.person("mia").in("results").commands("stats", { creator: "lena" });
  expect(outcome).toMatchObject({ delivered: true, acked: true, ackType: 4, texts: ["You asked for lena"] });
  expect(discord.person("tom").in("results").screen).toEqual(["You asked for lena"]);
  expect(discord.evidence.violations).toEqual([]);
});

test("what is ephemeral only its asker sees", async () => {
  const discord = await discordWith();
  const client = await clientOn(discord, async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({ content: "Only you", flags: MessageFlags.Ephemeral });
  });
  await client.application.commands.set([{ name: "me", description: "How am I doing" }]);
  await discord.person("mia").in("results").commands("me");
  expect(discord.person("mia").in("results").screen).toEqual(["Only you"]);
  expect(discord.person("tom").in("results").screen).toEqual([]);
});

test("a button changes the message that bears it", async () => {
  const discord = await discordWith();
  const client = await clientOn(discord, async (interaction) => {
    if (interaction.isButton())
      await interaction.update({ content: `Taken back by ${interaction.user.username}`, components: [] });
  });
  client.on(Events.MessageCreate, (message) => {
    if (message.author.bot) return;
    void message.reply({
      content: `Logged: ${message.content}`,
      components: [{ type: ComponentType.ActionRow, components: [undo] }],
    });
  });
  const mia = discord.person("mia").in("results");
  const said = await mia.mentions("48k");
  const message = await said.says("48k");
  expect(discord.buttons(message).map((each) => each.label)).toEqual(["Undo"]);
  await (await mia.clicks(message, "Undo")).reply("Taken back by mia");
});
