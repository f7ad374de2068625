import { type Dict, dicts, isDict, list, text } from "../local/json.ts";
import type { Modal } from "./evidence.ts";
import { componentType as type, selects } from "./limits/components.ts";
import { fileOf, type Resolved } from "./options.ts";
import type { User } from "./world.ts";

/** A field of a form with what stands above it. */
interface Field {
  label: string;
  component: Dict;
  /** The label or row around it. */
  around: { type: number; id: unknown };
}

/** Fields a form has, in their order; texts between them are left out. */
function fieldsOf({ components }: Modal): Field[] {
  return components.flatMap((top): Field[] => {
    const around = { type: Number(top["type"]), id: top["id"] };
    if (isDict(top["component"])) return [{ label: text(top["label"]), component: top["component"], around }];
    return dicts(top["components"]).map((component) => ({ label: text(component["label"]), component, around }));
  });
}

/** What the fields say when the form opens, by custom_id. */
export function prefilled(modal: Modal): Record<string, unknown> {
  return Object.fromEntries(fieldsOf(modal).map(({ component }) => [text(component["custom_id"]), initial(component)]));
}

function initial(component: Dict): unknown {
  const kind = Number(component["type"]);
  if (kind === type.textInput) return text(component["value"]);
  if (kind === type.checkbox) return component["default"] === true;
  const preset = dicts(component["options"])
    .filter((each) => each["default"] === true)
    .map((each) => text(each["value"]));
  if (kind === type.radio) return preset[0];
  return preset.length > 0 ? preset : dicts(component["default_values"]).map((each) => text(each["id"]));
}

/** A form filled in: what is sent, or what the person's app finds wrong, by custom_id. */
export function fillIn(modal: Modal, values: Record<string, unknown>, to: { resolved: Resolved; user: User }) {
  const [components, errors]: [Dict[], Record<string, string>] = [[], {}];
  const known = fieldsOf(modal);
  const unknown = Object.keys(values).find((key) => !known.some((field) => names(field).includes(key)));
  if (unknown !== undefined) throw new Error(`the form has no field ${unknown}`);
  for (const field of known) {
    const { component, around } = field;
    const key = names(field).find((each) => each in values);
    const given = key === undefined ? initial(component) : values[key];
    const wrong = wrongWith(component, given);
    if (wrong !== undefined) errors[text(component["custom_id"])] = wrong;
    else components.push(wrap(around, answered(component, given, to)));
  }
  return { components, errors };
}

function names({ label, component }: Field): string[] {
  return [text(component["custom_id"]), label];
}

function wrap(around: Field["around"], answer: Dict): Dict {
  return around.type === type.row ? { ...around, components: [answer] } : { ...around, component: answer };
}

function wrongWith(component: Dict, given: unknown): string | undefined {
  const kind = Number(component["type"]);
  const required = component["required"] !== false;
  if (kind === type.checkbox) return undefined;
  if (kind === type.textInput) {
    const words = text(given);
    const [min, max] = [Number(component["min_length"] ?? 0), Number(component["max_length"] ?? 4000)];
    if (words === "") return required ? "This field is required." : undefined;
    return words.length < min || words.length > max ? `Must be between ${min} and ${max} characters.` : undefined;
  }
  const count = [given].flat().filter((each) => each !== undefined).length;
  if (count === 0) return required ? "This field is required." : undefined;
  const max = Number(component["max_values"] ?? (kind === type.checkboxes ? 10 : 1));
  const min = Number(component["min_values"] ?? 1);
  return count < min || count > max ? `Choose between ${min} and ${max}.` : undefined;
}

function answered(component: Dict, given: unknown, { resolved, user }: { resolved: Resolved; user: User }): Dict {
  const kind = Number(component["type"]);
  const base = { type: kind, id: Number(component["id"] ?? 0), custom_id: component["custom_id"] };
  if (kind === type.textInput) return { ...base, value: text(given) };
  if (kind === type.checkbox) return { ...base, value: given === true };
  if (kind === type.radio) return { ...base, value: optionValue(component, text(given)) ?? null };
  const all = [given].flat().filter((each) => each !== undefined);
  if (kind === type.upload)
    return { ...base, values: all.flatMap((each) => fileOf(each) ?? []).map((each) => resolved.file(each)) };
  if (kind === type.stringSelect || kind === type.checkboxes) {
    return { ...base, values: all.map((each) => optionValue(component, text(each)) ?? text(each)) };
  }
  return { ...base, values: all.map((each) => named(kind, text(each), resolved, user)) };
}

/** An option by its value or by what it is called. */
export function optionValue(component: Dict, wanted: string): string | undefined {
  const found = dicts(component["options"]).find((each) => each["value"] === wanted || each["label"] === wanted);
  return found && text(found["value"]);
}

/** What a select sends for the chosen people, roles, channels or options. */
export function chosen(component: Dict, wanted: readonly string[], to: { resolved: Resolved; user: User }): string[] {
  const kind = Number(component["type"]);
  if (!selects.includes(kind)) throw new Error(`${text(component["custom_id"])} is no select`);
  const [min, max] = [Number(component["min_values"] ?? 1), Number(component["max_values"] ?? 1)];
  if (wanted.length < min || wanted.length > max) throw new Error(`choose between ${min} and ${max}`);
  return wanted.map((each) => {
    if (kind !== type.stringSelect) return named(kind, each, to.resolved, to.user);
    const value = optionValue(component, each);
    if (value === undefined) throw new Error(`there is no option ${each}: ${list(component["options"]).length} others`);
    return value;
  });
}

function named(kind: number, wanted: string, resolved: Resolved, user: User): string {
  if (kind === type.userSelect) return resolved.user(wanted);
  if (kind === type.roleSelect) return resolved.role(wanted);
  if (kind === type.channelSelect) return resolved.channel(wanted, user);
  return resolved.mentionable(wanted);
}
