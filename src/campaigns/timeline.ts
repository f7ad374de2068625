/** Entries in the order of their instants; T is what is told of the first so many of them. */
export interface Timeline<E, T> {
  readonly entries: readonly E[];
  /** When each was read, in milliseconds: searching numbers side by side is many times faster than entries. */
  readonly times: readonly number[];
  /** By their number; forgotten when anything but the end changes. */
  readonly told: Map<number, T>;
}
