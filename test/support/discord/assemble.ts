import { Faults } from "../local/faults.ts";
import { Clock } from "./clock.ts";
import { Commands } from "./commands.ts";
import { Evidence } from "./evidence.ts";
import type { RequestFault } from "./faults.ts";
import { Gateway } from "./gateway.ts";
import type { Hub, Privilege, Settings } from "./hub.ts";
import { Interactions } from "./interactions.ts";
import { Pace, type PaceSetting } from "./pace.ts";
import { addGuild, type GuildSeed } from "./seed.ts";
import { DiscordServer } from "./server.ts";
import { newToken } from "./trouble.ts";
import { World } from "./world.ts";

export interface DiscordOptions extends GuildSeed, Partial<Settings> {
  bot?: { name: string };
  /** More servers than the first. */
  otherGuilds?: readonly GuildSeed[];
  /** Privileged intents that are switched on; none when not given. */
  privileges?: readonly Privilege[];
  /** A limit for each route; none when not given. */
  pace?: PaceSetting;
  /** A limit over all routes: Discord's is 50 in a second; none when not given. */
  overallPace?: PaceSetting;
  now?: () => number;
}

export interface Parts {
  hub: Hub;
  server: DiscordServer;
}

/** Puts the parts together; they know each other through the hub alone. */
export function assemble(options: DiscordOptions): Parts {
  const clock = new Clock(options.now ?? Date.now);
  const world = new World(clock, options.bot ?? { name: "app" });
  const known = {
    clock,
    world,
    settings: settingsOf(options),
    evidence: new Evidence(),
    faults: new Faults<RequestFault>(({ route }) => route),
    pace: new Pace(clock, options.pace, options.overallPace),
    applicationId: world.bot.id,
    token: newToken({ world, clock }),
    privileges: new Set(options.privileges),
    origin: "",
  };
  for (const seed of [options, ...(options.otherGuilds ?? [])]) addGuild(world, seed);
  // What hands things over needs the hub, and the hub needs it: filled in here, before anything runs.
  const hub = known as unknown as Hub;
  hub.gateway = new Gateway(hub);
  hub.commands = new Commands(hub);
  hub.interactions = new Interactions(hub);
  return { hub, server: new DiscordServer(hub) };
}

function settingsOf(options: DiscordOptions): Settings {
  return {
    answerWithinMs: options.answerWithinMs ?? 3000,
    tokenLivesMs: options.tokenLivesMs ?? 15 * 60_000,
    heartbeatEveryMs: options.heartbeatEveryMs ?? 41_250,
    replayable: options.replayable ?? 500,
    attachmentLimit: options.attachmentLimit ?? 10 * 1024 * 1024,
  };
}
