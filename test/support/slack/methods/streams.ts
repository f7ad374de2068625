import { type Dict, dict, dicts, optionalText, text } from "../../local/json.ts";
import { faultsInBlocks } from "../block-kit/validate.ts";
import type { Hub } from "../hub.ts";
import { change, post } from "../posting.ts";
import { type Call, channelOf, checkedBlocks, messageOf, type Method, refuse, refuseBlocks } from "../refusal.ts";
import { required, writableChannelOf } from "../refusal.ts";
import type { Channel, Message } from "../workspace.ts";
import { clearStatus } from "./chat.ts";

const longest = 12_000;
const mostBlocks = 50;

export const streams: Record<string, Method> = {
  "chat.startStream"(call) {
    required(call, "thread_ts");
    const channel = writableChannelOf(call);
    const threadTs = text(call.args["thread_ts"]);
    if (!call.hub.workspace.message(channel.id, threadTs)) refuse("invalid_thread_ts");
    if (channel.kind !== "im") {
      if (!call.args["recipient_team_id"]) refuse("missing_recipient_team_id");
      if (!call.args["recipient_user_id"]) refuse("missing_recipient_user_id");
    }
    const parts = partsOf(call);
    const bot = call.hub.workspace.bot.userId;
    const { message } = post(call.hub, channel, bot, { text: "", threadTs, streaming: true });
    append(call, channel, message, parts);
    started.set(message, call.hub.clock.now());
    clearStatus(call.hub, channel.id, threadTs);
    call.hub.assistance.sessions.set(`${channel.id}:${threadTs}`, "processing");
    return { channel: channel.id, ts: message.ts };
  },

  "chat.appendStream"(call) {
    const { channel, message } = openStream(call);
    const parts = partsOf(call);
    if (parts.text === "" && parts.blocks.length === 0 && parts.tasks === 0) refuse("no_text");
    append(call, channel, message, parts);
    return { channel: channel.id, ts: message.ts };
  },

  "chat.stopStream"(call) {
    const { channel, message } = openStream(call);
    const parts = partsOf(call);
    append(call, channel, message, { ...parts, blocks: [...parts.blocks, ...checkedBlocks(call)] });
    message.streaming_state = "completed";
    const metadata = call.args["metadata"] === undefined ? {} : { metadata: dict(call.args["metadata"]) };
    change(call.hub, channel, message, metadata, call.hub.workspace.bot.userId);
    const status = optionalText(call.args["session_status"]) ?? "active";
    call.hub.assistance.sessions.set(`${channel.id}:${message.thread_ts ?? message.ts}`, status);
    return { channel: channel.id, ts: message.ts, message: { ...message } };
  },
};

const started = new WeakMap<Message, number>();

interface Parts {
  text: string;
  blocks: Dict[];
  tasks: number;
}

/** The stream of the call, still open: Slack closes it after some minutes by itself. */
function openStream(call: Call): { channel: Channel; message: Message } {
  required(call, "channel", "ts");
  const channel = channelOf(call);
  const message = messageOf(call, channel);
  const age = call.hub.clock.now() - (started.get(message) ?? 0);
  if (message.streaming_state === "in_progress" && age > call.hub.settings.streamLifetimeMs) expire(message);
  if (message.streaming_state !== "in_progress") refuse("message_not_in_streaming_state");
  return { channel, message };
}

export function expireStreams(hub: Hub): void {
  for (const channel of hub.workspace.channels.values()) {
    for (const message of channel.messages) if (message.streaming_state === "in_progress") expire(message);
  }
}

function expire(message: Message): void {
  message.streaming_state = "errored";
}

function partsOf({ hub, method, args }: Call): Parts {
  const parts: Parts = { text: text(args["markdown_text"]), blocks: [], tasks: 0 };
  if (args["markdown_text"] !== undefined && args["chunks"] !== undefined) refuse("invalid_arguments");
  for (const [index, chunk] of dicts(args["chunks"]).entries()) {
    const pointer = `/chunks/${index}`;
    if (chunk["type"] === "markdown_text") parts.text += text(chunk["text"]);
    else if (chunk["type"] === "blocks") parts.blocks.push(...dicts(chunk["blocks"]));
    else if (chunk["type"] === "plan_update" && text(chunk["title"]) !== "") parts.tasks += 1;
    else if (chunk["type"] === "task_update" && text(chunk["id"]) !== "" && text(chunk["title"]) !== "")
      parts.tasks += 1;
    else {
      hub.evidence.broke(method, [{ code: "invalid_chunks", message: "unknown or incomplete chunk", pointer }]);
      refuse("invalid_chunks");
    }
  }
  const faults = faultsInBlocks(parts.blocks, "message", "/chunks");
  hub.evidence.broke(method, faults);
  if (faults.length > 0) refuseBlocks("invalid_blocks", faults);
  return parts;
}

function append({ hub }: Call, channel: Channel, message: Message, parts: Parts): void {
  const words = message.text + parts.text;
  if (words.length > longest) refuse("msg_too_long");
  const kept = (message.blocks ?? []).filter((block) => block["type"] !== "markdown");
  const blocks = [...kept, ...parts.blocks];
  if (blocks.length > mostBlocks) refuse("msg_blocks_too_long");
  message.text = words;
  // The words lie before what was put under them.
  const lines = words === "" ? [] : [{ type: "markdown", text: words }];
  if (blocks.length > 0) message.blocks = [...lines, ...blocks];
  hub.evidence.happened({
    by: hub.workspace.bot.userId,
    sees: (user) => channel.members.has(user),
    seen: { kind: "edit", channel: channel.id, message: structuredClone(message), text: words },
  });
}
