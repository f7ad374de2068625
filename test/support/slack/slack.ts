import type { Dict } from "../local/json.ts";
import { within } from "../local/rest.ts";
import { assemble, type Parts, type SlackOptions } from "./assemble.ts";
import type { Attempt, Evidence } from "./evidence.ts";
import { emit } from "./events.ts";
import type { HttpSender } from "./http-sender.ts";
import type { Hub } from "./hub.ts";
import { Person } from "./person.ts";
import { whenQuiet } from "./quiet.ts";
import type { SlackServer } from "./server.ts";
import { shownMessage } from "./shown.ts";
import { Trouble } from "./trouble.ts";
import type { Channel, Message, StoredFile, Workspace } from "./workspace.ts";

export type { SlackOptions } from "./assemble.ts";

/** Starts a Slack of one workspace on a free port of the loopback. Stop it with `stop`. */
export async function startSlack(options: SlackOptions = {}): Promise<LocalSlack> {
  const slack = new LocalSlack(assemble(options));
  await slack.listen();
  return slack;
}

/** The local Slack: who is there, what goes wrong, and what happened. */
export class LocalSlack extends Trouble {
  readonly workspace: Workspace;
  readonly evidence: Evidence;
  readonly #http: HttpSender;
  readonly #server: SlackServer;

  constructor({ hub, sockets, http, server }: Parts) {
    super(hub, sockets);
    this.workspace = hub.workspace;
    this.evidence = hub.evidence;
    this.#http = http;
    this.#server = server;
  }

  async listen(): Promise<void> {
    this.hub.origin = await this.#server.listen();
  }

  /** Ends sockets and server and drops every timer. Stop the app first, or it will try to reconnect. */
  async stop(): Promise<void> {
    this.hub.deliveries.stop();
    this.connections.stop();
    this.hub.clock.stop();
    await within(200, () => (this.connections.count === 0 ? true : undefined));
    this.connections.terminate();
    await this.#server.close();
    this.hub.clock.stop();
  }

  // How an app finds it.

  /** For `clientOptions.slackApiUrl`; ends in a slash. */
  get apiUrl(): string {
    return `${this.hub.origin}/api/`;
  }

  get authorizationUrl(): string {
    return `${this.hub.origin}/oauth/v2/authorize`;
  }

  get token(): string {
    return this.hub.tokens.bot;
  }

  get appToken(): string {
    return this.hub.tokens.app;
  }

  get signingSecret(): string {
    return this.hub.tokens.signingSecret;
  }

  /** From now on deliveries go to this address by signed HTTP instead of through a socket. */
  deliverTo(url: string | undefined): void {
    this.#http.url = url;
  }

  // People.

  as(user: string): Person {
    return new Person(this.hub, user);
  }

  channel(idOrName: string): Channel {
    return this.workspace.channel(idOrName);
  }

  // The raw wire.

  /** Any event, in its envelope; undefined where the app is not to hear of it. */
  event(event: Dict, channel?: Channel): Promise<Attempt> | undefined {
    return emit(this.hub, event, channel)?.first;
  }

  /** Any body by HTTP, with a signature that may be spoilt. */
  post(body: string, contentType: string, spoilt?: { signature?: string; timestamp?: number }) {
    return this.#http.post(body, contentType, { retryNum: 0 }, spoilt);
  }

  /** What Slack does when an HTTP address is entered in its settings. */
  async verifyUrl(): Promise<boolean> {
    const challenge = this.hub.clock.secret();
    const body = JSON.stringify({ type: "url_verification", token: this.hub.tokens.verification, challenge });
    const answer = await this.post(body, "application/json");
    return answer.body.includes(challenge);
  }

  // What happened.

  get sockets(): { open: number; greeted: number; pingsReceived: number } {
    const { count, greeted, pingsReceived } = this.connections;
    return { open: count, greeted, pingsReceived };
  }

  whenConnected(): Promise<void> {
    return this.connections.whenOpen();
  }

  get assistance(): Hub["assistance"] {
    return this.hub.assistance;
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
    return whenQuiet(this.hub, forMs);
  }

  /** Timers that wait; none after `stop`. */
  get timers(): number {
    return this.hub.clock.waiting;
  }
}
