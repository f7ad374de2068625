import { text } from "../local/json.ts";
import type { Hub } from "./hub.ts";
import { type Method, refuse } from "./refusal.ts";

const codes = new WeakMap<Hub, Map<string, string>>();

/** The page on which a person allows the app in; answers at once with a redirect that carries a code. */
export function authorizePage(hub: Hub, query: URLSearchParams): string {
  const code = hub.clock.secret();
  const known = codes.get(hub) ?? new Map<string, string>();
  codes.set(hub, known.set(code, query.get("scope") ?? [...hub.scopes].join(",")));
  const target = new URL(query.get("redirect_uri") ?? "http://127.0.0.1/");
  target.searchParams.set("code", code);
  target.searchParams.set("state", query.get("state") ?? "");
  return target.href;
}

export const oauth: Record<string, Method> = {
  "oauth.v2.access"({ hub, args }) {
    const scope = codes.get(hub)?.get(text(args["code"]));
    if (scope === undefined) refuse("invalid_code");
    codes.get(hub)?.delete(text(args["code"]));
    hub.uninstalled = false;
    const { team, bot } = hub.workspace;
    return {
      app_id: bot.appId,
      access_token: hub.tokens.bot,
      token_type: "bot",
      scope,
      bot_user_id: bot.userId,
      team: { id: team.id, name: team.name },
      enterprise: null,
      authed_user: { id: [...hub.workspace.people.keys()].find((id) => id !== bot.userId) ?? "" },
      is_enterprise_install: false,
    };
  },
};
