import { z } from "zod";

import type { Campaign } from "../../campaigns/campaign.ts";
import { includesRole } from "../../campaigns/role.ts";
import { defineCommand } from "../../core/command.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { centsIn } from "../amount.ts";
import { chosenCampaign } from "../chosen.ts";
import { campaignField, comingDayField, countField, moneyField, noonOf } from "../fields.ts";
import { undoButton } from "../undo-button.ts";
import { echo, known, preview } from "./added.ts";
import { addition, draftsOf, isNothing, type Terms } from "./addition.ts";
import { readHandles, type NamedHandle } from "./handles.ts";
import { renamed } from "./rename.ts";

/** Only by name, "followers:12.4k": a bare number would be anybody's guess. */
const byName = { takes: "text" } as const;

export const creatorAdd = defineCommand({
  name: "creator add",
  summary: "Adds creators and books them, or renames one.",
  role: "host",
  effect: "writes",
  audience: "channel",
  options: z.strictObject({
    handle: z.string().max(2_000).describe("A TikTok handle, or several; followers and niche may follow each."),
    followers: countField("How many followers, like 12.4k.").optional().meta(byName),
    niche: z.string().max(60).optional().describe("What they are about, like skincare."),
    name: z.string().max(100).optional().describe("What people call them."),
    code: z.string().max(40).optional().describe("Their discount code."),
    fee: moneyField("What they get, like 250 or 250 EUR.").optional().meta(byName),
    posts: countField("How many posts they promise.").optional().meta(byName),
    due: comingDayField("The day by which the posts are due.").optional(),
    stage: z
      .enum(["candidate", "invited", "agreed", "product sent"])
      .optional()
      .describe("How far the booking is; candidate where you leave it out."),
    was: z.string().max(60).optional().describe("The former handle of somebody who was renamed."),
    campaign: campaignField,
    new: z.boolean().default(false).describe("It is somebody new, though a handle is nearly the same."),
    confirm: z.boolean().default(false).describe("Do it, after the preview.").meta({ button: true }),
  }),
  form: ["handle", "followers", "code", "fee", "due"],
  examples: [
    "@mia.skin 12.4k skincare code:MIA15 posts:2 due:2026-03-29",
    "@lia.glow 8k, @noa.daily 31k food",
    "@tobi.cooks was:@tobi.eats",
  ],

  async run(options, context) {
    const named = withOwn(readHandles(options.handle), options);
    const [first] = named;
    if (first === undefined) throw new UserError("Whom shall I add? Say a handle, like @mia.skin.");
    if (options.was !== undefined) return renamed(first.handle, options.was, context);
    const campaign = await campaignFor(options.campaign, context);
    const terms = termsOf(options, campaign, context);
    const creators = await context.records.creators();
    const bookings = await context.records.bookings();
    const isNew = options.new;
    const additions = named.map((each) => addition(each, { terms, campaign, creators, bookings, isNew, context }));
    if (additions.length > 1 && !options.confirm) return preview(additions, campaign, context);
    if (additions.every(isNothing)) return known(additions, campaign);
    const receipts = await context.records.append(draftsOf(additions, creators));
    return echo(additions, campaign, { undo: undoButton(receipts), context });
  },
});

interface Own {
  followers?: number | undefined;
  niche?: string | undefined;
  name?: string | undefined;
  code?: string | undefined;
}

/** What was said by name belongs to the only one; said of several it would be wrong for all but one. */
function withOwn(named: NamedHandle[], { followers, niche, name, code }: Own): NamedHandle[] {
  if (named.length > 1 && (followers !== undefined || name !== undefined || code !== undefined))
    throw new UserError(
      "A name, a code and followers belong to one creator: put followers after each handle, like @a 12k, @b 8k.",
    );
  return named.map((each) => ({ ...each, followers: followers ?? each.followers, niche: niche ?? each.niche }));
}

/** Creators may be gathered before there is a campaign. */
async function campaignFor(named: string | undefined, context: Context): Promise<Campaign | undefined> {
  const isEmpty = (await context.records.campaigns()).length === 0;
  return isEmpty && named === undefined ? undefined : chosenCampaign(context, named);
}

interface Told {
  name?: string | undefined;
  code?: string | undefined;
  fee?: { amount: number; currency: string | undefined } | undefined;
  posts?: number | undefined;
  due?: ((now: string) => string | undefined) | undefined;
  stage?: Terms["stage"];
}

function termsOf(
  { name, code, fee, posts, due, stage }: Told,
  campaign: Campaign | undefined,
  context: Context,
): Terms {
  if (posts !== undefined && posts > 1_000)
    throw new UserError("More than 1,000 posts by one creator? Nothing was stored.");
  const bare = code?.trim().replace(/^#/, "").toUpperCase();
  if (bare !== undefined && !/^[\p{L}\p{N}_-]{2,40}$/u.test(bare))
    throw new UserError("A code is one word of letters and digits, like MIA15.");
  return { name, code: bare, feeCents: feeOf(fee, campaign, context), posts, dueOn: due?.(noonOf(context)), stage };
}

function feeOf(fee: Told["fee"], campaign: Campaign | undefined, { asker, call }: Context): number | undefined {
  if (fee === undefined) return undefined;
  const { fee: _, ...rest } = call.options;
  const without = { label: "Add without the fee", call: { ...call, options: rest } };
  if (!includesRole(asker.role, "marketer"))
    throw new UserError("Fees are for marketers to set. Everything else can be added without one.", [without]);
  if (campaign === undefined) throw new UserError("A fee belongs to a campaign, and there is none yet.", [without]);
  return centsIn(campaign, fee);
}
