import type { Campaign } from "../../campaigns/campaign.ts";
import { reportInstants, reportOf, reportSpans } from "../../campaigns/summary/closing-report.ts";
import type { Version } from "../../campaigns/summary/summary.ts";
import type { Context } from "../../core/context.ts";
import type { Week } from "../summaries/told-week.ts";

/** A whole campaign as it stands now, with what the rights of this context let through. */
export async function readReport(
  campaign: Campaign,
  version: Version,
  { records, brand, now }: Context,
): Promise<Week> {
  const posts = (await records.posts()).filter((post) => post.campaign === campaign.id);
  const spans = reportSpans({ brand, campaign, posts }, now);
  const facts = await records.facts(campaign, reportInstants(spans));
  const voices = await records.voices(campaign.id);
  return { campaign, summary: reportOf(facts, spans, version), creators: facts.creators, voices };
}
