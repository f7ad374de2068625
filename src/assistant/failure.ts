import type { Reason } from "../core/reasons.ts";

/** Why a request came to nothing. Never holds what a server wrote: some send the key back. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly reason: Reason;
  /** May be tried once more, after this long. */
  readonly retryAfterMs: number | undefined;
  /** What the server does not take; it is left out from then on. */
  readonly refuses: Refused | undefined;

  constructor(reason: Reason, more: { retryAfterMs?: number; refuses?: Refused | undefined } = {}) {
    super(reason);
    this.reason = reason;
    this.retryAfterMs = more.retryAfterMs;
    this.refuses = more.refuses;
  }
}

/** Parts of a request that not every compatible server knows. */
export type Refused = "form" | "max_completion_tokens";

/** What the SDK threw -> a named reason. It is read by its shape: its classes would have to be loaded for that. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof SyntaxError) return new Failure("bad answer");
  if (!(error instanceof Error)) return new Failure("server");
  const told = toldBy(error);
  if (told.status !== undefined) return statusFailure(told.status, told);
  if (error.name === "AbortError" || /timed out|was aborted/i.test(error.message)) return retried("timeout");
  return retried("connection");
}

interface Told {
  status: number | undefined;
  code: string;
  words: string;
  headers: Headers | undefined;
}

function toldBy(error: Error): Told {
  const { status, code, headers } = error as Error & { status?: unknown; code?: unknown; headers?: unknown };
  return {
    status: typeof status === "number" ? status : undefined,
    code: typeof code === "string" ? code : "",
    words: error.message.slice(0, 2_000).toLowerCase(),
    headers: headers instanceof Headers ? headers : undefined,
  };
}

function statusFailure(status: number, told: Told): Failure {
  const { code, words } = told;
  if (status === 401 || status === 403) return new Failure("auth");
  if (status === 402 || /insufficient_quota|billing/.test(code)) return new Failure("quota");
  if (status === 429) return retried("busy", told);
  if (status >= 500 || status === 408 || status === 409) return retried(status === 503 ? "busy" : "server", told);
  if (status === 413 || code === "context_length_exceeded" || tooLong.test(words)) return new Failure("too long");
  if (/content_filter|content_policy/.test(code) || /content (?:filter|management|policy)/.test(words))
    return new Failure("filtered");
  if (words.includes("max_completion_tokens")) return new Failure("unsupported", { refuses: "max_completion_tokens" });
  if (forms.test(words)) return new Failure("unsupported", { refuses: "form" });
  if (status === 404 || code === "model_not_found" || /model.*(?:not found|not exist)/.test(words))
    return new Failure("no model");
  // A server that says no more than "bad request" may mean the form of the answer.
  return new Failure("unsupported", { refuses: "form" });
}

const tooLong =
  /context.{0,20}(?:length|window|size)|maximum context|too many tokens|prompt is too long|exceeds.{0,30}(?:context|token)/;
const forms = /response_format|json_schema|json_object|structured|grammar|guided|schema/;

function retried(reason: Reason, { headers }: Pick<Told, "headers"> = { headers: undefined }): Failure {
  return new Failure(reason, { retryAfterMs: waitOf(headers) ?? usualWaitMs });
}

const usualWaitMs = 400;

/** Seconds or a date, as HTTP has it, or OpenAI's own milliseconds. */
function waitOf(headers: Headers | undefined): number | undefined {
  const ms = Number(headers?.get("retry-after-ms") ?? Number.NaN);
  if (Number.isFinite(ms)) return ms;
  const after = headers?.get("retry-after");
  if (after === null || after === undefined) return undefined;
  const seconds = Number(after);
  // A date would need the clock: whoever names one wants a longer wait than a person has.
  return Number.isFinite(seconds) ? seconds * 1_000 : Infinity;
}
