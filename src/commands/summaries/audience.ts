import { questions, themesAsked } from "../../briefs/asked.ts";
import { counted, joined, line } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";
import type { Week } from "./told-week.ts";

/** As many comments make a theme that is worth an answer. */
const leastComments = 3;
const mostThemes = 2;

/** What people keep asking under the posts, in our words: "whether it suits their skin". Empty: nothing often enough. */
export function askedOften({ voices }: Pick<Week, "voices">): { words: string; comments: number }[] {
  const often = themesAsked(voices).filter(({ comments }) => comments >= leastComments);
  return often.slice(0, mostThemes).map(({ theme, comments }) => ({ words: questions[theme].en, comments }));
}

/** "People keep asking whether it suits their skin (5 comments)." */
export function audienceLine(week: Pick<Week, "voices">): Line {
  const asked = askedOften(week).map(({ words, comments }) => line`${[words]} (${counted(comments, "comment")})`);
  return asked.length === 0 ? [] : line`People keep asking ${joined(asked, " and ")}.`;
}
