import type { Figure } from "./binding.ts";
import { whoIs, type Who } from "./creator-of.ts";
import type { Ambiguity, Field, LogEntry, Span } from "../log-entry.ts";
import { isNothing, valueOf } from "./replacing.ts";
import type { Segment } from "./segments.ts";

export type Resolved = { entries: LogEntry[] } | { why: Ambiguity; entries: LogEntry[] };

export interface Teller extends Who {
  /** Index in the original text of a character of the plain text. */
  at: readonly number[];
  /** The original text. */
  written: string;
}

/** The entries of one segment, or why it cannot be known what they are. */
export function entriesOf(segment: Segment, teller: Teller): Resolved {
  const open = openFigure(segment, teller);
  if (segment.people.length > 1) return distributed(segment, teller, open);
  const who = whoIs(segment, teller);
  const entry = entryOf({ segment, figures: segment.figures, creator: "creator" in who ? who.creator : null, teller });
  if ("why" in who) return { why: who.why, entries: [] };
  if (open !== undefined) return { why: open, entries: [entry] };
  return { entries: [entry] };
}

/** What makes a figure unfit for storing, the first that does. */
function openFigure({ figures, rival }: Segment, teller: Teller): Ambiguity | undefined {
  for (const figure of figures) {
    const why = openReason(figure, figures, teller);
    if (why !== undefined) return why;
  }
  const first = figures[0];
  return rival !== undefined && first !== undefined ? twoValues([rival, first], teller) : undefined;
}

function twoValues(figures: readonly Figure[], teller: Teller): Ambiguity {
  const values = [...new Set(figures.map(valueOf))];
  const metric = figures.map(metricOf).find((known) => known.metric !== undefined);
  return { reason: "two-values", ...metric, values, span: acrossOf(figures, teller) };
}

/** "30-42k" is 30k to 42k: the unit of the larger holds for the smaller, where that keeps it the smaller. */
function rangeOf(figures: readonly Figure[], teller: Teller): Ambiguity {
  const values = figures.map(valueOf);
  const [from, to] = [Math.min(...values), Math.max(...values)];
  const hasUnit = (value: number) =>
    figures.some(({ token }) => token.kind === "number" && token.hasUnit && token.value === value);
  const factor = to >= 1e6 ? 1e6 : 1e3;
  const meant = hasUnit(to) && !hasUnit(from) && from * factor < to ? from * factor : from;
  const metric = figures.map(metricOf).find((known) => known.metric !== undefined);
  return { reason: "range", ...metric, from: meant, to, span: acrossOf(figures, teller) };
}

function openReason(figure: Figure, figures: readonly Figure[], teller: Teller): Ambiguity | undefined {
  const value = valueOf(figure);
  const twins = figures.filter(
    ({ revision, token }) => revision === figure.revision && token.kind === figure.token.kind,
  );
  if (figure.revision === "range") return rangeOf(twins, teller);
  if (figure.revision === "either") return twoValues(twins, teller);
  if (figure.revision === "increase" && figure.of !== "orders" && figure.of !== "revenue") {
    return figure.of === "bare"
      ? { reason: "bare-number", value }
      : { reason: "increase", metric: figure.of as Field, by: value };
  }
  if (isBroken(figure)) return { reason: "bare-number", value };
  if (figure.of !== "bare" || isNothing(figure)) return undefined;
  const { token } = figure;
  if (token.kind === "money") return { reason: "money-without-meaning", amount: token.value, currency: token.currency };
  const bare = figures.filter(({ of }) => of === "bare").map(valueOf);
  return bare.length > 1 ? { reason: "columns-without-headings", values: bare } : { reason: "bare-number", value };
}

const whole = new Set<Figure["of"]>(["views", "likes", "comments", "shares", "saves", "orders"]);

/** Nobody has 20,000.5 views. */
function isBroken(figure: Figure): boolean {
  return whole.has(figure.of) && !Number.isInteger(valueOf(figure));
}

function metricOf({ of }: Figure): { metric?: Field } {
  return of === "bare" || of === "noise" ? {} : { metric: of };
}

/** Several creators before the figures: one value each, in order, or it stays open whose the value is. */
function distributed(segment: Segment, teller: Teller, open: Ambiguity | undefined): Resolved {
  const { people, figures } = segment;
  const entries: LogEntry[] = [];
  const fields = [...new Set(figures.map(({ of }) => of))];
  const lists = fields.map((field) => figures.filter(({ of }) => of === field));
  const uneven = lists.find((list) => list.length !== people.length && !(list.length === 1 && saysEach(list)));
  for (const [index, person] of people.entries()) {
    const who = whoIs({ ...segment, people: [person] }, teller);
    if ("why" in who) return { why: who.why, entries: [] };
    const own = lists.flatMap((list) => list[list.length === 1 ? 0 : index] ?? []);
    entries.push(entryOf({ segment, figures: own, creator: who.creator, teller }));
  }
  if (open !== undefined) return { why: open, entries: [] };
  const first = uneven?.[0];
  if (first === undefined) return { entries };
  return {
    why: {
      reason: "shared-number",
      creators: entries.map(({ creator }) => creator),
      ...metricOf(first),
      value: valueOf(first),
    },
    entries: [],
  };
}

const each =
  /(?<![\p{L}\d])(?:both (?:have|are|at|on|hit|got|reached|has|is)|each|apiece|jeweils|je|cada un[oa]|c\/u|chacune?|cada um|cada uma|per person|per creator)(?![\p{L}\d])/u;

function saysEach([figure]: readonly Figure[]): boolean {
  return figure !== undefined && each.test(figure.clause.text);
}

interface EntryParts {
  segment: Segment;
  figures: readonly Figure[];
  creator: string | null;
  teller: Teller;
}

function entryOf({ segment, figures, creator, teller }: EntryParts): LogEntry {
  const entry: LogEntry = { creator, spans: {} };
  for (const figure of figures) {
    const { of } = figure;
    if (of === "bare" || of === "noise") continue;
    entry[of] = of === "completionRate" ? rate(valueOf(figure)) : valueOf(figure);
    entry.spans[of] = spanOf(figure, teller);
    if (figure.token.kind === "money") entry.currency = figure.token.currency;
    if (of === "orders" || of === "revenue") entry.ordersAre = saidAbout(entry, figure);
  }
  const code = segment.codes[0];
  if (code !== undefined) entry.code = code.code;
  if (segment.link?.url !== undefined) entry.videoUrl = segment.link.url;
  if (segment.posting.day !== undefined) entry.postedOn = segment.posting.day;
  return entry;
}

function saidAbout(entry: LogEntry, { said }: Figure): "total" | "added" | "unsaid" {
  return said ?? entry.ordersAre ?? "unsaid";
}

/** Shares are written as percentages; below 1 they are ratios already. */
function rate(value: number): number {
  return Math.round(value * 1e4) / 1e6;
}

/** From the first of the figures to the end of the last. */
function acrossOf(figures: readonly Figure[], teller: Teller): Span {
  const spans = figures.map((figure) => spanOf(figure, teller));
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
}

/** A letter or digit outside the basic plane takes two units of the original. */
function spanOf({ token }: Figure, { at, written }: Teller): Span {
  const last = at[token.end - 1] ?? 0;
  return [at[token.start] ?? 0, last + ((written.codePointAt(last) ?? 0) > 0xffff ? 2 : 1)];
}
