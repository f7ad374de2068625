/** What arrives over the wire: known to be JSON, nothing more. */
export type Dict = Record<string, unknown>;

export function isDict(value: unknown): value is Dict {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object, or an empty one where there is none. */
export function dict(value: unknown): Dict {
  return isDict(value) ? value : {};
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** The list's objects; whatever else is in it is left out. */
export function dicts(value: unknown): Dict[] {
  return list(value).filter(isDict);
}

export function text(value: unknown): string {
  return optionalText(value) ?? "";
}

export function optionalText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

/** Form fields carry booleans as words. */
export function flag(value: unknown): boolean {
  return value === true || value === "true" || value === "1";
}

export function whole(value: unknown, otherwise: number): number {
  const number = Number(value);
  return value === undefined || value === "" || !Number.isFinite(number) ? otherwise : Math.trunc(number);
}

export function copy<Value>(value: Value): Value {
  return structuredClone(value);
}
