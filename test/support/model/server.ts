import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it came over the wire. */
export interface Heard {
  /** Everything that was sent, as text: what a provider could read. */
  text: string;
  authorization: string | undefined;
  body: {
    model: string;
    messages: readonly { role: string; content: string }[];
    response_format?: { type: string; json_schema?: { name: string; schema: unknown; strict: boolean } };
    max_tokens?: number;
    max_completion_tokens?: number;
  };
  /** What is asked for: the name of the schema, where it was given as one. */
  form: string;
  /** The last thing that the user's side said. */
  asked: unknown;
}

/** What the server does with one request. */
export type Move =
  /** An answer; anything but a string is sent as JSON. */
  | { say: unknown; finish?: "stop" | "length" | "content_filter"; usage?: boolean; cached?: number }
  | { refuse: string }
  | { status: number; error?: Readonly<Record<string, unknown>>; headers?: Readonly<Record<string, string>> }
  /** Bytes that are no completion. */
  | { raw: string; type?: string }
  /** Never: not even headers, or headers and half a body; a byte now and then. */
  | { hang: "at once" | "in the body" | "dripping" }
  /** Closes the connection: at once, or in the middle of the body. */
  | { cut: "at once" | "in the body" };

export type Script = (heard: Heard, count: number) => Move;

/** A local server that speaks chat completions to the real SDK, and does what a script says. */
export async function startModel(script: Script): Promise<Model> {
  const model = new Model(script);
  await model.begin();
  return model;
}

export class Model {
  readonly heard: Heard[] = [];
  script: Script;
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  readonly #drips = new Set<NodeJS.Timeout>();

  constructor(script: Script) {
    this.script = script;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
  }

  begin(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
  }

  async stop(): Promise<void> {
    for (const drip of this.#drips) clearInterval(drip);
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await textOf(request);
    if (request.method !== "POST" || request.url !== "/v1/chat/completions") {
      response.writeHead(404).end();
      return;
    }
    const body = JSON.parse(text) as Heard["body"];
    const last = body.messages.findLast(({ role }) => role === "user")?.content ?? "";
    const heard: Heard = {
      ...{ text, body, authorization: request.headers.authorization },
      form: body.response_format?.json_schema?.name ?? "",
      asked: parsed(last),
    };
    this.heard.push(heard);
    this.#play(this.script(heard, this.heard.length), response);
  }

  #play(move: Move, response: ServerResponse): void {
    if ("status" in move) {
      response.writeHead(move.status, { "content-type": "application/json", ...move.headers });
      response.end(JSON.stringify({ error: { message: "no", ...move.error } }));
    } else if ("raw" in move) {
      response.writeHead(200, { "content-type": move.type ?? "application/json" }).end(move.raw);
    } else if ("hang" in move) this.#hang(move.hang, response);
    else if ("cut" in move) cut(move.cut, response);
    else response.writeHead(200, { "content-type": "application/json" }).end(completion(move));
  }

  #hang(how: "at once" | "in the body" | "dripping", response: ServerResponse): void {
    if (how === "at once") return;
    response.writeHead(200, { "content-type": "application/json" });
    response.write('{"id":"c","choices":[{"message":{"content":"');
    if (how === "in the body") return;
    const drip = setInterval(() => response.write("x"), 50);
    this.#drips.add(drip);
    response.on("close", () => clearInterval(drip));
  }
}

function cut(when: "at once" | "in the body", response: ServerResponse): void {
  if (when === "at once") {
    response.destroy();
    return;
  }
  response.writeHead(200, { "content-type": "application/json", "content-length": "4000" });
  response.write('{"id":"c","choices":[{"message":{"content":"{\\"steps\\":', () => response.destroy());
}

function completion(move: Extract<Move, { say: unknown } | { refuse: string }>): string {
  const message =
    "refuse" in move
      ? { role: "assistant", content: null, refusal: move.refuse }
      : {
          role: "assistant",
          content: typeof move.say === "string" ? move.say : JSON.stringify(move.say),
          refusal: null,
        };
  const isTold = "refuse" in move || move.usage !== false;
  return JSON.stringify({
    ...{ id: "chatcmpl-1", object: "chat.completion", created: 1, model: "test" },
    choices: [{ index: 0, message, finish_reason: "refuse" in move ? "stop" : (move.finish ?? "stop") }],
    ...(isTold && {
      usage: {
        ...{ prompt_tokens: 1_500, completion_tokens: 100, total_tokens: 1_600 },
        prompt_tokens_details: { cached_tokens: "say" in move ? (move.cached ?? 0) : 0 },
      },
    }),
  });
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
