import type { CsvValue } from "../../reading/csv.ts";

/** A table before it is written. */
export interface Exported {
  columns: readonly string[];
  rows: readonly (readonly CsvValue[])[];
}
