import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";

import { commands } from "../../../src/commands/index.ts";
import { defineCommand } from "../../../src/core/command.ts";
import { text } from "../../../src/core/line.ts";
import type { Reply } from "../../../src/core/reply.ts";
import { endAll, startWorld, type World } from "./world.ts";

afterEach(endAll);

const callback = "POST /interactions/:interaction/:token/callback";
const original = "PATCH /webhooks/:app/:token/messages/:message";
const followup = "POST /webhooks/:app/:token";
const posts = "POST /channels/:channel/messages";

interface Keeping {
  takesMs?: number;
  audience?: "channel" | "private";
}

/** A command that stores, in its own time. */
function keeper(reply: Reply, { takesMs = 0, audience = "channel" }: Keeping = {}) {
  return defineCommand({
    ...{ name: "keep", summary: "Keeps it.", role: "viewer", effect: "writes", audience, examples: [""] },
    options: z.strictObject({}),
    run: () => new Promise<Reply>((resolve) => setTimeout(() => resolve(reply), takesMs)),
  });
}

const kept = [text`It is kept.`];
const withAside: Reply = [...kept, { kind: "aside", reply: [text`Between us: 14.`] }];
const whole: Reply = [text`${"first ".repeat(600)}`, { kind: "quote", text: `${"second ".repeat(400)}the end` }];

function times(said: readonly string[], words: string): number {
  return said.filter((each) => each.includes(words)).length;
}

function harmless({ discord }: World): void {
  expect(discord.evidence.violations).toEqual([]);
  expect(discord.evidence.pings).toEqual([]);
}

test("what is stored is told in the channel where Discord did not even wait for the sign of waiting", async () => {
  const world = await startWorld({ does: [...commands, keeper(kept, { takesMs: 1_900 })] });
  world.discord.fault({ route: callback, status: 404, code: 10_062 });
  const late = await world.discord.person("vera").in("plain").commands("keep");
  await late.says("It is kept.");
  await late.settled();
  expect(times(late.texts, "It is kept.")).toBe(1);
  harmless(world);
});

test.each([10_015, 50_027])("what is stored is told in the channel where the token is over (%i)", async (code) => {
  const world = await startWorld({ does: [...commands, keeper(withAside, { takesMs: 1_900 })] });
  const vera = world.discord.person("vera");
  world.discord.fault({ route: original, status: 404, code });
  world.discord.fault({ route: followup, status: 404, code });
  const late = await vera.in("plain").commands("keep");
  await late.says("It is kept.");
  await vi.waitFor(() => expect(vera.screen).toEqual(["Between us: 14."]));
  expect(world.discord.messages("plain").map((each) => world.discord.text(each))).toEqual([
    "is thinking…",
    "It is kept.",
  ]);
  harmless(world);
});

test("what did not follow the first part of an answer follows in the channel", async () => {
  const world = await startWorld({ does: [...commands, keeper(whole)] });
  world.discord.fault({ route: followup, status: 404, code: 10_015 });
  const late = await world.discord.person("vera").in("plain").commands("keep");
  await late.says("the end");
  await late.settled();
  expect(times(late.texts, "first first")).toBe(1);
  harmless(world);
});

test("an answer to what was stored is repeated where its reply is lost, and never told as a failure", async () => {
  const world = await startWorld({ does: [...commands, keeper(kept, { takesMs: 1_900 })] });
  world.discord.fault({ route: original, status: 502, applyFirst: true });
  const asked = await world.discord.person("vera").in("plain").commands("keep");
  await asked.says("It is kept.");
  await asked.settled();
  expect(world.discord.messages("plain").map((each) => world.discord.text(each))).toEqual(["It is kept."]);
  harmless(world);
});

test("what is private and stored is told in a direct message; where that is closed, the channel hears no more than that", async () => {
  const own = keeper(kept, { audience: "private" });
  const people = [{ name: "vera" }, { name: "shy", openToMessages: false }];
  const world = await startWorld({ does: [...commands, own], people, empty: true });
  for (const name of ["vera", "shy"]) {
    world.discord.fault({ route: callback, status: 404, code: 10_062 });
    await (await world.discord.person(name).in("plain").commands("keep")).settled();
  }
  expect(world.discord.person("vera").screen).toEqual(["It is kept."]);
  const [note, ...others] = world.discord.messages("plain").map((each) => world.discord.text(each));
  expect(note).toBe(
    `<@${world.discord.person("shy").id}>: what you sent is stored, although Discord showed a failure.`,
  );
  expect(others).toEqual([]);
  harmless(world);
});

test("where neither can be written to, they are told with their next answer, once, also after a restart", async () => {
  const world = await startWorld({
    ...{ does: [...commands, keeper(kept)], people: [{ name: "shy", openToMessages: false }], empty: true },
    channels: [{ name: "plain", botMayNot: ["SendMessages"] }],
  });
  const shy = world.discord.person("shy").in("plain");
  world.discord.fault({ route: callback, status: 404, code: 10_062 });
  await (await shy.commands("keep")).settled();
  await world.restart();
  const next = await shy.commands("help");
  const told = await next.says("Stored before, although Discord showed a failure:");
  expect(world.discord.text(told)).toContain("It is kept.");
  expect(told.onlyFor).toBe(shy.id);
  expect((await (await shy.commands("help")).settled()).texts.join()).not.toContain("It is kept.");
  harmless(world);
});

test("an answer that was deleted is said anew when its message is edited, and that one is changed from then on", async () => {
  const world = await startWorld({ privileges: ["MessageContent"], listens: true });
  const { discord } = world;
  const mia = discord.person("mia").in("results");
  const said = await mia.says("48k views");
  const echo = await said.says("48,000 views");
  echo.deleted = true;
  const edited = await mia.edits(said.message?.id ?? "", "49k views");
  const anew = await edited.says("49,000 views");
  expect(anew.id).not.toBe(echo.id);
  const again = await mia.edits(said.message?.id ?? "", "50k views");
  expect((await again.says("50,000 views")).id).toBe(anew.id);
  await vi.waitFor(() => expect(world.inbox.waiting()).toEqual([]));
  await world.restart();
  const later = await mia.edits(said.message?.id ?? "", "51k views");
  expect((await later.says("51,000 views")).id).toBe(anew.id);
  expect(discord.messages("results").filter(({ author }) => author.bot)).toHaveLength(1);
  expect(world.bugs).toEqual([]);
  harmless(world);
});

test("a mention is answered where the bot may not read what was said before", async () => {
  const channels = [{ name: "team" }, { name: "creators" }, { name: "plain" }];
  const world = await startWorld({ channels: [...channels, { name: "results", botMayNot: ["ReadMessageHistory"] }] });
  await (await world.discord.person("mia").in("results").mentions("48k views")).says("48,000 views");
  expect(world.bugs).toEqual([]);
  harmless(world);
});

test("a very long telling is one message that is there as a whole, also where its place was taken first", async () => {
  const channels = [{ name: "creators" }, { name: "results" }, { name: "plain" }];
  const world = await startWorld({ channels: [...channels, { name: "team", botMayNot: ["ReadMessageHistory"] }] });
  const { discord, connection, brand } = world;
  const { rooms } = connection;
  const one = { key: "week/1", brand, thread: undefined, reply: [text`One moment.`] };
  const button = { label: "My week", call: { name: "mine", options: {} } };
  const file = { name: "week.csv", mime: "text/csv" as const, content: "a,b\n" };
  const reply: Reply = [...whole, ...whole, { kind: "file", file }, { kind: "buttons", buttons: [button] }];
  for (const room of ["team", "creators"]) {
    const message = { ...one, room: world.room(room) };
    const ref = await rooms.post(message);
    await rooms.update(ref, { ...message, reply });
    await rooms.update(ref, { ...message, reply });
    const [only, ...others] = discord.messages(room);
    if (only === undefined) throw new Error("nothing was said");
    expect(others).toEqual([]);
    expect(discord.text(only)).toContain("the whole of it is in the file");
    expect(only.attachments.map(({ name }) => name)).toEqual(["answer.md", "week.csv"]);
    expect(only.attachments[0]?.content.toString().match(/the end/g)).toHaveLength(2);
    expect(discord.buttons(only).map(({ label }) => label)).toEqual(["My week"]);
  }
  expect(await rooms.canFind(world.room("team"))).toBe(false);
  harmless(world);
});

test("a telling that Discord takes in plain words alone says what is not there, and is found again by its words", async () => {
  const world = await startWorld();
  const { discord, connection, brand } = world;
  const { rooms } = connection;
  const buttons = [{ label: "My *week*", call: { name: "mine", options: {} } }];
  const reply: Reply = [text`204 orders.`, { kind: "buttons", buttons }];
  const message = { key: "week/1", brand, room: world.room("team"), thread: undefined, reply };
  discord.fault({ route: posts, status: 400, code: 50_035, when: (body) => "components" in body });
  const ref = await rooms.post(message);
  const [plain] = discord.messages("team");
  if (plain === undefined) throw new Error("nothing was said");
  expect(discord.text(plain)).toBe(
    "204 orders.\nDiscord takes no buttons here; say in words what you want: My \\*week\\*.",
  );
  const since = new Date(plain.at).toISOString();
  expect(await rooms.find(message, since)).toBe(ref);
  expect(await rooms.find({ ...message, key: "week/2", reply: [text`1 order.`] }, since)).toBeUndefined();
});

test("a change of a telling that Discord refuses is made in plain words", async () => {
  const world = await startWorld();
  const { discord, connection, brand } = world;
  const message = { key: "w", brand, room: world.room("team"), thread: undefined, reply: [text`One moment.`] };
  const ref = await connection.rooms.post(message);
  const change = "PATCH /channels/:channel/messages/:message";
  discord.fault({ route: change, status: 400, code: 50_035 });
  await connection.rooms.update(ref, { ...message, reply: whole });
  const [only] = discord.messages("team");
  expect(only?.attachments[0]?.content.toString()).toContain("the end");
  discord.fault({ route: change, status: 404, code: 10_008 });
  await expect(connection.rooms.update(ref, message)).rejects.toThrow("Discord turned it away");
  harmless(world);
});

test("an answer of several messages that a crash cut short is said to its end, and an edit leaves one of them", async () => {
  const long = defineCommand({
    ...{ name: "long", summary: "Says much.", role: "viewer", effect: "reads", audience: "channel", examples: [""] },
    options: z.strictObject({}),
    run: () => Promise.resolve(whole),
  });
  const world = await startWorld({ does: [...commands, long], privileges: ["MessageContent"], listens: true });
  const { discord } = world;
  const mia = discord.person("mia").in("results");
  discord.fault({
    route: posts,
    times: 4,
    status: 502,
    when: ({ components }) => JSON.stringify(components).includes("the end"),
  });
  const asked = await mia.mentions("long");
  await asked.says("first first");
  await discord.quiet();
  await world.connection.stop(0);
  discord.clearFaults();
  discord.passTime(10 * 60_000);
  await world.open();
  await world.connect();
  await asked.says("the end");
  await discord.quiet();
  const answers = () => discord.messages("results").filter(({ author }) => author.bot);
  expect(answers()).toHaveLength(2);
  const [first] = answers();
  const edited = await mia.edits(asked.message?.id ?? "", `${discord.mention} long `);
  await edited.settled();
  expect(answers().map(({ id }) => id)).toEqual([first?.id]);
  expect(discord.text(first ?? fail())).toContain("the whole of it is in the file");
  harmless(world);
});

function fail(): never {
  throw new Error("not there");
}
