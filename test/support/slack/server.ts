import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

import { type Dict, isDict, text } from "../local/json.ts";
import { bodyOf, LocalServer } from "../local/server.ts";
import type { Hub } from "./hub.ts";
import { authorizePage } from "./oauth.ts";
import type { Sockets } from "./sockets.ts";
import { answerCall, type Answered, withFaults } from "./web-api.ts";

/** Fields that the SDK sends as JSON inside a form. */
const json = ["blocks", "view", "attachments", "metadata", "chunks", "prompts", "files", "loading_messages"];
const nested = [...json, "message", "unfurls"];

/** The one HTTP server: Web API, response urls, uploads, downloads, the authorize page and the sockets' upgrade. */
export class SlackServer extends LocalServer {
  readonly #hub: Hub;
  readonly #sockets: Sockets;

  constructor(hub: Hub, sockets: Sockets) {
    super();
    this.#hub = hub;
    this.#sockets = sockets;
  }

  protected override upgrade(request: IncomingMessage, raw: Duplex, head: Buffer): void {
    this.#sockets.upgrade(request, raw, head);
  }

  protected override async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const body = await bodyOf(request);
      const answered = await this.#route(request, body);
      if (!answered) return void request.socket.destroy();
      response.writeHead(answered.status, answered.headers).end(answered.body);
    } catch (error) {
      response.writeHead(500, { "content-type": "text/plain" }).end(`the local Slack broke: ${String(error)}`);
    }
  }

  #route(request: IncomingMessage, body: Buffer): Promise<Answered | undefined> {
    const url = new URL(request.url ?? "/", this.#hub.origin);
    const [first = "", ...rest] = url.pathname.slice(1).split("/");
    if (first === "api") return this.#call(rest.join("/"), request, url, body);
    if (first === "actions") return this.#respond(rest[1] ?? "", body);
    if (first === "upload") return this.#upload(rest[1] ?? "", request, body);
    if (first === "files-pri") return this.#download(rest[0] ?? "", request);
    if (first === "oauth") return Promise.resolve(redirect(authorizePage(this.#hub, url.searchParams)));
    return Promise.resolve(plain(404, "not found"));
  }

  #call(method: string, request: IncomingMessage, url: URL, body: Buffer): Promise<Answered | undefined> {
    const args = { ...Object.fromEntries(url.searchParams), ...argsOf(request, body) };
    const token = bearer(request) || text(args["token"]);
    if (method === "apps.connections.open") return this.#openConnection(args, token);
    return answerCall(this.#hub, method, args, token);
  }

  async #openConnection(args: Dict, token: string): Promise<Answered | undefined> {
    const asked = { method: "apps.connections.open", args, token };
    return withFaults(this.#hub, asked, () => {
      const refused =
        token === "" ? "not_authed" : token === this.#hub.tokens.bot ? "not_allowed_token_type" : "invalid_auth";
      if (token !== this.#hub.tokens.app) return { status: 200, answer: { ok: false, error: refused } };
      return { status: 200, answer: { ok: true, url: this.#sockets.address() } };
    });
  }

  #respond(id: string, body: Buffer): Promise<Answered | undefined> {
    const args = parse(body);
    return withFaults(this.#hub, { method: "response_url", args, token: "" }, () => {
      const taken = this.#hub.responseUrls.take(id, args);
      const ok = taken.status === 200;
      const answer = ok ? { ok } : { ok, error: taken.body };
      return { status: taken.status, answer, body: taken.body, headers: { "content-type": "text/html" } };
    });
  }

  #upload(id: string, request: IncomingMessage, body: Buffer): Promise<Answered | undefined> {
    return withFaults(this.#hub, { method: "files.upload", args: { id, bytes: body.length }, token: "" }, () => {
      const file = this.#hub.workspace.files.get(id);
      if (!file) return { status: 404, answer: { ok: false, error: "file_not_found" } };
      file.content = contentOf(request, body);
      const answer = { ok: true };
      return { status: 200, answer, body: `OK - ${file.content.length}`, headers: { "content-type": "text/plain" } };
    });
  }

  /** The bytes for a token with `files:read` that shares a channel with the file; else a page to sign in. */
  #download(name: string, request: IncomingMessage): Promise<Answered | undefined> {
    const token = bearer(request);
    return withFaults(this.#hub, { method: "files.download", args: { name }, token }, () => {
      const { workspace, tokens, scopes, uninstalled } = this.#hub;
      const file = workspace.files.get(name.slice(workspace.team.id.length + 1));
      const own = file?.user === workspace.bot.userId || file?.fromForm === true;
      const shared = [...(file?.channels ?? [])].some((id) =>
        workspace.channels.get(id)?.members.has(workspace.bot.userId),
      );
      const may = token === tokens.bot && !uninstalled && scopes.has("files:read") && (own || shared);
      if (file && may) {
        const headers = { "content-type": file.mimetype };
        return { status: 200, answer: { ok: true }, body: file.content, headers };
      }
      const page = "<!DOCTYPE html><html><head><title>Sign in | Slack</title></head><body>Sign in</body></html>";
      const headers = { "content-type": "text/html; charset=utf-8" };
      return { status: 200, answer: { ok: false, error: "sign_in" }, body: page, headers };
    });
  }
}

function bearer(request: IncomingMessage): string {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
}

function argsOf(request: IncomingMessage, body: Buffer): Dict {
  if (request.headers["content-type"]?.startsWith("application/json")) return parse(body);
  const args: Dict = Object.fromEntries(new URLSearchParams(body.toString("utf8")));
  for (const key of nested) {
    const value = args[key];
    if (typeof value === "string" && /^\s*[[{]/.test(value)) args[key] = parseValue(value);
  }
  return args;
}

function parse(body: Buffer): Dict {
  const value = parseValue(body.toString("utf8"));
  return isDict(value) ? value : {};
}

function parseValue(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** The SDK uploads multipart; curl and others send the bytes alone. */
function contentOf(request: IncomingMessage, body: Buffer): Buffer {
  const boundary = /boundary="?([^";]+)/.exec(request.headers["content-type"] ?? "")?.[1];
  if (boundary === undefined) return body;
  const from = body.indexOf("\r\n\r\n") + 4;
  const to = body.lastIndexOf(`\r\n--${boundary}`);
  return body.subarray(from, to);
}

function plain(status: number, body: string): Answered {
  return { status, headers: { "content-type": "text/plain" }, body };
}

function redirect(location: string): Answered {
  return { status: 302, headers: { location }, body: "" };
}
