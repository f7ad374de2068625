import { type Dict, isDict } from "../../local/json.ts";

/** One broken rule, in the shape `blocks.validate` answers. */
export interface BlockFault {
  code: string;
  message: string;
  /** JSON pointer to the broken field. */
  pointer: string;
}

/** A value inside a payload together with where it lies; what is wrong with it goes to the shared list. */
export class Place {
  readonly value: unknown;
  readonly pointer: string;
  readonly faults: BlockFault[];

  constructor(value: unknown, pointer: string, faults: BlockFault[]) {
    this.value = value;
    this.pointer = pointer;
    this.faults = faults;
  }

  get dict(): Dict {
    return isDict(this.value) ? this.value : {};
  }

  get type(): string {
    return typeof this.dict["type"] === "string" ? this.dict["type"] : "";
  }

  has(key: string): boolean {
    return this.dict[key] !== undefined && this.dict[key] !== null;
  }

  in(key: string): Place {
    return new Place(this.dict[key], `${this.pointer}/${key}`, this.faults);
  }

  at(index: number): Place {
    const items = Array.isArray(this.value) ? (this.value as unknown[]) : [];
    return new Place(items[index], `${this.pointer}/${String(index)}`, this.faults);
  }

  fail(code: string, message: string): void {
    this.faults.push({ code, message, pointer: this.pointer });
  }

  /** The list's places; wrong where it is no list or has too few or too many items. */
  items(min: number, max: number): Place[] {
    if (!Array.isArray(this.value)) {
      this.fail("invalid_type", "must be an array");
      return [];
    }
    const count = this.value.length;
    if (count < min) this.fail("failed_constraint", `no less than ${min} items allowed`);
    if (count > max) this.fail("failed_constraint", `no more than ${max} items allowed`);
    return this.value.map((_, index) => this.at(index));
  }

  /** Only these fields, all of the required ones. */
  fields(required: readonly string[], optional: readonly string[]): boolean {
    if (!isDict(this.value)) {
      this.fail("invalid_type", "must be an object");
      return false;
    }
    const missing = required.filter((key) => !this.has(key));
    for (const key of missing) this.in(key).fail("missing_required_field", `missing required field: ${key}`);
    for (const key of Object.keys(this.value)) {
      if (!required.includes(key) && !optional.includes(key)) {
        this.fail("invalid_additional_property", `invalid additional property: ${key}`);
      }
    }
    return missing.length === 0;
  }

  string(min: number, max: number): void {
    if (typeof this.value !== "string") return this.fail("invalid_type", "must be a string");
    if (this.value.length < min) this.fail("failed_constraint", `must be more than ${min - 1} characters`);
    if (this.value.length > max) this.fail("failed_constraint", `must be less than ${max + 1} characters`);
  }

  /** As `string`, where the field is there at all. */
  optionalString(key: string, max: number): void {
    if (this.has(key)) this.in(key).string(0, max);
  }

  choice(allowed: readonly string[]): void {
    if (typeof this.value === "string" && allowed.includes(this.value)) return;
    this.fail("failed_constraint", `must be one of ${allowed.join(", ")}`);
  }

  boolean(key: string): void {
    if (this.has(key) && typeof this.dict[key] !== "boolean") this.in(key).fail("invalid_type", "must be a boolean");
  }

  integer(key: string, min: number, max: number): void {
    const value = this.dict[key];
    if (value === undefined || value === null) return;
    if (!Number.isInteger(value)) return this.in(key).fail("invalid_type", "must be an integer");
    if (Number(value) < min || Number(value) > max) {
      this.in(key).fail("failed_constraint", `must be between ${min} and ${max}`);
    }
  }
}
