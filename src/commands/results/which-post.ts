import { postedDay } from "../../campaigns/calendar/window.ts";
import type { Creator } from "../../campaigns/creator.ts";
import type { Post } from "../../campaigns/post.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import type { Button } from "../../core/reply.ts";
import { readVideoLink } from "../../reading/link.ts";
import type { LogEntry } from "../../reading/log-entry.ts";
import { readPostWords } from "../meaning/post-words.ts";
import { todayOf } from "../meaning/today.ts";
import { mostButtons, postWays } from "../telling/post.ts";
import { postsSaid } from "./post-said.ts";
import type { Told } from "./surroundings.ts";

/** A post that is known; one that begins with this entry; or a begun one that turns out to be this video. */
export type PostTarget =
  | { is: "known"; post: Post; isNamed: boolean }
  | { is: "new"; id: string; videoId: string | undefined; url: string | undefined; isNamed: boolean }
  | { is: "linked"; post: Post; videoId: string | undefined; url: string; isNamed: true };

export interface Named {
  told: Told;
  /** The campaign and the post as the call's options named them. */
  campaign: string | undefined;
  post: string | undefined;
}

export interface PostQuestion {
  entry: LogEntry;
  linked: Post | undefined;
  /** The creator's posts in the campaign. */
  own: readonly Post[];
  /** The entries of the message that are about this creator without a link. */
  siblings: readonly LogEntry[];
  index: number;
  posts: readonly Post[];
  creator: Creator;
  /** The message is about this creator only. */
  isAlone: boolean;
  /** The part of the message that tells of this entry. */
  words: string;
}

/** The post that an entry is about. Throws UserError, with the candidates as buttons, where it is open. */
export async function postOf(question: PostQuestion, named: Named, context: Context): Promise<PostTarget> {
  const { entry, linked, own } = question;
  if (linked !== undefined) return { is: "known", post: linked, isNamed: true };
  if (entry.videoUrl !== undefined) return newByLink(entry.videoUrl, own);
  const chosen = postByWords(question, named, context) ?? (await postAnswered(own, context));
  return chosen ?? onlyPost(question, named, context);
}

/** A link that no post has yet: the creator's begun post without one, or a new post. */
function newByLink(link: string, own: readonly Post[]): PostTarget {
  const { videoId, url } = { url: link, ...readVideoLink(link) };
  const begun = own.filter((post) => post.url === undefined && !post.gone);
  const [only, ...others] = begun;
  if (only !== undefined && others.length === 0) return { is: "linked", post: only, videoId, url, isNamed: true };
  return { is: "new", id: videoId ?? url, videoId, url, isNamed: true };
}

/**
 * What the call's own words say of this creator's post. A message about several creators may have been asked about
 * more than once: its answers stand side by side, and each is for its own creator alone.
 */
function postByWords(question: PostQuestion, named: Named, context: Context): PostTarget | undefined {
  const { creator, own, posts, index, isAlone } = question;
  const answers = (named.post ?? "").split(",");
  if (answers.includes(answerOf(question, newOne(creator)))) return begun(context, index);
  const answered = own.find(({ id }) => answers.includes(answerOf(question, id)));
  if (answered !== undefined) return { is: "known", post: answered, isNamed: true };
  if (answers.some((each) => /#\d$/.test(each))) return undefined;
  if (named.post === undefined || !isAlone) return undefined;
  const read = readPostWords(named.post, { posts, today: todayOf(context) });
  if (read?.post?.creator === creator.id) return { is: "known", post: read.post, isNamed: true };
  if (read?.post === undefined && read?.link !== undefined) return newByLink(read.link.url, own);
  const ofDay = own.filter((post) => read?.day !== undefined && postedDay(post, context.brand.zone) === read.day);
  if (ofDay[0] !== undefined && ofDay.length === 1) return { is: "known", post: ofDay[0], isNamed: true };
  throw new UserError(
    `I know no post "${named.post.slice(0, 80)}" of ${callName(creator)}. Give its link, or its day like 3 Feb.`,
  );
}

/** Of several videos of one creator each has its own answer: "7301#0". */
function answerOf(question: PostQuestion, post: string): string {
  return question.siblings.length > 1 ? `${post}#${placeOf(question)}` : post;
}

function newOne({ id }: Creator): string {
  return `new/${id}`;
}

/** The post of the message that this one replies to. */
async function postAnswered(own: readonly Post[], { message, records }: Context): Promise<PostTarget | undefined> {
  if (message?.replyTo === undefined) return undefined;
  const said = await records.history({ message: message.replyTo.id, types: ["reading", "post-set"], limit: 20 });
  const answered = said.flatMap(({ entry }) => ("post" in entry ? [entry.post] : []));
  const post = own.find(({ id }) => answered.includes(id));
  return post && { is: "known", post, isNamed: true };
}

/** Which of the creator's entries without a link this is. */
function placeOf({ entry, siblings }: PostQuestion): number {
  return Math.max(0, siblings.indexOf(entry));
}

/** The creator's only live post; the one of its day, or that its words mean; a new one; else it asks. */
async function onlyPost(question: PostQuestion, named: Named, context: Context): Promise<PostTarget> {
  const { entry, own, siblings, index, words } = question;
  const { zone } = context.brand;
  const live = own.filter(({ gone }) => !gone);
  const posted = entry.postedOn;
  const ofDay =
    posted === undefined ? live : live.filter((post) => [posted, undefined].includes(postedDay(post, zone)));
  const said = postsSaid(words, ofDay, { zone, today: todayOf(context) });
  const [only, ...others] = said;
  if (live.length === 0 || (only === undefined && siblings.length === 1)) return begun(context, index);
  const isTold = siblings.length === 1 || said.length < live.length;
  if (only !== undefined && others.length === 0 && isTold)
    return { is: "known", post: only, isNamed: said.length < ofDay.length };
  throw new UserError(whichOf(question), await waysOf(said.length > 0 ? said : live, { question, named }, context));
}

function whichOf(question: PostQuestion): string {
  const { creator, siblings, isAlone } = question;
  const whose = isAlone ? "" : ` of ${callName(creator)}`;
  if (siblings.length === 1) return `Which post${whose}? Nothing is stored yet.`;
  const place = ["first", "second", "third", "fourth"][placeOf(question)] ?? "next";
  return `Those are ${siblings.length} videos${whose}. Which post is the ${place}? Nothing is stored yet.`;
}

async function waysOf(
  live: readonly Post[],
  asked: { question: PostQuestion; named: Named },
  context: Context,
): Promise<Button[]> {
  const { call } = context;
  const { question, named } = asked;
  const answer = (post: string) =>
    [named.post, answerOf(question, post)].filter((each) => each !== undefined).join(",");
  const again = (post: string) => ({ ...call, options: { ...call.options, post: answer(post) } });
  const taken = (named.post ?? "").split(",").map((each) => each.replace(/#\d$/, ""));
  const free = live.filter(({ id }) => !taken.includes(id));
  const { post: _, ...words } = call.options;
  const ways = await postWays(context, free, {
    most: mostButtons - 1,
    again: ({ id }) => again(id),
    // Answers that were pressed are for no one to read: what they settled is asked again.
    rest: { ...call, options: words, form: true },
  });
  return [...ways, { label: "A new one", call: again(newOne(question.creator)) }];
}

function begun({ delivery }: Context, index: number): PostTarget {
  return { is: "new", id: `begun/${delivery}/${index}`, videoId: undefined, url: undefined, isNamed: false };
}
