import type { BriefAnswer, BriefQuestion, Briefing } from "../../campaigns/briefing.ts";
import type { Creator } from "../../campaigns/creator.ts";
import { callName, matchCreator } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { buttons, chatter, text } from "../../core/line.ts";
import type { Button, Reply } from "../../core/reply.ts";
import type { AnswerOptions } from "../brief/answer.ts";
import { answerButton } from "./sent.ts";
import { deliver, wished } from "./wished.ts";

interface Asked {
  creator: Creator;
  briefing: Briefing;
  question: BriefQuestion;
}

/** To the creator who asked, and to nobody else: of two who answer at once the first one, and the other is told. */
export async function answered({ answer, question: id, more }: AnswerOptions, context: Context): Promise<Reply> {
  const asked = await questionsAsked(context);
  const { found, words } = meant(answer.trim(), { id, asked });
  if (words === "") throw new UserError("What is the answer? Write it as the creator is to read it.");
  const { creator, briefing, question } = found;
  const { campaign, isAd } = briefing;
  const occasion = more ? context.delivery : question.id;
  const reply = toldCreator(question, { words, more });
  const wish = wished({ kind: "answer", campaign, room: question.by, reply, occasion }, context);
  const key = more ? {} : { key: `brief-answered/${context.brand.id}/${question.id}` };
  const [receipt] = await context.records.append([
    { type: "brief-answered", campaign, creator: creator.id, isAd, question: question.id, text: words, ...key },
    wish,
  ]);
  const first = receipt?.first === false ? (await context.records.find(receipt.key))?.entry : undefined;
  if (first?.type === "brief-answered" && !(first.by === context.asker.user && first.text === words))
    return alreadyAnswered(found, { first, words });
  const waiting = await deliver([wish], context);
  return [
    text`${callName(creator)} has your answer to "${question.text}": "${words}" It stands below their brief, too.${waiting}`,
    ...buttons(addButton(question.id)),
  ];
}

function toldCreator({ text: asked }: BriefQuestion, { words, more }: { words: string; more: boolean }): Reply {
  const says = more ? "The team adds:" : "The team:";
  return [
    text`You asked about your brief: "${asked}" ${[says]} "${words}"`,
    ...buttons({ label: "My brief", call: { name: "mine", options: { show: "brief" } } }),
  ];
}

/** One question has one answer, so that nobody is told two things; whoever comes second sees it and may add to it. */
function alreadyAnswered({ creator, question }: Asked, { first, words }: { first: BriefAnswer; words: string }): Reply {
  return [
    text`${callName(creator)} has an answer to "${question.text}" already, by ${chatter(first.by)}: "${first.text}" Yours was not sent.`,
    ...buttons(addButton(question.id, words)),
  ];
}

function addButton(question: string, answer?: string): Button {
  const options = { question, more: true, ...(answer !== undefined && { answer }) };
  return { label: "Add to it", call: { name: "brief answer", options, form: true } };
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
  const open = asked.filter(({ question }) => question.answers.length === 0);
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
