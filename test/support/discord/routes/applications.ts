import type { Dict } from "../../local/json.ts";
import { applicationFlags } from "../gateway.ts";
import type { Hub } from "../hub.ts";
import { refuse } from "../refusal.ts";
import { type Call, done, guildOfCall, ok, type Route, userOf } from "../route.ts";
import { apiUser } from "../wire.ts";

/** An app may begin a thousand sessions a day. */
const dailySessions = 1000;

export const applicationRoutes: Route[] = [
  { name: "GET /gateway", open: true, run: ({ hub }) => ok({ url: hub.gateway.url }) },
  { name: "GET /gateway/bot", run: ({ hub }) => ok(gatewayBot(hub)) },
  { name: "GET /applications/@me", run: ({ hub }) => ok(application(hub)) },
  { name: "GET /oauth2/applications/@me", run: ({ hub }) => ok(application(hub)) },
  { name: "GET /users/:user", run: (call) => ok(apiUser(userOf(call))) },
  { name: "GET /users/@me/guilds", run: ({ hub }) => ok(guilds(hub)) },
  ...["/applications/:app/commands", "/applications/:app/guilds/:guild/commands"].flatMap(commandRoutes),
  { name: "GET /applications/:app/guilds/:guild/commands/permissions", run: () => ok([]) },
];

function gatewayBot({ gateway, evidence, clock }: Hub): Dict {
  const today = evidence.identifies.filter((each) => each.at > clock.now() - 24 * 3_600_000).length;
  const remaining = Math.max(0, dailySessions - today);
  const limit = { total: dailySessions, remaining, reset_after: 24 * 3_600_000, max_concurrency: 1 };
  return { url: gateway.url, shards: 1, session_start_limit: limit };
}

function application(hub: Hub): Dict {
  const { bot, guilds: known } = hub.world;
  return {
    id: hub.applicationId,
    name: bot.displayName,
    icon: null,
    description: "",
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: "0".repeat(64),
    flags: applicationFlags(hub),
    bot: apiUser(bot),
    approximate_guild_count: known.size,
    integration_types_config: { "0": {} },
  };
}

function guilds({ world }: Hub): Dict[] {
  const own = [...world.guilds.values()].filter((each) => each.members.has(world.bot.id));
  return own.map(({ id, name }) => ({ id, name, icon: null, owner: false, permissions: "0", features: [] }));
}

function commandRoutes(path: string): Route[] {
  const commands = ({ hub }: Call) => hub.commands;
  const id = ({ params }: Call): string => params["command"] ?? "";
  return [
    { name: `GET ${path}`, run: (call) => ok(commands(call).in(scopeOf(call))) },
    { name: `PUT ${path}`, run: (call) => ok(commands(call).overwrite(scopeOf(call), call.raw)) },
    {
      name: `POST ${path}`,
      run: (call) => {
        const { command, isNew } = commands(call).create(scopeOf(call), call.body);
        return { status: isNew ? 201 : 200, body: command };
      },
    },
    { name: `GET ${path}/:command`, run: (call) => ok(commands(call).byId(scopeOf(call), id(call))) },
    { name: `PATCH ${path}/:command`, run: (call) => ok(commands(call).change(scopeOf(call), id(call), call.body)) },
    {
      name: `DELETE ${path}/:command`,
      run: (call) => {
        commands(call).remove(scopeOf(call), id(call));
        return done;
      },
    },
  ];
}

function scopeOf(call: Call): string {
  if (call.params["app"] !== call.hub.applicationId) throw refuse(50001);
  return call.params["guild"] === undefined ? "global" : guildOfCall(call).id;
}
