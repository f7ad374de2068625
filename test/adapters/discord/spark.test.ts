import { afterEach, expect, test } from "vitest";

import { writtenIn } from "../../support/written.ts";
import { endAll, startWorld, type World } from "./world.ts";

afterEach(endAll);

const mark = "fT4Aj3xTUPjbRdKVRUjz";
const codeOf = (n: number) => `#${mark}${n}PLvIkMpZ1uw+N0FPg6x1j8lOWlpQ6TkkF1G${n}E=`;

/** All that left the process or lies on its disk, but for the vault. */
async function everywhere(world: World): Promise<string> {
  return [
    await writtenIn(world.disk, ["entries", "inbox"]),
    ...[world.warnings, world.bugs.map(String), [...world.kept.values()]].map((each) => JSON.stringify(each)),
    ...world.discord.evidence.requests.map(({ body }) => JSON.stringify(body)),
  ].join("\n");
}

test("a code said in every way stays in the vault alone", async () => {
  const world = await startWorld({ privileges: ["MessageContent"], listens: true });
  const mia = world.discord.person("mia");
  const typed = await mia.in("creators").commands("post", { spark: codeOf(1), until: "3 mar" });
  await typed.says("Spark code …");
  expect(typed.ephemeral).toBe(true);
  const short = await mia.in("creators").commands("post", { spark: "abc123def", until: "7 days" });
  await short.says("Spark code …def");
  await (await mia.says(`here's my spark code ${codeOf(2)} for 7 days`)).says("Spark code …");
  const results = mia.in("results");
  const said = await results.says(`my spark code: ${codeOf(3)} for 7 days`);
  await said.says("delete it, I have the code");
  await (await results.edits(said.message?.id ?? "", `my spark code: ${codeOf(4)} for 9 days`)).settled();
  const both = await results.says(`48k views and my spark code ${codeOf(5)}`);
  const echo = await both.says("There is a Spark code in that");
  await (await results.clicks(echo, "Keep the Spark code")).says("How long does the Spark code run?");
  await (await mia.in("results").commands("log")).reply("Numbers");
  await (await mia.in("results").submits({ numbers: `49k views, spark code ${codeOf(6)}` })).settled();
  await (await mia.in("results").commands("log", { numbers: `50k views, spark code ${codeOf(7)}` })).settled();
  const plain = await mia.in("creators").says(`mia 51k views, spark code ${codeOf(8)}`);
  await (await mia.in("creators").messageMenu("Log this result", plain.message?.id ?? "")).settled();
  await (
    await world.discord
      .person("tom")
      .in("team")
      .commands("stats", { about: codeOf(9) })
  ).settled();
  await world.restart();
  const all = await everywhere(world);
  expect(all).not.toContain(mark);
  expect(all).not.toContain("abc123def");
  expect(await writtenIn(world.disk, ["vault"])).toContain(mark);
  expect(world.discord.evidence.violations).toEqual([]);
  expect(world.bugs).toEqual([]);
});

test.each([true, false])(
  "a whole code that could not be shown is kept and sent nowhere (messages: %s)",
  async (open) => {
    const people = ["ada", "hana", "mia", "jon"].map((name) => ({ name }));
    const world = await startWorld({
      people: [...people, { name: "tom", openToMessages: open }],
      channels: [{ name: "team", botMayNot: ["SendMessages"] }, { name: "creators" }, { name: "results" }],
    });
    const { discord } = world;
    const given = { spark: codeOf(1), until: "7 days" };
    await (await discord.person("mia").in("creators").commands("post", given)).settled();
    const tom = discord.person("tom").in("team");
    const card = await (await tom.commands("post", { creator: "mia" })).says("Spark code …");
    const callback = "POST /interactions/:interaction/:token/callback";
    discord.fault({ route: callback, status: 404, code: 10_062 });
    await (await tom.clicks(card, "Show the Spark code")).settled();
    expect(await world.count("spark-seen")).toBe(1);
    expect(await writtenIn(world.disk, ["entries", "inbox"])).not.toContain(mark);
    const sent = discord.evidence.requests.filter(({ route }) => route !== callback);
    expect(JSON.stringify(sent.map(({ body }) => body))).not.toContain(mark);
    await (await tom.clicks(card, "Show the Spark code")).says("That you looked is noted.");
  },
);

test("a marketer is shown the whole code after a restart, where nobody else sees it", async () => {
  const world = await startWorld();
  await (
    await world.discord
      .person("mia")
      .in("creators")
      .commands("post", { spark: codeOf(1), until: "7 days" })
  ).settled();
  await world.restart();
  const tom = world.discord.person("tom").in("team");
  const card = await (await tom.commands("post", { creator: "mia" })).says("Spark code …");
  const shown = await tom.clicks(card, "Show the Spark code");
  await shown.says("That you looked is noted.");
  expect(shown.ephemeral).toBe(true);
  expect(shown.texts.join("\n")).toContain(mark);
  expect(world.discord.person("hana").in("team").screen.join("\n")).not.toContain(mark);
  expect(await writtenIn(world.disk, ["entries", "inbox"])).not.toContain(mark);
  expect(await world.count("spark-seen")).toBe(1);
});
