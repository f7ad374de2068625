import type { Booking } from "../../../campaigns/booking.ts";
import type { Creator } from "../../../campaigns/creator.ts";
import { matchCreator } from "../../../campaigns/selection.ts";
import { joined, line } from "../../../core/line.ts";
import type { Line } from "../../../core/reply.ts";
import type { Draft } from "../../../core/records.ts";
import type { TableReading } from "../../../reading/table.ts";
import type { Sum } from "../../../reading/table/table-rows.ts";
import { planBooking, type BookingTold } from "./booking-change.ts";
import { campaignDrafts } from "../target/campaign-drafts.ts";
import { creatorDrafts } from "../people/creator-drafts.ts";
import { feeAnswers, feePerIn, feesLine, FeesRead } from "../fee-per.ts";
import { Issues } from "../issues.ts";
import { bookingKey, type Known } from "../known.ts";
import { seenForEver } from "../people/last-seen.ts";
import { People, type Person } from "../people/people.ts";
import { Days } from "../target/days.ts";
import { peopleTally, type Changed, type Uncounted } from "../plan.ts";
import { CellFaults, type Settled, type Stand } from "../settled.ts";
import { distinct, Targets, type Target } from "../target/target.ts";
import type { Put } from "../work.ts";

export type BookingTable = Extract<TableReading, { kind: "creators" | "candidates" }>;

/** Creators with what was agreed with them, or creators who are only thought of: bookings of the stage candidate. */
export function planBookings(table: BookingTable, { known, settled }: Stand, put: Put): Uncounted {
  const issues = new Issues();
  const faults = new CellFaults(table.columns, issues);
  faults.tell(table.rows);
  const rows: readonly Row[] = table.rows;
  const good = rows.filter((row) => isTaken(row, issues));
  const targets = new Targets(good, known.campaigns, { chosen: settled.chosen, currency: known.brand.currency });
  const days = new Days(known.brand.zone);
  const placed = good.flatMap((row) => placedRow(row, { targets, days, settled, issues }));
  const sightings = placed.map(({ row, day }) => ({ handle: row.creator, post: undefined, day, code: undefined }));
  const people = new People(sightings, known, seenForEver);
  const fees = feesOf(table.kind, { known, settled, faults });
  const book = { kind: table.kind, known, people, faults, issues, fees };
  const { bookings, persons } = bookRows(placed, book);
  const used = distinct(placed.map(({ target }) => target));
  const creators = [...persons].flatMap(([person, own]) => creatorDrafts(person, own.map(aboutOf)));
  const added = [...persons.keys()].filter(({ known: stored }) => stored === undefined);
  const changed = bookings.filter(({ person, what }) => person.known !== undefined && what.length > 0);
  for (const draft of [...campaignDrafts(used), ...creators, ...bookings.flatMap(({ draft }) => draft ?? [])])
    put(draft);
  return {
    kind: table.kind,
    tally: peopleTally(added.length, changed.length, persons.size),
    added,
    changed: changed.map(({ person, what }): Changed => ({ handle: person.handle, what })),
    people: persons.size,
    targets: used,
    alternatives: table.kind === "creators" && faults.has("spend") ? otherFees(bookings) : [],
    question: undefined,
    notices: [...noticesOf(bookings, book), ...nearly(added, known)],
    issues,
  };
}

interface Row {
  line: number;
  status: string;
  reason?: string;
  campaign: string | undefined;
  creator: string | undefined;
  followers: number | undefined;
  niche: string | undefined;
  readOn: string | undefined;
  readAt: string | undefined;
  stage?: string | undefined;
  posts?: number | undefined;
  due?: string | undefined;
  code?: string | undefined;
  spend?: Sum | undefined;
  giftValue?: Sum | undefined;
  price?: Sum | undefined;
}

interface Placed {
  row: Row;
  target: Target;
  at: string;
  day: string;
}

interface Placing {
  targets: Targets;
  days: Days;
  settled: Settled;
  issues: Issues;
}

function isTaken(row: Row, issues: Issues): boolean {
  if (row.status !== "ok") issues.row(row.line, row.reason ?? "not a creator");
  return row.status === "ok";
}

function placedRow(row: Row, { targets, days, settled: { read, now }, issues }: Placing): Placed[] {
  const target = targets.of(row);
  const at = row.readAt ?? (row.readOn === undefined ? read.at : days.startOf(row.readOn));
  if (target !== undefined && at <= now) return [{ row, target, at, day: row.readOn ?? days.of(at) }];
  issues.row(row.line, target === undefined ? "no campaign" : `read on ${row.readOn ?? at}, which is still to come`);
  return [];
}

interface Book {
  kind: "creators" | "candidates";
  known: Known;
  people: People;
  faults: CellFaults;
  issues: Issues;
  fees: FeesRead;
}

interface Booked {
  person: Person;
  draft: Draft | undefined;
  what: readonly Line[];
  feePer: Booking["feePer"];
}

function bookRows(placed: readonly Placed[], book: Book): { bookings: Booked[]; persons: Map<Person, Placed[]> } {
  const persons = new Map<Person, Placed[]>();
  const booked = new Map<string, number>();
  const bookings = placed.flatMap((each): Booked[] => {
    const { row, target } = each;
    const person = book.people.named(row.creator ?? "");
    if (person === undefined) return [];
    const key = bookingKey(target.id, person.id);
    const first = booked.get(key);
    if (first !== undefined) {
      book.issues.row(row.line, `${person.handle} is in line ${first} already; that line counts`);
      return [];
    }
    booked.set(key, row.line);
    persons.set(person, [...(persons.get(person) ?? []), each]);
    const stored = book.known.bookings.get(key);
    const of = { campaign: target.id, creator: person.id, currency: target.currency };
    const feePer = book.fees.of(key);
    return [{ person, feePer, ...planBooking(toldBy(row, { target, stored, feePer, book }), of, stored) }];
  });
  return { bookings, persons };
}

interface Telling {
  target: Target;
  stored: Booking | undefined;
  feePer: Booking["feePer"];
  book: Book;
}

function toldBy(row: Row, { target: { currency }, stored, feePer, book }: Telling): BookingTold {
  const { kind, faults, issues } = book;
  const at = { line: row.line, currency };
  const isCandidate = kind === "candidates";
  const feeCents = isCandidate
    ? stored === undefined
      ? faults.cents("price", row.price, at)
      : undefined
    : faults.cents("spend", row.spend, at);
  const tooMany = (row.posts ?? 0) > 1_000;
  if (tooMany)
    issues.cell(row.line, faults.headingOf("posts") ?? "posts", { text: String(row.posts), reason: "too many posts" });
  return {
    stage: isCandidate ? (stored === undefined ? "candidate" : undefined) : stageOf(row.stage, stored),
    posts: tooMany ? undefined : row.posts,
    dueOn: row.due,
    code: row.code,
    fee: feeCents === undefined ? undefined : { feeCents, feePer },
    giftCents: faults.cents("giftValue", row.giftValue, at),
  };
}

const agreedStages = ["candidate", "invited", "agreed", "product sent", "declined", "dropped"] as const;

/** Posted and paid follow from posts and costs: who has come so far had agreed. */
function stageOf(written: string | undefined, stored: Booking | undefined): Booking["stage"] {
  const stage = agreedStages.find((each) => each === written);
  if (stage !== undefined) return stage;
  const hasNotAgreed = stored === undefined || stored.stage === "candidate" || stored.stage === "invited";
  const isDone = written === "posted" || written === "paid";
  return stored === undefined || (isDone && hasNotAgreed) ? "agreed" : undefined;
}

/** Where nobody says, a price is a post's, and a fee is for all that was agreed. */
function feesOf(kind: Book["kind"], { known, settled, faults }: Pick<Book, "known" | "faults"> & { settled: Settled }) {
  const heading = faults.headingOf("spend");
  const isPrice = kind === "candidates" || /price|rate\b/i.test(heading ?? "");
  return new FeesRead(known, { said: settled.fees ?? feePerIn(heading), unknown: isPrice ? "post" : "creator" });
}

function aboutOf({ row: { followers, niche }, at, day }: Placed) {
  return { at, day, followers, niche };
}

function otherFees(bookings: readonly Booked[]) {
  const read = new Set(bookings.map(({ feePer }) => feePer));
  return [feeAnswers[read.has("post") && !read.has("creator") ? "creator" : "post"]];
}

/** New handles that are a letter off somebody known: perhaps the same person. */
function nearly(added: readonly Person[], { creators }: Known): Line[] {
  const near = added.flatMap(({ handle }): Line[] => {
    const match = added.length * creators.length > mostCompared ? undefined : matchCreator(handle, creators);
    return match?.kind === "one" && isAlike(handle, match.creator)
      ? [line`${handle} is new and much like ${match.creator.handle}`]
      : [];
  });
  return near.length === 0
    ? []
    : [line`${joined(near.slice(0, 3), ", ")}${near.length > 3 ? line` and ${near.length - 3} more` : line``}.`];
}

const mostCompared = 1_000_000;

/** Of about the same length: not only a part of the handle that fits. */
function isAlike(handle: string, { handle: known }: Creator): boolean {
  return Math.abs(handle.length - known.length) <= 1;
}

function noticesOf(bookings: readonly Booked[], { kind, faults }: Book): Line[] {
  const fresh = bookings.filter(({ draft }) => draft?.type === "booking-set" && draft.stage !== undefined).length;
  const stage = kind === "candidates" ? line`Stage: candidate.` : line`Stage: agreed.`;
  const money = faults.has("spend") || faults.has("price");
  return [
    ...(fresh > 0 && !faults.has("stage") ? [stage] : []),
    ...(money ? [feesLine(bookings.map(({ person, feePer }) => ({ handle: person.handle, feePer })))] : []),
  ];
}
