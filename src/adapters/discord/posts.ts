import { createHash } from "node:crypto";

import {
  DiscordAPIError,
  RESTJSONErrorCodes,
  Routes,
  makeURLSearchParams,
  type APIMessage,
  type RESTGetAPIChannelMessagesResult,
  type RESTPostAPIChannelMessageResult,
} from "discord.js";

import type { Desk } from "./desk.ts";
import { nonceLength } from "./limits.ts";
import { plainMessage, type Message } from "./messages.ts";
import type { Piece } from "./render.ts";
import { attachmentsOf, isRefusedForm } from "./responder.ts";

/** Where a message goes: into a channel, as an answer to somebody's message where there is one. */
export interface Spot {
  channel: string;
  under?: string | undefined;
  /** The same for every attempt to say this: Discord keeps one of them. */
  key: string;
}

interface Posting {
  spot: Spot;
  desk: Desk;
  /** They may be there already, later than this message or interaction: those that are not are said. */
  after?: string | undefined;
}

/** Says messages in their order and returns their ids. What is refused after all is said in plain words. */
export async function post(
  messages: readonly Message[],
  pieces: readonly Piece[],
  { spot, desk, after }: Posting,
): Promise<string[]> {
  const ids: string[] = [];
  const one = async (message: Message, part: string) => {
    const known = after === undefined ? undefined : await saidAlready(message, { ...spot, after }, desk);
    ids.push(known ?? (await postOne(message, { ...spot, key: `${spot.key}/${part}` }, desk)));
  };
  try {
    for (const [i, message] of messages.entries()) await one(message, String(i));
  } catch (error) {
    if (!isRefusedForm(error)) throw error;
    desk.house.report(new Error(`Discord refused a message: ${String(error)}`, { cause: error }));
    await one(plainMessage(pieces), "plain");
  }
  return ids;
}

/** Where the bot may not look, nobody knows: it is said. */
async function saidAlready(
  message: Message,
  spot: { channel: string; after: string },
  desk: Desk,
): Promise<string | undefined> {
  return findPosted([message], spot, desk).catch((error: unknown) => {
    if (isTurnedAway(error)) return undefined;
    throw error;
  });
}

/** Sent again by the client where a reply was lost; the nonce makes one message of it. */
async function postOne(message: Message, { channel, under, key }: Spot, desk: Desk): Promise<string> {
  const reference = under === undefined ? {} : { message_reference: { message_id: under, fail_if_not_exists: false } };
  try {
    const sent = (await desk.client.rest.post(Routes.channelMessages(channel), {
      body: { ...message.body, ...reference, nonce: nonceOf(key), enforce_nonce: true },
      files: attachmentsOf(message.files),
    })) as RESTPostAPIChannelMessageResult;
    return sent.id;
  } catch (error) {
    if (!hasCode(error, RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory)) throw error;
    return postOne(message, { channel, key }, desk);
  }
}

/** Takes back messages of ours; one that is gone already is no matter. */
export async function removeMessages(
  ids: readonly string[],
  { channel, desk }: { channel: string; desk: Desk },
): Promise<void> {
  for (const id of ids)
    await desk.client.rest.delete(Routes.channelMessage(channel, id)).catch((error: unknown) => {
      if (!isTurnedAway(error)) throw error;
    });
}

/** Puts a message in the place of one of ours. */
export async function replaceMessage(
  id: string,
  { body, files }: Message,
  { channel, desk }: { channel: string; desk: Desk },
): Promise<void> {
  await desk.client.rest.patch(Routes.channelMessage(channel, id), { body, files: attachmentsOf(files) });
}

/** Which message of ours is one of these, said after another one. */
export async function findPosted(
  messages: readonly Message[],
  { channel, after }: { channel: string; after: string },
  { client }: Desk,
): Promise<string | undefined> {
  for (let newest = after; ;) {
    const query = makeURLSearchParams({ after: newest, limit: pageSize });
    const page = (await client.rest.get(Routes.channelMessages(channel), { query })) as RESTGetAPIChannelMessagesResult;
    const own = page.filter(({ author }) => author.id === client.user.id);
    const found = own.find((each) => messages.some((message) => isSame(each, message)));
    if (found !== undefined || page.length < pageSize) return found?.id;
    // The newest comes first, whatever was asked for.
    newest = page[0]?.id ?? newest;
  }
}

/** By the mark that it carries, or by its words where it has no components. */
function isSame({ components, content }: APIMessage, { body }: Message): boolean {
  if (body.content !== undefined) return content === body.content;
  const [mark] = (body.components ?? []).flatMap(({ id }) => id ?? []);
  return mark !== undefined && components?.some(({ id }) => id === mark) === true;
}

const pageSize = 100;

/** The channel of direct messages with a person. */
export async function directTo(user: string, desk: Desk): Promise<string> {
  const opened = (await desk.client.rest.post(Routes.userChannels(), { body: { recipient_id: user } })) as {
    id: string;
  };
  return opened.id;
}

export function hasCode(error: unknown, code: RESTJSONErrorCodes): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}

/** Whether Discord turned it away: nothing arrived. */
export function isTurnedAway(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError && error.status < 500;
}

export function nonceOf(key: string): string {
  return createHash("sha256").update(key).digest("base64url").slice(0, nonceLength);
}
