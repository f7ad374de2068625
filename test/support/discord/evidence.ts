import { LocalEvidence } from "../local/evidence.ts";
import type { Dict } from "../local/json.ts";
import type { Channel, Message, StoredFile } from "./world.ts";

/** One request the app made. */
export interface AppRequest {
  /** Such as `POST /channels/:channel/messages`. */
  route: string;
  /** As it was asked for, with its query. */
  path: string;
  body: Dict;
  files: string[];
  /** Discord's time in ms. */
  at: number;
  status: number;
  /** What was answered, whether or not the answer arrived. */
  answer: unknown;
  /** The answer never reached the app. */
  lost: boolean;
}

/** A limit or rule of Discord's that the app broke. */
export interface Violation {
  route: string;
  code: string;
  message: string;
  /** Such as `embeds/0/title`. */
  pointer: string;
}

/** Somebody's app rang: a mention in what the bot wrote. */
export interface Ping {
  channel: string;
  message: string;
  /** A person's name, a role's, or `everyone`. */
  target: string;
}

/** A form on somebody's screen. */
export interface Modal {
  customId: string;
  title: string;
  components: Dict[];
  /** The interaction that it answered. */
  interaction: string;
  /** The message whose button opened it. */
  message: Message | undefined;
  channel: Channel;
  open: boolean;
}

/** One thing a person saw happen. */
export type Seen =
  | { kind: "message" | "edit" | "ephemeral" | "deleted"; channel: string; message: Message; text: string }
  | { kind: "modal"; modal: Modal; text: string }
  | { kind: "thinking" | "typing"; channel: string; text: string }
  | { kind: "reaction"; message: Message; text: string }
  /** What Discord itself says, for instance that the app did not answer. */
  | { kind: "notice"; text: string };

export interface Login {
  token: string;
  intents: number;
  properties: Dict;
  shard: readonly [number, number];
  at: number;
  refused?: number;
}

/** Everything that happened, for a test to look at. */
export class Evidence extends LocalEvidence<AppRequest, Violation, Ping, Seen> {
  readonly identifies: Login[] = [];
  readonly resumes: { session: string; from: number; replayed: number; taken: boolean }[] = [];
  readonly uploads: StoredFile[] = [];

  /** By the route's beginning or a pattern. */
  requestsTo(route: string | RegExp): AppRequest[] {
    return this.requests.filter((each) => (typeof route === "string" ? each.route === route : route.test(each.route)));
  }
}
