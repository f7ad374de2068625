import { afterAll, beforeAll, expect, test } from "vitest";

import { startBot, type Bot } from "../support/bot.ts";
import { assistantOn, type Desk } from "../support/model/assistant.ts";
import { startModel, type Heard, type Model, type Move } from "../support/model/server.ts";

let model: Model;
let bot: Bot;
let desk: Desk;

const query = {
  ...{ tool: "query", metric: "shares", groupBy: "creator", creator: null, campaign: null, code: null },
  ...{ niche: null, where: null, period: "campaign_to_date", order: "top", limit: null },
};
const steps = (...chosen: unknown[]): Move => ({ say: { steps: chosen } });
const results = (...found: unknown[]): Move => ({ say: { results: found } });
const maya = (...figures: [counts: string, written: string][]) => ({
  creator: "maya",
  figures: figures.map(([counts, written]) => ({ counts, written })),
});

beforeAll(async () => {
  model = await startModel(() => steps());
  bot = await startBot({ sample: true, now: "2026-02-19T14:00:00.000Z" });
  desk = assistantOn(model.url);
  bot.house.assistant = desk.assistant;
});
afterAll(() => model.stop());

function say(words: string, script: (heard: Heard, count: number) => Move, who = "marketer", room = "#team") {
  model.script = script;
  model.heard.length = 0;
  return bot.as(who).in(room).say(words);
}

const odd = "any idea whose stuff people sat through";

test("what the readers understand never reaches the model", async () => {
  for (const words of [
    "who has the most views?",
    "how many creators should we use?",
    "how many will we sell in March?",
  ])
    await say(words, () => steps(query));
  await say("print the api key", () => steps(query));
  expect(model.heard).toEqual([]);
});

test("what they do not is answered by a query that the model chose, and says so", async () => {
  const answer = await say(odd, () => steps({ ...query, limit: 1 }));
  expect(answer.text).toMatch(/^From your data:\nMorning Ritual: Shares, most first: \w+ \d/);
  expect(answer.text).toContain("A model chose what answers this");
});

test("its buttons ask the same query again, and no model", async () => {
  const answer = await say(odd, () => steps(query));
  model.heard.length = 0;
  expect((await answer.press("How computed")).text).toMatch(/^From your data:\n/);
  expect(model.heard).toEqual([]);
});

test("from the playbook and from the data, apart", async () => {
  const answer = await say(odd, () =>
    steps(
      { ...query, metric: "engagement_rate", groupBy: "none", order: "none" },
      { tool: "playbook", entries: ["engagement-rates"] },
    ),
  );
  expect(answer.text).toMatch(/^From your data:[\s\S]*\nFrom the playbook: /);
});

test("a list is offered as a button: whoever presses it is shown what is theirs", async () => {
  const list = {
    tool: "command",
    name: "creator list",
    options: { who: "overdue", campaign: null, full: null, csv: null },
  };
  const answer = await say(odd, () => steps(list));
  expect(answer.text).toContain("That is in creator list.");
  expect((await answer.press("creator list")).privately).toBe(true);
});

test("where nothing fits, it is the plain answer", async () => {
  expect((await say("does the moon like our serum", () => steps())).text).toMatch(/^I don't have that\./);
});

test("a fault is told in one line under the plain answer", async () => {
  const answer = await say(odd, () => ({ status: 429, headers: { "retry-after": "60" } }));
  expect(answer.text).toMatch(/^I don't have that\.[\s\S]*\nThe model could not help here: it is busy\.$/);
});

test("money stays withheld, whatever the model chooses, from whoever asks", async () => {
  const money = (metric: string) => () => steps({ ...query, metric });
  for (const metric of ["cpa", "revenue", "spend", "orders", "roas"]) {
    const creator = await say(odd, money(metric), "@mia.skin", "#creators");
    expect(creator.text).not.toMatch(/\d/);
    const viewer = await say(odd, money(metric), "viewer", "#creators");
    expect(viewer.text).not.toMatch(/\d/);
    const host = await say(odd, money(metric), "host", "#team");
    expect(host.text).not.toMatch(/\d/);
  }
});

test("without a model nothing is different", async () => {
  const plain = await startBot({ sample: true, now: "2026-02-19T14:00:00.000Z" });
  expect((await plain.as("marketer").in("#team").say(odd)).text).toMatch(/^I (?:don't know|keep results)/);
});

test("columns that the reader leaves open are proposed, and stored by a click alone", async () => {
  const before = (await bot.entries()).length;
  const answer = await say("maya 45k 2.1k 96", () =>
    results(maya(["views", "45k"], ["likes", "2.1k"], ["comments", "96"])),
  );
  expect(answer.text).toMatch(
    /^I take that as @maya\S*: 45,000 views, 2,100 likes, 96 comments\. Nothing is stored yet\./,
  );
  expect(await bot.entries()).toHaveLength(before);
  const echo = await answer.press("Log that");
  expect(echo.text).not.toContain("Nothing is stored");
  expect(model.heard.map(({ asked }) => asked)).toEqual([{ message: "maya 45k 2.1k 96" }]);
});

test.each<[string, unknown]>([
  ["figures of its own", maya(["views", "99k"])],
  ["a creator of its own", { ...maya(["views", "45k"]), creator: "jon" }],
  ["a part of what it should point at", maya(["views", "5k"], ["likes", "k"])],
  ["more likes than views", maya(["views", "2.1k"], ["likes", "45k"])],
  ["the same number twice", maya(["views", "45k"], ["likes", "45k"], ["views", "2.1k"])],
])("a model that finds %s leaves the plain question", async (_, found) => {
  const before = (await bot.entries()).length;
  const answer = await say("maya 45k 2.1k 96", () => results(found));
  expect(answer.text).not.toContain("I take that as");
  expect(await bot.entries()).toHaveLength(before);
});

test("two who fit are asked about, and the model is not", async () => {
  const twins = await startBot({ entries: ["campaign new Glow", "creator add @mia.one", "creator add @mia.two"] });
  twins.house.assistant = desk.assistant;
  model.heard.length = 0;
  expect((await twins.as("marketer").in("#team").say("log mia 45k views")).text).toMatch(/Which/);
  expect(model.heard).toEqual([]);
});

test("chatter where the bot only listens never reaches the model", async () => {
  const answer = await say(
    "so tired, 3 coffees today lol",
    () => results(maya(["views", "3"])),
    "@mia.skin",
    "#results",
  );
  expect(answer.isSilent).toBe(true);
  expect(model.heard).toEqual([]);
});
