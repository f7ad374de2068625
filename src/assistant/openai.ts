import type { Command } from "../core/command.ts";
import type { Asked, Tried, Turn } from "../core/model.ts";
import type { Assistant } from "../core/ports.ts";
import { Budget, type Limits } from "./budget.ts";
import { findings } from "./findings.ts";
import { entriesOf } from "./playbook.ts";
import { phrasing } from "./phrasing.ts";
import { openPrompts, type ReadText } from "./prompts.ts";
import { placesOf, selection } from "./selection.ts";
import { openServer, type Settings } from "./server.ts";
import { toolsFor } from "./tools.ts";
import { Work, type House, type Task } from "./turn.ts";
import { wording } from "./wording.ts";

export interface AssistantOptions extends Settings, Pick<House, "meter" | "report" | "clock"> {
  limits: Limits;
  commands: readonly Command[];
  read: ReadText;
}

/** A model behind chat completions, for one turn after the other: OpenAI's, or any compatible server's. */
export function openAssistant(options: AssistantOptions): (turn: Turn) => Assistant {
  const { limits, meter, commands, read, report, clock, ...settings } = options;
  const house = {
    complete: openServer(settings),
    model: settings.model,
    budget: new Budget(limits, meter),
    ...{ meter, report, clock },
  };
  const prompt = openPrompts(read);

  return (turn) => {
    const work = new Work(house, turn);
    const tried = <Answer, Value>(made: Promise<Task<Answer, Value>>) => attempt(made, work, report);
    return {
      choose: (asked) => tried(chosen(asked, turn.now)),
      find: (message) => tried(prompt("find").then((system) => findings(message, system))),
      async word(facts, wanted) {
        const told = Promise.all([prompt("word"), prompt(wanted.prompt)]);
        const worded = await tried(told.then((words) => wording(facts, wanted, words.join("\n\n"))));
        if (worded.kind === "done") return { lines: worded.value, why: undefined };
        return { lines: wanted.plain, why: worded.why };
      },
      phrase: (wanted) => tried(prompt(wanted.prompt, wanted.places).then((system) => phrasing(wanted, system))),
    };
  };

  async function chosen(asked: Asked, now: string) {
    const entries = await entriesOf(read);
    const shelf = { commands, entries, tools: toolsFor(asked.role, commands, entries) };
    return selection(asked, shelf, { system: await prompt("choose", placesOf(shelf)), now });
  }
}

/** What keeps a task from being made is a bug, and no reason to leave a person without an answer. */
async function attempt<Answer, Value>(
  made: Promise<Task<Answer, Value>>,
  work: Work,
  report: (error: unknown) => void,
): Promise<Tried<Value>> {
  try {
    return await work.done(await made);
  } catch (error) {
    report(error);
    return { kind: "failed", why: "server" };
  }
}
