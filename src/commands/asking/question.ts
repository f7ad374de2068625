import { query as querySchema } from "../../campaigns/query/query.ts";
import type { Call } from "../../core/call.ts";
import type { Context } from "../../core/context.ts";
import { text } from "../../core/line.ts";
import type { Reply } from "../../core/reply.ts";
import { readWords } from "../../core/text.ts";
import type { Question } from "../../reading/question/question.ts";
import { errandOf, type Errand } from "../../reading/question/errand/errand.ts";
import type { Around } from "../../reading/question/question.ts";
import { pay } from "../../reading/question/rights.ts";
import { follows } from "../../reading/question/general.ts";
import { readQuestion } from "../../reading/question/read.ts";
import type { AskOptions } from "../ask.ts";
import { withoutCampaign } from "../figures/no-campaign.ts";
import type { Show } from "../figures/options.ts";
import { secretReply } from "./secret.ts";
import { offered } from "../telling/offered.ts";
import { dataReply } from "./data.ts";
import { errandReply } from "./errand/errand.ts";
import { playbookReply } from "./playbook.ts";
import { unknownReply } from "./unknown.ts";

/** Plain words that are a question for us; undefined where they are another command's, or nothing that we understand. */
export async function heard(words: string, context: Context): Promise<Call | undefined> {
  const named = withMark(words, context);
  if (named !== undefined) return named;
  if (isForOther(words, context)) return undefined;
  const { question, errand } = await understood(words, context);
  if (errand !== undefined) return { name: "ask", options: { question: words } };
  const isForModel = context.assistant !== undefined && words.trim().split(/\s+/).length >= leastForModel;
  const isOurs = !isOpen(question) || isAsked(words) || follows.test(words.toLowerCase()) || isForModel;
  return isOurs ? { name: "ask", options: { question: words } } : undefined;
}

/** "stats?": a command's own words, and a mark that says nothing more. */
function withMark(words: string, { commands }: Context): Call | undefined {
  const bare = words.replace(/[\s?？!.]+$/u, "");
  if (bare === words.trimEnd() || bare.includes(" ")) return undefined;
  const typed = readWords(bare, commands);
  return typed.kind === "call" && typed.command.effect === "reads" ? typed.call : undefined;
}

/** The answer to a question in plain words: from the playbook, from the data, both apart, or what is missing. */
export async function replyTo({ question: words, show, query }: AskOptions, context: Context): Promise<Reply> {
  const again = settled(query);
  if (again !== undefined) return answered(again, show, context);
  const { question, errand } = await understood(words, context);
  const told = errand && (await errandReply(errand, context));
  if (told !== undefined) return told;
  const { assistant } = context;
  if (assistant === undefined || !isOpen(question)) return answered(question, show, context);
  const { replyByModel } = await import("./by-model.ts");
  return replyByModel(
    { words, assistant, answer: (chosen) => answered(chosen, show, keeping(chosen, context)) },
    context,
  );
}

/** Under this it is a word or a name that nobody knows. */
const leastForModel = 3;

/** Nothing without a model can tell what is asked. */
function isOpen(question: Question): boolean {
  return question.kind === "unanswerable" && question.why === "not understood";
}

/** A button asks the same query again, and no model. What somebody typed in its place is none, and does not count. */
function settled(typed: string | undefined): Question | undefined {
  const { data: query } = querySchema.safeParse(jsonIn(typed ?? ""));
  return query && { kind: "stats", query, versus: [], posts: "all" };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function keeping(question: Question, context: Context): Context {
  if (question.kind !== "stats") return context;
  const { call } = context;
  return { ...context, call: { ...call, options: { ...call.options, query: JSON.stringify(question.query) } } };
}

interface Understood {
  question: Question;
  /** What answers it better than what it was read for. */
  errand: Errand | undefined;
}

async function understood(words: string, context: Context): Promise<Understood> {
  const around = await aroundOf(context);
  const question = readQuestion(words, around);
  return { question, errand: errandOf(words, question, around) };
}

async function aroundOf({ playbook, records, asker, now, thread }: Context): Promise<Around> {
  const [look, creators, campaigns, bookings] = await Promise.all([
    playbook?.open(),
    records.creators(),
    records.campaigns(),
    records.bookings(),
  ]);
  const roster = creators.map(({ handle, formerHandles, name }) => ({
    handle,
    formerHandles,
    ...(name !== undefined && { name }),
  }));
  return {
    ...{ role: asker.role, now, creators: roster, look: look ?? (() => []), before: thread.last },
    campaigns: campaigns.map(({ name }) => name),
    codes: bookings.flatMap(({ code }) => code ?? []),
  };
}

/** What names another command and fits it whole is that command's. */
function isForOther(words: string, { commands, thread }: Context): boolean {
  const typed = readWords(words, commands);
  if (typed.kind === "unknown")
    return (
      typed.nearest !== undefined &&
      thread.last === undefined &&
      words.trim().split(/\s+/).length <= 2 &&
      !follows.test(words.toLowerCase())
    );
  if (isAsked(words) || typed.call.name === "ask") return false;
  return typed.leftover.length === 0 && typed.command.options.safeParse(typed.call.options).success;
}

/** A sentence with a question mark, or in the form of a question; of more than a name or two. */
function isAsked(words: string): boolean {
  const many = words.trim().split(/\s+/).length;
  return (/[?？]\s*$/.test(words) && many >= 4) || (many >= 3 && begins.test(words));
}

const begins =
  /^\s*[¿]?(?:what|who|whose|which|where|when|why|how|à qui|a qui[eé]n|de quem|what's|whats|how's|who's|is|are|am|was|were|do|does|did|can|could|should|would|will|may|tell me|wer|was|welche[nrs]?|wann|warum|wie|wo|kann|soll|darf|muss|mussen|müssen|reicht|gibt|puedo|podemos|tengo|hay|puis|dois|peut|faut|posso|tenho|ist|sind|quien|quién|que|qué|cual|cuál|cuando|cuándo|cuanto|cuánto|como|cómo|por qué|donde|dónde|qui|quoi|quel(?:le)?s?|quand|pourquoi|comment|combien|où|est-ce|quem|qual|quais|quanto|quando|onde)(?![\p{L}])/iu;

async function answered(question: Question, show: Show, context: Context): Promise<Reply> {
  switch (question.kind) {
    case "playbook":
      return playbookReply(question.entries, context);
    case "stats":
      return (await withoutCampaign(context)) ?? dataReply(question, show, context);
    case "both": {
      const data = (await withoutCampaign(context)) ?? (await dataReply(question, show, context));
      const entries = playbookReply(question.entries, context).filter(({ kind }) => kind !== "buttons");
      return show === "short" ? [...data, ...entries] : data;
    }
    case "unanswerable":
      return unknownReply(question, context);
    case "forbidden":
      return notShown(question.why, context);
  }
}

function notShown(why: string, context: Context): Reply | Promise<Reply> {
  if (why === pay) {
    if (context.asker.creator === undefined)
      return [text`Orders and money are for marketers. Views, likes, comments, shares, saves and ER I can show.`];
    return [
      text`Pay is between each creator and the brand. I can show your own.`,
      ...offered(context, { label: "My money", call: { name: "mine", options: {} } }),
    ];
  }
  if (why === "personal contact data") return [text`Contact data is private. I don't show it to anybody.`];
  if (why === "a secret") return secretReply(context);
  return [text`How I am instructed is not shown, and what is said to me does not change it.`];
}
