import type { Campaign } from "../../campaigns/campaign.ts";
import type { Version } from "../../campaigns/summary/summary.ts";
import type { Context } from "../../core/context.ts";
import { instant, line, text } from "../../core/line.ts";
import type { Reply } from "../../core/reply.ts";
import { catchUpMessage } from "./catch-up.ts";
import { lookedBack } from "../closing/look-back.ts";
import { creatorsMessage } from "./creators.ts";
import { detailsOf } from "./details.ts";
import { momentMessage, type MomentOwed } from "./moment-message.ts";
import { teamMessage } from "./team.ts";
import { weekOf, type Week } from "./told-week.ts";

/** What is owed to a room, as the schedule knows it. */
export interface Owed {
  kind: "summary" | "catch-up" | "preview" | "look-back" | MomentOwed["kind"];
  /** The same whenever it is owed. */
  id: string;
  campaign: string;
  version: Version;
  weeks: readonly string[];
  /** What else it is about: a code, a mark, a creator. */
  about?: string;
  /** When it should have been said; undefined where somebody asked for it. */
  since: string | undefined;
  /** Nothing ran in this stretch, which `since` lies in. */
  away?: { from: string; to: string };
}

export interface Told {
  reply: Reply;
  details?: Reply;
  told?: string;
}

/** A closed week as one message, for the team or for creators. */
export async function messageOf(week: Week, version: Version, context: Context): Promise<Reply> {
  return version === "team" ? teamMessage(week, context) : creatorsMessage(week, context);
}

/** What is said of one's own accord. undefined: the campaign is not there any more. */
export async function tell(owed: Owed, context: Context): Promise<Told | undefined> {
  const campaign = (await context.records.campaigns()).find(({ id }) => id === owed.campaign);
  if (campaign === undefined) return undefined;
  switch (owed.kind) {
    case "summary":
    case "preview":
    case "catch-up":
      return tellWeeks({ ...owed, kind: owed.kind }, campaign, context);
    case "look-back":
      return lookedBack(owed.id, campaign, context);
    case "budget":
    case "spike":
    case "milestone":
    case "numbers day":
    case "reminder": {
      const reply = await momentMessage({ ...owed, kind: owed.kind }, campaign, context);
      return reply && { reply };
    }
  }
}

async function tellWeeks(
  owed: Owed & { kind: "summary" | "catch-up" | "preview" },
  campaign: Campaign,
  context: Context,
): Promise<Told | undefined> {
  const [newest] = owed.weeks.slice(-1);
  if (newest === undefined) return undefined;
  if (owed.kind === "catch-up") {
    const weeks = await Promise.all(owed.weeks.map((week) => weekOf(week, owed.version, { campaign, context })));
    return {
      reply: catchUpMessage(
        campaign,
        weeks.map(({ summary }) => summary),
      ),
    };
  }
  const week = await weekOf(newest, owed.version, { campaign, context });
  const reply = await messageOf(week, owed.version, context);
  if (owed.kind === "preview") return { reply: [...preface(campaign), ...reply, ...approval(campaign, newest)] };
  return {
    reply: [...late(owed, context), ...reply],
    ...(owed.version === "team" && { details: detailsOf(week) }),
    told: JSON.stringify(week.summary.gains),
  };
}

/** Later than this, a summary says that it is late. */
const graceMs = 15 * 60_000;

function late({ since, away }: Owed, { now }: Context): Reply {
  if (since === undefined || Date.parse(now) - Date.parse(since) < graceMs) return [];
  const why =
    away === undefined
      ? line`I could not post here then`
      : line`I was offline from ${instant(away.from)} to ${instant(away.to)}`;
  return [text`This was due ${instant(since)} and is posted late: ${why}.`];
}

function preface({ name }: Campaign): Reply {
  return [text`The first weekly summary of ${name}, for you to look at. Nothing is posted before you say so.`];
}

function approval({ id }: Campaign, week: string): Reply {
  const options = { campaign: id };
  return [
    {
      kind: "buttons",
      buttons: [
        {
          label: "Post it, and every week",
          call: { name: "weekly post", options: { ...options, week, confirm: true } },
        },
        { label: "Day and hour", call: { name: "weekly schedule", options, form: true } },
      ],
    },
    { kind: "provenance", lines: [line`The creators' room gets its own version, without money.`] },
  ];
}
