import type { Campaign } from "../../campaigns/campaign.ts";
import type { Creator } from "../../campaigns/creator.ts";
import type { Post } from "../../campaigns/post.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { chatter, line } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";
import { postedLine } from "../chosen-post.ts";

/** Names for the ids that entries hold. */
export interface Names {
  creators: ReadonlyMap<string, Creator>;
  campaigns: ReadonlyMap<string, Campaign>;
  posts: ReadonlyMap<string, Post>;
  context: Context;
}

export async function namesFor(context: Context): Promise<Names> {
  const { records } = context;
  const [creators, campaigns, posts] = await Promise.all([records.creators(), records.campaigns(), records.posts()]);
  const byId = <R extends { id: string }>(all: readonly R[]) => new Map(all.map((each) => [each.id, each]));
  return { creators: byId(creators), campaigns: byId(campaigns), posts: byId(posts), context };
}

export function creatorNamed(id: string, { creators }: Names): Line {
  const creator = creators.get(id);
  return creator === undefined ? ["a creator who was taken back"] : line`${callName(creator)}`;
}

export function campaignNamed(id: string, { campaigns }: Names): Line {
  const campaign = campaigns.get(id);
  return campaign === undefined ? ["a campaign that was taken back"] : line`${campaign.name}`;
}

/** "your post of 3 Feb", "Mia's post of 3 Feb". */
export function postNamed(id: string, names: Names): Line {
  const post = names.posts.get(id);
  if (post === undefined) return ["a post that was taken back"];
  const { context } = names;
  const whose = post.creator === context.asker.creator ? line`your` : line`${creatorNamed(post.creator, names)}'s`;
  const isDated = post.postedAt !== undefined || post.postedOn !== undefined;
  return isDated ? line`${whose} post of ${postedLine(post, context)}` : line`${whose} post`;
}

/** "you", a creator's name, else the person as the platform draws them. */
export function personNamed(user: string, { creators, context }: Names): Line {
  if (user === context.asker.user) return ["you"];
  const creator = [...creators.values()].find(({ users }) => users.includes(user));
  return creator === undefined ? chatter(user) : line`${callName(creator)}`;
}
