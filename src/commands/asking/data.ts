import { readPeriod } from "../../campaigns/calendar/period.ts";
import type { Metric } from "../../campaigns/figures/metric.ts";
import { metricOf } from "../../campaigns/figures/metrics.ts";
import type { Query } from "../../campaigns/query/query.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { text } from "../../core/line.ts";
import type { Reply } from "../../core/reply.ts";
import type { Asking } from "../../reading/question/question.ts";
import type { Show } from "../figures/options.ts";
import { refusal } from "../figures/refusal.ts";
import { subjectOf } from "../figures/subject.ts";
import { chosenCampaign } from "../meaning/campaign.ts";
import { noSuchPeriod } from "../meaning/period.ts";
import { stats } from "../stats.ts";
import { tableReply } from "./table.ts";

/** A typed query's answer, with the asker's and the room's rights; the thread remembers it for what follows. */
export async function dataReply(asking: Asking, show: Show, context: Context): Promise<Reply> {
  if (readPeriod(asking.query.period) === undefined) throw new UserError(noSuchPeriod);
  const reply = await answerTo(asking, show, context);
  // What names nobody here is no subject of what follows.
  context.thread.keep(asking.query);
  return reply;
}

async function answerTo(asking: Asking, show: Show, context: Context): Promise<Reply> {
  const hidden = hiddenHere(asking.query, context);
  if (hidden !== undefined) return refusal({ metric: hidden }, context);
  if (asking.posts === "without the most viewed" && hasMoney(asking.query))
    return [text`Orders and money are told by creator and code, not by post: I can't leave one post out of them.`];
  const said = text`From your data:`;
  const own = (await context.records.creators()).find(({ id }) => id === context.asker.creator)?.handle;
  const quick = statsOptions(asking, own);
  if (quick === undefined) return [said, ...(await tableReply(await resolved(asking, context), show, context))];
  const call = { ...context.call, name: "stats", options: quick };
  return [said, ...(await stats.run(stats.options.parse({ ...quick, show }), { ...context, call }))];
}

/** What nobody is shown in this room, or in this role. */
function hiddenHere({ metric, filter }: Query, { records }: Context): Metric | undefined {
  if (records.money.sees !== "none") return undefined;
  const asked = [metric, filter.where?.metric].flatMap((name) =>
    name === undefined || name === "overview" ? [] : metricOf(name),
  );
  return asked.find(({ isPublic }) => !isPublic);
}

function hasMoney({ metric }: Query): boolean {
  return metric !== "overview" && metricOf(metric).money;
}

/** What `stats` can be asked for as it is: then its words, its buttons and its ways on are the answer. */
function statsOptions(asking: Asking, own: string | undefined): Record<string, unknown> | undefined {
  const { query, versus, posts, isDrawn } = asking;
  const { metric, groupBy, filter, period, order } = query;
  const isPlain =
    posts !== "without the most viewed" && order === "none" && filter.where === undefined && filter.niche === undefined;
  if (!isPlain || (filter.code !== undefined && filter.creator !== undefined)) return undefined;
  const about = aboutOf(asking, own);
  const by = groupBy === "none" || versus.length > 1 ? undefined : groupBy === "video" ? "post" : groupBy;
  return {
    period,
    ...(about !== undefined && { about }),
    ...(by !== undefined && { by }),
    ...(metric !== "overview" && { metric }),
    ...(isDrawn === true && { chart: true }),
    ...(filter.campaign !== undefined && { campaign: filter.campaign }),
  };
}

/** As `stats` takes it: "maya vs jon", "code MAYA15", "mia last post". */
function aboutOf({ query: { metric, filter }, versus, posts }: Asking, own: string | undefined): string | undefined {
  if (versus.length > 1) return versus.join(metric === "overview" ? " vs " : ", ");
  if (filter.code !== undefined) return `code ${filter.code}`;
  const creator = filter.creator === "me" ? (own ?? "me") : filter.creator;
  return creator !== undefined && posts === "newest" ? `${creator} last post` : creator;
}

/** Names -> records. Throws UserError with the candidates where a name fits nobody or several. */
async function resolved({ query, posts }: Asking, context: Context) {
  const { creator, campaign: named, ...rest } = query.filter;
  const subject = creator === undefined ? undefined : await subjectOf(creator, named, context);
  const campaign = subject?.campaign ?? (await chosenCampaign(context, named));
  const id = subject?.kind === "creator" ? subject.creator.id : undefined;
  const asked: Query = { ...query, filter: { ...rest, ...(id !== undefined && { creator: id }) } };
  return { query: asked, campaign, posts };
}
