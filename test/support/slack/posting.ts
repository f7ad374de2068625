import { type Dict, dicts } from "../local/json.ts";
import type { Sending } from "./deliveries.ts";
import { withIds } from "./elements.ts";
import { emitChanged, emitDeleted, emitPosted, messageForApp } from "./events.ts";
import type { Hub } from "./hub.ts";
import { shownMessage } from "./shown.ts";
import type { Channel, Message } from "./workspace.ts";

export interface Draft {
  text: string;
  blocks?: Dict[];
  attachments?: Dict[];
  files?: Dict[];
  threadTs?: string;
  metadata?: Dict;
  onlyFor?: string;
  subtype?: string;
  streaming?: true;
}

/** Puts a message into a channel: kept, seen by its readers, told to the app. */
export function post(hub: Hub, channel: Channel, user: string, draft: Draft): { message: Message; sent: Sending[] } {
  const { workspace } = hub;
  const ts = hub.clock.ts();
  const parent = draft.threadTs === undefined ? undefined : workspace.message(channel.id, draft.threadTs);
  const byApp = user === workspace.bot.userId;
  const message: Message = {
    type: "message",
    channel: channel.id,
    ts,
    text: draft.text,
    user,
    team: workspace.team.id,
    ...(byApp ? { bot_id: workspace.bot.botId, app_id: workspace.bot.appId } : {}),
    ...(draft.subtype === undefined ? {} : { subtype: draft.subtype }),
    ...(draft.blocks?.length ? { blocks: withIds(draft.blocks, hub.clock) } : {}),
    ...(draft.attachments?.length ? { attachments: draft.attachments } : {}),
    ...(draft.files?.length ? { files: draft.files } : {}),
    ...(draft.threadTs === undefined ? {} : { thread_ts: draft.threadTs }),
    ...(parent ? { parent_user_id: parent.user } : {}),
    ...(draft.metadata ? { metadata: draft.metadata } : {}),
    ...(draft.onlyFor === undefined ? {} : { onlyFor: draft.onlyFor }),
    ...(draft.streaming ? { streaming_state: "in_progress" as const } : {}),
  };
  channel.messages.push(message);
  if (parent && draft.onlyFor === undefined) parent.thread_ts ??= parent.ts;
  seen(hub, channel, message, draft.onlyFor === undefined ? "message" : "ephemeral", user);
  if (byApp) ping(hub, channel, message);
  const sent = draft.onlyFor === undefined ? emitPosted(hub, channel, message) : [];
  return { message, sent };
}

/** Changes a message in place. */
export function change(hub: Hub, channel: Channel, message: Message, changes: Partial<Message>, by: string): Sending[] {
  const before = messageForApp(message);
  Object.assign(message, changes);
  if (changes.blocks) {
    if (changes.blocks.length > 0) message.blocks = withIds(changes.blocks, hub.clock);
    else delete message.blocks;
  }
  seen(hub, channel, message, "edit", by);
  return message.onlyFor === undefined ? emitChanged(hub, channel, before, message) : [];
}

export function remove(hub: Hub, channel: Channel, message: Message, by: string): Sending[] {
  message.deleted = true;
  seen(hub, channel, message, "deleted", by);
  return message.onlyFor === undefined ? emitDeleted(hub, channel, message) : [];
}

function seen(
  hub: Hub,
  channel: Channel,
  message: Message,
  kind: "message" | "edit" | "ephemeral" | "deleted",
  by: string,
) {
  const members = new Set(channel.members);
  const only = message.onlyFor;
  hub.evidence.happened({
    by,
    sees: (user) => (only === undefined ? members.has(user) : only === user),
    seen: { kind, channel: channel.id, message: structuredClone(message), text: shownMessage(message) },
  });
}

const mention = /<(@[UW][A-Z0-9_]+|!channel|!here|!everyone|!subteam\^[A-Z0-9_]+)(\|[^>]*)?>/g;

/** Whom a message of the app's rings. */
function ping(hub: Hub, channel: Channel, message: Message): void {
  const written = [message.text, ...(message.blocks ?? []).flatMap(markedTexts)].join("\n");
  const targets = new Set([...written.matchAll(mention)].map((found) => (found[1] ?? "").replace(/^[@!]/, "")));
  for (const target of targets) hub.evidence.pings.push({ channel: channel.id, ts: message.ts, target });
}

/** Texts in which a mention is one: mrkdwn, markdown, and rich text's own mentions. */
function markedTexts(node: Dict): string[] {
  const own = typeof node["text"] === "string" && (node["type"] === "mrkdwn" || node["type"] === "markdown");
  const rich = node["type"] === "user" ? [`<@${String(node["user_id"])}>`] : [];
  const broadcast = node["type"] === "broadcast" ? [`<!${String(node["range"])}>`] : [];
  const inner = Object.values(node).flatMap((value) => {
    if (Array.isArray(value)) return value.flatMap((each) => (Array.isArray(each) ? dicts(each) : dicts([each])));
    return dicts([value]);
  });
  return [...(own ? [String(node["text"])] : []), ...rich, ...broadcast, ...inner.flatMap(markedTexts)];
}
