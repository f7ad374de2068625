import type { Campaign } from "../../campaigns/campaign.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import type { Reply } from "../../core/reply.ts";
import type { DraftOptions } from "../brief/draft.ts";
import { chosenCampaign } from "../meaning/campaign.ts";
import { rosterOf } from "../meaning/roster.ts";
import { addressed } from "./addressed.ts";
import { changed } from "./changed.ts";
import { begun } from "./begun.ts";

/** New briefs where words say what about; else the ones that are there, looked at or changed. */
export async function drafted(options: DraftOptions, context: Context): Promise<Reply> {
  const campaign = await chosenCampaign(context, options.campaign);
  const whom = await addressed(options.about, campaign, context);
  if (whom === undefined) throw await forWhom(campaign, options, context);
  if (whom.about.length > longest) throw new UserError("That is too long to read. Say in a page what it is about.");
  const wish = wishIn(whom.about);
  if (wish !== undefined)
    return changed({ campaign, whom: { ...whom, about: "" }, options: { ...options, ...wish } }, context);
  const wanted = { campaign, whom, options };
  return whom.about === "" ? changed(wanted, context) : begun(wanted, context);
}

/** "mia looser", "all: another angle", "mia as an ad": what the buttons below a draft do, in words. */
function wishIn(about: string): Partial<DraftOptions> | undefined {
  return wishes.find(([words]) => words.test(about))?.[1];
}

const wishes: readonly (readonly [RegExp, Partial<DraftOptions>])[] = [
  [/^(?:(?:make|draft) (?:it|them|this) )?(?:a (?:bit|little) |much |even )?looser$/iu, { change: "looser" }],
  [/^(?:from |with |try )?(?:another|a different|a new|new|other) angles?$/iu, { change: "angle" }],
  [/^(?:show (?:it |them )?)?as (?:a |plain )?text$/iu, { change: "as text" }],
  [/^(?:as|for) an ad$/iu, { kind: "ad" }],
  [/^(?:as|for) a post$/iu, { kind: "post" }],
];

/** Characters: about a page. */
const longest = 4_000;

async function forWhom(campaign: Campaign, { about }: DraftOptions, context: Context): Promise<UserError> {
  const roster = await rosterOf(context, campaign);
  if (roster.length === 0)
    return new UserError(`${campaign.name} has no creators yet, and a brief is for somebody. Add them first.`, [
      { label: "Add creators", call: { name: "creator add", options: {}, form: true } },
    ]);
  const ways = (["all", "agreed", "not posted"] as const).map((group) => ({
    label: `For ${group}`,
    call: { ...context.call, options: { ...context.call.options, about: `${group}: ${about}` } },
  }));
  return new UserError("Whom is it for? Begin with names, like: brief draft mia about the glow serum.", ways);
}
