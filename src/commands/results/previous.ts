import type { Entry } from "../../campaigns/entry.ts";
import type { Context } from "../../core/context.ts";
import type { Draft } from "../../core/records.ts";

/** What this message, or the action that is being fixed, wrote before and what still stands of it. */
export async function previousOf(context: Context, batch: string | undefined): Promise<readonly Entry[]> {
  const { message, records } = context;
  const edited = message?.isEdited === true ? { message: message.id } : undefined;
  const filter = batch === undefined ? edited : { batch };
  if (filter === undefined) return [];
  const found = await records.history({ ...filter, limit: 200 });
  return found.filter(({ isLive }) => isLive).map(({ entry }) => entry);
}

/**
 * The same figures written anew correct the earlier ones; what is no longer said is taken back. Posts and creators that
 * the earlier message began stay.
 */
export function correcting(drafts: readonly Draft[], previous: readonly Entry[]): Draft[] {
  const open = previous.filter(({ type }) => type === "reading" || type === "sale" || type === "cost");
  const corrected = drafts.map((draft) => {
    const place = open.findIndex((entry) => isSameFigure(entry, draft));
    const [entry] = place < 0 ? [] : open.splice(place, 1);
    return entry === undefined ? draft : { ...draft, corrects: entry.key };
  });
  const gone = open.map(({ key }) => key);
  return gone.length === 0 ? corrected : [...corrected, { type: "undone", entries: gone }];
}

function isSameFigure(entry: Entry, draft: Draft): boolean {
  if (entry.type === "reading" && draft.type === "reading") return entry.post === draft.post;
  if (entry.type === "sale" && draft.type === "sale") return entry.code === draft.code && entry.post === draft.post;
  return entry.type === "cost" && draft.type === "cost" && entry.creator === draft.creator && entry.kind === draft.kind;
}
