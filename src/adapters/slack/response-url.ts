import type { Payload } from "./payload.ts";

/** Slack takes no answer at this address: "invalid_blocks", "used_url", "expired_url". */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly reason: string;
  /** Slack turned it away for its pace: seconds to wait. */
  readonly retryAfter: number | undefined;
  readonly #status: number;

  constructor({ status, headers }: Response, reason: string) {
    super(`the answer's address refused it with ${status}: ${reason}`);
    this.reason = reason;
    this.retryAfter = status === 429 ? Number(headers.get("retry-after") ?? 1) || 1 : undefined;
    this.#status = status;
  }

  /** Its half hour, or its five messages: it takes nothing any more. */
  get isOver(): boolean {
    return this.#status === 404 || this.#status === 410;
  }
}

/** Answers at the address that came with a command or a click: five times, within half an hour. Throws Refused. */
export async function respond(url: string, message: Payload): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(message),
    redirect: "error",
    signal: AbortSignal.timeout(10_000),
  });
  const body = await response.text();
  if (!response.ok) throw new Refused(response, body.slice(0, 200));
}
