import { type Dict, copy } from "../local/json.ts";
import type { Sending } from "./deliveries.ts";
import type { Hub } from "./hub.ts";
import { eventNeeds } from "./scopes.ts";
import type { Channel, Message } from "./workspace.ts";

/** Sends an event if the app subscribed to it, has its scope and, for a channel's event, is in the channel. */
export function emit(hub: Hub, event: Dict, channel?: Channel): Sending | undefined {
  const { name, scopes } = eventNeeds(String(event["type"]), channel);
  if (hub.settings.events && !hub.settings.events.includes(name)) return undefined;
  if (scopes.length > 0 && !scopes.some((scope) => hub.scopes.has(scope))) return undefined;
  if (channel && !channel.members.has(hub.workspace.bot.userId)) return undefined;
  return hub.deliveries.send("events_api", eventBody(hub, event));
}

function eventBody(hub: Hub, event: Dict): Dict {
  const { team, bot } = hub.workspace;
  return {
    token: hub.tokens.verification,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: bot.appId,
    event: { event_ts: hub.clock.ts(), ...event },
    type: "event_callback",
    event_id: hub.clock.id("Ev"),
    event_time: hub.clock.seconds(),
    authorizations: [
      { enterprise_id: null, team_id: team.id, user_id: bot.userId, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${hub.clock.secret()}`,
  };
}

/** A message as Slack hands it to an app: without what only this model keeps. */
export function messageForApp({ channel: _, onlyFor: _only, deleted: _deleted, ...message }: Message): Dict {
  return copy(message);
}

const kinds = { public: "channel", private: "group", im: "im" } as const;

export function channelType(channel: Channel): string {
  return kinds[channel.kind];
}

/** What follows a new message: `message`, and `app_mention` beside it where the app is named in a channel. */
export function emitPosted(hub: Hub, channel: Channel, message: Message): Sending[] {
  const base = { ...messageForApp(message), channel: channel.id, event_ts: message.ts };
  const sendings = [emit(hub, { ...base, channel_type: channelType(channel) }, channel)];
  const named = message.text.includes(`<@${hub.workspace.bot.userId}`);
  if (named && channel.kind !== "im" && message.bot_id === undefined) {
    const { subtype: _, ...mention } = base as Dict;
    sendings.push(emit(hub, { ...mention, type: "app_mention" }, channel));
  }
  return sendings.filter((sending) => sending !== undefined);
}

/** `message_changed`: hidden, with the message before and after. */
export function emitChanged(hub: Hub, channel: Channel, before: Dict, after: Message): Sending[] {
  const ts = hub.clock.ts();
  const shared = { type: "message", hidden: true, channel: channel.id, channel_type: channelType(channel) };
  const message = messageForApp(after);
  const sending = emit(
    hub,
    { ...shared, subtype: "message_changed", ts, event_ts: ts, message, previous_message: before },
    channel,
  );
  return sending ? [sending] : [];
}

export function emitDeleted(hub: Hub, channel: Channel, message: Message): Sending[] {
  const ts = hub.clock.ts();
  const shared = { type: "message", hidden: true, channel: channel.id, channel_type: channelType(channel) };
  const previous = messageForApp(message);
  const sending = emit(
    hub,
    { ...shared, subtype: "message_deleted", ts, event_ts: ts, deleted_ts: message.ts, previous_message: previous },
    channel,
  );
  return sending ? [sending] : [];
}
