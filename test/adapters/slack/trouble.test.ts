import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";

import { commands } from "../../../src/commands/index.ts";
import { defineCommand } from "../../../src/core/command.ts";
import { text } from "../../../src/core/line.ts";
import { endAll, messageIn, startWorld, transports } from "./world.ts";

afterEach(endAll);

/** Writes, but not before it is let go; the first time never, where the process `dies` on it. */
function slowCommand({ dies = false } = {}) {
  let letGo: () => void = () => undefined;
  let begun = 0;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const command = defineCommand({
    name: "slow",
    summary: "Takes its time.",
    role: "viewer",
    effect: "writes",
    audience: "channel",
    options: z.strictObject({}),
    examples: [""],
    async run(_, { records }) {
      begun += 1;
      await (dies && begun === 1 ? new Promise(() => undefined) : gate);
      await records.append([{ type: "claimed", user: "slack:T_TEAM:U_VERA", handle: "@vera" }]);
      return [text`Done at last.`];
    },
  });
  return { command, letGo, begun: () => begun };
}

/** Seven tables that each fill a message. */
const manyTables = defineCommand({
  name: "ledger",
  summary: "Is long.",
  role: "viewer",
  effect: "reads",
  audience: "channel",
  options: z.strictObject({}),
  examples: [""],
  run: () =>
    Promise.resolve(
      Array.from({ length: 7 }, (_, i) => ({
        kind: "table" as const,
        table: {
          columns: [{ label: "Row", align: "left" as const }],
          rows: Array.from({ length: 9 }, () => [[`row ${i} ${"x".repeat(990)}`]]),
        },
      })),
    ),
});

describe.each(transports)("over %s", (mode) => {
  test("a crash between acknowledgement and effect is made up for after the restart, once", async () => {
    const slow = slowCommand({ dies: true });
    const world = await startWorld({ mode, does: [...commands, slow.command] });
    const vera = world.slack.as("U_VERA").in("C_PLAIN");
    const asked = await vera.commands("/campaign slow");
    expect(asked.acked).toBe(true);
    expect(asked.ackMs).toBeLessThan(1_000);
    await world.connection.stop(0);
    await world.open();
    slow.letGo();
    await world.connect();
    await asked.reply("Done at last.");
    expect(slow.begun()).toBe(2);
    expect(await world.count("claimed")).toBe(1);
    await world.restart();
    expect(slow.begun()).toBe(2);
  });

  test("the same of a message: what it asked for happens once, and is answered once", async () => {
    const slow = slowCommand({ dies: true });
    const world = await startWorld({ mode, does: [...commands, slow.command] });
    const vera = world.slack.as("U_VERA");
    const asked = await vera.says("slow");
    await expect.poll(slow.begun).toBe(1);
    await world.connection.stop(0);
    await world.open();
    slow.letGo();
    await world.connect();
    await asked.reply("Done at last.");
    await world.restart();
    expect(slow.begun()).toBe(2);
    expect(await world.count("claimed")).toBe(1);
    expect(asked.texts.filter((each) => each.includes("Done at last."))).toHaveLength(1);
  });

  test("what is not acknowledged in time is named to whoever runs the bot", async () => {
    const world = await startWorld({ mode });
    Object.assign(world.store, { rooms: () => new Promise(() => undefined) });
    void world.slack.as("U_TOM").in("C_TEAM").commands("/campaign stats");
    await expect
      .poll(() => world.warnings, { timeout: 4_000 })
      .toEqual(["/campaign stats was not acknowledged within 2.5 seconds."]);
  });

  test("stopping waits for what is under way", async () => {
    const slow = slowCommand();
    const world = await startWorld({ mode, does: [...commands, slow.command] });
    const asked = await world.slack.as("U_VERA").in("C_PLAIN").commands("/campaign slow");
    const stopping = world.connection.stop(5_000);
    setTimeout(slow.letGo, 50);
    await stopping;
    expect(asked.texts.join()).toContain("Done at last.");
    expect(world.connection.underWay()).toBe(0);
  });

  test("a post that Slack turns away for its pace is said later, and a form does not wait for it", async () => {
    const world = await startWorld({ mode });
    world.slack.rateLimit("chat.postMessage", 1);
    const said = await world.slack.as("U_MIA").in("C_RESULTS").says("48k views now");
    const ada = world.slack.as("U_ADA").in("C_TEAM");
    await (await ada.commands("/campaign campaign new")).reply("Campaign new", 700);
    await said.reply("48,000 views");
    expect(world.slack.evidence.requestsTo("chat.postMessage").filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test.each(["response_url", "chat.postEphemeral", "chat.update", "views.publish"])(
    "what Slack turns away for its pace is done after the pause: %s",
    async (method) => {
      const world = await startWorld({ mode });
      const tom = world.slack.as("U_TOM").in("C_TEAM");
      const mia = world.slack.as("U_MIA").in("C_RESULTS");
      const stats = messageIn(await (await tom.commands("/campaign stats")).reply("Spring Glow"));
      const said = await mia.says("48k views");
      await said.reply("48,000 views");
      world.slack.rateLimit(method, 1);
      await (await tom.clicks(stats, "By creator")).reply("by creator");
      await (await tom.says("<@U_BOT> mine")).reply("You are not linked");
      await (await mia.edits(said.message ?? "", "49k views")).reply("corrected from 48,000");
      await (await tom.opensHome()).reply("This week");
      expect(world.bugs).toEqual([]);
    },
  );

  test("a form that stood open for longer than its address lives is answered in the channel", async () => {
    const world = await startWorld({ mode });
    const tom = world.slack.as("U_TOM").in("C_TEAM");
    await (await tom.commands("/campaign campaign new")).reply("Campaign new");
    world.slack.passTime(31 * 60_000);
    const sent = await tom.submits(tom.modal, { name: "Autumn Dew", start: "2026-03-01" });
    await sent.reply("Autumn Dew is set up");
    expect(tom.screen.join("\n")).toContain("Autumn Dew is set up");
    expect(world.bugs).toEqual([]);
  });

  test("where the bot is in no channel, an answer that comes too late goes to the person", async () => {
    const world = await startWorld({ mode });
    const tom = world.slack.as("U_TOM").in("C_TEAM");
    await (await tom.commands("/campaign campaign new")).reply("Campaign new");
    world.slack.passTime(31 * 60_000);
    world.slack.fault({ method: "chat.postMessage", error: "not_in_channel" });
    await (await tom.submits(tom.modal, { name: "Autumn Dew", start: "2026-03-01" })).settled();
    expect(world.slack.as("U_TOM").screen.join("\n")).toContain("Autumn Dew is set up");
    expect(world.bugs).toEqual([]);
  });

  test("an answer of more messages than its address takes goes on in the person's own conversation, whole", async () => {
    const world = await startWorld({ mode, does: [...commands, manyTables] });
    const tom = world.slack.as("U_TOM").in("C_TEAM");
    await (await tom.commands("/campaign ledger")).settled();
    const here = tom.screen.join("\n");
    const beside = world.slack.as("U_TOM").screen.join("\n");
    for (let i = 0; i < 7; i++)
      expect(here.includes(`row ${i} `) || beside.includes(`row ${i} `), `row ${i}`).toBe(true);
    expect(here).not.toContain("row 6 ");
    expect(world.slack.evidence.violations).toEqual([]);
    expect(world.bugs).toEqual([]);
  });

  test("a block that Slack refuses after all is said with older ones", async () => {
    const world = await startWorld({ mode });
    const tom = world.slack.as("U_TOM").in("C_TEAM");
    world.slack.fault({ method: "chat.postMessage", error: "invalid_blocks", times: 2 });
    await (await tom.says("<@U_BOT> stats by creator")).reply("12,000");
    expect(world.bugs).toHaveLength(2);
  });

  test("a lost reply is not said twice", async () => {
    const world = await startWorld({ mode });
    world.slack.fault({ method: "chat.postMessage", destroy: true, applyFirst: true });
    const said = await world.slack.as("U_MIA").in("C_RESULTS").says("48k views now");
    await said.settled(300);
    expect(said.texts.filter((each) => each.includes("48,000 views"))).toHaveLength(1);
    expect(await world.count("reading")).toBe(4);
  });

  test("a crash between saying the answer and noting that repeats neither the entry nor the answer", async () => {
    const world = await startWorld({ mode });
    world.slack.fault({ method: "chat.postMessage", delayMs: 2_000, applyFirst: true });
    const mia = world.slack.as("U_MIA").in("C_RESULTS");
    const said = await mia.says("48k views now");
    const echo = messageIn(await said.reply("48,000 views"));
    await world.restart({ crashed: true });
    await said.settled(300);
    expect(said.texts.filter((each) => each.includes("48,000 views"))).toHaveLength(1);
    expect(await world.count("reading")).toBe(4);
    const edited = await mia.edits(said.message ?? "", "49k views now");
    expect(messageIn(await edited.reply("49,000 views")).ts).toBe(echo.ts);
  });

  test("a listener that breaks is acknowledged, and the person is told a reference", async () => {
    const world = await startWorld({ mode });
    Object.assign(world.store, { rooms: () => Promise.reject(new Error("made to break")) });
    const asked = await world.slack.as("U_TOM").in("C_TEAM").commands("/campaign stats");
    expect(asked.acked).toBe(true);
    await asked.settled();
    expect(world.bugs.map(String).join()).toContain("made to break");
  });

  test("a button that was changed on its way does nothing", async () => {
    const world = await startWorld({ mode });
    const mia = world.slack.as("U_MIA").in("C_RESULTS");
    const echo = messageIn(await (await mia.says("48k views now")).reply("48,000 views"));
    const forged = JSON.parse(JSON.stringify(echo).replaceAll("entry", "entrx")) as typeof echo;
    for (const message of world.slack.channel("C_RESULTS").messages)
      if (message.ts === echo.ts) Object.assign(message, forged);
    await (await mia.clicks(forged, "Undo")).reply("That button is too old");
    expect(await world.count("undone")).toBe(0);
  });
});

test("after the sockets are cut, and two errors while it reconnects, it is heard again", async () => {
  const world = await startWorld();
  world.slack.fault({ method: "apps.connections.open", status: 503, times: 2 });
  world.slack.cutSockets();
  while (world.slack.sockets.greeted < 2) await new Promise((resolve) => setTimeout(resolve, 50));
  const outcome = await world.slack.as("U_TOM").in("C_TEAM").commands("/campaign stats");
  await outcome.reply("Spring Glow");
}, 30_000);
