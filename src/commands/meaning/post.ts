import { postedDay } from "../../campaigns/calendar/window.ts";
import { sameHandle, type Creator } from "../../campaigns/creator.ts";
import type { Post } from "../../campaigns/post.ts";
import { includesRole } from "../../campaigns/role.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import type { Draft } from "../../core/records.ts";
import type { Button } from "../../core/reply.ts";
import type { VideoLink } from "../../reading/link.ts";
import { mostButtons, newestFirst, postButtons, postWays } from "../telling/post.ts";
import { campaignOf, chosenCampaign } from "./campaign.ts";
import { chosenCreator } from "./creators.ts";
import { readPostWords, type PostWords } from "./post-words.ts";
import { todayOf } from "./today.ts";

/** The post that is to be changed, or one that begins with this. */
export interface MeantPost {
  creator: Creator;
  /** Before the change; undefined for a new one. */
  known: Post | undefined;
  campaign: string;
  /** What the words themselves say of the post: its link, the start of a new one. */
  told: PostDraft;
  /** The id that the post was begun under, where it has its video id from now on. */
  joins?: string | undefined;
}

export type PostDraft = Omit<Extract<Draft, { type: "post-set" }>, "key">;

export interface AskedPost {
  words: string | undefined;
  creator: string | undefined;
  campaign: string | undefined;
  /** Begin one, also where others could be meant. */
  isNew: boolean;
}

/** Throws UserError where it is open which post is meant, or where it is somebody else's. */
export async function meantPost(asked: AskedPost, context: Context): Promise<MeantPost> {
  const [posts, creators] = await Promise.all([context.records.posts(), context.records.creators()]);
  const read = asked.words === undefined ? undefined : readPostWords(asked.words, { posts, today: todayOf(context) });
  const known = read?.post;
  if (known !== undefined) {
    const creator = creators.find(({ id }) => id === known.creator);
    if (creator === undefined) throw new UserError("I know that post, but no longer whose it is. Say creator list.");
    return changed(known, checkOwn(creator, context), read?.link);
  }
  const whose = asked.creator ?? read?.whose ?? (read === undefined ? asked.words : undefined);
  const creator = checkOwn(await creatorOf({ link: read?.link, whose, creators }, context), context);
  const own = posts.filter((post) => post.creator === creator.id);
  const candidates = await ofCampaign(own, asked, context);
  if (read?.link !== undefined)
    return withLink({ link: read.link, day: read.day }, { creator, candidates, asked }, context);
  return withoutLink(read, { creator, candidates, asked }, context);
}

interface Found {
  creator: Creator;
  candidates: readonly Post[];
  asked: AskedPost;
}

interface LinkTold {
  link: VideoLink;
  /** YYYY-MM-DD: when the post went up. */
  day: string | undefined;
}

/** A link that no post has: the only post still without one gets it, else a new post begins. */
async function withLink({ link, day }: LinkTold, found: Found, context: Context): Promise<MeantPost> {
  const { creator, candidates, asked } = found;
  const waiting = candidates.filter(
    (post) =>
      post.url === undefined &&
      post.videoId === undefined &&
      !post.gone &&
      (day === undefined || postedDay(post, context.brand.zone) === day),
  );
  const [only, ...others] = waiting;
  if (only === undefined || asked.isNew) {
    const campaign = await campaignOf(asked.campaign, [creator.id], context);
    const posted = day === undefined ? {} : { postedOn: day };
    const told = { ...linkOf(link), ...posted, campaign: campaign.id, creator: creator.id };
    const id = link.videoId ?? link.url;
    return { creator, known: undefined, campaign: campaign.id, told: { type: "post-set", post: id, ...told } };
  }
  if (others.length === 0) return changed(only, creator, link);
  throw new UserError("Which post is this the link of?", await linkButtons(waiting, link, context));
}

/** Posts without a link, one of which the link belongs to; or none of them. */
async function linkButtons(waiting: readonly Post[], link: VideoLink, context: Context): Promise<Button[]> {
  const { call } = context;
  const linked = { ...call.options, link: link.url };
  const offered = await postWays(context, waiting, {
    most: mostButtons - 1,
    again: ({ id }) => ({ ...call, options: { ...linked, post: id } }),
    rest: { ...call, options: linked, form: true },
  });
  return [...offered, { label: "A new post", call: { ...call, options: { ...call.options, new: true } } }];
}

async function withoutLink(read: PostWords | undefined, found: Found, context: Context): Promise<MeantPost> {
  const { creator, candidates, asked } = found;
  const { zone } = context.brand;
  const fitting = read?.day === undefined ? candidates : candidates.filter((p) => postedDay(p, zone) === read.day);
  if (asked.isNew) return begun(read?.day ?? todayOf(context), found, context);
  const live = fitting.filter(({ gone }) => !gone);
  const [newest] = newestFirst(fitting, zone);
  if (read?.isNewest === true && newest !== undefined) return changed(newest, creator);
  const [only, ...others] = live.length > 0 ? live : fitting;
  if (only !== undefined && others.length === 0) return changed(only, creator);
  const begin = {
    label: "New post",
    call: { ...context.call, options: { ...context.call.options, creator: creator.handle, new: true } },
  };
  if (only !== undefined) throw new UserError("Which post?", await postButtons(context, fitting, "post"));
  const whose = creator.id === context.asker.creator ? "You have" : `${callName(creator)} has`;
  const when = read?.day === undefined ? "yet" : "of that day";
  throw new UserError(`${whose} no post ${when}. Send its link, or begin it without one.`, [begin]);
}

async function begun(posted: string, { creator, asked }: Found, context: Context): Promise<MeantPost> {
  const campaign = await campaignOf(asked.campaign, [creator.id], context);
  const told = { postedOn: posted, campaign: campaign.id, creator: creator.id };
  const post = `begun/${context.delivery}`;
  return { creator, known: undefined, campaign: campaign.id, told: { type: "post-set", post, ...told } };
}

/** A video id that comes later becomes the post's own: what was known under the id it began with is joined to it. */
function changed(known: Post, creator: Creator, link?: VideoLink): MeantPost {
  const { campaign } = known;
  if (link === undefined || known.url !== undefined)
    return { creator, known, campaign, told: { type: "post-set", post: known.id } };
  const told = { type: "post-set", ...linkOf(link), campaign, creator: creator.id } as const;
  const post = link.videoId ?? known.id;
  return { creator, known, campaign, told: { ...told, post }, joins: post === known.id ? undefined : known.id };
}

function linkOf({ url, videoId }: VideoLink) {
  return { url, ...(videoId !== undefined && { videoId }) };
}

interface Whose {
  link: VideoLink | undefined;
  whose: string | undefined;
  creators: readonly Creator[];
}

/** By the link's handle, else by name, else the asker's own. */
async function creatorOf({ link, whose, creators }: Whose, context: Context): Promise<Creator> {
  const { handle } = link ?? {};
  const own = creators.find(({ id }) => id === context.asker.creator);
  if (handle !== undefined) {
    const linked = creators.find((each) => [each.handle, ...each.formerHandles].some((h) => sameHandle(h, handle)));
    if (linked !== undefined) return linked;
    if (!includesRole(context.asker.role, "host")) throw new UserError(`That link is ${handle}'s, not yours.`);
    throw new UserError(`I know no creator called ${handle}. Add them first, then send the link again.`, [
      { label: `Add ${handle}`, call: { name: "creator add", options: { handle } } },
    ]);
  }
  if (whose !== undefined && address.test(whose))
    throw new UserError(
      "That is no link to a TikTok video or photo. It looks like https://www.tiktok.com/@mia/video/7301.",
    );
  if (whose !== undefined) return chosenCreator(context, whose);
  if (own !== undefined) return own;
  throw new UserError("Whose post? Say a name with it, like: post maya 3 feb, or send the link.");
}

const address = /^https?:|\w\.[a-z]{2,}\/\S/i;

function checkOwn(creator: Creator, { asker }: Context): Creator {
  if (includesRole(asker.role, "host") || creator.id === asker.creator) return creator;
  throw new UserError(`That post is ${creator.handle}'s. You can change your own.`);
}

async function ofCampaign(posts: readonly Post[], { campaign }: AskedPost, context: Context): Promise<Post[]> {
  if (campaign === undefined) return [...posts];
  const named = await chosenCampaign(context, campaign);
  return posts.filter((post) => post.campaign === named.id);
}
