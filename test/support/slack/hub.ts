import type { Faults } from "../local/faults.ts";
import type { Clock } from "./clock.ts";
import type { Deliveries } from "./deliveries.ts";
import type { Evidence } from "./evidence.ts";
import type { Fault } from "./faults.ts";
import type { ResponseUrls } from "./response-urls.ts";
import type { Triggers } from "./triggers.ts";
import type { Workspace } from "./workspace.ts";

export interface Settings {
  /** Slash commands the app registered, with their slash. */
  commands: readonly string[];
  /** Names of subscribed bot events, such as `message.im`; all when undefined. */
  events: readonly string[] | undefined;
  ackDeadlineMs: number;
  /** How long before the first, second and third retry of an event. Slack's own: 0, 1 and 5 minutes. */
  retryDelaysMs: readonly number[];
  pingEveryMs: number;
  streamLifetimeMs: number;
  /** How many posts a channel takes at once, and how long until it takes one more; unlimited when undefined. */
  postPace: { burst: number; everyMs: number } | undefined;
}

/** Text the app set beside its messages: what it is doing, what one could ask, what a thread is called. */
export interface Assistance {
  statuses: { channel: string; threadTs: string; status: string; loading: string[] }[];
  prompts: { channel: string; threadTs?: string; title?: string; prompts: { title: string; message: string }[] }[];
  titles: { channel: string; threadTs: string; title: string }[];
  /** `active`, `processing`, `suspended` or `closed`, by `channel:thread`. */
  sessions: Map<string, string>;
}

/** What the parts of the local Slack share. */
export interface Hub {
  clock: Clock;
  workspace: Workspace;
  settings: Settings;
  evidence: Evidence;
  faults: Faults<Fault>;
  triggers: Triggers;
  responseUrls: ResponseUrls;
  deliveries: Deliveries;
  assistance: Assistance;
  scopes: Set<string>;
  tokens: { bot: string; app: string; signingSecret: string; verification: string };
  /** Set by `app_uninstalled`: the bot's token is dead. */
  uninstalled: boolean;
  /** Where this Slack listens: `http://127.0.0.1:PORT`. */
  origin: string;
}
