import { z } from "zod";

import type { Phrases, Phrasing } from "../core/model.ts";
import { fold } from "../reading/fold.ts";
import { demandsIn } from "../reading/request/demands.ts";
import { ground } from "./grounding.ts";
import type { Task } from "./turn.ts";

const answer = z.strictObject({ hooks: z.array(z.string()), ideas: z.array(z.string()) });

/** As many hooks as make a creator's three; with fewer, the model is asked once more. */
const leastHooks = 3;
const most: Readonly<Record<keyof Phrases, number>> = { hooks: 14, ideas: 6 };

/** Phrases that hold no figure, no name, no claim and nothing that a brief is refused for; the caller's own rule is the narrowest. */
export function phrasing(wanted: Phrasing, system: string): Task<z.infer<typeof answer>, Phrases> {
  const { $schema, ...schema } = z.toJSONSchema(answer);
  return {
    for: "phrase",
    system,
    asked: JSON.stringify(wanted.about),
    schema: answer,
    form: { name: "phrases", schema },
    mostTokens: 2_000,
    check(given) {
      const hooks = sorted(given.hooks.slice(0, most.hooks), wanted);
      const ideas = sorted(given.ideas.slice(0, most.ideas), wanted);
      const without = [...hooks.broken, ...ideas.broken];
      if (hooks.fine.length < leastHooks)
        return { kind: "broken", rule: [...new Set(without), "there are too few hooks"].join("; ") };
      return { kind: "fine", value: { hooks: hooks.fine, ideas: ideas.fine }, without };
    },
    orElse: "ungrounded",
  };
}

/** Those that may be used, once each; and the rule that each other one broke. */
function sorted(written: readonly string[], wanted: Phrasing): { fine: string[]; broken: string[] } {
  const phrases = written.map((each) => wanted.tidied(each));
  const checked = [...new Set(phrases)].map((phrase) => ({ phrase, rule: ruleBroken(phrase, wanted) }));
  return {
    fine: checked.flatMap(({ phrase, rule }) => (rule === undefined ? [phrase] : [])),
    broken: checked.flatMap(({ rule }) => rule ?? []),
  };
}

function ruleBroken(phrase: string, { rule }: Phrasing): string | undefined {
  const grounded = ground(phrase, { facts: [], about: "", names: [] });
  if (grounded.kind === "broken") return grounded.rule;
  const [demand] = demandsIn(fold(phrase));
  return demand === undefined ? rule(phrase) : `a brief holds no ${demand}`;
}
