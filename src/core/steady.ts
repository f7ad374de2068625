import type { Context } from "./context.ts";

/** What of a context is of this one moment: all else is recorded, or who asks, what and where. */
const passing = ["delivery", "message", "thread", "files", "inspect", "follow", "later", "assistant"] as const;

/** The context, and whether anything was looked at that would not be the same for the next one who asks. */
export function watched(context: Context): Context & { hasPassing(): boolean } {
  let isTouched = false;
  const parts: Readonly<Record<string, unknown>> = { ...context };
  const noted = (name: string) => {
    isTouched = true;
    return parts[name];
  };
  const seen = { ...context, hasPassing: () => isTouched };
  for (const name of passing) Object.defineProperty(seen, name, { enumerable: true, get: () => noted(name) });
  return seen;
}
