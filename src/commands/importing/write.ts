import type { Context } from "../../core/context.ts";
import type { Receipt } from "../../core/ports.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Planned } from "./planned.ts";

/** Appends everything as one batch: all of it is there, or nothing, and one undo takes it back. */
export async function writePlan({ plan, settled }: Planned, { records, now, delivery }: Context): Promise<Receipt[]> {
  const batch = `import/${fingerprint(`${settled.file} ${now} ${delivery}`)}`;
  const known = await records.known(plan.drafts.flatMap(({ key }) => key ?? []));
  const taken = new Map<string, string>();
  for (const key of known) taken.set(key, await freeKey(key, records));
  // Filled in where they are: a copy of a hundred thousand drafts would be held beside them.
  for (const draft of plan.drafts) {
    draft.batch = batch;
    if (draft.key !== undefined) draft.key = taken.get(draft.key) ?? draft.key;
  }
  return records.append(plan.drafts);
}

/** What was taken back can be imported again, under another key; what stands keeps its own and is not written twice. */
async function freeKey(key: string, records: Context["records"]): Promise<string> {
  for (let again = 1; ; again++) {
    const next = again === 1 ? key : `${key}~${again}`;
    const found = await records.find(next);
    if (found === undefined || found.isLive) return next;
  }
}
