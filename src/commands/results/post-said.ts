import { postedDay } from "../../campaigns/calendar/window.ts";
import type { Post } from "../../campaigns/post.ts";
import { dayAt } from "../../reading/dates.ts";
import { fold } from "../../reading/fold.ts";
import { newestFirst } from "../telling/post.ts";

/**
 * Those of a creator's posts that the words of a message mean: by the day ("5 feb: 31k views"), by what is known of the
 * post ("the storytime one"), or the last. All of them where the words tell none apart. `today` is the brand's.
 */
export function postsSaid(
  words: string,
  posts: readonly Post[],
  { zone, today }: { zone: string; today: string },
): readonly Post[] {
  if (posts.length < 2) return posts;
  const folded = fold(words);
  const days = daysIn(folded, today);
  const ofDay = posts.filter((post) => days.has(postedDay(post, zone) ?? ""));
  if (ofDay.length > 0) return ofDay;
  const kind = ofKind(folded, posts);
  if (kind.length > 0) return kind;
  return last.test(folded) ? newestFirst(posts, zone).slice(0, 1) : posts;
}

const last =
  /(?<![\p{L}])(?:last|latest|newest|most recent|letztes|neuestes|ultimo|ultima|derniere?) (?:one|post|video|vid|clip|tiktok|reel|publicacion)(?![\p{L}])/u;

/** Days with a number in them; "since 5 feb" and "as of 5 feb" are when somebody looked. */
function daysIn(folded: string, today: string): ReadonlySet<string> {
  const days = new Set<string>();
  for (const { index } of folded.matchAll(/(?<![\p{L}\d.,/-])[\p{L}\d]/gu)) {
    const found = dayAt(folded, index, `${today}T12:00:00.000Z`);
    const looked = /(?:since|as of|stand|until|seit|desde|depuis) $/u.test(folded.slice(0, index));
    if (found !== undefined && !looked && /\d/u.test(folded.slice(index, found.end))) days.add(found.day);
  }
  return days;
}

/** The posts of which the words name most: a format of several words may be named by one of them. */
function ofKind(folded: string, posts: readonly Post[]): readonly Post[] {
  const said = new Set(folded.split(/[^\p{L}\d]+/u));
  const named = posts.map(
    ({ format = "" }) =>
      fold(format)
        .split(/[^\p{L}\d]+/u)
        .filter((word) => word.length > 2 && said.has(word) && !common.has(word)).length,
  );
  const most = Math.max(0, ...named);
  return most === 0 ? [] : posts.filter((_, index) => named[index] === most);
}

const common = new Set("the and with for from you your get day new video post views likes".split(" "));
