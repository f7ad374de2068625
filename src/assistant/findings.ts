import { z } from "zod";

import type { FoundResult } from "../core/model.ts";
import type { Task } from "./turn.ts";

const answer = z.strictObject({
  results: z.array(
    z.strictObject({
      creator: z.string().nullable(),
      figures: z.array(
        z.strictObject({
          counts: z.enum(["views", "likes", "comments", "shares", "saves", "orders"]),
          written: z.string(),
        }),
      ),
    }),
  ),
});

/** What a message says of results. The model only points at what is written: the reader reads it again. */
export function findings(message: string, system: string): Task<z.infer<typeof answer>, FoundResult[]> {
  const { $schema, ...schema } = z.toJSONSchema(answer);
  return {
    for: "find",
    system,
    asked: JSON.stringify({ message }),
    schema: answer,
    form: { name: "results", schema },
    mostTokens: 2_000,
    check: ({ results }) => {
      const pieces = results.flatMap(({ creator, figures }) => [
        ...figures.map(({ written }) => written),
        ...(creator === null ? [] : [creator]),
      ]);
      if (pieces.some((piece) => piece.trim() === "" || !message.includes(piece)))
        return { kind: "broken", rule: "every creator and every figure is copied from the message, letter for letter" };
      return {
        kind: "fine",
        value: results
          .filter(({ figures }) => figures.length > 0)
          .map(({ creator, figures }) => ({ creator: creator ?? undefined, figures })),
      };
    },
    orElse: "bad answer",
  };
}
