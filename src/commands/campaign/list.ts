import { z } from "zod";

import type { Campaign } from "../../campaigns/campaign.ts";
import { defineCommand } from "../../core/command.ts";
import type { Context } from "../../core/context.ts";
import { count, line, money, text } from "../../core/line.ts";
import type { Button, Line, Table } from "../../core/reply.ts";
import { todayOf } from "../meaning/today.ts";
import { offered } from "../telling/offered.ts";
import { courseLine } from "./course.ts";

export const campaignList = defineCommand({
  name: "campaign list",
  summary: "All campaigns: how far they are, creators, posts.",
  role: "host",
  effect: "reads",
  audience: "channel",
  money: true,
  leads: true,
  options: z.strictObject({
    closed: z.boolean().default(false).describe("The closed ones too."),
  }),
  examples: ["", "closed"],

  async asks(_, context) {
    const { campaignAsked } = await import("../figures/followed-by.ts");
    return campaignAsked(undefined, { groupBy: "campaign" }, context);
  },

  async run({ closed }, context) {
    const campaigns = await context.records.campaigns();
    const shown = campaigns.filter((campaign) => closed || !campaign.closed);
    const hidden = campaigns.length - shown.length;
    if (campaigns.length === 0)
      return [text`There is no campaign yet. Make one, or import a table of results.`, ...offered(context, newButton)];
    return [
      ...(shown.length === 0
        ? [text`No campaign is running; ${hidden} closed.`]
        : [{ kind: "table", table: await tableOf(shown, context) } as const]),
      ...offered(context, newButton, hidden === 0 ? undefined : closedButton(hidden, context)),
    ];
  },
});

const newButton: Button = { label: "New campaign", call: { name: "campaign new", options: {}, form: true } };

function closedButton(hidden: number, { call }: Context): Button {
  return { label: `Closed (${String(hidden)})`, call: { ...call, options: { closed: true } } };
}

async function tableOf(campaigns: readonly Campaign[], context: Context): Promise<Table> {
  const [bookings, posts] = await Promise.all([context.records.bookings(), context.records.posts()]);
  const seesMoney = context.records.money.sees === "all";
  const today = todayOf(context);
  const right = (label: string) => ({ label, align: "right" as const });
  const left = (label: string) => ({ label, align: "left" as const });
  return {
    columns: [
      left("Campaign"),
      left("Stands"),
      right("Creators"),
      right("Posts"),
      ...(seesMoney ? [right("Budget")] : []),
    ],
    rows: campaigns.map((campaign) => {
      const isOf = (record: { campaign: string }) => record.campaign === campaign.id;
      const live = posts.filter((post) => isOf(post) && !post.gone).length;
      const creators = new Set([...bookings.filter(isRunning), ...posts].filter(isOf).map(({ creator }) => creator))
        .size;
      const planned = campaign.postsPlanned === undefined ? line`` : line` of ${campaign.postsPlanned}`;
      return [
        line`${campaign.name}`,
        courseLine(campaign, today),
        [count(creators)],
        line`${live}${planned}`,
        ...(seesMoney ? [[money(campaign.budgetCents, campaign.currency)] satisfies Line] : []),
      ];
    }),
  };
}

function isRunning({ stage }: { stage: string | undefined }): boolean {
  return stage !== "declined" && stage !== "dropped";
}
