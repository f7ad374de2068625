import type { Draft } from "../../../core/records.ts";
import { newestOf } from "./newest.ts";
import type { Person } from "./people.ts";

/** What one row says of a creator. */
export interface About {
  at: string;
  day: string;
  followers: number | undefined;
  niche: string | undefined;
}

/** The entries that tell a creator's handles, niche and followers, as far as the records do not know them. */
export function creatorDrafts(person: Person, about: readonly About[]): Draft[] {
  const { id, known, learned } = person;
  const niche = newestOf(about.map(({ at, niche }) => ({ at, value: niche })));
  const followers = newFollowers(person, about);
  const handles = learned.map((handle) => ({ handle }));
  const first: Fields = { ...(niche !== undefined && niche !== known?.niche && { niche }), ...followers[0] };
  const last = handles.pop();
  const told = [...handles, { ...last, ...first }, ...followers.slice(1)];
  return told.flatMap((fields) =>
    Object.keys(fields).length === 0 ? [] : [{ type: "creator-set", creator: id, ...fields }],
  );
}

interface Fields {
  handle?: string;
  niche?: string;
  followers?: number;
  followersOn?: string;
}

/** A count is new where the last one known until its day is another one. */
function newFollowers({ known }: Person, about: readonly About[]): Fields[] {
  const byDay = Map.groupBy(
    about.filter(({ followers }) => followers !== undefined),
    ({ day }) => day,
  );
  const read = [...byDay].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const standing = known?.followers ?? [];
  let next = 0;
  let count: number | undefined;
  return read.flatMap(([on, rows]) => {
    for (let told = standing[next]; told !== undefined && told.on <= on; told = standing[++next]) count = told.count;
    const followers = newestOf(rows.map(({ at, followers: value }) => ({ at, value })));
    if (followers === undefined || followers === count) return [];
    count = followers;
    return [{ followers, followersOn: on }];
  });
}
