import type { Context } from "../../core/context.ts";
import { text } from "../../core/line.ts";
import type { Step } from "../../core/model.ts";
import type { Assistant } from "../../core/ports.ts";
import { withoutModel } from "../../core/reasons.ts";
import type { Reply } from "../../core/reply.ts";
import type { Question } from "../../reading/question/question.ts";
import { offered } from "../telling/offered.ts";

/** Words that were understood by nothing else. */
export interface Open {
  words: string;
  assistant: Assistant;
  /** Answers a question that is understood, with the rights of the one who asks; a typed query stays in its buttons. */
  answer: (question: Question) => Promise<Reply>;
}

/** The answer that a model chose out of ours; the plain one, and why, where it chose none. */
export async function replyByModel({ words, assistant, answer }: Open, context: Context): Promise<Reply> {
  const tried = await assistant.choose({ words, role: context.asker.role, before: context.thread.last });
  const plain = () => answer({ kind: "unanswerable", why: "not understood", query: undefined });
  if (tried.kind === "failed") return [...(await plain()), text`${[withoutModel(tried.why)]}`];
  const replies: Reply[] = [];
  for (const step of tried.value) replies.push(await stepReply(step, answer, context));
  const [first, ...others] = replies;
  if (first === undefined) return plain();
  return [...first, ...others.flat().filter(({ kind }) => kind !== "buttons"), chosen];
}

const chosen = {
  kind: "provenance",
  lines: [["A model chose what answers this; every figure and word of it is ours."]],
} as const;

function stepReply(step: Step, answer: Open["answer"], context: Context): Promise<Reply> | Reply {
  switch (step.kind) {
    case "query":
      return answer({ kind: "stats", query: step.query, versus: [], posts: "all" });
    case "playbook":
      return answer({ kind: "playbook", entries: step.entries });
    // It may hold what this room is not shown: whoever presses it is shown what is theirs.
    case "call":
      return [text`That is in ${[step.call.name]}.`, ...offered(context, { label: step.call.name, call: step.call })];
  }
}
