import type { Brand } from "../campaigns/brand.ts";
import type { Campaign } from "../campaigns/campaign.ts";
import type { Creator } from "../campaigns/creator.ts";
import type { EntryOf } from "../campaigns/entry.ts";
import type { Notice } from "../campaigns/notice.ts";
import type { Post } from "../campaigns/post.ts";
import type { Room } from "../campaigns/room.ts";
import type { Schedule } from "../campaigns/schedule.ts";
import type { Moment } from "../campaigns/summary/moments.ts";
import type { Version } from "../campaigns/summary/summary.ts";

/** Something that is to be said now, and was not. */
export type Due = Telling | Rest | Wished;

/** A campaign's week, or the weeks that were missed, told to a room; or shown to its owner first. */
export interface Telling {
  kind:
    "summary" | "catch-up" | "preview" | "look-back" | "budget" | "spike" | "milestone" | "numbers day" | "reminder";
  /** The same whenever it is owed: campaign, room, version and weeks. */
  id: string;
  campaign: string;
  room: string;
  version: Version;
  /** Oldest first. */
  weeks: readonly string[];
  /** What else it is about: a code, a mark, a creator. */
  about?: string;
  /** When it should have been said; undefined where somebody asked for it. */
  since: string | undefined;
  /** Nothing ran in this stretch, which `since` lies in. */
  away?: { from: string; to: string };
  attempts: number;
}

/** The details of what was said, in its thread. */
export interface Rest {
  kind: "details";
  id: string;
  of: string;
  campaign: string;
  room: string;
  version: Version;
  /** What the platform calls the message it follows. */
  thread: string;
  attempts: number;
}

/** What a command wanted said, written down in its own words. */
export interface Wished {
  kind: "wished";
  id: string;
  campaign: string;
  room: string;
  version: Version;
  attempts: number;
}

/** What is known of one brand. */
export interface DueFacts {
  brand: Brand;
  campaigns: readonly Campaign[];
  rooms: readonly Room[];
  creators: readonly Creator[];
  posts: readonly Post[];
  schedules: readonly Schedule[];
  notices: readonly Notice[];
  /** Who may see the first summary, and whom it can be shown to where its owner cannot be reached. */
  roles: readonly EntryOf<"role-set">[];
  /** What calls for a word at once. */
  moments: readonly Moment[];
  reaches: (room: string) => boolean;
  now: string;
}
