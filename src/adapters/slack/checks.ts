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
    const [{ granted, token }, apartMs] = await Promise.all([askSlack(desk), millisecondsApart(desk)]);
    return [
      { about: "token", finding: token },
      ...(granted === undefined ? [] : ofScopes(granted)),
      { about: "connection", finding: isConnected() ? undefined : notConnected },
      ...(apartMs === undefined
        ? []
        : [{ about: "Slack's clock", finding: apartMs > clockMs ? wrongClock : undefined }]),
      ...(await inRooms(rooms, granted ?? new Set(), desk)),
    ];
  };
}

function ofScopes(granted: ReadonlySet<string>): Inspected[] {
  // Nothing is lost without the right to read private channels until a room is one: then it is told of that room.
  const missing = allScopes.filter((scope) => scope !== forPrivateRooms && !granted.has(scope));
  if (missing.length === 0) return [{ about: "scopes", finding: undefined }];
  return missing.map((scope) => ({ about: "scopes", finding: withoutScope(scope) }));
}

const forPrivateRooms = "groups:history";

/** A token that was taken at the start may have been withdrawn since. What could not be looked at is not called fine. */
async function askSlack({ quick }: Desk): Promise<{ granted: ReadonlySet<string> | undefined; token: Finding }> {
  try {
    const { response_metadata: told } = await quick.auth.test();
    return { granted: new Set(told?.scopes ?? []), token: undefined };
  } catch (error) {
    return { granted: undefined, token: unanswered(error) };
  }
}

function unanswered(error: unknown): Finding {
  const code = error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
  if (code !== undefined && ofToken.test(code))
    return {
      problem: line`Slack does not take the bot's token any more (${[code]}).`,
      fix: ["Copy the Bot User OAuth Token again, OAuth & Permissions of the app, into SLACK_BOT_TOKEN, and restart."],
    };
  const why = error instanceof webApi.WebAPIRateLimitedError ? "it asks for a pause" : "it cannot be reached";
  return {
    problem: line`Slack does not answer as it should (${[code ?? why]}).`,
    fix: ["Check again in a minute; if it stays, look at the network and at slack-status.com."],
  };
}

const ofToken = /auth|token|account_inactive/;

/** Slack's answers bear its own time. undefined: there was none. */
async function millisecondsApart({ quick, now }: Desk): Promise<number | undefined> {
  const asked = { method: "POST", signal: AbortSignal.timeout(3_000) };
  const sent = await fetch(new URL("api.test", quick.slackApiUrl), asked).catch(() => undefined);
  const date = Date.parse(sent?.headers.get("date") ?? "");
  return Number.isNaN(date) ? undefined : Math.abs(date - Date.parse(now()));
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
