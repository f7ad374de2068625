import type { Campaign } from "../../campaigns/campaign.ts";
import { noticeKey, type Wish } from "../../campaigns/notice.ts";
import type { Room } from "../../campaigns/room.ts";
import type { Context } from "../../core/context.ts";
import { chatter, line, listed } from "../../core/line.ts";
import type { Draft } from "../../core/records.ts";
import type { Line, Reply } from "../../core/reply.ts";

/** Something to be said once, in a room or to a person. */
export interface Saying {
  kind: Wish;
  campaign: string;
  room: string;
  reply: Reply;
  /** Whose it is; the creators' where nobody says, since it can be seen by all. */
  version?: "team";
  /** The figures as they are told, as JSON: what is told later says what changed since. */
  told?: string;
}

/** The entry that makes it owed; written twice for one click, it is one. */
export function wished(saying: Saying, context: Context): Draft {
  const { kind, campaign, room, reply, version = "creators", told } = saying;
  const notice = noticeOf({ kind, room }, context);
  return {
    ...{ type: "notice-written", key: noticeKey(context.brand.id, notice, "written"), notice, kind, campaign, room },
    ...{ version, weeks: [], body: JSON.stringify(reply), ...(told !== undefined && { told }) },
  };
}

/** Says now what was wished; what a room would not have, and why. What is not said yet follows within a minute. */
export async function deliver(kind: Wish, rooms: readonly string[], context: Context): Promise<Line> {
  await context.deliver?.();
  const { notices } = await context.records.weekly();
  const byRoom = rooms.map((room) => ({
    room,
    notice: notices.find(({ id }) => id === noticeOf({ kind, room }, context)),
  }));
  const waiting = byRoom.filter(({ notice }) => notice?.posted === undefined);
  if (waiting.length === 0) return [];
  const why = waiting.find(({ notice }) => notice?.refused !== undefined)?.notice?.refused;
  const names = listed(waiting.map(({ room }) => chatter(room)));
  return why === undefined ? [] : line` ${names} would not have it: ${why}. I try again.`;
}

/** The rooms of a campaign, or those of all where it is the only one. */
export async function roomsFor(
  purpose: Room["purposes"][number],
  campaign: Campaign,
  { records }: Context,
): Promise<readonly string[]> {
  const running = (await records.campaigns()).filter(({ closed }) => !closed);
  const rooms = (await records.rooms()).filter(({ purposes }) => purposes.includes(purpose));
  const own = rooms.filter((room) => room.campaign === campaign.id);
  const shared = rooms.filter((room) => room.campaign === undefined && running.length <= 1);
  return [...own, ...shared].map(({ id }) => id);
}

function noticeOf({ kind, room }: Pick<Saying, "kind" | "room">, { delivery }: Context): string {
  return `${kind}/${room}/${delivery}`.slice(0, 240);
}
