import { afterEach, describe, expect, test } from "vitest";

import { assistantOn, key } from "../../support/model/assistant.ts";
import { startModel, type Model, type Move } from "../../support/model/server.ts";
import { playbook } from "../../support/playbook.ts";
import { endAll, startWorld, transports } from "./world.ts";

const models: Model[] = [];
afterEach(async () => {
  await endAll();
  for (const model of models.splice(0)) await model.stop();
});

async function worldWith(move: Move, mode: (typeof transports)[number] = "socket") {
  const model = await startModel(() => move);
  models.push(model);
  const { assistant } = assistantOn(model.url);
  return { model, world: await startWorld({ mode, has: { playbook, assistant } }) };
}

const odd = "any idea whose stuff people sat through";
const entries = { tool: "playbook", entries: ["engagement-rates", "case-fifty", "mistakes"] };

describe.each(transports)("over %s", (mode) => {
  test("what a model chose is streamed into the conversation where it is long", async () => {
    const { world, model } = await worldWith(
      { say: { steps: [entries, { ...entries, entries: ["trust", "pay", "volume"] }] } },
      mode,
    );
    const asked = await world.slack.as("U_TOM").says(odd);
    const ended = await asked.reply("Helpful");
    expect(world.slack.evidence.requestsTo("chat.startStream")).toHaveLength(1);
    expect(world.slack.as("U_TOM").screen.join("\n")).toContain("5–9%");
    expect(ended.text).toContain("A model chose what answers this");
    expect(model.heard).toHaveLength(1);
    expect(world.slack.evidence.violations).toEqual([]);
    expect(world.bugs).toEqual([]);
  });

  test("a model that cannot be used is a reason under the plain answer", async () => {
    const { world } = await worldWith({ status: 401, error: { message: key } }, mode);
    const asked = await world.slack.as("U_TOM").says(odd);
    expect((await asked.reply("our key is not accepted")).text).not.toContain("canary");
  });
});

test("a mention in a thread is answered there", async () => {
  const { world } = await worldWith({ say: { steps: [{ tool: "playbook", entries: ["volume"] }] } });
  const asked = await world.slack.as("U_TOM").in("C_TEAM").says(`<@U_BOT> ${odd}`);
  expect((await asked.reply("20–100")).text).toContain("From the playbook");
});
