import { campaignStartOf, type Calendar } from "../../campaigns/calendar/window.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import type { CampaignFacts } from "../../campaigns/figures/facts.ts";
import { answer, type QueryTable, type Refused } from "../../campaigns/query/answer.ts";
import { instantsOf, query, type Query } from "../../campaigns/query/query.ts";
import type { Context } from "../../core/context.ts";
import type { Subject } from "./subject.ts";
import { refuseTimeToCome } from "./time-to-come.ts";

/** A question without what it leaves to its defaults. */
export type Wanted = Partial<Omit<Query, "filter">> & Pick<Query, "metric">;

/**
 * Asks about a subject with the asker's rights; refused where the metric is not theirs to see here. Throws UserError on
 * a period that is still to come.
 */
export async function ask(wanted: Wanted, subject: Subject, context: Context): Promise<QueryTable | Refused> {
  const asked = query.parse({ ...wanted, filter: filterOf(subject) });
  const calendar = await calendarFor(subject.campaign, context);
  refuseTimeToCome(asked.period, subject.campaign, { calendar, context });
  const all = await context.records.facts(subject.campaign, instantsOf(asked, calendar));
  const facts = narrowed(all, subject);
  const answered = answer(asked, facts, context.now);
  if (answered.kind === "unknown")
    throw new Error(`a ${answered.what} that was found is not there: ${answered.written}`);
  return answered;
}

/** A campaign at all the instants that a question needs. */
export async function factsFor(
  asked: Pick<Query, "period" | "groupBy">,
  campaign: Campaign,
  context: Context,
): Promise<CampaignFacts> {
  return context.records.facts(campaign, instantsOf(asked, await calendarFor(campaign, context)));
}

export async function calendarFor(campaign: Campaign, { records, brand, now }: Context): Promise<Calendar> {
  const posts = (await records.posts()).filter((post) => post.campaign === campaign.id);
  const campaignStart = campaignStartOf(campaign.startOn, posts, brand.zone);
  return { zone: brand.zone, closingHour: brand.closingHour, now, campaignStart };
}

function filterOf(subject: Subject): Query["filter"] {
  switch (subject.kind) {
    case "creator":
      return { creator: subject.creator.id };
    case "code":
      return { code: subject.code };
    case "post":
      return { creator: subject.creator.id };
    case "campaign":
    case "creators":
    case "versus":
      return {};
  }
}

/** Only what belongs to several creators, or to one post: questions themselves know one creator at most. */
function narrowed(facts: CampaignFacts, subject: Subject): CampaignFacts {
  switch (subject.kind) {
    case "creators":
    case "versus":
      return ofCreators(facts, new Set(subject.creators.map(({ id }) => id)));
    case "post":
      return { ...facts, posts: facts.posts.filter(({ id }) => id === subject.post.id) };
    case "campaign":
    case "creator":
    case "code":
      return facts;
  }
}

function ofCreators(facts: CampaignFacts, ids: ReadonlySet<string>): CampaignFacts {
  const isTheirs = ({ creator }: { creator?: string | undefined }) => creator !== undefined && ids.has(creator);
  const bookings = facts.bookings.filter(isTheirs);
  const codes = new Set(bookings.flatMap(({ code }) => code ?? []));
  return {
    ...facts,
    creators: facts.creators.filter(({ id }) => ids.has(id)),
    bookings,
    posts: facts.posts.filter(isTheirs),
    codes: facts.codes.filter((sold) => isTheirs(sold) || (sold.code !== undefined && codes.has(sold.code))),
    costs: facts.costs.filter(isTheirs),
  };
}
