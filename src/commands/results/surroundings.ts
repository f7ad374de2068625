import { localTime } from "../../campaigns/calendar/local-time.ts";
import { linkedTo, type Creator } from "../../campaigns/creator.ts";
import type { Context, Message } from "../../core/context.ts";
import { readLog, type Reading, type Surroundings } from "../../reading/log.ts";

/** Results in words, and whose they are taken to be. */
export interface Told {
  text: string;
  /** The creator who speaks, or for whom a teammate speaks; undefined: a teammate who names whom they mean. */
  speaker: Creator | undefined;
  /** Nobody's handle yet: somebody who is not linked to an account. */
  isUnlinked: boolean;
  /** ISO, UTC. */
  saidAt: string;
  /** What the words answer, where it is not the message that they reply to. */
  answers?: { author: string; text: string };
}

/**
 * Reads results with all that the brand knows: its creators, codes and people, and the message that is answered. A
 * message is asked first whether it holds results and then for them: where it is told alike, that is one reading.
 */
export async function readTold(told: Told, context: Context): Promise<Reading> {
  const { message, records } = context;
  const author = told.isUnlinked ? nobody : (told.speaker?.handle ?? "teammate");
  const creators = await records.creators();
  const by = [told.text, author, told.saidAt, told.answers, creators];
  const known = message && readings.get(message);
  if (known?.by.every((each, i) => each === by[i]) === true) return known.reading;
  const reading = await readAnew({ ...told, author }, creators, context);
  if (message !== undefined) readings.set(message, { by, reading });
  return reading;
}

/** The last reading of each message that is being answered, and what it was read with. */
const readings = new WeakMap<Message, { by: readonly unknown[]; reading: Reading }>();

async function readAnew(
  { text, author, saidAt, answers }: Told & { author: string },
  creators: readonly Creator[],
  context: Context,
): Promise<Reading> {
  return readLog(
    { text, author },
    { ...(await surroundingsOf(creators, context)), ...(answers !== undefined && { replyTo: answers }) },
    localTime(saidAt, context.brand.zone),
  );
}

/** A handle that no roster holds: TikTok's begin with a letter or a digit. */
const nobody = "@.";

async function surroundingsOf(creators: readonly Creator[], context: Context): Promise<Surroundings> {
  const { roster, handles } = listed(creators);
  const codes = new Map<string, string>();
  for (const { code, creator } of await context.records.bookings()) {
    const handle = code === undefined ? undefined : handles.get(creator);
    if (code !== undefined && handle !== undefined) codes.set(code, handle);
  }
  return {
    roster,
    codes,
    mentions: mentionsOf(context, creators),
    ...replyOf(context),
  };
}

interface Listed {
  roster: Surroundings["roster"];
  /** By creator. */
  handles: ReadonlyMap<string, string>;
}

const lists = new WeakMap<readonly Creator[], Listed>();

/** The reader indexes a roster when it first sees it: the same creators are the same roster. */
function listed(creators: readonly Creator[]): Listed {
  const known = lists.get(creators) ?? {
    roster: creators.map(({ handle, formerHandles, name }) => ({
      handle,
      formerHandles,
      ...(name !== undefined && { name }),
    })),
    handles: new Map(creators.map(({ id, handle }) => [id, handle])),
  };
  lists.set(creators, known);
  return known;
}

/** Platform ids to handles; the bot's own mention is nobody's. */
function mentionsOf({ message }: Context, creators: readonly Creator[]): Map<string, string> {
  const mentions = new Map<string, string>();
  for (const [id, user] of message?.mentions ?? []) {
    if (user === "bot") mentions.set(id, "bot");
    const [creator] = linkedTo(creators, user);
    if (creator !== undefined) mentions.set(id, creator.handle);
  }
  return mentions;
}

function replyOf({ message }: Context) {
  const replyTo = message?.replyTo;
  return replyTo === undefined ? {} : { replyTo: { author: replyTo.author, text: replyTo.text } };
}
