import { linkedTo, type Creator } from "../../campaigns/creator.ts";
import type { Entry } from "../../campaigns/entry.ts";
import { callName } from "../../campaigns/selection.ts";
import { snapshotBefore } from "../../campaigns/snapshot.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { buttons, text } from "../../core/line.ts";
import type { Receipt } from "../../core/ports.ts";
import { withoutModel } from "../../core/reasons.ts";
import type { Button, Reply } from "../../core/reply.ts";
import type { Reading } from "../../reading/log-entry.ts";
import type { LogOptions } from "../log.ts";
import { chosenCreator } from "../meaning/creators.ts";
import { undoButton } from "../telling/undo-button.ts";
import { settledByRecords } from "./bare-number.ts";
import { proposed } from "./by-model.ts";
import { outcomeOf, type Echoed, type Outcome } from "./drafts.ts";
import { echoLines } from "./echo.ts";
import { habitOf, habitTold, howCounted, type Logged } from "./habit.ts";
import { hold } from "./held.ts";
import { askWhose } from "./others-name.ts";
import { correcting, previousOf } from "./previous.ts";
import { questionOf } from "./question.ts";
import { refuseImpossible, refuseNoDay } from "./refused.ts";
import { followLater } from "./short-link.ts";
import { slipOf, type Slip } from "./slip.ts";
import { readTold, type Told } from "./surroundings.ts";
import { targetsOf } from "./target.ts";

/** Whether plain words are results: they hold figures, a picture alone stands for them, or they correct such words. */
export async function isHeard(words: string, context: Context): Promise<boolean> {
  const reading = await readTold(await toldBy(context, { numbers: words }), context);
  const isPicture = (context.message?.pictures ?? 0) > 0 && !/[\p{L}\p{N}]/u.test(words);
  // An edit of a message that was logged is ours, whatever it says now.
  if (reading.kind !== "not-a-log" || isPicture || (await previousOf(context, undefined)).length > 0) return true;
  return (await slipOf(await toldBy(context, { numbers: words }), context)) !== undefined;
}

/** Stores what the words hold and echoes it; what is not sure is asked first. */
export async function logged(given: LogOptions, context: Context): Promise<Reply> {
  if (given.drop) return [{ kind: "text", text: ["Dropped; nothing is stored."] }];
  const teller = await toldBy(context, given);
  const slip = given.replaces === undefined && given.post === undefined ? await slipOf(teller, context) : undefined;
  const previous = slip === undefined ? await previousOf(context, given.replaces) : [slip.reading];
  const told = await fixedBy(teller, { given, previous }, context);
  const reading = slip ? logOf(slip) : await settledByRecords(await readTold(told, context), told, context);
  // The parts of such a day would be asked about as if they were figures.
  if (reading.kind === "ambiguous") refuseNoDay(given.numbers, context);
  const isSwapped = reading.kind === "ambiguous" && given.as_written && reading.why.reason === "swapped";
  if (reading.kind !== "log" && !isSwapped) return leftOpen(reading, { told, given, previous }, context);
  refuseImpossible(given.numbers, reading.entries, context);
  if (!given.as_written) await askWhose(told, reading.entries, context);
  if (told.isUnlinked) return hold(given.numbers, reading.entries, context);
  const post = given.post ?? slip?.reading.post;
  const targets = await targetsOf(reading.entries, { told, campaign: given.campaign, post }, context);
  const said = {
    counted: given.counted,
    asWritten: given.as_written || previous.some(({ type }) => type === "sale"),
    saidAt: told.saidAt,
  };
  const outcomes: Outcome[] = [];
  for (const target of targets) outcomes.push(await outcomeOf(target, said, context));
  return store(outcomes, { given, previous }, context);
}

function logOf({ entry }: Slip): Reading {
  return { kind: "log", entries: [entry] };
}

async function store(
  outcomes: readonly Outcome[],
  { given, previous }: { given: LogOptions; previous: readonly Entry[] },
  context: Context,
): Promise<Reply> {
  const replaced = new Set(previous.map(({ key }) => key));
  const echoed: Echoed[] = [];
  for (const outcome of outcomes) echoed.push(await withBefore(outcome, replaced, context));
  const batch = `log/${context.delivery}`;
  const drafts = correcting(
    outcomes.flatMap((outcome) => [...outcome.drafts]),
    previous,
  );
  const habit = habitOf(outcomes, given);
  const receipts = await context.records.append([...drafts, ...habit].map((draft) => ({ ...draft, batch })));
  for (const outcome of outcomes) followLater(outcome, context);
  return [
    ...echoLines(echoed, context).map((text) => ({ kind: "text" as const, text })),
    ...habitTold(habit, outcomes),
    ...disclosureAsked(outcomes, context),
    ...howCounted(outcomes, { given, batch }, context),
    ...buttons(undoAll(receipts, outcomes.length), ...waysOut(outcomes, { given, batch })),
  ];
}

/** Whose words these are: a creator's own, a teammate's, or somebody's who is not linked yet. */
async function toldBy(context: Context, given: { numbers: string; creator?: string | undefined }): Promise<Told> {
  const { asker, now, records } = context;
  const creators = await records.creators();
  const own = creators.find(({ id }) => id === asker.creator);
  const chosen = given.creator === undefined ? undefined : await chosenCreator(context, given.creator);
  const named = chosen ?? writerOf(context, creators);
  const isOwnOnly = asker.role === "creator" || (asker.role === "viewer" && chosen === undefined);
  if (named !== undefined && isOwnOnly && named.id !== asker.creator)
    throw new UserError("You can log your own posts; nothing is stored.");
  return { text: given.numbers, speaker: named ?? own, isUnlinked: asker.role === "viewer", saidAt: now };
}

/** The creator who wrote the message that somebody else points at: "my video" is theirs. */
function writerOf({ message, asker }: Context, creators: readonly Creator[]): Creator | undefined {
  return message === undefined || message.author === asker.user ? undefined : linkedTo(creators, message.author)[0];
}

/** A fix is about the creator whose results it corrects, also where its words no longer name them. */
async function fixedBy(
  told: Told,
  { given, previous }: { given: LogOptions; previous: readonly Entry[] },
  { records }: Context,
): Promise<Told> {
  if (told.speaker !== undefined || given.replaces === undefined) return told;
  const [posts, creators] = await Promise.all([records.posts(), records.creators()]);
  const whose = previous.map((entry) => {
    if ("creator" in entry && entry.creator !== undefined) return entry.creator;
    return "post" in entry ? posts.find(({ id }) => id === entry.post)?.creator : undefined;
  });
  const [only, ...others] = new Set(whose.filter((creator) => creator !== undefined));
  return others.length > 0 ? told : { ...told, speaker: creators.find(({ id }) => id === only) };
}

/** What the reader could not settle: a model's proposal, to be confirmed, or the plain question. */
async function leftOpen(
  reading: Exclude<Reading, { kind: "log" }>,
  { told, given, previous }: { told: Told; given: LogOptions; previous: readonly Entry[] },
  context: Context,
): Promise<Reply> {
  const proposal = previous.length > 0 ? undefined : await proposed(told, reading, context);
  if (proposal?.kind === "found") return proposal.reply;
  const why = proposal?.why === undefined ? undefined : withoutModel(proposal.why);
  if (reading.kind === "not-a-log") return nothingFound(given, { previous, why }, context);
  return [...questionOf(reading.why, given.numbers, context), ...(why === undefined ? [] : [text`${[why]}`])];
}

/** An edit that leaves no results takes the earlier ones back; anything else is told what would be a result. */
async function nothingFound(
  given: LogOptions,
  { previous, why }: { previous: readonly Entry[]; why: string | undefined },
  context: Context,
): Promise<Reply> {
  const gone = correcting([], previous);
  if (gone.length === 0)
    throw new UserError(
      (context.message?.pictures ?? 0) > 0
        ? "I cannot read pictures yet. Your numbers, any way you like?"
        : `I found no results in that. Write them like "maya 45k views, 2.1k likes, 14 orders".${why === undefined ? "" : ` ${why}`}`,
      [{ label: "Send my numbers", call: { name: "log", options: { numbers: given.numbers }, form: true } }],
    );
  await context.records.append(gone);
  return [{ kind: "text", text: ["Taken back: the message no longer holds results."] }];
}

async function withBefore(outcome: Outcome, replaced: ReadonlySet<string>, context: Context): Promise<Echoed> {
  const { post, creator, campaign } = outcome.target;
  const id = post?.is === "known" || post?.is === "linked" ? post.post.id : outcome.post;
  const posts = await context.records.posts();
  const siblings = posts.filter((each) => each.creator === creator.id && each.campaign === campaign.id && !each.gone);
  return { outcome, ...(await knownOf(id, replaced, context)), isOneOfMany: siblings.length > 1 };
}

/** What was known of a post without the entries that are replaced now, and the views that these told. */
async function knownOf(
  post: string | undefined,
  replaced: ReadonlySet<string>,
  { records }: Context,
): Promise<Pick<Echoed, "before" | "correctedFrom">> {
  if (post === undefined) return { before: undefined, correctedFrom: undefined };
  if (replaced.size === 0) return { before: await records.snapshot(post), correctedFrom: undefined };
  const readings = await records.readings(post);
  const before = snapshotBefore(readings.filter(({ key }) => !replaced.has(key)));
  return { before, correctedFrom: readings.find(({ key }) => replaced.has(key))?.views };
}

/** Asked once, of its creator, when a post's link is there. */
function disclosureAsked(outcomes: readonly Outcome[], { asker }: Context): Reply {
  const live = outcomes.find(({ target: { post, creator } }) => {
    return creator.id === asker.creator && (post?.is === "linked" || (post?.is === "new" && post.url !== undefined));
  });
  if (live?.post === undefined) return [];
  const answer = (checked: boolean) => ({ name: "post", options: { post: live.post, checked } });
  return [
    { kind: "text", text: ["Disclosure: toggle on, said and seen at the start, in the caption?"] },
    ...buttons({ label: "All three", call: answer(true) }, { label: "Not all", call: answer(false) }),
  ];
}

function undoAll(receipts: readonly Receipt[], results: number): Button | undefined {
  const undo = undoButton(receipts);
  return undo && { ...undo, label: labelOf("Undo", results) };
}

/** "Undo", "Undo both", "Undo all". */
function labelOf(verb: string, results: number): string {
  return results > 1 ? `${verb} ${results === 2 ? "both" : "all"}` : verb;
}

/** As a person would write it in the form: its link or its day, its id only where it has neither. */
function shownPost(outcome: Outcome | undefined): string | undefined {
  const post = outcome?.target.post;
  if (post?.is === "new") return post.url;
  return post && (post.post.url ?? post.post.postedOn ?? post.post.id);
}

function waysOut(outcomes: readonly Outcome[], { given, batch }: Logged): Button[] {
  if (outcomes.every(({ drafts }) => drafts.length === 0)) return [];
  const post = outcomes.length === 1 ? shownPost(outcomes[0]) : undefined;
  const begun = outcomes.find(({ target }) => target.post?.is === "new" || target.post?.is === "linked");
  const fix = { numbers: given.numbers, ...(post !== undefined && { post }), replaces: batch };
  return [
    { label: labelOf("Fix", outcomes.length), call: { name: "log", options: fix, form: true } },
    ...(begun?.post === undefined
      ? []
      : [
          {
            label: outcomes.length > 1 ? `${callName(begun.target.creator)}'s format and hook` : "Format and hook",
            call: { name: "post", options: { post: begun.post }, form: true as const },
          },
        ]),
  ];
}
