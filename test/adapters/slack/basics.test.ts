import { afterEach, describe, expect, test } from "vitest";

import { endAll, messageIn, startWorld, transports } from "./world.ts";

afterEach(endAll);

describe.each(transports)("over %s", (mode) => {
  test("a bare command answers with help, to the one who asked", async () => {
    const { slack, bugs } = await startWorld({ mode });
    const outcome = await slack.as("U_TOM").in("C_TEAM").commands("/campaign");
    expect(outcome.texts.join("\n")).toContain("I keep results of TikTok campaigns");
    expect(outcome.acked).toBe(true);
    expect(slack.as("U_ADA").in("C_TEAM").screen).toEqual([]);
    expect(slack.evidence.violations).toEqual([]);
    expect(bugs).toEqual([]);
  });

  test("a wrong word is answered with the nearest", async () => {
    const { slack } = await startWorld({ mode });
    const outcome = await slack.as("U_TOM").in("C_TEAM").commands("/campaign staats");
    const reply = await outcome.reply("Did you mean stats?");
    const clicked = await slack.as("U_TOM").in("C_TEAM").clicks(messageIn(reply), "stats");
    await clicked.reply("Spring Glow");
    expect(slack.evidence.violations).toEqual([]);
  });

  test("a result said in a results room is logged and echoed in its thread, and can be taken back", async () => {
    const world = await startWorld({ mode });
    const { slack } = world;
    const mia = slack.as("U_MIA").in("C_RESULTS");
    const said = await mia.says("48k views now, 2.1k likes");
    const echo = messageIn(await said.reply("48,000 views (+36,000 since"));
    expect(echo.thread_ts).toBe(said.message?.ts);
    const undone = await mia.clicks(echo, "Undo");
    await undone.reply("Taken back");
    expect(await world.count("undone")).toBe(1);
    expect(slack.evidence.violations).toEqual([]);
    expect(world.bugs).toEqual([]);
  });

  test("plain words after the slash are heard as well", async () => {
    const world = await startWorld({ mode });
    const logged = await world.slack.as("U_TOM").in("C_TEAM").commands("/campaign mia 50k views");
    await logged.reply("50,000 views");
    expect(await world.count("reading")).toBe(4);
  });

  test("chatter in a results room is met with silence", async () => {
    const world = await startWorld({ mode });
    const said = await world.slack.as("U_MIA").in("C_RESULTS").says("my dog thinks she's the influencer now");
    await said.settled();
    expect(said.texts).toEqual([]);
  });

  test("the same event delivered four more times has one effect and one answer", async () => {
    const world = await startWorld({ mode });
    const said = await world.slack.as("U_MIA").in("C_RESULTS").says("48k views now");
    await said.reply("48,000 views");
    await world.slack.redeliver(said.deliveries[0], 2, { asRetry: true });
    await world.slack.redeliver(said.deliveries[0], 2);
    await said.settled();
    expect(said.texts).toHaveLength(1);
    expect(await world.count("reading")).toBe(4);
  });
});
