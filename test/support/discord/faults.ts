import type { Dict } from "./json.ts";

/** Something that goes wrong with the app's next requests. */
export interface RequestFault {
  /** A route such as `POST /channels/:channel/messages`; all when not given. */
  route?: string | RegExp;
  /** How many requests; one when not given, `Infinity` for all until `clearFaults`. */
  times?: number;
  /** Only requests whose body satisfies this. */
  when?: (body: Dict) => boolean;
  /** HTTP status instead of an answer; with `code`, Discord's error. */
  status?: number;
  code?: number;
  message?: string;
  /** 429 with these seconds to wait, which may be a fraction. */
  retryAfter?: number;
  /** The 429 is for every route. */
  global?: boolean;
  /** The request takes effect before it goes wrong: its reply is lost. */
  applyFirst?: boolean;
  /** Waits before it answers. Alone it only delays. */
  delayMs?: number;
  /** Cuts the connection without an answer: with a reset, or with an `end` that clients do not retry. */
  destroy?: boolean | "end";
}

/** The faults that wait for a request, first come first served. */
export class Faults {
  #waiting: { fault: RequestFault; left: number }[] = [];

  add(fault: RequestFault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#waiting = [];
  }

  take(route: string, body: Dict): RequestFault | undefined {
    const found = this.#waiting.find(({ fault, left }) => left > 0 && concerns(fault, route, body));
    if (!found) return undefined;
    found.left -= 1;
    return found.fault;
  }
}

function concerns({ route: wanted, when }: RequestFault, route: string, body: Dict): boolean {
  if (typeof wanted === "string" && wanted !== route) return false;
  if (wanted instanceof RegExp && !wanted.test(route)) return false;
  return when?.(body) ?? true;
}
