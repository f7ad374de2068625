import type { Campaign } from "../../campaigns/campaign.ts";
import type { Cost } from "../../campaigns/cost.ts";
import type { Creator } from "../../campaigns/creator.ts";
import { spendingByCreator } from "../../campaigns/figures/spending.ts";
import type { Context } from "../../core/context.ts";
import { day, joined, line, money, text } from "../../core/line.ts";
import type { Fact, Line, Reply } from "../../core/reply.ts";
import { seesMoneyOf } from "../../core/rights.ts";
import { factsFor } from "../figures/asked.ts";
import { askRow } from "../figures/quick.ts";
import { figureIn, valueOf } from "../figures/value.ts";

/** "Agreed $550.00, paid $250.00: $300.00 is open.": in one campaign. */
export async function owedLine(creator: Creator, campaign: Campaign, context: Context): Promise<Line> {
  const { committed, paid, gift } = await accountOf(creator, campaign, context);
  const { currency } = campaign;
  const worth: Line = gift === undefined ? [] : line` Your gift is worth ${money(gift, currency)}.`;
  if (committed === undefined) return worth;
  if (committed === 0) return line`No fee was agreed.${worth}`;
  const open = committed - paid;
  const left = open <= 0 ? line`nothing is open` : line`${money(open, currency)} is open`;
  return line`Agreed ${money(committed, currency)}, paid ${money(paid, currency)}: ${left}.${worth}`;
}

/** What was agreed, what was paid and when, and what the code brought. */
export async function owedLines(creator: Creator, campaign: Campaign, context: Context): Promise<Reply> {
  const owed = await owedLine(creator, campaign, context);
  const payments = await paymentsOf(creator, campaign, context);
  const table = await askRow({ kind: "creator", creator, campaign }, "campaign_to_date", context);
  const sold = (["orders", "revenue"] as const).flatMap((name): Fact[] => {
    const figure = table && figureIn(table.all, name);
    if (figure?.value === undefined) return [];
    return [
      {
        label: name === "orders" ? "Orders by your code" : "Their revenue",
        value: [valueOf(figure, campaign.currency, context.brand)],
      },
    ];
  });
  const paid = payments.map(({ cents, currency, on, kind }) => line`${money(cents, currency)} ${[kind]} on ${day(on)}`);
  const facts = [...(paid.length === 0 ? [] : [{ label: "Paid", value: joined(paid, ", ") }]), ...sold];
  return [
    text`${campaign.name}: ${owed.length === 0 ? ["no fee is logged yet. Ask the team if one was agreed."] : owed}`,
    ...(facts.length === 0 ? [] : [{ kind: "facts", facts } as const]),
  ];
}

interface Account {
  /** undefined: no fee and no cost is known. */
  committed: number | undefined;
  paid: number;
  gift: number | undefined;
}

async function accountOf(creator: Creator, campaign: Campaign, context: Context): Promise<Account> {
  if (!seesMoneyOf(context.records.money, creator.id)) return { committed: undefined, paid: 0, gift: undefined };
  const facts = await factsFor({ period: "campaign_to_date", groupBy: "none" }, campaign, context);
  const own = spendingByCreator(facts, undefined).find((spending) => spending.creator === creator.id);
  return { committed: own?.spent?.committedCents, paid: own?.spent?.paidCents ?? 0, gift: own?.giftCents };
}

/** The last five, the newest first. */
async function paymentsOf(creator: Creator, campaign: Campaign, { records }: Context): Promise<Cost[]> {
  const costs = (await records.costs()).filter(
    (cost) => cost.creator === creator.id && cost.campaign === campaign.id && cost.state === "paid",
  );
  return costs.toSorted((a, b) => b.on.localeCompare(a.on)).slice(0, 5);
}
