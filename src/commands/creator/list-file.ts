import type { Campaign } from "../../campaigns/campaign.ts";
import { toMajor } from "../../campaigns/currency.ts";
import { followersOf } from "../../campaigns/creator.ts";
import type { Context } from "../../core/context.ts";
import type { Block } from "../../core/reply.ts";
import { writeCsv } from "../../reading/csv.ts";
import { feeOf, type Member } from "../meaning/roster.ts";

/** The list as CSV, money in major units and only for those who may see it. */
export function fileOf(members: readonly Member[], campaign: Campaign, { records }: Context): Block {
  const seesMoney = records.money.sees === "all";
  const major = (cents: number | undefined) => cents && toMajor(cents, campaign.currency);
  const head = [
    "creator",
    "name",
    "stage",
    "posts",
    "promised",
    "due",
    "code",
    "rights_until",
    "spark_until",
    "followers",
    "niche",
  ];
  const rows = members.map(({ creator, stage, posts, booking, spent }) => [
    creator.handle,
    creator.name,
    stage,
    posts.length,
    booking?.posts,
    booking?.dueOn,
    booking?.code,
    booking?.rightsUntil,
    // Of several codes the one that ends first.
    posts
      .flatMap(({ spark }) => spark?.until ?? [])
      .toSorted()
      .at(0),
    followersOf(creator),
    creator.niche,
    ...(seesMoney ? [major(feeOf({ booking, posts })), major(spent?.paidCents), campaign.currency] : []),
  ]);
  const content = writeCsv([...head, ...(seesMoney ? ["fee", "paid", "currency"] : [])], rows);
  return { kind: "file", file: { name: "creators.csv", mime: "text/csv", content } };
}
