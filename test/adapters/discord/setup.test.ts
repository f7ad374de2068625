import { afterEach, expect, test } from "vitest";

import { endAll, startWorld } from "./world.ts";

afterEach(endAll);

test("from an empty server to a creator's first log", async () => {
  const world = await startWorld({ empty: true, privileges: ["MessageContent"], listens: true });
  const { discord } = world;
  const ada = discord.person("ada").in("team");
  const begun = await ada.commands("setup show");
  const steps = await begun.says("Nothing is set up here yet.");
  await (await ada.clicks(steps, "New campaign")).reply("Name");
  await (await ada.submits({ name: "Spring Glow", start: "2026-01-19", end: "2026-03-22" })).says("Spring Glow");

  const file = { name: "creators.csv", content: "handle,name,stage\n@mia.skin,Mia,agreed\n@jon.eats,Jon,agreed\n" };
  const given = await ada.commands("data import", { file });
  const preview = await given.says(/Spring Glow/);
  await (await ada.clicks(preview, discord.buttons(preview)[0]?.label ?? "")).reply();

  await (await ada.commands("setup rooms", { room: "team", purpose: "team" })).says("money may be shown");
  await (await ada.commands("setup rooms", { room: "results", purpose: "results" })).says("I listen for results");
  await (await ada.commands("setup roles", { person: "hana", role: "host" })).says("is a host now");

  const mia = discord.person("mia").in("results");
  const first = await mia.says("posted!! 12k views already");
  const asked = await first.says("Which TikTok account is yours? I keep the 12,000");
  await (await mia.clicks(asked, "Tell my handle")).reply("Handle");
  await (await mia.submits({ handle: "mia.skin" })).says("@mia.skin is yours once a host confirms");

  const hana = discord.person("hana").in("team");
  const claims = await (await hana.commands("creator link")).says("@mia.skin");
  await (await hana.clicks(claims, discord.buttons(claims)[0]?.label ?? "")).reply();
  expect(await world.count("reading")).toBe(1);
  await (await mia.says("15k now, 1.1k likes")).says("15,000 views (+3,000");
  expect(discord.evidence.violations).toEqual([]);
  expect(discord.evidence.pings).toEqual([]);
  expect(world.bugs).toEqual([]);
});

test("a server that adds the bot while it runs is set up at once, and knows nothing of the others", async () => {
  const world = await startWorld();
  const { discord } = world;
  discord.addGuild({
    ...{ name: "Later", roles: [{ name: "Boss", permissions: ["ManageGuild"] }] },
    ...{ people: [{ name: "zoe", roles: ["Boss"] }], channels: [{ name: "lobby" }] },
  });
  const zoe = discord.person("zoe").in("lobby");
  await (await zoe.commands("setup show")).says("Nothing is set up here yet.");
  const empty = await zoe.commands("stats", { about: "mia" });
  expect((await empty.reply()).text).not.toContain("12,000");
  await (await zoe.says(`${discord.mention} stats`)).says("Nothing is set up here yet");
  expect(discord.evidence.violations).toEqual([]);
  expect(world.bugs).toEqual([]);
});

test("whoever manages the server is the first admin, and nobody after them", async () => {
  const world = await startWorld({ empty: true });
  const { discord } = world;
  await (await discord.person("vera").in("team").mentions("setup")).says("is for admins");
  await (await discord.person("ada").in("team").mentions("setup")).settled();
  await (await discord.person("ada").in("team").commands("setup show")).says("Nothing is set up");
  const owner = await discord.person("owner").in("team").commands("setup show");
  await owner.says("is for admins");
  expect(await world.store.roles(world.brand)).toHaveLength(1);
});

test("the one-time code makes an admin as well", async () => {
  const world = await startWorld({ empty: true, code: "K7QF-29XM" });
  await (await world.discord.person("vera").says("k7qf 29xm")).says("You are the admin now");
  await (await world.discord.person("vera").says("setup")).says("Nothing is set up");
});

test("weekly words reach a room once, are found again, and their details stand in a thread", async () => {
  const world = await startWorld();
  const { discord, connection, brand } = world;
  const { text } = await import("../../../src/core/line.ts");
  const message = { key: "week/1", brand, room: world.room("team"), thread: undefined, reply: [text`204 orders.`] };
  expect(connection.rooms.reaches(message.room)).toBe(true);
  expect(connection.rooms.reaches("slack:T1:C1")).toBe(false);
  expect(await connection.rooms.canFind(message.room)).toBe(true);
  expect(await connection.rooms.find(message, "2026-02-16T08:00:00.000Z")).toBeUndefined();
  const ref = await connection.rooms.post(message);
  expect(await connection.rooms.post(message)).toBe(ref);
  expect(discord.messages("team")).toHaveLength(1);
  const since = new Date(discord.messages("team")[0]?.at ?? 0).toISOString();
  expect(await connection.rooms.find(message, since)).toBe(ref);
  expect(await connection.rooms.find({ ...message, key: "week/2" }, since)).toBeUndefined();
  await connection.rooms.update(ref, { ...message, reply: [text`205 orders.`] });
  expect(discord.text(discord.messages("team")[0] ?? never())).toBe("205 orders.");
  const details = { ...message, key: "week/1/details", thread: ref, reply: [text`By creator.`] };
  const inThread = await connection.rooms.post(details);
  expect(await connection.rooms.find(details, since)).toBe(inThread);
  expect(discord.messages("team")).toHaveLength(1);
  const direct = await connection.rooms.post({ ...message, key: "preview", room: world.user("ada") });
  expect(direct).toMatch(/^\d+\/\d+$/);
  expect(discord.person("ada").screen).toEqual(["204 orders."]);
  expect(discord.evidence.violations).toEqual([]);
});

test("a room that turns a message away says so", async () => {
  const channels = [{ name: "team", botMayNot: ["SendMessages" as const] }, { name: "creators" }];
  const world = await startWorld({ channels: [...channels, { name: "results" }, { name: "plain" }] });
  const { text } = await import("../../../src/core/line.ts");
  const message = { key: "w", brand: world.brand, room: world.room("team"), thread: undefined, reply: [text`Hello.`] };
  await expect(world.connection.rooms.post(message)).rejects.toThrow("Discord turned it away");
});

function never(): never {
  throw new Error("not there");
}
