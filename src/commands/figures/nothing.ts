import { dayOf } from "../../campaigns/calendar/week.ts";
import type { QueryTable } from "../../campaigns/query/answer.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { counted, day, line, text } from "../../core/line.ts";
import type { Button, Line, Reply } from "../../core/reply.ts";
import { offered } from "../telling/offered.ts";
import type { Subject } from "./subject.ts";
import { windowLine } from "./told.ts";

/** Nothing to show, why, and what to do next. */
export function nothingYet(subject: Subject, table: QueryTable | undefined, context: Context): Reply {
  const who = whoOf(subject);
  const has = subject.kind === "creators" || subject.kind === "versus" ? "have" : "has";
  const posts = table?.all.totals.postsSoFar ?? 0;
  const log: Button = { label: "Log numbers", call: { name: "log", options: {}, form: true } };
  const { zone } = context.brand;
  const { call } = context;
  const toDate = { ...call, options: { ...call.options, period: "campaign_to_date" } };
  const ways = [{ label: "Campaign to date", call: toDate }, log];
  // Before the first post, which says nothing of today.
  if (table !== undefined && posts === 0 && table.window.lastDay < dayOf(context.now, zone))
    return [text`${who} had no posts until ${day(table.window.lastDay)}.`, ...offered(context, ...ways)];
  if (table === undefined || posts === 0)
    return [
      text`${who} ${[has]} no posts yet. They begin with a link or with numbers: ${example(subject)}.`,
      ...offered(context, log, { label: "New post", call: { name: "post", options: { new: true }, form: true } }),
    ];
  const { newest } = table.all.totals.freshness;
  const isLifetime = table.all.totals.span === "lifetime";
  if (isLifetime || newest === undefined)
    return [
      text`${who}: ${counted(posts, "post")}, nothing read yet. Send the numbers, like: ${example(subject)}.`,
      ...offered(context, log),
    ];
  return [
    text`${who}: nothing was read ${windowLine(table.window)}. The last reading is of ${day(dayOf(newest, zone))}.`,
    ...offered(context, ...ways),
  ];
}

function whoOf(subject: Subject): Line {
  switch (subject.kind) {
    case "campaign":
      return line`${subject.campaign.name}`;
    case "creator":
      return line`${callName(subject.creator)}`;
    case "post":
      return line`${callName(subject.creator)}'s post`;
    case "code":
      return line`Code ${subject.code}`;
    case "creators":
    case "versus":
      return line`${subject.creators.length} creators`;
  }
}

function example(subject: Subject): Line {
  const name = subject.kind === "creator" || subject.kind === "post" ? callName(subject.creator) : "maya";
  return line`"${name.toLowerCase()} 12k views"`;
}
