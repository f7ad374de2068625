import type { EntryType } from "../../campaigns/entry.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { buttons, line } from "../../core/line.ts";
import type { Written } from "../../core/records.ts";
import type { Line, Reply } from "../../core/reply.ts";
import { isImported } from "../data/actions.ts";
import { namesFor, type Names } from "../telling/names.ts";
import { offered } from "../telling/offered.ts";
import { contentOf, standingBefore } from "../telling/written.ts";
import { agoLine } from "./ago.ts";
import { leftBehind } from "./left-behind.ts";

/** What an undo can take back; joining posts and taking back itself cannot be. */
export const undoable: readonly EntryType[] = [
  "reading",
  "sale",
  "cost",
  "post-set",
  "booking-set",
  "creator-set",
  "creator-linked",
  "preference-set",
  "campaign-set",
  "campaign-closed",
  "habit-set",
  "brand-set",
  "room-set",
  "role-set",
  "held",
  "claimed",
  "claim-settled",
  "schedule-set",
  "week-wished",
  "brief-drafted",
  "voice-heard",
  "spark-given",
];

export function canUndo({ type, isLive }: Pick<Written, "type" | "isLive">): boolean {
  return isLive && undoable.includes(type);
}

/** An entry with its whole action, or the newest of the asker's; what hangs on it is told first. */
export async function takeBack(key: string | undefined, isSure: boolean, context: Context): Promise<Reply> {
  const action = key === undefined ? await newest(context) : await named(key, context);
  const names = await namesFor(context);
  const hanging = isSure ? undefined : await leftBehind(action, names);
  if (hanging !== undefined) return [{ kind: "text", text: hanging }, ...anyway(action)];
  const content = await contentOf(action, names);
  const [receipt] = await context.records.append([{ type: "undone", entries: action.map((each) => each.key) }]);
  await forgetCodes(action, context);
  const before = await standingBefore(action, names);
  return [
    { kind: "text", text: line`Taken back: ${content}, ${sinceLine(action, names)}.${before}` },
    ...offered(
      context,
      receipt && canReturn(action)
        ? { label: "Put it back", call: { name: "undo", options: { entry: receipt.key, back: true } } }
        : undefined,
    ),
  ];
}

/** A Spark code that was taken back is kept nowhere. */
function canReturn(action: readonly Written[]): boolean {
  return action.some(({ type }) => type !== "spark-given");
}

/** The entries never held it, and the vault forgets it. */
async function forgetCodes(action: readonly Written[], { records, secrets }: Context): Promise<void> {
  const given = action.filter(({ type }) => type === "spark-given");
  const found = await Promise.all(given.map(({ key }) => records.find(key)));
  await secrets.forget(found.flatMap((each) => (each?.entry.type === "spark-given" ? [each.entry.kept] : [])));
}

function anyway([first]: readonly Written[]): Reply {
  if (first === undefined) return [];
  const call = { name: "undo", options: { entry: first.key, confirm: true } };
  return buttons({ label: "Take it back all the same", call, style: "danger" });
}

/** All that the asker's last action wrote and that still stands. */
async function newest(context: Context): Promise<Written[]> {
  const { records, asker } = context;
  for (let limit = 50; ; limit *= 20) {
    const mine = await records.written({ by: asker.user, types: undoable, limit });
    const last = mine.find(canUndo);
    if (last !== undefined) return actionOf(last, context);
    if (mine.length < limit)
      throw new UserError("There is nothing of yours to take back yet. What you log or change can be.");
  }
}

/** By the key of one of its entries, which a button carries. */
async function named(key: string, context: Context): Promise<Written[]> {
  const [entry] = await context.records.writtenAs([key]);
  if (entry === undefined) throw new UserError("I don't find that entry. Say undo to take back your newest.");
  const action = await actionOf(entry, context);
  if (action.length > 0) return action;
  throw new UserError("That was taken back or corrected already. Nothing was changed.");
}

async function actionOf(entry: Written, { records }: Context): Promise<Written[]> {
  const { batch, by } = entry;
  if (batch === undefined) return [entry].filter(canUndo);
  const all = await records.written({ batch, by, limit: 1_000_000 });
  return all.filter(canUndo);
}

/** What was taken back counts again. */
export async function putBack(key: string | undefined, context: Context): Promise<Reply> {
  const taken = key === undefined ? await lastTaken(context) : await entriesOf(key, context);
  if (taken === undefined) throw new UserError("There is nothing to put back.");
  const all = (await context.records.writtenAs(taken)).filter(({ isLive }) => !isLive);
  const entries = all.filter(({ type }) => type !== "spark-given");
  if (entries.length === 0 && all.length > 0)
    throw new UserError("A Spark code that was taken back is kept nowhere. Send it again.");
  if (entries.length === 0) throw new UserError("That is back already. Nothing was changed.");
  const [receipt] = await context.records.append([{ type: "restored", entries: entries.map((each) => each.key) }]);
  const names = await namesFor(context);
  const first = entries[0];
  return [
    { kind: "text", text: line`Put back: ${await contentOf(entries, names)}.` },
    ...offered(context, receipt && first && { label: "Undo", call: { name: "undo", options: { entry: first.key } } }),
  ];
}

async function entriesOf(key: string, { records }: Context): Promise<readonly string[] | undefined> {
  const entry = (await records.find(key))?.entry;
  return entry?.type === "undone" ? entry.entries : undefined;
}

async function lastTaken(context: Context): Promise<readonly string[] | undefined> {
  const { records, asker } = context;
  const taken = await records.written({ by: asker.user, types: ["undone"], limit: 20 });
  for (const { key } of taken) {
    const entries = await entriesOf(key, context);
    const written = await records.writtenAs(entries ?? []);
    if (written.some(({ isLive }) => !isLive)) return entries;
  }
  return undefined;
}

/** "logged 2 minutes ago", "imported 3 hours ago". */
function sinceLine(action: readonly Written[], { context }: Names): Line {
  const newest = action[0];
  if (newest === undefined) return [];
  const how = isImported(newest) ? "imported" : "logged";
  return line`${[how]} ${agoLine(newest.at, context.now)}`;
}
