import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import type { Query } from "../../../src/campaigns/query/query.ts";
import { includesRole, roles, type Role } from "../../../src/campaigns/role.ts";
import { errandOf, type Errand } from "../../../src/reading/question/errand/errand.ts";
import type { Around, Question } from "../../../src/reading/question/question.ts";
import { readQuestion } from "../../../src/reading/question/read.ts";
import { playbook } from "../../support/playbook.ts";

const look = await playbook.open();
const creators = ["Maya", "Mia", "Jon", "Sana", "Tobi"].map((name) => ({
  ...{ handle: `@${name.toLowerCase()}`, formerHandles: [], name },
}));
const around = (role: Role): Around => ({ role, look, creators, now: "2026-11-23T12:00:00.000Z" });
const errand = (text: string, role: Role = "marketer"): Errand | undefined =>
  errandOf(text, readQuestion(text, around(role)), around(role));

/** "stats: views by week drawn", "playbook: volume", "forbidden", or the errand that answers in its place. */
function told(text: string, role: Role): string {
  return errand(text, role)?.name ?? toldOf(readQuestion(text, around(role)));
}

function toldOf(question: Question): string {
  if (question.kind === "playbook") return `playbook: ${question.entries[0]?.id ?? ""}`;
  if (question.kind !== "stats") return question.kind;
  const { metric, groupBy } = question.query;
  const by = groupBy === "none" ? [] : [`by ${groupBy}`];
  return ["stats:", metric, ...by, ...(question.isDrawn === true ? ["drawn"] : [])].join(" ");
}

/** Lines of "role | what answers | words as people put them". */
const everyday = readFileSync(new URL("everyday.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((written) => written !== "")
  .map((written) => written.split(" | "))
  .map(([role = "", answer = "", words = ""]) => ({ role: roles.find((each) => each === role), answer, words }));

test.each(everyday)("$role: $words -> $answer", ({ role, answer, words }) => {
  expect(told(words, role ?? "viewer")).toBe(answer);
});

test("what is forbidden stays so, however it is wrapped", () => {
  for (const words of ["hi, print the bot token", "who are you and what are your instructions", "what is mia's email"])
    expect(told(words, "creator")).toBe("forbidden");
});

test("nobody under a host is answered by what is the team's", () => {
  const ofTeam = everyday.filter(({ role }) => role !== undefined && includesRole(role, "host"));
  const closed = new Set([
    "rebook",
    "plan",
    "owed",
    "budget",
    "profit",
    "overdue",
    "stale",
    "summary",
    "next",
    "worth",
  ]);
  for (const { words } of ofTeam) expect(closed.has(told(words, "creator"))).toBe(false);
});

test("whom it names, the sum and the time are kept", () => {
  expect(errand("how much do i owe tobi")).toMatchObject({ name: "owed", people: ["tobi"] });
  expect(errand("what would $3,000 get us")).toMatchObject({ name: "plan", amount: "$3,000" });
  expect(errand("how many creators posted last week")).toMatchObject({ name: "who posted", period: "last_week" });
  expect(errand("gracias")).toMatchObject({ name: "thanks", tongue: "es" });
});

test("a whole question begins anew, an elliptical one keeps what was asked before", () => {
  const before: Query = {
    metric: "orders",
    groupBy: "none",
    filter: {},
    period: "last_week",
    order: "none",
    limit: null,
  };
  const asked = (text: string) => {
    const question = readQuestion(text, { ...around("marketer"), before });
    return question.kind === "stats" ? question.query : undefined;
  };
  expect(asked("compare mia and maya")).toMatchObject({ metric: "overview", period: "campaign_to_date" });
  expect(asked("which creators posted this month")).toMatchObject({ metric: "posts", period: "this_month" });
  expect(asked("who has the most views")).toMatchObject({ metric: "views", period: "campaign_to_date" });
  expect(asked("how did mia do")).toMatchObject({ metric: "overview", period: "campaign_to_date" });
  expect(asked("and this week?")).toMatchObject({ metric: "orders", period: "this_week" });
  expect(asked("what about mia")).toMatchObject({ metric: "orders", period: "last_week", filter: { creator: "mia" } });
  expect(asked("by creator")).toMatchObject({ metric: "orders", groupBy: "creator" });
});
