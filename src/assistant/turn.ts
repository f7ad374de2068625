import type { z } from "zod";

import type { Tried, Turn } from "../core/model.ts";
import type { Reason } from "../core/reasons.ts";
import type { Budget, Meter, Usage } from "./budget.ts";
import { Failure } from "./failure.ts";
import { attemptMs, type Complete, type Completion, type Request } from "./server.ts";

/** What is asked of the model, and what makes its answer one. */
export interface Task<Answer, Value> {
  for: Usage["for"];
  system: string;
  asked: string;
  schema: z.ZodType<Answer>;
  form: Request["form"];
  mostTokens: number;
  /** The answer as it can be used, and the rules by which parts of it were left out; or the rule that all of it broke. */
  check(answer: Answer): { kind: "fine"; value: Value; without?: readonly string[] } | { kind: "broken"; rule: string };
  /** Told where no answer kept the rules. */
  orElse: Reason;
}

export interface House {
  complete: Complete;
  model: string;
  budget: Budget;
  meter: Meter;
  report: (error: unknown) => void;
  /** The machine's steady clock, in milliseconds: only differences mean something. */
  clock: () => number;
}

/** Everything that one person's turn asks of the model: one deadline covers it all. */
export class Work {
  readonly #house: House;
  readonly #turn: Turn;
  /** On the steady clock, from the first request on. */
  #until: number | undefined;

  constructor(house: House, turn: Turn) {
    this.#house = house;
    this.#turn = turn;
  }

  /** At most two requests for an answer, each sent again once after a fault. Never rejects. */
  async done<Answer, Value>(task: Task<Answer, Value>): Promise<Tried<Value>> {
    const begun = this.#house.clock();
    const tally = { input: 0, cached: 0, output: 0, requests: 0, retries: 0 };
    const broke: string[] = [];
    const tried = await this.#tried(task, tally, broke);
    const { brand, person, now } = this.#turn;
    const usage: Usage = {
      ...{ at: now, brand, person, for: task.for, model: this.#house.model },
      ...tally,
      ms: Math.round(this.#house.clock() - begun),
      outcome: tried.kind === "done" ? "done" : tried.why,
      ...(broke.length > 0 && { broke: broke.join("; ") }),
    };
    await this.#house.meter.write(usage).catch((error: unknown) => this.#house.report(error));
    return tried;
  }

  async #tried<Answer, Value>(task: Task<Answer, Value>, tally: Tally, broke: string[]): Promise<Tried<Value>> {
    const said: Request["said"][number][] = [{ role: "user", content: task.asked }];
    try {
      for (let round = 0; round < mostRounds; round++) {
        const { text } = await this.#asked({ ...task, said }, tally);
        const checked = checkedAnswer(text, task);
        if (checked.kind === "fine") {
          broke.push(...(checked.without ?? []));
          return { kind: "done", value: checked.value };
        }
        broke.push(checked.rule);
        said.push(
          { role: "assistant", content: text },
          { role: "user", content: `That cannot be used: ${checked.rule}. Answer again.` },
        );
      }
      return { kind: "failed", why: task.orElse };
    } catch (error) {
      // A bug of ours, or of the disk: the person is answered all the same.
      if (!(error instanceof Failure)) this.#house.report(error);
      return { kind: "failed", why: error instanceof Failure ? error.reason : "server" };
    }
  }

  /** Sent once more where that may help and there is time. */
  async #asked(request: Omit<Request, "signal">, tally: Tally): Promise<Completion> {
    try {
      return await this.#sent(request, tally);
    } catch (error) {
      const retryAfterMs = error instanceof Failure ? error.retryAfterMs : undefined;
      if (retryAfterMs === undefined || retryAfterMs + leastMs > this.#leftMs()) throw error;
      await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
      tally.retries += 1;
      return this.#sent(request, tally);
    }
  }

  async #sent({ system, said, form, mostTokens }: Omit<Request, "signal">, tally: Tally): Promise<Completion> {
    const left = this.#leftMs();
    if (left < leastMs) throw new Failure("timeout");
    const guess = estimate(system, ...said.map(({ content }) => content), JSON.stringify(form.schema));
    const settle = await this.#house.budget.take(this.#turn, guess + mostTokens);
    tally.requests += 1;
    const used = { input: 0, cached: 0, output: 0 };
    try {
      const patience = AbortSignal.timeout(Math.floor(Math.min(attemptMs, left)));
      const answer = await inTime(this.#house.complete({ system, said, form, mostTokens, signal: patience }), patience);
      Object.assign(used, answer.usage ?? { input: guess, output: estimate(answer.text) });
      return answer;
    } catch (error) {
      // Only what was worked on is paid for, and a request that was given up may have been.
      if (error instanceof Failure && error.reason === "timeout") used.input = guess;
      if (error instanceof Failure && error.reason === "cut off")
        Object.assign(used, { input: guess, output: mostTokens });
      throw error;
    } finally {
      settle(used.input + used.output);
      tally.input += used.input;
      tally.cached += used.cached;
      tally.output += used.output;
    }
  }

  #leftMs(): number {
    const at = this.#house.clock();
    this.#until ??= at + deadlineMs;
    return this.#until - at;
  }
}

interface Tally {
  input: number;
  cached: number;
  output: number;
  requests: number;
  retries: number;
}

/** People wait 20 s at most: the rest is for the plain answer. */
const deadlineMs = 18_000;
/** Under this no model answers. */
const leastMs = 500;
const mostRounds = 2;

/** Whatever the SDK waits for, nobody waits longer than the signal. */
async function inTime<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(new Failure("timeout", { retryAfterMs: 0 })), { once: true });
  });
  return Promise.race([work, late]);
}

function checkedAnswer<Answer, Value>(text: string, task: Task<Answer, Value>) {
  const parsed = task.schema.safeParse(jsonIn(text));
  return parsed.success ? task.check(parsed.data) : { kind: "broken" as const, rule: "it is not what the schema says" };
}

/** The object in it, without what some models write around it: thoughts, fences, a greeting. */
function jsonIn(text: string): unknown {
  const bare = text.replace(/<think>[\s\S]*?<\/think>/g, "");
  const object = bare.slice(bare.indexOf("{"), bare.lastIndexOf("}") + 1);
  try {
    return JSON.parse(object) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Three characters are about a token: in English four, elsewhere fewer. */
function estimate(...texts: readonly string[]): number {
  return Math.ceil(texts.reduce((total, { length }) => total + length, 0) / 3);
}
