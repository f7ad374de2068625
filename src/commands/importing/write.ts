import type { Context } from "../../core/context.ts";
import type { Receipt } from "../../core/ports.ts";
import type { Draft } from "../../core/records.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Planned } from "./planned.ts";

/** Appends everything as one batch: all of it is there, or nothing, and one undo takes it back. */
export async function writePlan({ plan, settled }: Planned, { records, now, delivery }: Context): Promise<Receipt[]> {
  const batch = `import/${fingerprint(`${settled.file} ${now} ${delivery}`)}`;
  const keys = plan.drafts.flatMap(({ key }) => key ?? []);
  const known = await records.known(keys);
  const taken = new Map<string, string>();
  for (const key of known) taken.set(key, await freeKey(key, records));
  const drafts = plan.drafts.map((draft): Draft => {
    const key = draft.key === undefined ? undefined : (taken.get(draft.key) ?? draft.key);
    return { ...draft, batch, ...(key !== undefined && { key }) };
  });
  return records.append(drafts);
}

/** What was taken back can be imported again, under another key; what stands keeps its own and is not written twice. */
async function freeKey(key: string, records: Context["records"]): Promise<string> {
  for (let again = 2; ; again++) {
    const next = again === 2 ? key : `${key}~${again - 1}`;
    const found = await records.find(next);
    if (found === undefined || found.isLive) return next;
  }
}
