import { nameOf } from "./names-follow.ts";
import type { Segment } from "./segments.ts";

/**
 * One segment a video: what a message says of one creator in several places ("duke and priya posted yesterday. duke at 5k
 * views", "Views: maya 21k, jon 12k. Likes: maya 900, jon 300") comes together where nothing tells two videos apart.
 */
export function sameVideo(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments.flatMap(byPerson)) {
    const before = joined.find((one) => isOne(one, segment));
    if (before === undefined) joined.push(segment);
    else join(before, segment);
  }
  return joined;
}

/** A link belongs to the one of several people whose handle it holds; a day that several people posted on to each of them. */
function byPerson(segment: Segment): Segment[] {
  const { people, link, figures } = segment;
  if (people.length < 2) return [segment];
  const owner = people.find(({ candidates }) => link?.handle !== undefined && candidates.includes(link.handle));
  if (owner !== undefined && figures.length === 0) return [{ ...segment, people: [owner] }];
  if (figures.length > 0 || link !== undefined) return [segment];
  return people.map((person) => ({ ...segment, people: [person], figures: [], codes: [...segment.codes] }));
}

function isOne(a: Segment, b: Segment): boolean {
  const one = subjectOf(a);
  if (one === undefined || one !== subjectOf(b)) return false;
  if (a.rival !== undefined || b.rival !== undefined || (a.link !== undefined && b.link !== undefined)) return false;
  if (a.posting.day !== undefined && b.posting.day !== undefined && a.posting.day !== b.posting.day) return false;
  const told = new Set(a.figures.map(({ of }) => of));
  return b.figures.every(({ of }) => of !== "bare" && !told.has(of)) && !told.has("bare");
}

/** The only creator of a segment, by name or as the owner of its only code. */
function subjectOf({ people, codes }: Segment): string | undefined {
  const [person, second] = people;
  const [code, another] = codes;
  if (person === undefined) return another === undefined ? code?.owner : undefined;
  return second === undefined ? nameOf(person) : undefined;
}

function join(segment: Segment, more: Segment): void {
  segment.figures.push(...more.figures);
  segment.codes.push(...more.codes);
  if (more.link !== undefined) segment.link ??= more.link;
  const day = segment.posting.day ?? more.posting.day;
  segment.posting = { isSaid: segment.posting.isSaid || more.posting.isSaid, ...(day !== undefined && { day }) };
}
