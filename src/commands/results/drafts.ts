import { includesRole } from "../../campaigns/role.ts";
import type { Snapshot } from "../../campaigns/snapshot.ts";
import type { Context } from "../../core/context.ts";
import { counted, line, money } from "../../core/line.ts";
import type { Draft } from "../../core/records.ts";
import type { Line } from "../../core/reply.ts";
import { seesMoneyOf } from "../../core/rights.ts";
import { todayOf } from "../meaning/today.ts";
import { centsIn, isForeign, saleOf, type OrdersSaid, type SaleDraft } from "./orders.ts";
import type { Target } from "./target.ts";
import type { PostTarget } from "./which-post.ts";

/** What one target comes to: what is written, and what of it is left out and why. */
export interface Outcome {
  target: Target;
  /** Where the post stands after the writing. */
  post: string | undefined;
  drafts: readonly Draft[];
  sale: SaleDraft | undefined;
  leftOut: readonly Line[];
}

/** An outcome, what was known of its post before, and what it takes the place of. */
export interface Echoed {
  outcome: Outcome;
  before: Snapshot | undefined;
  /** Views of the entry that this one corrects. */
  correctedFrom: number | undefined;
  /** Several posts of this creator are known, so the echo must say which. */
  isOneOfMany: boolean;
}

/** The entries that one target comes to. Throws UserError where its orders cannot be counted without asking. */
export async function outcomeOf(target: Target, said: OrdersSaid, context: Context): Promise<Outcome> {
  const { entry, post } = target;
  const id = post && postId(post);
  const sale = await saleOf(target, said, context);
  const cost = costOf(target, context);
  const drafts = [
    ...(post === undefined ? [] : postDrafts(target, post, context)),
    ...(id === undefined ? [] : readingDrafts(target, id, said.saidAt)),
    ...(sale === undefined ? [] : [sale]),
    ...(cost === undefined ? [] : [cost]),
  ];
  const leftOut = sale === undefined ? [] : await shopCounts(target, sale, context);
  if (isForeign(target)) leftOut.push(foreign(target));
  else if (entry.spend !== undefined && cost === undefined) leftOut.push([notTheirs(context, drafts.length === 0)]);
  return { target, post: id, drafts, sale, leftOut };
}

function notTheirs({ asker }: Context, isAll: boolean): string {
  const whose = asker.creator === undefined ? "Payments are logged by a marketer" : "Payments are kept by the team";
  return `${whose}; ${isAll ? "nothing" : "that part"} is ${isAll ? "" : "not "}stored.`;
}

/** What was told is kept beside the shop's report; those who may see the figure are told which of them counts. */
async function shopCounts({ campaign, creator }: Target, sale: SaleDraft, { records }: Context): Promise<Line[]> {
  if (sale.orders === undefined || !seesMoneyOf(records.money, creator.id)) return [];
  const known = await records.codeTold(campaign.id, { code: sale.code, creator: creator.id });
  const orders = known?.shop.orders;
  return orders === undefined ? [] : [line`The shop reports ${counted(orders, "order")}, and that is what counts.`];
}

function postId(post: PostTarget): string {
  switch (post.is) {
    case "known":
      return post.post.id;
    case "linked":
      return post.videoId ?? post.post.id;
    case "new":
      return post.id;
  }
}

function postDrafts({ entry, creator, campaign }: Target, post: PostTarget, context: Context): Draft[] {
  const posted = entry.postedOn === undefined ? {} : { postedOn: entry.postedOn };
  const whose = { campaign: campaign.id, creator: creator.id };
  switch (post.is) {
    case "known": {
      const isNew = post.post.postedOn === undefined && post.post.postedAt === undefined;
      return isNew && entry.postedOn !== undefined ? [{ type: "post-set", post: post.post.id, ...posted }] : [];
    }
    case "linked":
      // Where a short link leads is known once it has been followed.
      if (post.videoId === undefined) return [{ type: "post-set", post: post.post.id, ...posted, url: post.url }];
      return [
        { type: "post-set", post: post.videoId, ...whose, ...posted, videoId: post.videoId, url: post.url },
        { type: "post-joined", post: post.post.id, into: post.videoId },
      ];
    case "new": {
      const video = post.videoId === undefined ? {} : { videoId: post.videoId };
      const url = post.url === undefined ? {} : { url: post.url };
      const since = entry.postedOn ?? (post.url === undefined ? todayOf(context) : undefined);
      const begun = since === undefined ? {} : { postedOn: since };
      return [{ type: "post-set", post: post.id, ...whose, ...video, ...url, ...begun }];
    }
  }
}

function readingDrafts({ entry }: Target, post: string, readAt: string): Draft[] {
  const { views, likes, comments, shares, saves, watchTimeSec, completionRate } = entry;
  const counts = {
    ...(views !== undefined && { views }),
    ...(likes !== undefined && { likes }),
    ...(comments !== undefined && { comments }),
    ...(shares !== undefined && { shares }),
    ...(saves !== undefined && { saves }),
    ...(watchTimeSec !== undefined && { watchSeconds: watchTimeSec }),
    ...(completionRate !== undefined && { completion: completionRate }),
  };
  return Object.keys(counts).length === 0 ? [] : [{ type: "reading", post, readAt, ...counts }];
}

/** A payment, where the asker may write one. That nothing was paid is a fee of 0, not a payment. */
function costOf(target: Target, context: Context): Draft | undefined {
  const { entry, campaign, creator } = target;
  if (entry.spend === undefined || isForeign(target) || !includesRole(context.asker.role, "marketer")) return undefined;
  const whose = { campaign: campaign.id, creator: creator.id };
  if (entry.spend === 0) return { type: "booking-set", ...whose, feeCents: 0 };
  const cents = centsIn(campaign.currency, entry.spend);
  return {
    type: "cost",
    ...whose,
    kind: "fee",
    state: "paid",
    cents,
    currency: campaign.currency,
    on: todayOf(context),
  };
}

function foreign({ entry, campaign }: Target): Line {
  const currency = entry.currency ?? campaign.currency;
  const sum = money(centsIn(currency, entry.revenue ?? entry.spend ?? 0), currency);
  return line`${sum} is left out: ${campaign.name} counts in ${campaign.currency}.`;
}
