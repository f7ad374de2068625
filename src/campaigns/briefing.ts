import type { Entry, EntryOf } from "./entry.ts";

/** One creator's brief in a campaign, from its first draft to "got it". */
export interface Briefing {
  campaign: string;
  creator: string;
  /** For an ad that the brand runs, else for a post of the creator's own. */
  isAd: boolean;
  /** Oldest first; a creator sees those that were sent. */
  versions: readonly BriefVersion[];
  /** Its place among the campaign's briefs. */
  place: number;
  questions: readonly BriefQuestion[];
}

export interface BriefVersion {
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
  answer: { text: string; at: string; by: string } | undefined;
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

/** undefined while there is no draft that stands. */
export function briefingFrom(changes: readonly BriefEntry[]): Briefing | undefined {
  const drafts = changes.filter((change) => change.type === "brief-drafted");
  const first = drafts[0];
  if (first === undefined) return undefined;
  const when = (type: "brief-sent" | "brief-opened" | "brief-got", { version }: { version: number }) =>
    changes.find((change) => change.type === type && change.version === version)?.at;
  const versions = drafts.map((draft) => ({
    ...{ version: draft.version, content: draft.content, asked: draft.asked, by: draft.by, at: draft.at },
    sentAt: when("brief-sent", draft),
    openedAt: when("brief-opened", draft),
    gotAt: when("brief-got", draft),
  }));
  const { campaign, creator, isAd } = first;
  return { campaign, creator, isAd, versions, place: drafts.at(-1)?.place ?? first.place, questions: asked(changes) };
}

function asked(changes: readonly BriefEntry[]): BriefQuestion[] {
  const answers = changes.filter((change) => change.type === "brief-answered");
  return changes.flatMap((change) => {
    if (change.type !== "brief-asked") return [];
    const answer = answers.findLast(({ question }) => question === change.question);
    return [{ id: change.question, text: change.text, at: change.at, by: change.by, answer }];
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
