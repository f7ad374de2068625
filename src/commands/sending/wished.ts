import type { Campaign } from "../../campaigns/campaign.ts";
import type { EntryType } from "../../campaigns/entry.ts";
import { noticeKey, type Wish } from "../../campaigns/notice.ts";
import type { Room } from "../../campaigns/room.ts";
import type { Context } from "../../core/context.ts";
import { chatRoom, chatter, line, listed } from "../../core/line.ts";
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
  /** Twice on one occasion is once; where nobody names it, it is the click itself. */
  occasion?: string;
}

/** The entry that makes it owed; written twice on one occasion, it is one. */
export function wished(saying: Saying, context: Context) {
  const { kind, campaign, room, reply, version = "creators", told, occasion = context.delivery } = saying;
  const notice = noticeIdOf({ kind, room, occasion });
  return {
    ...{ type: "notice-written", key: noticeKey(context.brand.id, notice, "written"), notice, kind, campaign, room },
    ...{ version, weeks: [], body: JSON.stringify(reply), ...(told !== undefined && { told }) },
  } as const satisfies Draft;
}

/** How the notice of a wish is called. */
export function noticeIdOf({ kind, room, occasion }: Required<Pick<Saying, "kind" | "room" | "occasion">>): string {
  return `${kind}/${room}/${occasion}`.slice(0, 240);
}

/**
 * The same for all who do something in one moment: what of its kind was done last. Whoever asks before looking whether
 * it is still to be done cannot do it twice.
 */
export async function occasionAfter(done: EntryType, { records }: Context): Promise<string> {
  const [last] = await records.written({ types: [done], limit: 1 });
  return last?.key ?? "first";
}

/** Says now what was wished; what a room would not have, and why. What is not said yet follows within a minute. */
export async function deliver(wishes: readonly ReturnType<typeof wished>[], context: Context): Promise<Line> {
  await context.deliver?.();
  const { notices } = await context.records.weekly();
  const byRoom = wishes.map(({ kind, room, notice: wish }) => ({
    to: kind === "answer" ? chatter(room) : chatRoom(room),
    notice: notices.find(({ id }) => id === wish),
  }));
  const waiting = byRoom.filter(({ notice }) => notice?.posted === undefined);
  if (waiting.length === 0) return [];
  const why = waiting.find(({ notice }) => notice?.refused !== undefined)?.notice?.refused;
  const names = listed(waiting.map(({ to }) => to));
  return why === undefined ? [] : line` ${names} would not have it: ${why}. I try again.`;
}

/** The rooms of a campaign, and those of all where it has none of its own or is the only one. */
export async function roomsFor(
  purpose: Room["purposes"][number],
  campaign: Campaign,
  { records }: Context,
): Promise<readonly string[]> {
  const running = (await records.campaigns()).filter(({ closed }) => !closed);
  const rooms = (await records.rooms()).filter(({ purposes }) => purposes.includes(purpose));
  const own = rooms.filter((room) => room.campaign === campaign.id);
  const shared = rooms.filter((room) => room.campaign === undefined && (own.length === 0 || running.length <= 1));
  return [...own, ...shared].map(({ id }) => id);
}
