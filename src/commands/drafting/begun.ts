import type { BriefRequest } from "../../campaigns/brief-request.ts";
import type { Briefing } from "../../campaigns/briefing.ts";
import type { Creator } from "../../campaigns/creator.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import type { Reply } from "../../core/reply.ts";
import { marketFor } from "../../briefs/compliance.ts";
import { draftBrief, isLoose } from "../../briefs/draft.ts";
import { hookPool } from "../../briefs/hooks.ts";
import { hooksKey, spreadHooks } from "../../briefs/spread.ts";
import { inLanguage, leftLines } from "../../briefs/in-language.ts";
import { isBranded, toldOf } from "../../briefs/told.ts";
import { readRequest } from "../../reading/request.ts";
import { writtenIn } from "../../reading/request/language.ts";
import type { DraftOptions } from "../brief/draft.ts";
import type { Wanted } from "./addressed.ts";
import { ownBlankLines, sharedBlanks } from "./blanks.ts";
import { knownFor, type CampaignKnown } from "./known.ts";
import { phrased, unworded, type Phrased } from "./phrased.ts";
import { echo } from "./told.ts";
import { briefIn, briefsIn, draftOf, kept, type Drafted } from "./versions.ts";

/** A brief of their own for everybody who is named: stored as drafts, sent to nobody. */
export async function begun({ campaign, whom, options }: Wanted, context: Context): Promise<Reply> {
  const written = writtenIn(whom.about);
  const spoken = inLanguage(branded(filled(readRequest(subjectOf(whom.about)), options), context), written);
  const { request } = spoken;
  if (request.product === undefined && request.refused.length === 0) throw aboutWhat(options, context);
  // A model may take seconds: what others drafted meanwhile is read after it.
  const market = marketFor(request.markets, request.language);
  const words = await phrased({ ...request, market }, [], context);
  const briefs = briefsIn(await context.records.briefings(), campaign.id);
  const known = await knownFor(campaign, { request, briefs }, context);
  const made = draftAll(whom.creators, { request, known, briefs, words });
  const asked = whom.about;
  const drafts = made.map(({ creator, brief, place }) =>
    draftOf({ campaign: campaign.id, creator: creator.id, brief, asked, place }, known1(briefs, creator, brief.isAd)),
  );
  const versions = await kept(drafts, context);
  const drafted = made.map(({ creator, brief }, i) => ({ creator, brief, version: versions[i] ?? 1 }));
  const [first] = drafted;
  const told = first === undefined ? [] : toldOf(request, first.brief, sharedBlanks(drafted));
  const notes = [...told, ...ownBlankLines(drafted), ...leftLines(spoken, written)];
  return echo(drafted, { campaign, notes, worked: known.told, words }, context);
}

function aboutWhat({ about }: DraftOptions, { call }: Context): UserError {
  return new UserError("What is it about? Name the product, like: brief draft mia about the glow serum.", [
    { label: "Say what about", call: { ...call, options: { ...call.options, about }, form: true } },
  ]);
}

interface Made extends Omit<Drafted, "version"> {
  place: number;
}

interface Basis {
  request: BriefRequest;
  known: CampaignKnown;
  briefs: readonly Briefing[];
  words: Phrased;
}

/** One after the other, so that each gets hooks that nobody before has. */
function draftAll(creators: readonly Creator[], { request, known, briefs, words }: Basis): Made[] {
  const ids = new Set(creators.map(({ id }) => id));
  const others = briefs.filter(({ creator, isAd }) => !(ids.has(creator) && isAd === (request.isAd ?? false)));
  const taken = new Set(
    others.flatMap(({ versions }) => versions.slice(-1)).map((each) => hooksKey(briefIn(each).hooks)),
  );
  let next = others.reduce((most, { place }) => Math.max(most, place + 1), 0);
  const draft = (creator: Creator, { hooks: worded, ideas }: Phrased): Made => {
    const { place, hooks } = spreadHooks(hookPool(request.language, { worked: known.worked, worded }), next, taken);
    const idea = ideas[place % ideas.length];
    return { creator, place, brief: { ...draftBrief(request, { ...known.of(creator.id), place, idea }), hooks } };
  };
  return creators.map((creator) => {
    const worded = draft(creator, words);
    const made = isLoose(worded.brief) ? worded : draft(creator, unworded);
    taken.add(hooksKey(made.brief.hooks));
    next = made.place + 1;
    return made;
  });
}

/** What fields say beside the words counts before them. */
function filled(request: BriefRequest, { price, window, contact, rights, link, kind }: DraftOptions): BriefRequest {
  const said = { price, window, contact, rights, link };
  const given = Object.entries(said).filter(([, value]) => value !== undefined && value.trim() !== "");
  return { ...request, ...Object.fromEntries(given), isAd: kind === undefined ? request.isAd : kind === "ad" };
}

/** What the product's own name does not tell is filled from the brand's. */
function branded(request: BriefRequest, { brand }: Context): BriefRequest {
  const { product, brand: said = brand.ownName } = request;
  return product === undefined || said === undefined || isBranded(product) ? request : { ...request, brand: said };
}

/** "the glow serum" without its article; "about the glow serum" is read with it. */
function subjectOf(about: string): string {
  return about.replace(/^(?:the|our|das|die|der|unser|unsere|el|la|los|las|le|les|notre|o|a|os|as)\s+(?=\S)/iu, "");
}

function known1(briefs: readonly Briefing[], creator: Creator, isAd: boolean): Briefing | undefined {
  return briefs.find((briefing) => briefing.creator === creator.id && briefing.isAd === isAd);
}
