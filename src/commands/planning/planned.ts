import type { Campaign } from "../../campaigns/campaign.ts";
import { paceOf, type Pace } from "../../campaigns/figures/pace.ts";
import { leastPrices, planFor, type Plan, type PlanHistory, type Range } from "../../campaigns/plan.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { count, counted, line, money, rate, text } from "../../core/line.ts";
import type { Block, Line, Reply } from "../../core/reply.ts";
import type { PlanOptions } from "../campaign/plan.ts";
import { factsFor } from "../figures/asked.ts";
import { budgetLine } from "../figures/campaign-lines.ts";
import { centsIn } from "../meaning/amount.ts";
import { chosenCampaign } from "../meaning/campaign.ts";
import { offered } from "../telling/offered.ts";
import { historyIn } from "./history.ts";

/** What a budget buys, from one's own history first and the article second, with all that it assumes. */
export async function planned({ budget, price, campaign: named }: PlanOptions, context: Context): Promise<Reply> {
  const campaign = await chosenCampaign(context, named);
  if (context.records.money.sees !== "all")
    throw new UserError("What a budget buys is told where money may be shown: in the team's room, or privately.", [
      { label: "Privately", call: { ...context.call, privately: true } },
    ]);
  const pace = paceOf(await factsFor({ period: "campaign_to_date", groupBy: "none" }, campaign, context), context.now);
  const budgetCents = budget === undefined ? pace.remainingCents : centsIn(campaign, budget);
  if (budgetCents === undefined || budgetCents <= 0)
    throw howMuch(campaign, { isGiven: budget !== undefined, left: budgetCents });
  const history = await historyIn(campaign.currency, context);
  const told = price === undefined ? undefined : centsIn(campaign, price);
  const plan = planFor(budgetCents, history, told);
  if (plan === undefined) throw noPrice(history, context);
  return [
    { kind: "text", text: bought(plan, { budgetCents, campaign, isLeft: budget === undefined }) },
    ...brought(plan),
    inView(plan, campaign),
    text`${largeLine(plan, campaign)}`,
    ...soFar(pace, campaign),
    { kind: "provenance", lines: assumptions(plan, history, campaign) },
    ...offered(context, { label: "Costs", call: { name: "costs", options: { campaign: campaign.id } } }),
  ];
}

interface Money {
  budgetCents: number;
  campaign: Campaign;
  isLeft: boolean;
}

function bought({ creators, posts }: Plan, { budgetCents, campaign, isLeft }: Money): Line {
  const left = isLeft ? line` that is left of ${campaign.name}` : line``;
  return line`${money(budgetCents, campaign.currency)}${left} buys about ${ranged(creators)} creators with ${ranged(posts)} posts.`;
}

function brought({ views, engagements, orders }: Plan): Block[] {
  if (views === undefined) return [text`Views: –, too few posts of your own were read to say.`];
  const engaged = engagements === undefined ? line`` : line`, ${about(engagements)} engagements`;
  const sold = orders === undefined ? line`; orders: –, none were logged` : line`, ${about(orders)} orders`;
  return [text`At your own figures: ${about(views)} views${engaged}${sold}.`];
}

/** playbook: structure, 20-100 smaller creators */
const inArticle: Range = { from: 20, to: 100 };

function inView({ creators, price }: Plan, { currency }: Campaign): Block {
  if (creators.to < inArticle.from)
    return text`The playbook works with 20–100 creators; 20 would take about ${sums(price, 20, currency)}. Gifted ones or smaller prices bring you nearer.`;
  if (creators.from > inArticle.to)
    return text`The playbook works with 20–100 creators: with more of them, look at who brings orders before you book on.`;
  return text`That is within the playbook's 20–100 creators (How to structure a campaign).`;
}

/** playbook: macro-price; engagement-rates */
function largeLine({ price }: Plan, { currency }: Campaign): Line {
  const middle = (price.from + price.to) / 2;
  return line`One post of a large creator can cost as much as 20–30 of these, ${money(middle * 20, currency)} to ${money(middle * 30, currency)} here: all on one post, at under 1.5% engagement against 5–9% (playbook, denominator not given).`;
}

/** How far a running campaign has come in money, time and posts. */
function soFar(pace: Pace, { closed, currency }: Campaign): Block[] {
  const { week, postsLive, postsPlanned } = pace;
  if (closed || week === undefined || week < 1) return [];
  const posts = postsPlanned === undefined ? line`` : line` ${postsLive} of ${counted(postsPlanned, "post")} live.`;
  return [text`So far ${budgetLine(pace, currency)}${posts}`];
}

function assumptions(plan: Plan, history: PlanHistory, { currency }: Campaign): Line[] {
  const { price, viewsPerPost, basis } = plan;
  const span = sums(price, 1, currency);
  return [
    basis.collaborations === 0
      ? line`Assumed: ${span} a collaboration, as you said.`
      : line`Assumed: ${span} a collaboration, the middle half of your ${basis.collaborations} paid ones; gifted ones are not counted.`,
    ...(viewsPerPost === undefined
      ? []
      : [
          line`${count(viewsPerPost.from)} to ${count(viewsPerPost.to)} views a post: between your middle post and your average one over ${counted(basis.posts, "post")}, which holds the viral ones.`,
        ]),
    ...(history.engagementRate === undefined
      ? []
      : [line`ER by views ${rate(history.engagementRate)}, pooled; lifetime figures of posts of any age.`]),
    ...(plan.orders === undefined
      ? []
      : [line`Orders by code for each view so far; codes miss buyers who do not type them.`]),
    line`It is no forecast: nothing says that the next creators do as the last ones did.`,
  ];
}

function sums({ from, to }: Range, by: number, currency: string): Line {
  const low = line`${money(from * by, currency)}`;
  return from === to ? low : line`${low} to ${money(to * by, currency)}`;
}

/** To two digits that mean something: more would be pretence. */
function about({ from, to }: Range): Line {
  return ranged({ from: Number(from.toPrecision(2)), to: Number(to.toPrecision(2)) });
}

function ranged({ from, to }: Range): Line {
  const [low, high] = [Math.round(from), Math.round(to)];
  return low === high ? line`${low}` : line`${low} to ${high}`;
}

function howMuch({ name }: Campaign, { isGiven, left }: { isGiven: boolean; left: number | undefined }): UserError {
  const say = "Say a sum, like: campaign plan 10000.";
  if (isGiven) return new UserError(`A plan needs more than 0. ${say}`);
  if (left !== undefined) return new UserError(`Nothing of ${name}'s budget is left. ${say}`);
  return new UserError(`${name} has no budget yet. ${say}`);
}

function noPrice({ prices }: PlanHistory, { call }: Context): UserError {
  return new UserError(
    `I know ${prices.length} prices of your own, and need ${leastPrices} to say what is usual; the playbook names none. Say what one collaboration costs, like: campaign plan 10000 price:250.`,
    [{ label: "Say a price", call: { ...call, form: true } }],
  );
}
