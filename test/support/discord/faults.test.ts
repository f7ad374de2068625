import { type Client, Events, type Interaction, MessageFlags, Status } from "discord.js";
import { afterEach, expect, test } from "vitest";

import { clientFor, clientOn, closeAll, discordWith } from "./client-app.ts";
import type { LocalDiscord } from "./discord.ts";

afterEach(closeAll);

const post = "POST /channels/:channel/messages";

/** The code of Discord's error, or the message of another. */
function codeOf(error: unknown): unknown {
  const { code, message } = error as { code?: unknown; message: string };
  return code ?? message;
}

async function codeOfFailure(doing: Promise<unknown>): Promise<unknown> {
  return doing.then(
    () => "no failure",
    (error: unknown) => codeOf(error),
  );
}

async function channelOf(discord: LocalDiscord, client: Client, name = "results") {
  const channel = await client.channels.fetch(discord.channel(name).id);
  if (!channel?.isSendable()) throw new Error("no channel to write to");
  return channel;
}

/** A client whose one command is answered so. */
async function answering(discord: LocalDiscord, answer: (interaction: Interaction) => Promise<unknown>) {
  const client = await clientOn(discord, answer);
  await client.application.commands.set([{ name: "me", description: "Mine" }]);
  return discord.person("mia").in("results");
}

// Login.

test("a bad token, a privileged intent that is off, a gateway that cannot be asked", async () => {
  const discord = await discordWith();
  expect(await codeOfFailure(clientFor(discord).login("nonsense"))).toBe("TokenInvalid");
  const eager = clientFor(discord, { intents: ["Guilds", "GuildMessages", "MessageContent"] });
  const closed = new Promise((resolve) => eager.once(Events.ShardDisconnect, ({ code }) => resolve(code)));
  await expect(eager.login(discord.token)).rejects.toThrow("Used disallowed intents");
  expect(await closed).toBe(4014);
  discord.fault({ route: "GET /gateway/bot", status: 503, times: 4 });
  await expect(clientFor(discord).login(discord.token)).rejects.toThrow("Service Unavailable");
  expect(discord.evidence.identifies.map((each) => each.refused)).toEqual([4014]);
});

test("a token that is taken back ends the session and every request", async () => {
  const discord = await discordWith();
  const client = await clientOn(discord);
  const closed = new Promise((resolve) => client.once(Events.ShardDisconnect, ({ code }) => resolve(code)));
  const channel = await channelOf(discord, client);
  const old = discord.token;
  expect(discord.revokeToken()).not.toBe(old);
  expect(await closed).toBe(4004);
  expect(await codeOfFailure(channel.send("x"))).toBe(0);
});

// The gateway.

test.each([
  ["cut", (discord: LocalDiscord) => discord.cutSockets()],
  ["asked to reconnect", (discord: LocalDiscord) => discord.requestReconnect()],
  [
    "told of an invalid session that can be resumed",
    (discord: LocalDiscord) => discord.invalidateSessions({ resumable: true }),
  ],
  ["closed for no reason that matters", (discord: LocalDiscord) => discord.closeSockets(4000)],
])("a client that is %s resumes, and what it missed comes then", async (_, disturb) => {
  const discord = await discordWith();
  const mia = await answering(discord, async (each) => each.isRepliable() && (await each.reply("Here")));
  disturb(discord);
  const outcome = await mia.commands("me");
  expect(outcome.texts).toEqual(["Here"]);
  await expect.poll(() => discord.evidence.resumes, { timeout: 5000 }).toMatchObject([{ taken: true }]);
  expect(discord.evidence.identifies).toHaveLength(1);
});

test("a session that is forgotten begins anew", async () => {
  const discord = await discordWith();
  const client = await clientOn(discord);
  const ready = (count: number) =>
    expect
      .poll(() => [discord.evidence.identifies.length, client.ws.status], { timeout: 15_000 })
      .toEqual([count, Status.Ready]);
  discord.invalidateSessions();
  await ready(2);
  discord.refuseSockets(1);
  discord.cutSockets();
  discord.forgetSessions();
  await ready(3);
  expect(discord.evidence.resumes.map((each) => each.taken)).toEqual([false]);
});

test("a socket that is open and dead is noticed by its heartbeat", async () => {
  const discord = await discordWith({ heartbeatEveryMs: 100 });
  const mia = await answering(discord, async (each) => each.isRepliable() && (await each.reply("Alive")));
  discord.turnSocketsIntoZombies();
  const outcome = await mia.commands("me");
  expect(outcome).toMatchObject({ texts: ["Alive"] });
  expect(discord.evidence.resumes).toMatchObject([{ taken: true }]);
  await expect.poll(() => discord.sockets.heartbeats).toBeGreaterThan(0);
});

test("a heartbeat that nobody acknowledges makes the client connect anew", async () => {
  const discord = await discordWith({ heartbeatEveryMs: 80 });
  await clientOn(discord);
  discord.acknowledgeHeartbeats(false);
  const from = discord.sockets.greeted;
  await expect.poll(() => discord.sockets.greeted, { timeout: 5000 }).toBeGreaterThan(from);
});

test("the same interaction can come twice: the second answer is refused", async () => {
  const discord = await discordWith();
  const codes: unknown[] = [];
  const mia = await answering(discord, async (each) => {
    if (each.isRepliable()) await each.reply("Once").catch((error: unknown) => codes.push(codeOf(error)));
  });
  await mia.commands("me");
  discord.redeliver();
  await discord.quiet();
  expect(codes).toEqual([40060]);
  expect(mia.screen).toEqual(["Once"]);
});

test("without a client nothing is delivered", async () => {
  const discord = await discordWith();
  const client = await clientOn(discord);
  await client.application.commands.set([{ name: "me", description: "Mine" }]);
  await client.destroy();
  await discord.quiet();
  const mia = discord.person("mia").in("results");
  expect(await mia.commands("me")).toMatchObject({ delivered: false, texts: ["The application did not respond"] });
  expect((await mia.mentions("hello")).delivered).toBe(false);
});

// Deadlines.

test("an answer after three seconds is too late, and so is one to a command that came late", async () => {
  const discord = await discordWith();
  const codes: unknown[] = [];
  const mia = await answering(discord, async (each) => {
    discord.passTime(3100);
    if (each.isRepliable()) codes.push(await codeOfFailure(each.reply("Late")));
  });
  const outcome = await mia.commands("me");
  await outcome.settled();
  expect(outcome).toMatchObject({ acked: false, delivered: true, texts: ["The application did not respond"] });
  expect(codes).toEqual([10062]);
});

test("a command that reaches the client late leaves it little time", async () => {
  const discord = await discordWith({ answerWithinMs: 150 });
  const codes: unknown[] = [];
  const mia = await answering(discord, async (each) => {
    if (each.isRepliable()) codes.push(await codeOfFailure(each.reply("Here")));
  });
  discord.delayInteractions(250);
  expect((await mia.commands("me")).acked).toBe(false);
  await discord.quiet(200);
  expect((await (await mia.commands("me")).settled()).texts).toEqual(["Here"]);
  expect(codes).toEqual([10062, "no failure"]);
});

test("a token is good for fifteen minutes, and only after an answer", async () => {
  const discord = await discordWith();
  const codes: unknown[] = [];
  const mia = await answering(discord, async (each) => {
    if (!each.isChatInputCommand()) return;
    codes.push(await codeOfFailure(each.webhook.send("too early")));
    await each.deferReply({ flags: MessageFlags.Ephemeral });
    await each.editReply("Worked out");
    await each.followUp("And more");
    await each.deleteReply();
    discord.passTime(15 * 60_000 + 1000);
    codes.push(await codeOfFailure(each.editReply("Too late")), await codeOfFailure(each.followUp("Too late")));
  });
  await (await mia.commands("me")).settled();
  expect(codes).toEqual([10015, 50027, 50027]);
  expect(mia.screen).toEqual(["And more"]);
});

test("two answers, a form for a form, an update of a command", async () => {
  const discord = await discordWith();
  const codes: unknown[] = [];
  const callback = (each: Interaction, type: number, data = {}) => {
    const route = `/interactions/${each.id}/${each.token}/callback` as const;
    return codeOfFailure(each.client.rest.post(route, { body: { type, data }, auth: false }));
  };
  const form = { custom_id: "f", title: "Form", components: [{ type: 10, content: "Hello" }] };
  const mia = await answering(discord, async (each) => {
    if (each.isModalSubmit()) codes.push(await callback(each, 9, form), await callback(each, 4, { content: "Done" }));
    if (!each.isChatInputCommand()) return;
    codes.push(await callback(each, 7, { content: "x" }), await callback(each, 8, { choices: [] }));
    codes.push(await callback(each, 9, form), await callback(each, 4, { content: "x" }));
  });
  await mia.commands("me");
  await (await mia.submits()).settled();
  expect(codes).toEqual([50035, 50035, "no failure", 40060, 50035, "no failure"]);
});

// Requests.

test("a reply that is lost posts twice without a nonce, and once with one that is enforced", async () => {
  const discord = await discordWith();
  const channel = await channelOf(discord, await clientOn(discord));
  discord.fault({ route: post, applyFirst: true, destroy: true });
  await channel.send("weekly report");
  expect(discord.messages("results").map((each) => each.content)).toEqual(["weekly report", "weekly report"]);
  discord.fault({ route: post, applyFirst: true, status: 502 });
  const sent = await channel.send({ content: "run 7", nonce: "run-7", enforceNonce: true });
  expect(
    discord
      .messages("results")
      .filter((each) => each.content === "run 7")
      .map((each) => each.id),
  ).toEqual([sent.id]);
  expect(discord.evidence.requestsTo(post).map((each) => [each.status, each.lost])).toEqual([
    [0, true],
    [200, false],
    [502, false],
    [200, false],
  ]);
  discord.passTime(10 * 60_000);
  await channel.send({ content: "run 7", nonce: "run-7", enforceNonce: true });
  expect(discord.messages("results").filter((each) => each.content === "run 7")).toHaveLength(2);
});

test("an answer whose reply is lost is there, although the second try is refused", async () => {
  const discord = await discordWith();
  const codes: unknown[] = [];
  const mia = await answering(discord, async (each) => {
    if (each.isRepliable()) codes.push(await codeOfFailure(each.reply("Here")));
  });
  discord.fault({ route: /callback$/, applyFirst: true, destroy: true });
  await (await mia.commands("me")).settled();
  discord.fault({ route: /callback$/, applyFirst: true, destroy: "end" });
  await (await mia.commands("me")).settled();
  expect([codes, mia.screen]).toEqual([
    [40060, "UND_ERR_SOCKET"],
    ["Here", "Here"],
  ]);
});

test("a rate limit answers 429 with the seconds to wait, and the client waits", async () => {
  const discord = await discordWith();
  const channel = await channelOf(discord, await clientOn(discord));
  discord.rateLimit(post, 0.3);
  const from = performance.now();
  await channel.send("later");
  expect(performance.now() - from).toBeGreaterThan(290);
  discord.rateLimit(post, 0.2, { global: true });
  await channel.send("later still");
  const answers = discord.evidence
    .requestsTo(post)
    .map(({ status, answer }) => [status, (answer as { global?: boolean }).global]);
  expect(answers).toEqual([
    [429, false],
    [200, undefined],
    [429, true],
    [200, undefined],
  ]);
});

test("a pace is told in headers, and the client keeps it", async () => {
  const discord = await discordWith({ pace: { limit: 2, perMs: 300 } });
  const channel = await channelOf(discord, await clientOn(discord));
  const from = performance.now();
  for (const words of ["1", "2", "3"]) await channel.send(words);
  expect(performance.now() - from).toBeGreaterThan(250);
  expect(discord.evidence.requestsTo(post).map((each) => each.status)).toEqual([200, 200, 200]);
});

test("what the bot may not see, write, attach or change", async () => {
  const discord = await discordWith();
  const client = await clientOn(discord);
  const channel = await channelOf(discord, client);
  const { message } = await discord.person("tom").in("results").says("48k");
  if (!message) throw new Error("nothing said");
  const route = `/channels/${channel.id}/messages/${message.id}` as const;
  expect(await codeOfFailure(client.rest.patch(route, { body: { content: "x" } }))).toBe(50005);
  expect(await codeOfFailure(client.rest.delete(route))).toBe(50013);
  discord.forbid("results", "AttachFiles");
  expect(await codeOfFailure(channel.send({ files: [Buffer.from("x")] }))).toBe(50013);
  discord.forbid("results", "SendMessages");
  expect(await codeOfFailure(channel.send("x"))).toBe(50013);
  discord.forbid("results");
  expect(await codeOfFailure(channel.send("x"))).toBe(50001);
  expect(await codeOfFailure(client.channels.fetch("1"))).toBe(10003);
  expect(await codeOfFailure(client.users.fetch("1"))).toBe(10013);
});

test("somebody who takes no direct messages", async () => {
  const discord = await discordWith({ people: [{ name: "shy", openToMessages: false }] });
  const client = await clientOn(discord);
  const shy = await client.users.fetch(discord.person("shy").id);
  expect(await codeOfFailure(shy.send("hello"))).toBe(50007);
});

test("an attachment's address expires, and a download can fail", async () => {
  const discord = await discordWith();
  const client = await clientOn(discord);
  const urls: string[] = [];
  client.on(Events.MessageCreate, (message) => urls.push(message.attachments.first()?.url ?? ""));
  await discord.person("tom").uploads("views.csv", "creator,views");
  await discord.quiet();
  const get = async (url = urls[0] ?? "") => (await fetch(url)).status;
  discord.fault({ route: /^GET \/attachments/, status: 503 });
  expect([await get(), await get()]).toEqual([503, 200]);
  expect(await get(urls[0]?.split("?")[0])).toBe(404);
  discord.passTime(25 * 3_600_000);
  expect(await get()).toBe(404);
});

test("two hundred new commands a day, no more", async () => {
  const discord = await discordWith();
  const client = await clientOn(discord);
  const commands = (from: number) =>
    Array.from({ length: 100 }, (_, n) => ({ name: `c${from + n}`, description: "x" }));
  await client.application.commands.set(commands(0));
  await client.application.commands.set(commands(0));
  await client.application.commands.set(commands(100));
  expect(await codeOfFailure(client.application.commands.set(commands(200)))).toBe(30034);
  discord.passTime(25 * 3_600_000);
  expect(await codeOfFailure(client.application.commands.set(commands(200)))).toBe("no failure");
  expect(await codeOfFailure(client.application.commands.set([...commands(200), ...commands(300).slice(0, 9)]))).toBe(
    30032,
  );
});
