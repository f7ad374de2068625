import { Failure, failureOf, type Refused } from "./failure.ts";

/** Where the model is. */
export interface Settings {
  /** undefined: a server that asks for none. */
  key: string | undefined;
  /** OpenAI's own where it is left out; else any server that speaks chat completions. */
  baseUrl: string | undefined;
  model: string;
}

/** Static parts come first, so that a server's cache of what it has read hits. */
export interface Request {
  system: string;
  /** What follows the instructions: the asked, then what was wrong with an answer. */
  said: readonly { role: "user" | "assistant"; content: string }[];
  form: { name: string; schema: Readonly<Record<string, unknown>> };
  /** Of what is written, reasoning included. */
  mostTokens: number;
  signal: AbortSignal;
}

export interface Completion {
  text: string;
  /** Undefined where the server does not tell. */
  usage: { input: number; cached: number; output: number } | undefined;
}

export type Complete = (request: Request) => Promise<Completion>;

/**
 * A server that speaks chat completions. One request a call: retries, budgets and the deadline are the caller's. Throws
 * Failure alone. The SDK is loaded with the first request; the key lives in no object that could be printed.
 */
export function openServer({ key, baseUrl, model }: Settings): Complete {
  let client: Promise<Create> | undefined;
  /** What this server turned down before. */
  const refused = new Set<Refused | "schema">();

  async function send(request: Request): Promise<Completion> {
    client ??= connected({ key, baseUrl });
    try {
      const create = await client;
      return completionOf(await create(bodyOf(request, model, refused), request.signal));
    } catch (error) {
      throw failureOf(error);
    }
  }

  return async function complete(request) {
    for (;;) {
      try {
        return await send(request);
      } catch (error) {
        if (!(error instanceof Failure) || !stepDown(error.refuses, refused)) throw error;
      }
    }
  };
}

/** json_schema, then json_object, then nothing; true where there is something left to try. */
function stepDown(refuses: Refused | undefined, refused: Set<Refused | "schema">): boolean {
  if (refuses === undefined) return false;
  const next = refuses === "form" && !refused.has("schema") ? "schema" : refuses;
  if (refused.has(next)) return false;
  refused.add(next);
  return next !== "form";
}

function bodyOf({ system, said, form, mostTokens }: Request, model: string, refused: ReadonlySet<string>) {
  if (refused.has("form")) throw new Failure("unsupported");
  const isLoose = refused.has("schema");
  const asked = isLoose
    ? `${system}\n\nAnswer with one JSON object of this schema:\n${JSON.stringify(form.schema)}`
    : system;
  return {
    model,
    messages: [{ role: "system" as const, content: asked }, ...said],
    response_format: isLoose
      ? { type: "json_object" as const }
      : { type: "json_schema" as const, json_schema: { ...form, strict: true } },
    [refused.has("max_completion_tokens") ? "max_tokens" : "max_completion_tokens"]: mostTokens,
  };
}

type Create = (body: ReturnType<typeof bodyOf>, signal: AbortSignal) => Promise<unknown>;

/** Every setting that the SDK would take from the environment is given, so that it takes none. */
async function connected({ key, baseUrl }: Pick<Settings, "key" | "baseUrl">): Promise<Create> {
  const { default: OpenAI } = await import("openai");
  const client = new OpenAI({
    apiKey: key ?? "none",
    baseURL: baseUrl ?? "https://api.openai.com/v1",
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    timeout: attemptMs,
    logLevel: "off",
  });
  return (body, signal) => client.chat.completions.create(body, { signal, maxRetries: 0, timeout: attemptMs });
}

/** Of one request: long enough for a small model on one's own machine, short enough for a second try. */
export const attemptMs = 9_000;

/** What a server sends is data: a compatible one may leave out anything. */
function completionOf(sent: unknown): Completion {
  const { choices, usage } = partsOf(sent);
  const choice = partsOf(Array.isArray(choices) ? choices[0] : undefined);
  const message = partsOf(choice["message"]);
  if (choice["finish_reason"] === "content_filter") throw new Failure("filtered");
  if (typeof message["refusal"] === "string" && message["refusal"] !== "") throw new Failure("declined");
  if (choice["finish_reason"] === "length") throw new Failure("cut off");
  const text = message["content"];
  if (typeof text !== "string" || text.trim() === "") throw new Failure("bad answer");
  return { text, usage: usageOf(partsOf(usage)) };
}

function usageOf(usage: Readonly<Record<string, unknown>>): Completion["usage"] {
  const { prompt_tokens: input, completion_tokens: output, prompt_tokens_details: details } = usage;
  if (!isCount(input) || !isCount(output)) return undefined;
  const cached = partsOf(details)["cached_tokens"];
  return { input, output, cached: isCount(cached) ? cached : 0 };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
