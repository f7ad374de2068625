import type { Booking } from "../campaigns/booking.ts";
import type { Brand } from "../campaigns/brand.ts";
import type { Briefing } from "../campaigns/briefing.ts";
import type { Campaign } from "../campaigns/campaign.ts";
import type { Claim } from "../campaigns/claim.ts";
import type { Cost } from "../campaigns/cost.ts";
import type { Creator } from "../campaigns/creator.ts";
import type { Entry, EntryOf, EntryType } from "../campaigns/entry.ts";
import type { CodeSold, PostSnapshots } from "../campaigns/figures/facts.ts";
import type { Notice } from "../campaigns/notice.ts";
import type { FoundEntry } from "../campaigns/playbook.ts";
import type { Post } from "../campaigns/post.ts";
import type { Room } from "../campaigns/room.ts";
import type { Schedule } from "../campaigns/schedule.ts";
import type { Reading, Snapshot } from "../campaigns/snapshot.ts";
import type { KeptVoice } from "../campaigns/voice.ts";
import type { Asked, Fact, FoundResult, Phrases, Phrasing, Step, Tried, Wanted, Worded } from "./model.ts";

/**
 * Where everything that happens is kept. Entries are only added; reads speak of records, are bounded by posts and never
 * by readings, and always see what was acknowledged before.
 */
export interface Store extends StoreReads {
  /**
   * All or none of them, durable when it resolves. An entry whose key is known is not written again: its receipt is
   * the first one. Rejects with UserError when nothing can be written any more.
   */
  append(entries: readonly Entry[]): Promise<Receipt[]>;
  close(): Promise<void>;
}

export interface Receipt {
  key: string;
  /** Position among all entries, from 1. */
  seq: number;
  /** false: it was there already. */
  first: boolean;
}

export interface StoreReads {
  /** How much is recorded of the brand: raised by everything that is stored for it, and by nothing else. */
  version(brand: string): Promise<number>;
  /** Every brand that something is known of. */
  brands(): Promise<string[]>;
  brandOfSpace(space: string): Promise<string | undefined>;
  brand(brand: string): Promise<Brand>;
  campaigns(brand: string): Promise<readonly Campaign[]>;
  creators(brand: string): Promise<readonly Creator[]>;
  bookings(brand: string): Promise<readonly Booking[]>;
  posts(brand: string): Promise<readonly Post[]>;
  costs(brand: string): Promise<readonly Cost[]>;
  rooms(brand: string): Promise<readonly Room[]>;
  /** Of the campaigns that somebody set one for. */
  schedules(brand: string): Promise<readonly Schedule[]>;
  /** What the bot said, or tried to say, of its own accord. */
  notices(brand: string): Promise<readonly Notice[]>;
  /** Every creator's briefs, drafts included. */
  briefings(brand: string): Promise<readonly Briefing[]>;
  /** What people say under a campaign's posts, oldest first. */
  voices(brand: string, campaign: string): Promise<readonly KeptVoice[]>;
  /** What unlinked people said and no host has settled yet. */
  claims(brand: string): Promise<readonly Claim[]>;
  roles(brand: string): Promise<readonly EntryOf<"role-set">[]>;
  /** One for each post of the campaign that has a reading. Instants ascend. */
  snapshotsAt(brand: string, campaign: string, instants: readonly string[]): Promise<PostSnapshots[]>;
  codesAt(brand: string, campaign: string, instants: readonly string[]): Promise<CodeSold[]>;
  /** All standing readings of one post, in the order of their instants. */
  readings(brand: string, post: string): Promise<readonly Reading[]>;
  /** What they come to: undefined without any. */
  snapshot(brand: string, post: string): Promise<Snapshot | undefined>;
  /** Newest first, those taken back or corrected included. */
  history(brand: string, filter: HistoryFilter): Promise<Recorded[]>;
  find(key: string): Promise<Recorded | undefined>;
  /** The keys that are there already. */
  known(keys: readonly string[]): Promise<ReadonlySet<string>>;
}

export interface HistoryFilter {
  types?: readonly EntryType[];
  by?: string;
  batch?: string;
  /** The chat message that said it. */
  message?: string;
  post?: string;
  creator?: string;
  /** Beside a creator: what names one of these posts is about them as well. */
  posts?: readonly string[];
  limit: number;
}

/** An entry and whether it still counts: not taken back and not replaced by a correction. */
export interface Recorded {
  entry: Entry;
  isLive: boolean;
}

/** Files that were handed over, kept for 30 days until somebody confirms what is to be done with them. */
export interface Files {
  keep(file: KeptFile): Promise<string>;
  take(id: string): Promise<KeptFile | undefined>;
}

export interface KeptFile {
  name: string;
  text: string;
  /** The encoding that its bytes were taken for, where that was a guess: a person is told. */
  readAs?: string;
}

/**
 * Secrets that people hand over, each under a name that tells nothing of it: the one place where they lie. What has
 * passed its instant is forgotten by itself. Durable when they resolve; UserError: the disk refuses.
 */
export interface Vault {
  /** Returns the name, a new one each time. */
  keep(secret: string, until: string): Promise<string>;
  /** Keeps it until then instead; false: it is not there. */
  hold(name: string, until: string): Promise<boolean>;
  open(name: string): Promise<string | undefined>;
  forget(names: readonly string[]): Promise<void>;
}

/** What is known and no record: facts on campaigns, and dated rules. */
export interface Playbook {
  /** Reads and indexes it when it is first asked for. Rejects where it cannot be read. */
  open(): Promise<Look>;
}

/** The entries that words look for, best first; also where they fit badly, which their coverage tells. */
export type Look = (words: string) => readonly FoundEntry[];

/**
 * A language model, in one turn. It chooses and words; it never supplies a figure, a name, a link or an address, and
 * whatever it gives is checked before it is handed on. It never rejects: what went wrong is a named reason.
 */
export interface Assistant {
  /** What answers a question, out of what the asker may call. It is told the asker's own words and nothing else. */
  choose(asked: Asked): Promise<Tried<readonly Step[]>>;
  /** What somebody's message says of results: stretches of the message itself, and what each of them counts. */
  find(message: string): Promise<Tried<readonly FoundResult[]>>;
  /** Sentences around facts, or the plain wording where there are none that hold no more than the facts. */
  word(facts: readonly Fact[], wanted: Wanted): Promise<Worded>;
  /** Hooks and ideas for a brief; each phrase is checked by itself, and those that break a rule are left out. */
  phrase(wanted: Phrasing): Promise<Tried<Phrases>>;
}
