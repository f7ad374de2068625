import { z } from "zod";

import type { Campaign } from "../../campaigns/campaign.ts";
import { defineCommand } from "../../core/command.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { buttons, counted, joined, line } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";
import { chosenCampaign } from "../meaning/campaign.ts";
import { hasPosted, isOut, rosterOf } from "../meaning/roster.ts";
import { offered } from "../telling/offered.ts";
import { undoButton } from "../telling/undo-button.ts";

export const campaignClose = defineCommand({
  name: "campaign close",
  summary: "Closes a campaign; everything is kept, and late readings still count.",
  role: "marketer",
  effect: "writes",
  audience: "channel",
  options: z.strictObject({
    campaign: z.string().max(100).optional().describe("Which campaign.").meta({ takes: "campaign" }),
    confirm: z.boolean().default(false).describe("Do it, after the preview.").meta({ button: true }),
  }),
  examples: [""],

  async run({ campaign: named, confirm }, context) {
    const campaign = await chosenCampaign(context, named);
    if (campaign.closed) throw new UserError(`${campaign.name} is closed already. Late readings still count.`);
    if (!confirm) return [await preview(campaign, context), closeButtons(campaign)].flat();
    const receipts = await context.records.append([{ type: "campaign-closed", campaign: campaign.id, closed: true }]);
    return [
      { kind: "text", text: line`${campaign.name} is closed. Late readings still count; Undo opens it again.` },
      ...offered(context, undoButton(receipts)),
    ];
  },
});

async function preview(campaign: Campaign, context: Context) {
  const members = (await rosterOf(context, campaign)).filter((member) => !isOut(member));
  const open = members.filter((member) => member.stage !== "candidate" && !hasPosted(member)).length;
  const unpaid = members.filter(({ spent }) => spent !== undefined && spent.paidCents < spent.committedCents).length;
  const left: Line[] = [
    ...(open === 0 ? [] : [line`${counted(open, "creator still owes posts", "creators still owe posts")}`]),
    ...(unpaid === 0 ? [] : [line`${counted(unpaid, "is not paid in full", "are not paid in full")}`]),
  ];
  const still = left.length === 0 ? line`` : line` Still open: ${joined(left, ", ")}.`;
  const words = line`Closing ${campaign.name} keeps everything; late readings still count.${still}`;
  return [{ kind: "text", text: words } as const];
}

function closeButtons({ id }: Campaign) {
  return buttons(
    { label: "Close it", call: { name: "campaign close", options: { campaign: id, confirm: true } }, style: "danger" },
    { label: "Who is open", call: { name: "creator list", options: { campaign: id, who: "not posted" } } },
  );
}
