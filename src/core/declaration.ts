import type { z } from "zod";

import type { Role } from "../campaigns/role.ts";

/** What a command says of itself, as data: every surface, the help and the README are derived from it. */
export interface Declaration {
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
}
