import { Place } from "../limits/place.ts";
import { refuseFaults } from "../drafts.ts";
import { intents } from "../gateway.ts";
import { post } from "../posting.ts";
import { refuse } from "../refusal.ts";
import { type Call, channelOf, done, messageOf, need, ok, type Route } from "../route.ts";
import { apiChannel } from "../wire.ts";
import type { Channel, Message } from "../world.ts";

export const channelRoutes: Route[] = [
  { name: "GET /channels/:channel", run: (call) => ok(apiChannel(call.hub, channelOf(call))) },
  { name: "PATCH /channels/:channel", run: (call) => ok(apiChannel(call.hub, changed(call))) },
  {
    name: "POST /channels/:channel/messages/:message/threads",
    run: (call) => {
      const channel = channelOf(call);
      const message = messageOf(call, channel);
      if (message.thread) throw refuse(160004);
      return { status: 201, body: apiChannel(call.hub, startThread(call, channel, message)) };
    },
  },
  {
    name: "POST /channels/:channel/threads",
    run: (call) => ({ status: 201, body: apiChannel(call.hub, startThread(call, channelOf(call))) }),
  },
  { name: "PUT /channels/:channel/thread-members/@me", run: join },
  { name: "PUT /channels/:channel/thread-members/:user", run: join },
];

/** A thread has the id of the message that it belongs to. */
function startThread(call: Call, parent: Channel, message?: Message): Channel {
  const { hub, body } = call;
  if (!parent.guild || parent.thread) throw refuse(50024);
  const isPrivate = message === undefined && (body["type"] ?? 12) === 12;
  need(call, parent, isPrivate ? "CreatePrivateThreads" : "CreatePublicThreads");
  const place = new Place(body);
  place.requiredString("name", 1, 100);
  if (place.has("auto_archive_duration")) place.in("auto_archive_duration").choice([60, 1440, 4320, 10080]);
  refuseFaults(place);
  const { bot } = hub.world;
  const archive = Number(body["auto_archive_duration"] ?? 1440);
  const thread = hub.world.addChannel({
    ...(message ? { id: message.id } : {}),
    ...{ name: String(body["name"]), type: isPrivate ? 12 : 11, guild: parent.guild, parent },
    thread: { owner: bot, archived: false, locked: false, autoArchiveMinutes: archive, members: new Set([bot.id]) },
  });
  if (message) message.thread = thread;
  else if (!isPrivate) post(hub, parent, bot, { content: thread.name, type: 18 });
  const data = { ...apiChannel(hub, thread), newly_created: true };
  hub.gateway.dispatch({ type: "THREAD_CREATE", data, guild: parent.guild.id, needs: intents.Guilds });
  return thread;
}

function changed(call: Call): Channel {
  const { hub, body } = call;
  const channel = channelOf(call);
  const { thread, guild } = channel;
  if (!guild) throw refuse(50024);
  const own = thread?.owner.id === hub.world.bot.id;
  if (!own) need(call, channel, thread ? "ManageThreads" : "ManageChannels");
  new Place(body).optionalString("name", 1, 100);
  if (typeof body["name"] === "string") channel.name = body["name"];
  if (thread && typeof body["archived"] === "boolean") thread.archived = body["archived"];
  if (thread && typeof body["locked"] === "boolean") thread.locked = body["locked"];
  const type = thread ? "THREAD_UPDATE" : "CHANNEL_UPDATE";
  hub.gateway.dispatch({ type, data: apiChannel(hub, channel), guild: guild.id, needs: intents.Guilds });
  return channel;
}

function join(call: Call) {
  const { thread } = channelOf(call);
  if (!thread) throw refuse(50024);
  thread.members.add(call.params["user"] ?? call.hub.world.bot.id);
  return done;
}
