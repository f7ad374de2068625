import type { Campaign } from "../../campaigns/campaign.ts";
import { includesRole } from "../../campaigns/role.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import type { Reply } from "../../core/reply.ts";
import { centsIn } from "../meaning/amount.ts";
import { chosenCampaign } from "../meaning/campaign.ts";
import { noonOf } from "../meaning/fields.ts";
import { undoButton } from "../telling/undo-button.ts";
import type { AddOptions } from "./add.ts";
import { echo, known, preview } from "./added.ts";
import { addition, draftsOf, isNothing, type Terms } from "./addition.ts";
import { claimantOf } from "./claims.ts";
import { readHandles, type NamedHandle } from "./handles.ts";
import { renamed } from "./rename.ts";

/** Adds and books one at once, several after a preview; or gives one another handle. */
export async function addCreators(options: AddOptions, context: Context): Promise<Reply> {
  const moved = /^(\S+)\s*(?:->|=>|→|\s(?:is now|now|renamed to)\s)\s*(\S+)$/i.exec(options.handle.trim());
  if (moved?.[1] !== undefined && moved[2] !== undefined)
    return addCreators({ ...options, handle: moved[2], was: moved[1] }, context);
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
  const claimant = await claimantOf(first.handle, context);
  return echo(additions, campaign, { undo: undoButton(receipts), claimant, context });
}

type Own = Pick<AddOptions, "followers" | "niche" | "name" | "code">;

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

type Told = Pick<AddOptions, "name" | "code" | "fee" | "posts" | "due" | "stage">;

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
