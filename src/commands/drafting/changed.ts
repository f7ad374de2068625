import type { Briefing } from "../../campaigns/briefing.ts";
import type { Creator } from "../../campaigns/creator.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { text } from "../../core/line.ts";
import type { Reply } from "../../core/reply.ts";
import type { Brief } from "../../briefs/brief.ts";
import { isLoose } from "../../briefs/draft.ts";
import { hookPool } from "../../briefs/hooks.ts";
import { looserBrief } from "../../briefs/looser.ts";
import { translated } from "../../briefs/translated.ts";
import { hooksKey, spreadHooks } from "../../briefs/spread.ts";
import type { DraftOptions } from "../brief/draft.ts";
import type { Wanted } from "./addressed.ts";
import { blankLines } from "./blanks.ts";
import { phrased, unworded, type Phrased } from "./phrased.ts";
import { asText, echo, more, read, three } from "./told.ts";
import { versionsOf } from "./earlier.ts";
import { briefIn, briefsIn, draftOf, kept, type Drafted } from "./versions.ts";

/** Looks at the newest versions, or makes the next ones of them: blanks filled, another angle, looser, for an ad. */
export async function changed(wanted: Wanted, context: Context): Promise<Reply> {
  const { campaign, whom, options } = wanted;
  const words = options.change === "angle" ? await angleWords(wanted, context) : unworded;
  // A model may take seconds: what others drafted meanwhile is read after it.
  const { briefs, standing } = await standingOf(wanted, context);
  if (standing.length === 0) throw nothingYet(whom.creators, context);
  if (options.change === "show three") return three(standing, campaign, context);
  if (options.change === "as text") return asText(standing);
  if (options.change === "more") return more(standing, campaign, context);
  if (options.change === "versions") return versionsOf(standing, { campaign, briefs, version: options.version });
  const next = nextVersions(standing, { briefs, options, words });
  if (next === undefined) return read(standing, campaign, context);
  const drafts = next.flatMap(({ now, was, place }) => {
    if (JSON.stringify(now) === JSON.stringify(was.brief)) return [];
    const known = briefs.find(({ creator, isAd }) => creator === was.creator.id && isAd === now.isAd);
    const { asked } = was;
    return [draftOf({ campaign: campaign.id, creator: was.creator.id, brief: now, asked, place }, known)];
  });
  if (drafts.length === 0)
    return [text`Nothing to change: that is how it stands.`, ...read(standing, campaign, context)];
  const numbers = await kept(drafts, context);
  const versions = new Map(drafts.map(({ creator }, i) => [creator, numbers[i]]));
  const drafted = next.map(({ now, was }) => ({
    ...{ creator: was.creator, brief: now },
    version: versions.get(was.creator.id) ?? was.version,
  }));
  const notes = blankLines(drafted);
  return echo(drafted, { campaign, notes, worked: undefined, words }, context);
}

interface Standing extends Drafted {
  asked: string;
  place: number;
}

async function standingOf({ campaign, whom, options }: Wanted, { records }: Context) {
  const briefs = briefsIn(await records.briefings(), campaign.id);
  return { briefs, standing: whom.creators.flatMap((creator) => newestFor(creator, briefs, options)) };
}

/** The newest that was drafted for them; of a post and an ad the one that is asked for. */
function newestFor(creator: Creator, briefs: readonly Briefing[], { kind }: DraftOptions): Standing[] {
  const own = briefs.filter((briefing) => briefing.creator === creator.id);
  const wanted = own.filter(({ isAd }) => kind === undefined || isAd === (kind === "ad"));
  const last = (wanted.length > 0 ? wanted : own)
    .flatMap((briefing) => briefing.versions.slice(-1).map((version) => ({ ...version, place: briefing.place })))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
  if (last === undefined) return [];
  const { version, asked, place } = last;
  return [{ creator, version, asked, place, brief: briefIn(last) }];
}

interface Next {
  was: Standing;
  now: Brief;
  place: number;
}

/** undefined: nothing is to be changed. */
function nextVersions(
  standing: readonly Standing[],
  { briefs, options, words }: { briefs: readonly Briefing[]; options: DraftOptions; words: Phrased },
): Next[] | undefined {
  const fields = fieldsOf(options);
  const isAd = options.kind === undefined ? undefined : options.kind === "ad";
  const isOther = standing.some(({ brief }) => isAd !== undefined && isAd !== brief.isAd);
  if (options.change === "angle") return otherAngles(standing, briefs, words);
  if (options.change === undefined && Object.keys(fields).length === 0 && !isOther) return undefined;
  return standing.map((was) => {
    const told = { ...was.brief, ...inTheirLanguage(fields, was.brief), isAd: isAd ?? was.brief.isAd };
    return { was, now: options.change === "looser" ? looserBrief(told) : told, place: was.place };
  });
}

/** A model's hooks for all of them, in the language of the first, and other than theirs. */
async function angleWords(wanted: Wanted, context: Context): Promise<Phrased> {
  const { standing } = await standingOf(wanted, context);
  const [first] = standing;
  if (first === undefined) return unworded;
  const taken = standing.flatMap(({ brief }) => brief.hooks);
  return phrased(first.brief, [...new Set(taken)], context);
}

/** Other hooks, which nobody in the campaign has. */
function otherAngles(standing: readonly Standing[], briefs: readonly Briefing[], words: Phrased): Next[] {
  const newest = briefs.flatMap(({ versions }) => versions.slice(-1));
  const taken = new Set(newest.map((version) => hooksKey(briefIn(version).hooks)));
  let next = briefs.reduce((most, { place }) => Math.max(most, place + 1), 0);
  const angle = (was: Standing, { language, hooks: worded }: Phrased): Next => {
    const isTheirs = language === was.brief.language;
    const pool = hookPool(was.brief.language, isTheirs ? { worded } : {});
    const { place, hooks } = spreadHooks(pool, next, taken);
    return { was, place, now: { ...was.brief, hooks } };
  };
  return standing.map((was) => {
    const worded = angle(was, words);
    const made = isLoose(worded.now) ? worded : angle(was, unworded);
    taken.add(hooksKey(made.now.hooks));
    next = made.place + 1;
    return made;
  });
}

/** Dates and rights that were filled in for all are read in the language of each. */
function inTheirLanguage(fields: Partial<Brief>, { language }: Brief): Partial<Brief> {
  const { window, rights } = fields;
  const turned = Object.entries({ window, rights }).flatMap(([name, said]) =>
    said === undefined ? [] : [[name, translated(said, language) ?? said]],
  );
  return { ...fields, ...(Object.fromEntries(turned) as Partial<Brief>) };
}

function fieldsOf({ price, window, contact, rights, link }: DraftOptions): Partial<Brief> {
  const given = Object.entries({ price, window, contact, rights, link }).flatMap(([name, value]) =>
    value === undefined || value.trim() === "" ? [] : [[name, value.trim()]],
  );
  return Object.fromEntries(given) as Partial<Brief>;
}

function nothingYet(creators: readonly Creator[], { call }: Context): UserError {
  const [first, ...others] = creators;
  const whom = first === undefined || others.length > 0 ? "them" : callName(first);
  return new UserError(`There is no brief for ${whom} yet. Say what about: brief draft mia about the glow serum.`, [
    { label: "Draft one", call: { ...call, form: true } },
  ]);
}
