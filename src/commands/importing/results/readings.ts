import { countNames, type Reading } from "../../../campaigns/snapshot.ts";
import type { Draft } from "../../../core/records.ts";
import { fingerprint } from "../fingerprint.ts";
import type { Issues } from "../issues.ts";
import { hasCounts, type Placed } from "./place.ts";
import type { Put, Work } from "../work.ts";

type Values = Pick<Reading, (typeof valueNames)[number]>;
const valueNames = [...countNames, "watchSeconds", "completion"] as const;

export interface ReadingPlan {
  fresh: number;
  corrected: number;
  known: number;
  /** Videos that had fewer views than in the reading before. */
  falls: number;
  /** Posts that rows have readings of. */
  posts: number;
}

export interface Standing {
  brand: string;
  /** By post. */
  readings: ReadonlyMap<string, readonly Reading[]>;
  issues: Issues;
}

/**
 * The readings that the records do not have yet. One that has other values than the one that stands for the same post
 * and instant takes its place; the same values are known. Keys come from the content.
 */
export async function planReadings(
  placed: readonly Placed[],
  { brand, readings, issues }: Standing,
  { put, turns }: Work,
): Promise<ReadingPlan> {
  const plan: ReadingPlan = { fresh: 0, corrected: 0, known: 0, falls: 0, posts: 0 };
  const counted = placed.filter(({ row, post }) => post !== undefined && hasCounts(row));
  for (const [post, rows] of Map.groupBy(counted, (each) => each.post ?? "")) {
    plan.posts += 1;
    planPost(plan, { brand, post, standing: readings.get(post) ?? [], told: toldOf(rows, issues), put });
    await turns.after(rows.length);
  }
  for (const { row } of counted) noteOdd(row, issues);
  return plan;
}

interface Told {
  at: string;
  values: Values;
  isDated: boolean;
}

interface PostPlan {
  brand: string;
  post: string;
  standing: readonly Reading[];
  told: readonly Told[];
  put: Put;
}

function planPost(plan: ReadingPlan, { brand, post, standing, told, put }: PostPlan): void {
  const byInstant = new Map(standing.map((reading) => [reading.readAt, reading]));
  const newest = standing.at(-1);
  let views: number | undefined;
  for (const { at, values, isDated } of told) {
    if (views !== undefined && values.views !== undefined && values.views < views) plan.falls += 1;
    views = values.views ?? views;
    // Read "now" for want of a date, an unchanged figure is no new reading: the same file was sent again.
    const known = byInstant.get(at) ?? (isDated ? undefined : newest);
    if (known !== undefined && includes(known, values)) plan.known += 1;
    else put(draftOf({ brand, post, at }, values, byInstant.get(at)));
    if (known !== undefined && includes(known, values)) continue;
    if (byInstant.has(at)) plan.corrected += 1;
    else plan.fresh += 1;
  }
}

function draftOf(
  where: { brand: string; post: string; at: string },
  values: Values,
  corrected: Reading | undefined,
): Draft {
  const { brand, post, at } = where;
  const all = corrected === undefined ? values : { ...valuesOf(corrected), ...values };
  const said = valueNames.map((name) => all[name] ?? "").join(",");
  const print = fingerprint(`${post} ${at} ${said} ${corrected?.key ?? ""}`);
  // Joined, it is one text; a template would be held in its parts as well.
  const key = [brand, "reading", post.slice(-60), print].join("/");
  return {
    type: "reading",
    key,
    post,
    readAt: at,
    ...all,
    ...(corrected !== undefined && { corrects: corrected.key }),
  };
}

/** One for each instant, in their order. Of rows that contradict each other the one with more views counts. */
function toldOf(rows: readonly Placed[], issues: Issues): Told[] {
  const told = new Map<string, Told & { line: number }>();
  const sorted = rows.toSorted((a, b) => compare(a.at, b.at) || compareValues(valuesIn(b), valuesIn(a)));
  for (const { row, at, isDated } of sorted) {
    const values = valuesIn({ row });
    const first = told.get(at);
    if (first === undefined) told.set(at, { at, values, isDated, line: row.line });
    else if (agree(first.values, values)) first.values = { ...values, ...first.values };
    else issues.row(row.line, `other figures than line ${first.line} for the same video and time; that line counts`);
  }
  return [...told.values()];
}

function valuesIn({ row }: Pick<Placed, "row">): Values {
  const values: Values = {};
  for (const name of countNames) if (row[name] !== undefined) values[name] = row[name];
  if (row.watchTimeSec !== undefined) values.watchSeconds = row.watchTimeSec;
  if (row.completionRate !== undefined) values.completion = row.completionRate;
  return values;
}

function valuesOf(reading: Reading): Values {
  const values: Values = {};
  for (const name of valueNames) if (reading[name] !== undefined) values[name] = reading[name];
  return values;
}

function includes(reading: Reading, values: Values): boolean {
  return valueNames.every((name) => values[name] === undefined || values[name] === reading[name]);
}

function agree(a: Values, b: Values): boolean {
  return valueNames.every((name) => a[name] === undefined || b[name] === undefined || a[name] === b[name]);
}

function compareValues(a: Values, b: Values): number {
  for (const name of valueNames) {
    const difference = (a[name] ?? -1) - (b[name] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function noteOdd({ line, views, likes, comments, shares }: Placed["row"], issues: Issues): void {
  if (views === undefined) return;
  const more = [
    ["likes", likes],
    ["comments", comments],
    ["shares", shares],
  ] as const;
  for (const [name, count] of more)
    if (count !== undefined && count > views) issues.note(line, `more ${name} than views`);
}
