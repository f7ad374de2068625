import type { Campaign } from "../../campaigns/campaign.ts";
import type { Context } from "../../core/context.ts";
import { chosenCampaign } from "./creators.ts";

/**
 * The campaign that is named, the room's, the only one running; of several, the only one that all of these creators
 * are in. Throws UserError with the candidates where it stays open.
 */
export async function campaignOf(
  named: string | undefined,
  creators: readonly string[],
  context: Context,
): Promise<Campaign> {
  if (named !== undefined || context.room?.campaign !== undefined) return chosenCampaign(context, named);
  const [only, ...others] = (await campaignsOf(creators, context)).filter(({ closed }) => !closed);
  return only !== undefined && others.length === 0 ? only : chosenCampaign(context);
}

/** The campaigns that all of these creators are booked in or have posts in. */
export async function campaignsOf(creators: readonly string[], { records }: Context): Promise<Campaign[]> {
  const [campaigns, bookings, posts] = await Promise.all([records.campaigns(), records.bookings(), records.posts()]);
  const isIn = (campaign: string, creator: string) =>
    [...bookings, ...posts].some((each) => each.campaign === campaign && each.creator === creator);
  return campaigns.filter(({ id }) => creators.every((creator) => isIn(id, creator)));
}
