import { Events, GatewayCloseCodes, Status } from "discord.js";

import type { Desk } from "./desk.ts";

/** Discord acknowledges a heartbeat about every 41 seconds: without one for so long nothing is heard. */
const deafMs = 90_000;
/** The client reconnects by itself; what lasts longer than this does not mend itself. */
const lostMs = 180_000;
const lookEveryMs = 15_000;

/** Whether Discord's gateway has answered lately. A connection can look open and be dead. */
export function hears({ client, now }: Pick<Desk, "client" | "now">): boolean {
  return client.ws.status === Status.Ready && Date.parse(now()) - heardAt({ client }) < deafMs;
}

function closedFor(code: number): string {
  const is = `Discord closed the connection for good (${code}).`;
  if (code !== GatewayCloseCodes.AuthenticationFailed.valueOf()) return is;
  return `${is} DISCORD_TOKEN is not taken any more: make a new one under Bot, Reset Token, and start again.`;
}

/** When a heartbeat was acknowledged last, in milliseconds; before the first one, when the servers were known. */
function heardAt({ client }: Pick<Desk, "client">): number {
  return Math.max(client.readyTimestamp, ...client.ws.shards.map(({ lastPingTimestamp }) => lastPingTimestamp));
}

/** Resolves with why, once the connection is gone for good. */
export function whenLost(desk: Desk): { lost: Promise<string>; end: () => void } {
  const { client, now } = desk;
  let timer: NodeJS.Timeout | undefined;
  const lost = new Promise<string>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => resolve(closedFor(code)));
    client.on(Events.Invalidated, () => resolve("Discord ended the session for good."));
    let deafSince: number | undefined;
    timer = setInterval(() => {
      deafSince = hears(desk) ? undefined : (deafSince ?? Date.parse(now()));
      if (deafSince !== undefined && Date.parse(now()) - deafSince >= lostMs)
        resolve("Nothing was heard from Discord for minutes.");
    }, lookEveryMs);
    timer.unref();
  });
  return { lost, end: () => clearInterval(timer) };
}
