import type { LocalFault } from "../local/faults.ts";

/** Something that goes wrong with the app's next requests. */
export interface RequestFault extends LocalFault {
  /** A route such as `POST /channels/:channel/messages`; all when not given. */
  route?: string | RegExp;
  /** Discord's error, beside `status`. */
  code?: number;
  message?: string;
  /** The 429 is for every route. Its seconds may be a fraction. */
  global?: boolean;
  /** Cuts the connection without an answer: with a reset, or with an `end` that clients do not try again. */
  destroy?: boolean | "end";
}
