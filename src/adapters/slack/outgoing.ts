import { webApi } from "@slack/bolt";

import type { Call } from "../../core/call.ts";
import { keepOffer } from "../../core/offers.ts";
import type { Scene } from "../../core/prepare.ts";
import type { Button } from "../../core/reply.ts";
import { asidesOf, buttonsOf, filesOf } from "../../core/shown.ts";
import type { Desk } from "./desk.ts";
import { sendFiles } from "./files-out.ts";
import { valueLength } from "./limits.ts";
import { levels, messagesOf, type Level, type Message } from "./messages.ts";
import { patiently } from "./pause.ts";
import { textAt, type Payload } from "./payload.ts";
import { draw, type Drawing, type Piece } from "./render.ts";
import { Refused, respond } from "./response-url.ts";
import { answerMark } from "./said-before.ts";
import type { Answer, Target } from "./target.ts";

/** Says it, in as many messages as it takes; returns the timestamp of the first where Slack tells it. */
export async function say(answer: Answer, desk: Desk): Promise<string | undefined> {
  const { reply } = answer;
  const ts = await sayPieces(await piecesOf(answer, desk), answer, desk);
  const files = filesOf(reply);
  if (files.length > 0 && desk.scopes.has("files:write")) await sendFiles(files, answer, desk);
  const aside = asidesOf(reply);
  if (aside.length > 0) await say({ ...answer, reply: aside, isPrivate: true, target: beside(answer.target) }, desk);
  return ts;
}

/** The same, where nobody needs to find the message again. */
export async function tell(answer: Answer, desk: Desk): Promise<void> {
  await say(answer, desk);
}

/** The reply, drawn for whoever will see it, with its buttons signed. */
export async function piecesOf(answer: Omit<Answer, "target">, desk: Desk): Promise<Piece[]> {
  return draw(answer.reply, await drawingOf(answer, desk));
}

/** What of an answer has no place in its own message. */
export function hasMore({ reply }: Pick<Answer, "reply">): boolean {
  return filesOf(reply).length > 0 || asidesOf(reply).length > 0;
}

export async function drawingOf(
  { reply, isPrivate, scene, posting }: Omit<Answer, "target">,
  desk: Desk,
): Promise<Drawing> {
  const values = new Map<Button, string>();
  for (const button of buttonsOf(reply)) {
    const posts = posting?.has(button) === true;
    values.set(button, await carried(button.call, { scene, posts }, desk));
  }
  return {
    reader: scene.brand,
    isPrivate: isPrivate || scene.isDirect,
    nameOf: (user) => desk.names.of(user),
    valueOf: (button) => values.get(button) ?? "",
    sendsFiles: desk.scopes.has("files:write"),
  };
}

/** A call that fits is written into the button itself. */
export async function carried(call: Call, { scene, posts }: { scene: Scene; posts: boolean }, desk: Desk) {
  const value = desk.signer.sign({ does: posts ? "post" : "call", text: JSON.stringify(call) }, desk.team.id);
  if (value.length <= valueLength) return value;
  const offer = await keepOffer(call, scene, desk.house.store);
  return desk.signer.sign({ does: posts ? "post-offer" : "offer", text: offer }, desk.team.id);
}

/** Should Slack refuse a block after all, it is said with older ones, then in plain text. */
async function sayPieces(pieces: readonly Piece[], answer: Answer, desk: Desk): Promise<string | undefined> {
  for (const level of levels) {
    try {
      return await sayAt(level, pieces, { answer, desk });
    } catch (error) {
      if (!isRefusedBlock(error) || level === "text") throw error;
      desk.house.report(new Error(`Slack refused a block: ${String(error)}`, { cause: error }));
    }
  }
  return undefined;
}

async function sayAt(
  level: Level,
  pieces: readonly Piece[],
  { answer, desk }: { answer: Answer; desk: Desk },
): Promise<string | undefined> {
  let ts: string | undefined;
  for (const [i, message] of messagesOf(pieces, level).entries()) {
    const target = i === 0 ? answer.target : beside(answer.target);
    const sent = await send(message, { ...answer, target }, desk);
    ts ??= sent;
  }
  return ts;
}

async function send(message: Message, answer: Answer, desk: Desk): Promise<string | undefined> {
  const { target, isPrivate } = answer;
  if (target.by === "post") return post(message, { ...answer, target }, desk);
  const { url, replaces, thread } = target;
  const said: Payload = {
    ...message,
    response_type: isPrivate ? "ephemeral" : "in_channel",
    replace_original: replaces,
    ...(thread !== undefined && !replaces && { thread_ts: thread }),
  };
  try {
    await patiently(() => respond(url, said));
    return undefined;
  } catch (error) {
    if (!(error instanceof Refused && error.isOver)) throw error;
    return postInstead(message, { ...answer, target }, desk);
  }
}

type Posted = Answer & { target: Extract<Target, { by: "post" }> };

async function post(message: Message, { target, isPrivate, scene }: Posted, desk: Desk): Promise<string | undefined> {
  const { channel, thread, updates } = target;
  const inThread: Payload = thread === undefined ? {} : { thread_ts: thread };
  if (isPrivate && !scene.isDirect) {
    await desk.posts.post("chat.postEphemeral", { channel, user: slackUser(scene), ...message, ...inThread });
    return undefined;
  }
  if (updates !== undefined) {
    await desk.posts.post("chat.update", { channel, ts: updates, blocks: [], ...message });
    return updates;
  }
  const metadata = answerMark(scene.delivery);
  const said = { ...message, unfurl_links: false, unfurl_media: false };
  const posted = await desk.posts.post("chat.postMessage", { channel, ...said, ...inThread, metadata });
  return textAt(posted, "ts");
}

/**
 * Where the address of a command or a click takes no more, since a form stood open for half an hour or an answer has more
 * than five messages: to the channel, or to the person where it is theirs alone or the bot is not in the channel.
 */
async function postInstead(message: Message, answer: Answer, desk: Desk): Promise<string | undefined> {
  const { scene, isPrivate, target } = answer;
  const channel = isPrivate ? undefined : scene.where?.split(":").at(-1);
  if (channel !== undefined) {
    try {
      return await post(message, { ...answer, target: { by: "post", channel, thread: target.thread } }, desk);
    } catch (error) {
      if (!isOutside(error)) throw error;
    }
  }
  const toPerson = { by: "post", channel: slackUser(scene), thread: undefined } as const;
  return post(message, { ...answer, isPrivate: false, target: toPerson }, desk);
}

function slackUser({ asker }: Scene): string {
  return asker.user.split(":").at(-1) ?? "";
}

function isOutside(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && /^(not_in_channel|channel_not_found)$/.test(error.data.error);
}

/** What follows replaces nothing. */
function beside(target: Target): Target {
  if (target.by === "url") return { ...target, replaces: false };
  return { by: "post", channel: target.channel, thread: target.thread };
}

/** Older blocks, or none, may still be taken. */
export function isRefusedBlock(error: unknown): boolean {
  if (error instanceof Refused) return error.reason.includes("invalid_blocks");
  return error instanceof webApi.WebAPIPlatformError && /^invalid_(blocks|arguments)/.test(error.data.error);
}
