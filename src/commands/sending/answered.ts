import type { BriefQuestion, Briefing } from "../../campaigns/briefing.ts";
import type { Creator } from "../../campaigns/creator.ts";
import { callName, matchCreator } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { buttons, text } from "../../core/line.ts";
import type { Reply } from "../../core/reply.ts";
import type { AnswerOptions } from "../brief/answer.ts";
import { answerButton } from "./sent.ts";
import { deliver, wished } from "./wished.ts";

interface Asked {
  creator: Creator;
  briefing: Briefing;
  question: BriefQuestion;
}

/** To the creator who asked, and to nobody else. */
export async function answered({ answer, question: id }: AnswerOptions, context: Context): Promise<Reply> {
  const asked = await questionsAsked(context);
  const { found, words } = meant(answer.trim(), { id, asked });
  if (words === "") throw new UserError("What is the answer? Write it as the creator is to read it.");
  const { creator, briefing, question } = found;
  const { campaign, isAd } = briefing;
  const reply: Reply = [
    text`You asked about your brief: "${question.text}" The team: "${words}"`,
    ...buttons({ label: "My brief", call: { name: "mine", options: { show: "brief" } } }),
  ];
  const wish = wished({ kind: "answer", campaign, room: question.by, reply }, context);
  await context.records.append([
    { type: "brief-answered", campaign, creator: creator.id, isAd, question: question.id, text: words },
    wish,
  ]);
  const waiting = await deliver([wish], context);
  return [
    text`${callName(creator)} has your answer to "${question.text}": "${words}" It stands below their brief, too.${waiting}`,
  ];
}

async function questionsAsked({ records }: Context): Promise<Asked[]> {
  const creators = await records.creators();
  return (await records.briefings()).flatMap((briefing) => {
    const creator = creators.find(({ id }) => id === briefing.creator);
    return creator === undefined ? [] : briefing.questions.map((question) => ({ creator, briefing, question }));
  });
}

/** By the button; else by the name that the words begin with; else the only one that is open. */
function meant(
  words: string,
  { id, asked }: { id: string | undefined; asked: readonly Asked[] },
): { found: Asked; words: string } {
  if (id !== undefined) {
    const found = asked.find(({ question }) => question.id === id);
    if (found === undefined) throw new UserError("I no longer have that question. Say brief send to see what is open.");
    return { found, words };
  }
  const open = asked.filter(({ question }) => question.answer === undefined);
  if (open.length === 0) throw new UserError("No question is open. When a creator asks, it comes to the team's room.");
  const [, name = "", rest = ""] = /^([^\s,:]+)[\s,:]+(.+)$/su.exec(words) ?? [];
  const match = matchCreator(name, [...new Set(open.map(({ creator }) => creator))]);
  if (match.kind === "one") {
    const own = open.filter(({ creator }) => creator === match.creator);
    const [oldest] = own;
    if (oldest !== undefined) return { found: oldest, words: rest };
  }
  const [only, ...others] = open;
  if (only !== undefined && others.length === 0) return { found: only, words };
  const ways = open
    .slice(0, 4)
    .map(({ creator, question }) => answerButton(`Answer ${callName(creator)}`, question.id));
  throw new UserError("Whose question? Begin with the name.", ways);
}
