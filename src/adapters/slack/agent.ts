import { setTimeout as wait } from "node:timers/promises";

import type { App } from "@slack/bolt";

import type { Scene } from "../../core/prepare.ts";
import type { Reply } from "../../core/reply.ts";
import { asidesOf, filesOf, type Ready } from "../../core/shown.ts";
import { text } from "../../core/line.ts";
import { split } from "../../core/parts.ts";
import type { Desk } from "./desk.ts";
import { bare, inMarkdown, type Readers } from "./escape.ts";
import { thumbs } from "./feedback.ts";
import { blocksInMessage } from "./limits.ts";
import { messagesOf } from "./messages.ts";
import { piecesOf, say } from "./outgoing.ts";
import { payloadOf, textAt } from "./payload.ts";
import { suggestedPrompts } from "./prompts.ts";
import { answerMark } from "./said-before.ts";
import { Stream, type Thread } from "./stream.ts";

/** The stop button. */
export function listenToAgent(app: App, desk: Desk): void {
  app.event("agent_session_stopped" as "app_mention", ({ body }) => {
    const event = payloadOf(body)["event"];
    desk.turns
      .get(turnKey({ channel: textAt(event, "channel") ?? "", thread: textAt(event, "thread_ts") ?? "" }))
      ?.abort();
    return Promise.resolve();
  });
}

/** Without a thread: with one, Slack takes the prompts and never shows them. */
export async function suggestPrompts(channel: string, { quick }: Desk): Promise<void> {
  await quick.apiCall("assistant.threads.setSuggestedPrompts", { channel_id: channel, prompts: suggestedPrompts });
}

/** One turn of a conversation: says what it is doing while it takes long, and can be stopped. */
export async function takeTurn(ready: Ready, at: Thread, { scene, desk }: { scene: Scene; desk: Desk }) {
  const stopped = new AbortController();
  desk.turns.set(turnKey(at), stopped);
  try {
    const work = ready.run();
    const reply = await Promise.race([work, waiting(ready, at, { stopped: stopped.signal, work, desk })]);
    if (reply === undefined)
      return await say({ reply: [text`Stopped.`], isPrivate: false, scene, target: inThread(at) }, desk);
    if (!isLong(reply, scene)) return await say({ reply, isPrivate: false, scene, target: inThread(at) }, desk);
    return await stream(reply, at, { scene, desk, stopped: stopped.signal });
  } finally {
    desk.turns.delete(turnKey(at));
  }
}

/** Resolves with nothing where the person stopped it; what only reads may then end unheard. */
async function waiting(
  ready: Ready,
  { channel, thread }: Thread,
  { stopped, work, desk }: { stopped: AbortSignal; work: Promise<Reply>; desk: Desk },
): Promise<Reply | undefined> {
  const first = await Promise.race([work, wait(statusAfterMs)]);
  if (first !== undefined) return first;
  const status = ready.command.effect === "reads" ? "is reading your results" : "is writing it down";
  await desk.quick
    .apiCall("assistant.threads.setStatus", { channel_id: channel, thread_ts: thread, status })
    .catch((error: unknown) => desk.house.report(error));
  if (ready.command.effect === "writes") return work;
  return new Promise((resolve) => {
    if (stopped.aborted) resolve(undefined);
    stopped.addEventListener("abort", () => resolve(undefined), { once: true });
  });
}

const statusAfterMs = 400;

/** What fits a screen is said at once; longer answers appear as they are written. */
function isLong(reply: Reply, scene: Scene): boolean {
  const hasMore = filesOf(reply).length > 0 || asidesOf(reply).length > 0;
  return !hasMore && wordsOf(reply, readersOf(scene)).join("").length > 1_200;
}

async function stream(
  reply: Reply,
  at: Thread,
  { scene, desk, stopped }: { scene: Scene; desk: Desk; stopped: AbortSignal },
): Promise<string | undefined> {
  const written = new Stream(at, desk);
  for (const part of wordsOf(reply, readersOf(scene))) {
    if (stopped.aborted) break;
    await written.write(part);
  }
  const rest = stopped.aborted ? [] : reply.filter(({ kind }) => kind !== "text" && kind !== "heading");
  const [under, ...more] = messagesOf(await piecesOf({ reply: rest, isPrivate: false, scene }, desk), "newest");
  const fits = more.length === 0 && (under?.blocks?.length ?? 0) < blocksInMessage;
  const isShown = await written.end([...(fits ? (under?.blocks ?? []) : []), thumbs], answerMark(scene.delivery));
  if (!fits || !isShown) await say({ reply: rest, isPrivate: false, scene, target: inThread(at) }, desk);
  return written.first;
}

/** The words in standard markdown, in parts that each fit a message, and few: Slack counts them. */
function wordsOf(reply: Reply, readers: Readers): string[] {
  const parts: string[] = [];
  for (const block of reply) {
    if (block.kind !== "text" && block.kind !== "heading") continue;
    const words = inMarkdown(bare(block.text, readers));
    for (const part of block.kind === "heading" ? [`**${words}**`] : split(words, partLength)) {
      const last = parts.at(-1) ?? "";
      if (parts.length > 0 && last.length + part.length <= partLength) parts.splice(-1, 1, `${last}${part}\n\n`);
      else parts.push(`${part}\n\n`);
    }
  }
  return parts;
}

const partLength = 2_500;

function readersOf({ brand }: Scene): Readers {
  return { reader: brand, isPrivate: true, nameOf: () => undefined };
}

function inThread({ channel, thread }: Thread) {
  return { by: "post" as const, channel, thread };
}

function turnKey({ channel, thread }: Thread): string {
  return `${channel}/${thread}`;
}
