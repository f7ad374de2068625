import type { Campaign } from "../../campaigns/campaign.ts";
import type { Context } from "../../core/context.ts";
import { line, text } from "../../core/line.ts";
import type { Line, Reply } from "../../core/reply.ts";
import { isMostlyMicro, microBenchmark } from "./benchmark.ts";
import { ratesLine, type Told } from "./told.ts";

/** A campaign's figures: views and rate; then orders and money, where they may be seen. */
export async function campaignText(
  _campaign: Campaign,
  { told, first }: { told: Told; first: Line },
  context: Context,
): Promise<Reply> {
  const isLifetime = told.row.totals.span === "lifetime";
  const note = isLifetime && isMostlyMicro(await context.records.creators()) ? microBenchmark : [];
  return [text`${first} ${ratesLine(told, note)}`];
}

export function campaignName(campaign: Campaign): Line {
  return line`${campaign.name}`;
}
