import { type Dict, dict, isDict } from "../../local/json.ts";

/** One broken rule and where. */
export interface Fault {
  path: string[];
  code: string;
  message: string;
}

/** A value inside a body together with where it lies; what is wrong with it goes to the shared list. */
export class Place {
  readonly value: unknown;
  readonly path: string[];
  readonly faults: Fault[];

  constructor(value: unknown, path: string[] = [], faults: Fault[] = []) {
    this.value = value;
    this.path = path;
    this.faults = faults;
  }

  get dict(): Dict {
    return dict(this.value);
  }

  get type(): number {
    return Number(this.dict["type"]);
  }

  /** Null counts as not there, as in Discord's optional fields. */
  has(key: string): boolean {
    return this.dict[key] !== undefined && this.dict[key] !== null;
  }

  in(key: string): Place {
    return new Place(this.dict[key], [...this.path, key], this.faults);
  }

  fail(code: string, message: string): void {
    this.faults.push({ path: this.path, code, message });
  }

  required(...keys: string[]): boolean {
    const missing = keys.filter((key) => !this.has(key));
    for (const key of missing) this.in(key).fail("BASE_TYPE_REQUIRED", "This field is required");
    return missing.length === 0;
  }

  /** The list's places, none where it is no list. */
  get each(): Place[] {
    const items = Array.isArray(this.value) ? (this.value as unknown[]) : [];
    return items.map((item, index) => new Place(item, [...this.path, String(index)], this.faults));
  }

  /** As `each`; wrong where it is no list or has too few or too many items. */
  items(min: number, max: number): Place[] {
    if (!Array.isArray(this.value)) {
      this.fail("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
      return [];
    }
    this.#length(this.value.length, min, max);
    return this.each;
  }

  /** As `items`, where the list is there at all. */
  optionalItems(key: string, min: number, max: number): Place[] {
    return this.has(key) ? this.in(key).items(min, max) : [];
  }

  /** Of this many characters; white space alone is nothing. */
  string(min: number, max: number): void {
    if (typeof this.value !== "string") {
      this.fail("STRING_TYPE_CONVERT", `Could not interpret "${String(this.value)}" as string.`);
    } else if (min > 0 && this.value.trim() === "") {
      this.fail("BASE_TYPE_REQUIRED", "This field is required");
    } else this.#length(this.value.length, min, max);
  }

  #length(length: number, min: number, max: number): void {
    if (length >= min && length <= max) return;
    if (min > 0) this.fail("BASE_TYPE_BAD_LENGTH", `Must be between ${min} and ${max} in length.`);
    else this.fail("BASE_TYPE_MAX_LENGTH", `Must be ${max} or fewer in length.`);
  }

  requiredString(key: string, min: number, max: number): void {
    if (this.required(key)) this.in(key).string(min, max);
  }

  optionalString(key: string, min: number, max: number): void {
    if (this.has(key)) this.in(key).string(min, max);
  }

  optionalBoolean(key: string): void {
    if (!this.has(key) || typeof this.dict[key] === "boolean") return;
    this.in(key).fail("BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
  }

  optionalInteger(key: string, min: number, max: number): void {
    if (!this.has(key)) return;
    const [value, place] = [Number(this.dict[key]), this.in(key)];
    if (!Number.isInteger(value)) return place.fail("NUMBER_TYPE_COERCE", `Value "${String(place.value)}" is not int.`);
    if (value < min) place.fail("NUMBER_TYPE_MIN", `int value should be greater than or equal to ${min}.`);
    if (value > max) place.fail("NUMBER_TYPE_MAX", `int value should be less than or equal to ${max}.`);
  }

  choice(allowed: readonly (string | number)[]): boolean {
    if (allowed.includes(this.value as string)) return true;
    this.fail("BASE_TYPE_CHOICES", `Value must be one of {${allowed.join(", ")}}.`);
    return false;
  }

  object(): boolean {
    if (isDict(this.value)) return true;
    this.fail("DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
    return false;
  }
}

/** Values that may be there only once. */
export function unique(places: readonly Place[], code: string, message: string): void {
  const seen = new Set<unknown>();
  for (const place of places) {
    if (place.value === undefined) continue;
    if (seen.has(place.value)) place.fail(code, message);
    seen.add(place.value);
  }
}
