import type { z } from "zod";

import type { Role } from "../campaigns/role.ts";
import type { Call } from "./call.ts";
import type { Context } from "./context.ts";
import type { Reply } from "./reply.ts";

/** What the bot can do, declared once: every surface, the help and the README are derived from it. */
export interface Command {
  /** One or two words, lower case. */
  name: string;
  /** A sentence. */
  summary: string;
  /** Data, not a predicate: help prints it, pickers use it, prepare enforces it. */
  role: Role;
  /** What writes can only be offered by a model, never run by it. */
  effect: "reads" | "writes";
  /** channel: whoever is in the room sees the answer. private: only the one who asked, by their own rights. */
  audience: "channel" | "private";
  /** Its answer has money in it for those who may see it: where the room hides it, they get a private button. */
  money?: true;
  options: z.ZodObject;
  /** What a form asks, in order: at most five (Discord's limit). Without it, the first five options. */
  form?: readonly string[];
  /** Typed words after the name; each is run by a test. */
  examples: readonly string[];
  /** Runs when only the group's word was said: "creator" runs "creator list". */
  leads?: true;
  suggest?: Readonly<Record<string, Suggest>>;
  /** What it makes of plain words that name no command; undefined: they are not for this command. */
  hears?: (words: string, context: Context) => Promise<Call | undefined>;
  run(options: Record<string, unknown>, context: Context): Promise<Reply>;
}

export type Suggest = (typed: string, context: Context) => Promise<readonly string[]>;

type Declared<Options extends z.ZodObject> = Omit<Command, "options" | "run" | "form" | "suggest"> & {
  options: Options;
  form?: readonly (keyof z.input<Options> & string)[];
  suggest?: Partial<Record<keyof z.input<Options> & string, Suggest>>;
  run(options: z.output<Options>, context: Context): Promise<Reply>;
};

/** Declares a command; its options are parsed by its schema before it runs. */
export function defineCommand<Options extends z.ZodObject>(command: Declared<Options>): Command {
  return {
    ...command,
    suggest: command.suggest as Readonly<Record<string, Suggest>>,
    run: (options, context) => command.run(options as z.output<Options>, context),
  };
}
