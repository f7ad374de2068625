import { type Dict, dict, text } from "../local/json.ts";
import { feedbackButton, type Interactive } from "./elements.ts";
import { messageForApp } from "./events.ts";
import { stateOf, typedValue, valueField } from "./form.ts";
import type { Hub } from "./hub.ts";
import { viewForApp } from "./modals.ts";
import type { Channel, Message, Person, View } from "./workspace.ts";

/** Where one pressed something. */
export type Surface = { channel: Channel; message: Message } | { view: View };

/** What every interaction carries. */
export function interaction(hub: Hub, person: Person, type: string): Dict {
  const { team, bot } = hub.workspace;
  return {
    type,
    token: hub.tokens.verification,
    team: { id: team.id, domain: team.domain },
    user: { id: person.id, username: person.name, name: person.name, team_id: team.id },
    api_app_id: bot.appId,
    enterprise: null,
    is_enterprise_install: false,
  };
}

export function blockActions(hub: Hub, person: Person, at: Surface, action: Dict): Dict {
  const base = { ...interaction(hub, person, "block_actions"), actions: [action] };
  if ("view" in at) {
    return {
      ...base,
      container: { type: "view", view_id: at.view.id },
      view: viewForApp(hub, at.view),
      state: { values: stateOf(at.view.payload["blocks"], at.view.typed) },
      trigger_id: hub.triggers.create(person.id),
    };
  }
  const { channel, message } = at;
  const ephemeral = message.onlyFor !== undefined;
  const thread = message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts };
  return {
    ...base,
    container: { type: "message", message_ts: message.ts, channel_id: channel.id, is_ephemeral: ephemeral, ...thread },
    channel: { id: channel.id, name: channel.name },
    // Of an ephemeral message Slack keeps nothing that it could send along.
    ...(ephemeral ? {} : { message: messageForApp(message) }),
    state: { values: stateOf(message.blocks, {}) },
    trigger_id: hub.triggers.create(person.id, channel.id),
    response_url: hub.responseUrls.create(channel, person.id, message),
  };
}

/** One entry of `actions`. */
export function actionOf(hub: Hub, found: Interactive, wanted: string, choice: unknown): Dict {
  const { element, actionId, blockId } = found;
  const type = text(element["type"]);
  const base = { type, action_id: actionId, block_id: blockId, action_ts: hub.clock.ts() };
  if (type === "feedback_buttons") {
    const button = feedbackButton(element, text(choice ?? wanted));
    if (!button) throw new Error(`there is no feedback "${text(choice ?? wanted)}"`);
    return { ...base, value: button["value"], text: button["text"] };
  }
  if (type === "overflow") return { ...base, selected_option: typedValue(found, choice) };
  const field = valueField(type);
  if (field !== undefined) return { ...base, [field]: typedValue(found, choice) };
  const value = element["value"] === undefined ? {} : { value: element["value"] };
  const url = element["url"] === undefined ? {} : { url: element["url"] };
  return { ...base, text: dict(element["text"]), ...value, ...url };
}

export function viewSubmission(hub: Hub, person: Person, view: View): Dict {
  const urls = responseUrls(hub, person, view);
  const trigger = hub.triggers.create(person.id);
  return {
    ...interaction(hub, person, "view_submission"),
    trigger_id: trigger,
    view: viewForApp(hub, view),
    response_urls: urls,
  };
}

/** One for each conversation chosen in a select with `response_url_enabled`. */
function responseUrls(hub: Hub, person: Person, view: View): Dict[] {
  const blocks = (view.payload["blocks"] ?? []) as Dict[];
  return blocks.flatMap((block) => {
    const element = dict(block["element"]);
    if (element["response_url_enabled"] !== true) return [];
    const [blockId, actionId] = [text(block["block_id"]), text(element["action_id"])];
    const chosen = text(stateOf(blocks, view.typed)[blockId]?.[actionId]?.["selected_conversation"]);
    const channel = hub.workspace.channels.get(chosen);
    if (!channel) return [];
    const url = hub.responseUrls.create(channel, person.id);
    return [{ block_id: blockId, action_id: actionId, channel_id: chosen, response_url: url }];
  });
}

export function slashCommand(hub: Hub, person: Person, channel: Channel, line: string): Dict {
  const [, command = line, rest = ""] = /^(\/\S+)\s*([\s\S]*)$/.exec(line) ?? [];
  const { team, bot } = hub.workspace;
  return {
    token: hub.tokens.verification,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channel.kind === "private" ? "privategroup" : channel.name,
    user_id: person.id,
    user_name: person.name,
    command,
    text: rest.trim(),
    api_app_id: bot.appId,
    is_enterprise_install: "false",
    response_url: hub.responseUrls.create(channel, person.id),
    trigger_id: hub.triggers.create(person.id, channel.id),
  };
}

/** A global shortcut, or one on a message. */
export function shortcut(
  hub: Hub,
  person: Person,
  callbackId: string,
  on?: { channel: Channel; message: Message },
): Dict {
  const trigger = hub.triggers.create(person.id, on?.channel.id);
  const shared = { callback_id: callbackId, trigger_id: trigger, action_ts: hub.clock.ts() };
  if (!on) return { ...interaction(hub, person, "shortcut"), ...shared };
  return {
    ...interaction(hub, person, "message_action"),
    ...shared,
    response_url: hub.responseUrls.create(on.channel, person.id),
    message_ts: on.message.ts,
    channel: { id: on.channel.id, name: on.channel.name },
    message: messageForApp(on.message),
  };
}

export function blockSuggestion(hub: Hub, person: Person, at: Surface, found: Interactive, typed: string): Dict {
  const base = { ...interaction(hub, person, "block_suggestion"), action_id: found.actionId, block_id: found.blockId };
  if ("view" in at) {
    return { ...base, value: typed, container: { type: "view", view_id: at.view.id }, view: viewForApp(hub, at.view) };
  }
  const { channel, message } = at;
  const container = { type: "message", message_ts: message.ts, channel_id: channel.id, is_ephemeral: false };
  const named = { id: channel.id, name: channel.name };
  return { ...base, value: typed, container, channel: named, message: messageForApp(message) };
}
