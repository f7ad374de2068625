import type { EntryOf } from "./entry.ts";
import { indexed } from "./indexed.ts";

/** A person's TikTok account. */
export interface Creator {
  id: string;
  /** With @, lower case. */
  handle: string;
  formerHandles: readonly string[];
  /** What people call them: their own name, else undefined. */
  name: string | undefined;
  niche: string | undefined;
  /** Oldest first; `on` is the day they were read. */
  followers: readonly { count: number; on: string }[];
  /** Chat users linked to this creator. */
  users: readonly string[];
  shoutOuts: boolean;
  reminders: boolean;
}

export type Tier = "nano" | "micro" | "macro" | "mega";

/** By followers: nano under 10,000, micro to 100,000, macro to 1,000,000, mega above. */
export function tierOf(creator: Creator): Tier | undefined {
  const followers = followersOf(creator);
  if (followers === undefined) return undefined;
  if (followers < 10_000) return "nano";
  if (followers <= 100_000) return "micro";
  return followers <= 1_000_000 ? "macro" : "mega";
}

/** Followers on a day: the last count read until then, else the earliest one after; without a day the newest. */
export function followersOf(creator: Creator, on?: string): number | undefined {
  const known = on === undefined ? creator.followers.at(-1) : creator.followers.findLast((read) => read.on <= on);
  return (known ?? creator.followers[0])?.count;
}

/** Handles are the same whatever their case, dots and underscores. */
export function sameHandle(a: string, b: string): boolean {
  return bareHandle(a) === bareHandle(b);
}

export function bareHandle(handle: string): string {
  return handle.toLowerCase().replaceAll(/[@._\s]/g, "");
}

/** Those whose account a chat user is. */
export const linkedTo = indexed<Creator>(({ users }) => users);

export type CreatorChange = EntryOf<"creator-set"> | EntryOf<"creator-linked"> | EntryOf<"preference-set">;

export function creatorFrom(id: string, changes: readonly CreatorChange[]): Creator {
  const draft: Draft = { handles: [], followers: [], users: new Set(), shoutOuts: true, reminders: false };
  for (const change of changes) applyTo(draft, change);
  const handle = draft.handles.at(-1) ?? `@${id}`;
  return {
    id,
    handle,
    formerHandles: [...new Set(draft.handles)].filter((former) => former !== handle),
    name: draft.name,
    niche: draft.niche,
    followers: draft.followers.toSorted((a, b) => (a.on < b.on ? -1 : 1)),
    users: [...draft.users],
    shoutOuts: draft.shoutOuts,
    reminders: draft.reminders,
  };
}

interface Draft {
  handles: string[];
  name?: string;
  niche?: string;
  followers: { count: number; on: string }[];
  users: Set<string>;
  shoutOuts: boolean;
  reminders: boolean;
}

function applyTo(draft: Draft, change: CreatorChange): void {
  switch (change.type) {
    case "creator-linked":
      if (change.linked) draft.users.add(change.user);
      else draft.users.delete(change.user);
      return;
    case "preference-set":
      draft.shoutOuts = change.shoutOuts ?? draft.shoutOuts;
      draft.reminders = change.reminders ?? draft.reminders;
      return;
    case "creator-set":
      if (change.handle !== undefined) draft.handles.push(change.handle);
      if (change.name !== undefined) draft.name = change.name;
      if (change.niche !== undefined) draft.niche = change.niche;
      if (change.followers !== undefined)
        draft.followers.push({ count: change.followers, on: change.followersOn ?? change.at.slice(0, 10) });
  }
}
