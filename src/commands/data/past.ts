import { postedDay } from "../../campaigns/calendar/window.ts";
import type { EntryType } from "../../campaigns/entry.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { chatter, instant, line, text } from "../../core/line.ts";
import type { HistoryFilter, Recorded } from "../../core/ports.ts";
import type { Block, Button, Line, Reply } from "../../core/reply.ts";
import { personNamed as personId } from "../meaning/chat-id.ts";
import { chosenCreator } from "../meaning/creators.ts";
import { readPostWords } from "../meaning/post-words.ts";
import { todayOf } from "../meaning/today.ts";
import { told } from "../telling/entry.ts";
import { namesEver, personNamed, type Names } from "../telling/names.ts";
import { offered } from "../telling/offered.ts";
import { contentOf, countedKinds } from "../telling/written.ts";
import { canUndo, undoable } from "../undoing/undone.ts";
import { actionsOf, isImported, type Action } from "./actions.ts";
import type { HistoryOptions } from "./history.ts";

/** What was logged and changed, the newest first. */
export async function past({ creator, post, person, limit }: HistoryOptions, context: Context): Promise<Reply> {
  const filter = await filterOf({ creator, post, person }, context);
  const found = await recordedOf({ ...filter, types: shownTypes, limit: limit * deep }, context);
  const actions = actionsOf(found);
  const shown = actions.slice(0, limit);
  if (shown.length === 0)
    return [text`Nothing is logged there yet. log, data import and the creators' own messages fill it.`];
  const names = await namesEver(context);
  const takenBack = await keysTakenBack(context);
  return [
    ...(await Promise.all(shown.map((action, i) => row(action, { number: i + 1, names, takenBack })))),
    ...offered(context, ...undoButtons(shown), moreButton(actions.length, limit, context)),
  ];
}

/** An import is one row of thousands of entries; a row of the list is looked for among so many of them. */
const deep = 200;

/** Also what cannot be taken back. */
const ofSpark = ["spark-given", "spark-forgotten", "spark-seen"] as const;
const shownTypes: readonly EntryType[] = [
  ...undoable,
  ...ofSpark.slice(1),
  ...(["post-joined", "space-joined", "undone", "restored"] as const),
];

/** Of a creator also what names only one of their posts: readings and Spark codes do. */
async function recordedOf(filter: HistoryFilter, { records }: Context): Promise<Recorded[]> {
  if (filter.creator === undefined) return records.history(filter);
  const own = (await records.posts()).filter(({ creator }) => creator === filter.creator);
  return records.history({ ...filter, posts: own.map(({ id }) => id) });
}

interface Asked {
  creator: string | undefined;
  post: string | undefined;
  person: string | undefined;
}

async function filterOf(
  { creator: name, post: words, person }: Asked,
  context: Context,
): Promise<Omit<HistoryFilter, "limit">> {
  const creator = name === undefined ? undefined : await chosenCreator(context, name);
  const post = words === undefined ? undefined : await postMeant(words, creator?.id, context);
  return {
    ...(post !== undefined ? { post } : creator !== undefined && { creator: creator.id }),
    ...(person !== undefined && { by: personId(person, context) }),
  };
}

async function postMeant(words: string, creator: string | undefined, context: Context): Promise<string> {
  const posts = (await context.records.posts()).filter((post) => creator === undefined || post.creator === creator);
  const read = readPostWords(words, { posts, today: todayOf(context) });
  const ofDay = posts.filter((post) => read?.day !== undefined && postedDay(post, context.brand.zone) === read.day);
  const [only, ...others] = read?.post === undefined ? ofDay : [read.post];
  if (only !== undefined && others.length === 0) return only.id;
  throw new UserError(
    `I find ${only === undefined ? "no post" : "several posts"} by "${words.slice(0, 60)}". Name it by its link.`,
  );
}

interface Row {
  number: number;
  names: Names;
  takenBack: ReadonlySet<string>;
}

/** "2. Mon 9 Feb, 09:10, Mia in #results: 48,000 views on Mia's post of 3 Feb (corrected)". */
async function row(action: Action, { number, names, takenBack }: Row): Promise<Block> {
  const { entry, isLive } = action.entries[0];
  const where = entry.where === undefined ? line`` : line` in ${chatter(entry.where)}`;
  const how = isImported(entry) ? line`${where} by import` : where;
  const fate = isLive ? "" : takenBack.has(entry.key) ? " (taken back)" : " (corrected since)";
  const what = await whatOf(action, names);
  const mark = entry.corrects === undefined ? "" : "corrected to ";
  const who: Line = personNamed(entry.by, names);
  return text`${[String(number)]}. ${instant(entry.at)}, ${who}${how}: ${[mark]}${what}${[fate]}`;
}

async function whatOf({ entries }: Action, names: Names): Promise<Line> {
  const [{ entry }, ...others] = entries;
  if (others.length > 0) return countedKinds(entries.map((each) => each.entry));
  if (entry.type !== "undone" && entry.type !== "restored") return told(entry, names);
  const content = await contentOf((await names.context.records.writtenAs(entry.entries)).toReversed(), names);
  return line`${[entry.type === "undone" ? "took back: " : "put back: "]}${content}`;
}

/** What was taken back and what was corrected both count no more; only the first can be put back by one click. */
async function keysTakenBack({ records }: Context): Promise<ReadonlySet<string>> {
  const undone = await records.history({ types: ["undone"], limit: 1_000 });
  return new Set(undone.flatMap(({ entry }) => (entry.type === "undone" ? entry.entries : [])));
}

function undoButtons(shown: readonly Action[]): Button[] {
  const open = shown.flatMap(({ entries: [{ entry, isLive }] }, i) =>
    canUndo({ ...entry, isLive }) ? [{ entry, number: i + 1 }] : [],
  );
  return open.slice(0, 3).map(({ entry, number }) => ({
    label: `Take back ${String(number)}`,
    call: { name: "undo", options: { entry: entry.key } },
  }));
}

function moreButton(found: number, limit: number, { call }: Context): Button | undefined {
  if (found <= limit || limit >= 100) return undefined;
  return { label: "More", call: { ...call, options: { ...call.options, limit: Math.min(100, limit * 3) } } };
}
