import type { Call } from "../../core/call.ts";
import type { Command } from "../../core/command.ts";
import { line, text } from "../../core/line.ts";
import { formOf, optionsOf, type Option } from "../../core/option.ts";
import type { Prepared, Problem } from "../../core/prepare.ts";
import type { Line, Reply } from "../../core/reply.ts";
import { readOptions } from "../../core/words.ts";

export type Asked = Extract<Prepared, { kind: "incomplete" }>;

/** What a line typed into a form comes to. */
export type Step = { kind: "ask"; reply: Reply } | { kind: "cancelled" } | { kind: "filled"; call: Call };

/** What a field holds after somebody typed into it: numbers and choices as the command's schema knows them. */
export function fieldValue(option: Option, typed: string): unknown {
  if (option.type === "text") return typed;
  return readOptions(`${option.name}:"${typed.replaceAll('"', "'")}"`, [option]).options[option.name];
}

/** A command's form, asked one field after the other. `check` tells what is wrong with the options so far. */
export class Form {
  readonly #command: Command;
  readonly #check: (call: Call) => readonly Problem[];
  readonly #options: Record<string, unknown>;
  #fields: readonly Option[];
  #at = 0;

  constructor(asked: Asked, check: (call: Call) => readonly Problem[]) {
    this.#command = asked.command;
    this.#check = check;
    this.#options = { ...asked.given };
    this.#fields = fieldsToAsk(asked);
  }

  /** The first question, after what was wrong with the words that led here. */
  begin(problems: readonly Problem[]): Reply {
    const told = problems.filter(({ option }) => this.#options[option] !== undefined);
    const keys = `"-" leaves a field out, an empty line keeps what stands there, "cancel" stops.`;
    return [
      ...told.map(({ message }) => text`${message}`),
      { kind: "text", text: [`${this.#command.name}: ${keys}`] },
      this.#question(),
    ];
  }

  take(typed: string): Step {
    if (/^cancel$/i.test(typed.trim())) return { kind: "cancelled" };
    const field = this.#fields[this.#at];
    if (field === undefined) throw new Error("the form has no field left to ask");
    const before = this.#options[field.name];
    this.#put(field, typed.trim());
    const wrong = this.#problems().find(({ option }) => option === field.name);
    if (wrong !== undefined) {
      this.#options[field.name] = before;
      return { kind: "ask", reply: [text`${wrong.message}`, this.#question()] };
    }
    this.#at += 1;
    return this.#at < this.#fields.length ? { kind: "ask", reply: [this.#question()] } : this.#finish();
  }

  #put(field: Option, typed: string): void {
    if (typed === "") return;
    this.#options[field.name] = typed === "-" ? undefined : (fieldValue(field, typed) ?? typed);
  }

  /** A field that is wrong only beside the others is asked once more. */
  #finish(): Step {
    const problems = this.#problems();
    const wrong = optionsOf(this.#command).filter(({ name }) => problems.some(({ option }) => option === name));
    if (wrong.length === 0) return { kind: "filled", call: this.#call() };
    this.#fields = wrong;
    this.#at = 0;
    return { kind: "ask", reply: [...problems.map(({ message }) => text`${message}`), this.#question()] };
  }

  #problems(): readonly Problem[] {
    return this.#check(this.#call());
  }

  #call(): Call {
    return { name: this.#command.name, options: { ...this.#options } };
  }

  #question() {
    const field = this.#fields[this.#at];
    if (field === undefined) throw new Error("the form has no field left to ask");
    const { name, description, isRequired } = field;
    const must = isRequired ? "" : " (may be left out)";
    const given = this.#options[name];
    const label = `${name.replaceAll("_", " ")}: `;
    return { kind: "text" as const, text: [label, description, ...choicesOf(field), must, ...standing(given)] };
  }
}

/** The form's fields, and whatever else is wrong. */
function fieldsToAsk({ command, problems }: Asked): readonly Option[] {
  const form = formOf(command);
  const wrong = optionsOf(command).filter((option) => {
    return !form.includes(option) && problems.some((problem) => problem.option === option.name);
  });
  return [...form, ...wrong];
}

function choicesOf({ choices, type }: Option): Line {
  if (type === "flag") return [" Yes or no."];
  return choices.length === 0 ? [] : [` One of ${choices.join(", ").replaceAll("_", " ")}.`];
}

function standing(given: unknown): Line {
  if (given === undefined) return [];
  return line` [${typeof given === "string" ? given : JSON.stringify(given)}]`;
}
