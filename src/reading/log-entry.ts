/** What a message may state about one video, as stored. Counts are integers; money is in major units. */
export type CountField = "views" | "likes" | "comments" | "shares" | "saves" | "orders";
export type MoneyField = "revenue" | "spend";
export type Field = CountField | MoneyField | "watchTimeSec" | "completionRate";

/** Where in the ORIGINAL text a figure stands: [start, end) in UTF-16 units. */
export type Span = readonly [start: number, end: number];

export type LogEntry = {
  /** Lower case with @; null is the author's own video. */
  creator: string | null;
  /** ISO code of revenue and spend; only where a mark names it. */
  currency?: string;
  code?: string;
  videoUrl?: string;
  /** YYYY-MM-DD at the UTC offset of now. */
  postedOn?: string;
  /** Whether orders and revenue are all so far or come on top; present where either is. */
  ordersAre?: "total" | "added" | "unsaid";
  spans: Partial<Record<Field, Span>>;
} & Partial<Record<Field, number>>;

/** Why a log cannot be stored without asking, with what is needed to offer the answers. */
export type Ambiguity =
  | { reason: "which-creator"; written: string; candidates: readonly string[] }
  /** `written`: a name that is nobody's known. */
  | { reason: "no-creator"; written?: string }
  | { reason: "unknown-mention"; mention: string }
  | { reason: "unknown-code"; code: string }
  | { reason: "other-creators-link"; named: string | null; linked: string }
  | { reason: "bare-number"; value: number }
  | { reason: "columns-without-headings"; values: readonly number[] }
  | { reason: "money-without-meaning"; amount: number; currency?: string }
  | { reason: "increase"; metric: Field; by: number }
  /** `span`: where the candidates stand in the text, from the first to the end of the last. */
  | { reason: "range"; metric?: Field; from: number; to: number; span: Span }
  | { reason: "two-values"; metric?: Field; values: readonly number[]; span?: Span }
  | { reason: "shared-number"; creators: readonly (string | null)[]; metric?: Field; value: number }
  /** More likes than views: `entries` as written, `swapped` with the two exchanged. */
  | { reason: "swapped"; swapped: readonly LogEntry[] };

/** `entries` of an ambiguous reading are what the message says as written; they may be stored only after a click. */
export type Reading =
  | { kind: "log"; entries: LogEntry[] }
  | { kind: "not-a-log" }
  | { kind: "ambiguous"; why: Ambiguity; entries: LogEntry[] };
