import { afterEach, expect, test } from "vitest";
import { z } from "zod";

import { commands } from "../../../src/commands/index.ts";
import { defineCommand } from "../../../src/core/command.ts";
import { buttons } from "../../../src/core/line.ts";
import { readWords } from "../../../src/core/text.ts";
import { endAll, startWorld, type World } from "./world.ts";

afterEach(endAll);

function clean({ discord, bugs }: World): void {
  expect(discord.evidence.violations).toEqual([]);
  expect(bugs).toEqual([]);
}

test("a creator's picker has eight entries, an admin's sixteen at most", async () => {
  const { discord } = await startWorld();
  expect(discord.person("mia").in("creators").picker.sort()).toEqual(
    ["ask", "help", "log", "mine", "post", "stats", "top", "undo"].sort(),
  );
  expect(discord.person("ada").in("team").picker.length).toBeLessThanOrEqual(16);
  expect(discord.person("hana").in("team").picker).not.toContain("setup");
  expect(discord.person("mia").in("creators").messageMenus).toEqual(["Log this result"]);
  expect(discord.person("mia").in("creators").userMenus).toEqual(["Creator stats"]);
});

test("every command with every example is answered, in one message or a form", { timeout: 60_000 }, async () => {
  const world = await startWorld();
  const ada = world.discord.person("ada").in("team");
  for (const command of commands) {
    const [group = "", own = "show"] = command.name.split(" ");
    const isGrouped = commands.some((each) => each !== command && each.name.split(" ")[0] === group);
    for (const example of command.examples) {
      const read = readWords(`${command.name} ${example}`, commands);
      if (read.kind !== "call") throw new Error(example);
      const { file: _, person, room, ...options } = read.call.options as Record<string, string>;
      const picked = { ...(person !== undefined && { person: "mia" }), ...(room !== undefined && { room: "plain" }) };
      const outcome = await ada.commands(isGrouped ? `${group} ${own}` : group, { ...options, ...picked });
      await outcome.settled(20);
      expect(outcome.errors, command.name).toEqual({});
      expect([4, 9], `${command.name} ${example}`).toContain(outcome.ackType);
      expect(outcome.texts.join(""), command.name).not.toBe("");
      if (outcome.modal !== undefined) ada.closes();
    }
  }
  clean(world);
});

test("options complete from what is known", async () => {
  const world = await startWorld();
  const ada = world.discord.person("ada").in("team");
  const names = await ada.completes("stats", "about", "mi");
  expect(names.choices).toEqual([
    { name: "@mia.skin", value: "@mia.skin" },
    { name: "Mia", value: "Mia" },
  ]);
  expect((await ada.completes("stats", "about", "Mia vs jo")).choices.map(({ value }) => value)).toEqual([
    "Mia vs @jon.eats",
    "Mia vs Jon",
  ]);
  expect((await ada.completes("stats", "campaign", "")).choices).toEqual([
    { name: "Spring Glow", value: "Spring Glow" },
  ]);
  expect((await ada.completes("top", "metric", "engag")).choices.length).toBeGreaterThan(0);
  expect((await ada.completes("stats", "about", "nobody like that")).choices).toEqual([]);
  clean(world);
});

test("a person's menu shows the creator they are, and says where there is none", async () => {
  const world = await startWorld();
  const tom = world.discord.person("tom").in("creators");
  await (await tom.userMenu("Creator stats", "mia")).says("12,000 views");
  await (await tom.userMenu("Creator stats", "vera")).says("linked to no creator");
  clean(world);
});

test("a message's menu logs it once, with its writer's numbers, and a picture opens the form", async () => {
  const world = await startWorld();
  const mia = world.discord.person("mia").in("creators");
  const said = await mia.says("48k views, 2.1k likes");
  await said.settled();
  expect(said.texts).toEqual([]);
  const message = said.message?.id ?? "";
  await (await mia.messageMenu("Log this result", message)).says("48,000 views (+36,000 since");
  await (await mia.messageMenu("Log this result", message)).settled();
  expect(await world.count("reading")).toBe(4);
  const picture = await mia.uploads("shot.png", "png");
  const opened = await mia.messageMenu("Log this result", picture.message?.id ?? "");
  await opened.reply("Numbers");
  clean(world);
});

test("a form with faults answers with them, and opens again filled in", async () => {
  const world = await startWorld();
  const hana = world.discord.person("hana").in("team");
  await (await hana.commands("campaign new")).reply("Name");
  const sent = await hana.submits({ name: "Autumn", start: "someday" });
  const faults = await sent.says("someday");
  expect(sent.ephemeral).toBe(true);
  const again = await hana.clicks(faults, "Open the form");
  await again.reply("Name");
  expect(hana.form).toMatchObject({ name: "Autumn", start: "someday" });
  await (await hana.submits({ start: "2026-09-01" })).says("Autumn");
  clean(world);
});

test("a chart comes as a picture with its finding for those who cannot see it", async () => {
  const world = await startWorld();
  const tom = world.discord.person("tom").in("team");
  const drawn = await tom.commands("stats", { by: "creator", chart: true });
  await drawn.says(/\[image .*\w+/);
  const [upload] = world.discord.evidence.uploads;
  expect(upload).toBeDefined();
  const answer = await drawn.says();
  expect(answer.attachments[0]?.content.subarray(1, 4).toString()).toBe("PNG");
  expect(answer.attachments[0]?.description).toMatch(/\w{3}/);
  clean(world);
});

test("a CSV as an option is previewed to the one who gave it, and imported by a button", async () => {
  const world = await startWorld();
  const tom = world.discord.person("tom").in("team");
  const file = { name: "creators.csv", content: "handle,name,followers\n@ana.glow,Ana,5000\n@bo.fit,Bo,7000\n" };
  const given = await tom.commands("data import", { file });
  const preview = await given.says("candidate");
  expect(given.ephemeral).toBe(true);
  const [first] = world.discord.buttons(preview);
  const done = await tom.clicks(preview, first?.label ?? "");
  await done.reply();
  await done.settled();
  expect((await world.store.creators(world.brand)).map(({ handle }) => handle)).toContain("@ana.glow");
  clean(world);
});

test("a direct message is heard with the rights that its writer has on the server", async () => {
  const world = await startWorld();
  const mia = world.discord.person("mia");
  await (await mia.says("mine")).says("12,000");
  await (await mia.says("49k views")).says("49,000 views");
  const shown = await (await mia.says("stats mia")).says("49,000 views");
  await (await mia.clicks(shown, "How computed")).reply("49,000");
  await (await world.discord.person("vera").says("costs")).says('"costs" is for marketers');
  clean(world);
});

test("what is personal is opened by the one who asked, when they ask in a channel", async () => {
  const world = await startWorld();
  const mia = world.discord.person("mia").in("creators");
  const asked = await mia.mentions("mine");
  const offered = await asked.says("for your eyes only");
  const opened = await mia.clicks(offered, "Open");
  await opened.says("12,000");
  expect(opened.ephemeral).toBe(true);
  const other = await world.discord.person("jon").in("creators").clicks(offered, "Open");
  await other.says("9,000");
  clean(world);
});

test("somebody is named by their mention, and figures are written as the reader writes them", async () => {
  const people = ["ada", "tom", "hana", "jon", "vera"].map((name) => ({ name }));
  const world = await startWorld({ people: [...people, { name: "mia", locale: "de" }] });
  const mia = world.discord.person("mia").in("creators");
  const mention = `<@${mia.id}>`;
  await (await mia.commands("stats", { about: mention })).says("12.000 views");
  await (await mia.mentions(`stats ${mention}`)).says("12,000 views");
  clean(world);
});

test("what is for one person's eyes alone is told them in a direct message", async () => {
  const world = await startWorld();
  const mia = world.discord.person("mia");
  await (await mia.in("creators").mentions("14 people used my code!!")).says("Orders noted");
  await world.discord.quiet();
  expect(mia.screen.join()).toContain("Is that all so far, or more on top?");
  const [aside] = mia.messages;
  await (await mia.clicks(aside ?? "", "More on top")).reply("14");
  const told = world.discord.messages("creators").map((each) => world.discord.text(each));
  // Without the ids of mentions, which tell the time.
  expect(told.join().replaceAll(/<@\d+>/g, "")).not.toMatch(/24|10 orders/);
  clean(world);
});

test("an edited message corrects its entry, and its answer is changed in its place", async () => {
  const world = await startWorld({ privileges: ["MessageContent"], listens: true });
  const mia = world.discord.person("mia").in("results");
  const said = await mia.says("48k views");
  const echo = await said.says("48,000 views");
  const edited = await mia.edits(said.message?.id ?? "", "49k views");
  const changed = await edited.says("49,000 views");
  expect(changed.id).toBe(echo.id);
  expect(world.discord.text(changed)).toContain("corrected from 48,000");
  clean(world);
});

test("somebody unlinked says which account is theirs; the result counts once a host confirms", async () => {
  const world = await startWorld();
  const vera = world.discord.person("vera").in("results");
  const said = await vera.mentions("20k views on my video");
  const asked = await said.says("Which TikTok account is yours?");
  await (await vera.clicks(asked, "Tell my handle")).reply("Handle");
  await (await vera.submits({ handle: "@vera.vlogs" })).says("@vera.vlogs");
  const hana = world.discord.person("hana").in("team");
  const claims = await (await hana.commands("creator link")).reply();
  expect(claims.text).toContain("@vera.vlogs");
  clean(world);
});

test.each([10, 120, 900])("an answer of %i rows comes whole, in messages or with a file", async (rows) => {
  const long = defineCommand({
    ...{ name: "long", summary: "Many rows.", role: "viewer", effect: "reads", audience: "private", examples: [""] },
    options: z.strictObject({}),
    run: () =>
      Promise.resolve([
        {
          kind: "table",
          table: {
            columns: [
              { label: "Name", align: "left" },
              { label: "What they said", align: "left" },
            ],
            rows: Array.from({ length: rows }, (_, i) => [
              [{ said: `row${i}*` }],
              [{ said: "日本語で長い言葉 ".repeat(6) }],
            ]),
          },
        },
        ...buttons({ label: "More", call: { name: "help", options: {} } }),
      ]),
  });
  const world = await startWorld({ does: [...commands, long] });
  const outcome = await world.discord.person("hana").in("team").commands("long");
  await outcome.settled();
  const messages = outcome.replies.flatMap((seen) => ("message" in seen ? [seen.message] : []));
  const files = messages.flatMap(({ attachments }) => attachments.map(({ content }) => content.toString()));
  const all = [...outcome.texts, ...files].join("\n");
  for (let i = 0; i < rows; i++) expect(all).toMatch(new RegExp(`row${i}\\b`));
  expect(messages.flatMap((message) => world.discord.buttons(message)).map(({ label }) => label)).toEqual(["More"]);
  clean(world);
});
