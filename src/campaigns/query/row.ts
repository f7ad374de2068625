import { isOpen, postedDay, untilEndOf, type Window } from "../calendar/window.ts";
import type { Metric, MetricName, Missing, Unit } from "../figures/metric.ts";
import type { Totals } from "../figures/totals.ts";
import { groupsOf, type Directory, type Group, type Grouping } from "./grouping.ts";

export interface Row {
  /** A creator's, post's or campaign's id, an ISO week, a code, niche …; undefined where nothing is grouped. */
  id: string | undefined;
  /** A handle, a post's handle and day, a week, a code …. */
  label: string;
  /** One for each column. */
  figures: readonly Figure[];
  /** What it was computed from: parts of the gain, sums, counts of posts. */
  totals: Totals;
  /** All there was until the window's end: what figures of span "lifetime" were computed from. */
  toDate: Totals;
  window: Window;
}

export interface Figure {
  metric: MetricName;
  unit: Unit;
  /** Money in minor units, with fractions; rates 0 to 1. */
  value: number | undefined;
  /** In the window before, where there is one to compare with. */
  before: number | undefined;
  /** Why there is no value, or what the value leaves out. */
  missing: Missing | undefined;
  /** gained: in the window; lifetime: all there is, also where fees without dates know no window. */
  span: "gained" | "lifetime";
}

/** The groups' figures in a window, and in the one before it where there is one to compare with. */
export function rowsOf(directory: Directory, grouping: Compared, columns: readonly Metric[]): Row[] {
  const { groupBy, window, before, costs } = grouping;
  const earlier = before && totalsById(groupsOf(directory, { ...grouping, window: before }));
  const isToDate = costs === "to date" && !isOpen(window) && columns.some(({ usesCost }) => usesCost);
  const toDate = isToDate ? totalsById(groupsOf(directory, { ...grouping, window: untilEndOf(window) })) : undefined;
  return groupsOf(directory, grouping).map(({ id, totals }) => {
    const measured = { totals, toDate: toDate?.get(id) ?? totals, before: earlier?.get(id) };
    return {
      id,
      label: labelOf(groupBy, id, directory),
      figures: columns.map((metric) => figureOf(metric, measured)),
      totals,
      toDate: measured.toDate,
      window,
    };
  });
}

export interface Compared extends Grouping {
  before: Window | undefined;
  /** Cost per anything is told to date, since fees carry no dates; or in the window alone, where each cost has one. */
  costs: "to date" | "in the window";
}

interface Measured {
  totals: Totals;
  toDate: Totals;
  before: Totals | undefined;
}

function figureOf(metric: Metric, { totals, toDate, before }: Measured): Figure {
  const source = metric.usesCost ? toDate : totals;
  return {
    metric: metric.name,
    unit: metric.unit,
    value: metric.of(source),
    before: metric.usesCost || before === undefined ? undefined : metric.of(before),
    missing: metric.missing(source),
    span: source.span === "lifetime" ? "lifetime" : "gained",
  };
}

/** What people call a group. */
function labelOf(groupBy: Grouping["groupBy"], id: string | undefined, directory: Directory): string {
  const { facts, creators, posts } = directory;
  switch (groupBy) {
    case "none":
    case "campaign":
      return facts.campaign.name;
    case "creator":
      return handleOf(id, creators);
    case "video": {
      const post = posts.get(id ?? "");
      const day = post && postedDay(post, facts.brand.zone);
      return `${handleOf(post?.creator, creators)}${day === undefined ? "" : ` ${day}`}`;
    }
    case "niche":
    case "tier":
    case "format":
    case "hook":
    case "code":
      return id ?? `no ${groupBy}`;
  }
}

function handleOf(creator: string | undefined, creators: Directory["creators"]): string {
  return creators.get(creator ?? "")?.handle ?? creator ?? "no creator";
}

function totalsById(groups: readonly Group[]): ReadonlyMap<string | undefined, Totals> {
  return new Map(groups.map(({ id, totals }) => [id, totals]));
}
