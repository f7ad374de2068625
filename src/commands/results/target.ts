import type { Campaign } from "../../campaigns/campaign.ts";
import { sameHandle, type Creator } from "../../campaigns/creator.ts";
import type { Post } from "../../campaigns/post.ts";
import { callName, matchCreator } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { readVideoLink } from "../../reading/link.ts";
import type { LogEntry } from "../../reading/log-entry.ts";
import { chosenCampaign } from "../meaning/campaign.ts";
import type { Told } from "./surroundings.ts";
import { postOf, type Named, type PostTarget } from "./which-post.ts";

/** What one entry of a message is about. */
export interface Target {
  entry: LogEntry;
  creator: Creator;
  campaign: Campaign;
  /** undefined: the entry says nothing of a post, only of orders or payments. */
  post: PostTarget | undefined;
}

/** Whose results, in which campaign, of which post. Throws UserError, with the candidates as buttons, where it is open. */
export async function targetsOf(entries: readonly LogEntry[], named: Named, context: Context): Promise<Target[]> {
  const [creators, posts] = await Promise.all([context.records.creators(), context.records.posts()]);
  const targets: Target[] = [];
  const isAlone = new Set(entries.map((entry) => entry.creator)).size === 1;
  for (const [index, entry] of entries.entries()) {
    const creator = creatorOf(entry, { told: named.told, creators, context });
    const linked = postByLink(entry, posts);
    if (linked === undefined) checkLink(entry, creator);
    const campaign = await campaignOf({ entry, creator, post: linked }, named, context);
    const own = posts.filter((post) => post.creator === creator.id && post.campaign === campaign.id);
    const siblings = entries.filter((other) => other.creator === entry.creator && other.videoUrl === undefined);
    const words = wordsOf(entries, index, named.told.text);
    const post = saysPost(entry)
      ? await postOf({ entry, linked, own, siblings, index, posts, creator, isAlone, words }, named, context)
      : undefined;
    targets.push({ entry, creator, campaign, post });
  }
  return targets;
}

/** The part of the message that tells of this entry: from the entry before to the last of its own figures. */
function wordsOf(entries: readonly LogEntry[], index: number, text: string): string {
  if (entries.length === 1) return text;
  const ends = entries.map(({ spans }) => Math.max(0, ...Object.values(spans).map(([, end]) => end)));
  return text.slice(ends[index - 1] ?? 0, ends[index]);
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

/** A handle that is typed may be a letter off; one in a link is not. Throws UserError where it is nobody's known handle. */
function checkLink({ creator: named, videoUrl }: LogEntry, { handle, formerHandles }: Creator): void {
  const linked = videoUrl === undefined || named === null ? undefined : readVideoLink(videoUrl)?.handle;
  if (linked === undefined || [handle, ...formerHandles].some((known) => sameHandle(known, linked))) return;
  throw new UserError(`The link is ${linked}'s, whom I do not know. Nothing is stored yet.`, [
    { label: `Add ${linked}`, call: { name: "creator add", options: { handle: linked } } },
    { label: `It is ${handle} renamed`, call: { name: "creator add", options: { handle: linked, was: handle } } },
  ]);
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
