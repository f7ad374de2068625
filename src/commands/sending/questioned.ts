import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { buttons, line, text } from "../../core/line.ts";
import type { Reply } from "../../core/reply.ts";
import { briefIn } from "../drafting/versions.ts";
import type { QuestionOptions } from "../mine/question.ts";
import { ownCampaigns } from "../own/campaigns.ts";
import { sentTo } from "./own-brief.ts";
import { answerButton } from "./sent.ts";
import { deliver, roomsFor, wished } from "./wished.ts";

/** A creator's question goes to the team's room, and the answer comes back to whoever asked. */
export async function questioned({ question, campaign: named }: QuestionOptions, context: Context): Promise<Reply> {
  const creator = (await context.records.creators()).find(({ id }) => id === context.asker.creator);
  const own = creator && (await sentTo(creator, await ownCampaigns(creator, named, context), context));
  const newest = own?.toSorted((a, b) => ((a.version.sentAt ?? "") < (b.version.sentAt ?? "") ? 1 : -1))[0];
  if (creator === undefined || newest === undefined)
    throw new UserError("You have no brief to ask about yet. Ask in the room, or write to whoever booked you.");
  const words = question.trim();
  if (words === "") throw new UserError("What would you like to know? Write your question.");
  const { campaign, briefing, version } = newest;
  const id = context.delivery;
  const { product, contact } = briefIn(version);
  const whom = contact === undefined ? line`` : line` ${contact}`;
  const reply: Reply = [
    text`${callName(creator)} asks${whom} about the brief (${product}): "${words}"`,
    ...buttons(answerButton("Answer", id)),
  ];
  const rooms = await roomsFor("team", campaign, context);
  const { isAd } = briefing;
  const wishes = rooms.map((room) => wished({ kind: "question", campaign: campaign.id, room, reply }, context));
  await context.records.append([
    { type: "brief-asked", campaign: campaign.id, creator: creator.id, isAd, question: id, text: words },
    ...wishes,
  ]);
  await deliver(wishes, context);
  return [
    text`Your question is with the team. The answer comes to you, and stands below your brief.`,
    ...buttons({ label: "My brief", call: { name: "mine", options: { show: "brief" } } }),
  ];
}
