import type { Campaign } from "../../campaigns/campaign.ts";
import { matchCampaign, matchCreator } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";

/** The campaign that a call is about. Throws UserError with the candidates as buttons where it is open. */
export async function chosenCampaign(context: Context, named?: string): Promise<Campaign> {
  const campaigns = await context.records.campaigns();
  const found = matchCampaign(campaigns, { named, room: context.campaign });
  if (!isSeveral(found)) return found;
  const offered = found.length > 0 ? found : campaigns;
  const ways = offered.slice(0, 5).map(({ id, name }) => ({
    label: name,
    call: { ...context.call, options: { ...context.call.options, campaign: id } },
  }));
  if (campaigns.length === 0)
    throw new UserError("There is no campaign yet. Make one, or import a table of results.", [
      { label: "New campaign", call: { name: "campaign new", options: {}, form: true } },
    ]);
  const [only, ...others] = campaigns;
  if (named === undefined && only !== undefined && others.length === 0) {
    // The only one there is, closed: looking does no harm, the rest is asked first.
    if (context.commands.find(({ name }) => name === context.call.name)?.effect === "reads") return only;
    throw new UserError(`${only.name} is closed, and there is no other campaign. Do it there all the same?`, ways);
  }
  throw new UserError(named === undefined ? "Which campaign?" : `I know no campaign called "${named}".`, ways);
}

/**
 * The campaign that is named, the room's, the only one running; of several, the only one that all of these creators
 * are in. Throws UserError with the candidates where it stays open.
 */
export async function campaignOf(
  named: string | undefined,
  creators: readonly string[],
  context: Context,
): Promise<Campaign> {
  if (named !== undefined || context.campaign !== undefined) return chosenCampaign(context, named);
  const [only, ...others] = (await campaignsOf(creators, context)).filter(({ closed }) => !closed);
  return only !== undefined && others.length === 0 ? only : chosenCampaign(context);
}

/**
 * A campaign among words that may name somebody else: by its id or whole name; or by how only its name begins, "spring
 * glow" of "Spring Glow 2026", where nobody is called so.
 */
export async function campaignCalled(words: string, { records }: Context): Promise<Campaign | undefined> {
  const [campaigns, creators] = await Promise.all([records.campaigns(), records.creators()]);
  const said = words.toLowerCase();
  const exact = campaigns.find(({ id, name }) => id === words || name.toLowerCase() === said);
  if (exact !== undefined || matchCreator(words, creators).kind !== "nobody") return exact;
  const [only, ...others] = campaigns.filter(({ name }) => name.toLowerCase().startsWith(`${said} `));
  return others.length === 0 ? only : undefined;
}

/** The campaigns that all of these creators are booked in or have posts in. */
export async function campaignsOf(creators: readonly string[], { records }: Context): Promise<Campaign[]> {
  const [campaigns, bookings, posts] = await Promise.all([records.campaigns(), records.bookings(), records.posts()]);
  const isIn = (campaign: string, creator: string) =>
    [...bookings, ...posts].some((each) => each.campaign === campaign && each.creator === creator);
  return campaigns.filter(({ id }) => creators.every((creator) => isIn(id, creator)));
}

function isSeveral(found: Campaign | readonly Campaign[]): found is readonly Campaign[] {
  return Array.isArray(found);
}
