import type { Claim } from "../../campaigns/claim.ts";
import type { Creator } from "../../campaigns/creator.ts";
import type { Context } from "../../core/context.ts";
import { buttons, count, line } from "../../core/line.ts";
import type { Draft } from "../../core/records.ts";
import type { Reply } from "../../core/reply.ts";
import type { LogEntry } from "../../reading/log-entry.ts";
import { outcomeOf } from "./drafts.ts";
import { readTold } from "./surroundings.ts";
import { targetsOf } from "./target.ts";

/** Keeps what somebody said whose account is not known yet, and asks whose it is. It counts once a host confirms. */
export async function hold(text: string, entries: readonly LogEntry[], context: Context): Promise<Reply> {
  const { asker, now, room, records } = context;
  const campaign = room?.campaign === undefined ? {} : { campaign: room.campaign };
  const key = `held/${context.delivery}`;
  await records.append([{ key, type: "held", user: asker.user, text, saidAt: now, ...campaign }]);
  const views = entries.find((entry) => entry.views !== undefined)?.views;
  const what = views === undefined ? line`that` : line`the ${count(views)}`;
  const claim = (await records.claims()).find(({ user }) => user === asker.user);
  if (claim?.handle !== undefined)
    return [
      {
        kind: "text",
        text: line`Noted for ${claim.handle}; it counts once a host confirms that the account is yours.`,
      },
    ];
  return [
    { kind: "text", text: line`Which TikTok account is yours? I keep ${what} until a host confirms.` },
    ...buttons({ label: "Tell my handle", call: { name: "mine", options: {}, form: true } }),
  ];
}

/** What was held for a person, as the entries of the creator they turned out to be. Nothing counts twice. */
export async function releasedOf(claim: Claim, creator: Creator, context: Context): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const { key, text, saidAt, campaign } of claim.held) {
    const told = { text, speaker: creator, isUnlinked: false, saidAt };
    const reading = await readTold(told, context);
    if (reading.kind !== "log") continue;
    const delivery = { ...context, delivery: key, message: undefined };
    const targets = await targetsOf(reading.entries, { told, campaign, post: undefined }, delivery);
    for (const target of targets) {
      const outcome = await outcomeOf(target, { counted: undefined, asWritten: true, saidAt }, delivery);
      drafts.push(...outcome.drafts.map((draft, i) => ({ ...draft, key: `${key}/counted/${drafts.length + i}` })));
    }
  }
  return drafts;
}
