import type { Query } from "../../campaigns/query/query.ts";
import type { Version } from "../../campaigns/summary/summary.ts";
import { showsMoney } from "../../campaigns/room.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import type { Reply } from "../../core/reply.ts";
import { campaignAsked } from "../figures/followed-by.ts";
import { chosenCampaign } from "../meaning/campaign.ts";
import { offered } from "../telling/offered.ts";
import { detailsOf } from "./details.ts";
import { messageOf } from "./tell.ts";
import { weekMeant, weekOf } from "./told-week.ts";

export interface Wanted {
  week?: string | undefined;
  version?: Version | undefined;
  show: "message" | "details";
  campaign?: string | undefined;
}

/** A closed week's summary, as its room would get it, without posting it. */
export async function previewed(wanted: Wanted, context: Context): Promise<Reply> {
  const campaign = await chosenCampaign(context, wanted.campaign);
  const meant = await weekMeant(campaign, wanted.week, context);
  const version = versionFor(wanted, context);
  const week = await weekOf(meant, version, { campaign, context });
  if (wanted.show === "details" && version === "team") return detailsOf(week);
  const options = { campaign: campaign.id, week: meant };
  const other = version === "team" ? "creators" : "team";
  return [
    ...(await messageOf(week, version, context)),
    ...offered(
      context,
      { label: "Post it", call: { name: "weekly post", options } },
      version === "team"
        ? { label: "Details", call: { name: "weekly preview", options: { ...options, show: "details" } } }
        : undefined,
      isForTeam(context)
        ? {
            label: other === "team" ? "The team's version" : "The creators' version",
            call: { name: "weekly preview", options: { ...options, version: other } },
          }
        : undefined,
    ),
  ];
}

/** The same week's figures, as a question that is followed. */
export async function previewAsked(
  { week, campaign: named }: Pick<Wanted, "week" | "campaign">,
  context: Context,
): Promise<Query | undefined> {
  const period = await weekMeant(await chosenCampaign(context, named), week, context);
  return campaignAsked(named, { period }, context);
}

/** Who is late and what it cost is not for a room that creators read. */
function versionFor({ version }: Wanted, context: Context): Version {
  if (version !== "team") return version ?? (isForTeam(context) ? "team" : "creators");
  if (isForTeam(context)) return version;
  throw new UserError("The team's version is for the team's room: it names who is late. Here is the creators' one.", [
    {
      label: "The creators' version",
      call: { ...context.call, options: { ...context.call.options, version: "creators" } },
    },
  ]);
}

/** The team's room, or the eyes of the one who asked alone. */
export function isForTeam({ call, room, where }: Context): boolean {
  if (call.privately === true || where === undefined) return true;
  return room !== undefined && showsMoney(room);
}
