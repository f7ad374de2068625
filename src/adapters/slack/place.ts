import type { Message } from "../../core/context.ts";
import { at, listAt, textAt, type Payload } from "./payload.ts";

/** Who did something, and where. */
export interface Place {
  team: string;
  user: string;
  /** Undefined where there is none: Home, a global shortcut. */
  channel: string | undefined;
  isDirect: boolean;
  /** The message to answer under. */
  thread: string | undefined;
}

/** Of a slash command or any interaction. */
export function placeOf(body: Payload): Place {
  const channel =
    textAt(body, "channel_id") ?? textAt(body, "channel", "id") ?? textAt(body, "container", "channel_id");
  return {
    team: textAt(body, "team_id") ?? textAt(body, "team", "id") ?? textAt(body, "user", "team_id") ?? "",
    user: textAt(body, "user_id") ?? textAt(body, "user", "id") ?? "",
    channel,
    isDirect: channel === undefined || channel.startsWith("D"),
    thread: textAt(body, "container", "thread_ts") ?? textAt(body, "message", "thread_ts"),
  };
}

/** Of an event: the answer goes into the thread it was asked in, and begins one under what was said. */
export function placeOfEvent(body: Payload): Place {
  const said = at(body, "event", "message") ?? at(body, "event");
  const channel = textAt(body, "event", "channel");
  return {
    team: textAt(body, "team_id") ?? "",
    user: textAt(said, "user") ?? textAt(body, "event", "user") ?? "",
    channel,
    isDirect: textAt(body, "event", "channel_type") === "im" || channel?.startsWith("D") === true,
    thread: textAt(said, "thread_ts") ?? textAt(said, "ts"),
  };
}

export const userId = ({ team, user }: Pick<Place, "team" | "user">): string => `slack:${team}:${user}`;
export const roomId = (team: string, channel: string): string => `slack:${team}:${channel}`;

/** People and channels in typed words (`<@U1|ada>`) as the commands know them. */
export function withPlatformIds(text: string, team: string): string {
  return text.replaceAll(/<[@#]([A-Z0-9_]+)(?:\|[^>]*)?>/g, (_, id: string) => roomId(team, id));
}

/** The names that a text's mentions tell. */
export function namesIn(text: string): [id: string, name: string][] {
  if (!text.includes("<@")) return [];
  return [...text.matchAll(/<@([A-Z0-9_]+)\|([^>]+)>/g)].map(([, id = "", name = ""]) => [id, name]);
}

export interface SaidBy {
  place: Place;
  /** Slack's id of the bot's own user. */
  bot: string;
  isAddressed: boolean;
  isEdited: boolean;
}

/** A chat message as the commands know it. */
export function messageOf(said: unknown, { place, bot, isAddressed, isEdited }: SaidBy): Message {
  const text = textAt(said, "text") ?? "";
  const ids = [...text.matchAll(/<@([A-Z0-9_]+)/g)].map(([, id = ""]) => id);
  const isPicture = (file: unknown) => textAt(file, "mimetype")?.startsWith("image/") === true;
  return {
    id: messageId(place, textAt(said, "ts") ?? ""),
    text,
    author: userId({ team: place.team, user: textAt(said, "user") ?? place.user }),
    isEdited,
    isAddressed,
    pictures: listAt(said, "files").filter(isPicture).length,
    mentions: new Map(ids.map((id) => [id, id === bot ? "bot" : userId({ team: place.team, user: id })])),
    replyTo: replyTo(said, place),
  };
}

/** The thread's first message by its id, which is how results remember the message that said them. */
function replyTo(said: unknown, place: Place): Message["replyTo"] {
  const root = textAt(said, "thread_ts");
  if (root === undefined || root === textAt(said, "ts")) return undefined;
  const author = userId({ team: place.team, user: textAt(said, "parent_user_id") ?? "" });
  return { id: messageId(place, root), author, text: "", ref: refOf(place, root) };
}

/** As the channel's messages are called where they are posted: "channel/timestamp". */
export function refOf({ channel }: Place, ts: string): string {
  return `${channel ?? ""}/${ts}`;
}

function messageId({ team, channel }: Place, ts: string): string {
  return `slack:${team}:${channel ?? ""}:${ts}`;
}
