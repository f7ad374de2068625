import type { Command } from "../../core/command.ts";
import { short } from "../../core/parts.ts";
import { suggestedPrompts } from "./prompts.ts";
import { logMessageShortcut, logShortcut } from "./shortcuts.ts";
import { slashCommand } from "./slash.ts";

/** What the app cannot do without. */
const scopes = ["app_mentions:read", "assistant:write", "chat:write", "commands", "im:history"] as const;

/** What a workspace may leave out, and what it loses. */
const optionalScopes = {
  "channels:history": "listening in results rooms, edits, and finding an own post again",
  "files:read": "importing a CSV that is shared",
  "files:write": "answering with a CSV or a brief as a file",
  "groups:history": "listening in private results rooms",
} as const;

const events = [
  "agent_session_stopped",
  "app_context_changed",
  "app_home_opened",
  "app_mention",
  "app_uninstalled",
  "message.channels",
  "message.groups",
  "message.im",
  "tokens_revoked",
] as const;

const agentView = {
  agent_description: "Answers questions about your creator campaigns from your own figures, and logs results.",
  suggested_prompts: suggestedPrompts,
};

const shortcuts = [
  {
    name: "Log a result",
    type: "global",
    callback_id: logShortcut,
    description: "Your numbers, any way you like.",
  },
  {
    name: "Log this result",
    type: "message",
    callback_id: logMessageShortcut,
    description: "Logs the numbers in this message.",
  },
];

/** How Slack reaches the app: through a socket, or at a public address that leads to /slack/events. */
export type Reach = { mode: "socket" } | { mode: "http"; url: string };

/** What "Create New App → From a manifest" takes, made of the commands. */
export function manifestFor(commands: readonly Command[], reach: Reach) {
  const url = reach.mode === "http" ? { request_url: reach.url } : {};
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: "Looseleaf",
      description: "Keeps the results of TikTok micro-influencer campaigns where your team talks.",
      background_color: "#2f4f4f",
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: "looseleaf", always_online: true },
      agent_view: agentView,
      shortcuts,
      slash_commands: [
        {
          command: slashCommand,
          description: "Results, quick stats, creators and campaigns.",
          usage_hint: short(commands.map(({ name }) => name).join(" | "), 1_000),
          should_escape: true,
          ...(reach.mode === "http" && { url: reach.url }),
        },
      ],
    },
    oauth_config: { scopes: { bot: scopes, bot_optional: Object.keys(optionalScopes).sort() } },
    settings: {
      event_subscriptions: { ...url, bot_events: events },
      interactivity: {
        is_enabled: true,
        ...url,
        ...(reach.mode === "http" && { message_menu_options_url: reach.url }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: reach.mode === "socket",
      token_rotation_enabled: false,
    },
  };
}

/** What is lost without a scope; undefined where the app works without it. */
export function lossWithout(scope: string): string | undefined {
  return Object.entries(optionalScopes).find(([name]) => name === scope)?.[1];
}

/** Every scope that the manifest asks for, the optional ones last. */
export const allScopes: readonly string[] = [...scopes, ...Object.keys(optionalScopes)];
