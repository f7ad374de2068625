import type { NamedPost, Person } from "../../campaigns/summary/reading.ts";
import type { Summary } from "../../campaigns/summary/summary.ts";
import { change, count, counted, day, line, listed, money, rate } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";
import { endingLines } from "../telling/endings.ts";

/** What the team should look at, the most pressing first; a sentence each. */
export function lookAt(summary: Summary): Line[] {
  return [...asked(summary), ...ofCodes(summary), ...ofContent(summary)];
}

/** "Maya (+121,000), Sana (+40,300)" */
export function moversLine(movers: Summary["rising"]): Line {
  return movers.flatMap(({ person, gained }, i) => [
    ...(i === 0 ? [] : [", "]),
    ...line`${person.name} (${change(gained)})`,
  ]);
}

/** "@mumof3.min's post of 20 Jan" */
export function postNamed({ person, on }: NamedPost): Line {
  return on === undefined ? line`a post of ${person.name}` : line`${person.name}'s post of ${day(on)}`;
}

export function namesOf(people: readonly Person[], most = 4): Line {
  return listed(
    people.map(({ name }) => name),
    most,
  );
}

function asked({ asks }: Summary): Line[] {
  const { overdue, undisclosed, ending, odd } = asks;
  const owed = overdue.reduce((sum, { posts }) => sum + posts, 0);
  const people = (some: readonly { person: Person }[]) => namesOf(some.map(({ person }) => person));
  return [
    ...(undisclosed.length === 0
      ? []
      : [line`${counted(undisclosed.length, "post")} with an incomplete disclosure (${people(undisclosed)}).`]),
    ...(owed === 0 ? [] : [line`${counted(owed, "post")} overdue (${people(overdue)}).`]),
    ...endingLines(ending.map(({ person, ...each }) => ({ ...each, name: person.name }))),
    ...(odd.length === 0
      ? []
      : [line`More engagements than views on ${counted(odd.length, "post")} (${people(odd)}).`]),
  ];
}

function ofCodes({ codes }: Summary): Line[] {
  if (codes === undefined) return [];
  const { unused, spikes, withoutPost, mistyped } = codes;
  return [
    ...spikes.map(
      ({ code, orders, usual }) =>
        line`${code}: ${counted(orders, "order")}, usually ${Math.round(usual)} a week; a hit or a leak.`,
    ),
    ...withoutPost.map(({ code, orders }) => line`${code}: ${counted(orders, "order")} without a live post.`),
    ...(unused.length === 0
      ? []
      : [
          line`${counted(unused.length, "code")} never used (${listed(
            unused.map(({ code }) => code),
            4,
          )}).`,
        ]),
    ...mistyped.map(({ code, meant, orders }) => line`${code} (${counted(orders, "order")}) is probably ${meant}.`),
  ];
}

function ofContent({ fatigue, viral }: Summary): Line[] {
  return [
    ...(viral === undefined
      ? []
      : [
          line`${[postNamed(viral)].flat()} brought ${rate(viral.share)} of the views: median ${count(viral.median)} a post, mean ${count(viral.mean)}.`,
        ]),
    ...fatigue.map(
      ({ hook, first, last, posts }) =>
        line`Hook "${hook}" tires: ER by views ${rate(first)}, then ${rate(last)}, over ${posts} posts.`,
    ),
  ];
}

/** "Spend 80.0% committed at 56.0% of the time: amber." Nothing where money is withheld or not planned. */
export function paceLine({ pace, campaign }: Pick<Summary, "pace"> & { campaign: { currency: string } }): Line {
  const { committedCents, budgetCents, committedShare, timeShare, light } = pace;
  if (committedCents === undefined || budgetCents === undefined || committedShare === undefined) return [];
  const time = timeShare === undefined ? [] : line` at ${rate(timeShare)} of the time`;
  const colour = light === undefined ? [] : line`, ${[light]}`;
  return line`Budget: ${money(committedCents, campaign.currency)} of ${money(budgetCents, campaign.currency)} committed (${rate(committedShare)})${time}${colour}.`;
}
