import type { Faults } from "../local/faults.ts";
import type { Clock } from "./clock.ts";
import type { Commands } from "./commands.ts";
import type { Evidence } from "./evidence.ts";
import type { RequestFault } from "./faults.ts";
import type { Gateway } from "./gateway.ts";
import type { Interactions } from "./interactions.ts";
import type { Pace } from "./pace.ts";
import type { World } from "./world.ts";

export type Privilege = "GuildMembers" | "GuildPresences" | "MessageContent";

export interface Settings {
  /** How long an interaction waits for its first answer: 3 s. */
  answerWithinMs: number;
  /** How long an interaction's token lives: 15 minutes. */
  tokenLivesMs: number;
  heartbeatEveryMs: number;
  /** How many events a session keeps for a resume. */
  replayable: number;
  attachmentLimit: number;
}

/** What the parts of the local Discord share. */
export interface Hub {
  clock: Clock;
  world: World;
  settings: Settings;
  evidence: Evidence;
  faults: Faults<RequestFault>;
  pace: Pace;
  gateway: Gateway;
  commands: Commands;
  interactions: Interactions;
  applicationId: string;
  /** Dead once `revokeToken` was called. */
  token: string;
  /** Privileged intents that are switched on in the portal. */
  privileges: Set<Privilege>;
  /** Where this Discord listens: `http://127.0.0.1:PORT`. */
  origin: string;
}
