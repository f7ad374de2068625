import type { Speaker } from "./log/asking.ts";
import { clausesOf, hasFigure, type Clause } from "./log/clauses.ts";
import { entriesOf, type Teller } from "./log/entries.ts";
import { separated } from "./log/comma-rows.ts";
import { fold } from "./fold.ts";
import { factualClauses, isNoLog } from "./log/intent.ts";
import { milIn } from "./log/language.ts";
import { isLinkOnly } from "./log/link-only.ts";
import { withLetters } from "./log/letters.ts";
import type { Ambiguity, LogEntry, Reading } from "./log-entry.ts";
import { withoutLoose } from "./log/loose-numbers.ts";
import { plainText } from "./markup.ts";
import { nameTokens } from "./log/naming.ts";
import { leaveOwnCosts } from "./log/own-costs.ts";
import { leaveGifts, takePay } from "./log/pay-received.ts";
import { rosterOf, type RosterEntry } from "./people.ts";
import { overQuotes } from "./log/quoted-results.ts";
import { answeredBy, takeAnswered, withAsked, withNone, type Answered } from "./log/reply.ts";
import { retracted } from "./log/retraction.ts";
import { revisionsOf } from "./log/revisions.ts";
import { isNothing, valueOf } from "./log/replacing.ts";
import { sameVideo } from "./log/same-video.ts";
import { segmentsOf, type Segment } from "./log/segments.ts";
import { shareMetrics, takeFromAside } from "./log/shared-metrics.ts";
import { tableSegments } from "./log/chat-table.ts";
import { tokenise } from "./log/tokenise.ts";
import type { Token } from "./log/tokens.ts";
import { unknownName } from "./log/unknown-name.ts";
import { unsureOf, whoseOf } from "./log/unsure.ts";
import { onlyOurVenue } from "./log/venues.ts";
import { sharedByVideos } from "./log/shared-number.ts";
import { videosApart } from "./log/video-lists.ts";
import { withZeros } from "./log/zeros.ts";

export interface Message {
  text: string;
  /** "@handle" is a creator; anything else a teammate. */
  author: string;
}

export interface Surroundings {
  roster: readonly RosterEntry[];
  /** Code in upper case -> @handle. */
  codes: ReadonlyMap<string, string>;
  /** Platform id -> @handle or "bot". */
  mentions: ReadonlyMap<string, string>;
  replyTo?: { author: string; text: string };
}

export type { Ambiguity, LogEntry, Reading } from "./log-entry.ts";

const notALog: Reading = { kind: "not-a-log" };

/**
 * Reads one chat message: results of one or more videos, no log at all, or a log that leaves something open.
 *
 * In this order: markup and folding; tokens (tokenise, naming, zeros) and what the answered message gives; a table with
 * headings, which ends here; clauses, without other venues and what was taken back; the clauses that are facts (intent);
 * revisions (old, past, either …) of figures; each figure's metric (binding, pairing) and the segments, one a video;
 * then what figures without a metric get from elsewhere (videosOf); entries, or why they cannot be known (entries).
 */
export function readLog(message: Message, surroundings: Surroundings, now: string): Reading {
  const shown = plainText(message.text);
  const plain = { ...shown, text: separated(shown.text) };
  const folded = fold(plain.text);
  const own = ownHandle(message.author);
  if (isNoLog(addressed(folded))) return notALog;
  const answered = answeredBy(surroundings.replyTo, (text, author) =>
    tokensOf(plainText(text).text, { surroundings, now, own: author }),
  );
  const said = withNone(tokensOf(plain.text, { surroundings, now, own }), folded, answered);
  const tokens = withAsked(said, answered);
  const told = { roster: rosterOf(surroundings.roster), own, at: plain.at, written: message.text };
  const table = tableSegments(tokens);
  if (table !== undefined)
    return reading(table, { ...told, answered: answered.creator }, { answered, bareOnly: false });
  const clauses = onlyOurVenue(retracted(clausesOf(tokens, folded)));
  const speaker: Speaker = { isCreator: own !== undefined };
  const facts = factualClauses(clauses, speaker);
  const stated = new Set(facts);
  const setAside = clauses.filter((clause) => !stated.has(clause));
  const teller: Teller = { ...told, answered: answered.creator ?? spokenOf(clauses) };
  return reading(videosOf(facts, { setAside, answered, now, speaker }), teller, {
    answered,
    clauses,
    facts,
    bareOnly: isBareOnly(clauses),
    linkOnly: isLinkOnly(own === undefined ? clauses : facts, told),
  });
}

interface Told {
  /** The clauses that are no facts. */
  setAside: readonly Clause[];
  answered: Answered;
  now: string;
  speaker: Speaker;
}

/**
 * The videos that the clauses tell of, each figure with its meaning as far as anything says it. leave… and take… and
 * share… give the figures of the list their meaning in place; the others answer another list. Pay goes before shared
 * metrics, which would take a sum for a column's; loose numbers go last, when nothing else can name them.
 */
function videosOf(facts: readonly Clause[], { setAside, answered, now, speaker }: Told): Segment[] {
  const { list, unclaimed } = segmentsOf(facts, revisionsOf(facts), { ...speaker, now });
  const videos = overQuotes(videosApart(list));
  leaveGifts(videos, facts);
  takePay(videos, speaker);
  if (speaker.isCreator) leaveOwnCosts(videos);
  shareMetrics({ list: videos, unclaimed });
  takeFromAside(videos, setAside);
  const joined = sameVideo(videos);
  takeAnswered(joined, answered);
  return withoutLoose(joined, speaker);
}

function ownHandle(author: string): string | undefined {
  return author.startsWith("@") ? author.toLowerCase() : undefined;
}

/** Whom the other clauses of the message are about, or its quotes, where that is one creator. */
function spokenOf(clauses: readonly Clause[]): string | undefined {
  const tokens = clauses.flatMap((clause) => clause.tokens);
  const people = new Set(tokens.flatMap((token) => (token.kind === "person" ? token.candidates : [])));
  return people.size === 1 ? [...people][0] : undefined;
}

interface Scene {
  surroundings: Surroundings;
  now: string;
  own: string | undefined;
}

function tokensOf(text: string, { surroundings, now, own }: Scene): Token[] {
  const { codes, mentions } = surroundings;
  const tokens = withLetters(tokenise(text, { now, mil: milIn(fold(text), text) }));
  return withZeros(nameTokens(tokens, { roster: rosterOf(surroundings.roster), codes, mentions, own, text }));
}

/** Without a leading mention of the bot and the word "log". */
function addressed(folded: string): string {
  return folded.replace(/^\s*(?:<@!?[a-z\d]+>\s*[,:]?\s*)+/u, "");
}

interface Judgement {
  answered: Answered;
  clauses?: readonly Clause[];
  facts?: readonly Clause[];
  /** The message is little more than numbers. */
  bareOnly: boolean;
  /** The message is little more than a link. */
  linkOnly?: boolean;
}

function reading(segments: readonly Segment[], teller: Teller, judgement: Judgement): Reading {
  const telling = segments.filter((segment) => tells(segment, judgement));
  if (telling.length === 0) {
    const why = unsureOf(judgement.clauses ?? []);
    return why === undefined ? notALog : { kind: "ambiguous", why, entries: [] };
  }
  const resolved = telling.map((segment) => entriesOf(segment, teller));
  const entries = resolved.flatMap((one) => one.entries);
  const open = resolved.flatMap((one) => ("why" in one ? [one.why] : []))[0];
  const why =
    withName(open, judgement.facts ?? []) ??
    whoseOf(judgement.clauses ?? []) ??
    sharedByVideos(telling, judgement.facts ?? []) ??
    swapped(entries);
  return why === undefined ? { kind: "log", entries } : { kind: "ambiguous", why, entries };
}

function withName(why: Ambiguity | undefined, facts: readonly Clause[]): Ambiguity | undefined {
  if (why?.reason !== "no-creator") return why;
  const written = unknownName(facts);
  return written === undefined ? why : { ...why, written };
}

function tells(segment: Segment, { bareOnly, linkOnly, answered }: Judgement): boolean {
  const { figures, link, posting } = segment;
  if (link?.url !== undefined && (posting.isSaid || linkOnly === true)) return true;
  const counted = figures.filter((figure) => {
    if (isNothing(figure)) return false;
    if (figure.of !== "bare" || bareOnly || answered.isAsked) return true;
    return figure.token.kind === "money" ? isOfSomeone(segment) : valueOf(figure) >= 100;
  });
  return counted.length > 0;
}

/** "The tripod? 49 bucks" is nobody's; "jon 400 €" has to be asked. */
function isOfSomeone({ people, codes, link, unknown, figures }: Segment): boolean {
  return (
    people.length + codes.length + unknown.length > 0 || link !== undefined || figures.some(({ of }) => of !== "bare")
  );
}

function swapped(entries: readonly LogEntry[]): Ambiguity | undefined {
  const odd = entries.some(isOdd);
  if (!odd) return undefined;
  return { reason: "swapped", swapped: entries.map((entry) => (isOdd(entry) ? exchange(entry) : entry)) };
}

function isOdd({ views, likes }: LogEntry): boolean {
  return views !== undefined && likes !== undefined && likes > views;
}

function exchange(entry: LogEntry): LogEntry {
  const { views = 0, likes = 0, spans } = entry;
  const { views: viewsSpan, likes: likesSpan } = spans;
  const turned =
    viewsSpan !== undefined && likesSpan !== undefined ? { ...spans, views: likesSpan, likes: viewsSpan } : spans;
  return { ...entry, views: likes, likes: views, spans: turned };
}

/** Nothing but figures, names and small words. */
function isBareOnly(clauses: readonly Clause[]): boolean {
  const words = clauses.flatMap(({ tokens }) => tokens.filter(({ kind }) => kind === "word"));
  return clauses.some(hasFigure) && words.length <= 2;
}
