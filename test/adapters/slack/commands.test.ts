import { afterEach, describe, expect, test } from "vitest";

import { commands } from "../../../src/commands/index.ts";
import { endAll, startWorld, transports } from "./world.ts";

afterEach(endAll);

describe.each(transports)("over %s", (mode) => {
  test("every command with every example is acknowledged and answered, in the team's room and in a direct message", async () => {
    const world = await startWorld({ mode });
    const ada = world.slack.as("U_ADA");
    for (const { name, examples } of commands) {
      for (const example of examples) {
        const typed = await ada.in("C_TEAM").commands(`/campaign ${name} ${example}`);
        expect(typed.acked, `${name} ${example}`).toBe(true);
        expect((await typed.reply()).text.length, `${name} ${example}`).toBeGreaterThan(3);
      }
      const said = await ada.says(name);
      expect((await said.reply((seen) => seen.kind !== "status")).text.length, name).toBeGreaterThan(3);
    }
    expect(world.bugs).toEqual([]);
    expect(world.slack.evidence.violations).toEqual([]);
    expect(world.slack.evidence.requests.filter(({ answer }) => answer["error"] === "missing_scope")).toEqual([]);
  }, 120_000);

  test("a table, a chart and a file are Slack's own", async () => {
    const world = await startWorld({ mode });
    const tom = world.slack.as("U_TOM");
    const table = await (await tom.says("creator list")).reply("Mia");
    expect(JSON.stringify("message" in table && table.message.blocks)).toContain('"data_table"');
    const chart = await (await tom.says("stats by week chart")).reply("[chart");
    expect(JSON.stringify("message" in chart && chart.message.blocks)).toContain('"data_visualization"');
    await (await tom.says("creator list csv")).reply(/\[file .*\.csv\]/);
    expect(world.slack.evidence.violations).toEqual([]);
    expect(world.bugs).toEqual([]);
  });

  test("asked again it is the same answer, until something is stored, a right changes or the minute is over", async () => {
    const world = await startWorld({ mode });
    const tom = world.slack.as("U_TOM").in("C_TEAM");
    const stats = async () => (await (await tom.commands("/campaign stats")).reply("Spring Glow")).text;
    const first = await stats();
    expect(first).toContain("$");
    expect(await stats()).toBe(first);
    await (await tom.commands("/campaign log mia 50k views")).reply("50,000 views");
    const later = await stats();
    expect(later).toContain("59,000 views");
    await world.add({ type: "role-set", subject: "slack:T_TEAM:U_TOM", role: "none", key: "taken" });
    expect(await stats()).not.toContain("$");
    await world.add({ type: "role-set", subject: "slack:T_TEAM:U_TOM", role: "marketer", key: "given" });
    await world.add({ type: "room-set", room: "slack:T_TEAM:C_TEAM", purposes: ["creators"], key: "public" });
    expect(await stats()).not.toContain("$");
    expect(world.bugs).toEqual([]);
  });

  test("from an empty workspace to the first stats", async () => {
    const world = await startWorld({ mode, empty: true, code: "K7QF-29XM" });
    const ada = world.slack.as("U_ADA").in("C_TEAM");
    await (await ada.commands("/campaign k7qf29xm")).reply("You are the admin now");
    const set = await (await ada.commands("/campaign setup")).reply("Nothing is set up here yet");
    await (await ada.clicks("message" in set ? set.message : undefined, "New campaign")).reply("Campaign new");
    await (await ada.submits(ada.modal, { name: "Spring Glow", start: "2026-01-19" })).reply("Spring Glow");
    const refused = await world.slack.as("U_VERA").uploads("creators.csv", "handle,name\n@ana.glow,Ana\n");
    await refused.reply('"data import" is for marketers');
    expect(world.slack.evidence.requestsTo("files.download")).toEqual([]);
    const dropped = await world.slack.as("U_ADA").uploads("creators.csv", "handle,name\n@ana.glow,Ana\n");
    const preview = await dropped.reply("creators.csv");
    const add = /\[(Add[^\]]*)\]/.exec(preview.text)?.[1] ?? "";
    await (await world.slack.as("U_ADA").clicks("message" in preview ? preview.message : undefined, add)).settled();
    await (await ada.commands("/campaign setup rooms here team")).reply("is for the team");
    await (await ada.commands("/campaign log ana 12k views")).reply("12,000 views");
    await (await ada.commands("/campaign stats")).reply("12,000 views");
    expect(world.slack.evidence.violations).toEqual([]);
    expect(world.bugs).toEqual([]);
  });
});
