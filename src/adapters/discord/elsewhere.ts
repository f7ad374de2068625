import { chatter, line } from "../../core/line.ts";
import type { Scene } from "../../core/prepare.ts";
import type { Reply } from "../../core/reply.ts";
import type { Desk, Place } from "./desk.ts";
import { userId } from "./ids.ts";
import { messagesOf } from "./messages.ts";
import { directTo, post } from "./posts.ts";
import { draw, type Piece } from "./render.ts";

/** What is stored, and could not be told where it was asked. */
export interface Left {
  reply: Reply;
  pieces: readonly Piece[];
  /** How many of its messages were seen. */
  shown: number;
  /** Tells parts of one answer apart. */
  part: string;
  isPrivate: boolean;
  scene: Scene;
  place: Pick<Place, "guild" | "user" | "channel">;
  /** The id of what was not answered: what is told is newer. */
  interaction: string;
}

/**
 * The person saw a failure, but it is stored: they are told before they do it again, by a direct message or in the
 * channel, once. Where neither can be, they are told when they come next. Never rejects.
 */
export async function tellElsewhere(left: Left, desk: Desk): Promise<void> {
  const key = `${left.scene.delivery}/${left.part}`;
  const whole = messagesOf(left.pieces, key).slice(left.shown);
  const direct = () => directTo(left.place.user, desk);
  const ways = left.isPrivate
    ? [
        { to: direct, messages: whole, pieces: left.pieces },
        { to: here, ...said(noted(left.place), key, left.scene) },
      ]
    : [
        { to: here, messages: whole, pieces: left.pieces },
        { to: direct, messages: whole, pieces: left.pieces },
      ];
  for (const { to, messages, pieces } of ways) {
    try {
      await post(messages, pieces, { spot: { channel: await to(), key }, desk, after: left.interaction });
      return;
    } catch (error) {
      desk.house.report(error);
    }
  }
  await keepUntold(left, key, desk);

  function here(): Promise<string> {
    return Promise.resolve(left.place.channel);
  }
}

/** For a channel in which it must not be said what is stored. */
function noted({ user }: Left["place"]): Reply {
  const told = line`${chatter(userId(user))}: what you sent is stored, although Discord showed a failure.`;
  return [{ kind: "text", text: told }];
}

function said(reply: Reply, key: string, { brand }: Scene) {
  const reader = { zone: brand.zone, locale: brand.locale };
  const pieces = draw(reply, { reader, idOf: () => "", pictures: new Map() });
  return { pieces, messages: messagesOf(pieces, key) };
}

const ours = "discord/untold/";

async function keepUntold({ place: { guild, user }, reply }: Left, key: string, { inbox, house }: Desk): Promise<void> {
  const untold: Untold = { guild, reply };
  const delivery = { keys: [`${ours}${user}/${key}`] as const, body: JSON.stringify(untold) };
  await inbox.receive(delivery).catch((error: unknown) => house.report(error));
}

interface Untold {
  guild: string;
  reply: Reply;
}

/** What a person was never told, oldest first; `done` once they are. */
export function untoldTo(user: string, guild: string, { inbox }: Desk): { reply: Reply; done: () => Promise<void> }[] {
  const theirs = inbox.waiting().filter(({ keys }) => keys[0].startsWith(`${ours}${user}/`));
  return theirs.flatMap(({ keys, body }) => {
    const { guild: on, reply } = JSON.parse(body) as Untold;
    return on === guild ? [{ reply, done: () => inbox.done(keys[0]) }] : [];
  });
}
