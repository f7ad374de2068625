/** Something that a row states, with when it was read. */
export interface Stated<T> {
  at: string;
  value: T;
}

/** What was stated last; of values of one instant the greater one, so that the order of rows does not matter. */
export function newestOf<T extends string | number>(stated: Iterable<Stated<T | undefined>>): T | undefined {
  let newest: Stated<T> | undefined;
  for (const { at, value } of stated) {
    if (value === undefined) continue;
    if (newest === undefined || at > newest.at || (at === newest.at && value > newest.value)) newest = { at, value };
  }
  return newest?.value;
}
