import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";

import { commands } from "../../../src/commands/index.ts";
import { defineCommand } from "../../../src/core/command.ts";
import { text } from "../../../src/core/line.ts";
import { endAll, messageIn, startWorld, transports } from "./world.ts";

afterEach(endAll);

const paragraphs = ["first", "second", "third", "last"].map((word) => `${word} ${"long words ".repeat(180)}`);

/** Reads, says much, and not before it is let go. */
function longCommand(waits = 0) {
  return defineCommand({
    name: "essay",
    summary: "Says much.",
    role: "viewer",
    effect: "reads",
    audience: "channel",
    options: z.strictObject({}),
    examples: [""],
    async run() {
      await new Promise((resolve) => setTimeout(resolve, waits));
      return paragraphs.map((paragraph) => text`${paragraph}`);
    },
  });
}

describe.each(transports)("over %s", (mode) => {
  test("the empty conversation offers what can be asked, and each of it is answered", async () => {
    const world = await startWorld({ mode });
    const tom = world.slack.as("U_TOM");
    const opened = await tom.opensMessages();
    const offered = await opened.reply("How is the campaign going?");
    if (offered.kind !== "prompts") throw new Error("no prompts");
    for (const { message } of offered.prompts) {
      const asked = await tom.says(String(message));
      expect((await asked.reply()).text).not.toContain("I don't know");
      expect(messageIn(await asked.reply()).thread_ts).toBe(asked.message?.ts);
    }
    expect(world.bugs).toEqual([]);
    expect(world.slack.evidence.violations).toEqual([]);
  });

  test("a long answer is streamed, with thumbs under it that are noted", async () => {
    const world = await startWorld({ mode, does: [...commands, longCommand()] });
    const tom = world.slack.as("U_TOM");
    const asked = await tom.says("essay");
    const ended = await asked.reply("Helpful");
    expect(ended.text).toContain("last");
    expect(world.slack.evidence.requestsTo("chat.startStream")).toHaveLength(1);
    await (await tom.clicks(messageIn(ended), "Not helpful")).reply("What was wrong?");
    await (await tom.submits(tom.modal, { words: "It left out Sana." })).settled();
    const answer = expect.stringContaining(`/${messageIn(ended).ts}`) as unknown;
    const noted = { user: "U_TOM", answer, isGood: false };
    expect(world.feedback).toEqual([noted, { ...noted, words: "It left out Sana." }]);
    expect(world.slack.evidence.violations).toEqual([]);
    expect(world.bugs).toEqual([]);
  });

  test("when a stream expires the rest is said in ordinary messages", async () => {
    const world = await startWorld({ mode, does: [...commands, longCommand()] });
    world.slack.fault({ method: "chat.appendStream", error: "message_not_in_streaming_state", times: 1 });
    const asked = await world.slack.as("U_TOM").says("essay");
    await asked.reply("Helpful");
    const all = world.slack.as("U_TOM").screen.join("\n");
    for (const word of ["first", "second", "third", "last"])
      expect(all.match(new RegExp(`${word} long`, "g"))).toHaveLength(1);
  });

  test.each([
    ["Slack wants a pause", { method: "chat.appendStream", status: 429, retryAfter: 1 }],
    ["Slack breaks", { method: "chat.appendStream", error: "internal_error" }],
    ["the word of a part is lost", { method: "chat.appendStream", applyFirst: true, destroy: true }],
    ["a workspace takes no streams", { method: "chat.startStream", error: "feature_not_enabled", times: 9 }],
    ["Slack wants a pause at the end", { method: "chat.stopStream", status: 429, retryAfter: 1 }],
    ["the word of the end is lost", { method: "chat.stopStream", applyFirst: true, destroy: true }],
    ["what stands under it is refused", { method: "chat.stopStream", error: "invalid_blocks" }],
  ])("every word of a long answer is said once, also where %s", async (_, fault) => {
    const world = await startWorld({ mode, does: [...commands, longCommand()] });
    world.slack.fault(fault);
    const tom = world.slack.as("U_TOM");
    await (await tom.says("essay")).settled(1_300);
    const all = tom.screen.join("\n");
    for (const word of ["first", "second", "third", "last"])
      expect(all.match(new RegExp(`${word} long`, "g")), word).toHaveLength(1);
    expect(all.match(/\[Helpful\]/g) ?? []).toHaveLength("error" in fault && fault.error === "invalid_blocks" ? 0 : 1);
    expect(world.bugs).toEqual([]);
  });

  test("a slow answer says what it is doing, and the stop button ends it", async () => {
    const world = await startWorld({ mode, does: [...commands, longCommand(3_000)] });
    const tom = world.slack.as("U_TOM");
    const asked = await tom.says("essay");
    await asked.reply((seen) => seen.kind === "status" && seen.text === "is reading your results");
    await tom.stops(asked.message ?? "");
    await asked.reply("Stopped.");
  });

  test("in a conversation the campaign is that of the channel one looks at", async () => {
    const world = await startWorld({ mode });
    await world.add(
      { type: "campaign-set", campaign: "autumn", name: "Autumn Dew", startOn: "2026-02-01", key: "autumn" },
      { type: "room-set", room: "slack:T_TEAM:C_PLAIN", purposes: ["team"], campaign: "autumn", key: "room" },
    );
    const tom = world.slack.as("U_TOM");
    await (await tom.says("stats")).reply("Which campaign?");
    await tom.opensMessages({ looking: "C_PLAIN" });
    await (await tom.says("stats")).reply("Autumn Dew");
    await tom.looksAt("C_TEAM");
    await (await tom.says("stats")).reply("Which campaign?");
    expect(world.bugs).toEqual([]);
  });

  test("the stop button ends an answer in the middle, and what was written stays", async () => {
    const world = await startWorld({ mode, does: [...commands, longCommand()] });
    const tom = world.slack.as("U_TOM");
    world.slack.fault({ method: "chat.appendStream", delayMs: 300, times: 1 });
    const asked = await tom.says("essay");
    const begun = await asked.reply("first");
    await tom.stops(messageIn(begun));
    await asked.reply("Helpful");
    expect(tom.screen.join("\n")).not.toContain("last long");
    expect(world.bugs).toEqual([]);
  });

  test("Home shows each person what is theirs, by their role", async () => {
    const world = await startWorld({ mode });
    const tom = await (await world.slack.as("U_TOM").opensHome()).reply("This week");
    expect(tom.text).toContain("Spring Glow");
    expect(tom.text).not.toContain("You are not linked");
    expect((await (await world.slack.as("U_VERA").opensHome()).reply("Mine")).text).toContain("Tell my handle");
    const mia = await (await world.slack.as("U_MIA").opensHome()).reply("Mine");
    expect(mia.text).not.toContain("Settings");
    const ada = world.slack.as("U_ADA");
    const home = await (await ada.opensHome()).reply("Settings");
    await (await ada.clicks("view" in home ? home.view : undefined, "Check")).reply("to mend");
    expect(world.slack.evidence.violations).toEqual([]);
    expect(world.bugs).toEqual([]);
  });
});

test("Home in an empty workspace says what there is to do once", async () => {
  const world = await startWorld({ empty: true, code: "K7QF-29XM" });
  const ada = world.slack.as("U_ADA");
  await (await ada.in("C_TEAM").commands("/campaign K7QF-29XM")).reply("You are the admin now");
  const { text } = await (await ada.opensHome()).reply("New campaign");
  expect(text.match(/Nothing is set up here yet/g)).toHaveLength(1);
  expect(world.slack.evidence.violations).toEqual([]);
});

test("whoever runs the bot hears that it was taken out of the workspace", async () => {
  const world = await startWorld();
  await world.slack.uninstall();
  expect(world.warnings.join("\n")).toContain("was taken out of the Slack workspace Spring Team");
});
