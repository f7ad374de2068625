import type { Campaign } from "../../../campaigns/campaign.ts";
import { matchCampaign } from "../../../campaigns/selection.ts";
import type { Context } from "../../../core/context.ts";
import { UserError } from "../../../core/errors.ts";
import { chosenCampaign } from "../../meaning/campaign.ts";
import type { Known } from "../known.ts";
import { currencyIn, foldName, newTarget, targetOf, type Target, type TargetRow } from "./target.ts";

export interface Choosing {
  /** As the user named it. */
  named: string | undefined;
  known: Known;
}

export interface ChoosingRow extends TargetRow {
  videoId?: string | undefined;
  code?: string | undefined;
}

/**
 * The campaign of the rows that name none: the one that is said, also a new one; that of their posts or codes; the
 * room's or the only one running. undefined where all rows name one. Throws UserError where it stays open.
 */
export async function chosenTarget(
  rows: readonly ChoosingRow[],
  { named, known }: Choosing,
  context: Context,
): Promise<Target | undefined> {
  const said = named?.trim() ?? "";
  if (said !== "") return targetNamed(said, rows, { known, context });
  const open = rows.filter(({ campaign }) => campaign === undefined || foldName(campaign) === "");
  if (open.length === 0) return undefined;
  const told = campaignTold(open, known);
  if (told !== undefined) return targetOf(told);
  if (known.campaigns.length > 0) return targetOf(await chosenCampaign(context));
  throw new UserError("The table names no campaign, and there is none yet. What shall the new one be called?", [
    { label: "Name the campaign", call: { ...context.call, form: true } },
  ]);
}

async function targetNamed(
  named: string,
  rows: readonly TargetRow[],
  { known, context }: { known: Known; context: Context },
): Promise<Target> {
  const found = matchCampaign(known.campaigns, { named });
  if (!isSeveral(found)) return targetOf(found);
  if (found.length > 0) return targetOf(await chosenCampaign(context, named));
  const currency = currencyIn(rows) ?? known.brand.currency;
  return newTarget(named, { currency, ids: new Set(known.campaigns.map(({ id }) => id)) });
}

/** The only campaign that posts and codes of these rows are known in. */
function campaignTold(rows: readonly ChoosingRow[], { posts, bookings, campaigns }: Known): Campaign | undefined {
  const byCode = Map.groupBy(bookings.values(), ({ code }) => code);
  const told = new Set<string>();
  for (const { videoId, code } of rows) {
    const post = videoId === undefined ? undefined : posts.get(videoId);
    if (post !== undefined) told.add(post.campaign);
    else if (code !== undefined) for (const { campaign } of byCode.get(code) ?? []) told.add(campaign);
  }
  const [only] = told;
  return told.size === 1 ? campaigns.find(({ id }) => id === only) : undefined;
}

function isSeveral(found: Campaign | readonly Campaign[]): found is readonly Campaign[] {
  return Array.isArray(found);
}
