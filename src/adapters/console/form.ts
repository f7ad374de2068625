import type { Option } from "../../core/option.ts";
import { readOptions } from "../../core/words.ts";

/** What a field holds after somebody typed into it: numbers and choices as the command's schema knows them. */
export function fieldValue(option: Option, typed: string): unknown {
  if (option.type === "text") return typed;
  return readOptions(`${option.name}:"${typed.replaceAll('"', "'")}"`, [option]).options[option.name];
}
