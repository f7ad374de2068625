import { postedDay } from "../../campaigns/calendar/window.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import type { Creator } from "../../campaigns/creator.ts";
import type { Post } from "../../campaigns/post.ts";
import { matchCreator } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { campaignCalled, campaignOf, chosenCampaign } from "../meaning/campaign.ts";
import { bulkWord, chosenCreator, chosenCreators } from "../meaning/creators.ts";
import { readPostWords, type PostWords } from "../meaning/post-words.ts";
import { todayOf } from "../meaning/today.ts";
import { newestFirst, postButtons } from "../telling/post.ts";

/** What figures are asked about, in one campaign. */
export type Subject = { campaign: Campaign } & (
  | { kind: "campaign" }
  | { kind: "creator"; creator: Creator }
  | { kind: "creators"; creators: readonly Creator[] }
  | { kind: "versus"; creators: readonly Creator[] }
  | { kind: "post"; post: Post; creator: Creator }
  | { kind: "code"; code: string; creator: Creator | undefined }
);

/**
 * Reads "mia", "mia and jon", "all posted", "maya vs jon", "mia's post of 3 Feb", a link, a code or a campaign's name;
 * nothing means the campaign. Throws UserError where a name fits nobody or several.
 */
export async function subjectOf(
  words: string | undefined,
  named: string | undefined,
  context: Context,
): Promise<Subject> {
  const about = bare(words ?? "");
  if (about === "") return { kind: "campaign", campaign: await chosenCampaign(context, named) };
  const meant = await campaignCalled(about, context);
  if (meant !== undefined) return { kind: "campaign", campaign: meant };
  return (
    (await versusIn(about, named, context)) ??
    (await codeIn(about, named, context)) ??
    (await postIn(about, named, context)) ??
    (await creatorsIn(about, named, context))
  );
}

/** "for mia please" is about Mia. */
function bare(words: string): string {
  const tokens = words.trim().split(/\s+/);
  const isFiller = (token: string) => /^(?:for|of|about|on|please|pls|the)$/i.test(token);
  const first = tokens.findIndex((token) => !isFiller(token));
  const last = tokens.findLastIndex((token) => !isFiller(token));
  return first < 0 ? "" : tokens.slice(first, last + 1).join(" ");
}

async function versusIn(about: string, named: string | undefined, context: Context): Promise<Subject | undefined> {
  const sides = about.split(/\s+(?:vs\.?|versus|against)\s+/i);
  if (sides.length < 2) return undefined;
  const creators: Creator[] = [];
  for (const side of sides) creators.push(await chosenCreator(context, side));
  if (new Set(creators).size < 2) throw new UserError("That is one and the same creator. Name two.");
  const campaign = await campaignOf(
    named,
    creators.map(({ id }) => id),
    context,
  );
  return { kind: "versus", creators, campaign };
}

async function codeIn(about: string, named: string | undefined, context: Context): Promise<Subject | undefined> {
  const said = about.replace(/^code\s+/i, "").toUpperCase();
  const [bookings, creators] = await Promise.all([context.records.bookings(), context.records.creators()]);
  const holders = bookings.filter(({ code }) => code?.toUpperCase() === said);
  const first = holders[0];
  if (first === undefined) {
    if (!/^code\s/i.test(about)) return undefined;
    throw new UserError(`No booking has the code ${said.slice(0, 40)}. Say creator list to see the codes.`);
  }
  const campaigns = await context.records.campaigns();
  const only =
    holders.length === 1 && named === undefined ? campaigns.find(({ id }) => id === first.campaign) : undefined;
  const campaign = only ?? (await chosenCampaign(context, named));
  const holder = holders.find((booking) => booking.campaign === campaign.id);
  if (holder === undefined) throw new UserError(`${said} is no code of ${campaign.name}.`);
  return { kind: "code", code: said, creator: creators.find(({ id }) => id === holder.creator), campaign };
}

async function postIn(about: string, named: string | undefined, context: Context): Promise<Subject | undefined> {
  const [posts, creators] = await Promise.all([context.records.posts(), context.records.creators()]);
  if (matchCreator(about, creators).kind === "one") return undefined;
  const read = readPostWords(about, { posts, today: todayOf(context) });
  if (read === undefined) return undefined;
  const post = read.post ?? (await postNamed(read, posts, context));
  const campaign = (await context.records.campaigns()).find(({ id }) => id === post.campaign);
  const creator = creators.find(({ id }) => id === post.creator);
  if (creator === undefined || campaign === undefined) throw new UserError("I no longer know whose post that is.");
  if (named !== undefined && (await chosenCampaign(context, named)).id !== post.campaign)
    throw new UserError(`That post is in ${campaign.name}.`);
  return { kind: "post", post, creator, campaign };
}

async function postNamed(read: PostWords, posts: readonly Post[], context: Context): Promise<Post> {
  if (read.link !== undefined)
    throw new UserError("I do not know that post yet. Send its link as a post first, then its numbers.", [
      { label: "Add the post", call: { name: "post", options: { post: read.link.url } } },
    ]);
  const whose = read.whose === undefined ? undefined : await chosenCreator(context, read.whose);
  const own = posts.filter(({ creator }) => whose === undefined || creator === whose.id);
  const { zone } = context.brand;
  const fitting = read.isNewest
    ? newestFirst(own, zone).slice(0, 1)
    : own.filter((post) => postedDay(post, zone) === read.day);
  const [only, ...others] = fitting;
  if (only !== undefined && others.length === 0) return only;
  if (only !== undefined) throw new UserError("Which post?", await postButtons(context, fitting, "about"));
  const near = whose === undefined ? [] : await postButtons(context, own, "about");
  throw new UserError(near.length > 0 ? "No post of that day. Which one?" : "I know no such post.", near);
}

async function creatorsIn(about: string, named: string | undefined, context: Context): Promise<Subject> {
  if (/^(?:me|my|mine|i|my posts?|my numbers)$/i.test(about)) return ownSubject(named, context);
  const asked = bulkWord(about) === undefined ? undefined : await chosenCampaign(context, named);
  const { creators, isBulk } = await chosenCreators(context, about, asked);
  const campaign =
    asked ??
    (await campaignOf(
      named,
      creators.map(({ id }) => id),
      context,
    ));
  const [only, ...others] = creators;
  if (only !== undefined && others.length === 0 && !isBulk) return { kind: "creator", creator: only, campaign };
  if (only === undefined) throw new UserError(`Nobody in ${campaign.name} is "${about.slice(0, 40)}" right now.`);
  return { kind: "creators", creators, campaign };
}

async function ownSubject(named: string | undefined, context: Context): Promise<Subject> {
  const creator = (await context.records.creators()).find(({ id }) => id === context.asker.creator);
  if (creator === undefined) throw new UserError("You are not linked to a creator here. Name one instead.");
  return { kind: "creator", creator, campaign: await campaignOf(named, [creator.id], context) };
}
