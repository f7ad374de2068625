import type { Campaign } from "../../campaigns/campaign.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { chatRoom, counted, joined, line, listed, text } from "../../core/line.ts";
import type { Line, Reply } from "../../core/reply.ts";
import type { CloseOptions } from "../campaign/close.ts";
import { chosenCampaign } from "../meaning/campaign.ts";
import { hasPosted, isOut, rosterOf } from "../meaning/roster.ts";
import { deliver, roomsFor, wished } from "../sending/wished.ts";
import { offered } from "../telling/offered.ts";
import { undoButton } from "../telling/undo-button.ts";
import { isForTeam } from "../summaries/previewed.ts";
import { readReport } from "./report-read.ts";
import { reportMessage } from "./report-message.ts";
import { thanksMessage } from "./thanks-message.ts";

/** Asks first; shows what would be posted; or closes, and posts the report to the team and a thank-you to creators. */
export async function closed({ campaign: named, show, confirm }: CloseOptions, context: Context): Promise<Reply> {
  const campaign = await chosenCampaign(context, named);
  if (campaign.closed) throw new UserError(`${campaign.name} is closed already. Late readings still count.`);
  if (show === "nothing") return [text`${campaign.name} stays open. Nothing was posted.`];
  const rooms = await roomsOf(campaign, context);
  if (show !== undefined) return previewed(campaign, { show, rooms }, context);
  return confirm ? close(campaign, rooms, context) : asked(campaign, rooms, context);
}

interface Rooms {
  team: readonly string[];
  creators: readonly string[];
}

async function roomsOf(campaign: Campaign, context: Context): Promise<Rooms> {
  const creators = await roomsFor("creators", campaign, context);
  const team = (await roomsFor("team", campaign, context)).filter((room) => !creators.includes(room));
  return { team, creators };
}

/** What it costs is shown where it may be; the thank-you holds no money and may be seen anywhere. */
async function previewed(
  campaign: Campaign,
  { show, rooms }: { show: "report" | "thanks"; rooms: Rooms },
  context: Context,
): Promise<Reply> {
  const { call } = context;
  const other = (label: string, changed: Record<string, unknown>) => ({
    label,
    call: { name: call.name, options: { campaign: campaign.id, ...changed } },
  });
  const isReport = show === "report";
  if (isReport && !isForTeam(context))
    throw new UserError("The report is for the team's room: it says what was paid.", [
      other("The thank-you", { show: "thanks" }),
    ]);
  const report = await readReport(campaign, isReport ? "team" : "creators", context);
  return [
    ...(isReport ? reportMessage(report, context) : thanksMessage(report)),
    ...offered(
      context,
      other(closeLabel(rooms), { confirm: true }),
      isReport ? other("The thank-you", { show: "thanks" }) : other("The report", { show: "report" }),
      other("Not yet", { show: "nothing" }),
    ),
  ];
}

async function asked(campaign: Campaign, rooms: Rooms, context: Context): Promise<Reply> {
  const call = (changed: Record<string, unknown>) => ({
    name: "campaign close",
    options: { campaign: campaign.id, ...changed },
  });
  const open = await openLine(campaign, context);
  return [
    text`Closing ${campaign.name} keeps everything; late readings still count. ${goesLine(rooms)}${open}`,
    ...offered(
      context,
      { label: closeLabel(rooms), call: call({ confirm: true }), style: "danger" },
      { label: "Preview", call: call({ show: "report" }) },
      { label: "Not yet", call: call({ show: "nothing" }) },
    ),
  ];
}

function closeLabel({ team, creators }: Rooms): string {
  return team.length + creators.length === 0 ? "Close it" : "Close and post";
}

/** "The report goes to #glow-team, a thank-you without money to #creators." */
function goesLine({ team, creators }: Rooms): Line {
  if (team.length === 0 && creators.length === 0) return line`It has no room, so nothing is posted.`;
  const thanks = line`a thank-you without money to ${listed(creators.map(chatRoom))}`;
  if (team.length === 0) return line`No team room is set up: the report goes nowhere, ${thanks}.`;
  const report = line`The report goes to ${listed(team.map(chatRoom))}`;
  return creators.length === 0 ? line`${report}.` : line`${report}, ${thanks}.`;
}

async function openLine(campaign: Campaign, context: Context): Promise<Line> {
  const members = (await rosterOf(context, campaign)).filter((member) => !isOut(member));
  const open = members.filter((member) => member.stage !== "candidate" && !hasPosted(member)).length;
  const unpaid = members.filter(({ spent }) => spent !== undefined && spent.paidCents < spent.committedCents).length;
  const left: Line[] = [
    ...(open === 0 ? [] : [line`${counted(open, "creator still owes posts", "creators still owe posts")}`]),
    ...(unpaid === 0 ? [] : [line`${counted(unpaid, "is not paid in full", "are not paid in full")}`]),
  ];
  return left.length === 0 ? [] : line` Still open: ${joined(left, ", ")}.`;
}

/** The words are frozen with the closing: both are written, or neither. */
async function close(campaign: Campaign, { team, creators }: Rooms, context: Context): Promise<Reply> {
  const report = await readReport(campaign, "team", context);
  const told = JSON.stringify(report.summary.gains);
  const toTeam = { kind: "closing", campaign: campaign.id, reply: reportMessage(report, context), told } as const;
  const thanks = thanksMessage(await readReport(campaign, "creators", context));
  const toCreators = { kind: "thanks", campaign: campaign.id, reply: thanks } as const;
  const wishes = [
    ...team.map((room) => wished({ ...toTeam, room, version: "team" }, context)),
    ...creators.map((room) => wished({ ...toCreators, room }, context)),
  ];
  const closing = { type: "campaign-closed", campaign: campaign.id, closed: true } as const;
  const receipts = await context.records.append([closing, ...wishes]);
  const waiting = await deliver(wishes, context);
  const posted = team.length + creators.length === 0 ? "" : " What is posted stays.";
  return [
    text`${campaign.name} is closed. Late readings still count; Undo opens it again.${[posted]}${waiting}`,
    ...offered(context, undoButton(receipts)),
  ];
}
