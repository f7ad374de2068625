import { LocalEvidence } from "../local/evidence.ts";
import type { Dict } from "../local/json.ts";
import type { Message, View } from "./workspace.ts";

/** One request the app made: a Web API method, or `response_url`, `files.upload`, `files.download`. */
export interface AppRequest {
  method: string;
  args: Dict;
  token: string;
  /** Slack's time in ms. */
  at: number;
  status: number;
  /** What was answered, whether or not the answer arrived. */
  answer: Dict;
  /** The answer never reached the app. */
  lost: boolean;
}

/** A rule of Slack's that the app broke: Block Kit, an argument's limit, a missing fallback text. */
export interface Violation {
  method: string;
  code: string;
  message: string;
  pointer: string;
}

/** Somebody's screen lit up: a mention in what the app wrote. */
export interface Ping {
  channel: string;
  ts: string;
  /** A user's id, or `channel`, `here`, `everyone`, or a user group's id. */
  target: string;
}

/** One thing a person saw happen. */
export type Seen =
  | { kind: "message" | "edit" | "ephemeral" | "deleted"; channel: string; message: Message; text: string }
  | { kind: "view" | "view_update" | "home"; view: View; text: string }
  | { kind: "errors"; view: View; errors: Record<string, string>; text: string }
  | { kind: "status"; channel: string; threadTs: string; text: string }
  | { kind: "prompts"; channel: string; prompts: Dict[]; text: string }
  /** What Slack itself says, for instance that the app did not answer. */
  | { kind: "notice"; text: string };

/** One try to hand a delivery over. */
export interface Attempt {
  at: number;
  retryNum: number;
  retryReason?: string;
  transport: "socket" | "http";
  acked: boolean;
  /** From sending to acknowledgement or giving up. */
  ackMs: number;
  payload: unknown;
  status?: number;
  failure?: "timeout" | "no_socket" | "socket_cut" | "http_error" | "unreachable";
}

export interface Delivery {
  kind: "events_api" | "slash_commands" | "interactive";
  /** The event's or interaction's type, or the command. */
  type: string;
  envelopeId: string;
  body: Dict;
  attempts: Attempt[];
  /** An acknowledgement that came after Slack had given up. */
  lateAck?: unknown;
}

/** Everything that happened, for a test to look at. */
export class Evidence extends LocalEvidence<AppRequest, Violation, Ping, Seen> {
  readonly deliveries: Delivery[] = [];

  broke(method: string, faults: { code: string; message: string; pointer: string }[]): void {
    for (const fault of faults) this.violations.push({ method, ...fault });
  }

  requestsTo(method: string): AppRequest[] {
    return this.requests.filter((request) => request.method === method);
  }
}
