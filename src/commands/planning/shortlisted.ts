import type { Campaign } from "../../campaigns/campaign.ts";
import { leastCreators, mixWithin, mostCreators, rankCandidates, type Ranked } from "../../campaigns/shortlist.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { count, counted, joined, line, money, rate, text } from "../../core/line.ts";
import type { Button, Line, Reply, Table } from "../../core/reply.ts";
import type { ShortlistOptions } from "../creator/shortlist.ts";
import { centsIn } from "../meaning/amount.ts";
import { chosenCampaign } from "../meaning/campaign.ts";
import { rosterOf } from "../meaning/roster.ts";
import { offered } from "../telling/offered.ts";
import { candidatesIn, candidatesOf } from "./candidates.ts";

/** Candidates by fit, each with what speaks for them and what is missing; with a budget, the mix that it pays. */
export async function shortlisted(options: ShortlistOptions, context: Context): Promise<Reply> {
  const campaign = await chosenCampaign(context, options.campaign);
  const { candidates, skipped, foreign } =
    options.file === undefined
      ? { candidates: await candidatesOf(campaign, context), skipped: 0, foreign: [] }
      : await candidatesIn(options.file, campaign, context);
  if (candidates.length === 0) throw nobody(campaign, context);
  const niches = options.niche === undefined ? await nichesOf(campaign, context) : [options.niche];
  const ranked = rankCandidates(candidates, niches);
  const shown = options.full ? ranked : ranked.slice(0, rowsOnAPhone);
  const niche =
    niches.length === 0
      ? line``
      : line`, niche ${joined(
          niches.map((each) => line`${each}`),
          " or ",
        )}`;
  return [
    text`${counted(ranked.length, "candidate")} for ${campaign.name}, best fit first${niche}. Followers are no part of it.`,
    { kind: "table", table: tableOf(shown, campaign) },
    ...mixText(ranked, { options, campaign }, context),
    ...missingText(ranked),
    ...foreignText(foreign, campaign),
    ...(skipped === 0 ? [] : [text`${counted(skipped, "row")} without a handle left out.`]),
    ...offered(context, ...buttonsFor(ranked, shown.length, { campaign, options, context })),
  ];
}

const rowsOnAPhone = 10;

/** What most of those who are booked are about. */
async function nichesOf(campaign: Campaign, context: Context): Promise<string[]> {
  const members = (await rosterOf(context, campaign)).filter(({ stage }) => stage !== "candidate");
  const known = members.flatMap(({ creator }) => creator.niche ?? []);
  const counts = [...Map.groupBy(known, (niche) => niche)].toSorted(([, a], [, b]) => b.length - a.length);
  return counts.slice(0, 2).map(([niche]) => niche);
}

function tableOf(shown: readonly Ranked[], { currency }: Campaign): Table {
  const right = (label: string) => ({ label, align: "right" as const });
  const left = (label: string) => ({ label, align: "left" as const });
  return {
    columns: [left("Creator"), right("Fit"), right("ER"), right("Views"), right("Price"), left("Speaks for them")],
    rows: shown.map(({ candidate, fit, reasons }) => [
      line`${candidate.handle}`,
      [count(Math.round(fit * 100))],
      [rate(candidate.engagementRate)],
      [count(candidate.views)],
      [money(candidate.priceCents, currency)],
      reasonsLine(candidate.past, reasons),
    ]),
  };
}

function reasonsLine(past: Ranked["candidate"]["past"], reasons: Ranked["reasons"]): Line {
  const told = reasons.map((reason): Line => {
    if (reason !== "past work" || past === undefined) return [reason];
    const er = past.engagementRate === undefined ? line`` : line`, ER by views ${rate(past.engagementRate)}`;
    return line`${counted(past.posts, "post")} with you${er}`;
  });
  return told.length === 0 ? ["–"] : joined(told, "; ");
}

interface Wanted {
  options: ShortlistOptions;
  campaign: Campaign;
}

/** The best that the budget pays, and whether they are as many as the playbook works with. */
function mixText(ranked: readonly Ranked[], { options, campaign }: Wanted, { records }: Context): Reply {
  if (options.budget === undefined) return [];
  if (records.money.sees !== "all") return [text`A mix within a budget is told where money may be shown.`];
  const budgetCents = centsIn(campaign, options.budget);
  const { chosen, costCents } = mixWithin(ranked, budgetCents);
  const few = chosen.length < leastCreators ? line` The playbook works with 20–100.` : line``;
  const m = (cents: number) => money(cents, campaign.currency);
  if (chosen.length === 0) return [text`${m(budgetCents)} pays none of those whose price is known.${few}`];
  const most = chosen.length === mostCreators ? line`, as many as the playbook works with` : line``;
  return [
    text`${m(budgetCents)} pays the ${chosen.length} best of those whose price is known${most}: ${m(costCents)} in all.${few}`,
  ];
}

/** "To judge better: price of 12, views of 4." */
function missingText(ranked: readonly Ranked[]): Reply {
  const counts = Map.groupBy(
    ranked.flatMap(({ missing }) => missing),
    (name) => name,
  );
  const told = [...counts].map(([name, all]): Line => [name, " of ", count(all.length)]);
  return told.length === 0 ? [] : [text`Missing, and counted as middling: ${joined(told, ", ")}.`];
}

/** Nothing is converted: no rate is known here, so such a price is as good as unknown. */
function foreignText(foreign: readonly string[], { currency }: Campaign): Reply {
  if (foreign.length === 0) return [];
  const codes = [...new Set(foreign)].map((code) => line`${code}`);
  return [
    text`${counted(foreign.length, "price")} in ${joined(codes, ", ")} not counted: the campaign is in ${currency}.`,
  ];
}

function buttonsFor(
  ranked: readonly Ranked[],
  shown: number,
  { campaign, options, context }: Wanted & { context: Context },
): Button[] {
  const best = ranked.slice(0, leastCreators).map(({ candidate }) => {
    const followers = candidate.followers === undefined ? "" : ` ${String(candidate.followers)}`;
    return `${candidate.handle}${followers}`;
  });
  const add = { handle: best.join(", "), campaign: campaign.id };
  return [
    ...(shown < ranked.length
      ? [
          {
            label: `All ${String(ranked.length)}`,
            call: { ...context.call, options: { ...context.call.options, full: true } },
          },
        ]
      : []),
    ...(options.file === undefined
      ? []
      : [{ label: `Add the best ${String(best.length)}`, call: { name: "creator add", options: add } }]),
  ];
}

function nobody({ name, id }: Campaign, { call }: Context): UserError {
  return new UserError(`${name} has no candidates yet. Send a CSV with a column Creator, and what you know of them.`, [
    { label: "Send a CSV", call: { ...call, options: { campaign: id }, form: true } },
  ]);
}
