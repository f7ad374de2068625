import type { Summary } from "../../campaigns/summary/summary.ts";
import type { Context } from "../../core/context.ts";
import { count, counted, joined, line, text } from "../../core/line.ts";
import type { Line, Reply } from "../../core/reply.ts";
import { offered } from "../telling/offered.ts";
import { askedOften } from "./audience.ts";
import { namesOf } from "./look-at.ts";
import { nameLine, spanLine } from "./team.ts";
import type { Week } from "./told-week.ts";

/** The creators' message: shout-outs of those who like them, what is due, a tip; no money and nobody at the bottom. */
export function creatorsMessage({ summary, voices }: Week, context: Context): Reply {
  const rising = summary.rising.filter(({ person }) => person.shoutOuts);
  const reached = summary.milestones.filter(({ person }) => person.shoutOuts);
  const named: Line[] = [
    ...(rising.length === 0
      ? []
      : [
          line`Rising: ${joined(
            rising.map(({ person }) => line`${person.name}`),
            ", ",
          )}.`,
        ]),
    ...[...Map.groupBy(reached, ({ views }) => views)].map(([views, passed]) => {
      return line`First ${count(views)}: ${namesOf(passed.map(({ person }) => person))}.`;
    }),
  ];
  return [
    { kind: "heading", text: nameLine(summary) },
    text`${spanLine(summary)}`,
    text`${reachedLine(summary)}${named.length === 0 ? [] : [" ", ...joined(named, " ")]}`,
    ...[dueLine(summary), askedLine({ voices }), tipLine(summary)]
      .filter((each) => each.length > 0)
      .map((each) => text`${each}`),
    ...offered(
      context,
      { label: "My week", call: { name: "mine", options: { show: "week" }, privately: true } },
      { label: "Send my numbers", call: { name: "log", options: {}, form: true } },
    ),
  ];
}

function reachedLine({ gains, scorecard }: Summary): Line {
  const views = scorecard.find(({ metric }) => metric === "views");
  if (views?.value === undefined || gains.views <= 0)
    return line`No new numbers last week. Send yours, and they are in the next one.`;
  const { firstSeen, sinceOlder } = gains.apart;
  // What was read late was watched earlier.
  if (firstSeen + sinceOlder !== 0) return line`Last week ${gains.views} new views of your posts were counted.`;
  return line`Last week your posts were watched ${gains.views} times.`;
}

function dueLine({ asks }: Summary): Line {
  const posts = asks.dueNext.reduce((sum, owed) => sum + owed.posts, 0);
  return posts === 0 ? line`Nothing is due this week.` : line`Due this week: ${counted(posts, "post")}.`;
}

function askedLine(week: Pick<Week, "voices">): Line {
  const [asked] = askedOften(week);
  return asked === undefined ? [] : line`Many ask ${[asked.words]}; show yours if it fits.`;
}

/** What worked, from posts enough to say so. */
export function tipLine({ learnings }: Summary): Line {
  const [best] = learnings;
  if (best === undefined) return [];
  const what = best.by === "hook" ? line`Openings like "${best.tag}"` : line`Posts of the kind "${best.tag}"`;
  return line`${what} were liked best so far, over ${counted(best.posts, "post")}; use it if it fits you.`;
}
