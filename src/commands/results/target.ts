import { postedDay } from "../../campaigns/calendar/window.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import type { Creator } from "../../campaigns/creator.ts";
import type { Post } from "../../campaigns/post.ts";
import { callName, matchCreator } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import type { Button } from "../../core/reply.ts";
import { readVideoLink } from "../../reading/link.ts";
import type { LogEntry } from "../../reading/log-entry.ts";
import { chosenCampaign } from "../meaning/campaign.ts";
import { readPostWords } from "../meaning/post-words.ts";
import { todayOf } from "../meaning/today.ts";
import { newestFirst, postLabel } from "../telling/post.ts";
import type { Told } from "./surroundings.ts";

/** What one entry of a message is about. */
export interface Target {
  entry: LogEntry;
  creator: Creator;
  campaign: Campaign;
  /** undefined: the entry says nothing of a post, only of orders or payments. */
  post: PostTarget | undefined;
}

/** A post that is known; one that begins with this entry; or a begun one that turns out to be this video. */
export type PostTarget =
  | { is: "known"; post: Post; isNamed: boolean }
  | { is: "new"; id: string; videoId: string | undefined; url: string | undefined; isNamed: boolean }
  | { is: "linked"; post: Post; videoId: string; url: string; isNamed: true };

export interface Named {
  told: Told;
  /** The campaign and the post as the call's options named them. */
  campaign: string | undefined;
  post: string | undefined;
}

/** Whose results, in which campaign, of which post. Throws UserError, with the candidates as buttons, where it is open. */
export async function targetsOf(entries: readonly LogEntry[], named: Named, context: Context): Promise<Target[]> {
  const [creators, posts] = await Promise.all([context.records.creators(), context.records.posts()]);
  const targets: Target[] = [];
  const isAlone = new Set(entries.map((entry) => entry.creator)).size === 1;
  for (const [index, entry] of entries.entries()) {
    const creator = creatorOf(entry, { told: named.told, creators, context });
    const linked = postByLink(entry, posts);
    const campaign = await campaignOf({ entry, creator, post: linked }, named, context);
    const own = posts.filter((post) => post.creator === creator.id && post.campaign === campaign.id);
    const siblings = entries.filter((other) => other.creator === entry.creator && other.videoUrl === undefined);
    const post = saysPost(entry)
      ? await postOf({ entry, linked, own, siblings: siblings.length, index, posts, creator, isAlone }, named, context)
      : undefined;
    targets.push({ entry, creator, campaign, post });
  }
  return targets;
}

function creatorOf(entry: LogEntry, from: { told: Told; creators: readonly Creator[]; context: Context }): Creator {
  const { told, creators, context } = from;
  const named = entry.creator;
  if (named === null && told.speaker !== undefined) return told.speaker;
  if (named === null) throw new UserError("Whose numbers are these? Name the creator. Nothing is stored yet.");
  const match = matchCreator(named, creators);
  if (match.kind !== "one")
    throw new UserError(`I know no creator ${named}, so nothing is stored yet.`, [
      { label: `Add ${named}`, call: { name: "creator add", options: { handle: named } } },
    ]);
  if (context.asker.role === "creator" && match.creator.id !== context.asker.creator)
    throw new UserError(`That is ${callName(match.creator)}'s. You can log your own posts; nothing is stored.`);
  return match.creator;
}

interface About {
  entry: LogEntry;
  creator: Creator;
  post: Post | undefined;
}

/** Named; the post's or the code's; the room's; the only one the creator is booked in; else it asks. */
async function campaignOf({ entry, creator, post }: About, named: Named, context: Context): Promise<Campaign> {
  const campaigns = await context.records.campaigns();
  const byId = (id: string | undefined) => campaigns.find((campaign) => campaign.id === id);
  if (named.campaign !== undefined) return chosenCampaign(context, named.campaign);
  const bookings = (await context.records.bookings()).filter((booking) => booking.creator === creator.id);
  const posted = (await context.records.posts()).filter((each) => each.creator === creator.id);
  const ofCode = bookings.find(({ code }) => code !== undefined && code === entry.code);
  const sure = byId(post?.campaign) ?? byId(ofCode?.campaign) ?? byId(context.campaign);
  if (sure !== undefined) return sure;
  const running = bookings.map(({ campaign }) => byId(campaign)).filter((each) => each?.closed === false);
  if (running.length === 1 && running[0] !== undefined) return running[0];
  // Late readings still count: a creator of one closed campaign means that one, whatever else is running.
  const known = new Set([...bookings, ...posted].map(({ campaign }) => campaign));
  const only = running.length === 0 && known.size === 1 ? byId([...known][0]) : undefined;
  return only ?? chosenCampaign(context);
}

interface PostQuestion {
  entry: LogEntry;
  linked: Post | undefined;
  /** The creator's posts in the campaign. */
  own: readonly Post[];
  /** How many entries of the message are about this creator without a link. */
  siblings: number;
  index: number;
  posts: readonly Post[];
  creator: Creator;
  /** The message is about this creator only. */
  isAlone: boolean;
}

async function postOf(question: PostQuestion, named: Named, context: Context): Promise<PostTarget> {
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
  if (videoId !== undefined && only !== undefined && others.length === 0)
    return { is: "linked", post: only, videoId, url, isNamed: true };
  return { is: "new", id: videoId ?? url, videoId, url, isNamed: true };
}

/**
 * What the call's own words say of this creator's post. A message about several creators may have been asked about
 * more than once: its answers stand side by side, and each is for its own creator alone.
 */
function postByWords(question: PostQuestion, named: Named, context: Context): PostTarget | undefined {
  const { creator, own, posts, index, isAlone } = question;
  const answers = (named.post ?? "").split(",").filter((each) => each !== "");
  if (answers.includes(newOne(creator))) return begun(context, index);
  const answered = own.find(({ id }) => answers.includes(id));
  if (answered !== undefined) return { is: "known", post: answered, isNamed: true };
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

/** The creator's only live post; one of its day; a new one; else it asks. */
async function onlyPost(question: PostQuestion, named: Named, context: Context): Promise<PostTarget> {
  const { entry, creator, own, siblings, index, isAlone } = question;
  const live = own.filter(({ gone }) => !gone);
  const posted = entry.postedOn;
  if (siblings > 1 && live.length > 0)
    throw new UserError(
      `Those are ${siblings} videos; which is which? Send each with its link. Nothing is stored yet.`,
    );
  const ofDay =
    posted === undefined
      ? live
      : live.filter((post) => [posted, undefined].includes(postedDay(post, context.brand.zone)));
  const [only, ...others] = ofDay;
  if (only === undefined) return begun(context, index);
  if (others.length === 0) return { is: "known", post: only, isNamed: false };
  const whose = isAlone ? "Which post" : `Which post of ${callName(creator)}`;
  throw new UserError(`${whose}? Nothing is stored yet.`, await waysOf(live, { creator, named }, context));
}

async function waysOf(
  live: readonly Post[],
  asked: { creator: Creator; named: Named },
  context: Context,
): Promise<Button[]> {
  const { call, brand } = context;
  const answer = (post: string) => [asked.named.post, post].filter((each) => each !== undefined).join(",");
  const again = (post: string) => ({ ...call, options: { ...call.options, post: answer(post) } });
  const newest = newestFirst(live, brand.zone).slice(0, 4);
  const labels = await Promise.all(newest.map((post) => postLabel(context, post)));
  const ways = newest.map(({ id }, i) => ({ label: labels[i] ?? id, call: again(id) }));
  return [...ways, { label: "A new one", call: again(newOne(asked.creator)) }];
}

function begun({ delivery }: Context, index: number): PostTarget {
  return { is: "new", id: `begun/${delivery}/${index}`, videoId: undefined, url: undefined, isNamed: false };
}

function postByLink({ videoUrl }: LogEntry, posts: readonly Post[]): Post | undefined {
  if (videoUrl === undefined) return undefined;
  const id = readVideoLink(videoUrl)?.videoId;
  return posts.find((post) => (id === undefined ? post.url === videoUrl : post.videoId === id || post.id === id));
}

/** Orders and payments alone are a code's and a creator's, not a post's. */
function saysPost(entry: LogEntry): boolean {
  const { views, likes, comments, shares, saves, watchTimeSec, completionRate, videoUrl, postedOn } = entry;
  return [views, likes, comments, shares, saves, watchTimeSec, completionRate, videoUrl, postedOn].some(
    (told) => told !== undefined,
  );
}
