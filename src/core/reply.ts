import type { Call } from "./call.ts";

/** What a command answers: blocks that every adapter draws, each in an exhaustive switch. */
export type Reply = readonly Block[];

export type Block =
  | { kind: "heading"; text: Line }
  | { kind: "text"; text: Line }
  | { kind: "facts"; facts: readonly Fact[] }
  | { kind: "table"; table: Table }
  | { kind: "chart"; chart: Chart }
  | { kind: "quote"; text: string }
  | { kind: "buttons"; buttons: readonly Button[] }
  | { kind: "file"; file: ReplyFile }
  /** Where the figures come from: formula, counts, as-of dates, what is missing. */
  | { kind: "provenance"; lines: readonly Line[] }
  /** For the eyes of the one who asked, whoever sees the rest. */
  | { kind: "aside"; reply: Reply };

export interface Fact {
  label: string;
  value: Line;
}

export interface Table {
  columns: readonly { label: string; align: "left" | "right" }[];
  rows: readonly (readonly Line[])[];
}

/** A chart without a look: adapters draw it natively, as a picture or in letters. */
export interface Chart {
  /** What it shows, as a finding: also its alternative text. */
  title: string;
  shape: "bars" | "line";
  unit: Unit;
  currency?: string;
  labels: readonly string[];
  series: readonly { name: string; values: readonly (number | undefined)[] }[];
}

export interface Button {
  label: string;
  call: Call;
  style?: "primary" | "danger";
}

export interface ReplyFile {
  name: string;
  mime: "text/csv" | "text/markdown" | "text/plain";
  content: string;
}

/** Words and raw figures in their order; a renderer draws the figures in the reader's locale. */
export type Line = readonly Part[];
/** A bare string is ours; what people, files or models wrote is `said`, and adapters escape it. */
export type Part = string | Figure | Said | Chatter;

export interface Said {
  said: string;
}

/**
 * A person or a room by the id that a platform gave it: drawn as the platform draws a name, without calling anybody.
 * Where it has no way to, the part after the last ":".
 */
export interface Chatter {
  chatter: string;
  /** Not given: a person. Told where the id is another platform's, which has no name here. */
  is?: "room";
}

/** A number as it is, or undefined with the reason why there is none: then it is drawn as a dash. */
export interface Figure {
  value: number | string | undefined;
  unit: Unit;
  /** For money. */
  currency?: string;
  /** Draws the sign of a positive change too. */
  signed?: boolean;
  /** Draws a date's year: it is not the one in which it is read. */
  year?: true;
  why?: string;
}

/**
 * count: a whole number. money: minor units. rate: 0.06 is 6.0%. ratio: 0.84 is 0.84x. points: a change of a rate, in
 * percentage points. seconds. number: up to two decimals. day: an ISO day. instant: an ISO instant, drawn in the
 * brand's zone.
 */
export type Unit =
  "count" | "money" | "rate" | "ratio" | "points" | "seconds" | "number" | "day" | "weekday" | "instant";
