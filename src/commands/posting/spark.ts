import { daysLeft } from "../../campaigns/summary/endings.ts";
import type { SparkCode } from "../../campaigns/post.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { counted, day, line, text } from "../../core/line.ts";
import type { Receipt } from "../../core/ports.ts";
import type { Draft } from "../../core/records.ts";
import type { Button, Line, Reply } from "../../core/reply.ts";
import { sealedIn } from "../../core/seal.ts";
import { noonOf } from "../meaning/fields.ts";
import type { MeantPost, PostDraft } from "../meaning/post.ts";
import type { Term } from "../meaning/term.ts";
import { todayOf } from "../meaning/today.ts";
import { offered } from "../telling/offered.ts";
import { undoButton } from "../telling/undo-button.ts";
import { lower, named } from "./named.ts";

export interface GivenCode {
  /** What else is said of the post. */
  told: PostDraft;
  /** Sealed where it came in. */
  code: string;
  until: Term | undefined;
}

/** Keeps a post's Spark code in the vault, and of it the last characters and the end in an entry. */
export async function giveCode(meant: MeantPost, { told, code, until }: GivenCode, context: Context): Promise<Reply> {
  const [kept] = sealedIn(code);
  if (kept === undefined)
    throw new UserError("That is no Spark code as TikTok shows it: letters and digits, mostly with # before them.");
  const ending = await context.secrets.ending(kept);
  if (ending === undefined) throw new UserError("I no longer have that Spark code at hand. Send it again.");
  const spark = { ending, until: lastDay(until, context), kept };
  if (!(await context.secrets.hold(kept, afterLast(spark.until))))
    throw new UserError("I no longer have that Spark code at hand. Send it again.");
  const receipts = await written(meant, { told, spark }, context);
  const after = (await context.records.posts()).find(({ id }) => id === told.post);
  if (after === undefined) throw new Error(`the post ${told.post} was written and is not there`);
  return [
    { kind: "text", text: line`${named(meant, after, context)}: ${sparkLine(spark, context)}.` },
    ...(standsInRoom(kept, context) ? [text`${[deleteIt]}`] : []),
    ...offered(context, undoButton(receipts)),
  ];
}

/** "Spark code …4f2a until 3 Mar, 15 days left". */
export function sparkLine({ ending, until }: SparkCode, context: Context): Line {
  const days = daysLeft(until, todayOf(context));
  if (days < 0) return line`Spark code …${ending} ended on ${day(until)}`;
  return line`Spark code …${ending} until ${day(until)}, ${days === 0 ? ["its last day"] : [...counted(days, "day"), " left"]}`;
}

/** "spark:forget". */
export function isForget(code: string): boolean {
  return /^\s*(?:forget|remove|delete|none)\s*$/i.test(code);
}

export async function forgetCode(meant: MeantPost, context: Context): Promise<Reply> {
  const { known } = meant;
  if (known?.spark === undefined) throw new UserError("That post has no Spark code. Nothing was changed.");
  await context.records.append([{ type: "spark-forgotten", post: known.id }]);
  await context.secrets.forget([known.spark.kept]);
  return [{ kind: "text", text: line`Forgot the Spark code of ${lower(named(meant, known, context))}.` }];
}

/** TikTok makes codes for a year at most. Throws UserError where it is open how long it runs. */
function lastDay(until: Term | undefined, context: Context): string {
  const on = until?.(noonOf(context));
  if (on === undefined) throw new UserError("How long does the Spark code run?", terms(context));
  const days = daysLeft(on, todayOf(context));
  if (days < 0) throw new UserError("That day has passed: say the last day on which the Spark code can be used.");
  if (days > 366) throw new UserError("A Spark code runs for a year at most. How long does this one?", terms(context));
  return on;
}

function terms({ call }: Context): Button[] {
  return [7, 30, 60, 365].map((days) => ({
    label: `${String(days)} days`,
    call: { ...call, options: { ...call.options, until: `${String(days)} days` } },
  }));
}

/** Its last day is over in every zone. */
function afterLast(until: string): string {
  const twoDays = 2 * 86_400_000;
  return new Date(Date.parse(`${until}T00:00:00.000Z`) + twoDays).toISOString();
}

/**
 * A code that is replaced is forgotten for good: taking back the new one leaves none. A code whose entry could not be
 * written is not kept either.
 */
async function written(
  { known, joins }: MeantPost,
  { told, spark }: { told: PostDraft; spark: SparkCode },
  { records, secrets, delivery }: Context,
): Promise<readonly Receipt[]> {
  const replaced = known?.spark !== undefined && known.spark.kept !== spark.kept ? known : undefined;
  const gone = { type: "spark-forgotten", post: replaced?.id ?? "", batch: `${delivery}/replaced` } as const;
  const isTold = known === undefined || Object.keys(told).length > 2;
  const drafts: Draft[] = [
    ...(replaced === undefined ? [] : [gone]),
    { type: "spark-given", post: told.post, ...spark },
    ...(isTold ? [told] : []),
    ...(joins === undefined ? [] : [{ type: "post-joined", post: joins, into: told.post } as const]),
  ];
  try {
    const receipts = await records.append(drafts);
    if (replaced?.spark !== undefined) await secrets.forget([replaced.spark.kept]);
    return replaced === undefined ? receipts : receipts.slice(1);
  } catch (error) {
    await secrets.forget([spark.kept]);
    throw error;
  }
}

/** What keeps a code from being placed, with what to do about the message that holds it. */
export function overheard(error: unknown, code: string | undefined, context: Context): unknown {
  const [kept] = sealedIn(code ?? "");
  if (!(error instanceof UserError) || kept === undefined || !standsInRoom(kept, context)) return error;
  return new UserError(`${error.message} ${deleteIt}`, error.buttons);
}

const deleteIt = "Others here can read your message: delete it, I have the code.";

/** It stands in a message that everybody in the room can read. */
function standsInRoom(kept: string, { message, secrets, where }: Context): boolean {
  return where !== undefined && !secrets.isAlone && message?.text.includes(kept) === true;
}
