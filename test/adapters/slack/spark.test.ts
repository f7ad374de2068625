import { afterEach, describe, expect, test } from "vitest";

import { assistantOn } from "../../support/model/assistant.ts";
import { startModel, type Model } from "../../support/model/server.ts";
import { playbook } from "../../support/playbook.ts";
import { writtenIn } from "../../support/written.ts";
import { endAll, messageIn, startWorld, transports, type World } from "./world.ts";

const models: Model[] = [];
afterEach(async () => {
  await endAll();
  for (const model of models.splice(0)) await model.stop();
});

/** Each is found by its beginning, however it was cut. */
const mark = "fT4Aj3xTUPjbRdKVRUjz";
const codeOf = (n: number) => `#${mark}${n}PLvIkMpZ1uw+N0FPg6x1j8lOWlpQ6TkkF1G${n}E=`;

async function worldWithModel(mode: (typeof transports)[number]) {
  const model = await startModel(() => ({ say: { steps: [] } }));
  models.push(model);
  const { assistant } = assistantOn(model.url);
  return { model, world: await startWorld({ mode, has: { playbook, assistant } }) };
}

/** All that left the process or lies on its disk, but for the vault. */
async function everywhere(world: World, model: Model): Promise<string> {
  const { evidence } = world.slack;
  return [
    await writtenIn(world.disk, ["entries", "inbox"]),
    ...[world.feedback, world.warnings, world.bugs.map(String), [...world.kept.values()]].map((each) =>
      JSON.stringify(each),
    ),
    ...evidence.requests.map(({ args }) => JSON.stringify(args)),
    ...model.heard.map(({ text }) => text),
    ...["C_TEAM", "C_RESULTS", "C_CREATORS"].flatMap((channel) =>
      world.slack
        .as("U_JON")
        .in(channel)
        .messages.filter((message) => message.bot_id !== undefined)
        .map((message) => JSON.stringify(message)),
    ),
  ].join("\n");
}

describe.each(transports)("over %s", (mode) => {
  test("a code said in every way stays in the vault alone", async () => {
    const { world, model } = await worldWithModel(mode);
    const { slack } = world;
    const [mia, tom] = [slack.as("U_MIA"), slack.as("U_TOM")];
    await (await mia.in("C_CREATORS").commands(`/campaign post spark ${codeOf(1)} until 3 mar`)).reply("Spark code …");
    await (await mia.says(`here's my spark code ${codeOf(2)} for 7 days`)).reply("Spark code …");
    const results = mia.in("C_RESULTS");
    const said = await results.says(`my spark code: ${codeOf(3)} for 7 days`);
    await said.reply("delete it, I have the code");
    await (await results.edits(said.message ?? "", `my spark code: ${codeOf(4)} for 9 days`)).settled();
    const both = await results.says(`48k views and my spark code ${codeOf(5)}`);
    const echo = messageIn(await both.reply("There is a Spark code in that"));
    await (await results.clicks(echo, "Keep the Spark code")).reply("How long does the Spark code run?");
    await (await results.clicks(echo, "Fix")).reply("Log");
    await (await results.submits(mia.modal, { numbers: `49k views, spark code ${codeOf(6)}` })).settled();
    const { message } = await mia.in("C_PLAIN").says(`mia 51k views, spark code ${codeOf(7)}`);
    await (await tom.in("C_PLAIN").shortcut("log_message", message)).settled();
    const asked = `any idea whose stuff ${codeOf(8)} people sat through`;
    await (await tom.in("C_TEAM").says(`<@U_BOT> ${asked}`)).reply("Whose post?");
    await (await tom.in("C_TEAM").commands(`/campaign ask ${asked}`)).settled();
    await (await tom.in("C_TEAM").commands(`/campaign stats ${codeOf(9)}`)).settled();
    await (await tom.in("C_TEAM").commands("/campaign data history")).settled();
    await world.restart();
    expect(model.heard.length).toBeGreaterThan(0);
    expect(await everywhere(world, model)).not.toContain(mark);
    expect(await writtenIn(world.disk, ["vault"])).toContain(mark);
    expect(world.slack.evidence.violations).toEqual([]);
    expect(world.bugs).toEqual([]);
  });

  test("a code in a forwarded message or a shared snippet stays in the vault alone", async () => {
    const { world, model } = await worldWithModel(mode);
    const { slack } = world;
    const mia = slack.as("U_MIA");
    const first = await (await mia.says("mine")).settled();
    const direct = slack.workspace.directMessage("U_MIA");
    const forwarded = { fallback: `[Feb 16] mia: my spark code is ${codeOf(1)}`, text: codeOf(2), title: codeOf(3) };
    const snippet = {
      id: "F_SNIPPET",
      name: "note.md",
      preview: codeOf(4),
      preview_highlight: `<pre>${codeOf(5)}</pre>`,
    };
    const said = {
      type: "message",
      channel_type: "im",
      channel: direct.id,
      user: "U_MIA",
      text: "48k views",
      ts: "1771232400.000100",
      thread_ts: first.message?.ts ?? "",
    };
    const event = { ...said, subtype: "file_share", attachments: [forwarded], files: [snippet] };
    await slack.event(event, direct);
    await (await mia.says("mine")).settled();
    const inbox = await writtenIn(world.disk, ["inbox"]);
    expect(inbox).toContain("[Feb 16] mia: my spark code is sealed-");
    expect(await everywhere(world, model)).not.toContain(mark);
    expect(world.bugs).toEqual([]);
  });

  test("what was given before a restart is shown after it, to a marketer alone and privately", async () => {
    const { world } = await worldWithModel(mode);
    await (await world.slack.as("U_MIA").says(`my spark code is ${codeOf(1)} for 7 days`)).reply("Spark code …");
    await world.restart();
    const tom = world.slack.as("U_TOM").in("C_TEAM");
    const card = messageIn(await (await tom.commands("/campaign post mia")).reply("Spark code …"));
    const shown = await (await tom.clicks(card, "Show the Spark code")).reply("That you looked is noted.");
    expect(shown).toMatchObject({ kind: "ephemeral" });
    expect(shown.text).toContain(codeOf(1));
    expect(world.slack.as("U_JON").in("C_TEAM").screen.join("\n")).not.toContain(mark);
    expect(await writtenIn(world.disk, ["entries", "inbox"])).not.toContain(mark);
    expect(await world.count("spark-seen")).toBe(1);
    expect(world.bugs).toEqual([]);
  });

  test("the answer to a typed code is for its writer alone, since Slack shows what was typed beside it", async () => {
    const { world } = await worldWithModel(mode);
    const typed = await world.slack
      .as("U_MIA")
      .in("C_CREATORS")
      .commands(`/campaign post spark ${codeOf(1)} until 3 mar`);
    expect(await typed.reply("Spark code …")).toMatchObject({ kind: "ephemeral" });
  });
});
