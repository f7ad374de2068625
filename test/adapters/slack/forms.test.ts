import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";

import { formView } from "../../../src/adapters/slack/form.ts";
import { allScopes } from "../../../src/adapters/slack/manifest.ts";
import { commands } from "../../../src/commands/index.ts";
import { endAll, messageIn, startWorld, transports } from "./world.ts";

afterEach(endAll);

describe.each(transports)("over %s", (mode) => {
  test("a command that lacks something opens its form at once, which tells errors at their fields", async () => {
    const world = await startWorld({ mode });
    const ada = world.slack.as("U_ADA").in("C_TEAM");
    const opened = await ada.commands("/campaign campaign new");
    await opened.reply("Campaign new");
    const wrong = await ada.submits(ada.modal, { name: "Autumn", start: "2026-09-01", budget: "lots" });
    expect(wrong.errors).toEqual({ budget: expect.stringContaining('"lots" is not a sum') as unknown });
    expect(ada.modal).toBeDefined();
    const taken = await ada.submits(ada.modal, { budget: "$5,000" });
    expect(taken.errors).toEqual({});
    await taken.reply("Autumn");
    expect(ada.modal).toBeUndefined();
    expect(world.slack.evidence.violations).toEqual([]);
    expect(world.bugs).toEqual([]);
  });

  test("Fix opens the form with what was said, and corrects in the same message", async () => {
    const world = await startWorld({ mode });
    const mia = world.slack.as("U_MIA").in("C_RESULTS");
    const said = await mia.says("48k views now");
    const echo = messageIn(await said.reply("48,000 views"));
    await (await mia.clicks(echo, "Fix")).reply("Log");
    expect(JSON.stringify(mia.modal?.payload)).toContain('"initial_value":"48k views now"');
    const fixed = await mia.submits(mia.modal, { numbers: "49k views now" });
    await fixed.reply((seen) => seen.kind === "edit" && seen.text.includes("49,000 views"));
    expect(world.slack.evidence.violations).toEqual([]);
    expect(world.bugs).toEqual([]);
  });

  test("the global shortcut asks for results from anywhere, and tells its answer to the person", async () => {
    const world = await startWorld({ mode });
    const mia = world.slack.as("U_MIA");
    await (await mia.shortcut("log_result")).reply("Log");
    const sent = await mia.submits(mia.modal, { numbers: "47k views" });
    await sent.reply("47,000 views");
    expect(await world.count("reading")).toBe(4);
    expect(world.bugs).toEqual([]);
  });

  test("the message shortcut logs what somebody wrote, once however often it is chosen", async () => {
    const world = await startWorld({ mode });
    const mia = world.slack.as("U_MIA").in("C_PLAIN");
    const { message } = await mia.says("mia 51k views");
    const tom = world.slack.as("U_TOM").in("C_PLAIN");
    await (await tom.shortcut("log_message", message)).reply("51,000 views");
    await (await tom.shortcut("log_message", message)).settled();
    expect(await world.count("reading")).toBe(4);
  });

  test("the message shortcut takes a creator's words for theirs, whoever of the team chooses it, and no other creator", async () => {
    const world = await startWorld({ mode });
    const jon = world.slack.as("U_JON").in("C_PLAIN");
    const { message } = await jon.says("13k views on my video");
    for (const other of ["U_MIA", "U_VERA"])
      await (await world.slack.as(other).in("C_PLAIN").shortcut("log_message", message)).reply("your own posts");
    expect(await world.count("reading")).toBe(3);
    await (await world.slack.as("U_TOM").in("C_PLAIN").shortcut("log_message", message)).reply("Jon: 13,000 views");
    expect(await world.count("reading")).toBe(4);
  });

  test("words too long for a form are said to be cut", async () => {
    const world = await startWorld({ mode });
    const tom = world.slack.as("U_TOM");
    const said = await tom.says(`mia 45k views ${"and she said a lot of things ".repeat(130)}`);
    const echo = messageIn(await said.reply("45,000 views"));
    const { text } = await (await tom.clicks(echo, "Fix")).reply("Log");
    expect(text).toContain("Numbers: a form holds 3,000 characters.");
  });

  test("a CSV put into a form is looked at, and imported once it is confirmed", async () => {
    const world = await startWorld({ mode });
    const ada = world.slack.as("U_ADA").in("C_TEAM");
    await (await ada.commands("/campaign data import")).reply("Data import");
    const file = { name: "creators.csv", content: "handle,name\n@ana.glow,Ana\n" };
    const sent = await ada.submits(ada.modal, { file: [file] });
    const preview = messageIn(await sent.reply("creators.csv"));
    const add = /\[(Add[^\]]*)\]/.exec(sent.texts.join("\n"))?.[1] ?? "";
    await (await ada.clicks(preview, add)).settled();
    expect((await world.store.creators("slack:T_TEAM")).map(({ handle }) => handle)).toContain("@ana.glow");
    expect(world.bugs).toEqual([]);
    expect(world.slack.evidence.violations).toEqual([]);
  });

  test("a picture without words is answered with the form", async () => {
    const world = await startWorld({ mode });
    const mia = world.slack.as("U_MIA").in("C_RESULTS");
    const shared = await mia.uploads("screen.png", Buffer.from([0x89, 0x50]));
    const asked = await shared.reply("I cannot read pictures yet");
    await (await mia.clicks(messageIn(asked), "Send my numbers")).reply("Log");
    expect(world.bugs).toEqual([]);
  });

  test("a person and a channel are picked, not typed", async () => {
    const world = await startWorld({ mode });
    const ada = world.slack.as("U_ADA").in("C_PLAIN");
    const roles = await ada.commands("/campaign setup roles");
    await (await ada.clicks(messageIn(await roles.reply("admins")), "Give a role")).reply("Setup roles");
    await (await ada.submits(ada.modal, { person: "U_VERA", role: "host" })).reply("is a host now");
    const named = await ada.commands("/campaign setup rooms <#C_PLAIN|plain> team");
    await named.reply("is for the team");
    expect(await world.store.roles("slack:T_TEAM")).toContainEqual(
      expect.objectContaining({ subject: "slack:T_TEAM:U_VERA", role: "host" }),
    );
    expect(await world.store.rooms("slack:T_TEAM")).toContainEqual(
      expect.objectContaining({ id: "slack:T_TEAM:C_PLAIN", purposes: ["team"] }),
    );
    const shown = new Set(world.slack.messages("C_PLAIN").map(({ ts }) => ts));
    expect(world.slack.evidence.pings.filter(({ ts }) => shown.has(ts))).toEqual([]);
    expect(world.slack.evidence.violations).toEqual([]);
    expect(world.bugs).toEqual([]);
  });

  test("a trigger that has expired is told, with a button that opens the form again", async () => {
    const world = await startWorld({ mode });
    const ada = world.slack.as("U_ADA").in("C_TEAM");
    world.slack.fault({ method: "views.open", error: "expired_trigger_id" });
    const late = await ada.commands("/campaign campaign new");
    const told = messageIn(await late.reply("Slack took too long to open the form"));
    await (await ada.clicks(told, "Open the form")).reply("Campaign new");
  });
});

test("a campaign whose id is too long for a picker is typed", () => {
  const command = commands.find(({ name }) => name === "weekly schedule");
  if (command === undefined) throw new Error("no such command");
  const elementFor = (id: string) => {
    const choices = { campaigns: [{ id, name: id }], creators: [] };
    const { blocks } = z
      .object({ blocks: z.array(z.object({ block_id: z.string().optional(), element: z.unknown().optional() })) })
      .parse(formView({ kind: "incomplete", command, given: {}, problems: [] }, choices, "{}"));
    return blocks.find(({ block_id: id }) => id === "campaign")?.element;
  };
  expect(elementFor("a".repeat(75))).toMatchObject({ type: "static_select", options: [{ value: "a".repeat(75) }] });
  expect(elementFor("a".repeat(76))).toMatchObject({ type: "plain_text_input" });
});

test("setup check looks at Slack as well: rights, membership, connection, each with its fix", async () => {
  const channels = [{ id: "C_TEAM" }, { id: "C_RESULTS", bot: false }, { id: "C_CREATORS" }];
  const scopes = allScopes.filter((scope) => scope !== "files:write");
  const world = await startWorld({ channels, scopes });
  const checked = await world.slack.as("U_ADA").in("C_TEAM").commands("/campaign setup check");
  const { text } = await checked.reply("to mend");
  expect(text).toContain("Without the scope files:write there is no answering with a CSV");
  expect(text).toMatch(/<#C_RESULTS>: I am not a member\. Type \/invite @looseleaf there\./);
  expect(text).toMatch(/Fine: token, connection/);
  // The world's clock stands still, and Slack's does not.
  expect(text).toContain("more than a minute away from Slack's. Set it by NTP");
  expect(world.bugs).toEqual([]);
});

test("setup check tells a token that was withdrawn, with where a new one is found", async () => {
  const world = await startWorld();
  const ada = world.slack.as("U_ADA").in("C_TEAM");
  world.slack.fault({ method: "auth.test", error: "token_revoked" });
  const { text } = await (await ada.commands("/campaign setup check")).reply("to mend");
  expect(text).toContain("(token_revoked). Copy the Bot User OAuth Token again");
  expect(world.bugs).toEqual([]);
});

test.each([
  ["asks for a pause", { method: "auth.test", status: 429, retryAfter: 1 }, "it asks for a pause"],
  ["is away", { method: "auth.test", destroy: true, times: 2 }, "it cannot be reached"],
  ["is broken", { method: "auth.test", error: "internal_error" }, "internal_error"],
])("setup check blames no token where Slack %s, and calls nothing fine that it did not see", async (_, fault, why) => {
  const world = await startWorld();
  const ada = world.slack.as("U_ADA").in("C_TEAM");
  world.slack.fault(fault);
  const { text } = await (await ada.commands("/campaign setup check")).reply("to mend");
  expect(text).toContain(`Slack does not answer as it should (${why}). Check again in a minute`);
  expect(text).not.toContain("SLACK_BOT_TOKEN");
  expect(text).not.toMatch(/Fine:.*scopes/);
});

test("setup check tells of a private room that nothing is heard in, and of its scope only then", async () => {
  const scopes = allScopes.filter((scope) => scope !== "groups:history");
  const open = await startWorld({ scopes });
  const fine = await open.slack.as("U_ADA").in("C_TEAM").commands("/campaign setup check");
  expect((await fine.reply("Fine:")).text).not.toContain("groups:history");
  const world = await startWorld({ channels: [{ id: "C_TEAM" }, { id: "C_RESULTS", private: true }], scopes });
  const checked = await world.slack.as("U_ADA").in("C_TEAM").commands("/campaign setup check");
  expect((await checked.reply("to mend")).text).toMatch(/<#C_RESULTS>: it is private, .*groups:history/s);
  expect(world.bugs).toEqual([]);
});
