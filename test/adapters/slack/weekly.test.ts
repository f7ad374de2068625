import { afterEach, expect, test } from "vitest";

import { messagesOf } from "../../../src/adapters/slack/messages.ts";
import { draw } from "../../../src/adapters/slack/render.ts";
import { tell } from "../../../src/commands/summaries/tell.ts";
import { composing } from "../../../src/schedule/composing.ts";
import { Outbox } from "../../../src/schedule/outbox.ts";
import { allScopes } from "../../../src/adapters/slack/manifest.ts";
import { faultsInBlocks } from "../../support/slack/block-kit/validate.ts";
import { startBot } from "../../support/bot.ts";
import { brand, endAll, startWorld, type World } from "./world.ts";
import { memoryVault } from "../../support/vault.ts";

afterEach(endAll);

/** A minute and more after the first attempt, the next one. */
function outboxOf(world: World) {
  let at = Date.parse("2026-02-16T12:00:00.000Z");
  const now = () => new Date(at).toISOString();
  const house = {
    commands: [],
    store: world.store,
    files: { keep: never, take: never },
    vault: memoryVault(),
    report: String,
  };
  const errors: unknown[] = [];
  const outbox = new Outbox({
    ...{ store: world.store, rooms: world.connection.rooms, now },
    compose: composing({ house, tell, now }),
    report: (error) => errors.push(error),
  });
  const minutes = async (many: number) => {
    for (let i = 0; i < many; i++, at += 60_000) await outbox.deliver();
  };
  return { minutes, errors };
}

function never(): Promise<never> {
  return Promise.reject(new Error("nothing to keep"));
}

async function begun(scopes: readonly string[] = allScopes): Promise<World> {
  const world = await startWorld({ scopes: [...scopes] });
  await world.add(
    { type: "schedule-set", campaign: "spring-glow", approved: true },
    { type: "week-wished", campaign: "spring-glow", week: "2026-W07", wish: "post" },
  );
  return world;
}

function said(world: World, channel: string) {
  return world.slack.messages(channel).filter(({ thread_ts: thread, ts }) => thread === undefined || thread === ts);
}

test("the team's room and the creators' get their own version, the details in the thread", async () => {
  const world = await begun();
  const { minutes, errors } = outboxOf(world);
  await minutes(2);
  expect(errors).toEqual([]);
  const [team, ...more] = said(world, "C_TEAM");
  expect(more).toEqual([]);
  expect(JSON.stringify(team)).toMatch(/Spring Glow/);
  expect(JSON.stringify(team)).toMatch(/orders/i);
  expect(JSON.stringify(said(world, "C_CREATORS"))).not.toMatch(/orders|\$/i);
  expect(world.slack.messages("C_TEAM")).toHaveLength(2);
  expect(faultsInBlocks(team?.blocks ?? [], "message")).toEqual([]);
});

test("an answer that was lost leaves one message, found again by its key", async () => {
  const world = await begun();
  const { minutes, errors } = outboxOf(world);
  world.slack.fault({ method: "chat.postMessage", destroy: true, applyFirst: true });
  await minutes(4);
  expect(errors).toHaveLength(1);
  expect(said(world, "C_TEAM")).toHaveLength(1);
  expect((await world.store.notices(brand)).every(({ posted }) => posted !== undefined)).toBe(true);
});

test("without a right to read back, a placeholder is filled, again and again if need be", async () => {
  const world = await begun(allScopes.filter((scope) => !scope.endsWith(":history")));
  const { minutes } = outboxOf(world);
  world.slack.fault({ method: "chat.update", destroy: true, applyFirst: true, times: 2 });
  await minutes(5);
  const messages = said(world, "C_TEAM");
  expect(messages).toHaveLength(1);
  expect(JSON.stringify(messages)).toMatch(/Spring Glow/);
});

test("a channel that the bot is not in is told with what to do", async () => {
  const world = await begun();
  const { minutes } = outboxOf(world);
  world.slack.fault({ method: "chat.postMessage", error: "not_in_channel", times: 1 });
  await minutes(1);
  expect((await world.store.notices(brand)).map(({ refused }) => refused)).toContain(
    "I am not a member of that channel; type /invite there with my name",
  );
});

test.each(["team", "creators"])("the sample's summary as Slack's blocks, for the %s", async (version) => {
  const bot = await startBot({ now: "2026-02-19T14:00:00.000Z", sample: true });
  const { blocks } = await bot.as("marketer").in("#team").say(`weekly preview version:${version}`);
  const drawing = {
    ...{ reader: { locale: "en-GB", zone: "Europe/London" }, isPrivate: false, nameOf: () => undefined },
    ...{ valueOf: () => "signed", sendsFiles: true },
  };
  const messages = messagesOf(draw(blocks, drawing), "newest");
  expect(messages).toHaveLength(1);
  expect(messages.flatMap((message) => faultsInBlocks(message.blocks ?? [], "message"))).toEqual([]);
  await expect(`${JSON.stringify(messages, undefined, 1)}\n`).toMatchFileSnapshot(`weekly.${version}.snap`);
});
