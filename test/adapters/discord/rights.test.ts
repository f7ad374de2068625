import { afterEach, expect, test } from "vitest";

import { endAll, startWorld, type World } from "./world.ts";

afterEach(endAll);

/** Fees, budget, orders and revenue of the world's campaign. */
const money = /\$|\b500\b|10 orders/;

function clean({ discord, bugs }: World): void {
  expect(discord.evidence.violations).toEqual([]);
  expect(bugs).toEqual([]);
}

test("money is shown to marketers in the team's room, and nowhere to creators", async () => {
  const world = await startWorld();
  const { discord } = world;
  const team = await discord.person("tom").in("team").commands("stats", { about: "mia" });
  expect((await team.reply()).text).toMatch(money);
  const words = [
    await discord.person("mia").in("creators").commands("stats", { about: "jon" }),
    await discord.person("mia").in("team").commands("stats", { about: "jon" }),
    await discord.person("mia").in("creators").mentions("stats jon"),
    await discord.person("mia").says("stats jon"),
    await discord.person("mia").in("creators").userMenu("Creator stats", "jon"),
    await discord.person("hana").in("team").commands("stats", { about: "mia" }),
    await discord.person("tom").in("creators").mentions("stats mia"),
    await discord.person("tom").in("creators").commands("stats", { about: "mia" }),
    await discord.person("tom").in("plain").commands("stats"),
  ];
  for (const outcome of words) expect((await outcome.reply()).text).not.toMatch(money);
  clean(world);
});

test("a marketer in a creators' room gets the money by a button, for their eyes only", async () => {
  const world = await startWorld();
  const tom = world.discord.person("tom").in("creators");
  const shown = await (await tom.mentions("stats mia")).says("12,000 views");
  const own = await tom.clicks(shown, "With money");
  expect((await own.reply()).text).toMatch(money);
  expect(own.ephemeral).toBe(true);
  const creator = await world.discord.person("jon").in("creators").clicks(shown, "With money");
  expect((await creator.reply()).text).not.toMatch(money);
  expect(
    world.discord
      .messages("creators")
      .map((each) => world.discord.text(each))
      .join(),
  ).not.toMatch(money);
  clean(world);
});

test("what is not somebody's is refused on every way in", async () => {
  const world = await startWorld();
  const { discord } = world;
  discord.overrideCommand({ command: "costs", person: "mia", allow: true });
  discord.overrideCommand({ command: "setup", person: "mia", allow: true });
  discord.overrideCommand({ command: "data", person: "mia", allow: true });
  const mia = discord.person("mia").in("creators");
  const file = { name: "a.csv", content: "handle\n@x.y\n" };
  const refused = [
    await mia.commands("costs"),
    await mia.commands("setup roles", { person: "mia", role: "admin" }),
    await mia.commands("data import", { file }),
    await mia.mentions("setup roles me admin"),
    await discord.person("mia").says("setup roles me admin"),
    await discord.person("mia").uploads("a.csv", file.content, { text: "data import" }),
    await mia.mentions("campaign new Mine"),
  ];
  for (const outcome of refused) await outcome.says(/ is for (marketers|admins|hosts)|between each creator/);
  expect(world.kept.size).toBe(0);
  expect(await world.store.roles(world.brand)).toHaveLength(3);
  clean(world);
});

test("a button is pressed with the rights of the one who presses it", async () => {
  const world = await startWorld();
  const { discord } = world;
  const setup = await discord.person("ada").in("team").mentions("creator stage jon declined");
  const shown = await setup.says();
  for (const { label } of discord.buttons(shown)) {
    const pressed = await discord.person("vera").in("team").clicks(shown, label);
    await pressed.says(/ is for |not yours/);
    expect(pressed.ephemeral).toBe(true);
  }
  clean(world);
});

test("a button that was changed is answered and does nothing", async () => {
  const world = await startWorld();
  const { discord } = world;
  const shown = await (await discord.person("mia").in("results").mentions("48k views")).says("48,000");
  for (const component of JSON.stringify(shown.components).match(/"custom_id":"[^"]+"/g) ?? [])
    expect(component.length).toBeLessThanOrEqual(100 + '"custom_id":""'.length);
  const [row] = shown.components.flatMap((top) => (top["components"] as Record<string, unknown>[]).slice(-1));
  const [button] = row?.["components"] as { custom_id: string }[];
  if (button === undefined) throw new Error("no button");
  button.custom_id = button.custom_id.replace(/.$/, "x");
  const pressed = await discord.person("mia").in("results").clicks(shown, button.custom_id);
  await pressed.says("too old");
  expect(await world.count("undone")).toBe(0);
  clean(world);
});

test("a button that was signed for one server does nothing on another", async () => {
  const elsewhere = { name: "Other", people: [{ name: "zoe" }], channels: [{ name: "there" }] };
  const world = await startWorld({ otherGuilds: [elsewhere] });
  const { discord } = world;
  const echo = await (await discord.person("mia").in("results").mentions("48k views")).says("48,000");
  const undo = discord.buttons(echo).find(({ label }) => label === "Undo")?.customId ?? "";
  const shown = await (await discord.person("zoe").in("there").mentions("frobnicate")).says();
  const [button] = buttonsIn(shown);
  if (button === undefined) throw new Error("no button");
  button["custom_id"] = undo;
  const pressed = await discord.person("zoe").in("there").clicks(shown, undo);
  await pressed.says("too old");
  expect(pressed.ephemeral).toBe(true);
  expect(await world.count("undone")).toBe(0);
  clean(world);
});

test("completion tells nothing to those who may not use the command, and never more than Discord takes", async () => {
  const world = await startWorld();
  const { discord } = world;
  await world.add(
    ...Array.from({ length: 60 }, (_, i) => ({
      ...{
        type: "creator-set" as const,
        creator: `many${i}`,
        handle: `@many.${i}`,
        name: `Many ${i} `.padEnd(100, "x"),
      },
      key: `many/${i}`,
    })),
  );
  discord.overrideCommand({ command: "creator", person: "mia", allow: true });
  const mine = await discord.person("mia").in("creators").completes("creator stage", "creators", "many");
  expect(mine.acked).toBe(true);
  expect(mine.choices).toEqual([]);
  const all = await discord.person("hana").in("team").completes("creator stage", "creators", "many");
  expect(all.choices).toHaveLength(25);
  const typed = `@many.1, ${"@many.2, ".repeat(12)}many`;
  const long = await discord.person("hana").in("team").completes("creator stage", "creators", typed);
  for (const { name, value } of [...all.choices, ...long.choices]) {
    expect(name.length).toBeLessThanOrEqual(100);
    expect(String(value).length).toBeLessThanOrEqual(100);
  }
  clean(world);
});

function buttonsIn({ components }: { components: readonly Record<string, unknown>[] }): Record<string, unknown>[] {
  return components.flatMap((each) => {
    const inner = Array.isArray(each["components"]) ? (each["components"] as Record<string, unknown>[]) : [];
    return "custom_id" in each ? [each] : buttonsIn({ components: inner });
  });
}

test("roles of the server give rights, by their id and not their name", async () => {
  const world = await startWorld();
  const { discord } = world;
  const ada = discord.person("ada").in("team");
  await (await ada.commands("setup roles", { person: "Staff", role: "marketer" })).says("is a marketer now");
  discord.addRole({ name: "Marketer" });
  discord.setRoles("vera", ["Marketer"]);
  await (await discord.person("vera").in("team").mentions("costs")).says("is for marketers");
  discord.setRoles("vera", ["Staff"]);
  await (await discord.person("vera").in("team").mentions("costs")).says("committed");
  await (await discord.person("vera").says("costs")).says("committed");
  discord.setRoles("vera", []);
  await (await discord.person("vera").says("costs")).says("is for marketers");
  clean(world);
});

test("whatever creators and files write rings nobody, is no markdown and no link", async () => {
  const world = await startWorld({ privileges: ["MessageContent"], listens: true });
  const { discord } = world;
  const nasty = "@everyone <@&1> **b** [x](https://evil.example) `c` ||d|| # e";
  await world.add(
    { type: "creator-set", creator: "evil", handle: "@evil", name: nasty, key: "evil/1" },
    { type: "campaign-set", campaign: "evil", name: nasty.slice(0, 90), startOn: "2026-01-01", key: "evil/2" },
    {
      type: "booking-set",
      campaign: "spring-glow",
      creator: "evil",
      stage: "agreed",
      posts: 1,
      code: "E*_~1",
      key: "evil/3",
    },
    { type: "post-set", post: "9", campaign: "spring-glow", creator: "evil", postedOn: "2026-02-05", key: "evil/4" },
    { type: "reading", post: "9", readAt: "2026-02-09T09:00:00.000Z", views: 9_000, likes: 700, key: "evil/5" },
  );
  const tom = discord.person("tom").in("team");
  const file = { name: "@everyone **x**.csv", content: `handle,name\n@ok.go,"${nasty}"\n` };
  for (const outcome of [
    await tom.mentions("stats evil"),
    await tom.mentions("stats by creator"),
    await tom.mentions("creator list"),
    await tom.mentions("campaign list"),
    await tom.mentions("top views chart"),
    await tom.mentions(`${nasty} 48k views`),
    await tom.mentions(`frobnicate ${nasty}`),
    await tom.commands("data import", { file }),
    await tom.commands("data history"),
    await discord.person("vera").in("results").says(`${nasty} 20k views on my video`),
  ]) {
    await outcome.settled();
    for (const text of outcome.texts) {
      const shown = text
        .replaceAll(/```[^]*?```/g, "")
        .replaceAll(/\\\\[^\\w\\s]/g, "")
        .replaceAll(/\\[^\w\s]/g, "");
      expect(shown).not.toMatch(/@everyone|<@&1>|\*\*b\*\*|\]\(|\|\|d|https:\/\/evil/);
    }
  }
  expect(discord.evidence.pings).toEqual([]);
  clean(world);
});
