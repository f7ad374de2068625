import fc from "fast-check";
import { expect, test } from "vitest";

import { faultsIn } from "../../../src/adapters/slack/check.ts";
import { levels, messagesOf, type Level } from "../../../src/adapters/slack/messages.ts";
import { draw } from "../../../src/adapters/slack/render.ts";
import { chatRoom, chatter, count, line, money, text } from "../../../src/core/line.ts";
import type { Block, Reply } from "../../../src/core/reply.ts";
import { faultsInBlocks } from "../../support/slack/block-kit/validate.ts";

const drawing = {
  reader: { locale: "en-US", zone: "UTC" },
  isPrivate: false,
  nameOf: (user: string) => (user === "U1" ? "ada" : undefined),
  valueOf: () => "signed",
  sendsFiles: false,
};

const messages = (reply: Reply, level: Level = "newest") => messagesOf(draw(reply, drawing), level);
const shown = (reply: Reply, level?: Level) => JSON.stringify(messages(reply, level));

const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.string({ unit: fc.constantFrom("*", "_", "~", "`", ">", "\n", " ", "a"), maxLength: 400 }),
);
const said = words.map((each) => [{ said: each }]);
const cell = fc.oneof(
  said,
  fc.integer().map((value) => [count(value)]),
  fc.constant([count(undefined)]),
);
const table = fc.integer({ min: 1, max: 24 }).chain((width) =>
  fc.record({
    columns: fc.array(fc.record({ label: words, align: fc.constant("left" as const) }), {
      minLength: width,
      maxLength: width,
    }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 130 }),
  }),
);
const chart = fc.record({
  title: words,
  shape: fc.constantFrom("bars" as const, "line" as const),
  unit: fc.constant("count" as const),
  labels: fc.array(words, { maxLength: 25 }),
  series: fc.array(
    fc.record({ name: words, values: fc.array(fc.option(fc.double(), { nil: undefined }), { maxLength: 25 }) }),
    { maxLength: 8 },
  ),
});
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant("heading" as const), text: said }),
  fc.record({ kind: fc.constant("text" as const), text: said }),
  fc.record({
    kind: fc.constant("facts" as const),
    facts: fc.array(fc.record({ label: words, value: said }), { maxLength: 30 }),
  }),
  fc.record({ kind: fc.constant("table" as const), table }),
  fc.record({ kind: fc.constant("chart" as const), chart }),
  fc.record({ kind: fc.constant("quote" as const), text: words }),
  fc.record({
    kind: fc.constant("buttons" as const),
    buttons: fc.array(fc.record({ label: words, call: fc.constant({ name: "stats", options: {} }) }), {
      maxLength: 30,
    }),
  }),
  fc.record({ kind: fc.constant("provenance" as const), lines: fc.array(said, { maxLength: 30 }) }),
);

test("whatever is answered, Slack takes it, as do both checks of it", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), fc.constantFrom(...levels), (reply, level) => {
      for (const { text: notice, blocks = [] } of messages(reply, level)) {
        expect(notice.length).toBeGreaterThan(0);
        expect(notice.length).toBeLessThanOrEqual(4_000);
        expect(faultsIn(blocks)).toEqual([]);
        expect(faultsInBlocks(blocks, "message")).toEqual([]);
      }
    }),
    { numRuns: 400 },
  );
});

test("nothing of a long table is cut: it goes on in another message", () => {
  const rows = Array.from({ length: 250 }, (_, i) => [line`creator${[`${i}.`]}`, [count(i)]]);
  const reply: Reply = [
    {
      kind: "table",
      table: {
        columns: [
          { label: "Who", align: "left" },
          { label: "Views", align: "right" },
        ],
        rows,
      },
    },
  ];
  for (const level of levels) for (const i of [0, 99, 100, 249]) expect(shown(reply, level)).toContain(`creator${i}.`);
  expect(shown(reply)).toContain('"type":"raw_number","value":249');
});

test("long words go on in another block, whole", () => {
  const long = Array.from({ length: 3_000 }, (_, i) => `word${i}`).join(" ");
  for (const level of levels) {
    const found = new Set(shown([text`${long}`], level).match(/word\d+/g));
    expect(found.size).toBe(3_000);
  }
});

test("what others wrote rings nobody and links nowhere", () => {
  const drawn = shown([
    text`${"<!channel> <@U2> <https://evil.example|here> \u202Ereversed"} ${chatter("slack:T1:U1")}`,
  ]);
  expect(drawn).not.toContain("<!channel>");
  expect(drawn).not.toContain("<@U2>");
  expect(drawn).not.toContain("<https://evil");
  expect(drawn).not.toContain("\u202E");
  expect(drawn).toContain("<slack://user?team=T1&id=U1|@ada>");
});

test.each(["*Mia*", "_mia_", "~mia~", "`mia`", "@mia_", "> mia", "a *b*"])("%s is shown as it is written", (name) => {
  const texts = (reply: Reply) =>
    JSON.stringify(messages(reply)[0]?.blocks, (_, value: unknown) =>
      typeof value === "object" && value !== null && "type" in value && value.type === "mrkdwn" ? undefined : value,
    );
  const value = line`${name} in ${chatter("slack:T1:C1")}`;
  const replies: Reply[] = [
    [text`${name}: ${12} views.`, text`Told by ${chatter("slack:T1:U1")}.`],
    [{ kind: "heading", text: line`${name}` }, text`12 views.`],
    [
      { kind: "heading", text: ["Views"] },
      { kind: "text", text: value },
    ],
    [{ kind: "facts", facts: [{ label: "Creator", value }] }],
    [{ kind: "facts", facts: [{ label: name, value: ["12"] }] }],
    [{ kind: "provenance", lines: [line`Read by ${name}.`] }],
  ];
  for (const reply of replies) expect(texts(reply)).toContain(name);
});

test("a room and a person stay mentions beside what is shown as it is written", () => {
  const [drawn] =
    messages([text`*${"*Mia*"} in ${chatRoom("slack:T1:C1")} by ${chatter("slack:T1:U1")}`])[0]?.blocks ?? [];
  expect(drawn).toEqual({
    type: "rich_text",
    elements: [
      {
        type: "rich_text_section",
        elements: [
          { type: "text", text: "*" },
          { type: "text", text: "*Mia*" },
          { type: "text", text: " in " },
          { type: "channel", channel_id: "C1" },
          { type: "text", text: " by " },
          { type: "link", url: "slack://user?team=T1&id=U1", text: "@ada" },
        ],
      },
    ],
  });
});

test("an underscore within a name is a letter, and costs no block of its own", () => {
  expect(messages([text`${"@mia_skin_care"}: 12 views`])[0]?.blocks?.map(({ type }) => type)).toEqual(["section"]);
});

test("money in a chart is drawn in its own unit, and a gap is named", () => {
  const chartOf = (values: (number | undefined)[]): Reply => [
    {
      kind: "chart",
      chart: {
        title: "Paid",
        shape: "bars",
        unit: "money",
        currency: "USD",
        labels: ["W1", "W2"],
        series: [{ name: "Paid", values }],
      },
    },
  ];
  expect(shown(chartOf([12_345, 500]))).toContain('"value":123.45');
  expect(shown(chartOf([12_345, undefined]))).toContain("Nothing read: W2.");
  expect(shown([...chartOf([1, 2]), { kind: "text", text: [money(5_000, "USD")] }])).toContain("$50.00");
});

test("a headline with a line is a card, which an older Slack shows as a header with a text", () => {
  const reply: Reply = [{ kind: "heading", text: ["Spring Glow"] }, text`204 orders, ${"<3"} of them twice.`];
  expect(messages(reply)[0]?.blocks).toMatchObject([
    { type: "card", title: { text: "Spring Glow" }, body: { text: "204 orders, &lt;3 of them twice." } },
  ]);
  expect(messages(reply, "older")[0]?.blocks?.map(({ type }) => type)).toEqual(["section", "section"]);
  expect(messages(reply, "text")).toEqual([{ text: "Spring Glow\n204 orders, &lt;3 of them twice." }]);
  const long = [...reply, text`${"and so on ".repeat(40)}`];
  expect(messages(long)[0]?.blocks?.map(({ type }) => type)).toEqual(["header", "section"]);
});

test("what somebody wrote is quoted whole, in one block, with none of its marks", () => {
  const quote: Reply = [{ kind: "quote", text: "Dear *Mia*,\n\n# loose, please\n<!channel>" }];
  const [drawn] = messages(quote)[0]?.blocks ?? [];
  expect(drawn).toEqual({
    type: "markdown",
    text: "> Dear \\*Mia\\*,  \n>   \n> \\# loose, please  \n> &lt;!channel&gt;",
  });
  const long: Reply = [{ kind: "quote", text: "a loose brief ".repeat(1_000) }];
  expect(shown(long).match(/a loose brief/g)?.length).toBeGreaterThanOrEqual(1_000);
});
