import type { Claim } from "../../campaigns/claim.ts";
import type { Creator } from "../../campaigns/creator.ts";
import type { Context } from "../../core/context.ts";
import { buttons, count, line } from "../../core/line.ts";
import { UserError } from "../../core/errors.ts";
import type { Draft } from "../../core/records.ts";
import type { Reply } from "../../core/reply.ts";
import type { LogEntry } from "../../reading/log-entry.ts";
import { settledByRecords } from "./bare-number.ts";
import { outcomeOf } from "./drafts.ts";
import { readTold } from "./surroundings.ts";
import { targetsOf } from "./target.ts";

/** Keeps what somebody said whose account is not known yet, and asks whose it is. It counts once a host confirms. */
export async function hold(text: string, entries: readonly LogEntry[], context: Context): Promise<Reply> {
  const { asker, now, records } = context;
  if (entries.some(({ creator }) => creator !== null))
    throw new UserError("I don't know you yet, so you can only log your own posts. Say it without a name.", [
      { label: "Tell my handle", call: { name: "mine", options: {}, form: true } },
    ]);
  const campaign = context.campaign === undefined ? {} : { campaign: context.campaign };
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

/** What came of the results that were held for a person. */
export interface Released {
  /** How many of them count now. */
  counted: number;
  /** Said in words that leave the post or the campaign open; somebody has to log these again. */
  open: readonly string[];
}

/**
 * Stores what was held for a person as entries of the creator they turned out to be, one result after the other: the
 * second may be of the post that the first began. Their keys are those of what was held, so nothing counts twice.
 */
export async function release(claim: Claim, creator: Creator, context: Context): Promise<Released> {
  const open: string[] = [];
  for (const held of claim.held) {
    const drafts = await countedAs(held, creator, context);
    if (drafts === undefined) open.push(held.text);
    else await context.records.append(drafts.map((draft, i) => ({ ...draft, key: `${held.key}/counted/${i}` })));
  }
  return { counted: claim.held.length - open.length, open };
}

async function countedAs(
  held: Claim["held"][number],
  creator: Creator,
  context: Context,
): Promise<Draft[] | undefined> {
  const { key, text, saidAt, campaign } = held;
  const told = { text, speaker: creator, isUnlinked: false, saidAt };
  const delivery = { ...context, delivery: key, message: undefined };
  const reading = await settledByRecords(await readTold(told, delivery), told, delivery);
  if (reading.kind !== "log") return undefined;
  try {
    const targets = await targetsOf(reading.entries, { told, campaign, post: undefined }, delivery);
    if (targets.some((target) => target.creator.id !== creator.id)) return undefined;
    const said = { counted: undefined, asWritten: true, saidAt };
    const outcomes = await Promise.all(targets.map((target) => outcomeOf(target, said, delivery)));
    return outcomes.flatMap(({ drafts }) => drafts);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
