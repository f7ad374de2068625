import type { Reading } from "../../../campaigns/snapshot.ts";
import { count, line, listed } from "../../../core/line.ts";
import type { Line } from "../../../core/reply.ts";
import type { TableReading } from "../../../reading/table.ts";
import type { ResultRow } from "../../../reading/table/table-rows.ts";
import { campaignDrafts } from "../target/campaign-drafts.ts";
import { creditRows, type Credited } from "./credit-rows.ts";
import { creatorDrafts } from "../people/creator-drafts.ts";
import { feeAnswers, feePerIn, feesLine, FeesRead } from "../fee-per.ts";
import { Issues } from "../issues.ts";
import { lastSeen } from "../people/last-seen.ts";
import { People, type Person } from "../people/people.ts";
import { placeRows, type Placed } from "./place.ts";
import type { Plan, Uncounted } from "../plan.ts";
import { planPosts, type PostPlan } from "./posts.ts";
import { planReadings } from "./readings.ts";
import { saneRow } from "./sane.ts";
import { Days } from "../target/days.ts";
import { bookResults, type ResultBookings } from "./bookings.ts";
import { planResultSales } from "./sales.ts";
import { CellFaults, type Stand } from "../settled.ts";
import { distinct, Targets } from "../target/target.ts";
import type { Turns, Work } from "../work.ts";

export type ResultTable = Extract<TableReading, { kind: "results" }>;

/** Where a table's rows belong, before it is known what of them is new. */
export interface PlacedResults {
  placed: readonly Placed[];
  /** The posts that they are about. */
  posts: readonly string[];
  issues: Issues;
  faults: CellFaults;
}

export async function placeResults(
  table: ResultTable,
  { known, settled }: Stand,
  turns: Turns,
): Promise<PlacedResults> {
  const issues = new Issues();
  const faults = new CellFaults(table.columns, issues);
  faults.tell(table.rows);
  const today = new Days(known.brand.zone).of(settled.now);
  const taken = table.rows.filter((row) => isTaken(row, issues));
  const rows = taken.map((row) => saneRow(row, { today, faults, issues }));
  const targets = new Targets(rows, known.campaigns, { chosen: settled.chosen, currency: known.brand.currency });
  await turns.after(rows.length);
  const { read, now } = settled;
  const places = { known, targets, read, now, hasDates: faults.has("readAt"), issues };
  const placed = await placeRows(rows, places, turns);
  return { placed, posts: [...new Set(placed.flatMap(({ post }) => post ?? []))], issues, faults };
}

/**
 * Everything that the table adds to what is known, in the order in which it is to be read. `readings` are the standing
 * ones of the posts that it names.
 */
export async function planResults(
  { placed, issues, faults }: PlacedResults,
  { known, settled, readings }: Stand & { readings: ReadonlyMap<string, readonly Reading[]> },
  { put, turns }: Work,
): Promise<Uncounted> {
  const people = new People(sightings(placed, faults.has("readAt")), known, lastSeen(readings, known));
  await turns.after(placed.length);
  const { rows, codes, notices } = await creditRows(placed, { people, known, faults, issues }, turns);
  const persons = Map.groupBy(rows, ({ person }) => person);
  const told = [...persons.keys()];
  const targets = distinct(rows.map(({ placed: { target } }) => target));
  const fees = new FeesRead(known, { said: settled.fees ?? feePerIn(faults.headingOf("spend")), unknown: "post" });
  const posts = planPosts(rows, known, fees);
  await turns.after(rows.length);
  const booked = bookResults(rows, { known, codes, fees });
  await turns.after(rows.length);
  for (const draft of campaignDrafts(targets)) put(draft);
  for (const [person, all] of persons) for (const draft of creatorDrafts(person, all.map(aboutOf))) put(draft);
  for (const draft of [...booked.drafts, ...posts.drafts]) put(draft);
  await turns.after(rows.length);
  const own = rows.map((row) => row.placed);
  const read = await planReadings(own, { brand: known.brand.id, readings, issues }, { put, turns });
  const sold = await planResultSales(rows, { known, issues }, { put, turns });
  const { fresh, corrected, known: same, falls } = read;
  const sales = sold.fresh + sold.corrected;
  return {
    kind: "results",
    tally: { of: "reading", fresh, corrected, known: same, posts: read.posts, sales, ...spanOf(own) },
    added: told.filter(({ known: stored }) => stored === undefined),
    changed: changesOf(told, { posts, booked }),
    people: told.length,
    targets,
    notices: [...noticesOf({ rows, posts, falls, fees }), ...notices],
    ...feesAsked(rows, { posts, booked, fees }),
    issues,
  };
}

/** The days of the first and the last reading. */
function spanOf(placed: readonly Placed[]): Pick<Plan["tally"], "from" | "to"> {
  let from: string | undefined;
  let to: string | undefined;
  for (const { post, isDated, day } of placed) {
    if (post === undefined || !isDated) continue;
    if (from === undefined || day < from) from = day;
    if (to === undefined || day > to) to = day;
  }
  return { from, to };
}

function isTaken(row: ResultRow, issues: Issues): boolean {
  if (row.status !== "ok") issues.row(row.line, row.reason);
  return row.status === "ok";
}

/** Beside rows that are dated, one without a date is no evidence of who is called what by now. */
function* sightings(placed: readonly Placed[], hasDates: boolean) {
  for (const { row, post, day, isDated, target } of placed) {
    const code = row.code === undefined ? undefined : `${target.id}\n${row.code}`;
    yield { handle: row.creator, post, day: hasDates && !isDated ? "" : day, code };
  }
}

function aboutOf({ placed: { row, at, day } }: Credited) {
  return { at, day, followers: row.followers, niche: row.niche };
}

function changesOf(people: readonly Person[], { posts, booked }: { posts: PostPlan; booked: ResultBookings }) {
  return people.flatMap(({ id, handle, known }) => {
    if (known === undefined) return [];
    const renamed = handle === known.handle ? [] : [line`was ${known.handle}`];
    const what = [...renamed, ...(booked.changes.get(id) ?? []), ...(posts.changes.get(id) ?? [])];
    return what.length === 0 ? [] : [{ handle, what }];
  });
}

/** Asks where nobody says whose the fees are, and one that is known would change by it. */
function feesAsked(
  rows: readonly Credited[],
  { posts, booked, fees }: Pick<Told, "posts" | "fees"> & { booked: ResultBookings },
) {
  const read = new Set(feesIn(rows, fees).map(({ feePer }) => feePer));
  const others = [...new Set([...booked.otherFees, ...posts.otherFees])];
  if (fees.said === undefined && others.length > 0)
    return {
      alternatives: [feeAnswers.post, feeAnswers.creator],
      question: line`The table has another fee for ${listed(others, 3)} than I know. Are its fees per post or per creator?`,
    };
  const other = read.has("post") ? "creator" : "post";
  return { alternatives: read.size === 0 ? [] : [feeAnswers[other]], question: undefined };
}

/** Whose fee in a row of a video is read how. */
function feesIn(rows: readonly Credited[], fees: FeesRead) {
  const told = rows.filter(({ feeCents, placed }) => feeCents !== undefined && placed.post !== undefined);
  return [...new Map(told.map(({ owner, person }) => [owner, person.handle]))].map(([owner, handle]) => ({
    handle,
    feePer: fees.of(owner),
  }));
}

interface Told {
  rows: readonly Credited[];
  posts: PostPlan;
  falls: number;
  fees: FeesRead;
}

function noticesOf({ rows, posts, falls, fees }: Told): Line[] {
  const renamed = [...new Set(rows.map(({ person }) => person))].flatMap(({ learned, handle, known }) =>
    known === undefined && learned.length > 1 ? [line`${learned[0] ?? ""} is ${handle} now.`] : [],
  );
  const told = feesIn(rows, fees);
  return [
    ...(told.length > 0 ? [feesLine(told)] : []),
    ...renamed,
    ...(posts.joined > 0
      ? [
          line`${posts.joined} begun in chat without a link ${posts.joined === 1 ? "is a video" : "are videos"} of this table.`,
        ]
      : []),
    ...(falls > 0
      ? [
          line`Views fell between two readings of ${count(falls)} ${falls === 1 ? "video" : "videos"}; they are kept as they are.`,
        ]
      : []),
  ];
}
