import { type Dict, dict, text } from "../../local/json.ts";
import { faultsInBlocks, faultsInView } from "../block-kit/validate.ts";
import type { Hub } from "../hub.ts";
import { type Call, channelOf, messageOf, type Method, paged, refuse, required } from "../refusal.ts";
import type { Person } from "../workspace.ts";

/** Who is there, who the app is, and what needs no token. */
export const workspace: Record<string, Method> = {
  "api.test"({ args }) {
    if (args["error"] !== undefined) refuse(text(args["error"]), { args });
    return { args };
  },

  "auth.test"({ hub }) {
    const { team, bot } = hub.workspace;
    const names = { url: `https://${team.domain}.slack.com/`, team: team.name, user: bot.name };
    return { ...names, team_id: team.id, user_id: bot.userId, bot_id: bot.botId, is_enterprise_install: false };
  },

  "auth.revoke"({ hub }) {
    hub.uninstalled = true;
    return { revoked: true };
  },

  "apps.uninstall"({ hub }) {
    hub.uninstalled = true;
    return {};
  },

  "team.info"({ hub }) {
    return { team: { ...hub.workspace.team, email_domain: "", icon: {} } };
  },

  "bots.info"({ hub }) {
    const { botId, appId, userId, name } = hub.workspace.bot;
    return { bot: { id: botId, deleted: false, name, app_id: appId, user_id: userId, updated: 0, icons: {} } };
  },

  "users.info"(call) {
    required(call, "user");
    const person = call.hub.workspace.people.get(text(call.args["user"]));
    return person ? { user: personForApp(call.hub, person) } : refuse("user_not_found");
  },

  "users.list"({ hub, args }) {
    const { page, response_metadata } = paged(args, [...hub.workspace.people.values()]);
    return { members: page.map((each) => personForApp(hub, each)), cache_ts: hub.clock.seconds(), response_metadata };
  },

  "reactions.add"(call) {
    const { message, name, user } = reaction(call);
    const known = (message.reactions ??= []).find((each) => each.name === name);
    if (known?.users.includes(user)) refuse("already_reacted");
    if (known) known.users.push(user);
    else message.reactions.push({ name, count: 0, users: [user] });
    for (const each of message.reactions) each.count = each.users.length;
    return {};
  },

  "reactions.remove"(call) {
    const { message, name, user } = reaction(call);
    const known = (message.reactions ?? []).find((each) => each.name === name && each.users.includes(user));
    if (!known) return refuse("no_reaction");
    message.reactions = (message.reactions ?? []).filter((each) => each !== known);
    return {};
  },

  "blocks.validate"({ args }) {
    const given = ["blocks", "message", "view"].filter((key) => args[key] !== undefined);
    if (given.length !== 1) refuse("invalid_arguments");
    const errors =
      given[0] === "view"
        ? faultsInView(args["view"], "")
        : given[0] === "blocks"
          ? faultsInBlocks(args["blocks"], "message", "")
          : faultsInBlocks(dict(args["message"])["blocks"], "message", "/blocks");
    const error = `invalid_${given[0] ?? ""}`;
    return errors.length > 0 ? refuse(error, { errors }) : { errors: [] };
  },
};

function reaction(call: Call) {
  required(call, "channel", "name", "timestamp");
  const channel = channelOf(call);
  const message = messageOf({ ...call, args: { ...call.args, ts: call.args["timestamp"] } }, channel);
  return { message, name: text(call.args["name"]), user: call.hub.workspace.bot.userId };
}

function personForApp(hub: Hub, person: Person): Dict {
  const names = { real_name: person.realName, display_name: person.name };
  return {
    id: person.id,
    team_id: hub.workspace.team.id,
    name: person.name,
    deleted: person.deleted,
    real_name: person.realName,
    tz: person.tz,
    profile: { ...names, real_name_normalized: person.realName, team: hub.workspace.team.id },
    is_admin: false,
    is_owner: false,
    is_restricted: person.isGuest,
    is_bot: person.isBot,
    is_app_user: false,
    updated: 0,
  };
}
