import type { Command } from "./command.ts";
import { gate } from "./gate.ts";
import { buttons, text } from "./line.ts";
import { formOf, optionsOf, type Option } from "./option.ts";
import type { StoreReads } from "./ports.ts";
import type { Prepared } from "./prepare.ts";
import type { Reply } from "./reply.ts";
import { usageOf } from "./text.ts";

/** A call that cannot run before somebody has filled in its form. */
export type Asked = Extract<Prepared, { kind: "incomplete" }>;

/** What a form has to choose from, as far as it is asked for. */
export interface Choices {
  campaigns: readonly { id: string; name: string }[];
  creators: readonly { handle: string; name: string | undefined }[];
}

/** The form's options, and whatever else was wrong or is missing. */
export function fieldsOf({ command, problems }: Pick<Asked, "command" | "problems">): readonly Option[] {
  const form = formOf(command);
  const missing = optionsOf(command).filter(
    (option) =>
      !form.includes(option) && !option.isForButtons && problems.some(({ option: name }) => name === option.name),
  );
  return [...form, ...missing];
}

export async function choicesFor(
  { command, problems }: Pick<Asked, "command" | "problems">,
  brand: string,
  store: Pick<StoreReads, "campaigns" | "creators">,
): Promise<Choices> {
  const takes = new Set(fieldsOf({ command, problems }).map((option) => option.takes));
  const [campaigns, creators] = await Promise.all([
    takes.has("campaign") ? store.campaigns(brand) : [],
    takes.has("creators") ? store.creators(brand) : [],
  ]);
  return { campaigns, creators };
}

/** "log" is "Log", "campaign new" is "Campaign new", "shout_outs" is "Shout outs". */
export function titled(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll("_", " ");
}

/** Where no form can be opened, what is wrong or how it goes, and a button that opens one filled in. */
export function askToOpen({ command, given, problems }: Asked): Reply {
  const told = problems.map(({ message }) => text`${message}`);
  const usage = told.length > 0 ? [] : [text`It goes like this: ${usageOf(command)}`];
  return gate([...told, ...usage, ...openAgain(command, given)]);
}

export function openAgain({ name }: Command, given: Readonly<Record<string, unknown>>): Reply {
  return buttons({ label: "Open the form", call: { name, options: given, form: true } });
}
