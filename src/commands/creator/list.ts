import { z } from "zod";

import type { Campaign } from "../../campaigns/campaign.ts";
import type { Creator } from "../../campaigns/creator.ts";
import { callName, matchCampaign, matchCreator } from "../../campaigns/selection.ts";
import { defineCommand } from "../../core/command.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { count, counted, day, joined, line, listed, money, text } from "../../core/line.ts";
import type { Button, Line, Reply, Table } from "../../core/reply.ts";
import { chosenCampaign } from "../meaning/campaign.ts";
import { campaignField } from "../meaning/fields.ts";
import { feeOf, groups, hasPosted, isIn, isOut, rosterOf, type Group, type Member } from "../meaning/roster.ts";
import { offered } from "../telling/offered.ts";

export const creatorList = defineCommand({
  name: "creator list",
  summary: "Who is in the campaign: stages, who has not posted, who is overdue.",
  role: "host",
  effect: "reads",
  audience: "private",
  money: true,
  leads: true,
  options: z.strictObject({
    who: z.enum(groups).default("all").describe("Only these."),
    campaign: campaignField,
    full: z.boolean().default(false).describe("Every row, not only the first ones."),
    csv: z.boolean().default(false).describe("As a CSV file."),
  }),
  examples: ["", "not posted", "overdue", "agreed csv"],

  async asks({ campaign: named }, context) {
    const { campaignAsked } = await import("../figures/followed-by.ts");
    const person = named === undefined ? undefined : await personIn(named, context);
    if (person !== undefined) return campaignAsked(undefined, { filter: { creator: person.handle } }, context);
    return campaignAsked(named, {}, context);
  },

  async run({ who, campaign: named, full, csv }, context) {
    const person = named === undefined ? undefined : await personIn(named, context);
    const campaign = await chosenCampaign(context, person === undefined ? named : undefined);
    const everybody = await rosterOf(context, campaign);
    if (everybody.length === 0) return nobodyYet(campaign, context);
    if (person !== undefined) return oneOf(everybody, person, { campaign, context });
    const members = everybody.filter((member) => isIn(who, member)).toSorted(byUrgency);
    if (csv) {
      const { fileOf } = await import("./list-file.ts");
      return [fileOf(members, campaign, context)];
    }
    if (members.length === 0) return [text`${emptyWords[who]} in ${campaign.name}.`, ...more(everybody, who, context)];
    const shown = full ? members : members.slice(0, rowsOnAPhone);
    const { endingSoon } = await import("./more-of.ts");
    return [
      { kind: "text", text: who === "all" ? headline(campaign, everybody) : groupLine(who, campaign, members) },
      ...endingSoon(members, context),
      { kind: "table", table: tableOf(shown, campaign, context) },
      ...offered(
        context,
        shown.length < members.length ? again(`All ${String(members.length)}`, { full: true }, context) : undefined,
        again("CSV", { csv: true }, context),
        ...otherGroups(everybody, who, context),
      ),
    ];
  },
});

/** "creator list mia": a creator where no campaign is called so. */
async function personIn(named: string, { records }: Context): Promise<Creator | undefined> {
  const campaign = matchCampaign(await records.campaigns(), { named });
  if (!Array.isArray(campaign) || campaign.length > 0) return undefined;
  const match = matchCreator(named, await records.creators());
  return match.kind === "one" ? match.creator : undefined;
}

async function oneOf(
  everybody: readonly Member[],
  person: Creator,
  { campaign, context }: { campaign: Campaign; context: Context },
): Promise<Reply> {
  const members = everybody.filter(({ creator }) => creator.id === person.id);
  const [only] = members;
  if (only === undefined) throw new UserError(`${callName(person)} is not in ${campaign.name}.`);
  const { moreOf } = await import("./more-of.ts");
  return [{ kind: "table", table: tableOf(members, campaign, context) }, ...(await moreOf(only, campaign, context))];
}

const rowsOnAPhone = 15;

/** Overdue first, then those whose posts are still to come by their due day, then the rest. */
function byUrgency(a: Member, b: Member): number {
  return urgency(a) - urgency(b) || (a.booking?.dueOn ?? "9999").localeCompare(b.booking?.dueOn ?? "9999");
}

function urgency(member: Member): number {
  if (member.isOverdue) return 0;
  if (hasPosted(member)) return 2;
  return member.stage === "candidate" ? 3 : 1;
}

/** "Spring Glow: 48 creators, 31 posted all, 2 some, 12 nothing yet, 3 candidates. Overdue: Noa, Tobi and Lia." */
function headline(campaign: Campaign, everybody: readonly Member[]): Line {
  const size = (is: (member: Member) => boolean) => everybody.filter((member) => is(member) && !isOut(member)).length;
  const told: [number, string][] = [
    [size(hasPosted), "posted all"],
    [size((member) => member.posts.length > 0 && !hasPosted(member)), "some"],
    [size((member) => isIn("not posted", member)), "nothing yet"],
    [size(({ stage, posts }) => stage === "candidate" && posts.length === 0), "still candidates"],
  ];
  const parts = told.filter(([many]) => many > 0).map(([many, words]): Line => [count(many), " ", words]);
  const late = everybody.filter(({ isOverdue }) => isOverdue);
  const out = everybody.filter(isOut).length;
  return [
    ...line`${campaign.name}${[campaign.closed ? ", closed" : ""]}: ${joined(
      [
        counted(
          size(() => true),
          "creator",
        ),
        ...parts,
      ],
      ", ",
    )}.`,
    ...(late.length === 0 ? line` Nobody is overdue.` : line` Overdue: ${namesOf(late)}.`),
    ...(out === 0 ? [] : line` ${out} declined or dropped.`),
  ];
}

function groupLine(who: Group, campaign: Campaign, members: readonly Member[]): Line {
  return line`${campaign.name}, ${[who]}: ${counted(members.length, "creator")}.`;
}

function namesOf(members: readonly Member[]): Line {
  return listed(
    members.map(({ creator }) => callName(creator)),
    4,
  );
}

function tableOf(members: readonly Member[], { currency }: Campaign, context: Context): Table {
  const seesMoney = context.records.money.sees === "all";
  const left = (label: string) => ({ label, align: "left" as const });
  const right = (label: string) => ({ label, align: "right" as const });
  return {
    columns: [
      left("Creator"),
      left("Stage"),
      right("Posts"),
      right("Due"),
      left("Code"),
      ...(seesMoney ? [right("Fee"), right("Paid")] : []),
    ],
    rows: members.map((member) => [
      line`${callName(member.creator)}`,
      member.isOverdue ? line`overdue` : member.stage === undefined ? none : [member.stage],
      postsOf(member),
      member.booking?.dueOn === undefined ? none : [day(member.booking.dueOn)],
      member.booking?.code === undefined ? none : line`${member.booking.code}`,
      ...(seesMoney ? [[money(feeOf(member), currency)], [money(member.spent?.paidCents, currency)]] : []),
    ]),
  };
}

/** "1/2": where nobody said how many, a number that is there stands alone. */
function postsOf({ posts, booking }: Member): Line {
  if (booking?.posts === undefined && posts.length > 0) return [count(posts.length)];
  return line`${posts.length}/${booking?.posts ?? 1}`;
}

const none: Line = [count(undefined)];

const emptyWords: Readonly<Record<Group, Line>> = {
  all: ["Nobody is left"],
  "not posted": ["Everybody who is booked has posted"],
  overdue: ["Nobody is overdue"],
  posted: ["Nobody has posted all they promised yet"],
  paid: ["Nobody is posted and paid"],
  candidate: ["There are no candidates"],
  invited: ["Nobody is only invited"],
  agreed: ["Nobody is at agreed"],
  "product sent": ["Nobody is at product sent"],
  declined: ["Nobody has declined"],
  dropped: ["Nobody was dropped"],
};

function nobodyYet({ id, name }: Campaign, context: Context): Reply {
  return [
    text`Nobody is in ${name} yet. Add creators by their handles, or drop a CSV of them here.`,
    ...offered(
      context,
      { label: "Add a creator", call: { name: "creator add", options: { campaign: id }, form: true } },
      { label: "Bring creators (CSV)", call: { name: "data import", options: { campaign: id }, form: true } },
    ),
  ];
}

function more(everybody: readonly Member[], who: Group, context: Context): Reply {
  return offered(context, again("Everybody", { who: "all" }, context), ...otherGroups(everybody, who, context));
}

function otherGroups(everybody: readonly Member[], who: Group, context: Context): Button[] {
  return (["overdue", "not posted"] as const).flatMap((group) => {
    const size = everybody.filter((member) => isIn(group, member)).length;
    const label = `${group === "overdue" ? "Overdue" : "Not posted"} (${String(size)})`;
    return group === who || size === 0 ? [] : [again(label, { who: group }, context)];
  });
}

/** The same list once more, a little differently. */
function again(label: string, options: Readonly<Record<string, unknown>>, { call }: Context): Button {
  const { full, csv, ...rest } = call.options;
  return { label, call: { ...call, options: { ...rest, ...options } } };
}
