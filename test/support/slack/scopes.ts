import type { Channel } from "./workspace.ts";

export type TokenKind = "bot" | "app" | "none";

interface Need {
  token: TokenKind;
  /** One of these is enough; none needed when empty. */
  scopes: readonly string[];
}

const free: Need = { token: "bot", scopes: [] };
const open: Need = { token: "none", scopes: [] };
const bot = (...scopes: string[]): Need => ({ token: "bot", scopes });

/** What each modelled method asks of its token. Those that depend on the channel check again with `scopeFor`. */
export const needs: Readonly<Record<string, Need>> = {
  "api.test": open,
  "apps.connections.open": { token: "app", scopes: ["connections:write"] },
  "apps.uninstall": free,
  "assistant.threads.setStatus": bot("assistant:write", "chat:write"),
  "assistant.threads.setSuggestedPrompts": bot("assistant:write"),
  "assistant.threads.setTitle": bot("assistant:write"),
  "agents.sessions.setStatus": bot("chat:write"),
  "agents.sessions.rename": bot("chat:write"),
  "auth.test": free,
  "auth.revoke": free,
  "blocks.validate": open,
  "bots.info": bot("users:read"),
  "chat.appendStream": bot("chat:write"),
  "chat.delete": bot("chat:write"),
  "chat.getPermalink": free,
  "chat.postEphemeral": bot("chat:write"),
  "chat.postMessage": bot("chat:write"),
  "chat.startStream": bot("chat:write"),
  "chat.stopStream": bot("chat:write"),
  "chat.unfurl": bot("links:write"),
  "chat.update": bot("chat:write"),
  "conversations.history": free,
  "conversations.info": free,
  "conversations.join": bot("channels:join"),
  "conversations.list": bot("channels:read", "groups:read", "im:read"),
  "conversations.members": free,
  "conversations.open": bot("im:write"),
  "conversations.replies": free,
  "files.completeUploadExternal": bot("files:write"),
  "files.getUploadURLExternal": bot("files:write"),
  "files.info": bot("files:read"),
  "oauth.v2.access": open,
  "reactions.add": bot("reactions:write"),
  "reactions.remove": bot("reactions:write"),
  "team.info": bot("team:read"),
  "users.info": bot("users:read"),
  "users.list": bot("users:read"),
  "views.open": free,
  "views.publish": free,
  "views.push": free,
  "views.update": free,
};

const families = { public: "channels", private: "groups", im: "im" } as const;

export function scopeFor(channel: Channel, right: "history" | "read"): string {
  return `${families[channel.kind]}:${right}`;
}

/** An event's subscription name and the scope without which Slack does not send it. */
export function eventNeeds(type: string, channel: Channel | undefined): { name: string; scopes: readonly string[] } {
  if (type === "message" && channel) {
    const names = { public: "message.channels", private: "message.groups", im: "message.im" } as const;
    return { name: names[channel.kind], scopes: [scopeFor(channel, "history")] };
  }
  if (type === "member_joined_channel" && channel) return { name: type, scopes: [scopeFor(channel, "read")] };
  return { name: type, scopes: eventScopes[type] ?? [] };
}

const eventScopes: Readonly<Record<string, readonly string[]>> = {
  agent_session_stopped: ["assistant:write", "chat:write"],
  app_context_changed: ["assistant:write"],
  app_mention: ["app_mentions:read"],
  assistant_thread_context_changed: ["assistant:write"],
  assistant_thread_started: ["assistant:write"],
  file_shared: ["files:read"],
  link_shared: ["links:read"],
  reaction_added: ["reactions:read"],
};

/** Every bot scope the model knows: what a test gets that does not say which it grants. */
export const everyScope: readonly string[] = [
  ...new Set([
    ...Object.values(needs).flatMap((need) => (need.token === "bot" ? need.scopes : [])),
    ...Object.values(eventScopes).flat(),
    ...Object.values(families).flatMap((family) => [`${family}:history`, `${family}:read`]),
    "commands",
  ]),
];
