import {
  ApplicationCommandOptionType as Option,
  ApplicationCommandType,
  AttachmentBuilder,
  ButtonStyle,
  ComponentType,
  Events,
  type Interaction,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
  TextInputStyle,
  ThreadAutoArchiveDuration,
} from "discord.js";
import { afterEach, expect, test } from "vitest";

import { clientOn, closeAll, discordWith } from "./discord/client-app.ts";

afterEach(closeAll);

const undo = { type: ComponentType.Button, style: ButtonStyle.Secondary, label: "Undo", custom_id: "undo" } as const;
const withUndo = [{ type: ComponentType.ActionRow, components: [undo] }] as const;

test("a client logs in, registers a command and answers it", async () => {
  const discord = await discordWith();
  const client = await clientOn(discord, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply(`You asked for ${interaction.options.getString("creator", true)}`);
  });
  expect(client.guilds.cache.map((guild) => guild.name)).toEqual(["Spring Server"]);
  const creator = { type: Option.String, name: "creator", description: "Who", required: true } as const;
  await client.application.commands.set([{ name: "stats", description: "Figures", options: [creator] }]);
  const outcome = await discord.person("mia").in("results").commands("stats", { creator: "lena" });
  expect(outcome).toMatchObject({ delivered: true, acked: true, ackType: 4, texts: ["You asked for lena"] });
  expect(outcome.ackMs).toBeLessThan(3000);
  expect(discord.person("tom").in("results").screen).toEqual(["You asked for lena"]);
  expect(discord.transcript("results")).toBe("app: You asked for lena");
  expect(discord.evidence.violations).toEqual([]);
});

test("subcommands, people, roles, channels and files arrive resolved", async () => {
  const discord = await discordWith();
  const heard: unknown[] = [];
  const client = await clientOn(discord, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { options } = interaction;
    const file = options.getAttachment("file", true);
    heard.push(options.getSubcommandGroup(), options.getSubcommand(), options.getUser("who")?.username);
    heard.push(options.getChannel("where")?.name, options.getRole("as")?.name, options.getInteger("views"));
    heard.push(file.name, await (await fetch(file.url)).text());
    await interaction.reply({ content: "Read", flags: MessageFlags.Ephemeral });
  });
  const options = [
    { type: Option.User, name: "who", description: "Who", required: true },
    { type: Option.Attachment, name: "file", description: "Table", required: true, file_types: [".csv"] },
    { type: Option.Channel, name: "where", description: "Where" },
    { type: Option.Role, name: "as", description: "As" },
    { type: Option.Integer, name: "views", description: "Views", min_value: 1 },
  ] as const;
  const add = { type: Option.Subcommand, name: "add", description: "Adds", options } as const;
  const group = { type: Option.SubcommandGroup, name: "results", description: "Results", options: [add] } as const;
  await client.rest.put(`/applications/${discord.applicationId}/commands`, {
    body: [{ name: "creator", description: "Creators", options: [group] }],
  });
  const mia = discord.person("mia").in("results");
  const values = { who: "lena", where: "results", as: "Creator", views: 48_000 };
  const file = { name: "views.csv", content: "creator,views\nlena,48000\n" };
  const outcome = await mia.commands("creator results add", { ...values, file });
  expect(outcome).toMatchObject({ acked: true, ephemeral: true, texts: ["Read"] });
  expect(heard).toEqual(["results", "add", "lena", "results", "Creator", 48_000, "views.csv", file.content]);

  const wrong = await mia.commands("creator results add", { who: "lena", file: { name: "views.exe", content: "x" } });
  expect(wrong).toMatchObject({ delivered: false, texts: ["file: Only .csv."] });
  expect((await mia.commands("creator results add", { ...values, file, views: 0 })).texts).toEqual([
    "views: Enter 1 or more.",
  ]);
  const missing = await mia.commands("creator results add", { who: "lena" });
  expect(missing.texts).toEqual(["file: This option is required. Specify a value."]);
  expect((await mia.commands("creator")).texts).toEqual(["There is no command /creator here."]);
});

test("what is ephemeral only its asker sees, and only until they start anew", async () => {
  const discord = await discordWith();
  const client = await clientOn(discord, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply({ content: "Only you", flags: MessageFlags.Ephemeral });
    await interaction.followUp({ content: "Everybody" });
  });
  const heard: string[] = [];
  client.on(Events.MessageCreate, (message) => heard.push(message.content));
  await client.application.commands.set([{ name: "me", description: "How am I doing" }]);
  await (await discord.person("mia").in("results").commands("me")).settled();
  expect(discord.person("mia").in("results").screen).toEqual(["Only you", "Everybody"]);
  expect(discord.person("tom").in("results").screen).toEqual(["Everybody"]);
  expect(discord.transcript("results")).toBe("app (only mia): Only you\napp: Everybody");
  expect(heard).toEqual(["Everybody"]);
  discord.person("mia").reloads();
  expect(discord.person("mia").in("results").screen).toEqual(["Everybody"]);
});

test("a deferred answer is thinking, then it is there, with components of the second kind", async () => {
  const discord = await discordWith();
  const client = await clientOn(discord, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const text = { type: ComponentType.TextDisplay, content: "**Spring Glow** 8.2M views" } as const;
    const picture = { media: { url: "attachment://chart.png" }, description: "Views rise" };
    await interaction.editReply({
      flags: MessageFlags.IsComponentsV2,
      components: [
        { type: ComponentType.Container, accent_color: 0x336699, components: [text, ...withUndo] },
        { type: ComponentType.MediaGallery, items: [picture] },
      ],
      files: [new AttachmentBuilder(Buffer.from("png"), { name: "chart.png" })],
    });
  });
  await client.application.commands.set([{ name: "stats", description: "Figures" }]);
  const outcome = await discord.person("mia").in("results").commands("stats");
  const seen = await outcome.reply("8.2M");
  expect(outcome).toMatchObject({ ackType: 5, ephemeral: true });
  expect(seen).toMatchObject({ kind: "ephemeral", text: "**Spring Glow** 8.2M views\n[image Views rise]" });
  expect(outcome.texts[0]).toBe("is thinking…");
  const message = await outcome.says();
  expect(discord.buttons(message)).toMatchObject([{ label: "Undo", customId: "undo", style: "secondary" }]);
  expect(discord.evidence.uploads.map((file) => [file.name, file.content.toString()])).toEqual([["chart.png", "png"]]);
  expect(discord.evidence.violations).toEqual([]);
});

test("a button changes the message that bears it, and a select sends what was chosen", async () => {
  const discord = await discordWith();
  const client = await clientOn(discord, async (interaction) => {
    if (interaction.isButton()) await interaction.update({ content: `Taken back by ${interaction.user.username}` });
    if (interaction.isStringSelectMenu()) await interaction.reply(`Chosen: ${interaction.values.join(", ")}`);
    if (interaction.isUserSelectMenu()) await interaction.reply(`Person: ${interaction.users.first()?.username ?? ""}`);
  });
  const select = {
    type: ComponentType.StringSelect,
    custom_id: "campaign",
    placeholder: "Which one?",
    options: [
      { label: "Spring Glow", value: "c1" },
      { label: "Summer", value: "c2" },
    ],
  } as const;
  const people = { type: ComponentType.UserSelect, custom_id: "who" } as const;
  client.on(Events.MessageCreate, (message) => {
    if (message.author.bot) return;
    const rows = [select, people].map((each) => ({ type: ComponentType.ActionRow, components: [each] }) as const);
    void message.reply({ content: `Logged: ${message.content}`, components: [...withUndo, ...rows] });
  });
  const mia = discord.person("mia").in("results");
  const message = await (await mia.mentions("48k")).says("48k");
  await (await mia.clicks(message, "Undo")).reply("Taken back by mia");
  await (await discord.person("tom").in("results").chooses(message, "Which one?", "Summer")).reply("Chosen: c2");
  await (await mia.chooses(message, "who", "lena")).reply("Person: lena");
  await expect(async () => mia.clicks(message, "Redo")).rejects.toThrow("there is no Redo under the message");
});

test("a form opens filled in, refuses what is empty, and carries text, choices and files", async () => {
  const discord = await discordWith();
  const heard: unknown[] = [];
  const label = (words: string, component: object) => ({ type: ComponentType.Label, label: words, component });
  const modal = {
    custom_id: "log",
    title: "Log a result",
    components: [
      { type: ComponentType.TextDisplay, content: "What the app shows you." },
      label("Views", { type: ComponentType.TextInput, custom_id: "views", style: TextInputStyle.Short, value: "48k" }),
      label("Where", {
        ...{ type: ComponentType.StringSelect, custom_id: "where" },
        options: [
          { label: "TikTok", value: "tt", default: true },
          { label: "Elsewhere", value: "x" },
        ],
      }),
      label("Proof", { type: ComponentType.FileUpload, custom_id: "proof", required: false }),
    ],
  };
  const client = await clientOn(discord, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.showModal(modal as never);
    if (!interaction.isModalSubmit()) return;
    const { fields } = interaction;
    const files = fields.getUploadedFiles("proof");
    heard.push(
      fields.getTextInputValue("views"),
      fields.getStringSelectValues("where"),
      files?.map((each) => each.name),
    );
    await interaction.reply("Logged");
  });
  await client.application.commands.set([{ name: "log", description: "Logs" }]);
  const tom = discord.person("tom").in("results");
  const opened = await tom.commands("log");
  expect(opened).toMatchObject({ ackType: 9, modal: { title: "Log a result" } });
  expect(tom.form).toEqual({ views: "48k", where: ["tt"], proof: [] });
  const empty = await tom.submits({ Views: "" });
  expect(empty).toMatchObject({ delivered: false, errors: { views: "This field is required." } });
  const proof = [{ name: "proof.png", content: "png" }];
  await (await tom.submits({ Views: "50k", proof })).reply("Logged");
  expect(heard).toEqual(["50k", ["tt"], ["proof.png"]]);
  expect(tom.modal).toBeUndefined();
});

test("completion offers choices while somebody types", async () => {
  const discord = await discordWith();
  const client = await clientOn(discord, async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    const { name, value } = interaction.options.getFocused(true);
    await interaction.respond([{ name: `${name}: ${value}na`, value: "c1" }]);
  });
  const creator = { type: Option.String, name: "creator", description: "Who", autocomplete: true } as const;
  await client.application.commands.set([{ name: "stats", description: "Figures", options: [creator] }]);
  const outcome = await discord.person("mia").in("results").completes("stats", "creator", "le");
  expect(outcome.choices).toEqual([{ name: "creator: lena", value: "c1" }]);
});

test("menus bring the message or the person, a message with its text although the app may not read it", async () => {
  const discord = await discordWith();
  const client = await clientOn(discord, async (interaction: Interaction) => {
    if (interaction.isMessageContextMenuCommand()) await interaction.reply(`Log ${interaction.targetMessage.content}?`);
    if (interaction.isUserContextMenuCommand()) await interaction.reply(`${interaction.targetUser.username}'s figures`);
  });
  await client.application.commands.set([
    { name: "Log this result", type: ApplicationCommandType.Message },
    { name: "Creator stats", type: ApplicationCommandType.User },
  ]);
  const mia = discord.person("mia").in("results");
  const { message } = await discord.person("tom").in("results").says("48k now");
  if (!message) throw new Error("nothing said");
  await (await mia.messageMenu("Log this result", message)).reply("Log 48k now?");
  await (await mia.userMenu("Creator stats", "tom")).reply("tom's figures");
  expect([mia.messageMenus, mia.userMenus, mia.picker]).toEqual([["Log this result"], ["Creator stats"], []]);
});

test("without the intent only mentions, replies to the bot and direct messages can be read", async () => {
  const discord = await discordWith();
  const heard: [string, number][] = [];
  const client = await clientOn(discord);
  client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) heard.push([message.content, message.attachments.size]);
  });
  const own = await client.channels.fetch(discord.channel("results").id);
  const post = own?.isSendable() ? await own.send("How are the views?") : undefined;
  const tom = discord.person("tom").in("results");
  await tom.uploads("views.csv", "x", { text: "secret" });
  await tom.mentions("48k");
  await tom.says("49k", { replyTo: post?.id ?? "" });
  await tom.says("not for it", { replyTo: post?.id ?? "", ping: false });
  await discord.person("tom").says("in private");
  await discord.quiet();
  expect(heard).toEqual([
    ["", 0],
    [`${discord.mention} 48k`, 0],
    ["49k", 0],
    ["", 0],
    ["in private", 0],
  ]);
});

test("with the intent everything is read, with attachments, edits and deletions", async () => {
  const discord = await discordWith({ privileges: ["MessageContent"] });
  const heard: string[] = [];
  const client = await clientOn(discord, undefined, { intents: ["Guilds", "GuildMessages", "MessageContent"] });
  client.on(Events.MessageCreate, (message) =>
    heard.push(`${message.content} ${message.attachments.first()?.name ?? ""}`),
  );
  client.on(Events.MessageUpdate, (_, message) => heard.push(`now ${message.content}`));
  client.on(Events.MessageDelete, (message) => heard.push(`gone ${message.id}`));
  const tom = discord.person("tom").in("results");
  const { message } = await tom.uploads("views.csv", "x", { text: "48k" });
  if (!message) throw new Error("nothing said");
  await tom.edits(message, "49k");
  await tom.deletes(message);
  await discord.quiet();
  expect(heard).toEqual(["48k views.csv", "now 49k", `gone ${message.id}`]);
});

test("the picker shows what permissions allow, and what an admin has set", async () => {
  const discord = await discordWith();
  const client = await clientOn(discord);
  await client.application.commands.set([
    { name: "me", description: "Mine" },
    {
      name: "setup",
      description: "Sets up",
      defaultMemberPermissions: PermissionFlagsBits.ManageGuild,
      contexts: [InteractionContextType.Guild],
    },
    { name: "audit", description: "Who did what", defaultMemberPermissions: "0" },
  ]);
  expect(discord.person("mia").in("results").picker).toEqual(["me", "setup"]);
  expect(discord.person("tom").in("results").picker).toEqual(["me"]);
  expect(discord.person("owner").in("team").picker).toEqual(["me", "setup", "audit"]);
  expect(discord.person("tom").picker).toEqual(["me", "audit"]);
  discord.overrideCommand({ command: "setup", role: "Creator", allow: true });
  discord.overrideCommand({ command: "me", channel: "results", allow: false });
  expect(discord.person("tom").in("results").picker).toEqual(["setup"]);
  expect(() => discord.person("tom").in("team")).toThrow("tom does not see team");
  await client.application.commands.set([{ name: "me", description: "Mine" }], discord.guild().id);
  expect(discord.person("mia").in("results").picker).toEqual(["setup"]);
  expect(discord.person("mia").in("team").picker).toEqual(["me", "me", "setup"]);
  expect(discord.person("mia").picker).toEqual(["me", "audit"]);
});

test("only who is allowed to be rung is rung", async () => {
  const discord = await discordWith();
  const client = await clientOn(discord, undefined, { allowedMentions: {} });
  const channel = await client.channels.fetch(discord.channel("results").id);
  if (!channel?.isSendable()) throw new Error("no channel");
  const words = `<@${discord.person("tom").id}> <@${discord.person("lena").id}> @everyone \`<@${discord.person("mia").id}>\``;
  await channel.send({ content: words, allowedMentions: { parse: [] } });
  expect(discord.evidence.pings).toEqual([]);
  await channel.send({ content: words, allowedMentions: { users: [discord.person("tom").id] } });
  expect(discord.evidence.pings).toMatchObject([{ channel: "results", target: "tom" }]);
});

test("threads, reactions, history and direct messages", async () => {
  const discord = await discordWith();
  const client = await clientOn(discord, undefined, { intents: ["Guilds", "GuildMessages", "GuildMessageReactions"] });
  const reacted: unknown[] = [];
  client.on(Events.MessageReactionAdd, ({ emoji }) => reacted.push(emoji.name));
  const channel = await client.channels.fetch(discord.channel("results").id);
  if (!channel?.isTextBased() || !("threads" in channel) || !channel.isSendable()) throw new Error("no channel");
  const post = await channel.send("Week 3");
  const thread = await post.startThread({ name: "Week 3", autoArchiveDuration: ThreadAutoArchiveDuration.OneDay });
  await thread.send("Who is late?");
  await post.react("👍");
  expect(discord.person("tom").in("Week 3").screen).toEqual(["Who is late?"]);
  await discord.person("tom").in("results").reacts(post, "🎉");
  await discord.quiet();
  expect(reacted).toEqual(["👍", "🎉"]);
  const fetched = await channel.messages.fetch({ limit: 5, cache: false });
  expect(fetched.map((each) => each.content)).toEqual(["Week 3"]);
  const lena = await client.users.fetch(discord.person("lena").id);
  await lena.send("Your turn");
  expect(discord.person("lena").screen).toEqual(["Your turn"]);
});

test("two instances on one token both hear a command, and the second answer is refused", async () => {
  const discord = await discordWith();
  const codes: unknown[] = [];
  const answer = async (interaction: Interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply("Here").catch((error: unknown) => codes.push((error as { code: number }).code));
  };
  const client = await clientOn(discord, answer);
  await clientOn(discord, answer);
  await client.application.commands.set([{ name: "me", description: "Mine" }]);
  await (await discord.person("mia").in("results").commands("me")).settled();
  expect(codes).toEqual([40060]);
  expect(discord.person("mia").in("results").screen).toEqual(["Here"]);
  expect(discord.sockets).toMatchObject({ open: 2, sessions: 2 });
});

test("a server comes and goes, people and rooms come, and nothing waits after the stop", async () => {
  const discord = await discordWith();
  const client = await clientOn(discord);
  const joined = new Promise<string>((resolve) => client.once(Events.GuildCreate, (guild) => resolve(guild.name)));
  const gone = new Promise<string>((resolve) => client.once(Events.GuildDelete, (guild) => resolve(guild.name)));
  discord.addGuild({ name: "Autumn Server", people: [{ name: "mia" }], channels: [{ name: "autumn" }] });
  expect(await joined).toBe("Autumn Server");
  discord.removeFromGuild("Autumn Server");
  expect(await gone).toBe("Autumn Server");
  discord.addRole({ name: "Agency" });
  discord.addPerson({ name: "jo", roles: ["Creator"] });
  discord.setRoles("jo", ["Agency"]);
  discord.addChannel({ name: "briefs", private: true, sees: ["jo"] });
  expect((await discord.person("jo").in("briefs").mentions("hello")).delivered).toBe(true);
  await discord.quiet();
  expect(client.guilds.cache.first()?.roles.cache.map((role) => role.name)).toContain("Agency");
  await closeAll();
  expect([discord.timers, discord.sockets.open]).toEqual([0, 0]);
});
