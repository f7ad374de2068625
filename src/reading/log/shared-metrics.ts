import type { Figure } from "./binding.ts";
import type { Clause } from "./clauses.ts";
import type { Field } from "../log-entry.ts";
import type { Metric } from "./metric-words.ts";
import type { Segment, Segments } from "./segments.ts";

/** Gives bare figures the metric that is named once for a whole list: as a heading, or with one of its items. */
export function shareMetrics({ list, unclaimed }: Segments): void {
  for (const segment of list) joinLists(segment);
  for (const segment of list) earnedByOrders(segment);
  leaveOut(list, unclaimed);
  for (const segment of list) payInClause(segment, unclaimed);
  const headings = distinct(unclaimed.filter(({ field }) => field !== "left-out").map(({ field }) => field));
  for (const segment of list) {
    const bare = segment.figures.filter((figure) => figure.of === "bare" && figure.revision !== "increase");
    if (bare.length === 0) continue;
    const named = list.filter(
      (one) => one !== segment && one.figures.length > 0 && one.figures.every(({ of }) => of !== "bare"),
    );
    const beside = named.filter((one) => sentenceOf(one) === sentenceOf(segment));
    const others = beside.length > 0 ? beside : named;
    const pattern = commonPattern(others);
    const alone = bare.length === segment.figures.length;
    if (headings.length === bare.length) assign(bare, headings);
    else if (headings.length === 1 && segment.people.length === bare.length)
      assign(
        bare,
        bare.map(() => headings[0] ?? "views"),
      );
    else if (alone && pattern?.length === bare.length) assign(bare, pattern);
    else if (alone && bare.length === 1 && isLarge(bare[0]) && all(others, "views")) assign(bare, ["views"]);
    else if (alone && pattern?.length === 1 && segment.people.length === bare.length)
      assign(
        bare,
        bare.map(() => pattern[0] ?? "views"),
      );
  }
}

/** "my wife's got 40k views, mine 900": a lone figure has the only metric of what was set aside in its sentence. */
export function takeFromAside(segments: readonly Segment[], setAside: readonly Clause[]): void {
  for (const { figures } of segments) {
    const [figure, another] = figures;
    if (figure?.of !== "bare" || another !== undefined || figure.revision !== undefined) continue;
    const beside = setAside
      .filter(({ sentence }) => sentence === figure.clause.sentence)
      .flatMap(({ tokens }) => tokens);
    const metrics = distinct(
      beside.flatMap((token) => (token.kind === "metric" && !token.isVerb ? [token.metric] : [])),
    );
    if (metrics.length === 1) assign([figure], metrics);
  }
}

/** "Followers: maya 88k, jon 41k" */
function leaveOut(list: readonly Segment[], unclaimed: Segments["unclaimed"]): void {
  const figures = list.flatMap((segment) => segment.figures);
  for (const { field, clause, token } of unclaimed) {
    const headed = figures.filter(
      (figure) => figure.clause.sentence === clause.sentence && figure.token.start > token.start,
    );
    if (field !== "left-out" || headed.some(({ of }) => of !== "bare" && of !== "noise")) continue;
    for (const figure of headed) figure.of = "noise";
  }
}

function sentenceOf({ figures }: Segment): number | undefined {
  return figures[0]?.clause.sentence;
}

/** "maya 42k, paid her 250": beside another bare figure the word of a payment heads no column, its own clause holds the sum. */
function payInClause({ figures }: Segment, unclaimed: Segments["unclaimed"]): void {
  const bare = figures.filter(({ of }) => of === "bare");
  if (bare.length < 2) return;
  for (const { field, clause, token } of unclaimed) {
    const [sum, another] = bare.filter((figure) => figure.clause === clause && figure.token.start > token.start);
    if (field === "spend" && sum !== undefined && another === undefined) assign([sum], [field]);
  }
}

/** "1.1k and 640 views": a bare figure takes the metric of the next one in its clause. */
function joinLists({ figures, people }: Segment): void {
  if (people.length < 2) return;
  figures.forEach((figure, index) => {
    const next = figures.slice(index + 1).find(({ of }) => of !== "bare");
    if (figure.of === "bare" && next !== undefined) figure.of = next.of;
  });
  figures.forEach((figure, index) => {
    const before = figures.slice(0, index).findLast(({ of }) => of !== "bare");
    if (figure.of === "bare" && before !== undefined) figure.of = before.of;
  });
}

/** "21 orders, $614": a sum told next to orders is what they brought, where nothing else says what it is. */
function earnedByOrders({ figures }: Segment): void {
  const sums = figures.filter(({ of, token }) => of === "bare" && token.kind === "money");
  const [sum] = sums;
  if (sum === undefined || sums.length > 1 || figures.some(({ of }) => of === "revenue")) return;
  const at = figures.indexOf(sum);
  const beside = figures[at - 1]?.of === "orders" || figures[at + 1]?.of === "orders";
  const spent = figures.some(({ of }) => of === "spend");
  const ahead = sum.clause.text.slice(0, sum.token.start - (sum.clause.tokens[0]?.start ?? 0));
  const made = /(?<![\p{L}])(?:made|generated|drove|earned|did|hat|hizo|fez) (?:us )?$/u.test(ahead);
  if (spent ? beside || made : figures.some(({ of }) => of === "orders")) sum.of = "revenue";
}

function commonPattern(segments: readonly Segment[]): Field[] | undefined {
  const patterns = segments.map(({ figures }) =>
    figures.map(({ of }) => of).filter((of) => of !== "bare" && of !== "noise"),
  );
  const first = patterns[0];
  return first !== undefined && patterns.every((pattern) => pattern.join() === first.join()) ? first : undefined;
}

function isLarge(figure: Figure | undefined): boolean {
  return figure?.token.kind === "number" && (figure.token.hasUnit || figure.token.value >= 1000);
}

/** "maya 45.2k, jon 9k views and 1k likes": the first figure of every other item is of this metric. */
function all(segments: readonly Segment[], field: Field): boolean {
  return segments.length > 0 && segments.every(({ figures }) => figures.find(({ of }) => of !== "noise")?.of === field);
}

function assign(figures: readonly Figure[], metrics: readonly Metric[]): void {
  const fitting = figures.every((figure, index) => accepts(metrics[index], figure));
  if (!fitting) return;
  figures.forEach((figure, index) => {
    const metric = metrics[index] ?? "views";
    const money = figure.token.kind === "money";
    figure.of = metric === "sales" ? (money ? "revenue" : "orders") : metric === "left-out" ? "noise" : metric;
  });
}

function accepts(metric: Metric | undefined, { token }: Figure): boolean {
  if (metric === undefined || metric === "completionRate" || metric === "watchTimeSec") return false;
  if (token.kind === "money") return metric === "spend" || metric === "revenue" || metric === "sales";
  if (rarelyThousands.has(metric) && token.kind === "number" && token.hasUnit) return false;
  if (token.kind === "number" && token.isSpelled && token.value === 0) return canBeNone.has(metric);
  return token.kind === "number";
}

/** "lou 40k, EVA5 12 orders" speaks of no 40,000 orders. */
const rarelyThousands = new Set<Metric>(["spend", "orders", "sales"]);

const canBeNone = new Set<Metric>(["orders", "sales", "spend", "revenue"]);

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
