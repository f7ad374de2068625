import type { EntryOf } from "../../campaigns/entry.ts";
import type { Context } from "../../core/context.ts";
import { corrects } from "../../reading/correcting.ts";
import type { LogEntry } from "../../reading/log-entry.ts";
import { readTold, type Told } from "./surroundings.ts";

/** What somebody logged a moment ago, and what it is now. */
export interface Slip {
  entry: LogEntry;
  reading: EntryOf<"reading">;
}

/** A correction comes at once; what is said later is the next reading. */
const longestMs = 10 * 60_000;
const counts = ["views", "likes", "comments", "shares", "saves"] as const;

/**
 * "no wait, 95k" right after "9.5k views": the same person, here, within ten minutes, about the only reading of that
 * message. The value goes to the figure that is nearest to it by ratio; the other figures stay.
 */
export async function slipOf(told: Told, context: Context): Promise<Slip | undefined> {
  if (!corrects(told.text)) return undefined;
  const reading = await justLogged(context);
  if (reading === undefined) return undefined;
  const handle = await handleOf(reading.post, context);
  let best: { entry: LogEntry; away: number } | undefined;
  for (const metric of counts) {
    const before = reading[metric];
    if (before === undefined || handle === undefined) continue;
    const answers = { author: "bot", text: `${handle} ${String(before)} ${metric}` };
    const read = await readTold({ ...told, answers }, context);
    const [entry, another] = read.kind === "log" ? read.entries : [];
    const value = entry?.[metric];
    if (entry === undefined || value === undefined || another !== undefined) continue;
    const away = Math.abs(Math.log((value + 1) / (before + 1)));
    if (best === undefined || away < best.away) best = { entry, away };
  }
  return best && { reading, entry: { ...kept(reading), ...best.entry } };
}

async function justLogged({ records, asker, now, where }: Context): Promise<EntryOf<"reading"> | undefined> {
  const mine = await records.history({ by: asker.user, types: ["reading", "sale", "cost"], limit: 5 });
  const [last, before] = mine;
  if (last?.entry.type !== "reading" || !last.isLive || last.entry.where !== where) return undefined;
  const isOne = before?.entry.batch === undefined || before.entry.batch !== last.entry.batch;
  return isOne && Date.parse(now) - Date.parse(last.entry.at) <= longestMs ? last.entry : undefined;
}

async function handleOf(post: string, { records }: Context): Promise<string | undefined> {
  const [posts, creators] = await Promise.all([records.posts(), records.creators()]);
  const creator = posts.find(({ id }) => id === post)?.creator;
  return creators.find(({ id }) => id === creator)?.handle;
}

function kept({ views, likes, comments, shares, saves, watchSeconds, completion }: EntryOf<"reading">) {
  return {
    ...(views !== undefined && { views }),
    ...(likes !== undefined && { likes }),
    ...(comments !== undefined && { comments }),
    ...(shares !== undefined && { shares }),
    ...(saves !== undefined && { saves }),
    ...(watchSeconds !== undefined && { watchTimeSec: watchSeconds }),
    ...(completion !== undefined && { completionRate: completion }),
  };
}
