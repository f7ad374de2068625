import { questionSaidAs } from "../../campaigns/notice.ts";
import type { Call } from "../../core/call.ts";
import type { Context } from "../../core/context.ts";
import { plainText } from "../../reading/markup.ts";
import { noticeIdOf } from "./wished.ts";

/**
 * Below a creator's question the team's words are its answer, as if its button had been pressed. What mentions somebody is
 * talk among the team, and so is what stands there after the answer, unless it is said to the bot.
 */
export async function answerIn(words: string, { message, records }: Context): Promise<Call | undefined> {
  const answer = plainText(words).text.trim();
  if (message?.replyTo === undefined || answer === "") return undefined;
  if ([...message.mentions.values()].some((who) => who !== "bot")) return undefined;
  const asked = questionSaidAs(message.replyTo.ref, (await records.weekly()).notices);
  const room = asked?.about?.room;
  if (asked === undefined || room === undefined) return undefined;
  const question = (await records.briefings())
    .flatMap(({ questions }) => questions)
    .find(({ id }) => noticeIdOf({ kind: "question", room, occasion: id }) === asked.id);
  if (question === undefined) return undefined;
  if (question.answers.length > 0 && !message.isAddressed && !message.isEdited) return undefined;
  return { name: "brief answer", options: { question: question.id, answer } };
}
