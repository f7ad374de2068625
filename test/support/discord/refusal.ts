import type { Dict } from "../local/json.ts";
import type { Fault } from "./limits/place.ts";

/** An answer of Discord's that is not a success: `{ message, code, errors? }`. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: Dict | undefined;
  /** The limits that were broken. */
  readonly broken: { code: string; message: string; pointer: string }[];

  constructor(status: number, code: number, message: string, faults: readonly Fault[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = code === 50035 ? tree(faults) : undefined;
    this.broken = faults.map((each) => ({ code: each.code, message: each.message, pointer: each.path.join("/") }));
  }

  get body(): Dict {
    return { message: this.message, code: this.code, ...(this.errors ? { errors: this.errors } : {}) };
  }
}

/** Codes, their HTTP status and Discord's words. */
const known = {
  0: [401, "401: Unauthorized"],
  10003: [404, "Unknown Channel"],
  10004: [404, "Unknown Guild"],
  10007: [404, "Unknown Member"],
  10008: [404, "Unknown Message"],
  10011: [404, "Unknown Role"],
  10013: [404, "Unknown User"],
  10014: [404, "Unknown Emoji"],
  10015: [404, "Unknown Webhook"],
  10062: [404, "Unknown interaction"],
  10063: [404, "Unknown application command"],
  30032: [400, "Maximum number of application commands reached (100)"],
  30034: [400, "Max number of daily application command creates has been reached (200)"],
  40005: [413, "Request entity too large"],
  40060: [400, "Interaction has already been acknowledged."],
  50001: [403, "Missing Access"],
  50005: [403, "Cannot edit a message authored by another user"],
  50006: [400, "Cannot send an empty message"],
  50007: [403, "Cannot send messages to this user"],
  50008: [400, "Cannot send messages in a non-text channel"],
  50013: [403, "Missing Permissions"],
  50024: [400, "Cannot execute action on this channel type"],
  50027: [401, "Invalid Webhook Token"],
  50083: [400, "Thread is archived"],
  50109: [400, "The request body contains invalid JSON."],
  160002: [403, "Cannot reply without permission to read message history"],
  160004: [400, "A thread has already been created for this message"],
  160005: [403, "Thread is locked"],
} as const;

export type Code = keyof typeof known;

export function refuse(code: Code): Refusal {
  const [status, message] = known[code];
  return new Refusal(status, code, message);
}

/** 50035 with every broken field under its path. */
export function invalid(faults: readonly Fault[]): Refusal {
  return new Refusal(400, 50035, "Invalid Form Body", faults);
}

function tree(faults: readonly Fault[]): Dict {
  const errors: Dict = {};
  for (const { path, code, message } of faults) {
    let at = errors;
    for (const step of path) at = (at[step] ??= {}) as Dict;
    ((at["_errors"] ??= []) as unknown[]).push({ code, message });
  }
  return errors;
}

export function notFound(): Refusal {
  return new Refusal(404, 0, "404: Not Found");
}
