import { dict, text } from "../../local/json.ts";
import { change, type Draft, guildOf, post, remove, seersOf, withoutContent } from "../posting.ts";
import { intents } from "../gateway.ts";
import { editDraft, newDraft, refuseFaults } from "../drafts.ts";
import type { Hub } from "../hub.ts";
import { Place } from "../limits/place.ts";
import { may } from "../permissions.ts";
import { refuse } from "../refusal.ts";
import { type Call, channelOf, done, messageOf, need, ok, type Route } from "../route.ts";
import { apiMember, apiMessage, apiUser } from "../wire.ts";
import type { Channel, Message } from "../world.ts";

/** Discord compares nonces for "a few minutes". */
const nonceLivesMs = 5 * 60_000;

export const messageRoutes: Route[] = [
  { name: "GET /channels/:channel/messages", run: (call) => ok(listed(call).map((each) => shown(call.hub, each))) },
  {
    name: "GET /channels/:channel/messages/:message",
    run: (call) => {
      const channel = channelOf(call);
      need(call, channel, "ReadMessageHistory");
      return ok(shown(call.hub, messageOf(call, channel)));
    },
  },
  { name: "POST /channels/:channel/messages", run: (call) => ok(apiMessage(call.hub, create(call))) },
  { name: "PATCH /channels/:channel/messages/:message", run: (call) => ok(apiMessage(call.hub, edit(call))) },
  { name: "DELETE /channels/:channel/messages/:message", run: erase },
  {
    name: "POST /channels/:channel/typing",
    run: (call) => {
      const { hub } = call;
      const channel = channelOf(call);
      const seen = { kind: "typing" as const, channel: channel.name, text: "is typing…" };
      hub.evidence.happened({ by: hub.world.bot.id, sees: seersOf(hub, channel), seen });
      return done;
    },
  },
  { name: "PUT /channels/:channel/messages/:message/reactions/:emoji/@me", run: react },
  { name: "DELETE /channels/:channel/messages/:message/reactions/:emoji/@me", run: unreact },
  {
    name: "GET /channels/:channel/messages/:message/reactions/:emoji",
    run: (call) => {
      const who = messageOf(call, channelOf(call)).reactions.get(call.params["emoji"] ?? "") ?? [];
      return ok([...who].flatMap((id) => call.hub.world.users.get(id) ?? []).map(apiUser));
    },
  },
];

function create(call: Call): Message {
  const { hub, body, files } = call;
  const channel = channelOf(call);
  allowedToPost(call, channel);
  const draft = newDraft(hub, { body, files, channel });
  const known = body["enforce_nonce"] === true ? ofNonce(hub, channel, draft.nonce) : undefined;
  if (known) return known;
  return post(hub, channel, hub.world.bot, { ...draft, reference: referenced(call, channel) }).message;
}

/** The bot's message of the last minutes that had the same nonce. */
function ofNonce({ world, clock }: Hub, channel: Channel, nonce: Draft["nonce"]): Message | undefined {
  if (nonce === undefined) return undefined;
  const since = clock.now() - nonceLivesMs;
  return channel.messages.findLast(
    (each) => each.nonce === nonce && each.author.id === world.bot.id && each.at >= since,
  );
}

function allowedToPost(call: Call, channel: Channel): void {
  const { hub, body, files } = call;
  if (channel.type === 4 || channel.type === 15) throw refuse(50008);
  if (channel.recipient && !(channel.recipient.openToMessages && hub.world.sharesGuild(channel.recipient)))
    throw refuse(50007);
  if (channel.thread?.locked) throw refuse(160005);
  if (!channel.guild) return;
  need(call, channel, channel.thread ? "SendMessagesInThreads" : "SendMessages");
  if (files.length > 0) need(call, channel, "AttachFiles");
  if (Array.isArray(body["embeds"]) && body["embeds"].length > 0) need(call, channel, "EmbedLinks");
}

function referenced({ hub, body }: Call, channel: Channel): Message | undefined {
  const asked = dict(body["message_reference"]);
  if (asked["message_id"] === undefined) return undefined;
  if (!may(channel, hub.world.bot, "ReadMessageHistory")) throw refuse(160002);
  const found = hub.world.message(channel, text(asked["message_id"]));
  if (found || asked["fail_if_not_exists"] === false) return found;
  const place = new Place(asked, ["message_reference"]);
  place.fail("REPLIES_UNKNOWN_MESSAGE", "Unknown message");
  refuseFaults(place);
  return undefined;
}

function edit(call: Call): Message {
  const channel = channelOf(call);
  const message = messageOf(call, channel);
  const { hub, body, files } = call;
  if (message.author.id !== hub.world.bot.id) throw refuse(50005);
  if (channel.thread?.archived) throw refuse(50083);
  return change(hub, message, editDraft(hub, message, { body, files })).message;
}

function erase(call: Call) {
  const channel = channelOf(call);
  const message = messageOf(call, channel);
  if (message.author.id !== call.hub.world.bot.id) need(call, channel, "ManageMessages");
  remove(call.hub, message, call.hub.world.bot);
  return done;
}

/** Newest first. Who may not read the history gets nothing, and no error. */
function listed(call: Call): Message[] {
  const channel = channelOf(call);
  const { query } = call;
  const place = new Place(Object.fromEntries(query));
  place.optionalInteger("limit", 1, 100);
  refuseFaults(place);
  if (!may(channel, call.hub.world.bot, "ReadMessageHistory")) return [];
  const limit = Number(query.get("limit") ?? 50);
  const all = channel.messages.filter((each) => !each.deleted && each.onlyFor === undefined);
  const edge = (name: string): bigint | undefined => (query.has(name) ? BigInt(query.get(name) ?? "0") : undefined);
  const [before, after, around] = [edge("before"), edge("after"), edge("around")];
  if (after !== undefined)
    return all
      .filter((each) => BigInt(each.id) > after)
      .slice(0, limit)
      .reverse();
  if (around !== undefined) {
    const middle = all.findIndex((each) => BigInt(each.id) >= around);
    return all.slice(Math.max(0, middle - Math.floor(limit / 2)), middle + Math.ceil(limit / 2)).reverse();
  }
  const older = before === undefined ? all : all.filter((each) => BigInt(each.id) < before);
  return older.slice(-limit).reverse();
}

/** What people wrote is for apps that may read it, over REST as over the gateway. */
function shown(hub: Hub, message: Message) {
  return hub.privileges.has("MessageContent") ? apiMessage(hub, message) : withoutContent(hub, message);
}

function react(call: Call) {
  const channel = channelOf(call);
  const message = messageOf(call, channel);
  const emoji = call.params["emoji"] ?? "";
  if (!message.reactions.has(emoji)) need(call, channel, "AddReactions");
  addReaction(call.hub, message, emoji, call.hub.world.bot.id);
  return done;
}

function unreact(call: Call) {
  const message = messageOf(call, channelOf(call));
  const emoji = call.params["emoji"] ?? "";
  message.reactions.get(emoji)?.delete(call.hub.world.bot.id);
  if (message.reactions.get(emoji)?.size === 0) message.reactions.delete(emoji);
  return done;
}

/** A reaction by anybody; how many sessions were told. */
export function addReaction(hub: Hub, message: Message, emoji: string, user: string): number {
  const { channel } = message;
  const who = message.reactions.get(emoji) ?? new Set();
  message.reactions.set(emoji, who.add(user));
  hub.evidence.happened({ by: user, sees: seersOf(hub, channel), seen: { kind: "reaction", message, text: emoji } });
  const member = channel.guild?.members.get(user);
  const data = {
    ...{ user_id: user, channel_id: channel.id, message_id: message.id, ...guildOf(channel) },
    ...(member ? { member: apiMember(hub, member) } : {}),
    ...{ message_author_id: message.author.id, emoji: { id: null, name: emoji }, burst: false, type: 0 },
  };
  const needs = channel.guild ? intents.GuildMessageReactions : intents.DirectMessageReactions;
  return hub.gateway.dispatch({ type: "MESSAGE_REACTION_ADD", data, guild: channel.guild?.id, needs });
}
