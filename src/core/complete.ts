import type { Command } from "./command.ts";
import type { Context } from "./context.ts";
import type { Option } from "./option.ts";

/** What an option's value may be, as far as somebody has typed it: its choices, what the command suggests, known names. */
export async function valuesOf(
  option: Option,
  command: Command,
  { typed, context }: { typed: string; context: Context },
): Promise<readonly string[]> {
  const suggested = (await command.suggest?.[option.name]?.(typed, context)) ?? [];
  return [...option.choices, ...suggested, ...(await taken(option, context))];
}

/** Whether there is anything to suggest. */
export function completes({ name, takes, choices }: Option, command: Command): boolean {
  const isNamed = takes === "creators" || takes === "campaign" || takes === "period";
  return isNamed || choices.length > 0 || command.suggest?.[name] !== undefined;
}

/** A name or a handle begins with what was typed, whatever mark stands before it. */
export function begins(value: string, typed: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/^["@]+/, "");
  return bare(value).startsWith(bare(typed));
}

async function taken({ takes }: Option, { records }: Context): Promise<string[]> {
  switch (takes) {
    case "creators":
      return (await records.creators()).flatMap(({ handle, name }) => [handle, ...(name === undefined ? [] : [name])]);
    case "campaign":
      return (await records.campaigns()).map(({ name }) => name);
    case "period":
      return ["this_week", "last_week", "last_30d", "campaign_to_date"];
    case "text":
    case "words":
    case "day":
    case "money":
    case "count":
    case "term":
    case "file":
    case "person":
    case "room":
      return [];
  }
}
