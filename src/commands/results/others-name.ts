import type { Creator } from "../../campaigns/creator.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import type { LogEntry } from "../../reading/log-entry.ts";
import type { Told } from "./surroundings.ts";

/**
 * A creator who tells figures right after another creator's name may mean that one: "mia hit 40k views omg". Throws
 * UserError with the question; nothing is stored under the wrong name.
 */
export async function askWhose(told: Told, entries: readonly LogEntry[], context: Context): Promise<void> {
  const { speaker, text } = told;
  if (context.asker.role !== "creator" || speaker === undefined) return;
  if (entries.every(({ creator }) => creator !== null)) return;
  const others = (await context.records.creators()).filter(({ id }) => id !== speaker.id);
  const own = new Set(namesOf(speaker));
  const other = others.find((creator) =>
    namesOf(creator).some((name) => !own.has(name) && isSubject(name, text.toLowerCase())),
  );
  if (other === undefined) return;
  throw new UserError(`Are those ${callName(other)}'s numbers or yours? You can log your own; nothing is stored yet.`, [
    {
      label: "They are mine",
      call: { ...context.call, options: { numbers: text, ...context.call.options, as_written: true } },
    },
  ]);
}

function namesOf({ handle, name }: Creator): string[] {
  const words = [...(name?.toLowerCase().split(/\s+/) ?? []), ...handle.slice(1).split(/[._]/)];
  return words.filter((word) => /^\p{L}{3,}$/u.test(word));
}

/** The name, then a verb or the figure itself. */
function isSubject(name: string, text: string): boolean {
  return new RegExp(String.raw`(?<![\p{L}@])${name}(?:['’]s)?\s+(?:${verbs}|~?\d)`, "u").test(text);
}

const verbs = "is|has|had|got|gets|get|hit|hits|did|does|at|on|reached|just|now|made|sold|already|finally|passed";
