import { afterEach, expect, test } from "vitest";

import { messagesOf, plainInPlace, plainMessage } from "../../../src/adapters/discord/messages.ts";
import { draw } from "../../../src/adapters/discord/render.ts";
import { gate } from "../../../src/core/gate.ts";
import type { Reply } from "../../../src/core/reply.ts";
import type { LocalDiscord } from "../../support/discord/discord.ts";
import type { Outcome } from "../../support/discord/outcome.ts";
import { endAll, startWorld } from "./world.ts";

afterEach(endAll);

/** Every mark that Discord gives an effect, each with a word by which it is found again. */
const inline = [
  ...["@everyone ping9", "@here ping9", "<@&1> ping9", "</stats:1> ping9", "<t:1:R> ping9", "<id:guide> ping9"],
  ...["**bold9**", "__under9__", "~~gone9~~", "||spoil9||", "`code9`", "```block9```"],
  ...["[link9](https://evil.example/9)", "https://evil.example/9", "discord.gg/evil9", "javascript:evil9"],
];
const lines = ["# head9", "> quote9", "- list9", "-# small9", "1. count9"];
const nasty = inline.join(" ");
const nastyLines = ["so", ...lines, nasty].join("\n");
/** For fields of some dozen characters, each by its own word. */
const mark = (field: string) => `**${field}9** @everyone [x](https://evil.ex)`;

/** What has an effect in a text: not what is escaped, nor what stands in a block of code. */
function effectsIn(text: string): string[] {
  const bare = text.replaceAll(/```\n[^]*?\n```/g, "").replaceAll(/\\[^\w\s]/g, "·");
  const marks = [
    ...[
      /@(everyone|here)/,
      /<@&1>/,
      /<\/stats:1>/,
      /<t:1/,
      /<id:guide/,
      /\*\*\w+9/,
      /__under9/,
      /~~gone9/,
      /\|\|spoil9/,
    ],
    ...[/`code9/, /```block9/, /\]\(/, /https:\/\/evil/, /discord\.gg\/evil9/, /javascript:evil9/],
    ...[/^\s*#+ head9/m, /^\s*[-*+] list9/m, /^\s*-# small9/m, /^\s*1\. count9/m],
  ];
  return marks.filter((mark) => mark.test(bare)).map(String);
}

/** Everything that the bot has said to anybody. A picture's words for those who do not see it have no markup. */
function allSaid({ evidence, world }: LocalDiscord): string[] {
  const own = evidence.happenings.filter(({ by, seen }) => by === world.bot.id && seen.kind !== "modal");
  return own.map(({ seen }) => seen.text.replaceAll(/^\[image .*$/gm, ""));
}

test("an effect is noticed, and what is escaped has none", () => {
  expect(effectsIn(nastyLines).length).toBe(19);
  expect(effectsIn("\\*\\*bold9\\*\\* and ```\n**bold9**\n```")).toEqual([]);
});

test("in every kind of block, in plain words as well, what others wrote has no effect", () => {
  const said = [{ said: nastyLines }];
  const columns = [
    { label: nasty, align: "left" as const },
    { label: mark("column"), align: "right" as const },
  ];
  const chart = { title: nasty, shape: "bars" as const, unit: "count" as const, labels: [nasty], series: [] };
  const rows = [[said, [{ said: mark("cell") }]]];
  const short = [[[{ said: "```" }], [{ said: "**b9**" }]]];
  const blocks: Reply = [
    { kind: "heading", text: said },
    { kind: "text", text: said },
    { kind: "facts", facts: [{ label: nasty, value: said }] },
    { kind: "table", table: { columns, rows } },
    {
      kind: "table",
      table: {
        columns: [
          { label: "a", align: "left" },
          { label: "b", align: "left" },
        ],
        rows: short,
      },
    },
    { kind: "chart", chart: { ...chart, series: [{ name: nasty, values: [1] }] } },
    { kind: "quote", text: nastyLines },
    { kind: "buttons", buttons: [{ label: nasty, call: { name: "help", options: {} } }] },
    { kind: "file", file: { name: nasty, mime: "text/csv", content: nasty } },
    { kind: "provenance", lines: [said] },
  ];
  const drawing = { reader: { locale: "en-GB", zone: "UTC" }, idOf: () => "id", pictures: new Map() };
  for (const block of gate(blocks)) {
    const pieces = draw([block], drawing);
    for (const { body } of [...messagesOf(pieces), plainMessage(pieces), plainInPlace(pieces)]) {
      const texts = (body.components ?? []).flatMap(textsIn);
      for (const text of [body.content ?? "", ...texts]) expect(effectsIn(text), block.kind).toEqual([]);
    }
  }
});

function textsIn(component: object): string[] {
  if ("components" in component) return (component.components as object[]).flatMap(textsIn);
  return "content" in component ? [String(component.content)] : [];
}

test(
  "whatever creators and files control rings nobody, is no markup and no link, wherever it is told",
  { timeout: 60_000 },
  async () => {
    const world = await startWorld({ privileges: ["MessageContent"], listens: true });
    const { discord } = world;
    const [tom, hana] = [discord.person("tom").in("team"), discord.person("hana").in("team")];
    const [mia, vera] = [discord.person("mia").in("results"), discord.person("vera").in("results")];
    const press = async (person: typeof tom, outcome: Outcome, label: string) => {
      await outcome.settled();
      const message = outcome.answer;
      if (message === undefined || !discord.buttons(message).some((each) => each.label === label)) return undefined;
      return (await person.clicks(message, label)).settled();
    };
    const table = (...rows: readonly string[][]) =>
      rows.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n");
    const imports = async (name: string, ...rows: readonly string[][]) => {
      const preview = await tom.commands("data import", {
        file: { name: `${mark(name)}.csv`, content: table(...rows) },
      });
      await press(tom, preview, "Look at the rows");
      const [first] = discord.buttons((await preview.settled()).answer ?? fail());
      await press(tom, preview, first?.label ?? "");
    };

    await (
      await hana.commands("creator add", { handle: "@evil.one", name: mark("name"), campaign: "Spring Glow" })
    ).settled();
    await imports(
      "file",
      ["handle", "name", "niche", "code", "stage", mark("heading")],
      ["@evil.two", mark("sheet"), mark("niche"), "9C*_~`", "agreed", nasty],
      [mark("handle"), mark("row"), mark("row"), nasty, nasty, nasty],
      ["@evil.three", "ok", mark("row"), mark("code"), mark("stage"), ""],
    );
    await imports("other", ["handle", "video", "views"], ["@mia.skin", nasty, mark("cell")]);
    await (await mia.commands("post", { post: "3 Feb", format: mark("format"), hook: nasty.slice(0, 110) })).settled();
    await (await mia.commands("post", { post: "3 Feb", hook: mark("hook") })).settled();
    for (const words of [`48k views ${nastyLines}`, `${mark("caption")} 49k views`])
      await (await mia.says(words)).settled();
    const claim = await vera.mentions("20k views on my video");
    if ((await press(vera, claim, "Tell my handle"))?.modal !== undefined)
      await (await vera.submits({ handle: mark("claim") })).settled();
    await (await hana.commands("comments", { comments: `${nastyLines}\ndoes ${mark("comment")} sting?` })).settled();

    const drafted = await hana.commands("brief draft", {
      ...{ about: `mia about the glow serum, ${nasty}`, price: mark("price"), window: mark("window") },
      ...{ contact: mark("contact"), rights: mark("rights"), campaign: "Spring Glow" },
    });
    await press(hana, drafted, "Read");
    await press(hana, drafted, "Send to Mia");
    const own = discord.person("mia").in("creators");
    await (await own.commands("mine show", { show: "brief" })).settled();
    await (await own.commands("mine question", { question: `${mark("question")} ${nastyLines}` })).settled();
    await (await own.commands("mine show", { show: "brief" })).settled();
    const check = await hana.commands("brief check", { text: `Say "${mark("check")}" word for word. ${nastyLines}` });
    await press(hana, check, "Show me");
    await press(hana, check, "Loosen it");

    for (const person of [tom, hana, mia])
      for (const words of [
        ...["stats by hook", "stats by format", "stats by niche", "stats by creator", "stats evil.one", "top views"],
        ...["campaign list", "comments", "weekly preview", "stats by code", `top ${mark("word")}`, "costs"],
        ...[`stats ${nasty}`, `ask ${nasty}`, `${mark("word")} ${nasty}`, `evil.one 5k views ${mark("word")}`],
      ])
        await (await person.mentions(words)).settled(20);
    for (const [name, options] of [
      ["creator list", {}],
      ["creator shortlist", {}],
      ["data history", {}],
      ["data export", {}],
      ["stats", { by: "hook", chart: true }],
      ["stats", { about: "evil.two" }],
      ["campaign new", { name: mark("campaign"), start: "2026-01-05" }],
      ["campaign close", { campaign: mark("campaign") }],
      ["campaign list", {}],
    ] as const)
      await (await tom.commands(name, options)).settled(20);

    const said = allSaid(discord);
    const fields = ["campaign", "name", "file", "heading", "niche", "handle", "code", "cell", "format", "hook"];
    const texts = ["price", "window", "contact", "rights", "check", "word"];
    expect([...fields, ...texts].filter((field) => !said.join().includes(`${field}9`))).toEqual([]);
    expect(said.flatMap((text) => effectsIn(text).map((mark) => [mark, text]))).toEqual([]);
    expect(discord.evidence.pings).toEqual([]);
    expect(discord.evidence.violations).toEqual([]);
    expect(world.bugs).toEqual([]);
  },
);

function fail(): never {
  throw new Error("nothing was said");
}
