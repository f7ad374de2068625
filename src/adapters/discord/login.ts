import { randomInt } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";

import {
  Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  HTTPError,
  Options,
  Partials,
  DiscordAPIError,
} from "discord.js";

import { UserError } from "../../core/errors.ts";

export interface Account {
  token: string;
  /** Discord's own where it is left out; without the version. */
  apiUrl: string | undefined;
  /** Reads what people write in results rooms, where the application's settings allow it. */
  listens: boolean;
  report: (error: unknown) => void;
  warn: (notice: string) => void;
}

export interface LoggedIn {
  client: Client<true>;
  /** Whether what does not mention the bot can be read. */
  reads: boolean;
}

/** Logs in and waits until the servers are known. UserError: Discord does not take the token, or stays unreachable. */
export async function logIn(account: Account): Promise<LoggedIn> {
  for (let tries = 1, { listens } = account; ; tries++) {
    const client = clientFor(account, listens);
    try {
      const isReady = await ready(client, account.token);
      isReady.on(Events.Error, account.report).on(Events.ShardError, account.report);
      return { client: isReady, reads: listens };
    } catch (error) {
      await client.destroy();
      if (isRefusedIntent(error) && listens) {
        listens = false;
        account.warn(notListening);
      } else {
        if (!isPassing(error) || tries >= mostTries) throw toldToUser(error);
        if (tries === 1) account.warn(`Discord cannot be reached (${messageOf(error)}). Trying again.`);
        await wait(pauseMs(tries));
      }
    }
  }
}

const notListening =
  "Discord does not let me read messages in results rooms: switch on Message Content Intent at discord.com/developers, your application, Bot, and restart. " +
  "Until then creators log with /log, the message menu, a mention, a reply to me or a direct message.";

function clientFor({ apiUrl }: Account, listens: boolean): Client {
  const client = new Client({
    intents: [
      ...[GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
      ...(listens ? [GatewayIntentBits.MessageContent] : []),
    ],
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    // Nothing is looked up in what was said before.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 10, UserManager: 1_000 }),
    rest: { timeout: 5_000, retries: 2, ...(apiUrl !== undefined && { api: apiUrl }) },
  });
  // What goes wrong before it is ready is told by what is thrown; without a listener it would end the process.
  client.on(Events.Error, () => undefined);
  return client;
}

async function ready(client: Client, token: string): Promise<Client<true>> {
  const isReady = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const isRefused = new Promise<never>((_, reject) =>
    client.once(Events.ShardDisconnect, ({ code }) => reject(new Error(`${closed} (${code})`))),
  );
  await Promise.race([client.login(token), isRefused]);
  return Promise.race([isReady, isRefused]);
}

function isRefusedIntent(error: unknown): boolean {
  return messageOf(error).includes("disallowed intents") || messageOf(error).includes("(4014)");
}

function hasCode(error: unknown, code: DiscordjsErrorCodes): boolean {
  return error instanceof DiscordjsError && error.code === code;
}

/** Discord is broken or the network is: both pass. */
function isPassing(error: unknown): boolean {
  if (error instanceof DiscordjsError || error instanceof DiscordAPIError) return false;
  return (
    error instanceof HTTPError ||
    error instanceof TypeError ||
    (error instanceof Error && error.name === "AbortError") ||
    isNetwork(error)
  );
}

function isNetwork(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && typeof error.code === "string" && /^(E[A-Z]+|UND_ERR)/.test(error.code)
  );
}

/** What Discord refuses at the start is a setting, and is told as one. */
export function toldToUser(error: unknown): UserError {
  return new UserError(sentenceOn(error), [], { cause: error });
}

function sentenceOn(error: unknown): string {
  const where = "discord.com/developers/applications, your application, Bot";
  const said = messageOf(error);
  if (hasCode(error, DiscordjsErrorCodes.TokenInvalid) || said.includes("(4004)") || isUnauthorized(error))
    return `Discord does not take DISCORD_TOKEN. Make a new one: ${where}, Reset Token.`;
  if (isRefusedIntent(error))
    return `Discord refuses what the bot asks to read. Look at ${where}, Privileged Gateway Intents.`;
  const [, resetsAt] = /^Not enough sessions .* resets at (\S+)$/.exec(said) ?? [];
  if (resetsAt !== undefined)
    return `Discord lets a bot connect 1,000 times a day, and that is used up: something restarts it again and again. Start it after ${resetsAt}.`;
  if (said.startsWith(closed)) return `${said}. Start again; if it stays, report it with that number.`;
  return `Discord cannot be reached: ${said}. Check the network, then start again.`;
}

const closed = "Discord closed the connection";

function isUnauthorized(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 401;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A second, two, four …, none of them to the millisecond: many that wait must not come back at once. */
function pauseMs(tries: number): number {
  return randomInt(500, 1_000) * 2 ** Math.min(tries, 6);
}

const mostTries = 8;
