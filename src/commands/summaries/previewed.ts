import type { Version } from "../../campaigns/summary/summary.ts";
import type { Context } from "../../core/context.ts";
import type { Reply } from "../../core/reply.ts";
import { chosenCampaign } from "../meaning/campaign.ts";
import { offered } from "../telling/offered.ts";
import { detailsOf } from "./details.ts";
import { messageOf } from "./tell.ts";
import { weekMeant, weekOf } from "./told-week.ts";

export interface Wanted {
  week?: string | undefined;
  version: Version;
  show: "message" | "details";
  campaign?: string | undefined;
}

/** A closed week's summary, as its room would get it, without posting it. */
export async function previewed(wanted: Wanted, context: Context): Promise<Reply> {
  const campaign = await chosenCampaign(context, wanted.campaign);
  const meant = await weekMeant(campaign, wanted.week, context);
  const week = await weekOf(meant, wanted.version, { campaign, context });
  if (wanted.show === "details") return detailsOf(week);
  const options = { campaign: campaign.id, week: meant };
  const other = wanted.version === "team" ? "creators" : "team";
  return [
    ...messageOf(week, wanted.version, context),
    ...offered(
      context,
      { label: "Post it", call: { name: "weekly post", options } },
      { label: "Details", call: { name: "weekly preview", options: { ...options, show: "details" } } },
      {
        label: `The ${other}' version`.replace("team'", "team's"),
        call: { name: "weekly preview", options: { ...options, version: other } },
      },
    ),
  ];
}
