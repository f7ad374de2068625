import { type Dict, flag, optionalText, text } from "../../local/json.ts";
import { messageForApp } from "../events.ts";
import type { Hub } from "../hub.ts";
import { type Call, channelOf, inside, type Method, needsScope, paged, refuse, required } from "../refusal.ts";
import { scopeFor } from "../scopes.ts";
import type { Channel, Message } from "../workspace.ts";

export const conversations: Record<string, Method> = {
  "conversations.info"(call) {
    const channel = knownChannel(call);
    needsScope(call, scopeFor(channel, "read"));
    return { channel: channelForApp(call.hub, channel) };
  },

  "conversations.list"(call) {
    const types = text(call.args["types"] ?? "public_channel").split(",");
    const names = { public: "public_channel", private: "private_channel", im: "im" } as const;
    const wanted = [...call.hub.workspace.channels.values()].filter(
      (each) => types.includes(names[each.kind]) && (each.kind !== "private" || inside(call.hub, each)),
    );
    for (const channel of wanted) needsScope(call, scopeFor(channel, "read"));
    const listed = flag(call.args["exclude_archived"]) ? wanted.filter((each) => !each.archived) : wanted;
    const { page, response_metadata } = paged(call.args, listed);
    return { channels: page.map((each) => channelForApp(call.hub, each)), response_metadata };
  },

  "conversations.members"(call) {
    const channel = knownChannel(call);
    needsScope(call, scopeFor(channel, "read"));
    const { page, response_metadata } = paged(call.args, [...channel.members]);
    return { members: page, response_metadata };
  },

  "conversations.history"(call) {
    const channel = readableChannel(call);
    const all = visible(channel).filter((each) => each.thread_ts === undefined || each.thread_ts === each.ts);
    const { page, response_metadata } = paged(call.args, within(call.args, all).reverse());
    const more = response_metadata["next_cursor"] !== "";
    return {
      messages: page.map((each) => withThread(call.args, channel, each)),
      has_more: more,
      pin_count: 0,
      response_metadata,
    };
  },

  "conversations.replies"(call) {
    required(call, "ts");
    const channel = readableChannel(call);
    const ts = text(call.args["ts"]);
    const root = call.hub.workspace.message(channel.id, ts)?.thread_ts ?? ts;
    const thread = visible(channel).filter((each) => each.ts === root || each.thread_ts === root);
    if (thread.length === 0) refuse("thread_not_found");
    const { page, response_metadata } = paged(call.args, within(call.args, thread));
    const more = response_metadata["next_cursor"] !== "";
    return { messages: page.map((each) => withThread(call.args, channel, each)), has_more: more, response_metadata };
  },

  "conversations.join"(call) {
    const channel = knownChannel(call);
    if (channel.kind !== "public") refuse("method_not_supported_for_channel_type");
    channel.members.add(call.hub.workspace.bot.userId);
    return { channel: channelForApp(call.hub, channel) };
  },

  "conversations.open"(call) {
    required(call, "users");
    const users = text(call.args["users"]).split(",");
    const user = users[0] ?? "";
    if (users.length !== 1) refuse("method_not_supported_for_channel_type");
    if (!call.hub.workspace.people.has(user)) refuse("user_not_found");
    return { channel: channelForApp(call.hub, call.hub.workspace.directMessage(user)) };
  },
};

function knownChannel(call: Call): Channel {
  required(call, "channel");
  return channelOf(call);
}

function readableChannel(call: Call): Channel {
  const channel = knownChannel(call);
  needsScope(call, scopeFor(channel, "history"));
  if (!inside(call.hub, channel)) refuse("not_in_channel");
  return channel;
}

function visible(channel: Channel): Message[] {
  return channel.messages.filter((each) => !each.deleted && each.onlyFor === undefined);
}

function within(args: Dict, messages: Message[]): Message[] {
  const oldest = Number(optionalText(args["oldest"]) ?? 0);
  const latest = Number(optionalText(args["latest"]) ?? Infinity);
  const inclusive = flag(args["inclusive"]);
  return messages.filter(({ ts }) => {
    const at = Number(ts);
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  });
}

function withThread(args: Dict, channel: Channel, message: Message): Dict {
  const replies = visible(channel).filter((each) => each.thread_ts === message.ts && each.ts !== message.ts);
  const plain = messageForApp(message);
  if (!flag(args["include_all_metadata"])) delete plain["metadata"];
  if (replies.length === 0) return plain;
  const users = [...new Set(replies.map((each) => each.user))];
  const counts = { reply_count: replies.length, reply_users: users, reply_users_count: users.length };
  return { ...plain, thread_ts: message.ts, ...counts, latest_reply: replies.at(-1)?.ts };
}

export function channelForApp(hub: Hub, channel: Channel): Dict {
  const im = channel.kind === "im";
  const other = [...channel.members].find((each) => each !== hub.workspace.bot.userId);
  return {
    id: channel.id,
    ...(im ? { user: other } : { name: channel.name, name_normalized: channel.name }),
    is_channel: channel.kind === "public",
    is_group: channel.kind === "private",
    is_im: im,
    is_mpim: false,
    is_private: channel.kind !== "public",
    is_archived: channel.archived,
    is_member: inside(hub, channel),
    is_shared: false,
    is_ext_shared: false,
    context_team_id: hub.workspace.team.id,
    num_members: channel.members.size,
  };
}
