import { dict, dicts, optionalText, text } from "../../local/json.ts";
import { messageForApp } from "../events.ts";
import type { Hub } from "../hub.ts";
import { change, type Draft, post, remove } from "../posting.ts";
import { type Call, channelOf, checkedBlocks, messageOf, type Method } from "../refusal.ts";
import { refuse, required, writableChannelOf } from "../refusal.ts";
import { noFallback } from "../response-urls.ts";

const longestText = 40_000;
const longestMarkdown = 12_000;

export const chat: Record<string, Method> = {
  "chat.postMessage"(call) {
    const channel = writableChannelOf(call);
    const draft = draftOf(call);
    pace(call.hub, channel.id);
    const threadTs = optionalText(call.args["thread_ts"]);
    const parent = threadTs === undefined ? undefined : call.hub.workspace.message(channel.id, threadTs);
    if (threadTs !== undefined && !parent) refuse("invalid_thread_ts");
    const root = parent?.thread_ts ?? threadTs;
    const { message } = post(call.hub, channel, call.hub.workspace.bot.userId, {
      ...draft,
      ...(root === undefined ? {} : { threadTs: root }),
      ...(call.args["metadata"] === undefined ? {} : { metadata: dict(call.args["metadata"]) }),
    });
    clearStatus(call.hub, channel.id, root ?? message.ts);
    return { channel: channel.id, ts: message.ts, message: messageForApp(message) };
  },

  "chat.postEphemeral"(call) {
    required(call, "user");
    const channel = writableChannelOf(call);
    const user = text(call.args["user"]);
    if (!channel.members.has(user)) refuse("user_not_in_channel");
    const threadTs = optionalText(call.args["thread_ts"]);
    const draft = { ...draftOf(call), onlyFor: user, ...(threadTs === undefined ? {} : { threadTs }) };
    const { message } = post(call.hub, channel, call.hub.workspace.bot.userId, draft);
    return { message_ts: message.ts };
  },

  "chat.update"(call) {
    const channel = channelOf(call);
    const message = messageOf(call, channel);
    if (message.bot_id !== call.hub.workspace.bot.botId) refuse("cant_update_message");
    if (message.streaming_state === "in_progress") refuse("streaming_state_conflict");
    const draft = draftOf(call);
    const edited = { user: call.hub.workspace.bot.userId, ts: call.hub.clock.ts() };
    // What the call does not name stays; an empty list takes the blocks away.
    const blocks = call.args["blocks"] === undefined ? {} : { blocks: draft.blocks ?? [] };
    change(call.hub, channel, message, { text: draft.text, edited, ...blocks }, edited.user);
    return { channel: channel.id, ts: message.ts, text: message.text, message: messageForApp(message) };
  },

  "chat.delete"(call) {
    const channel = channelOf(call);
    const message = messageOf(call, channel);
    if (message.bot_id !== call.hub.workspace.bot.botId) refuse("cant_delete_message");
    remove(call.hub, channel, message, call.hub.workspace.bot.userId);
    return { channel: channel.id, ts: message.ts };
  },

  "chat.getPermalink"(call) {
    required(call, "message_ts");
    const channel = channelOf(call);
    const ts = text(call.args["message_ts"]);
    const message = call.hub.workspace.message(channel.id, ts);
    if (!message) return refuse("message_not_found");
    const thread = message.thread_ts === undefined ? "" : `?thread_ts=${message.thread_ts}&cid=${channel.id}`;
    const domain = call.hub.workspace.team.domain;
    const permalink = `https://${domain}.slack.com/archives/${channel.id}/p${ts.replace(".", "")}${thread}`;
    return { channel: channel.id, permalink };
  },

  "chat.unfurl"(call) {
    required(call, "unfurls");
    return {};
  },
};

/** What a call wants to say, held against every rule for it. */
export function draftOf(call: Call): Draft {
  const { args, hub, method } = call;
  const markdown = optionalText(args["markdown_text"]);
  const words = text(args["text"]);
  const blocks = checkedBlocks(call);
  const attachments = dicts(args["attachments"]);
  if (markdown !== undefined) {
    if (words !== "" || blocks.length > 0) refuse("markdown_text_conflict");
    if (markdown.length > longestMarkdown) refuse("msg_too_long");
    return { text: markdown };
  }
  if (words === "" && blocks.length === 0 && attachments.length === 0) refuse("no_text");
  if (words === "" && blocks.length > 0) hub.evidence.broke(method, [noFallback]);
  if (words.length > longestText) {
    const message = `cut to ${longestText} characters`;
    hub.evidence.broke(method, [{ code: "text_truncated", message, pointer: "/text" }]);
  }
  return {
    text: words.slice(0, longestText),
    ...(blocks.length > 0 ? { blocks } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
  };
}

/** An answer takes the "is thinking" line away. */
export function clearStatus(hub: Hub, channel: string, threadTs: string): void {
  const { statuses } = hub.assistance;
  const last = statuses.findLast((each) => each.channel === channel && each.threadTs === threadTs);
  if (last && last.status !== "") statuses.push({ channel, threadTs, status: "", loading: [] });
}

const buckets = new WeakMap<Hub, Map<string, { tokens: number; at: number }>>();

/** Refuses what comes faster than a channel takes posts. */
function pace(hub: Hub, channel: string): void {
  const limit = hub.settings.postPace;
  if (!limit) return;
  const known = buckets.get(hub) ?? new Map<string, { tokens: number; at: number }>();
  buckets.set(hub, known);
  const bucket = known.get(channel) ?? { tokens: limit.burst, at: hub.clock.now() };
  const now = hub.clock.now();
  bucket.tokens = Math.min(limit.burst, bucket.tokens + (now - bucket.at) / limit.everyMs);
  bucket.at = now;
  known.set(channel, bucket);
  if (bucket.tokens < 1) refuse("ratelimited", { retryAfter: Math.ceil(limit.everyMs / 1000) });
  bucket.tokens -= 1;
}
