import { Clock } from "./clock.ts";
import { Deliveries } from "./deliveries.ts";
import { type Attempt, type Delivery, Evidence } from "./evidence.ts";
import { emit } from "./events.ts";
import { type Fault, Faults } from "./faults.ts";
import { HttpSender } from "./http-sender.ts";
import type { Hub, Settings } from "./hub.ts";
import type { Dict } from "./json.ts";
import { expireStreams } from "./methods/streams.ts";
import { Person } from "./person.ts";
import { whenQuiet, within } from "./quiet.ts";
import { ResponseUrls } from "./response-urls.ts";
import { everyScope } from "./scopes.ts";
import { SlackServer } from "./server.ts";
import { shownMessage } from "./shown.ts";
import { Sockets } from "./sockets.ts";
import { Triggers } from "./triggers.ts";
import { type Channel, type Message, type StoredFile, Workspace, type WorkspaceSeed } from "./workspace.ts";

export interface SlackOptions extends WorkspaceSeed, Partial<Settings> {
  /** The bot's scopes; every one the model knows when not given. */
  scopes?: readonly string[];
  now?: () => number;
}

/** Starts a Slack of one workspace on a free port of the loopback. Stop it with `stop`. */
export async function startSlack(options: SlackOptions = {}): Promise<LocalSlack> {
  const clock = new Clock(options.now ?? Date.now);
  const settings: Settings = {
    commands: options.commands ?? ["/campaign"],
    events: options.events,
    ackDeadlineMs: options.ackDeadlineMs ?? 3000,
    retryDelaysMs: options.retryDelaysMs ?? [0, 100, 500],
    pingEveryMs: options.pingEveryMs ?? 5000,
    streamLifetimeMs: options.streamLifetimeMs ?? 5 * 60_000,
    postPace: options.postPace,
  };
  const slack = new LocalSlack(clock, settings, options);
  await slack.listen();
  return slack;
}

/** The local Slack: who is there, what goes wrong, and what happened. */
export class LocalSlack {
  readonly workspace: Workspace;
  readonly evidence = new Evidence();
  readonly #hub: Hub;
  readonly #sockets: Sockets;
  readonly #http: HttpSender;
  readonly #server: SlackServer;

  constructor(clock: Clock, settings: Settings, options: SlackOptions) {
    this.workspace = new Workspace(options, clock);
    const verification = clock.secret();
    const tokens = {
      bot: `xoxb-${clock.secret()}`,
      app: `xapp-${clock.secret()}`,
      signingSecret: clock.secret(),
      verification,
    };
    const assistance = { statuses: [], prompts: [], titles: [], sessions: new Map<string, string>() };
    // The parts know each other through this one object, so it is filled in two steps.
    const hub = { clock, settings, tokens, assistance, uninstalled: false, origin: "" } as unknown as Hub;
    hub.workspace = this.workspace;
    hub.evidence = this.evidence;
    hub.scopes = new Set(options.scopes ?? everyScope);
    hub.faults = new Faults();
    hub.triggers = new Triggers(clock);
    hub.responseUrls = new ResponseUrls(hub);
    this.#sockets = new Sockets(hub);
    this.#http = new HttpSender(hub);
    hub.deliveries = new Deliveries(hub, this.#sockets, this.#http);
    this.#server = new SlackServer(hub, this.#sockets);
    this.#hub = hub;
  }

  async listen(): Promise<void> {
    this.#hub.origin = await this.#server.listen();
  }

  /** Ends sockets and server and drops every timer. Stop the app first, or it will try to reconnect. */
  async stop(): Promise<void> {
    this.#hub.deliveries.stop();
    this.#sockets.stop();
    this.#hub.clock.stop();
    await within(200, () => (this.#sockets.count === 0 ? true : undefined));
    this.#sockets.terminate();
    await this.#server.close();
    this.#hub.clock.stop();
  }

  // How an app finds it.

  /** For `clientOptions.slackApiUrl`; ends in a slash. */
  get apiUrl(): string {
    return `${this.#hub.origin}/api/`;
  }

  get authorizationUrl(): string {
    return `${this.#hub.origin}/oauth/v2/authorize`;
  }

  get token(): string {
    return this.#hub.tokens.bot;
  }

  get appToken(): string {
    return this.#hub.tokens.app;
  }

  get signingSecret(): string {
    return this.#hub.tokens.signingSecret;
  }

  /** From now on deliveries go to this address by signed HTTP instead of through a socket. */
  deliverTo(url: string | undefined): void {
    this.#http.url = url;
  }

  // People.

  as(user: string): Person {
    return new Person(this.#hub, user);
  }

  channel(idOrName: string): Channel {
    return this.workspace.channel(idOrName);
  }

  // Things that go wrong.

  fault(fault: Fault): void {
    this.#hub.faults.add(fault);
  }

  /** The method answers 429 until that many seconds are over. */
  rateLimit(method: string, seconds: number): void {
    const until = performance.now() + seconds * 1000;
    const when = (): boolean => performance.now() < until;
    this.fault({ method, times: Infinity, retryAfter: seconds, when });
  }

  clearFaults(): void {
    this.#hub.faults.clear();
  }

  /** The connection breaks without a word. */
  cutSockets(): void {
    this.#sockets.cut();
  }

  recycleSockets(reason: "refresh_requested" | "warning" | "link_disabled" = "refresh_requested"): void {
    this.#sockets.recycle(reason);
  }

  /** The next connections are turned away. */
  refuseSockets(times: number): void {
    this.#sockets.refuse(times);
  }

  /** Sends a delivery again, with the same envelope and event_id; as retries when asked, else as plain duplicates. */
  async redeliver(delivery: Delivery | undefined, times = 1, { asRetry = false } = {}): Promise<Attempt[]> {
    if (!delivery) throw new Error("there is nothing to deliver again");
    const each = Array.from({ length: times }, (_, index) =>
      asRetry
        ? this.#hub.deliveries.again(delivery, index + 1, "http_timeout")
        : this.#hub.deliveries.again(delivery, 0),
    );
    return Promise.all(each);
  }

  expireTriggers({ also = "known" }: { also?: "known" | "future" } = {}): void {
    this.#hub.triggers.expireAll();
    this.#hub.triggers.bornExpired = also === "future";
  }

  expireStreams(): void {
    expireStreams(this.#hub);
  }

  dropScope(scope: string): void {
    this.#hub.scopes.delete(scope);
  }

  grantScope(scope: string): void {
    this.#hub.scopes.add(scope);
  }

  /** The clock that signs HTTP requests is wrong by so much. */
  skewClock(seconds: number): void {
    this.#hub.clock.skewMs = seconds * 1000;
  }

  /** Triggers, response urls and streams grow older by so much at once. */
  passTime(ms: number): void {
    this.#hub.clock.passedMs += ms;
  }

  /** Takes the app out: its token dies, and it is told. */
  async uninstall(): Promise<void> {
    const sendings = [
      { type: "tokens_revoked", tokens: { bot: [this.workspace.bot.userId] } },
      { type: "app_uninstalled" },
    ]
      .map((event) => emit(this.#hub, event))
      .filter((sending) => sending !== undefined);
    this.#hub.uninstalled = true;
    await Promise.all(sendings.map((sending) => sending.first));
  }

  // The raw wire.

  /** Any event, in its envelope; undefined where the app is not to hear of it. */
  event(event: Dict, channel?: Channel): Promise<Attempt> | undefined {
    return emit(this.#hub, event, channel)?.first;
  }

  /** Any body by HTTP, with a signature that may be spoilt. */
  post(body: string, contentType: string, spoilt?: { signature?: string; timestamp?: number }) {
    return this.#http.post(body, contentType, { retryNum: 0 }, spoilt);
  }

  /** What Slack does when an HTTP address is entered in its settings. */
  async verifyUrl(): Promise<boolean> {
    const challenge = this.#hub.clock.secret();
    const body = JSON.stringify({ type: "url_verification", token: this.#hub.tokens.verification, challenge });
    const answer = await this.post(body, "application/json");
    return answer.body.includes(challenge);
  }

  // What happened.

  get sockets(): { open: number; greeted: number; pingsReceived: number } {
    const { count, greeted, pingsReceived } = this.#sockets;
    return { open: count, greeted, pingsReceived };
  }

  whenConnected(): Promise<void> {
    return this.#sockets.whenOpen();
  }

  get assistance(): Hub["assistance"] {
    return this.#hub.assistance;
  }

  get files(): StoredFile[] {
    return [...this.workspace.files.values()];
  }

  /** What everybody in the channel can see, oldest first. */
  messages(channel: string): Message[] {
    return this.channel(channel).messages.filter((each) => !each.deleted && each.onlyFor === undefined);
  }

  /** Who wrote what, line by line; replies are indented, what only one person sees says so. */
  transcript(channel: string): string {
    const shown = this.channel(channel).messages.filter((each) => !each.deleted);
    const line = (message: Message): string => {
      const name = this.workspace.person(message.user).name;
      const only = message.onlyFor === undefined ? "" : ` (only ${this.workspace.person(message.onlyFor).name})`;
      const indent = message.thread_ts !== undefined && message.thread_ts !== message.ts ? "  " : "";
      return `${indent}${name}${only}: ${shownMessage(message)}`;
    };
    return shown.map(line).join("\n");
  }

  /** Nothing under way and nothing new for a while. */
  quiet(forMs = 120): Promise<void> {
    return whenQuiet(this.#hub, forMs);
  }

  /** Timers that wait; none after `stop`. */
  get timers(): number {
    return this.#hub.clock.waiting;
  }
}
