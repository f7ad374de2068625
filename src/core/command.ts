import type { z } from "zod";

import type { Query } from "../campaigns/query/query.ts";
import type { Call } from "./call.ts";
import type { Context } from "./context.ts";
import type { Declaration } from "./declaration.ts";
import type { Reply } from "./reply.ts";

/** What the bot can do: what it declares, and what it does. */
export interface Command extends Declaration {
  suggest?: Readonly<Record<string, Suggest>>;
  /** What it makes of plain words that name no command; undefined: they are not for this command. */
  hears?: (words: string, context: Context) => Promise<Call | undefined>;
  /** What it makes of words below a message that it had said; undefined: they are not for it. */
  repliedTo?: (words: string, context: Context) => Promise<Call | undefined>;
  /** What "and last week?" changes one thing of, once it is answered; undefined: nothing can be followed then. */
  asks?: ((options: Record<string, unknown>, context: Context) => Promise<Query | undefined>) | undefined;
  run(options: Record<string, unknown>, context: Context): Promise<Reply>;
}

export type Suggest = (typed: string, context: Context) => Promise<readonly string[]>;

type Declared<Options extends z.ZodObject> = Omit<Command, "options" | "run" | "asks" | "form" | "suggest"> & {
  options: Options;
  form?: readonly (keyof z.input<Options> & string)[];
  suggest?: Partial<Record<keyof z.input<Options> & string, Suggest>>;
  asks?: (options: z.output<Options>, context: Context) => Promise<Query | undefined>;
  run(options: z.output<Options>, context: Context): Promise<Reply>;
};

/** Declares a command; its options are parsed by its schema before it runs. */
export function defineCommand<Options extends z.ZodObject>(command: Declared<Options>): Command {
  const { asks } = command;
  return {
    ...command,
    asks: asks && ((options, context) => asks(options as z.output<Options>, context)),
    suggest: command.suggest as Readonly<Record<string, Suggest>>,
    run: (options, context) => command.run(options as z.output<Options>, context),
  };
}
