import type { CountName } from "../snapshot.ts";
import { divided, medianOf } from "./arithmetic.ts";
import type { Metric, Missing } from "./metric.ts";
import type { RateName, Share } from "./rates.ts";
import type { Totals } from "./totals.ts";

/** Everything about a metric but its name, which is its key. */
export type Definition = Omit<Metric, "name">;

/** What TikTok shows to everybody, and the shares of views that only a creator's own analytics tell. */
export const publicMetrics = {
  views: count("views", "Views", ["plays", "view", "views gained"]),
  likes: count("likes", "Likes", ["hearts", "like"]),
  comments: count("comments", "Comments", ["comment"]),
  shares: count("shares", "Shares", ["share", "reposts"]),
  saves: count("saves", "Saves", ["favorites", "favourites", "bookmarks", "save"]),
  posts: {
    ...sum(),
    label: "Posts",
    aliases: ["videos", "post", "video", "content pieces"],
    formula: "posts by their own date, those taken down included",
    of: ({ posts }) => posts,
    missing: () => undefined,
  },
  engagements: {
    ...sum(),
    label: "Engagements",
    aliases: ["engagement count", "interactions"],
    formula: "likes + comments + shares, over posts that know all three",
    of: (totals) => known(totals, totals.engagements.posts, totals.engagements.sum),
    missing: (totals) => partly(totals, totals.engagements.posts, engagementsOf(totals)),
  },
  engagements_with_saves: {
    ...sum(),
    label: "Engagements with saves",
    aliases: ["interactions with saves"],
    formula: "likes + comments + shares + saves, over posts that know all four",
    of: (totals) => known(totals, totals.rates.engagementWithSaves.posts, totals.rates.engagementWithSaves.part),
    missing: (totals) => partly(totals, totals.rates.engagementWithSaves.posts, "saves"),
  },
  engagement_rate: {
    ...rate("engagement", engagementsOf),
    label: "ER by views",
    aliases: ["er", "engagement", "engagement rate", "er by views", "eng rate"],
    formula: "(likes + comments + shares) / views, pooled",
  },
  er_with_saves: {
    ...rate("engagementWithSaves", "saves"),
    label: "ER by views with saves",
    aliases: ["er with saves", "engagement rate with saves"],
    formula: "(likes + comments + shares + saves) / views, pooled over posts with saves",
  },
  er_by_followers: {
    ...rate("engagementByFollowers", "followers at posting time"),
    label: "ER by followers",
    aliases: ["er by followers", "engagement rate by followers"],
    formula: "(likes + comments + shares) / followers at posting time, pooled over posts",
    minimum: undefined,
  },
  comment_rate: {
    ...rate("comment", "comments"),
    label: "Comment rate",
    aliases: ["comment rate"],
    formula: "comments / views, pooled",
  },
  share_rate: {
    ...rate("share", "shares"),
    label: "Share rate",
    aliases: ["share rate"],
    formula: "shares / views, pooled",
  },
  save_rate: {
    ...rate("save", "saves"),
    label: "Save rate",
    aliases: ["save rate"],
    formula: "saves / views, pooled over posts with saves",
  },
  completion_rate: {
    ...rate("completion", "completion"),
    label: "Completion rate",
    aliases: ["completion", "completion rate", "watched to the end", "finish rate", "watch through"],
    isPublic: false,
    formula: "plays to the end / views: the posts' averages weighted by views",
  },
  watch_time: {
    ...rate("watch", "watch time"),
    label: "Average watch time",
    aliases: ["watch time", "avg watch time", "average watch time", "view duration"],
    unit: "seconds",
    isPublic: false,
    formula: "average seconds watched: the posts' averages weighted by views",
  },
  views_per_post: {
    ...perPost(),
    label: "Views per post",
    aliases: ["average views", "avg views", "mean views", "views per video"],
    formula: "views / posts that were read",
    of: ({ counts }) => divided(counts.views.sum, counts.views.posts),
  },
  median_views: {
    ...perPost(),
    label: "Median views",
    aliases: ["median views", "typical views", "median"],
    formula: "the middle one of the posts' views: one viral post does not move it",
    of: ({ perPost }) => medianOf(perPost.views),
  },
} satisfies Record<string, Definition>;

/** Why there are no views to divide by. */
export function noViews(totals: Totals): Missing {
  if (totals.postsSoFar === 0) return { why: "no posts" };
  return totals.counts.views.posts === 0 ? { why: "not read" } : { why: "no views" };
}

/** What most metrics have in common: anybody may see it, and it costs nothing. */
function common() {
  return { money: false, isPublic: true, usesCost: false, best: "most", minimum: undefined } as const;
}

function sum() {
  return { ...common(), unit: "count", isSum: true } as const;
}

function perPost() {
  return {
    ...common(),
    unit: "count",
    isSum: false,
    missing: (totals: Totals) => (totals.counts.views.posts === 0 ? noViews(totals) : undefined),
  } as const;
}

function count(name: CountName, label: string, aliases: readonly string[]): Definition {
  return {
    ...sum(),
    label,
    aliases,
    formula: `${name}, each post's lifetime count as last read; in a window what it gained`,
    of: (totals) => known(totals, totals.counts[name].posts, totals.counts[name].sum),
    missing: (totals) => partly(totals, totals.counts[name].posts, name),
  };
}

function rate(name: RateName, what: string | ((totals: Totals) => string)) {
  return {
    ...common(),
    unit: "rate",
    isSum: false,
    minimum: { of: "views", least: 1_000 },
    of: ({ rates }: Totals) => rateOf(rates[name]),
    missing: (totals: Totals) => {
      const share = totals.rates[name];
      if (share.posts > 0 && share.whole <= 0) return { why: "no views" } as const;
      return partly(totals, share.posts, typeof what === "string" ? what : what(totals));
    },
  } as const;
}

/** A window in which views only fell has no rate. */
function rateOf({ part, whole }: Share): number | undefined {
  return whole > 0 ? part / whole : undefined;
}

/** Nothing is posted: that is 0. Posted and not read: nobody knows. */
function known({ postsSoFar }: Totals, posts: number, value: number): number | undefined {
  return posts === 0 && postsSoFar > 0 ? undefined : value;
}

/** What engagements are made of; where some of it is known of no post, that alone. */
export function engagementsOf({ counts, engagements }: Totals): string {
  const unknown = (["likes", "comments", "shares"] as const).filter((name) => counts[name].posts === 0);
  if (engagements.posts > 0 || unknown.length === 0 || unknown.length === 3) return "likes, comments and shares";
  return unknown.join(" and ");
}

function partly(totals: Totals, posts: number, what: string): Missing | undefined {
  if (totals.postsSoFar === 0) return { why: "no posts" };
  if (totals.read === 0) return { why: "not read" };
  if (posts === 0) return { why: "known on none", what };
  return posts < totals.read ? { why: "known on some", what, posts, of: totals.read } : undefined;
}
