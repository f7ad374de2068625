import type { Post } from "./post.ts";
import type { Reading } from "./snapshot.ts";

/** One side of a comparison: a creator's or group's posts with all their readings. */
export interface Side {
  label: string;
  posts: readonly { post: Post; readings: readonly Reading[] }[];
}

export interface SameAge {
  /** Whole days. */
  days: number;
  sides: readonly SideAtAge[];
}

export interface SideAtAge {
  label: string;
  /** The side's best post at that age; undefined: none is comparable yet. */
  best: PostAtAge | undefined;
  /** The other posts at that age. */
  others: readonly PostAtAge[];
  /** Posts that are too young, or were not read around that age. */
  notYet: readonly { post: Post; ageDays: number | undefined }[];
}

export interface PostAtAge {
  post: Post;
  views: number;
  engagementRate: number | undefined;
}
