import type { Figure } from "./binding.ts";
import { nameOf } from "./names-follow.ts";
import type { Segment } from "./segments.ts";

/** Quoted results of several creators hold, but for the values that the writer's own lines give for the same creator. */
export function overQuotes(segments: readonly Segment[]): Segment[] {
  const own = segments.filter((segment) => !isQuoted(segment));
  const quoted = segments.filter(isQuoted);
  if (quoted.length === 0 || own.length === 0) return [...segments];
  const answered = new Set<Segment>();
  for (const segment of own) {
    const before = quoted.find((one) => samePerson(one, segment));
    if (before === undefined) continue;
    answered.add(before);
    if (before.link !== undefined) segment.link ??= before.link;
    segment.figures = merged(before.figures, segment.figures);
  }
  return segments.filter((segment) => !answered.has(segment));
}

function isQuoted({ figures }: Segment): boolean {
  return figures.length > 0 && figures.every(({ clause }) => clause.isQuoted);
}

function samePerson(a: Segment, b: Segment): boolean {
  const [one, another] = [a.people[0], b.people[0]];
  if (one === undefined || another === undefined || a.people.length + b.people.length > 2) return false;
  return nameOf(one) === nameOf(another) && (a.link === undefined || b.link === undefined);
}

/** A lone value without a metric is that of the quoted views, or of the only quoted metric. */
function merged(quoted: readonly Figure[], own: readonly Figure[]): Figure[] {
  const [only, another] = quoted;
  const metric = another === undefined ? only?.of : quoted.find(({ of }) => of === "views")?.of;
  const told = own.map((figure) =>
    figure.of === "bare" && own.length === 1 && metric !== undefined ? { ...figure, of: metric } : figure,
  );
  return [...told, ...quoted.filter(({ of }) => !told.some((figure) => figure.of === of))];
}
