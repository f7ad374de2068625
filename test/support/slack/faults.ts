import type { Dict } from "./json.ts";

/** Something that goes wrong with the app's next requests. */
export interface Fault {
  /** A Web API method, or `response_url`, `files.upload`, `files.download`; all when not given. */
  method?: string | RegExp;
  /** How many requests; one when not given, `Infinity` for all until `clearFaults`. */
  times?: number;
  /** Only requests whose arguments satisfy this. */
  when?: (args: Dict) => boolean;
  /** HTTP status instead of an answer. */
  status?: number;
  /** `{ok: false, error}` instead of an answer. */
  error?: string;
  /** 429 with `Retry-After` in whole seconds. */
  retryAfter?: number;
  /** The request takes effect before it goes wrong: its reply is lost. */
  applyFirst?: boolean;
  /** Waits before it answers. Alone it only delays. */
  delayMs?: number;
  /** Cuts the connection without an answer. */
  destroy?: boolean;
}

/** The faults that wait for a request, first come first served. */
export class Faults {
  #waiting: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#waiting = [];
  }

  take(method: string, args: Dict): Fault | undefined {
    const found = this.#waiting.find(({ fault, left }) => left > 0 && concerns(fault, method, args));
    if (!found) return undefined;
    found.left -= 1;
    return found.fault;
  }
}

function concerns({ method: wanted, when }: Fault, method: string, args: Dict): boolean {
  if (typeof wanted === "string" && wanted !== method) return false;
  if (wanted instanceof RegExp && !wanted.test(method)) return false;
  return when?.(args) ?? true;
}
