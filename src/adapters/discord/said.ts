import { claimAdmin } from "../../core/first-admin.ts";
import { askToOpen } from "../../core/form.ts";
import { hearWritten } from "../../core/hear.ts";
import { buttons, text } from "../../core/line.ts";
import type { Scene } from "../../core/prepare.ts";
import type { Reply } from "../../core/reply.ts";
import { asidesOf, type Ready } from "../../core/shown.ts";
import { isTable } from "../../core/table-file.ts";
import { brandOf, sceneAt, type Desk, type Place } from "./desk.ts";
import { keepAttached } from "./files-in.ts";
import { roomId, withPlatformIds } from "./ids.ts";
import { membershipsOf } from "./members.ts";
import { messagesOf, oneMessageOf } from "./messages.ts";
import { piecesOf } from "./outgoing.ts";
import { directTo, isTurnedAway, post, removeMessages, replaceMessage } from "./posts.ts";
import type { Piece } from "./render.ts";
import { messageFrom, placeOf, type Said } from "./said-message.ts";

/** The key of a message, and of this edit of it. */
export function keysOf({ id, editedAt }: Said): { message: string; delivery: string } {
  const message = `discord/message/${id}`;
  return { message, delivery: editedAt === undefined ? message : `${message}/${editedAt}` };
}

/** Whether a message is for the bot: in a direct message, where it is mentioned or answered, and in a results room. */
export async function isForUs(said: Said, desk: Desk): Promise<boolean> {
  if (said.isBot || (said.content === "" && said.files.length === 0)) return false;
  if (said.guild === undefined || said.mentionsBot || said.replyTo?.author === desk.client.user.id) return true;
  const rooms = await desk.house.store.rooms(await brandOf(said.guild, desk));
  return rooms.find(({ id }) => id === roomId(said.room))?.purposes.includes("results") === true;
}

/**
 * Answers a message where it was said, and an edited one where its first answer stands. `again`: a crash came between,
 * and the answer may be there already.
 */
export async function hearMessage(said: Said, desk: Desk, again = false): Promise<void> {
  const { message: key, delivery } = keysOf(said);
  const place =
    said.guild === undefined ? (await membershipsOf(said.author, said.channel, desk))[0] : placeOf(said, said.guild);
  if (place === undefined) return;
  desk.seen.set(place.user, place.guild);
  const isAddressed = said.guild === undefined || said.mentionsBot || said.replyTo?.author === desk.client.user.id;
  const bot = desk.client.user.id;
  const words = said.content.replace(new RegExp(`^\\s*<@!?${bot}>[\\s,:]*`), "");
  const message = { ...messageFrom(said, { bot, isAddressed }), text: words };
  const scene = await sceneAt(place, { via: "words", delivery, message }, desk);
  const reply = await answerTo(words, { said, scene, desk });
  if (reply === undefined || !mayWrite(said, desk)) return;
  const earlier = said.editedAt === undefined ? undefined : desk.inbox.outcome(key);
  const ids = await say(reply, { said, scene, place, earlier: earlier?.split(",") ?? [], again, desk });
  await desk.inbox.done(key, ids.join(","));
}

/** Asking Discord again and again for what it refuses gets a bot locked out: whoever runs it is told once. */
function mayWrite({ guild, channel }: Said, { client, silenced, warn }: Desk): boolean {
  if (guild === undefined) return true;
  const there = client.guilds.cache.get(guild)?.channels.cache.get(channel);
  const me = there?.guild.members.me;
  const right = there?.isThread() === true ? "SendMessagesInThreads" : "SendMessages";
  if (there === undefined || me == null || there.permissionsFor(me).has(right)) return true;
  if (!silenced.has(channel)) warn(`I may not write in #${there.name}: edit the channel, Permissions, my role.`);
  silenced.add(channel);
  return false;
}

interface Hearing {
  said: Said;
  scene: Scene;
  desk: Desk;
}

async function answerTo(words: string, heard: Hearing): Promise<Reply | undefined> {
  const { scene, desk, said } = heard;
  const { asker, brand, now } = scene;
  const claimed = await claimAdmin(
    { words, code: desk.code, user: asker.user, brand: brand.id, now },
    desk.house.store,
  );
  if (claimed !== undefined) return claimed;
  const table = said.files.find(({ name }) => isTable(name));
  const keep = table && (() => keepAttached(table, desk));
  const prepared = await hearWritten({ words, typed: withPlatformIds(words), keep }, scene, desk.house);
  switch (prepared.kind) {
    case "silence":
      return undefined;
    case "refused":
      return prepared.reply;
    case "incomplete":
      return askToOpen(prepared);
    case "ready":
      return isHere(prepared, scene) ? prepared.run() : toOpen(prepared);
  }
}

/** In a channel everybody reads an answer: what is for one person's eyes is opened by them. */
function isHere({ privately }: Ready, { isDirect }: Scene): boolean {
  return isDirect || !privately;
}

function toOpen({ call }: Ready): Reply {
  return [text`That is for your eyes only: open it.`, ...buttons({ label: "Open", call })];
}

interface Saying {
  said: Said;
  scene: Scene;
  place: Place;
  /** Ids of an earlier answer, whose place this takes. */
  earlier: readonly string[];
  again: boolean;
  desk: Desk;
}

/** Returns the ids of the messages. */
async function say(reply: Reply, saying: Saying): Promise<readonly string[]> {
  const { said, scene, place, again, desk } = saying;
  const { channel, id: under } = said;
  const { delivery: key } = scene;
  const pieces = await piecesOf({ reply, scene, place }, desk);
  const after = again ? under : undefined;
  const ids =
    (await inPlace(pieces, saying)) ??
    (await post(messagesOf(pieces, key), pieces, { spot: { channel, under, key }, desk, after }));
  await sayAside(asidesOf(reply), saying);
  return ids;
}

/** undefined: there is no earlier answer, or it can no longer be changed. */
async function inPlace(
  pieces: readonly Piece[],
  { said: { channel }, scene, earlier, desk }: Saying,
): Promise<readonly string[] | undefined> {
  const [first, ...others] = earlier;
  if (first === undefined) return undefined;
  try {
    await replaceMessage(first, oneMessageOf(pieces, scene.delivery), { channel, desk });
  } catch (error) {
    if (!isTurnedAway(error)) throw error;
    return undefined;
  }
  await removeMessages(others, { channel, desk });
  return [first];
}

/** What is for one person's eyes is told to them; where they take no direct messages it waits for them to ask. */
async function sayAside(reply: Reply, { said, scene, place, again, desk }: Saying): Promise<void> {
  if (reply.length === 0) return;
  const pieces = await piecesOf({ reply, scene, place }, desk);
  const key = `${scene.delivery}/aside`;
  try {
    const channel = await directTo(place.user, desk);
    const after = again ? said.id : undefined;
    await post(messagesOf(pieces, key), pieces, { spot: { channel, key }, desk, after });
  } catch (error) {
    if (!isTurnedAway(error)) throw error;
    desk.house.report(error);
  }
}
