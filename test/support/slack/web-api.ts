import { type Dict, text } from "../local/json.ts";
import type { AppRequest } from "./evidence.ts";
import type { Fault } from "./faults.ts";
import type { Hub } from "./hub.ts";
import { assistant } from "./methods/assistant.ts";
import { chat } from "./methods/chat.ts";
import { conversations } from "./methods/conversations.ts";
import { files } from "./methods/files.ts";
import { streams } from "./methods/streams.ts";
import { views } from "./methods/views.ts";
import { workspace } from "./methods/workspace.ts";
import { oauth } from "./oauth.ts";
import { type Method, Refusal, refuse } from "./refusal.ts";
import { needs } from "./scopes.ts";

const methods: Record<string, Method> = {
  ...assistant,
  ...chat,
  ...conversations,
  ...files,
  ...oauth,
  ...streams,
  ...views,
  ...workspace,
};

/** What goes back over the wire; undefined where the connection is cut instead. */
export interface Answered {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** One Web API call: fault, token, scope, method, in this order, all of it written down. */
export async function answerCall(hub: Hub, method: string, args: Dict, token: string): Promise<Answered | undefined> {
  const run = (): Dict => execute(hub, method, args, token);
  return withFaults(hub, { method, args, token }, () => {
    const answer = run();
    const limited = answer["error"] === "ratelimited";
    const retry = limited ? { "retry-after": text(answer["retryAfter"]) } : {};
    return { status: limited ? 429 : 200, answer, headers: { ...scopeHeaders(hub, method), ...retry } };
  });
}

interface Raw {
  status: number;
  answer: Dict;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** Runs what the app asked for, or what a fault makes of it, and keeps the request as evidence. */
export async function withFaults(
  hub: Hub,
  asked: Pick<AppRequest, "method" | "args" | "token">,
  run: () => Raw,
): Promise<Answered | undefined> {
  hub.evidence.busy += 1;
  hub.evidence.touch();
  const request: AppRequest = { ...asked, at: hub.clock.now(), status: 0, answer: {}, lost: false };
  hub.evidence.requests.push(request);
  const fault = hub.faults.take(asked.method, asked.args);
  try {
    const goesWrong = fault && (fault.status ?? fault.error ?? fault.retryAfter ?? fault.destroy) !== undefined;
    const early = fault?.applyFirst ? run() : undefined;
    if (fault?.delayMs !== undefined) await hub.clock.wait(fault.delayMs);
    const raw = fault && goesWrong ? wrong(fault, early) : (early ?? run());
    request.status = raw.status;
    request.answer = early?.answer ?? raw.answer;
    request.lost = goesWrong === true;
    if (fault?.destroy) return undefined;
    const headers = { "content-type": "application/json; charset=utf-8", ...raw.headers };
    return { status: raw.status, headers, body: raw.body ?? JSON.stringify(raw.answer) };
  } finally {
    hub.evidence.busy -= 1;
    hub.evidence.touch();
  }
}

function wrong(fault: Fault, early: Raw | undefined): Raw {
  const answer: Dict = {
    ok: false,
    error: fault.error ?? (fault.retryAfter === undefined ? "fatal_error" : "ratelimited"),
  };
  if (fault.retryAfter !== undefined) {
    return { status: 429, answer, headers: { "retry-after": String(fault.retryAfter) } };
  }
  if (fault.destroy) return { status: 0, answer: early?.answer ?? answer };
  if (fault.status === undefined) return { status: 200, answer };
  return { status: fault.status, answer, headers: { "content-type": "text/plain" }, body: "upstream failure" };
}

function execute(hub: Hub, method: string, args: Dict, token: string): Dict {
  try {
    const run = methods[method];
    if (!run) refuse("unknown_method", { req_method: method });
    authorise(hub, method, token);
    return { ok: true, ...run({ hub, method, args }) };
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

function authorise(hub: Hub, method: string, token: string): void {
  const need = needs[method];
  if (!need || need.token === "none") return;
  if (token === "") refuse("not_authed");
  if (token === hub.tokens.bot && hub.uninstalled) refuse("account_inactive");
  const kind = token === hub.tokens.bot ? "bot" : token === hub.tokens.app ? "app" : undefined;
  if (!kind) refuse("invalid_auth");
  if (kind !== need.token) refuse("not_allowed_token_type");
  const granted = kind === "app" ? ["connections:write"] : [...hub.scopes];
  if (need.scopes.length > 0 && !need.scopes.some((scope) => granted.includes(scope))) {
    refuse("missing_scope", { needed: need.scopes.join(","), provided: granted.join(",") });
  }
}

function scopeHeaders(hub: Hub, method: string): Record<string, string> {
  const accepted = needs[method]?.scopes.join(",") ?? "";
  return { "x-oauth-scopes": [...hub.scopes].join(","), "x-accepted-oauth-scopes": accepted };
}
