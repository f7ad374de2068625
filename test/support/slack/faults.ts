import type { LocalFault } from "../local/faults.ts";

/** Something that goes wrong with the app's next requests. */
export interface Fault extends LocalFault {
  /** A Web API method, or `response_url`, `files.upload`, `files.download`; all when not given. */
  method?: string | RegExp;
  /** `{ok: false, error}` instead of an answer. */
  error?: string;
  /** Cuts the connection without an answer. */
  destroy?: boolean;
}
