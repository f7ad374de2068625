import type { Entry, EntryOf } from "./entry.ts";

/** One creator's brief in a campaign, from its first draft to "got it". */
export interface Briefing {
  campaign: string;
  creator: string;
  /** For an ad that the brand runs, else for a post of the creator's own. */
  isAd: boolean;
  /** Those that stand, oldest first; a creator sees those that were sent. Empty where all were taken back. */
  versions: readonly BriefVersion[];
  /** What the next version is called: none is called like one before it, also not like one that was taken back. */
  next: number;
  /** Its place among the campaign's briefs. */
  place: number;
  questions: readonly BriefQuestion[];
}

export interface BriefVersion {
  /** The key of its draft. */
  key: string;
  version: number;
  /** The brief as JSON. */
  content: string;
  asked: string;
  by: string;
  at: string;
  sentAt: string | undefined;
  openedAt: string | undefined;
  gotAt: string | undefined;
}

export interface BriefQuestion {
  id: string;
  text: string;
  at: string;
  /** Who asked, as the platform names them. */
  by: string;
  /** Oldest first; each after the first adds to it. Empty: it is open. */
  answers: readonly BriefAnswer[];
}

export interface BriefAnswer {
  text: string;
  at: string;
  by: string;
}

const briefTypes = [
  "brief-drafted",
  "brief-sent",
  "brief-opened",
  "brief-got",
  "brief-asked",
  "brief-answered",
] as const;

export type BriefEntry = EntryOf<(typeof briefTypes)[number]>;

export function isOfBriefs(entry: Entry): entry is BriefEntry {
  return briefTypes.some((type) => type === entry.type);
}

/** What the entries of one brief have in common. */
export function briefingId({ campaign, creator, isAd }: Pick<Briefing, "campaign" | "creator" | "isAd">): string {
  return `${campaign}\n${creator}\n${isAd ? "ad" : "post"}`;
}

/** From all that was ever said of it, so that what was sent and opened stays that of the version which was. */
export function briefingFrom(
  changes: readonly BriefEntry[],
  isLive: (change: BriefEntry) => boolean,
): Briefing | undefined {
  const drafts = numbered(changes.filter((change) => change.type === "brief-drafted"));
  const last = drafts.at(-1);
  if (last === undefined) return undefined;
  const live = changes.filter(isLive);
  const when = (type: "brief-sent" | "brief-opened" | "brief-got", version: number) =>
    live.find((change) => change.type === type && change.version === version)?.at;
  const versions = drafts
    .filter(({ draft }) => isLive(draft))
    .map(({ draft: { key, content, asked: words, by, at }, version }) => ({
      ...{ key, version, content, asked: words, by, at },
      sentAt: when("brief-sent", version),
      openedAt: when("brief-opened", version),
      gotAt: when("brief-got", version),
    }));
  const { campaign, creator, isAd, place } = last.draft;
  return { campaign, creator, isAd, versions, next: last.version + 1, place, questions: asked(live) };
}

/** Two who draft in one moment give the same number: the later one gets the next. */
function numbered(drafts: readonly EntryOf<"brief-drafted">[]) {
  let last = 0;
  return drafts.map((draft) => {
    last = Math.max(draft.version, last + 1);
    return { draft, version: last };
  });
}

function asked(changes: readonly BriefEntry[]): BriefQuestion[] {
  const answers = changes.filter((change) => change.type === "brief-answered");
  return changes.flatMap((change) => {
    if (change.type !== "brief-asked") return [];
    const own = answers.filter(({ question }) => question === change.question);
    return [{ id: change.question, text: change.text, at: change.at, by: change.by, answers: own }];
  });
}

/** The newest version, or the newest that was sent. */
export function newestOf({ versions }: Briefing): BriefVersion | undefined {
  return versions.at(-1);
}

export function sentOf({ versions }: Briefing): BriefVersion | undefined {
  return versions.findLast(({ sentAt }) => sentAt !== undefined);
}

/** What its creator may see of it: what was sent; undefined: nothing yet. */
export function asSent(briefing: Briefing): Briefing | undefined {
  const versions = briefing.versions.filter(({ sentAt }) => sentAt !== undefined);
  return versions.length === 0 ? undefined : { ...briefing, versions };
}
