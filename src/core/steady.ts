import type { Context } from "./context.ts";

/** What of a context is recorded, or is who asks, what and where. All else is of this one moment. */
const lasting: ReadonlySet<string> = new Set<keyof Context>([
  ...(["call", "records", "now", "asker", "brand", "room", "campaign", "where"] as const),
  ...(["playbook", "pause", "commands"] as const),
]);

/** The context, and whether anything was looked at that would not be the same for the next one who asks. */
export function watched(context: Context): Context & { hasPassing(): boolean } {
  let isTouched = false;
  const seen = { ...context, hasPassing: () => isTouched };
  for (const [name, value] of Object.entries(context)) {
    if (lasting.has(name)) continue;
    const get = (): unknown => {
      isTouched = true;
      return value;
    };
    Object.defineProperty(seen, name, { enumerable: true, get });
  }
  return seen;
}
