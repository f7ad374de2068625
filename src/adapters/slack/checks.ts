import { webApi } from "@slack/bolt";

import type { Inspect, Inspected } from "../../core/inspect.ts";
import { chatter, line } from "../../core/line.ts";
import type { Scene } from "../../core/prepare.ts";
import type { Desk } from "./desk.ts";
import { allScopes, lossWithout } from "./manifest.ts";
import { textAt } from "./payload.ts";

type Finding = Inspected["finding"];

/** What `setup check` says of Slack: each fault with where it is mended. */
export function inspection(desk: Desk, isConnected: () => boolean): Inspect {
  return async (rooms) => {
    const { granted, token, clock } = await askSlack(desk);
    // Nothing is lost without the right to read private channels until a room is one: then it is told of that room.
    const wanted = allScopes.filter((scope) => scope !== forPrivateRooms);
    const missing = granted === undefined ? [] : wanted.filter((scope) => !granted.has(scope));
    const scopes = missing.map((scope) => ({ about: "scopes", finding: withoutScope(scope) }));
    return [
      { about: "token", finding: token },
      ...(scopes.length > 0 ? scopes : [{ about: "scopes", finding: undefined }]),
      { about: "connection", finding: isConnected() ? undefined : notConnected },
      { about: "Slack's clock", finding: clock },
      ...(await inRooms(rooms, granted ?? new Set(), desk)),
    ];
  };
}

const forPrivateRooms = "groups:history";

interface Asked {
  granted: ReadonlySet<string> | undefined;
  token: Finding;
  clock: Finding;
}

/** A token that was taken at the start may have been withdrawn since. Slack's answer bears its own time. */
async function askSlack({ quick, now }: Desk): Promise<Asked> {
  try {
    const { response_metadata: told } = await quick.auth.test();
    const sent = await fetch(new URL("api.test", quick.slackApiUrl), {
      method: "POST",
      signal: AbortSignal.timeout(3_000),
    });
    const apart = Math.abs(Date.parse(sent.headers.get("date") ?? now()) - Date.parse(now()));
    return { granted: new Set(told?.scopes ?? []), token: undefined, clock: apart > clockMs ? wrongClock : undefined };
  } catch (error) {
    const problem = line`Slack does not answer as it should (${String(error instanceof webApi.WebAPIPlatformError ? error.data.error : error)}).`;
    const fix = [
      "Copy the Bot User OAuth Token again, OAuth & Permissions of the app, into SLACK_BOT_TOKEN, and restart.",
    ];
    return { granted: undefined, token: { problem, fix }, clock: undefined };
  }
}

/** Slack's signatures are refused beyond five minutes; a minute is worth a word. */
const clockMs = 60_000;

const wrongClock: Finding = {
  problem: ["This machine's clock is more than a minute away from Slack's."],
  fix: ["Set it by NTP: signed requests are refused beyond five minutes."],
};

const notConnected: Finding = {
  problem: ["The socket to Slack is closed right now."],
  fix: ["It reconnects by itself; if not within a minute, check the network and SLACK_APP_TOKEN, and restart."],
};

function withoutScope(scope: string): NonNullable<Finding> {
  const loss = lossWithout(scope);
  return {
    problem:
      loss === undefined
        ? line`The scope ${[scope]} is missing.`
        : line`Without the scope ${[scope]} there is no ${[loss]}.`,
    fix: line`Slack app settings, OAuth & Permissions, Bot Token Scopes: add ${[scope]} and install the app again.`,
  };
}

/** Reading one message tells whether the bot is in a channel, where it may read at all. */
async function inRooms(rooms: Parameters<Inspect>[0], granted: ReadonlySet<string>, desk: Desk): Promise<Inspected[]> {
  if (!granted.has("channels:history") && !granted.has(forPrivateRooms)) return [];
  const looked = await Promise.all(
    rooms.filter(isOurs).map(async ({ id }) => ({ about: "rooms", finding: await inRoom(id, desk) })),
  );
  const found = looked.filter(({ finding }) => finding !== undefined);
  return found.length > 0 || looked.length === 0 ? found : [{ about: "rooms", finding: undefined }];
}

function isPrivate(id: string): Finding {
  const { fix } = withoutScope(forPrivateRooms);
  return { problem: line`${chatter(id)}: it is private, and I hear nothing there that does not mention me.`, fix };
}

function isOurs({ id }: Parameters<Inspect>[0][number]): boolean {
  return id.startsWith("slack:");
}

async function inRoom(id: NonNullable<Scene["where"]>, { quick }: Desk): Promise<Finding> {
  try {
    await quick.apiCall("conversations.history", { channel: id.split(":").at(-1), limit: 1 });
    return undefined;
  } catch (error) {
    const code = error instanceof webApi.WebAPIPlatformError ? error.data.error : "";
    if (error instanceof webApi.WebAPIPlatformError && textAt(error.data, "needed") === forPrivateRooms)
      return isPrivate(id);
    if (code !== "not_in_channel" && code !== "channel_not_found") return undefined;
    return { problem: line`${chatter(id)}: I am not a member.`, fix: ["Type /invite @looseleaf there."] };
  }
}
