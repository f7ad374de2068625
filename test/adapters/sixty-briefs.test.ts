import { afterEach, expect, test } from "vitest";

import { brief } from "../../src/briefs/brief.ts";
import type { LocalDiscord } from "../support/discord/discord.ts";
import type { Outcome } from "../support/slack/outcome.ts";
import { endJoined, startJoined, type Joined } from "./joined.ts";
import { messageIn } from "./slack/world.ts";

afterEach(endJoined);

/** Hundreds of briefs on a machine that does other things as well. */
const longMs = 20_000;

const onServer = ["mia", "jon", "vera"];
const people = [...onServer, ...Array.from({ length: 57 }, (_, i) => `maker${i}`)];
const codeOf = (name: string) => `${name.toUpperCase()}Q7`;
const feeOf = (name: string) => 6_101 + people.indexOf(name);
const creators = [
  "handle,code,fee,posts",
  ...people.map((name) => `@${name}.makes,${codeOf(name)},${feeOf(name)},2`),
].join("\n");

/** A campaign, its rooms on both sides and its creators, all of it said by people. */
async function begun(): Promise<Joined> {
  const joined = await startJoined({ empty: true });
  const { world, slack } = joined;
  const { discord } = world;
  const ada = discord.person("ada");
  await (await ada.in("team").commands("campaign new", { name: "Spring Glow" })).settled();
  await (await ada.in("creators").commands("setup rooms", { room: "creators", purpose: "creators" })).settled();
  const made = await (await ada.in("team").commands("setup connect")).reply();
  const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(made.text)?.[0] ?? "";
  const sue = slack.as("U_SUE").in("C_TEAM");
  await (await sue.commands("/campaign K7QF-29XM")).reply("You are the admin now");
  await (await sue.commands(`/campaign setup connect ${code}`)).reply("belongs to");
  await (await sue.commands("/campaign setup rooms here team")).reply("money may be shown");
  const alone = slack.as("U_SUE");
  const dropped = messageIn(await (await alone.uploads("creators.csv", creators)).reply("60 "));
  await (await alone.clicks(dropped, "Add 60")).reply("60 creators", longMs);
  for (const name of onServer) {
    const them = discord.person(name).in("creators");
    await (await them.commands("mine show", { handle: `@${name}.makes` })).reply("once a host confirms it");
  }
  const claims = await (await sue.commands("/campaign creator link")).reply("somebody in Discord: @mia.makes");
  await (await sue.clicks(messageIn(claims), "Confirm all 3")).reply("from now on");
  return joined;
}

/** Everybody in the creators' room, and everybody's own. */
function readBy(discord: LocalDiscord, name: string): string {
  return [...discord.person(name).in("creators").screen, ...discord.person(name).screen].join("\n");
}

async function hooksOf({ world }: Joined): Promise<Map<string, readonly string[]>> {
  const briefings = await world.store.briefings(world.brand);
  const creators = await world.store.creators(world.brand);
  return new Map(
    briefings.map(({ creator, versions }) => [
      creators
        .find(({ id }) => id === creator)
        ?.handle.slice(1)
        .replace(".makes", "") ?? "",
      brief.parse(JSON.parse(versions.at(-1)?.content ?? "{}")).hooks,
    ]),
  );
}

/** As Slack does where it lost the answer. */
async function again({ slack }: Joined, pressed: Outcome): Promise<void> {
  await pressed.settled();
  await slack.redeliver(pressed.deliveries[0], 2, { asRetry: true });
  await slack.quiet();
}

test("sixty briefs drafted in Slack are sent with one click and opened in Discord; a question goes there and back", async () => {
  const joined = await begun();
  const { world, slack } = joined;
  const { discord } = world;
  const sue = slack.as("U_SUE").in("C_TEAM");
  const inRoom = () => discord.messages("creators").filter(({ author }) => author.bot);
  const before = inRoom().length;

  const about = "the glow serum, $29, 2 to 29 March, contact: Ana, usage rights 90 days";
  const drafted = await (
    await sue.commands(`/campaign brief draft all about ${about}`)
  ).reply("60 briefs: glow serum", longMs);
  const three = await (await sue.clicks(messageIn(drafted), "Preview three")).reply("Brief for @mia.makes", longMs);
  for (const name of ["@jon.makes", "MIAQ7", "JONQ7", "Send all 60"]) expect(three.text).toContain(name);
  expect(inRoom()).toHaveLength(before);
  await joined.restart();

  const sent = await sue.clicks(messageIn(drafted), "Send all 60");
  expect((await sent.reply("Sent: 60 briefs.", longMs)).text).toContain(
    "a room in Discord gets one message that names nobody",
  );
  await again(joined, sent);
  await joined.restart({ crashed: true });
  await joined.deliver();
  const posts = inRoom().slice(before);
  expect(posts).toHaveLength(1);
  expect(await world.count("brief-sent")).toBe(60);
  const [post] = posts;
  expect(post && discord.text(post)).not.toMatch(/@|mia|jon|vera|maker/i);

  const hooks = await hooksOf(joined);
  expect(new Set([...hooks.values()].map((three) => three.toSorted().join())).size).toBe(60);
  for (const name of onServer) {
    const them = discord.person(name).in("creators");
    const opened = await them.clicks(post ?? "", "My brief");
    const own = await opened.reply("Spring Glow: your brief, glow serum");
    expect(opened.ephemeral).toBe(true);
    for (const hook of hooks.get(name) ?? []) expect(own.text).toContain(hook);
    expect(own.text).toContain(codeOf(name));
    discord.redeliver(2);
    await opened.settled();
    expect(opened.replies).toHaveLength(1);
    for (const other of people.filter((each) => each !== name)) {
      expect(readBy(discord, name)).not.toContain(codeOf(other));
      for (const fee of [String(feeOf(other)), feeOf(other).toLocaleString("en")])
        expect(readBy(discord, name)).not.toMatch(new RegExp(`\\b${fee}\\b`));
    }
    const theirs = (hooks.get(name) ?? []).toSorted().join();
    for (const [other, three] of hooks) expect(other === name || three.toSorted().join() !== theirs).toBe(true);
  }
  expect(readBy(discord, "hana")).not.toContain("Q7");
  expect(await world.count("brief-opened")).toBe(3);

  const mia = discord.person("mia").in("creators");
  const got = await mia.clicks(mia.messages.at(-1) ?? "", "Got it");
  await got.reply("Noted, the team sees it.");
  discord.redeliver(2);
  await got.settled();
  expect(await world.count("brief-got")).toBe(1);

  const jon = discord.person("jon").in("creators");
  await (await jon.clicks(jon.messages.at(-1) ?? "", "Ask a question")).settled();
  const asking = await jon.submits({ question: "May I use my own song?" });
  await asking.reply("Your question is with the team.");
  discord.redeliver(2);
  await asking.settled();
  const asked = slack.messages("C_TEAM").filter(({ text }) => text.includes("my own song"));
  expect(asked).toHaveLength(1);
  expect(asked[0]?.text).toContain("@jon.makes asks Ana about the brief (glow serum)");

  await joined.restart();
  await (await sue.clicks(asked[0], "Answer")).settled();
  const answering = await sue.submits(sue.modal, { answer: "Yes, if it is yours." });
  await answering.reply('your answer to "May I use my own song?": "Yes, if it is yours."');
  await again(joined, answering);
  const answers = discord.person("jon").screen.filter((each) => each.includes("Yes, if it is yours."));
  expect(answers).toHaveLength(1);
  for (const name of ["mia", "vera", "hana"]) expect(readBy(discord, name)).not.toContain("song");
  await (await jon.commands("mine show", { show: "brief" })).reply('The team: "Yes, if it is yours."');

  const status = await (await sue.commands("/campaign brief send")).reply("60 briefs", longMs);
  expect(status.text).toContain("57 sent and not opened, 2 opened, 1 understood.");

  const changed = await sue.commands('/campaign brief draft window:"9 to 20 March" all');
  const second = await sue.clicks(messageIn(await changed.reply("60 briefs", longMs)), "Send all 60");
  await again(joined, second);
  expect(inRoom()).toHaveLength(before + 2);
  const reopened = await (await mia.clicks(inRoom().at(-1) ?? "", "My brief")).reply("9 to 20 March");
  expect(reopened.text).toContain("Changed since the version you read: When.");

  expect(slack.evidence.violations).toEqual([]);
  expect(discord.evidence.violations).toEqual([]);
  expect(discord.evidence.pings).toEqual([]);
  expect(world.bugs).toEqual([]);
}, 60_000);

test("the blanks of four hundred are filled in one form on either platform, and sent with one click", async () => {
  const { world, slack } = await startJoined();
  const { discord } = world;
  const stage = "agreed" as const;
  const many = Array.from({ length: 400 }, (_, i) => `made.by.somebody.${i}`);
  await world.add(
    ...many.flatMap((id) => [
      { key: `${id}/1`, type: "creator-set" as const, creator: id, handle: `@${id}` },
      { key: `${id}/2`, type: "booking-set" as const, campaign: "spring-glow", creator: id, stage, code: id },
    ]),
  );
  const tom = discord.person("tom").in("team");
  const drafted = await tom.commands("brief draft", { about: "all about the glow serum, contact: Ana" });
  const draft = await drafted.says("402 briefs", longMs);
  expect(discord.text(draft)).toContain("Jon also lacks: code, link.");
  await (await tom.clicks(draft, "Fill blanks")).settled();
  const priced = await tom.submits({ price: "$29", window: "2 to 8 March" });
  await priced.reply("Blanks to fill: usage rights.");

  const made = await (await discord.person("ada").in("team").commands("setup connect")).reply();
  const sue = slack.as("U_SUE").in("C_TEAM");
  await (await sue.commands("/campaign K7QF-29XM")).reply("You are the admin now");
  await (await sue.commands(`/campaign setup connect ${/[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(made.text)?.[0]}`)).settled();
  const looked = await (await sue.commands("/campaign brief fill")).reply("402 briefs", longMs);
  await (await sue.clicks(messageIn(looked), "Fill blanks")).settled();
  const filled = await (await sue.submits(sue.modal, { rights: "90 days" })).reply("402 briefs", longMs);
  const preview = await (await sue.clicks(messageIn(filled), "Send all 402")).reply("Jon lacks: code, link.", longMs);
  await (await sue.clicks(messageIn(preview), "Send 402")).reply("Sent: 402 briefs.", longMs);
  expect(discord.messages("creators")).toHaveLength(1);
  expect(slack.evidence.violations).toEqual([]);
  expect(discord.evidence.violations).toEqual([]);
  expect(world.bugs).toEqual([]);
}, 60_000);
