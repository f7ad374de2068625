import type { Campaign } from "../../campaigns/campaign.ts";
import type { Creator } from "../../campaigns/creator.ts";
import type { Post } from "../../campaigns/post.ts";
import { callName, matchCreator } from "../../campaigns/selection.ts";
import { postedDay } from "../../campaigns/window.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { readVideoLink } from "../../reading/link.ts";
import type { LogEntry } from "../../reading/log-entry.ts";
import { postButtons, readPostWords, todayOf } from "../chosen-post.ts";
import { chosenCampaign } from "../chosen.ts";
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
  for (const [index, entry] of entries.entries()) {
    const creator = creatorOf(entry, { told: named.told, creators, context });
    const linked = postByLink(entry, posts);
    const campaign = await campaignOf({ entry, creator, post: linked }, named, context);
    const own = posts.filter((post) => post.creator === creator.id && post.campaign === campaign.id);
    const siblings = entries.filter((other) => other.creator === entry.creator && other.videoUrl === undefined);
    const post = saysPost(entry)
      ? await postOf({ entry, linked, own, siblings: siblings.length, index, posts }, named, context)
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
      { label: `Add ${named}`, call: { name: "creator add", options: { creators: named } } },
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
  const ofCode = bookings.find(({ code }) => code !== undefined && code === entry.code);
  const sure = byId(post?.campaign) ?? byId(ofCode?.campaign) ?? byId(context.room?.campaign);
  if (sure !== undefined) return sure;
  const running = bookings.map(({ campaign }) => byId(campaign)).filter((each) => each?.closed === false);
  return running.length === 1 && running[0] !== undefined ? running[0] : chosenCampaign(context);
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
}

async function postOf(question: PostQuestion, named: Named, context: Context): Promise<PostTarget> {
  const { entry, linked, own, posts } = question;
  if (linked !== undefined) return { is: "known", post: linked, isNamed: true };
  if (entry.videoUrl !== undefined) return newByLink(entry.videoUrl, own);
  const words = named.post === undefined ? undefined : postByWords(named.post, { own, posts, context });
  if (words !== undefined) return words;
  const answered = await postAnswered(posts, context);
  if (answered !== undefined) return { is: "known", post: answered, isNamed: true };
  return onlyPost(question, context);
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

function postByWords(
  words: string,
  known: { own: readonly Post[]; posts: readonly Post[]; context: Context },
): PostTarget {
  const { own, posts, context } = known;
  if (words === "new") return begun(context, 0);
  const read = readPostWords(words, { posts, today: todayOf(context) });
  if (read?.post !== undefined) return { is: "known", post: read.post, isNamed: true };
  if (read?.link !== undefined) return newByLink(read.link.url, own);
  const ofDay = own.filter((post) => read?.day !== undefined && postedDay(post, context.brand.zone) === read.day);
  if (ofDay[0] !== undefined && ofDay.length === 1) return { is: "known", post: ofDay[0], isNamed: true };
  throw new UserError(`I know no post "${words.slice(0, 80)}". Give its link, or its day like 3 Feb.`);
}

/** The post of the message that this one replies to. */
async function postAnswered(posts: readonly Post[], { message, records }: Context): Promise<Post | undefined> {
  if (message?.replyTo === undefined) return undefined;
  const said = await records.history({ message: message.replyTo.id, types: ["reading", "post-set"], limit: 2 });
  const post = said.flatMap(({ entry }) => ("post" in entry ? [entry.post] : []))[0];
  return posts.find(({ id }) => id === post);
}

/** The creator's only live post; one of its day; a new one; else it asks. */
async function onlyPost({ entry, own, siblings, index }: PostQuestion, context: Context): Promise<PostTarget> {
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
  const offered = await postButtons(context, live, "post");
  const another = { label: "A new one", call: { ...context.call, options: { ...context.call.options, post: "new" } } };
  throw new UserError("Which post? Nothing is stored yet.", [...offered.slice(0, 4), another]);
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
