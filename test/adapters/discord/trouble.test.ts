import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";

import { connectDiscord } from "../../../src/adapters/discord/adapter.ts";
import { registration } from "../../../src/adapters/discord/register.ts";
import { commands } from "../../../src/commands/index.ts";
import { defineCommand } from "../../../src/core/command.ts";
import { text } from "../../../src/core/line.ts";
import { openInbox } from "../../../src/store/inbox.ts";
import { memoryDisk } from "../../support/memory-disk.ts";
import { now } from "../on-disk.ts";
import { endAll, startWorld, type World } from "./world.ts";

afterEach(endAll);

const callback = "POST /interactions/:interaction/:token/callback";
const posts = "POST /channels/:channel/messages";

function clean({ discord, bugs }: World): void {
  expect(discord.evidence.violations).toEqual([]);
  expect(bugs).toEqual([]);
}

test("an answer whose reply was lost is one answer", async () => {
  const world = await startWorld();
  world.discord.fault({ route: callback, status: 500, applyFirst: true });
  const logged = await world.discord.person("mia").in("results").commands("log", { numbers: "48k views" });
  await logged.settled();
  expect(logged.texts).toHaveLength(1);
  expect(await world.count("reading")).toBe(4);
  clean(world);
});

test("a message whose reply was lost is one message", async () => {
  const world = await startWorld();
  world.discord.fault({ route: posts, status: 502, applyFirst: true });
  const said = await world.discord.person("mia").in("results").mentions("48k views");
  await said.says("48,000 views");
  await said.settled();
  expect(said.texts).toHaveLength(1);
  expect(await world.count("reading")).toBe(4);
  clean(world);
});

test("a long answer that Discord refuses is said in plain words, all of it", async () => {
  const long = defineCommand({
    ...{ name: "long", summary: "Says much.", role: "viewer", effect: "reads", audience: "channel", examples: [""] },
    options: z.strictObject({}),
    run: () => Promise.resolve([text`${"beginning ".padEnd(3_000, "so on ")} the end`]),
  });
  const world = await startWorld({ does: [...commands, long] });
  const when = (body: object) => "components" in body;
  world.discord.fault({ route: posts, status: 400, code: 50035, when });
  const asked = await world.discord.person("tom").in("plain").mentions("long");
  const said = await asked.says("the whole of it is in the file");
  expect(world.discord.text(said)).toContain("beginning");
  expect(said.attachments[0]?.content.toString()).toContain("the end");
});

test("what is delivered again after a resume is done once", async () => {
  const world = await startWorld();
  const { discord } = world;
  const mia = discord.person("mia").in("results");
  await (await mia.commands("log", { numbers: "48k views" })).says("48,000");
  await (await mia.mentions("49k views")).says("49,000");
  discord.redeliver(2);
  discord.cutSockets();
  await discord.whenConnected();
  await discord.quiet(300);
  expect(await world.count("reading")).toBe(5);
  expect(discord.messages("results").filter(({ author }) => author.bot)).toHaveLength(2);
  await (await mia.commands("stats")).says("Spring Glow");
  clean(world);
});

test.each([
  ["cut", (world: World) => world.discord.cutSockets()],
  ["asked to reconnect", (world: World) => world.discord.requestReconnect()],
  ["invalidated", (world: World) => world.discord.invalidateSessions({ resumable: true })],
  ["a zombie", (world: World) => world.discord.turnSocketsIntoZombies()],
])(
  "a connection that is %s comes back, and what was asked meanwhile is done once",
  { timeout: 20_000 },
  async (_, go) => {
    const world = await startWorld({ heartbeatEveryMs: 400 });
    const { discord } = world;
    go(world);
    const mia = discord.person("mia").in("results");
    await mia.mentions("48k views");
    for (let tries = 0; tries < 60 && (await world.count("reading")) < 4; tries++)
      await new Promise((resolve) => setTimeout(resolve, 200));
    await discord.quiet(300);
    expect(await world.count("reading")).toBe(4);
    expect(discord.messages("results").filter(({ author }) => author.bot)).toHaveLength(1);
    expect((await mia.commands("help")).acked).toBe(true);
    expect(discord.evidence.violations).toEqual([]);
  },
);

test("where the bot may not write, nothing is tried and whoever runs it is told once", async () => {
  const channels = [{ name: "team" }, { name: "creators" }, { name: "plain" }];
  const world = await startWorld({ channels: [...channels, { name: "results", botMayNot: ["SendMessages"] }] });
  const mia = world.discord.person("mia").in("results");
  await (await mia.mentions("48k views")).settled();
  await (await mia.mentions("49k views")).settled();
  expect(await world.count("reading")).toBe(5);
  expect(world.warnings).toEqual([expect.stringContaining("I may not write in #results")]);
  expect(world.discord.evidence.requestsTo(posts)).toEqual([]);
  clean(world);
});

test("a thread counts as the channel it belongs to", async () => {
  const world = await startWorld({ privileges: ["MessageContent"], listens: true });
  const { discord, connection, brand } = world;
  const begun = { key: "t", brand, room: world.room("results"), thread: undefined, reply: [text`Numbers day.`] };
  const ref = await connection.rooms.post(begun);
  const inside = await connection.rooms.post({ ...begun, key: "t/2", thread: ref, reply: [text`Here.`] });
  const mia = discord.person("mia").in(inside.split("/")[0] ?? "");
  await (await mia.says("48k views")).says("48,000 views");
  clean(world);
});

test("buttons work after a restart", async () => {
  const world = await startWorld();
  const mia = world.discord.person("mia").in("results");
  const echo = await (await mia.mentions("48k views")).says("48,000");
  await world.restart();
  await (await mia.clicks(echo, "Undo")).reply("Taken back");
  expect(await world.count("undone")).toBe(1);
  clean(world);
});

test("a message that a crash left is answered at the next start, once", async () => {
  const world = await startWorld();
  const { discord } = world;
  discord.fault({ route: posts, times: Infinity, status: 400, code: 50_001 });
  const said = await discord.person("mia").in("results").mentions("48k views");
  await said.settled();
  await world.connection.stop(0);
  discord.clearFaults();
  world.bugs.splice(0);
  await world.open();
  await world.connect();
  await said.says("48,000 views");
  await said.settled();
  expect(await world.count("reading")).toBe(4);
  clean(world);
});

test("an answer that a crash left unnoted is not said again, long after Discord forgot its nonce", async () => {
  const world = await startWorld();
  const { discord } = world;
  discord.fault({ route: posts, applyFirst: true, status: 400, code: 50_001 });
  const said = await discord.person("mia").in("results").mentions("48k views");
  await said.says("48,000 views");
  await discord.quiet();
  await world.connection.stop(0);
  discord.passTime(10 * 60_000);
  world.bugs.splice(0);
  await world.open();
  await world.connect();
  await discord.quiet(300);
  expect(said.texts).toHaveLength(1);
  expect(await world.count("reading")).toBe(4);
  clean(world);
});

test("an answer that came too late is told in the channel where something was stored", async () => {
  const world = await startWorld();
  world.discord.delayInteractions(3_200, 1);
  const late = await world.discord.person("mia").in("results").commands("log", { numbers: "48k views" });
  expect(late.acked).toBe(false);
  await late.says("48,000 views");
  expect(await world.count("reading")).toBe(4);
  expect(world.discord.evidence.violations).toEqual([]);
});

test("two processes with one token write once, and who runs them is told", async () => {
  const world = await startWorld();
  await world.connect();
  await world.discord.whenConnected(2);
  const logged = await world.discord.person("mia").in("results").commands("log", { numbers: "48k views" });
  await logged.settled();
  expect(logged.texts).toHaveLength(1);
  expect(await world.count("reading")).toBe(4);
  expect(world.warnings).toEqual([expect.stringContaining("Another process")]);
  clean(world);
});

test("two processes with one token and an inbox each answer a mention once", async () => {
  const world = await startWorld();
  const { discord, store, files, vault, inbox } = world;
  const apart = await openInbox({ folder: "inbox", files: memoryDisk(), now: () => now });
  const { token, apiUrl } = discord;
  const second = await connectDiscord({
    house: { commands, store, files, vault, report: () => "bug" },
    ...{ inbox: apart.inbox, token, apiUrl, guild: undefined, listens: false, now: () => now },
    registered: { read: () => Promise.resolve(world.registered), write: () => Promise.resolve() },
    begins: { zone: "Europe/London", locale: "en-GB" },
    warn: (notice) => void world.warnings.push(notice),
  });
  world.connections.push(second);
  await discord.whenConnected(2);
  const said = await discord.person("mia").in("results").mentions("48k views");
  await said.says("48,000 views");
  await said.settled();
  await vi.waitFor(() => expect([inbox, apart.inbox].map((each) => each.waiting())).toEqual([[], []]));
  expect(discord.messages("results").filter(({ author }) => author.bot)).toHaveLength(1);
  expect(await world.count("reading")).toBe(4);
  clean(world);
});

test("buttons, forms and menus that are delivered again after a resume are done once", async () => {
  const world = await startWorld();
  const { discord } = world;
  const mia = discord.person("mia").in("results");
  const again = async () => {
    discord.redeliver(1);
    discord.cutSockets();
    await discord.whenConnected();
    await discord.quiet(200);
  };
  await (await mia.commands("log")).reply("Numbers");
  const echo = await (await mia.submits({ numbers: "48k views" })).says("48,000 views");
  await again();
  expect(await world.count("reading")).toBe(4);
  await (await mia.clicks(echo, "Undo")).reply("Taken back");
  await again();
  expect(await world.count("undone")).toBe(1);
  const said = await mia.says("50k views");
  await (await mia.messageMenu("Log this result", said.message?.id ?? "")).says("50,000 views");
  await again();
  expect(await world.count("reading")).toBe(5);
  clean(world);
});

test.each(["a form", "a button", "a file"])("%s whose answer's reply was lost is answered once", async (way) => {
  const world = await startWorld();
  const { discord } = world;
  const mia = discord.person("mia").in("results");
  const tom = discord.person("tom").in("team");
  const lost = () => discord.fault({ route: callback, status: 500, applyFirst: true });
  const file = { name: "creators.csv", content: "handle,name\n@ana.glow,Ana\n" };
  const asked = {
    "a form": async () => {
      await (await mia.commands("log")).reply("Numbers");
      lost();
      return mia.submits({ numbers: "48k views" });
    },
    "a button": async () => {
      const echo = await (await mia.mentions("48k views")).says("48,000 views");
      lost();
      return mia.clicks(echo, "Undo");
    },
    "a file": () => {
      lost();
      return tom.commands("data import", { file });
    },
  };
  const outcome = await asked[way as keyof typeof asked]();
  await outcome.settled();
  expect(outcome.texts.filter((text) => text !== "is thinking…")).toHaveLength(1);
  expect(outcome.texts.join()).toMatch(/48,000 views|Taken back|creators\.csv/);
  clean(world);
});

test("slow work is acknowledged in time and answered when it is done", { timeout: 15_000 }, async () => {
  const slow = defineCommand({
    ...{ name: "slow", summary: "Takes long.", role: "viewer", effect: "reads", audience: "channel", examples: [""] },
    options: z.strictObject({}),
    run: () => new Promise((resolve) => setTimeout(() => resolve([text`At last.`]), 3_500)),
  });
  const world = await startWorld({ does: [...commands, slow] });
  const asked = await world.discord.person("vera").in("plain").commands("slow");
  expect(asked.ackType).toBe(5);
  expect(asked.ephemeral).toBe(true);
  await asked.says("At last.");
  clean(world);
});

test.each([
  ["within its 15 minutes, in its place", 0],
  ["after them, in the channel", 16 * 60_000],
])("what a crash left waiting is answered at the next start, %s", { timeout: 15_000 }, async (_, later) => {
  let isSlow = true;
  const slow = defineCommand({
    ...{ name: "slow", summary: "Takes long.", role: "viewer", effect: "writes", audience: "channel", examples: [""] },
    options: z.strictObject({}),
    run: () => (isSlow ? new Promise<never>(() => undefined) : Promise.resolve([text`Written down.`])),
  });
  const world = await startWorld({ does: [...commands, slow] });
  const asked = await world.discord.person("vera").in("plain").commands("slow");
  expect(asked.ackType).toBe(5);
  await world.connection.stop(0);
  isSlow = false;
  world.discord.passTime(later);
  await world.open();
  await world.connect();
  await asked.says("Written down.");
  await world.restart();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(asked.texts.filter((each) => each === "Written down.")).toHaveLength(1);
  expect(world.discord.evidence.violations).toEqual([]);
});

test("what breaks is told with a reference, and stores nothing", async () => {
  const broken = defineCommand({
    ...{ name: "broken", summary: "Breaks.", role: "viewer", effect: "reads", audience: "channel", examples: [""] },
    options: z.strictObject({}),
    run: () => Promise.reject(new Error("a bug")),
  });
  const world = await startWorld({ does: [...commands, broken] });
  const asked = await world.discord.person("vera").in("plain").commands("broken");
  await asked.says("reference bug1");
  expect(asked.ephemeral).toBe(true);
});

test("faults of the login are one clear line each, and what passes is waited for", { timeout: 20_000 }, async () => {
  const world = await startWorld();
  const { discord } = world;
  await expect(world.connect("wrong")).rejects.toThrow(/^Discord does not take DISCORD_TOKEN\. .*Reset Token/);
  discord.fault({ route: "GET /gateway/bot", status: 503, times: 4 });
  const again = await world.connect();
  expect(again.name).toBe(world.connection.name);
  expect(world.warnings.filter((each) => each.includes("cannot be reached"))).toHaveLength(1);
  clean(world);
});

test("what Discord refuses at the start is one sentence with what to do", async () => {
  const world = await startWorld();
  const { discord } = world;
  discord.refuseIdentify(4014);
  await expect(world.connect()).rejects.toThrow(/^Discord refuses what the bot asks to read\. .*Privileged Gateway/);
  discord.refuseIdentify(4011);
  await expect(world.connect()).rejects.toThrow(/^Discord closed the connection \(4011\)\. Start again/);
  const [login] = discord.evidence.identifies;
  if (login === undefined) throw new Error("nobody has logged in");
  discord.evidence.identifies.push(...Array.from({ length: 1_000 }, () => login));
  await expect(world.connect()).rejects.toThrow(/^Discord lets a bot connect 1,000 times a day.* Start it after 2/);
});

test("without the toggle for message contents it says so once and runs", async () => {
  const world = await startWorld({ listens: true });
  expect(world.warnings).toHaveLength(1);
  expect(world.warnings[0]).toContain("Message Content Intent");
  const said = await world.discord.person("mia").in("results").says("48k views");
  await said.settled();
  expect(said.texts).toEqual([]);
  const check = await world.discord.person("ada").in("team").commands("setup check");
  await check.says("I can only read messages that mention me");
  clean(world);
});

test("commands are registered when they changed, in one scope", async () => {
  const world = await startWorld({ onServer: true });
  const { discord } = world;
  const puts = () => discord.evidence.requests.filter(({ route }) => /^PUT .*commands/.test(route));
  const before = puts().length;
  await world.restart();
  expect(puts()).toHaveLength(before);
  expect(discord.commands(discord.guild().id).length).toBeGreaterThan(8);
  expect(discord.commands()).toEqual([]);
});

test("commands that cannot be registered now are told, and what was registered before works", async () => {
  const world = await startWorld();
  const { discord } = world;
  const puts = () => discord.evidence.requests.filter(({ route }) => /^PUT .*commands/.test(route));
  world.registered = undefined;
  discord.fault({ route: /^PUT .*commands/, status: 400, code: 30_034 });
  await world.restart();
  expect(world.warnings).toEqual([expect.stringContaining("The commands could not be registered (reference bug1)")]);
  await (await discord.person("mia").in("results").commands("help")).says("I keep results");
  const before = puts().length;
  await world.restart();
  expect(puts().length).toBeGreaterThan(before);
  expect(world.warnings).toHaveLength(1);
});

test("a dry run tells what would change, and changes nothing", async () => {
  const world = await startWorld();
  const { discord } = world;
  const { token, apiUrl } = discord;
  const [first, ...rest] = commands;
  const look = (all: typeof commands) => registration({ token, apiUrl, guild: undefined, commands: all });
  expect(await look(commands)).toEqual([]);
  expect(await look(rest)).toEqual([`remove /${first?.name ?? ""}`]);
  const changed = commands.map((each) => (each === first ? { ...each, summary: "Another." } : each));
  expect(await look(changed)).toEqual([`change /${first?.name ?? ""}`]);
  await expect(registration({ token: "wrong", apiUrl, guild: undefined, commands })).rejects.toThrow("DISCORD_TOKEN");
  clean(world);
});

test("the end waits for what is under way", async () => {
  const world = await startWorld();
  const { discord } = world;
  discord.fault({ route: posts, delayMs: 400 });
  const said = await discord.person("mia").in("results").mentions("48k views");
  while (world.connection.underWay() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await world.connection.stop(5_000);
  await said.says("48,000 views");
  expect(world.connection.underWay()).toBe(0);
  clean(world);
});

test("a room in which the bot may not write is told by the check", async () => {
  const channels = [{ name: "team" }, { name: "creators" }, { name: "plain" }];
  const world = await startWorld({ channels: [...channels, { name: "results", botMayNot: ["SendMessages"] }] });
  const check = await world.discord.person("ada").in("team").commands("setup check");
  await check.says("I may not send messages");
});
