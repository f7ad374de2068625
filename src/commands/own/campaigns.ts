import type { Campaign } from "../../campaigns/campaign.ts";
import type { Creator } from "../../campaigns/creator.ts";
import type { Context } from "../../core/context.ts";
import { campaignsOf, chosenCampaign } from "../meaning/campaign.ts";

/** The named one; else those that run and the creator is in, else the last one they were in. */
export async function ownCampaigns(
  creator: Creator,
  named: string | undefined,
  context: Context,
): Promise<readonly Campaign[]> {
  if (named !== undefined) return [await chosenCampaign(context, named)];
  const theirs = await campaignsOf([creator.id], context);
  const running = theirs.filter(({ closed }) => !closed);
  return running.length > 0 ? running : theirs.slice(-1);
}
