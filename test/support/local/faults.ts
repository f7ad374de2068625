import type { Dict } from "./json.ts";

/** Something that goes wrong with the app's next requests, on any platform. */
export interface LocalFault {
  /** How many requests; one when not given, `Infinity` for all until `clearFaults`. */
  times?: number;
  /** Only requests whose arguments or body satisfy this. */
  when?: (asked: Dict) => boolean;
  /** HTTP status instead of an answer. */
  status?: number;
  /** 429 with these seconds to wait. */
  retryAfter?: number;
  /** The request takes effect before it goes wrong: its reply is lost. */
  applyFirst?: boolean;
  /** Waits before it answers. Alone it only delays. */
  delayMs?: number;
}

/** The faults that wait for a request, first come first served. `target`: which requests one concerns; all without. */
export class Faults<Fault extends LocalFault> {
  readonly #target: (fault: Fault) => string | RegExp | undefined;
  #waiting: { fault: Fault; left: number }[] = [];

  constructor(target: (fault: Fault) => string | RegExp | undefined) {
    this.#target = target;
  }

  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#waiting = [];
  }

  take(name: string, asked: Dict): Fault | undefined {
    const found = this.#waiting.find(({ fault, left }) => left > 0 && this.#concerns(fault, name, asked));
    if (!found) return undefined;
    found.left -= 1;
    return found.fault;
  }

  #concerns(fault: Fault, name: string, asked: Dict): boolean {
    const wanted = this.#target(fault);
    if (typeof wanted === "string" && wanted !== name) return false;
    if (wanted instanceof RegExp && !wanted.test(name)) return false;
    return fault.when?.(asked) ?? true;
  }
}
