import { matchCampaign } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import type { Brief } from "../../briefs/brief.ts";
import { addressed } from "./addressed.ts";
import { briefIn, briefsIn } from "./versions.ts";

/** "mia": the newest brief that was drafted for her. undefined: the words are a text of their own. */
export async function ownDraft(
  { text, campaign: named }: { text: string; campaign?: string | undefined },
  context: Context,
): Promise<Brief | undefined> {
  if (text.length > 60 || text.includes("\n")) return undefined;
  const campaign = matchCampaign(await context.records.campaigns(), { named, room: context.campaign });
  if (!("id" in campaign)) return undefined;
  const whom = await addressed(text, campaign, context);
  if (whom === undefined || whom.about !== "") return undefined;
  const ids = whom.creators.map(({ id }) => id);
  const briefs = briefsIn(await context.records.briefings(), campaign.id);
  const newest = briefs
    .filter(({ creator }) => ids.includes(creator))
    .flatMap(({ versions }) => versions.slice(-1))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
  return newest && briefIn(newest);
}
