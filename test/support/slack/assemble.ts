import { Faults } from "../local/faults.ts";
import { Clock } from "./clock.ts";
import { Deliveries } from "./deliveries.ts";
import { Evidence } from "./evidence.ts";
import type { Fault } from "./faults.ts";
import { HttpSender } from "./http-sender.ts";
import type { Hub, Settings } from "./hub.ts";
import { ResponseUrls } from "./response-urls.ts";
import { everyScope } from "./scopes.ts";
import { SlackServer } from "./server.ts";
import { Sockets } from "./sockets.ts";
import { Triggers } from "./triggers.ts";
import { Workspace, type WorkspaceSeed } from "./workspace.ts";

export interface SlackOptions extends WorkspaceSeed, Partial<Settings> {
  /** The bot's scopes; every one the model knows when not given. */
  scopes?: readonly string[];
  now?: () => number;
}

export interface Parts {
  hub: Hub;
  sockets: Sockets;
  http: HttpSender;
  server: SlackServer;
}

/** Puts the parts together; they know each other through the hub alone. */
export function assemble(options: SlackOptions): Parts {
  const clock = new Clock(options.now ?? Date.now);
  const known = {
    clock,
    settings: settingsOf(options),
    workspace: new Workspace(options, clock),
    evidence: new Evidence(),
    faults: new Faults<Fault>(({ method }) => method),
    triggers: new Triggers(clock),
    assistance: { statuses: [], prompts: [], titles: [], sessions: new Map<string, string>() },
    scopes: new Set(options.scopes ?? everyScope),
    tokens: tokens(clock),
    uninstalled: false,
    origin: "",
  };
  // What hands things over needs the hub, and the hub needs it: filled in here, before anything runs.
  const hub = known as unknown as Hub;
  const [sockets, http] = [new Sockets(hub), new HttpSender(hub)];
  hub.responseUrls = new ResponseUrls(hub);
  hub.deliveries = new Deliveries(hub, sockets, http);
  return { hub, sockets, http, server: new SlackServer(hub, sockets) };
}

function settingsOf(options: SlackOptions): Settings {
  return {
    commands: options.commands ?? ["/campaign"],
    events: options.events,
    ackDeadlineMs: options.ackDeadlineMs ?? 3000,
    retryDelaysMs: options.retryDelaysMs ?? [0, 100, 500],
    pingEveryMs: options.pingEveryMs ?? 5000,
    streamLifetimeMs: options.streamLifetimeMs ?? 5 * 60_000,
    postPace: options.postPace,
  };
}

function tokens(clock: Clock): Hub["tokens"] {
  const secret = (): string => clock.secret();
  return { bot: `xoxb-${secret()}`, app: `xapp-${secret()}`, signingSecret: secret(), verification: secret() };
}
