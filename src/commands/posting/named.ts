import type { Post } from "../../campaigns/post.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { line } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";
import type { MeantPost } from "../meaning/post.ts";
import { postedLine } from "../telling/post.ts";

/** "Your post of 3 Feb", "Mia's post of 3 Feb". */
export function named({ creator }: Pick<MeantPost, "creator">, after: Post, context: Context): Line {
  const whose = creator.id === context.asker.creator ? line`Your` : line`${callName(creator)}'s`;
  const isDated = after.postedAt !== undefined || after.postedOn !== undefined;
  return isDated ? line`${whose} post of ${postedLine(after, context)}` : line`${whose} post`;
}

/** Within a sentence. */
export function lower(words: Line): Line {
  const [start, ...rest] = words;
  return start === "Your" ? ["your", ...rest] : words;
}
