import type { Campaign } from "../../campaigns/campaign.ts";
import type { Post } from "../../campaigns/post.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Voice } from "../../campaigns/voice.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { counted, line, text } from "../../core/line.ts";
import type { Reply } from "../../core/reply.ts";
import { readComments, type Comment } from "../../reading/comments.ts";
import { readVideoLink, type VideoLink } from "../../reading/link.ts";
import type { CommentsOptions } from "../comments.ts";
import { fingerprint } from "../importing/fingerprint.ts";
import { chosenCampaign } from "../meaning/campaign.ts";
import { chosenCreator } from "../meaning/creators.ts";
import { offered } from "../telling/offered.ts";
import { undoButton } from "../telling/undo-button.ts";
import { againButtons, table, told } from "./told.ts";

/** Sorts what was pasted and keeps it without names; without comments, tells what is known. */
export async function heard(options: CommentsOptions, context: Context): Promise<Reply> {
  const campaign = await chosenCampaign(context, options.campaign);
  const pasted = options.comments?.trim() ?? "";
  if (pasted === "") return known(campaign, options, context);
  const comments = readComments(pasted);
  if (comments.length === 0) throw new UserError("I find no comments in that. Paste them one a line.");
  const places = await placesFor(options, campaign, context);
  const voices = comments.map((comment) => voiceOf(comment, campaign, places));
  const receipts = await context.records.append(
    voices.map((voice) => ({
      ...{ type: "voice-heard", ...voice },
      // The same comment pasted twice counts once.
      key: `voice/${context.brand.id}/${campaign.id}/${voice.post ?? voice.creator ?? "any"}/${fingerprint(voice.text)}`,
    })),
  );
  const fresh = receipts.filter(({ first }) => first);
  const again = voices.length - fresh.length;
  if (fresh.length === 0) return [text`Nothing new: ${counted(voices.length, "comment")}, known already.`];
  const all = line`${counted(voices.length, "comment")} sorted`;
  const head = again === 0 ? all : line`${all}, ${again} of them known already`;
  return [...told(head, voices), ...offered(context, ...againButtons(campaign), undoButton(fresh))];
}

async function known(campaign: Campaign, { by }: CommentsOptions, context: Context): Promise<Reply> {
  const voices = await context.records.voices(campaign.id);
  if (voices.length === 0)
    return [
      text`No comments of ${campaign.name} yet. Paste some after the word, one a line: comments does it sting?`,
      ...offered(context, { label: "Paste comments", call: { name: "comments", options: {}, form: true } }),
    ];
  if (by !== undefined) return [table(voices, { by, ...(await namesOf(context)) })];
  const head = line`${campaign.name}: ${counted(voices.length, "comment")}`;
  return [...told(head, voices), ...offered(context, ...againButtons(campaign))];
}

async function namesOf({ records }: Context) {
  const [posts, creators] = await Promise.all([records.posts(), records.creators()]);
  return { posts, names: new Map(creators.map((creator) => [creator.id, callName(creator)])) };
}

interface Places {
  posts: readonly Post[];
  /** Where no link stands above them. */
  post: Post | undefined;
  creator: string | undefined;
}

async function placesFor({ post, creator }: CommentsOptions, campaign: Campaign, context: Context): Promise<Places> {
  const posts = (await context.records.posts()).filter((each) => each.campaign === campaign.id);
  const link = post === undefined ? undefined : readVideoLink(post.trim());
  const meant = link && postAt(link, posts);
  if (post !== undefined && meant === undefined)
    throw new UserError("I know no post with that link in this campaign. Log it first, or leave the post out.");
  const whose = creator === undefined ? undefined : (await chosenCreator(context, creator)).id;
  return { posts, post: meant, creator: meant?.creator ?? whose };
}

function voiceOf({ kind, tone, theme, text: said, under }: Comment, campaign: Campaign, places: Places): Voice {
  const post = (under && postAt(under, places.posts)) ?? places.post;
  const creator = post?.creator ?? places.creator;
  return {
    ...{ campaign: campaign.id, kind, tone, text: said },
    ...(theme !== undefined && { theme }),
    ...(post !== undefined && { post: post.id }),
    ...(creator !== undefined && { creator }),
  };
}

function postAt({ videoId, url }: VideoLink, posts: readonly Post[]): Post | undefined {
  return posts.find((post) =>
    videoId === undefined ? post.url === url : post.videoId === videoId || post.id === videoId,
  );
}
