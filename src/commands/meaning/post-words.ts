import type { Post } from "../../campaigns/post.ts";
import { readDay } from "../../reading/dates.ts";
import { readVideoLink, type VideoLink } from "../../reading/link.ts";

/** What words say about which post is meant. */
export interface PostWords {
  link: VideoLink | undefined;
  /** The post itself, where its link, its video id or its own id was given. */
  post: Post | undefined;
  day: string | undefined;
  /** "mia's last video". */
  isNewest: boolean;
  /** The words that are left: whose post it is. */
  whose: string | undefined;
}

/**
 * Reads "mia's post of 3 Feb", "https://www.tiktok.com/@mia/video/7301 3 feb", "mia last video", a video id. `today` is the
 * day in the brand's zone. undefined: the words name no post.
 */
export function readPostWords(words: string, known: { posts: readonly Post[]; today: string }): PostWords | undefined {
  const tokens = words.trim().split(/\s+/);
  const linked = tokens.findIndex((token) => readVideoLink(token) !== undefined);
  const link = readVideoLink(tokens[linked] ?? "");
  const named = tokens.findIndex((token) => known.posts.some((post) => isCalled(post, token)));
  const post =
    known.posts.find((each) => link !== undefined && isLinked(each, link)) ??
    known.posts.find((each) => isCalled(each, tokens[named] ?? ""));
  if (link !== undefined || post !== undefined) {
    const rest = tokens.filter((_, i) => i !== named && i !== linked);
    const { day, whose } = readDayWords(rest, known.today) ?? { day: undefined, whose: whoseOf(rest) };
    return { link, post, day, isNewest: false, whose };
  }
  return readDayWords(tokens, known.today);
}

function isCalled(post: Post, token: string): boolean {
  return post.id === token || post.videoId === token;
}

function isLinked(post: Post, link: VideoLink): boolean {
  if (link.videoId !== undefined) return post.videoId === link.videoId || post.id === link.videoId;
  return post.url === link.url;
}

function readDayWords(tokens: readonly string[], today: string): PostWords | undefined {
  for (let i = 0; i < tokens.length; i++) {
    const found = readDay(tokens.slice(i).join(" "), `${today}T12:00:00.000Z`);
    if (found !== undefined)
      return { link: undefined, post: undefined, day: found, isNewest: false, whose: whoseOf(tokens.slice(0, i)) };
  }
  const isNewest = /(?:^|\s)(?:last|latest|newest)(?:\s+(?:one|post|video|photo))?$/i.test(tokens.join(" "));
  if (!isNewest) return undefined;
  const whose = whoseOf(tokens.filter((token) => !/^(?:last|latest|newest|one)$/i.test(token)));
  return { link: undefined, post: undefined, day: undefined, isNewest, whose };
}

const fillers = /^(?:post|posts|video|photo|of|from|on|the|by|my|me)$/i;

function whoseOf(tokens: readonly string[]): string | undefined {
  const words = tokens.filter((token) => !fillers.test(token)).map((token) => token.replace(/['’]s$/i, ""));
  return words.length === 0 ? undefined : words.join(" ");
}
