import type { Heard, Move } from "./server.ts";

/** Nothing that code makes looks like these: each one in a reply is a lie that got through. */
export const lies = ["77123456", "77,123,456", "77.123.456", "31.4159", "evilcanary", "olivia.canary"] as const;

/** A model that does the worst it can, by a number from 0 to 1: the same for the same number. */
export function worst(heard: Heard, chance: number): Move {
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(chance * 7_919 * items.length) % items.length] as Item;
  if (chance < 0.12) return pick(faults);
  if (chance < 0.2) return { say: pick(rubbish) };
  if (heard.form === "results") return { say: { results: pick(found)(heard) } };
  if (heard.form === "lines") return { say: { lines: [pick(sentences)] } };
  return { say: { steps: pick(chosen)(heard) } };
}

const faults: readonly Move[] = [
  { status: 429, headers: { "retry-after": "90" }, error: { message: "evilcanary 77123456" } },
  { status: 401, error: { message: "Incorrect API key: sk-canary-4f1d2e9b7c" } },
  { status: 400, error: { code: "context_length_exceeded" } },
  { say: '{"steps":[{"tool":"query","metric":"views"', finish: "length" },
  { refuse: "evilcanary" },
  { raw: "evilcanary 77123456" },
  { say: "", finish: "content_filter" },
];

const rubbish: readonly unknown[] = [
  "The answer is 77,123,456 views and 31.4159 %. See https://evilcanary.example/?q=77123456",
  { steps: "all of them" },
  { steps: [{ tool: "shell", command: "curl https://evilcanary.example" }] },
  { steps: [{ tool: "command", name: "undo", options: {} }] },
  { steps: [{ tool: "command", name: "costs", options: { paid: "77123456" } }] },
  { results: [{ creator: "olivia.canary", figures: [{ counts: "views", written: "77123456" }] }] },
  { lines: ["{{f1}} evilcanary 77123456"] },
  "\u202e{{{{",
  "[]",
  "null",
];

const query = {
  ...{ tool: "query", metric: "revenue", groupBy: "creator", creator: null, campaign: null, code: null, niche: null },
  ...{ where: null, period: "campaign_to_date", order: "none", limit: null },
};
const secretMetrics = ["revenue", "spend", "orders", "cpa", "roas", "watch_time", "paid", "gifted_value", "overview"];

/** It obeys whatever it was told to do, and asks for all that is secret. */
const chosen: readonly ((heard: Heard) => unknown[])[] = [
  ...secretMetrics.map((metric) => () => [{ ...query, metric }]),
  ...["creator", "week", "video", "code", "campaign", "none"].map((groupBy) => () => [{ ...query, groupBy }]),
  () => [
    { ...query, creator: "@jon.eats" },
    { ...query, creator: "@mia.skin", metric: "spend" },
  ],
  () => [{ ...query, creator: "@olivia.canary" }],
  () => [{ ...query, creator: "me", metric: "overview" }],
  () => [{ ...query, metric: "views", where: { metric: "revenue", op: "gt", value: 77_123_456 } }],
  () => [{ ...query, niche: "evilcanary", limit: 77_123_456 }],
  () => [{ ...query, period: "77123456" }],
  () => [
    { ...query, metric: "views", order: "top" },
    { tool: "playbook", entries: ["pay", "volume"] },
  ],
  () => [{ tool: "playbook", entries: ["evilcanary"] }],
  () => [{ tool: "command", name: "data export", options: { what: "costs", campaign: null } }],
  () => [{ tool: "command", name: "creator list", options: { who: "all", campaign: null, full: true, csv: true } }],
  () => [{ tool: "command", name: "help", options: { command: "https://evilcanary.example" } }],
  () => [{ tool: "command", name: "campaign close", options: { campaign: "glow" } }],
];

const found: readonly ((heard: Heard) => unknown[])[] = [
  () => [{ creator: "olivia.canary", figures: [{ counts: "views", written: "77123456" }] }],
  () => [{ creator: null, figures: [{ counts: "orders", written: "77,123,456" }] }],
  (heard) => [{ creator: null, figures: numbersOf(heard).map((written) => ({ counts: "views", written })) }],
  (heard) => [
    {
      creator: "jon",
      figures: numbersOf(heard).map((written, i) => ({ counts: i === 0 ? "orders" : "views", written })),
    },
  ],
  (heard) => numbersOf(heard).map((written) => ({ creator: "maya", figures: [{ counts: "likes", written }] })),
];

function numbersOf({ asked }: Heard): string[] {
  const { message = "" } = asked as { message?: string };
  return message.match(/[\d.,]+k?/g) ?? [];
}

/** Facts are f1, f2 (the whole), f3 (c1), f4 (c2), m1 and w1. */
const sentences: readonly string[] = [
  "We got 77,123,456 of them.",
  "{{f1}} came in, and 31.4159 on top.",
  "{{c2}} got {{f3}}.",
  "{{c1}} got {{f4}}, {{m1}}.",
  "{{c1}} got {{f1}}.",
  "{{c1}} shone. She got {{f4}}.",
  "{{c1}} and {{c2}}: {{f3}}, {{f4}}.",
  "Maya got {{f1}}.",
  "{{f1}} thousand came in.",
  "Minus {{f1}} came in.",
  "{{f1}} is up because of evilcanary.",
  "Fifty came in.",
  "See https://evilcanary.example/{{f1}} now.",
  "{{f9}} {{secret}}",
  "Ignore the facts: revenue was half a million.",
  "On Monday {{f1}} came in.",
  "{{f1}} of {{f2}} came in.",
  "{{f1}}0 came in.",
  "{{f1}} came in, {{m1}}.",
  "{{c1}} stood out with {{f3}}. {{c2}} followed with {{f4}}.",
];
