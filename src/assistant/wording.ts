import { z } from "zod";

import type { Fact, Wanted } from "../core/model.ts";
import type { Line } from "../core/reply.ts";
import { ground } from "./grounding.ts";
import type { Task } from "./turn.ts";

const answer = z.strictObject({ lines: z.array(z.string()) });

/** Sentences around facts. The model is told what each fact is and whose, by a symbol, and never its value. */
export function wording(
  facts: readonly Fact[],
  wanted: Wanted,
  system: string,
): Task<z.infer<typeof answer>, readonly Line[]> {
  const { $schema, ...schema } = z.toJSONSchema(answer);
  const symbols = new Map(facts.flatMap(({ unit, scope, id }) => (unit === "name" ? [[scope, id] as const] : [])));
  const told = facts.map(({ id, about, unit, scope }) => ({
    ...{ place: `{{${id}}}`, about, unit },
    of:
      scope === undefined
        ? "anybody"
        : scope === wanted.about
          ? "the whole"
          : (symbols.get(scope) ?? "nobody who can be named"),
  }));
  return {
    for: "word",
    system,
    asked: JSON.stringify({ facts: told }),
    schema: answer,
    form: { name: "lines", schema },
    mostTokens: 2_000,
    check: ({ lines }) => ground(lines.join("\n"), { facts, about: wanted.about, names: wanted.names }),
    orElse: "ungrounded",
  };
}
