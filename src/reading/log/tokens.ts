import type { MetricWord } from "./metric-words.ts";

/** A piece of a plain text; offsets are into that plain text. */
export interface Place {
  start: number;
  end: number;
}

export interface NumberToken extends Place {
  kind: "number";
  value: number;
  /** Written with k, M, Tsd. …, or large enough to be a count by itself. */
  hasUnit: boolean;
  /** Written in words. */
  isSpelled: boolean;
  /** A plus directly before it. */
  hasPlus: boolean;
}

export interface MoneyToken extends Place {
  kind: "money";
  value: number;
  currency: string;
  hasPlus: boolean;
}

export interface WordToken extends Place {
  kind: "word";
  /** Folded: lower case, no accents. */
  word: string;
  isCapital: boolean;
  /** Followed by 's, or by ' after an s. */
  isPossessive: boolean;
}

export interface PersonToken extends Place {
  kind: "person";
  written: string;
  /** Handles it may mean; one when clear; as written for a handle nobody knows. */
  candidates: readonly string[];
  isPossessive: boolean;
  /** Written as a handle or a mention. */
  isHandle: boolean;
}

export interface MarkToken extends Place {
  kind: "mark";
  mark: string;
}

export type Token =
  | NumberToken
  | MoneyToken
  | WordToken
  | PersonToken
  | MarkToken
  | (Place & { kind: "percent"; value: number })
  | (Place & { kind: "duration"; seconds: number; isClock: boolean })
  | (Place & { kind: "metric"; word: string; isEmoji: boolean } & MetricWord)
  | (Place & { kind: "date"; day: string })
  | (Place & { kind: "time" })
  | (Place & { kind: "link"; url?: string; handle?: string; isSite: boolean })
  | (Place & { kind: "code"; code: string; owner?: string })
  | (Place & { kind: "mention"; id: string })
  | (Place & { kind: "bot" });

export type FigureToken = Extract<Token, { kind: "number" | "money" | "percent" | "duration" }>;
export type MetricToken = Extract<Token, { kind: "metric" }>;

/** The token's folded words, for tests against word lists; marks are themselves. */
export function wordOf(token: Token | undefined): string {
  if (token?.kind === "word" || token?.kind === "metric") return token.word;
  return token?.kind === "mark" ? token.mark : "";
}

export function isMark(token: Token | undefined, marks: string): boolean {
  return token?.kind === "mark" && marks.includes(token.mark);
}

export function isFigure(token: Token | undefined): token is FigureToken {
  return token?.kind === "number" || token?.kind === "money" || token?.kind === "percent" || token?.kind === "duration";
}

export function isOrders(token: Token | undefined): boolean {
  return token?.kind === "metric" && (token.metric === "orders" || token.metric === "sales");
}
