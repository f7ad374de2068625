import type { Campaign } from "../../campaigns/campaign.ts";
import type { Creator } from "../../campaigns/creator.ts";
import { compareAtSameAge, type NotYet, type SideAtAge } from "../../campaigns/figures/compare.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { count, counted, joined, line, rate, text } from "../../core/line.ts";
import type { Line, Reply } from "../../core/reply.ts";
import { offered } from "../telling/offered.ts";
import { postedLine } from "../telling/post.ts";
import { again } from "./options.ts";

/** How many posts that cannot be compared are named: more than that is a list that nobody reads. */
const mostNamed = 2;

/** Creators against each other: each one's best post when it was as old as the other's. */
export async function versus(
  { creators, campaign }: { creators: readonly Creator[]; campaign: Campaign },
  context: Context,
): Promise<Reply> {
  const posts = (await context.records.posts()).filter((post) => post.campaign === campaign.id);
  const sides = await Promise.all(
    creators.map(async (creator) => ({
      label: callName(creator),
      posts: await Promise.all(
        posts
          .filter((post) => post.creator === creator.id)
          .map(async (post) => ({ post, readings: await context.records.readings(post.id) })),
      ),
    })),
  );
  const compared = compareAtSameAge(sides, { zone: context.brand.zone, now: context.now });
  const { days } = compared;
  const notYet =
    days === undefined
      ? []
      : compared.sides.flatMap((side) => side.notYet.map((post) => notYetLine(side, post, { days, context })));
  const without = sides.filter((side) => side.posts.length === 0).map(({ label }) => line`${label} has no posts yet.`);
  const named =
    notYet.length > mostNamed ? [line`${notYet.length} other posts are not comparable at that age.`] : notYet;
  const rest = [...without, ...named];
  return [
    days === undefined
      ? text`Not comparable yet: there is no age at which both were read.`
      : text`At ${counted(days, "day")} old: ${joined(compared.sides.map(sideLine), "; ")}.`,
    ...(rest.length === 0 ? [] : [text`${joined(rest, " ")}`]),
    ...offered(context, again(context, "Lifetime instead", { lifetime: true })),
  ];
}

/** "Mia's best post 38,000 views, ER 5.4 %". */
function sideLine({ label, best, others }: SideAtAge): Line {
  const which = others.length === 0 ? "post" : "best post";
  return line`${label}'s ${[which]} ${count(best?.views)} views, ER ${rate(best?.engagementRate, "not read at that age")}`;
}

function notYetLine({ label }: SideAtAge, { post, ageDays }: NotYet, at: At): Line {
  if (ageDays === undefined) return line`${label} has a post without a date: not comparable.`;
  const named = line`${label}'s post of ${postedLine(post, at.context)}`;
  if (ageDays < at.days) return line`${named} is ${counted(ageDays, "day")} old: not comparable yet.`;
  return line`${named} was not read around that age.`;
}

interface At {
  days: number;
  context: Context;
}
