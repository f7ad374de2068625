import { PermissionFlagsBits, type GuildBasedChannel } from "discord.js";

import type { Inspect, Inspected } from "../../core/inspect.ts";
import { chatter, line } from "../../core/line.ts";
import type { Desk } from "./desk.ts";
import { hears } from "./health.ts";
import { idOf } from "./ids.ts";

type Finding = Inspected["finding"];

/** What `setup check` says of Discord: each fault with where it is mended. */
export function inspection(desk: Desk): Inspect {
  return (rooms) => {
    const ours = rooms.filter(({ id }) => idOf(id).kind === "room");
    const faults = ours.flatMap((room) => faultsIn(room, desk));
    const found = faults.map((finding) => ({ about: "rooms", finding }));
    return Promise.resolve([
      { about: "connection", finding: hears(desk) ? undefined : notHeard },
      ...(found.length > 0 || ours.length === 0 ? found : [{ about: "rooms", finding: undefined }]),
    ]);
  };
}

const notHeard: Finding = {
  problem: ["Discord has not answered for more than a minute."],
  fix: ["It reconnects by itself; if not within three minutes, check the network and restart."],
};

function faultsIn({ id, purposes }: Parameters<Inspect>[0][number], desk: Desk): NonNullable<Finding>[] {
  const channel = desk.client.channels.cache.get(idOf(id).id);
  if (channel === undefined || channel.isDMBased())
    return [
      {
        problem: line`${chatter(id)}: I do not see that channel.`,
        fix: ["Edit the channel, Permissions, add my role and allow View Channel."],
      },
    ];
  const missing = missingIn(channel);
  const isDeaf = purposes.includes("results") && !desk.reads;
  return [
    ...(missing.length === 0
      ? []
      : [
          {
            problem: line`${chatter(id)}: I may not ${[missing.join(", ")]} there.`,
            fix: ["Edit the channel, Permissions, my role: allow it."],
          },
        ]),
    ...(isDeaf ? [{ problem: line`${chatter(id)}: I can only read messages that mention me or answer me.`, fix }] : []),
  ];
}

const fix = [
  "Set DISCORD_LISTENS=on, switch on Message Content Intent at discord.com/developers, your application, Bot, and restart.",
];

/** What the bot does in a channel, and the right that it takes. */
export const needed = {
  "view the channel": PermissionFlagsBits.ViewChannel,
  "send messages": PermissionFlagsBits.SendMessages,
  "attach files": PermissionFlagsBits.AttachFiles,
  "read the history": PermissionFlagsBits.ReadMessageHistory,
  "make threads": PermissionFlagsBits.CreatePublicThreads,
  "write in threads": PermissionFlagsBits.SendMessagesInThreads,
} as const;

function missingIn(channel: GuildBasedChannel): string[] {
  const me = channel.guild.members.me;
  const held = me === null ? null : channel.permissionsFor(me);
  return Object.entries(needed).flatMap(([name, bit]) => (held?.has(bit) === true ? [] : [name]));
}
