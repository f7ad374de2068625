import type { FoundEntry, PlaybookEntry } from "../../campaigns/playbook.ts";
import type { Query } from "../../campaigns/query/query.ts";
import type { Role } from "../../campaigns/role.ts";
import type { Lacking } from "./lacking.ts";
import type { Known } from "./slots.ts";

/** Who asks, when, what is known, and where facts are looked up. */
export interface Around extends Known {
  role: Role;
  /** The entries that words look for, best first. */
  look: (words: string) => readonly FoundEntry[];
  /** The thread's last query: a follow-up changes one thing of it. */
  before?: Query | undefined;
}

/** What a question asks for. A query's filter holds names as they were written: "me" is the asker. */
export type Question =
  | ({ kind: "stats" } & Asking)
  | { kind: "playbook"; entries: readonly PlaybookEntry[] }
  | ({ kind: "both"; entries: readonly PlaybookEntry[] } & Asking)
  | { kind: "unanswerable"; why: Lacking; query: Query | undefined; nearest?: PlaybookEntry | undefined }
  | { kind: "forbidden"; why: string };

export interface Asking {
  query: Query;
  /** Several who are compared. */
  versus: readonly string[];
  /** Only their newest post, or all but the most viewed one. */
  posts: "all" | "newest" | "without the most viewed";
  /** A picture was asked for. */
  isDrawn?: boolean;
}
