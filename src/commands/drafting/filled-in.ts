import type { Context } from "../../core/context.ts";
import type { Reply } from "../../core/reply.ts";
import type { FillOptions } from "../brief/fill.ts";
import { chosenCampaign } from "../meaning/campaign.ts";
import { chosenCreators } from "../meaning/creators.ts";
import { changed } from "./changed.ts";

/** What is given stands in the next version of each; what is not stays as each has it. */
export async function filledIn({ who, ...fields }: FillOptions, context: Context): Promise<Reply> {
  const campaign = await chosenCampaign(context, fields.campaign);
  const whom = { ...(await chosenCreators(context, who, campaign)), about: "" };
  return changed({ campaign, whom, options: { ...fields, about: who } }, context);
}
