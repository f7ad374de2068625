import type { Recorded } from "../../core/ports.ts";

/** What was written by one action, newest first; never empty. */
export interface Action {
  entries: readonly [Recorded, ...Recorded[]];
}

/** More entries than these of one action are one row. */
const mostApart = 3;

/** Entries as rows of a history: few of one batch stand alone, many stand together. */
export function actionsOf(recorded: readonly Recorded[]): Action[] {
  const actions: Action[] = [];
  const batches = Map.groupBy(recorded, ({ entry }) => entry.batch);
  const seen = new Set<string>();
  for (const each of recorded) {
    const { batch } = each.entry;
    const [first, ...others] = batch === undefined ? [each] : (batches.get(batch) ?? [each]);
    if (batch === undefined || first === undefined || others.length < mostApart) actions.push({ entries: [each] });
    else if (!seen.has(batch)) actions.push({ entries: [first, ...others] });
    if (batch !== undefined) seen.add(batch);
  }
  return actions;
}

/** Came from a table, not from somebody's words. */
export function isImported({ batch }: { batch?: string | undefined }): boolean {
  return batch?.startsWith("import/") === true;
}
