import type { PlaybookEntry } from "../campaigns/playbook.ts";
import type { Query } from "../campaigns/query/query.ts";
import type { Role } from "../campaigns/role.ts";
import type { Call } from "./call.ts";
import type { Reason } from "./reasons.ts";
import type { Line, Unit } from "./reply.ts";

/** One person's turn: budgets are theirs, and one deadline covers all that is asked of the model in it. */
export interface Turn {
  brand: string;
  /** As the platform names them. */
  person: string;
  /** ISO, UTC. */
  now: string;
}

export type Tried<Value> = { kind: "done"; value: Value } | { kind: "failed"; why: Reason };

export interface Asked {
  words: string;
  role: Role;
  /** The query that this may follow. */
  before: Query | undefined;
}

/** A call is of a command that only reads; what it may see is settled when it runs. Nothing fits: no step at all. */
export type Step =
  | { kind: "query"; query: Query }
  | { kind: "playbook"; entries: readonly PlaybookEntry[] }
  | { kind: "call"; call: Call };

export interface FoundResult {
  /** As written; undefined: the message names nobody. */
  creator: string | undefined;
  figures: readonly { counts: CountedField; written: string }[];
}

export type CountedField = "views" | "likes" | "comments" | "shares" | "saves" | "orders";

/** What a model may word without being told its value: code made it, and code fills it in. */
export interface Fact {
  /** A letter or two and a number, "f3": the model writes {{f3}}. */
  id: string;
  /** What it is, for the model: "views gained in the week". Holds no figure and no name. */
  about: string;
  /** Drawn in the reader's locale; a figure says what it counts: "45,000 views". */
  value: Line;
  /** name: of the scope itself. comparison: "up 6 % on the week before". words: a period, a product; of no scope. */
  unit: Unit | "name" | "comparison" | "words";
  /** The creator or campaign that it is about, by id; undefined: it may stand beside anybody. */
  scope: string | undefined;
  /** Ids of the records that it was computed from. */
  rows: readonly string[];
}

export interface Wanted {
  /** The file in prompts/ that says what to write: "summary" is prompts/summary.md. */
  prompt: string;
  /** The scope of what stands in a sentence that names nobody. */
  about: string;
  /** Names and handles that the words must not hold by themselves: all of the brand's creators. */
  names: readonly string[];
  /** What is said without a model. */
  plain: readonly Line[];
}

/** Phrases in words alone, to choose from; nothing of them is filled in. */
export interface Phrasing {
  /** The file in prompts/ that says what to write, and what stands in its {{places}}. */
  prompt: string;
  places: Readonly<Record<string, string>>;
  /** Told as data. Never what creators, files or other people wrote: only the asker's own words, and ours. */
  about: Readonly<Record<string, unknown>>;
  /** A phrase as it is used, from how it was written. */
  tidied: (written: string) => string;
  /** The rule that a phrase breaks; undefined: it may be used. */
  rule: (phrase: string) => string | undefined;
}

/** What is left of them: no two alike. */
export interface Phrases {
  hooks: readonly string[];
  ideas: readonly string[];
}

/** `why`: the lines are the plain ones, for this reason. */
export interface Worded {
  lines: readonly Line[];
  why: Reason | undefined;
}
