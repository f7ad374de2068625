import { createHash } from "node:crypto";

import {
  DiscordAPIError,
  Routes,
  makeURLSearchParams,
  type RESTGetAPIChannelMessagesResult,
  type RESTPatchAPIChannelMessageResult,
  type RESTPostAPIChannelMessageResult,
} from "discord.js";

import type { Desk } from "./desk.ts";
import { nonceLength } from "./limits.ts";
import { plainMessages, type Message } from "./messages.ts";
import type { Piece } from "./render.ts";
import { attachmentsOf, isRefusedForm } from "./responder.ts";

/** Where a message goes: into a channel, as an answer to somebody's message where there is one. */
export interface Spot {
  channel: string;
  under?: string | undefined;
  /** The same for every attempt to say this: Discord keeps one of them. */
  key: string;
}

/** Says messages in their order; returns the first one's id. What is refused after all is said in plain words. */
export async function post(
  messages: readonly Message[],
  pieces: readonly Piece[],
  { spot, desk }: { spot: Spot; desk: Desk },
): Promise<string> {
  let first: string | undefined;
  for (const [i, message] of messages.entries()) {
    try {
      const id = await postOne(message, { ...spot, key: `${spot.key}/${i}` }, desk);
      first ??= id;
    } catch (error) {
      if (!isRefusedForm(error)) throw error;
      desk.house.report(new Error(`Discord refused a message: ${String(error)}`, { cause: error }));
      for (const [at, plain] of plainMessages(pieces).entries()) {
        const id = await postOne(plain, { ...spot, key: `${spot.key}/plain/${at}` }, desk);
        first ??= id;
      }
      break;
    }
  }
  return first ?? "";
}

/** Sent again by the client where a reply was lost; the nonce makes one message of it. */
export async function postOne({ body, files }: Message, { channel, under, key }: Spot, desk: Desk): Promise<string> {
  const reference = under === undefined ? {} : { message_reference: { message_id: under, fail_if_not_exists: false } };
  const sent = (await desk.client.rest.post(Routes.channelMessages(channel), {
    body: { ...body, ...reference, nonce: nonceOf(key), enforce_nonce: true },
    files: attachmentsOf(files),
  })) as RESTPostAPIChannelMessageResult;
  return sent.id;
}

/** Puts a message in the place of one of ours. */
export async function replaceMessage(
  id: string,
  { body, files }: Message,
  { channel, desk }: { channel: string; desk: Desk },
) {
  const changed = (await desk.client.rest.patch(Routes.channelMessage(channel, id), {
    body,
    files: attachmentsOf(files),
  })) as RESTPatchAPIChannelMessageResult;
  return changed.id;
}

/** The message of ours that carries the key, said after another one. */
export async function findPosted(
  { channel, after, key }: { channel: string; after: string; key: string },
  { client }: Desk,
): Promise<string | undefined> {
  const mark = markOf(key);
  for (let newest = after; ;) {
    const query = makeURLSearchParams({ after: newest, limit: pageSize });
    const page = (await client.rest.get(Routes.channelMessages(channel), { query })) as RESTGetAPIChannelMessagesResult;
    const own = page.filter(({ author }) => author.id === client.user.id);
    const found = own.find(({ components }) => components?.some(({ id }) => id === mark));
    if (found !== undefined || page.length < pageSize) return found?.id;
    // The newest comes first, whatever was asked for.
    newest = page[0]?.id ?? newest;
  }
}

/** What a message carries unseen, by which it is found again: 31 bits, beside being ours and not older than the wish. */
export function markOf(key: string): number {
  return (createHash("sha256").update(key).digest().readUInt32BE() & 0x7fffffff) | 0x40000000;
}

const pageSize = 100;

/** The channel of direct messages with a person. */
export async function directTo(user: string, desk: Desk): Promise<string> {
  const opened = (await desk.client.rest.post(Routes.userChannels(), { body: { recipient_id: user } })) as {
    id: string;
  };
  return opened.id;
}

/** Whether Discord turned it away: nothing arrived. */
export function isTurnedAway(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError && error.status < 500;
}

export function nonceOf(key: string): string {
  return createHash("sha256").update(key).digest("base64url").slice(0, nonceLength);
}
