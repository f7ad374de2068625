import type { Hub } from "../hub.ts";
import { refuse } from "../refusal.ts";
import { type Call, done, guildOfCall, ok, type Route, userOf } from "../route.ts";
import { sees } from "../posting.ts";
import { apiChannel, apiGuild, apiMember, apiRole } from "../wire.ts";
import type { Member } from "../world.ts";

export const guildRoutes: Route[] = [
  { name: "GET /guilds/:guild", run: (call) => ok(apiGuild(guildOfCall(call))) },
  {
    name: "GET /guilds/:guild/channels",
    run: (call) => {
      const all = [...guildOfCall(call).channels.values()].filter((each) => !each.thread);
      return ok(all.filter((each) => sees(each, call.hub.world.bot)).map((each) => apiChannel(call.hub, each)));
    },
  },
  { name: "GET /guilds/:guild/roles", run: (call) => ok([...guildOfCall(call).roles.values()].map(apiRole)) },
  {
    name: "GET /guilds/:guild/threads/active",
    run: (call) => {
      const threads = [...guildOfCall(call).channels.values()].filter((each) => each.thread?.archived === false);
      return ok({ threads: threads.map((each) => apiChannel(call.hub, each)), members: [] });
    },
  },
  { name: "GET /guilds/:guild/members", run: (call) => ok(members(call)) },
  { name: "GET /guilds/:guild/members/search", run: (call) => ok(found(call)) },
  {
    name: "GET /guilds/:guild/members/:user",
    run: (call) => {
      const member = guildOfCall(call).members.get(userOf(call).id);
      if (!member) throw refuse(10007);
      return ok(apiMember(call.hub, member));
    },
  },
  { name: "POST /users/@me/channels", run: (call) => ok(openMessages(call)) },
  {
    name: "DELETE /users/@me/guilds/:guild",
    run: (call) => {
      guildOfCall(call).members.delete(call.hub.world.bot.id);
      return done;
    },
  },
];

/** The whole list is for apps that may know the members. */
function members(call: Call) {
  const guild = guildOfCall(call);
  if (!call.hub.privileges.has("GuildMembers")) throw refuse(50001);
  return page(call.hub, [...guild.members.values()], call.query);
}

function found(call: Call) {
  const query = (call.query.get("query") ?? "").toLowerCase();
  const all = [...guildOfCall(call).members.values()];
  const matching = all.filter(({ user, nick }) =>
    [user.name, nick ?? ""].some((name) => name.toLowerCase().startsWith(query)),
  );
  return page(call.hub, matching, call.query);
}

function page(hub: Hub, all: readonly Member[], query: URLSearchParams) {
  const limit = Math.min(1000, Number(query.get("limit") ?? 1));
  const after = query.get("after") ?? "0";
  const rest = all.filter((each) => BigInt(each.user.id) > BigInt(after));
  return rest.slice(0, limit).map((each) => apiMember(hub, each));
}

function openMessages({ hub, body }: Call) {
  const user = hub.world.users.get(String(body["recipient_id"]));
  if (!user) throw refuse(10013);
  if (user.bot) throw refuse(50007);
  return apiChannel(hub, hub.world.directMessage(user));
}
