import type { AutocompleteInteraction } from "discord.js";

import { begins, valuesOf } from "../../core/complete.ts";
import { optionsOf } from "../../core/option.ts";
import { short } from "../../core/parts.ts";
import { contextOf, prepare } from "../../core/prepare.ts";
import { sceneAt, type Desk } from "./desk.ts";
import { visible } from "./escape.ts";
import { placeIn, typedIn } from "./input.ts";
import { choiceLength, choices } from "./limits.ts";
import type { Responder } from "./responder.ts";

/** What an option may become, for those who may use the command. What is typed besides is as good. */
export async function completeOption(interaction: AutocompleteInteraction, responder: Responder, desk: Desk) {
  const place = placeIn(interaction);
  if (place === undefined) return;
  const { name: called, value: typed } = interaction.options.getFocused(true);
  const { name } = typedIn(interaction);
  const scene = await sceneAt(place, { via: "words", delivery: `discord/interaction/${interaction.id}` }, desk);
  const command = desk.house.commands.find((each) => each.name === name);
  const option = command && optionsOf(command).find((each) => each.name === called);
  const call = { name, options: {}, form: true as const };
  if (command === undefined || option === undefined || prepare(call, scene, desk.house).kind === "refused")
    return responder.complete([]);
  const context = contextOf({ call, scene, house: desk.house, privately: false });
  const { before, last } = option.takes === "creators" ? lastNamed(typed) : { before: "", last: typed };
  const values = await valuesOf(option, command, { typed: last, context });
  const fitting = [...new Set(values)]
    .filter((value) => begins(value, last))
    .map((value) => before + value)
    .filter((value) => value.length <= choiceLength);
  await responder.complete(
    fitting
      .slice(0, choices)
      .map((value) => ({ name: short(visible(value).replaceAll("_", " "), choiceLength), value })),
  );
}

/** Of several that are named, the one that is being typed: "mia, jo". */
function lastNamed(typed: string): { before: string; last: string } {
  const [, before = "", last = typed] = /^(.*(?:,|\bvs\b)\s*)(.*)$/is.exec(typed) ?? [];
  return { before, last };
}
