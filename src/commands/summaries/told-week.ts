import { calendarOf } from "../../campaigns/calendar/window.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import type { Creator } from "../../campaigns/creator.ts";
import { noticeKey } from "../../campaigns/notice.ts";
import { readPeriod } from "../../campaigns/calendar/period.ts";
import { shiftWeek, weekOfDay } from "../../campaigns/calendar/week.ts";
import type { ToldWeek, WeekGains } from "../../campaigns/summary/gains.ts";
import { summaryOf, type Summary, type Version } from "../../campaigns/summary/summary.ts";
import type { KeptVoice } from "../../campaigns/voice.ts";
import { closedWeeks, summaryInstants, summaryWeeks } from "../../campaigns/summary/weeks.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";

/** A closed week as facts, and who the campaign's creators are. */
export interface Week {
  campaign: Campaign;
  summary: Summary;
  creators: readonly Creator[];
  /** What people said under the posts until the closing, since the one before. */
  voices: readonly KeptVoice[];
}

/** The campaign's closed weeks, oldest first. */
export async function closedOf(campaign: Campaign, context: Context): Promise<readonly string[]> {
  const { brand, now, records } = context;
  const posts = (await records.posts()).filter((post) => post.campaign === campaign.id);
  return closedWeeks({ brand, campaign, posts }, now);
}

/** The week that words mean, the newest closed one where there are none. UserError: it is not closed, or there is none. */
export async function weekMeant(campaign: Campaign, words: string | undefined, context: Context): Promise<string> {
  const closed = await closedOf(campaign, context);
  const newest = closed.at(-1);
  if (newest === undefined)
    throw new UserError(
      `No week of ${campaign.name} has closed yet: the first summary comes on the Monday after its first week.`,
    );
  if (words === undefined) return newest;
  const meant = weekIn(words, closed, await startOf(campaign, context));
  if (meant !== undefined && closed.includes(meant)) return meant;
  throw new UserError(`That is no closed week of ${campaign.name}. Say 2026-W07, week 3 or last week.`, [
    { label: "The newest", call: { ...context.call, options: { ...context.call.options, week: newest } } },
  ]);
}

/** Read at its own closing, with what the rights of this context let through. */
export async function weekOf(week: string, version: Version, { campaign, context }: OfCampaign): Promise<Week> {
  const { records } = context;
  const posts = (await records.posts()).filter((post) => post.campaign === campaign.id);
  const weeks = summaryWeeks(week, { brand: context.brand, campaign, posts });
  if (weeks === undefined) throw new UserError(`${campaign.name} had not begun by ${week}.`);
  const facts = await records.facts(campaign, summaryInstants(weeks));
  const told = await toldBefore(week, version, { campaign, context });
  const { from = "", to } = weeks.window.readings;
  const voices = (await records.voices(campaign.id)).filter(({ at }) => at >= from && at < to);
  return { campaign, summary: summaryOf(facts, { weeks, version, told }), creators: facts.creators, voices };
}

export interface OfCampaign {
  campaign: Campaign;
  context: Context;
}

/** What the summary of the week before told when it was posted, of whichever room; only to those who may see it. */
async function toldBefore(
  week: string,
  version: Version,
  { campaign, context }: OfCampaign,
): Promise<ToldWeek | undefined> {
  const before = shiftWeek(week, -1);
  const { notices } = await context.records.weekly();
  const notice = notices.find(
    ({ about, posted }) =>
      posted !== undefined &&
      about?.campaign === campaign.id &&
      about.version === version &&
      about.kind === "summary" &&
      about.weeks.includes(before),
  );
  if (notice === undefined) return undefined;
  const found = await context.records.find(noticeKey(context.brand.id, notice.id, "written"));
  if (found?.entry.type !== "notice-written" || found.entry.told === undefined) return undefined;
  return { week: before, gains: JSON.parse(found.entry.told) as WeekGains };
}

async function startOf(campaign: Campaign, { brand, now, records }: Context): Promise<string | undefined> {
  const posts = (await records.posts()).filter((post) => post.campaign === campaign.id);
  return calendarOf({ brand, campaign, posts }, now).campaignStart;
}

function weekIn(words: string, closed: readonly string[], campaignStart: string | undefined): string | undefined {
  const bare = words.trim().toLowerCase();
  // "weekly preview week 2": the option's own name has been taken from the words.
  const period = readPeriod(/^\d{1,3}$/.test(bare) ? `week ${bare}` : bare === "last" ? "last week" : bare);
  if (period?.kind === "iso week") return period.week;
  if (period?.kind === "named" && period.name === "last_week") return closed.at(-1);
  if (period?.kind === "campaign weeks" && period.first === period.last && campaignStart !== undefined)
    return shiftWeek(weekOfDay(campaignStart), period.first - 1);
  return period?.kind === "dates" ? weekOfDay(period.from) : undefined;
}
