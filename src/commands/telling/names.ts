import type { Campaign } from "../../campaigns/campaign.ts";
import type { Creator } from "../../campaigns/creator.ts";
import type { Post } from "../../campaigns/post.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { chatter, line } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";
import { postedLine } from "./post.ts";

/** Names for the ids that entries hold. */
export interface Names {
  creators: ReadonlyMap<string, Creator>;
  campaigns: ReadonlyMap<string, Campaign>;
  posts: ReadonlyMap<string, Post>;
  /** Creators and campaigns that were taken back, as they were called. */
  gone: ReadonlyMap<string, string>;
  context: Context;
}

export async function namesFor(context: Context): Promise<Names> {
  const { records } = context;
  const [creators, campaigns, posts] = await Promise.all([records.creators(), records.campaigns(), records.posts()]);
  const byId = <R extends { id: string }>(all: readonly R[]) => new Map(all.map((each) => [each.id, each]));
  return { creators: byId(creators), campaigns: byId(campaigns), posts: byId(posts), gone: new Map(), context };
}

/** With the names of what was taken back, and posts under the ids that they were begun with, from the history. */
export async function namesEver(context: Context): Promise<Names> {
  const types = ["creator-set", "campaign-set", "post-joined"] as const;
  const told = await context.records.history({ types, limit: 20_000 });
  const gone = told.flatMap(({ entry }): [string, string][] => {
    if (entry.type === "creator-set" && entry.handle !== undefined) return [[entry.creator, entry.handle]];
    return entry.type === "campaign-set" && entry.name !== undefined ? [[entry.campaign, entry.name]] : [];
  });
  const names = await namesFor(context);
  const joined = told.flatMap(({ entry, isLive }): [string, Post][] => {
    const post = isLive && entry.type === "post-joined" ? names.posts.get(entry.into) : undefined;
    return entry.type !== "post-joined" || post === undefined ? [] : [[entry.post, post]];
  });
  return { ...names, posts: new Map([...joined, ...names.posts]), gone: new Map(gone) };
}

export function creatorNamed(id: string, { creators, gone }: Names): Line {
  const creator = creators.get(id);
  const name = creator === undefined ? gone.get(id) : callName(creator);
  return name === undefined ? ["a creator who was taken back"] : line`${name}`;
}

export function campaignNamed(id: string, { campaigns, gone }: Names): Line {
  const name = campaigns.get(id)?.name ?? gone.get(id);
  return name === undefined ? ["a campaign that was taken back"] : line`${name}`;
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
