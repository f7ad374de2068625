import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

import { type Dict, dict } from "../local/json.ts";
import { bodyOf, LocalServer } from "../local/server.ts";
import type { Upload } from "./drafts.ts";
import type { RequestFault } from "./faults.ts";
import type { Hub } from "./hub.ts";
import { partsOf } from "./multipart.ts";
import { limitHeaders } from "./pace.ts";
import { notFound, Refusal, refuse } from "./refusal.ts";
import { type Answer, type Call, type Route, Router } from "./route.ts";
import { applicationRoutes } from "./routes/applications.ts";
import { channelRoutes } from "./routes/channels.ts";
import { fileRoutes } from "./routes/files.ts";
import { guildRoutes } from "./routes/guilds.ts";
import { interactionRoutes } from "./routes/interactions.ts";
import { messageRoutes } from "./routes/messages.ts";
import { webhookRoutes } from "./routes/webhooks.ts";

interface Reply extends Answer {
  headers?: Record<string, string>;
}

interface Parsed {
  body: Dict;
  raw: unknown;
  files: Upload[];
}

/** The one HTTP server: REST, attachments and the gateway's upgrade. */
export class DiscordServer extends LocalServer {
  readonly #hub: Hub;
  readonly #router = new Router([
    ...interactionRoutes,
    ...webhookRoutes,
    ...messageRoutes,
    ...channelRoutes,
    ...guildRoutes,
    ...applicationRoutes,
    ...fileRoutes,
  ]);

  constructor(hub: Hub) {
    super();
    this.#hub = hub;
  }

  protected override upgrade(request: IncomingMessage, raw: Duplex, head: Buffer): void {
    this.#hub.gateway.upgrade(request, raw, head);
  }

  protected override async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { evidence } = this.#hub;
    evidence.busy += 1;
    try {
      const url = new URL(request.url ?? "/", this.#hub.origin);
      const reply = await this.#rest(request, url);
      if (!reply) return;
      respond(response, reply);
    } catch (error) {
      respond(response, { status: 500, body: { message: `the local Discord broke: ${String(error)}`, code: 0 } });
    } finally {
      evidence.busy -= 1;
      evidence.touch();
    }
  }

  /** Undefined where the reply is lost. */
  async #rest(request: IncomingMessage, url: URL): Promise<Reply | undefined> {
    const parsed = await parse(request);
    const path = url.pathname.replace(/^\/api(\/v\d+)?/, "");
    const method = request.method ?? "GET";
    const { route, params } = this.#find(method, path);
    const name = route?.name ?? `${method} ${path}`;
    const run = (): Reply => this.#run(route, { hub: this.#hub, params, query: url.searchParams, ...parsed }, request);
    const fault = this.#hub.faults.take(name, parsed.body);
    const reply = await this.#withFault(fault, run);
    if (!reply) cut(request, fault?.destroy);
    this.#hub.evidence.requests.push({
      ...{ route: name, path: path + url.search, body: parsed.body, files: parsed.files.map((file) => file.name) },
      ...{ at: this.#hub.clock.now(), status: reply?.status ?? 0, answer: reply?.body, lost: !reply },
    });
    return reply;
  }

  #find(method: string, path: string): { route: Route | undefined; params: Record<string, string> } {
    try {
      return this.#router.find(method, path);
    } catch {
      return { route: undefined, params: {} };
    }
  }

  async #withFault(fault: RequestFault | undefined, run: () => Reply): Promise<Reply | undefined> {
    if (!fault) return run();
    const applied = fault.applyFirst ? run() : undefined;
    if (fault.delayMs !== undefined) await this.#hub.clock.wait(fault.delayMs);
    if (fault.destroy) return undefined;
    if (fault.retryAfter !== undefined) return tooMany(fault.retryAfter, fault.global === true);
    if (fault.status === undefined) return applied ?? run();
    const { status, code = 0, message = "an error that the test asked for" } = fault;
    return { status, body: { message, code } };
  }

  #run(route: Route | undefined, call: Call, request: IncomingMessage): Reply {
    try {
      if (!route) throw notFound();
      if (!route.open && request.headers.authorization !== `Bot ${this.#hub.token}`) throw refuse(0);
      const { params } = call;
      const major = params["channel"] ?? params["guild"] ?? params["token"] ?? "";
      const paced = this.#hub.pace.take(route.name, major, route.open === true);
      if (paced.retryAfter !== undefined) return tooMany(paced.retryAfter, paced.global === true, paced.headers);
      const answer = route.run(call);
      return { ...answer, headers: paced.headers };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#note(route?.name ?? "", error);
      return { status: error.status, body: error.body };
    }
  }

  /** A broken limit is a mistake of the app's, whatever it does about it. */
  #note(route: string, refusal: Refusal): void {
    for (const { code, message, pointer } of refusal.broken) {
      this.#hub.evidence.violations.push({ route, code, message, pointer });
    }
  }
}

function cut({ socket }: IncomingMessage, how: RequestFault["destroy"]): void {
  if (how === "end") socket.destroy();
  else socket.resetAndDestroy();
}

function tooMany(
  seconds: number,
  global: boolean,
  headers = limitHeaders({ seconds, scope: global ? "global" : "user" }),
): Reply {
  return { status: 429, body: { message: "You are being rate limited.", retry_after: seconds, global }, headers };
}

/** Without a body there is no content type: the client would read JSON. */
function respond(response: ServerResponse, { status, body, file, headers = {} }: Reply): void {
  if (file) {
    const type = file.contentType === "" ? "application/octet-stream" : file.contentType;
    return void response.writeHead(status, { ...headers, "content-type": type }).end(file.content);
  }
  if (body === undefined) return void response.writeHead(status, headers).end();
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

async function parse(request: IncomingMessage): Promise<Parsed> {
  const bytes = await bodyOf(request);
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("multipart/form-data")) return multipart(bytes, type);
  const raw = bytes.length > 0 ? json(bytes.toString("utf8")) : undefined;
  return { raw, body: dict(raw), files: [] };
}

function multipart(bytes: Buffer, type: string): Parsed {
  const parts = partsOf(bytes, type);
  const payload = parts.find((part) => part.field === "payload_json");
  const raw = payload ? json(payload.content.toString("utf8")) : undefined;
  const files = parts.flatMap(({ field, filename, content }): Upload[] => {
    const index = /^files\[(\d+)\]$/.exec(field)?.[1];
    return index === undefined || filename === undefined ? [] : [{ index, name: filename, content }];
  });
  return { raw, body: dict(raw), files };
}

function json(words: string): unknown {
  try {
    return JSON.parse(words) as unknown;
  } catch {
    return undefined;
  }
}
