import { z } from "zod";

import type { PlaybookEntry } from "../campaigns/playbook.ts";
import { query as querySchema } from "../campaigns/query/query.ts";
import type { Command } from "../core/command.ts";
import type { Asked, Step } from "../core/model.ts";
import { optionsOf } from "../core/option.ts";
import { isSaid, isSaidNumber } from "./said.ts";
import type { Chosen, Tools } from "./tools.ts";
import type { Task } from "./turn.ts";

/** What there is to choose from. */
export interface Shelf {
  commands: readonly Command[];
  entries: readonly PlaybookEntry[];
  tools: Tools;
}

/**
 * The one thing that the model decides: which of our own questions somebody's words come to. It reads those words and
 * nothing else, so nothing that others wrote can choose; names and numbers must be in the words.
 */
export function selection(asked: Asked, shelf: Shelf, told: { system: string; now: string }): Task<Chosen, Step[]> {
  const { schema } = shelf.tools;
  const { $schema, ...form } = z.toJSONSchema(schema);
  const words = withoutQuotes(asked.words);
  return {
    for: "choose",
    system: told.system,
    asked: JSON.stringify({ today: told.now.slice(0, 10), before: asked.before ?? null, question: words }),
    schema,
    form: { name: "steps", schema: form },
    mostTokens: 2_000,
    check: (chosen) => checked(chosen, { ...asked, words }, shelf),
    orElse: "bad answer",
  };
}

/** What prompts/choose.md has places for. */
export function placesOf({ entries, tools }: Shelf): { commands: string; entries: string } {
  const lines = entries.map(({ id, section, text }) => `- ${id} (${section}): ${text.slice(0, 90)}`);
  return { commands: tools.commands, entries: lines.join("\n") };
}

/** What others said is quoted with ">": it asks nothing. */
function withoutQuotes(words: string): string {
  return words
    .split("\n")
    .filter((line) => !/^\s*(?:>|&gt;)/.test(line))
    .join("\n");
}

type Checked = ReturnType<Task<Chosen, Step[]>["check"]>;
type Known = Pick<Shelf, "commands" | "entries">;

function checked({ steps }: Chosen, asked: Asked, known: Known): Checked {
  if (steps.length > mostSteps) return { kind: "broken", rule: `${mostSteps} steps are the most` };
  const made = steps.map((step) => stepFrom(step, asked, known));
  const rule = made.find((each) => typeof each === "string");
  if (rule !== undefined) return { kind: "broken", rule };
  return { kind: "fine", value: made.filter((each) => typeof each !== "string") };
}

/** A question and what is usual, apart. */
const mostSteps = 2;

/** The step, or the rule that it breaks. */
function stepFrom(step: Chosen["steps"][number], asked: Asked, known: Known): Step | string {
  switch (step.tool) {
    case "query":
      return queryFrom(step, asked);
    case "playbook": {
      const entries = step.entries.slice(0, 3).flatMap((id) => known.entries.find((entry) => entry.id === id) ?? []);
      return entries.length === 0 ? "a playbook step names an entry" : { kind: "playbook", entries };
    }
    case "command":
      return callFrom(step, asked, known);
  }
}

function queryFrom(step: Extract<Chosen["steps"][number], { tool: "query" }>, { words, before }: Asked): Step | string {
  const { tool, creator, campaign, code, niche, where, ...rest } = step;
  const named = { creator, campaign, code, niche };
  for (const [name, value] of Object.entries(named)) {
    const isKept =
      value !== null && before !== undefined && JSON.stringify(before.filter).includes(JSON.stringify(value));
    const isMe = name === "creator" && value === "me";
    if (value !== null && !isKept && !isMe && !isSaid(value, words))
      return `the ${name} must be in the question as written`;
  }
  if (where !== null && !isSaidNumber(where.value, words)) return "the number of a condition must be in the question";
  if (rest.limit !== null && rest.limit !== 1 && !isSaidNumber(rest.limit, words))
    return "a limit must be in the question, or 1, or null";
  const filter = Object.fromEntries(Object.entries({ ...named, where }).filter(([, value]) => value !== null));
  const parsed = querySchema.safeParse({ ...rest, filter });
  return parsed.success ? { kind: "query", query: parsed.data } : "the query has a period or a limit that there is not";
}

function callFrom(
  { name, options: given }: Extract<Chosen["steps"][number], { tool: "command" }>,
  { words }: Asked,
  { commands }: Known,
): Step | string {
  const command = commands.find((each) => each.name === name);
  if (command === undefined) return `there is no ${name}`;
  const options = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  for (const { name: option, type } of optionsOf(command)) {
    const value = options[option];
    const isOwn =
      typeof value === "string" ? isSaid(value, words) : typeof value !== "number" || isSaidNumber(value, words);
    if (value !== undefined && type !== "choice" && !isOwn)
      return `the option ${option} must be in the question as written`;
  }
  const parsed = command.options.safeParse(options);
  return parsed.success ? { kind: "call", call: { name, options } } : `the options do not fit ${name}`;
}
