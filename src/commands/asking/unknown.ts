import type { PlaybookEntry } from "../../campaigns/playbook.ts";
import type { Context } from "../../core/context.ts";
import { text } from "../../core/line.ts";
import type { Button, Reply } from "../../core/reply.ts";
import type { Lacking } from "../../reading/question/lacking.ts";
import type { Question } from "../../reading/question/question.ts";
import { offered } from "../telling/offered.ts";
import { dataReply } from "./data.ts";

type Unanswerable = Extract<Question, { kind: "unanswerable" }>;

/** What is missing, and what comes nearest to it: never a guess. */
export async function unknownReply({ why, query, nearest }: Unanswerable, context: Context): Promise<Reply> {
  const said = text`${[words[why]]}`;
  switch (why) {
    case "by day":
    case "cause":
      return query === undefined ? [said] : [said, ...(await changed(query, context))];
    case "forecast":
      return [said, ...offered(context, { label: "By week", call: { name: "stats", options: { by: "week" } } })];
    case "kept elsewhere":
      return [
        said,
        ...offered(
          context,
          { label: "Costs", call: { name: "costs", options: {} } },
          { label: "Creators", call: { name: "creator list", options: {} } },
        ),
      ];
    case "not logged":
      return [said, ...offered(context, { label: "Log numbers", call: { name: "log", options: {}, form: true } })];
    case "other platform":
    case "not in the playbook":
    case "not understood":
      return [
        said,
        ...offered(context, nearestButton(nearest), { label: "help", call: { name: "help", options: {} } }),
      ];
  }
}

/** The entry that comes nearest, asked for in its own words. */
function nearestButton(nearest: PlaybookEntry | undefined): Button | undefined {
  const [way = ""] = nearest?.asked.split(";") ?? [];
  return nearest && { label: `Playbook: ${nearest.section}`, call: { name: "ask", options: { question: way.trim() } } };
}

const words: Readonly<Record<Lacking, string>> = {
  forecast: "I don't forecast. The weeks so far are the best guide.",
  cause: "I can't say why: figures show what changed, not what caused it.",
  "by day": "I can't say by day: readings come every few days. By week it is this.",
  "other platform": "I don't have that: the playbook and the records are of TikTok only.",
  "not logged":
    'I don\'t have that: it is not logged here. Views, likes, comments, shares, saves, watch time, completion, orders and costs can be: write them like "maya 45k views, 14 orders".',
  "not in the playbook": "I don't have that: the playbook does not say, and no record holds it.",
  "kept elsewhere": "That is kept with the bookings and costs, not with the figures.",
  "not understood":
    "I don't have that. I can answer from the playbook and from what was logged: views, rates, orders, costs, by creator, post or week.",
};

/** The figure that was asked about, this time beside the time before. */
async function changed(query: NonNullable<Unanswerable["query"]>, context: Context): Promise<Reply> {
  const byWeek = { ...query, groupBy: "week", order: "none", limit: null, period: "campaign_to_date" } as const;
  return dataReply({ query: byWeek, versus: [], posts: "all" }, "short", context);
}
