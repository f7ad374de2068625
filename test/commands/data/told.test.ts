import { expect, test } from "vitest";

import { entry as entrySchema, type EntryType } from "../../../src/campaigns/entry.ts";
import { told } from "../../../src/commands/telling/entry.ts";
import { namesFor } from "../../../src/commands/telling/names.ts";
import { defineCommand } from "../../../src/core/command.ts";
import type { Context } from "../../../src/core/context.ts";
import { drawLine } from "../../../src/core/draw.ts";
import { prepare } from "../../../src/core/prepare.ts";
import type { Draft } from "../../../src/core/records.ts";
import { z } from "zod";
import { threeCreators } from "../../support/three-creators.ts";

const at = "2026-02-16T09:00:00.000Z";
const campaign = "spring-glow";

const examples: Readonly<Record<EntryType, readonly [Draft, string]>> = {
  reading: [
    { type: "reading", post: "7301", readAt: at, views: 1, saves: 20 },
    "1 view, 20 saves on Mia's post of Feb 3",
  ],
  sale: [
    {
      type: "sale",
      campaign,
      creator: "mia",
      code: "MIA15",
      source: "reported",
      counted: "added",
      readAt: at,
      orders: 14,
    },
    "+14 orders by Mia, code MIA15",
  ],
  cost: [
    {
      type: "cost",
      campaign,
      creator: "mia",
      kind: "bonus",
      state: "committed",
      cents: 10_000,
      currency: "USD",
      on: "2026-02-03",
    },
    "$100.00 bonus committed for Mia, Feb 3",
  ],
  "brand-set": [
    { type: "brand-set", zone: "Europe/Paris", closingHour: 9 },
    "the brand: time zone Europe/Paris, weeks close at 9:00 on Monday",
  ],
  "space-joined": [{ type: "space-joined", space: "slack:T2" }, "a second workspace or server"],
  "room-set": [
    { type: "room-set", room: "console:glow", purposes: ["team", "results"], campaign },
    "room glow: team and results, Spring Glow",
  ],
  "role-set": [{ type: "role-set", subject: "console:ada", role: "none" }, "ada without a role"],
  "habit-set": [{ type: "habit-set", campaign, ordersAre: "total" }, "orders of Spring Glow are told as totals so far"],
  "campaign-set": [
    { type: "campaign-set", campaign, endOn: "2026-03-29", postsPlanned: 40 },
    "campaign Spring Glow: until Mar 29, 40 posts planned",
  ],
  "campaign-closed": [{ type: "campaign-closed", campaign, closed: false }, "Spring Glow opened again"],
  "creator-set": [{ type: "creator-set", creator: "mia", followers: 13_000 }, "creator Mia: 13,000 followers"],
  "creator-linked": [
    { type: "creator-linked", creator: "mia", user: "console:mimi", linked: false },
    "Mia no longer linked to mimi",
  ],
  "preference-set": [
    { type: "preference-set", creator: "mia", shoutOuts: false, reminders: true },
    "Mia: shout-outs off, reminders on",
  ],
  "booking-set": [
    { type: "booking-set", campaign, creator: "mia", stage: "product sent", dueOn: "2026-03-01", giftCents: 4_800 },
    "Mia in Spring Glow: product sent, due Mar 1, gift worth $48.00",
  ],
  "post-set": [{ type: "post-set", post: "7301", format: "routine", gone: true }, "Mia's post of Feb 3: routine, gone"],
  "post-joined": [{ type: "post-joined", post: "x", into: "7301" }, "a short link joined to Mia's post of Feb 3"],
  undone: [{ type: "undone", entries: ["a", "b"] }, "2 entries taken back"],
  restored: [{ type: "restored", entries: ["a"] }, "1 entry put back"],
  held: [
    { type: "held", user: "console:x", text: "20k views", saidAt: at },
    'held until it is known whose: "20k views"',
  ],
  claimed: [{ type: "claimed", user: "console:x", handle: "@x.y" }, "x claims @x.y"],
  "claim-settled": [{ type: "claim-settled", user: "console:x", handle: "@x.y", isTheirs: false }, "x is not @x.y"],
  offered: [{ type: "offered", offer: "o1", call: "{}", until: at }, "a button"],
  "schedule-set": [
    { type: "schedule-set", campaign, day: 2, hour: 9, zone: "Europe/Paris", paused: false },
    "weekly summaries of Spring Glow: Tuesdays, at 9:00, Europe/Paris time, going on",
  ],
  "week-wished": [
    { type: "week-wished", campaign, week: "2026-W07", wish: "skip" },
    "2026-W07 of Spring Glow: skip it",
  ],
  "notice-claimed": [{ type: "notice-claimed", notice: "n", attempt: 1, until: at }, "an attempt to post"],
  "notice-written": [
    {
      ...{ type: "notice-written", notice: "n", kind: "summary", campaign, room: "#team", version: "team" },
      ...{ weeks: ["2026-W07"], body: "[]" },
    },
    "summary of Spring Glow for #team",
  ],
  "notice-placed": [{ type: "notice-placed", notice: "n", ref: "1" }, "a placeholder"],
  "notice-posted": [{ type: "notice-posted", notice: "n", ref: "1" }, "posted"],
  "notice-refused": [
    { type: "notice-refused", notice: "n", attempt: 1, why: "not in the channel" },
    "not posted: not in the channel",
  ],
  "notice-settled": [{ type: "notice-settled", notice: "n" }, "nothing to say"],
  "brief-drafted": [
    { type: "brief-drafted", campaign, creator: "mia", isAd: false, version: 2, content: "{}", asked: "x", place: 0 },
    "brief for Mia (draft 2)",
  ],
  "brief-sent": [
    { type: "brief-sent", campaign, creator: "mia", isAd: false, version: 2 },
    "brief for Mia sent (version 2)",
  ],
  "brief-opened": [{ type: "brief-opened", campaign, creator: "mia", isAd: false, version: 2 }, "brief for Mia opened"],
  "brief-got": [{ type: "brief-got", campaign, creator: "mia", isAd: false, version: 2 }, "brief for Mia understood"],
  "brief-asked": [
    { type: "brief-asked", campaign, creator: "mia", isAd: false, question: "q", text: "May I sing?" },
    'a question on the brief for Mia: "May I sing?"',
  ],
  "brief-answered": [
    { type: "brief-answered", campaign, creator: "mia", isAd: false, question: "q", text: "Please do." },
    'an answer on the brief for Mia: "Please do."',
  ],
  "spark-given": [
    { type: "spark-given", post: "7301", ending: "x9K2", until: "2026-03-03", kept: "sealed-abcd" },
    "a Spark code of Mia's post of Feb 3, ending x9K2, until Mar 3",
  ],
  "spark-forgotten": [{ type: "spark-forgotten", post: "7301" }, "the Spark code of Mia's post of Feb 3 forgotten"],
  "spark-seen": [{ type: "spark-seen", post: "7301" }, "the Spark code of Mia's post of Feb 3 looked at"],
  "voice-heard": [
    { type: "voice-heard", campaign, kind: "question", tone: "neutral", text: "Does it sting?" },
    'a comment: "Does it sting?"',
  ],
};

test.each(Object.entries(examples))("%s is told in words, without ids", async (_, [draft, words]) => {
  const context = await contextInTeam();
  const stamp = { key: "k", brand: "home", at, by: "console:ada", via: "words" };
  const line = told(entrySchema.parse({ ...stamp, ...draft }), await namesFor(context));
  expect(drawLine(line, { locale: "en-US", zone: "UTC" })).toBe(words);
});

/** What a marketer's command in the team's room gets. */
async function contextInTeam(): Promise<Context> {
  const bot = await threeCreators();
  const found: Context[] = [];
  const probe = defineCommand({
    name: "probe",
    summary: "Keeps its context.",
    role: "viewer",
    effect: "reads",
    audience: "channel",
    options: z.strictObject({}),
    examples: [""],
    run: (_, context) => {
      found.push(context);
      return Promise.resolve([]);
    },
  });
  const scene = await bot.scene("marketer", "#team", "words");
  const house = { commands: [probe], store: bot.store, files: bot.files, vault: bot.vault, report: String };
  const prepared = prepare({ name: "probe", options: {} }, scene, house);
  if (prepared.kind === "ready") await prepared.run();
  const [context] = found;
  if (context === undefined) throw new Error("the probe did not run");
  return context;
}
