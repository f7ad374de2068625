import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { DiscordSettings, SlackSettings } from "./config.ts";
import { hasAdmin } from "./core/first-admin.ts";
import type { Inbox } from "./core/inbox.ts";
import { oneTimeCode } from "./core/one-time-code.ts";
import type { Store } from "./core/ports.ts";
import type { House } from "./core/prepare.ts";
import { allRooms, type Rooms } from "./core/rooms.ts";
import { brandIn } from "./core/spaces.ts";
import { openBoundedLog } from "./operations/bounded-log.ts";
import { openInbox } from "./store/inbox.ts";
import { startClock } from "./schedule/clock.ts";
import type { Outbox } from "./schedule/outbox.ts";

/** What is connected: Slack, Discord or both, on one store and one inbox. */
export interface Platforms {
  slack: SlackSettings | undefined;
  discord: DiscordSettings | undefined;
}

export interface Serving {
  store: Store;
  house: House;
  folder: string;
  /** ISO, UTC. */
  now: () => string;
  /** What a new space's brand begins with. */
  begins: { zone: string; locale: string };
  openOutbox: (rooms: Rooms) => Promise<Outbox>;
  /** Every minute, before what is owed is said. */
  onMinute: () => Promise<void>;
  /** Resolves when somebody ends the process. */
  ended: Promise<void>;
  /** For whoever started it. */
  say: (line: string) => void;
  warn: (notice: string) => void;
}

/** A platform as the process knows it. */
interface Connected {
  rooms: Rooms;
  /** Resolves with why, once nothing is heard any more; a platform may never tell. */
  lost: Promise<string>;
  /** Takes in no more, waits for what is under way until the deadline, and hangs up. */
  stop(deadlineMs: number): Promise<void>;
}

interface Beginning extends Serving {
  inbox: Inbox;
  /** Makes somebody the first admin. */
  code: string;
}

/** Until it is ended; true: a platform is lost, and only a new start helps. UserError: one cannot be connected. */
export async function serve(platforms: Platforms, serving: Serving): Promise<boolean> {
  const { house, folder, now, ended, warn, onMinute } = serving;
  const deliveries = await openInbox({ folder: join(folder, "inbox"), now });
  const connected: Connected[] = [];
  // Commands begin what is owed before every platform is there.
  const rooms = lately(() => allRooms(connected.map((each) => each.rooms)));
  const outbox = await serving.openOutbox(rooms);
  house.deliver = () => outbox.deliver();
  try {
    await connectAll(platforms, { ...serving, inbox: deliveries.inbox, code: oneTimeCode() }, connected);
    const clock = startClock(() => onMinute().then(() => outbox.deliver()));
    const why = await Promise.race([ended, ...connected.map(({ lost }) => lost)]);
    if (why !== undefined) warn(why);
    await clock.stop();
    return why !== undefined;
  } finally {
    // Hosts that end a process wait ten seconds before they kill it.
    await Promise.all(connected.map((each) => each.stop(8_000)));
    await deliveries.close();
  }
}

function lately(rooms: () => Rooms): Rooms {
  return {
    reaches: (room) => rooms().reaches(room),
    canFind: (room) => rooms().canFind(room),
    post: (message) => rooms().post(message),
    find: (message, since) => rooms().find(message, since),
    update: (ref, message) => rooms().update(ref, message),
  };
}

/** At once; what is connected is ended by the caller also where another fails. */
async function connectAll({ slack, discord }: Platforms, beginning: Beginning, connected: Connected[]): Promise<void> {
  const begun = [
    ...(slack === undefined ? [] : [toSlack(slack, beginning)]),
    ...(discord === undefined ? [] : [toDiscord(discord, beginning)]),
  ];
  const settled = await Promise.allSettled(begun.map(async (each) => void connected.push(await each)));
  for (const each of settled) if (each.status === "rejected") throw each.reason;
}

async function toSlack(settings: SlackSettings, beginning: Beginning): Promise<Connected> {
  const { house, inbox, folder, store, now, begins, code, say, warn } = beginning;
  const { connectSlack } = await import("./adapters/slack/adapter.ts");
  const feedback = openBoundedLog(join(folder, "feedback.log"));
  const slack = await connectSlack({
    ...settings,
    ...{ house, inbox, now, begins, code, warn },
    onFeedback: (said) => void feedback.write(said).catch((error: unknown) => house.report(error)),
  });
  say(`Connected to Slack, workspace ${slack.workspace}. Say /campaign there; Ctrl-C ends it here.`);
  const brand = await brandIn({ id: `slack:${slack.team}`, name: slack.workspace, ...begins }, store, now());
  if (!(await hasAdmin(brand, store)))
    say(`Nobody is admin yet. Whoever says this in Slack first is: /campaign ${code}`);
  return { rooms: slack.rooms, lost: never, stop: (deadlineMs) => slack.stop(deadlineMs) };
}

async function toDiscord(settings: DiscordSettings, beginning: Beginning): Promise<Connected> {
  const { house, inbox, folder, store, now, begins, code, say, warn } = beginning;
  const { connectDiscord } = await import("./adapters/discord/adapter.ts");
  const discord = await connectDiscord({
    ...settings,
    ...{ house, inbox, now, begins, code, warn, registered: keptIn(join(folder, "discord-commands.txt")) },
  });
  const servers = discord.servers.map(({ name }) => name).join(", ");
  say(
    servers === ""
      ? `Connected to Discord as ${discord.name}, on no server yet. Add it: ${discord.invitation}`
      : `Connected to Discord as ${discord.name}, on ${servers}. Say /stats there; Ctrl-C ends it here.`,
  );
  for (const { id, name } of discord.servers) {
    const brand = await brandIn({ id: `discord:${id}`, name, ...begins }, store, now());
    if (!(await hasAdmin(brand, store)))
      say(`Nobody is admin on ${name} yet. Whoever manages the server is, with their first command: /setup show`);
  }
  return discord;
}

const never = new Promise<never>(() => undefined);

/** What was registered last. Where it is lost, the commands are registered once more. */
function keptIn(file: string) {
  return {
    read: () => readFile(file, "utf8").catch(() => undefined),
    write: (text: string) => writeFile(file, text),
  };
}
